//! Imports: uploads that are to be read, how far that is, and what came of it.
//!
//! An import is known by its content: whoever sends the same files for the same market again gets
//! the import that is there. One that failed or was cancelled begins anew, for the rules it failed
//! by may have changed.

use super::accounts::{allowed_market, market_line};
use super::audit::record;
use super::uploads::{Purpose, READY};
use super::{Caller, Result, ServiceError, Services, lists};
use crate::auth::permission::{Action, allows};
use crate::blob::BlobReader;
use crate::store::{Import, NewJob, QuarantinedRow, TenantScope, Upload};
use aws_lc_rs::digest::{Context, SHA256};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use uuid::Uuid;

/// The kind of the job that reads an import.
pub const IMPORT_JOB: &str = "import";
/// Files of an import at most.
const MOST_FILES: usize = 20;

/// What the job that reads an import is told.
#[derive(Clone, Copy, Debug, Serialize, Deserialize)]
pub struct ImportJob {
    /// Which import.
    pub import: Uuid,
}

impl ImportJob {
    fn written(self) -> Result<String> {
        serde_json::to_string(&self).map_err(|why| ServiceError::fault("payload of a job", why))
    }
}

/// The states of an import.
mod state {
    pub const QUEUED: &str = "queued";
    pub const CANCELLED: &str = "cancelled";
    pub const FAILED: &str = "failed";
    /// Those in which something is still to be done.
    pub const OPEN: [&str; 3] = [QUEUED, "reading", "storing"];
}

/// An import that was asked for.
#[derive(Clone, Debug)]
pub struct AskedFor {
    /// The import.
    pub import: Import,
    /// Whether it was there already and nothing was done.
    pub known: bool,
}

/// What came of an import, as it was stored.
#[derive(Clone, Debug, Default, Deserialize)]
pub struct ImportSummary {
    /// What was read.
    pub input: InputSummary,
    /// Packages of the reports.
    pub packages: u64,
    /// How many of them count on which day, since 1970.
    #[serde(default)]
    pub days: BTreeMap<i32, u64>,
}

/// What was read of the reports.
#[derive(Clone, Debug, Default, Deserialize)]
pub struct InputSummary {
    /// Data rows of all reports.
    pub rows: u64,
    /// Rows that became part of a package.
    pub read: u64,
    /// Rows set aside.
    pub quarantined: u64,
    /// Rows of what Amazon ships.
    pub not_seller_fulfilled: u64,
    /// The reports, in the order read.
    pub sources: Vec<SourceSummary>,
    /// What the reader should know.
    pub warnings: Vec<String>,
}

/// What one report was.
#[derive(Clone, Debug, Default, Deserialize)]
pub struct SourceSummary {
    /// File name.
    pub name: String,
    /// What it was recognised as.
    pub format: String,
    /// Data rows.
    pub rows: u64,
    /// Columns that were used, by our names.
    pub columns: Vec<String>,
    /// Columns that were left alone, as the file spells them.
    pub unknown_columns: Vec<String>,
}

