//! Are we safe? The rate, the threshold and what lies between them.

use super::parts::{Block, Day, Headline, Section, Trend};
use crate::render::bar::{Gauge, Scale};
use crate::render::number::{count, counted, date, rate, rate_or_none};
use crate::render::plain::Plain;
use crate::render::words::{self, Tone};
use domain::assessment::{Assessment, Score, Status, TrendPoint};

pub(super) fn section(assessment: &Assessment) -> Section {
    let (tone, answer) = answer(assessment);
    let mut blocks = vec![Block::Headline(headline(assessment))];
    blocks.extend(upper_bound(assessment));
    blocks.push(Block::Facts(facts(assessment)));
    blocks.extend(trend(assessment).map(Block::Trend));
    Section { id: "safe", question: "Are we safe?", answer: answer.into(), tone, blocks }
}

/// Whether there is a rate to speak of.
pub(super) fn has_rate(assessment: &Assessment) -> bool {
    assessment.input.rates_known && assessment.overall.rate_bp.is_some()
}

fn answer(assessment: &Assessment) -> (Tone, String) {
    if !assessment.input.rates_known {
        let text = "Cannot be said: the report lists defects only, not the packages shipped. \
                    Give the shipped count of each category with --shipped CATEGORY=N.";
        return (Tone::Warn, text.to_owned());
    }
    if assessment.overall.counted == 0 {
        return (Tone::Warn, "Cannot be said: no package of the window is counted.".to_owned());
    }
    let threshold = rate(assessment.rulebook.threshold_bp);
    let per_category = assessment.rulebook.per_category && !assessment.categories.is_empty();
    let judged: Vec<Status> = if per_category {
        assessment.categories.iter().map(|one| one.score.status).collect()
    } else {
        vec![assessment.overall.status]
    };
    let judged: Vec<Status> = judged.into_iter().filter(|one| *one != Status::NoData).collect();
    let number = |status| judged.iter().filter(|one| **one == status).count();
    let (below, at_risk, all) = (number(Status::Below), number(Status::AtRisk), judged.len());
    let who = |some: usize| match (per_category, some, all) {
        (false, _, _) => "the rate is".to_owned(),
        (true, _, 1) => "the only category is".to_owned(),
        (true, 1, all) => format!("1 of {all} categories is"),
        (true, some, all) if some == all => format!("all {all} categories are"),
        (true, some, all) => format!("{some} of {all} categories are"),
    };
    if below > 0 {
        (Tone::Bad, format!("No: {} below {threshold}.", who(below)))
    } else if at_risk > 0 {
        (Tone::Warn, format!("Only just: {} less than 2 points above {threshold}.", who(at_risk)))
    } else if assessment.overall.upper_bound.packages > 0 {
        let text = format!(
            "As far as can be seen: {} 2 points or more above {threshold}, but not everything \
             could be checked.",
            who(all)
        );
        (Tone::Warn, text)
    } else {
        (Tone::Good, format!("Yes: {} 2 points or more above {threshold}.", who(all)))
    }
}

fn headline(assessment: &Assessment) -> Headline {
    let Score { rate_bp, status, .. } = assessment.overall;
    let threshold_bp = assessment.rulebook.threshold_bp;
    let rate_bp = rate_bp.filter(|_| has_rate(assessment));
    let (tone, word) = rate_bp.map_or((Tone::Warn, "no rate"), |_| words::status(status));
    let gauge = rate_bp.map(|bp| Gauge {
        scale: Scale::of_rates([bp], threshold_bp),
        value: Some(bp.into()),
        line: Some(threshold_bp.into()),
        tone,
    });
    let end = |bp: u64| Plain::from(rate(u32::try_from(bp).unwrap_or(10_000)));
    let ends = gauge.as_ref().map(|gauge| [end(gauge.scale.floor), end(gauge.scale.ceiling)]);
    Headline {
        ends: ends.unwrap_or_default(),
        heads: ["VTR", "Threshold", "Status", "To know"],
        tone,
        status: word,
        rate: rate_bp.map_or_else(|| "not known".to_owned(), rate).into(),
        threshold: rate(threshold_bp).into(),
        remedy: rate_bp.map_or_else(String::new, |_| remedy(&assessment.overall)).into(),
        gauge,
    }
}

