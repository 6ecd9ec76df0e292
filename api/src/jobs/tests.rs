//! The worker and the queue, on both databases.

mod kills;
mod queue;
mod worker;
