//! Imports on both databases, with reports of the sample generator.

use super::{Attempt, Outcome};
use crate::clock::{DAY, HOUR};
use crate::jobs::testing::{Desk, NOW, Snapshot, sample};
use domain::assessment::Verdict;
use domain::language::Language;
use domain::saying::Saying;
use sqlx::Connection;
use tests::{TestDb, on_both};

impl Desk {
    /// What is stored, and the counts by verdict from the daily tallies.
    async fn stored(&self) -> (Snapshot, [i64; 4]) {
        let snapshot = self.snapshot().await;
        let all = snapshot
            .tallies
            .iter()
            .filter(|((carrier, category, _), _)| carrier.is_empty() && category.is_empty());
        let sum = all.fold([0; 4], |sum, (_, counts)| {
            [sum[0] + counts[0], sum[1] + counts[1], sum[2] + counts[2], sum[3] + counts[3]]
        });
        (snapshot, sum)
    }
}

const HEADER: &str = "order-id,sku,category,tracking-number,carrier-code,ship-by,promised-delivery,\
    confirmed-at,first-scan-at,delivered-at,ship-from-postal-code,ship-from-city,ship-from-state,\
    ship-from-country\n";

fn report(rows: &[&str]) -> String {
    format!("{HEADER}{}\n", rows.join("\n"))
}

fn row(order: &str, number: &str, confirmed: &str, scan: &str) -> String {
    format!(
        "{order},SKU-1,Shoes,{number},UPS,2026-10-20T23:00:00Z,2026-10-25T23:00:00Z,{confirmed},\
         {scan},,89502,Reno,NV,US"
    )
}

on_both!(packages_and_daily_counts_agree, |db| async move {
    let desk = Desk::new(&db).await;
    let rows = [
        row(
            "111-0000001-0000001",
            "1Z999AA10123456784",
            "2026-10-19T10:00:00Z",
            "2026-10-19T18:00:00Z",
        ),
        row("111-0000002-0000002", "", "2026-10-19T10:00:00Z", "2026-10-19T18:00:00Z"),
        row("111-0000003-0000003", "1Z12345E0205271688", "2026-10-19T10:00:00Z", ""),
    ];
    let rows: Vec<&str> = rows.iter().map(String::as_str).collect();
    assert_eq!(desk.import(&report(&rows)).await, Outcome::Done);
    let (stored, sum) = desk.stored().await;
    assert_eq!(stored.packages.len(), 3);
    assert_eq!(sum, [1, 2, 0, 0]);
    stored.assert_counted();
});

on_both!(a_newer_report_replaces_what_it_tells_and_keeps_what_it_does_not, |db| async move {
    let desk = Desk::new(&db).await;
    let first = row("111-0000003-0000003", "1Z12345E0205271688", "2026-10-19T10:00:00Z", "");
    desk.import(&report(&[&first])).await;
    assert_eq!(desk.stored().await.1, [0, 1, 0, 0]);
    let newer = "order-id,tracking-number,carrier-code,first-scan-at\n\
        111-0000003-0000003,1Z12345E0205271688,UPS,2026-10-20T08:00:00Z\n";
    assert_eq!(desk.import(newer).await, Outcome::Done);
    let (stored, sum) = desk.stored().await;
    assert_eq!(stored.packages.len(), 1);
    // Valid on the day of the promised delivery, which only the older report told.
    assert_eq!(sum, [1, 0, 0, 0]);
});

on_both!(a_number_takes_the_place_of_a_blank_one, |db| async move {
    let desk = Desk::new(&db).await;
    let blank = row("111-0000002-0000002", "", "2026-10-19T10:00:00Z", "2026-10-19T18:00:00Z");
    desk.import(&report(&[&blank])).await;
    let numbered = blank.replace(",Shoes,,", ",Shoes,1Z999AA10123456784,");
    desk.import(&report(&[&numbered])).await;
    let (stored, sum) = desk.stored().await;
    assert_eq!(stored.packages.len(), 1);
    assert_eq!(sum, [1, 0, 0, 0]);
});

