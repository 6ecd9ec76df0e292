//! Answers to Amazon while they are written.

use crate::store::entity::responses;
use crate::store::entity::rows::Response;
use crate::store::{Result, StoreError, TenantScope};
use sea_orm::{ActiveModelTrait, ColumnTrait, IntoActiveModel, QueryFilter};
use uuid::Uuid;

impl TenantScope {
    /// The answer of a review, if somebody began to write it.
    ///
    /// # Errors
    /// When the database cannot.
    pub async fn response(&self, review: Uuid) -> Result<Option<Response>> {
        let found = self.find::<responses::Entity>().filter(responses::Column::ReviewId.eq(review));
        Ok(found.one(self.on()).await?)
    }

    /// Keeps an answer that still has the version the caller saw; 0 is one that nobody began.
    ///
    /// # Errors
    /// [`StoreError::Changed`] if somebody else was first.
    pub async fn keep_response(&self, response: &Response) -> Result<()> {
        use responses::Column::{ReviewId, Version};
        let row = Response { version: response.version + 1, ..response.clone() };
        if response.version == 0 {
            let added = self.add(row).await;
            // The duplicate has spoilt the transaction; what is there is the first version.
            let first = added.as_ref().is_err_and(StoreError::is_duplicate);
            return if first { Err(StoreError::Changed { version: 1 }) } else { added };
        }
        let changed = self
            .update::<responses::Entity>()
            .set(row.into_active_model().reset_all())
            .filter(ReviewId.eq(response.review_id))
            .filter(Version.eq(response.version))
            .exec(self.on())
            .await?;
        if changed.rows_affected == 0 {
            let now = self.response(response.review_id).await?;
            return Err(StoreError::Changed { version: now.map_or(0, |now| now.version) });
        }
        Ok(())
    }
}
