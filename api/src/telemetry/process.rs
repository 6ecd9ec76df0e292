//! What the system knows about this process. Only Linux tells.

use std::fs;

/// Memory, files and time of this process.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Process {
    /// Bytes of memory that are really there.
    pub resident: i64,
    /// The most there ever were.
    pub peak: i64,
    /// Open files and sockets.
    pub files: i64,
    /// Threads.
    pub threads: i64,
}

impl Process {
    /// Looks now.
    #[must_use]
    pub fn look() -> Self {
        let status = fs::read_to_string("/proc/self/status").unwrap_or_default();
        let number = |name: &str| {
            let line = status.lines().find_map(|line| line.strip_prefix(name));
            let number = line.and_then(|line| line.split_whitespace().next());
            number.and_then(|number| number.parse::<i64>().ok()).unwrap_or(0)
        };
        Process {
            resident: number("VmRSS:") * 1024,
            peak: number("VmHWM:") * 1024,
            threads: number("Threads:"),
            files: fs::read_dir("/proc/self/fd").map_or(0, |files| files.count() as i64),
        }
    }
}
