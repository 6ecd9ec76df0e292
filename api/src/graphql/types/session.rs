//! Where somebody is signed in.

use super::ClientKind;
use crate::graphql::id::{self, Id};
use crate::graphql::scalar::Moment;
use crate::service::{SessionPlace, SessionView};
use async_graphql::{ID, Object};

/// A sign-in of the caller that has not ended.
pub struct Session(pub SessionView);

#[Object]
impl Session {
    /// Opaque id.
    async fn id(&self) -> ID {
        Id::<id::Session>::of(self.0.id).into()
    }

    /// What is signed in.
    async fn client(&self) -> ClientKind {
        match self.0.place {
            SessionPlace::Browser(_) => ClientKind::Browser,
            SessionPlace::Program => ClientKind::Program,
        }
    }

    /// What the browser calls itself.
    async fn agent(&self) -> Option<&str> {
        match &self.0.place {
            SessionPlace::Browser(agent) => Some(agent),
            SessionPlace::Program => None,
        }
    }

    /// Whether it is the one that asks.
    async fn current(&self) -> bool {
        self.0.current
    }

    /// Since when; for programs, since the last pair of tokens.
    async fn created_at(&self) -> Moment {
        self.0.created_at.into()
    }

    /// Last use, to the minute.
    async fn last_seen_at(&self) -> Moment {
        self.0.last_seen_at.into()
    }

    /// Until when at most.
    async fn expires_at(&self) -> Moment {
        self.0.expires_at.into()
    }
}
