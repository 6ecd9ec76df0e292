//! When things happen: the days of the sample, when orders come in, and how times are written.
//!
//! Days are counted from the first of the calendar, times in seconds since 1970. Times of day are
//! seconds after local midnight, so that a shift in the clock moves all of a day's work together.

use super::random::{Random, Weighted};
use domain::marketplace::Marketplace;
use domain::time::{DAY, Day, Moment, SECOND, Zone, ZoneError};

/// Seconds of an hour.
pub(super) const HOUR: i64 = 3_600;
/// Seconds of a minute.
pub(super) const MINUTE: i64 = 60;

/// Days of the calendar before the moment of the sample, and after it.
const BEFORE: i32 = 60;
const AFTER: i32 = 30;
/// Orders begin so many days before: promised dates then cover 45 days.
const ORDER_DAYS: usize = 49;
/// Labels are made until this hour.
const CLOSING: i64 = 22 * HOUR;
/// Sunday, where Monday is 0.
const SATURDAY: u8 = 5;
const SUNDAY: u8 = 6;

/// Orders by weekday from Monday, per thousand.
const BY_WEEKDAY: [u32; 7] = [165, 155, 148, 140, 132, 118, 142];
/// Orders by hour of the day.
const BY_HOUR: [u32; 24] =
    [12, 7, 5, 4, 4, 6, 12, 22, 34, 46, 54, 58, 60, 58, 55, 53, 52, 54, 60, 68, 72, 66, 48, 26];

/// The days around the moment of a sample.
#[derive(Clone, Debug)]
pub(super) struct Calendar {
    days: Vec<DayOf>,
    /// The sample's moment.
    pub(super) as_of: i64,
    /// The UTC day of the first of the written dates.
    first_date: i64,
    dates: Vec<[u8; 10]>,
    arrivals: Weighted,
    cells: Vec<(usize, u32)>,
    last_working: usize,
}

#[derive(Clone, Copy, Debug)]
struct DayOf {
    midnight: i64,
    weekday: u8,
}

impl Calendar {
    pub(super) fn new(marketplace: Marketplace, as_of: Moment) -> Result<Self, ZoneError> {
        let zone = Zone::load(marketplace.zone())?;
        let today = zone.day(as_of);
        let days: Vec<DayOf> = (-BEFORE..=AFTER)
            .map(|offset| {
                let day = today.plus(offset);
                let midnight = zone.instant(i64::from(day.0) * DAY).0 / SECOND;
                DayOf { midnight, weekday: day.weekday() }
            })
            .collect();
        let as_of = as_of.0 / SECOND;
        let is_over = |day: &DayOf| day.midnight + CLOSING <= as_of && day.weekday != SUNDAY;
        let last_working = days.iter().rposition(is_over).unwrap_or(0);
        let cells: Vec<(usize, u32)> = (0..=last_working)
            .rev()
            .take(ORDER_DAYS)
            .flat_map(|day| (0..24).map(move |hour| (day, hour)))
            // What comes in later on the last day is packed after the sample's moment.
            .filter(|(day, hour)| *day < last_working || *hour < 11)
            .collect();
        let weight = |(day, hour): &(usize, u32)| {
            let weekday = days.get(*day).map_or(0, |day| day.weekday);
            let of_day = BY_WEEKDAY.get(usize::from(weekday)).copied().unwrap_or(0);
            of_day * BY_HOUR.get(*hour as usize).copied().unwrap_or(0)
        };
        let mut cells = cells;
        cells.sort_unstable();
        let arrivals = Weighted::new(cells.iter().map(weight));
        let first = today.plus(-BEFORE - 2);
        let dates = (0..BEFORE + AFTER + 5).map(|offset| written_date(first.plus(offset)));
        Ok(Calendar {
            as_of,
            first_date: i64::from(first.0),
            dates: dates.collect(),
            arrivals,
            cells,
            last_working,
            days,
        })
    }

    /// When the order of one of so many rows comes in: day and second of the day. Orders come in
    /// the order of the rows, but for the minutes.
    pub(super) fn order(&self, row: u64, rows: u64, random: &mut Random) -> (usize, i64) {
        let total = u128::from(self.arrivals.total());
        let point = u128::from(row) * total / u128::from(rows.max(1));
        let cell = self.arrivals.at(u32::try_from(point).unwrap_or(u32::MAX));
        let (day, hour) = self.cells.get(cell).or(self.cells.last()).copied().unwrap_or((0, 0));
        (day, i64::from(hour) * HOUR + i64::from(random.below(3_600)))
    }

    /// The time of a second of a day.
    pub(super) fn at(&self, day: usize, second: i64) -> i64 {
        match (self.days.get(day), self.days.last()) {
            (Some(day), _) => day.midnight + second,
            (None, Some(last)) => last.midnight + second,
            (None, None) => second,
        }
    }

    /// The last second of a day.
    pub(super) fn end_of(&self, day: usize) -> i64 {
        self.at(day + 1, -1)
    }

    /// The last day on which parcels are packed.
    pub(super) const fn last_working(&self) -> usize {
        self.last_working
    }

    /// The next day on which parcels are packed: all but Sundays.
    pub(super) fn next_working(&self, day: usize) -> usize {
        if self.weekday(day + 1) == SUNDAY { day + 2 } else { day + 1 }
    }

    /// The first day from this one on which parcels are packed.
    pub(super) fn working(&self, day: usize) -> usize {
        if self.weekday(day) == SUNDAY { day + 1 } else { day }
    }

    /// The first day from this one on which carriers come: Monday to Friday.
    pub(super) fn pickup_from(&self, day: usize) -> usize {
        match self.weekday(day) {
            SATURDAY => day + 2,
            SUNDAY => day + 1,
            _ => day,
        }
    }

    fn weekday(&self, day: usize) -> u8 {
        self.days.get(day).map_or(0, |day| day.weekday)
    }

    /// Writes a time as `2026-10-03T14:05:00Z`.
    pub(super) fn write(&self, time: i64, out: &mut Vec<u8>) {
        let (day, second) = (time.div_euclid(24 * HOUR), time.rem_euclid(24 * HOUR) as u32);
        let date = usize::try_from(day - self.first_date).ok().and_then(|at| self.dates.get(at));
        match date {
            Some(date) => out.extend_from_slice(date),
            None => out.extend_from_slice(&written_date(Day(u16::try_from(day).unwrap_or(0)))),
        }
        let (hour, minute, second) = (second / 3_600, second / 60 % 60, second % 60);
        let [h1, h2] = two(hour);
        let [m1, m2] = two(minute);
        let [s1, s2] = two(second);
        out.extend_from_slice(&[b'T', h1, h2, b':', m1, m2, b':', s1, s2, b'Z']);
    }
}

/// A number below a hundred in two digits.
const fn two(number: u32) -> [u8; 2] {
    [b'0' + (number / 10 % 10) as u8, b'0' + (number % 10) as u8]
}

fn written_date(day: Day) -> [u8; 10] {
    let date = day.date();
    let (year, month, day) = (date.year() as u32, date.month() as u32, date.day() as u32);
    let ([y1, y2], [y3, y4]) = (two(year / 100), two(year));
    let ([m1, m2], [d1, d2]) = (two(month), two(day));
    [y1, y2, y3, y4, b'-', m1, m2, b'-', d1, d2]
}
