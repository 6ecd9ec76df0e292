//! `firstscan carriers`: what was sent as a carrier, against what Amazon lists.

use super::file::FileReport;
use super::table::Table;
use super::{CliError, rulebooks};
use clap::{Args, ValueEnum};
use domain::carrier::{Approved, CarrierLint, Directory, Instead, Linter};
use domain::check::{Desk, SkuMap};
use domain::intake::{Intake, Report, Taken};
use domain::ledger::{History, LaneKey};
use domain::marketplace::Marketplace;
use domain::profile::{DEFAULT_RULEBOOK, Profile};
use jiff::Timestamp;
use serde::Serialize;
use std::cmp::Reverse;
use std::collections::BTreeMap;
use std::io::{self, Write};
use std::path::PathBuf;
use std::process::ExitCode;

/// Arguments of `firstscan carriers`.
#[derive(Args)]
pub(super) struct CarriersArgs {
    /// Shipment reports or shipping confirmations; text or .xlsx; `-` is standard input
    #[arg(required = true, value_name = "REPORT")]
    reports: Vec<PathBuf>,
    /// The marketplace they are for
    #[arg(long, value_name = "CODE", value_parser = marketplace)]
    marketplace: Marketplace,
    /// How to print
    #[arg(long, value_enum, default_value = "text")]
    format: Format,
    /// Exit with 4 if Amazon may drop tracking without an error
    #[arg(long)]
    strict: bool,
}

#[derive(Clone, Copy, ValueEnum)]
enum Format {
    /// For people
    Text,
    /// A JSON object a line
    Jsonl,
}

fn marketplace(code: &str) -> Result<Marketplace, String> {
    let codes = || Marketplace::ALL.map(Marketplace::code).join(", ");
    Marketplace::parse(code).ok_or_else(|| format!("it is one of {}", codes()))
}

/// A declaration that does not stand on the list.
#[derive(Serialize)]
struct Line<'a> {
    code: &'a str,
    name: &'a str,
    method: &'a str,
    packages: u64,
    fault: &'static str,
    silent_drop: bool,
    explanation: &'static str,
    send: Vec<Sent<'a>>,
}

#[derive(Serialize)]
struct Sent<'a> {
    code: &'a str,
    name: &'a str,
    method: &'a str,
}

impl<'a> Sent<'a> {
    fn of(instead: &'a Instead) -> Self {
        Sent { code: &instead.code, name: &instead.name, method: &instead.method }
    }
}

pub(super) fn run(args: &CarriersArgs) -> Result<ExitCode, CliError> {
    let desk = desk(args.marketplace)?;
    let reports =
        args.reports.iter().map(|path| FileReport::of(path)).collect::<Result<Vec<_>, _>>()?;
    let sources: Vec<&dyn Report> = reports.iter().map(|report| report as &dyn Report).collect();
    let threads = std::thread::available_parallelism().map_or(2, usize::from);
    let mut aside = |_: &_| {};
    let intake = Intake::new(&desk, History::new(), threads, &mut aside, &|_| {});
    let taken = intake.read_all(&sources)?;
    let sent = sent(&taken);
    let directory = Directory::shipped();
    let listings = Approved::shipped(directory, args.marketplace);
    let linter = Linter { directory, marketplace: args.marketplace, listings: &listings };
    let fault = |(key, packages): (&[String; 3], &u64)| {
        let [code, name, method] = key;
        Some((key.clone(), *packages, linter.lint(code, name, method)?))
    };
    let mut faults: Vec<([String; 3], u64, CarrierLint)> = sent.iter().filter_map(fault).collect();
    faults.sort_by_key(|(_, packages, lint)| (lint.fault, Reverse(*packages)));
    let lines: Vec<Line<'_>> = faults.iter().map(line).collect();
    let mut out = io::stdout().lock();
    match args.format {
        Format::Text => text(&lines, sent.values().sum(), taken.input.quarantined, &mut out)?,
        Format::Jsonl => {
            for line in &lines {
                serde_json::to_writer(&mut out, line).map_err(io::Error::from)?;
                writeln!(out)?;
            }
        }
    }
    let dropped = args.strict && lines.iter().any(|line| line.silent_drop);
    Ok(if dropped { ExitCode::from(4) } else { ExitCode::SUCCESS })
}

fn desk(marketplace: Marketplace) -> Result<Desk, CliError> {
    let profile = Profile {
        name: String::new(),
        marketplace,
        rulebook: DEFAULT_RULEBOOK.to_owned(),
        approved_carriers: None,
        locations: Vec::new(),
    };
    let rulebook = rulebooks::find(DEFAULT_RULEBOOK)?.clone();
    Ok(Desk::new(&profile, rulebook, Timestamp::now().into(), SkuMap::new())?)
}

/// Packages by what was sent as code, name and method.
fn sent(taken: &Taken) -> BTreeMap<[String; 3], u64> {
    let mut packages: BTreeMap<u32, u64> = BTreeMap::new();
    for (_, entry) in taken.ledger.entries() {
        *packages.entry(entry.lane).or_default() += 1;
    }
    let mut sent = BTreeMap::new();
    for (lane, key) in (0..).zip(taken.ledger.lanes().iter()) {
        let key = LaneKey::parse(key);
        let key = [key.carrier_code, key.carrier_name, key.ship_method].map(str::to_owned);
        *sent.entry(key).or_insert(0) += packages.get(&lane).copied().unwrap_or(0);
    }
    sent
}

fn line((key, packages, lint): &([String; 3], u64, CarrierLint)) -> Line<'_> {
    let [code, name, method] = key;
    Line {
        code,
        name,
        method,
        packages: *packages,
        fault: lint.fault.code(),
        silent_drop: lint.fault.is_silent_drop(),
        explanation: lint.fault.sentence(),
        send: lint.send.iter().map(Sent::of).collect(),
    }
}

fn text(lines: &[Line<'_>], all: u64, aside: u64, out: &mut impl Write) -> io::Result<()> {
    let concerned: u64 = lines.iter().map(|line| line.packages).sum();
    if lines.is_empty() {
        writeln!(out, "Everything that was sent stands on Amazon's list: {all} packages.")?;
    } else {
        let mut table = Table::new(&["packages", "sent", "fault", "send instead"]);
        for line in lines {
            let sent = written(line.code, line.name, line.method);
            let send: Vec<String> =
                line.send.iter().map(|sent| written(sent.code, sent.name, sent.method)).collect();
            let fault = line.fault.replace('_', " ");
            table.row([line.packages.to_string(), sent, fault, send.join(" or ")]);
        }
        writeln!(out, "{table}")?;
        let mut said: Vec<&str> = lines.iter().map(|line| line.explanation).collect();
        said.dedup();
        for (line, sentence) in said.iter().filter_map(|sentence| {
            Some((lines.iter().find(|line| line.explanation == *sentence)?, sentence))
        }) {
            writeln!(out, "{}: {sentence}", line.fault.replace('_', " "))?;
        }
        writeln!(out, "\n{concerned} of {all} packages are concerned.")?;
    }
    if aside > 0 {
        writeln!(out, "{aside} rows could not be read; `firstscan review` says which.")?;
    }
    Ok(())
}

/// `Other: Joe's Van (Ground)`.
fn written(code: &str, name: &str, method: &str) -> String {
    let carrier = match (code, name) {
        ("", "") => "nothing".to_owned(),
        (code, "") => code.to_owned(),
        ("", name) => name.to_owned(),
        (code, name) => format!("{code}: {name}"),
    };
    if method.is_empty() { carrier } else { format!("{carrier} ({method})") }
}
