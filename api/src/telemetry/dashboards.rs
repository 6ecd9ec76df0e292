//! What is drawn and what alarms is there: every figure and label of the dashboard and of the alert
//! rules that come with the manual.

use super::figures::{Gauged, Metrics, Outcome};
use std::collections::BTreeSet;
use std::time::Duration;

const DASHBOARD: &str = include_str!("../../../docs/observability/dashboard.json");
const ALERTS: &str = include_str!("../../../docs/observability/alerts.yml");

/// Every figure with a value of each label.
fn exposed() -> String {
    let metrics = Metrics::new().unwrap();
    metrics.request("POST", "/graphql", 503, Duration::from_millis(3));
    for outcome in [Outcome::Done, Outcome::Again, Outcome::Failed] {
        metrics.operation("query", outcome, 12, Duration::from_millis(2));
        metrics.job("import", outcome, Duration::from_secs(2));
        metrics.mail(outcome);
    }
    metrics.imported_bytes(1000);
    metrics.imported_rows(9, 1);
    metrics.exposed(Some(Gauged { waiting: 2, oldest: 40, busy: 1, idle: 4, most: 10 })).unwrap()
}

/// The figures that a text names.
fn named(text: &str) -> BTreeSet<&str> {
    let is_name = |letter: char| letter.is_ascii_alphanumeric() || letter == '_';
    let words = text.split(|letter| !is_name(letter));
    words.filter(|word| word.starts_with("firstscan_")).collect()
}

#[test]
fn every_figure_that_is_drawn_or_alarms_is_there() {
    let (exposed, drawn, rules) = (exposed(), named(DASHBOARD), named(ALERTS));
    assert!(drawn.len() >= 15 && rules.len() >= 7, "{drawn:?} {rules:?}");
    for name in drawn.union(&rules) {
        let there = exposed
            .lines()
            .any(|line| line.strip_prefix(name).is_some_and(|rest| rest.starts_with([' ', '{'])));
        assert!(there, "there is no {name}");
    }
}

#[test]
fn every_figure_is_drawn() {
    let (exposed, drawn) = (exposed(), named(DASHBOARD));
    let kinds = exposed.lines().filter_map(|line| line.strip_prefix("# TYPE "));
    for kind in kinds {
        let (name, kind) = kind.split_once(' ').unwrap();
        let name = if kind == "histogram" { format!("{name}_bucket") } else { name.to_owned() };
        assert!(drawn.contains(name.as_str()), "{name} is on no panel");
    }
}

#[test]
fn labels_that_are_chosen_by_are_there() {
    let exposed = exposed();
    for text in [DASHBOARD, ALERTS] {
        for chosen in text.split('{').skip(1).filter_map(|rest| rest.split('}').next()) {
            let pairs = chosen.split(',').filter_map(|pair| pair.split_once(['=', '!']));
            for (label, value) in pairs {
                let label = label.trim();
                // The scraper's own.
                if matches!(label, "instance" | "job") || label.contains([' ', '"']) {
                    continue;
                }
                let value = value.trim_start_matches(['=', '~']).replace(['\\', '"'], "");
                let known = match value.strip_suffix("..") {
                    Some(class) => exposed.contains(&format!("{label}=\"{class}")),
                    None => exposed.contains(&format!("{label}=\"{value}\"")),
                };
                assert!(known, "no figure has {label}={value}");
            }
        }
    }
}

#[test]
fn the_dashboard_is_one_grafana_can_read() {
    let dashboard: serde_json::Value = serde_json::from_str(DASHBOARD).unwrap();
    let panels = dashboard["panels"].as_array().unwrap();
    let ids: BTreeSet<_> = panels.iter().map(|panel| panel["id"].as_u64().unwrap()).collect();
    assert_eq!(ids.len(), panels.len());
    assert!(panels.iter().all(|panel| panel["targets"][0]["expr"].is_string()));
}
