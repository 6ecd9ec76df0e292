//! `firstscan serve`: the desk, and the work in the background unless others do it.
//!
//! Asked to stop, it says that it is not ready, waits until that was noticed, stops accepting, lets
//! requests end and gives its jobs back, all within the drain time; then it exits with 0.

use super::app::{self, system};
use super::signals::Signals;
use super::{CliError, background};
use crate::app::App;
use crate::config::{Config, Flags};
use crate::http::server;
use crate::telemetry;
use actix_web::dev::{Server, ServerHandle};
use clap::Args;
use std::io::Write;
use std::net::TcpListener;
use std::process::ExitCode;
use std::time::Duration;
use tokio::time::timeout;

/// How long the server may take to end when no request is under way.
const PATIENCE: Duration = Duration::from_secs(5);

/// Arguments of `firstscan serve`.
#[derive(Args)]
pub(super) struct ServeArgs {
    #[command(flatten)]
    flags: Flags,
    /// The network address to listen at [setting: server.address]
    #[arg(long, value_name = "ADDRESS")]
    address: Option<String>,
    /// The port to listen at; 0 takes a free one [setting: server.port]
    #[arg(long, value_name = "PORT")]
    port: Option<String>,
    /// Leave the work in the background to others: `firstscan worker`
    #[arg(long)]
    no_worker: bool,
    /// Only print the settings in force, as `firstscan config` does
    #[arg(long)]
    print_config: bool,
}

pub(super) fn run(args: ServeArgs) -> Result<ExitCode, CliError> {
    let ServeArgs { flags, address, port, no_worker, print_config } = args;
    let flags =
        flags.with("server.address", "--address", address).with("server.port", "--port", port);
    let config = Config::load(&flags)?.complete()?;
    if print_config {
        std::io::stdout().write_all(config.as_file().as_bytes())?;
        return Ok(ExitCode::SUCCESS);
    }
    let _telemetry = telemetry::start(&config)?;
    system()?.block_on(serve(&config, no_worker))?;
    Ok(ExitCode::SUCCESS)
}

pub(super) async fn serve(config: &Config, no_worker: bool) -> Result<(), CliError> {
    let mut signals = Signals::listen()?;
    let listener = app::listen(config.server.listen(), "server.port")?;
    let at = listener.local_addr()?;
    let monitor = match config.monitor.listen() {
        Some(address) => Some(app::listen(address, "monitor.port")?),
        None => None,
    };
    let keys = app::keys(config)?;
    app::migrate_file(config).await?;
    let app = app::open(config, keys, at.port()).await?;
    app::without_the_erased(&app).await?;
    let monitor = monitor.map(|listener| app::monitor(&app, listener)).transpose()?;
    let (server, handle) = started(config, &app, listener)?;
    let work = (!no_worker).then(|| background::start(&app, config));
    let mut out = std::io::stdout();
    writeln!(out, "Firstscan serves {} at http://{at}", app.services().site().as_str())?;
    out.flush()?;
    tracing::info!(%at, worker = !no_worker, version = env!("CARGO_PKG_VERSION"), "serving");

    signals.next().await;
    tracing::info!("asked to stop");
    signals.end_at_the_next();
    app.leave();
    tokio::time::sleep(config.server.notice).await;
    // New connections wait from here on and are refused when the listener closes.
    handle.pause().await;
    app.hang_up();
    if let Some(work) = work {
        // Jobs go back while the servers' threads are still there, on which connections to the
        // database may live.
        work.stop(config.server.drain).await;
    }
    stop(&app, server, &handle, config.server.drain).await?;
    drop(monitor);
    tracing::info!("stopped");
    Ok(())
}

type Running = tokio::task::JoinHandle<std::io::Result<()>>;

fn started(
    config: &Config,
    app: &App,
    listener: TcpListener,
) -> Result<(Running, ServerHandle), CliError> {
    let routed = app.clone();
    let routes = move |services: &mut _| routed.routes(services);
    // It is stopped by its handle.
    let never = std::future::pending::<()>();
    let server: Server = server::serve(listener, &config.server.http(), never, routes)?;
    let handle = server.handle();
    Ok((actix_web::rt::spawn(server), handle))
}

/// Lets requests end for as long as they may.
async fn stop(
    app: &App,
    server: Running,
    handle: &ServerHandle,
    drain: Duration,
) -> Result<(), CliError> {
    let quiet = timeout(drain, app.quiet()).await.is_ok();
    if !quiet {
        tracing::warn!("requests were cut off");
    }
    let ended = async {
        handle.stop(quiet).await;
        server.await
    };
    // What does not end by itself now ends with the process.
    match timeout(PATIENCE, ended).await {
        Ok(Ok(ended)) => Ok(ended?),
        Ok(Err(_)) | Err(_) => Ok(()),
    }
}
