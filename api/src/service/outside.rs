//! What leaves the house. A consultancy that is for trying out sends nothing: no mail, no webhook.
//! Whoever sends something on a consultancy's behalf asks here.

use super::{Result, Services};
use crate::store::{Hub, TenantScope};

/// Whether anything may be sent outside on behalf of this consultancy.
///
/// # Errors
/// When the database cannot.
pub async fn may_send(scope: &TenantScope) -> Result<bool> {
    let tenant = scope.hub().tenant(scope.tenant().0).await?;
    Ok(tenant.is_some_and(|tenant| !tenant.test))
}

impl Services {
    /// Whether anything may be mailed to this address about the person's own sign-in: not if all
    /// that they belong to is for trying out.
    ///
    /// # Errors
    /// When the database cannot.
    pub async fn may_mail(&self, address: &str) -> Result<bool> {
        let hub = self.store().read_hub().await?;
        let Ok(email) = crate::auth::email::Email::parse(address) else { return Ok(true) };
        let Some(user) = hub.user_by_email(email.key()).await? else { return Ok(true) };
        let seats = hub.seats(user.id).await?;
        if seats.is_empty() {
            return Ok(true);
        }
        for seat in seats {
            if is_real(&hub, seat).await? {
                return Ok(true);
            }
        }
        Ok(false)
    }
}

async fn is_real(hub: &Hub, tenant: uuid::Uuid) -> Result<bool> {
    Ok(hub.tenant(tenant).await?.is_some_and(|tenant| !tenant.test))
}
