//! What can be changed.

mod account;
mod alert;
mod api_key;
mod carrier_feed;
mod comment;
mod consultancy;
mod feed;
mod import;
mod incident;
mod invite;
mod password;
mod plan;
mod response;
mod review;
mod rules;
mod second_factor;
mod session;
mod sign_in;
mod submission;
mod team;
mod view;
mod viewer;
mod watch;
mod webhook;

use async_graphql::MergedObject;

/// Everything that can be changed.
#[derive(Default, MergedObject)]
pub struct Mutation(
    account::AccountMutation,
    alert::AlertMutation,
    api_key::ApiKeyMutation,
    carrier_feed::CarrierFeedMutation,
    comment::CommentMutation,
    consultancy::ConsultancyMutation,
    feed::FeedMutation,
    import::ImportMutation,
    incident::IncidentMutation,
    invite::InviteMutation,
    password::PasswordMutation,
    plan::PlanMutation,
    response::ResponseMutation,
    review::ReviewMutation,
    rules::RulesMutation,
    second_factor::SecondFactorMutation,
    session::SessionMutation,
    sign_in::SignInMutation,
    submission::SubmissionMutation,
    team::TeamMutation,
    view::ViewMutation,
    viewer::ViewerMutation,
    watch::WatchMutation,
    webhook::WebhookMutation,
);
