//! Seller accounts, their marketplaces, and what these are judged by.

use super::audit::record;
use super::{Caller, Result, ServiceError, Services};
use crate::auth::permission::{Accounts, Action, Principal, allows};
use crate::clock::Micros;
use crate::store::{
    ApprovedCarrier, Location, Market, NewJob, SellerAccount, SkuCategory, TenantScope,
};
use domain::marketplace::Marketplace;
use domain::place::Country;
use domain::rulebook::Rulebook;
use domain::time::Day;
use jiff::civil::Date;
use std::str::FromStr;
use uuid::Uuid;

/// Letters of a name at most.
const LONGEST_NAME: usize = 200;
/// Letters of notes at most.
const LONGEST_NOTES: usize = 10_000;
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

/// Which rows a change of rules concerns; the `cause` of a job that judges again.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RulesChange {
    /// Everything.
    Rulebook,
    /// What was sent from somewhere.
    Locations,
    /// What was sent by somebody.
    Carriers,
}

impl RulesChange {
    /// The name in the job.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            RulesChange::Rulebook => "rules",
            RulesChange::Locations => "locations",
            RulesChange::Carriers => "carriers",
        }
    }
}

impl Services {
    /// Accounts that the caller may see, by name.
    ///
    /// # Errors
    /// When the database cannot.
    pub async fn accounts(
        &self,
        caller: &Caller,
        after: Option<(String, Uuid)>,
        limit: u64,
    ) -> Result<Vec<SellerAccount>> {
        let scope = self.read(caller).await?;
        let only: Option<Vec<Uuid>> = match caller.principal.accounts() {
            Accounts::All => None,
            Accounts::Only(some) => Some(some.iter().copied().collect()),
        };
        let found = scope.accounts(only.as_deref(), after, limit).await?;
        // The list is narrowed by the database; what it gives is asked for all the same.
        let seen = |account: &SellerAccount| {
            allows(&caller.principal, Action::ViewAccount, Some(account.id)).is_ok()
        };
        Ok(found.into_iter().filter(seen).collect())
    }

    /// An account.
    ///
    /// # Errors
    /// Not found if the caller may not see it.
    pub async fn account(&self, caller: &Caller, id: Uuid) -> Result<SellerAccount> {
        allows(&caller.principal, Action::ViewAccount, Some(id))?;
        let scope = self.read(caller).await?;
        scope.account(id).await?.ok_or(ServiceError::NotFound)
    }

    /// Takes on a client.
    ///
    /// # Errors
    /// When the caller may not, or a text cannot be used.
    pub async fn create_account(
        &self,
        caller: &Caller,
        name: &str,
        amazon_seller_id: Option<&str>,
        notes: &str,
    ) -> Result<SellerAccount> {
        allows(&caller.principal, Action::CreateAccount, None)?;
        let account = SellerAccount {
            tenant_id: caller.tenant().0,
            id: self.clock().id(),
            name: named("name", name)?,
            amazon_seller_id: amazon_seller_id.map(seller_id).transpose()?,
            notes: noted(notes)?,
            created_at: self.now(),
            archived_at: None,
            version: 1,
        };
        let scope = self.store().write(caller.tenant()).await?;
        scope.add_account(account.clone()).await?;
        self.keep(scope, caller, "create_account", account.id).await?;
        Ok(account)
    }

    /// Changes an account.
    ///
    /// # Errors
    /// A conflict if somebody else changed it since `version`.
    pub async fn edit_account(
        &self,
        caller: &Caller,
        id: Uuid,
        version: i32,
        change: AccountChange<'_>,
    ) -> Result<SellerAccount> {
        allows(&caller.principal, Action::EditAccount, Some(id))?;
        let scope = self.store().write(caller.tenant()).await?;
        let mut account = scope.account(id).await?.ok_or(ServiceError::NotFound)?;
        let AccountChange { name, amazon_seller_id, notes, archived } = change;
        if let Some(name) = name {
            account.name = named("name", name)?;
        }
        if let Some(id) = amazon_seller_id {
            account.amazon_seller_id =
                (!id.trim().is_empty()).then(|| seller_id(id)).transpose()?;
        }
        if let Some(notes) = notes {
            account.notes = noted(notes)?;
        }
        if let Some(archived) = archived {
            account.archived_at = archived.then(|| account.archived_at.unwrap_or(self.now()));
        }
        account.version = version;
        scope.edit_account(&account).await?;
        account.version += 1;
        self.keep(scope, caller, "edit_account", id).await?;
        Ok(account)
    }

