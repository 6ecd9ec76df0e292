//! Packages of a market, put straight into the database.

use crate::app::{Owner, TestApp};
use sqlx::{AssertSqlSafe, Connection, PgConnection, SqliteConnection};
use tests::Engine;

/// A hundred packages a day for the hundred days before the test in every market, and their counts.
pub async fn fill(app: &TestApp, owner: &Owner) {
    let database = app.database();
    for sql in [PACKAGES, TERMS, TALLIES, PROBLEMS, "analyze"] {
        match database.engine() {
            Engine::Postgres => {
                let mut on = PgConnection::connect(database.superuser_url()).await.unwrap();
                let sql = sql.replace("cast(text as blob)", "convert_to(text, 'UTF8')");
                let sql = AssertSqlSafe(sql.replace("char(3", "chr(3"));
                match sql.0.contains("$1") {
                    true => sqlx::query(sql).bind(owner.tenant).bind(&b"x"[..]).execute(&mut on),
                    false => sqlx::query(sql).execute(&mut on),
                }
                .await
                .unwrap();
            }
            Engine::Sqlite => {
                let mut on = SqliteConnection::connect(database.app_url()).await.unwrap();
                let query = sqlx::query(sql).bind(owner.tenant).bind(&b"x"[..]);
                query.execute(&mut on).await.unwrap();
            }
        }
    }
}

/// One in ten is invalid. Day 20759 is the day of the test.
const PACKAGES: &str = "
    insert into packages
    with recursive n (i) as (select 1 union all select i + 1 from n where i < 10000)
    select tenant_id, id, 'N' || cast(i as text), 'O' || cast(i as text), i, null, i % 3, 0, 0, i % 2,
        $2, $2, 20660 + (i - 1) / 100, null, cast(case when i % 10 = 0 then 1 else 0 end as smallint),
        case when i % 10 = 0 then 512 else 0 end, 0, 0, 0, 0, null
    from n, markets where tenant_id = $1";

/// Most carriers' own counts are there to be passed over.
const TALLIES: &str = "
    insert into day_tallies
    with recursive n (i) as (select 20660 union all select i + 1 from n where i < 20759),
        k (carrier) as (
            select '' union all select carrier || 'c' from k where carrier <> 'cccccccccccccccc'
        )
    select tenant_id, id, carrier, category, n.i, 90, 10, 0, 0
    from n, markets,
        (
            select carrier from k union all select 'UPS' union all select 'USPS'
            union all select 'Joe''s Van'
        ) carriers,
        (select '' as category union all select 'Toys' union all select 'Tools') categories
    where tenant_id = $1 and $2 is not null";

const PROBLEMS: &str = "
    insert into day_problems
    select tenant_id, market_id, carrier, category, day, 9, 10, 10, 0
    from day_tallies where tenant_id = $1 and $2 is not null";

/// Three lanes, each with its carrier's name, and two sets of categories.
const TERMS: &str = "
    insert into terms
    select tenant_id, id, kind, no, cast(text as blob)
    from markets, (
        select 1 as kind, 0 as no,
            'UPS' || char(31) || char(31) || 'Reno' || char(30) || 'UPS' || char(30) as text
        union all select 1, 1,
            char(31) || 'usps' || char(31) || 'Reno' || char(30) || 'USPS' || char(30)
        union all select 1, 2,
            char(31) || 'Joe''s Van' || char(31) || 'Boise' || char(30) || 'Joe''s Van' || char(30)
        union all select 4, 0, 'Toys'
        union all select 4, 1, 'Tools' || char(31) || 'Toys'
    ) terms
    where tenant_id = $1 and $2 is not null";
