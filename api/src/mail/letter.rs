//! What is to be mailed to whom, before it is put into words.

use super::news::News;
use crate::auth::link_token::Purpose;
use crate::clock::Micros;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// Which text.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Template {
    /// Somebody is invited.
    Invite,
    /// A new password was asked for.
    Reset,
    /// An address is to be confirmed.
    Verify,
    /// Signing in without a password.
    MagicLink,
    /// The password was changed.
    PasswordChanged,
    /// A second factor was set up.
    SecondFactorAdded,
    /// The second factor was taken away.
    SecondFactorRemoved,
    /// A recovery code was used.
    RecoveryCodeUsed,
    /// Categories of an account fell, or will.
    Alert,
    /// The check of five, once a week.
    Digest,
    /// Messages are not sent to a partner's endpoint any more.
    WebhookDisabled,
}

impl Template {
    /// Every text.
    pub const ALL: [Template; 11] = [
        Template::Invite,
        Template::Reset,
        Template::Verify,
        Template::MagicLink,
        Template::PasswordChanged,
        Template::SecondFactorAdded,
        Template::SecondFactorRemoved,
        Template::RecoveryCodeUsed,
        Template::Alert,
        Template::Digest,
        Template::WebhookDisabled,
    ];

    /// What the link in it is good for, if there is one that ends.
    #[must_use]
    pub const fn purpose(self) -> Option<Purpose> {
        match self {
            Template::Invite => Some(Purpose::Invite),
            Template::Reset => Some(Purpose::Reset),
            Template::Verify => Some(Purpose::Verify),
            Template::MagicLink => Some(Purpose::Magic),
            Template::PasswordChanged
            | Template::SecondFactorAdded
            | Template::SecondFactorRemoved
            | Template::RecoveryCodeUsed
            | Template::Alert
            | Template::Digest
            | Template::WebhookDisabled => None,
        }
    }
}

/// The field with the colour of the consultancy.
pub const ACCENT: &str = "accent";

/// A mail to be written.
#[derive(Serialize, Deserialize)]
pub struct Letter {
    /// To whom.
    pub to: String,
    /// Which text.
    pub template: Template,
    /// In which language.
    pub locale: String,
    /// What goes into the text.
    pub fields: BTreeMap<String, String>,
    /// What it tells of besides.
    pub news: News,
    /// When it was handed in.
    pub written_at: Micros,
}

impl std::fmt::Debug for Letter {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(out, "Letter({:?} [redacted])", self.template)
    }
}
