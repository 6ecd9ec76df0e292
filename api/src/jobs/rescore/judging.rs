//! Judges a batch of packages again and writes what is different.

use crate::stock::row::{clean, key_number, package_of, read_judgement, unpack, write_judgement};
use crate::stock::terms::Moved;
use crate::stock::{Counting, Terms, reuse};
use crate::store::{PackageBatch, PackageKey, PackageRow, StoreError, Tallies};
use domain::check::{Desk, Flags};
use domain::stored::{Judge, Unreadable};
use domain::tracking::Number;

/// What batches are judged with.
pub(super) struct Judging<'d> {
    desk: &'d Desk,
    judge: Judge<'d>,
    terms: Terms,
    lanes: Moved,
    places: Moved,
    counting: Counting,
}

impl<'d> Judging<'d> {
    pub fn new(desk: &'d Desk, terms: Terms, lanes: Moved, places: Moved) -> Self {
        Judging {
            desk,
            judge: Judge::new(desk),
            terms,
            lanes,
            places,
            counting: Counting::default(),
        }
    }

    /// Writes what is judged otherwise; how many packages that are.
    pub async fn judge(
        &mut self,
        batch: &mut PackageBatch,
        rows: &[PackageRow],
    ) -> Result<usize, StoreError> {
        let mut tallies = Tallies::default();
        let mut changed = Vec::new();
        let (mut renamed, mut gone) = (Vec::<PackageKey>::new(), Vec::new());
        for old in rows {
            let new = match self.again(old) {
                Ok(new) => new,
                Err(why) => {
                    tracing::warn!(%why, "a stored package cannot be read and stays as it is");
                    // It would be due for ever.
                    PackageRow { changes_at: None, ..old.clone() }
                }
            };
            if new == *old {
                continue;
            }
            tallies.count(&self.counting.of(old, &self.terms), -1);
            tallies.count(&self.counting.of(&new, &self.terms), 1);
            if new.key != old.key {
                gone.push(old.key.clone());
                renamed.push(new.key.clone());
            }
            changed.push(new);
        }
        if changed.is_empty() {
            return Ok(0);
        }
        batch.add_terms(&self.terms.take_new()).await?;
        batch.remove(&gone).await?;
        batch.write(&changed, true).await?;
        if !renamed.is_empty() {
            let Judging { desk, terms, counting, .. } = self;
            let count = |row: &PackageRow, sign| tallies.count(&counting.of(row, terms), sign);
            // Whoever had the number second may be the first now.
            let keys = renamed.iter().chain(&gone);
            reuse::settle(batch, keys, desk.rulebook(), count).await?;
        }
        batch.tally(&tallies).await?;
        Ok(changed.len())
    }

    fn again(&mut self, old: &PackageRow) -> Result<PackageRow, Unreadable> {
        let items = unpack(&old.items);
        let package = package_of(old, &items);
        let row = package.row(&self.terms)?;
        let judgement = self.judge.again(&row).judgement;
        let unusable = judgement.flags.has(Flags::NUMBER_UNUSABLE);
        let was = read_judgement(old).flags;
        let reused = was.has(Flags::REUSED) && !unusable;
        let mut new = old.clone();
        new.lane = self.lanes.get(&old.lane).copied().unwrap_or(old.lane);
        new.origin = self.places.get(&old.origin).copied().unwrap_or(old.origin);
        new.scan_place = self.places.get(&old.scan_place).copied().unwrap_or(old.scan_place);
        write_judgement(&mut new, &judgement.with_reuse(self.desk.rulebook(), reused));
        if unusable != was.has(Flags::NUMBER_UNUSABLE) {
            let number = package.number;
            new.key.number = key_number(Number::parse(number).as_str(), judgement.flags);
            new.given = (new.key.number != number).then(|| clean(number));
        }
        Ok(new)
    }
}
