//! Who asks.

use crate::graphql::context::{asked, services};
use crate::graphql::error::fault;
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
        let Some(credential) = &asked.credential else { return Ok(None) };
        let standing = services(context)?.standing(credential, &asked.visit).await;
        let standing = standing.map_err(fault)?.map(Standing::from);
        Ok(standing.map(|standing| Viewer { standing, caller: None }))
    }
}
