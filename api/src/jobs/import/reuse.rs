//! Numbers that several orders share: the first use is clean, the later ones are not. Which is the
//! first is only known when all packages of a market are there.

use super::dictionary::Terms;
use super::draft::{Counting, read_judgement, write_judgement};
use super::rules::desk_of;
use super::{Attempt, ImportError, Surroundings};
use crate::store::{MarketRules, PackageRow, Tallies};
use domain::check::{Desk, Flags};
use domain::time::Moment;

/// Numbers looked at together.
const BATCH: usize = 2_000;

/// Marks every later use of a number; false if the job was taken over.
pub(super) async fn settle(
    around: &Surroundings,
    attempt: Attempt,
    rules: &MarketRules,
) -> Result<bool, ImportError> {
    let market = rules.market.id;
    let Ok(desk) = desk_of(rules, Moment(around.clock.now())) else { return Ok(true) };
    let scope = around.store.read(attempt.tenant).await?;
    let terms = Terms::load(&scope, market).await?;
    drop(scope);
    let mut counting = Counting::new(&desk);
    let mut after = String::new();
    loop {
        let mut batch = around.store.package_batch(attempt.tenant, market).await?;
        if !batch.holds(attempt.claim).await? {
            return Ok(false);
        }
        let numbers = batch.shared_numbers(&after, BATCH).await?;
        let Some(last) = numbers.last().cloned() else { return Ok(true) };
        let rows = batch.packages_of(&numbers).await?;
        let mut tallies = Tallies::default();
        let mut changed = Vec::new();
        for uses in rows.chunk_by(|one, other| one.key.number == other.key.number) {
            for (old, new) in judged(uses, &desk) {
                tallies.count(&counting.of(old, &terms), -1);
                tallies.count(&counting.of(&new, &terms), 1);
                changed.push(new);
            }
        }
        if !changed.is_empty() {
            batch.write(&changed, true).await?;
            batch.tally(&tallies).await?;
        }
        batch.commit().await?;
        after = last;
    }
}

/// Of the packages with one number, those that are to be judged differently.
fn judged<'a>(uses: &'a [PackageRow], desk: &Desk) -> Vec<(&'a PackageRow, PackageRow)> {
    let unusable = i32::from(Flags::NUMBER_UNUSABLE.bits());
    let looked_at = || uses.iter().filter(|row| row.flags & unusable == 0);
    let first = looked_at().min_by_key(|row| {
        (row.confirmed_at.is_none(), row.confirmed_at, row.key.order_id.as_str())
    });
    let Some(first) = first else { return Vec::new() };
    let differing = looked_at().filter_map(|old| {
        let mut new = old.clone();
        let reused = old.key != first.key;
        write_judgement(&mut new, &read_judgement(old).with_reuse(desk.rulebook(), reused));
        (new != *old).then_some((old, new))
    });
    differing.collect()
}
