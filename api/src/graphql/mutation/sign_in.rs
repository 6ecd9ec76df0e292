//! Signing in and out.

use crate::graphql::context::{asked, caller, services};
use crate::graphql::error::{UserError, fault, settled};
use crate::graphql::id::{self, Id};
use crate::graphql::step::{Step, hand_out, take_back};
use crate::graphql::types::{ClientKind, DonePayload, SignedInPayload, Tokens};
use crate::service::second_factor::Proof;
use crate::service::{self, Granted, ServiceError, SignIn, Want};
use async_graphql::{Context, ID, InputObject, Object, OneofObject, Result, SimpleObject};

/// What somebody types to sign in.
#[derive(InputObject)]
pub struct SignInInput {
    /// The e-mail address.
    email: String,
    /// The password.
    password: String,
    /// The consultancy, for those who are in several; left out: the first one.
    consultancy: Option<ID>,
    /// What the client works with.
    #[graphql(default)]
    client: ClientKind,
}

/// What proves the second factor: one of both.
#[derive(OneofObject)]
pub enum SecondFactorProof {
    /// The six digits that the app shows.
    Code(String),
    /// A recovery code; it is good once.
    RecoveryCode(String),
}

impl From<SecondFactorProof> for Proof {
    fn from(proof: SecondFactorProof) -> Self {
        match proof {
            SecondFactorProof::Code(code) => Proof::Code(code),
            SecondFactorProof::RecoveryCode(code) => Proof::Recovery(code),
        }
    }
}

/// The last step of a sign-in that waits for the second factor.
#[derive(InputObject)]
pub struct CompleteSecondFactorInput {
    /// What proves it.
    proof: SecondFactorProof,
    /// For programs: the pending token of the step before. Browsers have the cookie.
    pending_token: Option<String>,
}

/// A token to trade.
#[derive(InputObject)]
pub struct RefreshTokensInput {
    /// The refresh token of the last pair.
    refresh_token: String,
}

/// The next pair of tokens.
#[derive(SimpleObject)]
pub struct RefreshTokensPayload {
    /// The pair.
    tokens: Option<Tokens>,
    /// What in the input cannot be used.
    user_errors: Vec<UserError>,
}

/// Where to go on.
#[derive(InputObject)]
pub struct SwitchConsultancyInput {
    /// Which consultancy.
    consultancy: ID,
}

/// Who wants to sign in without a password.
#[derive(InputObject)]
pub struct RequestMagicLinkInput {
    /// The e-mail address.
    email: String,
}

/// A link from a mail to sign in with.
#[derive(InputObject)]
pub struct SignInByMagicLinkInput {
    /// What is after the `#` of the link.
    link: String,
    /// What the client works with.
    #[graphql(default)]
    client: ClientKind,
}

/// Settles a step of a sign-in.
pub(super) async fn signed_in(
    context: &Context<'_>,
    want: Want,
    result: service::Result<Granted>,
) -> Result<SignedInPayload> {
    let (granted, user_errors) = settled(result)?;
    let signed_in = match granted {
        Some(granted) => Some(hand_out(context, want, granted).await?),
        None => None,
    };
    Ok(SignedInPayload { signed_in, user_errors })
}

/// Settles something that leaves nothing to show.
pub(super) fn done(result: service::Result<()>) -> Result<DonePayload> {
    let (done, user_errors) = settled(result)?;
    Ok(DonePayload { done: done.is_some(), user_errors })
}

#[derive(Default)]
pub struct SignInMutation;

#[Object]
impl SignInMutation {
    /// Signs somebody in. The answer is the same whether address or password is wrong.
    async fn sign_in(
        &self,
        context: &Context<'_>,
        #[graphql(desc = "Who, and for what kind of client.")] input: SignInInput,
    ) -> Result<SignedInPayload> {
        let SignInInput { email, password, consultancy, client } = input;
        let tenant = consultancy.map(|id| Id::<id::Consultancy>::read(&id).uuid());
        let want = client.into();
        let input = SignIn { email, password: password.into(), tenant, want };
        let granted = services(context)?.sign_in(&asked(context)?.visit, input).await;
        signed_in(context, want, granted).await
    }

    /// Finishes a sign-in that waits for the second factor.
    async fn complete_second_factor(
        &self,
        context: &Context<'_>,
        #[graphql(desc = "What proves it.")] input: CompleteSecondFactorInput,
    ) -> Result<SignedInPayload> {
        let CompleteSecondFactorInput { proof, pending_token } = input;
        let Step { credential, want } = Step::read(context, pending_token)?;
        let visit = &asked(context)?.visit;
        let granted = services(context)?.give_code(visit, &credential, &proof.into(), want).await;
        signed_in(context, want, granted).await
    }

    /// Ends the sign-in that the request comes with. To do so twice is no mistake.
    async fn sign_out(&self, context: &Context<'_>) -> Result<DonePayload> {
        take_back(context);
        let asked = asked(context)?;
        let Some(credential) = &asked.credential else { return done(Ok(())) };
        let services = services(context)?;
        match services.holder(credential, &asked.visit).await {
            Ok(holder) => done(services.sign_out(&holder).await),
            Err(ServiceError::Unauthenticated) => done(Ok(())),
            Err(other) => Err(fault(other)),
        }
    }

    /// Trades a program's refresh token for the next pair. One that was used before ends the
    /// sign-in: somebody else has it.
    async fn refresh_tokens(
        &self,
        context: &Context<'_>,
        #[graphql(desc = "The token.")] input: RefreshTokensInput,
    ) -> Result<RefreshTokensPayload> {
        let visit = &asked(context)?.visit;
        let refreshed = services(context)?.refresh(visit, &input.refresh_token.into()).await;
        let (tokens, user_errors) = settled(refreshed)?;
        Ok(RefreshTokensPayload { tokens: tokens.map(Tokens::from), user_errors })
    }

    /// Goes on in another consultancy that the person is in.
    async fn switch_consultancy(
        &self,
        context: &Context<'_>,
        #[graphql(desc = "Where to.")] input: SwitchConsultancyInput,
    ) -> Result<SignedInPayload> {
        let to = Id::<id::Consultancy>::read(&input.consultancy).uuid();
        let want = Step::read(context, None)?.want;
        let granted = services(context)?.go_to(caller(context)?, &asked(context)?.visit, to).await;
        signed_in(context, want, granted).await
    }

    /// Sends a link to sign in with, if the address is a client's. The answer is always the same.
    async fn request_magic_link(
        &self,
        context: &Context<'_>,
        #[graphql(desc = "For whom.")] input: RequestMagicLinkInput,
    ) -> Result<DonePayload> {
        let visit = &asked(context)?.visit;
        done(services(context)?.request_magic_link(visit, &input.email).await)
    }

    /// Signs a client in with a link from a mail, which is good once and for ten minutes.
    async fn sign_in_by_magic_link(
        &self,
        context: &Context<'_>,
        #[graphql(desc = "The link, and for what kind of client.")] input: SignInByMagicLinkInput,
    ) -> Result<SignedInPayload> {
        let SignInByMagicLinkInput { link, client } = input;
        let want = client.into();
        let visit = &asked(context)?.visit;
        let granted = services(context)?.sign_in_by_link(visit, &link.into(), want).await;
        signed_in(context, want, granted).await
    }
}
