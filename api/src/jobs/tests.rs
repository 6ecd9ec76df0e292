//! The worker and the queue, on both databases.

mod kills;
mod mail;
mod queue;
mod worker;
