//! `[worker]`

use super::kind::Count;
use super::section::Fallback::Text;
use super::section::{CORES, section};
use crate::clock::Micros;
use crate::jobs::WorkerSettings;
use std::time::Duration;

section! {
    /// Work in the background: imports, scoring, mails.
    Worker in "worker" {
        /// Jobs at once; mails and messages to partners, which mostly wait, come on top.
        concurrency: Count = Text("2");
        /// Threads that one job may keep busy.
        threads: Count = CORES;
        /// How long a job is a worker's unless it says that it is still at it; a killed worker's
        /// job is taken up again after this.
        lease: Duration = Text("30s");
        /// How often the queue is looked at when nothing is known to wait.
        poll: Duration = Text("500ms");
        /// Packages that are written in one transaction. More is a little faster and takes more
        /// memory.
        batch: Count = Text("50000");
    }
}

impl Worker {
    /// How a worker works.
    #[must_use]
    pub fn settings(&self) -> WorkerSettings {
        WorkerSettings {
            concurrency: self.concurrency.get(),
            threads: self.threads.get(),
            lease: Micros::try_from(self.lease.as_micros()).unwrap_or(Micros::MAX),
            poll: self.poll,
            batch: self.batch.get(),
        }
    }
}
