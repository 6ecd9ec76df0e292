//! A package as the two sides have it.

use crate::assessment::Verdict;
use crate::intake::Listed;
use crate::time::{Day, Moment};

/// The days that are compared, and when Amazon's list was taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Frame {
    /// First day, as Amazon counts.
    pub first: Day,
    /// Last day.
    pub last: Day,
    /// When the list was downloaded, as far as is known.
    pub taken: Moment,
}

impl Frame {
    /// Whether a day is within.
    #[must_use]
    pub fn has(&self, day: Day) -> bool {
        (self.first..=self.last).contains(&day)
    }

    /// Days from a day within to the nearer end; 0 on the first and the last day.
    #[must_use]
    pub fn from_edge(&self, day: Day) -> i32 {
        day.since(self.first).min(self.last.since(day))
    }
}

/// A package as we have it from the seller's reports, without what Amazon says of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ours {
    /// Amazon's order.
    pub order_id: String,
    /// The tracking number; blank if there is none.
    pub number: String,
    /// The carrier as we read it.
    pub carrier: String,
    /// The day it counts on.
    pub day: Option<Day>,
    /// Whether that is the day of the promised delivery, as with Amazon.
    pub by_promise: bool,
    /// Our verdict.
    pub verdict: Verdict,
    /// The verdict by Amazon's own rules for the marketplace; none where we have no such rules.
    pub by_amazons_rules: Option<Verdict>,
    /// Whether a carrier's scan is known.
    pub scanned: bool,
    /// Whether tracking was given after the delivery.
    pub after_delivery: bool,
    /// When tracking was given last.
    pub confirmed_at: Option<Moment>,
    /// Whether the carrier is one that Amazon lists.
    pub carrier_listed: bool,
}

/// One package, as far as each side has it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pair {
    /// As we have it.
    pub ours: Option<Ours>,
    /// As Amazon lists it.
    pub listed: Option<Listed>,
    /// Whether the seller's reports have the order, if not this number.
    pub order_known: bool,
}
