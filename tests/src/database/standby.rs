//! A streaming replica of the server that `tests/postgres.sh` started, for as long as this lives.

use crate::OrFail;
use std::net::TcpListener;
use std::os::unix::fs::MetadataExt;
use std::path::{Path, PathBuf};
use std::process::Command;
use tempfile::TempDir;
use url::Url;

/// A replica.
#[derive(Debug)]
pub struct Standby {
    programs: PathBuf,
    folder: TempDir,
    port: u16,
}

impl Standby {
    /// A replica of the server that an address leads to.
    #[must_use]
    pub fn of(server: &str) -> Self {
        let server: Url = server.parse().or_fail(server);
        let taken = TcpListener::bind("127.0.0.1:0").or_fail("a port for the replica");
        let port = taken.local_addr().or_fail("the port of the replica").port();
        drop(taken);
        let folder = TempDir::new().or_fail("a folder for the replica");
        let standby = Standby { programs: programs(), folder, port };
        let data = standby.data();
        if is_root() {
            standby.run(Command::new("chown").arg("postgres").arg(standby.folder.path()));
        }
        let host = server.host_str().unwrap_or("127.0.0.1").to_owned();
        let at = server.port().unwrap_or(5432).to_string();
        standby.run(
            standby
                .server("pg_basebackup")
                .args(["--host", &host, "--port", &at, "--username=postgres", "--no-password"])
                .args(["--write-recovery-conf", "--checkpoint=fast", "--no-sync", "--pgdata"])
                .arg(&data),
        );
        standby.start();
        standby
    }

    /// How a role connects to a database on it.
    #[must_use]
    pub fn url(&self, of: &str) -> String {
        let mut url: Url = of.parse().or_fail(of);
        url.set_port(Some(self.port)).expect("an address of PostgreSQL has a port");
        url.into()
    }

    /// Starts it again.
    pub fn start(&self) {
        let options = format!(
            "-p {} -c unix_socket_directories={} -c hot_standby_feedback=on",
            self.port,
            self.folder.path().display()
        );
        let log = self.folder.path().join("log");
        self.run(
            self.server("pg_ctl")
                .args(["start", "--wait", "--silent", "--options", &options, "--log"])
                .arg(log)
                .arg("--pgdata")
                .arg(self.data()),
        );
    }

    /// Stops it as a crash would.
    pub fn stop(&self) {
        self.run(
            self.server("pg_ctl")
                .args(["stop", "--mode=immediate", "--silent", "--pgdata"])
                .arg(self.data()),
        );
    }

    fn data(&self) -> PathBuf {
        self.folder.path().join("data")
    }

    /// A program of PostgreSQL, which does not run as root.
    fn server(&self, program: &str) -> Command {
        let program = self.programs.join(program);
        let mut command = if is_root() {
            let mut command = Command::new("runuser");
            command.args(["--user", "postgres", "--"]).arg(program);
            command
        } else {
            Command::new(program)
        };
        command.current_dir(self.folder.path());
        command
    }

    fn run(&self, command: &mut Command) {
        let status = command.status().or_fail(format_args!("{command:?}"));
        let log = std::fs::read_to_string(self.folder.path().join("log")).unwrap_or_default();
        assert!(status.success(), "{command:?}: {status}\n{log}");
    }
}

impl Drop for Standby {
    fn drop(&mut self) {
        // It may be stopped already.
        let stopped = self
            .server("pg_ctl")
            .args(["stop", "--mode=immediate", "--silent", "--pgdata"])
            .arg(self.data())
            .stderr(std::process::Stdio::null())
            .status();
        drop(stopped);
    }
}

/// Whether this is the user whom PostgreSQL refuses.
fn is_root() -> bool {
    std::fs::metadata("/proc/self").is_ok_and(|about| about.uid() == 0)
}

/// Where PostgreSQL's programs are: the newest that Debian's packages put there, or in the path.
fn programs() -> PathBuf {
    let versions = std::fs::read_dir("/usr/lib/postgresql").into_iter().flatten().flatten();
    let newest = versions
        .filter_map(|entry| Some((entry.file_name().to_str()?.parse::<u32>().ok()?, entry.path())))
        .max_by_key(|(version, _)| *version);
    newest.map_or_else(|| Path::new("").to_owned(), |(_, folder)| folder.join("bin"))
}
