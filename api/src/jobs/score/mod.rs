//! Scores a case: a market's stored packages go back into a ledger, are judged as of now under the
//! case's rulebook, and what is found becomes a revision of the case.
//!
//! It runs in the market's line, so that no import changes the packages meanwhile. Only packages
//! that can count are read: those of the windows looked back on, those still to come, and those
//! without a day; of older ones, only which numbers they took.

mod figures;
#[cfg(test)]
mod tests;

use super::{JobError, Work};
use crate::service::accounts::market_line;
use crate::service::reviews::revision::{SCORE, Score};
use crate::service::reviews::scorable;
use crate::stock::{Terms, desk_of};
use crate::store::{PackageReader, PackageRow, StoreError, TenantId};
use domain::check::{Desk, Flags};
use domain::intake::{ACCOUNT_HEALTH, Kind};
use domain::ledger::History;
use domain::tally::WINDOWS;
use domain::time::Moment;
use figures::{Question, figures};
use serde::Deserialize;
use serde_json::Value;
use tokio::sync::mpsc::{Sender, channel};
use uuid::Uuid;

/// Packages that go to the judges together.
const BLOCK: usize = 4_096;
/// Blocks on their way to them.
const WAITING: usize = 2;
/// Threads that judge at most.
const THREADS: usize = 4;

#[derive(Deserialize)]
struct Payload {
    review: Uuid,
    reason: String,
}

/// A case to be scored.
struct Case {
    question: Question,
    desk: Desk,
    terms: Terms,
    history: History,
    reader: PackageReader,
}

/// Does it.
///
/// # Errors
/// When it should be tried again.
pub(super) async fn perform(work: Work) -> Result<(), JobError> {
    let Payload { review, reason } = work.read()?;
    let tenant = work.tenant()?;
    let Some(Case { question, desk, terms, history, reader }) = case(&work, tenant, review).await?
    else {
        return Ok(());
    };
    let (blocks, to_judge) = channel(WAITING);
    let judging =
        tokio::task::spawn_blocking(move || figures(&desk, &terms, history, &question, to_judge));
    let read = feed(reader, &blocks).await;
    drop(blocks);
    let found = judging.await.map_err(|why| JobError::Retry(why.to_string()))?;
    read?;
    let Some((document, mixture)) = found else { return Ok(()) };
    let score = Score { document: &document, mixture: mixture.as_ref(), reason: &reason };
    let kept = work.services.keep_score((tenant, review), work.claim, score).await?;
    tracing::info!(%review, ?kept, "a case was scored");
    Ok(())
}

async fn feed(mut reader: PackageReader, to: &Sender<Vec<PackageRow>>) -> Result<(), StoreError> {
    loop {
        let block = reader.next_block(BLOCK).await?;
        // A judge ends before the packages do only by panicking, which is told by its task.
        if block.is_empty() || to.send(block).await.is_err() {
            return Ok(());
        }
    }
}

/// All that scoring a case takes; nothing if it is not to be scored, or will be again anyway.
async fn case(work: &Work, tenant: TenantId, id: Uuid) -> Result<Option<Case>, JobError> {
    let (store, now) = (work.services.store(), work.services.clock().now());
    let scope = store.read(tenant).await?;
    let Some((review, market)) = scope.review(id).await? else { return Ok(None) };
    let line = market_line(market.id);
    if !scorable(&review) || scope.is_enqueued(SCORE, &line, &work.payload).await? {
        return Ok(None);
    }
    let Some(mut rules) = scope.rules_of(market.id).await? else { return Ok(None) };
    rules.rulebook = scope.own_rulebook(&review.rulebook).await?;
    rules.market.rulebook.clone_from(&review.rulebook);
    let desk = match desk_of(&rules, Moment(now)) {
        Ok(desk) => desk,
        Err(why) => {
            drop(scope);
            work.services.note_unscored(tenant, id, &why.to_string()).await?;
            return Err(JobError::Fail(why.to_string()));
        }
    };
    let today = i32::from(desk.zone().day(Moment(now)).0);
    let end = match review.window_end {
        Some(day) => day,
        None => scope.last_day(market.id, today).await?.unwrap_or(today),
    };
    let windows =
        WINDOWS.saturating_mul(usize::try_from(desk.rulebook().window_days).unwrap_or(30));
    let from = end - i32::try_from(windows).unwrap_or(i32::MAX / 2) + 1;
    let reused = i32::from(Flags::REUSED.bits());
    let used = scope.first_uses_before(market.id, from, reused).await?;
    let results = scope.import_results(market.id).await?;
    let terms = Terms::load(&scope, market.id).await?;
    drop(scope);
    Ok(Some(Case {
        question: Question {
            window_end: review.window_end,
            defects_only: defects_only(&results),
            shipped: serde_json::from_str(&review.shipped).unwrap_or_default(),
            threads: std::thread::available_parallelism().map_or(1, usize::from).min(THREADS),
        },
        desk,
        terms,
        history: used.into_iter().map(|used| (used.number, used.order_id)).collect(),
        reader: store.packages_from(tenant, market.id, from),
    }))
}

/// Whether all reports of a market told its defects only.
fn defects_only(results: &[String]) -> bool {
    let read = |result: &String| serde_json::from_str::<Value>(result).unwrap_or_default();
    let results: Vec<Value> = results.iter().map(read).collect();
    let sources = results.iter().filter_map(|result| result.pointer("/input/sources")?.as_array());
    let formats: Vec<&str> =
        sources.flatten().filter_map(|source| source.get("format")?.as_str()).collect();
    let is = |kind: Kind| move |format: &&str| *format == kind.name();
    let orders = is(Kind::Orders);
    let defects = is(Kind::Defects);
    let health = |format: &&str| *format == ACCOUNT_HEALTH;
    formats.iter().any(defects)
        && formats.iter().all(|format| orders(format) || defects(format) || health(format))
}
