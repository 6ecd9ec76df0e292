//! Views of the portal that people keep.

use super::sign_in::done;
use crate::graphql::context::{caller, services};
use crate::graphql::error::{UserError, settled};
use crate::graphql::id::{self, Id};
use crate::graphql::types::{DonePayload, SavedView};
use crate::service::views::{NewView, ViewChange};
use async_graphql::{Context, ID, InputObject, Object, Result, SimpleObject};

/// A view to be kept.
#[derive(InputObject)]
pub struct KeepViewInput {
    /// The path of the page, such as `reviews`.
    page: String,
    /// What it is called.
    name: String,
    /// What stands behind the `?` of its address.
    query: String,
    /// Whether the team sees it too.
    #[graphql(default)]
    shared: bool,
}

/// Changes of a view; what is left out stays as it is.
#[derive(InputObject)]
pub struct ChangeViewInput {
    /// Which one; it must be the caller's.
    id: ID,
    /// The version that the change is made to.
    version: i32,
    /// What it is called.
    name: Option<String>,
    /// What stands behind the `?` of its address.
    query: Option<String>,
    /// Whether the team sees it too.
    shared: Option<bool>,
}

/// A view that is to go.
#[derive(InputObject)]
pub struct RemoveViewInput {
    /// Which one.
    id: ID,
}

/// What became of a view.
#[derive(SimpleObject)]
pub struct SavedViewPayload {
    /// The view as now; none if nothing was changed.
    saved_view: Option<SavedView>,
    /// What in the input cannot be used.
    user_errors: Vec<UserError>,
}

#[derive(Default)]
pub struct ViewMutation;

#[Object]
impl ViewMutation {
    /// Keeps a page of the portal with its filters and order.
    async fn keep_view(
        &self,
        context: &Context<'_>,
        #[graphql(desc = "The view.")] input: KeepViewInput,
    ) -> Result<SavedViewPayload> {
        let KeepViewInput { page, name, query, shared } = input;
        let caller = caller(context)?;
        let view = NewView { page, name, query, shared };
        let (kept, user_errors) = settled(services(context)?.keep_view(caller, view).await)?;
        let saved_view = kept.map(|row| SavedView::of(caller, row));
        Ok(SavedViewPayload { saved_view, user_errors })
    }

    /// Changes a view of the caller's.
    async fn change_view(
        &self,
        context: &Context<'_>,
        #[graphql(desc = "The change.")] input: ChangeViewInput,
    ) -> Result<SavedViewPayload> {
        let ChangeViewInput { id, version, name, query, shared } = input;
        let (caller, id) = (caller(context)?, Id::<id::SavedView>::read(&id).uuid());
        let change = ViewChange { name, query, shared };
        let changed = services(context)?.change_view(caller, id, version, change).await;
        let (changed, user_errors) = settled(changed)?;
        let saved_view = changed.map(|row| SavedView::of(caller, row));
        Ok(SavedViewPayload { saved_view, user_errors })
    }

    /// Removes a view of the caller's; those who run the consultancy may remove the team's.
    async fn remove_view(
        &self,
        context: &Context<'_>,
        #[graphql(desc = "Which one.")] input: RemoveViewInput,
    ) -> Result<DonePayload> {
        let id = Id::<id::SavedView>::read(&input.id).uuid();
        done(services(context)?.remove_view(caller(context)?, id).await)
    }
}
