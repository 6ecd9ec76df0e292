//! Lines of Amazon's own list of invalid packages, kept beside what becomes of them as packages:
//! what Amazon says of a package is one thing, what the seller's reports say another.

use crate::package::{Evidence, Row};
use crate::time::{Day, Zone};

/// A package that Amazon's VTR defect report has as invalid.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Listed {
    /// Amazon's order.
    pub order_id: Box<str>,
    /// The number as the list has it; blank if Amazon has none.
    pub number: Box<str>,
    /// The carrier as the list has it.
    pub carrier: Box<str>,
    /// The service it went by.
    pub ship_method: Box<str>,
    /// Product category.
    pub category: Box<str>,
    /// Day of the promised delivery, by which Amazon counts.
    pub day: Option<Day>,
    /// Whether Amazon has a physical scan.
    pub scanned: Evidence,
    /// Whether Amazon has a delivery scan or an attempt.
    pub delivery: Evidence,
}

impl Listed {
    /// What a row of the list says; none if it says that the tracking is valid.
    #[must_use]
    pub fn of(row: &Row<'_>, zone: &Zone) -> Option<Self> {
        row.amazon_says_invalid.then(|| Listed {
            order_id: row.order_id.into(),
            number: row.tracking_number.into(),
            carrier: if row.carrier_name.is_empty() { row.carrier_code } else { row.carrier_name }
                .into(),
            ship_method: row.ship_method.into(),
            category: row.category.into(),
            day: row.promised_delivery.map(|promised| zone.day(promised)),
            scanned: row.scanned,
            delivery: row.delivery,
        })
    }
}
