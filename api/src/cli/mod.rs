//! The command line.

mod admin;
mod app;
mod background;
mod carriers;
mod config;
mod demo;
mod error;
mod file;
mod health;
mod migrate;
mod moving;
mod numbers;
mod review;
mod rulebooks;
mod schema;
mod serve;
mod signals;
mod table;
mod worker;

use clap::{Parser, Subcommand};
use std::process::ExitCode;

pub use error::CliError;

/// The review desk for Amazon's Valid Tracking Rate.
#[derive(Parser)]
#[command(name = "firstscan", version, about, max_term_width = 100)]
struct Cli {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Read a seller's reports and print the review
    Review(review::ReviewArgs),
    /// Check a list of tracking numbers
    Numbers(numbers::NumbersArgs),
    /// Check what was sent as a carrier against what Amazon lists
    Carriers(carriers::CarriersArgs),
    /// List the rulebooks, or show one with its sources
    Rulebooks(rulebooks::RulebooksArgs),
    /// Serve the desk: GraphQL, uploads, and work in the background
    Serve(serve::ServeArgs),
    /// Only work in the background, beside servers on the same database
    Worker(worker::WorkerArgs),
    /// Ask the server or worker on this machine whether it is ready
    Health(health::HealthArgs),
    /// Bring the database's schema up to date
    Migrate(migrate::MigrateArgs),
    /// Bring everything over from another database into the configured one, which is empty
    Move(moving::MoveArgs),
    /// Make, list, suspend, export, import, erase consultancies; change keys
    Admin(admin::AdminArgs),
    /// Print the GraphQL schema
    Schema,
    /// Show the settings in force and where they come from
    Config(config::ConfigArgs),
    /// A desk to look around in: a consultancy that does not exist, with sellers and cases
    Demo(demo::DemoArgs),
    /// Write a realistic shipment report with known problems
    Sample(crate::sample::SampleArgs),
}

/// Runs the program: 0 done, 2 wrong usage or settings, 3 the input was refused, 4 rows were set
/// aside and `--strict` was given, 1 anything else.
#[must_use]
pub fn run() -> ExitCode {
    let done = match Cli::parse().command {
        Command::Review(args) => review::run(&args),
        Command::Numbers(args) => numbers::run(&args),
        Command::Carriers(args) => carriers::run(&args),
        Command::Rulebooks(args) => rulebooks::run(&args),
        Command::Serve(args) => serve::run(args),
        Command::Worker(args) => worker::run(args),
        Command::Health(args) => health::run(&args),
        Command::Migrate(args) => migrate::run(&args),
        Command::Move(args) => moving::run(&args),
        Command::Admin(args) => admin::run(&args),
        Command::Schema => schema::run(),
        Command::Config(args) => config::run(&args),
        Command::Demo(args) => demo::run(&args),
        Command::Sample(args) => crate::sample::run(&args),
    };
    done.unwrap_or_else(|error| {
        if error.is_closed_pipe() {
            return ExitCode::SUCCESS;
        }
        eprintln!("firstscan: {error}");
        error.exit_code()
    })
}
