//! What a case found at one moment: figures, plan and draft, kept with a hash of what they say.
//!
//! Scoring is a job. It is asked for when a case is opened, when somebody wishes, and when packages
//! of the market were read or judged again; what it found becomes a revision unless the latest one
//! says the same.

use super::step::{new_round, possible};
use super::{By, allowed_review, due_at, note, plan, state, touched};
use crate::auth::permission::Action;
use crate::clock::{Clock, DAY, Micros};
use crate::service::accounts::{known_rulebook, market_line};
use crate::service::audit::record;
use crate::service::{Caller, Result, ServiceError, Services};
use crate::store::{
    Claim, Market, NewJob, Review, ReviewFilter, ReviewOrder, Revision, RevisionHead, StoreError,
    TenantId, TenantScope,
};
use domain::document::{Document, content};
use domain::review::{State, Step};
use domain::time::{Day, Moment};
use domain::what_if::Mixture;
use serde_json::{Value, json};
use uuid::Uuid;

/// The kind of job that scores.
pub const SCORE: &str = "score";
/// Cases of a market that are looked at together.
const MANY: u64 = 1_000;

/// How a case is scored anew; nothing is left as it is.
#[derive(Clone, Debug, Default)]
pub struct Rescore {
    /// The rulebook to judge by.
    pub rulebook: Option<String>,
    /// Last day of the window; `Some(None)`: the latest day with packages.
    pub window_end: Option<Option<i32>>,
    /// Packages shipped by category.
    pub shipped: Option<Vec<(String, u64)>>,
}

/// What scoring a case found.
#[derive(Clone, Copy, Debug)]
pub struct Score<'s> {
    /// Figures, plan and draft.
    pub document: &'s Document,
    /// The packages, as levers are moved on them.
    pub mixture: Option<&'s Mixture>,
    /// Why it was scored.
    pub reason: &'s str,
}

/// What became of a score.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kept {
    /// It is a new revision, with this number.
    Revision(i32),
    /// The latest revision says the same.
    Same,
    /// The case has moved on, or another worker has the job; nothing was changed.
    Dropped,
}

/// A revision with what it says.
#[derive(Clone, Debug)]
pub struct RevisionView {
    /// Number, hash, and when and why it was made.
    pub head: RevisionHead,
    /// What it says.
    pub document: Document,
}

impl Services {
    /// Has a case scored anew, under another rulebook or over another window if so wished.
    ///
    /// # Errors
    /// When its state does not have that, or something cannot be used.
    pub async fn rescore_review(
        &self,
        caller: &Caller,
        id: Uuid,
        version: i32,
        how: Rescore,
    ) -> Result<Review> {
        let scope = self.store().write(caller.tenant()).await?;
        let (mut review, _) =
            super::review_to_change(&scope, caller, id, Action::StepReview).await?;
        possible(&review, Step::Analyse)?;
        let by = self.by(caller);
        let Rescore { rulebook, window_end, shipped } = how;
        if let Some(rulebook) = rulebook {
            known_rulebook(&scope, &rulebook).await?;
            review.rulebook = rulebook;
        }
        if let Some(day) = window_end {
            day.map(|day| super::open::window_end(day, by.at)).transpose()?;
            review.window_end = day;
        }
        if let Some(counts) = shipped {
            review.shipped = super::open::shipped(counts)?;
        }
        review.version = version;
        scope.keep_review(&mut review).await?;
        score(&scope, self.clock(), &review, Why::Asked).await?;
        note(&scope, &review, &by, "score_asked", false, json!({"rulebook": review.rulebook}))
            .await?;
        record(&scope, by.at, caller.deed("rescore_review", format!("review:{id}"))).await?;
        scope.commit().await?;
        Ok(review)
    }