impl Services {
    /// Has uploads read for a market, in this order.
    ///
    /// # Errors
    /// When the caller may not, or an upload cannot be used.
    pub async fn create_import(
        &self,
        caller: &Caller,
        market: Uuid,
        uploads: &[Uuid],
    ) -> Result<AskedFor> {
        let scope = self.store().write(caller.tenant()).await?;
        let market = allowed_market(&scope, caller, market, Action::Upload).await?;
        let files = self.usable(&scope, market.account_id, uploads).await?;
        // Two who ask at once for the same get the same.
        scope.hub().alone(&format!("imports {}", market.id)).await?;
        let content = content_of(&files)?;
        let bytes = files.iter().map(|file| file.bytes).sum();
        let now = self.now();
        let import = match scope.import_of(market.id, &content).await? {
            Some(known) if ![state::FAILED, state::CANCELLED].contains(&known.state.as_str()) => {
                return Ok(AskedFor { import: known, known: true });
            }
            Some(mut again) => {
                let from = std::mem::replace(&mut again.state, state::QUEUED.to_owned());
                // Packages that are stored keep their places. Else it gets new ones: others may
                // have come meanwhile, and the first place tells that there are none.
                if again.packages_stored == 0 {
                    again.first_package = None;
                }
                again.as_of = now;
                again.bytes_read = 0;
                (again.failure, again.started_at, again.finished_at) = (None, None, None);
                if !scope.keep_import(&again, &[&from]).await? {
                    return Err(ServiceError::Conflict { version: again.version + 1 });
                }
                scope.put_import_files(again.id, uploads).await?;
                again.version += 1;
                again
            }
            None => {
                let import = Import {
                    tenant_id: caller.tenant().0,
                    id: self.clock().id(),
                    market_id: market.id,
                    content_hash: content,
                    state: state::QUEUED.to_owned(),
                    as_of: now,
                    bytes_total: bytes,
                    bytes_read: 0,
                    first_package: None,
                    packages_total: 0,
                    packages_stored: 0,
                    result: None,
                    quarantine: None,
                    failure: None,
                    created_by: caller.actor().to_string(),
                    created_at: now,
                    started_at: None,
                    finished_at: None,
                    version: 1,
                };
                scope.add_import(import.clone(), uploads).await?;
                import
            }
        };
        let job = NewJob {
            kind: IMPORT_JOB,
            line: market_line(market.id),
            payload: ImportJob { import: import.id }.written()?,
            run_at: now,
        };
        scope.enqueue(self.clock(), job).await?;
        record(&scope, now, caller.deed("create_import", import.id.to_string())).await?;
        scope.commit().await?;
        Ok(AskedFor { import, known: false })
    }

    /// The uploads that may be imported for an account, in the order asked for.
    async fn usable(
        &self,
        scope: &TenantScope,
        account: Uuid,
        ids: &[Uuid],
    ) -> Result<Vec<Upload>> {
        let refused = |code, message: &str| Err(ServiceError::invalid(&["uploads"], code, message));
        if ids.is_empty() || ids.len() > MOST_FILES {
            let message = format!("An import is of 1 to {MOST_FILES} uploads.");
            return Err(ServiceError::invalid(&["uploads"], "count", message));
        }
        let found = scope.uploads(ids).await?;
        let mut files: Vec<Upload> = Vec::new();
        for id in ids {
            let file = found.iter().find(|upload| upload.id == *id);
            let Some(file) = file.filter(|upload| upload.account_id == account) else {
                return refused("unknown_upload", "The account has no such upload; send the file.");
            };
            if files.iter().any(|known| known.id == *id) {
                return refused("twice", "An upload is in the list twice; leave one out.");
            }
            if file.purpose != Purpose::Report.code() {
                return refused("attachment", "An attachment is no report; send the file as one.");
            }
            if file.state == "deleted" || file.expires_at <= self.now() {
                return refused("upload_gone", "The file is no longer kept; send it again.");
            }
            if file.state != READY {
                return refused(
                    "unfinished",
                    "The file has not arrived as a whole; send the rest.",
                );
            }
            files.push(file.clone());
        }
        Ok(files)
    }

    /// An import.
    ///
    /// # Errors
    /// Not found if the caller may not see it.
    pub async fn import(&self, caller: &Caller, id: Uuid) -> Result<Import> {
        let scope = self.read(caller).await?;
        allowed_import(&scope, caller, id, Action::ViewImport).await
    }

    /// A market's imports, the latest first, after one of them.
    ///
    /// # Errors
    /// Not found if the caller may not see the market.
    pub async fn imports(
        &self,
        caller: &Caller,
        market: Uuid,
        after: Option<Uuid>,
        limit: u64,
    ) -> Result<Vec<Import>> {
        let scope = self.read(caller).await?;
        let market = allowed_market(&scope, caller, market, Action::ViewImport).await?;
        Ok(scope.imports(market.id, after, limit).await?)
    }

