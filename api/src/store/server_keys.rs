//! What servers share: the keys that access tokens are signed with, and how full throttles are.

use super::entity::rows::{Bucket, SigningKey};
use super::entity::{buckets, signing_keys};
use super::{Hub, Result, hub};
use sea_orm::sea_query::{Expr, OnConflict};
use sea_orm::{
    ActiveModelTrait, ColumnTrait, EntityTrait, IntoActiveModel, QueryFilter, QueryOrder,
};

#[expect(clippy::disallowed_methods, reason = "keys of the server belong to no tenant")]
impl Hub {
    /// The keys that access tokens are signed with, oldest first.
    ///
    /// # Errors
    /// When the database cannot.
    pub async fn signing_keys(&self) -> Result<Vec<SigningKey>> {
        let found = signing_keys::Entity::find().order_by_asc(signing_keys::Column::ActiveFrom);
        Ok(found.all(self.on()).await?)
    }

    /// Adds a signing key; the ones before it are retired.
    ///
    /// # Errors
    /// When the database cannot.
    pub async fn rotate_signing_keys(&self, key: SigningKey) -> Result<()> {
        signing_keys::Entity::update_many()
            .col_expr(signing_keys::Column::RetiredAt, Expr::value(key.active_from))
            .filter(signing_keys::Column::RetiredAt.is_null())
            .exec(self.on())
            .await?;
        hub::add(self.on(), key).await
    }

    /// Deletes all signing keys.
    ///
    /// # Errors
    /// When the database cannot.
    pub async fn delete_signing_keys(&self) -> Result<()> {
        signing_keys::Entity::delete_many().exec(self.on()).await?;
        Ok(())
    }

    /// How full a throttle is.
    ///
    /// # Errors
    /// When the database cannot.
    pub async fn bucket(&self, name: &str) -> Result<Option<Bucket>> {
        Ok(buckets::Entity::find_by_id(name).one(self.on()).await?)
    }

    /// Keeps how full a throttle is.
    ///
    /// # Errors
    /// When the database cannot.
    pub async fn put_bucket(&self, bucket: Bucket) -> Result<()> {
        let row = bucket.into_active_model().reset_all();
        let known = OnConflict::column(buckets::Column::Name)
            .update_columns([buckets::Column::Level, buckets::Column::At])
            .to_owned();
        buckets::Entity::insert(row).on_conflict(known).exec_without_returning(self.on()).await?;
        Ok(())
    }
}
