//! Single packages, by order or number.

use super::entity::packages;
use super::entity::rows::Package;
use super::{PackageRow, Result, TenantScope};
use sea_orm::sea_query::{Expr, ExprTrait};
use sea_orm::{ColumnTrait, FromQueryResult, QueryFilter, QuerySelect};
use uuid::Uuid;

/// Orders that are asked for at once.
const PIECE: usize = 500;

impl TenantScope {
    /// Those of these numbers, as they are compared, that a package has.
    ///
    /// # Errors
    /// When the database cannot.
    pub async fn used_numbers(&self, market: Uuid, numbers: &[String]) -> Result<Vec<String>> {
        use packages::Column::{MarketId, Number};
        let found = self
            .find::<packages::Entity>()
            .select_only()
            .column(Number)
            .distinct()
            .filter(MarketId.eq(market))
            .filter(Number.is_in(numbers.iter().map(String::as_str)));
        Ok(found.into_tuple().all(self.on()).await?)
    }

    /// The packages that used these numbers first: those without the mark of a later use.
    ///
    /// # Errors
    /// When the database cannot.
    pub async fn first_uses(
        &self,
        market: Uuid,
        numbers: &[String],
        later: i32,
    ) -> Result<Vec<PackageRow>> {
        use packages::Column::{Flags, MarketId, Number};
        let found = self
            .find::<packages::Entity>()
            .filter(MarketId.eq(market))
            .filter(Number.is_in(numbers.iter().map(String::as_str)))
            .filter(Expr::col(Flags).bit_and(later).eq(0));
        let found: Vec<Package> = found.all(self.on()).await?;
        Ok(found.into_iter().map(PackageRow::from).collect())
    }

    /// The packages of orders, however many orders.
    ///
    /// # Errors
    /// When the database cannot.
    pub async fn packages_of_orders(
        &self,
        market: Uuid,
        orders: &[&str],
    ) -> Result<Vec<PackageRow>> {
        use packages::Column::{MarketId, OrderId};
        let mut rows = Vec::new();
        for some in orders.chunks(PIECE) {
            let found = self
                .find::<packages::Entity>()
                .filter(MarketId.eq(market))
                .filter(OrderId.is_in(some.iter().copied()));
            rows.extend(found.all(self.on()).await?.into_iter().map(PackageRow::from));
        }
        Ok(rows)
    }
}

/// Packages of a lane over days.
#[derive(Clone, Copy, Debug, FromQueryResult)]
pub struct LaneDays {
    /// The number of the lane.
    pub lane: i32,
    /// Its packages.
    pub packages: i64,
    /// The last day that one of them counts on.
    pub last_day: i32,
}

impl TenantScope {
    /// How many packages of days, both ends in, a market's lanes have.
    ///
    /// # Errors
    /// When the database cannot.
    pub async fn lane_days(&self, market: Uuid, days: (i32, i32)) -> Result<Vec<LaneDays>> {
        use packages::Column::{Day, Lane, MarketId, Verdict};
        let found = self
            .find::<packages::Entity>()
            .select_only()
            .column(Lane)
            .column_as(Expr::cust("cast(count(*) as bigint)"), "packages")
            .column_as(Day.max(), "last_day")
            .filter(MarketId.eq(market))
            // Every verdict: the index begins with it.
            .filter(Verdict.is_in([0_i16, 1, 2, 3]))
            .filter(Day.between(days.0, days.1))
            .group_by(Lane);
        Ok(found.into_model().all(self.on()).await?)
    }
}
