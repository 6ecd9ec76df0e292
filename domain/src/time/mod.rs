//! Instants, civil days and the marketplaces' zones, fast enough for millions of rows.

mod parse;
mod zone;

pub use parse::{DateFault, DayOrder, Role, parse, slash_order_of};
pub use zone::{Zone, ZoneError};

use jiff::Timestamp;
use jiff::civil::Date;
use serde::{Serialize, Serializer};

/// Microseconds in a second.
pub const SECOND: i64 = 1_000_000;
/// Microseconds in an hour.
pub const HOUR: i64 = 3_600 * SECOND;
/// Microseconds in a day.
pub const DAY: i64 = 24 * HOUR;

/// An instant: microseconds since 1970-01-01 UTC.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Moment(pub i64);

impl Moment {
    /// The instant a number of hours later.
    #[must_use]
    pub const fn plus_hours(self, hours: i64) -> Self {
        Moment(self.0.saturating_add(hours.saturating_mul(HOUR)))
    }

    /// The instant a number of minutes later.
    #[must_use]
    pub const fn plus_minutes(self, minutes: i64) -> Self {
        Moment(self.0.saturating_add(minutes.saturating_mul(60 * SECOND)))
    }

    /// For printing and for the zone database.
    #[must_use]
    pub fn timestamp(self) -> Timestamp {
        Timestamp::from_microsecond(self.0).unwrap_or(Timestamp::UNIX_EPOCH)
    }
}

/// As in RFC 3339.
impl Serialize for Moment {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.timestamp().serialize(serializer)
    }
}

impl From<Timestamp> for Moment {
    fn from(timestamp: Timestamp) -> Self {
        Moment(timestamp.as_microsecond())
    }
}

/// A civil day: days since 1970-01-01. Day 0 stands for "no day" where a day may be unknown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Day(pub u16);

impl Day {
    /// The civil date.
    #[must_use]
    pub fn date(self) -> Date {
        let days = jiff::Span::new().days(i64::from(self.0));
        EPOCH.checked_add(days).unwrap_or(EPOCH)
    }

    /// The day of a civil date; dates before 1970 or after 2149 become the nearest end.
    #[must_use]
    pub fn of(date: Date) -> Self {
        let days = EPOCH.until(date).map_or(0, |span| span.get_days());
        Day(u16::try_from(days.max(0)).unwrap_or(u16::MAX))
    }

    /// Days from the other day to this one.
    #[must_use]
    pub const fn since(self, other: Day) -> i32 {
        self.0 as i32 - other.0 as i32
    }

    /// The day a number of days later (or earlier).
    #[must_use]
    pub fn plus(self, days: i32) -> Self {
        let day = (i32::from(self.0) + days).clamp(0, i32::from(u16::MAX));
        Day(u16::try_from(day).unwrap_or(u16::MAX))
    }

    /// Monday is 0.
    #[must_use]
    pub const fn weekday(self) -> u8 {
        ((self.0 as u32 + 3) % 7) as u8
    }
}

/// As `2026-10-03`.
impl Serialize for Day {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.date().serialize(serializer)
    }
}

const EPOCH: Date = Date::constant(1970, 1, 1);
