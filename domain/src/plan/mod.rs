//! The remediation plan: a value, not a text. Causes lead to actions; every action carries its
//! evidence, its owner and a measurable end.

mod case;
mod catalogue;
mod entry;
mod evidence;
#[cfg(test)]
pub(crate) mod fixture;
mod gain;
mod german;
#[cfg(test)]
mod tests;

use crate::assessment::Assessment;
use crate::language::Language;
use crate::problem::Problem;
use serde::{Deserialize, Serialize};
use std::borrow::Cow;
use std::cmp::Reverse;

/// What to do, in order.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct Plan {
    /// By section, then by expected gain.
    pub actions: Vec<Action>,
}

/// When in the way back an action belongs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Section {
    /// Packages that can still be put right.
    CorrectNow,
    /// The way of working that made them invalid.
    FixProcess,
    /// What keeps it from coming back.
    Prevent,
    /// What shows that it stays away.
    Monitor,
}

/// Who does it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Owner {
    /// The seller.
    Client,
    /// The consultant.
    Consultant,
}

/// One thing to do.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Action {
    /// Stable code, such as `register_ship_from`.
    pub code: Cow<'static, str>,
    /// What to do, in one line.
    pub title: String,
    /// How, with the account's own names and figures.
    pub detail: String,
    /// When in the way back it belongs.
    pub section: Section,
    /// Who does it.
    pub owner: Owner,
    /// Days from the review until it should be done.
    pub due_in_days: u32,
    /// The causes it removes; empty for what every plan has.
    pub causes: Vec<Problem>,
    /// What the overall rate gains if it works, in basis points.
    pub expected_gain_bp: u32,
    /// The measurable end.
    pub done_when: String,
    /// Figures and names that call for it.
    pub evidence: Vec<String>,
    /// What Amazon is told once it is done, in the past tense, without a date.
    pub reported: String,
    /// What keeps it so: who checks what, and how often.
    pub control: String,
    /// Up to five orders that show it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub sample_orders: Vec<String>,
}

impl Plan {
    /// The actions that the figures call for.
    #[must_use]
    pub fn build(assessment: &Assessment) -> Self {
        let called_for = catalogue::catalogue().filter_map(|entry| entry.action(assessment));
        let mut actions: Vec<Action> = called_for.collect();
        // Stable: the catalogue's order decides what is left.
        actions.sort_by_key(|action| (action.section, Reverse(action.expected_gain_bp)));
        Plan { actions }
    }

    /// The same in a language. What Amazon is told once something is done stays English.
    #[must_use]
    pub fn said_in(self, language: Language, assessment: &Assessment) -> Self {
        if language == Language::English {
            return self;
        }
        let actions = self.actions.into_iter();
        Plan { actions: actions.map(|action| german::said(action, assessment)).collect() }
    }
}
