//! From judged packages to figures.

use crate::assessment::{
    Assessment, CategoryScore, Cause, Coverage, Dimension, Exposure, Input, Recovery, Risk,
    RulebookUsed, Score, Slice, Status, UpperBound, Window,
};
use crate::check::{Desk, Flags};
use crate::diagnosis::{self, Portion};
use crate::judged::Judged;
use crate::language::Language;
use crate::ledger::{LaneKey, Ledger};
use crate::problem::{Problem, ProblemSet};
use crate::rate::{Counts, Outlook, Threshold, first_day_met, trend};
use crate::tally::{Catalogue, Group, Part, Tally};
use crate::time::Day;
use crate::what_if::{Mixture, gather};
use jiff::civil::Date;
use std::cmp::Reverse;
use std::collections::{BTreeMap, HashMap};

/// Slices named with a cause.
const SLICES_OF_A_CAUSE: usize = 5;
/// SKUs named with a category's exposure.
const EXPOSED_SKUS: usize = 10;

/// What the figures need beside the packages.
#[derive(Clone, Debug, Default)]
pub struct Question {
    /// Last day of the window; by default the latest day of the data that is not after the review.
    pub window_end: Option<Date>,
    /// The data are Amazon's defects only.
    pub defects_only: bool,
    /// Shipped packages by category, for data that are defects only.
    pub shipped: BTreeMap<String, u64>,
    /// Threads to count on.
    pub threads: usize,
    /// Whether levers are to be moved on what is found.
    pub mixture: bool,
}

/// A review's figures and the names and window they were made with.
pub struct Assessed<'d> {
    /// The figures.
    pub assessment: Assessment,
    /// For moving levers, if that was asked for.
    pub mixture: Option<Mixture>,
    /// For listing packages.
    pub catalogue: Catalogue,
    /// For listing packages.
    pub judged: Judged<'d>,
}

/// Computes the figures.
#[must_use]
pub fn assess<'d>(
    desk: &'d Desk,
    ledger: &Ledger,
    question: &Question,
    input: Input,
) -> Assessed<'d> {
    let judged = Judged::new(desk, window_end(desk, ledger, question.window_end));
    let catalogue = Catalogue::of(ledger);
    let (threads, blends) = (question.threads.max(1), question.mixture);
    let tally = Tally::of(ledger, &catalogue, judged, threads, blends);
    let figures = Figures { desk, ledger, judged, catalogue: &catalogue, tally: &tally, question };
    let assessment = figures.assessment(input);
    let mixture = gather(desk, ledger, &catalogue, &tally, &assessment);
    Assessed { assessment, mixture, catalogue, judged }
}

/// The latest day of the data that is not after the day of the review.
fn window_end(desk: &Desk, ledger: &Ledger, wanted: Option<Date>) -> Day {
    let today = desk.zone().day(desk.as_of());
    let latest = || {
        let dated = ledger.entries().filter(|(_, entry)| entry.flags.has(Flags::DATED));
        dated.map(|(_, entry)| entry.day).filter(|day| *day <= today).max()
    };
    wanted.map(Day::of).or_else(latest).unwrap_or(today)
}

struct Figures<'a, 'd> {
    desk: &'d Desk,
    ledger: &'a Ledger,
    judged: Judged<'d>,
    catalogue: &'a Catalogue,
    tally: &'a Tally,
    question: &'a Question,
}

