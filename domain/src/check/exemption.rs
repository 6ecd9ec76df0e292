//! Is the package measured at all?

use super::{CarrierUse, Finder, Flags};
use crate::package::Row;
use crate::rulebook::Facts;

pub(super) fn check(finder: &mut Finder<'_>, row: &Row<'_>, carrier: &CarrierUse) {
    let facts = Facts {
        digital: row.is_digital,
        origin: row.ship_from.country,
        destination: row.ship_to_country,
        carrier: carrier.carrier(),
        ship_service: row.ship_service,
        ship_method: row.ship_method,
        value: row.value,
        marketplace: finder.desk.marketplace(),
    };
    if finder.desk.rulebook().exempt(&facts).is_some() {
        finder.findings.flags.set(Flags::EXEMPT);
    }
}
