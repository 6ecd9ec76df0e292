//! `firstscan rulebooks`: what there is to score by.

use super::CliError;
use clap::{Args, Subcommand};
use domain::rulebook::Rulebook;
use std::io::{self, Write};
use std::process::ExitCode;

/// Arguments of `firstscan rulebooks`.
#[derive(Args)]
pub(super) struct RulebooksArgs {
    #[command(subcommand)]
    what: Option<What>,
}

#[derive(Subcommand)]
enum What {
    /// Print one rulebook with its sources
    Show {
        /// Its id
        id: String,
        /// Print the file itself, to copy and change
        #[arg(long)]
        toml: bool,
    },
}

pub(super) fn run(args: &RulebooksArgs) -> Result<ExitCode, CliError> {
    let mut out = io::stdout().lock();
    match &args.what {
        None => list(&mut out)?,
        Some(What::Show { id, toml }) => {
            let rulebook = find(id)?;
            if *toml {
                write!(out, "{}", rulebook.text())?;
            } else {
                writeln!(out, "{rulebook}")?;
            }
        }
    }
    Ok(ExitCode::SUCCESS)
}

/// A shipped rulebook by its id.
pub(super) fn find(id: &str) -> Result<&'static Rulebook, CliError> {
    Rulebook::find(id).ok_or_else(|| {
        let ids: Vec<&str> = Rulebook::shipped().iter().map(|known| known.id.as_str()).collect();
        CliError::Usage(format!("no rulebook is called {id:?}; there are {}", ids.join(", ")))
    })
}

fn list(out: &mut impl Write) -> io::Result<()> {
    for rulebook in Rulebook::shipped() {
        let Rulebook { id, version, title, threshold_bp, per_category, .. } = rulebook;
        let scope = if *per_category { "per category" } else { "all categories together" };
        let (whole, part) = (threshold_bp / 100, threshold_bp % 100);
        writeln!(out, "{id:<28} {whole}.{part:02} % {scope:<24} version {version}  {title}")?;
    }
    Ok(())
}
