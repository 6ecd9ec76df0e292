//! What queries and mutations show.

mod account;
mod health;
mod import;
mod market;
mod rules;
mod upload;

pub use account::SellerAccount;
pub use import::Import;
pub use market::{ApprovedCarrier, Location, Market};
pub use rules::{ListedCarriers, Rulebook};
pub use upload::Upload;
