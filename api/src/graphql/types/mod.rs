//! What queries and mutations show.

mod account;
pub(super) mod health;
mod market;
mod review;

pub use account::SellerAccount;
pub use market::{ApprovedCarrier, Location, Market};
pub use review::{Party, Review, ReviewState, ReviewStep, Revision};
