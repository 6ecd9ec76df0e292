//! Invitations: sent, taken back, accepted.

use super::sign_in::done;
use crate::auth::permission;
use crate::graphql::context::{asked, caller, services};
use crate::graphql::error::{UserError, settled};
use crate::graphql::id::{self, Id};
use crate::graphql::step::hand_out;
use crate::graphql::types::{ClientKind, ConsultancyName, DonePayload, Invite, Role, SignedIn};
use crate::service::invites::{InviteView, NewInvite};
use crate::service::{self, Acceptance};
use async_graphql::{Context, ID, InputObject, Object, Result, SimpleObject};
use uuid::Uuid;

/// Somebody to work for the consultancy.
#[derive(InputObject)]
pub struct InviteStaffInput {
    /// The e-mail address.
    email: String,
    /// As what; clients are invited with `inviteClient`.
    role: Role,
    /// The seller accounts they will see; left out: all of them, also those to come.
    accounts: Option<Vec<ID>>,
    /// The language of the mail.
    #[graphql(default_with = "english()")]
    locale: String,
}

/// A client's own person.
#[derive(InputObject)]
pub struct InviteClientInput {
    /// The e-mail address.
    email: String,
    /// The seller accounts they will see.
    accounts: Vec<ID>,
    /// The language of the mail.
    #[graphql(default_with = "english()")]
    locale: String,
}

/// An invitation to take back.
#[derive(InputObject)]
pub struct RevokeInviteInput {
    /// Which one.
    id: ID,
}

/// An invitation to send again.
#[derive(InputObject)]
pub struct ResendInviteInput {
    /// Which one.
    id: ID,
    /// The language of the mail.
    #[graphql(default_with = "english()")]
    locale: String,
}

/// What became of an invitation.
#[derive(SimpleObject)]
pub struct InvitePayload {
    /// The invitation as it is now; none if nothing was sent.
    invite: Option<Invite>,
    /// What in the input cannot be used.
    user_errors: Vec<UserError>,
}

/// Who accepts an invitation. Those who are here already need the link only.
#[derive(InputObject)]
pub struct AcceptInviteInput {
    /// What is after the `#` of the link.
    link: String,
    /// The name, for those new here.
    name: Option<String>,
    /// The password, for those new here. Clients may do without and sign in by mail.
    new_password: Option<String>,
    /// The language of those new here, such as `en` or `de-AT`.
    #[graphql(default_with = "english()")]
    locale: String,
    /// What the client works with.
    #[graphql(default)]
    client: ClientKind,
}

/// What became of accepting.
#[derive(SimpleObject)]
pub struct AcceptInvitePayload {
    /// The consultancy that was joined; none if it was refused.
    consultancy: Option<ConsultancyName>,
    /// The sign-in of those new here. Others sign in as always, for reading a mail is not enough.
    signed_in: Option<SignedIn>,
    /// What in the input cannot be used.
    user_errors: Vec<UserError>,
}

fn english() -> String {
    "en".to_owned()
}

fn accounts(ids: &[ID]) -> Vec<Uuid> {
    ids.iter().map(|id| Id::<id::SellerAccount>::read(id).uuid()).collect()
}

fn invited(result: service::Result<InviteView>) -> Result<InvitePayload> {
    let (invite, user_errors) = settled(result)?;
    Ok(InvitePayload { invite: invite.map(Invite), user_errors })
}

#[derive(Default)]
pub struct InviteMutation;

#[Object]
impl InviteMutation {
    /// Invites somebody to work for the consultancy. An invitation before to the same address ends.
    async fn invite_staff(
        &self,
        context: &Context<'_>,
        #[graphql(desc = "Whom.")] input: InviteStaffInput,
    ) -> Result<InvitePayload> {
        let InviteStaffInput { email, role, accounts: only, locale } = input;
        let role = permission::Role::from(role);
        let all_accounts = only.is_none();
        let accounts = accounts(&only.unwrap_or_default());
        let input = NewInvite { email, role, all_accounts, accounts, locale };
        invited(services(context)?.invite_staff(caller(context)?, input).await)
    }

    /// Invites a client's own person to seller accounts.
    async fn invite_client(
        &self,
        context: &Context<'_>,
        #[graphql(desc = "Whom.")] input: InviteClientInput,
    ) -> Result<InvitePayload> {
        let InviteClientInput { email, accounts: only, locale } = input;
        let (role, accounts) = (permission::Role::Client, accounts(&only));
        let input = NewInvite { email, role, all_accounts: false, accounts, locale };
        invited(services(context)?.invite(caller(context)?, input).await)
    }

    /// Takes an invitation back; its link ends.
    async fn revoke_invite(
        &self,
        context: &Context<'_>,
        #[graphql(desc = "Which one.")] input: RevokeInviteInput,
    ) -> Result<DonePayload> {
        let id = Id::<id::Invite>::read(&input.id).uuid();
        done(services(context)?.revoke_invite(caller(context)?, id).await)
    }

    /// Sends an invitation again with a new link; the old one ends.
    async fn resend_invite(
        &self,
        context: &Context<'_>,
        #[graphql(desc = "Which one.")] input: ResendInviteInput,
    ) -> Result<InvitePayload> {
        let ResendInviteInput { id, locale } = input;
        let id = Id::<id::Invite>::read(&id).uuid();
        invited(services(context)?.resend_invite(caller(context)?, id, &locale).await)
    }

    /// Joins the consultancy that a link leads to; it is good once and for a week.
    async fn accept_invite(
        &self,
        context: &Context<'_>,
        #[graphql(desc = "Who, with the link.")] input: AcceptInviteInput,
    ) -> Result<AcceptInvitePayload> {
        let AcceptInviteInput { link, name, new_password, locale, client } = input;
        let want = client.into();
        let name = name.unwrap_or_default();
        let password = new_password.map(Into::into);
        let input = Acceptance { link: link.into(), name, password, locale, want };
        let accepted = services(context)?.accept_invite(&asked(context)?.visit, input).await;
        let (accepted, user_errors) = settled(accepted)?;
        let Some(accepted) = accepted else {
            let (consultancy, signed_in) = (None, None);
            return Ok(AcceptInvitePayload { consultancy, signed_in, user_errors });
        };
        let signed_in = match accepted.granted {
            Some(granted) => Some(hand_out(context, want, granted).await?),
            None => None,
        };
        let consultancy = Some(accepted.consultancy.into());
        Ok(AcceptInvitePayload { consultancy, signed_in, user_errors })
    }
}
