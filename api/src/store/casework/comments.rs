//! What is said about a review.

use crate::store::entity::comments;
use crate::store::entity::rows::Comment;
use crate::store::{Result, StoreError, TenantScope};
use sea_orm::{
    ActiveModelTrait, ColumnTrait, IntoActiveModel, PaginatorTrait, QueryFilter, QueryOrder,
    QuerySelect, Select,
};
use uuid::Uuid;

impl TenantScope {
    /// A comment, also one that was taken back.
    ///
    /// # Errors
    /// When the database cannot.
    pub async fn comment(&self, id: Uuid) -> Result<Option<Comment>> {
        let found = self.find::<comments::Entity>().filter(comments::Column::Id.eq(id));
        Ok(found.one(self.on()).await?)
    }

    /// Comments for these audiences, the latest first, before one of them.
    ///
    /// # Errors
    /// When the database cannot.
    pub async fn comments(
        &self,
        review: Uuid,
        audiences: &[&'static str],
        before: Option<Uuid>,
        limit: u64,
    ) -> Result<Vec<Comment>> {
        use comments::Column::Id;
        let mut found = self.of_audiences(review, audiences).order_by_desc(Id).limit(limit);
        if let Some(before) = before {
            // Ids grow with time.
            found = found.filter(Id.lt(before));
        }
        Ok(found.all(self.on()).await?)
    }

    /// How many comments there are for these audiences.
    ///
    /// # Errors
    /// When the database cannot.
    pub async fn count_comments(&self, review: Uuid, audiences: &[&'static str]) -> Result<u64> {
        Ok(self.of_audiences(review, audiences).count(self.on()).await?)
    }

    fn of_audiences(&self, review: Uuid, audiences: &[&'static str]) -> Select<comments::Entity> {
        use comments::Column::{Audience, ReviewId};
        self.find::<comments::Entity>()
            .filter(ReviewId.eq(review))
            .filter(Audience.is_in(audiences.iter().copied()))
    }

    /// Adds a comment.
    ///
    /// # Errors
    /// When the database cannot.
    pub async fn add_comment(&self, comment: Comment) -> Result<()> {
        self.add(comment).await
    }

    /// Keeps a comment as changed, if it still has the version the caller saw.
    ///
    /// # Errors
    /// [`StoreError::Changed`] if somebody else was first.
    pub async fn keep_comment(&self, comment: &Comment) -> Result<()> {
        use comments::Column::{Id, Version};
        let row = Comment { version: comment.version + 1, ..comment.clone() };
        let changed = self
            .update::<comments::Entity>()
            .set(row.into_active_model().reset_all())
            .filter(Id.eq(comment.id))
            .filter(Version.eq(comment.version))
            .exec(self.on())
            .await?;
        if changed.rows_affected == 0 {
            let now = self.comment(comment.id).await?;
            return Err(StoreError::Changed { version: now.map_or(0, |comment| comment.version) });
        }
        Ok(())
    }
}
