//! Single packages, by order or number.

use super::entity::packages;
use super::entity::rows::Package;
use super::{Result, TenantScope};
use sea_orm::sea_query::{Expr, ExprTrait};
use sea_orm::{ColumnTrait, QueryFilter, QuerySelect};
use uuid::Uuid;

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

    /// The package that used a number first: the one without the mark of a later use.
    ///
    /// # Errors
    /// When the database cannot.
    pub async fn first_use(
        &self,
        market: Uuid,
        number: &str,
        later: i32,
    ) -> Result<Option<Package>> {
        use packages::Column::{Flags, MarketId, Number};
        let found = self
            .find::<packages::Entity>()
            .filter(MarketId.eq(market))
            .filter(Number.eq(number))
            .filter(Expr::col(Flags).bit_and(later).eq(0));
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
