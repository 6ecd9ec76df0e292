//! What a resolver knows of the request.

use super::error::fault;
use crate::service::{Caller, Credential, ServiceError, Services, Visit};
use async_graphql::{Context, Result};
use std::sync::Arc;

/// Who asks, and from where.
#[derive(Clone, Debug)]
pub struct Asked {
    /// What the request carried.
    pub credential: Option<Credential>,
    /// Where it comes from.
    pub visit: Visit,
    /// Who it is; none if nobody is signed in or the sign-in lacks a step.
    pub caller: Option<Caller>,
}

/// The request.
pub(super) fn asked<'c>(context: &Context<'c>) -> Result<&'c Asked> {
    Ok(context.data::<Arc<Asked>>()?)
}

/// The use cases.
pub(super) fn services<'c>(context: &Context<'c>) -> Result<&'c Services> {
    context.data::<Services>()
}

/// Who asks; nobody is refused.
pub(super) fn caller<'c>(context: &Context<'c>) -> Result<&'c Caller> {
    asked(context)?.caller.as_ref().ok_or_else(|| fault(ServiceError::Unauthenticated))
}

/// What the request carried; nothing is refused.
pub(super) fn credential<'c>(context: &Context<'c>) -> Result<&'c Credential> {
    asked(context)?.credential.as_ref().ok_or_else(|| fault(ServiceError::Unauthenticated))
}
