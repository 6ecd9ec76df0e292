//! Who asks by REST: somebody who is signed in, or nobody at all.

use super::credential::{credential, only, visit};
use crate::gate::Code;
use crate::gate::Refusal;
use crate::service::{Caller, Credential, ServiceError, Services};
use actix_web::HttpRequest;
use actix_web::http::header::{HeaderName, ORIGIN};

/// Who asks. A browser's cookie counts only for our own pages.
///
/// # Errors
/// When nobody is signed in, or another site's page asks.
pub async fn caller(services: &Services, request: &HttpRequest) -> Result<Caller, Refusal> {
    let Some(credential) = credential(request)? else {
        return Err(ServiceError::Unauthenticated.into());
    };
    if let Credential::Session(_) = credential {
        let origin = only(request, &ORIGIN)?;
        let fetch_site = only(request, &HeaderName::from_static("sec-fetch-site"))?;
        let checked = services.site().check(origin, fetch_site);
        checked.map_err(|foreign| Refusal::new(Code::Forbidden, foreign.to_string()))?;
    }
    let caller = services.caller(&credential, &visit(request)).await?;
    tracing::Span::current().record("tenant_id", tracing::field::display(caller.tenant().0));
    Ok(caller)
}
