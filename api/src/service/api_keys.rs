//! Keys of partners: shown once, stored hashed.

use super::audit::{Actor, Deed, record};
use super::consultancy::checked_name;
use super::{Caller, Result, ServiceError, Services, Visit, lists};
use crate::auth::api_key::{ApiKey, Mode};
use crate::auth::jwt::LIFETIME;
use crate::auth::jwt::claims::{Access, Subject};
use crate::auth::permission::{Action, Principal, allows};
use crate::auth::scope::Scope;
use crate::clock::{DAY, Micros};
use crate::store;
use crate::store::{TenantId, TenantScope};
use secrecy::{ExposeSecret, SecretString};
use std::collections::BTreeSet;
use uuid::Uuid;

/// How long an old key may work beside the one that replaces it.
const LONGEST_OVERLAP: Micros = 7 * DAY;

/// A key to be made.
#[derive(Clone, Debug)]
pub struct NewKey {
    /// What people call it.
    pub name: String,
    /// Live or test.
    pub mode: Mode,
    /// What it may be used for.
    pub scopes: BTreeSet<Scope>,
    /// The accounts it is for; all if none are named.
    pub accounts: Option<BTreeSet<Uuid>>,
    /// When it ends.
    pub expires_at: Option<Micros>,
}

/// A key as people see it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KeyView {
    /// By what it is revoked.
    pub id: Uuid,
    /// What people call it.
    pub name: String,
    /// Whether it is for trying out.
    pub test: bool,
    /// What it may be used for.
    pub scopes: Vec<Scope>,
    /// The accounts it is for; none: all of them.
    pub accounts: Option<Vec<Uuid>>,
    /// Who made it.
    pub created_by: Uuid,
    /// When it was made.
    pub created_at: Micros,
    /// When it ends.
    pub expires_at: Option<Micros>,
    /// When it was last used, to the minute.
    pub last_used_at: Option<Micros>,
    /// When it was revoked.
    pub revoked_at: Option<Micros>,
}

/// A key that was made.
#[derive(Debug)]
pub struct MadeKey {
    /// What is kept of it.
    pub key: KeyView,
    /// The key itself, for this once.
    pub text: SecretString,
}

impl Services {
    /// Makes a key.
    ///
    /// # Errors
    /// When the caller may not, or scopes, accounts or the end make no sense.
    pub async fn create_api_key(&self, caller: &Caller, input: NewKey) -> Result<MadeKey> {
        let by = manager(caller)?;
        let name = checked_name("name", &input.name)?;
        if input.scopes.is_empty() {
            let message = "A key without scopes can do nothing; choose at least one.";
            return Err(ServiceError::invalid(&["scopes"], "scopes_missing", message));
        }
        let now = self.now();
        if input.expires_at.is_some_and(|end| end <= now) {
            let message = "The key would have ended already; choose a later moment.";
            return Err(ServiceError::invalid(&["expiresAt"], "expires_in_past", message));
        }
        let scope = self.store().write(caller.tenant()).await?;
        let accounts: Option<Vec<Uuid>> = match input.accounts {
            Some(accounts) if accounts.is_empty() => {
                let message = "Name at least one account, or none for all of them.";
                return Err(ServiceError::invalid(&["accounts"], "accounts_missing", message));
            }
            accounts => accounts.map(|accounts| accounts.into_iter().collect()),
        };
        for account in accounts.iter().flatten() {
            allows(&caller.principal, Action::ViewAccount, Some(*account))?;
            scope.account(*account).await?.ok_or(ServiceError::NotFound)?;
        }
        let codes: Vec<&str> = input.scopes.iter().map(|scope| scope.code()).collect();
        let key = ApiKey::generate(input.mode, caller.tenant().0, self.clock().id())?;
        let row = store::ApiKey {
            tenant_id: caller.tenant().0,
            id: key.id(),
            name,
            hash: key.digest().as_bytes().to_vec(),
            test: input.mode == Mode::Test,
            scopes: lists::write(&codes),
            accounts: accounts.map(|accounts| lists::write(&accounts)),
            created_by: by,
            created_at: now,
            expires_at: input.expires_at,
            last_used_at: None,
            revoked_at: None,
        };
        scope.add_api_key(row.clone()).await?;
        self.noted(scope, caller, "create_api_key", key.id()).await?;
        Ok(MadeKey { key: view(row)?, text: key.text() })
    }

    /// Keys, ended or not, latest first, before one of them.
    ///
    /// # Errors
    /// When the caller may not see them.
    pub async fn api_keys(
        &self,
        caller: &Caller,
        before: Option<(Micros, Uuid)>,
        limit: u64,
    ) -> Result<Vec<KeyView>> {
        manager(caller)?;
        let scope = self.read(caller).await?;
        scope.api_keys(before, limit).await?.into_iter().map(view).collect()
    }

