//! `firstscan numbers`: checks a list of tracking numbers.

use super::CliError;
use super::file::FileReport;
use clap::{Args, ValueEnum};
use domain::carrier::Directory;
use domain::intake::Report;
use domain::tracking::{Candidate, Courier, check, suggest};
use serde::Serialize;
use std::io::{self, BufRead, BufReader, BufWriter, Write};
use std::path::PathBuf;
use std::process::ExitCode;

/// Longest line in bytes that is looked at.
const LINE_LIMIT: u64 = 4_096;

/// Arguments of `firstscan numbers`.
#[derive(Args)]
pub(super) struct NumbersArgs {
    /// One number a line, with the declared carrier after a tab if it differs; `-` is standard input
    #[arg(default_value = "-")]
    file: PathBuf,
    /// The declared carrier
    #[arg(long, value_name = "NAME")]
    carrier: Option<String>,
    /// How to print
    #[arg(long, value_enum, default_value = "text")]
    format: Format,
}

#[derive(Clone, Copy, ValueEnum)]
enum Format {
    /// For people
    Text,
    /// A JSON object a line
    Jsonl,
}

#[derive(Serialize)]
struct Line<'a> {
    number: &'a str,
    outcome: &'static str,
    carrier: Option<&'a str>,
    format: Option<&'a str>,
    strength: Option<&'static str>,
    candidates: Vec<Named<'a>>,
    reason: String,
    suggestions: Vec<String>,
}

#[derive(Serialize)]
struct Named<'a> {
    carrier: &'a str,
    format: &'a str,
    strength: &'static str,
}

pub(super) fn run(args: &NumbersArgs) -> Result<ExitCode, CliError> {
    let directory = Directory::shipped();
    let declared = args.carrier.as_deref().map(|name| courier(directory, name)).transpose()?;
    let report = FileReport::of(&args.file)?;
    let refused = |why: io::Error| CliError::File {
        file: report.name().to_owned(),
        reason: format!("cannot be read: {why}. Check that it is a text file you may read"),
    };
    let mut lines = BufReader::with_capacity(1 << 16, report.open().map_err(refused)?);
    let mut out = BufWriter::new(io::stdout().lock());
    let mut bytes = Vec::new();
    let mut number = 0u64;
    loop {
        bytes.clear();
        let limited = &mut io::Read::take(&mut lines, LINE_LIMIT);
        if limited.read_until(b'\n', &mut bytes).map_err(refused)? == 0 {
            break;
        }
        number += 1;
        if bytes.len() as u64 == LINE_LIMIT && bytes.last() != Some(&b'\n') {
            let reason = format!("line {number} is longer than {LINE_LIMIT} bytes; give one number a line");
            return Err(CliError::File { file: report.name().to_owned(), reason });
        }
        let text = String::from_utf8_lossy(&bytes);
        let text = text.trim_end_matches(['\n', '\r']);
        let (tracking, own) = text.split_once('\t').unwrap_or((text, ""));
        if tracking.trim().is_empty() && own.trim().is_empty() {
            continue;
        }
        let declared = match own.trim() {
            "" => declared,
            name => courier_of(directory, name),
        };
        print(&line(tracking, declared), args.format, &mut out)?;
    }
    out.flush()?;
    Ok(ExitCode::SUCCESS)
}

/// The courier whose formats a carrier's numbers have. A carrier that nobody knows is an error.
fn courier(directory: &Directory, name: &str) -> Result<Courier, CliError> {
    courier_of(directory, name).ok_or_else(|| {
        CliError::Usage(format!("no number formats are known for carrier {name:?}; leave --carrier out"))
    })
}

fn courier_of(directory: &Directory, name: &str) -> Option<Courier> {
    let carrier = directory.resolve(name)?;
    Courier::from_slug(directory.carrier(carrier).courier.as_deref()?)
}

fn line(number: &str, declared: Option<Courier>) -> Line<'_> {
    let checked = check(number, None, declared);
    let candidates = checked.candidates();
    let best = candidates.iter().next();
    let named = |candidate: Candidate| Named {
        carrier: candidate.courier.name(),
        format: candidate.format.name,
        strength: candidate.strength.code(),
    };
    let matched = checked.format().zip(declared);
    let suggestions = declared.map(|courier| suggest(number, courier, &|_| false));
    let (carrier, format, strength) = match (matched, best) {
        (Some((format, courier)), best) => {
            let of_format = candidates.iter().find(|c| std::ptr::eq(c.format, format)).or(best);
            let strength = of_format.map(|candidate| candidate.strength.code());
            (Some(courier.name()), Some(format.name), strength)
        }
        (None, Some(best)) => {
            (Some(best.courier.name()), Some(best.format.name), Some(best.strength.code()))
        }
        (None, None) => (None, None, None),
    };
    Line {
        number,
        outcome: checked.outcome.code(),
        carrier,
        format,
        strength,
        candidates: candidates.iter().map(named).collect(),
        reason: checked.reason.to_string(),
        suggestions: suggestions.into_iter().flatten().map(|s| s.number).collect(),
    }
}

fn print(line: &Line<'_>, format: Format, out: &mut impl Write) -> Result<(), CliError> {
    match format {
        Format::Jsonl => {
            serde_json::to_writer(&mut *out, line).map_err(io::Error::from)?;
            writeln!(out)?;
        }
        Format::Text => {
            let number: String = line.number.chars().filter(|c| !c.is_control()).collect();
            writeln!(out, "{number:<34}  {:<18}  {}", line.outcome, line.reason)?;
            for suggestion in &line.suggestions {
                writeln!(out, "{:<34}  perhaps {suggestion}", "")?;
            }
        }
    }
    Ok(())
}
