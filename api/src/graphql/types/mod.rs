//! What queries and mutations show.

mod account;
mod health;
mod market;
mod rules;

pub use account::SellerAccount;
pub use market::{ApprovedCarrier, Location, Market};
pub use rules::{ListedCarriers, Rulebook};
