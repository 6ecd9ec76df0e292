//! Actions on the carrier, its service and its labels.

use super::{Words, hardly_any, pakete, pakete_die};
use crate::assessment::Slice;
use crate::language::Language::German;
use crate::plan::case::Case;
use crate::plan::catalogue::carrier::clean;
use crate::plan::entry::Text;
use crate::problem::Problem;
use crate::reason::Reason;

pub(super) static WORDS: [Words; 3] = [
    Words {
        code: "choose_approved_carrier",
        evidence: |case| {
            let line = |slice: &Slice| {
                let (rate, all) = (German.percent(slice.rate_bp), pakete(slice.counted));
                format!("{} versendet sauber: {all}, {rate} gültig.", slice.value)
            };
            clean(case).into_iter().map(line).collect()
        },
        title: Text::Of(|case| match names(case) {
            Some(names) => format!("Nur mit zugelassenen Zustellern versenden: {names}"),
            None => "Nur mit zugelassenen Zustellern versenden".to_owned(),
        }),
        detail: Text::Of(|case| {
            let choice = match names(case) {
                Some(names) => format!(
                    "Wechseln Sie zu Zustellern, mit denen dieses Konto schon versendet: {names}."
                ),
                None => "Wechseln Sie zu einem Zusteller, den der Marktplatz zulässt.".to_owned(),
            };
            format!(
                "{} mit einem Zusteller, der nicht auf der Liste der zugelassenen steht. {choice} \
                 Nehmen Sie nicht zugelassene Zusteller aus Versandprogramm und Preistabellen, \
                 damit niemand sie wählen kann.",
                pakete_die(case.with(Problem::CarrierNotApproved), "ging", "gingen")
            )
        }),
        done_when: Text::Of(|case| hardly_any(case, "Pakete mit nicht zugelassenem Zusteller")),
        control: Text::Fixed(
            "Die Versandleitung vergleicht am ersten Arbeitstag jedes Monats, und bevor ein neuer \
             Zusteller beginnt, die Zusteller im Einsatz mit der Liste der zugelassenen.",
        ),
    },
    Words {
        code: "pick_carrier_from_list",
        title: Text::Fixed("Den Zusteller, der auf dem Etikett steht, aus Amazons Liste wählen"),
        detail: Text::Of(|case| {
            let parts = [
                (Problem::CarrierMissing, "nennt keinen Zusteller", "nennen keinen Zusteller"),
                (
                    Problem::CarrierEnteredAsOther,
                    "hat einen zugelassenen Zusteller als Other eingetragen",
                    "haben einen zugelassenen Zusteller als Other eingetragen",
                ),
                (
                    Problem::TrackingOtherCarrier,
                    "hat die Nummer eines anderen Zustellers als des genannten",
                    "haben die Nummer eines anderen Zustellers als des genannten",
                ),
            ];
            let parts: Vec<String> = parts
                .into_iter()
                .filter(|(problem, ..)| case.found.contains(problem))
                .map(|(problem, one, many)| pakete_die(case.with(problem), one, many))
                .collect();
            format!(
                "{}. Wählen Sie Zusteller und Versandart in der Versandbestätigung aus der Liste, \
                 geschrieben wie dort; in Dateien zum Hochladen ordnen Sie jedem Zusteller einmal \
                 seinen Code zu. Other ist für Zusteller, die in der Liste fehlen, und nie ohne \
                 Namen.",
                German.listed(&parts)
            )
        }),
        done_when: Text::Of(|case| {
            hardly_any(case, "Zusteller, die fehlen, Other heißen oder nicht die des Etiketts sind")
        }),
        control: Text::Fixed(
            "Das Büro sucht jeden Tag in den Meldungen des Tages nach fehlenden Zustellern und \
             nach Other.",
        ),
        ..Words::NONE
    },
    Words {
        code: "buy_supported_labels",
        title: Text::Fixed(
            "Etiketten nur beim Zusteller oder in einem verbundenen Programm kaufen",
        ),
        detail: Text::Of(|case| {
            let custom = match case.because(Problem::UnsupportedLabel, Reason::Custom) {
                0 => String::new(),
                custom => format!(", davon {} mit selbst gemachtem Etikett", German.count(custom)),
            };
            format!(
                "{} mit einem Etikett versandt, das Amazon nicht unterstützt{custom}. Geben Sie \
                 vorbezahlte Etiketten nicht zugelassener Zusteller zurück oder machen Sie sie \
                 ungültig, löschen Sie selbst gemachte Vorlagen, und drucken Sie jedes Etikett \
                 aus dem System des Zustellers oder dem Versandprogramm.",
                pakete_die(case.with(Problem::UnsupportedLabel), "wurde", "wurden")
            )
        }),
        done_when: Text::Of(|case| hardly_any(case, "Pakete mit nicht unterstütztem Etikett")),
        control: Text::Fixed(
            "Die Schichtleitung sieht an jedem Packtisch einmal die Woche nach Etikettenvorrat und \
             Vorlagen.",
        ),
        ..Words::NONE
    },
];

fn names(case: &Case<'_>) -> Option<String> {
    let names: Vec<&str> = clean(case).into_iter().map(|slice| slice.value.as_str()).collect();
    (!names.is_empty()).then(|| German.listed(&names))
}
