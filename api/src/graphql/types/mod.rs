//! What queries and mutations show.

mod account;
pub(super) mod health;
mod market;
mod review;
mod rules;

pub use account::SellerAccount;
pub use market::{ApprovedCarrier, Location, Market};
pub use review::{Party, Review, ReviewState, ReviewStep, Revision};
pub use rules::{ListedCarriers, Rulebook};
