//! Why a whole report cannot be read. Each message says what was found, what was expected and
//! what to do.

mod german;

use crate::account_health::Unusable;
use crate::language::Language;
use crate::saying::Saying;
use thiserror::Error;

/// A report that was refused.
#[derive(Debug, Error)]
#[error("{name}: {reason}")]
pub struct Refusal {
    /// The report's name.
    pub name: String,
    /// Why it was refused.
    pub reason: RefusalReason,
}

/// What a file is, as [`not_a_report`](super::not_a_report) says it, in a language.
#[must_use]
pub fn kind_of_file(found: &'static str, language: Language) -> &'static str {
    match language {
        Language::English => found,
        Language::German => german::kind(found),
    }
}

impl Refusal {
    /// What was found, what was expected and what to do, in every language.
    #[must_use]
    pub fn said(&self) -> Saying {
        Saying::of(|language| match language {
            Language::English => self.to_string(),
            Language::German => format!("{}: {}.", self.name, german::said(&self.reason)),
        })
    }
}

/// Columns that are not there.
#[derive(Debug, Default)]
pub struct Missing {
    /// The missing columns, by name.
    pub missing: Saying,
    /// What the best header candidate has.
    pub found: Saying,
    /// What may have gone wrong.
    pub hint: Saying,
}

/// Why a report was refused.
#[derive(Debug, Error)]
#[non_exhaustive]
pub enum RefusalReason {
    /// The report could not be read from where it is.
    #[error("cannot be read: {0}. Check that it is a file and that you may read it")]
    Io(#[from] std::io::Error),
    /// Nothing in it.
    #[error("the file is empty. Export the report again")]
    Empty,
    /// A header and nothing below.
    #[error(
        "the header is there, but no row follows it. Export the report again for days with shipments"
    )]
    NoRows,
    /// Not a report at all.
    #[error(
        "this is {found}, not a report. Give a text file (CSV, tab-separated), an Excel workbook (.xlsx) or an orders JSON document"
    )]
    NotAReport {
        /// What it looks like.
        found: &'static str,
    },
    /// Columns that must be there are not.
    #[error(
        "no header row with {} was found{}. A shipment report needs order-id, tracking-number and carrier-code or carrier-name{}",
        .0.missing, .0.found, .0.hint
    )]
    MissingColumns(Box<Missing>),
    /// Two columns of one meaning.
    #[error(
        "columns {first} and {second} are both {field} (line {line}). Remove or rename one of them"
    )]
    DuplicateColumns {
        /// Our name of the column.
        field: &'static str,
        /// Header line.
        line: u64,
        /// First column, counted from 1, with its title.
        first: String,
        /// Second column.
        second: String,
    },
    /// The text breaks off.
    #[error(
        "the file ends in the middle of a {0} character: it was cut off. Export or copy it again"
    )]
    CutOff(&'static str),
    /// A record longer than any report has.
    #[error(
        "line {line} is longer than {limit} bytes. This is no report, or its line ends were lost; export it again as CSV"
    )]
    LineTooLong {
        /// Line number.
        line: u64,
        /// The limit in bytes.
        limit: usize,
    },
    /// Slash dates in an order that nothing settles.
    #[error(
        "line {line}, column {column}: {value:?} can be {month_first} or {day_first}, and no date in the file says which. Export it with dates as 2026-10-03"
    )]
    AmbiguousDates {
        /// Line of the first such date.
        line: u64,
        /// Column of it.
        column: &'static str,
        /// The text.
        value: String,
        /// The reading as month/day.
        month_first: String,
        /// The reading as day/month.
        day_first: String,
    },
    /// Slash dates in both orders.
    #[error(
        "line {line}, column {column}: {value:?} is written {this}, but other dates of the file are {others}. Export it with dates as 2026-10-03"
    )]
    MixedDates {
        /// Line of the first date in the other order.
        line: u64,
        /// Column of it.
        column: &'static str,
        /// The text.
        value: String,
        /// Its order.
        this: &'static str,
        /// The order of the others.
        others: &'static str,
    },
    /// Not one row could be read.
    #[error("none of its {rows} rows could be read. The first: {first}")]
    NothingReadable {
        /// Data rows.
        rows: u64,
        /// The first fault.
        first: Saying,
    },
    /// A workbook or document with a fault of its own.
    #[error(
        "{what} cannot be read: {why}. Open it, save it again and try that, or export it as CSV"
    )]
    Damaged {
        /// What kind of file.
        what: &'static str,
        /// What the reader found.
        why: String,
    },
    /// A workbook that unpacks to more than is sensible.
    #[error("the workbook unpacks to more than {limit} MB. Export it as CSV")]
    TooLarge {
        /// The limit in megabytes.
        limit: u64,
    },
    /// An account-health report that cannot be used.
    #[error(
        "the account-health report cannot be used: {0}. Download it again, or ask for it anew where it is downloaded by a program"
    )]
    AccountHealth(#[from] Unusable),
    /// An order report without anything to join it with.
    #[error(
        "this is an order report without tracking numbers. Give the shipping confirmation file beside it, or the shipment report"
    )]
    OrdersAlone,
}
