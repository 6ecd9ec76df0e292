//! How far a sign-in has come.

use super::consultancy::Settings;
use crate::auth::permission::Role;
use crate::auth::policy::{self, Profile};
use crate::clock::{Micros, utc};
use crate::store::User;

/// How far a sign-in has come. Only a complete one gives access to anything but the next step.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// Nothing is missing.
    Complete,
    /// The code of the second factor is missing.
    CodePending,
    /// The consultancy wants a second factor, and there is none yet.
    FactorMissing,
    /// The password is too old.
    PasswordExpired,
}

impl std::fmt::Display for Standing {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        out.write_str(match self {
            Standing::Complete => "You are signed in.",
            Standing::CodePending => "Type the code of your second factor to finish signing in.",
            Standing::FactorMissing => "Your consultancy asks for a second factor; set one up.",
            Standing::PasswordExpired => "Your password is too old; set a new one.",
        })
    }
}

/// What decides.
pub(super) struct Facts {
    /// When the password was set, if there is one.
    pub password_set_at: Option<Micros>,
    pub role: Role,
    pub settings: Settings,
    pub has_factor: bool,
    pub factor_given: bool,
    pub now: Micros,
}

impl Facts {
    pub(super) fn standing(&self) -> Standing {
        if self.has_factor && !self.factor_given {
            return Standing::CodePending;
        }
        if !self.has_factor && self.settings.wants_factor_of(self.role) {
            return Standing::FactorMissing;
        }
        let profile = profile_of(self.role);
        if self
            .password_set_at
            .is_some_and(|at| policy::has_expired(profile, utc(at), utc(self.now)))
        {
            return Standing::PasswordExpired;
        }
        Standing::Complete
    }
}

/// When somebody's password was set.
pub(super) fn password_set_at(user: &User) -> Option<Micros> {
    user.password_hash.as_ref().and(user.password_changed_at)
}

/// The rules for passwords of somebody in this role.
pub(super) const fn profile_of(role: Role) -> Profile {
    match role {
        Role::Client => Profile::Client,
        Role::Owner | Role::Admin | Role::Consultant | Role::Viewer => Profile::Staff,
    }
}
