//! A scan as a vendor tells it, made ready for the others.

use crate::service::feed::{GivenPlace, GivenScan};
use aws_lc_rs::digest;
use chrono::{DateTime, NaiveDateTime};
use domain::scan::vocabulary::Vendor;

/// Letters that are kept of a place's part.
const LONGEST: usize = 200;

/// A scan as a vendor tells it.
#[derive(Clone, Debug, Default)]
pub(super) struct Told<'t> {
    /// The vendor's own id, if there is one.
    pub id: Option<&'t str>,
    pub number: &'t str,
    pub status: &'t str,
    /// The finer word.
    pub detail: &'t str,
    pub at: &'t str,
    pub country: Option<&'t str>,
    pub state: Option<&'t str>,
    pub city: Option<&'t str>,
    pub postal_code: Option<&'t str>,
}

impl Told<'_> {
    /// The scan; none if it has no number or no moment.
    pub fn scan(&self, vendor: Vendor) -> Option<GivenScan> {
        let at = moment(self.at)?;
        let part = |text: Option<&str>| -> String {
            let text = text.unwrap_or_default().trim();
            text.chars().filter(|c| !c.is_control()).take(LONGEST / 4).collect()
        };
        let place = GivenPlace {
            country: part(self.country),
            state: part(self.state),
            city: part(self.city),
            postal_code: part(self.postal_code),
        };
        (!self.number.trim().is_empty()).then(|| GivenScan {
            external_id: self.name(vendor, &at, &place),
            tracking_number: self.number.to_owned(),
            kind: Some(vendor.meaning(self.status, self.detail)),
            at,
            place,
        })
    }

    /// What it is known by if it comes again: the vendor's id, or else all that it says.
    fn name(&self, vendor: Vendor, at: &str, place: &GivenPlace) -> String {
        let GivenPlace { country, state, city, postal_code } = place;
        let all = match self.id {
            Some(id) => vec![id],
            None => vec![at, self.status, self.detail, country, state, city, postal_code],
        };
        let all = digest::digest(&digest::SHA256, all.join("\u{1f}").as_bytes());
        let hex: String = all.as_ref().iter().take(16).map(|byte| format!("{byte:02x}")).collect();
        format!("{vendor}:{hex}")
    }
}

/// A moment with its offset. One without is taken for UTC: vendors that leave it out do not know it.
fn moment(text: &str) -> Option<String> {
    let text = text.trim();
    if let Ok(at) = DateTime::parse_from_rfc3339(text) {
        return Some(at.to_utc().to_rfc3339());
    }
    // `+0000` without a colon.
    if let Ok(at) = DateTime::parse_from_str(text, "%Y-%m-%dT%H:%M:%S%.f%z") {
        return Some(at.to_utc().to_rfc3339());
    }
    let forms = ["%Y-%m-%dT%H:%M:%S%.f", "%Y-%m-%d %H:%M:%S%.f", "%Y-%m-%dT%H:%M"];
    let bare = forms.iter().find_map(|form| NaiveDateTime::parse_from_str(text, form).ok());
    bare.map(|at| at.and_utc().to_rfc3339())
}

#[cfg(test)]
mod tests {
    use super::*;
    use domain::scan::ScanKind;

    #[test]
    fn moments_with_and_without_offset_are_read() {
        for (text, at) in [
            ("2026-10-01T12:00:00Z", "2026-10-01T12:00:00+00:00"),
            ("2026-10-01T12:00:00-05:00", "2026-10-01T17:00:00+00:00"),
            ("2026-10-01T12:00:00+0200", "2026-10-01T10:00:00+00:00"),
            ("2026-10-01T12:00:00", "2026-10-01T12:00:00+00:00"),
            ("2026-10-01 12:00:00", "2026-10-01T12:00:00+00:00"),
        ] {
            assert_eq!(moment(text).as_deref(), Some(at), "{text}");
        }
        assert_eq!(moment("yesterday"), None);
    }

    #[test]
    fn what_says_the_same_has_the_same_name_and_nothing_else_has() {
        let told = Told {
            number: "1Z",
            status: "in_transit",
            at: "2026-10-01T12:00:00Z",
            ..Told::default()
        };
        let name = |told: &Told<'_>| told.scan(Vendor::EasyPost).unwrap().external_id;
        let other = Told { city: Some("Reno"), ..told.clone() };
        assert_eq!(name(&told), name(&told.clone()));
        assert_ne!(name(&told), name(&other));
        assert_eq!(told.scan(Vendor::EasyPost).unwrap().kind, Some(ScanKind::InTransit));
        assert!(Told { number: " ", ..told }.scan(Vendor::EasyPost).is_none());
    }
}
