//! What can be changed.

mod account;

use async_graphql::MergedObject;

/// Everything that can be changed.
#[derive(Default, MergedObject)]
pub struct Mutation(account::AccountMutation);
