//! `firstscan move`: everything from another database into the configured one.
//!
//! The new one is the configured one because its address has a password, which belongs into the
//! settings and not onto a command line.

use super::CliError;
use super::app::runtime;
use crate::app::SetupError;
use crate::config::{Config, DatabaseUrl, Flags};
use crate::service::custody::{Census, MoveError, move_all};
use crate::store::{Settings, Store};
use clap::Args;
use serde_json::json;
use std::io::{self, Write};
use std::path::PathBuf;
use std::process::ExitCode;

/// Arguments of `firstscan move`.
#[derive(Args)]
pub(super) struct MoveArgs {
    #[command(flatten)]
    flags: Flags,
    /// The database to move from, without a password: sqlite://firstscan.db
    #[arg(long, value_name = "URL", required_unless_present = "from_file")]
    from: Option<String>,
    /// A file with its address, if that has a password
    #[arg(long, value_name = "FILE", conflicts_with = "from")]
    from_file: Option<PathBuf>,
    /// Answer for programs
    #[arg(long)]
    json: bool,
}

pub(super) fn run(args: &MoveArgs) -> Result<ExitCode, CliError> {
    let config = Config::load(&args.flags)?;
    let from = source(args)?;
    if from.expose() == config.database.url.expose() {
        let why = "--from names the configured database; configure the one to move to".to_owned();
        return Err(CliError::Usage(why));
    }
    let census = runtime()?.block_on(moved(&config, &from))?;
    let mut out = io::stdout().lock();
    let (rows, tenants) = (census.rows(), census.tenants.len());
    if args.json {
        writeln!(out, "{}", json!({"rows": rows, "consultancies": tenants, "equal": true}))?;
    } else {
        let to = config.database.url.shown();
        writeln!(
            out,
            "{rows} rows of {tenants} consultancies are in {to} now, with equal checksums. Files \
             and sealing keys stay what they are: give the new servers the same."
        )?;
    }
    Ok(ExitCode::SUCCESS)
}

/// The database to move from.
fn source(args: &MoveArgs) -> Result<DatabaseUrl, CliError> {
    let text = match (&args.from, &args.from_file) {
        (Some(url), _) => url.clone(),
        (None, Some(file)) => super::file::read_text(file)?.trim().to_owned(),
        (None, None) => String::new(),
    };
    let url = DatabaseUrl::parse(&text)
        .map_err(|must| CliError::Usage(format!("--from must be {must}")))?;
    match url.file() {
        Some(file) if !file.exists() => {
            Err(CliError::Usage(format!("--from: there is no {}", file.display())))
        }
        None if args.from.is_some() && url.shown() != text => {
            let why = "everybody on the machine sees command lines; put an address with a password \
                       into a file and give --from-file";
            Err(CliError::Usage(why.to_owned()))
        }
        _ => Ok(url),
    }
}

async fn moved(config: &Config, from: &DatabaseUrl) -> Result<Census, CliError> {
    config.database.store().on_this_machine().map_err(SetupError::from)?;
    for step in migrations::run(config.database.owner().expose()).await? {
        tell(&format!("migrated {step}"))?;
    }
    let patience = config.database.job_timeout;
    let source = Store::open(&Settings::of(from.expose())).await.map_err(SetupError::from)?;
    source.fitness().await.map_err(SetupError::from)?;
    let target = Store::open(&config.database.store()).await.map_err(SetupError::from)?;
    target.fitness().await.map_err(SetupError::from)?;
    let mut untold = None;
    let moved =
        move_all(&source.unhurried(patience), &target.unhurried(patience), |table, rows| {
            if let Err(why) = tell(&format!("{table}: {rows}")) {
                untold.get_or_insert(why);
            }
        })
        .await?;
    untold.map_or(Ok(()), Err)?;
    source.close().await.map_err(MoveError::from)?;
    target.close().await.map_err(MoveError::from)?;
    Ok(moved)
}

fn tell(what: &str) -> io::Result<()> {
    writeln!(io::stderr(), "firstscan: {what}")
}
