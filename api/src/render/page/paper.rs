//! The plan as it is handed over to those who work it off: where the account stands, what is to be
//! done by whom and until when, with a box for each. Nothing of what is behind it.

use super::Page;
use super::parts::{Block, Section as Part, Task};
use super::plan::ORDER;
use crate::render::number::{count, counted, date, moment, rate};
use crate::render::plain::Plain;
use crate::render::words::{self, Tone};
use domain::assessment::Status;
use domain::plan::Section;
use domain::review::{Party, Progress, Whose};
use jiff::Timestamp;
use jiff::civil::Date;

/// A plan to be handed over.
#[derive(Clone, Debug)]
pub(crate) struct Paper {
    /// The seller account.
    pub account: String,
    /// Marketplace code.
    pub marketplace: String,
    /// What the case is called.
    pub title: String,
    /// Where the account stands, once it was scored.
    pub score: Option<PaperScore>,
    /// Until when the answer to Amazon is due, and who says so.
    pub due: Vec<(Whose, Timestamp)>,
    /// What is to be done.
    pub actions: Vec<PaperAction>,
}

/// Where the account stands.
#[derive(Clone, Copy, Debug)]
pub(crate) struct PaperScore {
    /// The rate, in basis points.
    pub rate_bp: Option<u32>,
    /// Where that is against the threshold.
    pub status: Status,
    /// First and last day counted.
    pub window: (Date, Date),
    /// When the rate is back if everything ships clean.
    pub recovers_on: Option<Date>,
}

/// Something to do.
#[derive(Clone, Debug)]
pub(crate) struct PaperAction {
    /// When in the way back it belongs.
    pub section: Section,
    /// Who does it.
    pub owner: Party,
    /// What, in one line.
    pub title: String,
    /// How; blank for what others do.
    pub detail: String,
    /// When it is done; blank for what others do.
    pub done_when: String,
    /// Until when.
    pub due: Date,
    /// How far it is.
    pub progress: Progress,
}

impl Page {
    /// The plan.
    pub(crate) fn of_plan(paper: &Paper) -> Self {
        Page {
            title: Plain::from(&paper.account),
            subtitle: Plain::from(format!("{}, Amazon {}", paper.title, paper.marketplace)),
            sections: vec![standing(paper), plan(paper)],
        }
    }
}

fn standing(paper: &Paper) -> Part {
    let mut facts: Vec<(&'static str, Plain)> = Vec::new();
    let (tone, answer) = match &paper.score {
        None => (Tone::Normal, "The shipment reports are not scored yet.".to_owned()),
        Some(score) => {
            let (first, last) = score.window;
            facts.push(("Counted", format!("{} to {}", date(first), date(last)).into()));
            if let Some(day) = score.recovers_on.filter(|_| score.status == Status::Below) {
                let text = format!("{}, if everything ships clean from now on", date(day));
                facts.push(("Back up", text.into()));
            }
            stand(score)
        }
    };
    for (whose, due) in &paper.due {
        let name = match whose {
            Whose::Amazon => "Amazon waits until",
            Whose::Ours => "We answer until",
        };
        facts.push((name, moment(*due).into()));
    }
    let blocks = if facts.is_empty() { Vec::new() } else { vec![Block::Facts(facts)] };
    Part { id: "standing", question: "Where do we stand?", answer: answer.into(), tone, blocks }
}

fn stand(score: &PaperScore) -> (Tone, String) {
    let Some(bp) = score.rate_bp else {
        return (Tone::Normal, "The Valid Tracking Rate cannot be said yet.".to_owned());
    };
    let (tone, _) = words::status(score.status);
    let against = match score.status {
        Status::Below => "below the threshold",
        Status::AtRisk => "less than 2 points above the threshold",
        Status::Healthy | Status::NoData => "2 points or more above the threshold",
    };
    (tone, format!("Valid Tracking Rate {}, {against}.", rate(bp)))
}

fn plan(paper: &Paper) -> Part {
    let mut blocks = Vec::new();
    for section in ORDER {
        let actions = paper.actions.iter().filter(|action| action.section == section);
        let tasks: Vec<Task> = actions.map(task).collect();
        if !tasks.is_empty() {
            blocks.push(Block::Heading(words::section(section).into()));
            blocks.push(Block::Tasks(tasks));
        }
    }
    let open = paper.actions.iter().filter(|action| action.progress == Progress::Open).count();
    let answer = match (paper.actions.len() as u64, open as u64) {
        (0, _) => "There is no plan yet.".to_owned(),
        (all, 0) => format!("{}, all settled.", counted(all, "action")),
        (all, open) => format!("{}, {} still open.", counted(all, "action"), count(open)),
    };
    let question = "What is the plan?";
    Part { id: "plan", question, answer: answer.into(), tone: Tone::Normal, blocks }
}

fn task(action: &PaperAction) -> Task {
    let state = match action.progress {
        Progress::Open => format!("until {}", date(action.due)),
        Progress::Done => "done".to_owned(),
        Progress::Waived => "left out".to_owned(),
    };
    let done_when = Plain::from(&action.done_when);
    Task {
        done: action.progress == Progress::Done,
        title: Plain::from(&action.title),
        terms: vec![Plain::from(owner(action.owner)), Plain::from(state)],
        detail: Plain::from(&action.detail),
        facts: if done_when.is_empty() { Vec::new() } else { vec![("Done when", done_when)] },
    }
}

const fn owner(party: Party) -> &'static str {
    match party {
        Party::Us => "consultant",
        Party::Client => "client",
        Party::Carrier => "carrier",
        Party::Amazon => "Amazon",
    }
}
