//! What is left of consultancies that were erased, and which erasures a database has been through.

use super::entity::rows::ErasureRow;
use super::entity::{erasures, refresh_tokens, seats, sessions, tenants};
use super::{Hub, Result, Store, TenantId, hub};
use sea_orm::sea_query::Expr;
use sea_orm::{
    ColumnTrait, ConnectionTrait, EntityTrait, PaginatorTrait, QueryFilter, QueryOrder, QuerySelect,
};
use uuid::Uuid;

#[expect(clippy::disallowed_methods, reason = "it is about what belongs to no tenant any more")]
impl Hub {
    /// Erasures, oldest first.
    ///
    /// # Errors
    /// When the database cannot.
    pub async fn erasures(&self) -> Result<Vec<ErasureRow>> {
        Ok(erasures::Entity::find().order_by_asc(erasures::Column::At).all(self.on()).await?)
    }

    /// Notes that an erasure was done.
    ///
    /// # Errors
    /// When the database cannot.
    pub async fn add_erasure(&self, erasure: ErasureRow) -> Result<()> {
        hub::add(self.on(), erasure).await
    }

    /// The people who are in a consultancy.
    ///
    /// # Errors
    /// When the database cannot.
    pub async fn seated(&self, tenant: TenantId) -> Result<Vec<Uuid>> {
        let found = seats::Entity::find()
            .filter(seats::Column::TenantId.eq(tenant.0))
            .order_by_asc(seats::Column::UserId)
            .select_only()
            .column(seats::Column::UserId);
        Ok(found.into_tuple().all(self.on()).await?)
    }

    /// Whether a person is in any consultancy.
    ///
    /// # Errors
    /// When the database cannot.
    pub async fn is_seated(&self, person: Uuid) -> Result<bool> {
        let found = seats::Entity::find().filter(seats::Column::UserId.eq(person));
        Ok(found.count(self.on()).await? > 0)
    }

    /// Forgets the sign-ins to a consultancy.
    ///
    /// # Errors
    /// When the database cannot.
    pub async fn leave_sign_ins(&self, tenant: TenantId) -> Result<()> {
        sessions::Entity::delete_many()
            .filter(sessions::Column::TenantId.eq(tenant.0))
            .exec(self.on())
            .await?;
        refresh_tokens::Entity::delete_many()
            .filter(refresh_tokens::Column::TenantId.eq(tenant.0))
            .exec(self.on())
            .await?;
        Ok(())
    }

    /// Takes a consultancy its name and its settings, and shuts it.
    ///
    /// # Errors
    /// When the database cannot.
    pub async fn unname_tenant(&self, tenant: TenantId) -> Result<()> {
        tenants::Entity::update_many()
            .col_expr(tenants::Column::Name, Expr::value(""))
            .col_expr(tenants::Column::Settings, Expr::value("{}"))
            .col_expr(tenants::Column::Status, Expr::value("suspended"))
            .filter(tenants::Column::Id.eq(tenant.0))
            .exec(self.on())
            .await?;
        Ok(())
    }
}

impl Store {
    /// Has a SQLite file keep nothing of what was deleted from it. PostgreSQL does that by itself,
    /// in its own time.
    ///
    /// # Errors
    /// When the database cannot.
    pub async fn wipe(&self) -> Result<()> {
        if self.is_postgres() {
            return Ok(());
        }
        self.pool().execute_unprepared("vacuum").await?;
        self.pool().execute_unprepared("pragma wal_checkpoint(truncate)").await?;
        Ok(())
    }
}
