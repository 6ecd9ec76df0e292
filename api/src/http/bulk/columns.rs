//! What is in the tables that people and programs take out: a line for each column.

use crate::clock::{Micros, utc};
use crate::service::evidence::Finding;
use crate::service::export::Page;
use crate::service::shipments::ShipmentView;
use domain::assessment::Verdict;
use domain::language::Language;
use domain::problem::{Effect, ProblemSet};
use domain::reason::Reason;
use domain::time::Day;
use serde_json::Value;

/// What a table is of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Table {
    /// A row for each package.
    Shipments,
    /// A row for each problem of each package.
    Findings,
}

/// A row before it is cut into cells.
pub struct Line<'l> {
    /// The marketplace's code.
    marketplace: &'l str,
    language: Language,
    shipment: &'l ShipmentView,
    /// Of a finding.
    finding: Option<&'l Finding>,
}

/// A value, whatever form it is written in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Cell {
    /// Words; blank: none.
    Text(String),
    /// Several of them.
    List(Vec<String>),
    /// Yes or no.
    Flag(bool),
    /// A day or moment as text; none.
    Time(Option<String>),
}

/// What a column holds.
#[derive(Clone, Copy, Debug)]
enum Kind {
    Text,
    List,
    Flag,
}

/// A column.
pub struct Column {
    /// Its name.
    pub name: &'static str,
    kind: Kind,
    /// What is in it.
    of: fn(&Line<'_>) -> Cell,
}

const fn column(name: &'static str, of: fn(&Line<'_>) -> Cell) -> Column {
    Column { name, kind: Kind::Text, of }
}

const fn list(name: &'static str, of: fn(&Line<'_>) -> Cell) -> Column {
    Column { name, kind: Kind::List, of }
}

const fn flag(name: &'static str, of: fn(&Line<'_>) -> Cell) -> Column {
    Column { name, kind: Kind::Flag, of }
}

/// What tells which package it is.
macro_rules! with_package {
    ($($column:expr),* $(,)?) => {
        &[
            column("marketplace", |line| text(line.marketplace)),
            column("order_id", |line| text(&line.shipment.order_id)),
            column("tracking_number", |line| text(&line.shipment.tracking_number)),
            column("carrier", |line| text(&line.shipment.carrier)),
            column("warehouse", |line| text(&line.shipment.warehouse)),
            list("categories", |line| Cell::List(line.shipment.categories.to_vec())),
            column("date", |line| day(Some(line.shipment.day))),
            column("verdict", |line| text(verdict(line.shipment.verdict))),
            $($column,)*
        ]
    };
}

const SHIPMENTS: &[Column] = with_package![
    column("confirmed_at", |line| Cell::Time(line.shipment.confirmed_at.map(moment))),
    list("defects", |line| codes(line.shipment.defects)),
    list("risks", |line| codes(line.shipment.risks)),
    list("not_assessed", |line| codes(line.shipment.unassessed)),
    flag("correctable", |line| Cell::Flag(line.shipment.correctable)),
    column("fix_by", |line| day(line.shipment.fix_by)),
];

const FINDINGS: &[Column] = with_package![
    column("problem", |line| text(line.finding.map_or("", |found| found.problem.code()))),
    column("title", |line| text(
        line.finding.map_or("", |found| found.problem.called(line.language))
    )),
    column("effect", |line| text(line.finding.map_or("", |found| effect(found.effect)))),
    column("reason", |line| {
        text(line.finding.and_then(|found| found.reason).map_or("", Reason::code))
    }),
    column("evidence", |line| text(line.finding.map_or("", |found| &found.evidence))),
    flag("correctable", |line| Cell::Flag(line.shipment.correctable)),
    column("fix_by", |line| day(line.shipment.fix_by)),
];

impl Column {
    /// What JSON has for it.
    #[must_use]
    pub fn json_types(&self) -> &'static [&'static str] {
        match self.kind {
            Kind::Text => &["string", "null"],
            Kind::List => &["array"],
            Kind::Flag => &["boolean"],
        }
    }
}

impl Table {
    /// Its name, in addresses and files.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Table::Shipments => "shipments",
            Table::Findings => "findings",
        }
    }

    /// Its columns, in order.
    #[must_use]
    pub const fn columns(self) -> &'static [Column] {
        match self {
            Table::Shipments => SHIPMENTS,
            Table::Findings => FINDINGS,
        }
    }

    /// The rows of a page.
    pub fn rows(self, page: &Page) -> impl Iterator<Item = Line<'_>> {
        page.packages.iter().flat_map(move |(shipment, findings)| {
            let line = move |finding| Line {
                marketplace: &page.marketplace,
                language: page.language,
                shipment,
                finding,
            };
            let one = (self == Table::Shipments).then(|| line(None));
            one.into_iter().chain(findings.iter().map(Some).map(line))
        })
    }

    /// The cells of a row.
    pub fn cells(self, line: &Line<'_>) -> impl Iterator<Item = Cell> {
        self.columns().iter().map(|column| (column.of)(line))
    }
}

impl Cell {
    /// As a table of texts has it.
    #[must_use]
    pub fn text(&self) -> String {
        match self {
            Cell::Text(text) => text.clone(),
            Cell::List(list) => list.join("; "),
            Cell::Flag(flag) => flag.to_string(),
            Cell::Time(time) => time.clone().unwrap_or_default(),
        }
    }

    /// As programs want it.
    #[must_use]
    pub fn json(self) -> Value {
        match self {
            Cell::Text(text) if text.is_empty() => Value::Null,
            Cell::Text(text) => text.into(),
            Cell::List(list) => list.into(),
            Cell::Flag(flag) => flag.into(),
            Cell::Time(time) => time.into(),
        }
    }
}

fn text(text: &str) -> Cell {
    Cell::Text(text.to_owned())
}

fn codes(set: ProblemSet) -> Cell {
    Cell::List(set.iter().map(|problem| problem.code().to_owned()).collect())
}

fn day(day: Option<i32>) -> Cell {
    let day = day.and_then(|day| u16::try_from(day).ok());
    Cell::Time(day.map(|day| Day(day).date().to_string()))
}

fn moment(at: Micros) -> String {
    utc(at).to_rfc3339_opts(chrono::SecondsFormat::Secs, true)
}

const fn effect(effect: Effect) -> &'static str {
    match effect {
        Effect::Defect => "defect",
        Effect::Risk => "risk",
        Effect::Ignored => "ignored",
    }
}

/// A verdict as it is written.
#[must_use]
pub const fn verdict(verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::Exempt => "exempt",
        Verdict::Invalid => "invalid",
        Verdict::Pending => "pending",
        Verdict::Valid => "valid",
    }
}
