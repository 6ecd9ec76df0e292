//! Who asks.

use super::super::scope::Scope;
use super::role::Role;
use std::collections::BTreeSet;
use uuid::Uuid;

/// The seller accounts that somebody can reach.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Accounts {
    /// Every account of the consultancy, also those to come.
    All,
    /// The ones named.
    Only(BTreeSet<Uuid>),
}

impl Accounts {
    /// Whether an account is among them.
    pub fn contains(&self, account: Uuid) -> bool {
        match self {
            Accounts::All => true,
            Accounts::Only(accounts) => accounts.contains(&account),
        }
    }
}

/// Somebody, or a program, signed in to one consultancy.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Principal {
    /// A person.
    Person {
        /// The person.
        user_id: Uuid,
        /// The consultancy.
        tenant_id: Uuid,
        /// The role there.
        role: Role,
        /// The accounts assigned.
        accounts: Accounts,
    },
    /// A partner's key or OAuth client.
    Key {
        /// The key.
        key_id: Uuid,
        /// The consultancy.
        tenant_id: Uuid,
        /// What it may be used for.
        scopes: BTreeSet<Scope>,
        /// The accounts it is for.
        accounts: Accounts,
    },
}

impl Principal {
    /// The consultancy; the only one whose rows are opened for this principal.
    pub fn tenant_id(&self) -> Uuid {
        match self {
            Principal::Person { tenant_id, .. } | Principal::Key { tenant_id, .. } => *tenant_id,
        }
    }

    /// The accounts to which lists are limited.
    pub fn accounts(&self) -> &Accounts {
        match self {
            Principal::Person { accounts, .. } | Principal::Key { accounts, .. } => accounts,
        }
    }
}
