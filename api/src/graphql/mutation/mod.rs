//! What can be changed.

mod account;
mod alert;
mod import;
mod review;
mod rules;
mod watch;

use async_graphql::MergedObject;

/// Everything that can be changed.
#[derive(Default, MergedObject)]
pub struct Mutation(
    account::AccountMutation,
    alert::AlertMutation,
    import::ImportMutation,
    review::ReviewMutation,
    rules::RulesMutation,
    watch::WatchMutation,
);
