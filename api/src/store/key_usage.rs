//! How often partners' keys are used, day by day.

use super::entity::api_key_days;
use super::entity::rows::ApiKeyDay;
use super::{Result, TenantScope};
use sea_orm::sea_query::{Expr, OnConflict};
use sea_orm::{
    ActiveModelTrait, ColumnTrait, EntityTrait, ExprTrait, IntoActiveModel, QueryFilter, QueryOrder,
};
use uuid::Uuid;

impl TenantScope {
    /// Adds calls of a key on a day.
    ///
    /// # Errors
    /// When the database cannot.
    #[expect(clippy::disallowed_methods, reason = "the row is this tenant's")]
    pub async fn count_key_calls(
        &self,
        key_id: Uuid,
        day: i32,
        calls: i64,
        refused: i64,
    ) -> Result<()> {
        use api_key_days::Column::{Calls, Day, KeyId, Refused, TenantId};
        let tenant_id = self.tenant().0;
        let row = ApiKeyDay { tenant_id, key_id, day, calls, refused };
        let table = api_key_days::Entity;
        let more = OnConflict::columns([TenantId, KeyId, Day])
            .value(Calls, Expr::col((table, Calls)).add(calls))
            .value(Refused, Expr::col((table, Refused)).add(refused))
            .to_owned();
        api_key_days::Entity::insert(row.into_active_model().reset_all())
            .on_conflict(more)
            .exec_without_returning(self.on())
            .await?;
        Ok(())
    }

    /// Calls of keys from a day on, latest first.
    ///
    /// # Errors
    /// When the database cannot.
    pub async fn key_calls(&self, keys: &[Uuid], from: i32) -> Result<Vec<ApiKeyDay>> {
        use api_key_days::Column::{Day, KeyId};
        let found = self
            .find::<api_key_days::Entity>()
            .filter(KeyId.is_in(keys.iter().copied()))
            .filter(Day.gte(from))
            .order_by_desc(Day);
        Ok(found.all(self.on()).await?)
    }
}
