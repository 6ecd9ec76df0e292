//! The languages that people read, and how each writes numbers, rates and dates.

use crate::coded::coded;
use crate::time::{Day, Moment};
use crate::wording;
use jiff::civil::Date;
use jiff::tz::TimeZone;

coded! {
    /// A language that people read.
    Language {
        /// English, for whoever reads nothing else that we have words in.
        English "en",
        /// German.
        German "de",
    }
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
    #[must_use]
    pub fn of(locale: &str) -> Self {
        let primary = locale.split(['-', '_']).next().unwrap_or_default();
        if primary.eq_ignore_ascii_case("de") { Language::German } else { Language::English }
    }

    /// The language that a browser's `Accept-Language` likes best of those we have words in.
    #[must_use]
    pub fn accepted(header: &str) -> Self {
        let liked = header.split(',').filter_map(|range| {
            let (tag, weight) = range.split_once(';').unwrap_or((range, "q=1"));
            let weight: f32 = weight.trim().strip_prefix("q=")?.parse().ok()?;
            let primary = tag.trim().split('-').next()?.to_ascii_lowercase();
            Some((Self::parse(&primary)?, weight))
        });
        // Of equal wishes the first one counts.
        let best = liked.reduce(|best, next| if next.1 > best.1 { next } else { best });
        best.filter(|(_, weight)| *weight > 0.0).map_or(Language::English, |(language, _)| language)
    }

    /// Its tag, for programs.
    #[must_use]
    pub const fn tag(self) -> &'static str {
        self.code()
    }

    /// One of two.
    #[must_use]
    pub const fn pick<T: Copy>(self, english: T, german: T) -> T {
        match self {
            Language::English => english,
            Language::German => german,
        }
    }

    /// `12,345`.
    #[must_use]
    pub fn count(self, value: u64) -> String {
        let grouped = wording::grouped(value);
        match self {
            Language::English => grouped,
            Language::German => grouped.replace(',', "."),
        }
    }

    /// `94.12%`, and whole rates without places: near the threshold a rounded rate would lie.
    #[must_use]
    pub fn rate(self, basis_points: u32) -> String {
        match (basis_points % 100, self) {
            (0, _) => format!("{}{}", basis_points / 100, self.pick("%", "\u{a0}%")),
            _ => self.percent(basis_points),
        }
    }

    /// `94.10%`, always with two places.
    #[must_use]
    pub fn percent(self, basis_points: u32) -> String {
        let (whole, part) = (basis_points / 100, basis_points % 100);
        let (point, sign) = (self.pick('.', ','), self.pick("%", "\u{a0}%"));
        format!("{whole}{point}{part:02}{sign}")
    }

    /// `1 November 2026`, of days since 1970.
    #[must_use]
    pub fn day(self, days: i32) -> String {
        self.date_of(Day(u16::try_from(days).unwrap_or(0)).date())
    }

    /// `1 November 2026, 12:00 UTC`, of microseconds since 1970.
    #[must_use]
    pub fn moment(self, at: i64) -> String {
        let at = Moment(at).timestamp().to_zoned(TimeZone::UTC);
        let (date, clock) = (self.date_of(at.date()), self.pick("", " Uhr"));
        format!("{date}, {:02}:{:02}{clock} UTC", at.hour(), at.minute())
    }

    /// `1 November 2026`.
    #[must_use]
    pub fn date_of(self, date: Date) -> String {
        let names = self.pick(&MONTHS[0], &MONTHS[1]);
        let month = usize::try_from(date.month() - 1).ok().and_then(|month| names.get(month));
        let month = month.copied().unwrap_or_default();
        format!("{}{} {month} {}", date.day(), self.pick("", "."), date.year())
    }

    /// `A`, `A and B`, `A, B and C`.
    #[must_use]
    pub fn listed<S: AsRef<str>>(self, names: &[S]) -> String {
        let names: Vec<&str> = names.iter().map(AsRef::as_ref).collect();
        match names.split_last() {
            Some((last, [])) => (*last).to_owned(),
            Some((last, rest)) => {
                format!("{} {} {last}", rest.join(", "), self.pick("and", "und"))
            }
            None => String::new(),
        }
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
    fn a_browser_is_answered_in_what_it_likes_best() {
        for (header, language) in [
            ("de-DE,de;q=0.9,en;q=0.8", German),
            ("en-GB, de;q=0.5", English),
            ("fr, de;q=0.3, en;q=0.2", German),
            ("de;q=0", English),
            ("en;q=0.7, de", German),
            ("fr-CH, *;q=0.5", English),
            ("de;q=x, en", English),
            ("", English),
        ] {
            assert_eq!(Language::accepted(header), language, "{header}");
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
