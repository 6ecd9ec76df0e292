//! Seller accounts and what they are judged by.

use crate::graphql::context::{caller, services};
use crate::graphql::error::{UserError, settled};
use crate::graphql::id::{self, Id};
use crate::graphql::scalar::Date;
use crate::graphql::types::{Market, SellerAccount};
use crate::service::accounts::{AccountChange, CarrierInput, LocationInput};
use async_graphql::{Context, ID, InputObject, Object, Result, SimpleObject};

/// A client to take on.
#[derive(InputObject)]
pub struct CreateSellerAccountInput {
    /// What the consultancy calls it.
    name: String,
    /// Amazon's id of the seller, such as `A1B2C3D4E5F6G7`.
    amazon_seller_id: Option<String>,
    /// Notes that the client does not see.
    notes: Option<String>,
}

/// Changes of a seller account; what is left out stays as it is.
#[derive(InputObject)]
pub struct EditSellerAccountInput {
    /// Which one.
    id: ID,
    /// The version that the change is made to.
    version: i32,
    /// What the consultancy calls it.
    name: Option<String>,
    /// Amazon's id of the seller; blank takes it away.
    amazon_seller_id: Option<String>,
    /// Notes that the client does not see.
    notes: Option<String>,
    /// Whether it is put away.
    archived: Option<bool>,
}

/// What became of a change of a seller account.
#[derive(SimpleObject)]
pub struct SellerAccountPayload {
    /// The account as it is now; none if nothing was changed.
    seller_account: Option<SellerAccount>,
    /// What in the input cannot be used.
    user_errors: Vec<UserError>,
}

/// A marketplace to look after.
#[derive(InputObject)]
pub struct AddMarketInput {
    /// Which account.
    account: ID,
    /// Code of the marketplace, such as `US`.
    marketplace: String,
    /// Code of the rulebook; left out: the standard one.
    rulebook: Option<String>,
}

/// The rulebook to judge a market by.
#[derive(InputObject)]
pub struct ChooseRulebookInput {
    /// Which market.
    market: ID,
    /// Code of the rulebook.
    rulebook: String,
}

/// The ship-from locations of a market.
#[derive(InputObject)]
pub struct SetLocationsInput {
    /// Which market.
    market: ID,
    /// All of them; those that are not in the list are taken away.
    locations: Vec<LocationEntry>,
}

/// A registered place that packages leave from.
#[derive(InputObject)]
pub struct LocationEntry {
    /// What the account calls it.
    name: String,
    /// Postal code.
    postal_code: Option<String>,
    /// City.
    city: Option<String>,
    /// State or region.
    state: Option<String>,
    /// ISO-2 country.
    country: String,
    /// First day it holds.
    valid_from: Option<Date>,
    /// Last day it holds.
    valid_to: Option<Date>,
}

/// The carriers that a market may use.
#[derive(InputObject)]
pub struct SetCarriersInput {
    /// Which market.
    market: ID,
    /// All of them; an empty list: the marketplace's own list holds.
    carriers: Vec<CarrierEntry>,
}

/// A carrier that the account may use.
#[derive(InputObject)]
pub struct CarrierEntry {
    /// Its name.
    name: String,
    /// First day it may be used.
    valid_from: Option<Date>,
    /// Last day it may be used.
    valid_to: Option<Date>,
}

/// The categories of a market's SKUs.
#[derive(InputObject)]
pub struct SetCategoriesInput {
    /// Which market.
    market: ID,
    /// All of them; they count for the next import.
    categories: Vec<CategoryEntry>,
}

/// The category of a SKU.
#[derive(InputObject)]
pub struct CategoryEntry {
    /// The seller's own number of an article.
    sku: String,
    /// Its product category.
    category: String,
}

/// What became of a change of a market.
#[derive(SimpleObject)]
pub struct MarketPayload {
    /// The market as it is now; none if nothing was changed.
    market: Option<Market>,
    /// What in the input cannot be used.
    user_errors: Vec<UserError>,
}

type Marketed = crate::service::Result<crate::store::Market>;

fn marketed(result: Marketed) -> Result<MarketPayload> {
    let (market, user_errors) = settled(result)?;
    Ok(MarketPayload { market: market.map(Market), user_errors })
}

fn market_id(id: &ID) -> uuid::Uuid {
    Id::<id::Market>::read(id).uuid()
}

#[derive(Default)]
pub struct AccountMutation;

