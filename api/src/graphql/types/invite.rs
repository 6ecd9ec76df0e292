//! Invitations.

use super::Role;
use crate::graphql::id::{self, Id};
use crate::graphql::scalar::Moment;
use crate::service::OpenInvite;
use crate::service::invites::InviteView;
use async_graphql::{ID, Object, SimpleObject};

/// An invitation that waits.
pub struct Invite(pub InviteView);

#[Object]
impl Invite {
    /// Opaque id.
    async fn id(&self) -> ID {
        Id::<id::Invite>::of(self.0.id).into()
    }

    /// To whom it was sent.
    async fn email(&self) -> &str {
        &self.0.email
    }

    /// As what.
    async fn role(&self) -> Role {
        self.0.role.into()
    }

    /// Whether they will see every seller account, also those to come.
    async fn all_accounts(&self) -> bool {
        self.0.all_accounts
    }

    /// The seller accounts they will see otherwise.
    async fn accounts(&self) -> Vec<ID> {
        self.0.accounts.iter().map(|id| Id::<id::SellerAccount>::of(*id).into()).collect()
    }

    /// When it was made.
    async fn created_at(&self) -> Moment {
        self.0.created_at.into()
    }

    /// When its link ends. It can be sent again.
    async fn expires_at(&self) -> Moment {
        self.0.expires_at.into()
    }
}

/// What an invitation says to who has its link.
#[derive(SimpleObject)]
pub struct InvitePreview {
    /// The consultancy's name.
    consultancy: String,
    /// The e-mail address it was sent to.
    email: String,
    /// As what.
    role: Role,
    /// Whether the person is here already, with a name and a way to sign in.
    is_known: bool,
}

impl From<OpenInvite> for InvitePreview {
    fn from(invite: OpenInvite) -> Self {
        let OpenInvite { consultancy, email, role, is_known } = invite;
        InvitePreview { consultancy, email, role: role.into(), is_known }
    }
}
