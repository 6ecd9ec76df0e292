//! What can be changed.

mod account;
mod api_key;
mod consultancy;
mod import;
mod invite;
mod password;
mod review;
mod rules;
mod second_factor;
mod session;
mod sign_in;
mod team;
mod viewer;

use async_graphql::MergedObject;

/// Everything that can be changed.
#[derive(Default, MergedObject)]
pub struct Mutation(
    account::AccountMutation,
    api_key::ApiKeyMutation,
    consultancy::ConsultancyMutation,
    import::ImportMutation,
    invite::InviteMutation,
    password::PasswordMutation,
    review::ReviewMutation,
    rules::RulesMutation,
    second_factor::SecondFactorMutation,
    session::SessionMutation,
    sign_in::SignInMutation,
    team::TeamMutation,
    viewer::ViewerMutation,
);
