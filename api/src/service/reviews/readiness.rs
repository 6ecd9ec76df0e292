//! The facts that steps need, gathered from what is stored.

use crate::store::Review;
use domain::review::{Readiness, Task};

/// What decides who has the ball.
pub(super) fn of_tasks(review: &Review, tasks: &[Task]) -> Readiness {
    Readiness {
        has_assessment: review.scored_at.is_some(),
        client_approved: review.approved_at.is_some(),
        ..Readiness::default()
    }
    .with_tasks(tasks)
}
