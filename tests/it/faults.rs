//! The list of faults in the manual names tests that there are.

use std::fs;
use std::path::Path;

/// All sources of tests below a folder, in one text.
fn sources(folder: &Path, text: &mut String) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            sources(&path, text);
        } else if path.extension().is_some_and(|ending| ending == "rs") {
            text.push_str(&fs::read_to_string(path).unwrap());
        }
    }
}

#[test]
fn every_fault_in_the_manual_names_a_test_that_there_is() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    let mut text = String::new();
    for folder in ["api/src", "domain/src", "migrations/src", "tests/it", "tests/src"] {
        sources(&root.join(folder), &mut text);
    }
    let manual = fs::read_to_string(root.join("docs/faults.md")).unwrap();
    // The last column says what shows it.
    let shown = manual.lines().filter_map(|line| line.strip_suffix('|')?.rsplit('|').next());
    let mut named = 0;
    for name in shown.flat_map(|shown| shown.split('`').skip(1).step_by(2)) {
        let found = match name.contains('/') {
            true => root.join(name).is_file(),
            false => {
                text.contains(&format!("fn {name}()"))
                    || text.contains(&format!("{name},"))
                    || text.contains(&format!("fn {name}("))
            }
        };
        assert!(found, "docs/faults.md names {name}, which there is not");
        named += 1;
    }
    assert!(named > 30, "{named}");
}
