//! Places of scans as they are kept.

use super::given::GivenPlace;
use domain::ledger::place_key;
use domain::place::Place;
use domain::scan::ScanKind;

/// The place of a scan, as one text. Where buyers live is nobody's business: a scan that is made
/// there has no place.
pub(super) fn place_of_scan(kind: ScanKind, place: &GivenPlace) -> String {
    if !kind.is_at_carrier() {
        return key(&Place::default());
    }
    key(&borrowed(place))
}

/// The place as the domain has it.
pub(super) fn borrowed(place: &GivenPlace) -> Place<'_> {
    let GivenPlace { country, state, city, postal_code } = place;
    Place {
        country: country.trim(),
        state: state.trim(),
        city: city.trim(),
        postal_code: postal_code.trim(),
    }
}

fn key(place: &Place<'_>) -> String {
    let mut key = Vec::new();
    place_key(place, &mut key);
    String::from_utf8_lossy(&key).into_owned()
}
