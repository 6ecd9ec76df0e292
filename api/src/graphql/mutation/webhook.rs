//! Messages to partners' programs: where they go, and having them sent again.

use crate::clock::HOUR;
use crate::graphql::context::{caller, services};
use crate::graphql::error::{UserError, settled};
use crate::graphql::id::{self, Id};
use crate::graphql::scalar::Moment;
use crate::graphql::types::{WebhookDelivery, WebhookEndpoint, WebhookEventType};
use crate::service;
use crate::service::webhooks::{
    DeliveryView, EndpointChange, EndpointView, MadeEndpoint, NewEndpoint, Range,
};
use async_graphql::{Context, ID, InputObject, MaybeUndefined, Object, Result, SimpleObject};
use secrecy::ExposeSecret;
use uuid::Uuid;

/// An endpoint to be set up.
#[derive(InputObject)]
pub struct CreateWebhookEndpointInput {
    /// What people call it.
    name: String,
    /// Where messages go; https.
    url: String,
    /// What it is told of.
    event_types: Vec<WebhookEventType>,
    /// The seller accounts it is told of; left out: all of them, also those to come.
    accounts: Option<Vec<ID>>,
}

/// What of an endpoint is to change; what is left out stays.
#[derive(InputObject)]
pub struct EditWebhookEndpointInput {
    /// Which one.
    id: ID,
    /// The version that was seen.
    version: i32,
    /// What people call it.
    name: Option<String>,
    /// Where messages go; https.
    url: Option<String>,
    /// What it is told of.
    event_types: Option<Vec<WebhookEventType>>,
    /// The seller accounts it is told of; null: all of them.
    accounts: MaybeUndefined<Vec<ID>>,
}

/// An endpoint.
#[derive(InputObject)]
pub struct WebhookEndpointInput {
    /// Which one.
    id: ID,
}

/// A secret to be replaced.
#[derive(InputObject)]
pub struct RotateWebhookSecretInput {
    /// Of which endpoint.
    id: ID,
    /// For how many hours the old one signs too, at most 168.
    #[graphql(default = 24)]
    overlap_hours: i32,
}

/// A delivery to be made again.
#[derive(InputObject)]
pub struct ReplayWebhookDeliveryInput {
    /// Which one.
    id: ID,
}

/// Deliveries to be made again.
#[derive(InputObject)]
pub struct ReplayWebhookDeliveriesInput {
    /// To which endpoint.
    endpoint: ID,
    /// From this moment on.
    from: Moment,
    /// Before this moment.
    to: Moment,
    /// Only messages that were not taken.
    #[graphql(default = true)]
    missed_only: bool,
}

/// An endpoint with its secret.
#[derive(SimpleObject)]
pub struct MadeWebhookEndpointPayload {
    /// What is kept of it; none if nothing was done.
    webhook_endpoint: Option<WebhookEndpoint>,
    /// The secret, `whsec_` and base64, with which messages are verified. It is shown this once.
    secret: Option<String>,
    /// What in the input cannot be used.
    user_errors: Vec<UserError>,
}

/// What became of a change.
#[derive(SimpleObject)]
pub struct WebhookEndpointPayload {
    /// The endpoint as it is now.
    webhook_endpoint: Option<WebhookEndpoint>,
    /// What in the input cannot be used.
    user_errors: Vec<UserError>,
}

/// What became of removing.
#[derive(SimpleObject)]
pub struct RemoveWebhookEndpointPayload {
    /// Whether it is gone.
    done: bool,
    /// What in the input cannot be used.
    user_errors: Vec<UserError>,
}

/// A delivery on its way.
#[derive(SimpleObject)]
pub struct WebhookDeliveryPayload {
    /// The delivery; none if there is none.
    webhook_delivery: Option<WebhookDelivery>,
    /// What in the input cannot be used.
    user_errors: Vec<UserError>,
}

/// Deliveries on their way.
#[derive(SimpleObject)]
pub struct ReplayWebhookDeliveriesPayload {
    /// How many messages are sent again.
    count: i32,
    /// What in the input cannot be used.
    user_errors: Vec<UserError>,
}

fn endpoint(id: &ID) -> Uuid {
    Id::<id::WebhookEndpoint>::read(id).uuid()
}

fn account_ids(ids: &[ID]) -> Vec<Uuid> {
    ids.iter().map(|id| Id::<id::SellerAccount>::read(id).uuid()).collect()
}

fn made(result: service::Result<MadeEndpoint>) -> Result<MadeWebhookEndpointPayload> {
    let (made, user_errors) = settled(result)?;
    let (webhook_endpoint, secret) = match made {
        None => (None, None),
        Some(MadeEndpoint { endpoint, secret }) => {
            (Some(WebhookEndpoint(endpoint)), Some(secret.expose_secret().to_owned()))
        }
    };
    Ok(MadeWebhookEndpointPayload { webhook_endpoint, secret, user_errors })
}

fn changed(result: service::Result<EndpointView>) -> Result<WebhookEndpointPayload> {
    let (view, user_errors) = settled(result)?;
    Ok(WebhookEndpointPayload { webhook_endpoint: view.map(WebhookEndpoint), user_errors })
}

fn on_its_way(result: service::Result<DeliveryView>) -> Result<WebhookDeliveryPayload> {
    let (view, user_errors) = settled(result)?;
    Ok(WebhookDeliveryPayload { webhook_delivery: view.map(WebhookDelivery), user_errors })
}

