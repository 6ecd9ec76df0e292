//! Why a command failed, and with which exit code.

use crate::app::SetupError;
use crate::config::{ConfigError, Problem};
use crate::demo::DemoError;
use crate::service::ServiceError;
use crate::service::custody::MoveError;
use crate::telemetry::NotStarted;
use domain::check::DeskError;
use domain::intake::Refusal;
use std::io;
use std::net::SocketAddr;
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
    /// The database cannot be migrated.
    #[error(transparent)]
    Migration(#[from] migrations::Error),
    /// The program cannot be put together.
    #[error(transparent)]
    Setup(#[from] SetupError),
    /// Something was not done.
    #[error(transparent)]
    Service(#[from] ServiceError),
    /// The database has something that was erased.
    #[error(
        "the ledger beside the files has {0} erasures that the database has not been through: it was \
         restored from before them, or one broke off. Run `firstscan admin replay-erasures`"
    )]
    Erased(usize),
    /// Nothing was moved.
    #[error(transparent)]
    Move(#[from] MoveError),
    /// The desk to look around in could not be made.
    #[error("the demo could not be made: {0}")]
    Demo(#[from] DemoError),
    /// Nothing can be served there.
    #[error("cannot listen at {address}: {source}; choose another with the setting {setting}")]
    Listen {
        /// Where.
        address: SocketAddr,
        /// What says so.
        setting: &'static str,
        /// What the system said.
        source: io::Error,
    },
    /// Nothing can be logged.
    #[error(transparent)]
    Telemetry(#[from] NotStarted),
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

impl From<Problem> for CliError {
    fn from(problem: Problem) -> Self {
        CliError::Config(problem.into())
    }
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
            CliError::Move(MoveError::NotEmpty(_)) => 3,
            CliError::Service(
                ServiceError::Invalid(_) | ServiceError::NotFound | ServiceError::Conflict { .. },
            ) => 3,
            CliError::Write { .. }
            | CliError::Output(_)
            | CliError::Migration(_)
            | CliError::Setup(_)
            | CliError::Service(_)
            | CliError::Move(_)
            | CliError::Erased(_)
            | CliError::Demo(_)
            | CliError::Listen { .. }
            | CliError::Telemetry(_) => 1,
        })
    }
}
