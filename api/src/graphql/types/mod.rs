//! What queries and mutations show.

mod account;
mod alert;
pub(super) mod health;
mod import;
mod market;
mod review;
mod rules;
mod upload;
mod watch;

pub use account::SellerAccount;
pub use alert::{Alert, AlertFilter};
pub use import::Import;
pub use market::{ApprovedCarrier, Location, Market};
pub use review::{Party, Review, ReviewState, ReviewStep, Revision};
pub use rules::{ListedCarriers, Rulebook};
pub use upload::Upload;
pub use watch::{AlertReader, CategoryStanding, Digest, MyAlerts, WatchRule, WatchRuleEntry};
