//! The built program in a folder of its own, as its users run it.

use serde_json::Value;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use tempfile::TempDir;

/// A profile for the United States.
pub const PROFILE: &str = "name = \"Northwind Outlet\"\nmarketplace = \"US\"\n\
    approved_carriers = [\"USPS\", \"UPS\", \"FedEx\"]\n[[location]]\nname = \"Reno\"\n\
    postal_code = \"89502\"\ncity = \"Reno\"\nstate = \"NV\"\ncountry = \"US\"\n";

/// The moment that tests review at.
pub const AS_OF: &str = "2026-11-01T12:00:00Z";

/// A folder with the program in reach.
pub struct Desk {
    program: PathBuf,
    folder: TempDir,
}

/// What a run printed and how it ended.
#[derive(Debug)]
pub struct Run {
    /// Exit code; none if a signal ended it.
    pub code: Option<i32>,
    /// Standard output.
    pub out: String,
    /// Standard error.
    pub err: String,
}

impl Desk {
    /// A fresh folder with `profile.toml` in it. `program`: the built binary.
    #[must_use]
    pub fn new(program: &str) -> Self {
        let folder = TempDir::new().expect("a temporary folder can be made");
        let desk = Desk { program: PathBuf::from(program), folder };
        desk.write("profile.toml", PROFILE.as_bytes());
        desk
    }

    /// The folder.
    #[must_use]
    pub fn folder(&self) -> &Path {
        self.folder.path()
    }

    /// Writes a file.
    pub fn write(&self, name: &str, bytes: &[u8]) {
        std::fs::write(self.folder().join(name), bytes).expect("a file can be written");
    }

    /// Reads a file.
    #[must_use]
    pub fn read(&self, name: &str) -> String {
        std::fs::read_to_string(self.folder().join(name)).expect("the file is there")
    }

    /// Whether a file is there.
    #[must_use]
    pub fn has(&self, name: &str) -> bool {
        self.folder().join(name).exists()
    }

    /// Runs the program in the folder.
    #[must_use]
    pub fn run(&self, arguments: &[&str]) -> Run {
        self.run_with(arguments, b"")
    }

    /// Runs the program with this standard input.
    #[must_use]
    pub fn run_with(&self, arguments: &[&str], input: &[u8]) -> Run {
        let mut child = Command::new(&self.program)
            .args(arguments)
            .current_dir(self.folder())
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .expect("the program starts");
        let mut stdin = child.stdin.take().expect("its input is a pipe");
        let input = input.to_vec();
        // A program that refuses its arguments does not read its input.
        let feed = std::thread::spawn(move || drop(stdin.write_all(&input)));
        let output = child.wait_with_output().expect("the program ends");
        feed.join().unwrap_or_else(|_| panic!("the input could not be written"));
        Run {
            code: output.status.code(),
            out: String::from_utf8(output.stdout).expect("its output is UTF-8"),
            err: String::from_utf8(output.stderr).expect("its errors are UTF-8"),
        }
    }

    /// Reviews a file of the folder at [`AS_OF`] with more arguments.
    #[must_use]
    pub fn review(&self, report: &str, more: &[&str]) -> Run {
        let fixed = ["review", report, "--profile", "profile.toml", "--as-of", AS_OF];
        self.run(&[&fixed, more].concat())
    }
}

impl Run {
    /// The output as JSON.
    #[must_use]
    pub fn json(&self) -> Value {
        serde_json::from_str(&self.out).unwrap_or_else(|why| panic!("{why}: {self:?}"))
    }
}
