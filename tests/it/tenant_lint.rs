//! The catalogue of the migrated database keeps tenants apart, and `tenant_lint.sql` would tell if it
//! did not: every fault that it looks for is planted once.

use sqlx::{Connection, PgConnection, PgTransaction};
use std::collections::BTreeSet;
use tests::TestDb;

const LINT: &str = include_str!("../check/tenant_lint.sql");

/// Two tables as they should be, to be spoiled one way at a time.
const SOUND: &str = "
    CREATE TABLE planted_parent (tenant_id uuid NOT NULL, id uuid NOT NULL, PRIMARY KEY (tenant_id, id));
    CREATE TABLE planted (
        tenant_id uuid NOT NULL, id uuid NOT NULL, parent_id uuid, PRIMARY KEY (tenant_id, id),
        FOREIGN KEY (tenant_id, parent_id) REFERENCES planted_parent (tenant_id, id));
    ALTER TABLE planted_parent ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
    ALTER TABLE planted ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
    CREATE POLICY tenant ON planted_parent
        USING (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid)
        WITH CHECK (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);
    CREATE POLICY tenant ON planted
        USING (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid)
        WITH CHECK (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);
    CREATE VIEW planted_sight WITH (security_invoker) AS SELECT * FROM planted;
    CREATE FUNCTION planted_door() RETURNS integer LANGUAGE sql
        SECURITY DEFINER SET search_path = pg_catalog AS 'SELECT 1';
    CREATE MATERIALIZED VIEW planted_copy AS SELECT * FROM planted;
    GRANT SELECT, INSERT, UPDATE, DELETE ON planted_parent, planted TO firstscan_app;";

/// A check, what it must find, and the SQL by which that comes about.
const FAULTS: &[(&str, &str, &str)] = &[
    ("table_without_tenant", "planted_stray", "CREATE TABLE planted_stray (id uuid)"),
    (
        "tenant_may_be_missing",
        "planted",
        "ALTER TABLE planted DROP CONSTRAINT planted_pkey;
         ALTER TABLE planted ALTER tenant_id DROP NOT NULL",
    ),
    ("row_security_not_forced", "planted", "ALTER TABLE planted NO FORCE ROW LEVEL SECURITY"),
    ("row_security_not_forced", "planted", "ALTER TABLE planted DISABLE ROW LEVEL SECURITY"),
    ("no_policy_for_reading_and_writing", "planted", "DROP POLICY tenant ON planted"),
    (
        "no_policy_for_reading_and_writing",
        "planted",
        "DROP POLICY tenant ON planted;
         CREATE POLICY tenant ON planted FOR SELECT
         USING (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid)",
    ),
    (
        "several_permissive_policies",
        "planted",
        "CREATE POLICY other ON planted
         USING (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid)
         WITH CHECK (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid)",
    ),
    (
        "policy_with_other_condition",
        "tenant on planted",
        "ALTER POLICY tenant ON planted USING (true)",
    ),
    (
        "policy_with_other_condition",
        "tenant on planted",
        "ALTER POLICY tenant ON planted WITH CHECK
         (true OR tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid)",
    ),
    (
        "unique_key_not_led_by_tenant",
        "planted_oracle",
        "CREATE UNIQUE INDEX planted_oracle ON planted (id)",
    ),
    (
        "reference_without_tenant",
        "planted_reference",
        "ALTER TABLE planted_parent ADD UNIQUE (id);
         ALTER TABLE planted ADD CONSTRAINT planted_reference
         FOREIGN KEY (parent_id) REFERENCES planted_parent (id)",
    ),
    (
        "view_with_rights_of_its_owner",
        "planted_sight",
        "ALTER VIEW planted_sight RESET (security_invoker)",
    ),
    (
        "view_with_rights_of_its_owner",
        "planted_sight",
        "ALTER VIEW planted_sight SET (security_invoker = off)",
    ),
    ("readable_materialized_view", "planted_copy", "GRANT SELECT ON planted_copy TO firstscan_app"),
    ("server_role_with_powers", "SUPERUSER", "ALTER ROLE firstscan_app SUPERUSER"),
    ("server_role_with_powers", "BYPASSRLS", "ALTER ROLE firstscan_app BYPASSRLS"),
    ("server_role_with_powers", "CREATEROLE", "ALTER ROLE firstscan_app CREATEROLE"),
    ("server_role_with_powers", "CREATEDB", "ALTER ROLE firstscan_app CREATEDB"),
    ("server_role_with_powers", "REPLICATION", "ALTER ROLE firstscan_app REPLICATION"),
    ("relation_owned_by_server_role", "planted", "ALTER TABLE planted OWNER TO firstscan_app"),
    ("right_beyond_rows", "TRUNCATE on planted", "GRANT TRUNCATE ON planted TO firstscan_app"),
    ("right_beyond_rows", "REFERENCES on planted", "GRANT REFERENCES ON planted TO firstscan_app"),
    ("right_beyond_rows", "TRIGGER on planted", "GRANT TRIGGER ON planted TO firstscan_app"),
    ("server_role_in_powerful_role", "firstscan_owner", "GRANT firstscan_owner TO firstscan_app"),
    (
        "server_role_in_powerful_role",
        "planted_power",
        "CREATE ROLE planted_power BYPASSRLS; GRANT planted_power TO firstscan_app",
    ),
    (
        "definers_function_without_search_path",
        "planted_door",
        "ALTER FUNCTION planted_door() RESET search_path",
    ),
    ("server_role_may_create", "public", "GRANT CREATE ON SCHEMA public TO firstscan_app"),
    ("server_role_may_create", "hub", "GRANT CREATE ON SCHEMA hub TO PUBLIC"),
];

