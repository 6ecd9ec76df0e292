//! Files that were sent.

use crate::graphql::id::{self, Id};
use crate::graphql::scalar::{Bytes, Moment};
use crate::store;
use async_graphql::{Enum, ID, Object};

/// How far a file is.
#[derive(Enum, Clone, Copy, Debug, PartialEq, Eq)]
pub enum UploadState {
    /// Not all of it has arrived.
    Receiving,
    /// It is whole.
    Ready,
    /// It is no longer kept.
    Deleted,
}

/// A file that was sent by REST.
pub struct Upload(pub store::Upload);

#[Object]
impl Upload {
    /// Opaque id.
    async fn id(&self) -> ID {
        Id::<id::Upload>::of(self.0.id).into()
    }

    /// What people call it.
    async fn file_name(&self) -> &str {
        &self.0.name
    }

    /// Its bytes.
    async fn size(&self) -> Bytes {
        Bytes(self.0.bytes)
    }

    /// How far it is.
    async fn state(&self) -> UploadState {
        match self.0.state.as_str() {
            "ready" => UploadState::Ready,
            "deleted" => UploadState::Deleted,
            _ => UploadState::Receiving,
        }
    }

    /// When it was announced.
    async fn created_at(&self) -> Moment {
        self.0.created_at.into()
    }

    /// When it is deleted.
    async fn expires_at(&self) -> Moment {
        self.0.expires_at.into()
    }
}
