//! The plan: where the account stands and why, what is to be done by whom and until when, with a
//! box for each. What only the consultancy may know is not in what it is made of.

use super::words::PaperWords;
use super::{PaperAction, PaperCause, PlanPaper, Top};
use crate::render::bar::{Gauge, Scale};
use crate::render::page::Page;
use crate::render::page::parts::{Block, Headline, Section, Task};
use crate::render::page::plan::ORDER;
use crate::render::page::table::{Cell, Column, Row, Table};
use crate::render::plain::Plain;
use crate::render::words::{self, Tone};
use domain::assessment::Status;
use domain::language::Language;
use domain::review::Progress;

const CAUSES: [Column; 3] = [
    Column::sentences("Cause", 30),
    Column::figures("Packages"),
    Column::figures("Rate without it"),
];
const CAUSES_IN_GERMAN: [Column; 3] =
    [Column::sentences("Ursache", 30), Column::figures("Pakete"), Column::figures("Rate ohne sie")];

impl Page {
    /// The plan.
    pub(crate) fn of_plan(paper: &PlanPaper) -> Self {
        let language = paper.top.language;
        let sections =
            [Some(standing(&paper.top)), why(language, &paper.causes), Some(plan(paper))];
        Page {
            kind: language.pick("Plan", "Plan"),
            sections: sections.into_iter().flatten().collect(),
            ..paper.top.page()
        }
    }
}

impl Top {
    /// A paper with nothing on it yet.
    pub(super) fn page(&self) -> Page {
        Page {
            language: self.language,
            kind: "",
            title: Plain::from(&self.account),
            subtitle: Plain::from(format!("{}, Amazon {}", self.title, self.marketplace)),
            sections: Vec::new(),
        }
    }
}

