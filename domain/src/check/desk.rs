//! What rows are judged by: the account's profile, the rulebook, the carriers, the moment.

use super::CarrierUse;
use crate::carrier::{Approved, Directory};
use crate::marketplace::Marketplace;
use crate::place::Location;
use crate::problem::{Effect, Problem, ProblemSet};
use crate::profile::Profile;
use crate::rulebook::Rulebook;
use crate::time::{Moment, Zone, ZoneError};
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
    /// Those of them that hold on every day.
    lasting_locations: Vec<Location>,
    zone: Zone,
    as_of: Moment,
    sku_map: SkuMap,
    defect_checks: ProblemSet,
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
        let is_defect = |problem: &Problem| rulebook.effect(*problem, None) == Effect::Defect;
        let defect_checks = Problem::ALL.into_iter().filter(is_defect).collect();
        Ok(Desk {
            account: profile.name.clone(),
            marketplace,
            directory,
            approved,
            locations: profile.compiled_locations(),
            lasting_locations: profile
                .locations
                .iter()
                .filter(|location| location.from.is_none() && location.to.is_none())
                .filter_map(Location::compile)
                .collect(),
            zone,
            as_of,
            sku_map,
            defect_checks,
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

    /// The registered locations that hold on every day.
    #[must_use]
    pub fn lasting_locations(&self) -> &[Location] {
        &self.lasting_locations
    }

    /// Whether registrations come and go, so that the day matters.
    #[must_use]
    pub fn has_dated_locations(&self) -> bool {
        self.lasting_locations.len() < self.locations.len()
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
}
