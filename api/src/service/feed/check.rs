//! Whether what partners sent can be used, field by field.

use super::Wrong;
use super::given::GivenPlace;
use crate::clock::{DAY, Micros};
use chrono::DateTime;

/// Letters of ids, numbers and order numbers at most.
const LONGEST_ID: usize = 120;
/// Letters of other texts at most.
const LONGEST: usize = 200;
/// 2015-01-01: nothing that is told is older.
const EARLIEST: Micros = 1_420_070_400_000_000;
/// How far clocks of others may be ahead.
const AHEAD: Micros = DAY;

/// An id that must be there.
pub(super) fn id(field: &'static str, text: &str) -> Result<String, Wrong> {
    match text.trim() {
        "" => Err(Wrong::new(&[field], "blank", format!("{field} is missing; send it."))),
        text => short(field, text, LONGEST_ID),
    }
}

/// A number of a parcel, which may be blank.
pub(super) fn number(field: &'static str, text: &str) -> Result<String, Wrong> {
    short(field, text.trim(), LONGEST_ID)
}

/// Another text, if it is told.
pub(super) fn text(field: &'static str, text: Option<&String>) -> Result<(), Wrong> {
    text.map_or(Ok(()), |text| short(field, text, LONGEST).map(drop))
}

/// The parts of a place.
pub(super) fn place(field: &'static str, place: &GivenPlace) -> Result<(), Wrong> {
    let GivenPlace { country, state, city, postal_code } = place;
    let parts =
        [("country", country), ("state", state), ("city", city), ("postalCode", postal_code)];
    for (part, text) in parts {
        let path: &[&'static str] = if field.is_empty() { &[part] } else { &[field, part] };
        if let Err(wrong) = short(part, text, LONGEST) {
            return Err(Wrong { field: path.to_vec(), ..wrong });
        }
    }
    Ok(())
}

/// A moment that has happened.
pub(super) fn past(field: &'static str, text: &str, now: Micros) -> Result<Micros, Wrong> {
    let at = moment(field, text)?;
    if at > now + AHEAD {
        let message = format!("{field} is {text:?}, which is still to come; send when it was.");
        return Err(Wrong::new(&[field], "in_future", message));
    }
    Ok(at)
}

/// A moment.
pub(super) fn moment(field: &'static str, text: &str) -> Result<Micros, Wrong> {
    let Ok(at) = DateTime::parse_from_rfc3339(text.trim()) else {
        let message = format!(
            "{field} is {text:?}; write a moment with its offset, as 2026-11-01T12:00:00Z or \
             2026-11-01T07:00:00-05:00."
        );
        return Err(Wrong::new(&[field], "no_moment", message));
    };
    let at = at.timestamp_micros();
    if !(EARLIEST..EARLIEST + 36_500 * DAY).contains(&at) {
        let message = format!("{field} is {text:?}, which no parcel can have; correct the year.");
        return Err(Wrong::new(&[field], "no_moment", message));
    }
    Ok(at)
}

fn short(field: &'static str, text: &str, longest: usize) -> Result<String, Wrong> {
    if text.len() > longest {
        let message = format!("{field} has {} bytes; at most {longest} are kept.", text.len());
        return Err(Wrong::new(&[field], "too_long", message));
    }
    if text.chars().any(char::is_control) {
        let message = format!("{field} has control characters; send the text without them.");
        return Err(Wrong::new(&[field], "control_characters", message));
    }
    Ok(text.to_owned())
}
