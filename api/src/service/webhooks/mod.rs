//! Messages to partners' programs when something happens (Standard Webhooks).
//!
//! `event` has what can happen; `tell` writes a delivery and its job for each endpoint that wants
//! it, in the transaction of what happened. `carrying` is what the job does with it, `deliveries`
//! what people see of that and do again, `endpoints` where it goes.

mod carrying;
mod deliveries;
pub(super) mod endpoints;
mod event;

pub use carrying::{Errand, KIND};
pub use deliveries::{DeliveryView, DeliveryWish, Range};
pub use endpoints::{EndpointChange, EndpointView, MadeEndpoint, NewEndpoint};
pub use event::EventType;
pub(crate) use event::{of_alerts, of_import, of_review};

use crate::clock::{Clock, Micros};
use crate::store::{self, NewJob, TenantScope, WebhookDelivery, WebhookEndpoint};
use uuid::Uuid;

/// States of a delivery.
pub mod state {
    /// To be sent, or sent again.
    pub const WAITING: &str = "waiting";
    /// Taken.
    pub const DELIVERED: &str = "delivered";
    /// Given up.
    pub const FAILED: &str = "failed";
    /// Left out on purpose.
    pub const NOT_SENT: &str = "not_sent";
}

/// The job's line for an endpoint: first attempts go one after the other, so that one who answers
/// slowly keeps only its own messages waiting.
fn line(endpoint: Uuid) -> String {
    format!("{KIND}:{endpoint}")
}

/// The message of a delivery as partners know it.
fn message_name(id: Uuid) -> String {
    format!("msg_{}", id.simple())
}

/// Has a message delivered once this transaction is kept.
async fn deliver(
    scope: &TenantScope,
    clock: &Clock,
    endpoint: &WebhookEndpoint,
    message: Message<'_>,
) -> store::Result<WebhookDelivery> {
    let now = clock.now();
    let Message { id, event_type, payload, replayed } = message;
    let row = WebhookDelivery {
        tenant_id: scope.tenant().0,
        id: clock.id(),
        endpoint_id: endpoint.id,
        message_id: id,
        event_type: event_type.to_owned(),
        payload: payload.to_owned(),
        created_at: now,
        replayed,
        state: state::WAITING.to_owned(),
        attempts: 0,
        next_at: Some(now),
    };
    scope.add_webhook_delivery(row.clone()).await?;
    attempt_at(scope, clock, row.id, line(endpoint.id), now).await?;
    Ok(row)
}

/// Has an attempt made at a moment.
async fn attempt_at(
    scope: &TenantScope,
    clock: &Clock,
    delivery: Uuid,
    line: String,
    run_at: Micros,
) -> store::Result<()> {
    let payload = serde_json::json!({"delivery": delivery}).to_string();
    scope.enqueue(clock, NewJob { kind: KIND, line, payload, run_at }).await?;
    Ok(())
}

/// What is delivered.
#[derive(Clone, Copy)]
struct Message<'m> {
    id: Uuid,
    event_type: &'m str,
    payload: &'m str,
    replayed: bool,
}