on_both!(a_number_of_an_earlier_import_is_reused_whichever_comes_first, |db| async move {
    let desk = Desk::new(&db).await;
    let (scan, number) = ("2026-10-19T18:00:00Z", "1Z999AA10123456784");
    let later = row("111-0000009-0000009", number, "2026-10-19T12:00:00Z", scan);
    desk.import(&report(&[&later])).await;
    assert_eq!(desk.stored().await.1, [1, 0, 0, 0]);
    let earlier = row("111-0000001-0000001", number, "2026-10-19T10:00:00Z", scan);
    desk.import(&report(&[&earlier])).await;
    let (stored, sum) = desk.stored().await;
    assert_eq!(sum, [1, 1, 0, 0]);
    let invalid =
        stored.packages.iter().filter(|(_, package)| package.judgement.verdict == Verdict::Invalid);
    let invalid: Vec<&str> = invalid.map(|((_, order), _)| order.as_str()).collect();
    assert_eq!(invalid, ["111-0000009-0000009"]);
});

on_both!(an_import_that_is_done_again_changes_nothing, |db| async move {
    let desk = Desk::new(&db).await;
    let rows = [
        row("111-0000001-0000001", "1Z999AA10123456784", "2026-10-19T10:00:00Z", ""),
        row("111-0000002-0000002", "1Z999AA10123456784", "2026-10-19T11:00:00Z", ""),
        row("111-0000003-0000003", "N/A", "2026-10-19T11:00:00Z", ""),
    ];
    let rows: Vec<&str> = rows.iter().map(String::as_str).collect();
    desk.import(&report(&rows)).await;
    let before = desk.stored().await;
    desk.import(&report(&rows)).await;
    assert_eq!(desk.stored().await, before);
});

#[test]
fn what_a_report_only_repeats_is_not_written_again() {
    tests::run(async {
        let db = TestDb::postgres().await;
        let desk = Desk::new(&db).await;
        let first = row("111-0000001-0000001", "1Z999AA10123456784", "2026-10-19T10:00:00Z", "");
        let second = row("111-0000002-0000002", "1Z999AA10123456785", "2026-10-19T11:00:00Z", "");
        let later = row("111-0000002-0000002", "1Z999AA10123456785", "2026-10-20T11:00:00Z", "");
        desk.import(&report(&[&first, &second])).await;
        let before = written(&db).await;
        desk.import(&report(&[&first, &later])).await;
        let after = written(&db).await;
        assert_eq!((before.len(), after.len()), (2, 2));
        assert_eq!(after[0], before[0], "it is the same row still");
        assert_ne!(after[1], before[1], "what was corrected is written");
    });
}

/// The transactions that wrote the packages.
async fn written(db: &TestDb) -> Vec<String> {
    let mut at = sqlx::PgConnection::connect(db.superuser_url()).await.unwrap();
    let sql = "select xmin::text from packages order by order_id";
    sqlx::query_scalar(sql).fetch_all(&mut at).await.unwrap()
}

on_both!(a_worker_that_was_overtaken_changes_nothing, |db| async move {
    let desk = Desk::new(&db).await;
    let attempt = desk.asked().await;
    let (store, clock) = (desk.store(), desk.services.clock());
    store.hand_back(attempt.claim, NOW, None).await.unwrap();
    let other = store.claim(clock, &["import"], DAY).await.unwrap().unwrap();
    let rows = row("111-0000001-0000001", "1Z999AA10123456784", "2026-10-19T10:00:00Z", "");
    assert_eq!(desk.attempt(attempt, &report(&[&rows])).await, Outcome::Stopped);
    assert_eq!(desk.stored().await.0.packages.len(), 0);
    let taken_up = Attempt { claim: other.claim().unwrap(), ..attempt };
    assert_eq!(desk.attempt(taken_up, &report(&[&rows])).await, Outcome::Done);
    assert_eq!(desk.stored().await.0.packages.len(), 1);
});

on_both!(a_refused_report_fails_with_its_reason_and_stores_nothing, |db| async move {
    let desk = Desk::new(&db).await;
    let attempt = desk.asked().await;
    assert_eq!(desk.attempt(attempt, "colour,size\nred,2\n").await, Outcome::Failed);
    let scope = desk.store().read(desk.tenant).await.unwrap();
    let import = scope.import(attempt.import).await.unwrap().unwrap();
    let why = Saying::read(&import.failure.unwrap());
    let english = why.said(Language::English);
    assert!(english.starts_with("report.csv: ") && english.contains("order-id"), "{english}");
    let german = why.said(Language::German);
    assert!(german.starts_with("report.csv: Es gibt keine Kopfzeile mit order-id"), "{german}");
    drop(scope);
    assert_eq!(desk.stored().await.0.packages.len(), 0);
});

