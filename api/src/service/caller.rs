//! From what a request carries to who asks. Everything that can end access is read each time, so
//! that a change of role, a removal or a suspension counts at once.

use super::audit::Actor;
use super::places::{self, Place};
use super::standing::{Facts, Standing};
use super::throttle::Wanted;
use super::{Result, ServiceError, Services, Visit, lists};
use crate::auth::api_key::{ApiKey, Mode};
use crate::auth::jwt::claims::{Access, Subject};
use crate::auth::limits;
use crate::auth::permission::Principal;
use crate::auth::scope::Scope;
use crate::auth::secret::{Digest, SessionToken};
use crate::clock::{DAY, HOUR, MINUTE, Micros};
use crate::store::{self, Hub, Session, TenantId};
use secrecy::{ExposeSecret, SecretString};
use uuid::Uuid;

/// How long a browser session lasts at most.
pub(super) const SESSION_LIFE: Micros = 7 * DAY;
/// How long it lasts unused.
pub(super) const SESSION_IDLE: Micros = 12 * HOUR;
/// How exactly the last use is noted.
const SEEN: Micros = MINUTE;

/// What a request carries.
#[derive(Clone, Debug)]
pub enum Credential {
    /// The browser's cookie.
    Session(SecretString),
    /// An access token.
    Bearer(SecretString),
    /// A partner's key.
    ApiKey(SecretString),
}

/// By what a person is signed in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Through {
    /// A browser session.
    Session(Uuid),
    /// A program's tokens.
    Family(Uuid),
}

impl Through {
    /// The session, if it is one.
    #[must_use]
    pub const fn session(self) -> Option<Uuid> {
        match self {
            Through::Session(id) => Some(id),
            Through::Family(_) => None,
        }
    }
}

/// A person with a sign-in that may lack a step.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Holder {
    /// The person.
    pub user: Uuid,
    /// By what they are signed in.
    pub through: Through,
    /// In which consultancy.
    pub tenant: TenantId,
    /// How far the sign-in has come.
    pub standing: Standing,
    /// The request in the log.
    pub request_id: String,
}

impl Holder {
    /// Refuses who has another step of the sign-in to take than this one.
    pub(super) fn may_take(&self, step: Standing) -> Result<()> {
        match self.standing {
            Standing::Complete => Ok(()),
            standing if standing == step => Ok(()),
            standing => Err(ServiceError::Unfinished(standing)),
        }
    }
}

/// Who asks, with everything proven.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Caller {
    /// Who it is for [`crate::auth::permission`].
    pub principal: Principal,
    /// The person's sign-in; none for keys.
    pub holder: Option<Holder>,
    /// Whether a key works on trial data; none for people.
    pub mode: Option<Mode>,
    /// The request in the log.
    pub request_id: String,
}

impl Caller {
    /// The consultancy; the only one whose rows are opened.
    #[must_use]
    pub fn tenant(&self) -> TenantId {
        TenantId(self.principal.tenant_id())
    }

    /// Whether somebody of the consultancy itself asks; keys are none of its clients.
    #[must_use]
    pub fn is_staff(&self) -> bool {
        match &self.principal {
            Principal::Person { role, .. } => role.is_staff(),
            Principal::Key { .. } => true,
        }
    }

    /// Who it is in the audit trail.
    #[must_use]
    pub fn actor(&self) -> Actor {
        match &self.principal {
            Principal::Person { user_id, .. } => Actor::Person(*user_id),
            Principal::Key { key_id, .. } => Actor::Key(*key_id),
        }
    }

    /// The person's sign-in.
    pub(super) fn person(&self) -> Result<&Holder> {
        self.holder.as_ref().ok_or(ServiceError::Unauthenticated)
    }
}

/// A person as found.
pub(super) struct Found {
    holder: Holder,
    place: Place,
    /// Whether the use of the session is to be noted.
    unseen: Option<Uuid>,
}

