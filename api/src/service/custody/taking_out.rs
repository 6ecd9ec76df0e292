//! Taking a consultancy or one of its seller accounts out, as a folder that is readable without us.
//!
//! Left out: passwords, second factors, sign-ins and answers to repeated calls, which are worth
//! nothing elsewhere, letters that wait, and endpoints of webhooks, whose secrets are agreed anew. Of a seller account the reports are left out too: they
//! hold what buyers told Amazon, and are read by us and by nobody else.

use super::super::uploads::{Purpose, READY};
use super::super::{Result, ServiceError, Services};
use super::archive::{Archive, FORM, Manifest, Sum, at, private};
use crate::blob::BlobError;
use crate::store::tables::{Cell, Checksum, Of, Row, Table, all};
use crate::store::{Hub, TenantId};
use std::collections::BTreeMap;
use std::io;
use std::path::Path;
use uuid::Uuid;

/// What was taken out.
#[derive(Clone, Copy, Debug, Default)]
pub struct TakenOut {
    /// Rows of all tables.
    pub rows: u64,
    /// Files.
    pub files: usize,
}

/// Tables of which nothing leaves.
const INSIDE: [&str; 4] =
    ["idempotent_calls", "webhook_endpoints", "webhook_deliveries", "webhook_attempts"];

/// Whether rows of a table are taken out with a consultancy or an account.
pub(super) fn leaves(table: &Table, of: Of) -> bool {
    table.has(of)
        && (table.guarded || matches!(table.name, "tenants" | "seats" | "jobs"))
        && !INSIDE.contains(&table.name)
}

impl Services {
    /// Takes a consultancy out into a folder that is not there yet, as of one moment. For the
    /// operator.
    ///
    /// # Errors
    /// When there is none, the folder is there, or the disk or the database cannot.
    pub async fn take_out(&self, tenant: TenantId, folder: &Path) -> Result<TakenOut> {
        self.out(Of::Tenant(tenant.0), tenant, None, folder).await
    }

    /// The same with a seller account.
    ///
    /// # Errors
    /// As [`Services::take_out`].
    pub async fn take_account_out(
        &self,
        tenant: TenantId,
        account: Uuid,
        folder: &Path,
    ) -> Result<TakenOut> {
        self.out(Of::Account(tenant.0, account), tenant, Some(account), folder).await
    }

    async fn out(
        &self,
        of: Of,
        tenant: TenantId,
        account: Option<Uuid>,
        folder: &Path,
    ) -> Result<TakenOut> {
        let hub = self.store().read_hub().await?;
        hub.at_one_moment().await?;
        if !hub.tenants().await?.iter().any(|known| known.id == tenant.0) {
            return Err(ServiceError::NotFound);
        }
        hub.within(Some(tenant.0)).await?;
        let archive = Archive::begin(folder)?;
        let mut tables = BTreeMap::new();
        let mut rows = 0;
        for table in all().iter().filter(|table| leaves(table, of)) {
            let sum = write(&hub, &archive, table, of).await?;
            rows += sum.rows;
            tables.insert(table.name.to_owned(), summed(sum));
        }
        if account.is_some() && tables.get("seller_accounts").is_none_or(|sum| sum.rows == 0) {
            return Err(ServiceError::NotFound);
        }
        if account.is_none() {
            let sum = people(&hub, &archive, tenant).await?;
            rows += sum.rows;
            tables.insert("users".to_owned(), summed(sum));
        }
        let files = self.files(&hub, of, &archive).await?;
        drop(hub);
        let taken = TakenOut { rows, files: files.len() };
        let now = self.now();
        let manifest = Manifest { form: FORM, tenant: tenant.0, account, at: now, tables, files };
        archive.finish(folder, &manifest)?;
        Ok(taken)
    }

