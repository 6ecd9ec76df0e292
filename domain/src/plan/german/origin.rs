//! Actions on where parcels are sent from.

use super::{Words, hardly_any, pakete, pakete_die};
use crate::assessment::UndeclaredOrigin;
use crate::language::Language::German;
use crate::plan::case::Case;
use crate::plan::catalogue::origin::places;
use crate::plan::entry::Text;
use crate::problem::Problem;

pub(super) static WORDS: [Words; 2] = [
    Words {
        code: "register_ship_from",
        evidence: |case| case.assessment.undeclared_origins.iter().map(origin_line).collect(),
        title: Text::Of(|case| match names(case) {
            Some(names) => format!("Als Versandort eintragen: {names}"),
            None => "Die Versandorte eintragen oder berichtigen".to_owned(),
        }),
        detail: Text::Of(|case| {
            let places = match names(case) {
                Some(names) => format!(
                    "Wahrscheinlich ein Lager oder Dienstleister, der nie angegeben wurde: \
                     {names}. Tragen Sie jeden Ort in den Versandeinstellungen als Versandort \
                     ein, oder versenden Sie von dort nicht mehr. "
                ),
                None => String::new(),
            };
            format!(
                "{places}{} Vergleichen Sie jeden Standort in Seller Central mit der Anschrift auf \
                 seinen Etiketten, also Land, Bundesland, Ort und Postleitzahl, und machen Sie im \
                 Versandprogramm den richtigen zum Absender seines Lagers.",
                found(case)
            )
        }),
        done_when: Text::Of(|case| {
            let places = case.assessment.undeclared_origins.len();
            let places = match places {
                0 => "Jedes Lager im Einsatz ist eingetragen".to_owned(),
                1 => "Der gefundene Ort ist eingetragen oder geschlossen".to_owned(),
                many => format!("Die {many} gefundenen Orte sind eingetragen oder geschlossen"),
            };
            let rest = hardly_any(case, "Etiketten von einem Ort, der nicht eingetragen ist");
            format!("{places}. {rest}")
        }),
        control: Text::Fixed(
            "Die Versandleitung vergleicht jeden Montag, und bevor ein neues Lager versendet, die \
             Absender der Woche mit den eingetragenen Standorten.",
        ),
    },
    Words {
        code: "keep_stock_at_its_origin",
        title: Text::Fixed("Genug Bestand am Versandort halten, damit der Absender bleibt"),
        detail: Text::Of(|case| {
            format!(
                "{} Eine Bestellung wechselt den Absender, wenn ihr Lager leer ist und ein anderes \
                 das Paket schickt. Geben Sie jeder SKU ein festes Lager, bestellen Sie nach, \
                 bevor der Bestand keine 14 Tage mehr reicht, setzen Sie das Angebot auf null, \
                 wenn nichts mehr da ist, und lassen Sie Partner nur senden, was bei ihnen liegt.",
                found(case)
            )
        }),
        done_when: Text::Of(|case| {
            format!(
                "14 Tage nacheinander mit 0 Bestellungen, die in ein nicht eingetragenes Lager \
                 wanderten. {}",
                hardly_any(case, "Etiketten von einem anderen Ort als dem festen Lager der SKU")
            )
        }),
        control: Text::Fixed(
            "Die Disposition sieht jede Woche SKUs durch, deren Bestand keine 14 Tage mehr reicht, \
             und genehmigt jeden Wechsel des Lagers.",
        ),
        ..Words::NONE
    },
];

fn found(case: &Case<'_>) -> String {
    let parts = [
        (
            Problem::ShipFromMismatch,
            "hat einen Absender, der nicht eingetragen ist",
            "haben einen Absender, der nicht eingetragen ist",
        ),
        (
            Problem::ScanOriginMismatch,
            "wurde zuerst weit weg von jedem eingetragenen Standort gescannt",
            "wurden zuerst weit weg von jedem eingetragenen Standort gescannt",
        ),
    ];
    let parts: Vec<String> = parts
        .into_iter()
        .filter(|(problem, ..)| case.found.contains(problem))
        .map(|(problem, one, many)| pakete_die(case.with(problem), one, many))
        .collect();
    match parts.as_slice() {
        [] => {
            let sent = case.assessment.undeclared_origins.iter().map(|origin| origin.packages);
            let sent = pakete_die(sent.sum(), "kam", "kamen");
            format!("{sent} von Orten, die nicht eingetragen sind.")
        }
        parts => format!("{}.", German.listed(parts)),
    }
}

fn names(case: &Case<'_>) -> Option<String> {
    let names: Vec<&str> = places(case).collect();
    (!names.is_empty()).then(|| German.listed(&names))
}

fn origin_line(origin: &UndeclaredOrigin) -> String {
    let UndeclaredOrigin { place, country, packages: sent, .. } = origin;
    format!("Versandt von {place} ({country}), nicht eingetragen: {}.", pakete(*sent))
}
