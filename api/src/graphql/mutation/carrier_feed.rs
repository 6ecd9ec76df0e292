//! Endpoints at which those who pass on carriers' events call.

use crate::clock::HOUR;
use crate::graphql::context::{caller, services};
use crate::graphql::error::{UserError, settled};
use crate::graphql::id::{self, Id};
use crate::graphql::types::{CarrierFeed, CarrierVendor};
use crate::service::Result as Done;
use crate::service::carrier_feeds::Renewed;
use async_graphql::{Context, ID, InputObject, Object, Result, SimpleObject};
use secrecy::ExposeSecret;

/// An endpoint to be made.
#[derive(InputObject)]
pub struct CreateCarrierFeedInput {
    /// Whose parcels it tells of.
    account: ID,
    /// Whose messages it takes.
    vendor: CarrierVendor,
    /// What people call it.
    name: String,
    /// The secret that the vendor signs with, 16 to 256 letters; left out: one is made, to be
    /// entered at the vendor. AfterShip, Ship24 and 17TRACK give theirs themselves.
    #[graphql(secret)]
    secret: Option<String>,
}

/// An endpoint that is to have a new secret.
#[derive(InputObject)]
pub struct RotateCarrierFeedInput {
    /// Which one.
    id: ID,
    /// The new secret; left out: one is made.
    #[graphql(secret)]
    secret: Option<String>,
    /// For how many hours the old one is taken too, at most 168.
    #[graphql(default = 24)]
    overlap_hours: i32,
}

/// An endpoint to be removed.
#[derive(InputObject)]
pub struct RemoveCarrierFeedInput {
    /// Which one.
    id: ID,
}

/// An endpoint with a new secret.
#[derive(SimpleObject)]
pub struct CarrierFeedSecretPayload {
    /// The endpoint; none if nothing was done.
    carrier_feed: Option<CarrierFeed>,
    /// The secret, if it was made here. It is shown this once.
    secret: Option<String>,
    /// What in the input cannot be used.
    user_errors: Vec<UserError>,
}

/// What became of removing an endpoint.
#[derive(SimpleObject)]
pub struct RemoveCarrierFeedPayload {
    /// The endpoint as it is now.
    carrier_feed: Option<CarrierFeed>,
    /// What in the input cannot be used.
    user_errors: Vec<UserError>,
}

fn renewed(done: Done<Renewed>) -> Result<CarrierFeedSecretPayload> {
    let (done, user_errors) = settled(done)?;
    let Some(Renewed { view, secret }) = done else {
        return Ok(CarrierFeedSecretPayload { carrier_feed: None, secret: None, user_errors });
    };
    let secret = secret.map(|secret| secret.expose_secret().to_owned());
    Ok(CarrierFeedSecretPayload { carrier_feed: Some(CarrierFeed(view)), secret, user_errors })
}

#[derive(Default)]
pub struct CarrierFeedMutation;

#[Object]
impl CarrierFeedMutation {
    /// Makes an endpoint at which a vendor tells of an account's parcels.
    async fn create_carrier_feed(
        &self,
        context: &Context<'_>,
        #[graphql(desc = "The endpoint.")] input: CreateCarrierFeedInput,
    ) -> Result<CarrierFeedSecretPayload> {
        let CreateCarrierFeedInput { account, vendor, name, secret } = input;
        let account = Id::<id::SellerAccount>::read(&account).uuid();
        let (services, secret) = (services(context)?, secret.map(Into::into));
        let caller = caller(context)?;
        let made =
            services.create_carrier_feed(caller, account, vendor.into(), &name, secret).await;
        renewed(made)
    }

    /// Gives an endpoint a new secret; the old one is taken for a while.
    async fn rotate_carrier_feed(
        &self,
        context: &Context<'_>,
        #[graphql(desc = "Which one.")] input: RotateCarrierFeedInput,
    ) -> Result<CarrierFeedSecretPayload> {
        let RotateCarrierFeedInput { id, secret, overlap_hours } = input;
        let id = Id::<id::CarrierFeed>::read(&id).uuid();
        let overlap = i64::from(overlap_hours).saturating_mul(HOUR);
        let (services, secret) = (services(context)?, secret.map(Into::into));
        renewed(services.rotate_carrier_feed(caller(context)?, id, secret, overlap).await)
    }

    /// Removes an endpoint at once; what came in at it stays.
    async fn remove_carrier_feed(
        &self,
        context: &Context<'_>,
        #[graphql(desc = "Which one.")] input: RemoveCarrierFeedInput,
    ) -> Result<RemoveCarrierFeedPayload> {
        let id = Id::<id::CarrierFeed>::read(&input.id).uuid();
        let removed = services(context)?.remove_carrier_feed(caller(context)?, id).await;
        let (view, user_errors) = settled(removed)?;
        Ok(RemoveCarrierFeedPayload { carrier_feed: view.map(CarrierFeed), user_errors })
    }
}
