//! `firstscan worker`: only the work in the background. Any number may share a database.

use super::app::{self, system};
use super::signals::Signals;
use super::{CliError, background};
use crate::config::{Config, Flags};
use crate::telemetry;
use clap::Args;
use std::io::Write;
use std::process::ExitCode;

/// Arguments of `firstscan worker`.
#[derive(Args)]
pub(super) struct WorkerArgs {
    #[command(flatten)]
    flags: Flags,
    /// Jobs at once [setting: worker.concurrency]
    #[arg(long, value_name = "NUMBER")]
    concurrency: Option<String>,
}

pub(super) fn run(args: WorkerArgs) -> Result<ExitCode, CliError> {
    let WorkerArgs { flags, concurrency } = args;
    let flags = flags.with("worker.concurrency", "--concurrency", concurrency);
    let config = Config::load(&flags)?.complete()?;
    let _telemetry = telemetry::start(&config)?;
    system()?.block_on(work(&config))?;
    Ok(ExitCode::SUCCESS)
}

async fn work(config: &Config) -> Result<(), CliError> {
    let mut signals = Signals::listen()?;
    let keys = app::keys(config)?;
    app::migrate_file(config).await?;
    let app = app::open(config, keys, config.server.port).await?;
    app::without_the_erased(&app).await?;
    let monitor = match config.monitor.listen() {
        Some(address) => Some(app::monitor(&app, app::listen(address, "monitor.port")?)?),
        None => None,
    };
    let work = background::start(&app, config);
    let mut out = std::io::stdout();
    writeln!(out, "Firstscan works on {}", config.database.url.shown())?;
    out.flush()?;
    tracing::info!(version = env!("CARGO_PKG_VERSION"), "working");

    signals.next().await;
    tracing::info!("asked to stop");
    signals.end_at_the_next();
    app.leave();
    work.stop(config.server.drain).await;
    drop(monitor);
    tracing::info!("stopped");
    Ok(())
}