    /// The caller, if it is a key.
    ///
    /// # Errors
    /// Not found for people.
    pub async fn own_key(&self, caller: &Caller) -> Result<KeyView> {
        let Principal::Key { key_id, .. } = &caller.principal else {
            return Err(ServiceError::NotFound);
        };
        let scope = self.read(caller).await?;
        view(scope.api_key(*key_id).await?.ok_or(ServiceError::NotFound)?)
    }

    /// Ends a key at once.
    ///
    /// # Errors
    /// Not found if there is none, or it was revoked.
    pub async fn revoke_api_key(&self, caller: &Caller, id: Uuid) -> Result<KeyView> {
        manager(caller)?;
        let scope = self.store().write(caller.tenant()).await?;
        if !scope.revoke_api_key(id, self.now()).await? {
            return Err(ServiceError::NotFound);
        }
        let row = scope.api_key(id).await?.ok_or(ServiceError::NotFound)?;
        self.noted(scope, caller, "revoke_api_key", id).await?;
        view(row)
    }

    /// A new key in the place of an old one, which works on for a while.
    ///
    /// # Errors
    /// Not found if there is none, or it has ended.
    pub async fn rotate_api_key(
        &self,
        caller: &Caller,
        id: Uuid,
        overlap: Micros,
    ) -> Result<MadeKey> {
        let created_by = manager(caller)?;
        let now = self.now();
        let scope = self.store().write(caller.tenant()).await?;
        scope.hub().alone(&format!("key {id}")).await?;
        let old = scope.api_key(id).await?.ok_or(ServiceError::NotFound)?;
        if old.revoked_at.is_some() || old.expires_at.is_some_and(|end| end <= now) {
            return Err(ServiceError::NotFound);
        }
        let until = now + overlap.clamp(0, LONGEST_OVERLAP);
        scope.limit_api_key(id, old.expires_at.map_or(until, |end| end.min(until))).await?;
        let mode = if old.test { Mode::Test } else { Mode::Live };
        let key = ApiKey::generate(mode, old.tenant_id, self.clock().id())?;
        let row = store::ApiKey {
            id: key.id(),
            hash: key.digest().as_bytes().to_vec(),
            created_by,
            created_at: now,
            last_used_at: None,
            ..old
        };
        scope.add_api_key(row.clone()).await?;
        self.noted(scope, caller, "rotate_api_key", id).await?;
        Ok(MadeKey { key: view(row)?, text: key.text() })
    }

    /// An access token for a key (OAuth 2 client credentials), with the seconds it is good for.
    ///
    /// # Errors
    /// Unauthenticated if the key is wrong or has ended.
    pub async fn access_for_key(
        &self,
        visit: &Visit,
        key: &SecretString,
    ) -> Result<(SecretString, i64)> {
        let row = self.proven_key(key.expose_secret(), visit).await?;
        let keyring = self.keyring().await?;
        let now = self.now();
        let scope = self.store().write(TenantId(row.tenant_id)).await?;
        scope.see_api_key(row.id, now).await?;
        let deed = Deed {
            actor: Actor::Key(row.id),
            action: "issue_token",
            subject: format!("key:{}", row.id),
            request_id: &visit.request_id,
            call: None,
        };
        record(&scope, now, deed).await?;
        scope.commit().await?;
        let subject = Subject::Key { key: row.id };
        let access = Access { subject, tenant: row.tenant_id, token: self.clock().id() };
        Ok((self.issue(&keyring, access)?, LIFETIME.num_seconds()))
    }

    async fn noted(
        &self,
        scope: TenantScope,
        caller: &Caller,
        action: &str,
        key: Uuid,
    ) -> Result<()> {
        record(&scope, self.now(), caller.deed(action, format!("key:{key}"))).await?;
        Ok(scope.commit().await?)
    }
}

fn view(row: store::ApiKey) -> Result<KeyView> {
    let scopes: Vec<String> = lists::read("scopes of a key", &row.scopes)?;
    let accounts = row.accounts.as_deref().map(|text| lists::read("accounts of a key", text));
    Ok(KeyView {
        id: row.id,
        name: row.name,
        test: row.test,
        scopes: scopes.iter().filter_map(|code| Scope::parse(code)).collect(),
        accounts: accounts.transpose()?,
        created_by: row.created_by,
        created_at: row.created_at,
        expires_at: row.expires_at,
        last_used_at: row.last_used_at,
        revoked_at: row.revoked_at,
    })
}

/// The one who asks, if they may manage keys.
fn manager(caller: &Caller) -> Result<Uuid> {
    allows(&caller.principal, Action::ManageApiKeys, None)?;
    match &caller.principal {
        Principal::Person { user_id, .. } => Ok(*user_id),
        Principal::Key { .. } => Err(ServiceError::NotFound),
    }
}
