//! Where messages go: endpoints with what they want to hear of, and their secrets.

use super::EventType;
use crate::auth::permission::{Action, allows};
use crate::clock::{DAY, Micros};
use crate::service::audit::record;
use crate::service::consultancy::checked_name;
use crate::service::{Caller, Result, ServiceError, Services, lists};
use crate::store::{TenantScope, WebhookEndpoint};
use crate::webhook::{Secret, Target};
use secrecy::SecretString;
use uuid::Uuid;

/// Endpoints of a consultancy at most: each is told of every event.
const MOST: u64 = 20;
/// How long an old secret may sign beside the one that replaces it.
const LONGEST_OVERLAP: Micros = 7 * DAY;

/// An endpoint to be set up.
#[derive(Clone, Debug)]
pub struct NewEndpoint {
    /// What people call it.
    pub name: String,
    /// Where messages go.
    pub url: String,
    /// What it is told of.
    pub event_types: Vec<EventType>,
    /// The accounts it is told of; none: all, also those to come.
    pub accounts: Option<Vec<Uuid>>,
}

/// What of an endpoint is to change; what is none stays. `Some(None)` for accounts: all of them.
#[derive(Clone, Debug, Default)]
pub struct EndpointChange {
    /// What people call it.
    pub name: Option<String>,
    /// Where messages go.
    pub url: Option<String>,
    /// What it is told of.
    pub event_types: Option<Vec<EventType>>,
    /// The accounts it is told of.
    pub accounts: Option<Option<Vec<Uuid>>>,
}

/// An endpoint as people see it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EndpointView {
    /// By what it is known.
    pub id: Uuid,
    /// What people call it.
    pub name: String,
    /// Where messages go.
    pub url: String,
    /// What it is told of.
    pub event_types: Vec<EventType>,
    /// The accounts it is told of; none: all of them.
    pub accounts: Option<Vec<Uuid>>,
    /// Whether messages are sent there.
    pub enabled: bool,
    /// Why we disabled it, if we did.
    pub disabled_because: Option<String>,
    /// Since when no message was taken.
    pub failing_since: Option<Micros>,
    /// Until when the secret before this one signs too.
    pub old_secret_until: Option<Micros>,
    /// When it was set up.
    pub created_at: Micros,
    /// For changing it without overwriting somebody else's change.
    pub version: i32,
}

/// An endpoint that was set up, or has a new secret.
#[derive(Debug)]
pub struct MadeEndpoint {
    /// What is kept of it.
    pub endpoint: EndpointView,
    /// The secret, for this once.
    pub secret: SecretString,
}

impl Services {
    /// All endpoints, oldest first.
    ///
    /// # Errors
    /// When the caller may not see them.
    pub async fn webhook_endpoints(&self, caller: &Caller) -> Result<Vec<EndpointView>> {
        manager(caller)?;
        let scope = self.read(caller).await?;
        let now = self.now();
        let all = scope.webhook_endpoints().await?.into_iter();
        all.map(|row| view(row, now)).collect()
    }

    /// An endpoint.
    ///
    /// # Errors
    /// Not found if there is none.
    pub async fn webhook_endpoint(&self, caller: &Caller, id: Uuid) -> Result<EndpointView> {
        manager(caller)?;
        let scope = self.read(caller).await?;
        let row = scope.webhook_endpoint(id).await?.ok_or(ServiceError::NotFound)?;
        view(row, self.now())
    }

    /// Sets an endpoint up.
    ///
    /// # Errors
    /// When the caller may not, or the address or something else of it cannot be used.
    pub async fn create_webhook_endpoint(
        &self,
        caller: &Caller,
        input: NewEndpoint,
    ) -> Result<MadeEndpoint> {
        manager(caller)?;
        let NewEndpoint { name, url, event_types, accounts } = input;
        let (id, now) = (self.clock().id(), self.now());
        let secret = new_secret()?;
        let scope = self.store().write(caller.tenant()).await?;
        scope.hub().alone(&format!("webhooks {}", caller.tenant().0)).await?;
        if scope.webhook_endpoints_kept().await? >= MOST {
            let message = format!("There are {MOST} endpoints already; remove one first.");
            return Err(ServiceError::invalid(&[], "too_many", message));
        }
        let row = WebhookEndpoint {
            tenant_id: caller.tenant().0,
            id,
            name: checked_name("name", &name)?,
            url: self.target(&url)?,
            event_types: types(&event_types)?,
            accounts: some_accounts(&scope, accounts).await?,
            secret: self.seal_secret(id, &secret)?,
            old_secret: None,
            old_secret_until: None,
            enabled: true,
            disabled_because: String::new(),
            failing_since: None,
            created_by: caller.actor().to_string(),
            created_at: now,
            version: 1,
        };
        scope.add_webhook_endpoint(row.clone()).await?;
        let endpoint = self.done(scope, caller, "create_webhook_endpoint", row).await?;
        Ok(MadeEndpoint { endpoint, secret: secret.text() })
    }

