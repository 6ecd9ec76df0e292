//! Moves the levers and counts again.

use super::{Fault, Kind, Levers, Line, Mixture};
use crate::assessment::{Score, UpperBound};
use crate::problem::{Problem, ProblemSet};
use crate::rate::{Counts, Outlook, Threshold, first_day_met};
use crate::time::Day;
use jiff::civil::Date;

/// What would change.
#[derive(Clone, Debug)]
pub struct Outcome {
    /// For all packages together.
    pub overall: Change,
    /// For each category, by name.
    pub categories: Vec<Change>,
}

/// What would change for packages that are counted together.
#[derive(Clone, Debug)]
pub struct Change {
    /// The category; blank for all packages together.
    pub category: String,
    /// As it is.
    pub before: Score,
    /// As it would have been.
    pub after: Score,
    /// The first day on which the rate meets the threshold if everything goes on as it is.
    pub recovery_before: Option<Date>,
    /// The same if it goes on as it would be.
    pub recovery_after: Option<Date>,
}

impl Mixture {
    /// What the levers would change.
    ///
    /// # Errors
    /// When a lever cannot be moved.
    pub fn outcome(&self, levers: &Levers) -> Result<Outcome, Fault> {
        levers.check(self)?;
        let before = self.counted(&Moved::default());
        let after = self.counted(&Moved::of(self, levers));
        let change = |line: &Line, at: usize| {
            let (was, is) = (before.line(at), after.line(at));
            // What no kind has, such as packages that a report of defects does not list, stays.
            let (counted, valid) = (line.counted - was.0, line.valid - was.1);
            self.change(line, (counted + is.0, valid + is.1))
        };
        Ok(Outcome {
            overall: change(&self.overall, 0),
            categories: self
                .categories
                .iter()
                .enumerate()
                .map(|(at, line)| change(line, at + 1))
                .collect(),
        })
    }

    fn change(&self, line: &Line, (counted, valid): (u64, u64)) -> Change {
        let threshold = Threshold(self.threshold_bp);
        let score = |counted: u64, valid: u64| {
            let counts = Counts { valid, invalid: counted - valid, ..Counts::default() };
            counts.score(threshold, UpperBound::default(), line.known)
        };
        let recovery = |counted: u64, valid: u64| {
            let outlook = Outlook { counted, valid };
            first_day_met(threshold, Day::of(self.end), &line.days, outlook)
        };
        Change {
            category: line.category.clone(),
            before: score(line.counted, line.valid),
            after: score(counted, valid),
            recovery_before: recovery(line.counted, line.valid),
            recovery_after: recovery(counted, valid),
        }
    }

    /// Counts all kinds as they are with what was moved.
    fn counted(&self, moved: &Moved) -> Count {
        let lines = self.categories.len() + 1;
        let mut by_carrier = vec![vec![Parts::default(); lines]; self.carriers.len()];
        for kind in self.kinds.iter().filter(|kind| !moved.is_gone(kind)) {
            let Some(of) = by_carrier.get_mut(kind.carrier as usize) else { continue };
            let (counted, valid) = (kind.packages, moved.valid(kind, self.defects_of(kind)));
            let at = kind.categories.iter().map(|at| *at as usize + 1);
            for line in std::iter::once(0).chain(at) {
                if let Some(line) = of.get_mut(line) {
                    line.counted += counted;
                    line.valid += valid;
                }
            }
        }
        Count { by_carrier, goes_with: moved.goes_with.clone(), whole: moved.late.whole }
    }
}

/// The levers by the mixture's numbers.
#[derive(Default)]
struct Moved {
    fixed: ProblemSet,
    gone: Vec<bool>,
    goes_with: Vec<Option<usize>>,
    late: Late,
}

