//! The marketplaces of a seller account, and what happens when they are judged by other rules.

use crate::auth::permission::{Action, allows};
use crate::clock::Micros;
use crate::service::audit::record;
use crate::service::{Caller, Result, ServiceError, Services};
use crate::store::{Market, NewJob, TenantScope};
use domain::marketplace::Marketplace;
use domain::rulebook::Rulebook;
use uuid::Uuid;

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
            fed_at: None,
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

    /// Notes a change of rules, has the market judged again, and commits.
    pub(super) async fn rules_changed(
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

    pub(in crate::service) async fn judge_again(
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

    pub(super) async fn keep(
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

/// The line of jobs that work on a market's packages.
#[must_use]
pub fn market_line(market: Uuid) -> String {
    format!("market:{market}")
}

/// A market of an account to which the caller may do this.
pub(in crate::service) async fn allowed_market(
    scope: &TenantScope,
    caller: &Caller,
    id: Uuid,
    action: Action,
) -> Result<Market> {
    let market = scope.market(id).await?.ok_or(ServiceError::NotFound)?;
    allows(&caller.principal, action, Some(market.account_id))?;
    Ok(market)
}

pub(in crate::service) async fn known_rulebook(scope: &TenantScope, code: &str) -> Result<()> {
    if Rulebook::find(code).is_some() || scope.own_rulebook(code).await?.is_some() {
        return Ok(());
    }
    let shipped: Vec<&str> = Rulebook::shipped().iter().map(|book| book.id.as_str()).collect();
    let message = format!("There is no rulebook {code:?}; shipped are {}.", shipped.join(", "));
    Err(ServiceError::invalid(&["rulebook"], "unknown_rulebook", message))
}