#[Object]
impl AccountMutation {
    /// Takes on a client.
    async fn create_seller_account(
        &self,
        context: &Context<'_>,
        #[graphql(desc = "The client.")] input: CreateSellerAccountInput,
    ) -> Result<SellerAccountPayload> {
        let CreateSellerAccountInput { name, amazon_seller_id, notes } = input;
        let notes = notes.unwrap_or_default();
        let created = services(context)?
            .create_account(caller(context)?, &name, amazon_seller_id.as_deref(), &notes)
            .await;
        let (account, user_errors) = settled(created)?;
        Ok(SellerAccountPayload { seller_account: account.map(SellerAccount), user_errors })
    }

    /// Changes a client's name, notes or whether it is put away.
    async fn edit_seller_account(
        &self,
        context: &Context<'_>,
        #[graphql(desc = "The change.")] input: EditSellerAccountInput,
    ) -> Result<SellerAccountPayload> {
        let EditSellerAccountInput { id, version, name, amazon_seller_id, notes, archived } = input;
        let id = Id::<id::SellerAccount>::read(&id).uuid();
        let change = AccountChange {
            name: name.as_deref(),
            amazon_seller_id: amazon_seller_id.as_deref(),
            notes: notes.as_deref(),
            archived,
        };
        let edited = services(context)?.edit_account(caller(context)?, id, version, change).await;
        let (account, user_errors) = settled(edited)?;
        Ok(SellerAccountPayload { seller_account: account.map(SellerAccount), user_errors })
    }

    /// Begins to look after an account in one more marketplace.
    async fn add_market(
        &self,
        context: &Context<'_>,
        #[graphql(desc = "The marketplace.")] input: AddMarketInput,
    ) -> Result<MarketPayload> {
        let AddMarketInput { account, marketplace, rulebook } = input;
        let account = Id::<id::SellerAccount>::read(&account).uuid();
        let services = services(context)?;
        let caller = caller(context)?;
        marketed(services.add_market(caller, account, &marketplace, rulebook.as_deref()).await)
    }

    /// Judges a market by another rulebook; what is stored is judged again.
    async fn choose_rulebook(
        &self,
        context: &Context<'_>,
        #[graphql(desc = "Market and rulebook.")] input: ChooseRulebookInput,
    ) -> Result<MarketPayload> {
        let ChooseRulebookInput { market, rulebook } = input;
        let market = market_id(&market);
        let services = services(context)?;
        marketed(services.choose_rulebook(caller(context)?, market, &rulebook).await)
    }

    /// Sets the places that packages leave from; what is stored is judged again.
    async fn set_locations(
        &self,
        context: &Context<'_>,
        #[graphql(desc = "Market and locations.")] input: SetLocationsInput,
    ) -> Result<MarketPayload> {
        let market = market_id(&input.market);
        let locations = input.locations.into_iter().map(LocationInput::from).collect();
        let services = services(context)?;
        marketed(services.set_locations(caller(context)?, market, locations).await)
    }

    /// Sets the carriers that a market may use; what is stored is judged again.
    async fn set_carriers(
        &self,
        context: &Context<'_>,
        #[graphql(desc = "Market and carriers.")] input: SetCarriersInput,
    ) -> Result<MarketPayload> {
        let market = market_id(&input.market);
        let carriers = input.carriers.into_iter().map(CarrierInput::from).collect();
        let services = services(context)?;
        marketed(services.set_carriers(caller(context)?, market, carriers).await)
    }

    /// Sets the categories of SKUs, which reports do not tell.
    async fn set_categories(
        &self,
        context: &Context<'_>,
        #[graphql(desc = "Market and categories.")] input: SetCategoriesInput,
    ) -> Result<MarketPayload> {
        let market = market_id(&input.market);
        let pair = |entry: CategoryEntry| (entry.sku, entry.category);
        let categories = input.categories.into_iter().map(pair).collect();
        let services = services(context)?;
        marketed(services.set_categories(caller(context)?, market, categories).await)
    }
}

impl From<LocationEntry> for LocationInput {
    fn from(entry: LocationEntry) -> Self {
        let LocationEntry { name, postal_code, city, state, country, valid_from, valid_to } = entry;
        LocationInput {
            name,
            postal_code: postal_code.unwrap_or_default(),
            city: city.unwrap_or_default(),
            state: state.unwrap_or_default(),
            country,
            valid_from: valid_from.map(|day| day.0.to_string()),
            valid_to: valid_to.map(|day| day.0.to_string()),
        }
    }
}

impl From<CarrierEntry> for CarrierInput {
    fn from(entry: CarrierEntry) -> Self {
        let CarrierEntry { name, valid_from, valid_to } = entry;
        CarrierInput {
            name,
            valid_from: valid_from.map(|day| day.0.to_string()),
            valid_to: valid_to.map(|day| day.0.to_string()),
        }
    }
}
