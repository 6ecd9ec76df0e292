//! What reviews found at one moment; never changed.

use super::entity::rows::{Revision, StoredMixture};
use super::entity::{mixtures, revisions};
use super::{Result, TenantScope};
use crate::clock::Micros;
use sea_orm::{
    ColumnTrait, Condition, ExprTrait, FromQueryResult, Iterable, QueryFilter, QueryOrder,
    QuerySelect, Select,
};
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
    /// The first day that the rate meets the threshold again if everything ships clean.
    pub recovers_on: Option<i32>,
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
        use revisions::Column::{No, ReviewId};
        let found = self
            .heads()
            .filter(ReviewId.is_in(reviews.iter().copied()))
            .order_by_asc(ReviewId)
            .order_by_desc(No);
        Ok(found.into_model().all(self.on()).await?)
    }

    fn heads(&self) -> Select<revisions::Entity> {
        let columns = revisions::Column::iter();
        let all_but_one = columns.filter(|column| !matches!(column, revisions::Column::Document));
        self.find::<revisions::Entity>().select_only().columns(all_but_one)
    }

    /// The heads of the revisions with these reviews and numbers.
    ///
    /// # Errors
    /// When the database cannot.
    pub async fn revision_heads_of(&self, wanted: &[(Uuid, i32)]) -> Result<Vec<RevisionHead>> {
        use revisions::Column::{No, ReviewId};
        if wanted.is_empty() {
            return Ok(Vec::new());
        }
        let one = |(review, no): &(Uuid, i32)| ReviewId.eq(*review).and(No.eq(*no));
        let any = wanted.iter().map(one).fold(Condition::any(), Condition::add);
        Ok(self.heads().filter(any).into_model().all(self.on()).await?)
    }

    /// Adds a revision.
    ///
    /// # Errors
    /// A duplicate if the review has one with its number.
    pub async fn add_revision(&self, revision: Revision) -> Result<()> {
        self.add(revision).await
    }

    /// The packages of a revision as levers are moved on them; none if it was made without.
    ///
    /// # Errors
    /// When the database cannot.
    pub async fn mixture(&self, review: Uuid, no: i32) -> Result<Option<String>> {
        use mixtures::Column::{No, ReviewId};
        let found = self.find::<mixtures::Entity>().filter(ReviewId.eq(review)).filter(No.eq(no));
        Ok(found.one(self.on()).await?.map(|row| row.mixture))
    }

    /// Puts these packages in the place of a revision's.
    ///
    /// # Errors
    /// When the database cannot.
    pub async fn put_mixture(&self, review: Uuid, no: i32, mixture: String) -> Result<()> {
        use mixtures::Column::{No, ReviewId};
        let known = self.delete::<mixtures::Entity>().filter(ReviewId.eq(review));
        known.filter(No.eq(no)).exec(self.on()).await?;
        self.add(StoredMixture { tenant_id: self.tenant().0, review_id: review, no, mixture }).await
    }
}
