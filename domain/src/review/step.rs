//! What leads from one state to the next. Which steps there are, and what each needs, is a table.
//!
//! **Scoring again** is possible until the answer is sent, makes a new revision each time, and
//! goes back no further than it must: an analysed case stays analysed; a planned one stays planned,
//! its plan rebuilt with the ticks kept by action code; one that is with the client goes back to
//! planned, because what was put before the client is no longer what would be sent. Once sent, the
//! figures stand; after a rejection the case is planned again first, and scored again from there.
//!
//! `approve` leaves the case where it is, with the approval as a fact: sending is what moves it.
//! `reject` is also the step for a request for more information: either way it is our turn again.

use super::State;
use super::readiness::{
    ACTIONS, APPROVAL, ASSESSMENT, CORRECTIONS, EVERYTHING_DONE, LETTER, LINT, REPLY, Readiness,
    Requirement, SUBMISSION,
};
use crate::coded::coded;
use serde::Serialize;

coded! {
    /// Something done with a case.
    Step {
        /// The reports are scored, for the first time or again.
        Analyse "analyse",
        /// The plan is made.
        Plan "plan",
        /// Plan and letter are put before the client.
        AskClient "ask_client",
        /// The client agrees.
        Approve "approve",
        /// The client wants something changed.
        ClientDeclines "client_declines",
        /// The answer was sent to Amazon.
        Submit "submit",
        /// Amazon reinstated what was restricted.
        Accept "accept",
        /// Amazon refused or wants more.
        Reject "reject",
        /// The plan is taken up again after a rejection.
        Replan "replan",
        /// The rate is watched from now on.
        Monitor "monitor",
        /// The case is done.
        Close "close",
        /// The case is given up.
        Withdraw "withdraw",
        /// The case is taken up again from the start.
        Reopen "reopen",
    }
}

impl Step {
    /// Whether score and plan become a new revision.
    #[must_use]
    pub const fn makes_revision(self) -> bool {
        matches!(self, Step::Analyse)
    }

    /// As it stands in a sentence: `ask client`.
    fn words(self) -> String {
        self.code().replace('_', " ")
    }
}

/// Why a step cannot be taken.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, thiserror::Error)]
#[error("{message}")]
pub struct Refused {
    /// Stable code, such as `no_reply`; `not_offered` for a step the state does not have.
    pub code: &'static str,
    /// What is missing and what to do.
    pub message: String,
}

/// A row of the table.
struct Row {
    from: &'static [State],
    step: Step,
    to: State,
    needs: &'static [Requirement],
}

static ROWS: [Row; 16] = [
    row(&[State::Open, State::Analysed], Step::Analyse, State::Analysed, &[ASSESSMENT]),
    row(&[State::Planned, State::ClientApproval], Step::Analyse, State::Planned, &[ASSESSMENT]),
    row(&[State::Analysed], Step::Plan, State::Planned, &[ASSESSMENT, ACTIONS]),
    row(
        &[State::Planned],
        Step::AskClient,
        State::ClientApproval,
        &[ASSESSMENT, ACTIONS, LETTER, LINT],
    ),
    row(&[State::ClientApproval], Step::Approve, State::ClientApproval, &[LETTER]),
    row(&[State::ClientApproval], Step::ClientDeclines, State::Planned, &[]),
    row(
        &[State::ClientApproval],
        Step::Submit,
        State::Submitted,
        &[ASSESSMENT, ACTIONS, LETTER, LINT, CORRECTIONS, APPROVAL, SUBMISSION],
    ),
    row(&[State::Submitted], Step::Accept, State::Reinstated, &[REPLY]),
    row(&[State::Submitted], Step::Reject, State::Rejected, &[REPLY]),
    row(&[State::Rejected], Step::Replan, State::Planned, &[ACTIONS]),
    row(&[State::Reinstated], Step::Monitor, State::Monitoring, &[]),
    row(&[State::Monitoring], Step::Close, State::Closed, &[EVERYTHING_DONE]),
    row(&BEFORE_ANSWER, Step::Withdraw, State::Withdrawn, &[]),
    row(&[State::Reinstated, State::Monitoring], Step::Withdraw, State::Withdrawn, &[]),
    // The rate fell again: it starts with new figures, not with the old plan.
    row(&[State::Monitoring], Step::Reopen, State::Open, &[]),
    row(&[State::Closed, State::Withdrawn], Step::Reopen, State::Open, &[]),
];

const BEFORE_ANSWER: [State; 6] = [
    State::Open,
    State::Analysed,
    State::Planned,
    State::ClientApproval,
    State::Submitted,
    State::Rejected,
];

const fn row(from: &'static [State], step: Step, to: State, needs: &'static [Requirement]) -> Row {
    Row { from, step, to, needs }
}

fn rows(state: State) -> impl Iterator<Item = &'static Row> {
    ROWS.iter().filter(move |row| row.from.contains(&state))
}

/// The steps that a state offers, whether or not their facts are there yet.
pub fn possible(state: State) -> impl Iterator<Item = Step> {
    rows(state).map(|row| row.step)
}

/// The state after a step.
///
/// # Errors
/// Says in a sentence what is missing, or which steps there are instead.
pub fn step(state: State, step: Step, readiness: &Readiness) -> Result<State, Refused> {
    let Some(row) = rows(state).find(|row| row.step == step) else {
        return Err(not_offered(state, step));
    };
    match row.needs.iter().find(|need| !(need.holds)(readiness)) {
        Some(need) => Err(Refused { code: need.code, message: (need.missing)(readiness) }),
        None => Ok(row.to),
    }
}

fn not_offered(state: State, step: Step) -> Refused {
    let offered: Vec<String> = possible(state).map(Step::words).collect();
    let message = format!(
        "\"{}\" is not possible while the review is in the state \"{}\"; possible now: {}.",
        step.words(),
        state.words(),
        offered.join(", ")
    );
    Refused { code: "not_offered", message }
}

#[cfg(test)]
mod tests;
