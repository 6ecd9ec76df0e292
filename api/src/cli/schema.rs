//! `firstscan schema`: the GraphQL schema.

use super::CliError;
use crate::graphql;
use std::io::{self, Write};
use std::process::ExitCode;

pub(super) fn run() -> Result<ExitCode, CliError> {
    let sdl = graphql::sdl();
    let mut out = io::stdout().lock();
    writeln!(out, "{}", sdl.trim_end())?;
    Ok(ExitCode::SUCCESS)
}
