//! What a request reads for many things at once: the markets of all accounts of a page, and how
//! all of them stand, take one statement each and not one per account.

pub(super) mod watch;

use super::context::Asked;
use super::error::fault;
use crate::service::health::Health;
use crate::service::reviews::{ActionView, Clocks};
use crate::service::{Caller, ServiceError, Services};
use crate::store::{Market, SellerAccount};
use async_graphql::dataloader::{DataLoader, Loader};
use async_graphql::{Context, Error, Result};
use futures::future::BoxFuture;
use std::collections::HashMap;
use std::sync::Arc;
use std::time::Duration;
use tracing::Instrument;
use uuid::Uuid;

/// Reads for the caller of a request.
#[derive(Clone)]
struct Reader {
    services: Services,
    asked: Arc<Asked>,
}

impl Reader {
    fn caller(&self) -> Result<&Caller> {
        self.asked.caller.as_ref().ok_or_else(|| fault(ServiceError::Unauthenticated))
    }
}

/// The loaders of a request.
pub(super) struct Loaders {
    accounts: DataLoader<AccountOfId>,
    markets: DataLoader<MarketsOfAccount>,
    health: DataLoader<HealthOfMarket>,
    plans: DataLoader<PlanOfReview>,
    clocks: DataLoader<ClocksOfReview>,
    names: DataLoader<NameOfPerson>,
    watching: watch::Watching,
}

struct AccountOfId(Reader);
struct MarketsOfAccount(Reader);
struct HealthOfMarket(Reader);
struct PlanOfReview(Reader);
struct ClocksOfReview(Reader);
struct NameOfPerson(Reader);

/// A loader that loads as soon as everybody has asked who is asked for at once. What it loads
/// belongs to the request, in the log too.
fn loader<T>(of: T) -> DataLoader<T> {
    let spawn = |loading: BoxFuture<'static, ()>| drop(tokio::spawn(loading.in_current_span()));
    DataLoader::new(of, spawn).delay(Duration::ZERO)
}

/// A market as the key of how it stands.
#[derive(Clone)]
struct Standing(Market);

impl PartialEq for Standing {
    fn eq(&self, other: &Self) -> bool {
        self.0.id == other.0.id
    }
}

impl Eq for Standing {}

impl std::hash::Hash for Standing {
    fn hash<H: std::hash::Hasher>(&self, state: &mut H) {
        self.0.id.hash(state);
    }
}

impl Loaders {
    pub(super) fn new(services: &Services, asked: &Arc<Asked>) -> Self {
        let reader = Reader { services: services.clone(), asked: Arc::clone(asked) };
        Loaders {
            accounts: loader(AccountOfId(reader.clone())),
            markets: loader(MarketsOfAccount(reader.clone())),
            health: loader(HealthOfMarket(reader.clone())),
            plans: loader(PlanOfReview(reader.clone())),
            clocks: loader(ClocksOfReview(reader.clone())),
            watching: watch::Watching::new(&reader),
            names: loader(NameOfPerson(reader)),
        }
    }
}

impl Loader<Uuid> for AccountOfId {
    type Value = SellerAccount;
    type Error = Error;

    async fn load(&self, ids: &[Uuid]) -> Result<HashMap<Uuid, SellerAccount>> {
        let Reader { services, .. } = &self.0;
        let found = services.accounts_by_id(self.0.caller()?, ids).await.map_err(fault)?;
        Ok(found.into_iter().map(|account| (account.id, account)).collect())
    }
}

impl Loader<Uuid> for MarketsOfAccount {
    type Value = Vec<Market>;
    type Error = Error;

    async fn load(&self, accounts: &[Uuid]) -> Result<HashMap<Uuid, Vec<Market>>> {
        let Reader { services, .. } = &self.0;
        let found = services.markets_of(self.0.caller()?, accounts).await.map_err(fault)?;
        let mut of_account: HashMap<Uuid, Vec<Market>> = HashMap::new();
        for market in found {
            of_account.entry(market.account_id).or_default().push(market);
        }
        Ok(of_account)
    }
}

impl Loader<Standing> for HealthOfMarket {
    type Value = Arc<Health>;
    type Error = Error;

    async fn load(&self, markets: &[Standing]) -> Result<HashMap<Standing, Arc<Health>>> {
        let Reader { services, .. } = &self.0;
        let rows: Vec<Market> = markets.iter().map(|market| market.0.clone()).collect();
        let found = services.health(self.0.caller()?, &rows).await.map_err(fault)?;
        Ok(markets.iter().cloned().zip(found.into_iter().map(Arc::new)).collect())
    }
}

impl Loader<Uuid> for PlanOfReview {
    type Value = Vec<ActionView>;
    type Error = Error;

    async fn load(&self, reviews: &[Uuid]) -> Result<HashMap<Uuid, Vec<ActionView>>> {
        let found = self.0.services.plans(self.0.caller()?, reviews).await.map_err(fault)?;
        Ok(found.into_iter().collect())
    }
}

impl Loader<Uuid> for ClocksOfReview {
    type Value = Clocks;
    type Error = Error;

    async fn load(&self, reviews: &[Uuid]) -> Result<HashMap<Uuid, Clocks>> {
        self.0.services.review_clocks(self.0.caller()?, reviews).await.map_err(fault)
    }
}

impl Loader<Uuid> for NameOfPerson {
    type Value = String;
    type Error = Error;

    async fn load(&self, people: &[Uuid]) -> Result<HashMap<Uuid, String>> {
        self.0.services.names(self.0.caller()?, people).await.map_err(fault)
    }
}

/// An account that the caller may see.
pub(super) async fn account(context: &Context<'_>, id: Uuid) -> Result<SellerAccount> {
    let found = context.data::<Loaders>()?.accounts.load_one(id).await?;
    found.ok_or_else(|| fault(ServiceError::NotFound))
}

/// The markets of an account.
pub(super) async fn markets(context: &Context<'_>, account: Uuid) -> Result<Vec<Market>> {
    let found = context.data::<Loaders>()?.markets.load_one(account).await?;
    Ok(found.unwrap_or_default())
}

/// How a market stands.
pub(super) async fn health(context: &Context<'_>, market: &Market) -> Result<Option<Arc<Health>>> {
    context.data::<Loaders>()?.health.load_one(Standing(market.clone())).await
}

/// The plan of a review.
pub(super) async fn plan(context: &Context<'_>, review: Uuid) -> Result<Vec<ActionView>> {
    let found = context.data::<Loaders>()?.plans.load_one(review).await?;
    found.ok_or_else(|| fault(ServiceError::NotFound))
}

/// How long each party has had the ball, for a review that the caller was shown.
pub(super) async fn clocks(context: &Context<'_>, review: Uuid) -> Result<Clocks> {
    Ok(context.data::<Loaders>()?.clocks.load_one(review).await?.unwrap_or_default())
}

/// The name of somebody who is or was in the consultancy.
pub(super) async fn name(context: &Context<'_>, person: Uuid) -> Result<Option<String>> {
    context.data::<Loaders>()?.names.load_one(person).await
}
