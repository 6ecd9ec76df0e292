//! Moving everything to another database, of either kind: in one transaction, so that it is there
//! whole or not at all, and only kept if both hold the same.

use super::Census;
use crate::store::tables::{Of, Table, all};
use crate::store::{Hub, Store, StoreError};

/// Why nothing was moved.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum MoveError {
    /// A database.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// There is something where it is to go.
    #[error(
        "the database to move to is not empty ({} have rows); nothing was changed. Give one that \
         was only migrated",
        .0.join(", ")
    )]
    NotEmpty(Vec<&'static str>),
    /// There are rows that no consultancy of the database has.
    #[error(
        "{rows} rows of {table} belong to no consultancy that is there; nothing was moved. Restore \
         them or delete them"
    )]
    Stray {
        /// Of which table.
        table: &'static str,
        /// How many.
        rows: u64,
    },
    /// What arrived is something else.
    #[error(
        "what arrived differs from what was sent ({}); nothing was kept. Is somebody else writing?",
        .0.join(", ")
    )]
    Different(Vec<&'static str>),
}

/// Moves everything from a database to a migrated, empty one; what was moved. Nobody can change the
/// first one meanwhile if it is SQLite; otherwise its state at the beginning is what is moved.
/// `told` hears of every table that is through, with its rows.
///
/// # Errors
/// When the second is not empty, or either cannot; then nothing is kept.
pub async fn move_all(
    from: &Store,
    to: &Store,
    mut told: impl FnMut(&'static str, u64),
) -> Result<Census, MoveError> {
    // SQLite: whoever writes waits for the end of this.
    let source = from.hub().await?;
    source.at_one_moment().await?;
    let target = to.hub().await?;
    let tenants = source.tenants().await?;
    let mut taken = Vec::new();
    for table in all().iter().filter(|table| !table.guarded) {
        if target.count(table, Of::All).await? > 0 {
            taken.push(table.name);
        }
    }
    if !taken.is_empty() {
        return Err(MoveError::NotEmpty(taken));
    }
    for table in all() {
        let mut rows = 0;
        if table.guarded {
            for tenant in &tenants {
                source.within(Some(tenant.id)).await?;
                target.within(Some(tenant.id)).await?;
                rows += copy(table, Of::Tenant(tenant.id), &source, &target).await?;
            }
            source.within(None).await?;
            target.within(None).await?;
            if !from.is_postgres() {
                let there = source.count(table, Of::All).await?;
                if there != rows {
                    return Err(MoveError::Stray { table: table.name, rows: there.abs_diff(rows) });
                }
            }
        } else {
            rows = copy(table, Of::All, &source, &target).await?;
        }
        told(table.name, rows);
    }
    let (sent, arrived) = (Census::of(&source).await?, Census::of(&target).await?);
    if sent != arrived {
        return Err(MoveError::Different(sent.differences(&arrived)));
    }
    target.commit().await?;
    Ok(arrived)
}

async fn copy(table: &'static Table, of: Of, from: &Hub, to: &Hub) -> Result<u64, StoreError> {
    let (mut rows, mut walk) = (0, table.walk(of));
    loop {
        let some = walk.next(from).await?;
        if some.is_empty() {
            return Ok(rows);
        }
        to.add_rows(table, &some).await?;
        rows += some.len() as u64;
    }
}
