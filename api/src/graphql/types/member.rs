//! Who is in a consultancy.

use crate::auth::permission::{self, Accounts};
use crate::graphql::id::{self, Id};
use crate::graphql::scalar::Moment;
use crate::service::MemberView;
use async_graphql::{Enum, ID, Object};

/// What somebody is in a consultancy.
#[derive(Enum, Clone, Copy, Debug, PartialEq, Eq)]
#[graphql(remote = "permission::Role")]
pub enum Role {
    /// Answers for the consultancy; the only role that can close it or make owners.
    Owner,
    /// Runs it: people, keys, settings.
    Admin,
    /// Works on the clients' cases.
    Consultant,
    /// Looks on.
    Viewer,
    /// A client's own person; sees the portal of the accounts named.
    Client,
}

/// Somebody in the consultancy.
pub struct Member(pub MemberView);

#[Object]
impl Member {
    /// Opaque id.
    async fn id(&self) -> ID {
        Id::<id::Member>::of(self.0.user).into()
    }

    /// Their name.
    async fn name(&self) -> &str {
        &self.0.name
    }

    /// Their e-mail address.
    async fn email(&self) -> &str {
        &self.0.email
    }

    /// As what.
    async fn role(&self) -> Role {
        self.0.role.into()
    }

    /// Whether they see every seller account, also those to come.
    async fn all_accounts(&self) -> bool {
        self.0.accounts == Accounts::All
    }

    /// The seller accounts they see otherwise, as far as the caller sees them.
    async fn accounts(&self) -> Vec<ID> {
        account_ids(&self.0.accounts)
    }

    /// Since when.
    async fn since(&self) -> Moment {
        self.0.since.into()
    }

    /// Grows with every change; send it back with the next one.
    async fn version(&self) -> i32 {
        self.0.version
    }
}

/// The ids of named accounts; none for all of them.
pub(super) fn account_ids(accounts: &Accounts) -> Vec<ID> {
    match accounts {
        Accounts::All => Vec::new(),
        Accounts::Only(only) => {
            only.iter().map(|id| Id::<id::SellerAccount>::of(*id).into()).collect()
        }
    }
}
