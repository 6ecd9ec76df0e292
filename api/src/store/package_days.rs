//! On which days a market has packages of a kind: what the daily counts know spares a search of
//! packages that would find none.

use super::entity::{day_problems, day_tallies};
use super::{Result, TenantScope};
use sea_orm::sea_query::{Expr, ExprTrait};
use sea_orm::{ColumnTrait, QueryFilter, QueryOrder, QuerySelect};
use uuid::Uuid;

/// Which packages are meant.
#[derive(Clone, Debug, Default)]
pub struct Kept<'a> {
    /// A carrier; blank for all of them.
    pub carrier: &'a str,
    /// A category; blank for all of them.
    pub category: &'a str,
    /// Verdicts; none means all.
    pub verdicts: &'a [i16],
    /// Problems of which they have one; none means whatever.
    pub problems: &'a [i16],
}

impl TenantScope {
    /// The latest days between two on which a market has such packages, with at least as many as
    /// there are. Where both verdicts and problems are asked for, a day may turn out to have none.
    ///
    /// # Errors
    /// When the database cannot.
    pub async fn days_with(
        &self,
        market: Uuid,
        kept: &Kept<'_>,
        days: (i32, i32),
        limit: u64,
    ) -> Result<Vec<(i32, i64)>> {
        match kept.problems {
            [] => self.days_by_verdict(market, kept, days, limit).await,
            problems => self.days_by_problem(market, kept, problems, days, limit).await,
        }
    }

    async fn days_by_verdict(
        &self,
        market: Uuid,
        kept: &Kept<'_>,
        days: (i32, i32),
        limit: u64,
    ) -> Result<Vec<(i32, i64)>> {
        use day_tallies::Column::{
            Carrier, Category, Day, Exempt, Invalid, MarketId, Pending, Valid,
        };
        let counted = [Valid, Invalid, Pending, Exempt].into_iter().zip(0_i16..);
        let wanted = counted
            .filter(|(_, verdict)| kept.verdicts.is_empty() || kept.verdicts.contains(verdict))
            .map(|(column, _)| Expr::col(column));
        let Some(sum) = wanted.reduce(|sum, more| sum.add(more)) else { return Ok(Vec::new()) };
        let found = self
            .find::<day_tallies::Entity>()
            .select_only()
            .column(Day)
            .column_as(sum.clone(), "found")
            .filter(MarketId.eq(market))
            .filter(Carrier.eq(kept.carrier))
            .filter(Category.eq(kept.category))
            .filter(Day.between(days.0, days.1))
            .filter(sum.gt(0))
            .order_by_desc(Day)
            .limit(limit);
        Ok(found.into_tuple().all(self.on()).await?)
    }

    async fn days_by_problem(
        &self,
        market: Uuid,
        kept: &Kept<'_>,
        problems: &[i16],
        days: (i32, i32),
        limit: u64,
    ) -> Result<Vec<(i32, i64)>> {
        use day_problems::Column::{Carrier, Category, Day, Defects, MarketId, Problem, Risks};
        let having = Expr::col(Defects).add(Expr::col(Risks));
        let found = self
            .find::<day_problems::Entity>()
            .select_only()
            .column(Day)
            .column_as(Expr::cust("cast(sum(defects + risks) as bigint)"), "found")
            .filter(MarketId.eq(market))
            .filter(Carrier.eq(kept.carrier))
            .filter(Category.eq(kept.category))
            .filter(Problem.is_in(problems.iter().copied()))
            .filter(Day.between(days.0, days.1))
            .filter(having.gt(0))
            .group_by(Day)
            .order_by_desc(Day)
            .limit(limit);
        Ok(found.into_tuple().all(self.on()).await?)
    }
}
