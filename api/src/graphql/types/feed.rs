//! What partners send, and what is told of it row by row.

use crate::service::feed::{
    GivenItem, GivenPlace, GivenScan, GivenShipment, GivenValue, RowError as Fault,
};
use async_graphql::{Enum, InputObject, SimpleObject};
use domain::package;
use domain::scan;

/// A row that cannot be used; the others were taken.
#[derive(SimpleObject, Clone, Debug)]
pub struct RowError {
    /// Which row of the list, from 0.
    index: usize,
    /// Where in the row, from the outside in.
    field: Vec<String>,
    /// What was wrong and what to do.
    message: String,
    /// A stable name of the fault: `blank`, `too_long`, `too_many`, `control_characters`, `no_moment`,
    /// `in_future`, `id_reused`, `currency`, `amount`.
    code: String,
}

impl From<Fault> for RowError {
    fn from(fault: Fault) -> Self {
        let Fault { index, field, message, code } = fault;
        let field = field.into_iter().map(str::to_owned).collect();
        RowError { index, field, message, code: code.to_owned() }
    }
}

/// What happened to a parcel.
#[derive(Enum, Clone, Copy, Debug, PartialEq, Eq)]
#[graphql(remote = "scan::ScanKind")]
pub enum ScanKind {
    /// A label was made or data was sent; the carrier does not have the parcel. No evidence of a
    /// scan.
    LabelCreated,
    /// The carrier took the parcel. A physical scan.
    PickedUp,
    /// The carrier scanned it on its way. A physical scan.
    InTransit,
    /// It is in the vehicle that delivers it. A physical scan.
    OutForDelivery,
    /// Delivery was tried. A physical scan and a delivery scan.
    DeliveryAttempt,
    /// It waits where the buyer fetches it. A physical scan and a delivery scan.
    ReadyForPickup,
    /// It was delivered. A physical scan and a delivery scan.
    Delivered,
    /// It is on its way back. A physical scan.
    Returning,
    /// Something else, which proves nothing.
    Other,
}

/// How tracking reached Amazon.
#[derive(Enum, Clone, Copy, Debug, PartialEq, Eq)]
#[graphql(remote = "package::EntryMethod")]
pub enum EntryMethod {
    /// A shipping tool sent it.
    Integrated,
    /// Somebody typed it in.
    Manual,
}

/// What kind of label is on a parcel.
#[derive(Enum, Clone, Copy, Debug, PartialEq, Eq)]
#[graphql(remote = "package::LabelType")]
pub enum LabelType {
    /// Bought for this parcel.
    Standard,
    /// Bought in advance.
    Prepaid,
    /// Made by the seller.
    Custom,
}

/// A place; what is left out is unknown. No street and no name: they are not taken.
#[derive(InputObject)]
pub struct PlaceInput {
    /// ISO-2 code of the country.
    country: Option<String>,
    /// State or region.
    state: Option<String>,
    /// City.
    city: Option<String>,
    /// Postal code.
    postal_code: Option<String>,
}

impl From<PlaceInput> for GivenPlace {
    fn from(place: PlaceInput) -> Self {
        let PlaceInput { country, state, city, postal_code } = place;
        GivenPlace {
            country: country.unwrap_or_default(),
            state: state.unwrap_or_default(),
            city: city.unwrap_or_default(),
            postal_code: postal_code.unwrap_or_default(),
        }
    }
}

/// A scan of a carrier.
#[derive(InputObject)]
pub struct ScanEventInput {
    /// What you call it, at most 120 bytes. The same id for the same number is the same scan,
    /// however often it comes.
    external_id: String,
    /// The number on the parcel.
    tracking_number: String,
    /// What happened.
    kind: ScanKind,
    /// When: RFC 3339 with offset, such as `2026-11-01T12:00:00Z`.
    at: String,
    /// Where. Kept for scans on the carrier's own ground only: where buyers live is not.
    place: Option<PlaceInput>,
}

