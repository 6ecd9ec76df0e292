//! How far a market's packages are.

use super::entity::markets;
use super::entity::rows::Market;
use super::{Result, TenantScope};
use crate::clock::Micros;
use sea_orm::sea_query::Expr;
use sea_orm::{ColumnTrait, ExprTrait, QueryFilter, QueryOrder, QuerySelect};
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

    /// Markets with packages that time has changed by now.
    ///
    /// # Errors
    /// When the database cannot.
    pub async fn markets_to_judge(&self, now: Micros) -> Result<Vec<Uuid>> {
        let due = Expr::cust(format!(
            "exists (select 1 from packages p where p.tenant_id = markets.tenant_id
                and p.market_id = markets.id and p.changes_at <= {now})"
        ));
        let found = self
            .find::<markets::Entity>()
            .select_only()
            .column(markets::Column::Id)
            .filter(due)
            .order_by_asc(markets::Column::Id);
        Ok(found.into_tuple().all(self.on()).await?)
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

    /// Notes which columns a market's reports have had.
    ///
    /// # Errors
    /// When the database cannot.
    pub async fn note_columns(&self, market: Uuid, columns: i64) -> Result<()> {
        use markets::Column::{Columns, Id};
        self.update::<markets::Entity>()
            .col_expr(Columns, Expr::value(columns))
            .filter(Id.eq(market))
            .exec(self.on())
            .await?;
        Ok(())
    }

    /// Notes for which moment a market's packages were judged.
    ///
    /// # Errors
    /// When the database cannot.
    pub async fn note_scored(&self, market: Uuid, moment: Micros) -> Result<()> {
        use markets::Column::{Id, ScoredAt};
        self.update::<markets::Entity>()
            .col_expr(ScoredAt, Expr::value(moment))
            .filter(Id.eq(market))
            .exec(self.on())
            .await?;
        Ok(())
    }
}
