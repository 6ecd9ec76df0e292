//! Every package once: agreed on, or differing for one reason.

use super::explain::{Agreement, Outcome, explain};
use super::package::{Frame, Pair};
use super::reason::{Reason, Side};
use crate::assessment::Verdict;
use crate::rate::Counts;
use std::collections::BTreeMap;

/// Packages of a reason, by who has them as invalid.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Both {
    /// Only Amazon has them so.
    pub amazon: u64,
    /// Only we have them so.
    pub ours: u64,
}

/// How many packages of the window the sides agree on, and how many differ for which reason.
///
/// - all = agreed + differing
/// - packages that we have in the window = agreed + [`Totals::differing_in_window`]
/// - packages that Amazon lists = agreed as invalid + the differing ones that only Amazon has
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Totals {
    /// Both have them as valid.
    pub agreed_valid: u64,
    /// Both have them as invalid.
    pub agreed_invalid: u64,
    /// We do not count them, or not yet, and Amazon does not list them.
    pub agreed_uncounted: u64,
    /// The others, by reason.
    pub differing: BTreeMap<Reason, Both>,
    /// How many of the others we have in the window.
    pub differing_in_window: u64,
}

impl Totals {
    /// Packages on which the sides agree.
    #[must_use]
    pub const fn agreed(&self) -> u64 {
        self.agreed_valid + self.agreed_invalid + self.agreed_uncounted
    }

    /// Packages on which they do not, by who has them as invalid.
    #[must_use]
    pub fn differ(&self) -> Both {
        self.differing.values().fold(Both::default(), |sum, more| Both {
            amazon: sum.amazon + more.amazon,
            ours: sum.ours + more.ours,
        })
    }

    /// Every package that one of the sides has.
    #[must_use]
    pub fn all(&self) -> u64 {
        let Both { amazon, ours } = self.differ();
        self.agreed() + amazon + ours
    }

    /// Packages that we have in the window.
    #[must_use]
    pub const fn ours(&self) -> u64 {
        self.agreed() + self.differing_in_window
    }

    /// Packages that Amazon lists.
    #[must_use]
    pub fn listed(&self) -> u64 {
        self.agreed_invalid + self.differ().amazon
    }
}

/// A package on which the sides differ.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Difference {
    /// The package.
    pub pair: Pair,
    /// Who has it as invalid.
    pub side: Side,
    /// Why only they.
    pub reason: Reason,
}

impl Difference {
    /// Amazon's order, whoever has it.
    #[must_use]
    pub fn order_id(&self) -> &str {
        let Pair { ours, listed, .. } = &self.pair;
        let ours = ours.as_ref().map(|ours| ours.order_id.as_str());
        ours.or(listed.as_ref().map(|listed| &*listed.order_id)).unwrap_or("")
    }

    /// The tracking number; as Amazon has it, if Amazon lists it.
    #[must_use]
    pub fn number(&self) -> &str {
        let Pair { ours, listed, .. } = &self.pair;
        let listed = listed.as_ref().map(|listed| &*listed.number);
        listed.or(ours.as_ref().map(|ours| ours.number.as_str())).unwrap_or("")
    }

    /// What it means and what to do.
    #[must_use]
    pub const fn sentence(&self) -> &'static str {
        self.reason.sentence(self.side)
    }
}

/// What the comparison gave.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Reconciliation {
    /// How many packages are where.
    pub totals: Totals,
    /// Those that differ, by order and number.
    pub differences: Vec<Difference>,
}

/// Compares the sides. `window`: all packages that we have in the frame, by verdict. `pairs`: every
/// package that Amazon lists, and every other one of the window that we have as invalid, each once.
#[must_use]
pub fn reconcile(
    window: Counts,
    frame: &Frame,
    pairs: impl IntoIterator<Item = Pair>,
) -> Reconciliation {
    let mut found = Reconciliation::default();
    let totals = &mut found.totals;
    // Whatever turns out to differ is taken from these again.
    totals.agreed_valid = window.valid;
    totals.agreed_uncounted = window.pending + window.exempt;
    for pair in pairs {
        let (side, reason) = match explain(&pair, frame) {
            Outcome::Outside | Outcome::Agreed(Agreement::Valid | Agreement::Uncounted) => continue,
            Outcome::Agreed(Agreement::Invalid) => {
                totals.agreed_invalid += 1;
                continue;
            }
            Outcome::Differs(side, reason) => (side, reason),
        };
        let ours = pair.ours.as_ref();
        let ours = ours.filter(|ours| ours.day.is_some_and(|day| frame.has(day)));
        match ours.map(|ours| ours.verdict) {
            Some(Verdict::Valid) => totals.agreed_valid = totals.agreed_valid.saturating_sub(1),
            Some(Verdict::Pending | Verdict::Exempt) => {
                totals.agreed_uncounted = totals.agreed_uncounted.saturating_sub(1);
            }
            Some(Verdict::Invalid) | None => {}
        }
        totals.differing_in_window += u64::from(ours.is_some());
        let both = totals.differing.entry(reason).or_default();
        match side {
            Side::Amazon => both.amazon += 1,
            Side::Ours => both.ours += 1,
        }
        found.differences.push(Difference { pair, side, reason });
    }
    found.differences.sort_by(|one, other| {
        let key = |difference: &Difference| {
            (difference.order_id().to_owned(), difference.number().to_owned())
        };
        key(one).cmp(&key(other))
    });
    found
}
