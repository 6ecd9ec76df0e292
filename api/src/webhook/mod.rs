//! Webhooks: how a message to a partner is signed (Standard Webhooks) and carried there.
//!
//! The address comes from outside, and so does what answers there. [`target`] says what an address
//! may look like, [`address`] which machines may be meant; the [`Courier`] resolves the name itself
//! and connects to what was checked, so that no second look-up can lead elsewhere. It follows no
//! redirects, knows no proxies, keeps no connection, and neither size nor slowness of an answer
//! takes more than it allows. [`schedule`] says when it is tried again.

mod address;
mod courier;
mod schedule;
mod secret;
mod target;

pub use courier::{Courier, Letter, Sent};
pub use schedule::next;
pub use secret::{Secret, signatures};
pub use target::{Refused, Target};

/// Where messages may go.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Reach {
    /// Also to this machine and its network, and without TLS.
    pub private: bool,
}
