//! Invitations: the only way in. The link names the consultancy and the invitation, so that no
//! list outside the tenants is needed to find it.

use super::audit::{Actor, Deed, record};
use super::consultancy::{checked_email, checked_name, new_user, taken};
use super::links::bad_link;
use super::mail::{Letter, Template};
use super::standing::profile_of;
use super::{Caller, Result, ServiceError, Services, Visit, lists};
use crate::auth::email::Email;
use crate::auth::link_token::{LinkToken, Purpose};
use crate::auth::permission::membership::may_invite;
use crate::auth::permission::{Action, Principal, Role, allows};
use crate::auth::secret::Digest;
use crate::clock::Micros;
use crate::store::{Invite, Member, TenantId, TenantScope, User};
use secrecy::{ExposeSecret, SecretString};
use uuid::Uuid;

/// Whom to invite.
#[derive(Clone, Debug)]
pub struct NewInvite {
    /// The address.
    pub email: String,
    /// As what.
    pub role: Role,
    /// Whether for every account; clients never.
    pub all_accounts: bool,
    /// The accounts otherwise.
    pub accounts: Vec<Uuid>,
    /// The language of the mail.
    pub locale: String,
}

/// An invitation that was checked.
pub(super) struct Invited {
    pub email: Email,
    pub role: Role,
    pub all_accounts: bool,
    pub accounts: Vec<Uuid>,
}

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
}

/// What became of an invitation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Accepted {
    /// The consultancy.
    pub tenant: TenantId,
    /// The person.
    pub user: Uuid,
    /// Whether they are new; others keep name and password.
    pub is_new: bool,
}

impl Services {
    /// Invites somebody.
    ///
    /// # Errors
    /// When the caller may not, the address cannot be used or its holder is in already.
    pub async fn invite(&self, caller: &Caller, input: NewInvite) -> Result<Invite> {
        let by = inviting(caller, input.role, &input.accounts)?;
        let email = checked_email(&input.email)?;
        let NewInvite { role, all_accounts, mut accounts, locale, .. } = input;
        accounts.sort_unstable();
        accounts.dedup();
        self.throttle_invites(caller.tenant(), &email).await?;
        let scope = self.store().write(caller.tenant()).await?;
        check_accounts(&scope, role, all_accounts, &accounts).await?;
        let known = scope.hub().user_by_email(email.key()).await?;
        if let Some(known) = known
            && scope.member(known.id).await?.is_some()
        {
            let message = "This person is in your consultancy already; change their role instead.";
            return Err(ServiceError::invalid(&["email"], "already_member", message));
        }
        for open in scope.open_invites().await? {
            if open.email_key == email.key() {
                scope.settle_invite(open.id, false, self.now()).await?;
            }
        }
        let accounts = if all_accounts { Vec::new() } else { accounts };
        let invited = Invited { email, role, all_accounts, accounts };
        let (invite, _) = self.add_invite(&scope, invited, by, &locale).await?;
        let subject = format!("invite:{}", invite.id);
        record(&scope, self.now(), caller.deed(action_for(role).code(), subject)).await?;
        scope.commit().await?;
        Ok(invite)
    }

    /// Invitations that wait: all for those who invite staff, the clients' for others.
    ///
    /// # Errors
    /// When the caller may invite nobody.
    pub async fn invites(&self, caller: &Caller) -> Result<Vec<Invite>> {
        allows(&caller.principal, Action::ViewTeam, None)?;
        let scope = self.store().read(caller.tenant()).await?;
        let mut open = Vec::new();
        for invite in scope.open_invites().await? {
            let accounts: Vec<Uuid> = lists::read("accounts of an invitation", &invite.accounts)?;
            if inviting(caller, lists::role(&invite.role)?, &accounts).is_ok() {
                open.push(invite);
            }
        }
        Ok(open)
    }

    /// Takes an invitation back.
    ///
    /// # Errors
    /// Not found if there is none that the caller could have made, or it was settled.
    pub async fn revoke_invite(&self, caller: &Caller, id: Uuid) -> Result<()> {
        let scope = self.store().write(caller.tenant()).await?;
        open_invite(&scope, caller, id).await?;
        scope.settle_invite(id, false, self.now()).await?;
        let deed = caller.deed("revoke_invite", format!("invite:{id}"));
        record(&scope, self.now(), deed).await?;
        Ok(scope.commit().await?)
    }

    /// Sends an invitation again with a new link; the old one ends.
    ///
    /// # Errors
    /// Not found if there is none that the caller could have made, or it was settled.
    pub async fn resend_invite(&self, caller: &Caller, id: Uuid, locale: &str) -> Result<()> {
        let scope = self.store().read(caller.tenant()).await?;
        let invite = open_invite(&scope, caller, id).await?;
        drop(scope);
        let email = checked_email(&invite.email)?;
        self.throttle_invites(caller.tenant(), &email).await?;
        let scope = self.store().write(caller.tenant()).await?;
        open_invite(&scope, caller, id).await?;
        let token = LinkToken::generate(Purpose::Invite, id)?;
        let hash = token.digest().as_bytes().to_vec();
        scope.renew_invite(id, hash, self.now() + lifetime()).await?;
        self.mail_invite(&scope, &invite.email, locale, &token).await?;
        let deed = caller.deed("resend_invite", format!("invite:{id}"));
        record(&scope, self.now(), deed).await?;
        Ok(scope.commit().await?)
    }

