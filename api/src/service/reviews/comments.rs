//! What is said about a case: among us, or to the client. Nothing of what is said among us reaches
//! a client: not the text, not that there is one, not how many.

use super::{allowed_review, note, review_to_change, touched};
use crate::auth::permission::{Action, Principal, Role, allows};
use crate::clock::{DAY, Micros};
use crate::service::audit::record;
use crate::service::{Caller, Result, ServiceError, Services};
use crate::store::{Comment, Market, Review, StoreError, TenantScope};
use serde_json::json;
use uuid::Uuid;

/// Letters of a comment at most.
const LONGEST: usize = 10_000;
/// How long one's own words can be changed; later, others go by them.
const CHANGEABLE: Micros = DAY;

/// For whom something is said.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Audience {
    /// Among us.
    Internal,
    /// Between us and the client.
    Client,
}

impl Audience {
    const ALL: [Audience; 2] = [Audience::Internal, Audience::Client];

    /// The code in the database.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Audience::Internal => "internal",
            Audience::Client => "client",
        }
    }

    /// What it takes to read it.
    const fn reading(self) -> Action {
        match self {
            Audience::Internal => Action::ReadInternalComment,
            Audience::Client => Action::ReadClientComment,
        }
    }

    /// What it takes to write it.
    const fn writing(self) -> Action {
        match self {
            Audience::Internal => Action::WriteInternalComment,
            Audience::Client => Action::WriteClientComment,
        }
    }

    /// For whom a comment is.
    ///
    /// # Errors
    /// When what is stored is neither.
    pub fn of(comment: &Comment) -> Result<Self, StoreError> {
        let known = Audience::ALL.into_iter().find(|one| one.code() == comment.audience);
        known.ok_or_else(|| {
            let why = format!("there is no audience {:?}", comment.audience);
            StoreError::Damaged { what: "comment", why }
        })
    }
}

impl Services {
    /// Comments of a review, the latest first: those that the caller may read, or of these the ones
    /// for one audience.
    ///
    /// # Errors
    /// Not found if the caller may not see the review.
    pub async fn comments(
        &self,
        caller: &Caller,
        review: Uuid,
        audience: Option<Audience>,
        before: Option<Uuid>,
        limit: u64,
    ) -> Result<Vec<Comment>> {
        let scope = self.store().read(caller.tenant()).await?;
        let audiences = readable(&scope, caller, review, audience).await?;
        Ok(scope.comments(review, &audiences, before, limit).await?)
    }

    /// How many of them there are.
    ///
    /// # Errors
    /// Not found if the caller may not see the review.
    pub async fn count_comments(
        &self,
        caller: &Caller,
        review: Uuid,
        audience: Option<Audience>,
    ) -> Result<u64> {
        let scope = self.store().read(caller.tenant()).await?;
        let audiences = readable(&scope, caller, review, audience).await?;
        Ok(scope.count_comments(review, &audiences).await?)
    }

    /// A comment.
    ///
    /// # Errors
    /// Not found if the caller may not read it.
    pub async fn comment(&self, caller: &Caller, id: Uuid) -> Result<Comment> {
        let scope = self.store().read(caller.tenant()).await?;
        let comment = scope.comment(id).await?.ok_or(ServiceError::NotFound)?;
        let (_, market) =
            allowed_review(&scope, caller, comment.review_id, Action::ViewReview).await?;
        may_know(caller, &comment, &market)?;
        Ok(comment)
    }

    /// Says something about a review.
    ///
    /// # Errors
    /// When the caller may not say it to this audience, or the text cannot be used.
    pub async fn add_comment(
        &self,
        caller: &Caller,
        review: Uuid,
        audience: Audience,
        body: &str,
    ) -> Result<Comment> {
        let scope = self.store().write(caller.tenant()).await?;
        let (mut review, _) = review_to_change(&scope, caller, review, audience.writing()).await?;
        let comment = self.said(caller, &review, audience, body)?;
        scope.add_comment(comment.clone()).await?;
        self.comment_told(&scope, caller, &mut review, &comment, "comment_added").await?;
        scope.commit().await?;
        Ok(comment)
    }

    /// Changes one's own words.
    ///
    /// # Errors
    /// When they are somebody else's, were taken back, or were said too long ago; a conflict if they
    /// were changed since `version`.
    pub async fn edit_comment(
        &self,
        caller: &Caller,
        id: Uuid,
        version: i32,
        body: &str,
    ) -> Result<Comment> {
        let scope = self.store().write(caller.tenant()).await?;
        let (mut review, mut comment) = said_before(&scope, caller, id).await?;
        self.comment_changeable(caller, &comment)?;
        comment.body = worded(body)?;
        comment.edited_at = Some(self.now());
        comment.version = version;
        scope.keep_comment(&comment).await?;
        comment.version += 1;
        self.comment_told(&scope, caller, &mut review, &comment, "comment_edited").await?;
        scope.commit().await?;
        Ok(comment)
    }

