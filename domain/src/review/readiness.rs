//! The facts that a step needs, and how it is said that one is missing.

use super::Task;
use crate::plan::Section;
use crate::wording::grouped;
use serde::Serialize;

/// What is there. Approval, submission and reply are those of the present round: a new revision,
/// a declined approval, a new plan after a rejection and a reopened case start without them.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Readiness {
    /// The reports were scored.
    pub has_assessment: bool,
    /// Actions in the plan.
    pub plan_actions: u64,
    /// Actions of the plan that are neither done nor waived.
    pub open_actions: u64,
    /// Of these, corrections of packages that can still be put right.
    pub open_corrections: u64,
    /// A letter to Amazon was written.
    pub letter_written: bool,
    /// Errors of the letter's lint.
    pub lint_errors: u64,
    /// The client approved plan and letter.
    pub client_approved: bool,
    /// A copy of what was sent to Amazon is kept.
    pub submission_recorded: bool,
    /// Amazon's reply to it is kept.
    pub reply_recorded: bool,
}

impl Readiness {
    /// The same with the plan's tasks counted.
    #[must_use]
    pub fn with_tasks(self, tasks: &[Task]) -> Self {
        let open = tasks.iter().filter(|task| task.is_open());
        let corrections = open.clone().filter(|task| task.section == Section::CorrectNow);
        Readiness {
            plan_actions: tasks.len() as u64,
            open_actions: open.count() as u64,
            open_corrections: corrections.count() as u64,
            ..self
        }
    }
}

/// A fact that a step needs.
pub(super) struct Requirement {
    /// Stable code of its absence.
    pub code: &'static str,
    /// Whether it is there.
    pub holds: fn(&Readiness) -> bool,
    /// What is missing and what to do.
    pub missing: fn(&Readiness) -> String,
}

pub(super) const ASSESSMENT: Requirement = Requirement {
    code: "no_assessment",
    holds: |ready| ready.has_assessment,
    missing: |_| "There is no score yet: upload the shipment reports and have them scored.".into(),
};

pub(super) const ACTIONS: Requirement = Requirement {
    code: "no_actions",
    holds: |ready| ready.plan_actions > 0,
    missing: |_| "The plan has no action: build it from the score, or add an action.".into(),
};

pub(super) const LETTER: Requirement = Requirement {
    code: "no_letter",
    holds: |ready| ready.letter_written,
    missing: |_| "There is no letter to Amazon yet: write it, starting from the draft.".into(),
};

pub(super) const LINT: Requirement = Requirement {
    code: "lint_errors",
    holds: |ready| ready.lint_errors == 0,
    missing: |ready| match ready.lint_errors {
        1 => "The letter has 1 error: mend what its remark names.".into(),
        errors => format!("The letter has {} errors: mend what they name.", grouped(errors)),
    },
};

pub(super) const CORRECTIONS: Requirement = Requirement {
    code: "corrections_open",
    holds: |ready| ready.open_corrections == 0,
    missing: |ready| match ready.open_corrections {
        1 => "1 action to correct packages now is open: do it, or waive it with a note.".into(),
        open => format!(
            "{} actions to correct packages now are open: do them, or waive them with a note.",
            grouped(open)
        ),
    },
};

pub(super) const EVERYTHING_DONE: Requirement = Requirement {
    code: "actions_open",
    holds: |ready| ready.open_actions == 0,
    missing: |ready| match ready.open_actions {
        1 => "1 action of the plan is open: do it, or waive it with a note.".into(),
        open => format!(
            "{} actions of the plan are open: do them, or waive them with a note.",
            grouped(open)
        ),
    },
};

pub(super) const APPROVAL: Requirement = Requirement {
    code: "not_approved",
    holds: |ready| ready.client_approved,
    missing: |_| "The client has not approved plan and letter: ask for the approval.".into(),
};

pub(super) const SUBMISSION: Requirement = Requirement {
    code: "no_submission",
    holds: |ready| ready.submission_recorded,
    missing: |_| {
        "What was sent to Amazon is not on file: send it, then record a copy of it.".into()
    },
};

pub(super) const REPLY: Requirement = Requirement {
    code: "no_reply",
    holds: |ready| ready.reply_recorded,
    missing: |_| "Amazon's reply is not on file: paste it in first.".into(),
};
