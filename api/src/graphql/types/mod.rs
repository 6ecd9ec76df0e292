//! What queries and mutations show.

mod account;
mod alert;
mod health;
mod market;
mod rules;
mod watch;

pub use account::SellerAccount;
pub use alert::{Alert, AlertFilter};
pub use market::{ApprovedCarrier, Location, Market};
pub use rules::{ListedCarriers, Rulebook};
pub use watch::{AlertReader, CategoryStanding, Digest, MyAlerts, WatchRule, WatchRuleEntry};
