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
    #[arg(long, value_name = "FILE", global = true)]
    pub config: Option<PathBuf>,
    /// The database: sqlite://FILE or postgres://ROLE@HOST/NAME
    #[arg(long, value_name = "URL", global = true)]
    pub database: Option<String>,
    /// Any setting, for instance server.port=9000; `firstscan config` lists them
    #[arg(long = "set", value_name = "KEY=VALUE", global = true)]
    pub settings: Vec<String>,
    /// Settings with a flag of their own: key, value, flag.
    #[arg(skip)]
    own: Vec<(String, String, String)>,
}

impl Flags {
    /// The same with a setting that has a flag of its own, if that was given.
    #[must_use]
    pub fn with(mut self, key: &str, flag: &str, value: Option<String>) -> Self {
        self.own.extend(value.map(|value| (key.to_owned(), value, flag.to_owned())));
        self
    }

    /// All that was given to the process. Of the environment only what is text and ours.
    pub(super) fn sources(
        &self,
        environment: impl Iterator<Item = (OsString, OsString)>,
    ) -> Result<Sources, ConfigError> {
        let mut flags = self.own.clone();
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
