//! Timestamps as reports write them: ISO 8601 with or without offset, `m/d/yyyy` or `d/m/yyyy`
//! as the file settles it, `d.m.yyyy`, `yyyy/m/d`.

use super::{DAY, HOUR, Moment, SECOND, Zone};
use crate::saying::Saying;
use std::fmt;

/// Which part of `3/4/2026` is the day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DayOrder {
    /// Month, day, year.
    MonthFirst,
    /// Day, month, year.
    DayFirst,
}

/// What a date without a time of day means.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
    /// A deadline lasts to the end of the day.
    Deadline,
    /// Anything else happened at its start.
    Event,
}

/// Why a text is not a timestamp.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DateFault {
    /// None of the known forms.
    Unreadable,
    /// A known form with a day or time that does not exist.
    Impossible,
    /// Two digits for the year.
    ShortYear,
    /// A slash date in a file that does not settle its order.
    Unsettled,
}

impl fmt::Display for DateFault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(&self.said(), f)
    }
}

impl std::error::Error for DateFault {}

impl DateFault {
    /// What is wrong with it, in every language.
    #[must_use]
    pub const fn said(self) -> Saying {
        match self {
            DateFault::Unreadable => Saying::fixed(
                "is not a date; write it as 2026-10-03 or 2026-10-03T14:05:00Z",
                "ist kein Datum; schreiben Sie es als 2026-10-03 oder 2026-10-03T14:05:00Z",
            ),
            DateFault::Impossible => Saying::fixed(
                "is a day or time that does not exist",
                "ist ein Tag oder eine Zeit, die es nicht gibt",
            ),
            DateFault::ShortYear => Saying::fixed(
                "has a year of two digits; write four",
                "hat ein Jahr mit zwei Ziffern; schreiben Sie vier",
            ),
            DateFault::Unsettled => Saying::fixed(
                "can be read as day/month or as month/day",
                "kann als Tag/Monat oder als Monat/Tag gelesen werden",
            ),
        }
    }
}

/// Reads a timestamp that is not blank.
///
/// # Errors
/// When it is none of the known forms or does not exist.
pub fn parse(
    text: &[u8],
    role: Role,
    zone: &Zone,
    order: Option<DayOrder>,
) -> Result<Moment, DateFault> {
    if let Some(moment) = plain_utc(text) {
        return Ok(moment);
    }
    if let &[y1, y2, y3, y4, b'-', m1, m2, b'-', d1, d2, ref rest @ ..] = text {
        let year = two(y1, y2)? * 100 + two(y3, y4)?;
        let day = days(year, two(m1, m2)?, two(d1, d2)?)?;
        return match rest {
            [b'T' | b' ' | b't', clock @ ..] => at_clock(day, clock, zone),
            _ => whole_day(day, rest, role, zone),
        };
    }
    let (day, rest) = numeric_date(text, order)?;
    match rest {
        [b' ' | b'T' | b',', clock @ ..] => at_clock(day, clock.trim_ascii_start(), zone),
        _ => whole_day(day, rest, role, zone),
    }
}

/// `2026-10-03T14:05:00Z`, as most reports write it: all digits are looked at together. None for
/// anything else, also for days that do not exist.
#[inline]
fn plain_utc(text: &[u8]) -> Option<Moment> {
    #[rustfmt::skip]
    let &[y1, y2, y3, y4, b'-', m1, m2, b'-', d1, d2, b'T', h1, h2, b':', n1, n2, b':', s1, s2, b'Z'] =
        text
    else {
        return None;
    };
    let digits = [y1, y2, y3, y4, m1, m2, d1, d2, h1, h2, n1, n2, s1, s2];
    let digits = digits.map(|digit| digit.wrapping_sub(b'0'));
    if digits.iter().fold(0, |most, digit| most.max(*digit)) > 9 {
        return None;
    }
    let pair = |tens: u8, ones: u8| i64::from(tens) * 10 + i64::from(ones);
    let [y1, y2, y3, y4, m1, m2, d1, d2, h1, h2, n1, n2, s1, s2] = digits;
    let day = days(pair(y1, y2) * 100 + pair(y3, y4), pair(m1, m2), pair(d1, d2)).ok()?;
    let time = clock_time(pair(h1, h2), pair(n1, n2), pair(s1, s2)).ok()?;
    Some(Moment(day * DAY + time))
}

