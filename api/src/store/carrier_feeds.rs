//! Endpoints at which those who pass on carriers' events call.

use super::entity::carrier_feeds;
use super::entity::rows::CarrierFeed;
use super::{Result, TenantScope};
use crate::clock::Micros;
use carrier_feeds::Column;
use sea_orm::sea_query::Expr;
use sea_orm::{ColumnTrait, ExprTrait, QueryFilter, QueryOrder, QuerySelect};
use uuid::Uuid;

impl TenantScope {
    /// Adds an endpoint.
    ///
    /// # Errors
    /// When the database cannot.
    pub async fn add_carrier_feed(&self, feed: CarrierFeed) -> Result<()> {
        self.add(feed).await
    }

    /// An endpoint, removed or not.
    ///
    /// # Errors
    /// When the database cannot.
    pub async fn carrier_feed(&self, id: Uuid) -> Result<Option<CarrierFeed>> {
        let found = self.find::<carrier_feeds::Entity>().filter(Column::Id.eq(id));
        Ok(found.one(self.on()).await?)
    }

    /// An account's endpoints that were not removed, latest first, before an id.
    ///
    /// # Errors
    /// When the database cannot.
    pub async fn carrier_feeds(
        &self,
        account: Uuid,
        before: Option<Uuid>,
        limit: u64,
    ) -> Result<Vec<CarrierFeed>> {
        let mut found = self
            .find::<carrier_feeds::Entity>()
            .filter(Column::AccountId.eq(account))
            .filter(Column::RemovedAt.is_null())
            .order_by_desc(Column::Id)
            .limit(limit);
        if let Some(before) = before {
            found = found.filter(Column::Id.lt(before));
        }
        Ok(found.all(self.on()).await?)
    }

    /// All of the consultancy's endpoints that were not removed.
    ///
    /// # Errors
    /// When the database cannot.
    pub async fn every_carrier_feed(&self) -> Result<Vec<CarrierFeed>> {
        let found = self.find::<carrier_feeds::Entity>().filter(Column::RemovedAt.is_null());
        Ok(found.all(self.on()).await?)
    }

    /// Puts secrets that were sealed again in the place of the same ones.
    ///
    /// # Errors
    /// When the database cannot.
    pub async fn reseal_carrier_feed(
        &self,
        id: Uuid,
        secret: Vec<u8>,
        old_secret: Option<Vec<u8>>,
    ) -> Result<()> {
        self.update::<carrier_feeds::Entity>()
            .col_expr(Column::Secret, Expr::value(secret))
            .col_expr(Column::OldSecret, Expr::value(old_secret))
            .filter(Column::Id.eq(id))
            .exec(self.on())
            .await?;
        Ok(())
    }

    /// Puts a new sealed secret in the place of an endpoint's, whose old one is taken until a
    /// moment; false if it was removed.
    ///
    /// # Errors
    /// When the database cannot.
    pub async fn renew_carrier_feed(
        &self,
        id: Uuid,
        secret: Vec<u8>,
        old_until: Micros,
    ) -> Result<bool> {
        let changed = self
            .update::<carrier_feeds::Entity>()
            .col_expr(Column::OldSecret, Expr::col(Column::Secret))
            .col_expr(Column::OldUntil, Expr::value(old_until))
            .col_expr(Column::Secret, Expr::value(secret))
            .col_expr(Column::Version, Expr::col(Column::Version).add(1))
            .filter(Column::Id.eq(id))
            .filter(Column::RemovedAt.is_null())
            .exec(self.on())
            .await?;
        Ok(changed.rows_affected == 1)
    }

    /// Ends an endpoint; false if that was done before.
    ///
    /// # Errors
    /// When the database cannot.
    pub async fn remove_carrier_feed(&self, id: Uuid, now: Micros) -> Result<bool> {
        let changed = self
            .update::<carrier_feeds::Entity>()
            .col_expr(Column::RemovedAt, Expr::value(now))
            .col_expr(Column::Version, Expr::col(Column::Version).add(1))
            .filter(Column::Id.eq(id))
            .filter(Column::RemovedAt.is_null())
            .exec(self.on())
            .await?;
        Ok(changed.rows_affected == 1)
    }

    /// Notes what came in at an endpoint.
    ///
    /// # Errors
    /// When the database cannot.
    pub async fn note_carrier_events(&self, id: Uuid, events: i64, now: Micros) -> Result<()> {
        self.update::<carrier_feeds::Entity>()
            .col_expr(Column::Events, Expr::col(Column::Events).add(events))
            .col_expr(Column::LastEventAt, Expr::value(now))
            .filter(Column::Id.eq(id))
            .exec(self.on())
            .await?;
        Ok(())
    }

    /// Notes that somebody called at an endpoint in vain.
    ///
    /// # Errors
    /// When the database cannot.
    pub async fn note_carrier_failure(&self, id: Uuid, why: &str, now: Micros) -> Result<()> {
        self.update::<carrier_feeds::Entity>()
            .col_expr(Column::Failures, Expr::col(Column::Failures).add(1))
            .col_expr(Column::LastFailure, Expr::value(why))
            .col_expr(Column::LastFailureAt, Expr::value(now))
            .filter(Column::Id.eq(id))
            .exec(self.on())
            .await?;
        Ok(())
    }
}
