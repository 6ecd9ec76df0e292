//! What proves that somebody is who they say, besides a password: links in mails, second factors.

use super::entity::rows::{Link, RecoveryCode, SecondFactor};
use super::entity::{links, recovery_codes, second_factors};
use super::{Hub, Result, hub};
use crate::clock::Micros;
use sea_orm::sea_query::{Expr, Func};
use sea_orm::{ColumnTrait, EntityTrait, PaginatorTrait, QueryFilter};
use uuid::Uuid;

#[expect(clippy::disallowed_methods, reason = "people belong to no single tenant")]
impl Hub {
    /// Adds a link that works once.
    ///
    /// # Errors
    /// When the database cannot.
    pub async fn add_link(&self, link: Link) -> Result<()> {
        hub::add(self.on(), link).await
    }

    /// A link.
    ///
    /// # Errors
    /// When the database cannot.
    pub async fn link(&self, id: Uuid) -> Result<Option<Link>> {
        Ok(links::Entity::find_by_id(id).one(self.on()).await?)
    }

    /// Uses a link up; false if that was done before.
    ///
    /// # Errors
    /// When the database cannot.
    pub async fn use_link(&self, id: Uuid, now: Micros) -> Result<bool> {
        let used = links::Entity::update_many()
            .col_expr(links::Column::UsedAt, Expr::value(now))
            .filter(links::Column::Id.eq(id))
            .filter(links::Column::UsedAt.is_null())
            .exec(self.on())
            .await?;
        Ok(used.rows_affected == 1)
    }

    /// Uses all of a person's unused links of a purpose up.
    ///
    /// # Errors
    /// When the database cannot.
    pub async fn void_links(&self, user: Uuid, purpose: &str, now: Micros) -> Result<()> {
        links::Entity::update_many()
            .col_expr(links::Column::UsedAt, Expr::value(now))
            .filter(links::Column::UserId.eq(user))
            .filter(links::Column::Purpose.eq(purpose))
            .filter(links::Column::UsedAt.is_null())
            .exec(self.on())
            .await?;
        Ok(())
    }

    /// A person's second factor, confirmed or not.
    ///
    /// # Errors
    /// When the database cannot.
    pub async fn second_factor(&self, user: Uuid) -> Result<Option<SecondFactor>> {
        Ok(second_factors::Entity::find_by_id(user).one(self.on()).await?)
    }

    /// Puts a second factor in the place of the one before, with its recovery codes.
    ///
    /// # Errors
    /// When the database cannot.
    pub async fn put_second_factor(
        &self,
        user: Uuid,
        factor: Option<SecondFactor>,
        codes: Vec<Vec<u8>>,
    ) -> Result<()> {
        second_factors::Entity::delete_many()
            .filter(second_factors::Column::UserId.eq(user))
            .exec(self.on())
            .await?;
        recovery_codes::Entity::delete_many()
            .filter(recovery_codes::Column::UserId.eq(user))
            .exec(self.on())
            .await?;
        if let Some(factor) = factor {
            hub::add(self.on(), factor).await?;
        }
        for hash in codes {
            hub::add(self.on(), RecoveryCode { user_id: user, hash, used_at: None }).await?;
        }
        Ok(())
    }

    /// Notes the step of a code that was accepted; false if that or a later one was before.
    ///
    /// # Errors
    /// When the database cannot.
    pub async fn use_code(&self, user: Uuid, step: i64, now: Micros) -> Result<bool> {
        let used = second_factors::Entity::update_many()
            .col_expr(second_factors::Column::LastStep, Expr::value(step))
            .col_expr(
                second_factors::Column::ConfirmedAt,
                Func::coalesce([Expr::col(second_factors::Column::ConfirmedAt), Expr::value(now)])
                    .into(),
            )
            .filter(second_factors::Column::UserId.eq(user))
            .filter(second_factors::Column::LastStep.lt(step))
            .exec(self.on())
            .await?;
        Ok(used.rows_affected == 1)
    }

    /// Uses a recovery code up; false if there is none or it was used before.
    ///
    /// # Errors
    /// When the database cannot.
    pub async fn use_recovery_code(&self, user: Uuid, hash: &[u8], now: Micros) -> Result<bool> {
        let used = recovery_codes::Entity::update_many()
            .col_expr(recovery_codes::Column::UsedAt, Expr::value(now))
            .filter(recovery_codes::Column::UserId.eq(user))
            .filter(recovery_codes::Column::Hash.eq(hash.to_vec()))
            .filter(recovery_codes::Column::UsedAt.is_null())
            .exec(self.on())
            .await?;
        Ok(used.rows_affected == 1)
    }

    /// How many of a person's recovery codes were not used yet.
    ///
    /// # Errors
    /// When the database cannot.
    pub async fn recovery_codes_left(&self, user: Uuid) -> Result<u64> {
        let found = recovery_codes::Entity::find()
            .filter(recovery_codes::Column::UserId.eq(user))
            .filter(recovery_codes::Column::UsedAt.is_null());
        Ok(found.count(self.on()).await?)
    }
}
