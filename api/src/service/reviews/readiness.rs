//! The facts that steps need, gathered from what is stored.

use crate::store::{PlanAction, Review};
use domain::plan::Section;
use domain::review::{Party, Progress, Readiness, Task};

/// The plan as it is worked off.
pub(super) fn tasks(actions: &[PlanAction]) -> Vec<Task> {
    let task = |action: &PlanAction| Task {
        code: action.code.clone(),
        section: section(&action.section),
        owner: Party::parse(&action.owner).unwrap_or(Party::Us),
        causes: Vec::new(),
        progress: Progress::parse(&action.state).unwrap_or(Progress::Open),
    };
    actions.iter().map(task).collect()
}

/// What decides who has the ball.
pub(super) fn of_tasks(review: &Review, tasks: &[Task]) -> Readiness {
    Readiness {
        has_assessment: review.scored_at.is_some(),
        client_approved: review.approved_at.is_some(),
        ..Readiness::default()
    }
    .with_tasks(tasks)
}

/// A section by its code; what is none is part of the way of working.
fn section(code: &str) -> Section {
    match code {
        "correct_now" => Section::CorrectNow,
        "prevent" => Section::Prevent,
        "monitor" => Section::Monitor,
        _ => Section::FixProcess,
    }
}
