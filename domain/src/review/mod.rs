//! A client's case, from the first report to the rate that stays up.
//!
//! A case is in one [`State`]; a [`Step`] leads on, if the facts allow it ([`step()`]). Meanwhile
//! somebody has the ball ([`waiting_for`]), the [`Clock`] says for how long, and a [`Deadline`]
//! says until when. What Amazon writes back is read by [`reply`]: which of the three known gaps it
//! names, and by [`reopened`] which tasks have to be done again. Before the next answer is sent,
//! [`contradiction`] compares it with those that were sent before.

mod clock;
pub mod contradiction;
mod deadline;
mod party;
mod readiness;
mod reopen;
pub mod reply;
mod state;
mod step;
mod task;

pub use clock::{Change, Clock};
pub use deadline::{Deadline, DeadlineStanding, Whose};
pub use party::{Party, waiting_for};
pub use readiness::Readiness;
pub use reopen::{Reopened, reopened};
pub use reply::{Gap, Reply};
pub use state::State;
pub use step::{Refused, Step, possible, step};
pub use task::{Progress, Task};
