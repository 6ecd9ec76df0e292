//! What an action says to whom. Its columns are English. What it says in other languages is written
//! down beside them with the figures of the same revision, so that what was done keeps the words in
//! which it was done; a consultant's own words are the same for every reader.

use super::merge::{edited, field};
use crate::service::{Result, lists};
use crate::store::PlanAction;
use domain::document::Document;
use domain::language::Language;
use domain::plan::Action;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// The words of an action.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Said {
    /// What to do, in one line.
    pub title: String,
    /// How.
    pub detail: String,
    /// When it is done.
    pub done_when: String,
    /// Figures and names that call for it.
    pub evidence: Vec<String>,
}

impl From<&Action> for Said {
    fn from(action: &Action) -> Self {
        Said {
            title: action.title.clone(),
            detail: action.detail.clone(),
            done_when: action.done_when.clone(),
            evidence: action.evidence.clone(),
        }
    }
}

/// The words of an action by the tags of languages, without the one of the columns.
pub(super) type Others = BTreeMap<String, Said>;

/// What the plan of a document says in all other languages, by the codes of its actions.
pub(super) fn others(document: &Document) -> BTreeMap<String, Others> {
    let mut others: BTreeMap<String, Others> = BTreeMap::new();
    for language in Language::ALL.into_iter().filter(|language| *language != Language::English) {
        for action in document.plan.clone().said_in(language, &document.assessment).actions {
            let said = Said::from(&action);
            others.entry(action.code.into_owned()).or_default().insert(language.tag().into(), said);
        }
    }
    others
}

/// As they stand in the column.
pub(super) fn stored(others: Option<&Others>) -> String {
    let text = others.and_then(|others| serde_json::to_string(others).ok());
    text.unwrap_or_else(|| "{}".to_owned())
}

/// What an action says in a language; in English, where its words are not known in it.
///
/// # Errors
/// When what is stored cannot be read.
pub(super) fn said(action: &PlanAction, language: Language) -> Result<Said> {
    let english = Said {
        title: action.title.clone(),
        detail: action.detail.clone(),
        done_when: action.done_when.clone(),
        evidence: lists::read("evidence of an action", &action.evidence)?,
    };
    let mut others: Others = lists::read("words of an action", &action.words)?;
    let Some(mut said) = others.remove(language.tag()) else { return Ok(english) };
    let edited = edited(action)?;
    let own = [
        (field::TITLE, &mut said.title, english.title),
        (field::DETAIL, &mut said.detail, english.detail),
        (field::DONE_WHEN, &mut said.done_when, english.done_when),
    ];
    for (field, said, written) in own {
        if edited.contains(field) {
            *said = written;
        }
    }
    Ok(said)
}

/// What an action is called in each language, by its tag.
///
/// # Errors
/// When what is stored cannot be read.
pub(in crate::service::reviews) fn titles(
    action: &PlanAction,
) -> Result<BTreeMap<&'static str, String>> {
    let title = |language: Language| Ok((language.tag(), said(action, language)?.title));
    Language::ALL.into_iter().map(title).collect()
}
