//! How far an import is, step by step. Each is a transaction of its own that asks whether this
//! worker still has the job and whether the import was cancelled.

use super::amazon::View;
use super::reading::ReadIn;
use super::{Attempt, Outcome, Summary, Surroundings};
use crate::jobs::judged;
use crate::service::reviews::revision::Why;
use crate::service::webhooks::{self, EventType};
use crate::store::{Import, MarketRules, QuarantinedRow, StoreError};
use domain::assessment::{Input, Source};
use domain::intake::Columns;
use domain::saying::Saying;

/// States of an import that is not settled.
const OPEN: [&str; 3] = ["queued", "reading", "storing"];

/// Begins to read; none if it is not to be done, or was settled before.
pub async fn begin(
    around: &Surroundings,
    attempt: Attempt,
) -> Result<Option<(Import, MarketRules)>, StoreError> {
    let scope = around.store.write(attempt.tenant).await?;
    let Some(mut import) = scope.import(attempt.import).await? else { return Ok(None) };
    let Some(rules) = scope.rules_of(import.market_id).await? else { return Ok(None) };
    import.state = "reading".to_owned();
    import.started_at = import.started_at.or(Some(around.clock.now()));
    if !scope.holds(attempt.claim).await? || !scope.keep_import(&import, &OPEN).await? {
        return Ok(None);
    }
    scope.commit().await?;
    Ok(Some((import, rules)))
}

/// An import whose packages have their places in the market's order.
pub struct Reserved {
    pub import: Import,
    /// The market has no packages yet, and nobody else's are on their way.
    pub fresh: bool,
}

/// Gives the packages their places in the market's order, once: a later attempt finds them given.
pub async fn reserve(
    around: &Surroundings,
    attempt: Attempt,
    mut import: Import,
    read: &ReadIn,
) -> Result<Option<Reserved>, StoreError> {
    let scope = around.store.write(attempt.tenant).await?;
    // Packages that partners send meanwhile take places too.
    scope.hold_market(import.market_id).await?;
    let Some(market) = scope.market(import.market_id).await? else { return Ok(None) };
    let packages = i64::from(read.taken.ledger.len());
    let fresh = import.packages_stored == 0
        && match import.first_package {
            None => market.next_package == 0,
            Some(first) => first == 0 && market.next_package == import.packages_total,
        };
    if import.first_package.is_none() {
        import.first_package = Some(market.next_package);
        scope.reserve_packages(market.id, packages).await?;
    }
    import.state = "storing".to_owned();
    import.packages_total = packages;
    import.bytes_read = import.bytes_total;
    import.quarantine = read.aside;
    let rows = read.shown.iter().enumerate().map(|(at, row)| QuarantinedRow {
        tenant_id: attempt.tenant.0,
        import_id: import.id,
        no: i32::try_from(at).unwrap_or(i32::MAX),
        source: row.source.clone(),
        line: i64::try_from(row.line).unwrap_or(i64::MAX),
        column_name: row.column.to_owned(),
        value: row.value.clone(),
        reason: row.reason.stored(),
    });
    scope.put_quarantined(import.id, rows.collect()).await?;
    // What the reports tell is known from the first package on, whatever becomes of the others.
    let known = Columns::from_bits(market.columns.cast_unsigned());
    let columns = known.union(tells(&read.taken.input));
    scope.note_columns(market.id, columns.bits().cast_signed()).await?;
    let kept = scope.keep_import(&import, &["reading"]).await?;
    if !kept || !scope.holds(attempt.claim).await? {
        return Ok(None);
    }
    scope.commit().await?;
    Ok(Some(Reserved { import, fresh }))
}

fn tells(input: &Input) -> Columns {
    let told = |source: &Source| source.tells.union(source.orders_tell);
    input.sources.iter().map(told).fold(Columns::NONE, Columns::union)
}

/// The reports cannot be used, and the import says why.
pub async fn fail(
    around: &Surroundings,
    attempt: Attempt,
    mut import: Import,
    why: &Saying,
) -> Result<Outcome, StoreError> {
    let scope = around.store.write(attempt.tenant).await?;
    import.state = "failed".to_owned();
    import.failure = Some(why.stored());
    import.finished_at = Some(around.clock.now());
    if !scope.holds(attempt.claim).await? || !scope.keep_import(&import, &["reading"]).await? {
        return Ok(Outcome::Stopped);
    }
    webhooks::of_import(&scope, &around.clock, &import, EventType::ImportFailed).await?;
    scope.commit().await?;
    Ok(Outcome::Failed)
}

/// All packages are stored: settles import and job, and has the market looked at.
pub async fn finish(
    around: &Surroundings,
    attempt: Attempt,
    mut import: Import,
    summary: &Summary<'_>,
    view: View,
) -> Result<Outcome, StoreError> {
    let scope = around.store.write(attempt.tenant).await?;
    import.state = "done".to_owned();
    import.packages_stored = import.packages_total;
    import.result = serde_json::to_string(summary).ok();
    import.finished_at = Some(around.clock.now());
    let clock = &around.clock;
    if !scope.complete(clock, attempt.claim).await?
        || !scope.keep_import(&import, &["storing"]).await?
    {
        return Ok(Outcome::Stopped);
    }
    view.keep(&scope).await?;
    if import.packages_total > 0 {
        scope.note_scored(import.market_id, import.as_of).await?;
        judged::look_at(&scope, clock, import.market_id, Why::NewImport).await?;
    }
    webhooks::of_import(&scope, clock, &import, EventType::ImportFinished).await?;
    scope.commit().await?;
    Ok(Outcome::Done)
}
