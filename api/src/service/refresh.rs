//! The next pair of tokens. A refresh token is good once; one that comes again was stolen from
//! somebody, and everything that sign-in ever gave ends.

use super::audit::{Actor, Deed, record};
use super::caller::has_factor;
use super::grant::Tokens;
use super::places;
use super::standing::{Facts, Standing, password_set_at};
use super::{Result, ServiceError, Services, Visit};
use crate::auth::secret::RefreshToken;
use crate::store::{self, Hub, TenantId};
use secrecy::{ExposeSecret, SecretString};

impl Services {
    /// Trades a refresh token for the next pair.
    ///
    /// # Errors
    /// Unauthenticated if it is wrong, expired, revoked or was used before; the latter revokes its
    /// family. Unfinished if the sign-in lacks a step by now.
    pub async fn refresh(&self, visit: &Visit, text: &SecretString) -> Result<Tokens> {
        let Some(token) = RefreshToken::parse(text.expose_secret()) else {
            return self.or_wrong(None, visit).await;
        };
        let keyring = self.keyring().await?;
        let now = self.now();
        let hub = self.store().hub().await?;
        let Some(row) = hub.refresh_token(token.digest().as_bytes()).await? else {
            drop(hub);
            return self.or_wrong(None, visit).await;
        };
        hub.alone(&format!("family {}", row.family_id)).await?;
        if row.expires_at <= now || hub.is_family_revoked(row.family_id).await? {
            drop(hub);
            return self.or_wrong(None, visit).await;
        }
        let Some(tenant) = row.tenant_id else { return Err(ServiceError::Unauthenticated) };
        if !hub.use_refresh_token(row.id, now).await? {
            return self.used_again(hub, visit, &row, TenantId(tenant)).await;
        }
        let user = places::locked(&hub, row.user_id).await?;
        let tenant_row = hub.tenant(tenant).await?;
        let (Some(user), Some(tenant_row)) = (user, tenant_row) else {
            return Err(ServiceError::Unauthenticated);
        };
        let has_factor = has_factor(&hub, user.id).await?;
        let (hub, place) = places::place(hub, user.id, &tenant_row).await?;
        let Some(place) = place.filter(|place| place.active) else {
            return Err(ServiceError::Unauthenticated);
        };
        let (role, settings) = (place.role, place.settings);
        let password_set_at = password_set_at(&user);
        let facts = Facts { password_set_at, role, settings, has_factor, factor_given: true, now };
        let standing = facts.standing();
        if standing != Standing::Complete {
            return Err(ServiceError::Unfinished(standing));
        }
        let tokens = self.add_tokens(&hub, &keyring, user.id, place.tenant, row.family_id).await?;
        hub.commit().await?;
        Ok(tokens)
    }

    async fn used_again(
        &self,
        hub: Hub,
        visit: &Visit,
        row: &store::RefreshToken,
        tenant: TenantId,
    ) -> Result<Tokens> {
        let now = self.now();
        super::error::refused("refresh_token_reused");
        hub.revoke_family(row.family_id, now).await?;
        let scope = hub.enter(tenant).await?;
        let deed = Deed {
            actor: Actor::Person(row.user_id),
            action: "refresh_token_reused",
            subject: format!("sign_in:{}", row.family_id),
            request_id: &visit.request_id,
            call: None,
        };
        record(&scope, now, deed).await?;
        scope.commit().await?;
        Err(ServiceError::Unauthenticated)
    }
}
