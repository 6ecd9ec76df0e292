//! What caused it: the rate, the categories under the threshold and the numbered causes.

use super::Detail;
use crate::assessment::{Assessment, Cause, Score, Status};
use crate::response::lint::is_phone_number;
use crate::response::topics::{Topic, Topics};
use crate::response::wording::{
    grouped, inside_sentence, packages, percent, reason, what_happened,
};

/// The longest category name that is repeated; longer ones are counted only.
const NAME: usize = 40;
/// Order ids are shorter than this.
const ORDER_ID: usize = 24;

pub(super) fn cause_part(assessment: &Assessment, topics: &Topics<'_>, detail: &Detail) -> String {
    let mut text = rate(assessment);
    if assessment.rulebook.per_category {
        text.push_str(&categories_below(assessment, detail.categories));
    }
    if topics.0.iter().map(|topic| topic.causes.len()).sum::<usize>() > 1 {
        text.push_str(" A package can have more than one cause.");
    }
    for topic in &topics.0 {
        text.push_str(&format!("\n{}. {}", topic.number, told(topic, assessment, detail)));
    }
    text
}

/// The figures of the window in a sentence.
fn rate(assessment: &Assessment) -> String {
    let (score, window) = (&assessment.overall, assessment.window);
    let days = format!("From {} to {}", window.start, window.end);
    match score.rate_bp {
        Some(rate) => format!(
            "{days} our Valid Tracking Rate was {} ({} of {} packages valid, {} invalid); {} is \
             required{}.",
            percent(rate),
            grouped(score.valid),
            grouped(score.counted),
            grouped(score.invalid),
            percent(assessment.rulebook.threshold_bp),
            if assessment.rulebook.per_category { " in each category" } else { "" },
        ),
        None => format!("{days} {} had invalid tracking.", packages(score.invalid)),
    }
}

/// The categories under the threshold, the worst named.
fn categories_below(assessment: &Assessment, named: usize) -> String {
    let mut below: Vec<(&str, &Score)> = assessment
        .categories
        .iter()
        .filter(|category| category.score.status == Status::Below)
        .map(|category| (category.category.as_str(), &category.score))
        .collect();
    below.sort_by_key(|(_, score)| score.rate_bp);
    let names: Vec<String> = below
        .iter()
        .filter(|(name, _)| name.chars().count() <= NAME)
        .filter_map(|(name, score)| Some(format!("{name} ({})", percent(score.rate_bp?))))
        .take(named)
        .collect();
    match (below.len(), below.len() - names.len()) {
        (0, _) => String::new(),
        (1, 1) => " One category is below it.".to_owned(),
        (all, _) if names.is_empty() => format!(" {all} categories are below it."),
        (_, 0) => format!(" Below it: {}.", names.join(", ")),
        (_, more) => format!(" Below it: {} and {more} more.", names.join(", ")),
    }
}

/// A numbered entry, without its number.
fn told(topic: &Topic<'_>, assessment: &Assessment, detail: &Detail) -> String {
    match topic.causes.as_slice() {
        [cause] => one(cause, assessment, detail),
        causes => {
            let name = |cause: &&Cause| {
                let title = inside_sentence(cause.code.title());
                format!("{title} ({})", packages(cause.involved))
            };
            format!("Smaller causes: {}.", causes.iter().map(name).collect::<Vec<_>>().join(", "))
        }
    }
}

fn one(cause: &Cause, assessment: &Assessment, detail: &Detail) -> String {
    let title = cause.code.title();
    if detail.longest != usize::MAX {
        return format!("{title}: {}.", packages(cause.involved));
    }
    let (involved, invalid) = (grouped(cause.involved), packages_of(assessment.overall.invalid));
    let mut text = format!("{title}: {involved} of {invalid}.");
    if detail.explained {
        text.push_str(&explained(cause));
    }
    text.push_str(&examples(cause, detail.examples));
    text
}

fn packages_of(invalid: u64) -> String {
    format!("{} invalid package{}", grouped(invalid), if invalid == 1 { "" } else { "s" })
}

/// What the seller did, and how often in which way.
fn explained(cause: &Cause) -> String {
    let ways: Vec<String> = cause
        .reasons
        .iter()
        .filter(|(_, count)| **count > 0)
        .map(|(way, count)| format!("{}: {}", reason(*way), packages(*count)))
        .collect();
    let happened = what_happened(cause.code);
    match ways.as_slice() {
        [] | [_] => format!(" {happened}"),
        ways => format!(" {} ({}).", happened.trim_end_matches('.'), ways.join("; ")),
    }
}

/// Orders that show it. A cell that is not plainly an order id may hold buyer data: left out.
fn examples(cause: &Cause, most: usize) -> String {
    let plain = |id: &&str| {
        id.len() <= ORDER_ID
            && id.bytes().any(|byte| byte.is_ascii_digit())
            && id.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-')
            && !is_phone_number(id)
    };
    let orders: Vec<&str> = cause
        .samples
        .iter()
        .map(|sample| sample.order_id.as_str())
        .filter(plain)
        .take(most)
        .collect();
    match orders.as_slice() {
        [] => String::new(),
        [order] => format!(" Example: order {order}."),
        orders => format!(" Examples: orders {}.", orders.join(", ")),
    }
}

/// The root cause of the appeal form: everything that is known of one cause.
pub(in crate::response) fn root_cause(cause: &Cause, assessment: &Assessment) -> String {
    one(cause, assessment, &Detail { examples: 3, ..super::FULL })
}
