//! The API in GraphQL: what the portal, clients and partners ask for.
//!
//! `query` reads, `mutation` changes, `subscription` watches, `types` are what all of them
//! show. They ask [`crate::service`] with the caller that the edge has found; nothing here decides
//! who may do what. [`executor`] stands between the edge and the schema.

mod allowance;
mod context;
mod error;
pub mod executor;
pub use crate::public_id as id;
mod idempotency;
mod loaders;
mod mutation;
mod page;
mod query;
mod scalar;
mod step;
mod subscription;
mod types;
mod written;

use crate::service::Services;
use allowance::Allowances;
pub use allowance::Points;
use async_graphql::{Schema, SchemaBuilder};
use mutation::Mutation;
use query::Query;
use std::sync::Arc;
use subscription::Subscription;

/// The whole schema.
pub type Desk = Schema<Query, Mutation, Subscription>;

fn builder() -> SchemaBuilder<Query, Mutation, Subscription> {
    Schema::build(Query::default(), Mutation::default(), Subscription::default())
}

/// The schema on these services.
fn schema(services: Services, allowances: Arc<Allowances>) -> Desk {
    builder().data(services).data(allowances).finish()
}

/// The schema as text, which is committed and served.
#[must_use]
pub fn sdl() -> String {
    let options = async_graphql::SDLExportOptions::new().sorted_fields().sorted_enum_items();
    builder().finish().sdl_with_options(options)
}
