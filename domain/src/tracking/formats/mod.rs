//! The table of formats, and which of them each carrier prints.

mod amazon;
mod canada;
mod dhl;
mod dpd;
mod fedex;
mod parcel;
mod post;
mod ups;
mod usps;

use super::courier::Courier;
use super::format::{Fit, Format};
use super::group::Groups;

/// Every format, those that prove most first and, among equals, the more specific first.
static ALL: &[&Format] = &[
    &usps::ONLINE,
    &usps::MAILER,
    &usps::LEGACY,
    &ups::ONE_Z,
    &fedex::GROUND_96,
    &fedex::GROUND_GSN,
    &fedex::ECONOMY,
    &fedex::ASTRA,
    &fedex::EXPRESS_34,
    &dpd::BARCODE,
    &dhl::PARCEL_GERMANY,
    &parcel::ONTRAC_C,
    &parcel::ONTRAC_D,
    &post::S10,
    &ups::WAYBILL,
    &parcel::OLD_DOMINION,
    &parcel::OLD_DOMINION_GUARANTEED,
    &usps::CONFIRMATION,
    &usps::CONFIRMATION_91,
    &fedex::EXPRESS_12,
    &fedex::GROUND,
    &fedex::SSCC,
    &canada::CANADA_POST,
    &canada::PUROLATOR,
    &dpd::PARCEL,
    &dhl::EXPRESS,
    &amazon::LOGISTICS,
    &amazon::UK,
    &parcel::LASERSHIP_15,
    &parcel::LASERSHIP_17,
    &parcel::LASERSHIP_CX,
    &parcel::LASERSHIP_LX,
    &parcel::GOFO,
    &parcel::LANDMARK,
    &parcel::SPEEDEE,
    &parcel::YODEL,
    &parcel::YUNEXPRESS,
    &parcel::FOUR_PX,
    &canada::CANPAR,
    &canada::PUROLATOR_LETTERS,
    &dhl::PIECE,
    &dhl::LICENCE_PLATE,
    &ups::MAIL_INNOVATIONS,
    &amazon::INTERNATIONAL,
    &dhl::ECOMMERCE,
    &dpd::PARCEL_SHORT,
    &dhl::ECOMMERCE_14,
    &ups::MAIL_INNOVATIONS_SEQUENCE,
];

const USPS: &[&Format] = &[
    &usps::ONLINE,
    &usps::MAILER,
    &usps::LEGACY,
    &usps::CONFIRMATION,
    &usps::CONFIRMATION_91,
    &post::S10,
];
const UPS: &[&Format] = &[&ups::ONE_Z, &ups::WAYBILL];
const UPS_MAIL_INNOVATIONS: &[&Format] = &[&ups::MAIL_INNOVATIONS, &ups::MAIL_INNOVATIONS_SEQUENCE];
const FEDEX: &[&Format] = &[
    &fedex::EXPRESS_12,
    &fedex::GROUND,
    &fedex::ECONOMY,
    &fedex::GROUND_96,
    &fedex::EXPRESS_34,
    &fedex::GROUND_GSN,
    &fedex::SSCC,
    &fedex::ASTRA,
];
const DHL: &[&Format] = &[
    &dhl::EXPRESS,
    &dhl::PIECE,
    &dhl::ECOMMERCE,
    &dhl::PARCEL_GERMANY,
    &dhl::LICENCE_PLATE,
    &dhl::ECOMMERCE_14,
];
const DHL_EXPRESS: &[&Format] = &[&dhl::EXPRESS, &dhl::PIECE, &dhl::LICENCE_PLATE];
const DHL_ECOMMERCE: &[&Format] = &[&dhl::ECOMMERCE, &dhl::ECOMMERCE_14];
const ONTRAC: &[&Format] = &[&parcel::ONTRAC_C, &parcel::ONTRAC_D];
const LASERSHIP: &[&Format] =
    &[&parcel::LASERSHIP_15, &parcel::LASERSHIP_17, &parcel::LASERSHIP_CX, &parcel::LASERSHIP_LX];

/// Every format, in the order candidates are listed.
pub fn all() -> impl Iterator<Item = &'static Format> {
    ALL.iter().copied()
}

