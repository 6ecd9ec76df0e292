//! Days as people write them.

use super::text::{Token, tokens, whole_number};
use jiff::ToSpan;
use jiff::civil::Date;

/// A day without its year is taken to be at most this far ahead.
const AHEAD_DAYS: i64 = 183;

const MONTHS: [&str; 12] = [
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
];

/// How days are read.
#[derive(Clone, Copy)]
pub(crate) struct Calendar {
    /// The day on which it is read.
    pub today: Date,
    /// `10/03` is the third of October.
    pub month_first: bool,
}

impl Calendar {
    /// Whether a day up to today is named.
    pub fn has_past_day(self, text: &str) -> bool {
        self.days(text).iter().any(|day| *day <= self.today)
    }

    /// Whether a day after today is named.
    pub fn has_future_day(self, text: &str) -> bool {
        self.days(text).iter().any(|day| *day > self.today)
    }

    /// The days a text names, in its order.
    pub(crate) fn days(self, text: &str) -> Vec<Date> {
        let tokens = tokens(text);
        let days = tokens.iter().enumerate().filter_map(|(at, token)| {
            let of = |at: Option<usize>| at.and_then(|at| tokens.get(at));
            let written = numeric(token.text, self.month_first);
            written.or_else(|| {
                self.spelled(of(at.checked_sub(1)), token, of(Some(at + 1)), of(Some(at + 2)))
            })
        });
        days.collect()
    }

    /// `October 3, 2026`, `Oct 3` or `3 October 2026`, found by its month.
    fn spelled(
        self,
        before: Option<&Token<'_>>,
        month: &Token<'_>,
        after: Option<&Token<'_>>,
        last: Option<&Token<'_>>,
    ) -> Option<Date> {
        let month = month_number(month.text)?;
        let joined = |token: &&Token<'_>| token.gap.trim().is_empty() || token.gap.trim() == ",";
        if let Some(day) = after.and_then(|token| day_number(token.text)) {
            let year = after.filter(joined).and(last).and_then(|token| year_number(token.text));
            return self.day(year, month, day);
        }
        let day = before.and_then(|token| day_number(token.text))?;
        self.day(after.and_then(|token| year_number(token.text)), month, day)
    }

    fn day(self, year: Option<i16>, month: i8, day: i8) -> Option<Date> {
        if let Some(year) = year {
            return Date::new(year, month, day).ok();
        }
        let this_year = Date::new(self.today.year(), month, day).ok()?;
        match self.today.checked_add(AHEAD_DAYS.days()) {
            Ok(latest) if this_year > latest => {
                Date::new(self.today.year().checked_sub(1)?, month, day).ok()
            }
            _ => Some(this_year),
        }
    }
}

/// `2026-10-03`, `10/03/2026`, `03.10.2026`.
fn numeric(text: &str, month_first: bool) -> Option<Date> {
    let mut fields = text.split(['-', '/', '.']);
    let (first, second, third) = (fields.next()?, fields.next()?, fields.next()?);
    if fields.next().is_some() || ![first, second, third].iter().all(|field| is_number(field)) {
        return None;
    }
    if first.len() == 4 {
        return Date::new(first.parse().ok()?, second.parse().ok()?, third.parse().ok()?).ok();
    }
    let (a, b): (i8, i8) = (first.parse().ok()?, second.parse().ok()?);
    let year = year_number(third)?;
    let (likely, other) = if month_first && !text.contains('.') {
        (Date::new(year, a, b), Date::new(year, b, a))
    } else {
        (Date::new(year, b, a), Date::new(year, a, b))
    };
    likely.or(other).ok()
}

/// Whether a token is a day in figures.
pub(crate) fn is_numeric_day(text: &str) -> bool {
    numeric(text, true).is_some()
}

/// Whether a word names a month.
pub(crate) fn is_month(text: &str) -> bool {
    month_number(text).is_some()
}

fn is_number(text: &str) -> bool {
    !text.is_empty() && text.len() <= 4 && text.bytes().all(|byte| byte.is_ascii_digit())
}

fn month_number(word: &str) -> Option<i8> {
    let word = word.trim_end_matches('.').to_lowercase();
    let known = |month: &str| {
        month == word || (word.len() >= 3 && word.len() <= 4 && month.starts_with(&word))
    };
    let at = MONTHS.iter().position(|month| known(month))?;
    i8::try_from(at + 1).ok()
}

/// `3`, `03`, `3rd`.
fn day_number(text: &str) -> Option<i8> {
    let digits = ["st", "nd", "rd", "th"].iter().find_map(|end| text.strip_suffix(end));
    let day = whole_number(digits.unwrap_or(text))?;
    i8::try_from(day).ok().filter(|day| (1..=31).contains(day))
}

/// A year of this century.
pub(super) fn year_number(text: &str) -> Option<i16> {
    let year = text.parse().ok().filter(|_| text.len() == 4)?;
    (2000..2100).contains(&year).then_some(year)
}
