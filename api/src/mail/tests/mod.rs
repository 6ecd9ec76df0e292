//! What leaves the house: every mail in every language, through files and through a mail server.

mod catcher;
pub(crate) mod eml;
mod folder;
mod smtp;

use super::*;
use std::collections::BTreeMap;

/// 2026-11-01 12:00 UTC.
const NOW: i64 = 1_793_534_400_000_000;
const SITE: &str = "https://desk.example.com";

fn sender() -> Sender {
    Sender::parse("Firstscan <desk@firstscan.example>").unwrap()
}

fn site() -> Site {
    Site::of(SITE).unwrap()
}

fn window() -> Window {
    Window { window_end: 20_758, rate_bp: 9_412, valid: 1_167, counted: 1_240, threshold_bp: 9_500 }
}

fn news(template: Template) -> News {
    match template {
        Template::Alert => News::Alerts(vec![
            AlertNote {
                category: "Shoes & <b>Boots</b>".to_owned(),
                detail: Detail::Below(window()),
            },
            AlertNote {
                category: "Bags".to_owned(),
                detail: Detail::Drift {
                    day: 20_758,
                    recent_bp: 9_000,
                    recent_counted: 700,
                    before_bp: 9_800,
                    before_counted: 2_300,
                },
            },
            AlertNote {
                category: String::new(),
                detail: Detail::Forecast { day: 20_764, in_days: 6, window: window() },
            },
        ]),
        Template::Digest => {
            let findings = domain::watch::Check::ALL.map(|check| Finding {
                check,
                verdict: domain::watch::Verdict::Bad,
                this_week: 20,
                last_week: 0,
                sentence: "20 of 1,000 packages have it, 0 last week. Mend it.".to_owned(),
            });
            let part = DigestPart {
                account: "Northwind Outlet".to_owned(),
                marketplace: "US".to_owned(),
                packages: 1_000,
                findings: findings.to_vec(),
            };
            News::Digest(DigestNote { first: 20_752, last: 20_758, parts: vec![part] })
        }
        _ => News::None,
    }
}

fn letter(template: Template, locale: &str) -> Letter {
    let fields = [
        ("name", "Anna Berg".to_owned()),
        ("consultancy", "Harbour & Sons".to_owned()),
        ("account", "Northwind Outlet".to_owned()),
        ("marketplace", "US".to_owned()),
        ("endpoint", "Warehouse".to_owned()),
        ("link", format!("{SITE}/join#fs_invite_abc")),
    ];
    Letter {
        to: "anna.berg@example.com".to_owned(),
        template,
        locale: locale.to_owned(),
        fields: fields.map(|(name, value)| (name.to_owned(), value)).into(),
        news: news(template),
        written_at: NOW,
    }
}

fn with(template: Template, fields: &[(&str, &str)]) -> Letter {
    let changed: BTreeMap<String, String> =
        fields.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect();
    let mut letter = letter(template, "en");
    letter.fields.extend(changed);
    letter
}
