//! What becomes of a delivery: what is to be sent, and what follows from how it went.

use super::{attempt_at, message_name, state};
use crate::auth::permission::Role;
use crate::clock::{DAY, Micros, SECOND};
use crate::mail::{Letter as Mail, Template};
use crate::service::outside::may_send;
use crate::service::{Result, Services, consultancy, lists};
use crate::store::{
    Claim, TenantId, TenantScope, WebhookAttempt, WebhookDelivery, WebhookEndpoint,
};
use crate::webhook::{Letter, Sent, next, signatures};
use std::time::Duration;
use uuid::Uuid;

/// The kind of job that makes an attempt.
pub const KIND: &str = "webhook";
/// How long an endpoint may take nothing until it is disabled.
const FAILING: Micros = 5 * DAY;

/// Something to be sent.
#[derive(Debug)]
pub struct Errand {
    /// Where to.
    pub url: String,
    /// What.
    pub letter: Letter,
}

/// Whether a delivery is to be sent.
#[derive(Debug)]
enum Due {
    /// It is.
    Send(Errand),
    /// It is not, and never will be: the state it is in then, and why.
    Never(&'static str, &'static str),
    /// It is done already, or its endpoint is gone.
    Settled,
}

impl Services {
    /// What a delivery takes; none if there is nothing to be sent. That is settled here then.
    ///
    /// # Errors
    /// When the database cannot, or the secret cannot be opened.
    pub async fn webhook_errand(
        &self,
        tenant: TenantId,
        id: Uuid,
        claim: Claim,
    ) -> Result<Option<Errand>> {
        let scope = self.store().read(tenant).await?;
        let due = self.due(&scope, id).await?;
        drop(scope);
        let (state, why) = match due {
            Due::Send(errand) => return Ok(Some(errand)),
            Due::Settled => return Ok(None),
            Due::Never(state, why) => (state, why),
        };
        let scope = self.store().write(tenant).await?;
        if !scope.complete(self.clock(), claim).await? {
            return Ok(None);
        }
        let Some(mut delivery) = scope.webhook_delivery(id).await? else { return Ok(None) };
        delivery.attempts += 1;
        delivery.state = state.to_owned();
        delivery.next_at = None;
        let problem = why.to_owned();
        let sent = Sent { status: None, answer: String::new(), problem, took: Duration::ZERO };
        scope.add_webhook_attempt(attempt(&delivery, self.now(), &sent)).await?;
        scope.keep_webhook_delivery(&delivery).await?;
        scope.commit().await?;
        Ok(None)
    }

    async fn due(&self, scope: &TenantScope, id: Uuid) -> Result<Due> {
        let Some(delivery) = scope.webhook_delivery(id).await? else { return Ok(Due::Settled) };
        if delivery.state != state::WAITING {
            return Ok(Due::Settled);
        }
        let Some(endpoint) = scope.webhook_endpoint(delivery.endpoint_id).await? else {
            return Ok(Due::Settled);
        };
        if !endpoint.enabled {
            return Ok(Due::Never(state::FAILED, "The endpoint is disabled."));
        }
        if !consultancy::works(scope).await? {
            return Ok(Due::Never(state::NOT_SENT, "The consultancy is suspended."));
        }
        if !may_send(scope).await? {
            let why = "The consultancy is for trying out; nothing is sent outside.";
            return Ok(Due::Never(state::NOT_SENT, why));
        }
        let (name, second) = (message_name(delivery.message_id), self.now() / SECOND);
        let signatures = signatures(&self.secrets(&endpoint)?, &name, second, &delivery.payload);
        let letter = Letter { id: name, second, signatures, body: delivery.payload };
        Ok(Due::Send(Errand { url: endpoint.url, letter }))
    }

    /// Notes how an attempt went, and has the next one made if there is to be one; false if another
    /// worker has the job.
    ///
    /// # Errors
    /// When the database cannot.
    pub async fn settle_webhook(
        &self,
        tenant: TenantId,
        id: Uuid,
        claim: Claim,
        sent: &Sent,
    ) -> Result<bool> {
        let now = self.now();
        let scope = self.store().write(tenant).await?;
        if !scope.complete(self.clock(), claim).await? {
            return Ok(false);
        }
        let Some(mut delivery) = scope.webhook_delivery(id).await? else { return Ok(true) };
        let endpoint = scope.webhook_endpoint_to_change(delivery.endpoint_id).await?;
        let Some(endpoint) = endpoint else { return Ok(true) };
        delivery.attempts += 1;
        let pause = next(delivery.attempts, self.clock().id()).filter(|_| !sent.is_gone());
        let (state, next_at) = match (sent.is_taken(), pause) {
            (true, _) => (state::DELIVERED, None),
            (false, Some(pause)) => (state::WAITING, Some(now + pause)),
            (false, None) => (state::FAILED, None),
        };
        delivery.state = state.to_owned();
        delivery.next_at = next_at;
        scope.add_webhook_attempt(attempt(&delivery, now, sent)).await?;
        scope.keep_webhook_delivery(&delivery).await?;
        if let Some(at) = next_at {
            // Not in the endpoint's line: what comes next is not to wait for hours.
            attempt_at(&scope, self.clock(), id, String::new(), at).await?;
        }
        self.note_health(&scope, endpoint, sent, now).await?;
        scope.commit().await?;
        Ok(true)
    }

    /// How an endpoint is, after an attempt.
    async fn note_health(
        &self,
        scope: &TenantScope,
        mut endpoint: WebhookEndpoint,
        sent: &Sent,
        now: Micros,
    ) -> Result<()> {
        let since = match sent.is_taken() {
            true => None,
            false => Some(endpoint.failing_since.unwrap_or(now)),
        };
        let long = since.is_some_and(|since| now - since >= FAILING);
        let because = match (sent.is_gone(), long) {
            (true, _) => "gone",
            (false, true) => "failing",
            (false, false) => "",
        };
        if because.is_empty() || !endpoint.enabled {
            if since != endpoint.failing_since {
                scope.note_webhook_health(endpoint.id, since).await?;
            }
            return Ok(());
        }
        endpoint.enabled = false;
        endpoint.disabled_because = because.to_owned();
        endpoint.failing_since = since;
        scope.keep_webhook_endpoint(&mut endpoint).await?;
        tracing::info!(endpoint = %endpoint.id, because, "an endpoint was disabled");
        self.tell_owners(scope, &endpoint).await
    }

    /// Owners are told that messages are not sent any more.
    async fn tell_owners(&self, scope: &TenantScope, endpoint: &WebhookEndpoint) -> Result<()> {
        let mut owners = Vec::new();
        for member in scope.members().await? {
            if lists::role(&member.role)? == Role::Owner {
                owners.push(member.user_id);
            }
        }
        for owner in scope.hub().users(owners).await? {
            if owner.disabled_at.is_none() {
                let mail = Mail::to(&owner, Template::WebhookDisabled)
                    .with("endpoint", endpoint.name.clone());
                self.send_for(scope, mail).await?;
            }
        }
        Ok(())
    }
}

/// The attempt that a delivery has just had.
fn attempt(delivery: &WebhookDelivery, at: Micros, sent: &Sent) -> WebhookAttempt {
    WebhookAttempt {
        tenant_id: delivery.tenant_id,
        delivery_id: delivery.id,
        no: delivery.attempts,
        at,
        status: sent.status.map(i32::from),
        answer: sent.answer.clone(),
        problem: sent.problem.clone(),
        duration_ms: i32::try_from(sent.took.as_millis()).unwrap_or(i32::MAX),
    }
}