/// What a slash date says about the order of day and month: the part over 12 is the day. None
/// when the text is no slash date or could be read both ways.
#[must_use]
pub fn slash_order_of(text: &[u8]) -> Option<Option<DayOrder>> {
    let (first, rest) = number(text, 2)?;
    let rest = rest.strip_prefix(b"/")?;
    let (second, rest) = number(rest, 2)?;
    let (_, _) = number(rest.strip_prefix(b"/")?, 4)?;
    Some(match (first, second) {
        (13.., 1..=12) => Some(DayOrder::DayFirst),
        (1..=12, 13..) => Some(DayOrder::MonthFirst),
        _ => None,
    })
}

fn whole_day(day: i64, rest: &[u8], role: Role, zone: &Zone) -> Result<Moment, DateFault> {
    if !rest.is_empty() {
        return Err(DateFault::Unreadable);
    }
    Ok(match role {
        Role::Event => zone.instant(day * DAY),
        Role::Deadline => Moment(zone.instant((day + 1) * DAY).0 - 1),
    })
}

/// `hh:mm[:ss[.fraction]]`, then `am`/`pm` or an offset or nothing.
fn at_clock(day: i64, clock: &[u8], zone: &Zone) -> Result<Moment, DateFault> {
    let (time, rest) = match *clock {
        [h1, h2, b':', m1, m2, b':', s1, s2, ref rest @ ..] => {
            (clock_time(two(h1, h2)?, two(m1, m2)?, two(s1, s2)?)?, rest)
        }
        [h1, h2, b':', m1, m2, ref rest @ ..] => (clock_time(two(h1, h2)?, two(m1, m2)?, 0)?, rest),
        _ => short_clock(clock)?,
    };
    let (fraction, rest) = fraction(rest)?;
    let wall = day * DAY + time + fraction;
    match *rest {
        [] => Ok(zone.instant(wall)),
        [b'Z' | b'z'] => Ok(Moment(wall)),
        [sign @ (b'+' | b'-'), h1, h2, b':', m1, m2] | [sign @ (b'+' | b'-'), h1, h2, m1, m2] => {
            offset(wall, sign, two(h1, h2)?, two(m1, m2)?)
        }
        [sign @ (b'+' | b'-'), h1, h2] => offset(wall, sign, two(h1, h2)?, 0),
        _ => at_named_clock(day, time, fraction, rest.trim_ascii(), zone),
    }
}

/// After the time: `AM`/`PM`, or `UTC`, `GMT`, `JST`.
#[cold]
fn at_named_clock(
    day: i64,
    time: i64,
    fraction: i64,
    name: &[u8],
    zone: &Zone,
) -> Result<Moment, DateFault> {
    let wall = |time: i64| day * DAY + time + fraction;
    let (hour, in_hour) = (time / HOUR, time % HOUR);
    match name.to_ascii_uppercase().as_slice() {
        b"UTC" | b"GMT" | b"Z" => Ok(Moment(wall(time))),
        b"JST" => Ok(Moment(wall(time) - 9 * HOUR)),
        b"AM" | b"PM" if !(1..=12).contains(&hour) => Err(DateFault::Impossible),
        b"AM" => Ok(zone.instant(wall(hour % 12 * HOUR + in_hour))),
        b"PM" => Ok(zone.instant(wall((hour % 12 + 12) * HOUR + in_hour))),
        [sign @ (b'+' | b'-'), h1, h2, b':', m1, m2] | [sign @ (b'+' | b'-'), h1, h2, m1, m2] => {
            offset(wall(time), *sign, two(*h1, *h2)?, two(*m1, *m2)?)
        }
        _ => Err(DateFault::Unreadable),
    }
}

