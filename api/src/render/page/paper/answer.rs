//! The answer to Amazon as it is written now, with what stands between it and sending it.

use super::AnswerPaper;
use super::words::PaperWords;
use crate::render::page::Page;
use crate::render::page::parts::{Block, Passage, Section};
use crate::render::plain::Plain;
use crate::render::words::Tone;
use domain::language::Language;
use domain::response::LIMIT;

impl Page {
    /// The answer.
    pub(crate) fn of_answer(paper: &AnswerPaper) -> Self {
        let language = paper.top.language;
        Page {
            kind: language.pick("Answer to Amazon", "Antwort an Amazon"),
            sections: vec![standing(language, paper), text(language, paper)],
            ..paper.top.page()
        }
    }
}

fn standing(language: Language, paper: &AnswerPaper) -> Section {
    let (used, most) = (language.count(paper.characters as u64), language.count(LIMIT as u64));
    let length = format!("{used} {} {most}", language.pick("of", "von"));
    let due = paper.top.due.iter();
    let due = due.map(|(whose, due)| {
        (language.deadline(*whose), Plain::from(language.moment(due.as_microsecond())))
    });
    let facts = std::iter::once((language.pick("Characters", "Zeichen"), length.into())).chain(due);
    let mut blocks = vec![Block::Facts(facts.collect())];
    blocks.extend(paper.errors.iter().map(|error| Block::Note(Tone::Bad, error.into())));
    let (tone, answer) = if paper.errors.is_empty() {
        let text = language
            .pick("Nothing stands in the way of sending it.", "Dem Absenden steht nichts im Weg.");
        (Tone::Good, text)
    } else {
        let text = language.pick(
            "Not yet: something must be mended first.",
            "Noch nicht: Vorher ist etwas zu ändern.",
        );
        (Tone::Bad, text)
    };
    let question = language.pick("Can it be sent?", "Kann sie abgeschickt werden?");
    Section { id: "standing", question, answer: answer.into(), tone, blocks }
}

fn text(language: Language, paper: &AnswerPaper) -> Section {
    let titles = [
        language.pick("What caused it", "Was die Ursache war"),
        language.pick("What was fixed", "Was behoben wurde"),
        language.pick("How it will not happen again", "Wie es nicht wieder vorkommt"),
    ];
    let mut blocks = Vec::new();
    for (title, part) in titles.into_iter().zip(&paper.parts) {
        blocks.push(Block::Heading(title.into()));
        if part.trim().is_empty() {
            let empty = language.pick("Nothing is written here yet.", "Hier steht noch nichts.");
            blocks.push(Block::Note(Tone::Faint, empty.into()));
        } else {
            blocks.push(Block::Prose(Passage::all(part)));
        }
    }
    let question = language.pick("What do we tell Amazon?", "Was sagen wir Amazon?");
    let answer = language.pick("Word for word, in three parts.", "Wort für Wort, in drei Teilen.");
    Section { id: "answer", question, answer: answer.into(), tone: Tone::Normal, blocks }
}
