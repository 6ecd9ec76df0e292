//! What somebody gets who signs in.

use crate::graphql::error::UserError;
use crate::service;
use async_graphql::{Enum, SimpleObject};
use secrecy::ExposeSecret;

/// How far a sign-in has come. While a step is missing, nothing but that step is possible.
#[derive(Enum, Clone, Copy, Debug, PartialEq, Eq)]
#[graphql(remote = "service::Standing")]
pub enum Standing {
    /// Nothing is missing.
    Complete,
    /// The code of the second factor is missing: `completeSecondFactor`.
    CodePending,
    /// The consultancy asks for a second factor and there is none yet: `beginSecondFactor`.
    FactorMissing,
    /// The password is too old: `changePassword`.
    PasswordExpired,
}

/// What a client works with.
#[derive(Enum, Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum ClientKind {
    /// A session in a cookie, which scripts cannot read.
    #[default]
    Browser,
    /// Tokens.
    Program,
}

impl From<ClientKind> for service::Want {
    fn from(kind: ClientKind) -> Self {
        match kind {
            ClientKind::Browser => service::Want::Session,
            ClientKind::Program => service::Want::Tokens,
        }
    }
}

/// A program's tokens.
#[derive(SimpleObject)]
pub struct Tokens {
    /// For each call, in `Authorization: Bearer`.
    access_token: String,
    /// For the next pair, good for one use: `refreshTokens`. One that comes twice ends the sign-in.
    refresh_token: String,
    /// Seconds that the access token is good for.
    expires_in: i64,
}

impl From<service::Tokens> for Tokens {
    fn from(tokens: service::Tokens) -> Self {
        let service::Tokens { access, refresh, expires_in } = tokens;
        Tokens {
            access_token: access.expose_secret().to_owned(),
            refresh_token: refresh.expose_secret().to_owned(),
            expires_in,
        }
    }
}

/// A sign-in. Browsers get its secret in a cookie.
#[derive(SimpleObject)]
pub struct SignedIn {
    /// What is missing.
    pub standing: Standing,
    /// A program's tokens, once nothing is missing.
    pub tokens: Option<Tokens>,
    /// What a program sends along with the missing step, within ten minutes.
    pub pending_token: Option<String>,
}

/// What became of a step of a sign-in.
#[derive(SimpleObject)]
pub struct SignedInPayload {
    /// The sign-in; none if it was refused.
    pub signed_in: Option<SignedIn>,
    /// What in the input cannot be used.
    pub user_errors: Vec<UserError>,
}

/// What became of something that leaves nothing to show.
#[derive(SimpleObject)]
pub struct DonePayload {
    /// Whether it was done.
    pub done: bool,
    /// What in the input cannot be used.
    pub user_errors: Vec<UserError>,
}
