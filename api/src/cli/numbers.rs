//! `firstscan numbers`: checks a list of tracking numbers.

use super::CliError;
use super::file::FileReport;
use clap::{Args, ValueEnum};
use domain::carrier::Directory;
use domain::intake::Report;
use domain::tracking::{
    Candidate, Courier, Fit, Number, Strength, check, formats, identify, suggest,
};
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
    let of = |name: &str| Declared::of(directory, name);
    let declared = args.carrier.as_deref().map_or(Declared::Nothing, of);
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
            let reason =
                format!("line {number} is longer than {LINE_LIMIT} bytes; give one number a line");
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
            name => Declared::of(directory, name),
        };
        print(&line(tracking, declared), args.format, &mut out)?;
    }
    out.flush()?;
    Ok(ExitCode::SUCCESS)
}

/// What was declared with a number.
#[derive(Clone, Copy)]
enum Declared {
    /// Nothing: the number is judged by what it looks like most.
    Nothing,
    /// A carrier, with its formats if any are known.
    Carrier(Option<Courier>),
}

impl Declared {
    /// By a carrier's name, code or slug.
    fn of(directory: &Directory, name: &str) -> Self {
        let slug = name.trim().to_ascii_lowercase().replace(['_', ' '], "-");
        let by_name = directory
            .resolve(name)
            .and_then(|carrier| Courier::from_slug(directory.carrier(carrier).courier.as_deref()?));
        Declared::Carrier(by_name.or_else(|| Courier::from_slug(&slug)))
    }

    /// The courier to check a number against.
    fn courier(self, number: &str) -> Option<Courier> {
        match self {
            Declared::Carrier(courier) => courier,
            Declared::Nothing => {
                let number = Number::parse(number);
                let likely = identify(&number).best();
                let likely = likely.filter(|best| best.strength > Strength::None);
                likely.map(|best| best.courier).or_else(|| nearly(&number))
            }
        }
    }
}

/// The courier of a format whose unmistakable shape the number has, but for its check digit.
fn nearly(number: &Number<'_>) -> Option<Courier> {
    let mut strong = formats().filter(|format| format.strength == Strength::Strong);
    strong.find(|format| format.matches(number) == Fit::Shape).map(|format| format.courier())
}

fn line(number: &str, declared: Declared) -> Line<'_> {
    let courier = declared.courier(number);
    let checked = check(number, None, courier);
    let candidates = checked.candidates();
    let matched = checked.format().and_then(|format| {
        candidates.iter().find(|candidate| std::ptr::eq(candidate.format, format))
    });
    let best = matched.or_else(|| candidates.best());
    let named = |candidate: Candidate| Named {
        carrier: candidate.courier.name(),
        format: candidate.format.name,
        strength: candidate.strength.code(),
    };
    let suggestions = courier.map(|courier| suggest(number, courier, &|_| false));
    Line {
        number,
        outcome: checked.outcome.code(),
        carrier: best.map(|best| best.courier.name()),
        format: best.map(|best| best.format.name),
        strength: best.map(|best| best.strength.code()),
        candidates: candidates.iter().map(named).collect(),
        reason: checked.reason.to_string(),
        suggestions: match checked.outcome.is_acceptable() {
            true => Vec::new(),
            false => suggestions.into_iter().flatten().map(|s| s.number).collect(),
        },
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