impl Figures<'_, '_> {
    fn assessment(&self, input: Input) -> Assessment {
        let rulebook = self.desk.rulebook();
        let (start, end) = self.judged.window();
        let (counts, rates_known) = self.overall_counts();
        let overall = &self.tally.overall;
        let mut causes = diagnosis::causes(&overall.defects, counts, rates_known);
        diagnosis::collect_samples(&mut causes, self.ledger, &self.judged);
        for cause in &mut causes {
            cause.slices = self.slices_of(cause);
        }
        let fix_sequence = match rates_known {
            true => diagnosis::fix_sequence(&overall.defects, &causes, counts, self.threshold()),
            false => Vec::new(),
        };
        let categories = self.categories();
        Assessment {
            account: self.desk.account().to_owned(),
            marketplace: self.desk.marketplace().code().into(),
            as_of: self.desk.as_of().timestamp(),
            rulebook: RulebookUsed {
                id: rulebook.id.clone(),
                version: rulebook.version.clone(),
                title: rulebook.title.clone(),
                threshold_bp: rulebook.threshold_bp,
                per_category: rulebook.per_category,
            },
            window: Window { start: start.date(), end: end.date() },
            input: Input {
                packages: u64::from(self.ledger.len()),
                outside_window: self.tally.outside_window,
                undated: self.tally.undated,
                rates_known,
                ..input
            },
            coverage: self.coverage(),
            overall: counts.score(self.threshold(), upper_bound(overall), rates_known),
            exposure: self.exposures(&categories),
            categories,
            causes,
            risks: self.risks(),
            fix_sequence,
            slices: self.slices(),
            cut_off: diagnosis::cut_off(&self.tally.uploads),
            fba_candidates: self.fba_candidates(),
            undeclared_origins: diagnosis::undeclared_origins(
                self.ledger,
                &self.judged,
                self.tally.in_window,
            ),
            trend: if rates_known {
                trend(end, self.window_days(), &overall.days)
            } else {
                Vec::new()
            },
            recovery: if rates_known {
                self.recovery(overall, counts)
            } else {
                Recovery::default()
            },
            correctable: diagnosis::correctable(self.ledger, &self.judged, Language::English),
        }
    }

    fn threshold(&self) -> Threshold {
        Threshold(self.desk.rulebook().threshold_bp)
    }

    fn window_days(&self) -> usize {
        usize::try_from(self.desk.rulebook().window_days).unwrap_or(30)
    }

    /// A category's counts, and whether its rate can be told.
    fn counts_of(&self, category: &str, group: &Group) -> (Counts, bool) {
        if !self.question.defects_only {
            return (group.counts, true);
        }
        let shipped = self.question.shipped.get(category);
        let valid = shipped.map(|shipped| shipped.saturating_sub(group.counts.invalid));
        (Counts { valid: valid.unwrap_or(0), ..group.counts }, shipped.is_some())
    }

    fn overall_counts(&self) -> (Counts, bool) {
        let Tally { overall, categories, .. } = self.tally;
        if !self.question.defects_only {
            return (overall.counts, true);
        }
        let shipped: u64 = self.question.shipped.values().sum();
        let known = categories
            .iter()
            .zip(&self.catalogue.categories)
            .all(|(group, name)| group.counts.counted() == 0 || self.counts_of(name, group).1);
        let valid = shipped.saturating_sub(overall.counts.invalid);
        (Counts { valid, ..overall.counts }, known && shipped > 0)
    }

    fn categories(&self) -> Vec<CategoryScore> {
        let seen = |group: &Group| {
            let Counts { valid, invalid, pending, exempt } = group.counts;
            valid + invalid + pending + exempt > 0
        };
        let groups = self.catalogue.categories.iter().zip(&self.tally.categories);
        let scored = groups.filter(|(_, group)| seen(group)).map(|(name, group)| {
            let (counts, known) = self.counts_of(name, group);
            CategoryScore {
                category: name.clone(),
                score: counts.score(self.threshold(), upper_bound(group), known),
                causes: diagnosis::causes(&group.defects, counts, known),
                recovery: if known {
                    self.recovery_day(group, counts, counts.counted())
                } else {
                    None
                },
            }
        });
        let mut scores: Vec<CategoryScore> = scored.collect();
        scores.sort_by(|a, b| a.category.cmp(&b.category));
        scores
    }

