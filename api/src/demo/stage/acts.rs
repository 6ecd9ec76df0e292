//! What happens in cases.

use super::shops::Shop;
use super::{DemoError, Result, Stage};
use crate::clock::{DAY, utc};
use crate::demo::cast::PEOPLE;
use crate::demo::story::{ACCEPTANCE, Chapter, REFUSAL, Shipping};
use crate::service::Caller;
use crate::service::reviews::{Audience, OpenReview, Texts, Tick, Verdict};
use crate::store::PlanAction;
use domain::plan::Section;
use domain::review::{Party, Progress, State, Step};
use uuid::Uuid;

/// A case that is played.
pub(super) struct Case {
    review: Uuid,
    shop: Shop,
    consultant: &'static str,
    client: &'static str,
    chapter: Chapter,
}

/// Something that happens.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Act {
    Note,
    Withdraw,
    Plan,
    ClientAsks,
    ClientTicks,
    AskClient,
    Approve,
    Submit,
    Refused,
    Fault,
    Accepted,
    Monitor,
    Fall,
    Close,
}

const PLANNED: &[State] = &[
    State::Planned,
    State::ClientApproval,
    State::Submitted,
    State::Rejected,
    State::Reinstated,
    State::Monitoring,
    State::Closed,
];
const ASKED: &[State] = &[
    State::ClientApproval,
    State::Submitted,
    State::Rejected,
    State::Reinstated,
    State::Monitoring,
    State::Closed,
];
const SENT: &[State] =
    &[State::Submitted, State::Rejected, State::Reinstated, State::Monitoring, State::Closed];
const ACCEPTED: &[State] = &[State::Reinstated, State::Monitoring, State::Closed];

/// What happens in cases that reach one of these states, in order.
pub(super) const ACTS: &[(&[State], Act)] = &[
    (&[State::Analysed, State::Planned, State::Monitoring], Act::Note),
    (&[State::Withdrawn], Act::Withdraw),
    (PLANNED, Act::Plan),
    (&[State::Planned, State::Submitted, State::Monitoring], Act::ClientAsks),
    (PLANNED, Act::ClientTicks),
    (ASKED, Act::AskClient),
    (SENT, Act::Approve),
    (SENT, Act::Submit),
    (&[State::Rejected], Act::Refused),
    (&[State::Rejected], Act::Fault),
    (ACCEPTED, Act::Accepted),
    (&[State::Monitoring, State::Closed], Act::Monitor),
    (&[State::Monitoring], Act::Fall),
    (&[State::Closed], Act::Close),
];

