//! What is told of a market: in numbers, to be worded in the language of whoever reads it.

use domain::watch::{Check, Verdict};
use serde::{Deserialize, Serialize};

/// What a mail tells of besides its fields.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum News {
    /// Nothing.
    #[default]
    None,
    /// Categories of an account that fell, or will.
    Alerts(Vec<AlertNote>),
    /// A week of accounts.
    Digest(DigestNote),
}

/// Why an alert was raised, with its numbers. Rates are basis points, days since 1970.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Detail {
    /// The window fell under the threshold.
    Below(Window),
    /// The window came near the threshold.
    Near(Window),
    /// The last seven days are worse than the days before.
    Drift {
        /// Last of the seven days.
        day: i32,
        /// Rate of the seven days.
        recent_bp: u32,
        /// Packages counted in them.
        recent_counted: u64,
        /// Rate of the 23 days before.
        before_bp: u32,
        /// Packages counted in them.
        before_counted: u64,
    },
    /// If the last week goes on, the window falls under the threshold.
    Forecast {
        /// On which day.
        day: i32,
        /// In how many days from the window's last.
        in_days: u32,
        /// The window as it is.
        #[serde(flatten)]
        window: Window,
    },
}

/// A window against its threshold.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Window {
    /// Last day of the 30.
    pub window_end: i32,
    /// Its rate.
    pub rate_bp: u32,
    /// Valid packages.
    pub valid: u64,
    /// Packages counted.
    pub counted: u64,
    /// The rate to reach.
    pub threshold_bp: u32,
}

impl Detail {
    /// The code of its kind, as in the table.
    #[must_use]
    pub const fn kind(&self) -> &'static str {
        match self {
            Detail::Below(_) => "below",
            Detail::Near(_) => "near",
            Detail::Drift { .. } => "drift",
            Detail::Forecast { .. } => "forecast",
        }
    }
}

/// An alert as a mail tells of it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct AlertNote {
    /// The product category; blank: all together.
    pub category: String,
    /// What happened.
    pub detail: Detail,
}

/// A week as a mail tells of it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct DigestNote {
    /// First day of the week.
    pub first: i32,
    /// Last day of the week.
    pub last: i32,
    /// Markets of accounts, in the order of the text.
    pub parts: Vec<DigestPart>,
}

/// A market in a week.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct DigestPart {
    /// The account's name.
    pub account: String,
    /// The marketplace's code.
    pub marketplace: String,
    /// Packages of the week.
    pub packages: u64,
    /// The five checks, in order.
    pub findings: Vec<Finding>,
}

/// How a check came out.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Finding {
    /// Which one.
    pub check: Check,
    /// How it came out.
    pub verdict: Verdict,
    /// Findings of the week.
    pub this_week: u64,
    /// Findings of the week before.
    pub last_week: u64,
    /// The same in a sentence, in English.
    pub sentence: String,
}
