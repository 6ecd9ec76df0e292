//! Who read or changed what: each row's hash covers the row before it, so that nothing can be
//! taken out or changed without that being seen. Written in the transaction of what it tells of.

use super::idempotency::{self, Call};
use super::{Caller, Result, ServiceError, Services};
use crate::auth::permission::{Action, allows};
use crate::clock::Micros;
use crate::store::{AuditEvent, TenantId, TenantScope};
use aws_lc_rs::digest;
use std::collections::HashMap;
use uuid::Uuid;

/// Rows that are verified at a time.
const STRETCH: u64 = 1000;

/// Who did it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Actor {
    /// A person.
    Person(Uuid),
    /// A partner's key.
    Key(Uuid),
    /// Whoever runs the server.
    Operator,
}

impl Actor {
    /// Who it is as it was written.
    fn parse(text: &str) -> Option<Self> {
        match text.split_once(':') {
            Some(("person", id)) => Uuid::try_parse(id).ok().map(Actor::Person),
            Some(("key", id)) => Uuid::try_parse(id).ok().map(Actor::Key),
            _ => (text == "operator").then_some(Actor::Operator),
        }
    }
}

impl std::fmt::Display for Actor {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Actor::Person(id) => write!(out, "person:{id}"),
            Actor::Key(id) => write!(out, "key:{id}"),
            Actor::Operator => out.write_str("operator"),
        }
    }
}

/// A row of the trail as people read it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AuditView {
    /// Its number, growing by one.
    pub no: i64,
    /// When.
    pub at: Micros,
    /// Who did it.
    pub actor: Actor,
    /// What the person or key is called now.
    pub actor_name: Option<String>,
    /// What, as a code.
    pub action: String,
    /// To what, as `kind:id`.
    pub subject: String,
    /// The request in the log.
    pub request_id: String,
}

/// What was done.
#[derive(Clone, Debug)]
pub struct Deed<'a> {
    /// Who did it.
    pub actor: Actor,
    /// What, as a code.
    pub action: &'a str,
    /// To what, as `kind:id`.
    pub subject: String,
    /// The request in the log.
    pub request_id: &'a str,
    /// The call that may come again, if it says so.
    pub call: Option<&'a Call>,
}

/// Adds a row to the tenant's trail, if the transaction is kept.
///
/// # Errors
/// When the database cannot.
pub async fn record(scope: &TenantScope, at: Micros, deed: Deed<'_>) -> Result<()> {
    if let Some(call) = deed.call {
        idempotency::note(scope, call, &deed.subject).await?;
    }
    let last = scope.last_audit_event().await?;
    let (no, before) = last.map_or((1, vec![0; 32]), |last| (last.no + 1, last.hash));
    let mut event = AuditEvent {
        tenant_id: scope.tenant().0,
        no,
        at,
        actor: deed.actor.to_string(),
        action: deed.action.to_owned(),
        subject: deed.subject,
        request_id: deed.request_id.to_owned(),
        hash: Vec::new(),
    };
    event.hash = hash(&before, &event);
    Ok(scope.add_audit_event(event).await?)
}

impl Services {
    /// Consultancies whose trail was changed, by name, with the number of the first row that does not
    /// fit. For the operator.
    ///
    /// # Errors
    /// When the database cannot.
    pub async fn broken_trails(&self) -> Result<Vec<(String, i64)>> {
        let mut broken = Vec::new();
        for tenant in self.store().read_hub().await?.tenants().await? {
            let scope = self.store().read(TenantId(tenant.id)).await?;
            broken.extend(first_broken(&scope).await?.map(|no| (tenant.name, no)));
        }
        Ok(broken)
    }
}

/// The number of the first row of the tenant's trail that was changed, or that follows one taken
/// out. Rows before the oldest one that is kept are none of its business.
///
/// # Errors
/// When the database cannot.
async fn first_broken(scope: &TenantScope) -> Result<Option<i64>> {
    let mut before: Option<AuditEvent> = None;
    loop {
        let from = before.as_ref().map_or(0, |event| event.no + 1);
        let stretch = scope.audit_chain(from, STRETCH).await?;
        if stretch.is_empty() {
            return Ok(None);
        }
        for event in stretch {
            let whole = match &before {
                None if event.no == 1 => hash(&[0; 32], &event) == event.hash,
                None => true,
                Some(before) => {
                    event.no == before.no + 1 && hash(&before.hash, &event) == event.hash
                }
            };
            if !whole {
                return Ok(Some(event.no));
            }
            before = Some(event);
        }
    }
}

/// Every field with its length before it, so that no two rows are written alike.
fn hash(before: &[u8], event: &AuditEvent) -> Vec<u8> {
    let mut context = digest::Context::new(&digest::SHA256);
    context.update(before);
    let (no, at) = (event.no.to_be_bytes(), event.at.to_be_bytes());
    let fields: [&[u8]; 7] = [
        event.tenant_id.as_bytes(),
        &no,
        &at,
        event.actor.as_bytes(),
        event.action.as_bytes(),
        event.subject.as_bytes(),
        event.request_id.as_bytes(),
    ];
    for field in fields {
        context.update(&(field.len() as u64).to_be_bytes());
        context.update(field);
    }
    context.finish().as_ref().to_vec()
}

impl Services {
    /// The consultancy's trail before a number, latest first.
    ///
    /// # Errors
    /// When the caller may not see it.
    pub async fn audit_events(
        &self,
        caller: &Caller,
        before: Option<i64>,
        limit: u64,
    ) -> Result<Vec<AuditView>> {
        allows(&caller.principal, Action::ViewAuditLog, None)?;
        let scope = self.read(caller).await?;
        let rows = scope.audit_events(before, limit).await?;
        let actors = rows.iter().map(actor).collect::<Result<Vec<Actor>>>()?;
        let names = names(&scope, &actors).await?;
        let view = |(row, actor): (AuditEvent, Actor)| AuditView {
            no: row.no,
            at: row.at,
            actor_name: id_of(actor).and_then(|id| names.get(&id).cloned()),
            actor,
            action: row.action,
            subject: row.subject,
            request_id: row.request_id,
        };
        Ok(rows.into_iter().zip(actors).map(view).collect())
    }
}

fn actor(row: &AuditEvent) -> Result<Actor> {
    let unknown = || ServiceError::fault("audit trail", format!("actor of row {}", row.no));
    Actor::parse(&row.actor).ok_or_else(unknown)
}

const fn id_of(actor: Actor) -> Option<Uuid> {
    match actor {
        Actor::Person(id) | Actor::Key(id) => Some(id),
        Actor::Operator => None,
    }
}

/// What people of the consultancy, and its keys, are called.
async fn names(scope: &TenantScope, actors: &[Actor]) -> Result<HashMap<Uuid, String>> {
    let mut ids: Vec<Uuid> = actors.iter().copied().filter_map(id_of).collect();
    ids.sort_unstable();
    ids.dedup();
    let people = scope.hub().users(scope.ever_members(&ids).await?).await?;
    let keys = scope.api_keys_of(ids).await?;
    let people = people.into_iter().map(|user| (user.id, user.name));
    Ok(people.chain(keys.into_iter().map(|key| (key.id, key.name))).collect())
}
