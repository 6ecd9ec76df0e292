//! Who wants mail about an account, and whether they may still see it.

use super::super::audit::record;
use super::super::{Caller, Result, ServiceError, Services, lists};
use crate::auth::permission::{Action, Principal, allows};
use crate::store::{AlertReader, TenantScope, User};
use std::collections::HashMap;
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
        let may = may_see(standing(scope, user).await?.as_ref(), account);
        let user = user.clone();
        readers.push(Reader { user, alerts: row.alerts, digest: row.digest, may });
    }
    Ok(readers)
}

/// A person as they stand in the consultancy now, unless they are shut out.
pub(super) async fn standing(scope: &TenantScope, user: &User) -> Result<Option<Principal>> {
    if user.disabled_at.is_some() {
        return Ok(None);
    }
    let Some(member) = scope.member(user.id).await? else { return Ok(None) };
    let only = if member.all_accounts { Vec::new() } else { scope.accounts_of(user.id).await? };
    Ok(Some(Principal::Person {
        user_id: user.id,
        tenant_id: scope.tenant().0,
        role: lists::role(&member.role)?,
        accounts: lists::accounts(member.all_accounts, only),
    }))
}

/// Whether somebody may see the alerts of an account.
pub(super) fn may_see(principal: Option<&Principal>, account: Uuid) -> bool {
    principal.is_some_and(|who| allows(who, Action::ViewAlerts, Some(account)).is_ok())
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

    /// What mail the caller wants about accounts; keys want none.
    ///
    /// # Errors
    /// Not found if the caller may not see them.
    pub async fn my_alerts(
        &self,
        caller: &Caller,
        accounts: &[Uuid],
    ) -> Result<HashMap<Uuid, MyAlerts>> {
        for account in accounts {
            allows(&caller.principal, Action::ViewAlerts, Some(*account))?;
        }
        let Some(holder) = &caller.holder else { return Ok(HashMap::new()) };
        let rows = self.read(caller).await?.alert_wishes(accounts, holder.user).await?;
        let mine = |row: AlertReader| {
            (row.account_id, MyAlerts { alerts: row.alerts, digest: row.digest })
        };
        Ok(rows.into_iter().map(mine).collect())
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
