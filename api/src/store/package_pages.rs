//! Pages of packages: ordered by day and first appearance, newest first, as fast at the end of the
//! list as at its start.

use super::entity::packages;
use super::entity::rows::Package;
use super::{Result, TenantScope};
use sea_orm::sea_query::{Alias, Expr, ExprTrait, Query, SelectStatement, UnionType};
use sea_orm::{ColumnTrait, FromQueryResult, Iden, Order, QueryFilter};
use uuid::Uuid;

/// Which packages.
#[derive(Clone, Debug, Default)]
pub struct PackageFilter {
    /// Verdicts; none means all.
    pub verdicts: Vec<i16>,
    /// Problems of which it has one, a bit each; 0 means whatever.
    pub problems: i32,
    /// Numbers of the sets of categories it may have.
    pub categories: Option<Vec<i32>>,
    /// Numbers of the lanes it may have.
    pub lanes: Option<Vec<i32>>,
    /// First and last day.
    pub days: Option<(i32, i32)>,
}

/// Where a page begins: after this package in the order of the list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PackageCursor {
    /// Its day.
    pub day: i32,
    /// Its place in first appearance.
    pub seq: i64,
}

/// Every verdict, as stored.
const VERDICTS: [i16; 4] = [0, 1, 2, 3];

impl TenantScope {
    /// A page of a market's packages that have a day.
    ///
    /// Each verdict is read by itself, in the order of the index, and the four are merged: however
    /// many packages there are, at most four pages are read.
    ///
    /// # Errors
    /// When the database cannot.
    pub async fn package_page(
        &self,
        market: Uuid,
        filter: &PackageFilter,
        after: Option<PackageCursor>,
        limit: u64,
    ) -> Result<Vec<Package>> {
        use packages::Column::{Day, Seq};
        let wanted = match filter.verdicts.as_slice() {
            [] => &VERDICTS[..],
            some => some,
        };
        let mut parts = wanted.iter().map(|verdict| {
            let part = self.part(market, *verdict, filter, after, limit);
            // SQLite takes an ordered part of a union only as a table of its own.
            Query::select().expr(Expr::cust("*")).from_subquery(part, Alias::new("part")).take()
        });
        let Some(mut all) = parts.next() else { return Ok(Vec::new()) };
        for part in parts {
            all.union(UnionType::All, part);
        }
        let page = Query::select()
            .expr(Expr::cust("*"))
            .from_subquery(all, Alias::new("page"))
            .order_by(Alias::new(Day.to_string()), Order::Desc)
            .order_by(Alias::new(Seq.to_string()), Order::Desc)
            .limit(limit)
            .take();
        Ok(Package::find_by_statement(self.build(&page)).all(self.on()).await?)
    }

    fn part(
        &self,
        market: Uuid,
        verdict: i16,
        filter: &PackageFilter,
        after: Option<PackageCursor>,
        limit: u64,
    ) -> SelectStatement {
        use packages::Column::{Categories, Day, Defects, Lane, MarketId, Risks, Seq, Verdict};
        let mut found = self
            .find::<packages::Entity>()
            .filter(MarketId.eq(market))
            .filter(Verdict.eq(verdict))
            .filter(Day.is_not_null());
        if let Some((first, last)) = filter.days {
            found = found.filter(Day.between(first, last));
        }
        if let Some(PackageCursor { day, seq }) = after {
            // As a comparison of pairs the index is entered at the right place.
            let place = Expr::tuple([Expr::col(Day), Expr::col(Seq)]);
            found = found.filter(place.lt(Expr::tuple([Expr::value(day), Expr::value(seq)])));
        }
        if filter.problems != 0 {
            let all = Expr::col(Defects).bit_or(Expr::col(Risks));
            found = found.filter(all.bit_and(filter.problems).ne(0));
        }
        if let Some(categories) = &filter.categories {
            found = found.filter(Categories.is_in(categories.iter().copied()));
        }
        if let Some(lanes) = &filter.lanes {
            found = found.filter(Lane.is_in(lanes.iter().copied()));
        }
        let mut part = sea_orm::QueryTrait::into_query(found);
        part.order_by(Day, Order::Desc).order_by(Seq, Order::Desc).limit(limit);
        part
    }

    /// A package.
    ///
    /// # Errors
    /// When the database cannot.
    pub async fn package(
        &self,
        market: Uuid,
        number: &str,
        order: &str,
    ) -> Result<Option<Package>> {
        use packages::Column::{MarketId, Number, OrderId};
        let found = self
            .find::<packages::Entity>()
            .filter(MarketId.eq(market))
            .filter(Number.eq(number))
            .filter(OrderId.eq(order));
        Ok(found.one(self.on()).await?)
    }

    /// The packages of an order.
    ///
    /// # Errors
    /// When the database cannot.
    pub async fn packages_of_order(&self, market: Uuid, order: &str) -> Result<Vec<Package>> {
        use packages::Column::{MarketId, OrderId};
        let found =
            self.find::<packages::Entity>().filter(MarketId.eq(market)).filter(OrderId.eq(order));
        Ok(found.all(self.on()).await?)
    }
}
