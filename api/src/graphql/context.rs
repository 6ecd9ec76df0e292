//! What a resolver knows of the request.

use super::error::fault;
use crate::service::{Caller, Credential, ServiceError, Services, Standing, Visit};
use async_graphql::{Context, Result};
use domain::language::Language;
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
    /// The step that the sign-in lacks, if it lacks one.
    pub missing: Option<Standing>,
    /// What makes the request known if it comes again.
    pub call_key: Option<String>,
}

/// The request.
pub(super) fn asked<'c>(context: &Context<'c>) -> Result<&'c Asked> {
    Ok(context.data::<Arc<Asked>>()?)
}

/// The use cases.
pub(super) fn services<'c>(context: &Context<'c>) -> Result<&'c Services> {
    context.data::<Services>()
}

/// Who asks; nobody is refused, and so is who has a step of the sign-in to take first.
pub(super) fn caller<'c>(context: &Context<'c>) -> Result<&'c Caller> {
    let asked = asked(context)?;
    asked.caller.as_ref().ok_or_else(|| {
        fault(asked.missing.map_or(ServiceError::Unauthenticated, ServiceError::Unfinished))
    })
}

/// The language in which sentences are read: the person's, else what the request asks for.
pub(super) fn language(context: &Context<'_>) -> Result<Language> {
    let asked = asked(context)?;
    Ok(asked.caller.as_ref().map_or(asked.visit.language, |caller| caller.language))
}

/// What the request carried; nothing is refused.
pub(super) fn credential<'c>(context: &Context<'c>) -> Result<&'c Credential> {
    asked(context)?.credential.as_ref().ok_or_else(|| fault(ServiceError::Unauthenticated))
}
