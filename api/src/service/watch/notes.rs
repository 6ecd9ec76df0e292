//! What was seen, in the numbers that alerts keep and mails tell.

use crate::mail::{AlertNote, Detail, Window};
use domain::rate::{Counts, Threshold};
use domain::ratio::basis_points;
use domain::time::Day;
use domain::watch::{Drift, Fall, Look, Rule};

/// Everything that a look at a category has to tell.
pub(super) fn notes(category: &str, end: i32, rule: Option<Rule>, look: &Look) -> Vec<AlertNote> {
    let Look { counts, fall, drift, forecast, .. } = look;
    let window = rule.map(|rule| window(end, rule, counts));
    let fall = fall.zip(window).map(|(fall, window)| match fall {
        Fall::Below => Detail::Below(window),
        Fall::Near => Detail::Near(window),
    });
    let forecast = forecast.zip(window).map(|(forecast, window)| {
        let (day, in_days) = (days(forecast.day), forecast.in_days);
        Detail::Forecast { day, in_days, window }
    });
    let all = [fall, forecast, drift.map(drifted)].into_iter().flatten();
    all.map(|detail| AlertNote { category: category.to_owned(), detail }).collect()
}

fn window(end: i32, rule: Rule, counts: &Counts) -> Window {
    let Threshold(threshold_bp) = rule.threshold();
    Window {
        window_end: end,
        rate_bp: basis_points(counts.valid, counts.counted()).unwrap_or(0),
        valid: counts.valid,
        counted: counts.counted(),
        threshold_bp,
    }
}

fn drifted(drift: Drift) -> Detail {
    let Drift { day, recent_counted, recent_bp, before_counted, before_bp, lower_by: _ } = drift;
    Detail::Drift { day: days(day), recent_bp, recent_counted, before_bp, before_counted }
}

fn days(Day(day): Day) -> i32 {
    i32::from(day)
}
