//! The markets that a call is about, for as long as it lasts.

use crate::clock::Micros;
use crate::service::accounts::market_line;
use crate::service::{Result, Services};
use crate::stock::{Terms, desk_of};
use crate::store::{Market, TenantScope};
use domain::check::Desk;
use domain::time::Moment;
use uuid::Uuid;

/// A market that is held, with what its packages are judged by.
pub(super) struct Held {
    pub market: Market,
    pub desk: Desk,
}

/// Markets of which nobody else writes packages now.
#[derive(Default)]
pub(super) struct Holding {
    /// Those that can be written.
    pub held: Vec<Held>,
    /// Those that a worker rewrites, or whose rules cannot be used: for later.
    pub busy: Vec<Uuid>,
}

/// Dictionaries that were used, to be put back once all is kept.
pub(super) type Used = Vec<(Uuid, Terms)>;

/// Takes markets to itself. `job`: the job that asks, which is in nobody's way.
pub(super) async fn hold(
    scope: &TenantScope,
    mut markets: Vec<Market>,
    whole: bool,
    job: Option<Uuid>,
    now: Micros,
) -> Result<Holding> {
    // In one order, so that no two calls wait for each other.
    markets.sort_by_key(|market| market.id);
    for market in &markets {
        scope.hold_market(market.id).await?;
    }
    let mut holding = Holding::default();
    for market in markets {
        if scope.is_rewritten(&market_line(market.id), job).await? {
            holding.busy.push(market.id);
            continue;
        }
        // Read while it is held: rules that change later judge again what is written now.
        let rules = match whole {
            true => scope.rules_of(market.id).await?,
            false => scope.rules_to_judge(market.id).await?,
        };
        let Some(rules) = rules else { continue };
        match desk_of(&rules, Moment(now)) {
            Ok(desk) => holding.held.push(Held { market: rules.market, desk }),
            Err(why) => {
                tracing::warn!(%why, market = %market.id, "a market cannot be judged now");
                holding.busy.push(market.id);
            }
        }
    }
    Ok(holding)
}

impl Services {
    /// Puts dictionaries back that were used, all of which is stored now.
    pub(in crate::service) fn shelve(&self, used: Used) {
        for (market, terms) in used {
            self.shelf().put(market, terms);
        }
    }
}
