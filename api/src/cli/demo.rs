//! `firstscan demo`: a desk with a consultancy that does not exist, to look around in.

use super::app::{keys, listen, migrate_file, system};
use super::{CliError, serve};
use crate::app::{App, Setup};
use crate::config::{Config, Flags};
use crate::demo::{self, CONSULTANCY, DemoError, PASSWORD, PEOPLE, Past};
use clap::Args;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

/// The database in the folder.
const DATABASE: &str = "firstscan.db";
/// The mails in the folder, by which a folder that was made is known.
const MAIL: &str = "mail";

/// Arguments of `firstscan demo`.
#[derive(Args)]
pub(super) struct DemoArgs {
    /// The folder for database, files and mails; one that is there already is served as it is
    #[arg(long, value_name = "DIR", default_value = "firstscan-demo")]
    dir: PathBuf,
    /// The port to listen at
    #[arg(long, value_name = "PORT", default_value_t = 8080)]
    port: u16,
    /// Rows of each of the ten reports
    #[arg(long, value_name = "N", default_value_t = 15_000)]
    rows: u64,
    /// A database to use instead of one in the folder: migrated, and empty when the folder is made
    #[arg(long, value_name = "URL")]
    database: Option<String>,
    /// Make the folder, but serve nothing
    #[arg(long)]
    no_serve: bool,
}

pub(super) fn run(args: &DemoArgs) -> Result<ExitCode, CliError> {
    let DemoArgs { dir, port, rows, database, no_serve } = args;
    let at = |dir: &Path| settings(dir, *port, database.clone());
    // Whoever cannot serve should not have to wait first.
    let free = listen(([127, 0, 0, 1], *port).into(), "--port")?;
    if !dir.join(MAIL).exists() {
        make(dir, *port, *rows, at)?;
    }
    drop(free);
    if *no_serve {
        return Ok(ExitCode::SUCCESS);
    }
    tell(dir, *port)?;
    let config = at(dir)?;
    let _telemetry = crate::telemetry::start(&config)?;
    system()?.block_on(serve::serve(&config, false))?;
    Ok(ExitCode::SUCCESS)
}

/// Makes the folder, whole or not at all.
fn make(
    dir: &Path,
    port: u16,
    rows: u64,
    settings: impl Fn(&Path) -> Result<Config, CliError>,
) -> Result<(), CliError> {
    let beside = dir.with_extension("making");
    if beside.exists() {
        std::fs::remove_dir_all(&beside)?;
    }
    std::fs::create_dir_all(&beside)?;
    writeln!(std::io::stderr(), "Making a desk to look around in …")?;
    let config = settings(&beside)?;
    system()?.block_on(fill(&config, port, rows))?;
    // A folder that holds anything is not replaced.
    Ok(std::fs::rename(&beside, dir)?)
}

async fn fill(config: &Config, port: u16, rows: u64) -> Result<(), CliError> {
    let past = Past::default();
    let keys = keys(config)?;
    migrate_file(config).await?;
    let setup = Setup { clock: Some(past.clock()), ..Setup::of(config, keys.keys, port)? };
    let app = App::open(setup).await?;
    demo::fill(&app, &past, rows).await?;
    app.services().store().close().await.map_err(DemoError::from)?;
    Ok(())
}

/// The settings of a desk in a folder.
fn settings(dir: &Path, port: u16, database: Option<String>) -> Result<Config, CliError> {
    let within = |name: &str| Some(dir.join(name).display().to_string());
    let (by, database) = match database {
        Some(url) => ("--database", url),
        None => ("--dir", format!("sqlite://{}", dir.join(DATABASE).display())),
    };
    let flags = Flags::default()
        .with("server.mode", "demo", Some("development".to_owned()))
        .with("server.port", "--port", Some(port.to_string()))
        .with("database.url", by, Some(database))
        .with("blobs.folder", "--dir", within("files"))
        .with("mail.folder", "--dir", within(MAIL))
        .with("log.level", "demo", Some("warn".to_owned()));
    Ok(Config::load(&flags)?.complete()?)
}

/// Says where it is and who can sign in.
fn tell(dir: &Path, port: u16) -> Result<(), CliError> {
    let mut out = std::io::stdout().lock();
    writeln!(out, "\n{CONSULTANCY}, a consultancy that does not exist")?;
    writeln!(out, "\n  GraphQL   http://localhost:{port}/graphql")?;
    writeln!(out, "  Mails     {}", dir.join(MAIL).display())?;
    writeln!(out, "  Password  {PASSWORD}  (everybody's)\n")?;
    for person in PEOPLE {
        let of = if person.seller.is_empty() { CONSULTANCY } else { person.seller };
        writeln!(out, "  {:<28} {:<11} {}, {of}", person.email, person.role.code(), person.name)?;
    }
    writeln!(out, "\nDelete {} to begin anew.\n", dir.display())?;
    Ok(out.flush()?)
}
