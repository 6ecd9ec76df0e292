//! Reads a market's packages in the order of their days, and of a day in the order they first
//! appeared, whatever they were judged. Each verdict is a run of the index; the runs are read a
//! piece at a time, each package once, and merged. Those without a day come last.

use super::row::{PackageKey, PackageRow};
use crate::store::entity::rows::Package;
use crate::store::entity::{day_tallies, packages};
use crate::store::{Result, Store, TenantId, TenantScope};
use sea_orm::sea_query::Expr;
use sea_orm::{ColumnTrait, ExprTrait, QueryFilter, QueryOrder, QuerySelect, QueryTrait};
use std::collections::VecDeque;
use uuid::Uuid;

/// Packages of a run that are read at once.
const PIECE: usize = 2_000;
/// Verdicts, as stored.
const VERDICTS: [i16; 4] = [0, 1, 2, 3];

/// Reads packages.
pub struct PackageReader {
    store: Store,
    tenant: TenantId,
    market: Uuid,
    runs: Vec<Run>,
}

/// The packages of one verdict, with a day or without.
struct Run {
    verdict: i16,
    dated: bool,
    /// Day and place of the last one read.
    after: (i32, i64),
    ready: VecDeque<Package>,
    ended: bool,
}

impl Run {
    /// Where its next package is in the order of all.
    fn next(&self) -> Option<(bool, Option<i32>, i64)> {
        self.ready.front().map(|row| (row.day.is_none(), row.day, row.seq))
    }
}

impl Store {
    /// A market's packages from a day on, and those without one.
    #[must_use]
    pub fn packages_from(&self, tenant: TenantId, market: Uuid, day: i32) -> PackageReader {
        let run = |dated: bool| {
            VERDICTS.map(|verdict| Run {
                verdict,
                dated,
                after: if dated { (day - 1, i64::MAX) } else { (0, i64::MIN) },
                ready: VecDeque::new(),
                ended: false,
            })
        };
        let runs = [true, false].into_iter().flat_map(run).collect();
        PackageReader { store: self.clone(), tenant, market, runs }
    }
}

impl PackageReader {
    /// The next packages, at most this many; none at the end.
    ///
    /// # Errors
    /// When the database cannot.
    pub async fn next_block(&mut self, most: usize) -> Result<Vec<PackageRow>> {
        let mut block = Vec::with_capacity(most);
        while block.len() < most {
            self.refill().await?;
            let of_first = |run: &Run| run.next().map(|next| (next, run.verdict));
            let first = self.runs.iter_mut().filter(|run| !run.ready.is_empty());
            let Some(run) = first.min_by_key(|run| of_first(run)) else { break };
            block.extend(run.ready.pop_front().map(PackageRow::from));
        }
        Ok(block)
    }

    async fn refill(&mut self) -> Result<()> {
        // Those without a day are not needed before those with one are at their end.
        let dated_ended =
            self.runs.iter().all(|run| !run.dated || run.ended && run.ready.is_empty());
        let wanting = |run: &Run| run.ready.is_empty() && !run.ended && (run.dated || dated_ended);
        if !self.runs.iter().any(wanting) {
            return Ok(());
        }
        let scope = self.store.read(self.tenant).await?;
        for run in self.runs.iter_mut().filter(|run| wanting(run)) {
            let piece = scope.piece(self.market, run).await?;
            run.ended = piece.len() < PIECE;
            if let Some(last) = piece.last() {
                run.after = (last.day.unwrap_or(0), last.seq);
            }
            run.ready = piece.into();
        }
        Ok(())
    }
}

impl TenantScope {
    async fn piece(&self, market: Uuid, run: &Run) -> Result<Vec<Package>> {
        use packages::Column::{Day, MarketId, Seq, Verdict};
        let found = self
            .find::<packages::Entity>()
            .filter(MarketId.eq(market))
            .filter(Verdict.eq(run.verdict))
            .limit(PIECE as u64);
        let (day, seq) = run.after;
        let found = if run.dated {
            // As a comparison of pairs the index is entered at the right place.
            let place = Expr::tuple([Expr::col(Day), Expr::col(Seq)]);
            let later = place.gt(Expr::tuple([Expr::value(day), Expr::value(seq)]));
            found.filter(later).order_by_asc(Day).order_by_asc(Seq)
        } else {
            found.filter(Day.is_null()).filter(Seq.gt(seq)).order_by_asc(Seq)
        };
        Ok(found.all(self.on()).await?)
    }

    /// The last day, up to one, that packages of a market count on.
    ///
    /// # Errors
    /// When the database cannot.
    pub async fn last_day(&self, market: Uuid, until: i32) -> Result<Option<i32>> {
        use day_tallies::Column::{Carrier, Category, Day, MarketId};
        let found = self
            .find::<day_tallies::Entity>()
            .filter(MarketId.eq(market))
            .filter(Carrier.eq(""))
            .filter(Category.eq(""))
            .filter(Day.lte(until))
            .order_by_desc(Day)
            .limit(1);
        Ok(found.one(self.on()).await?.map(|row| row.day))
    }

    /// The orders that first used numbers which packages from a day on have again, of those that
    /// were used before that day. `flag` is the bit of packages whose number was used before.
    ///
    /// # Errors
    /// When the database cannot.
    pub async fn first_uses_before(
        &self,
        market: Uuid,
        day: i32,
        flag: i32,
    ) -> Result<Vec<PackageKey>> {
        use packages::Column::{ConfirmedAt, Day, Flags, MarketId, Number, OrderId};
        let again = self
            .find::<packages::Entity>()
            .filter(MarketId.eq(market))
            .filter(Expr::col(Flags).bit_and(flag).ne(0))
            .filter(Day.gte(day).or(Day.is_null()))
            .select_only()
            .column(Number);
        let uses: Vec<(String, String, Option<i32>)> = self
            .find::<packages::Entity>()
            .filter(MarketId.eq(market))
            .filter(Number.in_subquery(again.into_query()))
            .order_by_asc(Number)
            .order_by_asc(ConfirmedAt.is_null())
            .order_by_asc(ConfirmedAt)
            .order_by_asc(OrderId)
            .select_only()
            .columns([Number, OrderId, Day])
            .into_tuple()
            .all(self.on())
            .await?;
        let of_number = uses.chunk_by(|(one, ..), (other, ..)| one == other);
        let first = of_number.filter_map(<[_]>::first);
        let before = first.filter(|(_, _, used)| used.is_some_and(|used| used < day));
        Ok(before
            .map(|(number, order, _)| PackageKey {
                number: number.clone(),
                order_id: order.clone(),
            })
            .collect())
    }
}

impl From<Package> for PackageRow {
    fn from(row: Package) -> Self {
        let Package {
            tenant_id: _,
            market_id: _,
            number,
            order_id,
            seq,
            given,
            lane,
            origin,
            scan_place,
            categories,
            items,
            facts,
            day,
            confirmed_at,
            verdict,
            defects,
            risks,
            unassessed,
            reasons,
            flags,
            changes_at,
        } = row;
        PackageRow {
            key: PackageKey { number, order_id },
            seq,
            given,
            lane,
            origin,
            scan_place,
            categories,
            items,
            facts,
            day,
            confirmed_at,
            verdict,
            defects,
            risks,
            unassessed,
            reasons,
            flags,
            changes_at,
        }
    }
}
