//! Taking note of alerts.

use crate::graphql::context::{caller, services};
use crate::graphql::error::{UserError, settled};
use crate::graphql::id::{self, Id};
use crate::graphql::types::Alert;
use async_graphql::{Context, ID, InputObject, Object, Result, SimpleObject};

/// An alert that somebody has taken note of.
#[derive(InputObject)]
pub struct AcknowledgeAlertInput {
    /// Which one.
    id: ID,
}

/// What became of it.
#[derive(SimpleObject)]
pub struct AcknowledgeAlertPayload {
    /// The alert as it is now.
    alert: Option<Alert>,
    /// What in the input cannot be used.
    user_errors: Vec<UserError>,
}

#[derive(Default)]
pub struct AlertMutation;

#[Object]
impl AlertMutation {
    /// Notes that the caller has taken note of an alert; whoever was first is kept.
    async fn acknowledge_alert(
        &self,
        context: &Context<'_>,
        #[graphql(desc = "The alert.")] input: AcknowledgeAlertInput,
    ) -> Result<AcknowledgeAlertPayload> {
        let id = Id::<id::Alert>::read(&input.id).uuid();
        let noted = services(context)?.acknowledge_alert(caller(context)?, id).await;
        let (alert, user_errors) = settled(noted)?;
        Ok(AcknowledgeAlertPayload { alert: alert.map(Alert::read).transpose()?, user_errors })
    }
}
