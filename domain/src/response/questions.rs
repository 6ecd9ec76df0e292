//! The appeal form of a category: three answers for each cause.

use super::Answer;
use super::letter::{controls, dated, root_cause, sentence};
use super::topics::{Topics, is_large};
use super::wording::{DATE_DONE, WHAT_WAS_DONE, WHO_CHECKS};
use crate::assessment::{Assessment, Cause};
use crate::plan::{Plan, Section};

/// One entry for each cause that the letter names on its own.
pub(super) fn answers(assessment: &Assessment, plan: &Plan, topics: &Topics<'_>) -> Vec<Answer> {
    let causes = topics.0.iter().filter_map(|topic| match topic.causes.as_slice() {
        [cause] if is_large(cause, assessment.overall.invalid) => Some(*cause),
        _ => None,
    });
    causes.map(|cause| answer(cause, assessment, plan)).collect()
}

fn answer(cause: &Cause, assessment: &Assessment, plan: &Plan) -> Answer {
    let done: Vec<String> = plan
        .actions
        .iter()
        .filter(|action| action.section != Section::Monitor && action.causes.contains(&cause.code))
        .filter(|action| !action.reported.trim().is_empty())
        .map(dated)
        .collect();
    let mut kept: Vec<String> = Vec::new();
    for control in controls(plan, &[cause.code]).into_iter().map(sentence) {
        if !kept.contains(&control) {
            kept.push(control);
        }
    }
    Answer {
        code: cause.code,
        root_cause: root_cause(cause, assessment),
        action: or_else(done.join(" "), &format!("{WHAT_WAS_DONE} ({DATE_DONE}).")),
        prevention: or_else(kept.join(" "), &sentence(WHO_CHECKS)),
    }
}

fn or_else(text: String, otherwise: &str) -> String {
    if text.is_empty() { otherwise.to_owned() } else { text }
}