    /// Changes an endpoint.
    ///
    /// # Errors
    /// A conflict if somebody else changed it since `version`, or as for setting one up.
    pub async fn edit_webhook_endpoint(
        &self,
        caller: &Caller,
        id: Uuid,
        version: i32,
        change: EndpointChange,
    ) -> Result<EndpointView> {
        let (scope, mut row) = self.endpoint_to_change(caller, id).await?;
        if row.version != version {
            return Err(ServiceError::Conflict { version: row.version });
        }
        let EndpointChange { name, url, event_types, accounts } = change;
        if let Some(name) = name {
            row.name = checked_name("name", &name)?;
        }
        if let Some(url) = url {
            row.url = self.target(&url)?;
        }
        if let Some(event_types) = event_types {
            row.event_types = types(&event_types)?;
        }
        if let Some(accounts) = accounts {
            row.accounts = some_accounts(&scope, accounts).await?;
        }
        scope.keep_webhook_endpoint(&mut row).await?;
        self.done(scope, caller, "edit_webhook_endpoint", row).await
    }

    /// Has messages sent to an endpoint, or not any more. What was not delivered meanwhile can be
    /// asked for again.
    ///
    /// # Errors
    /// Not found if there is none.
    pub async fn switch_webhook_endpoint(
        &self,
        caller: &Caller,
        id: Uuid,
        on: bool,
    ) -> Result<EndpointView> {
        let (scope, mut row) = self.endpoint_to_change(caller, id).await?;
        row.enabled = on;
        row.disabled_because = String::new();
        row.failing_since = None;
        scope.keep_webhook_endpoint(&mut row).await?;
        let action = if on { "enable_webhook_endpoint" } else { "disable_webhook_endpoint" };
        self.done(scope, caller, action, row).await
    }

    /// Gives an endpoint a new secret. The old one signs beside it for a while; the one before that
    /// no more.
    ///
    /// # Errors
    /// Not found if there is none.
    pub async fn rotate_webhook_secret(
        &self,
        caller: &Caller,
        id: Uuid,
        overlap: Micros,
    ) -> Result<MadeEndpoint> {
        let secret = new_secret()?;
        let (scope, mut row) = self.endpoint_to_change(caller, id).await?;
        let overlap = overlap.clamp(0, LONGEST_OVERLAP);
        let old = std::mem::replace(&mut row.secret, self.seal_secret(id, &secret)?);
        (row.old_secret, row.old_secret_until) = match overlap {
            0 => (None, None),
            overlap => (Some(old), Some(self.now() + overlap)),
        };
        scope.keep_webhook_endpoint(&mut row).await?;
        let endpoint = self.done(scope, caller, "rotate_webhook_secret", row).await?;
        Ok(MadeEndpoint { endpoint, secret: secret.text() })
    }

    /// Removes an endpoint with the log of what was delivered there.
    ///
    /// # Errors
    /// Not found if there is none.
    pub async fn remove_webhook_endpoint(&self, caller: &Caller, id: Uuid) -> Result<()> {
        let (scope, row) = self.endpoint_to_change(caller, id).await?;
        scope.remove_webhook_endpoint(id).await?;
        self.done(scope, caller, "remove_webhook_endpoint", row).await.map(drop)
    }

