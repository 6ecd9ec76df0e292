//! Actions that show whether it stays mended.

use super::{Words, pakete, pakete_die};
use crate::assessment::{Score, Status};
use crate::language::Language::German;
use crate::plan::case::Case;
use crate::plan::catalogue::watch::{POINTS, Point, back_on, short};
use crate::plan::entry::Text;

pub(super) static WORDS: [Words; 2] = [
    Words {
        code: "weekly_check",
        evidence: five_points,
        title: Text::Fixed("Jede Woche fünf Dinge prüfen"),
        detail: Text::Fixed(
            "1. Scans bei der Abholung: Hat jedes Paket der Woche einen? 2. Adressen: Sind die \
             Absender auf den Etiketten die eingetragenen Standorte? 3. Zusteller: Kam einer dazu, \
             hat sich einer geändert, wurde einer als Other eingetragen? 4. Fehler bei \
             Sendungsnummern im Kontozustand: Laden Sie den Fehlerbericht herunter, und finden Sie \
             die Ursache jeder Zeile. 5. Ablauf: Packen und melden alle noch gleich, auch Partner \
             und Vertretungen? Schreiben Sie Datum, Name und Antwort auf.",
        ),
        done_when: Text::Of(|case| {
            let checks = "4 wöchentliche Prüfungen nacheinander liegen vor, in denen alle 5 Punkte \
                          beantwortet sind";
            match case.has_rate() {
                true => format!("{checks}, und {}.", goal(case)),
                false => format!("{checks}."),
            }
        }),
        control: Text::Fixed(
            "Die Betriebsleitung geht die fünf Punkte jeden Montag durch und unterschreibt die \
             Liste.",
        ),
    },
    Words {
        code: "review_again",
        evidence: |case| {
            let mut lines = areas(case);
            if let Some(day) = back_on(case) {
                lines.push(format!(
                    "Alle Kategorien: am {} wieder darüber, wenn ab jetzt alles sauber versandt \
                     wird.",
                    German.date_of(day)
                ));
            }
            lines
        },
        title: Text::Of(|case| {
            let threshold = German.percent(case.assessment.rulebook.threshold_bp);
            format!("Die Sendungen jede Woche neu prüfen, bis {threshold} sicher sind")
        }),
        detail: Text::Of(|case| {
            format!(
                "{} Prüfen Sie den Versandbericht jeder Woche auf dieselbe Weise, und vergleichen \
                 Sie Ursache für Ursache: Was in zwei Wochen nicht weniger wird, braucht eine \
                 andere Maßnahme.",
                areas(case).join(" ")
            )
        }),
        done_when: Text::Of(|case| {
            format!("2 Prüfungen nacheinander im Abstand von 7 Tagen: {}.", goal(case))
        }),
        control: Text::Fixed(
            "Die Beratung prüft den Versandbericht jede Woche und nennt dem Verkäufer zu jeder \
             Ursache die Zahl.",
        ),
    },
];

/// Name and finding of each point of the weekly check.
const SAID: [(&str, &str); POINTS.len()] = [
    ("Scans bei der Abholung", "ohne Scan des Zustellers"),
    ("Adressen", "mit nicht eingetragenem Absender"),
    ("Zusteller", "mit einem Fehler beim Zusteller"),
    ("Sendungsnummern", "mit fehlender, falscher oder doppelter Nummer"),
    ("Ablauf", "mit von Hand getippter Nummer"),
];

/// What the weekly check would have shown for the window.
fn five_points(case: &Case<'_>) -> Vec<String> {
    let window = case.assessment.window;
    if case.assessment.overall.counted == 0 {
        let (start, end) = (German.date_of(window.start), German.date_of(window.end));
        return vec![format!("Vom {start} bis zum {end} wurde kein Paket gezählt.")];
    }
    let line = |(point, (name, what)): (&Point, (&str, &str))| {
        let (found, unknown) = point.counts(case);
        let found = pakete(found);
        match unknown {
            0 => format!("{name}: {found} {what}."),
            unknown => {
                let unknown = pakete(unknown);
                format!("{name}: {found} {what}; {unknown} nicht oder nicht ganz beurteilt.")
            }
        }
    };
    POINTS.iter().zip(SAID).map(line).collect()
}

fn areas(case: &Case<'_>) -> Vec<String> {
    let short = short(case).into_iter();
    short.map(|(area, score)| stand(area.unwrap_or("Alle Kategorien"), score)).collect()
}

fn stand(name: &str, score: &Score) -> String {
    let rate = score.rate_bp.map_or_else(String::new, |rate| German.percent(rate));
    match score.status {
        Status::Below => {
            let deficit = pakete_die(score.deficit, "fehlt", "fehlen");
            format!("{name}: {rate}, {deficit} bis zur Schwelle.")
        }
        _ => {
            format!("{name}: {rate}, Platz für {} weitere ungültige.", German.count(score.headroom))
        }
    }
}

fn goal(case: &Case<'_>) -> String {
    let rulebook = &case.assessment.rulebook;
    let threshold = German.percent(rulebook.threshold_bp);
    match rulebook.per_category {
        true => format!("die Rate jeder Kategorie ist mindestens {threshold}"),
        false => format!("die Rate aller Kategorien zusammen ist mindestens {threshold}"),
    }
}
