//! Samples: shipment reports of a seller who does not exist, with known problems in them.
//!
//! A sample is drawn row by row and never held, so it can be of any size; the same settings give
//! the same bytes. Packages are made clean (`timeline`, `stamp`) and then, by the [`Mix`],
//! given problems (`plant`); what was planted can be written beside the report as labels. With
//! nothing planted, every package is valid or pending under the `standard` rulebook.
//!
//! Two things follow from the rules and are labelled with what they cause: a mistyped number
//! (`tracking_check_digit`, `tracking_malformed`) has no scan, so that 48 hours later the package
//! is a `missing_scan` as well; and problems that need time to show, such as a missing scan, are
//! not planted on the youngest packages.

mod args;
mod calendar;
mod catalogue;
mod draft;
mod market;
mod mix;
mod number;
mod outage;
mod plant;
mod profile;
mod random;
mod report;
mod shop;
mod stamp;
mod timeline;

#[cfg(test)]
mod tests;

pub use args::{SampleArgs, run};
pub use mix::{Mix, MixError};
pub use outage::Outage;
pub use report::Format;

use calendar::Calendar;
use catalogue::Catalogue;
use domain::marketplace::Marketplace;
use domain::problem::{Problem, ProblemSet};
use jiff::Timestamp;
use market::Market;
use random::Random;
use report::{Item, Report};
use shop::Shop;
use std::io::{self, Write};

/// The moment of a sample that names none, so that samples can be made again:
/// 1 November 2026, 12:00 UTC.
pub const DEFAULT_AS_OF: Timestamp = Timestamp::constant(1_793_534_400, 0);

/// Rows of a hundred that Amazon ships.
const AMAZON_SHIPS: u32 = 3;
/// Packages of a thousand that get another row: a tenth of the rows.
const SECOND_ITEM: u32 = 115;
/// Item ids have fourteen digits.
const ITEM_IDS: u64 = 100_000_000_000_000;

/// A sample report to be made.
#[derive(Clone, Debug)]
pub struct Sample {
    market: &'static Market,
    mix: Mix,
    /// Data rows, the header not counted.
    pub rows: u64,
    /// Another seed is another sample.
    pub seed: u64,
    /// When the report was drawn: nothing in it is later, but for deadlines.
    pub as_of: Timestamp,
    /// How fields are separated.
    pub format: Format,
    /// What a carrier did beside what is planted.
    pub outage: Option<Outage>,
}

/// Why there is no such sample.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum SampleError {
    /// No carriers and places are known for the marketplace.
    #[error("there is no sample for {0}; there is one for {known}", known = known())]
    Marketplace(Marketplace),
    /// The problem does not exist in the marketplace.
    #[error("{1} cannot be planted in {0}: no rulebook asks for two scans there")]
    Problem(Marketplace, Problem),
}

fn known() -> String {
    let codes: Vec<&str> = Market::all().map(|market| market.marketplace.code()).collect();
    codes.join(", ")
}

/// What was written.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Written {
    /// Data rows.
    pub rows: u64,
    /// Packages that the seller ships.
    pub packages: u64,
    /// Those with a problem.
    pub with_problems: u64,
}

impl Sample {
    /// A sample of 20,000 rows for a marketplace, with these problems.
    ///
    /// # Errors
    /// When nothing is known about shipping there, or a problem cannot occur there.
    pub fn new(marketplace: Marketplace, mix: Mix) -> Result<Self, SampleError> {
        let market = Market::of(marketplace).ok_or(SampleError::Marketplace(marketplace))?;
        if mix.has(Problem::MissingDeliveryScan) && market.overseas.is_none() {
            return Err(SampleError::Problem(marketplace, Problem::MissingDeliveryScan));
        }
        let format = Format::default();
        let (rows, seed, as_of) = (20_000, 1, DEFAULT_AS_OF);
        Ok(Sample { market, mix, rows, seed, as_of, format, outage: None })
    }

    /// Writes the report.
    ///
    /// # Errors
    /// When it cannot be written.
    pub fn write(&self, out: &mut impl Write) -> io::Result<Written> {
        self.write_with_labels(out, &mut io::sink())
    }

    /// Writes the report, and its labels as CSV: one line for each package that the seller ships,
    /// with order id, tracking number and the problems it has, separated by spaces.
    ///
    /// # Errors
    /// When one of them cannot be written.
    pub fn write_with_labels(
        &self,
        out: &mut impl Write,
        labels: &mut impl Write,
    ) -> io::Result<Written> {
        let calendar = Calendar::new(self.market.marketplace, self.as_of.into());
        let calendar = calendar.map_err(io::Error::other)?;
        let mut random = Random::new(self.seed);
        let catalogue = Catalogue::new(self.market.price, &mut random);
        let mut shop = Shop::new(self.market, &calendar, &catalogue, &self.mix, self.rows, random);
        shop.outage = self.outage;
        let report = Report::new(out, self.format, self.market, &calendar);
        let mut run =
            Run { shop, catalogue: &catalogue, report, labels, written: Written::default() };
        run.labels.write_all(b"order_id,tracking_number,problems\n")?;
        let mut number = String::new();
        while run.written.rows < self.rows {
            if run.shop.random.percent(AMAZON_SHIPS) {
                run.amazon_ships(&calendar)?;
            } else {
                run.package(self.rows, &mut number)?;
            }
        }
        run.labels.flush()?;
        run.report.finish()?;
        Ok(run.written)
    }

    /// The profile of the account, as TOML.
    #[must_use]
    pub fn profile(&self) -> String {
        profile::profile(self.market, self.mix.has(Problem::MissingDeliveryScan))
    }
}

/// A sample being written.
struct Run<'r, W, L> {
    shop: Shop<'r>,
    catalogue: &'r Catalogue,
    report: Report<'r, W>,
    labels: &'r mut L,
    written: Written,
}

impl<W: Write, L: Write> Run<'_, W, L> {
    fn amazon_ships(&mut self, calendar: &Calendar) -> io::Result<()> {
        let (day, second) = self.shop.ordered(self.written.rows);
        let order = self.shop.order_id();
        let sku = self.catalogue.draw(&mut self.shop.random);
        self.written.rows += 1;
        let item = Item { id: self.item_id(), sku };
        self.report.amazon_ships(order, item, calendar.at(day, second))
    }

    fn package(&mut self, rows: u64, number: &mut String) -> io::Result<()> {
        let shop::Package { draft, problems } = self.shop.package(self.written.rows, number);
        self.written.packages += 1;
        self.written.with_problems += u64::from(!problems.is_empty());
        self.label(draft.order.text(), number, problems)?;
        let another = self.written.rows + 1 < rows && self.shop.random.below(1_000) < SECOND_ITEM;
        let first = Some(draft.sku);
        let second = another.then(|| self.catalogue.other_than(draft.sku, &mut self.shop.random));
        for sku in first.into_iter().chain(second) {
            self.written.rows += 1;
            let item = Item { id: self.item_id(), sku };
            self.report.shipped(&draft, number, item)?;
        }
        Ok(())
    }

    fn label(&mut self, order: &str, number: &str, problems: ProblemSet) -> io::Result<()> {
        write!(self.labels, "{order},{number},")?;
        for (index, problem) in problems.iter().enumerate() {
            let space = if index > 0 { " " } else { "" };
            write!(self.labels, "{space}{problem}")?;
        }
        self.labels.write_all(b"\n")
    }

    fn item_id(&mut self) -> u64 {
        self.shop.random.next() % ITEM_IDS
    }
}
