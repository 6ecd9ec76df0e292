//! What people change about themselves.

use super::sign_in::done;
use crate::graphql::context::{asked, caller, services};
use crate::graphql::error::{UserError, settled};
use crate::graphql::types::{DonePayload, Person};
use async_graphql::{Context, InputObject, Object, Result, SimpleObject};

/// Changes of one's own profile; what is left out stays as it is.
#[derive(InputObject)]
pub struct EditProfileInput {
    /// The version that the change is made to.
    version: i32,
    /// The name.
    name: Option<String>,
    /// The language, such as `en` or `de-AT`.
    locale: Option<String>,
}

/// What became of a change of the profile.
#[derive(SimpleObject)]
pub struct EditProfilePayload {
    /// The person as now; none if nothing was changed.
    person: Option<Person>,
    /// What in the input cannot be used.
    user_errors: Vec<UserError>,
}

/// A link from a mail that confirms an address.
#[derive(InputObject)]
pub struct VerifyEmailInput {
    /// What is after the `#` of the link.
    link: String,
}

#[derive(Default)]
pub struct ViewerMutation;

#[Object]
impl ViewerMutation {
    /// Changes one's own name or language.
    async fn edit_profile(
        &self,
        context: &Context<'_>,
        #[graphql(desc = "The change.")] input: EditProfileInput,
    ) -> Result<EditProfilePayload> {
        let EditProfileInput { version, name, locale } = input;
        let edited = services(context)?
            .edit_profile(caller(context)?, version, name.as_deref(), locale.as_deref())
            .await;
        let (person, user_errors) = settled(edited)?;
        Ok(EditProfilePayload { person: person.map(Person), user_errors })
    }

    /// Sends oneself a link to confirm the address; nothing if that was done.
    async fn request_verification(&self, context: &Context<'_>) -> Result<DonePayload> {
        done(services(context)?.request_verification(caller(context)?).await)
    }

    /// Confirms an address with a link from a mail, which is good once and for a day.
    async fn verify_email(
        &self,
        context: &Context<'_>,
        #[graphql(desc = "The link.")] input: VerifyEmailInput,
    ) -> Result<DonePayload> {
        let visit = &asked(context)?.visit;
        done(services(context)?.verify_email(visit, &input.link.into()).await)
    }
}