    /// The markets of accounts that the caller may see.
    ///
    /// # Errors
    /// When the database cannot.
    pub async fn markets_of(&self, caller: &Caller, accounts: &[Uuid]) -> Result<Vec<Market>> {
        let seen: Vec<Uuid> = accounts
            .iter()
            .copied()
            .filter(|id| allows(&caller.principal, Action::ViewAccount, Some(*id)).is_ok())
            .collect();
        Ok(self.read(caller).await?.markets_of(&seen).await?)
    }

    /// A market that the caller may do this to.
    ///
    /// # Errors
    /// Not found if the caller may not see its account.
    pub async fn market(&self, caller: &Caller, id: Uuid, action: Action) -> Result<Market> {
        let scope = self.read(caller).await?;
        allowed_market(&scope, caller, id, action).await
    }

    /// Begins to look after an account in one more marketplace.
    ///
    /// # Errors
    /// When it is there already, or marketplace or rulebook are not known.
    pub async fn add_market(
        &self,
        caller: &Caller,
        account: Uuid,
        marketplace: &str,
        rulebook: Option<&str>,
    ) -> Result<Market> {
        allows(&caller.principal, Action::EditAccount, Some(account))?;
        let Some(known) = Marketplace::parse(marketplace) else {
            let all = Marketplace::ALL.map(Marketplace::code).join(", ");
            let message =
                format!("{marketplace:?} is no marketplace known here; choose one of {all}.");
            return Err(ServiceError::invalid(&["marketplace"], "unknown_marketplace", message));
        };
        let scope = self.store().write(caller.tenant()).await?;
        scope.account(account).await?.ok_or(ServiceError::NotFound)?;
        let rulebook = rulebook.unwrap_or(domain::profile::DEFAULT_RULEBOOK);
        known_rulebook(&scope, rulebook).await?;
        let now = self.now();
        let market = Market {
            tenant_id: caller.tenant().0,
            id: self.clock().id(),
            account_id: account,
            marketplace: known.code().to_owned(),
            rulebook: rulebook.to_owned(),
            next_package: 0,
            columns: 0,
            rules_changed_at: now,
            scored_at: None,
            created_at: now,
            version: 1,
        };
        if let Err(why) = scope.add_market(market.clone()).await {
            if why.is_duplicate() {
                let message = format!("The account already has the marketplace {}.", known.code());
                return Err(ServiceError::invalid(&["marketplace"], "market_exists", message));
            }
            return Err(why.into());
        }
        self.keep(scope, caller, "add_market", market.id).await?;
        Ok(market)
    }

    /// Judges a market by another rulebook from now on; what is stored is judged again.
    ///
    /// # Errors
    /// When the rulebook is not known.
    pub async fn choose_rulebook(
        &self,
        caller: &Caller,
        market: Uuid,
        code: &str,
    ) -> Result<Market> {
        let scope = self.store().write(caller.tenant()).await?;
        let mut market = allowed_market(&scope, caller, market, Action::EditAccount).await?;
        known_rulebook(&scope, code).await?;
        market.rulebook = code.to_owned();
        self.rules_changed(scope, caller, market, RulesChange::Rulebook).await
    }

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

    /// Notes a change of rules, has the market judged again, and commits.
    async fn rules_changed(
        &self,
        scope: TenantScope,
        caller: &Caller,
        mut market: Market,
        change: RulesChange,
    ) -> Result<Market> {
        let now = self.now();
        scope.rules_changed(market.id, &market.rulebook, now).await?;
        market.rules_changed_at = now;
        market.version += 1;
        self.judge_again(&scope, &market, change, now).await?;
        let action = match change {
            RulesChange::Rulebook => "choose_rulebook",
            RulesChange::Locations => "set_locations",
            RulesChange::Carriers => "set_carriers",
        };
        self.keep(scope, caller, action, market.id).await?;
        Ok(market)
    }

