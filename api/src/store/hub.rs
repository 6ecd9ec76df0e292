//! What belongs to no tenant: people, sessions, keys, jobs. Callers name the person or the secret
//! they mean; nothing here can list what a tenant has.

use super::Result;
use sea_orm::{ActiveModelTrait, DatabaseTransaction, EntityTrait, IntoActiveModel};

/// A transaction outside tenants.
pub struct Hub {
    transaction: DatabaseTransaction,
}

impl Hub {
    pub(super) const fn new(transaction: DatabaseTransaction) -> Self {
        Hub { transaction }
    }

    /// Keeps what was changed.
    ///
    /// # Errors
    /// When the database cannot; nothing is kept then.
    pub async fn commit(self) -> Result<()> {
        Ok(self.transaction.commit().await?)
    }

    pub(super) const fn on(&self) -> &DatabaseTransaction {
        &self.transaction
    }
}

/// Adds a row outside tenants.
#[expect(clippy::disallowed_methods, reason = "the hub has no tenants")]
pub(super) async fn add<A>(on: &DatabaseTransaction, row: impl IntoActiveModel<A>) -> Result<()>
where
    A: ActiveModelTrait,
{
    let row = row.into_active_model().reset_all();
    A::Entity::insert(row).exec_without_returning(on).await?;
    Ok(())
}
