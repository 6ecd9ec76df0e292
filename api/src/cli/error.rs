//! Why a command failed, and with which exit code.

use crate::config::ConfigError;
use domain::check::DeskError;
use domain::intake::Refusal;
use std::io;
use std::path::PathBuf;
use std::process::ExitCode;

/// Why a command failed.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum CliError {
    /// The arguments do not fit.
    #[error("{0}")]
    Usage(String),
    /// The settings cannot be used.
    #[error(transparent)]
    Config(#[from] ConfigError),
    /// A report was refused.
    #[error(transparent)]
    Refused(#[from] Refusal),
    /// A file beside the reports was refused.
    #[error("{file}: {reason}")]
    File {
        /// The file.
        file: String,
        /// What was wrong and what to do.
        reason: String,
    },
    /// The rulebook cannot be used.
    #[error(transparent)]
    Desk(#[from] DeskError),
    /// A result could not be written.
    #[error("{}: cannot be written: {source}", .path.display())]
    Write {
        /// Where to.
        path: PathBuf,
        /// What the system said.
        source: io::Error,
    },
    /// Standard output could not be written.
    #[error("the result cannot be written: {0}")]
    Output(#[from] io::Error),
}

impl CliError {
    /// Whether the reader of our output simply stopped reading.
    #[must_use]
    pub fn is_closed_pipe(&self) -> bool {
        matches!(self, CliError::Output(why) if why.kind() == io::ErrorKind::BrokenPipe)
    }

    /// The exit code.
    #[must_use]
    pub fn exit_code(&self) -> ExitCode {
        ExitCode::from(match self {
            CliError::Usage(_) | CliError::Config(_) => 2,
            CliError::Refused(_) | CliError::File { .. } | CliError::Desk(_) => 3,
            CliError::Write { .. } | CliError::Output(_) => 1,
        })
    }
}
