//! What was fixed and what keeps it so, from the plan's actions.

use super::{Controls, Detail};
use crate::plan::{Action, Plan, Section};
use crate::problem::Problem;
use crate::response::topics::{Topic, Topics};
use crate::response::wording::{DATE_DONE, WHAT_WAS_DONE, WHO_CHECKS};

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
    pub fn fixed_part(&mut self) -> String {
        let mut told: Vec<(&str, usize)> = Vec::new();
        let entries: Vec<String> =
            self.topics.0.iter().map(|topic| self.fixed(topic, &mut told)).collect();
        match entries.as_slice() {
            [] => format!("{WHAT_WAS_DONE} ({DATE_DONE})."),
            entries => entries.join("\n"),
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
            told.extend(fresh.iter().map(|action| (action.code, topic.number)));
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

/// The control of an entry: of an action that is there to prevent, if there is one.
fn control<'p>(plan: &'p Plan, topic: &Topic<'_>) -> Option<&'p str> {
    topic.causes.iter().find_map(|cause| controls(plan, cause.code).next())
}

/// The controls that keep one cause away, those that are there to prevent first.
pub(in crate::response) fn controls(plan: &Plan, code: Problem) -> impl Iterator<Item = &str> {
    let of = move |prevent: bool| {
        plan.actions.iter().filter(move |action| {
            (action.section == Section::Prevent) == prevent && action.causes.contains(&code)
        })
    };
    of(true).chain(of(false)).map(|action| action.control.trim()).filter(|text| !text.is_empty())
}

/// The control that every plan has, whatever the causes are.
pub(super) fn general_control(plan: &Plan, longest: usize) -> String {
    let actions = || plan.actions.iter().filter(|action| !action.control.trim().is_empty());
    let watch = actions().filter(|action| action.section == Section::Monitor);
    let control = watch.chain(actions()).map(|action| action.control.as_str());
    let mut fitting = control.filter(|text| text.chars().count() <= longest);
    sentence(fitting.next().unwrap_or(WHO_CHECKS))
}

/// What was done, with the place for its day.
pub(in crate::response) fn dated(action: &Action) -> String {
    format!("{} ({DATE_DONE}).", action.reported.trim().trim_end_matches('.'))
}

/// With a full stop.
pub(in crate::response) fn sentence(text: &str) -> String {
    format!("{}.", text.trim().trim_end_matches('.'))
}
