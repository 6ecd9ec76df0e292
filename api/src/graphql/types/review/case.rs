//! What client and consultancy see of a case.

use super::Shown;
use super::codes::{DeadlineOwner, DeadlineStanding, Party, ReviewState, ReviewStep};
use super::event::ReviewEvent;
use crate::graphql::context::{caller, services};
use crate::graphql::error::fault;
use crate::graphql::id::{self, Id};
use crate::graphql::loaders;
use crate::graphql::page::Slice;
use crate::graphql::scalar::{Date, Moment};
use crate::graphql::types::health::Status;
use crate::graphql::types::{Market, SellerAccount};
use crate::service::reviews;
use async_graphql::connection::{Connection, Edge};
use async_graphql::{Context, ID, Object, Result, SimpleObject};
use domain::assessment;
use domain::review::Deadline;
use std::sync::Arc;

pub(super) struct ReviewCase(pub(super) Arc<Shown>);

#[Object]
impl ReviewCase {
    /// Opaque id.
    pub async fn id(&self) -> ID {
        Id::<id::Review>::of(self.0.row.id).into()
    }

    /// What the consultancy calls it.
    async fn title(&self) -> &str {
        &self.0.row.title
    }

    /// The client.
    async fn account(&self, context: &Context<'_>) -> Result<SellerAccount> {
        let account = self.0.view(context).await?.market.account_id;
        Ok(SellerAccount(loaders::account(context, account).await?))
    }

    /// The client's marketplace that it is about.
    async fn market(&self, context: &Context<'_>) -> Result<Market> {
        Ok(Market(self.0.view(context).await?.market.clone()))
    }

    /// Where it stands.
    async fn state(&self) -> Result<ReviewState> {
        Ok(reviews::state(&self.0.row).map_err(fault)?.into())
    }

    /// The steps that there are from here and that the caller may take, whether or not something
    /// is missing for them.
    async fn possible_steps(&self, context: &Context<'_>) -> Result<Vec<ReviewStep>> {
        let view = self.0.view(context).await?;
        let steps = services(context)?.possible_steps(caller(context)?, view).map_err(fault)?;
        Ok(steps.into_iter().map(ReviewStep::from).collect())
    }

    /// Whom it waits for; nobody once it has ended.
    async fn waiting_for(&self) -> Option<Party> {
        domain::review::Party::parse(&self.0.row.waiting_for).map(Party::from)
    }

    /// How long each party has had the ball.
    async fn clocks(&self, context: &Context<'_>) -> Result<ReviewClocks> {
        Ok(loaders::clocks(context, self.0.row.id).await?.into())
    }

    /// Deadlines, the most urgent first.
    async fn deadlines(&self, context: &Context<'_>) -> Result<Vec<ReviewDeadline>> {
        let now = domain::time::Moment(services(context)?.clock().now());
        let deadlines = reviews::deadlines(&self.0.row).into_iter();
        Ok(deadlines.map(|deadline| ReviewDeadline::of(deadline, now)).collect())
    }

    /// The rate of the latest score, in basis points.
    async fn rate_bp(&self, context: &Context<'_>) -> Result<Option<i32>> {
        Ok(self.0.view(context).await?.latest.as_ref().and_then(|latest| latest.rate_bp))
    }

    /// Where that is against the threshold; none if nothing was scored yet.
    async fn status(&self, context: &Context<'_>) -> Result<Option<Status>> {
        let latest = &self.0.view(context).await?.latest;
        let status = latest.as_ref().and_then(|latest| assessment::Status::parse(&latest.status));
        Ok(status.map(Status::from))
    }

    /// The first day of the latest score's window.
    async fn window_start(&self, context: &Context<'_>) -> Result<Option<Date>> {
        let latest = &self.0.view(context).await?.latest;
        Ok(latest.as_ref().map(|latest| Date::of(latest.window_start)))
    }