    /// Joins the consultancy that a link leads to. Nobody is signed in by this.
    ///
    /// # Errors
    /// `link_invalid`; what is wrong with name and password.
    pub async fn accept_invite(&self, visit: &Visit, input: Acceptance) -> Result<Accepted> {
        self.throttle_links(visit).await?;
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
        scope.commit().await?;
        Ok(Accepted { tenant, user: user.id, is_new })
    }

    /// Writes an invitation and its mail into a transaction; the caller has checked it.
    pub(super) async fn add_invite(
        &self,
        scope: &TenantScope,
        invited: Invited,
        by: Uuid,
        locale: &str,
    ) -> Result<(Invite, SecretString)> {
        let now = self.now();
        let token = LinkToken::generate(Purpose::Invite, self.clock().id())?;
        let invite = Invite {
            tenant_id: scope.tenant().0,
            id: token.id(),
            email: invited.email.as_str().to_owned(),
            email_key: invited.email.key().to_owned(),
            role: invited.role.code().to_owned(),
            all_accounts: invited.all_accounts,
            accounts: lists::write(&invited.accounts),
            hash: token.digest().as_bytes().to_vec(),
            invited_by: by,
            created_at: now,
            expires_at: now + lifetime(),
            accepted_at: None,
            revoked_at: None,
        };
        scope.add_invite(invite.clone()).await?;
        let link = self.mail_invite(scope, &invite.email, locale, &token).await?;
        Ok((invite, link))
    }

    /// The page that an invitation leads to.
    #[must_use]
    pub fn join_page(&self, link: &SecretString) -> String {
        self.page("join", link.expose_secret())
    }

    async fn mail_invite(
        &self,
        scope: &TenantScope,
        email: &str,
        locale: &str,
        token: &LinkToken,
    ) -> Result<SecretString> {
        let tenant = scope.tenant();
        let name = scope.hub().tenant(tenant.0).await?.ok_or(ServiceError::NotFound)?.name;
        let link = join_link(tenant, token);
        let page = self.join_page(&link);
        let letter = Letter::to_address(email, locale, Template::Invite);
        let letter = letter.with("consultancy", name).with("link", page);
        self.send(scope.hub(), letter).await?;
        Ok(link)
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
        let mut user = new_user(self.clock().id(), &email, name, &input.locale, now);
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

/// The one who invites, if they may.
fn inviting(caller: &Caller, role: Role, accounts: &[Uuid]) -> Result<Uuid> {
    let Principal::Person { user_id, role: own, .. } = &caller.principal else {
        allows(&caller.principal, action_for(role), None)?;
        return Err(ServiceError::NotFound);
    };
    if role == Role::Client {
        let [_, ..] = accounts else { return Err(no_accounts()) };
        for account in accounts {
            allows(&caller.principal, Action::InviteClient, Some(*account))?;
        }
    } else {
        allows(&caller.principal, Action::InviteStaff, None)?;
    }
    may_invite(*own, role)?;
    Ok(*user_id)
}

/// An invitation that waits and that the caller could have made.
async fn open_invite(scope: &TenantScope, caller: &Caller, id: Uuid) -> Result<Invite> {
    allows(&caller.principal, Action::ViewTeam, None)?;
    let invite = scope.invite(id).await?.ok_or(ServiceError::NotFound)?;
    let accounts: Vec<Uuid> = lists::read("accounts of an invitation", &invite.accounts)?;
    inviting(caller, lists::role(&invite.role)?, &accounts).map_err(|_| ServiceError::NotFound)?;
    if invite.accepted_at.is_some() || invite.revoked_at.is_some() {
        return Err(ServiceError::NotFound);
    }
    Ok(invite)
}

/// Whether a role can have these accounts, and they are the tenant's.
pub(super) async fn check_accounts(
    scope: &TenantScope,
    role: Role,
    all: bool,
    accounts: &[Uuid],
) -> Result<()> {
    if role == Role::Client && (all || accounts.is_empty()) {
        return Err(no_accounts());
    }
    if matches!(role, Role::Owner | Role::Admin) && !all {
        let message = "Owners and admins see every account.";
        return Err(ServiceError::invalid(&["accounts"], "accounts_all", message));
    }
    if !all {
        for account in accounts {
            scope.account(*account).await?.ok_or(ServiceError::NotFound)?;
        }
    }
    Ok(())
}

fn no_accounts() -> ServiceError {
    let message = "A client belongs to named accounts; name at least one.";
    ServiceError::invalid(&["accounts"], "accounts_missing", message)
}

const fn action_for(role: Role) -> Action {
    match role {
        Role::Client => Action::InviteClient,
        _ => Action::InviteStaff,
    }
}

fn lifetime() -> Micros {
    Purpose::Invite.lifetime().num_microseconds().unwrap_or_default()
}

/// `<consultancy>.<token of the invitation>`.
fn join_link(tenant: TenantId, token: &LinkToken) -> SecretString {
    format!("{}.{}", tenant.0.simple(), token.text().expose_secret()).into()
}

fn split_link(text: &str) -> Option<(TenantId, LinkToken)> {
    let (tenant, token) = text.split_once('.')?;
    let token = LinkToken::parse(Purpose::Invite, token)?;
    Some((TenantId(Uuid::try_parse(tenant).ok()?), token))
}
