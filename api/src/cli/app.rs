//! From settings to the program, for the commands that need all of it.

use super::CliError;
use crate::app::{App, Setup, SetupError};
use crate::config::{Config, SealingKeys};
use crate::http::server::{self, ServerSettings};
use actix_web::rt::{System, SystemRunner};
use std::io::Write;
use std::net::{SocketAddr, TcpListener};
use tokio::runtime::{Builder, Runtime};
use tokio::task::JoinHandle;

/// What commands run on.
pub(super) fn runtime() -> Result<Runtime, CliError> {
    Ok(Builder::new_multi_thread().enable_all().build()?)
}

/// What the server runs on. Its jobs are spread over all processors.
pub(super) fn system() -> Result<SystemRunner, CliError> {
    let runtime = runtime()?;
    Ok(System::with_tokio_rt(move || runtime))
}

/// A socket that a setting says to listen at.
pub(super) fn listen(address: SocketAddr, setting: &'static str) -> Result<TcpListener, CliError> {
    TcpListener::bind(address).map_err(|source| CliError::Listen { address, setting, source })
}

/// The keys in force; says so if they were made.
pub(super) fn keys(config: &Config) -> Result<SealingKeys, CliError> {
    let keys = config.sealing_keys()?;
    if let Some(path) = &keys.made {
        let said = format!(
            "firstscan: made {}, the keys that open what is sealed in the database; keep a copy\n",
            path.display()
        );
        std::io::stderr().write_all(said.as_bytes())?;
    }
    Ok(keys)
}

/// SQLite is brought up to date at the start: there is nobody else to do it. PostgreSQL wants the
/// owner of the tables for that, who is not the server.
pub(super) async fn migrate_file(config: &Config) -> Result<(), CliError> {
    config.database.store().on_this_machine().map_err(SetupError::from)?;
    if !config.database.url.is_postgres() {
        for step in migrations::run(config.database.url.expose()).await? {
            tracing::info!(step, "migrated");
        }
    }
    Ok(())
}

/// The program on the configured database. `port` is the one that is listened at.
pub(super) async fn open(config: &Config, keys: SealingKeys, port: u16) -> Result<App, CliError> {
    Ok(App::open(Setup::of(config, keys.keys, port)?).await?)
}

/// Refuses a database that has not been through every erasure: it was restored from before one, and
/// what was erased must not be seen again.
pub(super) async fn without_the_erased(app: &App) -> Result<(), CliError> {
    match app.services().erasures_to_replay().await?.len() {
        0 => Ok(()),
        open => Err(CliError::Erased(open)),
    }
}

/// Serves health and figures until the process ends.
pub(super) fn monitor(app: &App, listener: TcpListener) -> Result<Monitor, CliError> {
    let routed = app.clone();
    let routes = move |services: &mut _| routed.monitor_routes(services);
    let settings = ServerSettings { workers: 1, ..ServerSettings::default() };
    let server = server::serve(listener, &settings, std::future::pending::<()>(), routes)?;
    Ok(Monitor(actix_web::rt::spawn(server)))
}

/// A server for monitoring, which ends with this.
pub(super) struct Monitor(JoinHandle<std::io::Result<()>>);

impl Drop for Monitor {
    fn drop(&mut self) {
        self.0.abort();
    }
}
