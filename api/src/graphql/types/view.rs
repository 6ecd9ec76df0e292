//! Views of the portal that people keep.

use crate::graphql::id::{self, Id};
use crate::graphql::scalar::Moment;
use crate::service::Caller;
use crate::store::SavedView as Row;
use async_graphql::{ID, Object};

/// A page of the portal with its filters and order, by a name.
pub struct SavedView {
    /// Its row.
    pub row: Row,
    /// Whether it is the caller's.
    pub is_own: bool,
}

impl SavedView {
    /// A view as the caller sees it.
    #[must_use]
    pub fn of(caller: &Caller, row: Row) -> Self {
        let is_own = caller.holder.as_ref().is_some_and(|holder| holder.user == row.user_id);
        SavedView { row, is_own }
    }
}

/// A page of the portal with its filters and order, by a name.
#[Object]
impl SavedView {
    /// Opaque id.
    async fn id(&self) -> ID {
        Id::<id::SavedView>::of(self.row.id).into()
    }

    /// The path of the page, such as `reviews`.
    async fn page(&self) -> &str {
        &self.row.page
    }

    /// What it is called.
    async fn name(&self) -> &str {
        &self.row.name
    }

    /// What stands behind the `?` of its address.
    async fn query(&self) -> &str {
        &self.row.query
    }

    /// Whether the team sees it too.
    async fn is_shared(&self) -> bool {
        self.row.shared
    }

    /// Whether it is the caller's own, who alone can change it.
    async fn is_own(&self) -> bool {
        self.is_own
    }

    /// Since when it is kept.
    async fn created_at(&self) -> Moment {
        self.row.created_at.into()
    }

    /// Grows with every change; send it back with the next one.
    async fn version(&self) -> i32 {
        self.row.version
    }
}
