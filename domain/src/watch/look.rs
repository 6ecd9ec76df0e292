//! One look at a category: where it stands, and what of it has not been told yet.
//!
//! Like a [`Fall`], a [`Drift`] and a [`Forecast`] are told once. A drift is told again after the
//! recent rate had come back to within a point of the one before. A forecast is told again after the
//! category had recovered, with no fall in sight even to half a point above the threshold; and never
//! while a fall below was told and not recovered from: what it foresees has happened.

use super::drift::{self, Drift, drift};
use super::fall::{Fall, RECOVERY, Rule, Standing, Told};
use super::forecast::{Forecast, forecast};
use super::history::History;
use crate::rate::{Counts, Threshold};
use crate::time::Day;

/// What was told of a category, to be kept between two looks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Memory {
    /// The worst fall.
    pub fall: Told,
    /// Whether the last drift was told.
    pub drift: bool,
    /// Whether the last forecast was told.
    pub forecast: bool,
}

/// What was seen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Look {
    /// The window.
    pub counts: Counts,
    /// Where it stands; always fine or without data if it is held against nothing.
    pub standing: Standing,
    /// When it will fall below if the last week goes on; none if it is below.
    pub coming: Option<Forecast>,
    /// A fall to be told.
    pub fall: Option<Fall>,
    /// A drift to be told.
    pub drift: Option<Drift>,
    /// A forecast to be told.
    pub forecast: Option<Forecast>,
    /// To be kept for the next look.
    pub memory: Memory,
}

impl Memory {
    /// Of a category that nothing was told of.
    pub const NOTHING: Memory = Memory { fall: Told::Nothing, drift: false, forecast: false };
}

/// Looks at the window that ends on a day. `recent` says that the day is near enough for what comes
/// after it to be foreseen; else drift and forecast are neither told nor forgotten. Without a rule
/// only drift is looked for.
#[must_use]
pub fn look(
    history: &History,
    day: Day,
    rule: Option<Rule>,
    recent: bool,
    mut memory: Memory,
) -> Look {
    let counts = history.window(day);
    let seen = rule.map(|rule| rule.observe(memory.fall, &counts));
    memory.fall = seen.map_or(memory.fall, |seen| seen.told);
    let unruled = if counts.counted() == 0 { Standing::NoData } else { Standing::Fine };
    let standing = seen.map_or(unruled, |seen| seen.standing);
    let (mut drift_told, mut forecast_told, mut coming) = (None, None, None);
    if recent && counts.counted() > 0 {
        memory.drift &= !drift::eased(history, day);
        drift_told = drift(history, day).filter(|_| !memory.drift);
        memory.drift |= drift_told.is_some();
        if let Some(rule) = rule {
            coming = forecast(history, day, rule.threshold()).filter(|coming| coming.in_days > 0);
            let Threshold(threshold) = rule.threshold();
            let wary = Threshold(threshold.saturating_add(RECOVERY).min(threshold.max(10_000)));
            memory.forecast &= !rule.recovered(&counts) || forecast(history, day, wary).is_some();
            let due = !memory.forecast && memory.fall != Told::Below;
            forecast_told = coming.filter(|_| due);
            memory.forecast |= forecast_told.is_some();
        }
    }
    Look {
        counts,
        standing,
        coming,
        fall: seen.and_then(|seen| seen.fall),
        drift: drift_told,
        forecast: forecast_told,
        memory,
    }
}

#[cfg(test)]
mod tests {
    use super::super::history::tests::history;
    use super::*;
    use proptest::prelude::*;

    const RULE: Option<Rule> = Some(Rule::new(Threshold(9_500), 2));

    /// Looks at each of these days, 20,000 the first; what was told on which.
    fn told(days: &[(u64, u64)], looks: std::ops::Range<u16>) -> Vec<(u16, &'static str)> {
        let history = history(days);
        let mut memory = Memory::NOTHING;
        let mut told = Vec::new();
        for day in looks {
            let look = look(&history, Day(day), RULE, true, memory);
            memory = look.memory;
            told.extend(look.fall.map(|fall| (day, fall.code())));
            told.extend(look.drift.map(|_| (day, "drift")));
            told.extend(look.forecast.map(|_| (day, "forecast")));
        }
        told
    }

    #[test]
    fn trouble_is_foreseen_then_seen_and_each_told_once() {
        // 100 a day without a defect, then 12 each.
        let days = [vec![(100, 0); 40], vec![(88, 12); 40]].concat();
        let told = told(&days, 20_030..20_080);
        let kinds: Vec<&str> = told.iter().map(|(_, kind)| *kind).collect();
        assert_eq!(kinds, ["drift", "forecast", "near", "below"], "{told:?}");
        assert!(told.is_sorted_by_key(|(day, _)| *day));
    }

    #[test]
    fn after_recovery_all_of_it_is_told_again() {
        let trouble = [vec![(100, 0); 60], vec![(80, 20); 20]].concat();
        let days = [trouble.clone(), trouble].concat();
        let told = told(&days, 20_030..20_160);
        for kind in ["drift", "forecast", "near", "below"] {
            assert_eq!(told.iter().filter(|(_, one)| *one == kind).count(), 2, "{kind}: {told:?}");
        }
    }

    #[test]
    fn a_forecast_that_comes_and_goes_is_told_once() {
        // Every other week is just bad enough.
        let weeks = |valid, invalid| vec![(valid, invalid); 7];
        let days: Vec<_> = (0..20)
            .flat_map(|week| if week % 2 == 0 { weeks(9_700, 300) } else { weeks(9_440, 560) })
            .collect();
        let told = told(&days, 20_035..20_140);
        let forecasts = told.iter().filter(|(_, kind)| *kind == "forecast").count();
        assert_eq!(forecasts, 1, "{told:?}");
    }

    #[test]
    fn without_a_rule_only_drift_is_told() {
        let history = history(&[vec![(98, 2); 23], vec![(60, 40); 7]].concat());
        let look = look(&history, Day(20_029), None, true, Memory::NOTHING);
        assert_eq!(look.standing, Standing::Fine);
        assert!(look.drift.is_some() && look.fall.is_none() && look.forecast.is_none());
    }

    #[test]
    fn of_old_days_only_falls_are_told_and_nothing_is_forgotten() {
        let history = history(&[vec![(98, 2); 23], vec![(60, 40); 7]].concat());
        let memory = Memory { drift: true, forecast: true, ..Memory::NOTHING };
        let look = look(&history, Day(20_029), RULE, false, memory);
        assert_eq!((look.fall, look.drift, look.coming), (Some(Fall::Below), None, None));
        assert_eq!((look.memory.drift, look.memory.forecast), (true, true));
    }

    #[test]
    fn a_category_that_is_gone_changes_nothing() {
        let memory = Memory { fall: Told::Below, drift: true, forecast: true };
        let look = look(&history(&[]), Day(20_029), RULE, true, memory);
        assert_eq!((look.standing, look.memory), (Standing::NoData, memory));
    }

    proptest! {
        #[test]
        fn looking_twice_tells_nothing_new(
            days in prop::collection::vec((0u64..200, 0u64..20), 1..60),
            end in 20_000u16..20_070, recent: bool,
        ) {
            let history = history(&days);
            let first = look(&history, Day(end), RULE, recent, Memory::NOTHING);
            let second = look(&history, Day(end), RULE, recent, first.memory);
            prop_assert_eq!((second.fall, second.drift, second.forecast), (None, None, None));
            prop_assert_eq!(second.memory, first.memory);
        }
    }
}
