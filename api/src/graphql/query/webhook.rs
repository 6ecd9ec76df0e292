//! Messages to partners' programs.

use crate::graphql::context::{caller, services};
use crate::graphql::error::fault;
use crate::graphql::id::{self, Id};
use crate::graphql::page::Slice;
use crate::graphql::types::{
    WebhookDelivery, WebhookDeliveryState, WebhookEndpoint, WebhookEventType,
};
use crate::service::webhooks::DeliveryWish;
use async_graphql::connection::{Connection, Edge};
use async_graphql::{Context, ID, InputObject, Object, Result};
use serde::Serialize;
use uuid::Uuid;

/// Which deliveries. Conditions are joined by "and".
#[derive(InputObject, Default)]
pub struct WebhookDeliveryFilter {
    /// To this endpoint.
    endpoint: Option<ID>,
    /// In this state.
    state: Option<WebhookDeliveryState>,
    /// Of this type.
    event_type: Option<WebhookEventType>,
}

/// What makes a list of deliveries another list.
#[derive(Serialize)]
struct List {
    endpoint: Option<Uuid>,
    state: Option<&'static str>,
    event_type: Option<&'static str>,
}

#[derive(Default)]
pub struct WebhookQuery;

#[Object]
impl WebhookQuery {
    /// Where messages to partners' programs go, oldest first; at most 20.
    async fn webhook_endpoints(&self, context: &Context<'_>) -> Result<Vec<WebhookEndpoint>> {
        let found = services(context)?.webhook_endpoints(caller(context)?).await;
        Ok(found.map_err(fault)?.into_iter().map(WebhookEndpoint).collect())
    }

    /// An endpoint.
    async fn webhook_endpoint(
        &self,
        context: &Context<'_>,
        #[graphql(desc = "Which one.")] id: ID,
    ) -> Result<WebhookEndpoint> {
        let id = Id::<id::WebhookEndpoint>::read(&id).uuid();
        let found = services(context)?.webhook_endpoint(caller(context)?, id).await;
        found.map(WebhookEndpoint).map_err(fault)
    }

    /// The log of deliveries of the last 30 days, latest first.
    async fn webhook_deliveries(
        &self,
        context: &Context<'_>,
        #[graphql(desc = "How many, from 1 to 100.")] first: i32,
        #[graphql(desc = "Begin after the entry with this cursor.")] after: Option<String>,
        #[graphql(desc = "Which ones.")] filter: Option<WebhookDeliveryFilter>,
    ) -> Result<Connection<String, WebhookDelivery>> {
        let WebhookDeliveryFilter { endpoint, state, event_type } = filter.unwrap_or_default();
        let wish = DeliveryWish {
            endpoint: endpoint.map(|id| Id::<id::WebhookEndpoint>::read(&id).uuid()),
            state: state.map(WebhookDeliveryState::code),
            event_type: event_type.map(Into::into),
        };
        let list = List {
            endpoint: wish.endpoint,
            state: wish.state,
            event_type: wish.event_type.map(crate::service::webhooks::EventType::code),
        };
        let slice = Slice::<Uuid>::read(first, after.as_deref(), &list)?;
        let found = services(context)?
            .webhook_deliveries(caller(context)?, wish, slice.after, slice.limit())
            .await;
        let mut found = found.map_err(fault)?;
        let more = slice.cut(&mut found);
        let mut page = Connection::new(slice.after.is_some(), more);
        page.edges.extend(found.into_iter().map(|view| {
            let cursor = slice.cursor(&view.row.id);
            Edge::new(cursor, WebhookDelivery(view))
        }));
        Ok(page)
    }
}
