//! Whether a control says who does it and how often.

use super::super::text::{has_phrase, has_word};

const FREQUENCIES: [&str; 20] = [
    "daily",
    "weekly",
    "monthly",
    "quarterly",
    "hourly",
    "nightly",
    "every",
    "each",
    "twice a",
    "once a",
    "once per",
    "times a",
    "times per",
    "per shift",
    "per day",
    "per week",
    "per month",
    "per batch",
    "fortnightly",
    "at the end of the day",
];

/// People who work with parcels, in whole words.
const OWNERS: [&str; 47] = [
    "manager",
    "managers",
    "supervisor",
    "supervisors",
    "lead",
    "leader",
    "leaders",
    "owner",
    "director",
    "coordinator",
    "clerk",
    "clerks",
    "packer",
    "packers",
    "staff",
    "team",
    "teams",
    "employee",
    "employees",
    "assistant",
    "assistants",
    "operator",
    "operators",
    "consultant",
    "consultants",
    "auditor",
    "controller",
    "administrator",
    "admin",
    "foreman",
    "dispatcher",
    "dispatchers",
    "colleague",
    "head",
    "person",
    "partner",
    "partners",
    "picker",
    "pickers",
    "worker",
    "workers",
    "responsible",
    "officer",
    "client",
    "office",
    "planner",
    "agent",
];

/// What somebody does: `Maria checks`.
const DOES: [&str; 16] = [
    "checks",
    "reviews",
    "compares",
    "verifies",
    "confirms",
    "counts",
    "signs",
    "audits",
    "inspects",
    "reconciles",
    "monitors",
    "samples",
    "scans",
    "approves",
    "reads",
    "opens",
];

/// Before `checks` these make it a noun.
const NOT_SOMEBODY: [&str; 16] = [
    "",
    "daily",
    "weekly",
    "monthly",
    "regular",
    "spot",
    "random",
    "these",
    "those",
    "our",
    "more",
    "additional",
    "the",
    "all",
    "of",
    "quality",
];

/// Whether a plain text says how often.
pub(crate) fn names_frequency(plain: &str) -> bool {
    has_phrase(plain, &FREQUENCIES)
}

/// Whether a plain text says who.
pub(super) fn names_owner(plain: &str) -> bool {
    let pairs = plain.split(' ').zip(plain.split(' ').skip(1));
    has_word(plain, &OWNERS)
        || pairs.into_iter().any(|(somebody, does)| {
            DOES.contains(&does)
                && !NOT_SOMEBODY.contains(&somebody)
                && !somebody.starts_with(|letter: char| letter.is_ascii_digit())
        })
}
