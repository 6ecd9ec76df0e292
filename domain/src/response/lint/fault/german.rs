//! In German. What it speaks of stays English: so is the letter.

use super::Fault;
use crate::language::Language::German;
use crate::problem::Problem;
use crate::response::Part;
use crate::response::lint::LIMIT;
use crate::response::wording::DATE_DONE;

const fn part(part: Part) -> &'static str {
    match part {
        Part::Cause => "Was die Ursache war",
        Part::Fixed => "Was behoben wurde",
        Part::Prevention => "Wie es nicht wieder vorkommt",
    }
}

pub(super) fn said(fault: &Fault<'_>) -> String {
    match fault {
        Fault::PartEmpty(at) => format!(
            "Der Teil „{}“ ist leer. Amazon lehnt eine Antwort ohne ihn ab: Füllen Sie ihn aus.",
            part(*at)
        ),
        Fault::TooLong(length) => format!(
            "Die drei Teile haben zusammen {} Zeichen; {} sind das Höchste. Kürzen Sie sie.",
            German.count(*length as u64),
            German.count(LIMIT as u64)
        ),
        Fault::UnfilledDate(undated) => {
            let places = match undated {
                1 => "An 1 Stelle".to_owned(),
                many => format!("An {many} Stellen"),
            };
            format!(
                "{places} steht noch {DATE_DONE}. Schreiben Sie den Tag hin, an dem es getan war; \
                 nehmen Sie heraus, was nicht getan ist."
            )
        }
        Fault::UnfilledText(marker) => format!(
            "Im Text steht noch {marker}. Schreiben Sie dort, was für dieses Konto zutrifft."
        ),
        Fault::CauseNotNamed(cause) => format!(
            "Die Ursache „{}“ ist nicht genannt, betrifft aber {}. Nennen Sie sie im ersten Teil, \
             mit dieser Zahl.",
            cause.code.called(German),
            packages(cause.involved)
        ),
        Fault::CountMissing(cause) => format!(
            "Die Ursache „{}“ ist ohne ihre Zahl genannt. Schreiben Sie dazu: {}.",
            cause.code.called(German),
            crate::wording::packages(cause.involved)
        ),
        Fault::FixMissing(problem) => format!(
            "Nichts unter „{}“ betrifft „{}“. Schreiben Sie unter der Nummer der Ursache, was \
             getan wurde, mit Datum.",
            part(Part::Fixed),
            problem.called(German)
        ),
        Fault::FixInFuture(problem, today) => format!(
            "Was gegen „{}“ behoben wurde, trägt ein Datum, das noch kommt (heute ist der {}). \
             Senden Sie es erst, wenn es getan ist, mit dem Tag, an dem es getan war.",
            problem.called(German),
            German.date_of(*today)
        ),
        Fault::FixNotDated(problem, today) => format!(
            "Bei dem, was gegen „{}“ behoben wurde, fehlt, wann es getan war. Nennen Sie etwas, \
             das getan ist, in der Vergangenheit und mit Datum, etwa {today}.",
            problem.called(German)
        ),
        Fault::ControlMissing(problem) => format!(
            "Nichts unter „{}“ betrifft „{}“. Schreiben Sie unter der Nummer der Ursache, wer was \
             prüft und wie oft.",
            part(Part::Prevention),
            problem.called(German)
        ),
        Fault::ControlWithoutOwner(problem) => {
            lacks(*problem, "wer sie macht, etwa „the shipping manager“")
        }
        Fault::ControlWithoutFrequency(problem) => {
            lacks(*problem, "wie oft, etwa „daily“, „every week“ oder „before every label“")
        }
        Fault::ControlWithoutBoth(problem) => lacks(*problem, "wer sie macht und wie oft"),
        Fault::OnlyFuture => format!(
            "Unter „{}“ steht nur, was getan werden soll. Amazon fragt nach dem, was getan ist: Tun \
             Sie es zuerst, und schreiben Sie es dann in der Vergangenheit und mit Datum.",
            part(Part::Fixed)
        ),
        Fault::EditsDelivered(at) => format!(
            "Der Teil „{}“ spricht davon, Sendungsnummern zugestellter Pakete zu ändern. Was nach \
             der Zustellung geändert wird, zählt Amazon nicht: Nehmen Sie es heraus.",
            part(*at)
        ),
        Fault::FigureUnknown(figure) => format!(
            "Die Zahl {figure} kommt in dieser Prüfung nicht vor. Setzen Sie die Zahl der Prüfung \
             ein, oder nehmen Sie sie heraus."
        ),
        Fault::Email(at) => private(*at, "eine E-Mail-Adresse"),
        Fault::Phone(at) => private(*at, "eine Telefonnummer"),
        Fault::StreetAddress(at) => private(*at, "eine Anschrift"),
        Fault::Emotional(words) => format!(
            "Wörter des Gefühls helfen nicht: {}. Bleiben Sie bei Tatsachen.",
            words.join(", ")
        ),
        Fault::BlamesCarrier => {
            "Als Ursache wird nur der Zusteller genannt. Schreiben Sie, was an \
                                 der eigenen Arbeitsweise des Verkäufers nicht stimmte."
                .to_owned()
        }
        Fault::BusinessIntroduction => "Der Text stellt die Firma vor. Amazon braucht das nicht: \
                                        Bleiben Sie bei Ursachen, Maßnahmen und Vorbeugung."
            .to_owned(),
        Fault::NoOrderExample => "Keine Bestellung ist als Beispiel genannt. Nennen Sie zu jeder \
                                  Ursache eine oder zwei Bestellnummern."
            .to_owned(),
        Fault::CategoryNotNamed(names, more) => {
            let rest = if *more > 0 { format!(" und noch {more}") } else { String::new() };
            let names = names.join(", ");
            format!("Kategorien unter der Schwelle sind nicht genannt: {names}{rest}.")
        }
        Fault::UpperBound(bound) => {
            let checks = bound.checks.iter();
            let checks: Vec<String> =
                checks.map(|check| format!("„{}“", check.called(German))).collect();
            format!(
                "Die Rate ist eine Obergrenze: {} ließen sich nicht prüfen auf {}. Beschaffen Sie, \
                 was fehlt, bevor Sie sich darauf verlassen.",
                packages(bound.packages),
                checks.join(", ")
            )
        }
    }
}

fn packages(count: u64) -> String {
    match count {
        1 => "1 Paket".to_owned(),
        _ => format!("{} Pakete", German.count(count)),
    }
}

fn lacks(problem: Problem, what: &str) -> String {
    format!("Bei der Vorbeugung gegen „{}“ fehlt, {what}.", problem.called(German))
}

fn private(at: Part, what: &str) -> String {
    let at = part(at);
    format!("Der Teil „{at}“ enthält {what}. Nehmen Sie sie heraus; eine Bestellnummer genügt.")
}
