//! Views of the portal that people keep.

use crate::graphql::context::{caller, services};
use crate::graphql::error::fault;
use crate::graphql::types::SavedView;
use async_graphql::{Context, Object, Result};

#[derive(Default)]
pub struct ViewQuery;

#[Object]
impl ViewQuery {
    /// The views that the caller keeps and, for the staff, those of the team; by page and name.
    async fn saved_views(
        &self,
        context: &Context<'_>,
        #[graphql(desc = "Only those of this page.")] page: Option<String>,
    ) -> Result<Vec<SavedView>> {
        let caller = caller(context)?;
        let found = services(context)?.saved_views(caller, page.as_deref()).await;
        Ok(found.map_err(fault)?.into_iter().map(|row| SavedView::of(caller, row)).collect())
    }
}
