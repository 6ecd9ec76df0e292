//! What is kept for a time only.

use crate::imported::{Desk, sample};
use crate::process::{column, planted};
use chrono::{DateTime, TimeDelta, Utc};
use serde_json::json;
use std::time::Duration;
use tests::{Engine, TestDb, on_both};

const DAY: Duration = Duration::from_secs(24 * 3_600);

async fn rows(db: &TestDb, table: &str) -> i64 {
    let sql = format!("select cast(count(*) as text) from {table}");
    column(db, &sql).await.into_iter().next().unwrap().parse().unwrap()
}

on_both!(data_of_amazon_s_goes_after_eighteen_months, |db| async move {
    let mut desk = Desk::new(db).await;
    desk.import(&sample(300)).await;
    let services = desk.app.services().clone();
    let kept = services.forget_aged().await.unwrap();
    assert_eq!((kept.amazon_data, kept.accounts), (0, 0));
    let before = rows(desk.app.database(), "packages").await;
    assert!(before > 200, "{before}");
    // The report has eighty days: some are old enough by now, and their counts go with them.
    desk.app.clock().advance(500 * DAY);
    let some = services.forget_aged().await.unwrap();
    let left = rows(desk.app.database(), "packages").await;
    assert!(some.amazon_data > 0 && (1..before).contains(&left), "{left} of {before}: {some:?}");
    let counted = "select cast(sum(valid + invalid + pending + exempt) as text) from day_tallies
        where carrier = '' and category = ''";
    let counted = column(desk.app.database(), counted).await.into_iter().next().unwrap();
    assert_eq!(counted, left.to_string());
    desk.app.clock().advance(60 * DAY);
    services.forget_aged().await.unwrap();
    for table in ["packages", "day_tallies", "day_problems"] {
        assert_eq!(rows(desk.app.database(), table).await, 0, "{table}");
    }
    assert_eq!(services.forget_aged().await.unwrap().amazon_data, 0);
});

on_both!(what_was_put_away_is_erased_after_a_month, |db| async move {
    let mut desk = Desk::new(db).await;
    desk.import(&sample(50)).await;
    let change = "mutation($input: EditSellerAccountInput!) { editSellerAccount(input: $input) {
        sellerAccount { archivedAt eraseAfter } userErrors { message } } }";
    let input = json!({"input": {"id": desk.account, "version": 1, "archived": true}});
    let put = desk.owner.client.graphql(change, input).await.data();
    let put = &put["editSellerAccount"]["sellerAccount"];
    let moment = |name: &str| put[name].as_str().unwrap().parse::<DateTime<Utc>>().unwrap();
    assert_eq!(moment("eraseAfter"), moment("archivedAt") + TimeDelta::days(30));
    let services = desk.app.services().clone();
    desk.app.clock().advance(29 * DAY);
    assert_eq!(services.forget_aged().await.unwrap().accounts, 0);
    desk.app.clock().advance(DAY);
    assert_eq!(services.forget_aged().await.unwrap().accounts, 1);
    for table in ["seller_accounts", "markets", "packages", "uploads", "imports"] {
        assert_eq!(rows(desk.app.database(), table).await, 0, "{table}");
    }
    assert_eq!(services.forget_aged().await.unwrap().accounts, 0);
});

on_both!(the_trail_goes_after_a_year_and_not_a_day_before, |db| async move {
    let desk = Desk::new(db).await;
    let db = desk.app.database();
    let before = rows(db, "audit_events").await;
    assert!(before > 0);
    // PostgreSQL asks its own clock too.
    let old =
        "insert into audit_events (tenant_id, no, at, actor, action, subject, request_id, hash)
        select tenant_id, no - 100, at - 400 * 86400000000, actor, action, subject, request_id, hash
        from audit_events";
    let young = old
        .replace("- 100", "- 200")
        .replace("400 *", "300 *")
        .replace("from audit_events", "from audit_events where no > 0");
    for sql in [old.to_owned(), young] {
        planted(db, &sql).await;
    }
    assert_eq!(rows(db, "audit_events").await, 3 * before);
    let gone = desk.app.services().forget_aged().await.unwrap();
    assert_eq!(i64::try_from(gone.trail).unwrap(), before);
    assert_eq!(rows(db, "audit_events where no > -150 and no <= 0").await, 0);
    assert_eq!(rows(db, "audit_events").await, 2 * before);
    if db.engine() == Engine::Postgres {
        // Not even by asking for it: the database has a clock of its own.
        let young = "insert into audit_events select tenant_id, no - 1000,
            (extract(epoch from now() - interval '300 days') * 1000000)::bigint, actor, action,
            subject, request_id, hash from audit_events where no = 1";
        planted(db, young).await;
        desk.app.clock().advance(3_000 * DAY);
        desk.app.services().forget_aged().await.unwrap();
        assert_eq!(rows(db, "audit_events where no = -999").await, 1);
    }
});
