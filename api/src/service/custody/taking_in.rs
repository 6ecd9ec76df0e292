//! Taking in a consultancy that was taken out elsewhere: whole or not at all, with the same
//! checksums, its files sealed with our keys.

use super::super::{Result, ServiceError, Services};
use super::archive::{Archive, Manifest, Sum};
use super::taking_out::leaves;
use crate::store::tables::{Cell, Checksum, Of, Row, Table, all};
use crate::store::{Hub, StoreError, TenantId};
use std::io;
use std::path::Path;
use uuid::Uuid;

/// Rows that are added at once.
const STRETCH: usize = 500;

/// What was taken in.
#[derive(Clone, Copy, Debug)]
pub struct TakenIn {
    /// The consultancy.
    pub tenant: TenantId,
    /// Rows of all tables.
    pub rows: u64,
    /// Files.
    pub files: usize,
}

impl Services {
    /// Takes in what [`Services::take_out`] wrote. For the operator.
    ///
    /// # Errors
    /// When the archive is not whole, the consultancy is here already or was erased here, or one of
    /// its people has another account here.
    pub async fn take_in(&self, folder: &Path) -> Result<TakenIn> {
        let (archive, manifest) = Archive::open(folder)?;
        if manifest.account.is_some() {
            return Err(not("the archive holds a seller account; only consultancies come in"));
        }
        let tenant = TenantId(manifest.tenant);
        let erased = self.erasures().await?;
        if erased.iter().any(|erasure| erasure.subject == tenant.0) {
            return Err(not("it was erased here, and what was erased does not come back"));
        }
        let hub = self.store().hub().await?;
        if hub.tenants().await?.iter().any(|known| known.id == tenant.0) {
            return Err(not("the consultancy is here already"));
        }
        let mut rows = people(&hub, &archive).await?;
        hub.within(Some(tenant.0)).await?;
        for table in all().iter().filter(|table| leaves(table, Of::Tenant(tenant.0))) {
            rows += add(&hub, &archive, table, &manifest).await?;
        }
        let files = self.bring(tenant, &archive, &manifest).await;
        let kept = match files {
            Ok(files) => hub.commit().await.map_err(ServiceError::from).map(|()| files),
            Err(why) => Err(why),
        };
        if kept.is_err() {
            self.on_disk(move |blobs| blobs.delete_all(tenant)).await?;
        }
        Ok(TakenIn { tenant, rows, files: kept? })
    }

    /// Seals the files; how many.
    async fn bring(
        &self,
        tenant: TenantId,
        archive: &Archive,
        manifest: &Manifest,
    ) -> Result<usize> {
        for id in manifest.files.iter().copied() {
            let path = archive.file(id);
            self.on_disk(move |blobs| {
                let mut from = std::fs::File::open(&path)?;
                let mut to = blobs.create(tenant, id)?;
                io::copy(&mut from, &mut to)?;
                to.finish()
            })
            .await?;
        }
        Ok(manifest.files.len())
    }
}

/// Adds the people who are not here; how many rows.
async fn people(hub: &Hub, archive: &Archive) -> Result<u64> {
    let Some(users) = all().iter().find(|table| table.name == "users") else { return Ok(0) };
    let place = |name: &str| users.columns.iter().position(|column| column.name == name);
    let (mut reader, mut added) = (archive.read(users)?, 0);
    loop {
        let rows = reader.next(STRETCH)?;
        if rows.is_empty() {
            return Ok(added);
        }
        for row in rows {
            let (Some(Cell::Id(id)), Some(Cell::Text(key))) = (
                place("id").and_then(|at| row.get(at)),
                place("email_key").and_then(|at| row.get(at)),
            ) else {
                return Err(not("one of its people has no id or no address"));
            };
            match hub.user_by_email(key).await? {
                Some(known) if known.id == *id => continue,
                Some(_) => {
                    let why = format!("{key} has another account here; have it closed first");
                    return Err(not(&why));
                }
                None => {
                    hub.add_rows(users, std::slice::from_ref(&row)).await?;
                    added += 1;
                }
            }
        }
    }
}

/// Adds a table's rows; they must add up to what the manifest says.
async fn add(
    hub: &Hub,
    archive: &Archive,
    table: &'static Table,
    manifest: &Manifest,
) -> Result<u64> {
    let (mut reader, mut sum) = (archive.read(table)?, Checksum::default());
    loop {
        let rows = reader.next(STRETCH)?;
        if rows.is_empty() {
            break;
        }
        if !rows.iter().all(|row| is_of(table, row, manifest.tenant)) {
            return Err(not(&format!("{} has rows of another consultancy", table.name)));
        }
        hub.add_rows(table, &rows).await.map_err(|why| clash(table, why))?;
        rows.iter().for_each(|row| sum.add(table, row));
    }
    let sum = Sum { rows: sum.rows, checksum: sum.to_string() };
    match manifest.tables.get(table.name) {
        Some(told) if *told == sum => Ok(sum.rows),
        _ => Err(not(&format!("{} is not what was taken out", table.name))),
    }
}

/// Whether a row is the consultancy's own: SQLite has no row-level security to say so.
fn is_of(table: &Table, row: &Row, tenant: Uuid) -> bool {
    let column = if table.name == "tenants" { "id" } else { "tenant_id" };
    let place = table.columns.iter().position(|known| known.name == column);
    place.and_then(|at| row.get(at)) == Some(&Cell::Id(tenant))
}

fn clash(table: &Table, why: StoreError) -> ServiceError {
    if why.is_duplicate() {
        return not(&format!("rows of {} are here already", table.name));
    }
    why.into()
}

fn not(why: &str) -> ServiceError {
    ServiceError::invalid(&["archive"], "not_taken_in", format!("Nothing was taken in: {why}."))
}
