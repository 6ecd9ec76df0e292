//! Single packages.

use crate::graphql::context::{caller, services};
use crate::graphql::error::fault;
use crate::graphql::id::{self, Id};
use crate::graphql::types::ShipmentDetail;
use async_graphql::{Context, ID, Object, Result};

#[derive(Default)]
pub struct ShipmentQuery;

#[Object]
impl ShipmentQuery {
    /// A package with its evidence.
    async fn shipment(
        &self,
        context: &Context<'_>,
        #[graphql(desc = "The market it belongs to.")] market: ID,
        #[graphql(desc = "Amazon's order.")] order_id: String,
        #[graphql(desc = "The tracking number; blank for the package without one.")]
        tracking_number: String,
    ) -> Result<ShipmentDetail> {
        let market = Id::<id::Market>::read(&market).uuid();
        let services = services(context)?;
        let found = services.shipment(caller(context)?, market, &order_id, &tracking_number).await;
        Ok(ShipmentDetail(found.map_err(fault)?))
    }
}
