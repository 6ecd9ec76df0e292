//! The figures and orders that call for an action.

use crate::assessment::{Cause, Dimension, Slice};
use crate::plan::case::Case;
use crate::problem::Problem;
use crate::ratio::basis_points;
use crate::reason::Reason;
use crate::wording::{decimal, grouped, listed, packages, percent};

/// Slices named with an action.
const SLICES: usize = 3;
/// Orders named with an action.
const ORDERS: usize = 5;

/// One line per problem that was found.
pub fn of_problems(case: &Case<'_>) -> Vec<String> {
    let line = |problem: &Problem| match case.cause(*problem) {
        Some(cause) => of_cause(case, cause),
        None => format!(
            "{}: {}; under this rulebook it does not make a package invalid.",
            problem.title(),
            packages(case.with(*problem))
        ),
    };
    case.found.iter().map(line).collect()
}

fn of_cause(case: &Case<'_>, cause: &Cause) -> String {
    let share = match share_of(case, cause) {
        Some(share) => format!(", a share of {} in the invalid packages", percent(share)),
        None => String::new(),
    };
    let reasons: Vec<String> = cause
        .reasons
        .iter()
        .map(|(reason, count)| format!("{} {}", grouped(*count), said(*reason)))
        .collect();
    let reasons = match reasons.as_slice() {
        [] => String::new(),
        reasons => format!(" Of these, {}.", listed(reasons)),
    };
    let (involved, sole) = (packages(cause.involved), grouped(cause.sole));
    format!("{}: {involved}, {sole} with no other defect{share}.{reasons}", cause.code.title())
}

/// The cause's share in the invalid packages, in basis points, where there is a rate.
pub fn share_of(case: &Case<'_>, cause: &Cause) -> Option<u32> {
    let whole = cause.share.den().saturating_mul(case.assessment.overall.invalid);
    basis_points(cause.share.num(), whole).filter(|_| case.has_rate())
}

fn said(reason: Reason) -> &'static str {
    match reason {
        Reason::AfterDelivery => "after delivery or an attempt",
        Reason::AfterPickup => "after the carrier had the parcel",
        Reason::AfterShipBy => "after the ship-by time",
        Reason::Country => "in another country",
        Reason::Region => "in another state or region",
        Reason::Place => "in another town",
        Reason::Placeholder => "with a placeholder",
        Reason::NotAnId => "with an order id, a link or words",
        Reason::SpreadsheetDamage => "damaged by a spreadsheet",
        Reason::WrongShape => "of the wrong length or beginning",
        Reason::NonAscii => "with a character no carrier prints",
        Reason::Blank => "left blank",
        Reason::OtherWithoutName => "entered as Other without a name",
        Reason::NotListed => "with a carrier that is not listed",
        Reason::NotAtThatDate => "with a carrier not approved at that date",
        Reason::Prepaid => "with a prepaid label",
        Reason::Custom => "with a self-made label",
    }
}

/// Where the packages of the causes gather.
pub fn of_slices(case: &Case<'_>, dimensions: &'static [Dimension]) -> Vec<String> {
    let line = |(cause, slice): (&Cause, &Slice)| {
        let (involved, counted) = (grouped(slice.invalid), packages(slice.counted));
        let (title, named) = (cause.code.title(), named(slice));
        let lift = decimal(slice.lift.hundredths());
        format!("{named}: {title} on {involved} of {counted}, {lift} times the usual share.")
    };
    shown(case, dimensions).map(line).collect()
}

/// The slices that are named with an action.
pub fn shown<'a>(
    case: &Case<'a>,
    dimensions: &'static [Dimension],
) -> impl Iterator<Item = (&'a Cause, &'a Slice)> {
    case.notable(dimensions).take(SLICES)
}

/// A slice as a warehouse would call it.
pub fn named(slice: &Slice) -> String {
    let value = &slice.value;
    match slice.dimension {
        Dimension::Carrier => format!("Carrier {value}"),
        Dimension::Warehouse => format!("Warehouse {value}"),
        Dimension::ShipMethod => format!("Ship method {value}"),
        Dimension::EntryMethod => format!("Tracking entry {value}"),
        Dimension::Sku => format!("SKU {value}"),
        Dimension::Weekday => format!("Confirmed on {value}"),
        Dimension::Hour => format!("Confirmed in the hour {value}"),
    }
}

/// Orders that show the causes, in turns, so that each has its example.
pub fn sample_orders(case: &Case<'_>) -> Vec<String> {
    let mut orders = Vec::new();
    for turn in 0..ORDERS {
        for sample in case.causes().filter_map(|cause| cause.samples.get(turn)) {
            if orders.len() < ORDERS && !orders.contains(&sample.order_id) {
                orders.push(sample.order_id.clone());
            }
        }
    }
    orders
}
