//! The second factor: set up, renewed, taken away.

use super::sign_in::{SecondFactorProof, done};
use crate::graphql::context::{asked, caller, services};
use crate::graphql::error::{UserError, settled};
use crate::graphql::step::{Step, hand_out};
use crate::graphql::types::{DonePayload, SignedIn};
use crate::service::second_factor::{Confirmed, Enrolment};
use async_graphql::{Context, InputObject, Object, Result, SimpleObject};
use secrecy::{ExposeSecret, SecretString};

/// Who begins to set up a second factor.
#[derive(InputObject)]
pub struct BeginSecondFactorInput {
    /// The present password, for those who have one.
    password: Option<String>,
    /// For programs whose sign-in waits for this step: its pending token.
    pending_token: Option<String>,
}

/// What an authenticator app needs.
#[derive(SimpleObject)]
pub struct SecondFactorEnrolment {
    /// For typing.
    secret: String,
    /// For a QR code: an `otpauth` address.
    uri: String,
}

/// What became of beginning.
#[derive(SimpleObject)]
pub struct BeginSecondFactorPayload {
    /// What the app needs; shown this once.
    enrolment: Option<SecondFactorEnrolment>,
    /// What in the input cannot be used.
    user_errors: Vec<UserError>,
}

/// The first code of a new second factor.
#[derive(InputObject)]
pub struct ConfirmSecondFactorInput {
    /// The six digits that the app shows.
    code: String,
    /// For programs whose sign-in waits for this step: its pending token.
    pending_token: Option<String>,
}

/// What became of setting up.
#[derive(SimpleObject)]
pub struct ConfirmSecondFactorPayload {
    /// For when the app is gone. Each is good once; they are shown this once.
    recovery_codes: Option<Vec<String>>,
    /// The sign-in, with a new secret; all others have ended.
    signed_in: Option<SignedIn>,
    /// What in the input cannot be used.
    user_errors: Vec<UserError>,
}

/// Who takes the second factor away.
#[derive(InputObject)]
pub struct RemoveSecondFactorInput {
    /// What proves it.
    proof: SecondFactorProof,
}

/// Who wants new recovery codes.
#[derive(InputObject)]
pub struct RenewRecoveryCodesInput {
    /// The six digits that the app shows.
    code: String,
}

/// What became of renewing.
#[derive(SimpleObject)]
pub struct RenewRecoveryCodesPayload {
    /// The new codes, shown this once; the old ones have ended.
    recovery_codes: Option<Vec<String>>,
    /// What in the input cannot be used.
    user_errors: Vec<UserError>,
}

fn texts(codes: Vec<SecretString>) -> Vec<String> {
    codes.iter().map(|code| code.expose_secret().to_owned()).collect()
}

impl From<Enrolment> for SecondFactorEnrolment {
    fn from(enrolment: Enrolment) -> Self {
        let Enrolment { secret, uri } = enrolment;
        let (secret, uri) = (secret.expose_secret().to_owned(), uri.expose_secret().to_owned());
        SecondFactorEnrolment { secret, uri }
    }
}

#[derive(Default)]
pub struct SecondFactorMutation;

#[Object]
impl SecondFactorMutation {
    /// Begins to set up a second factor; it counts once it is confirmed.
    async fn begin_second_factor(
        &self,
        context: &Context<'_>,
        #[graphql(desc = "Who.")] input: BeginSecondFactorInput,
    ) -> Result<BeginSecondFactorPayload> {
        let BeginSecondFactorInput { password, pending_token } = input;
        let holder = Step::read(context, pending_token)?.holder(context).await?;
        let password = password.unwrap_or_default().into();
        let enrolled = services(context)?.enrol(&holder, &asked(context)?.visit, &password).await;
        let (enrolment, user_errors) = settled(enrolled)?;
        let enrolment = enrolment.map(SecondFactorEnrolment::from);
        Ok(BeginSecondFactorPayload { enrolment, user_errors })
    }

    /// Finishes setting up a second factor. All sign-ins end but this one, which gets a new secret.
    async fn confirm_second_factor(
        &self,
        context: &Context<'_>,
        #[graphql(desc = "The first code.")] input: ConfirmSecondFactorInput,
    ) -> Result<ConfirmSecondFactorPayload> {
        let ConfirmSecondFactorInput { code, pending_token } = input;
        let step = Step::read(context, pending_token)?;
        let holder = step.holder(context).await?;
        let visit = &asked(context)?.visit;
        let confirmed = services(context)?.confirm_factor(&holder, visit, &code, step.want).await;
        let (confirmed, user_errors) = settled(confirmed)?;
        let Some(Confirmed { recovery_codes, granted }) = confirmed else {
            let (recovery_codes, signed_in) = (None, None);
            return Ok(ConfirmSecondFactorPayload { recovery_codes, signed_in, user_errors });
        };
        let signed_in = Some(hand_out(context, step.want, granted).await?);
        let recovery_codes = Some(texts(recovery_codes));
        Ok(ConfirmSecondFactorPayload { recovery_codes, signed_in, user_errors })
    }

    /// Takes the second factor away, unless the consultancy asks for one. All other sign-ins end.
    async fn remove_second_factor(
        &self,
        context: &Context<'_>,
        #[graphql(desc = "What proves it.")] input: RemoveSecondFactorInput,
    ) -> Result<DonePayload> {
        let proof = input.proof.into();
        done(services(context)?.remove_factor(caller(context)?, &proof).await)
    }

    /// Makes new recovery codes; the old ones end.
    async fn renew_recovery_codes(
        &self,
        context: &Context<'_>,
        #[graphql(desc = "A code.")] input: RenewRecoveryCodesInput,
    ) -> Result<RenewRecoveryCodesPayload> {
        let renewed = services(context)?.renew_recovery_codes(caller(context)?, &input.code).await;
        let (codes, user_errors) = settled(renewed)?;
        Ok(RenewRecoveryCodesPayload { recovery_codes: codes.map(texts), user_errors })
    }
}
