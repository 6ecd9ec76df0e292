//! The one policy: may this principal do this to that? Whoever serves a request asks here and
//! decides nothing himself. What no rule allows is denied.
//!
//! [`RULES`] is the policy as data, [`allows`] reads it. Who may change whose membership does not
//! fit a table and is in [`membership`]. Tenants need no rule: a principal belongs to one, and the
//! store opens no other.

mod matrix;
pub mod membership;
mod principal;
mod role;
#[cfg(test)]
mod tests;

pub use matrix::{Action, RULES, Reach, Rule};
pub use principal::{Accounts, Principal};
pub use role::Role;

use super::scope::Scope;
use uuid::Uuid;

/// Why something is denied.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Denied {
    /// The role does not include it.
    #[error("Your role does not allow {action}; ask an owner or admin of your consultancy.")]
    Role {
        /// The action's name.
        action: &'static str,
    },
    /// The key lacks the scope.
    #[error("The key lacks the scope {scope} for {action}; make one with it.")]
    Scope {
        /// The action's name.
        action: &'static str,
        /// The scope's code.
        scope: &'static str,
    },
    /// Only people may.
    #[error("Keys cannot do {action}; a person has to sign in for it.")]
    PeopleOnly {
        /// The action's name.
        action: &'static str,
    },
    /// The key is for named accounts, the action is for the whole consultancy.
    #[error("The key is for named accounts only; {action} needs one for the whole consultancy.")]
    AccountsOnly {
        /// The action's name.
        action: &'static str,
    },
    /// No such account, or none that this principal can reach: to callers that is the same.
    #[error("There is no such account, or it is not yours to see.")]
    Account,
}

impl Denied {
    /// Whether the answer must be the one for an id that does not exist.
    pub fn is_not_found(self) -> bool {
        self == Denied::Account
    }
}

/// Whether a principal may do something: to an account, which must then be named, or to the
/// consultancy as a whole.
pub fn allows(principal: &Principal, action: Action, account: Option<Uuid>) -> Result<(), Denied> {
    let rule = action.rule().ok_or(Denied::Role { action: "this" })?;
    reaches(principal, rule.reach, account)?;
    let action = rule.code;
    match principal {
        Principal::Person { role, .. } if rule.roles.contains(role) => Ok(()),
        Principal::Person { .. } => Err(Denied::Role { action }),
        Principal::Key { scopes, accounts, .. } => {
            let scope = rule.scope.ok_or(Denied::PeopleOnly { action })?;
            if !scopes.contains(&scope) {
                return Err(Denied::Scope { action, scope: Scope::code(scope) });
            }
            if rule.reach == Reach::Tenant && *accounts != Accounts::All {
                return Err(Denied::AccountsOnly { action });
            }
            Ok(())
        }
    }
}

/// An account that is named must be reachable, whatever the action; an action on an account must
/// name it. A client who is said to have all accounts has none: that can only be a mistake.
fn reaches(principal: &Principal, reach: Reach, account: Option<Uuid>) -> Result<(), Denied> {
    let Some(account) = account else {
        return if reach == Reach::Account { Err(Denied::Account) } else { Ok(()) };
    };
    let is_client = matches!(principal, Principal::Person { role: Role::Client, .. });
    let accounts = principal.accounts();
    if accounts.contains(account) && !(is_client && *accounts == Accounts::All) {
        Ok(())
    } else {
        Err(Denied::Account)
    }
}
