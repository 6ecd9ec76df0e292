//! What papers say, in each language.

use domain::assessment::Status;
use domain::language::Language;
use domain::plan::Section;
use domain::review::{Party, Whose};

/// What only papers say.
pub(super) trait PaperWords {
    /// The heading of a part of the plan.
    fn section(self, section: Section) -> &'static str;
    /// Who does something.
    fn party(self, party: Party) -> &'static str;
    /// Until when, and who says so.
    fn deadline(self, whose: Whose) -> &'static str;
    /// Where a rate is against the threshold.
    fn status(self, status: Status) -> &'static str;
    /// What to know about a rate beside itself.
    fn standing(self, status: Status) -> &'static str;
    /// `1 task`, `7 tasks`.
    fn tasks(self, number: usize) -> String;
}

impl PaperWords for Language {
    fn section(self, section: Section) -> &'static str {
        match section {
            Section::CorrectNow => self.pick("Correct now", "Sofort berichtigen"),
            Section::FixProcess => self.pick("Fix the process", "Den Ablauf ändern"),
            Section::Prevent => self.pick("Keep it from coming back", "Rückfälle verhindern"),
            Section::Monitor => self.pick("Keep watching", "Im Blick behalten"),
        }
    }

    fn party(self, party: Party) -> &'static str {
        match party {
            Party::Us => self.pick("Consultant", "Beratung"),
            Party::Client => self.pick("Seller", "Verkäufer"),
            Party::Carrier => self.pick("Carrier", "Zusteller"),
            Party::Amazon => "Amazon",
        }
    }

    fn deadline(self, whose: Whose) -> &'static str {
        match whose {
            Whose::Amazon => self.pick("Amazon waits until", "Amazon wartet bis"),
            Whose::Ours => self.pick("We answer until", "Wir antworten bis"),
        }
    }

    fn status(self, status: Status) -> &'static str {
        match status {
            Status::NoData => self.pick("no data", "keine Daten"),
            Status::Below => self.pick("below", "darunter"),
            Status::AtRisk => self.pick("at risk", "gefährdet"),
            Status::Healthy => self.pick("healthy", "gesund"),
        }
    }

    fn standing(self, status: Status) -> &'static str {
        match status {
            Status::NoData => self.pick("Nothing is counted yet.", "Noch wird nichts gezählt."),
            Status::Below => self.pick(
                "Below the threshold: Amazon may take offers down.",
                "Unter der Schwelle: Amazon kann Angebote sperren.",
            ),
            Status::AtRisk => self.pick(
                "Less than two points above the threshold.",
                "Weniger als zwei Punkte über der Schwelle.",
            ),
            Status::Healthy => self.pick(
                "Two points or more above the threshold.",
                "Zwei Punkte oder mehr über der Schwelle.",
            ),
        }
    }

    fn tasks(self, number: usize) -> String {
        let noun = match number {
            1 => self.pick("task", "Aufgabe"),
            _ => self.pick("tasks", "Aufgaben"),
        };
        format!("{} {noun}", self.count(number as u64))
    }
}
