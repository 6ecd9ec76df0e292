//! Rates, what stands between them and the threshold, how they move and when they recover.

mod recovery;
mod score;
mod trend;

pub use recovery::{Outlook, first_day_met};
pub use score::{Counts, Threshold};
pub use trend::trend;
