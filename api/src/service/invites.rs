//! Invitations: the only way in. The link names the consultancy and the invitation, so that no
//! list outside the tenants is needed to find it. What becomes of them is in [`super::joining`].

use super::audit::record;
use super::branding::accent;
use super::consultancy::{checked_email, checked_locale};
use super::mail::{Letter, Template};
use super::{Caller, Result, ServiceError, Services, lists};
use crate::auth::email::Email;
use crate::auth::link_token::{LinkToken, Purpose};
use crate::auth::permission::membership::may_invite;
use crate::auth::permission::{Action, Principal, Role, allows};
use crate::clock::Micros;
use crate::store::{Invite, TenantId, TenantScope};
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

/// An invitation as those see it who could have made it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct InviteView {
    /// By what it is revoked.
    pub id: Uuid,
    /// To whom it was sent.
    pub email: String,
    /// As what.
    pub role: Role,
    /// Whether for every account.
    pub all_accounts: bool,
    /// The accounts otherwise.
    pub accounts: Vec<Uuid>,
    /// When it was made.
    pub created_at: Micros,
    /// When its link ends.
    pub expires_at: Micros,
}

/// An invitation that was checked.
pub(super) struct Invited {
    pub email: Email,
    pub role: Role,
    pub all_accounts: bool,
    pub accounts: Vec<Uuid>,
}

impl Services {
    /// Invites somebody to work for the consultancy.
    ///
    /// # Errors
    /// `role_client` for clients; the same as [`Services::invite`].
    pub async fn invite_staff(&self, caller: &Caller, input: NewInvite) -> Result<InviteView> {
        if !input.role.is_staff() {
            allows(&caller.principal, Action::InviteStaff, None)?;
            let message = "Clients are invited to seller accounts; use the invitation for clients.";
            return Err(ServiceError::invalid(&["role"], "role_client", message));
        }
        self.invite(caller, input).await
    }

    /// Invites somebody.
    ///
    /// # Errors
    /// When the caller may not, the address cannot be used or its holder is in already.
    pub async fn invite(&self, caller: &Caller, input: NewInvite) -> Result<InviteView> {
        let by = inviting(caller, input.role, &input.accounts)?;
        let email = checked_email(&input.email)?;
        let locale = checked_locale(&input.locale)?;
        let NewInvite { role, all_accounts, mut accounts, .. } = input;
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
        view(invite)
    }

    /// Invitations that wait and that the caller could have made: all for those who invite staff,
    /// the clients' for others.
    ///
    /// # Errors
    /// When the caller may not see the team.
    pub async fn invites(
        &self,
        caller: &Caller,
        before: Option<(Micros, Uuid)>,
        limit: u64,
    ) -> Result<Vec<InviteView>> {
        allows(&caller.principal, Action::ViewTeam, None)?;
        let scope = self.read(caller).await?;
        let (mut open, mut before) = (Vec::new(), before);
        // Once, unless some of a page are not the caller's to see.
        while (open.len() as u64) < limit {
            let page = scope.open_invites_before(before, limit).await?;
            let last = (page.len() as u64) < limit;
            before = page.last().map(|invite| (invite.created_at, invite.id));
            for invite in page {
                let invite = view(invite)?;
                if inviting(caller, invite.role, &invite.accounts).is_ok() {
                    open.push(invite);
                }
            }
            if last {
                break;
            }
        }
        open.truncate(usize::try_from(limit).unwrap_or(usize::MAX));
        Ok(open)
    }

    /// Takes an invitation back.
    ///
    /// # Errors
    /// Not found if there is none that the caller could have made, or it was settled.
    pub async fn revoke_invite(&self, caller: &Caller, id: Uuid) -> Result<()> {
        let scope = self.store().write(caller.tenant()).await?;
        open_invite(&scope, caller, id).await?;
        if !scope.settle_invite(id, false, self.now()).await? {
            return Err(ServiceError::NotFound);
        }
        let deed = caller.deed("revoke_invite", format!("invite:{id}"));
        record(&scope, self.now(), deed).await?;
        Ok(scope.commit().await?)
    }

    /// Sends an invitation again with a new link; the old one ends.
    ///
    /// # Errors
    /// Not found if there is none that the caller could have made, or it was settled.
    pub async fn resend_invite(
        &self,
        caller: &Caller,
        id: Uuid,
        locale: &str,
    ) -> Result<InviteView> {
        let locale = checked_locale(locale)?;
        let scope = self.store().read(caller.tenant()).await?;
        let invite = open_invite(&scope, caller, id).await?;
        drop(scope);
        let email = checked_email(&invite.email)?;
        self.throttle_invites(caller.tenant(), &email).await?;
        let scope = self.store().write(caller.tenant()).await?;
        let invite = open_invite(&scope, caller, id).await?;
        let token = LinkToken::generate(Purpose::Invite, id)?;
        let hash = token.digest().as_bytes().to_vec();
        let expires_at = self.now() + lifetime();
        scope.renew_invite(id, hash, expires_at).await?;
        self.mail_invite(&scope, &invite.email, &locale, &token).await?;
        let deed = caller.deed("resend_invite", format!("invite:{id}"));
        record(&scope, self.now(), deed).await?;
        scope.commit().await?;
        view(Invite { expires_at, ..invite })
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
        let accent = accent(scope).await?;
        let letter = letter.with("consultancy", name).with("link", page);
        let letter = letter.coloured(accent.as_deref());
        self.send_for(scope, letter).await?;
        Ok(link)
    }
}

fn view(invite: Invite) -> Result<InviteView> {
    Ok(InviteView {
        id: invite.id,
        role: lists::role(&invite.role)?,
        all_accounts: invite.all_accounts,
        accounts: lists::read("accounts of an invitation", &invite.accounts)?,
        email: invite.email,
        created_at: invite.created_at,
        expires_at: invite.expires_at,
    })
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
