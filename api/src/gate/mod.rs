//! What stands between the bytes of a GraphQL request and its execution.
//!
//! A request passes five doors, each cheaper than what it protects: [`request`] turns bytes into a
//! request, [`screen`] measures the document with its fragments expanded and `documents` remembers
//! that, [`operation`] finds what will run and that its variables are there, [`cost`] prices it, and
//! on the way out [`errors`] lets through only what callers may read. No door knows what the schema
//! is about.
//!
//! The work before execution is linear in the length of the document. The library's own limits are
//! not enough: it expands nested fragments without remembering them, so that 600 bytes cost
//! seconds and gigabytes.

pub mod code;
pub mod cost;
mod documents;
pub mod errors;
pub mod operation;
pub mod request;
pub mod screen;

#[cfg(test)]
mod tests;

pub use code::{Code, Refusal};
pub use cost::Prices;
pub use screen::Limits;

use async_graphql::parser::types::OperationType;
use async_graphql::{Request, Value};
use documents::Documents;
use std::collections::BTreeMap;

/// The most one operation may cost.
pub const MAX_COST: u64 = 5_000;

/// Whom we answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Audience {
    /// Nobody we know: sees no introspection and no suggestions.
    Anonymous,
    /// A signed-in person or a program with a credential.
    SignedIn,
}

/// How the request came in, which decides the operations it may ask for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Channel {
    /// One request, one answer: queries and mutations.
    Request,
    /// A socket: subscriptions.
    Subscription,
}

/// A request that may be executed.
#[derive(Debug)]
pub struct Admitted {
    /// The request, with its document already parsed.
    pub request: Request,
    /// What kind of operation it is.
    pub kind: OperationType,
    /// What its operation costs.
    pub cost: u64,
}

/// The doors and their measures.
#[derive(Debug)]
pub struct Gate {
    limits: Limits,
    prices: Prices,
    documents: Documents,
}

impl Gate {
    /// A gate with the usual limits.
    #[must_use]
    pub fn new(prices: Prices) -> Gate {
        Gate { limits: Limits::default(), prices, documents: Documents::default() }
    }

    /// Reads the body of a request.
    ///
    /// # Errors
    /// When it is no GraphQL request, or one that is too long.
    pub fn read(&self, body: &[u8], audience: Audience) -> Result<Request, Refusal> {
        match audience {
            Audience::Anonymous => request::read(body, &self.limits),
            Audience::SignedIn => {
                let variables_bytes = self.limits.bulk_bytes;
                request::read(body, &Limits { variables_bytes, ..self.limits.clone() })
            }
        }
    }

    /// Lets a request in, or says why not.
    ///
    /// # Errors
    /// When the document is malformed or too large, its operation cannot be told or costs too much,
    /// or an anonymous caller asks for the schema.
    pub fn admit(
        &self,
        mut request: Request,
        audience: Audience,
        channel: Channel,
    ) -> Result<Admitted, Refusal> {
        let known = audience == Audience::SignedIn;
        let screened = self.documents.screened(&request.query, &self.limits, known)?;
        if screened.introspects && !known {
            return Err(Refusal::new(
                Code::Unauthenticated,
                "The schema is shown to signed-in callers only. Sign in or send a token.",
            ));
        }
        let document = &screened.document;
        let operation = operation::choose(document, request.operation_name.as_deref())?;
        channel.serves(operation.ty)?;
        operation::check_variables(operation, &request.variables)?;
        let cost = cost::cost(document, operation, &request.variables, &self.prices)?.total;
        if cost > MAX_COST {
            return Err(Refusal::new(
                Code::CostExceeded,
                format!(
                    "The operation costs {cost}; one operation may cost {MAX_COST}. Ask for \
                     smaller pages or fewer connections inside each other."
                ),
            ));
        }
        let kind = operation.ty;
        request.set_parsed_query(document.clone());
        if !known {
            request = request.disable_introspection();
        }
        Ok(Admitted { request, kind, cost })
    }
}

impl Channel {
    fn serves(self, kind: OperationType) -> Result<(), Refusal> {
        let message = match (self, kind == OperationType::Subscription) {
            (Channel::Request, false) | (Channel::Subscription, true) => return Ok(()),
            (Channel::Request, true) => {
                "Subscriptions are served over WebSocket (graphql-transport-ws), not by POST."
            }
            (Channel::Subscription, false) => {
                "Only subscriptions are served here. Send queries and mutations by POST."
            }
        };
        Err(Refusal::new(Code::BadRequest, message))
    }
}

/// What a response says about its cost, for `extensions.cost`.
#[must_use]
pub fn cost_extension(cost: u64) -> Value {
    Value::Object(
        BTreeMap::from([("requested", cost), ("maximum", MAX_COST)])
            .into_iter()
            .map(|(name, number)| (async_graphql::Name::new(name), Value::from(number)))
            .collect(),
    )
}
