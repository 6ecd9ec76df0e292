//! What a scan says.

use crate::coded::coded;
use crate::package::Evidence;

coded! {
    /// What happened to a parcel.
    ScanKind {
        /// A label was made or data was sent; the carrier does not have the parcel.
        LabelCreated "label_created",
        /// The carrier took the parcel.
        PickedUp "picked_up",
        /// The carrier scanned it on its way.
        InTransit "in_transit",
        /// It is in the vehicle that delivers it.
        OutForDelivery "out_for_delivery",
        /// Delivery was tried.
        DeliveryAttempt "delivery_attempt",
        /// It waits where the buyer fetches it.
        ReadyForPickup "ready_for_pickup",
        /// It was delivered.
        Delivered "delivered",
        /// It is on its way back.
        Returning "returning",
        /// Something else, which proves nothing.
        Other "other",
    }
}

impl ScanKind {
    /// Whether the carrier physically had the parcel.
    #[must_use]
    pub const fn scanned(self) -> Evidence {
        match self {
            ScanKind::LabelCreated => Evidence::No,
            ScanKind::Other => Evidence::Unknown,
            ScanKind::PickedUp
            | ScanKind::InTransit
            | ScanKind::OutForDelivery
            | ScanKind::DeliveryAttempt
            | ScanKind::ReadyForPickup
            | ScanKind::Delivered
            | ScanKind::Returning => Evidence::Yes,
        }
    }

    /// Whether delivery was tried, though the parcel was not handed over.
    #[must_use]
    pub const fn attempted(self) -> bool {
        matches!(self, ScanKind::DeliveryAttempt | ScanKind::ReadyForPickup)
    }

    /// Whether it happened on the carrier's own ground, and not where the buyer lives.
    #[must_use]
    pub const fn is_at_carrier(self) -> bool {
        matches!(self, ScanKind::PickedUp | ScanKind::InTransit | ScanKind::Returning)
    }
}