impl Moved {
    fn of(mixture: &Mixture, levers: &Levers) -> Self {
        let place = |name: &String| mixture.carriers.iter().position(|known| known == name);
        Moved {
            fixed: levers.fixed,
            gone: mixture.skus.iter().map(|sku| levers.to_fba.contains(sku)).collect(),
            goes_with: mixture
                .carriers
                .iter()
                .map(|carrier| levers.carriers.get(carrier).and_then(place))
                .collect(),
            late: levers.cut_off.map_or_else(Late::default, |hour| Late::of(mixture, hour)),
        }
    }

    /// Whether Amazon ships all that is in these.
    fn is_gone(&self, kind: &Kind) -> bool {
        let gone = |sku: &u32| self.gone.get(*sku as usize).copied().unwrap_or(false);
        !kind.skus.is_empty() && kind.skus.iter().all(gone)
    }

    /// How many of these are valid, in parts of [`Late::whole`].
    fn valid(&self, kind: &Kind, defects: ProblemSet) -> u128 {
        let packages = u128::from(kind.packages);
        let left = defects.without(self.fixed);
        let late = ProblemSet::of(Problem::LateUpload);
        if left.is_empty() {
            packages * self.late.whole
        } else if left == late && kind.hour.is_some_and(|hour| self.late.from <= hour) {
            packages * (self.late.whole - self.late.kept)
        } else {
            0
        }
    }
}

/// Which part of the late uploads from an hour on would still be late: as large a part of all
/// packages as before that hour.
#[derive(Clone, Copy)]
struct Late {
    from: u8,
    kept: u128,
    whole: u128,
}

impl Default for Late {
    fn default() -> Self {
        Late { from: u8::MAX, kept: 1, whole: 1 }
    }
}

impl Late {
    fn of(mixture: &Mixture, hour: u8) -> Self {
        let sum = |hours: &[(u64, u64)]| {
            hours.iter().fold((0u128, 0u128), |(packages, late), hour| {
                (packages + u128::from(hour.0), late + u128::from(hour.1))
            })
        };
        let at = usize::from(hour).min(mixture.hours.len());
        let (before, after) = mixture.hours.split_at(at);
        let ((packages, late), (packages_after, late_after)) = (sum(before), sum(after));
        // late / packages of packages_after, as a part of late_after.
        let (kept, whole) = (late * packages_after, packages * late_after);
        if whole == 0 || kept >= whole {
            return Late::default();
        }
        let divisor = gcd(kept, whole);
        Late { from: hour, kept: kept / divisor, whole: whole / divisor }
    }
}

const fn gcd(mut a: u128, mut b: u128) -> u128 {
    while b != 0 {
        (a, b) = (b, a % b);
    }
    a
}

/// Counted packages, and the valid ones among them in parts of a package.
#[derive(Clone, Copy, Default)]
struct Parts {
    counted: u64,
    valid: u128,
}

/// What was counted: all packages first, then each category, carrier by carrier.
struct Count {
    by_carrier: Vec<Vec<Parts>>,
    goes_with: Vec<Option<usize>>,
    whole: u128,
}

impl Count {
    /// Counted and valid of a line.
    fn line(&self, at: usize) -> (u64, u64) {
        let of = |carrier: usize, line: usize| {
            self.by_carrier.get(carrier).and_then(|lines| lines.get(line)).copied()
        };
        let (mut counted, mut kept, mut valid) = (0, 0u128, 0u128);
        for carrier in 0..self.by_carrier.len() {
            let own = of(carrier, at).unwrap_or_default();
            counted += own.counted;
            let with = self.goes_with.get(carrier).copied().flatten();
            match with.and_then(|with| of(with, 0)).filter(|with| with.counted > 0) {
                Some(with) => {
                    let parts = u128::from(own.counted) * with.valid;
                    valid += parts / (self.whole * u128::from(with.counted));
                }
                None => kept += own.valid,
            }
        }
        valid += kept / self.whole;
        (counted, u64::try_from(valid).unwrap_or(counted).min(counted))
    }
}
