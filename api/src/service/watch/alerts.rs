//! What was raised, and who took note of it.

use super::super::accounts::allowed_market;
use super::super::audit::record;
use super::super::{Caller, Result, ServiceError, Services};
use crate::auth::permission::{Accounts, Action, allows};
use crate::clock::Micros;
use crate::store::{Alert, AlertFilter};
use uuid::Uuid;

/// Which alerts somebody wants to see.
#[derive(Clone, Debug, Default)]
pub struct AlertWish {
    /// Of this account only.
    pub account: Option<Uuid>,
    /// Of this market only.
    pub market: Option<Uuid>,
    /// Of these kinds only.
    pub kinds: Option<Vec<String>>,
    /// Of this category only; blank: all together.
    pub category: Option<String>,
    /// Only those that somebody has, or nobody has, taken note of.
    pub acknowledged: Option<bool>,
}

impl Services {
    /// Alerts of the accounts that the caller may see, the latest first.
    ///
    /// # Errors
    /// When the caller may see none; not found if it is the account or market that is named.
    pub async fn alerts(
        &self,
        caller: &Caller,
        wish: AlertWish,
        after: Option<(Micros, Uuid)>,
        limit: u64,
    ) -> Result<Vec<Alert>> {
        let AlertWish { account, market, kinds, category, acknowledged } = wish;
        let accounts = match (account, caller.principal.accounts()) {
            (Some(account), _) => {
                allows(&caller.principal, Action::ViewAlerts, Some(account))?;
                Some(vec![account])
            }
            (None, Accounts::All) => None,
            (None, Accounts::Only(some)) => Some(some.iter().copied().collect()),
        };
        // Without an account that is named, any will do to ask for the role.
        let any = accounts.as_ref().map_or(Some(Uuid::nil()), |some| some.first().copied());
        let Some(any) = any else { return Ok(Vec::new()) };
        allows(&caller.principal, Action::ViewAlerts, Some(any))?;
        let scope = self.read(caller).await?;
        if let Some(market) = market {
            allowed_market(&scope, caller, market, Action::ViewAlerts).await?;
        } else if let Some(account) = account {
            scope.account(account).await?.ok_or(ServiceError::NotFound)?;
        }
        let filter = AlertFilter { accounts, market, kinds, category, acknowledged };
        let found = scope.alerts(&filter, after, limit).await?;
        let seen = |alert: &Alert| {
            allows(&caller.principal, Action::ViewAlerts, Some(alert.account_id)).is_ok()
        };
        Ok(found.into_iter().filter(seen).collect())
    }

    /// Notes that the caller has taken note of an alert; whoever was first is kept.
    ///
    /// # Errors
    /// Not found if the caller may not see it.
    pub async fn acknowledge_alert(&self, caller: &Caller, id: Uuid) -> Result<Alert> {
        let scope = self.store().write(caller.tenant()).await?;
        let alert = scope.alert(id).await?.ok_or(ServiceError::NotFound)?;
        allows(&caller.principal, Action::EditAlertSettings, Some(alert.account_id))?;
        let user = caller.person()?.user;
        let now = self.now();
        if scope.acknowledge_alert(id, user, now).await? {
            let deed = caller.deed("acknowledge_alert", format!("alert:{id}"));
            record(&scope, now, deed).await?;
        }
        let alert = scope.alert(id).await?.ok_or(ServiceError::NotFound)?;
        scope.commit().await?;
        Ok(alert)
    }
}
