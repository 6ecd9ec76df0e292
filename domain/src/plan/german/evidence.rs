//! The figures that call for an action.

use super::{pakete, paketen};
use crate::assessment::{Cause, Dimension, Slice};
use crate::language::Language::German;
use crate::plan::case::Case;
use crate::plan::evidence::{share_of, shown};
use crate::problem::Problem;
use crate::reason::Reason;

/// One line per problem that was found.
pub(super) fn of_problems(case: &Case<'_>) -> Vec<String> {
    let line = |problem: &Problem| match case.cause(*problem) {
        Some(cause) => of_cause(case, cause),
        None => format!(
            "{}: {}; nach diesem Regelwerk macht das ein Paket nicht ungültig.",
            problem.called(German),
            pakete(case.with(*problem))
        ),
    };
    case.found.iter().map(line).collect()
}

fn of_cause(case: &Case<'_>, cause: &Cause) -> String {
    let share = match share_of(case, cause) {
        Some(share) => format!(", {} der ungültigen Pakete", German.percent(share)),
        None => String::new(),
    };
    let reason =
        |(reason, count): (&Reason, &u64)| format!("{} {}", German.count(*count), said(*reason));
    let reasons: Vec<String> = cause.reasons.iter().map(reason).collect();
    let reasons = match reasons.as_slice() {
        [] => String::new(),
        reasons => format!(" Davon {}.", German.listed(reasons)),
    };
    let (title, involved) = (cause.code.called(German), pakete(cause.involved));
    let sole = German.count(cause.sole);
    format!("{title}: {involved}, davon {sole} ohne anderen Fehler{share}.{reasons}")
}

const fn said(reason: Reason) -> &'static str {
    match reason {
        Reason::AfterDelivery => "nach Zustellung oder Zustellversuch",
        Reason::AfterPickup => "nach der Übernahme durch den Zusteller",
        Reason::AfterShipBy => "nach der Versandfrist",
        Reason::Country => "in einem anderen Land",
        Reason::Region => "in einem anderen Bundesstaat oder einer anderen Region",
        Reason::Place => "an einem anderen Ort",
        Reason::Placeholder => "mit einem Platzhalter",
        Reason::NotAnId => "mit Bestellnummer, Link oder Wörtern",
        Reason::SpreadsheetDamage => "von einer Tabelle beschädigt",
        Reason::WrongShape => "mit falscher Länge oder falschem Anfang",
        Reason::NonAscii => "mit einem Zeichen, das kein Zusteller druckt",
        Reason::Blank => "leer gelassen",
        Reason::OtherWithoutName => "als Other ohne Namen eingetragen",
        Reason::NotListed => "mit einem Zusteller, der nicht auf der Liste steht",
        Reason::NotAtThatDate => "mit einem Zusteller, der an dem Tag nicht zugelassen war",
        Reason::Prepaid => "mit vorbezahltem Etikett",
        Reason::Custom => "mit selbst gemachtem Etikett",
    }
}

/// Where the packages of the causes gather.
pub(super) fn of_slices(case: &Case<'_>, dimensions: &'static [Dimension]) -> Vec<String> {
    let line = |(cause, slice): (&Cause, &Slice)| {
        let (involved, counted) = (German.count(slice.invalid), paketen(slice.counted));
        let (title, named) = (cause.code.called(German), named(slice));
        let lift = slice.lift.hundredths();
        let lift = format!("{},{:02}", German.count(lift / 100), lift % 100);
        format!("{named}: {title} bei {involved} von {counted}, das {lift}-Fache des Üblichen.")
    };
    shown(case, dimensions).map(line).collect()
}

/// A slice as a warehouse would call it.
pub(super) fn named(slice: &Slice) -> String {
    let value = slice.value.as_str();
    match slice.dimension {
        Dimension::Carrier => format!("Zusteller {value}"),
        Dimension::Warehouse => format!("Lager {value}"),
        Dimension::ShipMethod => format!("Versandart {value}"),
        Dimension::EntryMethod => format!("Eingabe {}", entered(value)),
        Dimension::Sku => format!("SKU {value}"),
        Dimension::Weekday => format!("Gemeldet am {}", weekday(value)),
        Dimension::Hour => format!("Gemeldet in der Stunde {value}"),
    }
}

fn entered(way: &str) -> &str {
    match way {
        "manual" => "von Hand",
        "integrated" => "durch ein Programm",
        other => other,
    }
}

fn weekday(english: &str) -> &str {
    match english {
        "Monday" => "Montag",
        "Tuesday" => "Dienstag",
        "Wednesday" => "Mittwoch",
        "Thursday" => "Donnerstag",
        "Friday" => "Freitag",
        "Saturday" => "Samstag",
        "Sunday" => "Sonntag",
        other => other,
    }
}
