//! The second factor: set up, asked for, taken away.

use super::audit::{Actor, Deed, record};
use super::caller::{Through, has_factor};
use super::grant::{Granted, Proven, Want};
use super::mail::{Letter, Template};
use super::password::told;
use super::places;
use super::sign_in::choose;
use super::throttle::Wanted;
use super::{Caller, Credential, Holder, Result, ServiceError, Services, Standing, Visit};
use crate::auth::email::Email;
use crate::auth::limits;
use crate::auth::permission::{Action, allows};
use crate::auth::recovery_code::RecoveryCode;
use crate::auth::totp::{CodeRefused, TotpSecret};
use crate::clock::utc;
use crate::store::{Hub, SecondFactor};
use secrecy::{ExposeSecret, SecretString};
use uuid::Uuid;

/// What an authenticator app needs.
#[derive(Debug)]
pub struct Enrolment {
    /// For typing.
    pub secret: SecretString,
    /// For the QR code.
    pub uri: SecretString,
}

/// A second factor that was set up.
#[derive(Debug)]
pub struct Confirmed {
    /// For when the app is gone; shown this once.
    pub recovery_codes: Vec<SecretString>,
    /// In the place of what the request came with.
    pub granted: Granted,
}

/// What proves the second factor.
#[derive(Clone, Debug)]
pub enum Proof {
    /// The six digits.
    Code(String),
    /// A code from paper.
    Recovery(String),
}

impl Services {
    /// Begins to set up a second factor. Who has a password must give it again.
    ///
    /// # Errors
    /// `already_enrolled`, `wrong_password`.
    pub async fn enrol(
        &self,
        holder: &Holder,
        visit: &Visit,
        password: &SecretString,
    ) -> Result<Enrolment> {
        holder.may_take(Standing::FactorMissing)?;
        let hub = self.store().read_hub().await?;
        let user = hub.user(holder.user).await?.ok_or(ServiceError::Unauthenticated)?;
        drop(hub);
        if user.password_hash.is_some() {
            self.right_password(&user, password, visit).await?;
        }
        let email = Email::parse(&user.email)
            .map_err(|why| ServiceError::fault("stored e-mail address", why))?;
        let secret = TotpSecret::generate()?;
        let sealed = self
            .sealer()
            .seal(&usage(user.id), secret.expose())
            .map_err(|why| ServiceError::fault("second factor", why))?;
        let hub = self.store().hub().await?;
        places::locked(&hub, user.id).await?.ok_or(ServiceError::Unauthenticated)?;
        if has_factor(&hub, user.id).await? {
            let message = "There is a second factor already; remove it first.";
            return Err(ServiceError::invalid(&[], "already_enrolled", message));
        }
        let row =
            SecondFactor { user_id: user.id, secret: sealed, confirmed_at: None, last_step: 0 };
        hub.put_second_factor(user.id, Some(row), Vec::new()).await?;
        hub.commit().await?;
        Ok(Enrolment { secret: secret.base32(), uri: secret.uri(&email) })
    }

