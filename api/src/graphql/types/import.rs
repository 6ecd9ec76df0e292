//! Imports of reports.

use super::{Market, Upload};
use crate::graphql::context::{caller, language, services};
use crate::graphql::error::fault;
use crate::graphql::id::{self, Id};
use crate::graphql::page::Slice;
use crate::graphql::scalar::{Bytes, Date, Moment};
use crate::service::imports::{
    ImportSummary as StoredSummary, InputSummary, SourceSummary, summary_of,
};
use crate::{auth::permission::Action, store};
use async_graphql::connection::{Connection, Edge, EmptyFields};
use async_graphql::{Context, Enum, ID, Object, Result, SimpleObject};
use domain::language::Language;
use domain::saying::Saying;

/// Days that are told of an import at most.
const MOST_DAYS: usize = 1_000;

/// How far an import is.
#[derive(Enum, Clone, Copy, Debug, PartialEq, Eq)]
pub enum ImportState {
    /// It waits for its turn.
    Queued,
    /// The reports are being read; nothing was changed yet.
    Reading,
    /// The packages are being stored.
    Storing,
    /// All packages are stored.
    Done,
    /// A report could not be used; nothing was changed. See `failure`.
    Failed,
    /// Somebody stopped it.
    Cancelled,
}

impl ImportState {
    fn of(code: &str) -> Self {
        match code {
            "reading" => ImportState::Reading,
            "storing" => ImportState::Storing,
            "done" => ImportState::Done,
            "failed" => ImportState::Failed,
            "cancelled" => ImportState::Cancelled,
            _ => ImportState::Queued,
        }
    }
}

/// Reports on their way into a market: how far they are and what came of it.
pub struct Import(pub store::Import);

/// Reports on their way into a market: how far they are and what came of it.
#[Object]
impl Import {
    /// Opaque id.
    pub async fn id(&self) -> ID {
        Id::<id::Import>::of(self.0.id).into()
    }

    /// Goes up with each change of state.
    async fn version(&self) -> i32 {
        self.0.version
    }

    /// How far it is.
    async fn state(&self) -> ImportState {
        ImportState::of(&self.0.state)
    }

    /// When it was asked for.
    async fn created_at(&self) -> Moment {
        self.0.created_at.into()
    }

    /// When reading began.
    async fn started_at(&self) -> Option<Moment> {
        self.0.started_at.map(Moment::from)
    }

    /// When it was over, whatever came of it.
    async fn finished_at(&self) -> Option<Moment> {
        self.0.finished_at.map(Moment::from)
    }

    /// The moment for which the packages are judged.
    async fn as_of(&self) -> Moment {
        self.0.as_of.into()
    }

    /// Bytes of all its files.
    async fn bytes_total(&self) -> Bytes {
        Bytes(self.0.bytes_total)
    }

    /// Bytes read so far.
    async fn bytes_read(&self) -> Bytes {
        Bytes(self.0.bytes_read)
    }

    /// Packages to store; 0 until the reports are read.
    async fn packages_total(&self) -> i64 {
        self.0.packages_total
    }

    /// Packages stored so far.
    async fn packages_stored(&self) -> i64 {
        self.0.packages_stored
    }

    /// Why it failed, in a sentence for the person who sent the reports.
    async fn failure(&self, context: &Context<'_>) -> Result<Option<String>> {
        let language = language(context)?;
        let failure = self.0.failure.as_deref();
        Ok(failure.map(|stored| Saying::read(stored).said(language).to_owned()))
    }

    /// What was read; none until it is done.
    async fn summary(&self) -> Result<Option<ImportSummary>> {
        Ok(summary_of(&self.0).map_err(fault)?.map(ImportSummary::from))
    }

    /// Its files, in order.
    async fn files(&self, context: &Context<'_>) -> Result<Vec<Upload>> {
        let found = services(context)?.files_of_import(caller(context)?, self.0.id).await;
        Ok(found.map_err(fault)?.into_iter().map(Upload).collect())
    }

    /// The market it is for.
    async fn market(&self, context: &Context<'_>) -> Result<Market> {
        let found =
            services(context)?.market(caller(context)?, self.0.market_id, Action::ViewImport);
        Ok(Market(found.await.map_err(fault)?))
    }

