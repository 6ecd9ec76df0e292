//! Places that ship regularly and are not registered.

use crate::assessment::UndeclaredOrigin;
use crate::judged::Judged;
use crate::ledger::Ledger;
use crate::ratio::basis_points;
use std::cmp::Reverse;
use std::collections::HashMap;

/// Packages a place needs.
const PACKAGES: u64 = 20;
/// Share of the window's packages it needs: one in this many.
const ONE_IN: u64 = 20;

/// Unregistered label origins with at least 20 packages and 5 % of the window's.
#[must_use]
pub fn undeclared_origins(
    ledger: &Ledger,
    judged: &Judged<'_>,
    packages_in_window: u64,
) -> Vec<UndeclaredOrigin> {
    let mut clusters: HashMap<&str, UndeclaredOrigin> = HashMap::new();
    for (id, exhibit) in ledger.exhibits() {
        let Some(origin) = &exhibit.origin else { continue };
        if !ledger.entry(id).is_some_and(|entry| judged.in_window(entry)) {
            continue;
        }
        let cluster = clusters.entry(&origin.key).or_insert_with(|| UndeclaredOrigin {
            place: origin.place.to_string(),
            country: origin.country.to_string(),
            postal_code: origin.postal_code.to_string(),
            packages: 0,
            share_bp: 0,
        });
        cluster.packages += 1;
    }
    let mut origins: Vec<UndeclaredOrigin> = clusters.into_values().collect();
    origins.retain(|o| o.packages >= PACKAGES && o.packages * ONE_IN >= packages_in_window);
    for origin in &mut origins {
        origin.share_bp = basis_points(origin.packages, packages_in_window).unwrap_or(0);
    }
    origins.sort_by(|a, b| (Reverse(a.packages), &a.place).cmp(&(Reverse(b.packages), &b.place)));
    origins
}
