//! What reviews found at one moment; never changed.

use super::entity::revisions;
use super::entity::rows::Revision;
use super::{Result, TenantScope};
use crate::clock::Micros;
use sea_orm::{ColumnTrait, FromQueryResult, QueryFilter, QueryOrder, QuerySelect};
use uuid::Uuid;

/// A revision without its document.
#[derive(Clone, Debug, PartialEq, Eq, FromQueryResult)]
pub struct RevisionHead {
    /// The review.
    pub review_id: Uuid,
    /// Counts from 1.
    pub no: i32,
    /// SHA-256 of its content.
    pub content_hash: Vec<u8>,
    /// The rulebook it was made under.
    pub rulebook: String,
    /// Version of that rulebook.
    pub rulebook_version: String,
    /// First day counted.
    pub window_start: i32,
    /// Last day counted.
    pub window_end: i32,
    /// The rate, in basis points.
    pub rate_bp: Option<i32>,
    /// Where that stands.
    pub status: String,
    /// The moment it speaks of.
    pub as_of: Micros,
    /// Why it was made.
    pub reason: String,
    /// When it was made.
    pub created_at: Micros,
}

impl TenantScope {
    /// A revision.
    ///
    /// # Errors
    /// When the database cannot.
    pub async fn revision(&self, review: Uuid, no: i32) -> Result<Option<Revision>> {
        use revisions::Column::{No, ReviewId};
        let found = self.find::<revisions::Entity>().filter(ReviewId.eq(review)).filter(No.eq(no));
        Ok(found.one(self.on()).await?)
    }

    /// The heads of all revisions of reviews, review by review, latest first.
    ///
    /// # Errors
    /// When the database cannot.
    pub async fn revision_heads(&self, reviews: &[Uuid]) -> Result<Vec<RevisionHead>> {
        use revisions::Column::{
            AsOf, ContentHash, CreatedAt, No, RateBp, Reason, ReviewId, Rulebook, RulebookVersion,
            Status, WindowEnd, WindowStart,
        };
        let found = self
            .find::<revisions::Entity>()
            .filter(ReviewId.is_in(reviews.iter().copied()))
            .select_only()
            .columns([
                ReviewId,
                No,
                ContentHash,
                Rulebook,
                RulebookVersion,
                WindowStart,
                WindowEnd,
                RateBp,
                Status,
                AsOf,
                Reason,
                CreatedAt,
            ])
            .order_by_asc(ReviewId)
            .order_by_desc(No);
        Ok(found.into_model().all(self.on()).await?)
    }

    /// Adds a revision.
    ///
    /// # Errors
    /// A duplicate if the review has one with its number.
    pub async fn add_revision(&self, revision: Revision) -> Result<()> {
        self.add(revision).await
    }
}