/// `h:mm[:ss]` with one digit for the hour.
#[cold]
fn short_clock(clock: &[u8]) -> Result<(i64, &[u8]), DateFault> {
    match *clock {
        [h, b':', m1, m2, b':', s1, s2, ref rest @ ..] => {
            Ok((clock_time(two(b'0', h)?, two(m1, m2)?, two(s1, s2)?)?, rest))
        }
        [h, b':', m1, m2, ref rest @ ..] => Ok((clock_time(two(b'0', h)?, two(m1, m2)?, 0)?, rest)),
        _ => Err(DateFault::Unreadable),
    }
}

fn clock_time(hour: i64, minute: i64, second: i64) -> Result<i64, DateFault> {
    // A leap second counts as the last second of its minute.
    if hour > 23 || minute > 59 || second > 60 {
        return Err(DateFault::Impossible);
    }
    Ok(((hour * 60 + minute) * 60 + second.min(59)) * SECOND)
}

fn fraction(text: &[u8]) -> Result<(i64, &[u8]), DateFault> {
    let [b'.' | b',', digits @ ..] = text else { return Ok((0, text)) };
    let end = digits.iter().position(|byte| !byte.is_ascii_digit()).unwrap_or(digits.len());
    let (digits, rest) = digits.split_at_checked(end).unwrap_or((digits, &[]));
    if digits.is_empty() {
        return Err(DateFault::Unreadable);
    }
    let micros = (0..6).fold(0, |value, place| {
        value * 10 + digits.get(place).map_or(0, |digit| i64::from(digit - b'0'))
    });
    Ok((micros, rest))
}

fn offset(wall: i64, sign: u8, hours: i64, minutes: i64) -> Result<Moment, DateFault> {
    if hours > 23 || minutes > 59 {
        return Err(DateFault::Impossible);
    }
    let offset = (hours * 60 + minutes) * 60 * SECOND;
    Ok(Moment(if sign == b'-' { wall + offset } else { wall - offset }))
}

/// `m/d/yyyy`, `d/m/yyyy`, `d.m.yyyy`, `yyyy/m/d`: days since 1970 and what follows.
fn numeric_date(text: &[u8], order: Option<DayOrder>) -> Result<(i64, &[u8]), DateFault> {
    let (first, rest) = number(text, 4).ok_or(DateFault::Unreadable)?;
    let [separator @ (b'/' | b'.' | b'-'), rest @ ..] = rest else {
        return Err(DateFault::Unreadable);
    };
    let (second, rest) = number(rest, 2).ok_or(DateFault::Unreadable)?;
    let rest = rest.strip_prefix(&[*separator]).ok_or(DateFault::Unreadable)?;
    let before = rest.len();
    let (third, rest) = number(rest, 4).ok_or(DateFault::Unreadable)?;
    let third_digits = before - rest.len();
    if first > 99 {
        return Ok((days(first, second, third)?, rest));
    }
    if third_digits != 4 {
        return Err(DateFault::ShortYear);
    }
    let day = match (separator, order) {
        (b'.', _) | (b'/', Some(DayOrder::DayFirst)) => days(third, second, first),
        (b'/', Some(DayOrder::MonthFirst)) => days(third, first, second),
        (b'/', None) if first > 12 => days(third, second, first),
        (b'/', None) if second > 12 || first == second => days(third, first, second),
        (b'/', None) => Err(DateFault::Unsettled),
        _ => Err(DateFault::Unreadable),
    }?;
    Ok((day, rest))
}

fn number(text: &[u8], most: usize) -> Option<(i64, &[u8])> {
    let digits = text.iter().take(most).take_while(|byte| byte.is_ascii_digit()).count();
    let (digits, rest) = text.split_at_checked(digits)?;
    if digits.is_empty() {
        return None;
    }
    Some((digits.iter().fold(0, |value, digit| value * 10 + i64::from(digit - b'0')), rest))
}

#[inline]
const fn two(tens: u8, ones: u8) -> Result<i64, DateFault> {
    let (tens, ones) = (tens.wrapping_sub(b'0'), ones.wrapping_sub(b'0'));
    if tens > 9 || ones > 9 {
        return Err(DateFault::Unreadable);
    }
    Ok(tens as i64 * 10 + ones as i64)
}

