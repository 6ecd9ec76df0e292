//! The seller: makes one package after the other.

use super::calendar::Calendar;
use super::catalogue::{Catalogue, Sku};
use super::draft::{Draft, OrderId};
use super::market::{Lane, Market, Site};
use super::mix::Mix;
use super::outage::Outage;
use super::plant::plant;
use super::random::{Random, Weighted};
use super::stamp::{Printer, Scatter};
use super::timeline::{Clock, Habits, Times};
use domain::carrier::Directory;
use domain::problem::{Problem, ProblemSet};
use domain::tracking::{Courier, has_formats};

/// Order ids have fourteen digits behind the prefix.
const ORDER_IDS: u64 = 100_000_000_000_000;
/// Numbers kept to be used again.
const USED: usize = 64;

/// Makes packages.
pub(super) struct Shop<'s> {
    pub(super) market: &'static Market,
    pub(super) catalogue: &'s Catalogue,
    pub(super) random: Random,
    pub(super) outage: Option<Outage>,
    calendar: &'s Calendar,
    habits: Habits,
    rows: u64,
    mix: &'s Mix,
    plantings: Weighted,
    /// Whether problems gather in some categories and SKUs.
    biased: bool,
    /// One for each lane, then one for the carrier that is not approved.
    printers: Vec<Printer>,
    couriers: Vec<Option<Courier>>,
    lanes: Weighted,
    with_check_digit: Weighted,
    with_formats: Weighted,
    orders: u64,
    scatter: Scatter,
    used: Vec<Used>,
}

/// A number that a clean package has.
struct Used {
    number: String,
    lane: usize,
    confirmed: i64,
}

/// A finished package and what is wrong with it.
pub(super) struct Package<'s> {
    pub(super) draft: Draft<'s>,
    pub(super) problems: ProblemSet,
}

impl<'s> Shop<'s> {
    pub(super) fn new(
        market: &'static Market,
        calendar: &'s Calendar,
        catalogue: &'s Catalogue,
        mix: &'s Mix,
        rows: u64,
        mut random: Random,
    ) -> Self {
        let directory = Directory::shipped();
        let courier = |lane: &Lane| {
            let carrier = directory.carrier(directory.resolve(lane.carrier)?);
            Courier::from_slug(carrier.courier.as_deref()?)
        };
        let all = || market.lanes.iter().chain([&market.unapproved]);
        let couriers: Vec<Option<Courier>> = all().map(courier).collect();
        let scatter = Scatter::new(&mut random);
        let print = |(lane, courier): (&Lane, &Option<Courier>)| {
            Printer::new(lane.stamp, *courier, Scatter::new(&mut random))
        };
        let printers = all().zip(&couriers).map(print).collect();
        let share_if = |holds: &dyn Fn(&Lane, Option<Courier>) -> bool| {
            let lanes = market.lanes.iter().zip(&couriers);
            Weighted::new(lanes.map(
                |(lane, courier)| {
                    if holds(lane, *courier) { lane.share } else { 0 }
                },
            ))
        };
        let plantings = Weighted::new(mix.plantings().iter().map(|planting| planting.share));
        Shop {
            market,
            catalogue,
            calendar,
            habits: Habits::new(),
            rows,
            biased: catalogue.most_biased(mix.share()) <= 1_000_000,
            mix,
            plantings,
            lanes: share_if(&|_, _| true),
            with_check_digit: share_if(&|lane, c| c.is_some() && lane.stamp.has_check_digit()),
            with_formats: share_if(&|_, courier| courier.is_some_and(has_formats)),
            printers,
            couriers,
            orders: 0,
            scatter,
            used: Vec::with_capacity(USED),
            random,
            outage: None,
        }
    }

