//! A market's verdicts beside Amazon's latest list of invalid packages.
//!
//! Looked at are the packages that Amazon lists and those that we have as invalid in its window; all
//! others are known by the daily counts. What is stored of each is judged once more by Amazon's own
//! rules for the marketplace, so that a difference of rulebooks is told from one of facts.

use super::super::{Caller, Result, ServiceError, Services};
use crate::auth::permission::{Action, allows};
use crate::clock::DAY;
use crate::stock::row::{VERDICTS, package_of, read_judgement, unpack};
use crate::stock::{Few, desk_of};
use crate::store::{AmazonFigure, AmazonList, AmazonListed, Market, MarketRules, PackageRow};
use domain::account_health::Metric;
use domain::assessment::Verdict;
use domain::carrier::{Approval, Approved};
use domain::check::{Desk, Flags};
use domain::intake::Listed;
use domain::marketplace::Marketplace;
use domain::package::{Evidence, Row};
use domain::problem::Problem;
use domain::rate::Counts;
use domain::reason::Reason;
use domain::reconciliation::{Frame, Ours, Pair, Reconciliation, reconcile};
use domain::rulebook::Rulebook;
use domain::stored::Judge;
use domain::time::{Day, Moment};
use std::collections::{HashMap, HashSet};

/// Days of Amazon's window.
const WINDOW: i32 = 30;
/// How long before a report Amazon's window ends, where nothing tells it.
const LAG: i32 = 10;
/// How long before the list a figure's window may end and still be that of the list.
const SAME_WINDOW: i32 = 21;

/// Both sides of a market.
#[derive(Clone, Debug)]
pub struct Compared {
    /// The list that was compared.
    pub list: AmazonList,
    /// Amazon's own total of the window, if an account-health report told it.
    pub figure: Option<AmazonFigure>,
    /// The days compared.
    pub frame: Frame,
    /// How they were found.
    pub window_from: WindowFrom,
    /// The rulebook that stands for Amazon's rules; none where none is known.
    pub amazons_rulebook: Option<&'static str>,
    /// What the comparison gave.
    pub found: Reconciliation,
}

/// Where the days that are compared come from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WindowFrom {
    /// The window of Amazon's own figure.
    Figure,
    /// The promised deliveries of the list.
    List,
    /// When the list was read.
    Reading,
}

impl Services {
    /// Compares a market's verdicts with Amazon's latest list; none if there is no list.
    ///
    /// # Errors
    /// Forbidden if the caller may not see packages.
    pub async fn reconciliation(
        &self,
        caller: &Caller,
        market: &Market,
    ) -> Result<Option<Compared>> {
        allows(&caller.principal, Action::ViewShipments, Some(market.account_id))?;
        let scope = self.read(caller).await?;
        let Some(list) = scope.latest_amazon_list(market.id).await? else { return Ok(None) };
        let listed = scope.amazon_listed(list.import_id).await?;
        let metric = Metric::ValidTracking.code();
        let figures = scope.amazon_figures(market.id, metric, None, 60).await?;
        let (frame, window_from, figure) = frame(&list, figures);
        let days = (i32::from(frame.first.0), i32::from(frame.last.0));
        let invalid = VERDICTS.iter().position(|verdict| *verdict == Verdict::Invalid);
        let invalid = i16::try_from(invalid.unwrap_or(1)).unwrap_or(1);
        let mut rows = scope.packages_judged(market.id, invalid, days).await?;
        let known: HashSet<_> = rows.iter().map(|row| row.key.clone()).collect();
        let orders: HashSet<&str> = listed.iter().map(|row| row.order_id.as_str()).collect();
        let orders: Vec<&str> = orders.into_iter().collect();
        let of_orders = scope.packages_of_orders(market.id, &orders).await?;
        rows.extend(of_orders.into_iter().filter(|row| !known.contains(&row.key)));
        let tallies = scope.day_tallies(&[market.id], days).await?;
        let mut window = Counts::default();
        for row in tallies.iter().filter(|row| row.category.is_empty()) {
            let count = |count: i64| u64::try_from(count).unwrap_or(0);
            window.add(Counts {
                valid: count(row.valid),
                invalid: count(row.invalid),
                pending: count(row.pending),
                exempt: count(row.exempt),
            });
        }
        let rules = scope.rules_to_judge(market.id).await?.ok_or(ServiceError::NotFound)?;
        let texts = Few::load(&scope, market.id, &rows).await?;
        let (amazons, now) = (amazons_rulebook(market), Moment(self.now()));
        let comparing = tokio::task::spawn_blocking(move || {
            let us = Us { rows, texts, window };
            us.compare(rules, amazons, now, &frame, listed)
        });
        let found = comparing.await.map_err(|why| ServiceError::fault("reconciliation", why))??;
        let amazons_rulebook = amazons.map(|rulebook| rulebook.id.as_str());
        Ok(Some(Compared { list, figure, frame, window_from, amazons_rulebook, found }))
    }
}

