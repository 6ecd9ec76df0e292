//! The languages that mails and papers are written in, and how each writes numbers, rates and dates.

use crate::clock::{Micros, utc};
use chrono::{DateTime, Datelike, Timelike};
use domain::time::Day;
use jiff::civil::Date;

/// A language.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Language {
    English,
    German,
}

const MONTHS: [[&str; 12]; 2] = [
    [
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ],
    [
        "Januar",
        "Februar",
        "März",
        "April",
        "Mai",
        "Juni",
        "Juli",
        "August",
        "September",
        "Oktober",
        "November",
        "Dezember",
    ],
];

impl Language {
    /// The language of a person's locale, such as `de-AT`; English where we have no words.
    pub(crate) fn of(locale: &str) -> Self {
        let primary = locale.split(['-', '_']).next().unwrap_or_default();
        if primary.eq_ignore_ascii_case("de") { Language::German } else { Language::English }
    }

    /// Its tag, for programs.
    pub(crate) const fn tag(self) -> &'static str {
        self.pick("en", "de")
    }

    /// One of two.
    pub(crate) const fn pick<T: Copy>(self, english: T, german: T) -> T {
        match self {
            Language::English => english,
            Language::German => german,
        }
    }

    /// `12,345`.
    pub(crate) fn count(self, value: u64) -> String {
        let grouped = crate::render::number::count(value);
        match self {
            Language::English => grouped,
            Language::German => grouped.replace(',', "."),
        }
    }

    /// `94.12%`, and whole rates without places: near the threshold a rounded rate would lie.
    pub(crate) fn rate(self, basis_points: u32) -> String {
        let (whole, part) = (basis_points / 100, basis_points % 100);
        let (point, percent) = (self.pick('.', ','), self.pick("%", "\u{a0}%"));
        match part {
            0 => format!("{whole}{percent}"),
            part => format!("{whole}{point}{part:02}{percent}"),
        }
    }

    /// `1 November 2026`.
    pub(crate) fn day(self, days: i32) -> String {
        self.date(utc(Micros::from(days) * crate::clock::DAY))
    }

    /// `1 November 2026, 12:00 UTC`.
    pub(crate) fn moment(self, at: Micros) -> String {
        let at = utc(at);
        let (date, clock) = (self.date(at), self.pick("", " Uhr"));
        format!("{date}, {:02}:{:02}{clock} UTC", at.hour(), at.minute())
    }

    /// `1 November 2026`.
    pub(crate) fn date_of(self, date: Date) -> String {
        self.day(Day::of(date).0.into())
    }

    fn date(self, at: DateTime<chrono::Utc>) -> String {
        let month = usize::try_from(at.month0()).ok();
        let names = self.pick(&MONTHS[0], &MONTHS[1]);
        let month = month.and_then(|month| names.get(month)).copied().unwrap_or_default();
        format!("{}{} {month} {}", at.day(), self.pick("", "."), at.year())
    }
}

#[cfg(test)]
mod tests {
    use super::Language::{English, German};
    use super::*;

    #[test]
    fn a_locale_leads_to_a_language() {
        for (locale, language) in [
            ("de", German),
            ("de-AT", German),
            ("DE_ch", German),
            ("en-GB", English),
            ("", English),
            ("den", English),
            ("fr", English),
        ] {
            assert_eq!(Language::of(locale), language, "{locale}");
        }
    }

    #[test]
    fn each_language_writes_numbers_its_own_way() {
        let written = |language: Language| {
            [
                language.count(1_234_567),
                language.rate(9_412),
                language.rate(9_500),
                language.rate(9_505),
                language.day(20_758),
                language.date_of(jiff::civil::date(2026, 3, 4)),
                language.moment(1_793_534_400_000_000),
            ]
        };
        assert_eq!(
            written(English),
            [
                "1,234,567",
                "94.12%",
                "95%",
                "95.05%",
                "1 November 2026",
                "4 March 2026",
                "1 November 2026, 12:00 UTC",
            ]
        );
        assert_eq!(
            written(German),
            [
                "1.234.567",
                "94,12\u{a0}%",
                "95\u{a0}%",
                "95,05\u{a0}%",
                "1. November 2026",
                "4. März 2026",
                "1. November 2026, 12:00 Uhr UTC",
            ]
        );
    }
}
