//! The built program as a process that runs until it is told to stop.

use crate::OrFail;
use std::fs::File;
use std::io::{BufRead, BufReader};
use std::net::SocketAddr;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

/// How long a process may take for what should be quick.
const PATIENCE: Duration = Duration::from_secs(60);

/// A key to seal with, for processes that share a database.
pub const SEALING_KEY: &str = "1:BwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwc=";

/// A server or worker that runs in a folder. It is killed when this is dropped.
#[derive(Debug)]
pub struct Program {
    child: Child,
    log: PathBuf,
    said: String,
}

/// How to start one.
#[derive(Debug)]
pub struct Start<'s> {
    /// The built binary.
    pub program: &'s str,
    /// Where it runs; its log is written there.
    pub folder: &'s Path,
    /// Its database.
    pub database: &'s str,
    /// Settings, as the command line gives them: `server.drain=5s`.
    pub settings: &'s [&'s str],
}

impl Start<'_> {
    /// Starts a command and waits until it says that it is at work. A server takes a free port.
    #[must_use]
    #[track_caller]
    pub fn run(&self, command: &[&str]) -> Program {
        self.run_with(command, &[])
    }

    /// The same with variables of the environment.
    #[must_use]
    #[track_caller]
    pub fn run_with(&self, command: &[&str], variables: &[(&str, &str)]) -> Program {
        let mut program = self.begin_with(command, variables);
        let out = program.child.stdout.take().or_fail("its output is a pipe");
        let mut line = String::new();
        BufReader::new(out).read_line(&mut line).or_fail("reading what it says");
        assert!(line.starts_with("Firstscan "), "{line:?} {}", program.log());
        program.said = line;
        program
    }

    /// Starts a command without waiting.
    #[must_use]
    #[track_caller]
    pub fn begin(&self, command: &[&str]) -> Program {
        self.begin_with(command, &[])
    }

    fn begin_with(&self, command: &[&str], variables: &[(&str, &str)]) -> Program {
        let Start { program, folder, database, settings } = self;
        let name = format!("{}-{}.log", command.join("-"), Instant::now().elapsed().as_nanos());
        let log = unused(folder, &name);
        let mut run = Command::new(program);
        for (name, _) in std::env::vars_os() {
            if name.to_str().is_some_and(|name| name.starts_with("FIRSTSCAN_")) {
                run.env_remove(name);
            }
        }
        run.args(command)
            .args(settings.iter().flat_map(|setting| ["--set", setting]))
            .current_dir(folder)
            .env("DATABASE_URL", database)
            .env("FIRSTSCAN_SERVER_MODE", "development")
            .env("FIRSTSCAN_SERVER_PORT", "0")
            .env("FIRSTSCAN_SECURITY_KEYS", SEALING_KEY)
            .envs(variables.iter().copied())
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(File::create(&log).or_fail("a file for its log"));
        let child = run.spawn().or_fail("the program starts");
        Program { child, log, said: String::new() }
    }
}

/// A path in a folder where nothing is yet.
fn unused(folder: &Path, name: &str) -> PathBuf {
    let paths = (0..).map(|no| folder.join(format!("{no}-{name}")));
    let mut free = paths.filter(|path| !path.exists());
    free.next().or_fail("a free name")
}

impl Program {
    /// Where a server listens.
    #[must_use]
    #[track_caller]
    pub fn address(&self) -> SocketAddr {
        let address = self.said.trim_end().rsplit("http://").next().unwrap_or_default();
        address.parse().or_fail(format_args!("the address in {:?}", self.said))
    }

    /// What it logged until now.
    #[must_use]
    pub fn log(&self) -> String {
        std::fs::read_to_string(&self.log).or_fail("reading its log")
    }

    /// Asks it to stop.
    pub fn terminate(&self) {
        self.signal("-TERM");
    }

    /// Ends it wherever it is.
    pub fn kill(&self) {
        self.signal("-KILL");
    }

    fn signal(&self, signal: &str) {
        let id = self.child.id().to_string();
        let sent = Command::new("kill").args([signal, &id]).status().or_fail("kill runs");
        assert!(sent.success(), "the process {id} is gone");
    }

    /// Whether it still runs.
    pub fn runs(&mut self) -> bool {
        self.child.try_wait().or_fail("looking after it").is_none()
    }

    /// Waits for its end; the exit code, none if a signal ended it.
    #[track_caller]
    pub fn end(&mut self) -> Option<i32> {
        let begun = Instant::now();
        loop {
            if let Some(status) = self.child.try_wait().or_fail("looking after it") {
                return status.code();
            }
            assert!(begun.elapsed() < PATIENCE, "it does not end: {}", self.log());
            std::thread::sleep(Duration::from_millis(5));
        }
    }
}

impl Drop for Program {
    fn drop(&mut self) {
        // It may have ended by itself.
        drop(self.child.kill());
        drop(self.child.wait());
    }
}

/// Waits until something is so, which must not take long.
pub async fn eventually(what: &str, mut so: impl AsyncFnMut() -> bool) {
    let begun = Instant::now();
    while !so().await {
        assert!(begun.elapsed() < PATIENCE, "{what}: not in {PATIENCE:?}");
        tokio::time::sleep(Duration::from_millis(10)).await;
    }
}
