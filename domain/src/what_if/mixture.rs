//! Counted packages by all that a lever can reach.

use crate::problem::{Problem, ProblemSet};
use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use std::cmp::Reverse;

/// The counted packages of a review's window.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Mixture {
    /// The rate to reach, in basis points.
    pub threshold_bp: u32,
    /// The last day counted.
    pub end: Date,
    /// All packages together.
    pub overall: Line,
    /// Each category, by name.
    pub categories: Vec<Line>,
    /// Carriers, by name.
    pub carriers: Vec<String>,
    /// SKUs with the most invalid packages, by name.
    pub skus: Vec<String>,
    /// Sets of defects.
    pub defects: Vec<Vec<Problem>>,
    /// By hour of confirmation: counted, and late uploads among them that are defects.
    pub hours: Vec<(u64, u64)>,
    /// The packages.
    pub kinds: Vec<Kind>,
}

/// What a rate is made of.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Line {
    /// The category; blank for all packages together.
    pub category: String,
    /// valid + invalid.
    pub counted: u64,
    /// Counted packages without a defect.
    pub valid: u64,
    /// Whether the valid packages are all there, so that there is a rate.
    pub known: bool,
    /// Counted and valid by days before the last; nothing where days cannot be told.
    pub days: Vec<(u64, u64)>,
}

/// Packages that no lever can tell apart. Numbers are places in the mixture's lists.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Kind {
    /// Their categories.
    #[serde(rename = "c")]
    pub categories: Vec<u32>,
    /// Their carrier.
    #[serde(rename = "w")]
    pub carrier: u32,
    /// All that is in them; nothing if something is that is not in the list.
    #[serde(rename = "s", default, skip_serializing_if = "Vec::is_empty")]
    pub skus: Vec<u32>,
    /// Their set of defects; none: they are valid.
    #[serde(rename = "d", default, skip_serializing_if = "Option::is_none")]
    pub defects: Option<u32>,
    /// The hour of confirmation, where they were uploaded late.
    #[serde(rename = "h", default, skip_serializing_if = "Option::is_none")]
    pub hour: Option<u8>,
    /// How many.
    #[serde(rename = "n")]
    pub packages: u64,
}

/// What a lever can be moved on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Used {
    /// The carrier or SKU.
    pub name: String,
    /// Its counted packages.
    pub counted: u64,
    /// Invalid ones among them.
    pub invalid: u64,
}

impl Mixture {
    /// The defects of a kind.
    pub(super) fn defects_of(&self, kind: &Kind) -> ProblemSet {
        let set = kind.defects.and_then(|set| self.defects.get(set as usize));
        set.map(|set| set.iter().copied().collect()).unwrap_or_default()
    }

    /// Counted packages that went with a carrier.
    pub(super) fn counted_with(&self, carrier: &str) -> u64 {
        let Some(at) = self.carriers.iter().position(|name| name == carrier) else { return 0 };
        self.kinds.iter().filter(|kind| kind.carrier as usize == at).map(|kind| kind.packages).sum()
    }

    /// Carriers with their packages, the most used first.
    #[must_use]
    pub fn carriers_used(&self) -> Vec<Used> {
        self.used(&self.carriers, |kind| std::slice::from_ref(&kind.carrier))
    }

    /// SKUs with the packages that hold nothing that is not in the list, the most used first.
    #[must_use]
    pub fn skus_used(&self) -> Vec<Used> {
        self.used(&self.skus, |kind| &kind.skus)
    }

    fn used(&self, names: &[String], of: impl Fn(&Kind) -> &[u32]) -> Vec<Used> {
        let mut used: Vec<Used> =
            names.iter().map(|name| Used { name: name.clone(), counted: 0, invalid: 0 }).collect();
        for kind in &self.kinds {
            let invalid = if kind.defects.is_some() { kind.packages } else { 0 };
            for at in of(kind) {
                if let Some(one) = used.get_mut(*at as usize) {
                    one.counted += kind.packages;
                    one.invalid += invalid;
                }
            }
        }
        used.retain(|one| !one.name.is_empty());
        used.sort_by(|a, b| (Reverse(a.counted), &a.name).cmp(&(Reverse(b.counted), &b.name)));
        used
    }
}
