//! Remembers the origins that were looked at closely: a report repeats a few of them endlessly.

use super::compare::{
    label_fits_at_a_glance, look_closely_at_label, look_closely_at_scan, scan_fits_at_a_glance,
};
use super::{Fit, Location, Place};
use foldhash::fast::FixedState;
use hashbrown::HashTable;
use jiff::civil::Date;
use std::hash::BuildHasher;

/// The answers of [`super::label_origin`] and [`super::scan_origin`] for the origins met so far.
/// One per thread.
#[derive(Clone, Debug)]
pub struct OriginMemo<'l> {
    locations: &'l [Location],
    labels: HashTable<Answer>,
    scans: HashTable<Answer>,
    hasher: FixedState,
}

#[derive(Clone, Debug)]
struct Answer {
    hash: u64,
    parts: [Box<str>; 4],
    held: u64,
    fit: Fit,
}

/// More different origins than this are not remembered: then they do not repeat.
const MOST_ANSWERS: usize = 4_096;

/// Bits of [`Answer::held`].
const MOST_LOCATIONS: usize = 64;

impl<'l> OriginMemo<'l> {
    /// Remembers what is said of places and these locations.
    #[must_use]
    pub fn new(locations: &'l [Location]) -> Self {
        let (labels, scans) = (HashTable::new(), HashTable::new());
        OriginMemo { locations, labels, scans, hasher: FixedState::default() }
    }

    /// What [`super::label_origin`] says.
    #[inline]
    pub fn label(&mut self, place: &Place, date: Option<Date>) -> Fit {
        if label_fits_at_a_glance(place, self.locations, date) {
            return Fit::Match;
        }
        let locations = self.locations;
        let (held, hash) = self.key(place, date);
        remembered(&mut self.labels, hash, held, place, || {
            look_closely_at_label(place, locations, date)
        })
    }

    /// What [`super::scan_origin`] says.
    #[inline]
    pub fn scan(&mut self, place: &Place, date: Option<Date>) -> Fit {
        if scan_fits_at_a_glance(place, self.locations, date) {
            return Fit::Match;
        }
        let locations = self.locations;
        let (held, hash) = self.key(place, date);
        remembered(&mut self.scans, hash, held, place, || {
            look_closely_at_scan(place, locations, date)
        })
    }

    fn key(&self, place: &Place, date: Option<Date>) -> (Option<u64>, u64) {
        let held = self.held_on(date);
        (held, self.hasher.hash_one((place, held)))
    }

    /// Which locations hold on the day, one bit each: all that the date decides. None for more
    /// locations than bits.
    fn held_on(&self, date: Option<Date>) -> Option<u64> {
        let bit = |held, location: &Location| held << 1 | u64::from(location.holds_on(date));
        (self.locations.len() <= MOST_LOCATIONS).then(|| self.locations.iter().fold(0, bit))
    }
}

/// The answer for the place, from memory if it is there.
fn remembered(
    answers: &mut HashTable<Answer>,
    hash: u64,
    held: Option<u64>,
    place: &Place,
    look: impl FnOnce() -> Fit,
) -> Fit {
    let Some(held) = held else { return look() };
    let is_it = |answer: &Answer| answer.hash == hash && answer.is_for(place, held);
    if let Some(answer) = answers.find(hash, is_it) {
        return answer.fit;
    }
    let fit = look();
    if answers.len() < MOST_ANSWERS {
        let parts = place.parts().map(Box::from);
        answers.insert_unique(hash, Answer { hash, parts, held, fit }, |answer| answer.hash);
    }
    fit
}

impl Answer {
    fn is_for(&self, place: &Place, held: u64) -> bool {
        self.held == held
            && self.parts.iter().zip(place.parts()).all(|(known, part)| **known == *part)
    }
}

impl<'a> Place<'a> {
    const fn parts(&self) -> [&'a str; 4] {
        [self.country, self.state, self.city, self.postal_code]
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::place::{RegisteredLocation, label_origin, scan_origin};
    use jiff::civil::date;
    use proptest::prelude::*;

    fn locations() -> Vec<Location> {
        let registered = |postal_code: &str, city: &str, state: &str, from| RegisteredLocation {
            name: city.to_owned(),
            postal_code: postal_code.to_owned(),
            city: city.to_owned(),
            state: state.to_owned(),
            country: "US".to_owned(),
            from,
            to: None,
        };
        let reno = registered("89502", "Reno", "NV", Some(date(2026, 3, 1)));
        let boston = registered("02116", "Boston", "MA", None);
        [reno, boston].iter().filter_map(Location::compile).collect()
    }

    proptest! {
        #[test]
        fn remembering_changes_no_answer(
            origins in prop::collection::vec((
                prop::sample::select(vec!["US", "us", "CN", ""]),
                prop::sample::select(vec!["NV", "Nevada", "MA", "CA", ""]),
                prop::sample::select(vec!["Reno", "RENO HUB", "Boston", "Fresno", ""]),
                prop::sample::select(vec!["89502", "89502-1234", "89511", "2116", "93650", ""]),
                prop::sample::select(vec![None, Some(date(2026, 2, 1)), Some(date(2026, 4, 1))]),
            ), 1..200),
        ) {
            let locations = locations();
            let mut memo = OriginMemo::new(&locations);
            for (country, state, city, postal_code, day) in &origins {
                let place = Place { country, state, city, postal_code };
                prop_assert_eq!(memo.label(&place, *day), label_origin(&place, &locations, *day));
                prop_assert_eq!(memo.scan(&place, *day), scan_origin(&place, &locations, *day));
            }
        }
    }
}
