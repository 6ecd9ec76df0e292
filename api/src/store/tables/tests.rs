//! The list of tables against the catalogues of both databases.

use super::{Belongs, Of, Table, all};
use sqlx::{Connection, PgConnection, Row as _, SqliteConnection};
use std::collections::{BTreeMap, BTreeSet};
use tests::TestDb;

/// The columns of each table of a migrated SQLite file, and the tables that it speaks of.
async fn catalogue() -> (BTreeMap<String, BTreeSet<String>>, BTreeSet<(String, String)>) {
    let db = TestDb::sqlite().await;
    let mut at = SqliteConnection::connect(db.app_url()).await.unwrap();
    let columns = sqlx::query(
        "select m.name, c.name from sqlite_master m join pragma_table_info(m.name) c
         where m.type = 'table' and m.name not like 'sqlite_%' and m.name <> 'seaql_migrations'",
    );
    let mut tables: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for row in columns.fetch_all(&mut at).await.unwrap() {
        tables.entry(row.get(0)).or_default().insert(row.get(1));
    }
    let speaks = sqlx::query(
        "select m.name, f.\"table\" from sqlite_master m join pragma_foreign_key_list(m.name) f
         where m.type = 'table'",
    );
    let speaks = speaks.fetch_all(&mut at).await.unwrap();
    (tables, speaks.iter().map(|row| (row.get(0), row.get(1))).collect())
}

fn place(name: &str) -> usize {
    all().iter().position(|table| table.name == name).unwrap_or_else(|| panic!("{name}"))
}

#[test]
fn every_table_is_listed_with_every_column() {
    tests::run(async {
        let (found, _) = catalogue().await;
        let columns = |table: &Table| {
            table.columns.iter().map(|column| column.name.to_owned()).collect::<BTreeSet<_>>()
        };
        let listed: BTreeMap<_, _> =
            all().iter().map(|table| (table.name.to_owned(), columns(table))).collect();
        assert_eq!(listed.len(), all().len(), "a table is listed twice");
        assert_eq!(listed, found);
        assert!(all().iter().all(|table| !table.key.is_empty()));
    });
}

#[test]
fn no_table_speaks_of_a_later_one() {
    tests::run(async {
        let (_, speaks) = catalogue().await;
        assert!(speaks.len() > 30, "{speaks:?}");
        for (table, of) in speaks {
            assert!(place(&of) < place(&table), "{table} speaks of {of}, which comes later");
        }
    });
}

/// What is an account's must go with the account.
#[test]
fn what_hangs_on_an_account_belongs_to_accounts() {
    tests::run(async {
        let (columns, speaks) = catalogue().await;
        let mut hang: BTreeSet<String> = ["seller_accounts".to_owned()].into();
        for table in all() {
            let told = speaks.iter().any(|(from, of)| from == table.name && hang.contains(of));
            let named = columns[table.name].iter().any(|column| {
                ["account_id", "market_id", "review_id", "import_id"].contains(&column.as_str())
            });
            if told || named {
                hang.insert(table.name.to_owned());
            }
        }
        let listed: BTreeSet<String> = all()
            .iter()
            .filter(|table| matches!(table.belongs, Belongs::Account(_) | Belongs::Part(..)))
            .map(|table| table.name.to_owned())
            .collect();
        assert_eq!(listed, hang);
    });
}

#[test]
fn a_table_is_guarded_where_row_level_security_guards_it() {
    tests::run(async {
        let db = TestDb::postgres().await;
        let mut at = PgConnection::connect(db.superuser_url()).await.unwrap();
        let found: Vec<String> = sqlx::query_scalar(
            "select relname::text from pg_class where relrowsecurity and relforcerowsecurity
             and relkind in ('r', 'p') and not relispartition",
        )
        .fetch_all(&mut at)
        .await
        .unwrap();
        let guarded = all().iter().filter(|table| table.guarded).map(|table| table.name.to_owned());
        assert_eq!(guarded.collect::<BTreeSet<_>>(), found.into_iter().collect());
    });
}

#[test]
fn rows_are_meant_by_whom_they_belong_to() {
    let (tenant, account) = (uuid::Uuid::from_u128(1), uuid::Uuid::from_u128(2));
    let packages = &all()[place("packages")];
    let mut values = Vec::new();
    assert_eq!(
        packages.condition(Of::Account(tenant, account), &mut values),
        "\"tenant_id\" = $1 and \"market_id\" in (select id from \"markets\" where \
         \"tenant_id\" = $2 and \"account_id\" = $3)"
    );
    assert_eq!(values, [tenant.into(), tenant.into(), account.into()]);
    assert!(!all()[place("users")].has(Of::Tenant(tenant)));
    assert_eq!(all()[place("users")].condition(Of::Tenant(tenant), &mut values), "1 = 0");
}
