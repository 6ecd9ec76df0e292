//! What queries and mutations show.

mod account;
mod health;
mod market;

pub use account::SellerAccount;
pub use market::{ApprovedCarrier, Location, Market};
