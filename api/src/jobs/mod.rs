//! Work in the background.
//!
//! A change that causes work writes a job into the queue in its own transaction
//! (`crate::store::NewJob`). A [`Worker`] leases jobs and hands each to the function that its
//! [`Kind`] names; the function says by its [`JobError`] whether another attempt makes sense. What
//! has to be done again and again is in [`periodic`].
//!
//! Everything here may be killed anywhere: a job does its work in whole transactions that ask
//! whether it still has the lease, and doing it again changes nothing.

mod backoff;
mod digest;
mod due;
mod feed;
pub mod import;
mod judged;
mod kind;
mod lease;
mod mail;
pub mod periodic;
mod prune;
mod rescore;
mod retention;
mod score;
#[cfg(test)]
pub(crate) mod testing;
#[cfg(test)]
mod tests;
#[cfg(test)]
mod trial;
mod watch;
mod webhook;
mod work;
mod worker;

pub use kind::Kind;
pub use work::{JobError, Work};
pub use worker::{Settings as WorkerSettings, Worker};
