//! Keys of partners: shown once, stored hashed.

use super::audit::{Actor, Deed, record};
use super::consultancy::checked_name;
use super::{Caller, Result, ServiceError, Services, Visit, lists};
use crate::auth::api_key::{ApiKey, Mode, client_id};
use crate::auth::jwt::LIFETIME;
use crate::auth::jwt::claims::{Access, Subject};
use crate::auth::permission::{Action, Principal, allows};
use crate::auth::scope::{Scope, Scopes};
use crate::clock::{DAY, Micros};
use crate::store;
use crate::store::{TenantId, TenantScope};
use secrecy::{ExposeSecret, SecretString};
use std::collections::BTreeSet;
use uuid::Uuid;

/// How long an old key may work beside the one that replaces it.
const LONGEST_OVERLAP: Micros = 7 * DAY;
/// Points a minute that a key may be held to.
const POINTS: std::ops::RangeInclusive<i32> = 100..=200_000;
/// Days whose calls are shown.
const SHOWN: i32 = 30;

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
    /// Points a minute that it is held to, if not to those of all keys.
    pub points: Option<i32>,
}

/// A key as people see it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KeyView {
    /// By what it is revoked.
    pub id: Uuid,
    /// Its half that is no secret.
    pub client_id: String,
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
    /// Points a minute that it is held to, if not to those of all keys.
    pub points: Option<i32>,
    /// How often it was used, day by day, latest first.
    pub days: Vec<KeyDay>,
}

/// How often a key was used on a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct KeyDay {
    /// The day in UTC, since 1970.
    pub day: i32,
    /// Calls that were let in.
    pub calls: i64,
    /// Calls that were too many.
    pub refused: i64,
}

/// A key that was made.
#[derive(Debug)]
pub struct MadeKey {
    /// What is kept of it.
    pub key: KeyView,
    /// The key itself, for this once.
    pub text: SecretString,
    /// Its secret half, for clients of OAuth 2.
    pub client_secret: SecretString,
}

/// A token that was granted.
#[derive(Debug)]
pub struct Token {
    /// The token.
    pub text: SecretString,
    /// Seconds it is good for.
    pub expires_in: i64,
    /// What it may be used for.
    pub scopes: Vec<Scope>,
}

/// Why no token was granted.
#[derive(Debug, thiserror::Error)]
pub enum NoToken {
    /// More is asked for than the key may.
    #[error("{0}")]
    Scope(String),
    /// Something else.
    #[error(transparent)]
    Service(#[from] ServiceError),
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
        if input.points.is_some_and(|points| !POINTS.contains(&points)) {
            let (least, most) = (POINTS.start(), POINTS.end());
            let message = format!("A key is held to {least} to {most} points a minute.");
            return Err(ServiceError::invalid(&["pointsPerMinute"], "points", message));
        }
        let scope = self.store().write(caller.tenant()).await?;
        let mode = mode_of(&scope, input.mode).await?;
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
        let key = ApiKey::generate(mode, caller.tenant().0, self.clock().id())?;
        let row = store::ApiKey {
            tenant_id: caller.tenant().0,
            id: key.id(),
            name,
            hash: key.digest().as_bytes().to_vec(),
            test: mode == Mode::Test,
            scopes: lists::write(&codes),
            accounts: accounts.map(|accounts| lists::write(&accounts)),
            created_by: by,
            created_at: now,
            expires_at: input.expires_at,
            last_used_at: None,
            revoked_at: None,
            points: input.points,
        };
        scope.add_api_key(row.clone()).await?;
        self.noted(scope, caller, "create_api_key", key.id()).await?;
        made(row, &key)
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
        if self.usage().waits(caller.tenant().0) {
            let scope = self.store().write(caller.tenant()).await?;
            self.usage().write(&scope).await?;
            scope.commit().await?;
        }
        let scope = self.store().read(caller.tenant()).await?;
        let rows = scope.api_keys(before, limit).await?;
        let ids: Vec<Uuid> = rows.iter().map(|row| row.id).collect();
        let today = i32::try_from(self.now().div_euclid(DAY)).unwrap_or(0);
        let days = scope.key_calls(&ids, today - SHOWN + 1).await?;
        let mut views = rows.into_iter().map(view).collect::<Result<Vec<KeyView>>>()?;
        for view in &mut views {
            let own = days.iter().filter(|day| day.key_id == view.id);
            let day = |row: &store::ApiKeyDay| KeyDay {
                day: row.day,
                calls: row.calls,
                refused: row.refused,
            };
            view.days = own.map(day).collect();
        }
        Ok(views)
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
        made(row, &key)
    }

