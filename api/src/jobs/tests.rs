//! The worker and the queue, on both databases.

mod queue;
mod worker;
