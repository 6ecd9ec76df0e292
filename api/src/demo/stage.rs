//! Plays chapters on a desk whose clock is in the past.

use super::cast::{CONSULTANCY, PASSWORD, PEOPLE, SELLERS};
use super::story::{ACCEPTANCE, Chapter, REFUSAL, Shipping};
use crate::app::{App, WorkerSettings};
use crate::auth::permission::Role;
use crate::clock::{Clock, DAY, HOUR, MINUTE, Micros, utc};
use crate::jobs::Worker;
use crate::sample::{Mix, MixError, Sample, SampleError};
use crate::service::accounts::{CarrierInput, LocationInput};
use crate::service::consultancy::FirstOwner;
use crate::service::invites::NewInvite;
use crate::service::mail;
use crate::service::receiving::UploadError;
use crate::service::reviews::{Audience, OpenReview, Texts, Tick, Verdict};
use crate::service::uploads::{Announced, Purpose};
use crate::service::{
    Acceptance, Caller, Credential, Granted, ServiceError, Services, SignIn, Visit, Want,
};
use crate::store::{PlanAction, StoreError};
use domain::marketplace::Marketplace;
use domain::plan::Section;
use domain::profile::{Profile, ProfileError};
use domain::review::{Party, State, Step};
use jiff::Timestamp;
use secrecy::SecretString;
use std::collections::BTreeMap;
use std::net::{IpAddr, Ipv4Addr};
use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};
use uuid::Uuid;

/// Parts that a report is sent in.
const PIECE: usize = 1 << 20;

