//! Amazon's own view of markets, beside ours.

mod figures;
mod reconciliation;

pub use reconciliation::{Compared, WindowFrom};
