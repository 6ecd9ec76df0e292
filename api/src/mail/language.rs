//! How each language says what only mails say.

use chrono::TimeDelta;
use domain::language::Language;
use domain::watch::{Check, Verdict};

/// What only mails say.
pub(super) trait MailWords {
    /// `1 package`, `12,345 packages`; in the case that follows “of”.
    fn packages(self, value: u64) -> String;
    /// `7 days`, `1 hour`, `10 minutes`.
    fn span(self, span: TimeDelta) -> String;
    /// What a check asks.
    fn check(self, check: Check) -> &'static str;
    /// How a check came out.
    fn verdict(self, verdict: Verdict) -> &'static str;
}

impl MailWords for Language {
    fn packages(self, value: u64) -> String {
        let noun = match value {
            1 => self.pick("package", "Paket"),
            _ => self.pick("packages", "Paketen"),
        };
        format!("{} {noun}", self.count(value))
    }

    fn span(self, span: TimeDelta) -> String {
        let units = [
            (span.num_days(), self.pick(["day", "days"], ["Tag", "Tage"])),
            (span.num_hours(), self.pick(["hour", "hours"], ["Stunde", "Stunden"])),
            (span.num_minutes(), self.pick(["minute", "minutes"], ["Minute", "Minuten"])),
        ];
        let fitting = units.iter().find(|(number, _)| *number > 0);
        fitting.map_or_else(String::new, |(number, [one, many])| match number {
            1 => format!("1 {one}"),
            number => format!("{number} {many}"),
        })
    }

    fn check(self, check: Check) -> &'static str {
        match check {
            Check::PickupScans => self.pick("Scans at pickup", "Scans bei der Abholung"),
            Check::Addresses => self.pick("Addresses", "Adressen"),
            Check::CarrierChanges => self.pick("Carrier changes", "Zustellerwechsel"),
            Check::TrackingFailures => self.pick("Tracking numbers", "Sendungsnummern"),
            Check::OneWorkflow => self.pick("One workflow", "Ein Ablauf für alle"),
        }
    }

    fn verdict(self, verdict: Verdict) -> &'static str {
        match verdict {
            Verdict::Ok => self.pick("Good", "Gut"),
            Verdict::Worse => self.pick("Worse", "Schlechter"),
            Verdict::Bad => self.pick("Bad", "Schlecht"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_language_counts_packages_and_time_its_own_way() {
        let said = |language: Language| {
            let spans = [TimeDelta::days(1), TimeDelta::minutes(10)];
            let spans = spans.map(|span| language.span(span)).join(", ");
            format!("{}, {}, {spans}", language.packages(1), language.packages(12_345))
        };
        assert_eq!(said(Language::English), "1 package, 12,345 packages, 1 day, 10 minutes");
        assert_eq!(said(Language::German), "1 Paket, 12.345 Paketen, 1 Tag, 10 Minuten");
    }
}
