//! What a consultancy decides for itself.

use crate::graphql::context::{caller, services};
use crate::graphql::error::{UserError, settled};
use crate::graphql::types::{Branding, Consultancy};
use crate::service::branding::BrandingChange;
use crate::service::consultancy::SettingsChange;
use async_graphql::{Context, InputObject, MaybeUndefined, Object, Result, SimpleObject};

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

/// Changes of how the consultancy looks; what is left out stays as it is, null goes back to ours.
#[derive(InputObject)]
pub struct EditBrandingInput {
    /// The version that the change is made to; 0 while it looks like us.
    version: i32,
    /// Its colour as `#rrggbb`, dark enough for white words on it.
    accent: MaybeUndefined<String>,
    /// Its logo: a PNG of at most 40 KiB and 2000 pixels each way, in base64.
    logo: MaybeUndefined<String>,
}

/// What became of a change of how the consultancy looks.
#[derive(SimpleObject)]
pub struct EditBrandingPayload {
    /// How it looks now; none if nothing was changed.
    branding: Option<Branding>,
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

    /// Changes how the consultancy looks on its portal, its papers and its mails.
    async fn edit_branding(
        &self,
        context: &Context<'_>,
        #[graphql(desc = "The change.")] input: EditBrandingInput,
    ) -> Result<EditBrandingPayload> {
        let EditBrandingInput { version, accent, logo } = input;
        let change = BrandingChange { accent: wish(accent), logo: wish(logo) };
        let edited = services(context)?.edit_branding(caller(context)?, version, change).await;
        let (edited, user_errors) = settled(edited)?;
        Ok(EditBrandingPayload { branding: edited.map(Branding), user_errors })
    }
}

/// What is to be; `Some(None)`: nothing of one's own.
fn wish<T>(value: MaybeUndefined<T>) -> Option<Option<T>> {
    match value {
        MaybeUndefined::Undefined => None,
        MaybeUndefined::Null => Some(None),
        MaybeUndefined::Value(value) => Some(Some(value)),
    }
}
