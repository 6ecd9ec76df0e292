//! What a desk makes of a carrier and of a place, as short texts.
//!
//! A store keeps them with the lanes and places that its packages refer to. When carriers or
//! locations change, those whose text is another name the packages that may be judged otherwise;
//! all the others need not even be read.

use crate::check::Desk;
use crate::ledger::LaneKey;
use crate::place::{Fit, Place, label_origin, scan_origin};
use crate::reason::Reason;

/// What a desk makes of a lane's carrier.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CarrierStanding {
    /// The carrier's normalised name, or the one given; blank if there is none.
    pub name: String,
    /// Everything else that packages are judged by.
    pub standing: String,
}

impl Desk {
    /// What is made of a lane's carrier. Where it is the same at two desks of one rulebook, they
    /// find the same on the lane's packages as far as carriers go.
    #[must_use]
    pub fn carrier_standing(&self, lane: &LaneKey<'_>) -> CarrierStanding {
        let carrier = self.carrier_use(lane.carrier_code, lane.carrier_name);
        CarrierStanding { name: carrier.name().to_owned(), standing: carrier.standing(self) }
    }

    /// What is made of a place, as label origin and as place of the first scan. Where it is the
    /// same at two desks, they find the same on packages with that place as far as places go.
    #[must_use]
    pub fn place_standing(&self, place: &Place<'_>) -> String {
        if self.has_dated_locations() {
            // Each day has an answer of its own; the registrations stand for all of them.
            return format!("{:016x}", fingerprint(&format!("{:?}", self.locations())));
        }
        let label = letter(label_origin(place, self.locations(), None));
        let scan = letter(scan_origin(place, self.locations(), None));
        format!("{label}{scan}")
    }
}

const fn letter(fit: Fit) -> char {
    match fit {
        Fit::Match => '=',
        Fit::NotAssessed => '?',
        Fit::Mismatch(Reason::Country) => 'c',
        Fit::Mismatch(Reason::Region) => 'r',
        Fit::Mismatch(_) => 'p',
    }
}

/// FNV-1a, which is the same in every program.
fn fingerprint(text: &str) -> u64 {
    text.bytes().fold(0xcbf2_9ce4_8422_2325, |hash: u64, byte| {
        (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::carrier::Listing;
    use crate::marketplace::Marketplace;
    use crate::place::RegisteredLocation;
    use crate::profile::Profile;
    use crate::rulebook::Rulebook;
    use crate::time::Moment;
    use jiff::civil::date;

    fn desk(carriers: &[&str], locations: Vec<RegisteredLocation>) -> Desk {
        let profile = Profile {
            name: "Northwind".to_owned(),
            marketplace: Marketplace::Us,
            rulebook: "standard".to_owned(),
            approved_carriers: Some(carriers.iter().map(|name| Listing::from(*name)).collect()),
            locations,
        };
        let rulebook = Rulebook::find("standard").unwrap().clone();
        Desk::new(&profile, rulebook, Moment(0), Default::default()).unwrap()
    }

    fn lane(code: &'static str, name: &'static str) -> LaneKey<'static> {
        LaneKey { carrier_code: code, carrier_name: name, ..LaneKey::of("") }
    }

    #[test]
    fn only_the_carriers_that_changed_stand_differently() {
        let (before, after) = (desk(&["UPS", "USPS"], vec![]), desk(&["UPS", "Joe's Van"], vec![]));
        let changed = |lane| before.carrier_standing(&lane) != after.carrier_standing(&lane);
        assert!(!changed(lane("UPS", "")));
        assert!(!changed(lane("FedEx", "")));
        assert!(!changed(lane("", "")));
        assert!(changed(lane("USPS", "")));
        assert!(changed(lane("Other", "Joes van")));
        assert_eq!(after.carrier_standing(&lane("Other", "Joes van")).name, "Joe's Van");
    }

    #[test]
    fn only_the_places_that_fit_otherwise_stand_differently() {
        let reno = RegisteredLocation {
            name: "Reno".to_owned(),
            postal_code: "89502".to_owned(),
            city: "Reno".to_owned(),
            state: "NV".to_owned(),
            country: "US".to_owned(),
            ..RegisteredLocation::default()
        };
        let austin = RegisteredLocation {
            name: "Austin".to_owned(),
            postal_code: "78701".to_owned(),
            city: "Austin".to_owned(),
            state: "TX".to_owned(),
            ..reno.clone()
        };
        let one = desk(&["UPS"], vec![reno.clone()]);
        let two = desk(&["UPS"], vec![reno.clone(), austin.clone()]);
        let place = |postal_code, state, city| Place { country: "US", state, city, postal_code };
        let changed = |place| one.place_standing(&place) != two.place_standing(&place);
        assert!(!changed(place("89502", "NV", "Reno")));
        assert!(!changed(place("10001", "NY", "New York")));
        assert!(changed(place("78701", "TX", "Austin")));
        // With days, every place may.
        let dated = RegisteredLocation { from: Some(date(2026, 1, 1)), ..austin };
        let three = desk(&["UPS"], vec![reno, dated]);
        let reno = place("89502", "NV", "Reno");
        assert_ne!(two.place_standing(&reno), three.place_standing(&reno));
    }
}
