//! The timeline of a case.

use super::codes::{Party, ReviewState, ReviewStep};
use crate::graphql::context::language;
use crate::graphql::id::{self, Id};
use crate::graphql::scalar::Moment;
use crate::graphql::types::ReplyOutcome;
use crate::graphql::types::health::Status;
use crate::store;
use async_graphql::{Context, Enum, ID, Object, Result};
use domain::{assessment, review};
use serde_json::Value;
use uuid::Uuid;

/// Something that happened to a case.
pub struct ReviewEvent(pub store::ReviewEvent);

/// Who did it.
#[derive(Enum, Clone, Copy, PartialEq, Eq)]
pub enum ReviewActor {
    /// A person.
    Person,
    /// A partner's key.
    Key,
    /// The program itself.
    Program,
}

/// Something that happened to a case.
#[Object]
impl ReviewEvent {
    /// When.
    async fn at(&self) -> Moment {
        self.0.at.into()
    }

    /// Who did it.
    async fn by(&self) -> ReviewActor {
        match self.0.actor.split_once(':') {
            Some(("person", _)) => ReviewActor::Person,
            Some(("key", _)) => ReviewActor::Key,
            _ => ReviewActor::Program,
        }
    }

    /// The person who did it.
    async fn person_id(&self) -> Option<ID> {
        let (_, id) = self.0.actor.split_once("person:")?;
        Some(Id::<id::Member>::of(Uuid::try_parse(id).ok()?).into())
    }

    /// What happened, as a stable code such as `opened`, `step`, `waiting`, `scored`, `assigned`,
    /// `deadlines`, `remark`, `action_done`, `comment_added`, `reply_recorded`, `alerts`.
    async fn kind(&self) -> &str {
        &self.0.kind
    }

    /// Whether the client sees it.
    async fn for_client(&self) -> bool {
        self.0.for_client
    }

    /// The step that was taken.
    async fn step(&self) -> Option<ReviewStep> {
        review::Step::parse(self.text("step")?.as_str()).map(ReviewStep::from)
    }

    /// The state before the step.
    async fn from(&self) -> Option<ReviewState> {
        review::State::parse(self.text("from")?.as_str()).map(ReviewState::from)
    }

    /// The state after the step.
    async fn to(&self) -> Option<ReviewState> {
        review::State::parse(self.text("to")?.as_str()).map(ReviewState::from)
    }

    /// What was said with it.
    async fn remark(&self) -> Option<String> {
        self.text("remark")
    }

    /// Whom the case waits for from then on.
    async fn waiting_for(&self) -> Option<Party> {
        review::Party::parse(self.text("for")?.as_str()).map(Party::from)
    }

    /// The revision that was made.
    async fn revision(&self) -> Option<i64> {
        self.detail().get("revision")?.as_i64()
    }

    /// The rate of that revision, in basis points.
    async fn rate_bp(&self) -> Option<i64> {
        self.detail().get("rate_bp")?.as_i64()
    }

    /// Where that rate is against the threshold.
    async fn status(&self) -> Option<Status> {
        assessment::Status::parse(&self.text("status")?).map(Status::from)
    }

    /// Why it was scored, as a code: `first`, `asked`, `new_import`, `rules_changed`.
    async fn reason(&self) -> Option<String> {
        self.text("reason")
    }

    /// What the action of the plan is called that it is about.
    async fn action_title(&self, context: &Context<'_>) -> Result<Option<String>> {
        let tag = language(context)?.tag();
        let detail = self.detail();
        // What was noted before it was known in several languages has one title.
        let titles = detail.get("titles").and_then(|titles| titles.get(tag));
        let title = titles.or_else(|| detail.get("title"));
        Ok(title.and_then(Value::as_str).map(str::to_owned))
    }

    /// The action of the plan that it is about.
    async fn action_id(&self) -> Option<ID> {
        Some(Id::<id::PlanAction>::of(self.uuid("action")?).into())
    }

    /// The comment that it is about.
    async fn comment_id(&self) -> Option<ID> {
        Some(Id::<id::Comment>::of(self.uuid("comment")?).into())
    }

    /// The alerts that were raised while the case was monitored.
    async fn alert_ids(&self) -> Vec<ID> {
        let detail = self.detail();
        let alerts = detail.get("alerts").and_then(Value::as_array);
        let id = |alert: &Value| {
            let id = Uuid::try_parse(alert.get("alert")?.as_str()?).ok()?;
            Some(Id::<id::Alert>::of(id).into())
        };
        alerts.map(|alerts| alerts.iter().filter_map(id).collect()).unwrap_or_default()
    }

    /// The submission that it is about.
    async fn submission_id(&self) -> Option<ID> {
        Some(Id::<id::Submission>::of(self.uuid("submission")?).into())
    }

    /// What Amazon's reply came to.
    async fn outcome(&self) -> Option<ReplyOutcome> {
        review::reply::Outcome::parse(&self.text("outcome")?).map(ReplyOutcome::from)
    }

    /// Why it could not be scored.
    async fn why(&self) -> Option<String> {
        self.text("why")
    }
}

impl ReviewEvent {
    fn detail(&self) -> Value {
        serde_json::from_str(&self.0.detail).unwrap_or_default()
    }

    fn uuid(&self, key: &str) -> Option<Uuid> {
        Uuid::try_parse(&self.text(key)?).ok()
    }

    fn text(&self, key: &str) -> Option<String> {
        Some(self.detail().get(key)?.as_str()?.to_owned())
    }
}
