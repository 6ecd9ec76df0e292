//! The only door to what belongs to a tenant.

use super::entity::OfTenant;
use super::transaction::Transaction;
use super::{Hub, Result, StoreError, TenantId};
use sea_orm::{
    ActiveModelTrait, ColumnTrait, ConnectionTrait, DbBackend, DeleteMany, IntoActiveModel,
    QueryFilter, Select, UpdateMany, Value,
};

/// A transaction that sees one tenant.
pub struct TenantScope {
    tenant: TenantId,
    hub: Hub,
}

#[expect(clippy::disallowed_methods, reason = "this is the door")]
impl TenantScope {
    pub(super) const fn new(tenant: TenantId, hub: Hub) -> Self {
        TenantScope { tenant, hub }
    }

    /// The tenant.
    #[must_use]
    pub const fn tenant(&self) -> TenantId {
        self.tenant
    }

    /// Keeps what was changed.
    ///
    /// # Errors
    /// When the database cannot; nothing is kept then.
    pub async fn commit(self) -> Result<()> {
        self.hub.commit().await
    }

    /// What belongs to no tenant, in the same transaction.
    #[must_use]
    pub const fn hub(&self) -> &Hub {
        &self.hub
    }

    /// Goes on with the same transaction outside the tenant.
    ///
    /// # Errors
    /// When the database cannot.
    pub async fn leave(self) -> Result<Hub> {
        self.hub.name("").await?;
        Ok(self.hub)
    }

    pub(super) fn into_transaction(self) -> Transaction {
        self.hub.into_transaction()
    }

    pub(super) const fn on(&self) -> &Transaction {
        self.hub.on()
    }

    pub(super) fn backend(&self) -> DbBackend {
        self.on().get_database_backend()
    }

    pub(super) fn is_postgres(&self) -> bool {
        self.backend() == DbBackend::Postgres
    }

    pub(super) fn build(&self, query: &impl sea_orm::StatementBuilder) -> sea_orm::Statement {
        self.backend().build(query)
    }

    /// A condition of a written statement: that a column has one of these values. `from` is the
    /// number of the first of them. PostgreSQL takes them as one array, so that the statement is
    /// the same however many there are.
    pub(super) fn any_of<V>(&self, column: &str, from: usize, these: &[V]) -> (String, Vec<Value>)
    where
        V: Copy + Into<Value>,
        Vec<V>: Into<Value>,
    {
        if self.is_postgres() {
            return (format!("{column} = any(${from})"), vec![these.to_vec().into()]);
        }
        let places: Vec<String> =
            (from..from + these.len()).map(|number| format!("${number}")).collect();
        let values = these.iter().map(|value| (*value).into()).collect();
        (format!("{column} in ({})", places.join(", ")), values)
    }

    /// The tenant's rows of a table.
    pub(super) fn find<E: OfTenant>(&self) -> Select<E> {
        E::find().filter(E::TENANT.eq(self.tenant.0))
    }

    /// Changes to the tenant's rows of a table.
    pub(super) fn update<E: OfTenant>(&self) -> UpdateMany<E> {
        E::update_many().filter(E::TENANT.eq(self.tenant.0))
    }

    /// Removal of the tenant's rows of a table.
    pub(super) fn delete<E: OfTenant>(&self) -> DeleteMany<E> {
        E::delete_many().filter(E::TENANT.eq(self.tenant.0))
    }

    /// Adds a row, which must be the tenant's.
    pub(super) async fn add<A, E>(&self, row: impl IntoActiveModel<A>) -> Result<()>
    where
        E: OfTenant,
        A: ActiveModelTrait<Entity = E>,
    {
        self.add_all([row]).await
    }

    /// Adds rows, which must be the tenant's.
    pub(super) async fn add_all<A, E>(
        &self,
        rows: impl IntoIterator<Item = impl IntoActiveModel<A>>,
    ) -> Result<()>
    where
        E: OfTenant,
        A: ActiveModelTrait<Entity = E>,
    {
        let rows: Vec<A> =
            rows.into_iter().map(|row| row.into_active_model().reset_all()).collect();
        let foreign = |row: &A| row.get(E::TENANT).into_value() != Some(self.tenant.0.into());
        if rows.iter().any(foreign) {
            let why = "a row of another tenant was to be added".to_owned();
            return Err(StoreError::Damaged { what: "row", why });
        }
        if !rows.is_empty() {
            E::insert_many(rows).exec_without_returning(self.on()).await?;
        }
        Ok(())
    }
}