/// The formats a carrier prints itself, the commonest first.
pub(crate) const fn own(courier: Courier) -> &'static [&'static Format] {
    match courier {
        Courier::Usps => USPS,
        Courier::Ups => UPS,
        Courier::UpsMailInnovations => UPS_MAIL_INNOVATIONS,
        Courier::UpsSurePost => const { &[&ups::ONE_Z] },
        Courier::FedEx => FEDEX,
        Courier::FedExGroundEconomy => const { &[&fedex::ECONOMY] },
        Courier::Dhl => DHL,
        Courier::DhlExpress => DHL_EXPRESS,
        Courier::DhlEcommerce => DHL_ECOMMERCE,
        Courier::OnTrac => ONTRAC,
        Courier::LaserShip => LASERSHIP,
        Courier::AmazonLogistics => const { &[&amazon::LOGISTICS, &amazon::INTERNATIONAL] },
        Courier::AmazonUk => const { &[&amazon::UK] },
        Courier::CanadaPost => const { &[&canada::CANADA_POST, &post::S10] },
        Courier::Purolator => const { &[&canada::PUROLATOR, &canada::PUROLATOR_LETTERS] },
        Courier::Canpar => const { &[&canada::CANPAR] },
        Courier::OldDominion => {
            const { &[&parcel::OLD_DOMINION, &parcel::OLD_DOMINION_GUARANTEED] }
        }
        Courier::SpeeDee => const { &[&parcel::SPEEDEE] },
        Courier::Gofo => const { &[&parcel::GOFO] },
        Courier::Landmark => const { &[&parcel::LANDMARK] },
        Courier::Yodel => const { &[&parcel::YODEL] },
        Courier::YunExpress => const { &[&parcel::YUNEXPRESS] },
        Courier::Dpd => const { &[&dpd::BARCODE, &dpd::PARCEL, &dpd::PARCEL_SHORT] },
        Courier::FourPx => const { &[&parcel::FOUR_PX] },
        Courier::RoyalMail | Courier::Parcelforce | Courier::Post(_) => const { &[&post::S10] },
        // These print nothing but the formats of their group, or nothing that is known.
        Courier::Osm
        | Courier::PitneyBowes
        | Courier::Evri
        | Courier::Gls
        | Courier::DpdUk
        | Courier::Cainiao
        | Courier::Veho
        | Courier::UniUni
        | Courier::Yanwen => &[],
    }
}

/// The formats of a carrier and of its partners, its own first (those it shares come twice).
pub(crate) fn accepted_by(courier: Courier) -> impl Iterator<Item = &'static Format> {
    let partners = all().filter(move |format| format.groups.meets(Groups::of(courier)));
    own(courier).iter().copied().chain(partners)
}

/// The format most of a carrier's numbers have.
pub(crate) fn main(courier: Courier) -> Option<&'static Format> {
    match courier {
        Courier::UpsMailInnovations | Courier::Osm | Courier::PitneyBowes => Some(&usps::MAILER),
        Courier::OnTrac => Some(&parcel::ONTRAC_D),
        Courier::Dpd => Some(&dpd::PARCEL),
        _ => own(courier).first().copied(),
    }
}

/// Whether the number, which also reads as `format`, is a US postal barcode first: `420`, a ZIP code
/// and a good USPS number beat the 34 digits of FedEx Express, one of which in six fits by chance.
#[inline]
pub(crate) fn us_routing_wins(format: &Format, text: &str) -> bool {
    *format == fedex::EXPRESS_34
        && [&usps::ONLINE, &usps::MAILER, &usps::LEGACY]
            .into_iter()
            .filter_map(|format| format.read(text))
            .any(|reading| !reading.postcode.is_empty() && reading.fit() == Fit::Yes)
}

/// Whether the formats of the carrier are known well enough to call another number wrong.
///
/// `false` for carriers without a reliable published format and for national posts, of which only
/// the international S10 format is known; a number that fits nothing is then
/// [`UnknownFormat`](super::Outcome::UnknownFormat), not wrong.
#[must_use]
pub const fn has_formats(courier: Courier) -> bool {
    !matches!(
        courier,
        Courier::Evri
            | Courier::Gls
            | Courier::RoyalMail
            | Courier::Parcelforce
            | Courier::Post(_)
            | Courier::DpdUk
            | Courier::AmazonUk
            | Courier::FourPx
            | Courier::Cainiao
            | Courier::Veho
            | Courier::UniUni
            | Courier::Yanwen
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tracking::Strength;

    #[test]
    fn ids_differ_and_the_strongest_come_first() {
        let mut ids: Vec<_> = all().map(|format| format.id).collect();
        ids.sort_unstable();
        ids.dedup();
        assert_eq!(ids.len(), ALL.len());
        assert!(ALL.is_sorted_by_key(|format| std::cmp::Reverse(format.strength)));
    }

    #[test]
    fn a_check_digit_has_a_place_in_every_layout() {
        for format in all() {
            for layout in format.layouts {
                assert_eq!(layout.check_at().is_some(), format.check.is_some(), "{}", format.id);
            }
            assert_eq!(
                format.check.is_some(),
                format.strength >= Strength::Medium,
                "{}",
                format.id
            );
        }
    }

    #[test]
    fn every_format_a_carrier_prints_is_in_the_table() {
        for &courier in Courier::NAMED {
            for format in own(courier) {
                assert!(ALL.contains(format), "{courier}: {}", format.id);
            }
            let known = !own(courier).is_empty() || Groups::of(courier).meets(Groups::IMPB);
            assert!(known || !has_formats(courier), "{courier}");
        }
    }
}
