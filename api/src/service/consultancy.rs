//! Consultancies: made, suspended and listed by whoever runs the server, set up by their admins.

use super::audit::{Actor, Deed, record};
use super::invites::Invited;
use super::throttle::Wanted;
use super::{Caller, Result, ServiceError, Services, lists};
use crate::auth::email::Email;
use crate::auth::limits;
use crate::auth::permission::{Action, Role, allows};
use crate::auth::policy::Profile;
use crate::store::{Member, StoreError, Tenant, TenantId, TenantScope, User};
use secrecy::{ExposeSecret, SecretString};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

/// The status of a consultancy that works.
pub(super) const ACTIVE: &str = "active";
/// The status of one that does not.
const SUSPENDED: &str = "suspended";
/// Most characters of a name.
const LONGEST_NAME: usize = 100;
/// Most characters of a language's code.
const LONGEST_LOCALE: usize = 35;

/// What a consultancy decides for itself.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Settings {
    /// Whether owners and admins must have a second factor.
    pub require_second_factor: bool,
}

impl Settings {
    pub(super) fn read(text: &str) -> Result<Self, StoreError> {
        lists::read("settings of a consultancy", text)
    }

    fn write(self) -> Result<String> {
        serde_json::to_string(&self).map_err(|why| ServiceError::fault("settings", why))
    }

    /// Whether somebody in this role must have a second factor.
    pub(super) fn wants_factor_of(self, role: Role) -> bool {
        self.require_second_factor && matches!(role, Role::Owner | Role::Admin)
    }
}

/// What of a consultancy is to change.
#[derive(Clone, Copy, Debug, Default)]
pub struct SettingsChange<'a> {
    /// The name.
    pub name: Option<&'a str>,
    /// Whether owners and admins must have a second factor.
    pub require_second_factor: Option<bool>,
}

/// How the first owner comes in.
#[derive(Clone, Debug)]
pub enum FirstOwner {
    /// By a link in a mail.
    Invite,
    /// With a name and a password right away.
    Password {
        /// The person's name.
        name: String,
        /// The password.
        password: SecretString,
    },
}

/// A consultancy that was made.
#[derive(Debug)]
pub struct Created {
    /// The consultancy.
    pub tenant: TenantId,
    /// The link that was mailed to the owner, if one was.
    pub link: Option<SecretString>,
}

impl Services {
    /// Makes a consultancy; for the operator.
    ///
    /// # Errors
    /// When a name, the address or the password cannot be used. An owner who has an account already
    /// comes in by invitation only: their password is their own.
    pub async fn create_consultancy(
        &self,
        name: &str,
        locale: &str,
        owner: &str,
        how: FirstOwner,
    ) -> Result<Created> {
        self.make_consultancy(name, locale, owner, how, false).await
    }

    /// The same, for trying out if so wished: nothing it causes is sent outside, and its keys say
    /// what they are.
    ///
    /// # Errors
    /// As [`Services::create_consultancy`].
    pub async fn make_consultancy(
        &self,
        name: &str,
        locale: &str,
        owner: &str,
        how: FirstOwner,
        test: bool,
    ) -> Result<Created> {
        let name = checked_name("name", name)?;
        let email = checked_email(owner)?;
        let locale = &checked_locale(locale)?;
        let hash = match &how {
            FirstOwner::Invite => None,
            FirstOwner::Password { name, password } => {
                Some(self.first_password(Profile::Staff, &email, name, password).await?)
            }
        };
        let (now, id) = (self.now(), self.clock().id());
        let hub = self.store().hub().await?;
        let settings = Settings::default().write()?;
        let status = ACTIVE.to_owned();
        let tenant = Tenant { id, name, status, settings, created_at: now, version: 1, test };
        hub.add_tenant(tenant).await?;
        let scope = hub.enter(TenantId(id)).await?;
        let by = Deed {
            actor: Actor::Operator,
            action: "create_consultancy",
            subject: format!("consultancy:{id}"),
            request_id: "",
            call: None,
        };
        record(&scope, now, by).await?;
        let link = match (how, hash) {
            (FirstOwner::Password { name, .. }, Some(hash)) => {
                let name = checked_name("ownerName", &name)?;
                let mut user = new_user(self.clock().id(), &email, name, locale, now);
                user.password_hash = Some(hash.expose_secret().to_owned());
                user.password_changed_at = Some(now);
                let user_id = user.id;
                scope.hub().add_user(user).await.map_err(taken)?;
                scope.hub().add_seat(user_id, id).await?;
                let (tenant_id, role) = (id, Role::Owner.code().to_owned());
                let member = Member {
                    tenant_id,
                    user_id,
                    role,
                    all_accounts: true,
                    created_at: now,
                    removed_at: None,
                    version: 1,
                };
                scope.put_member(member, &[]).await?;
                None
            }
            _ => {
                let (role, all_accounts) = (Role::Owner, true);
                let invited = Invited { email, role, all_accounts, accounts: Vec::new() };
                Some(self.add_invite(&scope, invited, Uuid::nil(), locale).await?.1)
            }
        };
        scope.commit().await?;
        Ok(Created { tenant: TenantId(id), link })
    }

    /// All consultancies, for the operator.
    ///
    /// # Errors
    /// When the database cannot.
    pub async fn consultancies(&self) -> Result<Vec<Tenant>> {
        Ok(self.store().read_hub().await?.tenants().await?)
    }

