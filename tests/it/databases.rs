//! The databases that other tests stand on.

use sea_orm::{ConnectionTrait, Database, DatabaseConnection};
use tests::{Engine, TestDb, on_both};

async fn connect(url: &str) -> DatabaseConnection {
    Database::connect(url).await.unwrap()
}

/// Whether the server's role may do this.
async fn allowed(db: &TestDb, sql: &str) -> bool {
    connect(db.app_url()).await.execute_unprepared(sql).await.is_ok()
}

on_both!(a_database_is_migrated_and_takes_rows, |db| async move {
    let database = connect(db.app_url()).await;
    assert_eq!(migrations::standing(&database).await.unwrap().pending, Vec::<String>::new());
    database.execute_unprepared("INSERT INTO buckets VALUES ('sign-in', 1, 0)").await.unwrap();
});

on_both!(what_one_test_writes_no_other_sees, |db| async move {
    let other = match db.engine() {
        Engine::Sqlite => TestDb::sqlite().await,
        Engine::Postgres => TestDb::postgres().await,
    };
    for database in [&db, &other] {
        assert!(allowed(database, "INSERT INTO buckets VALUES ('sign-in', 1, 0)").await);
        assert!(!allowed(database, "INSERT INTO buckets VALUES ('sign-in', 1, 0)").await);
    }
});

on_both!(migrating_a_copy_changes_nothing, |db| async move {
    migrations::run(db.owner_url()).await.unwrap();
});

#[test]
fn the_servers_role_may_change_rows_but_not_tables() {
    tests::run(async {
        let db = TestDb::postgres().await;
        assert!(allowed(&db, "CREATE TEMPORARY TABLE arriving (number text)").await);
        for sql in [
            "CREATE TABLE stray (id uuid)",
            "CREATE TABLE hub.stray (id uuid)",
            "ALTER TABLE packages NO FORCE ROW LEVEL SECURITY",
            "DROP POLICY tenant ON packages",
            "TRUNCATE packages",
            "SET ROLE firstscan_owner",
            "CREATE DATABASE stray",
            "DELETE FROM audit_events",
        ] {
            assert!(!allowed(&db, sql).await, "{sql}");
        }
    });
}

#[test]
fn a_database_is_gone_after_its_test() {
    tests::run(async {
        let (watching, gone) = (TestDb::postgres().await, TestDb::postgres().await);
        let name = gone.app_url().rsplit('/').next().unwrap().to_owned();
        // Still connected, as a server that nobody stopped would be.
        let _connected = connect(gone.app_url()).await;
        drop(gone);
        let database = connect(watching.superuser_url()).await;
        let left = database
            .query_one_raw(sea_orm::Statement::from_string(
                database.get_database_backend(),
                format!("SELECT 1 FROM pg_database WHERE datname = '{name}'"),
            ))
            .await
            .unwrap();
        assert!(left.is_none(), "{name} is still there");
    });
}
