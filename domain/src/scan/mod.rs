//! What carriers, and those who pass on what carriers say, tell of a parcel on its way.
//!
//! A [`Scan`] adds to what is known of a package ([`add`]): the earliest of each moment counts, and
//! evidence only grows. So scans may come in any order and as often as they like; what is known in
//! the end is the same. [`vocabulary`] says what the statuses of each vendor mean.

mod adding;
mod kind;
pub mod vocabulary;

pub use adding::add;
pub use kind::ScanKind;

use crate::place::Place;
use crate::time::Moment;

/// Something that happened to a parcel.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Scan<'a> {
    /// What.
    pub kind: ScanKind,
    /// When.
    pub at: Moment,
    /// Where; blank parts are unknown.
    pub place: Place<'a>,
}
