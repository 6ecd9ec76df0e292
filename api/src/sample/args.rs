//! `firstscan sample`.

use super::{DEFAULT_AS_OF, Format, Mix, Sample, Written};
use crate::cli::CliError;
use clap::Args;
use domain::marketplace::Marketplace;
use jiff::Timestamp;
use std::fs::File;
use std::io::{self, BufWriter, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

/// Arguments of `firstscan sample`.
#[derive(Args, Clone, Debug)]
pub struct SampleArgs {
    /// How many data rows
    #[arg(long, default_value_t = 20_000, value_name = "N")]
    pub rows: u64,
    /// Another seed gives another sample
    #[arg(long, default_value_t = 1, value_name = "S")]
    pub seed: u64,
    /// US, UK, DE, JP, CA, FR, IT or ES
    #[arg(long, default_value = "US", value_name = "M", value_parser = marketplace)]
    pub marketplace: Marketplace,
    /// What to plant: `realistic`, `none`, or CODE=SHARE,CODE+CODE=SHARE (of all packages)
    #[arg(long, default_value = "realistic", value_name = "LIST")]
    pub problems: Mix,
    /// The moment the report is drawn at
    #[arg(long, default_value_t = DEFAULT_AS_OF, value_name = "RFC3339")]
    pub as_of: Timestamp,
    /// Write the report here instead of to standard output
    #[arg(long, value_name = "FILE")]
    pub out: Option<PathBuf>,
    /// Write a profile that fits the report
    #[arg(long, value_name = "OUT.toml")]
    pub profile: Option<PathBuf>,
    /// Write which package has which problems
    #[arg(long, value_name = "OUT.csv")]
    pub labels: Option<PathBuf>,
    /// How fields are separated
    #[arg(long, value_enum, default_value_t = Format::Csv)]
    pub format: Format,
}

fn marketplace(text: &str) -> Result<Marketplace, String> {
    Marketplace::parse(text).ok_or_else(|| "no marketplace of that name".to_owned())
}

/// Makes the sample.
///
/// # Errors
/// When there is no such sample or a file cannot be written.
pub fn run(args: &SampleArgs) -> Result<ExitCode, CliError> {
    let SampleArgs { rows, seed, marketplace, problems, as_of, out, profile, labels, format } =
        args;
    let sample = Sample::new(*marketplace, problems.clone());
    let mut sample = sample.map_err(|why| CliError::Usage(why.to_string()))?;
    sample.rows = *rows;
    sample.seed = *seed;
    sample.as_of = *as_of;
    sample.format = *format;
    if let Some(path) = profile {
        std::fs::write(path, sample.profile()).map_err(failed(path))?;
    }
    let mut labels: Box<dyn Write> = match labels {
        Some(path) => Box::new(BufWriter::new(create(path)?)),
        None => Box::new(io::sink()),
    };
    match out {
        Some(path) => {
            let mut file = create(path)?;
            let written = sample.write_with_labels(&mut file, &mut labels).map_err(failed(path))?;
            tell(path, written);
        }
        None => {
            sample.write_with_labels(&mut io::stdout().lock(), &mut labels)?;
        }
    }
    Ok(ExitCode::SUCCESS)
}

fn tell(path: &Path, written: Written) {
    let Written { rows, packages, with_problems } = written;
    eprintln!(
        "{}: {rows} rows, {packages} packages, {with_problems} of them with problems",
        path.display()
    );
}

fn create(path: &Path) -> Result<File, CliError> {
    File::create(path).map_err(failed(path))
}

fn failed(path: &Path) -> impl FnOnce(io::Error) -> CliError {
    move |source| CliError::Write { path: path.to_owned(), source }
}
