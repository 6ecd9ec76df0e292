//! From settings to the program, for the commands that need all of it.

use super::CliError;
use crate::app::{App, Setup};
use crate::config::{Config, SealingKeys};
use std::io::Write;
use tokio::runtime::{Builder, Runtime};

/// What commands run on.
pub(super) fn runtime() -> Result<Runtime, CliError> {
    Ok(Builder::new_multi_thread().enable_all().build()?)
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

/// The program on the configured database.
pub(super) async fn open(config: &Config) -> Result<App, CliError> {
    let setup = Setup::of(config, keys(config)?.keys, config.server.port)?;
    Ok(App::open(setup).await?)
}
