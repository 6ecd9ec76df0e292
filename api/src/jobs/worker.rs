//! Takes jobs from the queue and does them, a few at a time.

use super::kind::Kind;
use super::periodic::Periodic;
use super::work::{JobError, Work};
use super::{backoff, lease};
use crate::clock::{Micros, SECOND};
use crate::service::Services;
use crate::store::{Job, StoreError, TenantId};
use crate::telemetry::{self, Outcome, metrics};
use futures::FutureExt;
use std::any::Any;
use std::panic::AssertUnwindSafe;
use std::pin::pin;
use std::time::Duration;
use tokio::sync::watch;
use tokio::task::JoinSet;
use tokio::time::{Instant, sleep};
use tracing::Instrument;
use tracing::field::{Empty, display};

/// How often a worker looks whether something periodic is due.
const ROUND: Duration = Duration::from_secs(20);
/// Jobs that wait for other machines at the same time.
const ERRANDS: usize = 16;
/// The longest pause while the database cannot be reached.
const LONGEST_PAUSE: Duration = Duration::from_secs(10);

/// How a worker works.
#[derive(Clone, Copy, Debug)]
pub struct Settings {
    /// Jobs at the same time, besides those that only wait for other machines.
    pub concurrency: usize,
    /// Threads that one job may keep busy.
    pub threads: usize,
    /// How long a job is a worker's own unless it says that it still works on it.
    pub lease: Micros,
    /// How often a worker with nothing to do looks into the queue.
    pub poll: Duration,
    /// Packages that are written in one transaction.
    pub batch: usize,
}

impl Default for Settings {
    fn default() -> Self {
        let threads = std::thread::available_parallelism().map_or(1, usize::from).min(4);
        Settings {
            concurrency: 2,
            lease: 30 * SECOND,
            poll: Duration::from_millis(500),
            threads,
            batch: 50_000,
        }
    }
}

/// Does jobs. Any number of workers may share a database.
#[derive(Clone)]
pub struct Worker {
    services: Services,
    settings: Settings,
}

/// What a worker does just now.
#[derive(Default)]
struct Running {
    works: JoinSet<()>,
    errands: JoinSet<()>,
}

/// How an attempt ended.
enum End {
    /// The job said so itself.
    Told(Result<(), JobError>),
    /// Another worker has it.
    Lost,
    /// The worker is to stop.
    Stopped,
}

impl End {
    /// What figures call it.
    fn outcome(&self, work: &Work, kind: Kind) -> Outcome {
        match self {
            End::Told(Ok(())) => Outcome::Done,
            End::Told(Err(JobError::Fail(_))) => Outcome::Failed,
            End::Told(Err(_)) if work.attempt >= kind.attempts => Outcome::Failed,
            End::Told(Err(_)) | End::Lost | End::Stopped => Outcome::Again,
        }
    }
}

impl Worker {
    /// A worker on these use cases.
    #[must_use]
    pub const fn new(services: Services, settings: Settings) -> Self {
        Worker { services, settings }
    }

    /// Works until told to stop; then gives what is not done back at once, for others to do.
    pub async fn run(&self, stop: impl Future<Output = ()>) {
        let (stopping, told) = watch::channel(false);
        let mut stop = pin!(stop);
        let mut running = Running::default();
        let mut away: u32 = 0;
        let mut round = Instant::now();
        loop {
            let filled = self.fill(&mut running, &told, &mut round).await;
            let pause = match filled {
                Ok(()) => {
                    away = 0;
                    self.settings.poll
                }
                Err(why) => {
                    if away == 0 {
                        tracing::warn!(%why, "the queue cannot be reached; trying again");
                    }
                    away = away.saturating_add(1);
                    (self.settings.poll * away).min(LONGEST_PAUSE)
                }
            };
            let Running { works, errands } = &mut running;
            let idle = works.len() < self.settings.concurrency || errands.len() < ERRANDS;
            tokio::select! {
                () = &mut stop => break,
                Some(_) = works.join_next(), if !works.is_empty() => {}
                Some(_) = errands.join_next(), if !errands.is_empty() => {}
                () = sleep(pause), if idle => {}
            }
        }
        stopping.send_replace(true);
        let Running { mut works, mut errands } = running;
        while works.join_next().await.is_some() || errands.join_next().await.is_some() {}
    }

    /// Does all that is due now, here and one after the other; how many jobs that were. For tests:
    /// what is to be tried again later is left.
    ///
    /// # Errors
    /// When the database cannot.
    pub async fn drain(&self) -> Result<usize, StoreError> {
        let (_stopping, told) = watch::channel(false);
        let mut done = 0;
        while let Some(job) = self.claim(|_| true).await? {
            self.perform(job, told.clone()).await;
            done += 1;
        }
        Ok(done)
    }

    /// Enqueues what is done periodically, unless it is there already.
    ///
    /// # Errors
    /// When the database cannot.
    pub async fn schedule(&self) -> Result<(), StoreError> {
        let clock = self.services.clock();
        let jobs: Vec<_> = Periodic::known().map(|periodic| periodic.job(clock.now())).collect();
        let store = self.services.store();
        let new = store.read_hub().await?.lacks_jobs(jobs.iter().map(|(id, _)| *id)).await?;
        if new.is_empty() {
            return Ok(());
        }
        let hub = store.hub().await?;
        for (id, job) in jobs {
            hub.enqueue_once(clock, id, job).await?;
        }
        hub.commit().await
    }

