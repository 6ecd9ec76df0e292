//! Actions on how people work, and on what need not be packed at all.

use super::evidence::named;
use super::{Words, pakete, pakete_die, paketen};
use crate::assessment::{Dimension, FbaCandidate};
use crate::language::Language::German;
use crate::plan::case::Case;
use crate::plan::catalogue::routine::{LISTED, NAMED};
use crate::plan::entry::Text;

pub(super) static WORDS: [Words; 3] = [
    Words {
        code: "one_packing_routine",
        title: Text::Fixed("Überall nach einem geschriebenen Ablauf packen und melden"),
        detail: Text::Of(|case| {
            format!(
                "Schreiben Sie eine Seite mit sechs Schritten, und hängen Sie sie an jeden \
                 Packtisch: holen, packen, Etikett kaufen, melden, ins Abholregal, Übergabe gegen \
                 Quittung. {}",
                worst(case, &[Dimension::Warehouse])
            )
        }),
        done_when: Text::Fixed(
            "Die Seite hängt an jedem Packtisch, und von 20 Paketen, denen man in jedem Lager \
             zusah, gingen 20 der Reihe nach durch alle 6 Schritte.",
        ),
        control: Text::Fixed(
            "Die Schichtleitung begleitet jede Woche 5 Pakete vom Etikett bis ins Abholregal und \
             notiert jeden Schritt, der ausgelassen wurde.",
        ),
        ..Words::NONE
    },
    Words {
        code: "move_skus_to_fba",
        evidence: |case| {
            let candidates = case.assessment.fba_candidates.iter().take(LISTED);
            candidates.map(|candidate| sku_line(case, candidate)).collect()
        },
        title: Text::Of(|case| format!("In Amazons Lager verlegen: {}", skus(case))),
        detail: Text::Of(|case| {
            let invalid = case.assessment.fba_candidates.iter().map(|sku| sku.invalid).sum();
            format!(
                "{} ungültig: {}. Bestellungen, die Amazon versendet, werden nicht gemessen. \
                 Vergleichen Sie Gebühren und Größengrenzen, schicken Sie dann den Bestand zu FBA, \
                 und schließen Sie die Angebote mit eigenem Versand.",
                pakete_die(invalid, "ist", "sind"),
                skus(case)
            )
        }),
        done_when: Text::Of(|case| {
            format!("0 Bestellungen mit eigenem Versand in 14 Tagen: {}.", skus(case))
        }),
        control: Text::Fixed(
            "Die Disposition prüft jede Woche, dass das Verlegte bei Amazon vorrätig ist und kein \
             Angebot mit eigenem Versand mehr hat.",
        ),
    },
    Words {
        code: "train_staff_and_partners",
        title: Text::Fixed("Mitarbeiter und Lagerpartner an den Fehlern dieses Kontos schulen"),
        detail: Text::Of(|case| {
            let titles: Vec<String> = case
                .found
                .iter()
                .take(3)
                .map(|problem| {
                    format!("„{}“ ({})", problem.called(German), pakete(case.with(*problem)))
                })
                .collect();
            format!(
                "Dreißig Minuten mit allen, die Etiketten kaufen, packen oder melden, auch mit \
                 Partnern und Vertretungen. Es geht um das, was am häufigsten gefunden wurde: {}. \
                 {}",
                German.listed(&titles),
                worst(case, &[Dimension::Warehouse, Dimension::EntryMethod])
            )
        }),
        done_when: Text::Fixed(
            "Alle, die packen, etikettieren oder melden, haben die Schulungsliste unterschrieben \
             und mindestens 8 von 10 Fragen richtig beantwortet; es fehlen 0 Namen.",
        ),
        control: Text::Fixed(
            "Die Lagerleitung schult neue Leute vor ihrer ersten Schicht und wiederholt die \
             Schulung alle 3 Monate für jeden.",
        ),
        ..Words::NONE
    },
];

/// Where to begin.
fn worst(case: &Case<'_>, dimensions: &'static [Dimension]) -> String {
    let first = case.notable(dimensions).next();
    first.map_or_else(
        || "Beginnen Sie dort, wo die meisten Pakete gepackt werden.".to_owned(),
        |(cause, slice)| {
            let (involved, counted) = (German.count(slice.invalid), paketen(slice.counted));
            let (title, named) = (cause.code.called(German), named(slice));
            format!("Beginnen Sie hier: {named}, „{title}“ bei {involved} von {counted}.")
        },
    )
}

fn skus(case: &Case<'_>) -> String {
    let candidates = &case.assessment.fba_candidates;
    let names: Vec<&str> = candidates.iter().take(NAMED).map(|sku| sku.sku.as_str()).collect();
    let noun = if candidates.len() == 1 { "SKU" } else { "SKUs" };
    match candidates.len().saturating_sub(NAMED) {
        0 => format!("{noun} {}", German.listed(&names)),
        more => format!("{noun} {} und noch {more}", names.join(", ")),
    }
}

fn sku_line(case: &Case<'_>, candidate: &FbaCandidate) -> String {
    let FbaCandidate { sku, category, invalid, share_of_category_bp, .. } = candidate;
    let invalid = pakete(*invalid);
    match case.has_rate() {
        true => {
            let share = German.percent(*share_of_category_bp);
            format!("SKU {sku}: {invalid} ungültig, {share} der ungültigen Pakete in {category}.")
        }
        false => format!("SKU {sku}: {invalid} ungültig, Kategorie {category}."),
    }
}