    /// Keeps what scoring a case found, in one transaction with the step it is, the plan that
    /// follows from it, and what is put on the timeline.
    ///
    /// # Errors
    /// When the database cannot.
    pub async fn keep_score(
        &self,
        (tenant, id): (TenantId, Uuid),
        claim: Claim,
        Score { document, mixture, reason }: Score<'_>,
    ) -> Result<Kept> {
        let (text, hash) = written(document)?;
        let mixture = mixture.map(serde_json::to_string).transpose();
        let mixture = mixture.map_err(|why| ServiceError::fault("mixture", why))?;
        let scope = self.store().write(tenant).await?;
        let Some((mut review, market)) = scope.review_to_change(id).await? else {
            return Ok(Kept::Dropped);
        };
        if possible(&review, Step::Analyse).is_err() || !scope.complete(self.clock(), claim).await?
        {
            return Ok(Kept::Dropped);
        }
        let by = By::program(self.now());
        let latest = scope.revision_heads_of(&[(id, review.revision)]).await?.pop();
        let same = latest.is_some_and(|latest| latest.content_hash == hash);
        if let Some(mixture) = mixture.as_ref().filter(|_| same) {
            scope.put_mixture(id, review.revision, mixture.clone()).await?;
        }
        // Of a case taken up again the figures may be those of the last time.
        if same && state(&review)? != State::Open {
            review.scored_at = Some(by.at);
            scope.keep_review(&mut review).await?;
            scope.commit().await?;
            return Ok(Kept::Same);
        }
        if !same {
            review.revision += 1;
            scope.add_revision(row(&review, document, text, hash, reason, by.at)).await?;
            if let Some(mixture) = mixture {
                scope.put_mixture(id, review.revision, mixture).await?;
            }
            let told = json!({
                "revision": review.revision,
                "reason": reason,
                "rate_bp": document.assessment.overall.rate_bp,
                "status": document.assessment.overall.status,
            });
            note(&scope, &review, &by, "scored", true, told).await?;
        }
        self.analysed(&scope, &mut review, &market, document, &by).await?;
        scope.commit().await?;
        Ok(if same { Kept::Same } else { Kept::Revision(review.revision) })
    }

    /// Takes the step that scoring is.
    async fn analysed(
        &self,
        scope: &TenantScope,
        review: &mut Review,
        market: &Market,
        document: &Document,
        by: &By,
    ) -> Result<()> {
        let from = state(review)?;
        review.scored_at = Some(by.at);
        let ready = super::readiness::of_tasks(review, &[]);
        let to = domain::review::step(from, Step::Analyse, &ready).unwrap_or(from);
        to.code().clone_into(&mut review.state);
        new_round(review);
        review.due_at = due_at(review);
        scope.keep_review(review).await?;
        plan::build(self, scope, review, market, document, by.at).await?;
        if to != from {
            let told = json!({"step": Step::Analyse, "from": from, "to": to});
            note(scope, review, by, "step", true, told).await?;
        }
        touched(scope, review, by).await
    }

    /// Says on the timeline why a case could not be scored.
    ///
    /// # Errors
    /// When the database cannot.
    pub async fn note_unscored(&self, tenant: TenantId, id: Uuid, why: &str) -> Result<()> {
        let scope = self.store().write(tenant).await?;
        if let Some((review, _)) = scope.review_to_change(id).await? {
            let by = By::program(self.now());
            note(&scope, &review, &by, "not_scored", false, json!({"why": why})).await?;
            scope.commit().await?;
        }
        Ok(())
    }

    /// A revision of a case, by default the latest; none if nothing was scored yet.
    ///
    /// # Errors
    /// Not found if the caller may not see the analysis, or there is no revision with that number.
    pub async fn revision(
        &self,
        caller: &Caller,
        id: Uuid,
        no: Option<i32>,
    ) -> Result<Option<RevisionView>> {
        let scope = self.read(caller).await?;
        let (review, _) = allowed_review(&scope, caller, id, Action::ViewAnalysis).await?;
        let found = scope.revision(id, no.unwrap_or(review.revision)).await?;
        found.map(read).transpose()
    }

    /// All revisions of a case, latest first, without what they say.
    ///
    /// # Errors
    /// Not found if the caller may not see the analysis.
    pub async fn revisions(&self, caller: &Caller, id: Uuid) -> Result<Vec<RevisionHead>> {
        let scope = self.read(caller).await?;
        allowed_review(&scope, caller, id, Action::ViewAnalysis).await?;
        Ok(scope.revision_heads(&[id]).await?)
    }
}

/// Why a case is scored.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Why {
    /// It was opened.
    First,
    /// Somebody wishes so.
    Asked,
    /// A report was imported.
    NewImport,
    /// Partners sent shipments or scans.
    Fed,
    /// The market is judged by other rules.
    RulesChanged,
    /// Time has passed: scans are overdue, deliveries promised.
    Time,
}