    /// Suspends a consultancy or lets it work again; for the operator. Everybody's sign-ins in it
    /// end at once, and so do its keys until it works again.
    ///
    /// # Errors
    /// Not found if there is no such consultancy.
    pub async fn suspend_consultancy(&self, tenant: Uuid, suspended: bool) -> Result<()> {
        let now = self.now();
        let scope = self.store().write(TenantId(tenant)).await?;
        let row = scope.hub().tenant(tenant).await?.ok_or(ServiceError::NotFound)?;
        let status = if suspended { SUSPENDED } else { ACTIVE };
        if suspended {
            for member in scope.members().await? {
                scope.hub().end_sessions_in(member.user_id, tenant, now).await?;
            }
        }
        let version = row.version + 1;
        scope.hub().keep_tenant(Tenant { status: status.to_owned(), version, ..row }).await?;
        let action = if suspended { "suspend_consultancy" } else { "resume_consultancy" };
        let subject = format!("consultancy:{tenant}");
        let deed = Deed { actor: Actor::Operator, action, subject, request_id: "", call: None };
        record(&scope, now, deed).await?;
        Ok(scope.commit().await?)
    }

    /// The caller's consultancy: name, status and settings, with its version.
    ///
    /// # Errors
    /// When the caller may not change them.
    pub async fn consultancy(&self, caller: &Caller) -> Result<(Tenant, Settings)> {
        allows(&caller.principal, Action::EditConsultancy, None)?;
        let scope = self.read(caller).await?;
        let row = scope.hub().tenant(caller.tenant().0).await?.ok_or(ServiceError::NotFound)?;
        let settings = Settings::read(&row.settings)?;
        Ok((row, settings))
    }

    /// Changes name and settings of the caller's consultancy.
    ///
    /// # Errors
    /// A conflict if it was changed since the caller read it.
    pub async fn edit_consultancy(
        &self,
        caller: &Caller,
        version: i32,
        change: SettingsChange<'_>,
    ) -> Result<(Tenant, Settings)> {
        allows(&caller.principal, Action::EditConsultancy, None)?;
        let name = change.name.map(|name| checked_name("name", name)).transpose()?;
        let tenant = caller.tenant();
        let scope = self.store().write(tenant).await?;
        scope.hub().alone(&format!("consultancy {}", tenant.0)).await?;
        let row = scope.hub().tenant(tenant.0).await?.ok_or(ServiceError::NotFound)?;
        if row.version != version {
            return Err(ServiceError::Conflict { version: row.version });
        }
        let mut settings = Settings::read(&row.settings)?;
        if let Some(required) = change.require_second_factor {
            settings.require_second_factor = required;
        }
        let row = Tenant {
            name: name.unwrap_or(row.name),
            settings: settings.write()?,
            version: version + 1,
            ..row
        };
        scope.hub().keep_tenant(row.clone()).await?;
        let subject = format!("consultancy:{}", tenant.0);
        record(&scope, self.now(), caller.deed(Action::EditConsultancy.code(), subject)).await?;
        scope.commit().await?;
        Ok((row, settings))
    }

    /// Takes one invitation and one mail from the consultancy's share.
    pub(super) async fn throttle_invites(&self, tenant: TenantId, email: &Email) -> Result<()> {
        let tenant = tenant.0.to_string();
        self.throttle(vec![
            Wanted::of(limits::INVITE_TENANT, &tenant),
            Wanted::of(limits::MAIL_TENANT, &tenant),
            Wanted::of(limits::MAIL_ADDRESS, email.key()),
        ])
        .await
    }
}

/// Whether the consultancy works, and is not suspended.
pub(super) async fn works(scope: &TenantScope) -> Result<bool> {
    let row = scope.hub().tenant(scope.tenant().0).await?;
    Ok(row.is_some_and(|row| row.status == ACTIVE))
}

/// A person without a password yet.
pub(super) fn new_user(id: Uuid, email: &Email, name: String, locale: &str, now: i64) -> User {
    User {
        id,
        email: email.as_str().to_owned(),
        email_key: email.key().to_owned(),
        name,
        locale: locale.to_owned(),
        password_hash: None,
        password_changed_at: None,
        password_history: "[]".to_owned(),
        email_verified_at: None,
        disabled_at: None,
        created_at: now,
        version: 1,
    }
}

/// A name as it is kept: without blanks around it and without line breaks, which mails show.
pub(super) fn checked_name(field: &'static str, name: &str) -> Result<String> {
    let name = name.trim();
    if name.is_empty() || name.chars().count() > LONGEST_NAME || name.chars().any(char::is_control)
    {
        let message = format!("A name has 1 to {LONGEST_NAME} characters and no line breaks.");
        return Err(ServiceError::invalid(&[field], "name_invalid", message));
    }
    Ok(name.to_owned())
}

/// The code of a language as browsers send it, such as `en` or `de-AT`.
pub(super) fn checked_locale(locale: &str) -> Result<String> {
    let mut parts = locale.split('-');
    let alphanumeric = |part: &str| part.chars().all(|c| c.is_ascii_alphanumeric());
    let language = parts.next().is_some_and(|language| {
        (2..=3).contains(&language.len()) && language.chars().all(|c| c.is_ascii_alphabetic())
    });
    let short = locale.len() <= LONGEST_LOCALE;
    if !short || !language || !parts.all(|part| (1..=8).contains(&part.len()) && alphanumeric(part))
    {
        let message =
            "The language is none that we know how to write; use a code like `en` or `de-AT`.";
        return Err(ServiceError::invalid(&["locale"], "locale_invalid", message));
    }
    Ok(locale.to_owned())
}

pub(super) fn checked_email(text: &str) -> Result<Email> {
    Email::parse(text)
        .map_err(|why| ServiceError::invalid(&["email"], "email_invalid", why.to_string()))
}

pub(super) fn taken(error: StoreError) -> ServiceError {
    if error.is_duplicate() {
        let message = "Somebody with this address is here already; invite them instead.";
        return ServiceError::invalid(&["email"], "email_taken", message);
    }
    error.into()
}
