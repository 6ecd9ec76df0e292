//! Seller accounts.

use super::{AlertReader, Market, MyAlerts};
use crate::graphql::context::{caller, services};
use crate::graphql::error::fault;
use crate::graphql::id::{self, Id};
use crate::graphql::loaders;
use crate::graphql::scalar::Moment;
use crate::store;
use async_graphql::{Context, ID, Object, Result};

/// A client of the consultancy: one seller on Amazon, with the marketplaces it sells in.
pub struct SellerAccount(pub store::SellerAccount);

/// A client of the consultancy: one seller on Amazon, with the marketplaces it sells in.
#[Object]
impl SellerAccount {
    /// Opaque id.
    pub async fn id(&self) -> ID {
        Id::<id::SellerAccount>::of(self.0.id).into()
    }

    /// What the consultancy calls it.
    async fn name(&self) -> &str {
        &self.0.name
    }

    /// Amazon's id of the seller.
    async fn amazon_seller_id(&self) -> Option<&str> {
        self.0.amazon_seller_id.as_deref()
    }

    /// The consultancy's notes; clients get none.
    async fn notes(&self, context: &Context<'_>) -> Result<Option<&str>> {
        let staff = caller(context)?.is_staff();
        Ok(staff.then_some(self.0.notes.as_str()))
    }

    /// When it was taken on.
    async fn created_at(&self) -> Moment {
        self.0.created_at.into()
    }

    /// When it was put away.
    async fn archived_at(&self) -> Option<Moment> {
        self.0.archived_at.map(Moment::from)
    }

    /// When all of it is erased if it stays put away.
    async fn erase_after(&self, context: &Context<'_>) -> Result<Option<Moment>> {
        let kept = services(context)?.keeping().put_away;
        Ok(self.0.archived_at.map(|at| (at + kept).into()))
    }

    /// Grows with every change; send it back with the next one.
    async fn version(&self) -> i32 {
        self.0.version
    }

    /// Who gets mail about it.
    async fn alert_readers(&self, context: &Context<'_>) -> Result<Vec<AlertReader>> {
        let found = services(context)?.alert_readers(caller(context)?, self.0.id).await;
        Ok(found.map_err(fault)?.into_iter().map(AlertReader::from).collect())
    }

    /// What mail the caller gets about it.
    async fn my_alerts(&self, context: &Context<'_>) -> Result<MyAlerts> {
        Ok(loaders::watch::mine(context, self.0.id).await?.into())
    }

    /// Since when it agrees that its carriers' scans are looked at together with those of other
    /// accounts of the consultancy; none: it does not.
    async fn early_warning_since(&self, context: &Context<'_>) -> Result<Option<Moment>> {
        let found = services(context)?.agreed_to_early_warning(caller(context)?, self.0.id).await;
        Ok(found.map_err(fault)?.map(|row| row.agreed_at.into()))
    }

    /// The marketplaces it sells in.
    async fn markets(&self, context: &Context<'_>) -> Result<Vec<Market>> {
        Ok(loaders::markets(context, self.0.id).await?.into_iter().map(Market).collect())
    }
}
