//! `firstscan migrate`: brings the database's schema up to date.

use super::CliError;
use super::app::runtime;
use crate::config::{Config, Flags};
use clap::Args;
use serde::Serialize;
use std::io::{self, Write};
use std::process::ExitCode;

/// Arguments of `firstscan migrate`.
#[derive(Args)]
pub(super) struct MigrateArgs {
    #[command(flatten)]
    flags: Flags,
    /// Only say which steps are missing; the exit code is 1 if there are any
    #[arg(long)]
    check: bool,
    /// Answer for programs
    #[arg(long)]
    json: bool,
}

/// What was found or done.
#[derive(Serialize)]
struct Told {
    /// Steps that were taken.
    applied: Vec<String>,
    /// Steps that are missing.
    pending: Vec<String>,
}

pub(super) fn run(args: &MigrateArgs) -> Result<ExitCode, CliError> {
    let config = Config::load(&args.flags)?;
    let database = config.database.owner();
    // On a new SQLite database the keys come first: made later, they would be taken for lost.
    if !database.is_postgres() {
        super::app::keys(&config)?;
    }
    let told = runtime()?.block_on(async {
        Ok::<_, migrations::Error>(match args.check {
            true => {
                Told { applied: Vec::new(), pending: migrations::missing(database.expose()).await? }
            }
            false => {
                Told { applied: migrations::run(database.expose()).await?, pending: Vec::new() }
            }
        })
    })?;
    let mut out = io::stdout().lock();
    if args.json {
        serde_json::to_writer(&mut out, &told).map_err(io::Error::from)?;
        writeln!(out)?;
    } else {
        let Told { applied, pending } = &told;
        applied.iter().try_for_each(|step| writeln!(out, "applied  {step}"))?;
        pending.iter().try_for_each(|step| writeln!(out, "missing  {step}"))?;
        if applied.is_empty() && pending.is_empty() {
            writeln!(out, "{}: up to date", database.shown())?;
        }
    }
    Ok(ExitCode::from(u8::from(!told.pending.is_empty())))
}
