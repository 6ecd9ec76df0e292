//! What the actions of the catalogue say in German. What is called for, by whom and until when is
//! the catalogue's business; here are only words. What Amazon is told stays English.

mod carrier;
mod evidence;
mod handover;
mod number;
mod origin;
mod routine;
#[cfg(test)]
mod tests;
mod upload;
mod watch;

use super::case::Case;
use super::entry::{Entry, Text};
use super::{Action, catalogue::catalogue};
use crate::assessment::Assessment;
use crate::language::Language::German;

/// The texts of an action, as in [`Action`].
pub(super) struct Words {
    pub code: &'static str,
    pub title: Text,
    pub detail: Text,
    pub done_when: Text,
    pub control: Text,
    /// Evidence beside its problems and slices.
    pub evidence: fn(&Case<'_>) -> Vec<String>,
}

impl Words {
    /// Of an action without evidence of its own.
    const NONE: Words = Words {
        code: "",
        title: Text::Fixed(""),
        detail: Text::Fixed(""),
        done_when: Text::Fixed(""),
        control: Text::Fixed(""),
        evidence: |_| Vec::new(),
    };
}

/// All of them, in the order of the catalogue.
pub(super) fn words() -> impl Iterator<Item = &'static Words> {
    let parts: [&'static [Words]; 7] = [
        &number::WORDS,
        &upload::WORDS,
        &carrier::WORDS,
        &handover::WORDS,
        &origin::WORDS,
        &routine::WORDS,
        &watch::WORDS,
    ];
    parts.into_iter().flatten()
}

/// The action in German, with the figures of the same account.
pub(super) fn said(action: Action, assessment: &Assessment) -> Action {
    let entry = catalogue().find(|entry| entry.code == action.code);
    let words = words().find(|words| words.code == action.code);
    let (Some(entry), Some(words)) = (entry, words) else { return action };
    write(entry, words, action, assessment)
}

fn write(entry: &Entry, words: &Words, action: Action, assessment: &Assessment) -> Action {
    let case = entry.case(assessment);
    let mut evidence = evidence::of_problems(&case);
    evidence.extend(evidence::of_slices(&case, entry.gathers_in));
    evidence.extend((words.evidence)(&case));
    Action {
        title: words.title.write(&case),
        detail: words.detail.write(&case),
        done_when: words.done_when.write(&case),
        control: words.control.write(&case),
        evidence,
        ..action
    }
}

/// `1 Paket`, `24 Pakete`.
fn pakete(count: u64) -> String {
    counted(count, "Paket", "Pakete")
}

/// `1 Paket`, `24 Paketen`.
fn paketen(count: u64) -> String {
    counted(count, "Paket", "Paketen")
}

/// `1 Paket hat`, `24 Pakete haben`.
fn pakete_die(count: u64, one: &str, many: &str) -> String {
    format!("{} {}", pakete(count), if count == 1 { one } else { many })
}

fn counted(count: u64, one: &str, many: &str) -> String {
    format!("{} {}", German.count(count), if count == 1 { one } else { many })
}

/// A measurable end: hardly any such package in about a week's volume.
fn hardly_any(case: &Case<'_>, what: &str) -> String {
    let (next, few) = case.measured();
    let next = paketen(next);
    match few {
        0 => format!("{what}: unter den nächsten {next} keine."),
        few => format!("{what}: unter den nächsten {next} höchstens {}.", German.count(few)),
    }
}
