//! A time zone with a table of days, so that converting an instant costs one look-up. The table is
//! made once in the life of the program.

use super::{DAY, Day, HOUR, Moment, SECOND};
use jiff::civil::DateTime;
use jiff::tz::TimeZone;
use jiff::{Span, Timestamp};
use std::collections::BTreeMap;
use std::ops::RangeInclusive;
use std::sync::{Arc, Mutex, PoisonError};

/// The days of the table: 1990 to 2059. Other days ask the zone database each time.
const TABLE_DAYS: RangeInclusive<i64> = 7_305..=32_872;
/// Marks days with a clock change near them.
const CHANGING: i32 = i32::MIN;

/// A zone name that is not in the database.
#[derive(Debug, thiserror::Error)]
#[error("{0:?} is not a time zone; write it as in America/Los_Angeles")]
pub struct ZoneError(String);

/// A time zone.
#[derive(Clone, Debug)]
pub struct Zone {
    rules: TimeZone,
    /// For each day the offset in seconds, where it is the same on the days around it.
    steady: Arc<[i32]>,
}

/// Zones that somebody asked for, by name. There are as many as marketplaces and rulebooks name.
static MADE: Mutex<BTreeMap<String, Zone>> = Mutex::new(BTreeMap::new());

impl Zone {
    /// Loads a zone by its IANA name.
    ///
    /// # Errors
    /// When the name is not in the zone database.
    pub fn load(name: &str) -> Result<Self, ZoneError> {
        let mut made = MADE.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(zone) = made.get(name) {
            return Ok(zone.clone());
        }
        let zone = Zone::make(name)?;
        made.insert(name.to_owned(), zone.clone());
        Ok(zone)
    }

    fn make(name: &str) -> Result<Self, ZoneError> {
        let rules = TimeZone::get(name).map_err(|_| ZoneError(name.to_owned()))?;
        let offset = |day: i64| -> i32 {
            let at = Timestamp::from_second(day * 86_400).unwrap_or(Timestamp::UNIX_EPOCH);
            rules.to_offset(at).seconds()
        };
        let offsets: Vec<i32> =
            (TABLE_DAYS.start() - 1..=TABLE_DAYS.end() + 2).map(offset).collect();
        let steady = offsets.windows(4).map(|near| match *near {
            [before, here, next, after] if [before, next, after] == [here; 3] => here,
            _ => CHANGING,
        });
        let steady = steady.collect();
        Ok(Zone { rules, steady })
    }

    /// The instant of a wall-clock time, given as if it were UTC. In the hour that a clock change
    /// repeats, the first; in the hour it skips, the same distance after it.
    #[must_use]
    pub fn instant(&self, wall: i64) -> Moment {
        match self.steady_offset(wall) {
            Some(offset) => Moment(wall - i64::from(offset) * SECOND),
            None => self.instant_near_change(wall),
        }
    }

    /// The wall-clock time of an instant, as if it were UTC.
    #[must_use]
    pub fn wall(&self, moment: Moment) -> i64 {
        let offset = self
            .steady_offset(moment.0)
            .unwrap_or_else(|| self.rules.to_offset(moment.timestamp()).seconds());
        moment.0.saturating_add(i64::from(offset) * SECOND)
    }

    /// The civil day of an instant here.
    #[must_use]
    pub fn day(&self, moment: Moment) -> Day {
        let day = self.wall(moment).div_euclid(DAY).clamp(0, i64::from(u16::MAX));
        Day(u16::try_from(day).unwrap_or(0))
    }

    /// The hour of the day of an instant here, 0 to 23.
    #[must_use]
    pub fn hour(&self, moment: Moment) -> u8 {
        u8::try_from(self.wall(moment).rem_euclid(DAY) / HOUR).unwrap_or(0)
    }

    fn steady_offset(&self, near: i64) -> Option<i32> {
        let index = usize::try_from(near.div_euclid(DAY) - TABLE_DAYS.start()).ok()?;
        self.steady.get(index).copied().filter(|offset| *offset != CHANGING)
    }

    #[cold]
    fn instant_near_change(&self, wall: i64) -> Moment {
        let clock = DateTime::constant(1970, 1, 1, 0, 0, 0, 0)
            .checked_add(Span::new().microseconds(wall))
            .ok()
            .and_then(|clock| self.rules.to_zoned(clock).ok());
        clock.map_or(Moment(wall), |zoned| Moment(zoned.timestamp().as_microsecond()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn agrees_with_the_zone_database_around_every_clock_change() {
        for name in ["America/Los_Angeles", "Europe/London", "Asia/Tokyo", "Australia/Sydney"] {
            let zone = Zone::load(name).unwrap();
            for hour in 0..(365 * 24 * 2) {
                let at = Timestamp::from_second(1_760_000_000 + hour * 3_600 + 7).unwrap();
                let expected = at.to_zoned(zone.rules.clone()).datetime();
                let wall = Timestamp::from_microsecond(zone.wall(at.into())).unwrap();
                assert_eq!(wall.to_zoned(TimeZone::UTC).datetime(), expected, "{name} {at}");
                let back = zone.instant(zone.wall(at.into()));
                let expected = zone.rules.to_zoned(expected).unwrap().timestamp();
                assert_eq!(back.timestamp(), expected, "{name} {at}");
            }
        }
    }
}