    /// Takes one's own words back; that something was said stays to be seen. Who runs the
    /// consultancy can take back everybody's, whenever they were said.
    ///
    /// # Errors
    /// As [`Self::edit_comment`].
    pub async fn delete_comment(&self, caller: &Caller, id: Uuid, version: i32) -> Result<Comment> {
        let scope = self.store().write(caller.tenant()).await?;
        let (mut review, mut comment) = said_before(&scope, caller, id).await?;
        let role = match &caller.principal {
            Principal::Person { role, .. } => Some(*role),
            Principal::Key { .. } => None,
        };
        if comment.deleted_at.is_some() || !matches!(role, Some(Role::Owner | Role::Admin)) {
            self.comment_changeable(caller, &comment)?;
        }
        comment.body = String::new();
        comment.deleted_at = Some(self.now());
        comment.version = version;
        scope.keep_comment(&comment).await?;
        comment.version += 1;
        self.comment_told(&scope, caller, &mut review, &comment, "comment_deleted").await?;
        scope.commit().await?;
        Ok(comment)
    }

    /// Something as it is said now.
    pub(super) fn said(
        &self,
        caller: &Caller,
        review: &Review,
        audience: Audience,
        body: &str,
    ) -> Result<Comment> {
        Ok(Comment {
            tenant_id: review.tenant_id,
            id: self.clock().id(),
            review_id: review.id,
            author: caller.actor().to_string(),
            by_client: !caller.is_staff(),
            audience: audience.code().to_owned(),
            body: worded(body)?,
            created_at: self.now(),
            edited_at: None,
            deleted_at: None,
            version: 1,
        })
    }

    /// Puts it on the timeline. What is said among us does not count as a change that clients see.
    async fn comment_told(
        &self,
        scope: &TenantScope,
        caller: &Caller,
        review: &mut Review,
        comment: &Comment,
        kind: &str,
    ) -> Result<()> {
        let by = self.by(caller);
        let for_client = Audience::of(comment)? == Audience::Client;
        note(scope, review, &by, kind, for_client, json!({"comment": comment.id})).await?;
        if for_client {
            touched(scope, review, &by).await?;
        }
        let deed = caller.deed(Audience::of(comment)?.writing().code(), subject(comment));
        record(scope, by.at, deed).await
    }

    fn comment_changeable(&self, caller: &Caller, comment: &Comment) -> Result<()> {
        let refused = |code, message| Err(ServiceError::invalid(&["id"], code, message));
        if comment.deleted_at.is_some() {
            return refused("comment_deleted", "The comment was taken back already.");
        }
        if comment.author != caller.actor().to_string() {
            return refused(
                "not_yours",
                "These are somebody else's words; write your own comment.",
            );
        }
        if self.now() - comment.created_at > CHANGEABLE {
            let message = "It was said more than a day ago, and others go by it; write another \
                           comment.";
            return refused("too_late", message);
        }
        Ok(())
    }
}

fn subject(comment: &Comment) -> String {
    format!("comment:{}", comment.id)
}

/// A comment that the caller may know of and write to its audience, to be changed.
async fn said_before(scope: &TenantScope, caller: &Caller, id: Uuid) -> Result<(Review, Comment)> {
    let comment = scope.comment(id).await?.ok_or(ServiceError::NotFound)?;
    let (review, market) =
        review_to_change(scope, caller, comment.review_id, Action::ViewReview).await?;
    may_know(caller, &comment, &market)?;
    allows(&caller.principal, Audience::of(&comment)?.writing(), Some(market.account_id))?;
    Ok((review, comment))
}

/// Whoever may not read a comment does not learn that there is one.
fn may_know(caller: &Caller, comment: &Comment, market: &Market) -> Result<()> {
    let reading = Audience::of(comment)?.reading();
    allows(&caller.principal, reading, Some(market.account_id)).map_err(|_| ServiceError::NotFound)
}

/// The audiences whose comments the caller may read; of these, the one that is asked for.
async fn readable(
    scope: &TenantScope,
    caller: &Caller,
    review: Uuid,
    wanted: Option<Audience>,
) -> Result<Vec<&'static str>> {
    let (_, market) = allowed_review(scope, caller, review, Action::ViewReview).await?;
    let may = |audience: &Audience| {
        allows(&caller.principal, audience.reading(), Some(market.account_id)).is_ok()
    };
    let wanted = |audience: &Audience| wanted.is_none_or(|wanted| wanted == *audience);
    Ok(Audience::ALL.into_iter().filter(may).filter(wanted).map(Audience::code).collect())
}

fn worded(text: &str) -> Result<String> {
    let text = text.replace('\0', "").trim().to_owned();
    if text.is_empty() {
        return Err(ServiceError::invalid(
            &["body"],
            "blank",
            "There is nothing to say; write it.",
        ));
    }
    if text.chars().count() > LONGEST {
        let message = format!("A comment has at most {LONGEST} letters; make two of it.");
        return Err(ServiceError::invalid(&["body"], "too_long", message));
    }
    Ok(text)
}
