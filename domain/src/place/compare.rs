//! Compares an origin with the registered locations.

use super::Place;
use super::address::Address;
use super::location::Location;
use super::postcode::{self, Nearness};
use super::state;
use crate::reason::Reason;
use jiff::civil::Date;

/// Whether an origin fits the registered locations.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fit {
    /// It fits one of them, or nothing speaks against it.
    Match,
    /// Too little is known to tell.
    NotAssessed,
    /// It fits none of them.
    Mismatch(Reason),
}

/// Whether the place on the label is one of the account's locations on the day.
///
/// | postal codes | state | city | outcome |
/// |---|---|---|---|
/// | equal, or one area | any | any | match |
/// | else | differs | any | region |
/// | else | same or unknown | same | match |
/// | else | same | differs | place |
/// | differ | unknown | differs | place |
/// | else | | | not assessed |
///
/// Without a country nothing is assessed; another country than all locations is a mismatch by
/// itself. Where the states of a country are not known here (outside US, Canada, Australia), free
/// text says little about them, so that an equal city outweighs a different state. Locations that
/// exist but do not hold on the day fit nothing. Allocates nothing when country and postal code
/// are written as registered.
#[must_use]
#[inline]
pub fn label_origin(place: &Place, locations: &[Location], date: Option<Date>) -> Fit {
    if label_fits_at_a_glance(place, locations, date) {
        return Fit::Match;
    }
    look_closely_at_label(place, locations, date)
}

/// The common case, without folding.
#[inline]
pub(super) fn label_fits_at_a_glance(
    place: &Place,
    locations: &[Location],
    date: Option<Date>,
) -> bool {
    let is_near = |location: &Location| location.is_near_at_a_glance(place);
    locations.iter().any(|location| is_near(location) && location.holds_on(date))
}

/// The rest.
#[cold]
pub(super) fn look_closely_at_label(
    place: &Place,
    locations: &[Location],
    date: Option<Date>,
) -> Fit {
    look_closely(Address::of_label, label_step, place, locations, date)
}

/// Whether the place of the first scan can be the account's: only another country, or another
/// postal area in another state, is a problem. Where a country's postal areas are not known
/// here, only the country is.
#[must_use]
#[inline]
pub fn scan_origin(place: &Place, locations: &[Location], date: Option<Date>) -> Fit {
    if scan_fits_at_a_glance(place, locations, date) {
        return Fit::Match;
    }
    look_closely_at_scan(place, locations, date)
}

/// The common case, without folding.
#[inline]
pub(super) fn scan_fits_at_a_glance(
    place: &Place,
    locations: &[Location],
    date: Option<Date>,
) -> bool {
    let is_close = |location: &Location| {
        location.is_near_at_a_glance(place) || location.is_in_state_at_a_glance(place)
    };
    locations.iter().any(|location| is_close(location) && location.holds_on(date))
}

/// The rest.
#[cold]
pub(super) fn look_closely_at_scan(
    place: &Place,
    locations: &[Location],
    date: Option<Date>,
) -> Fit {
    look_closely(Address::of_scan, scan_step, place, locations, date)
}

/// What one location says about an origin.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Step {
    Fits,
    Unknown,
    Differs(Reason),
}

fn look_closely(
    read: fn(&Place) -> Option<Address>,
    step: fn(&Address, &Address) -> Step,
    place: &Place,
    locations: &[Location],
    date: Option<Date>,
) -> Fit {
    if locations.is_empty() {
        return Fit::NotAssessed;
    }
    let Some(origin) = read(place) else { return Fit::NotAssessed };
    let steps = |location: &Location| step(&origin, &location.address);
    if locations.iter().any(|location| location.holds_on(date)) {
        let valid = locations.iter().filter(|location| location.holds_on(date));
        return best(valid.map(steps));
    }
    // Nothing was registered on that day: only how far off it is remains to be said.
    match best(locations.iter().map(steps)) {
        Fit::Mismatch(reason) => Fit::Mismatch(reason),
        _ if origin.is_more_than_a_country() => Fit::Mismatch(Reason::Place),
        _ => Fit::NotAssessed,
    }
}

/// One fitting location is enough, one that cannot be told keeps a mismatch from being certain,
/// and of the mismatches the nearest miss counts.
fn best(steps: impl Iterator<Item = Step>) -> Fit {
    let mut nearest = Reason::Country;
    let mut unknown = false;
    for step in steps {
        match step {
            Step::Fits => return Fit::Match,
            Step::Unknown => unknown = true,
            Step::Differs(reason) => nearest = nearest.max(reason),
        }
    }
    if unknown { Fit::NotAssessed } else { Fit::Mismatch(nearest) }
}

fn label_step(origin: &Address, location: &Address) -> Step {
    if origin.country != location.country {
        return Step::Differs(Reason::Country);
    }
    let postal = postcode::compare(origin.country, &origin.postal, &location.postal);
    if postal == Nearness::Near {
        return Step::Fits;
    }
    let same_city = origin.city.same(&location.city);
    match (state::same(&origin.state, &location.state), same_city) {
        (Some(false), Some(true)) if !state::are_known(origin.country) => Step::Fits,
        (Some(false), _) => Step::Differs(Reason::Region),
        (_, Some(true)) => Step::Fits,
        (Some(true), Some(false)) => Step::Differs(Reason::Place),
        (None, Some(false)) if postal != Nearness::Unknown => Step::Differs(Reason::Place),
        _ => Step::Unknown,
    }
}

fn scan_step(origin: &Address, location: &Address) -> Step {
    if origin.country != location.country {
        return Step::Differs(Reason::Country);
    }
    let postal = postcode::compare(origin.country, &origin.postal, &location.postal);
    let same_state = state::same(&origin.state, &location.state);
    match (postal, same_state) {
        (Nearness::Near, _) | (_, Some(true)) => Step::Fits,
        (Nearness::OtherArea, Some(false)) => Step::Differs(Reason::Region),
        (_, None) if origin.city.same(&location.city) == Some(true) => Step::Fits,
        _ => Step::Unknown,
    }
}

#[cfg(test)]
mod tests;