/// The days that the list is about, and Amazon's figure for them.
fn frame(
    list: &AmazonList,
    figures: Vec<AmazonFigure>,
) -> (Frame, WindowFrom, Option<AmazonFigure>) {
    let day = |day: i32| Day(u16::try_from(day).unwrap_or(0));
    let taken = Moment(list.taken_at);
    let read_on = i32::try_from(list.taken_at.div_euclid(DAY)).unwrap_or(0);
    let fits = |figure: &AmazonFigure| (read_on - SAME_WINDOW..=read_on).contains(&figure.day);
    // The figure whose window is that of the days listed, or else the latest.
    let distance = |figure: &AmazonFigure| list.last_day.map(|last| (figure.day - last).abs());
    let figure = figures
        .into_iter()
        .filter(|figure| figure.first_day.is_some_and(|first| first <= figure.day) && fits(figure))
        .min_by_key(distance);
    if let Some(figure) = figure {
        let first = day(figure.first_day.unwrap_or(figure.day));
        return (Frame { first, last: day(figure.day), taken }, WindowFrom::Figure, Some(figure));
    }
    let (last, from) = match list.last_day {
        Some(last) => (last, WindowFrom::List),
        None => (read_on - LAG, WindowFrom::Reading),
    };
    let first = list.first_day.map_or(last - WINDOW + 1, |first| first.min(last - WINDOW + 1));
    (Frame { first: day(first), last: day(last), taken }, from, None)
}

/// Amazon's own rules for the marketplace: those that the market is judged by, if they are
/// Amazon's, else the latest that are shipped.
fn amazons_rulebook(market: &Market) -> Option<&'static Rulebook> {
    let marketplace = Marketplace::parse(&market.marketplace)?;
    let own = Rulebook::find(&market.rulebook).filter(|own| own.id.starts_with("amazon-"));
    let shipped = Rulebook::shipped().iter();
    let shipped = shipped
        .filter(|book| book.effective_from.is_some() && book.is_meant_for(marketplace))
        .max_by_key(|book| book.effective_from);
    own.or(shipped)
}

/// What we have of the packages that are looked at.
struct Us {
    rows: Vec<PackageRow>,
    texts: Few,
    window: Counts,
}

