//! One pass over the packages that counts everything the figures need.

use crate::assessment::Verdict;
use crate::check::{Desk, Flags};
use crate::diagnosis::{DefectSets, Hours, Portion};
use crate::judged::Judged;
use crate::ledger::{Entry, Ledger, item_parts};
use crate::problem::{Problem, ProblemSet};
use crate::rate::Counts;
use crate::time::{Moment, SECOND};
use crate::what_if::Blend;
use std::collections::HashMap;

/// Windows looked back on to see how long a category has been under its threshold.
pub const WINDOWS: usize = 12;

/// The names that items carry, each numbered once.
pub struct Catalogue {
    /// Categories by number.
    pub categories: Vec<String>,
    /// SKUs by number.
    pub skus: Vec<String>,
    /// Category and SKU of each of the ledger's items.
    items: Vec<(u32, u32)>,
}

impl Catalogue {
    /// Reads the ledger's items.
    #[must_use]
    pub fn of(ledger: &Ledger) -> Self {
        let (mut categories, mut skus) = (Names::default(), Names::default());
        let numbered = ledger.items().iter().map(|key| {
            let (sku, category) = item_parts(key);
            let category = if category.is_empty() { "Uncategorised" } else { category };
            (categories.number(category), skus.number(sku))
        });
        let items = numbered.collect();
        Catalogue { categories: categories.names, skus: skus.names, items }
    }

    /// Category and SKU of an item.
    #[must_use]
    pub fn item(&self, item: u32) -> (u32, u32) {
        self.items.get(item as usize).copied().unwrap_or_default()
    }

    /// The names of a package's categories, in order.
    #[must_use]
    pub fn categories_of(&self, ledger: &Ledger, id: u32, entry: &Entry) -> Vec<&str> {
        let mut names = Vec::new();
        ledger.items_of(id, entry, |item| {
            let (category, _) = self.item(item);
            names.extend(self.categories.get(category as usize).map(String::as_str));
        });
        names.sort_unstable();
        names.dedup();
        names
    }
}

#[derive(Default)]
struct Names {
    numbers: HashMap<String, u32>,
    names: Vec<String>,
}

impl Names {
    fn number(&mut self, name: &str) -> u32 {
        if let Some(number) = self.numbers.get(name) {
            return *number;
        }
        let number = self.names.len() as u32;
        self.numbers.insert(name.to_owned(), number);
        self.names.push(name.to_owned());
        number
    }
}

/// What is counted of all packages together, and again of each category.
#[derive(Clone, Default)]
pub struct Group {
    /// By verdict, in the window.
    pub counts: Counts,
    /// Invalid packages by their defects.
    pub defects: DefectSets,
    /// Counted packages with a defect check that lacked an input.
    pub unsure: u64,
    /// Those checks.
    pub unsure_checks: ProblemSet,
    /// Counted and valid by days before the window's last.
    pub days: Vec<(u64, u64)>,
    /// Counted and valid by windows before the present one.
    pub windows: [(u64, u64); WINDOWS],
}

impl Group {
    fn add(&mut self, seen: &Seen) {
        match seen.verdict {
            Verdict::Valid => self.counts.valid += 1,
            Verdict::Invalid => {
                self.counts.invalid += 1;
                self.defects.add(seen.defects, seen.reasons);
            }
            Verdict::Pending => self.counts.pending += 1,
            Verdict::Exempt => self.counts.exempt += 1,
        }
        if seen.is_counted() && !seen.unsure.is_empty() {
            self.unsure += 1;
            self.unsure_checks = self.unsure_checks.union(seen.unsure);
        }
    }

    fn add_to_past(&mut self, seen: &Seen, window_days: usize, days_kept: usize) {
        let valid = u64::from(seen.verdict == Verdict::Valid);
        let add = |slot: Option<&mut (u64, u64)>| {
            if let Some((counted, clean)) = slot {
                *counted += 1;
                *clean += valid;
            }
        };
        if seen.days_back < days_kept {
            if self.days.is_empty() {
                self.days.resize(days_kept, (0, 0));
            }
            add(self.days.get_mut(seen.days_back));
        }
        add(self.windows.get_mut(seen.days_back / window_days));
    }

    fn merge(&mut self, other: &Group) {
        self.counts.add(other.counts);
        self.defects.merge(&other.defects);
        self.unsure += other.unsure;
        self.unsure_checks = self.unsure_checks.union(other.unsure_checks);
        if self.days.len() < other.days.len() {
            self.days.resize(other.days.len(), (0, 0));
        }
        let add = |(mine, theirs): (&mut (u64, u64), &(u64, u64))| {
            mine.0 += theirs.0;
            mine.1 += theirs.1;
        };
        self.days.iter_mut().zip(&other.days).for_each(add);
        self.windows.iter_mut().zip(&other.windows).for_each(add);
    }
}

/// A package as the pass sees it.
struct Seen {
    verdict: Verdict,
    defects: ProblemSet,
    reasons: crate::reason::Reasons,
    unsure: ProblemSet,
    days_back: usize,
}

