//! Amazon's own view of markets, beside ours.

mod figures;
mod reconciliation;
mod table;

pub use reconciliation::{Compared, WindowFrom};
