//! Which carriers print or deliver each other's numbers.

use super::courier::Courier;

/// A set of groups of carriers that share formats.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Groups(u8);

impl Groups {
    pub(crate) const NONE: Groups = Groups(0);
    /// Parcels that others collect and the US Postal Service delivers, under its package barcode.
    pub(crate) const IMPB: Groups = Groups(1);
    /// National posts: an S10 number is handed from one to the other.
    pub(crate) const POSTS: Groups = Groups(1 << 1);
    /// OnTrac and LaserShip, one company since 2021.
    pub(crate) const ONTRAC: Groups = Groups(1 << 2);
    /// The services of UPS.
    pub(crate) const UPS: Groups = Groups(1 << 3);
    /// The services of FedEx.
    pub(crate) const FEDEX: Groups = Groups(1 << 4);
    /// The divisions of DHL.
    pub(crate) const DHL: Groups = Groups(1 << 5);
    /// Amazon's own delivery.
    pub(crate) const AMAZON: Groups = Groups(1 << 6);
    /// The companies of DPD.
    pub(crate) const DPD: Groups = Groups(1 << 7);

    const fn and(self, other: Groups) -> Groups {
        Groups(self.0 | other.0)
    }

    /// Whether the two sets have a group in common.
    pub(crate) const fn meets(self, other: Groups) -> bool {
        self.0 & other.0 != 0
    }

    /// The groups a carrier belongs to.
    pub(crate) const fn of(courier: Courier) -> Groups {
        match courier {
            Courier::Usps => Groups::IMPB.and(Groups::POSTS),
            Courier::Ups => Groups::UPS,
            Courier::UpsMailInnovations | Courier::UpsSurePost => Groups::IMPB.and(Groups::UPS),
            Courier::FedEx => Groups::FEDEX,
            Courier::FedExGroundEconomy => Groups::IMPB.and(Groups::FEDEX),
            Courier::Dhl | Courier::DhlEcommerce => Groups::IMPB.and(Groups::DHL),
            Courier::DhlExpress => Groups::DHL,
            Courier::Osm | Courier::PitneyBowes => Groups::IMPB,
            Courier::OnTrac | Courier::LaserShip => Groups::ONTRAC,
            Courier::AmazonLogistics | Courier::AmazonUk => Groups::AMAZON,
            Courier::Dpd | Courier::DpdUk => Groups::DPD,
            Courier::CanadaPost | Courier::RoyalMail | Courier::Parcelforce | Courier::Post(_) => {
                Groups::POSTS
            }
            _ => Groups::NONE,
        }
    }
}
