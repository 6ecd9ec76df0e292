//! Who asks.

use crate::graphql::context::asked;
use crate::graphql::types::{Standing, Viewer};
use async_graphql::{Context, Object, Result};

#[derive(Default)]
pub struct ViewerQuery;

#[Object]
impl ViewerQuery {
    /// Who asks; null if nobody is signed in.
    async fn viewer(&self, context: &Context<'_>) -> Result<Option<Viewer>> {
        let asked = asked(context)?;
        if let Some(caller) = &asked.caller {
            let (standing, caller) = (Standing::Complete, Some(caller.clone()));
            return Ok(Some(Viewer { standing, caller }));
        }
        let standing = asked.missing.map(Standing::from);
        Ok(standing.map(|standing| Viewer { standing, caller: None }))
    }
}
