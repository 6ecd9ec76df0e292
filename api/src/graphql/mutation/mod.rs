//! What can be changed.

mod account;
mod import;
mod review;
mod rules;

use async_graphql::MergedObject;

/// Everything that can be changed.
#[derive(Default, MergedObject)]
pub struct Mutation(
    account::AccountMutation,
    import::ImportMutation,
    review::ReviewMutation,
    rules::RulesMutation,
);
