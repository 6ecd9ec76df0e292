//! `firstscan config`: the settings in force.

use super::CliError;
use crate::config::{CHAPTERS, Config, Flags};
use clap::Args;
use std::io::{self, Write};
use std::process::ExitCode;

/// Arguments of `firstscan config`.
#[derive(Args)]
pub(super) struct ConfigArgs {
    #[command(flatten)]
    flags: Flags,
    /// Print them for programs
    #[arg(long)]
    json: bool,
    /// Describe every setting instead, as in the manual
    #[arg(long, conflicts_with = "json")]
    describe: bool,
}

pub(super) fn run(args: &ConfigArgs) -> Result<ExitCode, CliError> {
    let mut out = io::stdout().lock();
    if args.describe {
        for chapter in CHAPTERS {
            write!(out, "{}", chapter.described())?;
        }
        return Ok(ExitCode::SUCCESS);
    }
    let config = Config::load(&args.flags)?;
    if args.json {
        serde_json::to_writer_pretty(&mut out, &config.shown()).map_err(io::Error::from)?;
        writeln!(out)?;
    } else {
        write!(out, "{}", config.as_file())?;
    }
    // What is missing for serving is told after what is there.
    config.complete()?;
    Ok(ExitCode::SUCCESS)
}
