//! What partners can be told of, and telling it.
//!
//! Messages are thin: they name what happened by the ids of the API, and whoever may see more asks
//! there.

use super::{Message, deliver};
use crate::clock::{Clock, Micros, utc};
use crate::public_id::{self as id, Id, Kind};
use crate::store::{self, Alert, Import, Review, TenantScope, WebhookEndpoint};
use serde_json::{Map, Value, json};
use uuid::Uuid;

macro_rules! event_types {
    ($($(#[$doc:meta])* $event:ident $code:literal;)*) => {
        /// Something that partners can be told of.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
        pub enum EventType {
            $($(#[$doc])* $event,)*
        }

        impl EventType {
            /// Every one with its code.
            const ALL: &[(EventType, &'static str)] = &[$((EventType::$event, $code),)*];
        }
    };
}

event_types! {
    /// All packages of an import are stored and judged.
    ImportFinished "import.finished";
    /// An import was refused.
    ImportFailed "import.failed";
    /// A review was opened.
    ReviewOpened "review.opened";
    /// A review moved on.
    ReviewStateChanged "review.state_changed";
    /// A review has a new revision of its score.
    ReviewRevised "review.revised";
    /// An action of a plan was ticked off.
    PlanActionDone "plan_action.done";
    /// A category fell under its threshold, or is about to.
    AlertRaised "alert.raised";
    /// Somebody tries out whether messages arrive.
    Test "webhook.test";
}

impl EventType {
    /// The code in messages and in the database.
    #[must_use]
    pub fn code(self) -> &'static str {
        EventType::ALL.iter().find(|(one, _)| *one == self).map_or("", |(_, code)| code)
    }

    /// The one with a code.
    #[must_use]
    pub fn parse(code: &str) -> Option<Self> {
        EventType::ALL.iter().find(|(_, one)| *one == code).map(|(one, _)| *one)
    }

    /// By what the timeline of a review calls it.
    fn of_timeline(kind: &str) -> Option<Self> {
        match kind {
            "opened" => Some(EventType::ReviewOpened),
            "step" => Some(EventType::ReviewStateChanged),
            "scored" => Some(EventType::ReviewRevised),
            "action_done" => Some(EventType::PlanActionDone),
            _ => None,
        }
    }
}

/// Something that happened.
struct Happened {
    event: EventType,
    at: Micros,
    account: Uuid,
    data: Map<String, Value>,
}

/// An id as callers see it.
fn public<K: Kind>(uuid: Uuid) -> Value {
    Id::<K>::of(uuid).text().into()
}

/// What is sent of it.
pub(super) fn payload(event: EventType, at: Micros, data: Map<String, Value>) -> String {
    let at = utc(at).to_rfc3339_opts(chrono::SecondsFormat::AutoSi, true);
    json!({"type": event.code(), "timestamp": at, "data": data}).to_string()
}

/// Has all who want to know told, once this transaction is kept.
async fn tell(
    scope: &TenantScope,
    clock: &Clock,
    endpoints: &[WebhookEndpoint],
    happened: Happened,
) -> store::Result<()> {
    let Happened { event, at, account, mut data } = happened;
    let wanted = |endpoint: &&WebhookEndpoint| {
        let lists = |text: &str, what: &str| {
            serde_json::from_str::<Vec<String>>(text)
                .is_ok_and(|list| list.iter().any(|one| one == what))
        };
        let accounts = endpoint.accounts.as_deref();
        lists(&endpoint.event_types, event.code())
            && accounts.is_none_or(|accounts| lists(accounts, &account.to_string()))
    };
    let wanted: Vec<&WebhookEndpoint> = endpoints.iter().filter(wanted).collect();
    if wanted.is_empty() {
        return Ok(());
    }
    data.insert("sellerAccount".to_owned(), public::<id::SellerAccount>(account));
    let (id, payload) = (clock.id(), payload(event, at, data));
    for endpoint in wanted {
        let message = Message { id, event_type: event.code(), payload: &payload, replayed: false };
        deliver(scope, clock, endpoint, message).await?;
    }
    Ok(())
}

/// Endpoints that messages are sent to now.
async fn listening(scope: &TenantScope) -> store::Result<Vec<WebhookEndpoint>> {
    let all = scope.webhook_endpoints().await?;
    Ok(all.into_iter().filter(|endpoint| endpoint.enabled).collect())
}

fn data<const N: usize>(fields: [(&str, Value); N]) -> Map<String, Value> {
    fields.into_iter().map(|(name, value)| (name.to_owned(), value)).collect()
}

/// Tells of an import that has come to its end.
///
/// # Errors
/// When the database cannot.
pub(crate) async fn of_import(
    scope: &TenantScope,
    clock: &Clock,
    import: &Import,
    event: EventType,
) -> store::Result<()> {
    let endpoints = listening(scope).await?;
    if endpoints.is_empty() {
        return Ok(());
    }
    let Some(market) = scope.market(import.market_id).await? else { return Ok(()) };
    let data = data([
        ("import", public::<id::Import>(import.id)),
        ("market", public::<id::Market>(market.id)),
    ]);
    let happened = Happened { event, at: clock.now(), account: market.account_id, data };
    tell(scope, clock, &endpoints, happened).await
}

/// Tells of alerts.
///
/// # Errors
/// When the database cannot.
pub(crate) async fn of_alerts(
    scope: &TenantScope,
    clock: &Clock,
    alerts: &[Alert],
) -> store::Result<()> {
    let endpoints = listening(scope).await?;
    for alert in alerts {
        let data = data([
            ("alert", public::<id::Alert>(alert.id)),
            ("market", public::<id::Market>(alert.market_id)),
            ("kind", alert.kind.clone().into()),
        ]);
        let (at, account) = (alert.raised_at, alert.account_id);
        let happened = Happened { event: EventType::AlertRaised, at, account, data };
        tell(scope, clock, &endpoints, happened).await?;
    }
    Ok(())
}

/// Tells of what is put on a review's timeline, where partners are told of that.
///
/// # Errors
/// When the database cannot.
pub(crate) async fn of_review(
    scope: &TenantScope,
    at: Micros,
    review: &Review,
    kind: &str,
    detail: &Value,
) -> store::Result<()> {
    let Some(event) = EventType::of_timeline(kind) else { return Ok(()) };
    let endpoints = listening(scope).await?;
    if endpoints.is_empty() {
        return Ok(());
    }
    let Some(market) = scope.market(review.market_id).await? else { return Ok(()) };
    let mut data = data([
        ("review", public::<id::Review>(review.id)),
        ("market", public::<id::Market>(market.id)),
    ]);
    for name in ["from", "to", "revision"] {
        if let Some(value) = detail.get(name) {
            data.insert(name.to_owned(), value.clone());
        }
    }
    let action = detail.get("action").and_then(Value::as_str);
    if let Some(action) = action.and_then(|action| Uuid::try_parse(action).ok()) {
        data.insert("planAction".to_owned(), public::<id::PlanAction>(action));
    }
    let happened = Happened { event, at, account: market.account_id, data };
    // As of the moment that is told of.
    tell(scope, &Clock::reading(move || at), &endpoints, happened).await
}

#[cfg(test)]
mod tests {
    use super::EventType;

    #[test]
    fn every_event_has_a_code_of_its_own_and_is_found_by_it() {
        for (event, code) in EventType::ALL {
            assert_eq!((event.code(), EventType::parse(code)), (*code, Some(*event)));
            assert!(code.split('.').count() == 2, "{code}");
        }
        assert_eq!(EventType::parse("IMPORT.FINISHED"), None);
    }
}
