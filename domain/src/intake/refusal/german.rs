//! Why a report is refused, in German.

use super::{Missing, RefusalReason};
use crate::account_health::Unusable;
use crate::language::Language::German;

/// Says it.
pub(super) fn said(reason: &RefusalReason) -> String {
    match reason {
        RefusalReason::Io(why) => format!(
            "lässt sich nicht lesen: {why}. Prüfen Sie, ob es eine Datei ist und Sie sie lesen \
             dürfen"
        ),
        RefusalReason::Empty => {
            "Die Datei ist leer. Exportieren Sie den Bericht noch einmal".into()
        }
        RefusalReason::NoRows => {
            "Die Kopfzeile ist da, aber keine Zeile darunter. Exportieren Sie \
                                  den Bericht noch einmal, für Tage mit Sendungen"
                .into()
        }
        RefusalReason::NotAReport { found } => format!(
            "Das ist {}, kein Bericht. Nehmen Sie eine Textdatei (CSV oder mit Tabulatoren), eine \
             Excel-Arbeitsmappe (.xlsx) oder ein JSON-Dokument mit Bestellungen",
            kind(found)
        ),
        RefusalReason::MissingColumns(columns) => {
            let Missing { missing, found, hint } = columns.as_ref();
            let [missing, found, hint] = [missing, found, hint].map(|part| part.said(German));
            format!(
                "Es gibt keine Kopfzeile mit {missing}{found}. Ein Versandbericht braucht \
                 order-id, tracking-number und carrier-code oder carrier-name{hint}"
            )
        }
        RefusalReason::DuplicateColumns { field, line, first, second } => format!(
            "Die Spalten {first} und {second} sind beide {field} (Zeile {line}). Entfernen Sie \
             eine davon, oder benennen Sie sie um"
        ),
        RefusalReason::CutOff(encoding) => format!(
            "Die Datei endet mitten in einem {encoding}-Zeichen: Sie ist abgeschnitten. Exportieren \
             oder kopieren Sie sie noch einmal"
        ),
        RefusalReason::LineTooLong { line, limit } => format!(
            "Zeile {line} ist länger als {limit} Bytes. Das ist kein Bericht, oder seine \
             Zeilenenden gingen verloren; exportieren Sie ihn noch einmal als CSV"
        ),
        RefusalReason::AmbiguousDates { line, column, value, month_first, day_first } => format!(
            "Zeile {line}, Spalte {column}: {value:?} kann {month_first} oder {day_first} sein, \
             und kein Datum der Datei sagt, was gilt. Exportieren Sie sie mit Daten wie 2026-10-03"
        ),
        RefusalReason::MixedDates { line, column, value, this, others } => format!(
            "Zeile {line}, Spalte {column}: {value:?} ist als {} geschrieben, andere Daten der \
             Datei sind {}. Exportieren Sie sie mit Daten wie 2026-10-03",
            order(this),
            order(others)
        ),
        RefusalReason::NothingReadable { rows, first } => format!(
            "Keine der {} Zeilen ließ sich lesen. Die erste: {}",
            German.count(*rows),
            first.said(German)
        ),
        RefusalReason::Damaged { what, why } => format!(
            "{} lässt sich nicht lesen: {why}. Öffnen Sie die Datei, speichern Sie sie neu und \
             versuchen Sie es damit, oder exportieren Sie sie als CSV",
            document(what)
        ),
        RefusalReason::TooLarge { limit } => format!(
            "Die Arbeitsmappe hat entpackt mehr als {limit} MB. Exportieren Sie sie als CSV"
        ),
        RefusalReason::AccountHealth(why) => format!(
            "Der Account-Health-Bericht lässt sich nicht verwenden: {}. Laden Sie ihn noch einmal \
             herunter, oder fordern Sie ihn neu an, wo ein Programm das tut",
            match why {
                Unusable::NotJson(why) => format!("Er ist kein ganzes JSON-Dokument ({why})"),
                Unusable::NotHealth => {
                    "Er hat weder accountStatuses noch performanceMetrics".to_owned()
                }
            }
        ),
        RefusalReason::OrdersAlone => "Das ist ein Bestellbericht ohne Sendungsnummern. Geben Sie \
                                       die Datei mit den Versandbestätigungen dazu, oder nehmen \
                                       Sie den Versandbericht"
            .into(),
    }
}

/// What a file turned out to be; names of formats are the same in every language.
pub(super) fn kind(found: &'static str) -> &'static str {
    match found {
        "a PDF" => "ein PDF",
        "a gzip archive" => "ein gzip-Archiv",
        "a zstd archive" => "ein zstd-Archiv",
        "a RAR archive" => "ein RAR-Archiv",
        "a 7z archive" => "ein 7z-Archiv",
        "a bzip2 archive" => "ein bzip2-Archiv",
        "an xz archive" => "ein xz-Archiv",
        "a picture" => "ein Bild",
        "a picture, a sound or a film" => "ein Bild, ein Ton oder ein Film",
        "an old Excel workbook (.xls; save it as .xlsx)" => {
            "eine alte Excel-Arbeitsmappe (.xls; speichern Sie sie als .xlsx)"
        }
        "a program" => "ein Programm",
        "a ZIP archive (unpack it first)" => "ein ZIP-Archiv (entpacken Sie es zuerst)",
        "a web page or XML" => "eine Webseite oder XML",
        "binary data" => "keine Textdatei",
        "no text" => "kein Text",
        "JSON without a list of orders" => "JSON ohne eine Liste von Bestellungen",
        other => other,
    }
}

fn order(english: &str) -> &str {
    match english {
        "day/month" => "Tag/Monat",
        "month/day" => "Monat/Tag",
        other => other,
    }
}

fn document(english: &str) -> &str {
    match english {
        "the workbook" => "Die Arbeitsmappe",
        "the orders document" => "Das Dokument mit den Bestellungen",
        other => other,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::intake::kind::KINDS;

    #[test]
    fn every_kind_of_file_has_its_german_name() {
        for found in KINDS {
            assert_ne!(kind(found), found);
        }
    }

    #[test]
    fn a_refusal_is_said_in_both_languages() {
        let refusal = crate::intake::Refusal {
            name: "Oktober.csv".to_owned(),
            reason: RefusalReason::NotAReport { found: "a PDF" },
        };
        let said = refusal.said();
        assert_eq!(said.to_string(), refusal.to_string());
        assert!(said.said(German).starts_with("Oktober.csv: Das ist ein PDF, kein Bericht."));
    }
}
