//! `firstscan review`: reports in, a review out.

use super::file::{FileReport, NewFile, read_text};
use super::{CliError, rulebooks};
use crate::render::cell::without_formula;
use crate::render::{self, Depth, Page, Style};
use clap::{Args, ValueEnum};
use domain::assess::{Assessed, Question, assess};
use domain::check::{Desk, SkuMap};
use domain::document::Document;
use domain::intake::{Intake, Quarantined, Refusal, RefusalReason, Report, Taken};
use domain::ledger::History;
use domain::listing;
use domain::profile::Profile;
use domain::rulebook::Rulebook;
use domain::tracking::Number;
use indicatif::{ProgressBar, ProgressStyle};
use jiff::Timestamp;
use jiff::civil::Date;
use serde::Deserialize;
use std::collections::BTreeMap;
use std::io::{self, BufWriter, IsTerminal, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

/// Arguments of `firstscan review`.
#[derive(Args)]
pub(super) struct ReviewArgs {
    /// Shipment reports, order reports with shipping confirmations, VTR defect reports, orders
    /// JSON, account-health JSON beside them; text or .xlsx; `-` is standard input
    #[arg(required = true, value_name = "REPORT")]
    reports: Vec<PathBuf>,
    /// The account: name, marketplace, carriers, locations
    #[arg(long, value_name = "PROFILE.toml")]
    profile: PathBuf,
    /// A shipped rulebook's id, or a file of your own [default: the profile's]
    #[arg(long, value_name = "ID|FILE")]
    rulebook: Option<String>,
    /// The moment the review speaks of [default: now]
    #[arg(long, value_name = "RFC3339")]
    as_of: Option<Timestamp>,
    /// Last day of the window [default: the latest day in the reports that is not after the review]
    #[arg(long, value_name = "DATE")]
    window_end: Option<Date>,
    /// SKU and category, a line each, for reports without categories
    #[arg(long, value_name = "FILE")]
    sku_map: Option<PathBuf>,
    /// Shipped packages of a category, for defect reports
    #[arg(long, value_name = "CATEGORY=N", value_parser = shipped)]
    shipped: Vec<(String, u64)>,
    /// Package list of an earlier review: its numbers count as used
    #[arg(long, value_name = "PACKAGES.jsonl")]
    history: Vec<PathBuf>,
    /// How to print
    #[arg(long, value_enum, default_value = "text")]
    format: Format,
    /// Write every package with its verdict here
    #[arg(long, value_name = "OUT.jsonl")]
    packages: Option<PathBuf>,
    /// Write the rows that were set aside here
    #[arg(long, value_name = "OUT.csv")]
    quarantine: Option<PathBuf>,
    /// Exit with 4 if rows were set aside
    #[arg(long)]
    strict: bool,
}

#[derive(Clone, Copy, ValueEnum)]
enum Format {
    /// For the terminal
    Text,
    /// For programs
    Json,
    /// For documents
    Markdown,
    /// A page of its own
    Html,
}

fn shipped(text: &str) -> Result<(String, u64), String> {
    let wanted = "write it as CATEGORY=N, such as Shoes=1200";
    let (category, count) = text.rsplit_once('=').ok_or(wanted)?;
    Ok((category.trim().to_owned(), count.trim().parse().map_err(|_| wanted)?))
}

pub(super) fn run(args: &ReviewArgs) -> Result<ExitCode, CliError> {
    let desk = desk(args)?;
    let reports =
        args.reports.iter().map(|path| FileReport::of(path)).collect::<Result<Vec<_>, _>>()?;
    let threads = std::thread::available_parallelism().map_or(2, usize::from);
    let taken = take(args, &desk, &reports, threads)?;
    let mut shipped: BTreeMap<String, u64> = args.shipped.iter().cloned().collect();
    if taken.defects_only && shipped.is_empty() {
        shipped = taken.orders.shipped(&desk);
    }
    if taken.ledger.is_empty() && !taken.account_health.is_empty() {
        let file = reports.first().map_or_else(String::new, |report| report.name().to_owned());
        let reason = "an account-health report has Amazon's totals and no packages; give the \
                      shipment report beside it";
        return Err(CliError::File { file, reason: reason.to_owned() });
    }
    let Taken { ledger, mut input, defects_only, account_health, .. } = taken;
    let marketplace = desk.marketplace();
    input.warnings.extend(account_health.iter().filter_map(|health| health.say(marketplace)));
    let question =
        Question { window_end: args.window_end, defects_only, shipped, threads, mixture: false };
    let quarantined = input.quarantined;
    let assessed = assess(&desk, &ledger, &question, input);
    if let Some(path) = &args.packages {
        let mut file = NewFile::create(path)?;
        let written = listing::packages(&ledger, &assessed, |line| -> io::Result<()> {
            serde_json::to_writer(&mut file, line)?;
            file.write_all(b"\n")
        });
        written.map_err(|why| file.failed(why))?;
        file.keep()?;
    }
    let Assessed { assessment, .. } = assessed;
    print(&Document::new(assessment), args.format)?;
    let set_aside = args.strict && quarantined > 0;
    Ok(if set_aside { ExitCode::from(4) } else { ExitCode::SUCCESS })
}

/// What rows are judged by.
fn desk(args: &ReviewArgs) -> Result<Desk, CliError> {
    let refused =
        |path: &Path, why: String| CliError::File { file: path.display().to_string(), reason: why };
    let profile = Profile::parse(&read_text(&args.profile)?)
        .map_err(|why| refused(&args.profile, why.to_string()))?;
    let rulebook = match args.rulebook.as_deref() {
        None => Rulebook::find(&profile.rulebook).cloned().ok_or_else(|| {
            let why = format!(
                "rulebook {:?} is not shipped; `firstscan rulebooks` lists them",
                profile.rulebook
            );
            refused(&args.profile, why)
        })?,
        Some(file) if Rulebook::find(file).is_none() && Path::new(file).is_file() => {
            let path = Path::new(file);
            Rulebook::parse(&read_text(path)?).map_err(|why| refused(path, why.to_string()))?
        }
        Some(id) => rulebooks::find(id)?.clone(),
    };
    let as_of = args.as_of.unwrap_or_else(Timestamp::now).into();
    let sku_map = args.sku_map.as_deref().map(sku_map).transpose()?.unwrap_or_default();
    Ok(Desk::new(&profile, rulebook, as_of, sku_map)?)
}

/// Reads the reports, sets rows aside and shows progress on a terminal.
fn take(
    args: &ReviewArgs,
    desk: &Desk,
    reports: &[FileReport],
    threads: usize,
) -> Result<Taken, CliError> {
    let mut history = History::new();
    for path in &args.history {
        read_history(path, &mut history)?;
    }
    let mut table = args.quarantine.as_deref().map(SetAside::create).transpose()?;
    let bar = progress(reports);
    let mut aside = |row: &Quarantined| {
        if let Some(table) = &mut table {
            table.write(row);
        }
    };
    let progress = |bytes: u64| bar.inc(bytes);
    let sources: Vec<&dyn Report> = reports.iter().map(|report| report as &dyn Report).collect();
    let taken = Intake::new(desk, history, threads, &mut aside, &progress).read_all(&sources);
    bar.finish_and_clear();
    let complete = match &taken {
        Ok(_) => true,
        Err(Refusal { reason, .. }) => matches!(reason, RefusalReason::NothingReadable { .. }),
    };
    if let Some(table) = table.filter(|_| complete) {
        table.keep()?;
    }
    Ok(taken?)
}

fn progress(reports: &[FileReport]) -> ProgressBar {
    let size: u64 = reports.iter().filter_map(Report::size).sum();
    if !io::stderr().is_terminal() || size < 50_000_000 {
        return ProgressBar::hidden();
    }
    let style = ProgressStyle::with_template("{bar:30} {bytes} of {total_bytes}, {eta} left");
    ProgressBar::new(size).with_style(style.unwrap_or_else(|_| ProgressStyle::default_bar()))
}

/// The table of rows that were set aside.
struct SetAside {
    table: csv::Writer<NewFile>,
    path: PathBuf,
    failed: Option<csv::Error>,
}

impl SetAside {
    fn create(path: &Path) -> Result<Self, CliError> {
        let mut table = csv::Writer::from_writer(NewFile::create(path)?);
        let failed = table.write_record(["report", "line", "column", "value", "reason"]).err();
        Ok(SetAside { table, path: path.to_owned(), failed })
    }

    fn write(&mut self, row: &Quarantined) {
        let Quarantined { source, line, column, value, reason } = row;
        let (line, reason) = (line.to_string(), reason.to_string());
        let cells = [source, &line, *column, &without_formula(value), &reason];
        if let Err(why) = self.table.write_record(cells) {
            self.failed.get_or_insert(why);
        }
    }

    fn keep(self) -> Result<(), CliError> {
        let SetAside { table, path, failed } = self;
        let write = |source| CliError::Write { path: path.clone(), source };
        match failed {
            Some(why) => Err(write(why.into())),
            None => {
                table.into_inner().map_err(|why| write(io::Error::other(why.to_string())))?.keep()
            }
        }
    }
}

/// Reads the two columns of a SKU map: tab, comma or semicolon between them.
fn sku_map(path: &Path) -> Result<SkuMap, CliError> {
    let text = read_text(path)?;
    let text = text.strip_prefix('\u{FEFF}').unwrap_or(&text);
    let first = text.lines().next().unwrap_or("");
    let delimiter = [b'\t', b';', b','].into_iter().find(|d| first.contains(char::from(*d)));
    let mut rows = csv::ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .delimiter(delimiter.unwrap_or(b','))
        .from_reader(text.as_bytes());
    let mut map = SkuMap::new();
    for (line, row) in (1u64..).zip(rows.records()) {
        let refused = |why: String| CliError::File {
            file: path.display().to_string(),
            reason: format!("line {line} {why}; give SKU and category, a line each"),
        };
        let row = row.map_err(|why| refused(format!("cannot be read ({why})")))?;
        let (Some(sku), Some(category), None) = (row.get(0), row.get(1), row.get(2)) else {
            return Err(refused(format!("has {} columns", row.len())));
        };
        let (sku, category) = (sku.trim(), category.trim());
        let header = line == 1 && sku.to_ascii_lowercase().contains("sku");
        if !header && !sku.is_empty() {
            map.insert(sku.to_owned(), category.to_owned());
        }
    }
    Ok(map)
}

#[derive(Deserialize)]
struct Used {
    order_id: String,
    tracking_number: String,
}

/// Notes the numbers of an earlier review's package list.
fn read_history(path: &Path, history: &mut History) -> Result<(), CliError> {
    let refused = |reason: String| CliError::File { file: path.display().to_string(), reason };
    let file =
        std::fs::File::open(path).map_err(|why| refused(format!("cannot be read: {why}")))?;
    let lines = serde_json::Deserializer::from_reader(io::BufReader::new(file)).into_iter::<Used>();
    for (line, used) in (1u64..).zip(lines) {
        let Used { order_id, tracking_number } = used.map_err(|why| {
            refused(format!("line {line}: {why}. Give a file written with --packages"))
        })?;
        let number = Number::parse(&tracking_number);
        if !number.is_blank() {
            history.entry(number.into_string()).or_insert(order_id);
        }
    }
    Ok(())
}

fn print(document: &Document, format: Format) -> Result<(), CliError> {
    let mut out = BufWriter::new(io::stdout().lock());
    let page = || Page::new(document, Depth::DOCUMENT);
    match format {
        Format::Json => {
            serde_json::to_writer_pretty(&mut out, document).map_err(io::Error::from)?;
            writeln!(out)?;
        }
        Format::Markdown => render::markdown(&page(), &mut out)?,
        Format::Html => render::html(&page(), None, &mut out)?,
        Format::Text => render::text(document, style(), &mut out)?,
    }
    Ok(out.flush()?)
}

/// Colour and width as the terminal has them; plain when piped.
fn style() -> Style {
    let terminal = io::stdout().is_terminal();
    let width = terminal_size::terminal_size().map_or(80, |(width, _)| usize::from(width.0));
    let colour = terminal && std::env::var_os("NO_COLOR").is_none_or(|value| value.is_empty());
    Style { colour, width: if terminal { width } else { 100 }, unicode: true }
}