#[derive(Default)]
pub struct WebhookMutation;

#[Object]
impl WebhookMutation {
    /// Sets up where messages to a partner's program go.
    async fn create_webhook_endpoint(
        &self,
        context: &Context<'_>,
        #[graphql(desc = "The endpoint.")] input: CreateWebhookEndpointInput,
    ) -> Result<MadeWebhookEndpointPayload> {
        let CreateWebhookEndpointInput { name, url, event_types, accounts } = input;
        let input = NewEndpoint {
            name,
            url,
            event_types: event_types.into_iter().map(Into::into).collect(),
            accounts: accounts.as_deref().map(account_ids),
        };
        made(services(context)?.create_webhook_endpoint(caller(context)?, input).await)
    }

    /// Changes an endpoint.
    async fn edit_webhook_endpoint(
        &self,
        context: &Context<'_>,
        #[graphql(desc = "What is to change.")] input: EditWebhookEndpointInput,
    ) -> Result<WebhookEndpointPayload> {
        let EditWebhookEndpointInput { id, version, name, url, event_types, accounts } = input;
        let change = EndpointChange {
            name,
            url,
            event_types: event_types.map(|types| types.into_iter().map(Into::into).collect()),
            accounts: match accounts {
                MaybeUndefined::Undefined => None,
                MaybeUndefined::Null => Some(None),
                MaybeUndefined::Value(ids) => Some(Some(account_ids(&ids))),
            },
        };
        let (services, caller) = (services(context)?, caller(context)?);
        changed(services.edit_webhook_endpoint(caller, endpoint(&id), version, change).await)
    }

    /// Has messages sent to an endpoint again. What it missed can be asked for with
    /// `replayWebhookDeliveries`.
    async fn enable_webhook_endpoint(
        &self,
        context: &Context<'_>,
        #[graphql(desc = "Which one.")] input: WebhookEndpointInput,
    ) -> Result<WebhookEndpointPayload> {
        let id = endpoint(&input.id);
        changed(services(context)?.switch_webhook_endpoint(caller(context)?, id, true).await)
    }

    /// Has no more messages sent to an endpoint; those that wait are given up.
    async fn disable_webhook_endpoint(
        &self,
        context: &Context<'_>,
        #[graphql(desc = "Which one.")] input: WebhookEndpointInput,
    ) -> Result<WebhookEndpointPayload> {
        let id = endpoint(&input.id);
        changed(services(context)?.switch_webhook_endpoint(caller(context)?, id, false).await)
    }

    /// Gives an endpoint a new secret; the old one signs beside it for a while.
    async fn rotate_webhook_secret(
        &self,
        context: &Context<'_>,
        #[graphql(desc = "Which one.")] input: RotateWebhookSecretInput,
    ) -> Result<MadeWebhookEndpointPayload> {
        let RotateWebhookSecretInput { id, overlap_hours } = input;
        let overlap = i64::from(overlap_hours).saturating_mul(HOUR);
        let (services, caller) = (services(context)?, caller(context)?);
        made(services.rotate_webhook_secret(caller, endpoint(&id), overlap).await)
    }

    /// Removes an endpoint with the log of what was delivered there.
    async fn remove_webhook_endpoint(
        &self,
        context: &Context<'_>,
        #[graphql(desc = "Which one.")] input: WebhookEndpointInput,
    ) -> Result<RemoveWebhookEndpointPayload> {
        let id = endpoint(&input.id);
        let removed = services(context)?.remove_webhook_endpoint(caller(context)?, id).await;
        let (done, user_errors) = settled(removed)?;
        Ok(RemoveWebhookEndpointPayload { done: done.is_some(), user_errors })
    }

    /// Sends an endpoint a `webhook.test`, to see whether messages arrive.
    async fn test_webhook_endpoint(
        &self,
        context: &Context<'_>,
        #[graphql(desc = "Which one.")] input: WebhookEndpointInput,
    ) -> Result<WebhookDeliveryPayload> {
        let id = endpoint(&input.id);
        on_its_way(services(context)?.test_webhook_endpoint(caller(context)?, id).await)
    }

    /// Has a message delivered again, under the id it has.
    async fn replay_webhook_delivery(
        &self,
        context: &Context<'_>,
        #[graphql(desc = "Which one.")] input: ReplayWebhookDeliveryInput,
    ) -> Result<WebhookDeliveryPayload> {
        let id = Id::<id::WebhookDelivery>::read(&input.id).uuid();
        on_its_way(services(context)?.replay_webhook_delivery(caller(context)?, id).await)
    }

    /// Has the messages of a time delivered to an endpoint again, each once; at most 1,000.
    async fn replay_webhook_deliveries(
        &self,
        context: &Context<'_>,
        #[graphql(desc = "Which ones.")] input: ReplayWebhookDeliveriesInput,
    ) -> Result<ReplayWebhookDeliveriesPayload> {
        let ReplayWebhookDeliveriesInput { endpoint: id, from, to, missed_only } = input;
        let range = Range { from: from.micros(), to: to.micros(), missed_only };
        let (services, caller) = (services(context)?, caller(context)?);
        let count = services.replay_webhook_deliveries(caller, endpoint(&id), range).await;
        let (count, user_errors) = settled(count)?;
        let count = i32::try_from(count.unwrap_or(0)).unwrap_or(i32::MAX);
        Ok(ReplayWebhookDeliveriesPayload { count, user_errors })
    }
}
