//! What a consultancy decides for itself.

use crate::graphql::context::{caller, services};
use crate::graphql::error::{UserError, settled};
use crate::graphql::types::Consultancy;
use crate::service::consultancy::SettingsChange;
use async_graphql::{Context, InputObject, Object, Result, SimpleObject};

/// Changes of the consultancy; what is left out stays as it is.
#[derive(InputObject)]
pub struct EditConsultancyInput {
    /// The version that the change is made to.
    version: i32,
    /// Its name.
    name: Option<String>,
    /// Whether owners and admins must have a second factor. Who has none sets one up before
    /// anything else.
    require_second_factor: Option<bool>,
}

/// What became of a change of the consultancy.
#[derive(SimpleObject)]
pub struct EditConsultancyPayload {
    /// The consultancy as now; none if nothing was changed.
    consultancy: Option<Consultancy>,
    /// What in the input cannot be used.
    user_errors: Vec<UserError>,
}

#[derive(Default)]
pub struct ConsultancyMutation;

#[Object]
impl ConsultancyMutation {
    /// Changes name and security rules of the consultancy.
    async fn edit_consultancy(
        &self,
        context: &Context<'_>,
        #[graphql(desc = "The change.")] input: EditConsultancyInput,
    ) -> Result<EditConsultancyPayload> {
        let EditConsultancyInput { version, name, require_second_factor } = input;
        let change = SettingsChange { name: name.as_deref(), require_second_factor };
        let edited = services(context)?.edit_consultancy(caller(context)?, version, change).await;
        let (edited, user_errors) = settled(edited)?;
        let consultancy = edited.map(|(row, settings)| Consultancy { row, settings });
        Ok(EditConsultancyPayload { consultancy, user_errors })
    }
}