    pub(super) async fn judge_again(
        &self,
        scope: &TenantScope,
        market: &Market,
        change: RulesChange,
        run_at: Micros,
    ) -> Result<()> {
        let payload = serde_json::json!({"market": market.id, "cause": change.code()}).to_string();
        let line = market_line(market.id);
        scope.enqueue(self.clock(), NewJob { kind: "rescore", line, payload, run_at }).await?;
        Ok(())
    }

    async fn keep(
        &self,
        scope: TenantScope,
        caller: &Caller,
        action: &'static str,
        subject: Uuid,
    ) -> Result<()> {
        record(&scope, self.now(), caller.deed(action, subject.to_string())).await?;
        Ok(scope.commit().await?)
    }
}

/// What is to be changed of an account; nothing is left as it is.
#[derive(Clone, Copy, Debug, Default)]
pub struct AccountChange<'a> {
    /// Its name.
    pub name: Option<&'a str>,
    /// Amazon's id of the seller; blank: none.
    pub amazon_seller_id: Option<&'a str>,
    /// Notes.
    pub notes: Option<&'a str>,
    /// Whether it is put away.
    pub archived: Option<bool>,
}

/// The line of jobs that work on a market's packages.
#[must_use]
pub fn market_line(market: Uuid) -> String {
    format!("market:{market}")
}

/// A market of an account to which the caller may do this.
pub(super) async fn allowed_market(
    scope: &TenantScope,
    caller: &Caller,
    id: Uuid,
    action: Action,
) -> Result<Market> {
    let market = scope.market(id).await?.ok_or(ServiceError::NotFound)?;
    allows(&caller.principal, action, Some(market.account_id))?;
    Ok(market)
}

pub(super) fn author(caller: &Caller) -> Uuid {
    match &caller.principal {
        Principal::Person { user_id, .. } => *user_id,
        Principal::Key { key_id, .. } => *key_id,
    }
}

pub(super) async fn known_rulebook(scope: &TenantScope, code: &str) -> Result<()> {
    if Rulebook::find(code).is_some() || scope.own_rulebook(code).await?.is_some() {
        return Ok(());
    }
    let shipped: Vec<&str> = Rulebook::shipped().iter().map(|book| book.id.as_str()).collect();
    let message = format!("There is no rulebook {code:?}; shipped are {}.", shipped.join(", "));
    Err(ServiceError::invalid(&["rulebook"], "unknown_rulebook", message))
}

pub(super) fn named(field: &'static str, text: &str) -> Result<String> {
    let text = text.trim();
    if text.is_empty() {
        return Err(ServiceError::invalid(&[field], "blank", "A name is missing; write one."));
    }
    if text.chars().count() > LONGEST_NAME || text.chars().any(char::is_control) {
        let message = format!("A name has at most {LONGEST_NAME} letters on one line.");
        return Err(ServiceError::invalid(&[field], "too_long", message));
    }
    Ok(text.to_owned())
}

fn noted(text: &str) -> Result<String> {
    if text.chars().count() > LONGEST_NOTES {
        let message = format!("Notes have at most {LONGEST_NOTES} letters.");
        return Err(ServiceError::invalid(&["notes"], "too_long", message));
    }
    Ok(text.replace('\0', ""))
}

fn seller_id(text: &str) -> Result<String> {
    let text = text.trim().to_uppercase();
    let fits = (10..=16).contains(&text.len()) && text.chars().all(|c| c.is_ascii_alphanumeric());
    if !fits {
        let message = "Amazon's seller id has 10 to 16 letters and digits, such as A1B2C3D4E5F6G7.";
        return Err(ServiceError::invalid(&["amazonSellerId"], "seller_id", message));
    }
    Ok(text)
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
