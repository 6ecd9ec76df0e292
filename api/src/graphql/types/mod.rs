//! What queries and mutations show.

mod account;
pub(super) mod health;
mod import;
mod market;
mod review;
mod rules;
mod shipment;
mod shipment_detail;
mod upload;

pub use account::SellerAccount;
pub use import::Import;
pub use market::{ApprovedCarrier, Location, Market};
pub use review::{Party, Review, ReviewState, ReviewStep, Revision};
pub use rules::{ListedCarriers, Rulebook};
pub use shipment_detail::ShipmentDetail;
pub use upload::Upload;
