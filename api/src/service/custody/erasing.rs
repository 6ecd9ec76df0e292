//! Erasing a seller account or a consultancy, for good: its rows, its files, and the people who were
//! nowhere else.
//!
//! An erasure is written into a ledger beside the files before anything else is done, and into the
//! database at its end. A database that does not know an erasure of the ledger is one that was
//! restored from before it, or that an erasure broke off in: nothing serves it until that has been
//! done again. The ledger holds ids, which name nothing any more.
//!
//! Of a consultancy its trail of who did what stays for its time, with ids only, and the row that it
//! hangs on, without a name.

use super::super::audit::{Actor, Deed, record};
use super::super::{Result, ServiceError, Services};
use super::taking_out::file_ids;
use crate::clock::Micros;
use crate::store::tables::{Of, Table, all};
use crate::store::{ErasureRow, Hub, TenantId};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

/// A seller account.
const ACCOUNT: &str = "account";
/// A consultancy.
const CONSULTANCY: &str = "consultancy";

/// What is or was to be erased.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Erasure {
    /// Its own id.
    pub id: Uuid,
    /// `account` or `consultancy`.
    pub what: String,
    /// The consultancy.
    pub tenant: Uuid,
    /// The id of what is erased.
    pub subject: Uuid,
    /// When it was begun, in microseconds since 1970.
    pub at: Micros,
}

/// What was erased.
#[derive(Clone, Copy, Debug, Default)]
pub struct Erased {
    /// Rows of all tables.
    pub rows: u64,
    /// Files.
    pub files: u64,
    /// People who were nowhere else.
    pub people: u64,
}

impl Services {
    /// Erases a seller account. For the operator.
    ///
    /// # Errors
    /// When there is none, or the database or the disk cannot; done again it goes on.
    pub async fn erase_account(&self, tenant: TenantId, account: Uuid) -> Result<Erased> {
        let scope = self.store().read(tenant).await?;
        scope.account(account).await?.ok_or(ServiceError::NotFound)?;
        drop(scope);
        self.begin_erasure(ACCOUNT, tenant, account).await
    }

    /// Erases a consultancy with everything in it. For the operator.
    ///
    /// # Errors
    /// As [`Services::erase_account`].
    pub async fn erase_consultancy(&self, tenant: TenantId) -> Result<Erased> {
        let hub = self.store().read_hub().await?;
        if !hub.tenants().await?.iter().any(|known| known.id == tenant.0) {
            return Err(ServiceError::NotFound);
        }
        drop(hub);
        self.begin_erasure(CONSULTANCY, tenant, tenant.0).await
    }

    /// Erasures of the ledger that the database does not know of.
    ///
    /// # Errors
    /// When the ledger or the database cannot be read.
    pub async fn erasures_to_replay(&self) -> Result<Vec<Erasure>> {
        let known = self.store().read_hub().await?.erasures().await?;
        let mut open = self.erasures().await?;
        open.retain(|erasure| !known.iter().any(|row| row.id == erasure.id));
        Ok(open)
    }

    /// Does again what the database does not know of; how many that were.
    ///
    /// # Errors
    /// As [`Services::erase_account`].
    pub async fn replay_erasures(&self) -> Result<usize> {
        let open = self.erasures_to_replay().await?;
        for erasure in &open {
            self.erase(erasure).await?;
        }
        Ok(open.len())
    }

    /// All of the ledger, oldest first.
    pub(super) async fn erasures(&self) -> Result<Vec<Erasure>> {
        let lines = self.on_disk(|blobs| blobs.erasures()).await?;
        let read = |line: &String| serde_json::from_str(line);
        let all: Result<Vec<Erasure>, _> = lines.iter().map(read).collect();
        all.map_err(|why| ServiceError::fault("ledger of erasures", why))
    }

    async fn begin_erasure(&self, what: &str, tenant: TenantId, subject: Uuid) -> Result<Erased> {
        let (id, at) = (self.clock().id(), self.now());
        let erasure = Erasure { id, what: what.to_owned(), tenant: tenant.0, subject, at };
        let line = serde_json::to_string(&erasure)
            .map_err(|why| ServiceError::fault("ledger of erasures", why))?;
        self.on_disk(move |blobs| blobs.note_erasure(&line)).await?;
        self.erase(&erasure).await
    }