    /// The last day of the latest score's window.
    async fn window_end(&self, context: &Context<'_>) -> Result<Option<Date>> {
        let latest = &self.0.view(context).await?.latest;
        Ok(latest.as_ref().map(|latest| Date::of(latest.window_end)))
    }

    /// The first day that the rate meets the threshold again if everything ships clean from the
    /// score on; none if it does within 60 days no more.
    async fn recovers_on(&self, context: &Context<'_>) -> Result<Option<Date>> {
        let latest = &self.0.view(context).await?.latest;
        Ok(latest.as_ref().and_then(|latest| latest.recovers_on).map(Date::of))
    }

    /// When it was scored last since it was opened, or reopened.
    async fn scored_at(&self) -> Option<Moment> {
        self.0.row.scored_at.map(Moment::from)
    }

    /// When the client approved what is to be sent.
    async fn approved_at(&self) -> Option<Moment> {
        self.0.row.approved_at.map(Moment::from)
    }

    /// When the answer was sent to Amazon.
    async fn sent_at(&self) -> Option<Moment> {
        self.0.row.sent_at.map(Moment::from)
    }

    /// When it was taken on.
    async fn opened_at(&self) -> Moment {
        self.0.row.opened_at.into()
    }

    /// When it ended.
    async fn closed_at(&self) -> Option<Moment> {
        self.0.row.closed_at.map(Moment::from)
    }

    /// Grows with every change of the case itself; send it back with the next one.
    async fn version(&self) -> i32 {
        self.0.row.version
    }

    /// What happened, latest first. Clients see what concerns them.
    async fn timeline(
        &self,
        context: &Context<'_>,
        #[graphql(desc = "How many, from 1 to 100.")] first: i32,
        #[graphql(desc = "Begin after the entry with this cursor.")] after: Option<String>,
    ) -> Result<Connection<String, ReviewEvent>> {
        let id = self.0.row.id;
        let slice = Slice::<i32>::read(first, after.as_deref(), &("timeline", id))?;
        let found = services(context)?
            .review_timeline(caller(context)?, id, slice.after, slice.limit())
            .await;
        let mut found = found.map_err(fault)?;
        let more = slice.cut(&mut found);
        let mut page = Connection::new(slice.after.is_some(), more);
        page.edges.extend(
            found.into_iter().map(|row| Edge::new(slice.cursor(&row.no), ReviewEvent(row))),
        );
        Ok(page)
    }
}

/// Whole seconds that each party has had the ball.
#[derive(SimpleObject)]
pub struct ReviewClocks {
    /// Since when whoever has the ball has it.
    since: Option<Moment>,
    /// With the consultancy.
    us: u64,
    /// With the client.
    client: u64,
    /// With Amazon.
    amazon: u64,
    /// With the carrier.
    carrier: u64,
    /// With nobody: closed or withdrawn.
    nobody: u64,
}

impl From<reviews::Clocks> for ReviewClocks {
    fn from(reviews::Clocks { clock, since }: reviews::Clocks) -> Self {
        let domain::review::Clock { us, client, amazon, carrier, nobody } = clock;
        let since = since.map(|at| Moment::from(at.0));
        ReviewClocks { since, us, client, amazon, carrier, nobody }
    }
}

/// Until when something is to be done.
#[derive(SimpleObject)]
pub struct ReviewDeadline {
    /// Who set it.
    whose: DeadlineOwner,
    /// The last moment at which it is met.
    due_at: Moment,
    /// How it stands.
    standing: DeadlineStanding,
    /// When it was met, if it was.
    met_at: Option<Moment>,
}

impl ReviewDeadline {
    fn of(deadline: Deadline, now: domain::time::Moment) -> Self {
        let standing = deadline.standing(now).into();
        let Deadline { whose, due, met } = deadline;
        let (due_at, met_at) = (due.0.into(), met.map(|met| met.0.into()));
        ReviewDeadline { whose: whose.into(), due_at, standing, met_at }
    }
}