impl Services {
    /// Who asks, if nothing is missing.
    ///
    /// # Errors
    /// When the credential is wrong or has ended, or the sign-in lacks a step.
    pub async fn caller(&self, credential: &Credential, visit: &Visit) -> Result<Caller> {
        match credential {
            Credential::ApiKey(text) => {
                let row = self.by_key(text.expose_secret()).await?;
                return self.key_caller(row, visit).await;
            }
            Credential::Bearer(token) => {
                let access = self.access(token.expose_secret()).await?;
                if let Ok(Access { subject: Subject::Key { key }, tenant, .. }) = access {
                    let row = self.usable_key(TenantId(tenant), key).await?;
                    return self.key_caller(row, visit).await;
                }
            }
            Credential::Session(_) => {}
        }
        let Found { holder, place, .. } = self.found(credential, visit).await?;
        if holder.standing != Standing::Complete {
            return Err(ServiceError::Unfinished(holder.standing));
        }
        Ok(Caller {
            principal: Principal::Person {
                user_id: holder.user,
                tenant_id: place.tenant.0,
                role: place.role,
                accounts: place.accounts,
            },
            request_id: visit.request_id.clone(),
            holder: Some(holder),
            mode: None,
        })
    }

    /// The person who asks, even if the sign-in lacks a step: for taking that step.
    ///
    /// # Errors
    /// When the credential is wrong, has ended, or is no person's.
    pub async fn holder(&self, credential: &Credential, visit: &Visit) -> Result<Holder> {
        Ok(self.found(credential, visit).await?.holder)
    }

    async fn found(&self, credential: &Credential, visit: &Visit) -> Result<Found> {
        let found = match credential {
            Credential::Session(text) => self.by_session(text.expose_secret(), visit).await?,
            Credential::Bearer(token) => self.by_token(token.expose_secret(), visit).await?,
            Credential::ApiKey(_) => None,
        };
        let found = self.or_wrong(found, visit).await?;
        if let Some(session) = found.unseen {
            let hub = self.store().hub().await?;
            hub.see_session(session, self.now()).await?;
            hub.commit().await?;
        }
        Ok(found)
    }

    /// A wrong credential counts against the place it came from. A right one passes whatever else
    /// came from there.
    pub(super) async fn or_wrong<T>(&self, found: Option<T>, visit: &Visit) -> Result<T> {
        if let Some(found) = found {
            return Ok(found);
        }
        self.throttle(vec![Wanted::by_ip(limits::WRONG_CREDENTIAL_IP, visit)]).await?;
        Err(ServiceError::Unauthenticated)
    }

    async fn by_session(&self, text: &str, visit: &Visit) -> Result<Option<Found>> {
        let Some(token) = SessionToken::parse(text) else { return Ok(None) };
        let now = self.now();
        let hub = self.store().read_hub().await?;
        let Some(session) = hub.session_by_hash(token.digest().as_bytes()).await? else {
            return Ok(None);
        };
        if session.ended_at.is_some() {
            return Ok(None);
        }
        if is_over(&session, now) {
            drop(hub);
            // A clock that is set back must not bring it to life again.
            let hub = self.store().hub().await?;
            hub.end_session(session.user_id, session.id, now).await?;
            hub.commit().await?;
            return Ok(None);
        }
        let through = Through::Session(session.id);
        let factor_given = session.second_factor_at.is_some();
        let found =
            self.person(hub, session.user_id, session.tenant_id, through, factor_given, visit);
        let unseen = (now - session.last_seen_at).abs() >= SEEN;
        Ok(found.await?.map(|found| Found { unseen: unseen.then_some(session.id), ..found }))
    }

    async fn by_token(&self, token: &str, visit: &Visit) -> Result<Option<Found>> {
        let Ok(access) = self.access(token).await? else { return Ok(None) };
        let Subject::Person { user, session: family } = access.subject else { return Ok(None) };
        let hub = self.store().read_hub().await?;
        let of_person = hub.newest_of_family(family).await?.is_some_and(|newest| {
            newest.user_id == user && newest.tenant_id == Some(access.tenant)
        });
        if !of_person || hub.is_family_revoked(family).await? {
            return Ok(None);
        }
        let through = Through::Family(family);
        self.person(hub, user, Some(access.tenant), through, true, visit).await
    }

