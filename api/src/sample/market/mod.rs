//! What a seller's shipping looks like in each marketplace: facts, one table per marketplace.

mod ca;
mod de;
mod es;
mod fr;
mod it;
mod jp;
mod uk;
mod us;

use super::stamp::Stamp;
use domain::marketplace::Marketplace;

/// A seller's shipping in one marketplace.
#[derive(Debug)]
pub(super) struct Market {
    pub(super) marketplace: Marketplace,
    /// First three digits of its order ids.
    pub(super) order_prefixes: &'static [&'static str],
    /// Carriers with the services used.
    pub(super) lanes: &'static [Lane],
    /// A carrier that is not on the account's list, and whose numbers nobody can check.
    pub(super) unapproved: Lane,
    /// Registered locations.
    pub(super) sites: &'static [Site],
    /// A prep centre that nobody registered, in the state of a registered location.
    pub(super) prep_centre: Site,
    /// An address the label tool still prints, in another state.
    pub(super) old_office: Site,
    /// Where parcels of a drop shipper are first scanned: in a state without a location.
    pub(super) far_scan: Site,
    /// A registered warehouse abroad, in a country for which the rulebook asks for two scans.
    pub(super) overseas: Option<Site>,
    /// Prices, in minor units.
    pub(super) price: (u32, u32),
}

/// A carrier and a service.
#[derive(Debug)]
pub(super) struct Lane {
    /// The code in the drop-down.
    pub(super) carrier: &'static str,
    /// What people type beside `Other`.
    pub(super) typed: &'static str,
    /// Service the parcel goes by.
    pub(super) method: &'static str,
    /// Service the buyer chose.
    pub(super) service: &'static str,
    /// Of a hundred parcels.
    pub(super) share: u32,
    /// Days from pickup to delivery, the fewest and the most usual.
    pub(super) days: (u32, u32),
    pub(super) stamp: Stamp,
}

/// A place that parcels leave from.
#[derive(Debug)]
pub(super) struct Site {
    /// What the seller calls it.
    pub(super) name: &'static str,
    pub(super) postal_code: &'static str,
    pub(super) city: &'static str,
    pub(super) state: &'static str,
    pub(super) country: &'static str,
    /// The carrier's facility that scans its parcels first.
    pub(super) scan_city: &'static str,
    pub(super) scan_postal_code: &'static str,
}

/// A lane; the stamp is the last column.
const fn lane(names: [&'static str; 4], share: u32, days: (u32, u32), stamp: Stamp) -> Lane {
    let [carrier, typed, method, service] = names;
    Lane { carrier, typed, method, service, share, days, stamp }
}

/// A site: name, postal code, city, state, country; then the facility and its postal code.
const fn site(place: [&'static str; 5], scan: [&'static str; 2]) -> Site {
    let [name, postal_code, city, state, country] = place;
    let [scan_city, scan_postal_code] = scan;
    Site { name, postal_code, city, state, country, scan_city, scan_postal_code }
}

static MARKETS: [&Market; 8] = [
    &us::MARKET,
    &uk::MARKET,
    &de::MARKET,
    &jp::MARKET,
    &ca::MARKET,
    &fr::MARKET,
    &it::MARKET,
    &es::MARKET,
];

impl Market {
    /// The table of a marketplace, if there is one.
    pub(super) fn of(marketplace: Marketplace) -> Option<&'static Self> {
        MARKETS.iter().copied().find(|market| market.marketplace == marketplace)
    }

    /// Marketplaces that have a table.
    pub(super) fn all() -> impl Iterator<Item = &'static Self> {
        MARKETS.iter().copied()
    }
}
