//! Settings of the command line.

use super::{ConfigError, Problem, Sources};
use clap::Args;
use std::collections::BTreeMap;
use std::ffi::OsString;
use std::path::PathBuf;

/// Settings of the command line, for every command that needs some.
#[derive(Args, Clone, Debug, Default)]
pub struct Flags {
    /// The file of settings [default: firstscan.toml, if it is there]
    #[arg(long, value_name = "FILE")]
    pub config: Option<PathBuf>,
    /// The database: sqlite://FILE or postgres://ROLE@HOST/NAME
    #[arg(long, value_name = "URL")]
    pub database: Option<String>,
    /// Any setting, for instance server.port=9000; `firstscan config` lists them
    #[arg(long = "set", value_name = "KEY=VALUE")]
    pub settings: Vec<String>,
}

impl Flags {
    /// The same with one setting more.
    #[must_use]
    pub fn with(mut self, key: &str, value: Option<impl ToString>) -> Self {
        self.settings.extend(value.map(|value| format!("{key}={}", value.to_string())));
        self
    }

    /// All that was given to the process. Of the environment only what is text and ours.
    pub(super) fn sources(
        &self,
        environment: impl Iterator<Item = (OsString, OsString)>,
    ) -> Result<Sources, ConfigError> {
        let mut flags = Vec::new();
        if let Some(url) = &self.database {
            let flag = "--database".to_owned();
            flags.push(("database.url".to_owned(), url.clone(), flag));
        }
        for setting in &self.settings {
            let Some((key, value)) = setting.split_once('=') else {
                let what = "is no KEY=VALUE; write for instance --set server.port=9000";
                return Err(Problem::new(setting, "--set", what).into());
            };
            flags.push((key.trim().to_owned(), value.to_owned(), "the command line".to_owned()));
        }
        let mut ours = BTreeMap::new();
        for (name, value) in environment {
            let Some(name) = name.to_str() else { continue };
            if !name.starts_with("FIRSTSCAN_") && !name.starts_with("DATABASE_URL") {
                continue;
            }
            match value.into_string() {
                Ok(value) => drop(ours.insert(name.to_owned(), value)),
                Err(_) => {
                    let what = "is not UTF-8 text";
                    return Err(Problem::new(name, "the environment", what).into());
                }
            }
        }
        Ok(Sources { file: self.config.clone(), environment: ours, flags })
    }
}
