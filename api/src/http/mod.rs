//! The edge: what comes over the wire and what goes back, without knowing what is served.
//!
//! [`server`] listens, [`request_id`] names each request and opens its span, [`headers`] adds what
//! browsers must obey, [`graphql`] and [`subscriptions`] take GraphQL through the gate to an
//! [`Executor`], [`upload`] and [`download`] are for files, [`bulk`] for whole tables, [`portal`]
//! is what people see, and [`problem`] is how everything but
//! GraphQL says no.

pub mod accept;
pub mod body;
pub mod bulk;
pub mod carrier_events;
pub mod contract;
pub mod credential;
pub mod download;
pub mod executor;
pub mod export;
pub mod graphiql;
pub mod graphql;
pub mod headers;
pub mod health;
mod kept;
pub mod metrics;
pub mod oauth;
pub mod origin;
pub mod portal;
pub mod problem;
pub mod proxies;
pub mod reconciliation;
pub mod request_id;
pub mod server;
pub mod session_cookie;
pub mod stopping;
pub mod subscriptions;
pub mod unread;
pub mod upload;

#[cfg(test)]
mod tests;

pub use executor::{Charge, Executor};
pub use graphql::Edge;
