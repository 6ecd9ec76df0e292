//! What a market's packages are held against: the places they may leave from, the carriers they may
//! go with, the categories of their SKUs.

use super::{RulesChange, allowed_market, named};
use crate::auth::permission::Action;
use crate::service::{Caller, Result, ServiceError, Services};
use crate::store::{ApprovedCarrier, Location, Market, SkuCategory};
use domain::place::Country;
use domain::time::Day;
use jiff::civil::Date;
use std::str::FromStr;
use uuid::Uuid;

/// Locations, carriers of a market at most.
const MOST_ENTRIES: usize = 500;

/// A location as somebody types it; dates as 2026-01-31.
#[derive(Clone, Debug, Default)]
pub struct LocationInput {
    /// What the account calls it.
    pub name: String,
    /// Postal code, or blank.
    pub postal_code: String,
    /// City, or blank.
    pub city: String,
    /// State or region, or blank.
    pub state: String,
    /// ISO-2 country.
    pub country: String,
    /// First day it holds.
    pub valid_from: Option<String>,
    /// Last day it holds.
    pub valid_to: Option<String>,
}

/// A carrier as somebody types it.
#[derive(Clone, Debug, Default)]
pub struct CarrierInput {
    /// Its name.
    pub name: String,
    /// First day it may be used.
    pub valid_from: Option<String>,
    /// Last day it may be used.
    pub valid_to: Option<String>,
}

impl Services {
    /// Puts locations in the place of a market's.
    ///
    /// # Errors
    /// Names the location and what is wrong with it.
    pub async fn set_locations(
        &self,
        caller: &Caller,
        market: Uuid,
        locations: Vec<LocationInput>,
    ) -> Result<Market> {
        let scope = self.store().write(caller.tenant()).await?;
        let market = allowed_market(&scope, caller, market, Action::ManageLocations).await?;
        few("locations", locations.len())?;
        let row = |input| self.location(&market, input);
        let rows = locations.into_iter().map(row).collect::<Result<_>>()?;
        scope.replace_locations(market.id, rows).await?;
        self.rules_changed(scope, caller, market, RulesChange::Locations).await
    }

    /// Puts carriers in the place of a market's own list; none: the marketplace's list holds.
    ///
    /// # Errors
    /// Names the carrier and what is wrong with it.
    pub async fn set_carriers(
        &self,
        caller: &Caller,
        market: Uuid,
        carriers: Vec<CarrierInput>,
    ) -> Result<Market> {
        let scope = self.store().write(caller.tenant()).await?;
        let market = allowed_market(&scope, caller, market, Action::ManageCarriers).await?;
        few("carriers", carriers.len())?;
        let row = |input: CarrierInput| {
            let (valid_from, valid_to) = period(input.valid_from, input.valid_to)?;
            Ok(ApprovedCarrier {
                tenant_id: market.tenant_id,
                id: self.clock().id(),
                market_id: market.id,
                name: named("carriers", &input.name)?,
                valid_from,
                valid_to,
            })
        };
        let rows = carriers.into_iter().map(row).collect::<Result<_>>()?;
        scope.replace_carriers(market.id, rows).await?;
        self.rules_changed(scope, caller, market, RulesChange::Carriers).await
    }

    /// Puts categories of SKUs in the place of a market's; they count for the next import.
    ///
    /// # Errors
    /// When the caller may not.
    pub async fn set_categories(
        &self,
        caller: &Caller,
        market: Uuid,
        categories: Vec<(String, String)>,
    ) -> Result<Market> {
        let scope = self.store().write(caller.tenant()).await?;
        let market = allowed_market(&scope, caller, market, Action::EditAccount).await?;
        let mut rows: Vec<SkuCategory> = categories
            .into_iter()
            .map(|(sku, category)| SkuCategory {
                tenant_id: market.tenant_id,
                market_id: market.id,
                sku: sku.trim().to_owned(),
                category: category.trim().to_owned(),
            })
            .collect();
        rows.sort_by(|one, other| one.sku.cmp(&other.sku));
        rows.dedup_by(|later, first| later.sku == first.sku);
        scope.replace_categories(market.id, rows).await?;
        self.keep(scope, caller, "set_categories", market.id).await?;
        Ok(market)
    }

    /// Locations of a market.
    ///
    /// # Errors
    /// Not found if the caller may not see it.
    pub async fn locations(&self, caller: &Caller, market: Uuid) -> Result<Vec<Location>> {
        let scope = self.read(caller).await?;
        allowed_market(&scope, caller, market, Action::ViewAccount).await?;
        Ok(scope.locations(market).await?)
    }

    /// A market's own list of carriers.
    ///
    /// # Errors
    /// Not found if the caller may not see it.
    pub async fn carriers(&self, caller: &Caller, market: Uuid) -> Result<Vec<ApprovedCarrier>> {
        let scope = self.read(caller).await?;
        allowed_market(&scope, caller, market, Action::ViewAccount).await?;
        Ok(scope.carriers(market).await?)
    }

    fn location(&self, market: &Market, input: LocationInput) -> Result<Location> {
        let LocationInput { name, postal_code, city, state, country, valid_from, valid_to } = input;
        let (valid_from, valid_to) = period(valid_from, valid_to)?;
        let wrong = |code, message: String| ServiceError::invalid(&["locations"], code, message);
        let Some(country) = Country::from_code(country.trim()) else {
            let message = format!(
                "Location {name:?}: {country:?} is no ISO country code; write two letters such as US."
            );
            return Err(wrong("unknown_country", message));
        };
        let (postal_code, city) = (postal_code.trim().to_owned(), city.trim().to_owned());
        if postal_code.is_empty() && city.is_empty() {
            let message =
                format!("Location {name:?} has neither postal code nor city; give at least one.");
            return Err(wrong("place_missing", message));
        }
        Ok(Location {
            tenant_id: market.tenant_id,
            id: self.clock().id(),
            market_id: market.id,
            name: named("locations", &name)?,
            postal_code,
            city,
            state: state.trim().to_owned(),
            country: country.code().to_owned(),
            valid_from,
            valid_to,
            version: 1,
        })
    }
}

fn few(field: &'static str, count: usize) -> Result<()> {
    if count > MOST_ENTRIES {
        let message = format!("{count} entries are too many; {MOST_ENTRIES} are allowed.");
        return Err(ServiceError::invalid(&[field], "too_many", message));
    }
    Ok(())
}

fn period(from: Option<String>, to: Option<String>) -> Result<(Option<i32>, Option<i32>)> {
    let (from, to) =
        (from.map(|text| day("validFrom", &text)), to.map(|text| day("validTo", &text)));
    let (from, to) = (from.transpose()?, to.transpose()?);
    if let (Some(from), Some(to)) = (from, to)
        && to < from
    {
        let message = "The last day is before the first.";
        return Err(ServiceError::invalid(&["validTo"], "period", message));
    }
    Ok((from, to))
}

fn day(field: &'static str, text: &str) -> Result<i32> {
    let date = Date::from_str(text.trim()).ok().filter(|date| (1971..=2100).contains(&date.year()));
    let Some(date) = date else {
        let message = format!("{text:?} is no day; write it as 2026-01-31.");
        return Err(ServiceError::invalid(&[field], "date", message));
    };
    Ok(i32::from(Day::of(date).0))
}