    fn coverage(&self) -> BTreeMap<Problem, Coverage> {
        let of = |problem: Problem| {
            let lacking = self.tally.unassessed.iter().filter(|(set, _)| set.contains(problem));
            let not_assessed = lacking.map(|(_, count)| count).sum();
            Coverage { assessed: self.tally.in_window - not_assessed, not_assessed }
        };
        Problem::ALL.into_iter().map(|problem| (problem, of(problem))).collect()
    }

    fn risks(&self) -> Vec<Risk> {
        let counted = Problem::ALL.into_iter().zip(self.tally.risks);
        let risks = counted.filter(|(_, involved)| *involved > 0);
        let mut risks: Vec<Risk> = risks.map(|(code, involved)| Risk { code, involved }).collect();
        risks.sort_by_key(|risk| (Reverse(risk.involved), risk.code.code()));
        risks
    }

    fn slices(&self) -> Vec<Slice> {
        diagnosis::slices(self.dimensions(|part| part.portion), self.whole())
    }

    /// The notable slices of one cause, the worst first.
    fn slices_of(&self, cause: &Cause) -> Vec<Slice> {
        let whole = Portion { invalid: cause.involved, ..self.whole() };
        let mut slices = diagnosis::slices(self.dimensions(|part| part.with(cause.code)), whole);
        slices.retain(|slice| slice.notable);
        slices.sort_by_key(|slice| Reverse((slice.invalid, slice.lift)));
        slices.truncate(SLICES_OF_A_CAUSE);
        slices
    }

    fn whole(&self) -> Portion {
        let counts = self.tally.overall.counts;
        Portion { counted: counts.counted(), invalid: counts.invalid }
    }

    /// Every dimension's values with what `of` takes from their part of the packages.
    fn dimensions(
        &self,
        of: impl Fn(&Part) -> Portion,
    ) -> Vec<(Dimension, HashMap<String, Portion>)> {
        let mut by_lane: [HashMap<String, Portion>; 4] = Default::default();
        for (key, part) in self.ledger.lanes().iter().zip(&self.tally.lanes) {
            let lane = LaneKey::parse(key);
            let carrier = self.desk.carrier_use(lane.carrier_code, lane.carrier_name);
            let values = [carrier.name(), lane.warehouse, lane.ship_method, lane.entry_method];
            for (portions, value) in by_lane.iter_mut().zip(values) {
                portions.entry(value.to_owned()).or_default().merge(of(part));
            }
        }
        let [carrier, warehouse, ship_method, entry_method] = by_lane;
        // SKUs can be many, and those without invalid packages are not listed anyway.
        let skus =
            self.catalogue.skus.iter().zip(&self.tally.skus).map(|(sku, part)| (sku, of(part)));
        let skus = skus.filter(|(_, portion)| portion.invalid > 0);
        let skus = skus.map(|(sku, portion)| (sku.clone(), portion)).collect();
        let days = WEEKDAYS.map(str::to_owned).into_iter().zip(self.tally.weekdays.iter().map(&of));
        let hours =
            (0..24).map(|hour| format!("{hour:02}:00")).zip(self.tally.hours.iter().map(&of));
        vec![
            (Dimension::Carrier, carrier),
            (Dimension::Warehouse, warehouse),
            (Dimension::ShipMethod, ship_method),
            (Dimension::EntryMethod, entry_method),
            (Dimension::Sku, skus),
            (Dimension::Weekday, days.collect()),
            (Dimension::Hour, hours.collect()),
        ]
    }

    /// The portions of SKUs that have a category, with that category.
    fn sku_portions(&self) -> HashMap<(String, String), Portion> {
        let mut categories: HashMap<u32, u32> = HashMap::new();
        for item in 0..self.ledger.items().count() as u32 {
            let (category, sku) = self.catalogue.item(item);
            categories.entry(sku).or_insert(category);
        }
        let name = |names: &[String], number: u32| names.get(number as usize).cloned();
        let invalid =
            self.tally.skus.iter().enumerate().filter(|(_, part)| part.portion.invalid > 0);
        let named = invalid.filter_map(|(sku, part)| {
            let sku = sku as u32;
            let category = name(&self.catalogue.categories, *categories.get(&sku)?)?;
            Some(((name(&self.catalogue.skus, sku)?, category), part.portion))
        });
        named.collect()
    }