impl Seen {
    const fn is_counted(&self) -> bool {
        matches!(self.verdict, Verdict::Valid | Verdict::Invalid)
    }
}

/// Counted packages that have something in common, and how many of them have each defect.
#[derive(Clone, Copy, Debug, Default)]
pub struct Part {
    /// Counted and invalid.
    pub portion: Portion,
    with_defect: [u32; Problem::ALL.len()],
}

impl Part {
    /// Counted packages, and those with the defect as the invalid ones.
    #[must_use]
    pub fn with(&self, defect: Problem) -> Portion {
        let involved = self.with_defect.get(defect as usize).copied().unwrap_or(0);
        Portion { counted: self.portion.counted, invalid: involved.into() }
    }

    fn add(&mut self, defects: ProblemSet) {
        self.portion.add(!defects.is_empty());
        if !defects.is_empty() {
            for defect in defects.iter() {
                self.with_defect.get_mut(defect as usize).into_iter().for_each(|n| *n += 1);
            }
        }
    }

    fn merge(&mut self, other: &Part) {
        self.portion.merge(other.portion);
        self.with_defect.iter_mut().zip(&other.with_defect).for_each(|(a, b)| *a += b);
    }
}

/// All counts of a review.
pub struct Tally {
    /// All packages together.
    pub overall: Group,
    /// By the catalogue's category numbers.
    pub categories: Vec<Group>,
    /// Packages of the window by the set of checks that lacked an input.
    pub unassessed: HashMap<ProblemSet, u64>,
    /// Counted packages by problem that is a risk.
    pub risks: [u64; Problem::ALL.len()],
    /// By the ledger's lanes.
    pub lanes: Vec<Part>,
    /// By the catalogue's SKU numbers.
    pub skus: Vec<Part>,
    /// By weekday of confirmation, Monday first.
    pub weekdays: [Part; 7],
    /// By hour of confirmation.
    pub hours: [Part; 24],
    /// Uploads by hour of confirmation.
    pub uploads: Hours,
    /// Counted packages by all that a lever can reach, if that is asked for.
    pub blend: Option<Blend>,
    /// Packages in the window.
    pub in_window: u64,
    /// Packages that belong to no day of the window.
    pub outside_window: u64,
    /// Packages without a day.
    pub undated: u64,
}

impl Tally {
    fn empty(ledger: &Ledger, catalogue: &Catalogue, blends: bool) -> Self {
        Tally {
            overall: Group::default(),
            categories: vec![Group::default(); catalogue.categories.len()],
            unassessed: HashMap::new(),
            risks: [0; Problem::ALL.len()],
            lanes: vec![Part::default(); ledger.lanes().count()],
            skus: vec![Part::default(); catalogue.skus.len()],
            weekdays: Default::default(),
            hours: Default::default(),
            uploads: Hours::default(),
            blend: blends.then(Blend::default),
            in_window: 0,
            outside_window: 0,
            undated: 0,
        }
    }

    /// Counts all packages, on `threads` threads; `blends`: also by what a lever can reach.
    #[must_use]
    pub fn of(
        ledger: &Ledger,
        catalogue: &Catalogue,
        judged: Judged<'_>,
        threads: usize,
        blends: bool,
    ) -> Self {
        let mut total = Tally::empty(ledger, catalogue, blends);
        std::thread::scope(|scope| {
            let parts: Vec<_> = ledger
                .split(threads)
                .map(|(first, pages)| {
                    scope.spawn(move || {
                        let mut pass = Pass::new(ledger, catalogue, judged, blends);
                        (first..).zip(pages.iter().flatten()).for_each(|(id, e)| pass.add(id, e));
                        pass.finish()
                    })
                })
                .collect();
            for part in parts {
                if let Ok(part) = part.join() {
                    total.merge(&part);
                }
            }
        });
        total
    }

    fn merge(&mut self, other: &Tally) {
        self.overall.merge(&other.overall);
        self.categories.iter_mut().zip(&other.categories).for_each(|(a, b)| a.merge(b));
        for (set, count) in &other.unassessed {
            *self.unassessed.entry(*set).or_default() += count;
        }
        let add = |(a, b): (&mut u64, &u64)| *a += b;
        self.risks.iter_mut().zip(&other.risks).for_each(add);
        self.uploads.packages.iter_mut().zip(&other.uploads.packages).for_each(add);
        self.uploads.late.iter_mut().zip(&other.uploads.late).for_each(add);
        let merge = |(a, b): (&mut Part, &Part)| a.merge(b);
        self.lanes.iter_mut().zip(&other.lanes).for_each(merge);
        self.skus.iter_mut().zip(&other.skus).for_each(merge);
        self.weekdays.iter_mut().zip(&other.weekdays).for_each(merge);
        self.hours.iter_mut().zip(&other.hours).for_each(merge);
        if let (Some(mine), Some(theirs)) = (&mut self.blend, &other.blend) {
            mine.merge(theirs);
        }
        self.in_window += other.in_window;
        self.outside_window += other.outside_window;
        self.undated += other.undated;
    }
}

