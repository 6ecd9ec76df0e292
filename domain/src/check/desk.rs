//! What rows are judged by: the account's profile, the rulebook, the carriers, the moment.

use super::CarrierUse;
use crate::carrier::{Approved, CarrierId, Directory};
use crate::marketplace::Marketplace;
use crate::place::Location;
use crate::problem::{Effect, Problem, ProblemSet};
use crate::profile::Profile;
use crate::rulebook::Rulebook;
use crate::time::{Moment, Zone, ZoneError};
use jiff::civil::Date;
use std::collections::HashMap;

/// SKU to product category, for reports without categories.
pub type SkuMap = HashMap<String, String>;

/// Why no rows can be judged.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum DeskError {
    /// The rulebook names a time zone that does not exist.
    #[error("rulebook {rulebook}: {source}")]
    Zone {
        /// The rulebook's id.
        rulebook: String,
        /// What is wrong with the zone.
        source: ZoneError,
    },
}

/// Everything a row is judged by.
pub struct Desk {
    account: String,
    marketplace: Marketplace,
    rulebook: Rulebook,
    directory: Directory,
    approved: Approved,
    locations: Vec<Location>,
    dated_locations: bool,
    zone: Zone,
    as_of: Moment,
    sku_map: SkuMap,
    defect_checks: ProblemSet,
    reported: ProblemSet,
}

impl Desk {
    /// Prepares to judge the rows of an account at a moment.
    ///
    /// # Errors
    /// When the rulebook names an unknown time zone.
    pub fn new(
        profile: &Profile,
        rulebook: Rulebook,
        as_of: Moment,
        sku_map: SkuMap,
    ) -> Result<Self, DeskError> {
        let marketplace = profile.marketplace;
        let zone_name = rulebook.time_zone.as_deref().unwrap_or_else(|| marketplace.zone());
        let zone = Zone::load(zone_name)
            .map_err(|source| DeskError::Zone { rulebook: rulebook.id.clone(), source })?;
        let mut directory = Directory::shipped().clone();
        let approved = profile.approved(&mut directory);
        let having = |wanted: fn(Effect) -> bool| -> ProblemSet {
            Problem::ALL.into_iter().filter(|p| wanted(rulebook.effect(*p, None))).collect()
        };
        let defect_checks = having(|effect| effect == Effect::Defect);
        let reported = having(|effect| effect != Effect::Ignored);
        Ok(Desk {
            account: profile.name.clone(),
            marketplace,
            directory,
            approved,
            locations: profile.compiled_locations(),
            dated_locations: profile.locations.iter().any(|l| l.from.is_some() || l.to.is_some()),
            zone,
            as_of,
            sku_map,
            defect_checks,
            reported,
            rulebook,
        })
    }

    /// The account's name.
    #[must_use]
    pub fn account(&self) -> &str {
        &self.account
    }

    /// The marketplace.
    #[must_use]
    pub const fn marketplace(&self) -> Marketplace {
        self.marketplace
    }

    /// The rules.
    #[must_use]
    pub const fn rulebook(&self) -> &Rulebook {
        &self.rulebook
    }

    /// The carriers.
    #[must_use]
    pub const fn directory(&self) -> &Directory {
        &self.directory
    }

    /// The carriers that may be used.
    #[must_use]
    pub const fn approved(&self) -> &Approved {
        &self.approved
    }

    /// The registered ship-from locations.
    #[must_use]
    pub fn locations(&self) -> &[Location] {
        &self.locations
    }

    /// The day on which registrations are looked at; none where they never change.
    #[must_use]
    pub fn location_date(&self, confirmed: Option<Moment>) -> Option<Date> {
        let confirmed = confirmed.filter(|_| self.dated_locations)?;
        Some(self.zone.day(confirmed).date())
    }

    /// The zone in which dates without offset are read and days are counted.
    #[must_use]
    pub const fn zone(&self) -> &Zone {
        &self.zone
    }

    /// The moment of the review.
    #[must_use]
    pub const fn as_of(&self) -> Moment {
        self.as_of
    }

    /// Checks that can make a package invalid.
    #[must_use]
    pub const fn defect_checks(&self) -> ProblemSet {
        self.defect_checks
    }

    /// Checks whose result is reported at all.
    #[must_use]
    pub const fn reported(&self) -> ProblemSet {
        self.reported
    }

    /// The category of a SKU, where the report does not give it; blank if unknown.
    #[must_use]
    pub fn category_of(&self, sku: &str) -> &str {
        self.sku_map.get(sku).map_or("", String::as_str)
    }

    /// What a carrier declaration means here.
    #[must_use]
    pub fn carrier_use(&self, code: &str, name: &str) -> CarrierUse {
        CarrierUse::new(self, code, name)
    }

    /// The name of a carrier of the directory.
    #[must_use]
    pub fn carrier_name(&self, carrier: CarrierId) -> &str {
        &self.directory.carrier(carrier).name
    }
}
