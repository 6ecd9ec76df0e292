//! Keeps something until an answer is written.

use actix_web::body::{BodySize, BoxBody, MessageBody};
use actix_web::dev::ServiceResponse;
use bytes::Bytes;
use std::pin::Pin;
use std::task::{Context, Poll};

/// An answer, and what goes when the last of it is written or nobody wants it any more.
struct Keeping<T> {
    answer: BoxBody,
    _kept: T,
}

impl<T: Unpin> MessageBody for Keeping<T> {
    type Error = <BoxBody as MessageBody>::Error;

    fn size(&self) -> BodySize {
        self.answer.size()
    }

    fn poll_next(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
    ) -> Poll<Option<Result<Bytes, Self::Error>>> {
        Pin::new(&mut self.answer).poll_next(context)
    }
}

/// Keeps something until an answer is written.
pub(super) fn until_written<T: Unpin + 'static>(
    response: ServiceResponse<impl MessageBody + 'static>,
    kept: T,
) -> ServiceResponse<BoxBody> {
    response.map_body(|_, answer| BoxBody::new(Keeping { answer: answer.boxed(), _kept: kept }))
}
