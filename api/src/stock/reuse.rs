//! Numbers that several orders share: the first use is clean, the later ones are not. Which is the
//! first is known of all packages of a market, so it is looked at again whenever some were written.

use super::row::{is_compared, read_judgement, write_judgement};
use crate::store::{PackageBatch, PackageKey, PackageRow, Result};
use domain::check::Flags;
use domain::rulebook::Rulebook;

/// Settles the numbers of packages that were just written, by their keys. `count` is told of every package
/// that is judged otherwise now, before (-1) and after (1).
///
/// # Errors
/// When the database cannot.
pub async fn settle<'k>(
    batch: &mut PackageBatch,
    written: impl Iterator<Item = &'k PackageKey>,
    rulebook: &Rulebook,
    mut count: impl FnMut(&PackageRow, i64),
) -> Result<()> {
    let compared = written.map(|key| key.number.as_str());
    let mut numbers: Vec<String> =
        compared.filter(|number| is_compared(number)).map(str::to_owned).collect();
    numbers.sort_unstable();
    numbers.dedup();
    let wrong = batch.wrongly_used(&numbers).await?;
    if wrong.is_empty() {
        return Ok(());
    }
    let mut right = Vec::with_capacity(wrong.len());
    for old in &wrong {
        let mut new = old.clone();
        let reused = old.flags & i32::from(Flags::REUSED.bits()) == 0;
        write_judgement(&mut new, &read_judgement(old).with_reuse(rulebook, reused));
        count(old, -1);
        count(&new, 1);
        right.push(new);
    }
    batch.write(&right, true).await
}
