//! From the bytes of a seller's reports to judged packages and rows set aside.
//!
//! A report is recognised by its first bytes and its header, never by its name. Text is cut into
//! blocks of whole records (`blocks`), split (`split`), read by column name (`row`) and
//! judged, on several threads (`text`). Workbooks and order documents have adapters that end in
//! the same rows. Nothing is dropped in silence: rows = read + set aside + not seller-fulfilled.

mod account_health;
mod blocks;
mod columns;
mod count;
mod day_order;
mod encoding;
mod feed;
mod field;
mod header;
mod judging;
mod kind;
mod listed;
mod order_document;
mod orders;
mod quarantine;
mod refusal;
mod report;
mod row;
mod split;
mod taken;
mod text;
mod workbook;

pub use columns::Columns;
pub use count::count;
pub use field::Field;
pub use header::Kind;
pub use kind::{ACCOUNT_HEALTH, not_a_report};
pub use listed::Listed;
pub use orders::OrderBook;
pub use quarantine::{Fault, Quarantined};
pub use refusal::{Refusal, RefusalReason, kind_of_file};
pub use report::{InMemory, Report};
pub(crate) use row::LONGEST;
pub use taken::Taken;

use crate::account_health::AccountHealth;
use crate::assessment::{Input, Source};
use crate::carrier::Completeness;
use crate::check::Desk;
use crate::ledger::{Batch, Clerk, History, Ledger, Translation};
use crate::marketplace::Marketplace;
use crate::saying::Saying;
use day_order::day_order;
use header::Header;
use judging::Judging;
use kind::{Content, Recognised};
use row::RowReader;
use split::Splitter;
use std::ops::ControlFlow;
use text::{Block, TextReport, on_line};

/// Takes rows that were set aside, as they come.
pub type Aside<'a> = dyn FnMut(&Quarantined) + 'a;
/// Told how many further bytes were read.
pub type Progress<'a> = dyn Fn(u64) + Sync + 'a;

/// Reads the reports of one review.
pub struct Intake<'d, 'c> {
    desk: &'d Desk,
    ledger: Ledger,
    input: Input,
    orders: OrderBook,
    threads: usize,
    aside: &'c mut Aside<'c>,
    progress: &'c Progress<'c>,
    first_aside: Option<Quarantined>,
    defects: bool,
    shipments: bool,
    listed: Vec<Listed>,
    account_health: Vec<AccountHealth>,
}

impl<'d, 'c> Intake<'d, 'c> {
    /// Starts a review. `history`: numbers that earlier orders of the account have.
    pub fn new(
        desk: &'d Desk,
        history: History,
        threads: usize,
        aside: &'c mut Aside<'c>,
        progress: &'c Progress<'c>,
    ) -> Self {
        Intake {
            desk,
            ledger: Ledger::new(history),
            input: Input::default(),
            orders: OrderBook::default(),
            threads,
            aside,
            progress,
            first_aside: None,
            defects: false,
            shipments: false,
            listed: Vec::new(),
            account_health: Vec::new(),
        }
    }

    /// Also keeps what is needed to judge the packages again.
    #[must_use]
    pub fn keeping_facts(mut self) -> Self {
        self.ledger.keep_facts();
        self
    }

    /// Reads all reports: order reports first, as the others are joined with them.
    ///
    /// # Errors
    /// The first report that cannot be read, with the reason.
    pub fn read_all(mut self, reports: &[&dyn Report]) -> Result<Taken, Refusal> {
        let refused = |report: &dyn Report| {
            let name = report.name().to_owned();
            move |reason| Refusal { name, reason }
        };
        let japanese = self.desk.marketplace() == Marketplace::Jp;
        let mut recognised = Vec::new();
        for report in reports {
            let content = Recognised::of(*report, japanese).map_err(refused(*report))?;
            recognised.push((*report, content));
        }
        recognised.sort_by_key(|(_, content)| !content.is_orders());
        for (report, content) in &recognised {
            self.read(*report, content).map_err(refused(*report))?;
        }
        let packages = self.defects || self.shipments;
        let orders = recognised.iter().find(|(_, content)| content.is_orders());
        if let Some((report, _)) = orders.filter(|_| !packages) {
            return Err(refused(*report)(RefusalReason::OrdersAlone));
        }
        if packages {
            self.note_warnings();
        }
        let defects_only = self.defects && !self.shipments;
        Ok(Taken {
            ledger: self.ledger,
            input: self.input,
            orders: self.orders,
            defects_only,
            listed: self.listed,
            account_health: self.account_health,
        })
    }

