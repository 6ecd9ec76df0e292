//! The server is to stop. Requests end by themselves; whoever listens for events must be told.
//!
//! A thread of the server ends as soon as it has nothing to do, and with it the connections to the
//! database that were opened on it, which requests on other threads may be using. So the threads are
//! only told to end when no request is under way.

use super::kept::until_written;
use actix_web::Error;
use actix_web::body::{BoxBody, MessageBody};
use actix_web::dev::{ServiceRequest, ServiceResponse};
use actix_web::http::ConnectionType;
use actix_web::middleware::Next;
use actix_web::web::Data;
use tokio::sync::watch;

/// Tells that the server is to stop, and knows how many requests are under way.
#[derive(Clone, Debug)]
pub struct Stop {
    begun: watch::Sender<bool>,
    under_way: watch::Sender<usize>,
}

/// Hears that the server is to stop.
#[derive(Clone, Debug)]
pub struct Stopping(watch::Receiver<bool>);

impl Default for Stop {
    fn default() -> Self {
        Stop { begun: watch::Sender::new(false), under_way: watch::Sender::new(0) }
    }
}

impl Stop {
    /// Whoever listens is told now, once; from now on every answer ends its connection.
    pub fn begin(&self) {
        self.begun.send_replace(true);
    }

    /// Waits until no request is under way.
    pub async fn quiet(&self) {
        // The sender is ours, so it does not go away.
        let _ = self.under_way.subscribe().wait_for(|requests| *requests == 0).await;
    }

    /// Somebody more to tell.
    #[must_use]
    pub fn told(&self) -> Stopping {
        Stopping(self.begun.subscribe())
    }
}

impl Stopping {
    /// What hears nothing: a server that is never stopped this way.
    #[must_use]
    pub fn never() -> Self {
        Stop::default().told()
    }

    /// Waits until the server is to stop.
    pub async fn begun(mut self) {
        if self.0.wait_for(|stop| *stop).await.is_err() {
            std::future::pending::<()>().await;
        }
    }
}

/// A request that is under way.
struct UnderWay(watch::Sender<usize>);

impl UnderWay {
    fn new(requests: &watch::Sender<usize>) -> Self {
        requests.send_modify(|requests| *requests += 1);
        UnderWay(requests.clone())
    }
}

impl Drop for UnderWay {
    fn drop(&mut self) {
        self.0.send_modify(|requests| *requests -= 1);
    }
}

/// Counts a request until its answer is written, where there is a [`Stop`] to count for.
///
/// # Errors
/// Those of the handler.
pub async fn count(
    request: ServiceRequest,
    next: Next<impl MessageBody + 'static>,
) -> Result<ServiceResponse<BoxBody>, Error> {
    let Some(stop) = request.app_data::<Data<Stop>>().cloned() else {
        return Ok(next.call(request).await?.map_into_boxed_body());
    };
    let under_way = UnderWay::new(&stop.under_way);
    let mut answer = next.call(request).await?;
    if *stop.begun.borrow() {
        answer.response_mut().head_mut().set_connection_type(ConnectionType::Close);
    }
    Ok(until_written(answer, under_way))
}
