//! What to tell Amazon, and what stands between the draft and sending it.

use super::parts::{Block, Passage, Section};
use super::{Depth, first_of};
use crate::render::number::counted;
use crate::render::plain::Plain;
use crate::render::words::{self, Tone};
use domain::response::{Answer, InError, Remark, Response, Severity};

pub(super) fn section(response: &Response, depth: Depth) -> Section {
    let errors = response.lint.iter().filter(|one| one.severity == Severity::Error).count();
    let warnings = response.lint.len() - errors;
    let (tone, answer) = match (errors as u64, warnings as u64) {
        (0, 0) => (Tone::Good, "The draft below is ready to send.".to_owned()),
        (0, warnings) => (
            Tone::Warn,
            format!("The draft below can go out; {} to look at.", counted(warnings, "remark")),
        ),
        (errors, _) => {
            (Tone::Bad, format!("Not yet: {} to mend in the draft.", counted(errors, "error")))
        }
    };
    let mut blocks: Vec<Block> = response.lint.iter().map(remark).collect();
    let parts = [
        ("What caused it", &response.cause),
        ("What was fixed", &response.fixed),
        ("How it will not happen again", &response.prevention),
    ];
    for (title, text) in parts.into_iter().filter(|(_, text)| !text.trim().is_empty()) {
        blocks.push(Block::Heading(title.into()));
        blocks.push(Block::Prose(Passage::all(text)));
    }
    for answer in &response.questions {
        blocks.push(Block::Heading(format!("Appeal form: {}", answer.code.title()).into()));
        blocks.push(Block::Facts(form(answer)));
    }
    blocks.extend(response.deactivated_in_error.iter().flat_map(|claim| in_error(claim, depth)));
    let question = "What do we tell Amazon?";
    Section { id: "response", question, answer: answer.into(), tone, blocks }
}

fn remark(remark: &Remark) -> Block {
    let (tone, word) = words::severity(remark.severity);
    Block::Note(tone, format!("{word}: {} [{}]", remark.message, remark.code).into())
}

fn form(answer: &Answer) -> Vec<(&'static str, Plain)> {
    vec![
        ("Cause", Plain::from(&answer.root_cause)),
        ("Action", Plain::from(&answer.action)),
        ("Prevention", Plain::from(&answer.prevention)),
    ]
}

fn in_error(claim: &InError, depth: Depth) -> Vec<Block> {
    let (lines, more) = first_of(&claim.evidence, depth.rows);
    let items = lines.map(|line| Passage { item: true, text: Plain::from(line) });
    let title = "The other way: deactivated in error";
    let mut blocks = vec![
        Block::Heading(title.into()),
        Block::Prose(Passage::all(&claim.statement).into_iter().chain(items).collect()),
    ];
    blocks.extend(more);
    blocks
}
