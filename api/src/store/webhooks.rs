//! Where messages to partners go, what there is to deliver, and how attempts went.

use super::entity::rows::{WebhookAttempt, WebhookDelivery, WebhookEndpoint};
use super::entity::{webhook_attempts, webhook_deliveries, webhook_endpoints};
use super::{Result, StoreError, TenantScope};
use crate::clock::Micros;
use sea_orm::sea_query::Expr;
use sea_orm::{ColumnTrait, PaginatorTrait, QueryFilter, QueryOrder, QuerySelect, QueryTrait};
use std::collections::HashSet;
use uuid::Uuid;

/// Messages that are looked up in one statement.
const AT_ONCE: usize = 500;

/// Which deliveries.
#[derive(Clone, Debug, Default)]
pub struct DeliveryFilter {
    /// To one endpoint.
    pub endpoint: Option<Uuid>,
    /// In this state.
    pub state: Option<&'static str>,
    /// Of this type.
    pub event_type: Option<&'static str>,
}

impl TenantScope {
    /// All endpoints, oldest first.
    ///
    /// # Errors
    /// When the database cannot.
    pub async fn webhook_endpoints(&self) -> Result<Vec<WebhookEndpoint>> {
        let found = self.find::<webhook_endpoints::Entity>();
        Ok(found.order_by_asc(webhook_endpoints::Column::Id).all(self.on()).await?)
    }

    /// An endpoint.
    ///
    /// # Errors
    /// When the database cannot.
    pub async fn webhook_endpoint(&self, id: Uuid) -> Result<Option<WebhookEndpoint>> {
        let found = self.find::<webhook_endpoints::Entity>();
        Ok(found.filter(webhook_endpoints::Column::Id.eq(id)).one(self.on()).await?)
    }

    /// The same; others who want to change it wait until this transaction ends.
    ///
    /// # Errors
    /// When the database cannot.
    pub async fn webhook_endpoint_to_change(&self, id: Uuid) -> Result<Option<WebhookEndpoint>> {
        let found =
            self.find::<webhook_endpoints::Entity>().filter(webhook_endpoints::Column::Id.eq(id));
        let found = if self.is_postgres() { found.lock_exclusive() } else { found };
        Ok(found.one(self.on()).await?)
    }

    /// How many endpoints there are.
    ///
    /// # Errors
    /// When the database cannot.
    pub async fn webhook_endpoints_kept(&self) -> Result<u64> {
        Ok(self.find::<webhook_endpoints::Entity>().count(self.on()).await?)
    }

    /// Adds an endpoint.
    ///
    /// # Errors
    /// When the database cannot.
    pub async fn add_webhook_endpoint(&self, row: WebhookEndpoint) -> Result<()> {
        self.add(row).await
    }

    /// Keeps what was changed of an endpoint, and counts its version up.
    ///
    /// # Errors
    /// Changed if somebody else did so first.
    pub async fn keep_webhook_endpoint(&self, row: &mut WebhookEndpoint) -> Result<()> {
        use webhook_endpoints::Column as C;
        let next = row.version + 1;
        let changed = self
            .update::<webhook_endpoints::Entity>()
            .col_expr(C::Name, Expr::value(row.name.clone()))
            .col_expr(C::Url, Expr::value(row.url.clone()))
            .col_expr(C::EventTypes, Expr::value(row.event_types.clone()))
            .col_expr(C::Accounts, Expr::value(row.accounts.clone()))
            .col_expr(C::Secret, Expr::value(row.secret.clone()))
            .col_expr(C::OldSecret, Expr::value(row.old_secret.clone()))
            .col_expr(C::OldSecretUntil, Expr::value(row.old_secret_until))
            .col_expr(C::Enabled, Expr::value(row.enabled))
            .col_expr(C::DisabledBecause, Expr::value(row.disabled_because.clone()))
            .col_expr(C::FailingSince, Expr::value(row.failing_since))
            .col_expr(C::Version, Expr::value(next))
            .filter(C::Id.eq(row.id))
            .filter(C::Version.eq(row.version))
            .exec(self.on())
            .await?;
        if changed.rows_affected == 0 {
            let now = self.webhook_endpoint(row.id).await?.map_or(0, |now| now.version);
            return Err(StoreError::Changed { version: now });
        }
        row.version = next;
        Ok(())
    }

    /// Notes since when an endpoint has failed; that changes nothing that people edit.
    ///
    /// # Errors
    /// When the database cannot.
    pub async fn note_webhook_health(&self, id: Uuid, failing: Option<Micros>) -> Result<()> {
        use webhook_endpoints::Column::{FailingSince, Id};
        self.update::<webhook_endpoints::Entity>()
            .col_expr(FailingSince, Expr::value(failing))
            .filter(Id.eq(id))
            .exec(self.on())
            .await?;
        Ok(())
    }

    /// Removes an endpoint with all that was delivered there.
    ///
    /// # Errors
    /// When the database cannot.
    pub async fn remove_webhook_endpoint(&self, id: Uuid) -> Result<()> {
        let deliveries = self
            .find::<webhook_deliveries::Entity>()
            .filter(webhook_deliveries::Column::EndpointId.eq(id))
            .select_only()
            .column(webhook_deliveries::Column::Id);
        self.delete::<webhook_attempts::Entity>()
            .filter(webhook_attempts::Column::DeliveryId.in_subquery(deliveries.into_query()))
            .exec(self.on())
            .await?;
        self.delete::<webhook_deliveries::Entity>()
            .filter(webhook_deliveries::Column::EndpointId.eq(id))
            .exec(self.on())
            .await?;
        self.delete::<webhook_endpoints::Entity>()
            .filter(webhook_endpoints::Column::Id.eq(id))
            .exec(self.on())
            .await?;
        Ok(())
    }

