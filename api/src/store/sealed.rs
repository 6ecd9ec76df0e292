//! What is sealed and stays for longer than a day.

use super::entity::rows::{Job, SecondFactor};
use super::entity::{jobs, second_factors, signing_keys};
use super::{Hub, Result};
use sea_orm::sea_query::Expr;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter};
use uuid::Uuid;

#[expect(clippy::disallowed_methods, reason = "secrets of people and of the server")]
impl Hub {
    /// All second factors.
    ///
    /// # Errors
    /// When the database cannot.
    pub async fn second_factors(&self) -> Result<Vec<SecondFactor>> {
        Ok(second_factors::Entity::find().all(self.on()).await?)
    }

    /// Keeps a second factor's secret in another form; not if it was changed meanwhile.
    ///
    /// # Errors
    /// When the database cannot.
    pub async fn reseal_second_factor(&self, old: &SecondFactor, sealed: Vec<u8>) -> Result<()> {
        second_factors::Entity::update_many()
            .col_expr(second_factors::Column::Secret, Expr::value(sealed))
            .filter(second_factors::Column::UserId.eq(old.user_id))
            .filter(second_factors::Column::Secret.eq(old.secret.clone()))
            .exec(self.on())
            .await?;
        Ok(())
    }

    /// Keeps a signing key's secret in another form.
    ///
    /// # Errors
    /// When the database cannot.
    pub async fn reseal_signing_key(&self, id: &str, sealed: Vec<u8>) -> Result<()> {
        signing_keys::Entity::update_many()
            .col_expr(signing_keys::Column::Secret, Expr::value(sealed))
            .filter(signing_keys::Column::Id.eq(id))
            .exec(self.on())
            .await?;
        Ok(())
    }

    /// Jobs of a kind, done or not.
    ///
    /// # Errors
    /// When the database cannot.
    pub async fn jobs_of(&self, kind: &str) -> Result<Vec<Job>> {
        Ok(jobs::Entity::find().filter(jobs::Column::Kind.eq(kind)).all(self.on()).await?)
    }

    /// Keeps a job's payload in another form.
    ///
    /// # Errors
    /// When the database cannot.
    pub async fn reseal_job(&self, id: Uuid, payload: String) -> Result<()> {
        jobs::Entity::update_many()
            .col_expr(jobs::Column::Payload, Expr::value(payload))
            .filter(jobs::Column::Id.eq(id))
            .exec(self.on())
            .await?;
        Ok(())
    }
}
