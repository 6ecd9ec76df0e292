//! Why one side has a package as invalid and the other has not.

use crate::coded::coded;

coded! {
    /// Who has a package as invalid.
    Side {
        /// Amazon lists it; we do not have it as invalid.
        Amazon "amazon",
        /// We have it as invalid; Amazon does not list it.
        Ours "ours",
    }
}

coded! {
    /// Why that is so. The first that fits is named.
    Reason {
        /// No report of the seller has the order.
        NotReported "not_reported",
        /// The day it counts on is on the other side of the window's edge.
        WindowEdge "window_edge",
        /// One side does not measure it at all.
        Exempt "exempt",
        /// Its tracking was changed too late, or so lately that Amazon may not show it yet.
        LateEdit "late_edit",
        /// Our rulebook is stricter or milder than Amazon's rules for the marketplace.
        RulesDiffer "rules_differ",
        /// The carrier is not on Amazon's list, so Amazon may not follow its scans.
        CarrierNotIntegrated "carrier_not_integrated",
        /// One side has a scan of the carrier that the other has not.
        ScansDiffer "scans_differ",
        /// We still wait for its first scan.
        Pending "pending",
        /// Nothing that is known explains it.
        Unknown "unknown",
    }
}

impl Reason {
    /// What it means for a package that this side has as invalid, and what to do.
    #[must_use]
    pub const fn sentence(self, side: Side) -> &'static str {
        match (self, side) {
            (Reason::NotReported, _) => {
                "No report of the seller has this order. Import the report of its day."
            }
            (Reason::WindowEdge, Side::Amazon) => {
                "By our day it is outside of Amazon's window. Give promised delivery dates in the report."
            }
            (Reason::WindowEdge, Side::Ours) => {
                "It counts at the very edge of the window, where Amazon's calendar may differ."
            }
            (Reason::Exempt, Side::Amazon) => {
                "By the rules it is exempt, yet Amazon counts it. Check that carrier and method are spelt as Amazon lists them."
            }
            (Reason::Exempt, Side::Ours) => "Amazon's rules exempt it; our rulebook counts it.",
            (Reason::LateEdit, Side::Amazon) => {
                "Its tracking was entered or changed after delivery, or the number is another now. That defect stays."
            }
            (Reason::LateEdit, Side::Ours) => {
                "Its tracking was given in the 72 hours before the list, which Amazon may not show yet."
            }
            (Reason::RulesDiffer, Side::Amazon) => {
                "By Amazon's rules for the marketplace it is invalid; our rulebook is milder."
            }
            (Reason::RulesDiffer, Side::Ours) => {
                "Our rulebook is stricter: by Amazon's rules for the marketplace it is valid."
            }
            (Reason::CarrierNotIntegrated, Side::Amazon) => {
                "The carrier is not on Amazon's list, so its scans may not reach Amazon. Choose a listed carrier."
            }
            (Reason::CarrierNotIntegrated, Side::Ours) => {
                "The carrier is not on Amazon's list; Amazon may leave such packages out."
            }
            (Reason::ScansDiffer, Side::Amazon) => {
                "Our data has a carrier's scan that Amazon has not. Contest it with the carrier's scan history."
            }
            (Reason::ScansDiffer, Side::Ours) => {
                "We have no scan, yet Amazon seems to. Import the carrier's scans."
            }
            (Reason::Pending, _) => {
                "We still wait for its first scan; Amazon counts it as missing already."
            }
            (Reason::Unknown, Side::Amazon) => {
                "Nothing that is known explains why Amazon lists it. Look at it by hand."
            }
            (Reason::Unknown, Side::Ours) => {
                "Nothing that is known explains why Amazon does not list it. The list may be filtered; download it whole."
            }
        }
    }
}
