//! What is done on a review: the plan, the talk about it, the answer to Amazon, what was sent.

mod comments;
mod desk;
mod plan;
mod responses;
mod submissions;

pub use desk::{DeskFilter, DeskReview, DeskTask};
pub use submissions::{Decision, Reply};
