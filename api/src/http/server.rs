//! Listens, with limits on everything a stranger can hold on to.
//!
//! HTTP/1.1 only: HTTP/2 ends at the proxy in front.

use super::problem::{not_found, unreadable_query};
use super::request_id::RequestSpan;
use super::{headers, metrics, request_id, stopping, unread};
use actix_web::dev::Server;
use actix_web::middleware::from_fn;
use actix_web::web::{self, PayloadConfig, QueryConfig, ServiceConfig};
use actix_web::{App, HttpServer};
use std::io;
use std::net::TcpListener;
use std::time::Duration;
use tracing_actix_web::TracingLogger;

/// How the server listens.
#[derive(Debug, Clone)]
pub struct ServerSettings {
    /// Threads that serve requests.
    pub workers: usize,
    /// Connections each of them holds; more wait.
    pub connections_per_worker: usize,
    /// The time for the head of a request.
    pub head: Duration,
    /// How long an idle connection is kept.
    pub keep_alive: Duration,
    /// How long a connection may take to close.
    pub disconnect: Duration,
    /// The most bytes of a body that an ordinary handler is given whole.
    pub body_bytes: usize,
    /// How long requests may go on after the server was asked to stop.
    pub drain: Duration,
}

impl Default for ServerSettings {
    fn default() -> ServerSettings {
        ServerSettings {
            workers: std::thread::available_parallelism().map_or(2, Into::into),
            connections_per_worker: 4_096,
            head: Duration::from_secs(5),
            keep_alive: Duration::from_secs(30),
            disconnect: Duration::from_secs(5),
            body_bytes: 64 * 1024,
            drain: Duration::from_secs(30),
        }
    }
}

/// Serves until `stop` is done, then accepts nothing new and finishes what it has.
///
/// The server does not listen to signals itself: who starts it also knows what else must stop.
///
/// # Errors
/// When the listener cannot be used.
pub fn serve<R, S>(
    listener: TcpListener,
    settings: &ServerSettings,
    stop: S,
    routes: R,
) -> io::Result<Server>
where
    R: Fn(&mut ServiceConfig) + Clone + Send + 'static,
    S: Future<Output = ()> + Send + 'static,
{
    let body_bytes = settings.body_bytes;
    let server = HttpServer::new(move || {
        App::new()
            .app_data(PayloadConfig::new(body_bytes))
            .app_data(QueryConfig::default().error_handler(unreadable_query))
            .default_service(web::to(not_found))
            // They may say what else is answered.
            .configure(routes.clone())
            // The last is the first to see a request.
            .wrap(TracingLogger::<RequestSpan>::new())
            .wrap(from_fn(headers::protect))
            .wrap(from_fn(request_id::name))
            .wrap(from_fn(metrics::measure))
            .wrap(from_fn(unread::hold))
            .wrap(from_fn(stopping::count))
    });
    let server = server
        .workers(settings.workers.clamp(1, 512))
        .max_connections(settings.connections_per_worker)
        .client_request_timeout(settings.head)
        .keep_alive(settings.keep_alive)
        .client_disconnect_timeout(settings.disconnect)
        .shutdown_timeout(settings.drain.as_secs())
        .shutdown_signal(stop)
        .listen(listener)?;
    Ok(server.run())
}
