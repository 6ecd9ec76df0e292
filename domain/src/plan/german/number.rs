//! Actions on the tracking number itself.

use super::{Words, hardly_any, pakete, pakete_die, paketen};
use crate::language::Language::German;
use crate::plan::case::Case;
use crate::plan::catalogue::number::{count, dates, in_window, suggested};
use crate::plan::entry::Text;
use crate::problem::Problem;

pub(super) static WORDS: [Words; 3] = [
    Words {
        code: "correct_undelivered",
        evidence: |case| {
            let (all, in_window) = (pakete(count(case.assessment)), in_window(case.assessment));
            let in_window = German.count(in_window);
            let mut lines =
                vec![format!("Noch zu berichtigen: {all}, davon {in_window} im Zeitraum.")];
            let suggested = suggested(case.assessment);
            if suggested > 0 {
                lines.push(format!(
                    "Für {} wird eine Nummer vorgeschlagen, die wohl gemeint war; vergleichen Sie \
                     sie mit dem Etikett.",
                    pakete(suggested)
                ));
            }
            lines
        },
        title: Text::Of(|case| match count(case.assessment) {
            1 => "1 Paket berichtigen, das noch nicht zugestellt ist".to_owned(),
            all => format!("{} berichtigen, die noch nicht zugestellt sind", pakete(all)),
        }),
        detail: Text::Of(correct_detail),
        done_when: Text::Of(|case| {
            format!(
                "{} vor der Zustellung geprüft und berichtigt; 72 Stunden später stehen davon noch \
                 0 im Fehlerbericht.",
                pakete(count(case.assessment))
            )
        }),
        control: Text::Fixed(
            "Die Schichtleitung vergleicht jeden Morgen die Meldungen des Vortags mit den \
             Etiketten und berichtigt innerhalb von 24 Stunden, was abweicht.",
        ),
    },
    Words {
        code: "check_number_against_label",
        title: Text::Fixed("Jede Sendungsnummer mit ihrem Etikett vergleichen"),
        detail: Text::Of(|case| {
            let wrong: u64 = case.found.iter().map(|problem| case.with(*problem)).sum();
            format!(
                "{} eine Nummer, die der Zusteller so nicht druckt. Scannen Sie den Barcode des \
                 Etiketts, statt zu tippen, lassen Sie Nummern in Tabellen Text sein, und weisen \
                 Sie am Packtisch jede Nummer ab, deren Länge, Anfang oder Prüfziffer nicht zum \
                 gewählten Zusteller passt.",
                pakete_die(wrong, "trägt", "tragen")
            )
        }),
        done_when: Text::Of(|case| {
            hardly_any(case, "Nummern, die nicht zu ihrem Zusteller passen")
        }),
        control: Text::Fixed(
            "Die Schichtleitung vergleicht jeden Tag 20 gemeldete Sendungsnummern mit ihren \
             Etiketten.",
        ),
        ..Words::NONE
    },
    Words {
        code: "one_label_per_shipment",
        title: Text::Fixed(
            "Für jede Sendung ein eigenes Etikett kaufen, dessen Nummer nur einmal gilt",
        ),
        detail: Text::Of(|case| {
            format!(
                "{} mit einer Nummer gemeldet, die schon eine frühere Bestellung hatte. Geben Sie \
                 jedem Paket ein eigenes Etikett, machen Sie unbenutzte Etiketten ungültig, statt \
                 sie aufzuheben, und lassen Sie beim Hochladen Nummern abweisen, die schon \
                 gemeldet sind. Sehen Sie sich Bestellungen, die zusammen in einem Paket gingen, \
                 einzeln an: Sauber ist nur die erste Verwendung der Nummer.",
                pakete_die(case.with(Problem::TrackingReused), "wurde", "wurden")
            )
        }),
        done_when: Text::Of(|case| {
            hardly_any(case, "Nummern, die schon bei einer anderen Bestellung stehen")
        }),
        control: Text::Fixed(
            "Das Büro sucht jeden Abend in den Meldungen des Tages nach doppelten Nummern.",
        ),
        ..Words::NONE
    },
];

fn correct_detail(case: &Case<'_>) -> String {
    let mut detail = "Nehmen Sie das Etikett des Pakets oder die Auskunft des Zustellers, und \
                      ändern Sie Nummer und Zusteller in der Versandbestätigung in Seller Central."
        .to_owned();
    let (earliest, passed) = dates(case.assessment);
    if let Some(date) = earliest {
        let date = German.date_of(date);
        detail.push_str(&format!(" Die erste Frist dafür endet am {date}."));
    }
    if passed > 0 {
        detail.push_str(&format!(
            " Bei {} ist der versprochene Liefertag vorbei: Fragen Sie zuerst den Zusteller, und \
             lassen Sie stehen, was zugestellt ist.",
            paketen(passed)
        ));
    }
    detail.push_str(" Nach der Zustellung macht eine Änderung kein Paket mehr gültig.");
    detail
}