    /// An access token for a key (OAuth 2 client credentials), for these of its scopes.
    ///
    /// # Errors
    /// Unauthenticated if the key is wrong or has ended; when it lacks a scope.
    pub async fn token_for_key(
        &self,
        visit: &Visit,
        key: &SecretString,
        asked: Option<&str>,
    ) -> Result<Token, NoToken> {
        let row = self.proven_key(key.expose_secret(), visit).await?;
        let codes: Vec<String> =
            lists::read("scopes of a key", &row.scopes).map_err(ServiceError::from)?;
        let own: Scopes = codes.iter().filter_map(|code| Scope::parse(code)).collect();
        let narrowed = asked.map(|asked| narrowed(own, asked)).transpose()?;
        let text = self.granted(&row, narrowed, visit).await?;
        let scopes = narrowed.unwrap_or(own).iter().collect();
        Ok(Token { text, expires_in: LIFETIME.num_seconds(), scopes })
    }

    async fn granted(
        &self,
        row: &store::ApiKey,
        scopes: Option<Scopes>,
        visit: &Visit,
    ) -> Result<SecretString> {
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
        let token = self.clock().id();
        self.issue(&keyring, Access { subject, tenant: row.tenant_id, token, scopes })
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

/// What of a key's scopes is asked for.
fn narrowed(own: Scopes, asked: &str) -> Result<Scopes, NoToken> {
    let wanted = Scopes::parse(asked)
        .map_err(|code| NoToken::Scope(format!("There is no scope {code:?}.")))?;
    match wanted.iter().find(|scope| !own.contains(*scope)) {
        Some(more) => Err(NoToken::Scope(format!("The client lacks the scope {}.", more.code()))),
        None if wanted == Scopes::default() => {
            Err(NoToken::Scope("Ask for at least one scope, or leave scope out.".to_owned()))
        }
        None => Ok(wanted),
    }
}

/// Keys of a consultancy that is for trying out are for that, and those of others are not.
async fn mode_of(scope: &TenantScope, asked: Mode) -> Result<Mode> {
    let tenant = scope.hub().tenant(scope.tenant().0).await?.ok_or(ServiceError::NotFound)?;
    if !tenant.test && asked == Mode::Test {
        let message = "This consultancy works on real data; keys for trying out belong to one that \
                       is for trying out. Ask whoever runs the server for one.";
        return Err(ServiceError::invalid(&["test"], "not_for_trying_out", message));
    }
    Ok(if tenant.test { Mode::Test } else { Mode::Live })
}

fn made(row: store::ApiKey, key: &ApiKey) -> Result<MadeKey> {
    let (_, client_secret) = key.halves();
    Ok(MadeKey { key: view(row)?, text: key.text(), client_secret })
}

fn view(row: store::ApiKey) -> Result<KeyView> {
    let scopes: Vec<String> = lists::read("scopes of a key", &row.scopes)?;
    let accounts = row.accounts.as_deref().map(|text| lists::read("accounts of a key", text));
    let mode = if row.test { Mode::Test } else { Mode::Live };
    Ok(KeyView {
        id: row.id,
        client_id: client_id(mode, row.tenant_id, row.id),
        name: row.name,
        test: row.test,
        scopes: scopes.iter().filter_map(|code| Scope::parse(code)).collect(),
        accounts: accounts.transpose()?,
        created_by: row.created_by,
        created_at: row.created_at,
        expires_at: row.expires_at,
        last_used_at: row.last_used_at,
        revoked_at: row.revoked_at,
        points: row.points,
        days: Vec::new(),
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
