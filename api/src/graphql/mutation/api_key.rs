//! Keys of partners: made, replaced, revoked.

use crate::auth::api_key::Mode;
use crate::clock::HOUR;
use crate::graphql::context::{caller, services};
use crate::graphql::error::{UserError, settled};
use crate::graphql::id::{self, Id};
use crate::graphql::scalar::Moment;
use crate::graphql::types::{ApiKey, ApiKeyScope};
use crate::service;
use crate::service::api_keys::{MadeKey, NewKey};
use async_graphql::{Context, ID, InputObject, Object, Result, SimpleObject};
use secrecy::ExposeSecret;

/// A key to be made.
#[derive(InputObject)]
pub struct CreateApiKeyInput {
    /// What people call it.
    name: String,
    /// What it may be used for.
    scopes: Vec<ApiKeyScope>,
    /// The seller accounts it is for; left out: all of them, also those to come.
    accounts: Option<Vec<ID>>,
    /// When it ends; left out: not by itself.
    expires_at: Option<Moment>,
    /// Whether it is for trying out. Keys of a consultancy that is for trying out always are, those
    /// of others never.
    #[graphql(default)]
    test: bool,
    /// Points a minute that it is held to; left out: to those of all keys.
    points_per_minute: Option<i32>,
}

/// A key to be replaced.
#[derive(InputObject)]
pub struct RotateApiKeyInput {
    /// Which one.
    id: ID,
    /// For how many hours the old one works on, at most 168.
    #[graphql(default = 24)]
    overlap_hours: i32,
}

/// A key to be revoked.
#[derive(InputObject)]
pub struct RevokeApiKeyInput {
    /// Which one.
    id: ID,
}

/// A new key.
#[derive(SimpleObject)]
pub struct MadeApiKeyPayload {
    /// What is kept of it; none if none was made.
    api_key: Option<ApiKey>,
    /// The key itself, for `Authorization: Bearer`. It is shown this once.
    secret: Option<String>,
    /// Its secret half, for `/oauth/token`; `apiKey.clientId` is the other one. It is shown this
    /// once.
    client_secret: Option<String>,
    /// What in the input cannot be used.
    user_errors: Vec<UserError>,
}

/// What became of revoking.
#[derive(SimpleObject)]
pub struct RevokeApiKeyPayload {
    /// The key as it is now.
    api_key: Option<ApiKey>,
    /// What in the input cannot be used.
    user_errors: Vec<UserError>,
}

fn made(result: service::Result<MadeKey>) -> Result<MadeApiKeyPayload> {
    let (made, user_errors) = settled(result)?;
    let Some(MadeKey { key, text, client_secret }) = made else {
        let (secret, client_secret) = (None, None);
        return Ok(MadeApiKeyPayload { api_key: None, secret, client_secret, user_errors });
    };
    let secret = Some(text.expose_secret().to_owned());
    let client_secret = Some(client_secret.expose_secret().to_owned());
    Ok(MadeApiKeyPayload { api_key: Some(ApiKey(key)), secret, client_secret, user_errors })
}

#[derive(Default)]
pub struct ApiKeyMutation;

#[Object]
impl ApiKeyMutation {
    /// Makes a key for a partner.
    async fn create_api_key(
        &self,
        context: &Context<'_>,
        #[graphql(desc = "The key.")] input: CreateApiKeyInput,
    ) -> Result<MadeApiKeyPayload> {
        let CreateApiKeyInput { name, scopes, accounts, expires_at, test, points_per_minute } =
            input;
        let account = |id: &ID| Id::<id::SellerAccount>::read(id).uuid();
        let input = NewKey {
            name,
            mode: if test { Mode::Test } else { Mode::Live },
            scopes: scopes.into_iter().map(Into::into).collect(),
            accounts: accounts.map(|accounts| accounts.iter().map(account).collect()),
            expires_at: expires_at.map(Moment::micros),
            points: points_per_minute,
        };
        made(services(context)?.create_api_key(caller(context)?, input).await)
    }

    /// Makes a new key in the place of an old one, which works on for a while.
    async fn rotate_api_key(
        &self,
        context: &Context<'_>,
        #[graphql(desc = "Which one.")] input: RotateApiKeyInput,
    ) -> Result<MadeApiKeyPayload> {
        let RotateApiKeyInput { id, overlap_hours } = input;
        let id = Id::<id::ApiKey>::read(&id).uuid();
        let overlap = i64::from(overlap_hours).saturating_mul(HOUR);
        made(services(context)?.rotate_api_key(caller(context)?, id, overlap).await)
    }

    /// Ends a key at once.
    async fn revoke_api_key(
        &self,
        context: &Context<'_>,
        #[graphql(desc = "Which one.")] input: RevokeApiKeyInput,
    ) -> Result<RevokeApiKeyPayload> {
        let id = Id::<id::ApiKey>::read(&input.id).uuid();
        let revoked = services(context)?.revoke_api_key(caller(context)?, id).await;
        let (key, user_errors) = settled(revoked)?;
        Ok(RevokeApiKeyPayload { api_key: key.map(ApiKey), user_errors })
    }
}
