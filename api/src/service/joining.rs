//! Accepting an invitation.

use super::audit::{Actor, Deed, record};
use super::consultancy::{checked_email, checked_locale, checked_name, new_user, taken};
use super::grant::{Granted, Proven, Want};
use super::links::bad_link;
use super::places;
use super::standing::profile_of;
use super::{Result, ServiceError, Services, Visit, lists};
use crate::auth::link_token::{LinkToken, Purpose};
use crate::auth::permission::Role;
use crate::auth::permission::membership::may_invite;
use crate::auth::secret::Digest;
use crate::store::{Invite, Member, Tenant, TenantId, TenantScope, User};
use secrecy::{ExposeSecret, SecretString};
use uuid::Uuid;

/// What somebody says who accepts.
#[derive(Clone, Debug)]
pub struct Acceptance {
    /// The link from the mail.
    pub link: SecretString,
    /// The person's name; for those new here.
    pub name: String,
    /// The password; for those new here. Clients may go without one and sign in by mail.
    pub password: Option<SecretString>,
    /// Their language.
    pub locale: String,
    /// What the client works with.
    pub want: Want,
}

/// What became of an invitation.
#[derive(Debug)]
pub struct Accepted {
    /// The consultancy.
    pub consultancy: Tenant,
    /// The person.
    pub user: Uuid,
    /// What they get if they are new; others keep name and password, and sign in with it.
    pub granted: Option<Granted>,
}

/// What an invitation says to who has its link.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OpenInvite {
    /// The consultancy's name.
    pub consultancy: String,
    /// The address it was sent to.
    pub email: String,
    /// As what.
    pub role: Role,
    /// Whether the person is here already and needs neither name nor password.
    pub is_known: bool,
}

impl Services {
    /// What an invitation says, for the page that its link leads to.
    ///
    /// # Errors
    /// `link_invalid`.
    pub async fn open_invite(&self, visit: &Visit, link: &SecretString) -> Result<OpenInvite> {
        self.throttle_links(visit).await?;
        let (tenant, token) = split_link(link.expose_secret()).ok_or_else(bad_link)?;
        let scope = self.store().read(tenant).await?;
        let invite = self.good_invite(&scope, &token).await?;
        let tenant = scope.hub().tenant(tenant.0).await?.ok_or_else(bad_link)?;
        let known = scope.hub().user_by_email(&invite.email_key).await?;
        Ok(OpenInvite {
            consultancy: tenant.name,
            role: lists::role(&invite.role)?,
            email: invite.email,
            is_known: known.is_some(),
        })
    }

