//! Every carrier a number could belong to.

use super::courier::Courier;
use super::format::{Fit, Format, Reading, Strength};
use super::formats::all;
use super::number::Number;

/// A carrier the number could belong to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Candidate {
    /// The carrier that would have issued it.
    pub courier: Courier,
    /// The format it has.
    pub format: &'static Format,
    /// What that proves.
    pub strength: Strength,
}

/// No number has more readings than this; the best are kept if one ever had.
const ROOM: usize = 8;

/// Candidates, best first, without an allocation.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Candidates([Option<Candidate>; ROOM]);

impl Candidates {
    /// The best candidate.
    #[must_use]
    pub fn best(&self) -> Option<Candidate> {
        self.iter().next()
    }

    /// The candidates, best first.
    pub fn iter(&self) -> impl Iterator<Item = Candidate> + '_ {
        self.0.iter().copied().flatten()
    }

    /// How many there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.iter().count()
    }

    /// Whether there is none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.best().is_none()
    }

    /// Inserts behind those that are at least as good, which keeps the order of the table.
    fn insert(&mut self, candidate: Candidate, before: impl Fn(&Candidate) -> bool) {
        let mut carried = Some(candidate);
        let mut found = false;
        for slot in &mut self.0 {
            found = found || slot.as_ref().is_none_or(&before);
            if found {
                std::mem::swap(slot, &mut carried);
            }
        }
    }
}

impl IntoIterator for Candidates {
    type Item = Candidate;
    type IntoIter = std::iter::Flatten<std::array::IntoIter<Option<Candidate>, ROOM>>;

    fn into_iter(self) -> Self::IntoIter {
        self.0.into_iter().flatten()
    }
}

/// Lists every carrier whose format and check digit the number has.
///
/// Strongest first; a US postal barcode with `420` and a ZIP code before everything else. Says
/// nothing about placeholders: `000000000000` is a candidate of every carrier with 12 digits.
#[must_use]
pub fn identify(number: &Number<'_>) -> Candidates {
    let mut candidates = Candidates::default();
    if !number.is_clean() {
        return candidates;
    }
    let text = number.as_str();
    let fits = |reading: &Reading<'_>| reading.fit() == Fit::Yes;
    for reading in all().filter_map(|format| format.read(text)).filter(fits) {
        let (strength, routed) = (reading.strength(), !reading.postcode.is_empty());
        let candidate = Candidate { courier: reading.courier(), format: reading.format, strength };
        candidates.insert(candidate, |other| {
            other.strength < strength || (routed && !is_routed(other, text))
        });
    }
    candidates
}

fn is_routed(candidate: &Candidate, text: &str) -> bool {
    candidate.format.read(text).is_some_and(|reading| !reading.postcode.is_empty())
}