/// Why the story cannot be told.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum DemoError {
    /// The desk refused.
    #[error(transparent)]
    Service(#[from] ServiceError),
    /// A report was refused on its way.
    #[error(transparent)]
    Upload(#[from] UploadError),
    /// The database failed.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// There is no such sample.
    #[error(transparent)]
    Sample(#[from] SampleError),
    /// There are no such problems.
    #[error(transparent)]
    Mix(#[from] MixError),
    /// A sample could not be written.
    #[error("a sample report could not be made: {0}")]
    Report(#[from] std::io::Error),
    /// The profile of a sample cannot be read.
    #[error(transparent)]
    Profile(#[from] ProfileError),
    /// Something that the story counts on is not there.
    #[error("the story counts on {0}, which is not there")]
    Missing(String),
}

type Result<T, E = DemoError> = std::result::Result<T, E>;

/// A clock that runs behind the machine's by as much as it is told.
#[derive(Clone, Default)]
pub struct Past(Arc<AtomicI64>);

impl Past {
    /// The clock to give to the desk.
    #[must_use]
    pub fn clock(&self) -> Clock {
        let behind = Arc::clone(&self.0);
        Clock::reading(move || {
            chrono::Utc::now().timestamp_micros() - behind.load(Ordering::SeqCst)
        })
    }

    fn go_back(&self, by: Micros) {
        self.0.store(by, Ordering::SeqCst);
    }

    fn pass(&self, time: Micros) {
        let left = self.0.load(Ordering::SeqCst);
        self.0.store((left - time).max(0), Ordering::SeqCst);
    }
}

/// A seller in one marketplace.
struct Shop {
    account: Uuid,
    market: Uuid,
}

/// A desk and what was built up on it.
pub(super) struct Stage<'a> {
    services: &'a Services,
    worker: Worker,
    past: &'a Past,
    sellers: BTreeMap<&'static str, Uuid>,
    shops: BTreeMap<(&'static str, &'static str), Uuid>,
    /// Rows of a report.
    rows: u64,
}

impl<'a> Stage<'a> {
    /// The consultancy and its sellers, twelve weeks ago.
    pub(super) async fn set(app: &'a App, past: &'a Past, rows: u64) -> Result<Self> {
        past.go_back(84 * DAY);
        let services = app.services();
        let worker = app.worker(WorkerSettings::default());
        let (sellers, shops) = (BTreeMap::new(), BTreeMap::new());
        let mut stage = Stage { services, worker, past, sellers, shops, rows };
        let Some(owner) = PEOPLE.first() else { return Ok(stage) };
        let how = FirstOwner::Password { name: owner.name.to_owned(), password: PASSWORD.into() };
        services.create_consultancy(CONSULTANCY, owner.locale, owner.email, how).await?;
        let caller = stage.caller(owner.email).await?;
        for (name, seller, notes) in SELLERS {
            let account = services.create_account(&caller, name, Some(seller), notes).await?;
            stage.sellers.insert(name, account.id);
        }
        stage.join(&caller).await?;
        Ok(stage)
    }

    /// Plays a case as far as it reaches.
    pub(super) async fn play(&mut self, chapter: &Chapter) -> Result<()> {
        self.past.go_back(chapter.began * DAY);
        let mut case = self.begin(chapter).await?;
        for (reached, act) in ACTS {
            if reached.contains(&chapter.reaches) {
                // Something happens every few hours.
                self.past.pass(5 * HOUR);
                self.act(&mut case, *act).await?;
                self.worker.drain().await?;
            }
        }
        Ok(())
    }

    /// The present.
    pub(super) async fn end(&mut self) -> Result<()> {
        self.past.go_back(0);
        self.worker.drain().await?;
        Ok(())
    }

    /// Everybody but the owner is invited, and accepts with the link from the mail.
    async fn join(&mut self, owner: &Caller) -> Result<()> {
        for person in PEOPLE.iter().skip(1) {
            let accounts: Vec<Uuid> =
                self.sellers.get(person.seller).copied().into_iter().collect();
            let invite = NewInvite {
                email: person.email.to_owned(),
                role: person.role,
                all_accounts: person.role != Role::Client,
                accounts,
                locale: person.locale.to_owned(),
            };
            self.services.invite(owner, invite).await?;
            let link = self.link().await?;
            let acceptance = Acceptance {
                link,
                name: person.name.to_owned(),
                password: Some(PASSWORD.into()),
                locale: person.locale.to_owned(),
                want: Want::Session,
            };
            // Links are opened one after the other, not all in a minute.
            self.past.pass(10 * MINUTE);
            self.services.accept_invite(&visit(), acceptance).await?;
        }
        Ok(())
    }

    /// The link in the mail that waits, which is sent all the same.
    async fn link(&self) -> Result<SecretString> {
        let missing = || DemoError::Missing("the link of an invitation".to_owned());
        let (store, clock) = (self.services.store(), self.services.clock());
        let job = store.claim(clock, &[mail::KIND], MINUTE).await?;
        let job = job.ok_or_else(missing)?;
        let letter = self.services.letter(&job.payload).await?.ok_or_else(missing)?;
        if let Some(claim) = job.claim() {
            store.hand_back(claim, clock.now(), None).await?;
        }
        self.worker.drain().await?;
        let link = letter.fields.get("link").and_then(|link| link.split_once('#'));
        Ok(link.ok_or_else(missing)?.1.into())
    }

    /// Somebody who is signed in anew.
    async fn caller(&self, email: &str) -> Result<Caller> {
        self.past.pass(MINUTE);
        let input = SignIn {
            email: email.to_owned(),
            password: PASSWORD.into(),
            tenant: None,
            want: Want::Session,
        };
        match self.services.sign_in(&visit(), input).await? {
            Granted::Session { token, .. } => {
                Ok(self.services.caller(&Credential::Session(token), &visit()).await?)
            }
            Granted::Tokens(_) => Err(DemoError::Missing(format!("a session of {email}"))),
        }
    }

    /// The seller's market, with the rules of its sample.
    async fn shop(&mut self, chapter: &Chapter, caller: &Caller, sample: &Sample) -> Result<Shop> {
        let missing = || DemoError::Missing(chapter.seller.to_owned());
        let account = self.sellers.get(chapter.seller).copied().ok_or_else(missing)?;
        let code = chapter.marketplace.code();
        if let Some(market) = self.shops.get(&(chapter.seller, code)) {
            return Ok(Shop { account, market: *market });
        }
        let market = self.services.add_market(caller, account, code, None).await?.id;
        let profile = Profile::parse(&sample.profile())?;
        let locations = profile.locations.iter().map(|place| LocationInput {
            name: place.name.clone(),
            postal_code: place.postal_code.clone(),
            city: place.city.clone(),
            state: place.state.clone(),
            country: place.country.clone(),
            valid_from: place.from.map(|day| day.to_string()),
            valid_to: place.to.map(|day| day.to_string()),
        });
        self.services.set_locations(caller, market, locations.collect()).await?;
        let carriers = profile.approved_carriers.unwrap_or_default();
        let carriers = carriers.iter().map(|carrier| CarrierInput {
            name: carrier.name.clone(),
            valid_from: carrier.from.map(|day| day.to_string()),
            valid_to: carrier.to.map(|day| day.to_string()),
        });
        self.services.set_carriers(caller, market, carriers.collect()).await?;
        self.shops.insert((chapter.seller, code), market);
        Ok(Shop { account, market })
    }

    /// The report comes in and the case is opened.
    async fn begin(&mut self, chapter: &Chapter) -> Result<Case> {
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

    fn sample(
        &self,
        marketplace: Marketplace,
        shipping: Option<Shipping>,
        seed: u64,
    ) -> Result<Sample> {
        let problems = shipping.unwrap_or(Shipping::Well).problems();
        let mix = problems.map_or(Ok(Mix::realistic()), str::parse)?;
        let mut sample = Sample::new(marketplace, mix)?;
        sample.rows = self.rows;
        sample.seed = seed;
        let now = Timestamp::from_microsecond(self.services.clock().now());
        sample.as_of = now.map_err(|_| DemoError::Missing("the present moment".to_owned()))?;
        Ok(sample)
    }

    /// Sends a report as the portal would, and has it read.
    async fn report(&self, caller: &Caller, shop: &Shop, sample: &Sample) -> Result<()> {
        let mut bytes = Vec::new();
        sample.write(&mut bytes)?;
        let day = utc(self.services.clock().now()).format("%Y-%m-%d");
        let announced = Announced {
            account: shop.account,
            purpose: Purpose::Report,
            name: format!("shipments-{day}.csv"),
            bytes: bytes.len() as u64,
        };
        let upload = self.services.announce_upload(caller, announced).await?.upload.id;
        let mut receiving = self.services.receive(caller, upload, 0).await?;
        for piece in bytes.chunks(PIECE) {
            receiving.take(bytes::Bytes::copy_from_slice(piece)).await?;
        }
        receiving.end().await?;
        self.services.create_import(caller, shop.market, &[upload]).await?;
        self.worker.drain().await?;
        Ok(())
    }

    async fn act(&mut self, case: &mut Case, act: Act) -> Result<()> {
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

    /// The draft with its dates filled in.
    async fn write_answer(&self, caller: &Caller, review: Uuid) -> Result<()> {
        let missing = || DemoError::Missing("the draft of an answer".to_owned());
        let drafted = self.services.response(caller, review).await?.ok_or_else(missing)?;
        let day = utc(self.services.clock().now()).format("%-d %B %Y").to_string();
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
        let open = plan.iter().filter(|view| view.open).map(|view| &view.action);
        let theirs = |action: &&PlanAction| whose.is_none_or(|party| action.owner == party.code());
        for action in open.filter(theirs).take(most.unwrap_or(usize::MAX)) {
            self.done(caller, action).await?;
        }
        Ok(())
    }

    /// What can still be corrected is corrected before an answer is sent.
    async fn correct(&self, caller: &Caller, review: Uuid) -> Result<()> {
        let plan = self.services.plan(caller, review).await?;
        let open = plan.iter().filter(|view| view.open);
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

/// A case that is played.
struct Case {
    review: Uuid,
    shop: Shop,
    consultant: &'static str,
    client: &'static str,
    chapter: Chapter,
}

/// Something that happens.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Act {
    Note,
    Withdraw,
    Plan,
    ClientAsks,
    ClientTicks,
    AskClient,
    Approve,
    Submit,
    Refused,
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
const ACTS: &[(&[State], Act)] = &[
    (&[State::Analysed, State::Planned, State::Monitoring], Act::Note),
    (&[State::Withdrawn], Act::Withdraw),
    (PLANNED, Act::Plan),
    (&[State::Planned, State::Submitted, State::Monitoring], Act::ClientAsks),
    (PLANNED, Act::ClientTicks),
    (ASKED, Act::AskClient),
    (SENT, Act::Approve),
    (SENT, Act::Submit),
    (&[State::Rejected], Act::Refused),
    (ACCEPTED, Act::Accepted),
    (&[State::Monitoring, State::Closed], Act::Monitor),
    (&[State::Monitoring], Act::Fall),
    (&[State::Closed], Act::Close),
];

/// Where the people of the story sit.
fn visit() -> Visit {
    Visit {
        ip: IpAddr::V4(Ipv4Addr::LOCALHOST),
        agent: "Firstscan demo".to_owned(),
        request_id: String::new(),
    }
}
