//! Views of the portal that people have kept.

use super::{Result, Stage};
use crate::demo::cast::VIEWS;
use crate::service::views::NewView;

impl Stage<'_> {
    pub(super) async fn keep_views(&self) -> Result<()> {
        for (email, page, name, query, shared) in VIEWS {
            let caller = self.caller(email).await?;
            let view = NewView {
                page: (*page).to_owned(),
                name: (*name).to_owned(),
                query: (*query).to_owned(),
                shared: *shared,
            };
            self.services.keep_view(&caller, view).await?;
        }
        Ok(())
    }
}
