//! In English.

use super::Fault;
use crate::problem::Problem;
use crate::response::Part;
use crate::response::lint::LIMIT;
use crate::response::wording::{DATE_DONE, grouped, packages};

const fn part(part: Part) -> &'static str {
    match part {
        Part::Cause => "what caused it",
        Part::Fixed => "what was fixed",
        Part::Prevention => "how it will not happen again",
    }
}

pub(super) fn said(fault: &Fault<'_>) -> String {
    match fault {
        Fault::PartEmpty(at) => format!(
            "The part \"{}\" is empty. Amazon refuses an answer without it: fill it in.",
            part(*at)
        ),
        Fault::TooLong(length) => format!(
            "The three parts have {} characters together, {} is the most. Shorten them.",
            grouped(*length as u64),
            grouped(LIMIT as u64)
        ),
        Fault::UnfilledDate(undated) => {
            let carry = match undated {
                1 => "1 corrective statement still carries".to_owned(),
                many => format!("{many} corrective statements still carry"),
            };
            format!(
                "{carry} {DATE_DONE}. Once it is done, write the day on which it was done; take \
                 out what was not done."
            )
        }
        Fault::UnfilledText(marker) => {
            format!("The text still carries {marker}. Write there what is true of this account.")
        }
        Fault::CauseNotNamed(cause) => format!(
            "The cause \"{}\" is not named, but {} have it. Name it in what caused it, with this \
             count.",
            cause.code.title(),
            packages(cause.involved)
        ),
        Fault::CountMissing(cause) => format!(
            "The cause \"{}\" is named without its count. Write beside it: {}.",
            cause.code.title(),
            packages(cause.involved)
        ),
        Fault::FixMissing(problem) => format!(
            "Nothing in what was fixed is about \"{}\". Add what was done, with its date, under \
             the number of the cause.",
            problem.title()
        ),
        Fault::FixInFuture(problem, today) => format!(
            "What was fixed about \"{}\" carries a date that is still to come (today is {today}). \
             Send it only once it is done, with the day on which it was done.",
            problem.title()
        ),
        Fault::FixNotDated(problem, today) => format!(
            "What was fixed about \"{}\" does not say when it was done. Name something that is \
             done, in the past tense, and its date, such as {today}.",
            problem.title()
        ),
        Fault::ControlMissing(problem) => format!(
            "Nothing in how it will not happen again is about \"{}\". Add who checks what, and how \
             often, under the number of the cause.",
            problem.title()
        ),
        Fault::ControlWithoutOwner(problem) => {
            lacks(*problem, "who checks it, such as the shipping manager")
        }
        Fault::ControlWithoutFrequency(problem) => lacks(
            *problem,
            "how often it is checked, such as daily, every week or before every label",
        ),
        Fault::ControlWithoutBoth(problem) => lacks(*problem, "who checks it and how often"),
        Fault::OnlyFuture => {
            "What was fixed only says what will be done. Amazon asks for what has \
                              been done: do it first, then write it in the past tense with its \
                              date."
                .to_owned()
        }
        Fault::EditsDelivered(at) => format!(
            "The part \"{}\" speaks of changing the tracking of delivered packages. Amazon does \
             not count tracking that is changed after delivery: take it out.",
            part(*at)
        ),
        Fault::FigureUnknown(figure) => format!(
            "The figure {figure} is not one of this review. Replace it by the review's figure or \
             take it out."
        ),
        Fault::Email(at) => private(*at, "an e-mail address"),
        Fault::Phone(at) => private(*at, "a phone number"),
        Fault::StreetAddress(at) => private(*at, "a street address"),
        Fault::Emotional(words) => {
            format!("Emotional words do not help: {}. Keep to facts.", words.join(", "))
        }
        Fault::BlamesCarrier => "What caused it only blames the carrier. Say what was amiss in \
                                 the seller's own way of working."
            .to_owned(),
        Fault::BusinessIntroduction => {
            "The text introduces the business. Amazon does not need it: \
                                        keep to causes, fixes and controls."
                .to_owned()
        }
        Fault::NoOrderExample => {
            "No order is named as an example. Add one or two order ids to each cause.".to_owned()
        }
        Fault::CategoryNotNamed(names, more) => {
            let rest = if *more > 0 { format!(" and {more} more") } else { String::new() };
            format!("Categories below the threshold are not named: {}{rest}.", names.join(", "))
        }
        Fault::UpperBound(bound) => {
            let checks: Vec<&str> = bound.checks.iter().map(|check| check.code()).collect();
            format!(
                "The rate is an upper bound: {} could not be checked for {}. Get what is missing \
                 before you rely on it.",
                packages(bound.packages),
                checks.join(", ")
            )
        }
    }
}

fn lacks(problem: Problem, what: &str) -> String {
    format!("The control against \"{}\" lacks {what}.", problem.title())
}

fn private(at: Part, what: &str) -> String {
    format!("The part \"{}\" contains {what}. Take it out; an order id is enough.", part(at))
}