/// The pass over one part of the packages.
struct Pass<'a> {
    ledger: &'a Ledger,
    catalogue: &'a Catalogue,
    judged: Judged<'a>,
    desk: &'a Desk,
    window_days: usize,
    tally: Tally,
    /// Most packages lack the same inputs as the one before.
    last_unassessed: (ProblemSet, u64),
    categories: Vec<u32>,
    skus: Vec<u32>,
}

impl<'a> Pass<'a> {
    fn new(ledger: &'a Ledger, catalogue: &'a Catalogue, judged: Judged<'a>, blends: bool) -> Self {
        let desk = judged.desk();
        Pass {
            ledger,
            catalogue,
            judged,
            desk,
            window_days: usize::try_from(desk.rulebook().window_days).unwrap_or(30).max(1),
            tally: Tally::empty(ledger, catalogue, blends),
            last_unassessed: (ProblemSet::EMPTY, 0),
            categories: Vec::new(),
            skus: Vec::new(),
        }
    }

    fn finish(mut self) -> Tally {
        self.note_unassessed(ProblemSet::EMPTY, 0);
        self.tally
    }

    fn add(&mut self, id: u32, entry: &Entry) {
        let (_, end) = self.judged.window();
        let in_window = self.judged.in_window(entry);
        if !in_window {
            self.tally.outside_window += 1;
            self.tally.undated += u64::from(!entry.flags.has(Flags::DATED));
        }
        let Ok(days_back) = usize::try_from(end.since(entry.day)) else { return };
        if !entry.flags.has(Flags::DATED) || days_back >= self.window_days * WINDOWS {
            return;
        }
        let seen = Seen {
            verdict: self.judged.verdict(entry),
            defects: self.judged.defects(entry),
            reasons: entry.reasons,
            unsure: entry.unassessed.intersection(self.desk.defect_checks()),
            days_back,
        };
        self.sort_items(id, entry);
        self.add_to_groups(&seen, in_window);
        if in_window {
            self.tally.in_window += 1;
            self.note_unassessed(entry.unassessed, 1);
            if seen.is_counted() {
                self.add_to_portions(entry, &seen);
            }
        }
    }

    /// The distinct categories and SKUs of the package.
    fn sort_items(&mut self, id: u32, entry: &Entry) {
        let Pass { categories, skus, catalogue, .. } = self;
        categories.clear();
        skus.clear();
        self.ledger.items_of(id, entry, |item| {
            let (category, sku) = catalogue.item(item);
            if !categories.contains(&category) {
                categories.push(category);
            }
            if !skus.contains(&sku) {
                skus.push(sku);
            }
        });
    }

    fn add_to_groups(&mut self, seen: &Seen, in_window: bool) {
        let (counted, days) = (seen.is_counted(), self.window_days);
        let add = |group: &mut Group, days_kept: usize| {
            if in_window {
                group.add(seen);
            }
            if counted {
                group.add_to_past(seen, days, days_kept);
            }
        };
        add(&mut self.tally.overall, 2 * days);
        for category in &self.categories {
            if let Some(group) = self.tally.categories.get_mut(*category as usize) {
                add(group, days);
            }
        }
    }

    fn add_to_portions(&mut self, entry: &Entry, seen: &Seen) {
        let tally = &mut self.tally;
        let add = |part: Option<&mut Part>| {
            if let Some(part) = part {
                part.add(seen.defects);
            }
        };
        add(tally.lanes.get_mut(entry.lane as usize));
        self.skus.iter().for_each(|sku| add(tally.skus.get_mut(*sku as usize)));
        let risks = self.judged.risks(entry);
        if !risks.is_empty() {
            risks.iter().for_each(|risk| {
                tally.risks.get_mut(risk as usize).into_iter().for_each(|count| *count += 1);
            });
        }
        let confirmed = Moment(i64::from(entry.confirmed) * SECOND);
        let zone = self.desk.zone();
        let hour = entry.flags.has(Flags::CONFIRMED).then(|| zone.hour(confirmed));
        if let Some(blend) = &mut tally.blend {
            blend.add(entry.lane, &self.categories, &self.skus, seen.defects, hour);
        }
        if let Some(hour) = hour.map(usize::from) {
            add(tally.weekdays.get_mut(usize::from(zone.day(confirmed).weekday())));
            add(tally.hours.get_mut(hour));
            let late = seen.defects.union(risks).contains(Problem::LateUpload);
            tally.uploads.packages.get_mut(hour).into_iter().for_each(|count| *count += 1);
            tally.uploads.late.get_mut(hour).into_iter().for_each(|n| *n += u64::from(late));
        }
    }

    fn note_unassessed(&mut self, set: ProblemSet, count: u64) {
        let (last, run) = &mut self.last_unassessed;
        if *last != set || count == 0 {
            if *run > 0 {
                *self.tally.unassessed.entry(*last).or_default() += *run;
            }
            (*last, *run) = (set, 0);
        }
        *run += count;
    }
}