fn standing(top: &Top) -> Section {
    let language = top.language;
    let mut blocks = Vec::new();
    let mut facts: Vec<(&'static str, Plain)> = Vec::new();
    let (tone, answer) = match &top.score {
        None => {
            let text = language.pick(
                "The shipment reports are not scored yet.",
                "Die Versandberichte sind noch nicht ausgewertet.",
            );
            (Tone::Normal, text.to_owned())
        }
        Some(score) => {
            let (tone, _) = words::status(score.status);
            blocks.extend(headline(top));
            let ((first, last), to) = (score.window, language.pick("to", "bis"));
            let (first, last) = (language.date_of(first), language.date_of(last));
            facts
                .push((language.pick("Counted", "Gezählt"), format!("{first} {to} {last}").into()));
            if let Some(day) = score.recovers_on.filter(|_| score.status == Status::Below) {
                let (day, name) = (language.date_of(day), language.pick("Back up", "Erholt"));
                let text = language.pick(
                    "if everything ships clean from now on",
                    "wenn ab jetzt alles sauber versandt wird",
                );
                facts.push((name, format!("{day}, {text}").into()));
            }
            let known = score.rate_bp.map(|bp| {
                let name = language.pick("Valid Tracking Rate", "Rate gültiger Sendungsnummern");
                format!("{name}: {}.", language.rate(bp))
            });
            let unknown = language.pick(
                "The Valid Tracking Rate cannot be said yet.",
                "Die Rate gültiger Sendungsnummern steht noch nicht fest.",
            );
            (tone, known.unwrap_or_else(|| unknown.to_owned()))
        }
    };
    let due = top.due.iter();
    facts.extend(due.map(|(whose, due)| {
        (language.deadline(*whose), language.moment(due.as_microsecond()).into())
    }));
    if !facts.is_empty() {
        blocks.push(Block::Facts(facts));
    }
    let question = language.pick("Where do we stand?", "Wo stehen wir?");
    Section { id: "standing", question, answer: answer.into(), tone, blocks }
}

/// The rate in large, where there is one.
fn headline(top: &Top) -> Option<Block> {
    let score = top.score.as_ref()?;
    let (bp, threshold) = (score.rate_bp?, score.threshold_bp?);
    let (tone, _) = words::status(score.status);
    let gauge = Gauge {
        scale: Scale::of_rates([bp], threshold),
        value: Some(bp.into()),
        line: Some(threshold.into()),
        tone,
    };
    const HEADS: [&str; 4] = ["VTR", "Threshold", "Status", "To know"];
    const GERMAN: [&str; 4] = ["VTR", "Schwelle", "Stand", "Bedeutung"];
    let language = top.language;
    let end = |bp: u64| Plain::from(language.rate(u32::try_from(bp).unwrap_or(10_000)));
    Some(Block::Headline(Headline {
        ends: [end(gauge.scale.floor), end(gauge.scale.ceiling)],
        heads: language.pick(HEADS, GERMAN),
        tone,
        status: language.status(score.status),
        rate: language.rate(bp).into(),
        threshold: top.language.rate(threshold).into(),
        remedy: top.language.standing(score.status).into(),
        gauge: Some(gauge),
    }))
}

fn why(language: Language, causes: &[PaperCause]) -> Option<Section> {
    let first = causes.first()?;
    let row = |cause: &PaperCause| {
        Row::new(vec![
            Cell::text(cause.problem.called(language)),
            Cell::text(language.count(cause.involved)),
            cause.if_fixed_bp.map_or(Cell::None, |bp| Cell::text(language.rate(bp))),
        ])
    };
    let columns = language.pick(&CAUSES, &CAUSES_IN_GERMAN);
    let caption = language.pick("Causes", "Ursachen");
    let table = Table::new(caption, columns, causes.iter().map(row).collect());
    let above_all = language.pick("Above all", "Vor allem");
    let answer = format!("{above_all}: {}.", first.problem.called(language));
    let question = language.pick("Why?", "Warum?");
    let (tone, blocks) = (Tone::Normal, vec![Block::Table(table)]);
    Some(Section { id: "why", question, answer: answer.into(), tone, blocks })
}

fn plan(paper: &PlanPaper) -> Section {
    let language = paper.top.language;
    let mut blocks = Vec::new();
    for section in ORDER {
        let actions = paper.actions.iter().filter(|action| action.section == section);
        let tasks: Vec<Task> = actions.map(|action| task(language, action)).collect();
        if !tasks.is_empty() {
            blocks.push(Block::Heading(language.section(section).into()));
            blocks.push(Block::Tasks(tasks));
        }
    }
    let open = paper.actions.iter().filter(|action| action.progress == Progress::Open).count();
    let all = language.tasks(paper.actions.len());
    let answer = match (paper.actions.len(), open) {
        (0, _) => language.pick("There is no plan yet.", "Es gibt noch keinen Plan.").to_owned(),
        (_, 0) => format!("{all}, {}.", language.pick("all settled", "alle erledigt")),
        (_, open) => {
            let still = language.pick("still open", "noch offen");
            format!("{all}, {} {still}.", language.count(open as u64))
        }
    };
    let question = language.pick("What is to be done?", "Was ist zu tun?");
    Section { id: "plan", question, answer: answer.into(), tone: Tone::Normal, blocks }
}

fn task(language: Language, action: &PaperAction) -> Task {
    let state = match action.progress {
        Progress::Open => {
            format!("{} {}", language.pick("until", "bis"), language.date_of(action.due))
        }
        Progress::Done => language.pick("done", "erledigt").to_owned(),
        Progress::Waived => language.pick("left out", "ausgelassen").to_owned(),
    };
    let done_when = Plain::from(&action.done_when);
    let name = language.pick("Done when", "Erledigt, wenn");
    Task {
        done: action.progress == Progress::Done,
        title: Plain::from(&action.title),
        terms: vec![Plain::from(language.party(action.owner)), Plain::from(state)],
        detail: Plain::from(&action.detail),
        facts: if done_when.is_empty() { Vec::new() } else { vec![(name, done_when)] },
    }
}