/// Days since 1970-01-01 of a civil date between 1970 and 2149.
fn days(year: i64, month: i64, day: i64) -> Result<i64, DateFault> {
    if !(1970..2149).contains(&year) || !(1..=12).contains(&month) {
        return Err(DateFault::Impossible);
    }
    let index = usize::try_from((year - 1970) * 12 + month - 1).unwrap_or(0);
    let (Some(start), Some(next)) = (MONTH_STARTS.get(index), MONTH_STARTS.get(index + 1)) else {
        return Err(DateFault::Impossible);
    };
    if day < 1 || day > i64::from(next - start) {
        return Err(DateFault::Impossible);
    }
    Ok(i64::from(*start) + day - 1)
}

const MONTHS: usize = (2150 - 1970) * 12 + 1;

/// Days since 1970-01-01 at which each month from January 1970 starts.
static MONTH_STARTS: [i32; MONTHS] = month_starts();

#[expect(clippy::indexing_slicing, reason = "runs at compile time, where a bad index is an error")]
const fn month_starts() -> [i32; MONTHS] {
    let mut starts = [0; MONTHS];
    let mut at = 0;
    let mut days = 0;
    while at < MONTHS {
        starts[at] = days;
        let year = 1970 + at / 12;
        let leap =
            year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400));
        days += match at % 12 {
            1 if leap => 29,
            1 => 28,
            3 | 5 | 8 | 10 => 30,
            _ => 31,
        };
        at += 1;
    }
    starts
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Result<String, DateFault> {
        let zone = Zone::load("America/Los_Angeles").unwrap();
        parse(text.as_bytes(), Role::Event, &zone, None).map(|at| at.timestamp().to_string())
    }

    #[test]
    fn reads_every_form() {
        for (text, utc) in [
            ("2026-10-03", "2026-10-03T07:00:00Z"),
            ("2026-10-03 14:05", "2026-10-03T21:05:00Z"),
            ("2026-10-03T14:05:30", "2026-10-03T21:05:30Z"),
            ("2026-10-03T14:05:30Z", "2026-10-03T14:05:30Z"),
            ("2026-10-03T14:05:30.25+02:00", "2026-10-03T12:05:30.25Z"),
            ("2026-10-03T14:05:30-0700", "2026-10-03T21:05:30Z"),
            ("10/23/2026", "2026-10-23T07:00:00Z"),
            ("23/10/2026 9:05", "2026-10-23T16:05:00Z"),
            ("10/23/2026 1:05:09 PM", "2026-10-23T20:05:09Z"),
            ("10/23/2026 12:05 AM", "2026-10-23T07:05:00Z"),
            ("3.10.2026 14:05", "2026-10-03T21:05:00Z"),
            ("2026/10/03 14:05:00 JST", "2026-10-03T05:05:00Z"),
            ("2026-01-03 14:05:00 UTC", "2026-01-03T14:05:00Z"),
        ] {
            assert_eq!(read(text).as_deref(), Ok(utc), "{text}");
        }
    }

    #[test]
    fn refuses_what_is_no_date() {
        for (text, fault) in [
            ("2026-02-30", DateFault::Impossible),
            ("2026-13-01", DateFault::Impossible),
            ("2026-10-03T25:00", DateFault::Impossible),
            ("31.04.2026", DateFault::Impossible),
            ("3/4/2026", DateFault::Unsettled),
            ("10/23/26", DateFault::ShortYear),
            ("tomorrow", DateFault::Unreadable),
            ("2026-10-03x", DateFault::Unreadable),
            ("2026-10-03T", DateFault::Unreadable),
            ("20261003", DateFault::Unreadable),
        ] {
            assert_eq!(read(text), Err(fault), "{text}");
        }
    }

    #[test]
    fn a_deadline_without_a_time_lasts_to_the_end_of_the_day() {
        let zone = Zone::load("America/Los_Angeles").unwrap();
        let end = parse(b"2026-10-03", Role::Deadline, &zone, None).unwrap();
        assert_eq!(end.timestamp().to_string(), "2026-10-04T06:59:59.999999Z");
    }
}
