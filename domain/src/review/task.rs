//! An action of the plan as it is worked off.

use super::Party;
use crate::coded::coded;
use crate::plan::{Action, Owner, Section};
use crate::problem::Problem;
use serde::Serialize;

coded! {
    /// How far an action is.
    Progress {
        /// Still to be done.
        Open "open",
        /// Ticked by its owner.
        Done "done",
        /// Left out on purpose.
        Waived "waived",
    }
}

/// An action of the plan, its owner and how far it is.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Task {
    /// Stable code of the action.
    pub code: String,
    /// When in the way back it belongs.
    pub section: Section,
    /// Who does it.
    pub owner: Party,
    /// The causes it removes.
    pub causes: Vec<Problem>,
    /// How far it is.
    pub progress: Progress,
}

impl Task {
    /// The action as it starts.
    #[must_use]
    pub fn open(action: &Action) -> Self {
        Task {
            code: action.code.clone().into_owned(),
            section: action.section,
            owner: match action.owner {
                Owner::Client => Party::Client,
                Owner::Consultant => Party::Us,
            },
            causes: action.causes.clone(),
            progress: Progress::Open,
        }
    }

    /// Whether it is still to be done.
    #[must_use]
    pub fn is_open(&self) -> bool {
        self.progress == Progress::Open
    }
}

#[cfg(test)]
pub(super) fn task(code: &str, section: Section, owner: Party, progress: Progress) -> Task {
    Task { code: code.to_owned(), section, owner, causes: Vec::new(), progress }
}