    async fn person(
        &self,
        hub: Hub,
        user: Uuid,
        tenant: Option<Uuid>,
        through: Through,
        factor_given: bool,
        visit: &Visit,
    ) -> Result<Option<Found>> {
        let Some(user) = hub.user(user).await?.filter(|user| user.disabled_at.is_none()) else {
            return Ok(None);
        };
        let Some(tenant) = tenant else { return Ok(None) };
        let Some(tenant) = hub.tenant(tenant).await? else { return Ok(None) };
        let has_factor = has_factor(&hub, user.id).await?;
        let (_, place) = places::place(hub, user.id, &tenant).await?;
        let Some(place) = place.filter(|place| place.active) else { return Ok(None) };
        let (role, settings, now) = (place.role, place.settings, self.now());
        let standing =
            Facts { user: &user, role, settings, has_factor, factor_given, now }.standing();
        let request_id = visit.request_id.clone();
        let tenant = place.tenant;
        let holder = Holder { user: user.id, through, tenant, standing, request_id };
        Ok(Some(Found { holder, place, unseen: None }))
    }

    async fn by_key(&self, text: &str) -> Result<Option<store::ApiKey>> {
        let Some(key) = ApiKey::parse(text) else { return Ok(None) };
        let row = self.usable_key(TenantId(key.tenant()), key.id()).await?;
        Ok(row.filter(|row| Digest::from_stored(&row.hash) == Some(key.digest())))
    }

    /// A key that is neither revoked nor expired, of a consultancy that is not suspended.
    async fn usable_key(&self, tenant: TenantId, id: Uuid) -> Result<Option<store::ApiKey>> {
        let now = self.now();
        let scope = self.store().read(tenant).await?;
        let Some(row) = scope.api_key(id).await? else { return Ok(None) };
        let ended = row.revoked_at.is_some() || row.expires_at.is_some_and(|end| end <= now);
        let tenant_row = scope.hub().tenant(tenant.0).await?;
        drop(scope);
        let active = tenant_row.is_some_and(|row| row.status == super::consultancy::ACTIVE);
        Ok(Some(row).filter(|_| active && !ended))
    }

    /// Notes the use of a key, at most once a minute.
    async fn key_caller(&self, row: Option<store::ApiKey>, visit: &Visit) -> Result<Caller> {
        let row = self.or_wrong(row, visit).await?;
        let now = self.now();
        if row.last_used_at.is_none_or(|at| (now - at).abs() >= SEEN) {
            let scope = self.store().write(TenantId(row.tenant_id)).await?;
            scope.see_api_key(row.id, now).await?;
            scope.commit().await?;
        }
        let scopes: Vec<String> = lists::read("scopes of a key", &row.scopes)?;
        let only = row.accounts.as_deref().map(|text| lists::read("accounts of a key", text));
        let only: Option<Vec<Uuid>> = only.transpose()?;
        Ok(Caller {
            principal: Principal::Key {
                key_id: row.id,
                tenant_id: row.tenant_id,
                scopes: scopes.iter().filter_map(|code| Scope::parse(code)).collect(),
                accounts: lists::accounts(only.is_none(), only.unwrap_or_default()),
            },
            holder: None,
            mode: Some(if row.test { Mode::Test } else { Mode::Live }),
            request_id: visit.request_id.clone(),
        })
    }

    /// The row of a key that was sent.
    pub(super) async fn proven_key(&self, text: &str, visit: &Visit) -> Result<store::ApiKey> {
        let row = self.by_key(text).await?;
        self.or_wrong(row, visit).await
    }
}

/// Whether somebody has a second factor that works.
pub(super) async fn has_factor(hub: &Hub, user: Uuid) -> Result<bool> {
    Ok(hub.second_factor(user).await?.is_some_and(|factor| factor.confirmed_at.is_some()))
}

fn is_over(session: &Session, now: Micros) -> bool {
    session.expires_at <= now || now - session.last_seen_at >= SESSION_IDLE
}
