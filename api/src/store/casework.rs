//! What is worked off in a review: its plan, the answer to Amazon, and what was sent.

use super::entity::rows::{PlanAction, Response, Submission};
use super::entity::{plan_actions, responses, submissions};
use super::{Result, TenantScope};
use sea_orm::{ColumnTrait, QueryFilter, QueryOrder};
use uuid::Uuid;

impl TenantScope {
    /// The plan's actions, in order.
    ///
    /// # Errors
    /// When the database cannot.
    pub async fn plan_actions(&self, review: Uuid) -> Result<Vec<PlanAction>> {
        use plan_actions::Column::{Id, Position, ReviewId};
        let found = self
            .find::<plan_actions::Entity>()
            .filter(ReviewId.eq(review))
            .order_by_asc(Position)
            .order_by_asc(Id);
        Ok(found.all(self.on()).await?)
    }

    /// The answer to Amazon while it is written.
    ///
    /// # Errors
    /// When the database cannot.
    pub async fn response(&self, review: Uuid) -> Result<Option<Response>> {
        let found = self.find::<responses::Entity>().filter(responses::Column::ReviewId.eq(review));
        Ok(found.one(self.on()).await?)
    }

    /// What was sent to Amazon, oldest first.
    ///
    /// # Errors
    /// When the database cannot.
    pub async fn submissions(&self, review: Uuid) -> Result<Vec<Submission>> {
        let found = self
            .find::<submissions::Entity>()
            .filter(submissions::Column::ReviewId.eq(review))
            .order_by_asc(submissions::Column::No);
        Ok(found.all(self.on()).await?)
    }
}
