//! The worker and the queue, on both databases.

mod mail;
mod queue;
mod worker;