/// What it takes to meet the threshold, or how far it is.
fn remedy(score: &Score) -> String {
    if score.status != Status::Below {
        return match score.headroom {
            0 => "no room for one more invalid package".to_owned(),
            room => format!("room for {} more", counted(room, "invalid package")),
        };
    }
    match score.clean_needed {
        Some(clean) => {
            format!("correct {} or ship {} clean", count(score.deficit), count(clean))
        }
        None => format!("correct {}", count(score.deficit)),
    }
}

/// The sentence that keeps the rate from looking better than it may be.
fn upper_bound(assessment: &Assessment) -> Option<Block> {
    let Score { counted: all, upper_bound: bound, .. } = &assessment.overall;
    if bound.packages == 0 {
        return None;
    }
    let (what, may_be) = if has_rate(assessment) {
        ("Upper bound", "the true rate may be lower")
    } else {
        ("Not all was checked", "there may be more invalid packages")
    };
    let checks: Vec<&str> = bound.checks.iter().map(|check| check.title()).collect();
    let text = format!(
        "{what}: on {} of {} the report lacks what some checks need, so {may_be}. \
         Not checked there: {}.",
        count(bound.packages),
        counted(*all, "counted package"),
        checks.join("; ")
    );
    Some(Block::Note(Tone::Warn, text.into()))
}

fn facts(assessment: &Assessment) -> Vec<(&'static str, Plain)> {
    let Assessment { overall, window, rulebook, .. } = assessment;
    let rates = has_rate(assessment);
    let mut facts = Vec::new();
    let packages = if assessment.input.rates_known {
        format!(
            "{} counted: {} valid, {} invalid; also {} pending, {} exempt",
            count(overall.counted),
            count(overall.valid),
            count(overall.invalid),
            count(overall.pending),
            count(overall.exempt)
        )
    } else {
        format!("{} invalid", count(overall.invalid))
    };
    facts.push(("Packages", packages));
    if rates && overall.pending > 0 {
        let text = format!(
            "{} if every pending package turns out valid, {} if none does",
            rate_or_none(overall.best_case_bp),
            rate_or_none(overall.worst_case_bp)
        );
        facts.push(("Pending", text));
    }
    let days = (window.end - window.start).get_days() + 1;
    facts.push(("Window", format!("{} to {}, {days} days", date(window.start), date(window.end))));
    let scope = if rulebook.per_category { "in every category" } else { "all together" };
    facts.push((
        "Rulebook",
        format!(
            "{} {}: {}; {} {scope}",
            rulebook.id,
            rulebook.version,
            rulebook.title.trim_end_matches('.'),
            rate(rulebook.threshold_bp)
        ),
    ));
    facts.into_iter().map(|(name, text)| (name, text.into())).collect()
}

fn trend(assessment: &Assessment) -> Option<Trend> {
    if !has_rate(assessment) {
        return None;
    }
    let known = |point: &TrendPoint| Some((point.date, point.rolling_bp?));
    let rates: Vec<_> = assessment.trend.iter().filter_map(known).collect();
    let (first, last) = (rates.first()?, rates.last()?);
    let lowest = rates.iter().min_by_key(|(_, bp)| *bp)?;
    let summary = format!(
        "30-day rate {} on {}, {} on {}; lowest {} on {}",
        rate(first.1),
        date(first.0),
        rate(last.1),
        date(last.0),
        rate(lowest.1),
        date(lowest.0)
    );
    let threshold_bp = assessment.rulebook.threshold_bp;
    let day = |point: &TrendPoint| Day {
        date: date(point.date).into(),
        counted: point.counted,
        valid: point.valid,
        rolling_bp: point.rolling_bp,
    };
    Some(Trend {
        summary: summary.into(),
        threshold_bp,
        scale: Scale::of_rates(rates.iter().map(|(_, bp)| *bp), threshold_bp),
        days: assessment.trend.iter().map(day).collect(),
    })
}
