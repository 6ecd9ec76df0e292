//! Who wants mail about an account, and whether they may still see it.

use super::super::audit::record;
use super::super::{Caller, Result, ServiceError, Services, lists};
use crate::auth::permission::{Action, Principal, allows};
use crate::store::{TenantScope, User};
use uuid::Uuid;

/// Somebody who wants mail about an account.
#[derive(Clone, Debug)]
pub struct Reader {
    /// Who.
    pub user: User,
    /// Whether about alerts.
    pub alerts: bool,
    /// Whether the weekly digest.
    pub digest: bool,
    /// Whether they may see it now; who may not gets nothing.
    pub may: bool,
}

/// What mail somebody wants about an account.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct MyAlerts {
    /// About alerts.
    pub alerts: bool,
    /// The weekly digest.
    pub digest: bool,
}

/// Everybody who wants mail about an account.
pub(super) async fn readers(scope: &TenantScope, account: Uuid) -> Result<Vec<Reader>> {
    let rows = scope.alert_readers(account).await?;
    let users = scope.hub().users(rows.iter().map(|row| row.user_id).collect()).await?;
    let mut readers = Vec::new();
    for row in rows {
        let Some(user) = users.iter().find(|user| user.id == row.user_id) else { continue };
        let may = may_see(scope, user, account).await?;
        let user = user.clone();
        readers.push(Reader { user, alerts: row.alerts, digest: row.digest, may });
    }
    Ok(readers)
}

/// Whether a person may see the alerts of an account now.
pub(super) async fn may_see(scope: &TenantScope, user: &User, account: Uuid) -> Result<bool> {
    if user.disabled_at.is_some() {
        return Ok(false);
    }
    let Some(member) = scope.member(user.id).await? else { return Ok(false) };
    let only = if member.all_accounts { Vec::new() } else { scope.accounts_of(user.id).await? };
    let principal = Principal::Person {
        user_id: user.id,
        tenant_id: scope.tenant().0,
        role: lists::role(&member.role)?,
        accounts: lists::accounts(member.all_accounts, only),
    };
    Ok(allows(&principal, Action::ViewAlerts, Some(account)).is_ok())
}

impl Services {
    /// Who wants mail about an account.
    ///
    /// # Errors
    /// When the caller may not decide that.
    pub async fn alert_readers(&self, caller: &Caller, account: Uuid) -> Result<Vec<Reader>> {
        allows(&caller.principal, Action::EditAlertSettings, Some(account))?;
        let scope = self.read(caller).await?;
        scope.account(account).await?.ok_or(ServiceError::NotFound)?;
        readers(&scope, account).await
    }

    /// What mail the caller wants about an account; keys want none.
    ///
    /// # Errors
    /// Not found if the caller may not see it.
    pub async fn my_alerts(&self, caller: &Caller, account: Uuid) -> Result<MyAlerts> {
        allows(&caller.principal, Action::ViewAlerts, Some(account))?;
        let Some(holder) = &caller.holder else { return Ok(MyAlerts::default()) };
        let scope = self.read(caller).await?;
        let row = scope.alert_reader(account, holder.user).await?;
        Ok(row
            .map_or(MyAlerts::default(), |row| MyAlerts { alerts: row.alerts, digest: row.digest }))
    }

    /// Notes what mail the caller wants about an account. Who may see its alerts may have them
    /// mailed.
    ///
    /// # Errors
    /// Not found if the caller may not see it; keys get no mail.
    pub async fn set_my_alerts(
        &self,
        caller: &Caller,
        account: Uuid,
        wish: MyAlerts,
    ) -> Result<MyAlerts> {
        allows(&caller.principal, Action::ViewAlerts, Some(account))?;
        let user = caller.person()?.user;
        let scope = self.store().write(caller.tenant()).await?;
        scope.account(account).await?.ok_or(ServiceError::NotFound)?;
        scope.put_alert_reader(account, user, wish.alerts, wish.digest).await?;
        let deed = caller.deed("set_my_alerts", format!("account:{account}"));
        record(&scope, self.now(), deed).await?;
        scope.commit().await?;
        Ok(wish)
    }
}
