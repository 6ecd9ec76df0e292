//! What a mail tells of markets: numbers put into sentences.

use super::block::{Block, Point};
use super::language::MailWords;
use super::news::{AlertNote, Detail, DigestNote, DigestPart, Finding, News, Window};
use crate::render::plain::Plain;
use domain::language::Language;
use domain::watch::{Check, Verdict};
use std::collections::BTreeMap;

/// Categories longer than this are cut in subjects.
const LONGEST: usize = 60;
/// Alerts that are listed at most.
const MOST: usize = 20;

/// The blocks that tell of something.
pub(super) fn blocks(language: Language, news: &News) -> Vec<Block> {
    match news {
        News::None => Vec::new(),
        News::Alerts(alerts) => vec![Block::List(listed(language, alerts))],
        News::Digest(digest) => {
            digest.parts.iter().flat_map(|part| of_market(language, part)).collect()
        }
    }
}

/// The subject of a mail about alerts: the worst of them, and where.
pub(super) fn subject(
    language: Language,
    alerts: &[AlertNote],
    fields: &BTreeMap<String, String>,
) -> String {
    let field = |name: &str| fields.get(name).map(Plain::from).unwrap_or_default();
    let account = format!("{} ({})", field("account"), field("marketplace"));
    let Some(worst) = alerts.iter().min_by_key(|alert| rank(&alert.detail)) else { return account };
    let category = short(&category(language, &worst.category));
    let what = match (&worst.detail, language) {
        (Detail::Below(window), Language::English) => {
            format!("{category} fell below {}", language.rate(window.threshold_bp))
        }
        (Detail::Below(window), Language::German) => {
            format!("{category} unter {} gefallen", language.rate(window.threshold_bp))
        }
        (Detail::Near(window), Language::English) => {
            format!("{category} is close to {}", language.rate(window.threshold_bp))
        }
        (Detail::Near(window), Language::German) => {
            format!("{category} nahe an {}", language.rate(window.threshold_bp))
        }
        (Detail::Forecast { window, .. }, Language::English) => {
            format!("{category} is about to fall below {}", language.rate(window.threshold_bp))
        }
        (Detail::Forecast { window, .. }, Language::German) => {
            format!("{category} fällt bald unter {}", language.rate(window.threshold_bp))
        }
        (Detail::Drift { .. }, Language::English) => format!("{category} is getting worse"),
        (Detail::Drift { .. }, Language::German) => format!("{category} wird schlechter"),
    };
    match alerts.len() {
        1 => format!("{account}: {what}"),
        others => {
            let (and, more) = language.pick(("and", "more"), ("und", "weitere"));
            format!("{account}: {what}, {and} {} {more}", others - 1)
        }
    }
}

/// `from 2 to 8 November 2026`, in short.
pub(super) fn week(language: Language, digest: &DigestNote) -> String {
    let to = language.pick("to", "bis");
    format!("{} {to} {}", language.day(digest.first), language.day(digest.last))
}

/// The worst alerts first, and not so many that nobody reads them.
fn listed(language: Language, alerts: &[AlertNote]) -> Vec<Point> {
    let mut alerts: Vec<&AlertNote> = alerts.iter().collect();
    alerts.sort_by_key(|alert| rank(&alert.detail));
    let mut points: Vec<Point> =
        alerts.iter().take(MOST).map(|alert| alerted(language, alert)).collect();
    let more = alerts.len().saturating_sub(MOST);
    if more > 0 {
        let text = match language {
            Language::English => format!("And {more} more; the account's page has them all."),
            Language::German => {
                format!("Und {more} weitere; die Seite des Kontos nennt sie alle.")
            }
        };
        points.push(Point { mark: String::new(), text });
    }
    points
}

/// The worst first.
const fn rank(detail: &Detail) -> u8 {
    match detail {
        Detail::Below(_) => 0,
        Detail::Forecast { .. } => 1,
        Detail::Near(_) => 2,
        Detail::Drift { .. } => 3,
    }
}

fn category(language: Language, name: &str) -> String {
    match name {
        "" => language.pick("All categories together", "Alle Kategorien zusammen").to_owned(),
        name => Plain::from(name).to_string(),
    }
}

fn short(text: &str) -> String {
    match text.char_indices().nth(LONGEST) {
        None => text.to_owned(),
        Some((at, _)) => format!("{}…", text.get(..at).unwrap_or_default()),
    }
}

