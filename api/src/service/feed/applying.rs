//! Adds scans to the packages of a market.

use super::hold::{Held, Used};
use crate::service::{Result, Services};
use crate::stock::filing::with_scans;
use crate::stock::{Counting, Terms};
use crate::store::{PackageBatch, PackageRow, ScanRow, Tallies};
use domain::stored::Judge;
use std::collections::HashMap;

/// Scans by the number they are of.
pub(super) type OfNumber<'s> = HashMap<&'s str, Vec<&'s ScanRow>>;

pub(super) fn by_number(scans: &[ScanRow]) -> OfNumber<'_> {
    let mut of_number = OfNumber::new();
    scans.iter().for_each(|scan| of_number.entry(&scan.number).or_default().push(scan));
    of_number
}

/// What became of scans in a market.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Applied {
    /// Packages that have one of the numbers.
    pub found: usize,
    /// Packages that are another now.
    pub changed: usize,
}

impl Services {
    /// Adds scans to the packages that have their numbers.
    pub(super) async fn apply_scans(
        &self,
        batch: &mut PackageBatch,
        held: &Held,
        scans: &OfNumber<'_>,
        used: &mut Used,
    ) -> Result<Applied> {
        batch.turn_to(held.market.id);
        let numbers: Vec<String> = scans.keys().map(|number| (*number).to_owned()).collect();
        let rows = batch.of_numbers(&numbers).await?;
        if rows.is_empty() {
            return Ok(Applied::default());
        }
        let mut terms = self.shelf().take(batch, held.market.id).await?;
        let (changed, tallies) = judged(&rows, held, scans, &mut terms);
        if !changed.is_empty() {
            batch.add_terms(&terms.take_new()).await?;
            batch.write(&changed, true).await?;
            batch.tally(&tallies).await?;
        }
        used.push((held.market.id, terms));
        Ok(Applied { found: rows.len(), changed: changed.len() })
    }
}

fn judged(
    rows: &[PackageRow],
    held: &Held,
    scans: &OfNumber<'_>,
    terms: &mut Terms,
) -> (Vec<PackageRow>, Tallies) {
    let mut judge = Judge::new(&held.desk);
    let mut counting = Counting::default();
    let (mut changed, mut tallies) = (Vec::new(), Tallies::default());
    for old in rows {
        let Some(scans) = scans.get(old.key.number.as_str()) else { continue };
        match with_scans(old, scans, &mut judge, &held.desk, terms) {
            Ok(Some(new)) => {
                tallies.count(&counting.of(old, terms), -1);
                tallies.count(&counting.of(&new, terms), 1);
                changed.push(new);
            }
            Ok(None) => {}
            Err(why) => tracing::warn!(%why, "a stored package cannot be read and stays as it is"),
        }
    }
    (changed, tallies)
}
