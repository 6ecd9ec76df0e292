//! The log of deliveries, and what people have delivered again.

use super::endpoints::manager;
use super::event::payload;
use super::{EventType, Message, deliver, message_name};
use crate::clock::Micros;
use crate::public_id::{self as id, Id};
use crate::service::audit::record;
use crate::service::{Caller, Result, ServiceError, Services};
use crate::store::{DeliveryFilter, TenantScope, WebhookAttempt, WebhookDelivery, WebhookEndpoint};
use std::collections::HashMap;
use uuid::Uuid;

/// Messages that are asked for again at once, at most.
const MOST: u64 = 1_000;

/// Which deliveries somebody wants to see.
#[derive(Clone, Copy, Debug, Default)]
pub struct DeliveryWish {
    /// To one endpoint.
    pub endpoint: Option<Uuid>,
    /// In this state.
    pub state: Option<&'static str>,
    /// Of this type.
    pub event_type: Option<EventType>,
}

/// A delivery as people see it.
#[derive(Clone, Debug)]
pub struct DeliveryView {
    /// What is known of it.
    pub row: WebhookDelivery,
    /// How each attempt went, the first first.
    pub attempts: Vec<WebhookAttempt>,
}

impl DeliveryView {
    /// The message as partners know it.
    #[must_use]
    pub fn message(&self) -> String {
        message_name(self.row.message_id)
    }
}

/// What is to be delivered again.
#[derive(Clone, Copy, Debug)]
pub struct Range {
    /// From this moment on.
    pub from: Micros,
    /// Before this one.
    pub to: Micros,
    /// Only what was not taken.
    pub missed_only: bool,
}

impl Services {
    /// Deliveries, the latest first, before one of them.
    ///
    /// # Errors
    /// When the caller may not see them; not found if there is no such endpoint.
    pub async fn webhook_deliveries(
        &self,
        caller: &Caller,
        wish: DeliveryWish,
        before: Option<Uuid>,
        limit: u64,
    ) -> Result<Vec<DeliveryView>> {
        manager(caller)?;
        let scope = self.read(caller).await?;
        let DeliveryWish { endpoint, state, event_type } = wish;
        if let Some(endpoint) = endpoint {
            scope.webhook_endpoint(endpoint).await?.ok_or(ServiceError::NotFound)?;
        }
        let event_type = event_type.map(EventType::code);
        let filter = DeliveryFilter { endpoint, state, event_type };
        let rows = scope.webhook_deliveries(&filter, before, limit).await?;
        views(&scope, rows).await
    }

    /// Sends an endpoint a message that says nothing, to see whether it arrives.
    ///
    /// # Errors
    /// When the endpoint is disabled.
    pub async fn test_webhook_endpoint(&self, caller: &Caller, id: Uuid) -> Result<DeliveryView> {
        let (scope, endpoint) = self.endpoint_to_change(caller, id).await?;
        enabled(&endpoint)?;
        let named = Id::<id::WebhookEndpoint>::of(id).text().into();
        let data = [("webhookEndpoint".to_owned(), named)].into_iter().collect();
        let payload = payload(EventType::Test, self.now(), data);
        let message = Message {
            id: self.clock().id(),
            event_type: EventType::Test.code(),
            payload: &payload,
            replayed: false,
        };
        let row = deliver(&scope, self.clock(), &endpoint, message).await?;
        let subject = format!("webhook_endpoint:{id}");
        record(&scope, self.now(), caller.deed("test_webhook_endpoint", subject)).await?;
        scope.commit().await?;
        Ok(DeliveryView { row, attempts: Vec::new() })
    }

    /// Has a message delivered again, under the id it has.
    ///
    /// # Errors
    /// When it still waits, or its endpoint is disabled; not found if it is not there.
    pub async fn replay_webhook_delivery(&self, caller: &Caller, id: Uuid) -> Result<DeliveryView> {
        manager(caller)?;
        let scope = self.store().write(caller.tenant()).await?;
        let row = scope.webhook_delivery(id).await?.ok_or(ServiceError::NotFound)?;
        let endpoint = scope.webhook_endpoint_to_change(row.endpoint_id).await?;
        let endpoint = endpoint.ok_or(ServiceError::NotFound)?;
        enabled(&endpoint)?;
        if row.state == super::state::WAITING {
            let message = "The message still waits to be sent; it comes by itself.";
            return Err(ServiceError::invalid(&["id"], "delivery_waiting", message));
        }
        let again = deliver(&scope, self.clock(), &endpoint, again(&row)).await?;
        let subject = format!("webhook_delivery:{id}");
        record(&scope, self.now(), caller.deed("replay_webhook_delivery", subject)).await?;
        scope.commit().await?;
        Ok(DeliveryView { row: again, attempts: Vec::new() })
    }

    /// Has all messages of a time delivered to an endpoint again, each once; how many those are.
    ///
    /// # Errors
    /// When there are too many of them, or the endpoint is disabled; not found if there is none.
    pub async fn replay_webhook_deliveries(
        &self,
        caller: &Caller,
        id: Uuid,
        range: Range,
    ) -> Result<usize> {
        let (scope, endpoint) = self.endpoint_to_change(caller, id).await?;
        enabled(&endpoint)?;
        let Range { from, to, missed_only } = range;
        if from >= to {
            let message = "The time ends before it begins; choose a later end.";
            return Err(ServiceError::invalid(&["to"], "range_empty", message));
        }
        let mut rows = scope.webhook_deliveries_between(id, (from, to), MOST + 1).await?;
        if rows.len() as u64 > MOST {
            let message = format!(
                "There are more than {MOST} messages in that time; ask for a shorter one, and \
                 then for the rest."
            );
            return Err(ServiceError::invalid(&["from"], "range_too_long", message));
        }
        if missed_only {
            let messages: Vec<Uuid> = rows.iter().map(|row| row.message_id).collect();
            let settled = scope.webhook_messages_settled(id, &messages).await?;
            rows.retain(|row| !settled.contains(&row.message_id));
        }
        for row in &rows {
            deliver(&scope, self.clock(), &endpoint, again(row)).await?;
        }
        let subject = format!("webhook_endpoint:{id}");
        record(&scope, self.now(), caller.deed("replay_webhook_deliveries", subject)).await?;
        scope.commit().await?;
        Ok(rows.len())
    }
}

fn again(row: &WebhookDelivery) -> Message<'_> {
    let WebhookDelivery { message_id, event_type, payload, .. } = row;
    Message { id: *message_id, event_type, payload, replayed: true }
}

fn enabled(endpoint: &WebhookEndpoint) -> Result<()> {
    if endpoint.enabled {
        return Ok(());
    }
    let message = "The endpoint is disabled; enable it first.";
    Err(ServiceError::invalid(&["id"], "endpoint_disabled", message))
}

async fn views(scope: &TenantScope, rows: Vec<WebhookDelivery>) -> Result<Vec<DeliveryView>> {
    let ids: Vec<Uuid> = rows.iter().map(|row| row.id).collect();
    let mut attempts: HashMap<Uuid, Vec<WebhookAttempt>> = HashMap::new();
    for attempt in scope.webhook_attempts(&ids).await? {
        attempts.entry(attempt.delivery_id).or_default().push(attempt);
    }
    let view = |row: WebhookDelivery| {
        let attempts = attempts.remove(&row.id).unwrap_or_default();
        DeliveryView { row, attempts }
    };
    Ok(rows.into_iter().map(view).collect())
}
