//! The steps themselves.

use crate::dialect;
use sea_orm_migration::prelude::*;
use sea_orm_migration::sea_orm::{ConnectionTrait, DbBackend};

/// Partitions of the packages on PostgreSQL.
const PARTITIONS: u32 = 8;

/// SQL that takes the schema a step further.
#[derive(Clone, Copy)]
pub(crate) struct Step {
    pub(crate) name: &'static str,
    /// For both databases.
    sql: &'static [&'static str],
    /// For PostgreSQL alone, after that.
    postgres: &'static [&'static str],
    /// Whether it makes the table that PostgreSQL partitions.
    packages: bool,
}

const fn step(name: &'static str, sql: &'static [&'static str]) -> Step {
    Step { name, sql, postgres: &[], packages: false }
}

/// All steps, oldest first. A step that was released is never changed.
pub(crate) const ALL: &[Step] = &[
    step("m2026_11_24_people", &[include_str!("steps/people.sql")]),
    step("m2026_11_24_accounts", &[include_str!("steps/accounts.sql")]),
    step("m2026_11_24_imports", &[include_str!("steps/imports.sql")]),
    Step { packages: true, ..step("m2026_11_24_packages", &[include_str!("steps/packages.sql")]) },
    step("m2026_11_24_reviews", &[include_str!("steps/reviews.sql")]),
    step("m2026_11_24_watch", &[include_str!("steps/watch.sql")]),
    step("m2026_11_27_portal", &[include_str!("steps/portal.sql")]),
    step("m2026_11_27_feed", &[include_str!("steps/feed.sql")]),
    step("m2026_11_27_webhooks", &[include_str!("steps/webhooks.sql")]),
    step("m2026_11_27_texts", &[include_str!("steps/texts.sql")]),
    Step {
        postgres: &[include_str!("steps/custody_postgres.sql")],
        ..step("m2026_11_27_custody", &[include_str!("steps/custody.sql")])
    },
    step("m2026_11_27_origin", &[include_str!("steps/origin.sql")]),
    step("m2026_11_27_amazon", &[include_str!("steps/amazon.sql")]),
    step("m2026_11_27_incidents", &[include_str!("steps/incidents.sql")]),
    step("m2026_11_27_feed_indexes", &[include_str!("steps/feed_indexes.sql")]),
];

/// The names of all steps, oldest first.
pub(crate) fn names() -> impl Iterator<Item = String> {
    ALL.iter().map(|step| step.name.to_owned())
}

const PACKAGE_TABLE: &str = include_str!("steps/package_table.sql");
const PACKAGE_INDEXES: &str = include_str!("steps/package_indexes.sql");
const ISOLATE: &str = include_str!("steps/isolate.sql");

impl MigrationName for Step {
    fn name(&self) -> &str {
        self.name
    }
}

#[async_trait::async_trait]
impl MigrationTrait for Step {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let connection = manager.get_connection();
        let backend = manager.get_database_backend();
        for sql in self.statements(backend) {
            connection.execute_unprepared(&sql).await?;
        }
        Ok(())
    }

    async fn down(&self, _: &SchemaManager) -> Result<(), DbErr> {
        Err(DbErr::Migration("steps go forward only; restore a backup instead".to_owned()))
    }

    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }
}

impl Step {
    fn statements(&self, backend: DbBackend) -> Vec<String> {
        let mut sql: Vec<String> = self.sql.iter().map(|&sql| sql.to_owned()).collect();
        match backend {
            DbBackend::Sqlite => {
                if self.packages {
                    sql.extend([PACKAGE_TABLE.to_owned(), PACKAGE_INDEXES.to_owned()]);
                }
                sql.iter().map(|sql| dialect::sqlite(sql)).collect()
            }
            _ => {
                sql.insert(0, "create schema if not exists hub".to_owned());
                if self.packages {
                    sql.push(partitioned());
                    sql.push(PACKAGE_INDEXES.to_owned());
                }
                sql.extend(self.postgres.iter().map(|&sql| sql.to_owned()));
                sql.push(ISOLATE.to_owned());
                sql
            }
        }
    }
}

/// The table of packages, spread by tenant.
fn partitioned() -> String {
    let table = PACKAGE_TABLE.trim_end().trim_end_matches(';');
    let part = |no: u32| {
        format!(
            "create table packages_{no} partition of packages
             for values with (modulus {PARTITIONS}, remainder {no});"
        )
    };
    let parts: String = (0..PARTITIONS).map(part).collect();
    format!("{table} partition by hash (tenant_id);\n{parts}")
}
