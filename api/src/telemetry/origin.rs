//! Which request asked for the work at hand, even if a job does it later: the lines and the trace of
//! a job bear the name of the request that caused it.

use std::future::Future;
use tracing::Span;
use uuid::Uuid;

tokio::task_local! {
    static ORIGIN: Uuid;
}

/// The request that asked for what is done; none for what nobody asked for.
#[must_use]
pub fn origin() -> Option<Uuid> {
    ORIGIN.try_with(|request| *request).ok()
}

/// Works for a request.
pub async fn on_behalf_of<W: Future>(request: Option<Uuid>, work: W) -> W::Output {
    match request {
        Some(request) => ORIGIN.scope(request, work).await,
        None => work.await,
    }
}

/// Makes a span that was not entered yet one of a request's: its trace is the one of that name.
#[cfg(feature = "otel")]
pub fn join(span: &Span, request: Uuid) {
    super::otel::join(span, request);
}

/// Without traces there is nothing to do.
#[cfg(not(feature = "otel"))]
pub const fn join(_: &Span, _: Uuid) {}
