//! What was sent to Amazon and what came back. Rows are added; of a row that is there only what is
//! still empty can be filled in, once.

use crate::clock::Micros;
use crate::store::entity::rows::Submission;
use crate::store::entity::submissions;
use crate::store::{Result, TenantScope};
use sea_orm::sea_query::Expr;
use sea_orm::{ColumnTrait, QueryFilter, QueryOrder};
use uuid::Uuid;

/// Amazon's reply, word for word.
pub struct Reply<'a> {
    /// What it says.
    pub text: &'a str,
    /// When it came.
    pub at: Micros,
    /// Who brought it.
    pub by: String,
}

/// What a reply comes to.
pub struct Decision<'a> {
    /// Code of the outcome.
    pub outcome: &'static str,
    /// What it names as missing, as JSON.
    pub gaps: &'a str,
}

impl TenantScope {
    /// Something that was sent.
    ///
    /// # Errors
    /// When the database cannot.
    pub async fn submission(&self, id: Uuid) -> Result<Option<Submission>> {
        let found = self.find::<submissions::Entity>().filter(submissions::Column::Id.eq(id));
        Ok(found.one(self.on()).await?)
    }

    /// What was sent in a review, the first first.
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

    /// Adds what was sent.
    ///
    /// # Errors
    /// A duplicate if the review has one with its number.
    pub async fn add_submission(&self, submission: Submission) -> Result<()> {
        self.add(submission).await
    }

    /// Adds the reply to what was sent; false if it has one.
    ///
    /// # Errors
    /// When the database cannot.
    pub async fn add_reply(&self, id: Uuid, reply: Reply<'_>) -> Result<bool> {
        use submissions::Column;
        let Reply { text, at, by } = reply;
        let added = self
            .update::<submissions::Entity>()
            .col_expr(Column::Reply, Expr::value(text))
            .col_expr(Column::ReplyAt, Expr::value(at))
            .col_expr(Column::ReplyBy, Expr::value(by))
            .filter(Column::Id.eq(id))
            .filter(Column::Reply.is_null())
            .exec(self.on())
            .await?;
        Ok(added.rows_affected == 1)
    }

    /// Says what a reply comes to; false if that was said before, or there is no reply.
    ///
    /// # Errors
    /// When the database cannot.
    pub async fn decide_reply(&self, id: Uuid, decision: Decision<'_>) -> Result<bool> {
        use submissions::Column;
        let Decision { outcome, gaps } = decision;
        let decided = self
            .update::<submissions::Entity>()
            .col_expr(Column::Outcome, Expr::value(outcome))
            .col_expr(Column::Gaps, Expr::value(gaps))
            .filter(Column::Id.eq(id))
            .filter(Column::Reply.is_not_null())
            .filter(Column::Outcome.is_null())
            .exec(self.on())
            .await?;
        Ok(decided.rows_affected == 1)
    }
}