impl From<ScanEventInput> for GivenScan {
    fn from(scan: ScanEventInput) -> Self {
        let ScanEventInput { external_id, tracking_number, kind, at, place } = scan;
        GivenScan {
            external_id,
            tracking_number,
            kind: Some(kind.into()),
            at,
            place: place.map(GivenPlace::from).unwrap_or_default(),
        }
    }
}

/// An item of a shipment.
#[derive(InputObject)]
pub struct ShipmentItemInput {
    /// The seller's own number of the article.
    sku: String,
    /// Its product category; left out: the one that is set for the SKU.
    category: Option<String>,
}

/// An amount of money.
#[derive(InputObject)]
pub struct MoneyInput {
    /// In digits, such as `19.99`.
    amount: String,
    /// ISO 4217, such as `USD`.
    currency: String,
}

/// A shipment. What is left out or null is not told: what is known of it stays. A blank text says
/// that there is none. There is no field for anything about the buyer.
#[derive(InputObject)]
pub struct ShipmentInput {
    /// What you call it, at most 120 bytes. The same id is the same shipment, also under another
    /// tracking number.
    external_id: String,
    /// Amazon's order.
    order_id: String,
    /// The number on the parcel; blank: there is none yet.
    tracking_number: String,
    /// When you last changed it (RFC 3339 with offset); left out: now. Of several changes the
    /// latest counts, in whatever order they come.
    changed_at: Option<String>,
    /// What is in it, at most 100.
    items: Option<Vec<ShipmentItemInput>>,
    /// Amazon's code of the carrier.
    carrier_code: Option<String>,
    /// The carrier's name.
    carrier_name: Option<String>,
    /// Service the buyer chose.
    ship_service: Option<String>,
    /// Service it went by.
    ship_method: Option<String>,
    /// Warehouse it left from.
    warehouse: Option<String>,
    /// How tracking reached Amazon.
    entry_method: Option<EntryMethod>,
    /// What kind of label is on it.
    label_type: Option<LabelType>,
    /// Deadline for handing over, RFC 3339 with offset.
    ship_by: Option<String>,
    /// Latest promised delivery, RFC 3339 with offset.
    promised_delivery: Option<String>,
    /// When tracking was given to Amazon, RFC 3339 with offset.
    confirmed_at: Option<String>,
    /// When it left, RFC 3339 with offset.
    shipped_at: Option<String>,
    /// Origin on the label.
    ship_from: Option<PlaceInput>,
    /// ISO-2 code of the country it goes to.
    ship_to_country: Option<String>,
    /// Value including shipping, excluding tax.
    value: Option<MoneyInput>,
    /// Whether nothing physical was sent.
    is_digital: Option<bool>,
    /// Whether you send every scan of it: then a scan that does not come counts as missing once it
    /// is due. Otherwise silence proves nothing.
    #[graphql(default)]
    scans_follow: bool,
}

impl From<ShipmentInput> for GivenShipment {
    fn from(shipment: ShipmentInput) -> Self {
        let ShipmentInput {
            external_id,
            order_id,
            tracking_number,
            changed_at,
            items,
            carrier_code,
            carrier_name,
            ship_service,
            ship_method,
            warehouse,
            entry_method,
            label_type,
            ship_by,
            promised_delivery,
            confirmed_at,
            shipped_at,
            ship_from,
            ship_to_country,
            value,
            is_digital,
            scans_follow,
        } = shipment;
        let item =
            |ShipmentItemInput { sku, category }: ShipmentItemInput| GivenItem { sku, category };
        GivenShipment {
            external_id,
            order_id,
            tracking_number,
            changed_at,
            items: items.map(|items| items.into_iter().map(item).collect()),
            carrier_code,
            carrier_name,
            ship_service,
            ship_method,
            warehouse,
            entry_method: entry_method.map(Into::into),
            label_type: label_type.map(Into::into),
            ship_by,
            promised_delivery,
            confirmed_at,
            shipped_at,
            ship_from: ship_from.map(Into::into),
            ship_to_country,
            value: value.map(|MoneyInput { amount, currency }| GivenValue { amount, currency }),
            is_digital,
            scans_follow,
        }
    }
}