    fn read(&mut self, report: &dyn Report, recognised: &Recognised) -> Result<(), RefusalReason> {
        if recognised.is_account_health() {
            return account_health::read(self, report, recognised.name());
        }
        let before = (self.input.rows, self.input.quarantined);
        self.first_aside = None;
        self.ledger.begin_source();
        let header = recognised.header();
        self.input.sources.push(Source {
            name: report.name().to_owned(),
            format: recognised.name().into(),
            rows: 0,
            columns: header
                .map_or_else(Vec::new, |h| h.known.iter().map(|f| f.name().into()).collect()),
            unknown_columns: header.map_or_else(Vec::new, |header| header.unknown.clone()),
            tells: header.map_or(order_document::TELLS.into_iter().collect(), Header::tells),
            orders_tell: header.map_or(Columns::NONE, |_| self.orders.tells()),
        });
        match recognised.kind() {
            Kind::Defects => self.defects = true,
            Kind::Shipments => self.shipments = true,
            Kind::Orders => {}
        }
        let japanese = recognised.japanese;
        match &recognised.content {
            Content::Text(header) => {
                let text = TextReport { report, header, japanese };
                match header.header.kind {
                    Kind::Orders => self.read_orders(&text)?,
                    Kind::Shipments | Kind::Defects => self.read_text(&text)?,
                }
            }
            Content::Workbook(sheet) => workbook::read(self, report, sheet)?,
            Content::Orders => order_document::read(self, report)?,
            Content::AccountHealth => {}
        }
        let rows = self.input.rows - before.0;
        if let Some(source) = self.input.sources.last_mut() {
            source.rows = rows;
        }
        match &self.first_aside {
            _ if rows == 0 => Err(RefusalReason::NoRows),
            Some(first) if self.input.quarantined - before.1 == rows => {
                let Quarantined { line, column, value, reason, .. } = first;
                let first = Saying::of(|language| {
                    let (at_line, at_column) =
                        language.pick(("line", "column"), ("Zeile", "Spalte"));
                    let reason = reason.said(language);
                    format!("{at_line} {line}, {at_column} {column}: {value:?} {reason}")
                });
                Err(RefusalReason::NothingReadable { rows, first })
            }
            _ => Ok(()),
        }
    }

