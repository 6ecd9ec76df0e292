//! What can be changed.

mod account;
mod alert;
mod comment;
mod import;
mod plan;
mod response;
mod review;
mod rules;
mod submission;
mod watch;

use async_graphql::MergedObject;

/// Everything that can be changed.
#[derive(Default, MergedObject)]
pub struct Mutation(
    account::AccountMutation,
    alert::AlertMutation,
    comment::CommentMutation,
    import::ImportMutation,
    plan::PlanMutation,
    response::ResponseMutation,
    review::ReviewMutation,
    rules::RulesMutation,
    submission::SubmissionMutation,
    watch::WatchMutation,
);
