//! What queries and mutations show.

mod account;
mod api_key;
mod audit;
mod consultancy;
pub(super) mod health;
mod import;
mod invite;
mod market;
mod member;
mod review;
mod rules;
mod session;
mod sign_in;
mod upload;
mod viewer;

pub use account::SellerAccount;
pub use api_key::{ApiKey, ApiKeyScope};
pub use audit::AuditEvent;
pub use consultancy::{Consultancy, ConsultancyName, Seat};
pub use import::Import;
pub use invite::{Invite, InvitePreview};
pub use market::{ApprovedCarrier, Location, Market};
pub use member::{Member, Role};
pub use review::{Party, Review, ReviewState, ReviewStep, Revision};
pub use rules::{ListedCarriers, Rulebook};
pub use session::Session;
pub use sign_in::{ClientKind, DonePayload, SignedIn, SignedInPayload, Standing, Tokens};
pub use upload::Upload;
pub use viewer::{Person, Viewer};
