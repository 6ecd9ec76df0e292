//! How far a market's packages are.

use super::entity::markets;
use super::entity::rows::Market;
use super::{Result, TenantScope};
use crate::clock::Micros;
use sea_orm::sea_query::Expr;
use sea_orm::{ColumnTrait, ExprTrait, QueryFilter};
use uuid::Uuid;

impl TenantScope {
    /// Markets.
    ///
    /// # Errors
    /// When the database cannot.
    pub async fn markets_by_id(&self, ids: &[Uuid]) -> Result<Vec<Market>> {
        let found =
            self.find::<markets::Entity>().filter(markets::Column::Id.is_in(ids.iter().copied()));
        Ok(found.all(self.on()).await?)
    }

    /// Reserves places in the order of a market's packages.
    ///
    /// # Errors
    /// When the database cannot.
    pub async fn reserve_packages(&self, market: Uuid, packages: i64) -> Result<()> {
        use markets::Column::{Id, NextPackage};
        self.update::<markets::Entity>()
            .col_expr(NextPackage, Expr::col(NextPackage).add(packages))
            .filter(Id.eq(market))
            .exec(self.on())
            .await?;
        Ok(())
    }

    /// Notes which columns a market's reports have had, and when its packages were judged.
    ///
    /// # Errors
    /// When the database cannot.
    pub async fn note_scored(&self, market: Uuid, columns: i64, now: Micros) -> Result<()> {
        use markets::Column::{Columns, Id, ScoredAt};
        self.update::<markets::Entity>()
            .col_expr(Columns, Expr::value(columns))
            .col_expr(ScoredAt, Expr::value(now))
            .filter(Id.eq(market))
            .exec(self.on())
            .await?;
        Ok(())
    }
}
