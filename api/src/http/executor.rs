//! What the edge asks of those who execute.

use crate::gate::{Audience, Channel, Code, Refusal};
use actix_web::HttpRequest;
use actix_web::http::header::{HeaderMap, HeaderName, HeaderValue};
use async_graphql::{Request, Response};
use futures::stream::BoxStream;
use std::future::Future;
use std::time::Duration;
use uuid::Uuid;

/// Knows callers and runs their operations.
pub trait Executor: Clone + Send + Sync + Unpin + 'static {
    /// Who asks.
    type Caller: Clone + Send + Sync + Unpin + 'static;

    /// Who sent a request, or opens a socket. No credential at all is an anonymous caller, a bad one
    /// a refusal.
    fn identify(
        &self,
        request: &HttpRequest,
        channel: Channel,
    ) -> impl Future<Output = Result<Self::Caller, Refusal>>;

    /// Who speaks on a socket, given the payload of its `connection_init`.
    fn greet(
        &self,
        caller: Self::Caller,
        payload: serde_json::Value,
    ) -> impl Future<Output = Result<Self::Caller, Refusal>> + Send;

    /// What the caller may see of the schema.
    fn audience(&self, caller: &Self::Caller) -> Audience;

    /// The tenant to name in the log.
    fn tenant(&self, caller: &Self::Caller) -> Option<Uuid>;

    /// Takes the cost of an operation from the caller's allowance.
    fn charge(&self, caller: &Self::Caller, cost: u64) -> impl Future<Output = Charge> + Send;

    /// Runs a query or mutation. Dropping the future stops it.
    fn execute(&self, request: Request, caller: Self::Caller) -> impl Future<Output = Response>;

    /// Runs a subscription.
    fn subscribe(&self, request: Request, caller: Self::Caller) -> BoxStream<'static, Response>;

    /// Whether the caller's session or key still holds; asked before each event of a subscription.
    fn still_holds(&self, caller: &Self::Caller) -> impl Future<Output = bool> + Send;
}

/// What became of a caller's allowance.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Charge {
    /// Whether the operation may run.
    pub granted: bool,
    /// Points a full allowance has.
    pub quota: u64,
    /// In how long an empty allowance is full again.
    pub window: Duration,
    /// Points left.
    pub remaining: u64,
    /// In how long there is more; if refused, in how long there is enough.
    pub wait: Duration,
    /// Whether not even a full allowance is enough.
    pub never: bool,
}

impl Charge {
    /// What a caller is told whose allowance is used up. What is too much for a full one is only
    /// for those who are signed in, and somebody whose sign-in has ended must hear that.
    #[must_use]
    pub fn too_often(&self) -> Refusal {
        if self.never {
            let message = "This is more than somebody may ask for who is not signed in, or no \
                           longer; sign in again.";
            return Refusal::new(Code::Unauthenticated, message);
        }
        let message = format!(
            "The allowance is used up: {} of {} points are left. Wait as long as Retry-After says.",
            self.remaining, self.quota
        );
        Refusal::new(Code::RateLimited, message).retry_after(self.wait)
    }

    /// Writes the allowance into the headers of an answer.
    pub fn write(&self, headers: &mut HeaderMap) {
        let Charge { granted: _, quota, window, remaining, wait, never: _ } = self;
        let policy = format!("\"cost\";q={quota};w={}", seconds(*window));
        let left = format!("\"cost\";r={remaining};t={}", seconds(*wait));
        for (name, value) in [("ratelimit-policy", policy), ("ratelimit", left)] {
            if let Ok(value) = HeaderValue::from_str(&value) {
                headers.insert(HeaderName::from_static(name), value);
            }
        }
    }
}

/// Whole seconds, at least one, so that nobody comes back too early.
#[must_use]
pub fn seconds(wait: Duration) -> u64 {
    wait.as_secs().saturating_add(u64::from(wait.subsec_nanos() > 0)).max(1)
}
