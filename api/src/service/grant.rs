//! What somebody gets who has proven who they are: a session, or tokens.

use super::audit::{Actor, Deed, record};
use super::caller::{SESSION_LIFE, Through};
use super::places::Place;
use super::standing::{Facts, Standing, password_set_at};
use super::{Credential, Result, Services, Visit};
use crate::auth::jwt::LIFETIME;
use crate::auth::jwt::claims::{Access, Subject};
use crate::auth::jwt::keyring::Keyring;
use crate::auth::secret::{RefreshToken, SessionToken};
use crate::clock::{DAY, MINUTE, Micros, SECOND};
use crate::store::{self, Hub, Session, TenantId, User};
use secrecy::{ExposeSecret, SecretString};
use uuid::Uuid;

/// How long somebody may look for the code, and a program may take for its next step.
const PENDING_LIFE: Micros = 10 * MINUTE;
/// How long a program may stay away.
pub(super) const REFRESH_LIFE: Micros = 30 * DAY;

/// What a client works with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Want {
    /// A session in a cookie.
    Session,
    /// Tokens.
    Tokens,
}

/// A program's tokens.
#[derive(Debug)]
pub struct Tokens {
    /// For each call.
    pub access: SecretString,
    /// For the next pair, once.
    pub refresh: SecretString,
    /// Seconds that the access token is good for.
    pub expires_in: i64,
}

/// What somebody gets.
#[derive(Debug)]
pub enum Granted {
    /// A session. While its standing is not complete it is good for the next step only; programs
    /// get one then too, to take that step with.
    Session {
        /// What the cookie holds.
        token: SecretString,
        /// What is missing.
        standing: Standing,
        /// Seconds that it is good for at most.
        expires_in: i64,
    },
    /// Tokens.
    Tokens(Tokens),
}

/// What is known of a sign-in.
pub(super) struct Proven<'a> {
    pub user: &'a User,
    pub place: Place,
    pub has_factor: bool,
    /// When the code of the second factor was given.
    pub factor_at: Option<Micros>,
    pub want: Want,
    pub visit: &'a Visit,
    /// What the audit trail calls it; none if it was told already.
    pub action: Option<&'static str>,
}

impl Through {
    /// What somebody works with who is signed in by this.
    pub(super) const fn want(self) -> Want {
        match self {
            Through::Session(_) => Want::Session,
            Through::Family(_) => Want::Tokens,
        }
    }
}

impl Services {
    /// Gives a session or tokens, notes it, and commits.
    pub(super) async fn grant(
        &self,
        hub: Hub,
        keyring: &Keyring,
        proven: Proven<'_>,
    ) -> Result<Granted> {
        let Proven { user, place, has_factor, factor_at, want, visit, action } = proven;
        let now = self.now();
        let (role, settings, factor_given) = (place.role, place.settings, factor_at.is_some());
        let standing = Facts {
            password_set_at: password_set_at(user),
            role,
            settings,
            has_factor,
            factor_given,
            now,
        }
        .standing();
        let granted = if want == Want::Tokens && standing == Standing::Complete {
            let family = self.clock().id();
            Granted::Tokens(self.add_tokens(&hub, keyring, user.id, place.tenant, family).await?)
        } else {
            let token = SessionToken::generate()?;
            // A program's is for taking the next step only.
            let brief = standing == Standing::CodePending || want == Want::Tokens;
            let life = if brief { PENDING_LIFE } else { SESSION_LIFE };
            hub.add_session(Session {
                id: self.clock().id(),
                user_id: user.id,
                tenant_id: Some(place.tenant.0),
                hash: token.digest().as_bytes().to_vec(),
                agent: visit.agent(),
                second_factor_at: factor_at,
                created_at: now,
                last_seen_at: now,
                expires_at: now + life,
                ended_at: None,
            })
            .await?;
            Granted::Session { token: token.text(), standing, expires_in: life / SECOND }
        };
        let Some(action) = action else {
            hub.commit().await?;
            return Ok(granted);
        };
        let scope = hub.enter(place.tenant).await?;
        let action = if standing == Standing::CodePending { "sign_in_begun" } else { action };
        let deed = Deed {
            actor: Actor::Person(user.id),
            action,
            subject: format!("user:{}", user.id),
            request_id: &visit.request_id,
            call: None,
        };
        record(&scope, now, deed).await?;
        scope.commit().await?;
        Ok(granted)
    }

    /// Ends the browser session that a request came with and that another one replaces. A session
    /// that somebody slipped into a browser is worth nothing once its user has signed in.
    ///
    /// # Errors
    /// When the database cannot.
    pub async fn end_replaced(&self, credential: &Credential) -> Result<()> {
        let Credential::Session(text) = credential else { return Ok(()) };
        let Some(token) = SessionToken::parse(text.expose_secret()) else { return Ok(()) };
        let hub = self.store().hub().await?;
        if let Some(session) = hub.session_by_hash(token.digest().as_bytes()).await? {
            hub.end_session(session.user_id, session.id, self.now()).await?;
        }
        Ok(hub.commit().await?)
    }

    /// A pair of tokens of a sign-in.
    pub(super) async fn add_tokens(
        &self,
        hub: &Hub,
        keyring: &Keyring,
        user: Uuid,
        tenant: TenantId,
        family: Uuid,
    ) -> Result<Tokens> {
        let now = self.now();
        let refresh = RefreshToken::generate()?;
        hub.add_refresh_token(store::RefreshToken {
            id: self.clock().id(),
            family_id: family,
            user_id: user,
            tenant_id: Some(tenant.0),
            hash: refresh.digest().as_bytes().to_vec(),
            issued_at: now,
            expires_at: now + REFRESH_LIFE,
            used_at: None,
            revoked_at: None,
        })
        .await?;
        let subject = Subject::Person { user, session: family };
        let token = self.clock().id();
        let access = Access { subject, tenant: tenant.0, token, scopes: None };
        Ok(Tokens {
            access: self.issue(keyring, access)?,
            refresh: refresh.text(),
            expires_in: LIFETIME.num_seconds(),
        })
    }
}