    /// An endpoint that the caller is about to change; others who want to wait.
    pub(super) async fn endpoint_to_change(
        &self,
        caller: &Caller,
        id: Uuid,
    ) -> Result<(TenantScope, WebhookEndpoint)> {
        manager(caller)?;
        let scope = self.store().write(caller.tenant()).await?;
        let row = scope.webhook_endpoint_to_change(id).await?.ok_or(ServiceError::NotFound)?;
        Ok((scope, row))
    }

    async fn done(
        &self,
        scope: TenantScope,
        caller: &Caller,
        action: &str,
        row: WebhookEndpoint,
    ) -> Result<EndpointView> {
        let now = self.now();
        record(&scope, now, caller.deed(action, format!("webhook_endpoint:{}", row.id))).await?;
        scope.commit().await?;
        view(row, now)
    }

    fn target(&self, url: &str) -> Result<String> {
        let target = Target::read(url, self.courier().reach());
        let refused = |why: crate::webhook::Refused| {
            ServiceError::invalid(&["url"], "url_invalid", why.to_string())
        };
        Ok(target.map_err(refused)?.text)
    }

    fn seal_secret(&self, endpoint: Uuid, secret: &Secret) -> Result<Vec<u8>> {
        let sealed = self.sealer().seal(&usage(endpoint), secret.bytes());
        sealed.map_err(|why| ServiceError::fault("webhook secret", why))
    }

    /// What messages to an endpoint are signed with now.
    pub(super) fn secrets(&self, row: &WebhookEndpoint) -> Result<Vec<Secret>> {
        let old = row.old_secret.as_ref().filter(|_| overlaps(row, self.now()).is_some());
        let sealed = std::iter::once(&row.secret).chain(old);
        let open = |sealed: &Vec<u8>| self.sealer().open(&usage(row.id), sealed).map(Secret::of);
        let opened: std::result::Result<Vec<Secret>, _> = sealed.map(open).collect();
        opened.map_err(|why| ServiceError::fault("webhook secret", why))
    }
}

/// Until when the old secret of an endpoint signs, if it still does.
fn overlaps(row: &WebhookEndpoint, now: Micros) -> Option<Micros> {
    row.old_secret_until.filter(|until| *until > now)
}

fn usage(endpoint: Uuid) -> String {
    format!("webhook {endpoint}")
}

fn new_secret() -> Result<Secret> {
    Secret::generate().ok_or_else(|| ServiceError::fault("randomness", "there is none"))
}

/// Refuses whoever may not manage webhooks.
pub(super) fn manager(caller: &Caller) -> Result<()> {
    Ok(allows(&caller.principal, Action::ManageWebhooks, None)?)
}

fn types(types: &[EventType]) -> Result<String> {
    let mut codes: Vec<&str> = types.iter().map(|one| one.code()).collect();
    codes.sort_unstable();
    codes.dedup();
    if codes.is_empty() {
        let message = "An endpoint that is told of nothing gets nothing; choose an event type.";
        return Err(ServiceError::invalid(&["eventTypes"], "event_types_missing", message));
    }
    Ok(lists::write(&codes))
}

async fn some_accounts(scope: &TenantScope, accounts: Option<Vec<Uuid>>) -> Result<Option<String>> {
    let Some(mut accounts) = accounts else { return Ok(None) };
    accounts.sort_unstable();
    accounts.dedup();
    if accounts.is_empty() {
        let message = "Name at least one account, or none for all of them.";
        return Err(ServiceError::invalid(&["accounts"], "accounts_missing", message));
    }
    for account in &accounts {
        scope.account(*account).await?.ok_or(ServiceError::NotFound)?;
    }
    Ok(Some(lists::write(&accounts)))
}

fn view(row: WebhookEndpoint, now: Micros) -> Result<EndpointView> {
    let types: Vec<String> = lists::read("event types of an endpoint", &row.event_types)?;
    let accounts = row.accounts.as_deref().map(|text| lists::read("accounts of an endpoint", text));
    Ok(EndpointView {
        old_secret_until: overlaps(&row, now),
        id: row.id,
        name: row.name,
        url: row.url,
        event_types: types.iter().filter_map(|code| EventType::parse(code)).collect(),
        accounts: accounts.transpose()?,
        enabled: row.enabled,
        disabled_because: Some(row.disabled_because).filter(|because| !because.is_empty()),
        failing_since: row.failing_since,
        created_at: row.created_at,
        version: row.version,
    })
}
