//! What an access token says.

use super::{LEEWAY, LIFETIME, TokenRefused};
use crate::auth::scope::Scopes;
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

/// Last second of the year 9999; a later time is a mistake or an attack.
const LAST_SECOND: u64 = 253_402_300_799;

/// Whom a token speaks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Subject {
    /// A person, signed in.
    Person {
        /// The person.
        user: Uuid,
        /// The sign-in; when that ends, so does the token.
        session: Uuid,
    },
    /// A partner's client.
    Key {
        /// The key or OAuth client.
        key: Uuid,
    },
}

/// A verified token: its holder and the consultancy it is for. What the holder may do is looked up
/// each time, so that a change of role counts at once.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Access {
    /// Whom it speaks for.
    pub subject: Subject,
    /// The consultancy.
    pub tenant: Uuid,
    /// The token's own id, for the log.
    pub token: Uuid,
    /// What a key's token is narrowed to; none: all that the key may.
    pub scopes: Option<Scopes>,
}

/// The claims as they are written. Times are whole seconds since 1970; text, fractions and signs
/// are refused by their type.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(super) struct Claims {
    iss: String,
    aud: String,
    sub: Uuid,
    kind: Kind,
    tid: Uuid,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    sid: Option<Uuid>,
    iat: u64,
    nbf: u64,
    exp: u64,
    jti: Uuid,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    scope: Option<String>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
enum Kind {
    Person,
    Key,
}

impl Claims {
    /// The claims of a token issued now; none before 1970.
    pub(super) fn issue(
        access: Access,
        issuer: &str,
        audience: &str,
        now: DateTime<Utc>,
    ) -> Option<Self> {
        let Access { subject, tenant, token, scopes } = access;
        let (kind, sub, sid) = match subject {
            Subject::Person { user, session } => (Kind::Person, user, Some(session)),
            Subject::Key { key } => (Kind::Key, key, None),
        };
        let iat = u64::try_from(now.timestamp()).ok()?;
        let exp = u64::try_from((now + LIFETIME).timestamp()).ok()?;
        Some(Claims {
            iss: issuer.to_owned(),
            aud: audience.to_owned(),
            sub,
            kind,
            tid: tenant,
            sid,
            iat,
            nbf: iat,
            exp,
            jti: token,
            scope: scopes.map(Scopes::text),
        })
    }

    /// The access that the claims give now.
    pub(super) fn judge(
        self,
        issuer: &str,
        audience: &str,
        now: DateTime<Utc>,
    ) -> Result<Access, TokenRefused> {
        let Claims { iss, aud, sub, kind, tid, sid, iat, nbf, exp, jti, scope } = self;
        if iss != issuer || aud != audience {
            return Err(TokenRefused::Audience);
        }
        in_time(iat, nbf, exp, now)?;
        let subject = match (kind, sid) {
            (Kind::Person, Some(session)) => Subject::Person { user: sub, session },
            (Kind::Key, None) => Subject::Key { key: sub },
            (Kind::Person, None) | (Kind::Key, Some(_)) => return Err(TokenRefused::Claims),
        };
        let scopes = match (kind, scope.as_deref()) {
            (_, None) => None,
            (Kind::Key, Some(scope)) => {
                Some(Scopes::parse(scope).map_err(|_| TokenRefused::Claims)?)
            }
            (Kind::Person, Some(_)) => return Err(TokenRefused::Claims),
        };
        Ok(Access { subject, tenant: tid, token: jti, scopes })
    }
}

fn in_time(iat: u64, nbf: u64, exp: u64, now: DateTime<Utc>) -> Result<(), TokenRefused> {
    let now = u64::try_from(now.timestamp()).map_err(|_| TokenRefused::NotYet)?;
    let leeway = LEEWAY.num_seconds().unsigned_abs();
    let lifetime = LIFETIME.num_seconds().unsigned_abs();
    if [iat, nbf, exp].into_iter().any(|time| time > LAST_SECOND) {
        return Err(TokenRefused::Claims);
    }
    if exp.checked_sub(iat).is_none_or(|length| length > lifetime) {
        return Err(TokenRefused::Claims);
    }
    if nbf > now + leeway || iat > now + leeway {
        return Err(TokenRefused::NotYet);
    }
    if now >= exp + leeway {
        return Err(TokenRefused::Expired);
    }
    Ok(())
}