impl Us {
    fn compare(
        mut self,
        mut rules: MarketRules,
        amazons: Option<&'static Rulebook>,
        now: Moment,
        frame: &Frame,
        listed: Vec<AmazonListed>,
    ) -> Result<Reconciliation> {
        let refused = |why| ServiceError::fault("rules", why);
        if let Some(amazons) = amazons {
            rules.market.rulebook.clone_from(&amazons.id);
            rules.rulebook = None;
        }
        let desk = desk_of(&rules, now).map_err(refused)?;
        let listings = Approved::shipped(desk.directory(), desk.marketplace());
        let mut judge = Judge::new(&desk);
        let mut by_order: HashMap<String, Vec<Ours>> = HashMap::new();
        for row in &self.rows {
            let items = unpack(&row.items);
            let known = package_of(row, &items).row(&self.texts);
            let mut known = known.map_err(|why| ServiceError::fault("package", why))?;
            if known.amazon_says_invalid {
                // Known from Amazon's list alone: it is on Amazon's side only.
                self.window = without(self.window, row, frame);
                continue;
            }
            known.amazon_says_invalid = false;
            let by_rules = amazons.is_some().then_some(&mut judge);
            let ours = ours(row, &known, &desk, &listings, by_rules);
            by_order.entry(row.key.order_id.clone()).or_default().push(ours);
        }
        let mut pairs = Vec::new();
        for row in listed {
            let of_order = by_order.get_mut(&row.order_id);
            let order_known = of_order.is_some();
            let same = |ours: &Ours| ours.number == row.number;
            let ours = of_order.and_then(|ours| {
                let at = ours.iter().position(same)?;
                Some(ours.swap_remove(at))
            });
            pairs.push(Pair { ours, listed: Some(read(row)), order_known });
        }
        // What is left was looked up for another package of its order, or is only ours.
        let left = by_order.into_values().flatten().filter(|ours| ours.verdict == Verdict::Invalid);
        pairs.extend(left.map(|ours| Pair { ours: Some(ours), listed: None, order_known: true }));
        Ok(reconcile(self.window, frame, pairs))
    }
}

fn without(mut window: Counts, row: &PackageRow, frame: &Frame) -> Counts {
    let judgement = read_judgement(row);
    if judgement.day.is_some_and(|day| frame.has(day)) {
        let count = match judgement.verdict {
            Verdict::Valid => &mut window.valid,
            Verdict::Invalid => &mut window.invalid,
            Verdict::Pending => &mut window.pending,
            Verdict::Exempt => &mut window.exempt,
        };
        *count = count.saturating_sub(1);
    }
    window
}

fn ours(
    row: &PackageRow,
    known: &Row<'_>,
    desk: &Desk,
    listings: &Approved,
    by_rules: Option<&mut Judge<'_>>,
) -> Ours {
    let judgement = read_judgement(row);
    let late = judgement.defects.union(judgement.risks).contains(Problem::LateUpload);
    let reused = judgement.flags.has(Flags::REUSED);
    let directory = desk.directory();
    let carrier = directory.declare(known.carrier_code, known.carrier_name).carrier();
    let written = match known.carrier_code {
        "" => known.carrier_name,
        code => code,
    };
    Ours {
        order_id: row.key.order_id.clone(),
        // Numbers that are none are kept apart by a mark that Amazon's list does not have.
        number: row.key.number.trim_start_matches('?').to_owned(),
        carrier: carrier.map_or(written, |carrier| &directory.carrier(carrier).name).to_owned(),
        day: judgement.day,
        by_promise: judgement.flags.has(Flags::PROMISED),
        verdict: judgement.verdict,
        by_amazons_rules: by_rules
            .map(|judge| judge.again(known).judgement.with_reuse(desk.rulebook(), reused).verdict),
        scanned: known.scanned == Evidence::Yes,
        after_delivery: late
            && judgement.reasons.get(Problem::LateUpload) == Some(Reason::AfterDelivery),
        confirmed_at: known.confirmed_at,
        carrier_listed: carrier
            .is_some_and(|carrier| listings.on(carrier, None) != Approval::NotListed),
    }
}

fn read(row: AmazonListed) -> Listed {
    let evidence = |told: i16| match told {
        1 => Evidence::No,
        2 => Evidence::Yes,
        _ => Evidence::Unknown,
    };
    Listed {
        order_id: row.order_id.into(),
        number: row.number.into(),
        carrier: row.carrier.into(),
        ship_method: row.ship_method.into(),
        category: row.category.into(),
        day: row.day.and_then(|day| u16::try_from(day).ok()).map(Day),
        scanned: evidence(row.scanned),
        delivery: evidence(row.delivery),
    }
}