    /// The package of a row, with its number in `number`.
    pub(super) fn package(&mut self, row: u64, number: &mut String) -> Package<'s> {
        let sku = self.catalogue.draw(&mut self.random);
        let wanted = self.wanted(sku);
        let clean = self.clean(row, sku, wanted);
        let unscanned = wanted == ProblemSet::EMPTY
            && self.outage.is_some_and(|outage| outage.strikes(&clean, &mut self.random));
        let wanted = if unscanned { ProblemSet::of(Problem::MissingScan) } else { wanted };
        self.print(clean.lane, number);
        let mut draft = clean;
        let planted = match wanted {
            ProblemSet::EMPTY => None,
            problems => plant(self, &mut draft, number, problems),
        };
        if let Some(problems) = planted {
            return Package { draft, problems };
        }
        draft = clean;
        draft.times.settle(self.as_of());
        if wanted == ProblemSet::EMPTY {
            self.remember(&draft, number);
        } else {
            // What was wanted could not be planted, and the lane was chosen for it.
            let (index, lane) = self.draw_lane(ProblemSet::EMPTY);
            draft.send_by(index, lane);
            self.print(index, number);
        }
        Package { draft, problems: ProblemSet::EMPTY }
    }

    /// A new order id.
    pub(super) fn order_id(&mut self) -> OrderId {
        let digits = self.scatter.at(self.orders, ORDER_IDS);
        self.orders += 1;
        let prefix = self.random.pick(self.market.order_prefixes).copied().unwrap_or("");
        OrderId::new(prefix, digits)
    }

    /// When the order of a row comes in.
    pub(super) fn ordered(&mut self, row: u64) -> (usize, i64) {
        self.calendar.order(row, self.rows, &mut self.random)
    }

    fn wanted(&mut self, sku: &Sku) -> ProblemSet {
        let share = self.mix.share();
        let chance = if self.biased { self.catalogue.biased(share, sku) } else { u64::from(share) };
        if u64::from(self.random.below(1_000_000)) >= chance {
            return ProblemSet::EMPTY;
        }
        let planting = self.plantings.draw(&mut self.random);
        self.mix.plantings().get(planting).map_or(ProblemSet::EMPTY, |planting| planting.problems)
    }

    fn clean(&mut self, row: u64, sku: &'s Sku, wanted: ProblemSet) -> Draft<'s> {
        let (lane_index, lane) = self.draw_lane(wanted);
        let ordered = self.ordered(row);
        let times = self.clock().clean(ordered, lane.days);
        let site = self.site(sku);
        let quantity = if self.random.percent(12) { 2 } else { 1 };
        Draft {
            order: self.order_id(),
            sku,
            lane: lane_index,
            carrier_code: lane.carrier,
            carrier_name: "",
            service: lane.service,
            method: lane.method,
            entry: "integrated",
            label: "standard",
            warehouse: site.name,
            origin: site,
            scanned: site,
            times,
            value: sku.price * quantity,
        }
    }

    fn draw_lane(&mut self, wanted: ProblemSet) -> (usize, &'static Lane) {
        if wanted.contains(Problem::CarrierNotApproved) {
            return (self.unapproved(), &self.market.unapproved);
        }
        let formats = [Problem::TrackingMalformed, Problem::TrackingOtherCarrier];
        let lanes = if wanted.contains(Problem::TrackingCheckDigit) {
            &self.with_check_digit
        } else if formats.into_iter().any(|problem| wanted.contains(problem)) {
            &self.with_formats
        } else {
            &self.lanes
        };
        let index = lanes.draw(&mut self.random);
        (index, self.lane(index))
    }

    /// Most parcels leave from where their SKU is stocked.
    fn site(&mut self, sku: &Sku) -> &'static Site {
        let sites = self.market.sites;
        let at = if self.random.percent(85) { sku.home } else { self.random.next() as u32 };
        sites.get(at as usize % sites.len().max(1)).unwrap_or(&self.market.prep_centre)
    }

    fn clock(&mut self) -> Clock<'_> {
        Clock { calendar: self.calendar, habits: &self.habits, random: &mut self.random }
    }

    /// The sample's moment.
    pub(super) const fn as_of(&self) -> i64 {
        self.calendar.as_of
    }

    /// The lane of the carrier that is not approved.
    pub(super) const fn unapproved(&self) -> usize {
        self.market.lanes.len()
    }

    /// A lane by its index.
    pub(super) fn lane(&self, index: usize) -> &'static Lane {
        self.market.lanes.get(index).unwrap_or(&self.market.unapproved)
    }

    /// Whose formats a lane's numbers have.
    pub(super) fn courier(&self, lane: usize) -> Option<Courier> {
        self.couriers.get(lane).copied().flatten()
    }

    /// Writes a lane's next number into the text.
    pub(super) fn print(&mut self, lane: usize, number: &mut String) {
        if let Some(printer) = self.printers.get_mut(lane) {
            printer.print(number);
        }
    }

    /// Makes a package's tracking late; false if that cannot be.
    pub(super) fn be_late(&mut self, draft: &mut Draft<'_>, after_delivery: bool) -> bool {
        let travel = self.lane(draft.lane).days;
        let mut times: Times = draft.times;
        let late = self.clock().late(&mut times, travel, after_delivery);
        draft.times = times;
        late
    }

    /// Writes a number into the text that an earlier package has, and gives its lane.
    pub(super) fn used_before(&mut self, confirmed: i64, number: &mut String) -> Option<usize> {
        let start = self.random.below(USED as u32) as usize;
        let used = self.used.iter().cycle().skip(start).take(self.used.len());
        let used = used.into_iter().find(|used| used.confirmed < confirmed)?;
        number.clone_from(&used.number);
        Some(used.lane)
    }

    /// Keeps one clean package's number in sixteen, to be used again.
    fn remember(&mut self, draft: &Draft<'_>, number: &str) {
        if self.random.below(16) > 0 {
            return;
        }
        let used =
            Used { number: number.to_owned(), lane: draft.lane, confirmed: draft.times.confirmed };
        if self.used.len() < USED {
            self.used.push(used);
        } else if let Some(slot) = self.used.get_mut(self.random.below(USED as u32) as usize) {
            *slot = used;
        }
    }
}
