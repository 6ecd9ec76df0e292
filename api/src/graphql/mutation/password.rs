//! New passwords.

use super::sign_in::{done, signed_in};
use crate::graphql::context::{asked, services};
use crate::graphql::step::{Step, take_back};
use crate::graphql::types::{DonePayload, SignedInPayload};
use async_graphql::{Context, InputObject, Object, Result};

/// A change of one's own password.
#[derive(InputObject)]
pub struct ChangePasswordInput {
    /// The present one.
    password: String,
    /// The new one.
    new_password: String,
    /// For programs whose sign-in waits for this step: its pending token.
    pending_token: Option<String>,
}

/// Who has forgotten the password.
#[derive(InputObject)]
pub struct RequestPasswordResetInput {
    /// The e-mail address.
    email: String,
}

/// A new password, with a link from a mail.
#[derive(InputObject)]
pub struct ResetPasswordInput {
    /// What is after the `#` of the link.
    link: String,
    /// The new password.
    new_password: String,
}

#[derive(Default)]
pub struct PasswordMutation;

#[Object]
impl PasswordMutation {
    /// Changes one's own password. All sign-ins end but this one, which gets a new secret.
    async fn change_password(
        &self,
        context: &Context<'_>,
        #[graphql(desc = "The present one and the new one.")] input: ChangePasswordInput,
    ) -> Result<SignedInPayload> {
        let ChangePasswordInput { password, new_password, pending_token } = input;
        let step = Step::read(context, pending_token)?;
        let holder = step.holder(context).await?;
        let (old, new) = (password.into(), new_password.into());
        let visit = &asked(context)?.visit;
        let changed =
            services(context)?.change_password(&holder, visit, &old, &new, step.want).await;
        signed_in(context, step.want, changed).await
    }

    /// Sends a link for a new password, if there is anybody with that address. The answer is always
    /// the same.
    async fn request_password_reset(
        &self,
        context: &Context<'_>,
        #[graphql(desc = "For whom.")] input: RequestPasswordResetInput,
    ) -> Result<DonePayload> {
        let visit = &asked(context)?.visit;
        done(services(context)?.request_reset(visit, &input.email).await)
    }

    /// Sets a new password with a link from a mail, which is good once and for an hour. All sign-ins
    /// end, and nobody is signed in by this: a second factor is still asked for.
    async fn reset_password(
        &self,
        context: &Context<'_>,
        #[graphql(desc = "The link and the new one.")] input: ResetPasswordInput,
    ) -> Result<DonePayload> {
        let ResetPasswordInput { link, new_password } = input;
        let visit = &asked(context)?.visit;
        let (link, new) = (link.into(), new_password.into());
        let done = done(services(context)?.reset_password(visit, &link, &new).await)?;
        if done.done {
            take_back(context);
        }
        Ok(done)
    }
}