    /// Writes the files, opened; their ids.
    async fn files(&self, hub: &Hub, of: Of, archive: &Archive) -> Result<Vec<Uuid>> {
        let mut files = Vec::new();
        let all_of = matches!(of, Of::Tenant(_));
        for (tenant, id) in file_ids(hub, of, all_of).await? {
            let path = archive.file(id);
            let written = self.on_disk(move |blobs| {
                let mut from = match blobs.open(tenant, id) {
                    // It was forgotten meanwhile.
                    Err(BlobError::Missing) => return Ok(Ok(false)),
                    other => other?,
                };
                let copied = private(&path)
                    .and_then(|mut to| io::copy(&mut from, &mut to).map_err(at(&path)));
                Ok(copied.map(|_| true))
            });
            if written.await?? {
                files.push(id);
            }
        }
        Ok(files)
    }
}

fn summed(sum: Checksum) -> Sum {
    Sum { rows: sum.rows, checksum: sum.to_string() }
}

async fn write(hub: &Hub, archive: &Archive, table: &'static Table, of: Of) -> Result<Checksum> {
    let (mut sum, mut walk) = (Checksum::default(), table.walk(of));
    let mut out = archive.rows_of(table)?;
    loop {
        let rows = walk.next(hub).await?;
        if rows.is_empty() {
            break;
        }
        for row in rows.into_iter().filter_map(|row| portable(table, row)) {
            out.put(table, &row)?;
            sum.add(table, &row);
        }
    }
    out.finish()?;
    Ok(sum)
}

/// The people of a consultancy, without what they sign in with.
async fn people(hub: &Hub, archive: &Archive, tenant: TenantId) -> Result<Checksum> {
    let mut sum = Checksum::default();
    let Some(users) = all().iter().find(|table| table.name == "users") else { return Ok(sum) };
    let mut out = archive.rows_of(users)?;
    for seat in hub.seated(tenant).await? {
        for row in users.walk(Of::Person(seat)).next(hub).await? {
            if let Some(row) = portable(users, row) {
                out.put(users, &row)?;
                sum.add(users, &row);
            }
        }
    }
    out.finish()?;
    Ok(sum)
}

/// A row as it leaves: without secrets, and jobs as if nobody had begun with them. None if it stays.
fn portable(table: &Table, mut row: Row) -> Option<Row> {
    let place = |name: &str| table.columns.iter().position(|column| column.name == name);
    let mut set = |name: &str, cell: Cell| {
        if let Some(old) = place(name).and_then(|at| row.get_mut(at)) {
            *old = cell;
        }
    };
    match table.name {
        "users" => {
            set("password_hash", Cell::Null);
            set("password_changed_at", Cell::Null);
            set("password_history", Cell::Text("[]".to_owned()));
        }
        "jobs" => {
            set("lease", Cell::Null);
            set("leased_until", Cell::Null);
            let is = |name: &str| place(name).and_then(|at| row.get(at));
            let waits = is("done_at") == Some(&Cell::Null);
            let letter = is("kind") == Some(&Cell::Text(super::super::mail::KIND.to_owned()));
            if !waits || letter {
                return None;
            }
        }
        _ => {}
    }
    Some(row)
}

/// The files that rows speak of: uploads that are whole, and rows set aside.
pub(super) async fn file_ids(hub: &Hub, of: Of, reports: bool) -> Result<Vec<(TenantId, Uuid)>> {
    let mut ids = Vec::new();
    let tenant = match of {
        Of::Tenant(tenant) | Of::Account(tenant, _) => TenantId(tenant),
        Of::All | Of::Person(_) => return Ok(ids),
    };
    for (table, column) in [("uploads", "id"), ("imports", "quarantine")] {
        let Some(table) = all().iter().find(|known| known.name == table) else { continue };
        let place = |name: &str| table.columns.iter().position(|column| column.name == name);
        let mut walk = table.walk(of);
        loop {
            let rows = walk.next(hub).await?;
            if rows.is_empty() {
                break;
            }
            for row in rows {
                let text = |name: &str| match place(name).and_then(|at| row.get(at)) {
                    Some(Cell::Text(text)) => text.as_str(),
                    _ => "",
                };
                let upload = table.name == "uploads";
                let wanted = match upload {
                    true => {
                        text("state") == READY
                            && (reports || text("purpose") == Purpose::Attachment.code())
                    }
                    false => reports,
                };
                if let (true, Some(Cell::Id(id))) =
                    (wanted, place(column).and_then(|at| row.get(at)))
                {
                    ids.push((tenant, *id));
                }
            }
        }
    }
    Ok(ids)
}