/// What stands before the first check, and each check's name and query.
fn lint() -> (&'static str, Vec<(&'static str, &'static str)>) {
    let mut parts = LINT.split("-- check: ");
    let views = parts.next().unwrap();
    (views, parts.map(|part| part.split_once('\n').unwrap()).collect())
}

/// What the checks find, as pairs of check and object.
async fn found(transaction: &mut PgTransaction<'_>) -> BTreeSet<(&'static str, String)> {
    let (views, checks) = lint();
    execute(transaction, views).await;
    let mut found = BTreeSet::new();
    for (check, query) in checks {
        let objects: Vec<String> = sqlx::query_scalar(query)
            .fetch_all(&mut **transaction)
            .await
            .unwrap_or_else(|why| panic!("{check}: {why}"));
        found.extend(objects.into_iter().map(|object| (check, object)));
    }
    found
}

async fn execute(transaction: &mut PgTransaction<'_>, sql: &'static str) {
    sqlx::raw_sql(sql)
        .execute(&mut **transaction)
        .await
        .unwrap_or_else(|why| panic!("{sql}: {why}"));
}

/// Both databases and roles are left as they were: what is planted is rolled back.
async fn found_after(
    connection: &mut PgConnection,
    sql: &[&'static str],
) -> BTreeSet<(&'static str, String)> {
    let mut transaction = connection.begin().await.unwrap();
    for sql in sql {
        execute(&mut transaction, sql).await;
    }
    let found = found(&mut transaction).await;
    transaction.rollback().await.unwrap();
    found
}

#[test]
fn the_migrated_schema_keeps_tenants_apart() {
    tests::run(async {
        let db = TestDb::postgres().await;
        let mut connection = PgConnection::connect(db.superuser_url()).await.unwrap();
        let guarded: i64 = sqlx::query_scalar("SELECT count(*) FROM pg_policy")
            .fetch_one(&mut connection)
            .await
            .unwrap();
        assert!(guarded > 0, "nothing was migrated");
        assert_eq!(found_after(&mut connection, &[]).await, BTreeSet::new());
    });
}

#[test]
fn every_planted_fault_is_found() {
    tests::run(async {
        let db = TestDb::postgres().await;
        let mut connection = PgConnection::connect(db.superuser_url()).await.unwrap();
        assert_eq!(found_after(&mut connection, &[SOUND]).await, BTreeSet::new());
        for (check, object, plant) in FAULTS {
            let found = found_after(&mut connection, &[SOUND, plant]).await;
            let expected = (*check, (*object).to_owned());
            assert!(found.contains(&expected), "{plant}\nexpected {expected:?}, found {found:?}");
        }
    });
}

#[test]
fn every_check_has_a_planted_fault() {
    let (_, checks) = lint();
    let checks: BTreeSet<_> = checks.into_iter().map(|(check, _)| check).collect();
    assert_eq!(checks.len(), 16);
    assert_eq!(FAULTS.iter().map(|(check, ..)| *check).collect::<BTreeSet<_>>(), checks);
}
