//! What belongs to no tenant: people, sessions, keys, jobs. Callers name the person or the secret
//! they mean; nothing here can list what a tenant has.

use super::transaction::Transaction;
use super::{Result, TenantId, TenantScope};
use sea_orm::{
    ActiveModelTrait, ConnectionTrait, DbBackend, EntityTrait, IntoActiveModel, Statement,
};

/// A transaction outside tenants.
pub struct Hub {
    transaction: Transaction,
}

impl Hub {
    pub(super) const fn new(transaction: Transaction) -> Self {
        Hub { transaction }
    }

    /// Keeps what was changed.
    ///
    /// # Errors
    /// When the database cannot; nothing is kept then.
    pub async fn commit(self) -> Result<()> {
        self.transaction.commit().await
    }

    /// Goes on with the same transaction inside a tenant.
    ///
    /// # Errors
    /// When the database cannot.
    pub async fn enter(self, tenant: TenantId) -> Result<TenantScope> {
        self.name(&tenant.0.to_string()).await?;
        Ok(TenantScope::new(tenant, self))
    }

    /// Has the others who ask for the same wait until this transaction ends. SQLite has one
    /// writer anyway.
    ///
    /// # Errors
    /// When the database cannot.
    pub async fn alone(&self, with: &str) -> Result<()> {
        let sql = "select pg_advisory_xact_lock(hashtextextended($1, 0))";
        self.postgres(sql, with).await
    }

    /// Tells row-level security whose rows may be seen; nobody's if blank.
    pub(super) async fn name(&self, tenant: &str) -> Result<()> {
        self.postgres("select set_config('app.tenant_id', $1, true)", tenant).await
    }

    async fn postgres(&self, sql: &str, value: &str) -> Result<()> {
        if self.transaction.get_database_backend() == DbBackend::Postgres {
            let statement =
                Statement::from_sql_and_values(DbBackend::Postgres, sql, [value.into()]);
            self.transaction.execute_raw(statement).await?;
        }
        Ok(())
    }

    pub(super) fn into_transaction(self) -> Transaction {
        self.transaction
    }

    pub(super) const fn on(&self) -> &Transaction {
        &self.transaction
    }
}

/// Adds a row outside tenants.
#[expect(clippy::disallowed_methods, reason = "the hub has no tenants")]
pub(super) async fn add<A>(on: &Transaction, row: impl IntoActiveModel<A>) -> Result<()>
where
    A: ActiveModelTrait,
{
    let row = row.into_active_model().reset_all();
    A::Entity::insert(row).exec_without_returning(on).await?;
    Ok(())
}