    /// Finishes setting up with a first code. All sign-ins end; the one that asks gets a new
    /// secret.
    ///
    /// # Errors
    /// `code_wrong`; `not_enrolled` if it was not begun.
    pub async fn confirm_factor(
        &self,
        holder: &Holder,
        visit: &Visit,
        code: &str,
        want: Want,
    ) -> Result<Confirmed> {
        holder.may_take(Standing::FactorMissing)?;
        self.throttle_codes(holder).await?;
        let keyring = self.keyring().await?;
        let now = self.now();
        let hub = self.store().hub().await?;
        let user = places::locked(&hub, holder.user).await?;
        let user = user.ok_or(ServiceError::Unauthenticated)?;
        let factor = hub.second_factor(user.id).await?;
        let factor = factor.filter(|factor| factor.confirmed_at.is_none()).ok_or_else(|| {
            let message = "No second factor is being set up; begin again.";
            ServiceError::invalid(&[], "not_enrolled", message)
        })?;
        let step = self.step_of(&factor, code)?;
        let codes = RecoveryCode::generate_set()?;
        let hashes = codes.iter().map(|code| code.digest().as_bytes().to_vec()).collect();
        let factor = SecondFactor { confirmed_at: Some(now), last_step: step, ..factor };
        hub.put_second_factor(user.id, Some(factor), hashes).await?;
        hub.end_sessions(user.id, None, now).await?;
        self.send(&hub, Letter::to(&user, Template::SecondFactorAdded)).await?;
        let (hub, places) = places::places(hub, user.id).await?;
        let by = (Actor::Person(user.id), holder.request_id.as_str());
        let hub = told(hub, &places, &user, now, by, "second_factor_added").await?;
        let place = choose(places, Some(holder.tenant.0))?;
        let (has_factor, factor_at) = (true, Some(now));
        let proven =
            Proven { user: &user, place, has_factor, factor_at, want, visit, action: None };
        let granted = self.grant(hub, &keyring, proven).await?;
        Ok(Confirmed { recovery_codes: codes.iter().map(RecoveryCode::text).collect(), granted })
    }

    /// The last step of a sign-in that waits for the second factor: a new session, or tokens.
    ///
    /// # Errors
    /// `code_wrong`, `code_used`; unauthenticated if nothing waits.
    pub async fn give_code(
        &self,
        visit: &Visit,
        pending: &Credential,
        proof: &Proof,
        want: Want,
    ) -> Result<Granted> {
        let holder = self.holder(pending, visit).await?;
        let (Standing::CodePending, Through::Session(session)) = (holder.standing, holder.through)
        else {
            return Err(ServiceError::Unauthenticated);
        };
        self.throttle_codes(&holder).await?;
        let keyring = self.keyring().await?;
        let now = self.now();
        let hub = self.store().hub().await?;
        let user = places::locked(&hub, holder.user).await?;
        let user = user.ok_or(ServiceError::Unauthenticated)?;
        self.accept(&hub, user.id, proof).await?;
        // The secret of before the code was given is worth nothing after.
        if !hub.end_session(user.id, session, now).await? {
            return Err(ServiceError::Unauthenticated);
        }
        if matches!(proof, Proof::Recovery(_)) {
            self.send(&hub, Letter::to(&user, Template::RecoveryCodeUsed)).await?;
        }
        let (hub, places) = places::places(hub, user.id).await?;
        let place = choose(places, Some(holder.tenant.0))?;
        let action = Some(match proof {
            Proof::Code(_) => "sign_in",
            Proof::Recovery(_) => "sign_in_by_recovery_code",
        });
        let (has_factor, factor_at) = (true, Some(now));
        let proven = Proven { user: &user, place, has_factor, factor_at, want, visit, action };
        self.grant(hub, &keyring, proven).await
    }

    /// Takes the second factor away; all other sign-ins end.
    ///
    /// # Errors
    /// `factor_required` if a consultancy of the person asks for one; `code_wrong`, `code_used`.
    pub async fn remove_factor(&self, caller: &Caller, proof: &Proof) -> Result<()> {
        allows(&caller.principal, Action::EditOwnProfile, None)?;
        let holder = caller.person()?;
        self.throttle_codes(holder).await?;
        let now = self.now();
        let hub = self.store().hub().await?;
        let user = places::locked(&hub, holder.user).await?;
        let user = user.ok_or(ServiceError::Unauthenticated)?;
        let (hub, places) = places::places(hub, user.id).await?;
        if places.iter().any(|place| place.settings.wants_factor_of(place.role)) {
            let message = "Your consultancy asks for a second factor; it cannot be removed.";
            return Err(ServiceError::invalid(&[], "factor_required", message));
        }
        self.accept(&hub, user.id, proof).await?;
        hub.put_second_factor(user.id, None, Vec::new()).await?;
        hub.end_sessions(user.id, Some(holder.through.id()), now).await?;
        self.send(&hub, Letter::to(&user, Template::SecondFactorRemoved)).await?;
        let by = (Actor::Person(user.id), holder.request_id.as_str());
        let hub = told(hub, &places, &user, now, by, "second_factor_removed").await?;
        Ok(hub.commit().await?)
    }

