//! How a database's schema compares with ours.

use crate::{Error, step};
use sea_orm_migration::prelude::*;
use sea_orm_migration::sea_orm::{ConnectionTrait, DbBackend, Statement};

/// How a database's schema compares with ours.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Standing {
    /// Steps it still lacks.
    pub pending: Vec<String>,
    /// Steps it has that we do not know.
    pub unknown: Vec<String>,
    /// Whether there are tables, but no step of ours.
    pub foreign: bool,
}

impl Standing {
    /// The same, if we may change the database.
    ///
    /// # Errors
    /// When it is somebody else's, or a newer program was there.
    pub fn ours(self) -> Result<Self, Error> {
        match self {
            Standing { foreign: true, .. } => Err(Error::Foreign),
            Standing { unknown, .. } if !unknown.is_empty() => Err(Error::Newer(unknown)),
            ours => Ok(ours),
        }
    }
}

/// Compares a database's schema with ours. Nothing is changed; the server's role may ask.
///
/// # Errors
/// When the database cannot be asked.
pub async fn standing(database: &impl ConnectionTrait) -> Result<Standing, DbErr> {
    let backend = database.get_database_backend();
    let (counted, tables) = match backend {
        DbBackend::Postgres => (
            "select to_regclass('seaql_migrations') is not null",
            "select exists (
                select from pg_class c join pg_namespace n on n.oid = c.relnamespace
                where n.nspname = current_schema() and c.relkind in ('r', 'p')
                and c.relname <> 'seaql_migrations'
                and not exists (select from pg_depend d where d.objid = c.oid and d.deptype = 'e'))",
        ),
        _ => (
            "select exists (select 1 from sqlite_master where name = 'seaql_migrations')",
            "select exists (select 1 from sqlite_master
                where type = 'table' and name <> 'seaql_migrations'
                and name not like 'sqlite\\_%' escape '\\')",
        ),
    };
    let taken = match yes(database, counted).await? {
        true => versions(database).await?,
        false => Vec::new(),
    };
    let pending: Vec<String> = step::names().filter(|step| !taken.contains(step)).collect();
    let ours = pending.len() < step::ALL.len();
    let unknown: Vec<String> =
        taken.into_iter().filter(|step| step::names().all(|known| known != *step)).collect();
    // The table of steps alone is a migration that broke off at the very start.
    let foreign = !ours && (!unknown.is_empty() || yes(database, tables).await?);
    Ok(Standing { pending, unknown, foreign })
}

async fn yes(database: &impl ConnectionTrait, sql: &'static str) -> Result<bool, DbErr> {
    let statement = Statement::from_string(database.get_database_backend(), sql);
    let row = database.query_one_raw(statement).await?;
    row.map_or(Ok(false), |row| row.try_get_by_index(0))
}

async fn versions(database: &impl ConnectionTrait) -> Result<Vec<String>, DbErr> {
    let sql = "select version from seaql_migrations order by version";
    let statement = Statement::from_string(database.get_database_backend(), sql);
    let rows = database.query_all_raw(statement).await?;
    rows.iter().map(|row| row.try_get_by_index(0)).collect()
}