    async fn erase(&self, erasure: &Erasure) -> Result<Erased> {
        let tenant = TenantId(erasure.tenant);
        let whole = erasure.what == CONSULTANCY;
        let of = match whole {
            true => Of::Tenant(tenant.0),
            false => Of::Account(tenant.0, erasure.subject),
        };
        let hub = self.store().hub().await?;
        hub.within(Some(tenant.0)).await?;
        let files = file_ids(&hub, of, true).await?;
        let mut erased = match whole {
            true => self.consultancy_goes(&hub, tenant).await?,
            false => account_goes(&hub, tenant, erasure.subject).await?,
        };
        if hub.tenants().await?.iter().any(|known| known.id == tenant.0) {
            let scope = hub.enter(tenant).await?;
            let deed = Deed {
                actor: Actor::Operator,
                action: if whole { "erase_consultancy" } else { "erase_account" },
                subject: format!("{}:{}", erasure.what, erasure.subject),
                request_id: "",
                call: None,
            };
            record(&scope, self.now(), deed).await?;
            scope.commit().await?;
        } else {
            hub.commit().await?;
        }
        erased.files = self
            .on_disk(move |blobs| match whole {
                true => blobs.delete_all(tenant),
                false => files.into_iter().try_fold(0, |gone, (tenant, id)| {
                    Ok(gone + u64::from(blobs.delete(tenant, id)?))
                }),
            })
            .await?;
        self.store().wipe().await?;
        let hub = self.store().hub().await?;
        let Erasure { id, what, tenant, subject, at } = erasure.clone();
        hub.add_erasure(ErasureRow { id, what, tenant_id: tenant, subject_id: subject, at })
            .await?;
        hub.commit().await?;
        Ok(erased)
    }

    async fn consultancy_goes(&self, hub: &Hub, tenant: TenantId) -> Result<Erased> {
        let (mut erased, of) = (Erased::default(), Of::Tenant(tenant.0));
        let people = hub.seated(tenant).await?;
        for table in all().iter().rev().filter(|table| table.has(of) && !stays(table)) {
            erased.rows += hub.remove_rows(table, of).await?;
        }
        hub.leave_sign_ins(tenant).await?;
        for person in people {
            if hub.is_seated(person).await? {
                continue;
            }
            for table in all().iter().rev().filter(|table| table.has(Of::Person(person))) {
                erased.rows += hub.remove_rows(table, Of::Person(person)).await?;
            }
            erased.people += 1;
        }
        hub.unname_tenant(tenant).await?;
        for table in all().iter().filter(|table| table.has(of) && !stays(table)) {
            let left = hub.count(table, of).await?;
            if left > 0 {
                return Err(left_over(table, left));
            }
        }
        Ok(erased)
    }
}

/// What of a consultancy stays, for as long as its trail does.
fn stays(table: &Table) -> bool {
    matches!(table.name, "tenants" | "audit_events")
}

async fn account_goes(hub: &Hub, tenant: TenantId, account: Uuid) -> Result<Erased> {
    let (mut erased, of) = (Erased::default(), Of::Account(tenant.0, account));
    let mut ids = vec![account];
    for table in all().iter().filter(|table| table.has(of)) {
        ids.extend(hub.ids_of(table, of).await?);
    }
    // Whoever works on it finds out at the end of what he is doing that he may not keep it.
    erased.rows += hub.remove_jobs_about(tenant.0, &speaking(hub, of, account).await?).await?;
    for table in all().iter().rev().filter(|table| table.has(of)) {
        erased.rows += hub.remove_rows(table, of).await?;
    }
    for table in all().iter().filter(|table| table.guarded) {
        let left = hub.traces(table, &ids).await?;
        if left > 0 {
            return Err(left_over(table, left));
        }
    }
    Ok(erased)
}

/// Ids of an account that jobs speak of.
async fn speaking(hub: &Hub, of: Of, account: Uuid) -> Result<Vec<Uuid>> {
    let mut ids = vec![account];
    for table in
        all().iter().filter(|table| matches!(table.name, "markets" | "imports" | "reviews"))
    {
        ids.extend(hub.ids_of(table, of).await?);
    }
    Ok(ids)
}

fn left_over(table: &Table, rows: u64) -> ServiceError {
    let why = format!("{rows} rows of {} would be left; nothing was erased", table.name);
    ServiceError::fault("erasure", why)
}
