//! What was fixed and what keeps it so, from the plan's actions.

use super::{Controls, Detail};
use crate::plan::{Action, Plan, Section};
use crate::problem::Problem;
use crate::response::topics::{Topic, Topics};
use crate::response::wording::{DATE_DONE, WHAT_WAS_DONE, WHO_CHECKS};
use std::cmp::Reverse;

/// A control is told with up to this many characters even in the shortest letter.
const SHORT_CONTROL: usize = 200;

/// The actions of a plan, told by the numbers of the causes they remove.
pub(super) struct Fixes<'a> {
    plan: &'a Plan,
    topics: &'a Topics<'a>,
    detail: Detail,
}

impl<'a> Fixes<'a> {
    pub fn new(plan: &'a Plan, topics: &'a Topics<'a>, detail: Detail) -> Self {
        Fixes { plan, topics, detail }
    }

    /// One entry for each numbered cause. An action is told once and referred to afterwards.
    pub fn fixed_part(&self) -> String {
        let mut told: Vec<(&str, usize)> = Vec::new();
        let entries: Vec<String> =
            self.topics.0.iter().map(|topic| self.fixed(topic, &mut told)).collect();
        match entries.as_slice() {
            [] => format!("{WHAT_WAS_DONE} ({DATE_DONE})."),
            entries => entries.join("\n") + &self.watched(),
        }
    }

    /// What was introduced whatever the causes are.
    fn watched(&self) -> String {
        let reported = |action: &&Action| !action.reported.trim().is_empty();
        match general(self.plan).find(reported).filter(|_| self.detail.explained) {
            Some(action) => format!("\n\nFor all causes: {}", dated(action)),
            None => String::new(),
        }
    }

    fn fixed(&self, topic: &Topic<'_>, told: &mut Vec<(&'a str, usize)>) -> String {
        let actions = || {
            let fits = |action: &&Action| self.sentence(action).chars().count() <= self.longest();
            corrective(self.plan, topic).filter(fits)
        };
        let most = self.detail.actions + usize::from(topic.causes.len() > 1);
        let fresh: Vec<&Action> = actions()
            .filter(|action| !told.iter().any(|(code, _)| *code == action.code))
            .take(most)
            .collect();
        let text = if fresh.is_empty() {
            let earlier = actions().find_map(|action| {
                told.iter().find(|(code, _)| *code == action.code).map(|(_, number)| *number)
            });
            match earlier {
                Some(number) => {
                    format!("What was done under {number} also removed this cause ({DATE_DONE}).")
                }
                None => format!("{WHAT_WAS_DONE} ({DATE_DONE})."),
            }
        } else {
            told.extend(fresh.iter().map(|action| (action.code.as_ref(), topic.number)));
            let sentences: Vec<_> = fresh.iter().map(|action| self.sentence(action)).collect();
            sentences.join(" ")
        };
        match (self.detail.labelled, topic.causes.as_slice()) {
            (true, [cause]) => format!("{}. {}: {text}", topic.number, cause.code.title()),
            (true, _) => format!("{}. Smaller causes: {text}", topic.number),
            (false, _) => format!("{}. {text}", topic.number),
        }
    }

    fn sentence(&self, action: &Action) -> String {
        match self.detail.short {
            true => format!("{}: done ({DATE_DONE}).", action.title.trim_end_matches('.')),
            false => dated(action),
        }
    }

    /// The sentence's frame is not the plan's.
    fn longest(&self) -> usize {
        self.detail.longest.saturating_add(DATE_DONE.len() + 10)
    }

    /// The controls, each told once, and what is watched in any case.
    pub fn prevention_part(&self) -> String {
        let longest = self.detail.longest.max(SHORT_CONTROL);
        if self.detail.controls == Controls::One {
            return general_control(self.plan, longest);
        }
        let mut controls: Vec<(&str, Vec<String>)> = Vec::new();
        for topic in &self.topics.0 {
            let text = control(self.plan, topic).unwrap_or(WHO_CHECKS);
            match controls.iter_mut().find(|(known, _)| *known == text) {
                Some((_, numbers)) => numbers.push(topic.number.to_string()),
                None => controls.push((text, vec![topic.number.to_string()])),
            }
        }
        let numbered = self.detail.controls == Controls::Numbered;
        let line = |(text, numbers): &(&str, Vec<String>)| match numbered {
            true => format!("{}. {}", numbers.join(", "), sentence(text)),
            false => sentence(text),
        };
        let mut lines: Vec<String> = controls.iter().map(line).collect();
        if self.detail.explained || lines.is_empty() {
            let general = general_control(self.plan, longest);
            if !lines.contains(&general) && general != sentence(WHO_CHECKS) {
                lines.push(format!("\n{general}"));
            }
        }
        lines.join("\n").trim().to_owned()
    }
}

/// The actions that remove what the entry is about, in the plan's order.
fn corrective<'p>(plan: &'p Plan, topic: &Topic<'_>) -> impl Iterator<Item = &'p Action> {
    plan.actions.iter().filter(move |action| {
        action.section != Section::Monitor
            && !action.reported.trim().is_empty()
            && topic.causes.iter().any(|cause| action.causes.contains(&cause.code))
    })
}

/// The control of an entry: it keeps most of its causes away, and is about little else.
fn control<'p>(plan: &'p Plan, topic: &Topic<'_>) -> Option<&'p str> {
    let codes: Vec<Problem> = topic.causes.iter().map(|cause| cause.code).collect();
    controls(plan, &codes).into_iter().next()
}

/// The controls that keep causes away: those of most of them first, then the most specific.
pub(in crate::response) fn controls<'p>(plan: &'p Plan, codes: &[Problem]) -> Vec<&'p str> {
    let kept = |action: &Action| codes.iter().filter(|code| action.causes.contains(code)).count();
    let mut actions: Vec<&Action> = plan.actions.iter().filter(|action| kept(action) > 0).collect();
    actions.sort_by_key(|action| {
        (action.section == Section::Monitor, Reverse(kept(action)), action.causes.len())
    });
    let controls = actions.into_iter().map(|action| action.control.trim());
    controls.filter(|text| !text.is_empty()).collect()
}

/// The control that every plan has, whatever the causes are.
pub(super) fn general_control(plan: &Plan, longest: usize) -> String {
    let actions = || plan.actions.iter().filter(|action| !action.control.trim().is_empty());
    let told =
        |action: &Action| format!("{} {}", sentence(&action.title), sentence(&action.control));
    let mut controls = general(plan).chain(actions()).map(told);
    let fitting = controls.find(|text| text.chars().count() <= longest);
    fitting.unwrap_or_else(|| sentence(WHO_CHECKS))
}

/// What is watched whatever the causes are.
fn general(plan: &Plan) -> impl Iterator<Item = &Action> {
    plan.actions.iter().filter(|action| {
        action.section == Section::Monitor
            && action.causes.is_empty()
            && !action.control.trim().is_empty()
    })
}

/// What was done, with the place for its day.
pub(in crate::response) fn dated(action: &Action) -> String {
    format!("{} ({DATE_DONE}).", action.reported.trim().trim_end_matches('.'))
}

/// With a full stop.
pub(in crate::response) fn sentence(text: &str) -> String {
    format!("{}.", text.trim().trim_end_matches('.'))
}
