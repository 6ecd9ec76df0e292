//! The plan: what to do, by whom, until when, and how one knows that it is done.

use super::parts::{Block, Section as Part, Task};
use super::safe::has_rate;
use crate::render::number::{counted, points};
use crate::render::plain::Plain;
use crate::render::words::{self, Tone};
use domain::assessment::Assessment;
use domain::plan::{Action, Plan, Section};

/// Reasons shown for an action.
const REASONS: usize = 5;
/// Sections in the order they are worked off.
pub(super) const ORDER: [Section; 4] =
    [Section::CorrectNow, Section::FixProcess, Section::Prevent, Section::Monitor];

pub(super) fn section(plan: &Plan, assessment: &Assessment) -> Part {
    let rates = has_rate(assessment);
    let mut blocks = Vec::new();
    for part in ORDER {
        let actions = plan.actions.iter().filter(|action| action.section == part);
        let tasks: Vec<Task> = actions.map(|action| task(action, rates)).collect();
        if !tasks.is_empty() {
            blocks.push(Block::Heading(words::section(part).into()));
            blocks.push(Block::Tasks(tasks));
        }
    }
    let answer = match plan.actions.len() as u64 {
        0 => "Nothing to do.".to_owned(),
        number => format!("{}, in this order.", counted(number, "action")),
    };
    let question = "What is the plan?";
    Part { id: "plan", question, answer: answer.into(), tone: Tone::Normal, blocks }
}

/// The weightiest reasons; the rest is in the JSON.
fn because(evidence: &[String]) -> String {
    let shown: Vec<&str> = evidence.iter().take(REASONS).map(String::as_str).collect();
    shown.join(" ")
}

fn task(action: &Action, rates: bool) -> Task {
    let due = match action.due_in_days {
        0 => "today".to_owned(),
        days => format!("within {}", counted(days.into(), "day")),
    };
    let gain = (rates && action.expected_gain_bp > 0)
        .then(|| Plain::from(format!("{} points", points(action.expected_gain_bp))));
    let terms = [Plain::from(words::owner(action.owner)), Plain::from(due)];
    let facts = [
        ("Done when", action.done_when.clone()),
        ("Kept by", action.control.clone()),
        ("Because", because(&action.evidence)),
        ("Orders", action.sample_orders.join(", ")),
    ];
    Task {
        done: false,
        title: Plain::from(&action.title),
        terms: terms.into_iter().chain(gain).collect(),
        detail: Plain::from(&action.detail),
        facts: facts
            .into_iter()
            .filter(|(_, text)| !text.trim().is_empty())
            .map(|(name, text)| (name, text.into()))
            .collect(),
    }
}
