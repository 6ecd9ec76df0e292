//! How markets are watched, and who gets mail about it.

use crate::graphql::context::{caller, services};
use crate::graphql::error::{UserError, settled};
use crate::graphql::id::{self, Id};
use crate::graphql::types::{Market, MyAlerts, WatchRuleEntry};
use crate::service::watch::{self, RuleInput};
use async_graphql::{Context, ID, InputObject, Object, Result, SimpleObject};

/// What a market's categories are held against.
#[derive(InputObject)]
pub struct SetWatchRulesInput {
    /// Which market.
    market: ID,
    /// All of them; those that are not in the list are taken away.
    rules: Vec<WatchRuleEntry>,
}

/// What became of a market's rules.
#[derive(SimpleObject)]
pub struct SetWatchRulesPayload {
    /// The market as it is now; none if nothing was changed.
    market: Option<Market>,
    /// What in the input cannot be used.
    user_errors: Vec<UserError>,
}

/// What mail the caller wants about an account.
#[derive(InputObject)]
pub struct SetMyAlertsInput {
    /// Which account.
    account: ID,
    /// Whether about each alert.
    alerts: bool,
    /// Whether the weekly digest.
    digest: bool,
}

/// What became of the wish.
#[derive(SimpleObject)]
pub struct SetMyAlertsPayload {
    /// What mail the caller gets from now on.
    my_alerts: Option<MyAlerts>,
    /// What in the input cannot be used.
    user_errors: Vec<UserError>,
}

#[derive(Default)]
pub struct WatchMutation;

#[Object]
impl WatchMutation {
    /// Sets what a market's categories are held against instead of the rulebook. The market is
    /// looked at again at once.
    async fn set_watch_rules(
        &self,
        context: &Context<'_>,
        #[graphql(desc = "Market and rules.")] input: SetWatchRulesInput,
    ) -> Result<SetWatchRulesPayload> {
        let market = Id::<id::Market>::read(&input.market).uuid();
        let rules = input.rules.into_iter().map(RuleInput::from).collect();
        let set = services(context)?.set_watch_rules(caller(context)?, market, rules).await;
        let (market, user_errors) = settled(set)?;
        Ok(SetWatchRulesPayload { market: market.map(Market), user_errors })
    }

    /// Sets what mail the caller gets about a seller account.
    async fn set_my_alerts(
        &self,
        context: &Context<'_>,
        #[graphql(desc = "Account and wish.")] input: SetMyAlertsInput,
    ) -> Result<SetMyAlertsPayload> {
        let SetMyAlertsInput { account, alerts, digest } = input;
        let account = Id::<id::SellerAccount>::read(&account).uuid();
        let wish = watch::MyAlerts { alerts, digest };
        let set = services(context)?.set_my_alerts(caller(context)?, account, wish).await;
        let (mine, user_errors) = settled(set)?;
        Ok(SetMyAlertsPayload { my_alerts: mine.map(MyAlerts::from), user_errors })
    }
}
