//! From what is stored of a market to the desk its packages are judged at.

use crate::store::MarketRules;
use domain::carrier::Listing;
use domain::check::{Desk, DeskError};
use domain::marketplace::Marketplace;
use domain::place::RegisteredLocation;
use domain::profile::Profile;
use domain::rulebook::{Rulebook, RulebookError};
use domain::time::Moment;
use jiff::civil::Date;

/// Why a market's packages cannot be judged.
#[derive(Debug, thiserror::Error)]
pub enum RulesError {
    /// The rulebook was taken away.
    #[error(
        "rulebook {0:?} is neither shipped nor one of this consultancy; choose another for the account"
    )]
    NoRulebook(String),
    /// The consultancy's own rulebook cannot be read.
    #[error("the consultancy's rulebook cannot be used: {0}")]
    Rulebook(#[from] RulebookError),
    /// The marketplace is not known here.
    #[error("marketplace {0:?} is not known")]
    Marketplace(String),
    /// The rulebook does not fit the desk.
    #[error(transparent)]
    Desk(#[from] DeskError),
}

/// The desk for a market at a moment.
///
/// # Errors
/// When rulebook or marketplace are not usable.
pub fn desk_of(rules: &MarketRules, as_of: Moment) -> Result<Desk, RulesError> {
    let MarketRules { market, account, locations, carriers, rulebook, categories } = rules;
    let rulebook = match rulebook {
        Some(own) => Rulebook::parse(&own.rules)?,
        None => Rulebook::find(&market.rulebook)
            .cloned()
            .ok_or_else(|| RulesError::NoRulebook(market.rulebook.clone()))?,
    };
    let marketplace = Marketplace::parse(&market.marketplace)
        .ok_or_else(|| RulesError::Marketplace(market.marketplace.clone()))?;
    let listing = |carrier: &crate::store::ApprovedCarrier| Listing {
        name: carrier.name.clone(),
        from: carrier.valid_from.and_then(date),
        to: carrier.valid_to.and_then(date),
    };
    let location = |location: &crate::store::Location| RegisteredLocation {
        name: location.name.clone(),
        postal_code: location.postal_code.clone(),
        city: location.city.clone(),
        state: location.state.clone(),
        country: location.country.clone(),
        from: location.valid_from.and_then(date),
        to: location.valid_to.and_then(date),
    };
    let profile = Profile {
        name: account.name.clone(),
        marketplace,
        rulebook: rulebook.id.clone(),
        approved_carriers: (!carriers.is_empty()).then(|| carriers.iter().map(listing).collect()),
        locations: locations.iter().map(location).collect(),
    };
    let category = |row: &crate::store::SkuCategory| (row.sku.clone(), row.category.clone());
    Ok(Desk::new(&profile, rulebook, as_of, categories.iter().map(category).collect())?)
}

/// A day of the database as a date.
fn date(day: i32) -> Option<Date> {
    u16::try_from(day).ok().map(|day| domain::time::Day(day).date())
}
