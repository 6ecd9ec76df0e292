//! What markets are held against: the rulebook's threshold, or the account's own.

use super::super::accounts::allowed_market;
use super::super::audit::record;
use super::super::{Caller, Result, ServiceError, Services};
use crate::auth::permission::{Action, allows};
use crate::store::{Market, TenantScope, WatchRule};
use domain::rate::Threshold;
use domain::rulebook::Rulebook;
use domain::watch::Rule;
use std::collections::{BTreeMap, HashMap};
use uuid::Uuid;

/// The rate to reach where the rulebook cannot be read.
const THRESHOLD_BP: u32 = 9_500;
/// Basis points above the threshold within which a category is near it, unless an account says otherwise.
const MARGIN_BP: u32 = 200;
/// Rules of a market at most.
const MOST: usize = 200;
/// Letters of a category at most.
const LONGEST: usize = 200;
/// The rate of all packages.
const WHOLE: u32 = 10_000;

/// A rule as somebody sets it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RuleInput {
    /// The product category; none: all together, and every category without a rule of its own.
    pub category: Option<String>,
    /// The rate to reach, in basis points; none: the rulebook's.
    pub threshold_bp: Option<u32>,
    /// How much above it is near, in basis points.
    pub margin_bp: u32,
}

/// What a market's categories are held against.
pub(super) struct Rules {
    threshold_bp: u32,
    /// Whether the rulebook asks it of every category.
    per_category: bool,
    own: BTreeMap<String, WatchRule>,
}

impl Rules {
    /// What a market is held against.
    pub(super) async fn of(scope: &TenantScope, market: &Market) -> Result<Self> {
        let own = scope.watch_rules(&[market.id]).await?;
        let own = own.into_iter().map(|row| (row.category.clone(), row)).collect();
        let asks = |book: &Rulebook| (book.threshold_bp, book.per_category);
        let asked = match Rulebook::find(&market.rulebook) {
            Some(shipped) => Some(asks(shipped)),
            None => {
                let stored = scope.own_rulebook(&market.rulebook).await?;
                stored.and_then(|stored| Rulebook::parse(&stored.rules).ok()).as_ref().map(asks)
            }
        };
        let (threshold_bp, per_category) = asked.unwrap_or((THRESHOLD_BP, true));
        Ok(Rules { threshold_bp, per_category, own })
    }

    /// What a category is held against; a blank one is all together. None: nothing.
    pub(super) fn of_category(&self, category: &str) -> Option<Rule> {
        let default = self.own.get("");
        match (self.own.get(category), default) {
            (Some(own), _) => Some(self.rule(Some(own))),
            (None, default) if self.per_category || category.is_empty() => Some(self.rule(default)),
            (None, _) => None,
        }
    }

    fn rule(&self, own: Option<&WatchRule>) -> Rule {
        let number = |number: i32| u32::try_from(number).unwrap_or(0);
        let threshold = own.and_then(|own| own.threshold_bp).map_or(self.threshold_bp, number);
        let margin = own.map_or(MARGIN_BP, |own| number(own.margin_bp));
        Rule::within(Threshold(threshold), margin)
    }
}

impl Services {
    /// The accounts' own rules for markets, by market.
    ///
    /// # Errors
    /// Not found if the caller may not see them.
    pub async fn watch_rules(
        &self,
        caller: &Caller,
        markets: &[Market],
    ) -> Result<HashMap<Uuid, Vec<WatchRule>>> {
        for market in markets {
            allows(&caller.principal, Action::ViewAlerts, Some(market.account_id))?;
        }
        let ids: Vec<Uuid> = markets.iter().map(|market| market.id).collect();
        let mut of_market: HashMap<Uuid, Vec<WatchRule>> = HashMap::new();
        for row in self.read(caller).await?.watch_rules(&ids).await? {
            of_market.entry(row.market_id).or_default().push(row);
        }
        Ok(of_market)
    }

    /// Puts rules in the place of a market's. They hold from the next look, which is had at once.
    ///
    /// # Errors
    /// When the caller may not, or a rule cannot be used.
    pub async fn set_watch_rules(
        &self,
        caller: &Caller,
        market: Uuid,
        rules: Vec<RuleInput>,
    ) -> Result<Market> {
        let scope = self.store().write(caller.tenant()).await?;
        let market = allowed_market(&scope, caller, market, Action::EditAlertSettings).await?;
        let rows = checked(&market, rules)?;
        scope.replace_watch_rules(market.id, rows).await?;
        super::look_soon(&scope, self.clock(), market.id).await?;
        let deed = caller.deed("set_watch_rules", format!("market:{}", market.id));
        record(&scope, self.now(), deed).await?;
        scope.commit().await?;
        Ok(market)
    }
}

fn checked(market: &Market, rules: Vec<RuleInput>) -> Result<Vec<WatchRule>> {
    let refused = |code, message: String| ServiceError::invalid(&["rules"], code, message);
    if rules.len() > MOST {
        let message = format!("{} rules are too many; {MOST} are allowed.", rules.len());
        return Err(refused("too_many", message));
    }
    let mut rows = BTreeMap::new();
    for RuleInput { category, threshold_bp, margin_bp } in rules {
        let category = category.unwrap_or_default().trim().to_owned();
        if category.chars().count() > LONGEST || category.chars().any(char::is_control) {
            let message = format!("A category has at most {LONGEST} letters on one line.");
            return Err(refused("too_long", message));
        }
        if threshold_bp.is_some_and(|threshold| !(1..=WHOLE).contains(&threshold)) {
            let message = "A threshold is from 1 to 10000 basis points; 9500 is 95 %.";
            return Err(refused("threshold_out_of_range", message.to_owned()));
        }
        if margin_bp > WHOLE / 2 {
            let message = "A margin is from 0 to 5000 basis points; 200 is 2 points.";
            return Err(refused("margin_out_of_range", message.to_owned()));
        }
        let signed = |number: u32| i32::try_from(number).unwrap_or(i32::MAX);
        let row = WatchRule {
            tenant_id: market.tenant_id,
            market_id: market.id,
            category: category.clone(),
            threshold_bp: threshold_bp.map(signed),
            margin_bp: signed(margin_bp),
        };
        if rows.insert(category.clone(), row).is_some() {
            let message = format!("There are two rules for {category:?}; leave one.");
            return Err(refused("duplicate", message));
        }
    }
    Ok(rows.into_values().collect())
}
