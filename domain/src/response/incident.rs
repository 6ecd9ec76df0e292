//! A known fault of a carrier or of Amazon as evidence: what is said of it in an answer.

use super::wording::{grouped, packages};
use jiff::civil::Date;

/// A known fault, and how many packages of the case it concerns.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Incident<'a> {
    /// The carrier; blank: Amazon's own.
    pub carrier: &'a str,
    /// What happened, in a few words.
    pub title: &'a str,
    /// First day.
    pub first: Date,
    /// Last day; none while it goes on.
    pub last: Option<Date>,
    /// Where it is known from.
    pub source: &'a str,
    /// Packages concerned, as the source has it.
    pub reported: Option<u64>,
    /// Packages of the case that went by the carrier on those days.
    pub shipped: u64,
    /// How many of them have no scan.
    pub unscanned: u64,
}

/// A line of evidence. It says what is known and what the case has of it, and claims no more: where
/// none of its packages lacks a scan, nothing is said of scans.
#[must_use]
pub fn cite(incident: &Incident<'_>) -> String {
    let Incident { carrier, title, first, last, source, reported, shipped, unscanned } = incident;
    let whose = if carrier.is_empty() { "Amazon" } else { carrier };
    let days = match last {
        Some(last) if last == first => format!("on {first}"),
        Some(last) => format!("from {first} to {last}"),
        None => format!("since {first}"),
    };
    let mut line = format!("{whose}, {days}: {}", ended(title));
    if let Some(reported) = reported {
        line.push_str(&format!(" Reported for {}.", packages(*reported)));
    }
    if *shipped > 0 {
        let by = if carrier.is_empty() { String::new() } else { format!(" by {carrier}") };
        line.push_str(&format!(" Of our packages, {} went{by} on these days", grouped(*shipped)));
        match unscanned {
            0 => line.push('.'),
            some => line.push_str(&format!(", {} of them without a scan.", grouped(*some))),
        }
    }
    line.push_str(&format!(" Source: {}", ended(source)));
    line
}

/// A sentence with its end.
fn ended(text: &str) -> String {
    let text = text.trim();
    if text.ends_with(['.', '!', '?']) { text.to_owned() } else { format!("{text}.") }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    fn incident() -> Incident<'static> {
        Incident {
            carrier: "OnTrac",
            title: "Scans did not reach Amazon",
            first: date(2026, 10, 3),
            last: Some(date(2026, 10, 9)),
            source: "OnTrac service notice 4711",
            reported: Some(12_000),
            shipped: 145,
            unscanned: 140,
        }
    }

    #[test]
    fn a_line_says_who_when_what_how_many_and_from_where() {
        assert_eq!(
            cite(&incident()),
            "OnTrac, from 2026-10-03 to 2026-10-09: Scans did not reach Amazon. Reported for \
             12,000 packages. Of our packages, 145 went by OnTrac on these days, 140 of them without \
             a scan. Source: OnTrac service notice 4711."
        );
    }

    #[test]
    fn what_is_not_known_is_not_said() {
        let own = Incident { carrier: "", reported: None, shipped: 0, last: None, ..incident() };
        assert_eq!(
            cite(&own),
            "Amazon, since 2026-10-03: Scans did not reach Amazon. Source: OnTrac service notice 4711."
        );
        let whole = Incident { unscanned: 0, ..incident() };
        assert!(cite(&whole).contains("145 went by OnTrac on these days. Source"));
        let day = Incident { last: Some(date(2026, 10, 3)), ..incident() };
        assert!(cite(&day).starts_with("OnTrac, on 2026-10-03: "));
    }
}
