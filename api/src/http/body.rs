//! Reads a body that may be too long or come too slowly.
//!
//! The server cuts slow heads but never slow bodies. Here a body has a time for all of it, and
//! after a moment's grace must keep up a least rate, so that nobody holds a connection for a byte a
//! second.

use crate::gate::{Code, Refusal};
use actix_web::HttpRequest;
use actix_web::error::PayloadError;
use actix_web::http::header::CONTENT_LENGTH;
use bytes::{Bytes, BytesMut};
use futures::{Stream, StreamExt};
use std::time::Duration;
use tokio::time::{Instant, timeout_at};

/// What a body may be.
#[derive(Debug, Clone, Copy)]
pub struct BodyLimits {
    /// The most bytes.
    pub bytes: usize,
    /// The time for all of it.
    pub total: Duration,
    /// The time before the rate counts.
    pub grace: Duration,
    /// The least rate after that, in bytes a second.
    pub bytes_per_second: u32,
}

impl Default for BodyLimits {
    /// Those of a GraphQL request: query and variables, written with escapes.
    fn default() -> BodyLimits {
        BodyLimits {
            bytes: 128_000,
            total: Duration::from_secs(10),
            grace: Duration::from_secs(2),
            bytes_per_second: 1_024,
        }
    }
}

/// Why a body was not read to its end.
#[derive(Debug, thiserror::Error)]
pub enum BodyError {
    /// It is longer than allowed.
    #[error("The body is longer than {0} bytes. Send less at once.")]
    TooLong(usize),
    /// It came too slowly.
    #[error("The body came too slowly. Try again over a better connection.")]
    TooSlow,
    /// The connection broke, or the body contradicts its head.
    #[error("The body ended early or is malformed. Send it again.")]
    Broken(#[source] PayloadError),
}

impl From<BodyError> for Refusal {
    fn from(why: BodyError) -> Refusal {
        let code = match why {
            BodyError::TooLong(_) => Code::PayloadTooLarge,
            BodyError::TooSlow => Code::RequestTimeout,
            BodyError::Broken(_) => Code::BadRequest,
        };
        Refusal::new(code, why.to_string())
    }
}

/// Reads the body of a request.
///
/// # Errors
/// When it is too long, too slow, or breaks off.
pub async fn read<S>(
    request: &HttpRequest,
    chunks: &mut S,
    limits: BodyLimits,
) -> Result<Bytes, BodyError>
where
    S: Stream<Item = Result<Bytes, PayloadError>> + Unpin,
{
    // A body that says it is too long is not waited for.
    if length(request).is_some_and(|length| length > limits.bytes as u64) {
        return Err(BodyError::TooLong(limits.bytes));
    }
    let (mut chunks, mut body) = (Chunks::new(chunks, limits), BytesMut::new());
    while let Some(chunk) = chunks.next().await? {
        body.extend_from_slice(&chunk);
    }
    Ok(body.freeze())
}

/// How long a body says it is.
#[must_use]
pub fn length(request: &HttpRequest) -> Option<u64> {
    let length = request.headers().get(CONTENT_LENGTH)?;
    length.to_str().ok()?.parse().ok()
}

/// A body, chunk by chunk.
pub struct Chunks<'s, S> {
    stream: &'s mut S,
    limits: BodyLimits,
    began: Instant,
    received: usize,
}

impl<'s, S> Chunks<'s, S>
where
    S: Stream<Item = Result<Bytes, PayloadError>> + Unpin,
{
    /// The chunks of a stream; the time begins to count.
    pub fn new(stream: &'s mut S, limits: BodyLimits) -> Self {
        Chunks { stream, limits, began: Instant::now(), received: 0 }
    }

    /// The next chunk; none at the end.
    ///
    /// # Errors
    /// When the body is too long, too slow, or breaks off.
    pub async fn next(&mut self) -> Result<Option<Bytes>, BodyError> {
        let due = self.began + self.limits.due(self.received);
        let Ok(chunk) = timeout_at(due, self.stream.next()).await else {
            return Err(BodyError::TooSlow);
        };
        let Some(chunk) = chunk else { return Ok(None) };
        let chunk = chunk.map_err(BodyError::Broken)?;
        if chunk.len() > self.limits.bytes.saturating_sub(self.received) {
            return Err(BodyError::TooLong(self.limits.bytes));
        }
        self.received += chunk.len();
        Ok(Some(chunk))
    }
}

impl BodyLimits {
    /// When more than so many bytes must be there.
    fn due(&self, received: usize) -> Duration {
        let earned = received as f64 / f64::from(self.bytes_per_second.max(1));
        let earned = Duration::try_from_secs_f64(earned).unwrap_or(self.total);
        self.grace.saturating_add(earned).min(self.total)
    }
}