on_both!(a_worker_imports_what_was_uploaded_and_has_the_market_looked_at, |db| async move {
    let desk = Desk::new(&db).await;
    let good = row("111-0000001-0000001", "1Z999AA10123456784", "2026-10-19T10:00:00Z", "");
    let bad = good.replace("2026-10-20T23:00:00Z", "someday");
    let import = desk.upload(Some(&report(&[&good, &bad]))).await;
    // The import, and the look at the market that follows it.
    assert_eq!(desk.worker().drain().await.unwrap(), 2);
    let done = desk.import_row(import).await;
    assert_eq!((done.state.as_str(), done.packages_stored), ("done", 1));
    assert_eq!(desk.stored().await.0.packages.len(), 1);
    // Rows set aside can be downloaded.
    let aside = done.quarantine.unwrap();
    let mut file = desk.services.blobs().open(desk.tenant, aside).unwrap();
    let mut text = String::new();
    std::io::Read::read_to_string(&mut file, &mut text).unwrap();
    assert!(text.contains("october.csv") && text.contains("someday"), "{text}");
});

on_both!(a_file_that_is_gone_fails_its_import_with_what_to_do, |db| async move {
    let desk = Desk::new(&db).await;
    let import = desk.upload(None).await;
    assert_eq!(desk.worker().drain().await.unwrap(), 1);
    let failed = desk.import_row(import).await;
    assert_eq!(failed.state, "failed");
    let why = Saying::read(&failed.failure.unwrap());
    assert_eq!(why.to_string(), "the stored file is gone; upload it again");
    assert!(why.said(Language::German).starts_with("Die gespeicherte Datei ist weg"));
});

on_both!(an_import_that_workers_do_not_survive_fails_in_the_end, |db| async move {
    let desk = Desk::new(&db).await;
    let import = desk.upload(Some(&report(&[]))).await;
    for _ in 0..25 {
        desk.worker().take().await.unwrap();
        desk.pass(HOUR);
    }
    assert_eq!(desk.worker().drain().await.unwrap(), 1);
    let failed = desk.import_row(import).await;
    assert_eq!(failed.state, "failed");
    assert!(failed.failure.unwrap().contains("start the import again"));
});

on_both!(daily_counts_are_those_of_the_packages_after_imports_and_merges, |db| async move {
    let desk = Desk::new(&db).await;
    desk.import(&sample(600, 1)).await;
    desk.snapshot().await.assert_counted();
    // Half of the packages again and as many new ones.
    let (one, other) = (sample(600, 1), sample(300, 2));
    let half: Vec<&str> = one.lines().take(300).chain(other.lines().skip(1)).collect();
    desk.import(&half.join("\n")).await;
    let snapshot = desk.snapshot().await;
    snapshot.assert_counted();
    assert!(snapshot.packages.len() > 700, "{}", snapshot.packages.len());
});

on_both!(reports_one_after_the_other_give_what_they_give_together, |db| async move {
    let mut desk = Desk::new(&db).await;
    let report = sample(900, 3);
    desk.import(&report).await;
    let together = desk.snapshot().await.unordered();
    let reno = desk.location("Reno", "89502", "Reno", "NV");
    desk.market = desk.new_market("Southwind").await;
    let scope = desk.store().write(desk.tenant).await.unwrap();
    let reno = crate::store::Location { market_id: desk.market, ..reno };
    scope.replace_locations(desk.market, vec![reno]).await.unwrap();
    scope.commit().await.unwrap();
    let (header, rows) = report.split_once('\n').unwrap();
    let mut rows: Vec<&str> = rows.lines().collect();
    // Rows of one package stay together; a number's uses do not.
    rows.sort_by_key(|row| row.split(',').next().map(str::to_owned));
    for part in rows
        .chunk_by(|one, other| one.split(',').next() == other.split(',').next())
        .collect::<Vec<_>>()
        .chunks(200)
        .rev()
    {
        let part = format!("{header}\n{}\n", part.concat().join("\n"));
        assert_eq!(desk.import(&part).await, Outcome::Done);
    }
    let apart = desk.snapshot().await.unordered();
    assert_eq!(apart, together);
    apart.assert_counted();
});