    /// The files of an import, in order.
    ///
    /// # Errors
    /// Not found if the caller may not see it.
    pub async fn files_of_import(&self, caller: &Caller, id: Uuid) -> Result<Vec<Upload>> {
        let scope = self.read(caller).await?;
        let import = allowed_import(&scope, caller, id, Action::ViewImport).await?;
        Ok(scope.files_of(import.id).await?)
    }

    /// The first rows that an import set aside, after a number, and how many of them there are.
    ///
    /// # Errors
    /// Not found if the caller may not see it.
    pub async fn rows_set_aside(
        &self,
        caller: &Caller,
        id: Uuid,
        after: Option<i32>,
        limit: u64,
    ) -> Result<(Vec<QuarantinedRow>, u64)> {
        let scope = self.read(caller).await?;
        let import = allowed_import(&scope, caller, id, Action::ViewImport).await?;
        Ok(scope.quarantined(import.id, after.unwrap_or(-1), limit).await?)
    }

    /// All rows that an import set aside, as the table that was written of them.
    ///
    /// # Errors
    /// Not found if the caller may not see it, or there is no such table or no longer.
    pub async fn table_set_aside(&self, caller: &Caller, id: Uuid) -> Result<BlobReader> {
        let scope = self.read(caller).await?;
        let import = allowed_import(&scope, caller, id, Action::ViewImport).await?;
        drop(scope);
        let file = import.quarantine.ok_or(ServiceError::NotFound)?;
        let tenant = caller.tenant();
        let opened = self.on_disk(move |blobs| match blobs.size(tenant, file)? {
            Some(_) => blobs.open(tenant, file).map(Some),
            None => Ok(None),
        });
        opened.await?.ok_or(ServiceError::NotFound)
    }

    /// Stops an import. What it has stored already stays; the same files can be imported again.
    ///
    /// # Errors
    /// When the caller may not, or it is settled.
    pub async fn cancel_import(&self, caller: &Caller, id: Uuid) -> Result<Import> {
        let scope = self.store().write(caller.tenant()).await?;
        let mut import = allowed_import(&scope, caller, id, Action::CancelImport).await?;
        if import.state == state::CANCELLED {
            return Ok(import);
        }
        let settled = || {
            let message = "The import is over, there is nothing left to stop.";
            ServiceError::invalid(&["id"], "settled", message)
        };
        if !state::OPEN.contains(&import.state.as_str()) {
            return Err(settled());
        }
        let now = self.now();
        if !scope.stop_import(import.id, &state::OPEN, state::CANCELLED, now).await? {
            return Err(settled());
        }
        record(&scope, now, caller.deed("cancel_import", import.id.to_string())).await?;
        scope.commit().await?;
        import.state = state::CANCELLED.to_owned();
        import.finished_at = Some(now);
        import.version += 1;
        Ok(import)
    }
}

/// What came of an import, if it is done.
///
/// # Errors
/// When what is stored cannot be read.
pub fn summary_of(import: &Import) -> Result<Option<ImportSummary>> {
    let read = |text: &String| Ok(lists::read("summary of an import", text)?);
    import.result.as_ref().map(read).transpose()
}

/// Whether nothing more will happen to an import.
#[must_use]
pub fn is_settled(import: &Import) -> bool {
    !state::OPEN.contains(&import.state.as_str())
}

/// An import to which the caller may do this.
async fn allowed_import(
    scope: &TenantScope,
    caller: &Caller,
    id: Uuid,
    action: Action,
) -> Result<Import> {
    let import = scope.import(id).await?.ok_or(ServiceError::NotFound)?;
    let market = scope.market(import.market_id).await?.ok_or(ServiceError::NotFound)?;
    allows(&caller.principal, action, Some(market.account_id))?;
    Ok(import)
}

/// The digest of files in an order.
fn content_of(files: &[Upload]) -> Result<Vec<u8>> {
    let mut context = Context::new(&SHA256);
    for file in files {
        let digest = file.sha256.as_ref();
        let digest = digest.ok_or_else(|| ServiceError::fault("upload", "it has no digest"))?;
        context.update(digest);
    }
    Ok(context.finish().as_ref().to_vec())
}
