//! What can be changed.

mod account;
mod rules;

use async_graphql::MergedObject;

/// Everything that can be changed.
#[derive(Default, MergedObject)]
pub struct Mutation(account::AccountMutation, rules::RulesMutation);
