//! What partners send: shipments, and scans of carriers.
//!
//! A call takes the markets it concerns to itself (`hold`), writes what is new, judges the
//! packages it touches, moves the daily counts and tells those who watch, all in one transaction.
//! Where a worker rewrites a market at that moment, what is to be done there becomes a job that
//! waits for it (`later`); scans are kept all the same.
//!
//! Everything may come again and in any order. A scan is known by its sender's id, and what scans
//! say together does not depend on their order ([`domain::scan`]). Of a shipment the latest change
//! counts. Scans of numbers that no package has are kept until one has it, from whichever source.

mod applying;
mod check;
mod given;
mod hold;
mod later;
mod place;
mod scans;
mod shipments;
mod storing;
#[cfg(test)]
mod tests;

pub use given::{GivenItem, GivenPlace, GivenScan, GivenShipment, GivenValue};
pub use later::Later;
pub use scans::TakenScans;
pub use shipments::TakenShipments;

/// Rows of a call at most.
pub const MOST: usize = 1_000;

/// A row that cannot be used.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RowError {
    /// Which, from 0.
    pub index: usize,
    /// Where in the row.
    pub field: Vec<&'static str>,
    /// What is wrong and what to do.
    pub message: String,
    /// What programs go by; never changes.
    pub code: &'static str,
}

/// What is wrong with a field of a row.
#[derive(Clone, Debug)]
struct Wrong {
    field: Vec<&'static str>,
    code: &'static str,
    message: String,
}

impl Wrong {
    fn new(field: &[&'static str], code: &'static str, message: impl Into<String>) -> Self {
        Wrong { field: field.to_vec(), code, message: message.into() }
    }

    fn of_row(self, index: usize) -> RowError {
        let Wrong { field, code, message } = self;
        RowError { index, field, message, code }
    }
}
