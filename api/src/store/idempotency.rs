//! What a repeated call gets instead of a second change. The row is written in the transaction of
//! the change, so that either both are kept or neither.

use super::entity::idempotent_calls::{self, Column};
use super::entity::rows::IdempotentCall;
use super::{Result, TenantScope};
use crate::clock::Micros;
use sea_orm::sea_query::Expr;
use sea_orm::{ColumnTrait, QueryFilter};

impl TenantScope {
    /// The call that a credential made with a key since a moment. Another call with that key waits
    /// until this transaction ends.
    ///
    /// # Errors
    /// When the database cannot.
    pub async fn idempotent_call(
        &self,
        credential: &str,
        key: &str,
        since: Micros,
    ) -> Result<Option<IdempotentCall>> {
        self.hub().alone(&format!("call {} {credential} {key}", self.tenant().0)).await?;
        let found = self
            .find::<idempotent_calls::Entity>()
            .filter(Column::Credential.eq(credential))
            .filter(Column::CallKey.eq(key))
            .filter(Column::CreatedAt.gt(since));
        Ok(found.one(self.on()).await?)
    }

    /// The call that a credential is making with a key.
    ///
    /// # Errors
    /// When the database cannot.
    pub async fn running_call(
        &self,
        credential: &str,
        key: &str,
    ) -> Result<Option<IdempotentCall>> {
        self.idempotent_call(credential, key, Micros::MIN).await
    }

    /// Notes what has become of a call.
    ///
    /// # Errors
    /// When the database cannot.
    pub async fn note_call(&self, credential: &str, key: &str, outcome: &str) -> Result<()> {
        self.update::<idempotent_calls::Entity>()
            .col_expr(Column::Outcome, Expr::value(outcome))
            .filter(Column::Credential.eq(credential))
            .filter(Column::CallKey.eq(key))
            .exec(self.on())
            .await?;
        Ok(())
    }

    /// Forgets a call that did nothing.
    ///
    /// # Errors
    /// When the database cannot.
    pub async fn forget_call(&self, credential: &str, key: &str) -> Result<()> {
        self.delete::<idempotent_calls::Entity>()
            .filter(Column::Credential.eq(credential))
            .filter(Column::CallKey.eq(key))
            .exec(self.on())
            .await?;
        Ok(())
    }

    /// Keeps what a call answered, in the place of an older one with its key.
    ///
    /// # Errors
    /// When the database cannot.
    pub async fn keep_idempotent_call(&self, call: IdempotentCall) -> Result<()> {
        self.delete::<idempotent_calls::Entity>()
            .filter(Column::Credential.eq(call.credential.clone()))
            .filter(Column::CallKey.eq(call.call_key.clone()))
            .exec(self.on())
            .await?;
        self.add(call).await
    }

    /// Forgets calls that are older than a moment.
    ///
    /// # Errors
    /// When the database cannot.
    pub async fn forget_idempotent_calls(&self, before: Micros) -> Result<u64> {
        let gone = self
            .delete::<idempotent_calls::Entity>()
            .filter(Column::CreatedAt.lte(before))
            .exec(self.on())
            .await?;
        Ok(gone.rows_affected)
    }
}