    /// Adds a delivery.
    ///
    /// # Errors
    /// When the database cannot.
    pub async fn add_webhook_delivery(&self, row: WebhookDelivery) -> Result<()> {
        self.add(row).await
    }

    /// A delivery.
    ///
    /// # Errors
    /// When the database cannot.
    pub async fn webhook_delivery(&self, id: Uuid) -> Result<Option<WebhookDelivery>> {
        let found = self.find::<webhook_deliveries::Entity>();
        Ok(found.filter(webhook_deliveries::Column::Id.eq(id)).one(self.on()).await?)
    }

    /// Deliveries, the latest first, before one of them.
    ///
    /// # Errors
    /// When the database cannot.
    pub async fn webhook_deliveries(
        &self,
        filter: &DeliveryFilter,
        before: Option<Uuid>,
        limit: u64,
    ) -> Result<Vec<WebhookDelivery>> {
        use webhook_deliveries::Column::{EndpointId, EventType, Id, State};
        let mut found = self.find::<webhook_deliveries::Entity>().order_by_desc(Id).limit(limit);
        if let Some(endpoint) = filter.endpoint {
            found = found.filter(EndpointId.eq(endpoint));
        }
        if let Some(state) = filter.state {
            found = found.filter(State.eq(state));
        }
        if let Some(event_type) = filter.event_type {
            found = found.filter(EventType.eq(event_type));
        }
        if let Some(before) = before {
            // Ids grow with time.
            found = found.filter(Id.lt(before));
        }
        Ok(found.all(self.on()).await?)
    }

    /// What was first delivered to an endpoint in a time, oldest first; the end is not in it.
    ///
    /// # Errors
    /// When the database cannot.
    pub async fn webhook_deliveries_between(
        &self,
        endpoint: Uuid,
        (from, to): (Micros, Micros),
        limit: u64,
    ) -> Result<Vec<WebhookDelivery>> {
        use webhook_deliveries::Column::{CreatedAt, EndpointId, Id, Replayed};
        let found = self
            .find::<webhook_deliveries::Entity>()
            .filter(EndpointId.eq(endpoint))
            .filter(Replayed.eq(false))
            .filter(CreatedAt.gte(from))
            .filter(CreatedAt.lt(to))
            .order_by_asc(Id)
            .limit(limit);
        Ok(found.all(self.on()).await?)
    }

    /// Those of these messages that an endpoint has, or will get without anybody's doing.
    ///
    /// # Errors
    /// When the database cannot.
    pub async fn webhook_messages_settled(
        &self,
        endpoint: Uuid,
        messages: &[Uuid],
    ) -> Result<HashSet<Uuid>> {
        use webhook_deliveries::Column::{EndpointId, MessageId, State};
        let mut settled = HashSet::new();
        for some in messages.chunks(AT_ONCE) {
            let found = self
                .find::<webhook_deliveries::Entity>()
                .filter(EndpointId.eq(endpoint))
                .filter(MessageId.is_in(some.iter().copied()))
                .filter(State.is_in(["delivered", "waiting"]))
                .select_only()
                .column(MessageId);
            settled.extend(found.into_tuple::<Uuid>().all(self.on()).await?);
        }
        Ok(settled)
    }

    /// Keeps how far a delivery is.
    ///
    /// # Errors
    /// When the database cannot.
    pub async fn keep_webhook_delivery(&self, row: &WebhookDelivery) -> Result<()> {
        use webhook_deliveries::Column::{Attempts, Id, NextAt, State};
        self.update::<webhook_deliveries::Entity>()
            .col_expr(State, Expr::value(row.state.clone()))
            .col_expr(Attempts, Expr::value(row.attempts))
            .col_expr(NextAt, Expr::value(row.next_at))
            .filter(Id.eq(row.id))
            .exec(self.on())
            .await?;
        Ok(())
    }

    /// Adds an attempt.
    ///
    /// # Errors
    /// When the database cannot.
    pub async fn add_webhook_attempt(&self, row: WebhookAttempt) -> Result<()> {
        self.add(row).await
    }

    /// Attempts of deliveries, delivery by delivery, the first first.
    ///
    /// # Errors
    /// When the database cannot.
    pub async fn webhook_attempts(&self, deliveries: &[Uuid]) -> Result<Vec<WebhookAttempt>> {
        use webhook_attempts::Column::{DeliveryId, No};
        let found = self
            .find::<webhook_attempts::Entity>()
            .filter(DeliveryId.is_in(deliveries.iter().copied()))
            .order_by_asc(DeliveryId)
            .order_by_asc(No);
        Ok(found.all(self.on()).await?)
    }

    /// Forgets what was delivered, or given up, before a moment; how many deliveries.
    ///
    /// # Errors
    /// When the database cannot.
    pub async fn forget_webhook_deliveries(&self, before: Micros) -> Result<u64> {
        use webhook_deliveries::Column::{CreatedAt, Id, State};
        let old = self
            .find::<webhook_deliveries::Entity>()
            .filter(CreatedAt.lt(before))
            .filter(State.ne("waiting"))
            .select_only()
            .column(Id);
        self.delete::<webhook_attempts::Entity>()
            .filter(webhook_attempts::Column::DeliveryId.in_subquery(old.into_query()))
            .exec(self.on())
            .await?;
        let gone = self
            .delete::<webhook_deliveries::Entity>()
            .filter(CreatedAt.lt(before))
            .filter(State.ne("waiting"));
        Ok(gone.exec(self.on()).await?.rows_affected)
    }
}
