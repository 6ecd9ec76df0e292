//! Makes a mixture of the packages that a review counts.

use super::{Kind, Line, Mixture};
use crate::assessment::{Assessment, Score};
use crate::check::Desk;
use crate::ledger::{LaneKey, Ledger};
use crate::problem::{Problem, ProblemSet};
use crate::tally::{Catalogue, Group, Tally};
use std::cmp::Reverse;
use std::collections::{BTreeMap, HashMap};

/// SKUs that are kept apart: those with the most invalid packages.
const SKUS: usize = 500;

/// Counted packages by the numbers that the pass over them knows things by.
#[derive(Clone, Debug, Default)]
pub struct Blend(HashMap<Seen, u64>);

#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
struct Seen {
    lane: u32,
    categories: Box<[u32]>,
    skus: Box<[u32]>,
    defects: ProblemSet,
    hour: Option<u8>,
}

impl Blend {
    /// Counts a package that was confirmed at this hour.
    pub fn add(
        &mut self,
        lane: u32,
        categories: &[u32],
        skus: &[u32],
        defects: ProblemSet,
        hour: Option<u8>,
    ) {
        let sorted = |numbers: &[u32]| {
            let mut numbers: Box<[u32]> = numbers.into();
            numbers.sort_unstable();
            numbers
        };
        let hour = hour.filter(|_| defects.contains(Problem::LateUpload));
        let (categories, skus) = (sorted(categories), sorted(skus));
        *self.0.entry(Seen { lane, categories, skus, defects, hour }).or_default() += 1;
    }

    /// Adds what another part of the packages has.
    pub fn merge(&mut self, other: &Blend) {
        for (seen, packages) in &other.0 {
            *self.0.entry(seen.clone()).or_default() += packages;
        }
    }
}

/// The mixture of a review; nothing if the pass did not blend.
#[must_use]
pub fn gather(
    desk: &Desk,
    ledger: &Ledger,
    catalogue: &Catalogue,
    tally: &Tally,
    assessment: &Assessment,
) -> Option<Mixture> {
    let blend = tally.blend.as_ref()?;
    let window_days = usize::try_from(desk.rulebook().window_days).unwrap_or(30);
    let carriers: Vec<String> = ledger
        .lanes()
        .iter()
        .map(|key| {
            let lane = LaneKey::parse(key);
            desk.carrier_use(lane.carrier_code, lane.carrier_name).name().to_owned()
        })
        .collect();
    let of_categories: HashMap<&str, &Group> =
        catalogue.categories.iter().map(String::as_str).zip(&tally.categories).collect();
    let categories = assessment.categories.iter().map(|scored| {
        let group = of_categories.get(scored.category.as_str()).copied();
        line(&scored.category, &scored.score, group, window_days)
    });
    let categories: Vec<Line> = categories.collect();
    let mut mixing = Mixing {
        categories: places(categories.iter().map(|line| line.category.as_str())),
        carriers: Places::default(),
        skus: worst(catalogue, tally),
        defects: Places::default(),
    };
    let mut kinds: BTreeMap<Kind, u64> = BTreeMap::new();
    let mut all: Vec<(&Seen, &u64)> = blend.0.iter().collect();
    all.sort_unstable();
    for (seen, packages) in all {
        let carrier = carriers.get(seen.lane as usize).map_or("", String::as_str);
        *kinds.entry(mixing.kind(seen, carrier, catalogue)).or_default() += packages;
    }
    let kinds = kinds.into_iter().map(|(kind, packages)| Kind { packages, ..kind }).collect();
    let hours = tally.hours.iter().map(|part| part.with(Problem::LateUpload));
    Some(Mixture {
        threshold_bp: assessment.rulebook.threshold_bp,
        end: assessment.window.end,
        overall: line("", &assessment.overall, Some(&tally.overall), window_days),
        categories,
        carriers: mixing.carriers.names,
        skus: mixing.skus.names,
        defects: mixing.defects.names.iter().map(|set| set.iter().collect()).collect(),
        hours: hours.map(|late| (late.counted, late.invalid)).collect(),
        kinds,
    })
}

fn line(category: &str, score: &Score, group: Option<&Group>, window_days: usize) -> Line {
    let known = score.rate_bp.is_some();
    let days = group.and_then(|group| group.days.get(..window_days)).unwrap_or_default();
    // Days of a report that lists defects only say nothing about what was shipped.
    let whole = group.is_some_and(|group| group.counts.valid == score.valid);
    Line {
        category: category.to_owned(),
        counted: score.counted,
        valid: score.valid,
        known,
        days: if known && whole { days.to_vec() } else { Vec::new() },
    }
}

/// The SKUs with the most invalid packages.
fn worst(catalogue: &Catalogue, tally: &Tally) -> Places<String> {
    let all = catalogue.skus.iter().zip(&tally.skus);
    let mut invalid: Vec<(&String, u64)> = all
        .filter(|(sku, part)| !sku.is_empty() && part.portion.invalid > 0)
        .map(|(sku, part)| (sku, part.portion.invalid))
        .collect();
    invalid.sort_by_key(|(sku, invalid)| (Reverse(*invalid), *sku));
    let mut names: Vec<&str> =
        invalid.into_iter().take(SKUS).map(|(sku, _)| sku.as_str()).collect();
    names.sort_unstable();
    places(names.into_iter())
}

/// Names and the places they have in a list.
struct Places<T> {
    names: Vec<T>,
    at: HashMap<T, u32>,
}

impl<T> Default for Places<T> {
    fn default() -> Self {
        Places { names: Vec::new(), at: HashMap::new() }
    }
}

impl<T: Clone + Eq + std::hash::Hash> Places<T> {
    fn place(&mut self, name: &T) -> u32 {
        if let Some(at) = self.at.get(name) {
            return *at;
        }
        let at = u32::try_from(self.names.len()).unwrap_or(u32::MAX);
        self.names.push(name.clone());
        self.at.insert(name.clone(), at);
        at
    }
}

fn places<'n>(names: impl Iterator<Item = &'n str>) -> Places<String> {
    let mut places = Places::default();
    names.for_each(|name| {
        places.place(&name.to_owned());
    });
    places
}

struct Mixing {
    categories: Places<String>,
    carriers: Places<String>,
    skus: Places<String>,
    defects: Places<ProblemSet>,
}

impl Mixing {
    fn kind(&mut self, seen: &Seen, carrier: &str, catalogue: &Catalogue) -> Kind {
        let known = |places: &Places<String>, names: &[String], numbers: &[u32]| {
            let place = |number: &u32| places.at.get(names.get(*number as usize)?).copied();
            numbers.iter().map(place).collect::<Option<Vec<u32>>>().unwrap_or_default()
        };
        let defects = (!seen.defects.is_empty()).then(|| self.defects.place(&seen.defects));
        Kind {
            categories: known(&self.categories, &catalogue.categories, &seen.categories),
            carrier: self.carriers.place(&carrier.to_owned()),
            skus: known(&self.skus, &catalogue.skus, &seen.skus),
            defects,
            hour: seen.hour,
            packages: 0,
        }
    }
}