impl Stage<'_> {
    /// The report comes in and the case is opened.
    pub(super) async fn begin(&mut self, chapter: &Chapter) -> Result<Case> {
        let caller = self.caller(chapter.consultant).await?;
        let sample = self.sample(chapter.marketplace, chapter.report, chapter.seed)?;
        let shop = self.shop(chapter, &caller, &sample).await?;
        if chapter.report.is_some() {
            self.report(&caller, &shop, &sample).await?;
        }
        let opened = OpenReview {
            market: shop.market,
            title: chapter.title.to_owned(),
            rulebook: None,
            window_end: None,
            shipped: Vec::new(),
            assignee: caller.holder.as_ref().map(|holder| holder.user),
            amazon_due_at: Some(self.services.clock().now() + 17 * DAY),
            our_due_at: Some(self.services.clock().now() + 7 * DAY),
        };
        let review = self.services.open_review(&caller, opened).await?.id;
        self.worker.drain().await?;
        let client = PEOPLE.iter().find(|person| person.seller == chapter.seller);
        let client = client.map_or("", |client| client.email);
        Ok(Case { review, shop, consultant: chapter.consultant, client, chapter: *chapter })
    }

    pub(super) async fn act(&mut self, case: &mut Case, act: Act) -> Result<()> {
        let Case { review, consultant, client, chapter, .. } = *case;
        let services = self.services;
        let who = match act {
            Act::ClientAsks | Act::Approve | Act::ClientTicks => client,
            _ => consultant,
        };
        let caller = self.caller(who).await?;
        match act {
            Act::Note => {
                let text = "Look at the evening shift first: most late uploads are from 20:00 on. \
                            Ask for the prep centre's address before we promise anything.";
                services.add_comment(&caller, review, Audience::Internal, text).await?;
            }
            Act::Withdraw => {
                let remark = "The warning was taken back by Amazon.";
                services.step_review(&caller, review, Step::Withdraw, remark).await?;
            }
            Act::Plan => {
                services.step_review(&caller, review, Step::Plan, "").await?;
            }
            Act::ClientAsks => {
                let text = "Which of these should we do first? We can change the label printer \
                            settings today.";
                services.add_comment(&caller, review, Audience::Client, text).await?;
            }
            Act::ClientTicks => self.tick(&caller, review, Some(Party::Client), Some(2)).await?,
            Act::AskClient => {
                self.write_answer(&caller, review).await?;
                services.step_review(&caller, review, Step::AskClient, "").await?;
            }
            Act::Approve => {
                services.step_review(&caller, review, Step::Approve, "").await?;
            }
            Act::Submit => {
                self.correct(&caller, review).await?;
                let version = self.response_version(&caller, review).await?;
                services.record_submission(&caller, review, version, None).await?;
            }
            Act::Refused | Act::Accepted => {
                self.past.pass(2 * DAY);
                let caller = self.caller(who).await?;
                let sent = services.submissions(&caller, review).await?;
                let sent = sent.last().ok_or_else(|| DemoError::Missing("a submission".into()))?;
                let reply = if act == Act::Refused { REFUSAL } else { ACCEPTANCE };
                let sent = sent.submission.id;
                services.record_reply(&caller, sent, reply, None, Verdict::default()).await?;
            }
            Act::Fault => self.note_fault(&caller, review, case.chapter.marketplace).await?,
            Act::Monitor => {
                services.step_review(&caller, review, Step::Monitor, "").await?;
            }
            Act::Fall => {
                self.past.go_back(DAY);
                let caller = self.caller(who).await?;
                let sample = self.sample(chapter.marketplace, Some(Shipping::Late), 99)?;
                self.report(&caller, &case.shop, &sample).await?;
            }
            Act::Close => {
                self.tick(&caller, review, None, None).await?;
                services.step_review(&caller, review, Step::Close, "").await?;
            }
        }
        Ok(())
    }

    /// The draft with its dates filled in: the day before, which is over in every marketplace.
    async fn write_answer(&self, caller: &Caller, review: Uuid) -> Result<()> {
        let missing = || DemoError::Missing("the draft of an answer".to_owned());
        let drafted = self.services.response(caller, review).await?.ok_or_else(missing)?;
        let day = utc(self.services.clock().now() - DAY).format("%-d %B %Y").to_string();
        let fill = |text: &str| text.replace("[date done]", &day);
        let Texts { cause, fixed, prevention } = &drafted.texts;
        let texts = Texts { cause: fill(cause), fixed: fill(fixed), prevention: fill(prevention) };
        self.services.edit_response(caller, review, drafted.version, texts).await?;
        Ok(())
    }

    async fn response_version(&self, caller: &Caller, review: Uuid) -> Result<i32> {
        let missing = || DemoError::Missing("an answer".to_owned());
        Ok(self.services.response(caller, review).await?.ok_or_else(missing)?.version)
    }

    /// Ticks open actions off: somebody's, or everybody's.
    async fn tick(
        &self,
        caller: &Caller,
        review: Uuid,
        whose: Option<Party>,
        most: Option<usize>,
    ) -> Result<()> {
        let plan = self.services.plan(caller, review).await?;
        let open = plan.iter().map(|view| &view.action).filter(|action| is_open(action));
        let theirs = |action: &&PlanAction| whose.is_none_or(|party| action.owner == party.code());
        for action in open.filter(theirs).take(most.unwrap_or(usize::MAX)) {
            self.done(caller, action).await?;
        }
        Ok(())
    }

    /// What can still be corrected is corrected before an answer is sent.
    async fn correct(&self, caller: &Caller, review: Uuid) -> Result<()> {
        let plan = self.services.plan(caller, review).await?;
        let open = plan.iter().filter(|view| is_open(&view.action));
        for view in open.filter(|view| view.section() == Section::CorrectNow) {
            self.done(caller, &view.action).await?;
        }
        Ok(())
    }

    async fn done(&self, caller: &Caller, action: &PlanAction) -> Result<()> {
        let tick = Tick { note: "Done and checked on ten orders.".to_owned(), files: Vec::new() };
        self.services.complete_plan_action(caller, action.id, action.version, tick).await?;
        Ok(())
    }
}

fn is_open(action: &PlanAction) -> bool {
    action.state == Progress::Open.code()
}