impl Why {
    /// The name in the job, on the timeline and of the revision.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Why::First => "first",
            Why::Asked => "asked",
            Why::NewImport => "new_import",
            Why::Fed => "fed",
            Why::RulesChanged => "rules_changed",
            Why::Time => "time",
        }
    }

    /// Whether it is reason enough for this case. Time passes always: it scores a case once a day,
    /// and like scans, which come all the time too, does not take back what is before the client.
    fn concerns(self, review: &Review, now: Micros) -> bool {
        let rested = review.scored_at.is_none_or(|at| (now - at).abs() >= DAY);
        let asked = review.state == State::ClientApproval.code();
        match self {
            Why::Time => rested && !asked,
            Why::Fed => !asked,
            Why::First | Why::Asked | Why::NewImport | Why::RulesChanged => true,
        }
    }
}

/// Has a case scored once this transaction is kept. It waits for the imports of its market.
///
/// # Errors
/// When the database cannot.
pub(super) async fn score(
    scope: &TenantScope,
    clock: &Clock,
    review: &Review,
    why: Why,
) -> Result<(), StoreError> {
    let payload = json!({"review": review.id, "reason": why.code()}).to_string();
    let line = market_line(review.market_id);
    if !scope.is_enqueued(SCORE, &line, &payload).await? {
        let job = NewJob { kind: SCORE, line, payload, run_at: clock.now() };
        scope.enqueue(clock, job).await?;
    }
    Ok(())
}

/// Has every case of a market scored whose figures may still change, once this transaction is kept.
///
/// # Errors
/// When the database cannot.
pub async fn score_market(
    scope: &TenantScope,
    clock: &Clock,
    market: Uuid,
    why: Why,
) -> Result<(), StoreError> {
    let scored = |state: &State| domain::review::possible(*state).any(|step| step == Step::Analyse);
    let states = State::ALL.into_iter().filter(scored).map(State::code).collect();
    let filter = ReviewFilter { market: Some(market), states, ..ReviewFilter::default() };
    let now = clock.now();
    for review in scope.reviews(&filter, ReviewOrder::Opened, None, MANY).await? {
        if why.concerns(&review, now) {
            score(scope, clock, &review, why).await?;
        }
    }
    Ok(())
}

/// What a revision says.
///
/// # Errors
/// When it cannot be read.
pub(super) async fn document(
    scope: &TenantScope,
    review: Uuid,
    no: i32,
) -> Result<Option<Document>> {
    let Some(revision) = scope.revision(review, no).await? else { return Ok(None) };
    Ok(Some(read(revision)?.document))
}

/// A revision as stored, read.
pub(super) fn read(revision: Revision) -> Result<RevisionView> {
    let Revision {
        tenant_id: _,
        review_id,
        no,
        content_hash,
        document,
        rulebook,
        rulebook_version,
        window_start,
        window_end,
        rate_bp,
        status,
        recovers_on,
        as_of,
        reason,
        created_at,
    } = revision;
    let damaged =
        |why: serde_json::Error| StoreError::Damaged { what: "revision", why: why.to_string() };
    Ok(RevisionView {
        document: serde_json::from_str(&document).map_err(damaged)?,
        head: RevisionHead {
            review_id,
            no,
            content_hash,
            rulebook,
            rulebook_version,
            window_start,
            window_end,
            rate_bp,
            status,
            recovers_on,
            as_of,
            reason,
            created_at,
        },
    })
}

/// A document as it is stored, and the SHA-256 of what it says.
fn written(document: &Document) -> Result<(String, Vec<u8>)> {
    let fault = |why: serde_json::Error| ServiceError::fault("document", why);
    let value: Value = serde_json::to_value(document).map_err(fault)?;
    let text = serde_json::to_string(document).map_err(fault)?;
    let said = content(&value);
    let hash = aws_lc_rs::digest::digest(&aws_lc_rs::digest::SHA256, said.as_bytes());
    Ok((text, hash.as_ref().to_vec()))
}

fn row(
    review: &Review,
    document: &Document,
    text: String,
    content_hash: Vec<u8>,
    reason: &str,
    now: Micros,
) -> Revision {
    let found = &document.assessment;
    let day = |date| i32::from(Day::of(date).0);
    Revision {
        tenant_id: review.tenant_id,
        review_id: review.id,
        no: review.revision,
        content_hash,
        // PostgreSQL's texts have no NUL; in JSON it is never written as such.
        document: text,
        rulebook: found.rulebook.id.clone(),
        rulebook_version: found.rulebook.version.clone(),
        window_start: day(found.window.start),
        window_end: day(found.window.end),
        rate_bp: found.overall.rate_bp.and_then(|rate| i32::try_from(rate).ok()),
        status: found.overall.status.code().to_owned(),
        recovers_on: found.recovery.all_fixed.map(day),
        as_of: Moment::from(found.as_of).0,
        reason: reason.to_owned(),
        created_at: now,
    }
}
