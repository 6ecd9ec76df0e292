//! From what a request carries to who asks. Everything that can end access is read each time, so
//! that a change of role, a removal or a suspension counts at once.

use super::audit::Actor;
use super::idempotency::Call;
use super::places::{self, Place};
use super::standing::{Facts, Standing};
use super::throttle::Wanted;
use super::{Reading, Result, ServiceError, Services, Visit, lists};
use crate::auth::api_key::{ApiKey, Mode};
use crate::auth::jwt::claims::Subject;
use crate::auth::limits;
use crate::auth::permission::Principal;
use crate::auth::scope::{Scope, Scopes};
use crate::auth::secret::{Digest, SessionToken};
use crate::clock::{DAY, HOUR, MINUTE, Micros};
use crate::store::{self, Hub, Session, TenantId, TenantScope};
use domain::language::Language;
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
    /// The family of refresh tokens, if they are a program's.
    const fn family(self) -> Option<Uuid> {
        match self {
            Through::Family(id) => Some(id),
            Through::Session(_) => None,
        }
    }

    /// The id of the session or of the family of tokens.
    #[must_use]
    pub const fn id(self) -> Uuid {
        match self {
            Through::Session(id) | Through::Family(id) => id,
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
    /// The language in which sentences are read.
    pub language: Language,
    /// Points a minute that a key is held to, if it has a limit of its own.
    pub points: Option<u32>,
    /// The request in the log.
    pub request_id: String,
    /// What makes a repeated call known as one.
    pub call: Option<Call>,
    /// The transaction of the request.
    pub reading: Reading,
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
struct Found {
    holder: Holder,
    place: Place,
    language: Language,
    /// Whether the use of the session is to be noted.
    unseen: Option<Uuid>,
    scope: TenantScope,
}

/// Whose a credential is.
enum Known {
    Person(Found),
    /// With what a token is narrowed to.
    Key(store::ApiKey, TenantScope, Option<Scopes>),
}

impl Services {
    /// Who asks, if nothing is missing.
    ///
    /// # Errors
    /// When the credential is wrong or has ended, or the sign-in lacks a step.
    pub async fn caller(&self, credential: &Credential, visit: &Visit) -> Result<Caller> {
        let (caller, _) = self.recognised(credential, visit).await?;
        Ok(caller)
    }

    /// The same for a request that reads next: the transaction is kept until it is
    /// [ended](Reading::end) or the caller is forgotten.
    ///
    /// # Errors
    /// As [`Services::caller`].
    pub async fn reader(&self, credential: &Credential, visit: &Visit) -> Result<Caller> {
        let (caller, scope) = self.recognised(credential, visit).await?;
        if let Some(scope) = scope {
            caller.reading.begin(scope);
        }
        Ok(caller)
    }

    async fn recognised(
        &self,
        credential: &Credential,
        visit: &Visit,
    ) -> Result<(Caller, Option<TenantScope>)> {
        let known = self.known(credential, visit).await?;
        let found = match self.or_wrong(known, visit).await? {
            Known::Key(row, scope, narrowed) => {
                return self.key_caller(row, scope, narrowed, visit).await;
            }
            Known::Person(found) => found,
        };
        let Found { holder, place, language, unseen, scope } = found;
        let scope = self.seen(unseen, scope).await?;
        if holder.standing != Standing::Complete {
            return Err(ServiceError::Unfinished(holder.standing));
        }
        let caller = Caller {
            principal: Principal::Person {
                user_id: holder.user,
                tenant_id: place.tenant.0,
                role: place.role,
                accounts: place.accounts,
            },
            language,
            request_id: visit.request_id.clone(),
            holder: Some(holder),
            mode: None,
            points: None,
            call: None,
            reading: Reading::default(),
        };
        Ok((caller, scope))
    }

    /// The person who asks, even if the sign-in lacks a step: for taking that step.
    ///
    /// # Errors
    /// When the credential is wrong, has ended, or is no person's.
    pub async fn holder(&self, credential: &Credential, visit: &Visit) -> Result<Holder> {
        let found = match self.known(credential, visit).await? {
            Some(Known::Person(found)) => Some(found),
            Some(Known::Key(..)) | None => None,
        };
        let Found { holder, unseen, scope, .. } = self.or_wrong(found, visit).await?;
        self.seen(unseen, scope).await?;
        Ok(holder)
    }

    /// Notes the use of a session. The transaction is only kept if there was nothing to note: who
    /// holds one connection must not wait for another.
    async fn seen(&self, unseen: Option<Uuid>, scope: TenantScope) -> Result<Option<TenantScope>> {
        let Some(session) = unseen else { return Ok(Some(scope)) };
        drop(scope);
        let hub = self.store().hub().await?;
        hub.see_session(session, self.now()).await?;
        hub.commit().await?;
        Ok(None)
    }

    /// A wrong credential counts against the place it came from. A right one passes whatever else
    /// came from there.
    pub(super) async fn or_wrong<T>(&self, found: Option<T>, visit: &Visit) -> Result<T> {
        if let Some(found) = found {
            return Ok(found);
        }
        super::error::refused("wrong_credential");
        self.throttle(vec![Wanted::by_ip(limits::WRONG_CREDENTIAL_IP, visit)]).await?;
        Err(ServiceError::Unauthenticated)
    }

    async fn known(&self, credential: &Credential, visit: &Visit) -> Result<Option<Known>> {
        let token = match credential {
            Credential::Session(text) => {
                let found = self.by_session(text.expose_secret(), visit).await?;
                return Ok(found.map(Known::Person));
            }
            Credential::ApiKey(text) => return self.by_key(text.expose_secret()).await,
            Credential::Bearer(token) => token,
        };
        let Ok(access) = self.access(token.expose_secret()).await? else { return Ok(None) };
        let tenant = TenantId(access.tenant);
        match access.subject {
            Subject::Key { key } => self.usable_key(tenant, key, access.scopes).await,
            Subject::Person { user, session } => {
                let found = self.person(tenant, user, Through::Family(session), true, visit);
                Ok(found.await?.map(Known::Person))
            }
        }
    }

    async fn by_session(&self, text: &str, visit: &Visit) -> Result<Option<Found>> {
        let Some(token) = SessionToken::parse(text) else { return Ok(None) };
        let now = self.now();
        let session = self.store().session(token.digest().as_bytes()).await?;
        let Some(session) = session.filter(|session| session.ended_at.is_none()) else {
            return Ok(None);
        };
        if is_over(&session, now) {
            // A clock that is set back must not bring it to life again.
            let hub = self.store().hub().await?;
            hub.end_session(session.user_id, session.id, now).await?;
            hub.commit().await?;
            return Ok(None);
        }
        let Some(tenant) = session.tenant_id.map(TenantId) else { return Ok(None) };
        let through = Through::Session(session.id);
        let factor_given = session.second_factor_at.is_some();
        let found = self.person(tenant, session.user_id, through, factor_given, visit).await?;
        let unseen = (now - session.last_seen_at).abs() >= SEEN;
        Ok(found.map(|found| Found { unseen: unseen.then_some(session.id), ..found }))
    }

    async fn person(
        &self,
        tenant: TenantId,
        user: Uuid,
        through: Through,
        factor_given: bool,
        visit: &Visit,
    ) -> Result<Option<Found>> {
        let scope = self.store().read(tenant).await?;
        let membership = scope.membership(user, through.family()).await?;
        let membership = membership.filter(|membership| membership.disabled_at.is_none());
        let Some(membership) = membership else { return Ok(None) };
        let place = places::of_membership(&scope, user, &membership).await?;
        if !place.active {
            return Ok(None);
        }
        let facts = Facts {
            password_set_at: membership.password_set_at,
            role: place.role,
            settings: place.settings,
            has_factor: membership.has_factor,
            factor_given,
            now: self.now(),
        };
        let (standing, request_id) = (facts.standing(), visit.request_id.clone());
        let holder = Holder { user, through, tenant, standing, request_id };
        let language = Language::of(&membership.locale);
        Ok(Some(Found { holder, place, language, unseen: None, scope }))
    }

    async fn by_key(&self, text: &str) -> Result<Option<Known>> {
        let Some(key) = ApiKey::parse(text) else { return Ok(None) };
        let known = self.usable_key(TenantId(key.tenant()), key.id(), None).await?;
        let right = |row: &store::ApiKey| Digest::from_stored(&row.hash) == Some(key.digest());
        Ok(known.filter(|known| matches!(known, Known::Key(row, ..) if right(row))))
    }

    /// A key that is neither revoked nor expired, of a consultancy that is not suspended.
    async fn usable_key(
        &self,
        tenant: TenantId,
        id: Uuid,
        narrowed: Option<Scopes>,
    ) -> Result<Option<Known>> {
        let now = self.now();
        let scope = self.store().read(tenant).await?;
        let Some(row) = scope.api_key(id).await? else { return Ok(None) };
        let ended = row.revoked_at.is_some() || row.expires_at.is_some_and(|end| end <= now);
        let tenant_row = scope.hub().tenant(tenant.0).await?;
        let active = tenant_row.is_some_and(|row| row.status == super::consultancy::ACTIVE);
        Ok((active && !ended).then_some(Known::Key(row, scope, narrowed)))
    }

    /// Notes the use of a key, at most once a minute.
    async fn key_caller(
        &self,
        row: store::ApiKey,
        scope: TenantScope,
        narrowed: Option<Scopes>,
        visit: &Visit,
    ) -> Result<(Caller, Option<TenantScope>)> {
        let now = self.now();
        let mut scope = Some(scope);
        if row.last_used_at.is_none_or(|at| (now - at).abs() >= SEEN) {
            scope = None;
            let scope = self.store().write(TenantId(row.tenant_id)).await?;
            scope.see_api_key(row.id, now).await?;
            self.usage().write(&scope).await?;
            scope.commit().await?;
        }
        let scopes: Vec<String> = lists::read("scopes of a key", &row.scopes)?;
        let only = row.accounts.as_deref().map(|text| lists::read("accounts of a key", text));
        let only: Option<Vec<Uuid>> = only.transpose()?;
        let caller = Caller {
            principal: Principal::Key {
                key_id: row.id,
                tenant_id: row.tenant_id,
                scopes: scopes
                    .iter()
                    .filter_map(|code| Scope::parse(code))
                    .filter(|scope| narrowed.is_none_or(|narrowed| narrowed.contains(*scope)))
                    .collect(),
                accounts: lists::accounts(only.is_none(), only.unwrap_or_default()),
            },
            holder: None,
            mode: Some(if row.test { Mode::Test } else { Mode::Live }),
            language: visit.language,
            points: row.points.and_then(|points| u32::try_from(points).ok()),
            request_id: visit.request_id.clone(),
            call: None,
            reading: Reading::default(),
        };
        Ok((caller, scope))
    }

    /// The row of a key that was sent.
    pub(super) async fn proven_key(&self, text: &str, visit: &Visit) -> Result<store::ApiKey> {
        let row = self.by_key(text).await?.and_then(|known| match known {
            Known::Key(row, ..) => Some(row),
            Known::Person(_) => None,
        });
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