    /// New recovery codes in the place of the old ones.
    ///
    /// # Errors
    /// `code_wrong`, `code_used`.
    pub async fn renew_recovery_codes(
        &self,
        caller: &Caller,
        code: &str,
    ) -> Result<Vec<SecretString>> {
        allows(&caller.principal, Action::EditOwnProfile, None)?;
        let holder = caller.person()?;
        self.throttle_codes(holder).await?;
        let scope = self.store().write(caller.tenant()).await?;
        let hub = scope.hub();
        places::locked(hub, holder.user).await?.ok_or(ServiceError::Unauthenticated)?;
        self.accept(hub, holder.user, &Proof::Code(code.to_owned())).await?;
        let codes = RecoveryCode::generate_set()?;
        let hashes = codes.iter().map(|code| code.digest().as_bytes().to_vec()).collect();
        let factor = hub.second_factor(holder.user).await?;
        hub.put_second_factor(holder.user, factor, hashes).await?;
        let deed = Deed {
            actor: Actor::Person(holder.user),
            action: "recovery_codes_renewed",
            subject: format!("user:{}", holder.user),
            request_id: &holder.request_id,
            call: None,
        };
        record(&scope, self.now(), deed).await?;
        scope.commit().await?;
        Ok(codes.iter().map(RecoveryCode::text).collect())
    }

    async fn throttle_codes(&self, holder: &Holder) -> Result<()> {
        let attempt = holder.through.id().to_string();
        self.throttle(vec![
            Wanted::of(limits::SECOND_FACTOR, &attempt),
            Wanted::of(limits::SECOND_FACTOR_PERSON, &holder.user.to_string()),
        ])
        .await
    }

    /// Uses a code up, if it is good.
    async fn accept(&self, hub: &Hub, user: Uuid, proof: &Proof) -> Result<()> {
        let now = self.now();
        let factor = hub.second_factor(user).await?;
        let Some(factor) = factor.filter(|factor| factor.confirmed_at.is_some()) else {
            return Err(wrong_code(CodeRefused::Wrong));
        };
        let (good, refusal) = match proof {
            Proof::Code(code) => {
                let step = self.step_of(&factor, code)?;
                (hub.use_code(user, step, now).await?, CodeRefused::Used)
            }
            Proof::Recovery(text) => {
                let code = RecoveryCode::parse(text);
                let code = code.ok_or_else(|| wrong_code(CodeRefused::Wrong))?;
                let hash = code.digest();
                (hub.use_recovery_code(user, hash.as_bytes(), now).await?, CodeRefused::Wrong)
            }
        };
        if good { Ok(()) } else { Err(wrong_code(refusal)) }
    }

    fn step_of(&self, factor: &SecondFactor, code: &str) -> Result<i64> {
        let opened = self
            .sealer()
            .open(&usage(factor.user_id), &factor.secret)
            .map_err(|why| ServiceError::fault("second factor", why))?;
        let secret = TotpSecret::from_stored(opened.expose_secret())
            .ok_or_else(|| wrong_code(CodeRefused::Broken))?;
        let last = u64::try_from(factor.last_step).ok();
        let step = secret.check(code, utc(self.now()), last).map_err(wrong_code)?;
        i64::try_from(step).map_err(|_| wrong_code(CodeRefused::Broken))
    }
}

/// A secret of one person is none of another's.
pub(super) fn usage(user: Uuid) -> String {
    format!("totp {user}")
}

fn wrong_code(refused: CodeRefused) -> ServiceError {
    let code = match refused {
        CodeRefused::Wrong => "code_wrong",
        CodeRefused::Used => "code_used",
        CodeRefused::Broken => "factor_broken",
    };
    super::error::refused(code);
    ServiceError::invalid(&["code"], code, refused.to_string())
}
