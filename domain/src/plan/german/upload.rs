//! Actions on when and how tracking reaches Amazon.

use super::{Words, hardly_any, pakete_die, paketen};
use crate::assessment::CutOff;
use crate::language::Language::German;
use crate::plan::case::Case;
use crate::plan::catalogue::upload::until;
use crate::plan::entry::Text;
use crate::problem::Problem;
use crate::reason::Reason;

pub(super) static WORDS: [Words; 3] = [
    Words {
        code: "confirm_at_label_purchase",
        title: Text::Fixed("Die Sendungsnummer melden, sobald das Etikett gekauft ist"),
        detail: Text::Of(confirm_detail),
        done_when: Text::Of(|case| hardly_any(case, "Späte oder fehlende Sendungsnummern")),
        control: Text::Fixed(
            "Die Schichtleitung listet vor jeder Abholung Pakete ohne gemeldete Nummer auf; was \
             auf der Liste steht, bleibt zurück.",
        ),
        ..Words::NONE
    },
    Words {
        code: "connect_shipping_tool",
        title: Text::Fixed("Ein Versandprogramm anschließen, das Nummern selbst an Amazon meldet"),
        detail: Text::Of(|case| {
            let typed = match case.with(Problem::ManualEntry) {
                0 => String::new(),
                typed => format!("Bei {} wurde die Nummer von Hand eingetippt. ", paketen(typed)),
            };
            format!(
                "{typed}Nutzen Sie Amazon Buy Shipping oder ein Programm, das das Etikett kauft \
                 und Zusteller, Versandart und Nummer zurückmeldet, ohne dass jemand tippt. Sehen \
                 Sie nach seiner Fehlerliste: Auch eine angenommene Meldung kann ohne Nummer sein; \
                 lesen Sie deshalb einige Bestellungen in Seller Central nach."
            )
        }),
        done_when: Text::Fixed(
            "7 Tage nacheinander kommen mindestens 99 von 100 Meldungen aus dem Programm, und \
             seine Fehlerliste ist am Ende des Tages leer.",
        ),
        control: Text::Fixed(
            "Das Büro leert die Fehlerliste des Programms jeden Tag vor der letzten Abholung und \
             liest 5 gemeldete Bestellungen in Seller Central nach.",
        ),
        ..Words::NONE
    },
    Words {
        code: "set_cut_off",
        evidence: |case| case.assessment.cut_off.iter().map(|c| cut_off_line(case, c)).collect(),
        title: Text::Of(|case| {
            format!("Am selben Tag nur übergeben, was bis {} Uhr angenommen ist", until(case))
        }),
        detail: Text::Of(|case| {
            format!(
                "Setzen Sie den Annahmeschluss in den Versandeinstellungen auf {} Uhr. Spätere \
                 Bestellungen bekommen Versandfrist, Etikett und Abholung des nächsten \
                 Arbeitstags, damit nichts gemeldet wird, nachdem der Zusteller weg ist.",
                until(case)
            )
        }),
        done_when: Text::Of(|case| {
            let until = until(case);
            let what = format!("Zu spät Gemeldetes, das bis {until} Uhr angenommen war");
            let rest = hardly_any(case, &what);
            format!("Der Annahmeschluss steht in den Einstellungen auf {until} Uhr. {rest}")
        }),
        control: Text::Of(|case| {
            format!(
                "Die Schichtleitung schließt jeden Tag um {} Uhr ab, was am selben Tag geht, und \
                 notiert, was übrig blieb.",
                until(case)
            )
        }),
    },
];

fn confirm_detail(case: &Case<'_>) -> String {
    let (late, missing) = (case.with(Problem::LateUpload), case.with(Problem::TrackingMissing));
    let mut found = Vec::new();
    if late > 0 {
        let when = [
            (Reason::AfterPickup, "nach der Übernahme durch den Zusteller"),
            (Reason::AfterDelivery, "nach der Zustellung"),
            (Reason::AfterShipBy, "nach der Versandfrist"),
        ];
        let when: Vec<String> = when
            .into_iter()
            .map(|(reason, words)| (case.because(Problem::LateUpload, reason), words))
            .filter(|(count, _)| *count > 0)
            .map(|(count, words)| format!("{} {words}", German.count(count)))
            .collect();
        let when = match when.as_slice() {
            [] => String::new(),
            when => format!(" ({})", German.listed(when)),
        };
        found.push(format!("{} zu spät gemeldet{when}", pakete_die(late, "wurde", "wurden")));
    }
    if missing > 0 {
        found.push(format!("{} keine Nummer", pakete_die(missing, "hat", "haben")));
    }
    format!(
        "{}. Melden Sie jede Bestellung, wenn ihr Etikett gekauft wird, nicht am Ende der Schicht, \
         und lassen Sie ein Paket erst ins Abholregal, wenn seine Nummer in Seller Central steht.",
        German.listed(&found)
    )
}

fn cut_off_line(case: &Case<'_>, cut_off: &CutOff) -> String {
    let CutOff { hour, packages: of, late, all_packages, all_late, .. } = cut_off;
    let [late, of, all_late] = [*late, *of, *all_late].map(|number| German.count(number));
    match case.has_rate() {
        true => format!(
            "Ab {hour:02}:00 Uhr zu spät gemeldet: {late} von {of}; über den ganzen Tag {all_late} \
             von {}.",
            paketen(*all_packages)
        ),
        false => format!("Ab {hour:02}:00 Uhr zu spät gemeldet: {late} von {all_late}."),
    }
}
