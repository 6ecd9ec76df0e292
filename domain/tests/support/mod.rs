//! Reviews of reports that a test writes down.
#![allow(
    dead_code,
    clippy::allow_attributes,
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::panic,
    missing_docs,
    reason = "each test file uses a part of it, and a test fails by panicking"
)]

pub mod reports;
pub mod stored_rows;

use domain::assess::{Question, assess};
use domain::assessment::Assessment;
use domain::check::{Desk, SkuMap};
use domain::intake::{InMemory, Intake, Quarantined, Refusal, Report};
use domain::ledger::History;
use domain::listing;
use domain::profile::Profile;
use domain::rulebook::Rulebook;
use serde_json::Value;
use std::convert::Infallible;

pub const PROFILE: &str = r#"
name = "Northwind Outlet"
marketplace = "US"
approved_carriers = ["USPS", "UPS", "FedEx"]
[[location]]
name = "Reno"
postal_code = "89502"
city = "Reno"
state = "NV"
country = "US"
"#;

/// What a review gave.
pub struct Reviewed {
    pub assessment: Assessment,
    pub packages: Vec<Value>,
    pub quarantined: Vec<Quarantined>,
}

impl Reviewed {
    /// The figures as JSON.
    pub fn json(&self) -> Value {
        serde_json::to_value(&self.assessment).unwrap()
    }

    /// The package of an order.
    pub fn package(&self, order_id: &str) -> &Value {
        self.packages.iter().find(|package| package["order_id"] == order_id).unwrap()
    }

    /// The codes of a package's problems, each with its reason where it has one.
    pub fn problems(&self, order_id: &str) -> Vec<String> {
        let problems = self.package(order_id)["problems"].as_array().unwrap().clone();
        let code = |problem: Value| match problem["reason"].as_str() {
            Some(reason) => format!("{}/{reason}", problem["code"].as_str().unwrap()),
            None => problem["code"].as_str().unwrap().to_owned(),
        };
        problems.into_iter().map(code).collect()
    }
}

/// How a review is made.
#[derive(Clone)]
pub struct Setting {
    pub profile: String,
    pub rulebook: &'static str,
    pub as_of: &'static str,
    pub history: History,
    pub sku_map: SkuMap,
    pub shipped: Vec<(&'static str, u64)>,
}

impl Default for Setting {
    fn default() -> Self {
        Setting {
            profile: PROFILE.to_owned(),
            rulebook: "standard",
            as_of: "2026-10-31T12:00:00Z",
            history: History::new(),
            sku_map: SkuMap::new(),
            shipped: Vec::new(),
        }
    }
}

/// Reviews reports, given as name and bytes.
pub fn review_bytes(reports: &[(&str, &[u8])], setting: &Setting) -> Result<Reviewed, Refusal> {
    let profile = Profile::parse(&setting.profile).unwrap();
    let rulebook = Rulebook::find(setting.rulebook).unwrap().clone();
    let as_of: jiff::Timestamp = setting.as_of.parse().unwrap();
    let desk = Desk::new(&profile, rulebook, as_of.into(), setting.sku_map.clone()).unwrap();
    let mut quarantined = Vec::new();
    let mut aside = |row: &Quarantined| quarantined.push(row.clone());
    let reports: Vec<InMemory> =
        reports.iter().map(|(name, bytes)| InMemory::new(name, *bytes)).collect();
    let reports: Vec<&dyn Report> = reports.iter().map(|report| report as &dyn Report).collect();
    let intake = Intake::new(&desk, setting.history.clone(), 2, &mut aside, &|_| {});
    let taken = intake.read_all(&reports)?;
    let question = Question {
        defects_only: taken.defects_only,
        shipped: setting.shipped.iter().map(|(name, count)| ((*name).to_owned(), *count)).collect(),
        threads: 2,
        ..Question::default()
    };
    let assessed = assess(&desk, &taken.ledger, &question, taken.input);
    let mut packages = Vec::new();
    let listed = listing::packages(&taken.ledger, &assessed, |line| -> Result<(), Infallible> {
        packages.push(serde_json::to_value(line).unwrap());
        Ok(())
    });
    listed.unwrap();
    Ok(Reviewed { assessment: assessed.assessment, packages, quarantined })
}

/// Reviews one text report under the default setting.
pub fn review(report: &str) -> Reviewed {
    review_with(report, &Setting::default())
}

/// Reviews one text report.
pub fn review_with(report: &str, setting: &Setting) -> Reviewed {
    review_bytes(&[("report.csv", report.as_bytes())], setting).unwrap()
}

/// Why a report is refused.
pub fn refusal(bytes: &[u8]) -> String {
    match review_bytes(&[("report.csv", bytes)], &Setting::default()) {
        Ok(_) => panic!("the report was not refused"),
        Err(refusal) => refusal.to_string(),
    }
}
