//! What a case found at one moment.

use super::diagnosis::Correctable;
use super::diagnosis::{
    CategoryFindings, Cause, CheckCoverage, CutOff, Dimension, Exposure, FbaCandidate, FixStep,
    Recovery, ReviewInput, Risk, RulebookUsed, Slice as SliceObject, UndeclaredOrigin, UpperBound,
};
use crate::graphql::page::Slice;
use crate::graphql::scalar::{Date, Moment};
use crate::graphql::types::health::{Score, Status, TrendPoint};
use crate::service::reviews::revision::RevisionView;
use crate::store;
use async_graphql::connection::{Connection, Edge};
use async_graphql::{Object, OutputType, Result};
use domain::assessment;

/// What a case found at one moment; never changed. Counts are packages, rates basis points.
pub struct Revision(pub RevisionView);

/// A revision in the list of them.
pub struct RevisionHead(pub store::RevisionHead);

#[Object]
impl RevisionHead {
    /// Counts from 1.
    async fn no(&self) -> i32 {
        self.0.no
    }

    /// SHA-256 of what it says, in hexadecimal digits.
    async fn content_hash(&self) -> String {
        hex(&self.0.content_hash)
    }

    /// Why it was made, as a code: `first`, `asked`, `new_import`, `rules_changed`.
    async fn reason(&self) -> &str {
        &self.0.reason
    }

    /// When it was made.
    async fn created_at(&self) -> Moment {
        self.0.created_at.into()
    }

    /// Code of the rulebook it was made under.
    async fn rulebook(&self) -> &str {
        &self.0.rulebook
    }

    /// Version of that rulebook.
    async fn rulebook_version(&self) -> &str {
        &self.0.rulebook_version
    }

    /// First day counted.
    async fn window_start(&self) -> Date {
        Date::of(self.0.window_start)
    }

    /// Last day counted.
    async fn window_end(&self) -> Date {
        Date::of(self.0.window_end)
    }

    /// The rate, in basis points.
    async fn rate_bp(&self) -> Option<i32> {
        self.0.rate_bp
    }

    /// Where that is against the threshold.
    async fn status(&self) -> Option<Status> {
        assessment::Status::parse(&self.0.status).map(Status::from)
    }
}

#[Object]
impl Revision {
    /// Number, hash, and when and why it was made.
    async fn head(&self) -> RevisionHead {
        RevisionHead(self.0.head.clone())
    }

    /// The moment it speaks of.
    async fn as_of(&self) -> Moment {
        self.0.head.as_of.into()
    }

    /// The rules it was made under.
    async fn rulebook(&self) -> RulebookUsed {
        RulebookUsed::from(&self.found().rulebook)
    }

    /// What was read.
    async fn input(&self) -> ReviewInput {
        ReviewInput::from(&self.found().input)
    }

    /// For each check, how many packages of the window had what it needs.
    async fn coverage(&self) -> Vec<CheckCoverage> {
        let coverage = self.found().coverage.iter();
        coverage.map(|(problem, of)| CheckCoverage::of(*problem, *of)).collect()
    }

    /// All categories together.
    async fn overall(&self) -> Score {
        Score::from(&self.found().overall)
    }

    /// Why the true rate may be lower than the one given.
    async fn upper_bound(&self) -> UpperBound {
        UpperBound::from(&self.found().overall.upper_bound)
    }

    /// By product category, by name.
    async fn categories(&self) -> Vec<CategoryFindings> {
        self.found().categories.iter().map(CategoryFindings::from).collect()
    }

    /// Why packages are invalid, the biggest lever first.
    async fn causes(&self) -> Vec<Cause> {
        self.found().causes.iter().map(Cause::from).collect()
    }

    /// Problems that do not make a package invalid, on counted packages.
    async fn risks(&self) -> Vec<Risk> {
        self.found().risks.iter().map(Risk::from).collect()
    }

    /// In which order to remove the causes, and the rate after each.
    async fn fix_sequence(&self) -> Vec<FixStep> {
        self.found().fix_sequence.iter().map(FixStep::from).collect()
    }

    /// Where invalid packages gather.
    async fn slices(
        &self,
        #[graphql(desc = "How many, from 1 to 100.")] first: i32,
        #[graphql(desc = "Begin after the entry with this cursor.")] after: Option<String>,
        #[graphql(desc = "Of this dimension only.")] dimension: Option<Dimension>,
        #[graphql(desc = "Only what stands out.", default = false)] notable: bool,
    ) -> Result<Connection<String, SliceObject>> {
        let dimension = dimension.map(assessment::Dimension::from);
        let wanted = |slice: &&assessment::Slice| {
            (!notable || slice.notable) && dimension.is_none_or(|wanted| slice.dimension == wanted)
        };
        let list = ("slices", self.key(), dimension, notable);
        page(first, after, &list, self.found().slices.iter().filter(wanted))
    }

    /// The hour after which uploads come too late.
    async fn cut_off(&self) -> Option<CutOff> {
        self.found().cut_off.as_ref().map(CutOff::from)
    }

    /// SKUs that would do better in Amazon's own warehouses.
    async fn fba_candidates(&self) -> Vec<FbaCandidate> {
        self.found().fba_candidates.iter().map(FbaCandidate::from).collect()
    }

    /// Places that ship regularly and are not registered.
    async fn undeclared_origins(&self) -> Vec<UndeclaredOrigin> {
        self.found().undeclared_origins.iter().map(UndeclaredOrigin::from).collect()
    }

    /// Packages whose tracking can still be put right, the earliest first.
    async fn correctable(
        &self,
        #[graphql(desc = "How many, from 1 to 100.")] first: i32,
        #[graphql(desc = "Begin after the entry with this cursor.")] after: Option<String>,
    ) -> Result<Connection<String, Correctable>> {
        page(first, after, &("correctable", self.key()), self.found().correctable.iter())
    }

    /// How many packages can still be put right.
    async fn correctable_count(&self) -> u64 {
        self.found().correctable.len() as u64
    }

    /// One point for each day of the window.
    async fn trend(&self) -> Vec<TrendPoint> {
        self.found().trend.iter().map(TrendPoint::from).collect()
    }

    /// When the rate meets the threshold again.
    async fn recovery(&self) -> Recovery {
        Recovery::from(&self.found().recovery)
    }

    /// How far Amazon's enforcement goes for each category.
    async fn exposure(&self) -> Vec<Exposure> {
        self.found().exposure.iter().map(Exposure::from).collect()
    }
}

impl Revision {
    const fn found(&self) -> &assessment::Assessment {
        &self.0.document.assessment
    }

    const fn key(&self) -> (uuid::Uuid, i32) {
        (self.0.head.review_id, self.0.head.no)
    }
}

/// A page of a list that the document has in whole; its cursors are places in it.
fn page<'d, D: 'd, T: OutputType + From<&'d D>>(
    first: i32,
    after: Option<String>,
    list: &impl serde::Serialize,
    entries: impl Iterator<Item = &'d D>,
) -> Result<Connection<String, T>> {
    let slice = Slice::<usize>::read(first, after.as_deref(), list)?;
    let begin = slice.after.map_or(0, |after| after.saturating_add(1));
    let limit = usize::try_from(slice.limit()).unwrap_or(usize::MAX);
    let mut found: Vec<(usize, &D)> = entries.enumerate().skip(begin).take(limit).collect();
    let more = slice.cut(&mut found);
    let mut page = Connection::new(slice.after.is_some(), more);
    page.edges
        .extend(found.into_iter().map(|(at, entry)| Edge::new(slice.cursor(&at), T::from(entry))));
    Ok(page)
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}
