//! What the catalogue knows about an action before it meets an account.

use crate::assessment::{Assessment, Dimension};
use crate::plan::case::Case;
use crate::plan::{Action, Owner, Section, evidence, gain};
use crate::problem::Problem;

/// A text that is the same for everybody, or one with the account's own figures.
pub enum Text {
    /// The same for everybody.
    Fixed(&'static str),
    /// Written for the account.
    Of(fn(&Case<'_>) -> String),
}

impl Text {
    pub fn write(&self, case: &Case<'_>) -> String {
        match self {
            Text::Fixed(text) => (*text).to_owned(),
            Text::Of(write) => write(case),
        }
    }
}

/// One action of the catalogue. The texts are those of [`Action`].
pub struct Entry {
    pub code: &'static str,
    pub section: Section,
    pub owner: Owner,
    pub due_in_days: u32,
    /// The problems it removes.
    pub answers: &'static [Problem],
    /// Which of them it can remove for this account; by default, all.
    pub applies_to: fn(&Assessment, Problem) -> bool,
    /// Whether the figures call for it; by default, that any of its problems was found.
    pub called_for: fn(&Case<'_>) -> bool,
    /// In basis points; by default, the packages that have nothing but one of its problems.
    pub gain: fn(&Case<'_>) -> u32,
    /// Dimensions whose notable slices belong to the evidence.
    pub gathers_in: &'static [Dimension],
    /// Evidence beside its problems and slices.
    pub evidence: fn(&Case<'_>) -> Vec<String>,
    /// Orders that show it; by default, the samples of its causes.
    pub sample_orders: fn(&Case<'_>) -> Vec<String>,
    pub title: Text,
    pub detail: Text,
    pub done_when: Text,
    pub reported: Text,
    pub control: Text,
}

impl Entry {
    /// What most entries have in common.
    pub const USUAL: Entry = Entry {
        code: "",
        section: Section::FixProcess,
        owner: Owner::Client,
        due_in_days: 7,
        answers: &[],
        applies_to: |_, _| true,
        called_for: |case| case.has_problem(),
        gain: gain::of_causes,
        gathers_in: &[],
        evidence: |_| Vec::new(),
        sample_orders: evidence::sample_orders,
        title: Text::Fixed(""),
        detail: Text::Fixed(""),
        done_when: Text::Fixed(""),
        reported: Text::Fixed(""),
        control: Text::Fixed(""),
    };

    /// An account's figures as this action sees them.
    pub fn case<'a>(&self, assessment: &'a Assessment) -> Case<'a> {
        let mut case = Case::new(assessment, self.answers);
        case.found.retain(|problem| (self.applies_to)(assessment, *problem));
        case
    }

    /// The action for an account, if its figures call for it.
    pub fn action(&self, assessment: &Assessment) -> Option<Action> {
        let case = self.case(assessment);
        if !(self.called_for)(&case) {
            return None;
        }
        let mut evidence = evidence::of_problems(&case);
        evidence.extend(evidence::of_slices(&case, self.gathers_in));
        evidence.extend((self.evidence)(&case));
        Some(Action {
            code: self.code.into(),
            title: self.title.write(&case),
            detail: self.detail.write(&case),
            section: self.section,
            owner: self.owner,
            due_in_days: self.due_in_days,
            expected_gain_bp: (self.gain)(&case),
            done_when: self.done_when.write(&case),
            evidence,
            reported: self.reported.write(&case),
            control: self.control.write(&case),
            sample_orders: (self.sample_orders)(&case),
            causes: case.found,
        })
    }
}