    /// The first 1,000 rows that could not be read, in the order of the reports. All of them are in
    /// the table at `quarantineUrl`.
    async fn quarantined_rows(
        &self,
        context: &Context<'_>,
        #[graphql(desc = "How many, from 1 to 100.")] first: i32,
        #[graphql(desc = "Begin after the entry with this cursor.")] after: Option<String>,
    ) -> Result<Connection<String, QuarantinedRow, QuarantinedRowsFields, EmptyFields>> {
        let slice = Slice::<i32>::read(first, after.as_deref(), &("quarantine", self.0.id))?;
        let services = services(context)?;
        let found =
            services.rows_set_aside(caller(context)?, self.0.id, slice.after, slice.limit()).await;
        let (mut found, count) = found.map_err(fault)?;
        let more = slice.cut(&mut found);
        let fields =
            QuarantinedRowsFields { total_count: i32::try_from(count).unwrap_or(i32::MAX) };
        let mut page = Connection::with_additional_fields(slice.after.is_some(), more, fields);
        let language = language(context)?;
        page.edges.extend(found.into_iter().map(|row| {
            let cursor = slice.cursor(&row.no);
            Edge::new(cursor, QuarantinedRow::of(row, language))
        }));
        Ok(page)
    }

    /// Where all rows that could not be read are as a CSV table, relative to this server; none if
    /// there is no such table or no longer.
    async fn quarantine_url(&self) -> Option<String> {
        let id = ID::from(Id::<id::Import>::of(self.0.id));
        self.0.quarantine.map(|_| format!("/imports/{}/quarantine.csv", id.0))
    }
}

/// What a page of rows that could not be read also tells.
#[derive(SimpleObject)]
pub struct QuarantinedRowsFields {
    /// Rows in this list; at most 1,000.
    total_count: i32,
}

/// A row that could not be read.
#[derive(SimpleObject)]
pub struct QuarantinedRow {
    /// The file it is in.
    source: String,
    /// Its line, the first line of the file being 1.
    line: i64,
    /// The column at fault, or `row`.
    column: String,
    /// The value found there, shortened to 80 letters.
    value: String,
    /// What is wrong with it.
    reason: String,
}

impl QuarantinedRow {
    fn of(row: store::QuarantinedRow, language: Language) -> Self {
        let store::QuarantinedRow {
            tenant_id: _,
            import_id: _,
            no: _,
            source,
            line,
            column_name,
            value,
            reason,
        } = row;
        let reason = Saying::read(&reason).said(language).to_owned();
        QuarantinedRow { source, line, column: column_name, value, reason }
    }
}

/// What was read of an import's reports: `rows = read + quarantined + notSellerFulfilled`.
#[derive(SimpleObject)]
pub struct ImportSummary {
    /// Data rows of all reports.
    rows: u64,
    /// Rows that became part of a package.
    read: u64,
    /// Rows set aside because they could not be read.
    quarantined: u64,
    /// Rows of what Amazon ships.
    not_seller_fulfilled: u64,
    /// Packages.
    packages: u64,
    /// The days that they count on, in order; at most 1,000. A day that is missing in between had no
    /// package, or its report was not given.
    days: Vec<ImportDay>,
    /// The reports, in the order read.
    sources: Vec<ImportSource>,
    /// What the reader should know, in plain sentences.
    warnings: Vec<String>,
}

/// A day of an import.
#[derive(SimpleObject)]
pub struct ImportDay {
    /// The day, in the marketplace's calendar.
    day: Date,
    /// Packages that count on it.
    packages: u64,
}

/// One report that was read.
#[derive(SimpleObject)]
pub struct ImportSource {
    /// File name.
    name: String,
    /// What it was recognised as.
    format: String,
    /// Data rows.
    rows: u64,
    /// Columns that were used, by our names.
    columns: Vec<String>,
    /// Columns that were left alone, as the file spells them.
    unknown_columns: Vec<String>,
}

impl From<StoredSummary> for ImportSummary {
    fn from(stored: StoredSummary) -> Self {
        let StoredSummary { input, packages, days } = stored;
        let InputSummary { rows, read, quarantined, not_seller_fulfilled, sources, warnings } =
            input;
        let sources = sources.into_iter().map(ImportSource::from).collect();
        let day = |(day, packages): (i32, u64)| ImportDay { day: Date::of(day), packages };
        ImportSummary {
            rows,
            read,
            quarantined,
            not_seller_fulfilled,
            packages,
            days: days.into_iter().take(MOST_DAYS).map(day).collect(),
            sources,
            warnings,
        }
    }
}

impl From<SourceSummary> for ImportSource {
    fn from(stored: SourceSummary) -> Self {
        let SourceSummary { name, format, rows, columns, unknown_columns } = stored;
        ImportSource { name, format, rows, columns, unknown_columns }
    }
}
