//! Actions on the handover to the carrier and what it scans.

use crate::assessment::Dimension;
use crate::plan::entry::{Entry, Text};
use crate::problem::Problem;
use crate::wording::packages;

pub static ENTRIES: [Entry; 2] = [
    Entry {
        code: "get_packages_scanned",
        due_in_days: 5,
        answers: &[Problem::MissingScan],
        gathers_in: &[Dimension::Warehouse, Dimension::Carrier, Dimension::Weekday],
        title: Text::Fixed("Have every parcel scanned when the carrier takes it"),
        detail: Text::Of(|case| {
            format!(
                "{} have no physical carrier scan; a label event is not one. Close each day's \
                 parcels on a manifest, or a SCAN form with USPS, have the driver scan the form \
                 or each parcel, and keep the signed pickup receipt with the parcel count. What \
                 is dropped off goes over the counter against a receipt, not into a bin.",
                packages(case.with(Problem::MissingScan))
            )
        }),
        done_when: Text::Of(|case| {
            format!(
                "10 pickups in a row have a receipt whose count equals the parcels confirmed. {}",
                case.hardly_any("Packages without a scan 48 hours after confirmation")
            )
        }),
        reported: Text::Fixed(
            "We closed every pickup with a manifest or SCAN form, had it scanned by the driver \
             and kept the signed receipts.",
        ),
        control: Text::Fixed(
            "The shift lead compares the pickup receipt with the day's confirmations every \
             evening and asks the carrier about parcels without a scan the next morning.",
        ),
        ..Entry::USUAL
    },
    Entry {
        code: "use_service_with_delivery_scan",
        answers: &[Problem::MissingDeliveryScan],
        gathers_in: &[Dimension::ShipMethod, Dimension::Carrier],
        title: Text::Fixed("Use a service that is scanned at delivery too"),
        detail: Text::Of(|case| {
            format!(
                "{} needed a second scan, at delivery or an attempt, because of origin and \
                 value, and have only the first. Send such parcels with a service that is tracked \
                 to the door, and keep services that end tracking at the border for what needs \
                 one scan.",
                packages(case.with(Problem::MissingDeliveryScan))
            )
        }),
        done_when: Text::Of(|case| {
            case.hardly_any("Parcels that need two scans and lack the second after the promise")
        }),
        reported: Text::Fixed(
            "We moved parcels that need two scans to services that are tracked to the door.",
        ),
        control: Text::Fixed(
            "The shipping manager lists parcels past their promised delivery without a delivery \
             scan every week and opens a trace with the carrier.",
        ),
        ..Entry::USUAL
    },
];