fn alerted(language: Language, alert: &AlertNote) -> Point {
    let category = category(language, &alert.category);
    let (mark, text) = match &alert.detail {
        Detail::Below(window) => {
            (language.pick("Below", "Darunter"), below(language, &category, window))
        }
        Detail::Near(window) => (language.pick("Close", "Nahe"), near(language, &category, window)),
        Detail::Drift { recent_bp, recent_counted, before_bp, before_counted, .. } => {
            let (recent, before) = (language.rate(*recent_bp), language.rate(*before_bp));
            let (of_recent, of_before) =
                (language.packages(*recent_counted), language.packages(*before_counted));
            let text = match language {
                Language::English => format!(
                    "{category}: the last 7 days are at {recent} of {of_recent}; the 23 days \
                     before were at {before} of {of_before}. The month does not show it yet."
                ),
                Language::German => format!(
                    "{category}: In den letzten 7 Tagen waren {recent} von {of_recent} gültig, \
                     in den 23 Tagen davor {before} von {of_before}. Der Monatswert zeigt es \
                     noch nicht."
                ),
            };
            (language.pick("Worse", "Schlechter"), text)
        }
        Detail::Forecast { day, in_days, window } => {
            let (now, limit) = (language.rate(window.rate_bp), language.rate(window.threshold_bp));
            let day = language.day(*day);
            let text = match language {
                Language::English => format!(
                    "{category}: now at {now}; if the last week goes on, it falls below {limit} \
                     on {day} ({in_days} days after the last one counted)."
                ),
                Language::German => format!(
                    "{category}: Jetzt bei {now}; geht es weiter wie in der letzten Woche, sinkt \
                     die Quote am {day} unter {limit} ({in_days} Tage nach dem letzten \
                     gezählten)."
                ),
            };
            (language.pick("Soon", "Bald"), text)
        }
    };
    Point { mark: mark.to_owned(), text }
}

fn below(language: Language, category: &str, window: &Window) -> String {
    let (rate, limit) = (language.rate(window.rate_bp), language.rate(window.threshold_bp));
    let (of, end) = (language.packages(window.counted), language.day(window.window_end));
    match language {
        Language::English => format!(
            "{category}: {rate} of {of} are valid in the 30 days to {end}. At least {limit} must be."
        ),
        Language::German => format!(
            "{category}: {rate} von {of} sind gültig in den 30 Tagen bis {end}. Mindestens {limit} \
             müssen es sein."
        ),
    }
}

fn near(language: Language, category: &str, window: &Window) -> String {
    let (rate, limit) = (language.rate(window.rate_bp), language.rate(window.threshold_bp));
    let (of, end) = (language.packages(window.counted), language.day(window.window_end));
    match language {
        Language::English => format!(
            "{category}: {rate} of {of} are valid in the 30 days to {end}. That is still above \
             {limit}, but not by much."
        ),
        Language::German => format!(
            "{category}: {rate} von {of} sind gültig in den 30 Tagen bis {end}. Das ist noch über \
             {limit}, aber nicht weit."
        ),
    }
}

fn of_market(language: Language, part: &DigestPart) -> [Block; 2] {
    let account = Plain::from(&part.account);
    let of = match part.packages {
        1 => language.pick("1 package", "1 Paket").to_owned(),
        many => {
            format!("{} {}", language.count(many), language.pick("packages", "Pakete"))
        }
    };
    let point = |finding: &Finding| Point {
        mark: language.verdict(finding.verdict).to_owned(),
        text: format!("{}: {}", language.check(finding.check), found(language, part, finding)),
    };
    [
        Block::Heading(format!("{account} ({}), {of}", Plain::from(&part.marketplace))),
        Block::List(part.findings.iter().map(point).collect()),
    ]
}

/// The finding in a sentence. The rules have their own in English.
fn found(language: Language, part: &DigestPart, finding: &Finding) -> String {
    if language == Language::English {
        return finding.sentence.clone();
    }
    let Finding { check, verdict, this_week, last_week, .. } = finding;
    if part.packages == 0 && *this_week == 0 {
        return "Diese Woche wurde nichts verschickt: Es gab nichts zu prüfen.".to_owned();
    }
    let (found, remedy) = german(*check);
    let (of, before) = (language.packages(part.packages), language.count(*last_week));
    let counts = match this_week {
        0 => format!("Keines von {of} {found}, vorige Woche {before}."),
        some => format!("{} von {of} {found}, vorige Woche {before}.", language.count(*some)),
    };
    match verdict {
        Verdict::Ok => counts,
        Verdict::Worse | Verdict::Bad => format!("{counts} {remedy}"),
    }
}

/// What was found, after a number of packages, and what to do.
const fn german(check: Check) -> (&'static str, &'static str) {
    match check {
        Check::PickupScans => (
            "ohne einen fälligen Scan des Zustellers",
            "Bitten Sie den Zusteller bei jeder Abholung um einen Scan oder eine unterschriebene \
             Übergabeliste.",
        ),
        Check::Addresses => (
            "von einem Ort, der nicht hinterlegt ist",
            "Hinterlegen Sie den Ort, oder berichtigen Sie den Absender auf den Etiketten.",
        ),
        Check::CarrierChanges => (
            "mit einem Zusteller, der fehlt, nicht zugelassen oder als „Other“ eingetragen ist",
            "Finden Sie heraus, wer den Zusteller geändert hat, und wählen Sie einen zugelassenen \
             aus der Liste.",
        ),
        Check::TrackingFailures => (
            "mit fehlender, falscher oder doppelter Sendungsnummer",
            "Berichtigen Sie die noch nicht zugestellten, und vergleichen Sie Nummern mit \
             Etiketten.",
        ),
        Check::OneWorkflow => (
            "von Hand eingetippt, zu spät gemeldet oder mit eigenem Etikett",
            "Finden Sie die Person oder Schicht, die anders arbeitet, und gehen Sie den Ablauf \
             gemeinsam durch.",
        ),
    }
}
