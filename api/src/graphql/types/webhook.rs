//! Messages to partners' programs.

use crate::graphql::id::{self, Id};
use crate::graphql::scalar::Moment;
use crate::service::webhooks::{self, DeliveryView, EndpointView, state};
use crate::store;
use async_graphql::{Enum, ID, Object};

/// Something that partners can be told of.
#[derive(Enum, Clone, Copy, Debug, PartialEq, Eq)]
#[graphql(remote = "webhooks::EventType")]
pub enum WebhookEventType {
    /// `import.finished`: all packages of an import are stored and judged.
    ImportFinished,
    /// `import.failed`: an import was refused.
    ImportFailed,
    /// `review.opened`: a review was opened.
    ReviewOpened,
    /// `review.state_changed`: a review moved on.
    ReviewStateChanged,
    /// `review.revised`: a review has a new revision of its score.
    ReviewRevised,
    /// `plan_action.done`: an action of a plan was ticked off.
    PlanActionDone,
    /// `alert.raised`: a category fell under its threshold, or is about to.
    AlertRaised,
    /// `webhook.test`: somebody tries out whether messages arrive.
    Test,
}

/// Why an endpoint was disabled by itself.
#[derive(Enum, Clone, Copy, Debug, PartialEq, Eq)]
pub enum WebhookDisabledReason {
    /// Its server said that it is gone (410).
    Gone,
    /// It took nothing for five days.
    Failing,
}

/// How far a delivery is.
#[derive(Enum, Clone, Copy, Debug, PartialEq, Eq)]
pub enum WebhookDeliveryState {
    /// To be sent, or sent again.
    Waiting,
    /// Taken.
    Delivered,
    /// Given up.
    Failed,
    /// Left out on purpose, such as what a test tenant would send.
    NotSent,
}

impl WebhookDeliveryState {
    const ALL: [(WebhookDeliveryState, &'static str); 4] = [
        (WebhookDeliveryState::Waiting, state::WAITING),
        (WebhookDeliveryState::Delivered, state::DELIVERED),
        (WebhookDeliveryState::Failed, state::FAILED),
        (WebhookDeliveryState::NotSent, state::NOT_SENT),
    ];

    /// As it is stored.
    pub fn code(self) -> &'static str {
        Self::ALL.iter().find(|(one, _)| *one == self).map_or("", |(_, code)| code)
    }
}

/// Where messages to a partner's program go (Standard Webhooks). The secret is shown once, when it
/// is made.
pub struct WebhookEndpoint(pub EndpointView);

/// Where messages to a partner's program go (Standard Webhooks). The secret is shown once, when it
/// is made.
#[Object]
impl WebhookEndpoint {
    /// Opaque id.
    async fn id(&self) -> ID {
        Id::<id::WebhookEndpoint>::of(self.0.id).into()
    }

    /// What people call it.
    async fn name(&self) -> &str {
        &self.0.name
    }

    /// Where messages go.
    async fn url(&self) -> &str {
        &self.0.url
    }

    /// What it is told of.
    async fn event_types(&self) -> Vec<WebhookEventType> {
        self.0.event_types.iter().map(|one| (*one).into()).collect()
    }

    /// The seller accounts it is told of; null: all of them.
    async fn accounts(&self) -> Option<Vec<ID>> {
        let accounts = self.0.accounts.as_ref()?.iter();
        Some(accounts.map(|id| Id::<id::SellerAccount>::of(*id).into()).collect())
    }

    /// Whether messages are sent there.
    async fn is_enabled(&self) -> bool {
        self.0.enabled
    }

    /// Why it was disabled, if not by somebody.
    async fn disabled_because(&self) -> Option<WebhookDisabledReason> {
        match self.0.disabled_because.as_deref()? {
            "gone" => Some(WebhookDisabledReason::Gone),
            _ => Some(WebhookDisabledReason::Failing),
        }
    }

    /// Since when no message was taken; null: the last one was.
    async fn failing_since(&self) -> Option<Moment> {
        self.0.failing_since.map(Moment::from)
    }

    /// Until when the secret before this one signs messages too.
    async fn old_secret_until(&self) -> Option<Moment> {
        self.0.old_secret_until.map(Moment::from)
    }

    /// When it was set up.
    async fn created_at(&self) -> Moment {
        self.0.created_at.into()
    }

    /// Grows with every change; send it back with the next one.
    async fn version(&self) -> i32 {
        self.0.version
    }
}

/// A message to an endpoint, and how it went.
pub struct WebhookDelivery(pub DeliveryView);

/// A message to an endpoint, and how it went.
#[Object]
impl WebhookDelivery {
    /// Opaque id.
    async fn id(&self) -> ID {
        Id::<id::WebhookDelivery>::of(self.0.row.id).into()
    }

    /// The endpoint.
    async fn endpoint(&self) -> ID {
        Id::<id::WebhookEndpoint>::of(self.0.row.endpoint_id).into()
    }

    /// The message's id, as in the header `webhook-id`: the same however often it is delivered.
    async fn message_id(&self) -> String {
        self.0.message()
    }

    /// What it tells of.
    async fn event_type(&self) -> Option<WebhookEventType> {
        webhooks::EventType::parse(&self.0.row.event_type).map(WebhookEventType::from)
    }

    /// The body, as it is sent.
    async fn payload(&self) -> &str {
        &self.0.row.payload
    }

    /// When it was caused, or asked for again.
    async fn created_at(&self) -> Moment {
        self.0.row.created_at.into()
    }

    /// Whether somebody asked for it again.
    async fn is_replay(&self) -> bool {
        self.0.row.replayed
    }

    /// How far it is.
    async fn state(&self) -> WebhookDeliveryState {
        let known = WebhookDeliveryState::ALL.iter().find(|(_, code)| *code == self.0.row.state);
        known.map_or(WebhookDeliveryState::Waiting, |(state, _)| *state)
    }

    /// When it is tried next.
    async fn next_attempt_at(&self) -> Option<Moment> {
        self.0.row.next_at.map(Moment::from)
    }

    /// The attempts, the first first.
    async fn attempts(&self) -> Vec<WebhookAttempt> {
        self.0.attempts.iter().cloned().map(WebhookAttempt).collect()
    }
}

/// An attempt to deliver a message.
pub struct WebhookAttempt(store::WebhookAttempt);

/// An attempt to deliver a message.
#[Object]
impl WebhookAttempt {
    /// Which one, from 1.
    async fn no(&self) -> i32 {
        self.0.no
    }

    /// When.
    async fn at(&self) -> Moment {
        self.0.at.into()
    }

    /// The status of the answer, if one came.
    async fn status(&self) -> Option<i32> {
        self.0.status
    }

    /// How the answer begins: its first 1,024 bytes.
    async fn answer(&self) -> &str {
        &self.0.answer
    }

    /// What kept an answer, or its end, from coming.
    async fn problem(&self) -> Option<&str> {
        Some(self.0.problem.as_str()).filter(|problem| !problem.is_empty())
    }

    /// How long it took, in milliseconds.
    async fn duration_ms(&self) -> i32 {
        self.0.duration_ms
    }
}