    /// Takes as many jobs as there is room for.
    async fn fill(
        &self,
        running: &mut Running,
        told: &watch::Receiver<bool>,
        round: &mut Instant,
    ) -> Result<(), StoreError> {
        if *round <= Instant::now() {
            self.schedule().await?;
            *round = Instant::now() + ROUND;
        }
        let places = [
            (&mut running.works, self.settings.concurrency, false),
            (&mut running.errands, ERRANDS, true),
        ];
        for (running, most, errands) in places {
            while running.len() < most {
                let Some(job) = self.claim(|kind| kind.errand == errands).await? else { break };
                let (worker, told) = (self.clone(), told.clone());
                running.spawn(async move { worker.perform(job, told).await });
            }
        }
        Ok(())
    }

    pub(super) async fn claim(
        &self,
        of: impl Fn(&Kind) -> bool,
    ) -> Result<Option<Job>, StoreError> {
        let kinds = Kind::all().iter().filter(|kind| of(kind));
        let kinds: Vec<&str> = kinds.map(|kind| kind.name).collect();
        self.services.store().claim(self.services.clock(), &kinds, self.settings.lease).await
    }

    async fn perform(&self, job: Job, mut told: watch::Receiver<bool>) {
        let (Some(claim), Some(kind)) = (job.claim(), Kind::find(&job.kind)) else { return };
        let work = Work {
            services: self.services.clone(),
            owner: job.tenant_id.map(TenantId),
            payload: job.payload,
            threads: self.settings.threads,
            batch: self.settings.batch,
            claim,
            attempt: job.attempt,
        };
        let span = tracing::info_span!(
            "job",
            id = %job.id,
            kind = %job.kind,
            attempt = job.attempt,
            tenant_id = Empty,
            request_id = job.asked_by.map(display),
        );
        if let Some(request) = job.asked_by {
            telemetry::join(&span, request);
        }
        if let Some(tenant) = job.tenant_id {
            span.record("tenant_id", display(tenant));
        }
        let began = Instant::now();
        let _running = metrics().running_job();
        let done = async {
            let (store, clock) = (self.services.store(), self.services.clock());
            let end = tokio::select! {
                told = attempt(kind, work.clone()) => End::Told(told),
                () = lease::keep(store, clock, claim, self.settings.lease) => End::Lost,
                _ = told.wait_for(|stop| *stop) => End::Stopped,
            };
            metrics().job(kind.name, end.outcome(&work, kind), began.elapsed());
            self.settle(kind, work, end).await;
        };
        telemetry::on_behalf_of(job.asked_by, done).instrument(span).await;
    }

    /// Tells the queue how it ended. While the database is away that is tried for as long as the
    /// lease lasts; after that another worker takes the job anyway.
    async fn settle(&self, kind: Kind, work: Work, end: End) {
        let tries = u32::try_from(self.settings.lease / SECOND).unwrap_or(1).max(1);
        for attempt in 1..=tries {
            match self.tell(kind, &work, &end).await {
                Ok(()) => return,
                Err(why) => tracing::warn!(%why, "the queue was not told how the job ended"),
            }
            if attempt < tries {
                sleep(Duration::from_secs(1)).await;
            }
        }
    }

    async fn tell(&self, kind: Kind, work: &Work, end: &End) -> Result<(), StoreError> {
        let (store, clock) = (self.services.store(), self.services.clock());
        let (at, why) = match end {
            End::Lost | End::Told(Err(JobError::Overtaken)) => {
                tracing::info!("another worker has the job");
                return Ok(());
            }
            End::Stopped => return store.put_back(work.claim).await.map(drop),
            End::Told(Ok(())) => return store.finish(clock, work.claim, None).await.map(drop),
            End::Told(Err(JobError::Fail(why))) => return self.give_up(kind, work, why).await,
            End::Told(Err(JobError::Retry(why))) => {
                (clock.now() + backoff::pause(work.attempt, clock.id()), why)
            }
            End::Told(Err(JobError::RetryAt { at, why })) => (*at, why),
        };
        if work.attempt >= kind.attempts {
            let why = format!("given up after {} attempts: {why}", work.attempt);
            return self.give_up(kind, work, &why).await;
        }
        tracing::warn!(%why, "the job is to be tried again");
        store.hand_back(work.claim, at, Some(why)).await.map(drop)
    }

    async fn give_up(&self, kind: Kind, work: &Work, why: &str) -> Result<(), StoreError> {
        let (store, clock) = (self.services.store(), self.services.clock());
        tracing::error!(%why, "the job is given up");
        if let Err(failed) = kind.give_up(work.clone(), why.to_owned()).await {
            tracing::error!(%failed, "those who wait for the job were not told");
            let at = clock.now() + backoff::pause(work.attempt, clock.id());
            return store.hand_back(work.claim, at, Some(why)).await.map(drop);
        }
        store.finish(clock, work.claim, Some(why)).await.map(drop)
    }
}

/// An attempt; one that panics may be made again. The last worker that had the job may not have
/// survived it, again and again.
async fn attempt(kind: Kind, work: Work) -> Result<(), JobError> {
    if work.attempt > kind.attempts {
        let why = format!("{} attempts ended without a word", work.attempt - 1);
        return Err(JobError::Retry(why));
    }
    match AssertUnwindSafe(kind.run(work)).catch_unwind().await {
        Ok(told) => told,
        Err(panic) => Err(JobError::Retry(format!("it panicked: {}", words(&*panic)))),
    }
}

fn words(panic: &(dyn Any + Send)) -> &str {
    let text = panic.downcast_ref::<String>().map(String::as_str);
    text.or_else(|| panic.downcast_ref::<&str>().copied()).unwrap_or("without words")
}

impl Worker {
    /// The right to a job, for tests that take it themselves.
    #[cfg(test)]
    pub(super) async fn take(&self) -> Option<crate::store::Claim> {
        self.claim(|_| true).await.unwrap().and_then(|job| job.claim())
    }
}
