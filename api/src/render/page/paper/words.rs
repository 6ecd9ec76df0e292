//! What papers say, in each language.

use crate::language::Language;
use domain::assessment::Status;
use domain::plan::Section;
use domain::problem::Problem;
use domain::review::{Party, Whose};

impl Language {
    /// The heading of a part of the plan.
    pub(super) const fn section(self, section: Section) -> &'static str {
        match section {
            Section::CorrectNow => self.pick("Correct now", "Sofort berichtigen"),
            Section::FixProcess => self.pick("Fix the process", "Den Ablauf ändern"),
            Section::Prevent => self.pick("Keep it from coming back", "Rückfälle verhindern"),
            Section::Monitor => self.pick("Keep watching", "Im Blick behalten"),
        }
    }

    /// Who does something.
    pub(super) const fn party(self, party: Party) -> &'static str {
        match party {
            Party::Us => self.pick("Consultant", "Beratung"),
            Party::Client => self.pick("Seller", "Verkäufer"),
            Party::Carrier => self.pick("Carrier", "Carrier"),
            Party::Amazon => "Amazon",
        }
    }

    /// Until when, and who says so.
    pub(super) const fn deadline(self, whose: Whose) -> &'static str {
        match whose {
            Whose::Amazon => self.pick("Amazon waits until", "Amazon wartet bis"),
            Whose::Ours => self.pick("We answer until", "Wir antworten bis"),
        }
    }

    /// Where a rate is against the threshold.
    pub(super) const fn status(self, status: Status) -> &'static str {
        match status {
            Status::NoData => self.pick("no data", "keine Daten"),
            Status::Below => self.pick("below", "darunter"),
            Status::AtRisk => self.pick("at risk", "gefährdet"),
            Status::Healthy => self.pick("healthy", "gesund"),
        }
    }

    /// What to know about a rate beside itself.
    pub(super) const fn standing(self, status: Status) -> &'static str {
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

    /// A defect, in a few words.
    pub(super) const fn problem(self, problem: Problem) -> &'static str {
        let german = match problem {
            Problem::TrackingMissing => "Keine Sendungsnummer",
            Problem::TrackingNotAnId => "Text, der keine Sendungsnummer ist",
            Problem::TrackingMalformed => "Nummer hat kein Format ihres Carriers",
            Problem::TrackingCheckDigit => "Prüfziffer ist falsch",
            Problem::TrackingOtherCarrier => "Nummer gehört zu einem anderen Carrier",
            Problem::TrackingReused => "Nummer steht schon an einer anderen Bestellung",
            Problem::CarrierMissing => "Kein Carrier angegeben",
            Problem::CarrierNotApproved => "Carrier ist nicht zugelassen",
            Problem::CarrierEnteredAsOther => "Zugelassener Carrier als „Other“ eingetragen",
            Problem::LateUpload => "Sendungsnummer zu spät hochgeladen",
            Problem::MissingScan => "Kein Scan des Carriers",
            Problem::MissingDeliveryScan => "Kein Scan bei der Zustellung",
            Problem::ShipFromMismatch => "Absender des Labels ist kein gemeldeter Ort",
            Problem::ScanOriginMismatch => "Erster Scan weit weg von jedem gemeldeten Ort",
            Problem::ManualEntry => "Nummer von Hand eingetippt",
            Problem::UnsupportedLabel => "Labelart, die Amazon nicht unterstützt",
        };
        self.pick(problem.title(), german)
    }

    /// `1 task`, `7 tasks`.
    pub(super) fn tasks(self, number: usize) -> String {
        let noun = match number {
            1 => self.pick("task", "Aufgabe"),
            _ => self.pick("tasks", "Aufgaben"),
        };
        format!("{} {noun}", self.count(number as u64))
    }
}
