//! What queries and mutations show.

mod account;
mod alert;
mod author;
mod comment;
mod desk;
pub(super) mod health;
mod import;
mod market;
mod plan;
mod response;
mod review;
mod rules;
mod shipment;
mod shipment_detail;
mod submission;
mod upload;
mod watch;

pub use account::SellerAccount;
pub use alert::{Alert, AlertFilter};
pub use comment::{Comment, CommentAudience};
pub use desk::{ClientTasks, Desk, few};
pub use import::Import;
pub use market::{ApprovedCarrier, Location, Market};
pub use plan::{PlanAction, PlanSection};
pub use response::{Response, ResponseCheck};
pub use review::{Party, Review, ReviewState, ReviewStep, Revision};
pub use rules::{ListedCarriers, Rulebook};
pub use shipment_detail::{ShipmentDetail, SuggestedNumber};
pub use submission::{Gap, ReplyOutcome, ReplyReading, Submission};
pub use upload::Upload;
pub use watch::{AlertReader, CategoryStanding, Digest, MyAlerts, WatchRule, WatchRuleEntry};
