//! Whether the two sides agree on a package, and if not, why.

use super::package::{Frame, Ours, Pair};
use super::reason::{Reason, Side};
use crate::assessment::Verdict;
use crate::intake::Listed;
use crate::package::Evidence;
use crate::time::HOUR;

/// What the two sides agree on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Agreement {
    /// It is valid.
    Valid,
    /// It is invalid.
    Invalid,
    /// We do not count it, or not yet, and Amazon does not list it.
    Uncounted,
}

/// How the two sides are to each other.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// They agree.
    Agreed(Agreement),
    /// They do not.
    Differs(Side, Reason),
    /// It is none of the window's, for either side.
    Outside,
}

/// How long an edit takes to show in Amazon's figures.
const EDITS_SHOW_AFTER: i64 = 72 * HOUR;
/// How near to an edge of the window its day may be off: by another calendar if it is that of the
/// promised delivery, by more if it is not.
const EDGE: [i32; 2] = [0, 4];

/// What the two sides have of a package.
#[must_use]
pub fn explain(pair: &Pair, frame: &Frame) -> Outcome {
    let Pair { ours, listed, order_known } = pair;
    let within = ours.as_ref().and_then(|ours| ours.day).is_some_and(|day| frame.has(day));
    match (ours, listed) {
        (None, None) => Outcome::Outside,
        (None, Some(_)) if *order_known => Outcome::Differs(Side::Amazon, Reason::LateEdit),
        (None, Some(_)) => Outcome::Differs(Side::Amazon, Reason::NotReported),
        (Some(_), None) if !within => Outcome::Outside,
        (Some(ours), None) => match ours.verdict {
            Verdict::Valid => Outcome::Agreed(Agreement::Valid),
            Verdict::Exempt | Verdict::Pending => Outcome::Agreed(Agreement::Uncounted),
            Verdict::Invalid => Outcome::Differs(Side::Ours, only_ours(ours, frame)),
        },
        (Some(ours), Some(_)) if within && ours.verdict == Verdict::Invalid => {
            Outcome::Agreed(Agreement::Invalid)
        }
        (Some(ours), Some(listed)) => {
            Outcome::Differs(Side::Amazon, only_amazons(ours, listed, within))
        }
    }
}

/// Why Amazon has it as invalid and we have not.
fn only_amazons(ours: &Ours, listed: &Listed, within: bool) -> Reason {
    let complete = (listed.scanned, listed.delivery) == (Evidence::Yes, Evidence::Yes);
    if !within {
        Reason::WindowEdge
    } else if ours.verdict == Verdict::Exempt || ours.by_amazons_rules == Some(Verdict::Exempt) {
        Reason::Exempt
    } else if ours.after_delivery || complete {
        Reason::LateEdit
    } else if ours.by_amazons_rules == Some(Verdict::Invalid) {
        Reason::RulesDiffer
    } else if !ours.carrier_listed {
        Reason::CarrierNotIntegrated
    } else if ours.scanned && listed.scanned == Evidence::No {
        Reason::ScansDiffer
    } else if ours.verdict == Verdict::Pending {
        Reason::Pending
    } else {
        Reason::Unknown
    }
}

/// Why we have it as invalid and Amazon has not.
fn only_ours(ours: &Ours, frame: &Frame) -> Reason {
    let [promised, other] = EDGE;
    let reach = if ours.by_promise { promised } else { other };
    let near = ours.day.is_some_and(|day| frame.from_edge(day) <= reach);
    let lately = ours.confirmed_at.is_some_and(|at| at.0 > frame.taken.0 - EDITS_SHOW_AFTER);
    if ours.by_amazons_rules == Some(Verdict::Exempt) {
        Reason::Exempt
    } else if matches!(ours.by_amazons_rules, Some(Verdict::Valid | Verdict::Pending)) {
        Reason::RulesDiffer
    } else if lately {
        Reason::LateEdit
    } else if near {
        Reason::WindowEdge
    } else if !ours.carrier_listed {
        Reason::CarrierNotIntegrated
    } else if !ours.scanned {
        Reason::ScansDiffer
    } else {
        Reason::Unknown
    }
}
