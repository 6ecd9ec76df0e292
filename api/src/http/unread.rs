//! Ends connections whose body nobody wants to read.
//!
//! When a handler answers before the body has come, the server goes on taking in a chunked body
//! for as long as it is sent, with no deadline: a stranger could hold a connection for ever after
//! having been refused. It only does so once the body has been let go of. Here the body is kept
//! until the answer is written, and the server closes within its time to disconnect.

use super::kept::until_written;
use actix_web::body::{BoxBody, MessageBody};
use actix_web::dev::{Payload, ServiceRequest, ServiceResponse};
use actix_web::error::PayloadError;
use actix_web::http::header::UPGRADE;
use actix_web::middleware::Next;
use actix_web::{Error, HttpMessage};
use bytes::Bytes;
use futures::{Stream, StreamExt};
use std::cell::RefCell;
use std::pin::Pin;
use std::rc::Rc;
use std::task::{Context, Poll};

/// A body that the handler and we hold.
#[derive(Clone)]
struct Held(Rc<RefCell<Payload>>);

impl Stream for Held {
    type Item = Result<Bytes, PayloadError>;

    fn poll_next(self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        self.0.borrow_mut().poll_next_unpin(context)
    }
}

/// Keeps the body until the answer is written.
///
/// # Errors
/// Those of the handler.
pub async fn hold(
    mut request: ServiceRequest,
    next: Next<impl MessageBody + 'static>,
) -> Result<ServiceResponse<BoxBody>, Error> {
    // What follows an upgrade is no body.
    if request.headers().contains_key(UPGRADE) {
        return Ok(next.call(request).await?.map_into_boxed_body());
    }
    let held = Held(Rc::new(RefCell::new(request.take_payload())));
    request.set_payload(Payload::Stream { payload: Box::pin(held.clone()) });
    Ok(until_written(next.call(request).await?, held))
}