    fn read_text(&mut self, text: &TextReport<'_>) -> Result<(), RefusalReason> {
        let header = &text.header.header;
        let (zone, marketplace) = (self.desk.zone(), self.desk.marketplace());
        let rows = RowReader::new(header, zone, marketplace, day_order(text)?);
        let orders = std::mem::take(&mut self.orders);
        let judging = Judging { orders: &orders, rows: &rows };
        let mut translations: Vec<Translation> = Vec::new();
        translations.resize_with(self.threads.max(1), Translation::default);
        let mut line = text.header.lines + 1;
        let (desk, hasher) = (self.desk, self.ledger.hasher());
        let keeps = self.ledger.kept().is_some();
        let start = || {
            let mut clerk = Clerk::new(desk, hasher.clone()).keeping_facts(keeps);
            move |splitter: &mut Splitter, block: &Block<'_>| {
                judging.block(&mut clerk, splitter, block);
                clerk.take_batch()
            }
        };
        let mut sized = false;
        let read = text.map(self.threads, start, |thread, batch| {
            if !std::mem::replace(&mut sized, true) {
                self.make_room(text.report.size(), &batch);
            }
            (self.progress)(batch.bytes);
            let first_line = line;
            line += batch.lines;
            match translations.get_mut(thread) {
                Some(translation) => self.enter(batch, translation, first_line),
                None => Ok(()),
            }
        });
        self.orders = orders;
        read.map_err(|why| on_line(why, line))
    }

    /// Reads an order report into the order book.
    fn read_orders(&mut self, text: &TextReport<'_>) -> Result<(), RefusalReason> {
        let header = &text.header.header;
        let (zone, marketplace) = (self.desk.zone(), self.desk.marketplace());
        let rows = RowReader::new(header, zone, marketplace, day_order(text)?);
        let mut orders = std::mem::take(&mut self.orders);
        orders.note_header(header);
        text.each_record(|record, damaged, line| {
            if !record.is_blank() {
                self.input.rows += 1;
                match orders.add(&rows, header, record, damaged) {
                    Ok(()) => self.input.read += 1,
                    Err(fault) => self.set_aside(line, fault),
                }
            }
            ControlFlow::Continue(())
        })?;
        self.orders = orders;
        Ok(())
    }

    fn make_room(&mut self, size: Option<u64>, first: &Batch) {
        let rows = first.entered.len() as u64;
        let expected = size.unwrap_or(0).saturating_mul(rows).checked_div(first.bytes).unwrap_or(0);
        self.ledger.expect_packages(usize::try_from(expected).unwrap_or(0));
    }

    /// Enters a batch whose first line is `line` of its report.
    fn enter(
        &mut self,
        mut batch: Batch,
        to: &mut Translation,
        line: u64,
    ) -> Result<(), RefusalReason> {
        let aside = std::mem::take(&mut batch.faults);
        self.listed.append(&mut batch.listed);
        self.input.rows += batch.rows;
        self.input.not_seller_fulfilled += batch.not_seller_fulfilled;
        self.input.read += batch.rows - batch.not_seller_fulfilled - aside.len() as u64;
        self.ledger.enter(batch, to, line);
        for (at, fault) in aside {
            if fault.other_order {
                return Err(mixed_dates(line + at, fault));
            }
            self.set_aside(line + at, fault);
        }
        Ok(())
    }

    fn set_aside(&mut self, line: u64, fault: Fault) {
        let Fault { column, value, reason, .. } = fault;
        let source = self.input.sources.last().map_or_else(String::new, |s| s.name.clone());
        let row = Quarantined { source, line, column, value, reason };
        self.input.quarantined += 1;
        (self.aside)(&row);
        self.first_aside.get_or_insert(row);
    }

    /// Says in sentences what a reader should know about the input.
    fn note_warnings(&mut self) {
        let (count, shown) = self.ledger.contradictions();
        let name = |source: usize| self.input.sources.get(source).map_or("", |s| s.name.as_str());
        let mut warnings: Vec<String> = shown
            .iter()
            .map(|contradiction| {
                let entry = self.ledger.entry(contradiction.package);
                let order = entry.map_or_else(String::new, |entry| self.ledger.order_id(entry));
                let (kept, dropped) = (contradiction.kept, contradiction.dropped);
                format!(
                    "order {order}: line {} of {} contradicts line {} of {}; the first was kept",
                    dropped.1,
                    name(dropped.0),
                    kept.1,
                    name(kept.0)
                )
            })
            .collect();
        if let Some(more) = count.checked_sub(shown.len() as u64).filter(|more| *more > 0) {
            warnings.push(format!("{more} further rows contradict the first row of their package"));
        }
        if !self.desk.rulebook().is_meant_for(self.desk.marketplace()) {
            let (rulebook, market) = (&self.desk.rulebook().id, self.desk.marketplace().code());
            warnings.push(format!("rulebook {rulebook} is not meant for marketplace {market}"));
        }
        let list = self.desk.approved().source();
        if list.completeness != Completeness::Complete {
            let market = self.desk.marketplace().code();
            let note = &list.note;
            warnings
                .push(format!("approved carriers: the list shipped for {market} is used. {note}"));
        }
        self.input.warnings.extend(warnings);
    }
}

fn mixed_dates(line: u64, fault: Fault) -> RefusalReason {
    let Fault { column, value, .. } = fault;
    let day_first = crate::time::slash_order_of(value.as_bytes()).flatten()
        == Some(crate::time::DayOrder::DayFirst);
    let (this, others) = match day_first {
        true => ("day/month", "month/day"),
        false => ("month/day", "day/month"),
    };
    RefusalReason::MixedDates { line, column, value, this, others }
}
