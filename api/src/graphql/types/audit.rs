//! The audit trail.

use crate::graphql::id::{self, Id};
use crate::graphql::scalar::Moment;
use crate::service::audit::{Actor, AuditView};
use async_graphql::{Enum, ID, Object};

/// Who does things.
#[derive(Enum, Clone, Copy, Debug, PartialEq, Eq)]
pub enum ActorKind {
    /// A person.
    Person,
    /// A partner's key.
    ApiKey,
    /// Whoever runs the server.
    Operator,
}

/// Something that was done in the consultancy. Rows are never changed.
pub struct AuditEvent(pub AuditView);

#[Object]
impl AuditEvent {
    /// Its number, growing by one.
    async fn no(&self) -> i64 {
        self.0.no
    }

    /// When.
    async fn at(&self) -> Moment {
        self.0.at.into()
    }

    /// Who did it.
    async fn actor_kind(&self) -> ActorKind {
        match self.0.actor {
            Actor::Person(_) => ActorKind::Person,
            Actor::Key(_) => ActorKind::ApiKey,
            Actor::Operator => ActorKind::Operator,
        }
    }

    /// The id of the person or key.
    async fn actor_id(&self) -> Option<ID> {
        match self.0.actor {
            Actor::Person(id) => Some(Id::<id::Member>::of(id).into()),
            Actor::Key(id) => Some(Id::<id::ApiKey>::of(id).into()),
            Actor::Operator => None,
        }
    }

    /// The name of the person or key.
    async fn actor_name(&self) -> Option<&str> {
        self.0.actor_name.as_deref()
    }

    /// What was done, as a code such as `change_role`.
    async fn action(&self) -> &str {
        &self.0.action
    }

    /// To what, as kind and key of the database.
    async fn subject(&self) -> &str {
        &self.0.subject
    }

    /// The request in the server's log.
    async fn request_id(&self) -> &str {
        &self.0.request_id
    }
}
