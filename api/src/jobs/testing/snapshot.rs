//! All that is stored of a market, without the numbers that stand for texts, so that it can be
//! compared with another.

use super::Desk;
use crate::stock::Terms;
use crate::stock::row::{read_judgement, unpack};
use crate::store::{PackageKey, PackageRow, Which};
use domain::assessment::Verdict;
use domain::stored::{Dictionary, Judgement};
use std::collections::BTreeMap;
use uuid::Uuid;

/// Carrier, category, day.
pub type Place = (String, String, i32);

/// All that is stored of a market.
#[derive(Debug, PartialEq)]
pub struct Snapshot {
    /// By number and order.
    pub packages: BTreeMap<(String, String), Stored>,
    /// Valid, invalid, pending, exempt.
    pub tallies: BTreeMap<Place, [i64; 4]>,
    /// Defects, sole defects, risks, by problem.
    pub problems: BTreeMap<(Place, i16), [i64; 3]>,
}

/// A package.
#[derive(Debug, PartialEq)]
pub struct Stored {
    pub given: Option<String>,
    pub lane: String,
    pub carrier: String,
    pub origin: String,
    pub scan_place: String,
    pub items: Vec<String>,
    pub categories: Vec<String>,
    pub facts: Vec<u8>,
    pub judgement: Judgement,
    /// Its place in the list.
    pub seq: Option<i64>,
}

impl Snapshot {
    /// Asserts that the daily counts are those of the packages.
    pub fn assert_counted(&self) {
        let mut tallies: BTreeMap<Place, [i64; 4]> = BTreeMap::new();
        let mut problems: BTreeMap<(Place, i16), [i64; 3]> = BTreeMap::new();
        for package in self.packages.values() {
            let Some(day) = package.judgement.day else { continue };
            let all = String::new();
            // Packages without a carrier are only among all carriers.
            let own = Some(&package.carrier).filter(|carrier| !carrier.is_empty());
            for carrier in [&all].into_iter().chain(own) {
                for category in [&all].into_iter().chain(&package.categories) {
                    let place = (carrier.clone(), category.clone(), i32::from(day.0));
                    let at = match package.judgement.verdict {
                        Verdict::Valid => 0,
                        Verdict::Invalid => 1,
                        Verdict::Pending => 2,
                        Verdict::Exempt => 3,
                    };
                    tallies.entry(place.clone()).or_default()[at] += 1;
                    let Judgement { defects, risks, .. } = package.judgement;
                    for problem in defects.union(risks).iter() {
                        let key = (place.clone(), problem as i16);
                        let [defect, sole, risk] = problems.entry(key).or_default();
                        *defect += i64::from(defects.contains(problem));
                        *sole += i64::from(defects.contains(problem) && defects.len() == 1);
                        *risk += i64::from(risks.contains(problem));
                    }
                }
            }
        }
        let [valid, invalid, pending, exempt] = self.verdicts();
        let dated = self.packages.values().filter(|package| package.judgement.day.is_some());
        let all = self
            .tallies
            .iter()
            .filter(|((carrier, category, _), _)| carrier.is_empty() && category.is_empty());
        assert_eq!(
            all.map(|(_, counts)| counts.iter().sum::<i64>()).sum::<i64>(),
            dated.count() as i64
        );
        assert!(valid + invalid + pending + exempt == self.packages.len());
        assert_eq!(self.tallies, tallies);
        assert_eq!(self.problems, problems);
    }

    /// Packages by verdict: valid, invalid, pending, exempt.
    pub fn verdicts(&self) -> [usize; 4] {
        [Verdict::Valid, Verdict::Invalid, Verdict::Pending, Verdict::Exempt].map(|verdict| {
            self.packages.values().filter(|package| package.judgement.verdict == verdict).count()
        })
    }

    /// Without what depends on the order in which reports came.
    pub fn unordered(mut self) -> Self {
        self.packages.values_mut().for_each(|package| package.seq = None);
        self
    }
}

impl Desk {
    /// What is stored of the market.
    pub async fn snapshot(&self) -> Snapshot {
        self.snapshot_of(self.market).await
    }

    /// What is stored of a market.
    pub async fn snapshot_of(&self, market: Uuid) -> Snapshot {
        let mut batch = self.store().package_batch(self.tenant, market).await.unwrap();
        let mut rows: Vec<PackageRow> = Vec::new();
        loop {
            let last: Option<PackageKey> = rows.last().map(|row| row.key.clone());
            let more = batch.after(last.as_ref(), &Which::All, 1_000).await.unwrap();
            if more.is_empty() {
                break;
            }
            rows.extend(more);
        }
        drop(batch);
        let scope = self.store().read(self.tenant).await.unwrap();
        let terms = Terms::load(&scope, market).await.unwrap();
        let packages = rows.iter().map(|row| {
            let key = (row.key.number.clone(), row.key.order_id.clone());
            (key, stored(row, &terms))
        });
        let packages = packages.collect();
        let (tallies, problems) = scope.all_counts(market).await.unwrap();
        let tallies = tallies.into_iter().map(|row| {
            let counts = [row.valid, row.invalid, row.pending, row.exempt];
            ((row.carrier, row.category, row.day), counts)
        });
        let problems = problems.into_iter().map(|row| {
            let place = (row.carrier, row.category, row.day);
            ((place, row.problem), [row.defects, row.sole, row.risks])
        });
        Snapshot {
            packages,
            tallies: tallies.filter(|(_, counts)| *counts != [0; 4]).collect(),
            problems: problems.filter(|(_, counts)| *counts != [0; 3]).collect(),
        }
    }
}

fn stored(row: &PackageRow, terms: &Terms) -> Stored {
    let text = |found: Option<&str>| found.unwrap_or("?").to_owned();
    let mut items: Vec<String> =
        unpack(&row.items).into_iter().map(|item| text(terms.item(item))).collect();
    items.sort();
    Stored {
        given: row.given.clone(),
        lane: text(terms.lane(row.lane.cast_unsigned())),
        carrier: terms.carrier(row.lane).to_owned(),
        origin: text(terms.place(row.origin.cast_unsigned())),
        scan_place: text(terms.place(row.scan_place.cast_unsigned())),
        items,
        categories: terms.categories(row.categories).map(str::to_owned).collect(),
        facts: row.facts.clone(),
        judgement: read_judgement(row),
        seq: Some(row.seq),
    }
}
