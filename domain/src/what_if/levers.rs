//! What is changed.

use super::Mixture;
use crate::problem::ProblemSet;
use std::collections::{BTreeMap, BTreeSet};

/// Packages that a carrier needs until its figures say how others would go with it.
const ENOUGH: u64 = 20;

/// What is changed. In which order it is said does not matter.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Levers {
    /// These defects do not happen any more.
    pub fixed: ProblemSet,
    /// Amazon ships these SKUs, and their packages are not counted any more.
    pub to_fba: BTreeSet<String>,
    /// What went with one carrier goes with another, and as well as with that one.
    pub carriers: BTreeMap<String, String>,
    /// What is packed from this hour on is confirmed the next day: uploads are late as rarely as
    /// before that hour.
    pub cut_off: Option<u8>,
}

/// A lever that cannot be moved.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum Fault {
    /// Moving it would change nothing that is known.
    #[error(
        "{0:?} is none of the SKUs with invalid packages, so the rate would not rise without it"
    )]
    Sku(String),
    /// Nothing went with it.
    #[error("no counted package went with carrier {0:?}")]
    Carrier(String),
    /// It cannot be told how packages go with it.
    #[error(
        "only {counted} counted packages went with carrier {name:?}; {ENOUGH} are needed to say \
         how others would"
    )]
    Untried {
        /// The carrier.
        name: String,
        /// Its counted packages.
        counted: u64,
    },
    /// A carrier replaces one that is itself replaced.
    #[error("carrier {0:?} cannot take packages over while its own go elsewhere")]
    Replaced(String),
    /// There is no such hour.
    #[error("the cut-off is an hour from 1 to 23, not {0}")]
    Hour(u8),
}

impl Levers {
    /// Whether they can be moved on this mixture.
    ///
    /// # Errors
    /// Names the first that cannot.
    pub(super) fn check(&self, mixture: &Mixture) -> Result<(), Fault> {
        if let Some(sku) = self.to_fba.iter().find(|sku| !mixture.skus.contains(*sku)) {
            return Err(Fault::Sku(sku.clone()));
        }
        for (from, to) in &self.carriers {
            for name in [from, to] {
                if !mixture.carriers.contains(name) {
                    return Err(Fault::Carrier(name.clone()));
                }
            }
            if self.carriers.contains_key(to) {
                return Err(Fault::Replaced(to.clone()));
            }
            let counted = mixture.counted_with(to);
            if counted < ENOUGH {
                return Err(Fault::Untried { name: to.clone(), counted });
            }
        }
        match self.cut_off {
            Some(hour) if !(1..24).contains(&hour) => Err(Fault::Hour(hour)),
            _ => Ok(()),
        }
    }
}
