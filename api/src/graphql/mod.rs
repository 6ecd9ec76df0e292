//! The API in GraphQL.

pub mod id;
pub mod page;
