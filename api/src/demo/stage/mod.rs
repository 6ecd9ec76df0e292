//! Plays chapters on a desk whose clock is in the past.

mod acts;
mod amazon;
mod partners;
mod shops;
mod views;

use super::cast::{self, ACCENT, CONSULTANCY, PASSWORD, PEOPLE, SELLERS};
use super::story::{AMAZONS_VIEW, Chapter};
use crate::app::{App, WorkerSettings};
use crate::auth::permission::Role;
use crate::clock::{Clock, DAY, HOUR, MINUTE, Micros};
use crate::jobs::Worker;
use crate::sample::{MixError, SampleError};
use crate::service::branding::BrandingChange;
use crate::service::consultancy::FirstOwner;
use crate::service::invites::NewInvite;
use crate::service::mail;
use crate::service::receiving::UploadError;
use crate::service::{
    Acceptance, Caller, Credential, Granted, ServiceError, Services, SignIn, Visit, Want,
};
use crate::store::StoreError;
use acts::ACTS;
use domain::profile::ProfileError;
use secrecy::SecretString;
use std::collections::BTreeMap;
use std::net::{IpAddr, Ipv4Addr};
use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};
use uuid::Uuid;

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

    /// How far back it is.
    fn left(&self) -> Micros {
        self.0.load(Ordering::SeqCst)
    }

    fn pass(&self, time: Micros) {
        self.0.store((self.left() - time).max(0), Ordering::SeqCst);
    }
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
        let accent = Some(Some(ACCENT.to_owned()));
        let look = BrandingChange { accent, ..BrandingChange::default() };
        services.edit_branding(&caller, 0, look).await?;
        for (name, seller, notes) in SELLERS {
            let account = services.create_account(&caller, name, Some(seller), notes).await?;
            stage.sellers.insert(name, account.id);
        }
        stage.look_together(&caller).await?;
        stage.join(&caller).await?;
        stage.keep_views().await?;
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
        self.past.go_back(HOUR);
        let owner = self.caller(cast::OWNER).await?;
        self.partners(&owner).await?;
        for (seller, marketplace) in AMAZONS_VIEW {
            let shop = self.known_shop(seller, *marketplace)?;
            self.amazons_view(&owner, &shop, *marketplace).await?;
        }
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
}

/// Where the people of the story sit.
fn visit() -> Visit {
    Visit {
        ip: IpAddr::V4(Ipv4Addr::LOCALHOST),
        agent: "Firstscan demo".to_owned(),
        language: domain::language::Language::English,
        request_id: String::new(),
    }
}
