//! Between the edge and the schema: finds out who asks, takes the cost from their allowance, and
//! runs the operation with what resolvers need.

use super::Desk;
use super::allowance::{Allowances, Points};
use super::context::Asked;
use super::idempotency;
use super::loaders::Loaders;
use crate::auth::permission::Principal;
use crate::gate::{Audience, Channel, Code, Refusal};
use crate::http::credential::{bearer, credential, only, visit};
use crate::http::{Charge, Executor};
use crate::service::{Caller, Credential, ServiceError, Services};
use actix_web::HttpRequest;
use actix_web::http::header::{HeaderName, ORIGIN};
use async_graphql::parser::types::{ExecutableDocument, OperationType};
use async_graphql::{Request, Response};
use futures::StreamExt;
use futures::stream::BoxStream;
use std::sync::Arc;
use uuid::Uuid;

/// Runs operations on the desk's schema.
#[derive(Clone)]
pub struct DeskExecutor {
    schema: Desk,
    services: Services,
    allowances: Arc<Allowances>,
}

impl DeskExecutor {
    /// An executor on these services, with this much for each caller.
    #[must_use]
    pub fn new(services: Services, points: Points) -> Self {
        let allowances = Arc::new(Allowances::new(points));
        let schema = super::schema(services.clone(), Arc::clone(&allowances));
        DeskExecutor { schema, services, allowances }
    }

    /// Who asks for something outside of GraphQL, which costs so much of the same allowance.
    ///
    /// # Errors
    /// When nobody is signed in, another site's page asks, or the allowance is used up.
    pub async fn admit(&self, request: &HttpRequest, cost: u64) -> Result<Caller, Refusal> {
        // Nothing is read yet, so no transaction is kept: a file may take an hour to arrive.
        let asked = self.identify(request, Channel::Subscription).await?;
        // Whoever is not signed in is only told so, which costs next to nothing.
        let charge = self.charge(&asked, if asked.caller.is_some() { cost } else { 1 }).await;
        if !charge.granted {
            return Err(charge.too_often());
        }
        let missing = asked.missing.map_or(ServiceError::Unauthenticated, ServiceError::Unfinished);
        let caller = asked.caller.clone().ok_or(missing)?;
        tracing::Span::current().record("tenant_id", tracing::field::display(caller.tenant().0));
        Ok(caller)
    }

    /// Takes the cost of a call at a feed of carriers' events from the feed's own allowance.
    ///
    /// # Errors
    /// When it is used up.
    pub fn admit_feed(&self, tenant: Uuid, feed: Uuid, cost: u64) -> Result<(), Refusal> {
        tracing::Span::current().record("tenant_id", tracing::field::display(tenant));
        let now = self.services.clock().utc();
        let charge = self.allowances.charge_feed(tenant, feed, now, cost);
        if charge.granted { Ok(()) } else { Err(charge.too_often()) }
    }

    /// All use cases.
    #[must_use]
    pub const fn services(&self) -> &Services {
        &self.services
    }

    /// A sign-in that has ended or lacks a step leaves somebody who may still sign in; a wrong token
    /// or key is a mistake of a program, which must hear of it.
    ///
    /// A request reads at once, a socket perhaps never: only a request keeps its transaction.
    async fn met(&self, asked: Asked, channel: Channel) -> Result<Arc<Asked>, Refusal> {
        let Some(sent) = &asked.credential else { return Ok(Arc::new(asked)) };
        let met = match channel {
            Channel::Request => self.services.reader(sent, &asked.visit).await,
            Channel::Subscription => self.services.caller(sent, &asked.visit).await,
        };
        match met {
            Ok(caller) => Ok(Arc::new(Asked { caller: Some(caller), ..asked })),
            Err(ServiceError::Unfinished(standing)) => {
                Ok(Arc::new(Asked { missing: Some(standing), ..asked }))
            }
            Err(ServiceError::Unauthenticated) if matches!(sent, Credential::Session(_)) => {
                Ok(Arc::new(Asked { credential: None, ..asked }))
            }
            Err(error) => Err(error.into()),
        }
    }
}

impl Executor for DeskExecutor {
    type Caller = Arc<Asked>;

    async fn identify(
        &self,
        request: &HttpRequest,
        channel: Channel,
    ) -> Result<Arc<Asked>, Refusal> {
        let credential = credential(request)?;
        if let Some(Credential::Session(_)) = credential {
            let origin = only(request, &ORIGIN)?;
            let fetch_site = only(request, &HeaderName::from_static("sec-fetch-site"))?;
            let checked = self.services.site().check(origin, fetch_site);
            checked.map_err(|foreign| Refusal::new(Code::Forbidden, foreign.to_string()))?;
        }
        let (visit, call_key) = (visit(request), idempotency::key(request)?);
        self.met(Asked { credential, visit, caller: None, missing: None, call_key }, channel).await
    }

    /// Programs cannot always set headers on a socket; they may send the token with the greeting.
    async fn greet(
        &self,
        caller: Arc<Asked>,
        payload: serde_json::Value,
    ) -> Result<Arc<Asked>, Refusal> {
        let Some(told) = payload.get("authorization").and_then(|told| told.as_str()) else {
            return Ok(caller);
        };
        let token = told.strip_prefix("Bearer ").unwrap_or(told);
        let (credential, visit) = (Some(bearer(token)), caller.visit.clone());
        let asked = Asked { credential, visit, caller: None, missing: None, call_key: None };
        self.met(asked, Channel::Subscription).await
    }

    fn audience(&self, caller: &Arc<Asked>) -> Audience {
        if caller.caller.is_some() { Audience::SignedIn } else { Audience::Anonymous }
    }

    fn tenant(&self, caller: &Arc<Asked>) -> Option<Uuid> {
        caller.caller.as_ref().map(|caller| caller.tenant().0)
    }

    async fn charge(&self, caller: &Arc<Asked>, cost: u64) -> Charge {
        let charge = self.allowances.charge(caller, self.services.clock().utc(), cost);
        if let Some(Principal::Key { key_id, tenant_id, .. }) =
            caller.caller.as_ref().map(|caller| &caller.principal)
        {
            let now = self.services.clock().now();
            self.services.usage().count(*tenant_id, *key_id, charge.granted, now);
        }
        charge
    }

    async fn execute(&self, mut request: Request, caller: Arc<Asked>) -> Response {
        if changes(&mut request)
            && let Some(caller) = &caller.caller
        {
            caller.reading.end();
        }
        idempotency::execute(&self.schema, &self.services, request, caller).await
    }

    fn subscribe(&self, request: Request, caller: Arc<Asked>) -> BoxStream<'static, Response> {
        let loaders = Loaders::new(&self.services, &caller);
        self.schema.execute_stream(request.data(loaders).data(caller)).boxed()
    }

    /// Whoever may do other things than when the socket was opened has to open a new one.
    async fn still_holds(&self, caller: &Arc<Asked>) -> bool {
        let (Some(sent), Some(known)) = (&caller.credential, &caller.caller) else { return false };
        match self.services.caller(sent, &caller.visit).await {
            Ok(now) => now.principal == known.principal,
            Err(ServiceError::Store(why)) => why.is_passing(),
            Err(_) => false,
        }
    }
}

/// Whether a request may change anything.
fn changes(request: &mut Request) -> bool {
    let reads = |document: &ExecutableDocument| {
        document.operations.iter().all(|(_, one)| one.node.ty == OperationType::Query)
    };
    !request.parsed_query().is_ok_and(reads)
}