    /// Joins the consultancy that a link leads to. Who is new here is signed in: they
    /// have just chosen what proves who they are. Others sign in as always, for reading the mail is
    /// not enough for that.
    ///
    /// # Errors
    /// `link_invalid`; what is wrong with name and password.
    pub async fn accept_invite(&self, visit: &Visit, input: Acceptance) -> Result<Accepted> {
        self.throttle_links(visit).await?;
        let keyring = self.keyring().await?;
        let (tenant, token) = split_link(input.link.expose_secret()).ok_or_else(bad_link)?;
        let scope = self.store().read(tenant).await?;
        let invite = self.good_invite(&scope, &token).await?;
        let known = scope.hub().user_by_email(&invite.email_key).await?;
        drop(scope);
        let role = lists::role(&invite.role)?;
        let newcomer = match known {
            Some(_) => None,
            None => Some(self.newcomer(&invite, role, &input).await?),
        };

        let now = self.now();
        let scope = self.store().write(tenant).await?;
        let invite = self.good_invite(&scope, &token).await?;
        if !scope.settle_invite(invite.id, true, now).await? {
            return Err(bad_link());
        }
        let hub = scope.hub();
        let (user, is_new) = match (newcomer, hub.user_by_email(&invite.email_key).await?) {
            (Some(user), None) => {
                hub.add_user(user.clone()).await.map_err(taken)?;
                (user, true)
            }
            (_, Some(user)) if user.disabled_at.is_none() => (user, false),
            _ => return Err(bad_link()),
        };
        if scope.member(user.id).await?.is_some() {
            return Err(bad_link());
        }
        hub.add_seat(user.id, tenant.0).await?;
        let member = Member {
            tenant_id: tenant.0,
            user_id: user.id,
            role: invite.role.clone(),
            all_accounts: invite.all_accounts,
            created_at: now,
            removed_at: None,
            version: 1,
        };
        let accounts: Vec<Uuid> = lists::read("accounts of an invitation", &invite.accounts)?;
        scope.put_member(member, &accounts).await?;
        let deed = Deed {
            actor: Actor::Person(user.id),
            action: "accept_invite",
            subject: format!("invite:{}", invite.id),
            request_id: &visit.request_id,
            call: None,
        };
        record(&scope, now, deed).await?;
        let consultancy = scope.hub().tenant(tenant.0).await?.ok_or_else(bad_link)?;
        if !is_new {
            scope.commit().await?;
            return Ok(Accepted { consultancy, user: user.id, granted: None });
        }
        let hub = scope.leave().await?;
        let (hub, place) = places::place(hub, user.id, &consultancy).await?;
        let place = place.ok_or_else(bad_link)?;
        let (user_id, has_factor, want) = (user.id, false, input.want);
        let action = Some("sign_in_by_invite");
        let proven =
            Proven { user: &user, place, has_factor, factor_at: None, want, visit, action };
        let granted = Some(self.grant(hub, &keyring, proven).await?);
        Ok(Accepted { consultancy, user: user_id, granted })
    }

    /// The invitation of a link, if it can still be accepted and who made it could make it now.
    async fn good_invite(&self, scope: &TenantScope, token: &LinkToken) -> Result<Invite> {
        let invite = scope.invite(token.id()).await?.ok_or_else(bad_link)?;
        let right = Digest::from_stored(&invite.hash) == Some(token.digest());
        let settled = invite.accepted_at.is_some() || invite.revoked_at.is_some();
        if !right || settled || invite.expires_at <= self.now() {
            return Err(bad_link());
        }
        let tenant = scope.hub().tenant(scope.tenant().0).await?;
        if tenant.is_none_or(|tenant| tenant.status != super::consultancy::ACTIVE) {
            return Err(bad_link());
        }
        if !invite.invited_by.is_nil() {
            let by = scope.member(invite.invited_by).await?.ok_or_else(bad_link)?;
            may_invite(lists::role(&by.role)?, lists::role(&invite.role)?)
                .map_err(|_| bad_link())?;
        }
        Ok(invite)
    }

    /// The person that somebody new here will be.
    async fn newcomer(&self, invite: &Invite, role: Role, input: &Acceptance) -> Result<User> {
        let name = checked_name("name", &input.name)?;
        let email = checked_email(&invite.email)?;
        let now = self.now();
        let locale = checked_locale(&input.locale)?;
        let mut user = new_user(self.clock().id(), &email, name, &locale, now);
        // Who has the link reads the mail.
        user.email_verified_at = Some(now);
        match &input.password {
            Some(password) => {
                let profile = profile_of(role);
                let hash = self.first_password(profile, &email, &user.name, password).await?;
                user.password_hash = Some(hash.expose_secret().to_owned());
                user.password_changed_at = Some(now);
            }
            None if role.is_staff() => {
                let message = "Choose a password.";
                return Err(ServiceError::invalid(&["newPassword"], "password_missing", message));
            }
            None => {}
        }
        Ok(user)
    }
}

fn split_link(text: &str) -> Option<(TenantId, LinkToken)> {
    let (tenant, token) = text.split_once('.')?;
    let token = LinkToken::parse(Purpose::Invite, token)?;
    Some((TenantId(Uuid::try_parse(tenant).ok()?), token))
}
