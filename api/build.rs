//! The portal is embedded from `frontend/dist`, which `make build` fills where there is npm.
//! Without it the folder is empty, and the program says that it has no portal.

use std::path::Path;

fn main() {
    let built = Path::new("../frontend/dist");
    // Cargo runs this again, and builds again, for as long as a folder that it watches is missing.
    // Where it cannot be made, that is all that happens.
    drop(std::fs::create_dir_all(built));
    println!("cargo::rerun-if-changed={}", built.display());
}