    fn fba_candidates(&self) -> Vec<crate::assessment::FbaCandidate> {
        let groups = self.catalogue.categories.iter().zip(&self.tally.categories);
        let invalid = groups.map(|(name, group)| (name.clone(), group.counts.invalid)).collect();
        diagnosis::fba_candidates(&self.sku_portions(), &invalid)
    }

    fn recovery(&self, group: &Group, counts: Counts) -> Recovery {
        let day = |valid: u64| self.recovery_day(group, counts, valid);
        let sole = |code: Problem| -> u64 {
            let sets = group.defects.iter().filter(|(set, _)| *set == ProblemSet::of(code));
            sets.map(|(_, count)| count).sum()
        };
        let one = |code: Problem| (code, day(counts.valid + sole(code)));
        Recovery {
            all_fixed: day(counts.counted()),
            one_fixed: group.defects.all().iter().map(one).collect(),
        }
    }

    /// The first day met if each coming window has `valid` valid packages.
    fn recovery_day(&self, group: &Group, counts: Counts, valid: u64) -> Option<Date> {
        if self.question.defects_only {
            return None;
        }
        let (_, end) = self.judged.window();
        let window = group.days.get(..self.window_days()).unwrap_or_default();
        let outlook = Outlook { counted: counts.counted(), valid };
        first_day_met(self.threshold(), end, window, outlook)
    }

    fn exposures(&self, categories: &[CategoryScore]) -> Vec<Exposure> {
        let mut skus = self.exposed_skus();
        let exposed = categories.iter().filter_map(|scored| {
            let Score { status, .. } = scored.score;
            let windows =
                if status == Status::Below { self.windows_below(&scored.category) } else { 0 };
            let skus = skus.remove(&scored.category).unwrap_or_default();
            diagnosis::exposure(&scored.category, status, windows, skus)
        });
        let mut exposed: Vec<Exposure> = exposed.collect();
        exposed.sort_by(|a, b| (Reverse(a.rung), &a.category).cmp(&(Reverse(b.rung), &b.category)));
        exposed
    }

    /// Consecutive windows under the threshold, the present one included.
    fn windows_below(&self, category: &str) -> u32 {
        let at = self.catalogue.categories.iter().position(|name| name == category);
        let windows = at.and_then(|at| self.tally.categories.get(at)).map(|group| group.windows);
        let past = windows.into_iter().flatten().skip(1).take_while(|(counted, valid)| {
            *counted > 0 && !self.threshold().is_met(*valid, *counted)
        });
        1 + u32::try_from(past.count()).unwrap_or(0)
    }

    /// By category the SKUs with invalid packages, worst first.
    fn exposed_skus(&self) -> HashMap<String, Vec<String>> {
        let mut portions: Vec<_> = self.sku_portions().into_iter().collect();
        portions.retain(|((sku, _), _)| !sku.is_empty());
        portions.sort_by(|(a, x), (b, y)| (Reverse(x.invalid), a).cmp(&(Reverse(y.invalid), b)));
        let mut by_category: HashMap<String, Vec<String>> = HashMap::new();
        for ((sku, category), _) in portions {
            let skus = by_category.entry(category).or_default();
            if skus.len() < EXPOSED_SKUS {
                skus.push(sku);
            }
        }
        by_category
    }
}

const WEEKDAYS: [&str; 7] =
    ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];

fn upper_bound(group: &Group) -> UpperBound {
    UpperBound { packages: group.unsure, checks: group.unsure_checks.iter().collect() }
}
