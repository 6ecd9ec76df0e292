//! How the markets of a page are watched.

use super::{Loaders, Reader, Standing};
use crate::graphql::error::fault;
use crate::service::ServiceError;
use crate::service::watch::{CategoryStanding, MyAlerts};
use crate::store::{Market, WatchRule};
use async_graphql::dataloader::{DataLoader, Loader};
use async_graphql::{Context, Error, Result};
use std::collections::HashMap;
use uuid::Uuid;

/// The loaders of a request that are about watching.
pub(super) struct Watching {
    markets: DataLoader<MarketOfAlert>,
    standings: DataLoader<StandingsOfMarket>,
    rules: DataLoader<RulesOfMarket>,
    mine: DataLoader<AlertsOfMine>,
}

struct MarketOfAlert(Reader);
struct StandingsOfMarket(Reader);
struct RulesOfMarket(Reader);
struct AlertsOfMine(Reader);

impl Watching {
    pub(super) fn new(reader: &Reader) -> Self {
        Watching {
            markets: super::loader(MarketOfAlert(reader.clone())),
            standings: super::loader(StandingsOfMarket(reader.clone())),
            rules: super::loader(RulesOfMarket(reader.clone())),
            mine: super::loader(AlertsOfMine(reader.clone())),
        }
    }
}

impl Loader<Uuid> for MarketOfAlert {
    type Value = Market;
    type Error = Error;

    async fn load(&self, markets: &[Uuid]) -> Result<HashMap<Uuid, Market>> {
        let found = self.0.services.watched_markets(self.0.caller()?, markets).await;
        Ok(found.map_err(fault)?.into_iter().map(|market| (market.id, market)).collect())
    }
}

impl Loader<Standing> for StandingsOfMarket {
    type Value = Vec<CategoryStanding>;
    type Error = Error;

    async fn load(&self, markets: &[Standing]) -> Result<HashMap<Standing, Self::Value>> {
        let rows = rows(markets);
        let mut found = self.0.services.standings(self.0.caller()?, &rows).await.map_err(fault)?;
        Ok(of_each(markets, |market| found.remove(&market)))
    }
}

impl Loader<Standing> for RulesOfMarket {
    type Value = Vec<WatchRule>;
    type Error = Error;

    async fn load(&self, markets: &[Standing]) -> Result<HashMap<Standing, Self::Value>> {
        let rows = rows(markets);
        let mut found =
            self.0.services.watch_rules(self.0.caller()?, &rows).await.map_err(fault)?;
        Ok(of_each(markets, |market| found.remove(&market)))
    }
}

impl Loader<Uuid> for AlertsOfMine {
    type Value = MyAlerts;
    type Error = Error;

    async fn load(&self, accounts: &[Uuid]) -> Result<HashMap<Uuid, MyAlerts>> {
        self.0.services.my_alerts(self.0.caller()?, accounts).await.map_err(fault)
    }
}

fn rows(markets: &[Standing]) -> Vec<Market> {
    markets.iter().map(|market| market.0.clone()).collect()
}

fn of_each<V: Default>(
    markets: &[Standing],
    mut of: impl FnMut(Uuid) -> Option<V>,
) -> HashMap<Standing, V> {
    markets.iter().map(|market| (market.clone(), of(market.0.id).unwrap_or_default())).collect()
}

/// The market of an alert.
pub async fn market(context: &Context<'_>, market: Uuid) -> Result<Market> {
    let found = context.data::<Loaders>()?.watching.markets.load_one(market).await?;
    found.ok_or_else(|| fault(ServiceError::NotFound))
}

/// How a market's categories stand.
pub async fn standings(context: &Context<'_>, market: &Market) -> Result<Vec<CategoryStanding>> {
    let loaders = context.data::<Loaders>()?;
    let found = loaders.watching.standings.load_one(Standing(market.clone())).await?;
    Ok(found.unwrap_or_default())
}

/// What a market's categories are held against.
pub async fn rules(context: &Context<'_>, market: &Market) -> Result<Vec<WatchRule>> {
    let loaders = context.data::<Loaders>()?;
    let found = loaders.watching.rules.load_one(Standing(market.clone())).await?;
    Ok(found.unwrap_or_default())
}

/// What mail the caller wants about an account.
pub async fn mine(context: &Context<'_>, account: Uuid) -> Result<MyAlerts> {
    let found = context.data::<Loaders>()?.watching.mine.load_one(account).await?;
    Ok(found.unwrap_or_default())
}
