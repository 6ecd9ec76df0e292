//! Imports on both databases, with reports of the sample generator.

use super::{Attempt, Outcome, Surroundings, run};
use crate::clock::{Clock, DAY};
use crate::store::{
    Claim, Import, Location, Market, NewJob, PackageFilter, SellerAccount, Settings, Store, Tenant,
    TenantId,
};
use domain::intake::{InMemory, Report};
use std::time::Duration;
use tests::{TestDb, on_both};
use uuid::Uuid;

/// 2026-11-01 12:00 UTC, for which the samples are made.
const NOW: i64 = 1_793_534_400_000_000;

struct Desk {
    around: Surroundings,
    tenant: TenantId,
    market: Uuid,
}

async fn desk(db: &TestDb) -> Desk {
    let settings = Settings {
        connections: 4,
        patience: Duration::from_secs(5),
        ..Settings::of(db.app_url())
    };
    let store = Store::open(&settings).await.unwrap();
    let clock = Clock::reading(|| NOW);
    let (tenant, account, market) = (clock.id(), clock.id(), clock.id());
    let hub = store.hub().await.unwrap();
    hub.add_tenant(Tenant {
        id: tenant,
        name: "Harbour".to_owned(),
        status: "active".to_owned(),
        settings: "{}".to_owned(),
        created_at: NOW,
        version: 1,
    })
    .await
    .unwrap();
    hub.commit().await.unwrap();
    let tenant = TenantId(tenant);
    let scope = store.write(tenant).await.unwrap();
    let named = SellerAccount {
        tenant_id: tenant.0,
        id: account,
        name: "Northwind Outlet".to_owned(),
        amazon_seller_id: None,
        notes: String::new(),
        created_at: NOW,
        archived_at: None,
        version: 1,
    };
    scope.add_account(named).await.unwrap();
    let us = Market {
        tenant_id: tenant.0,
        id: market,
        account_id: account,
        marketplace: "US".to_owned(),
        rulebook: "standard".to_owned(),
        next_package: 0,
        columns: 0,
        rules_changed_at: NOW,
        scored_at: None,
        created_at: NOW,
        version: 1,
    };
    scope.add_market(us).await.unwrap();
    let reno = Location {
        tenant_id: tenant.0,
        id: clock.id(),
        market_id: market,
        name: "Reno".to_owned(),
        postal_code: "89502".to_owned(),
        city: "Reno".to_owned(),
        state: "NV".to_owned(),
        country: "US".to_owned(),
        valid_from: None,
        valid_to: None,
        version: 1,
    };
    scope.replace_locations(market, vec![reno]).await.unwrap();
    scope.commit().await.unwrap();
    Desk { around: Surroundings { store, clock, threads: 2 }, tenant, market }
}

impl Desk {
    /// An import as if it had just been asked for, and the right to do it.
    async fn asked(&self, no: u8) -> Attempt {
        let Surroundings { store, clock, .. } = &self.around;
        let import = clock.id();
        let scope = store.write(self.tenant).await.unwrap();
        let row = Import {
            tenant_id: self.tenant.0,
            id: import,
            market_id: self.market,
            content_hash: vec![no],
            state: "queued".to_owned(),
            as_of: NOW,
            bytes_total: 0,
            bytes_read: 0,
            first_package: None,
            packages_total: 0,
            packages_stored: 0,
            result: None,
            quarantine: None,
            failure: None,
            created_by: "test".to_owned(),
            created_at: NOW,
            started_at: None,
            finished_at: None,
            version: 1,
        };
        scope.add_import(row, &[]).await.unwrap();
        let line = format!("market:{}", self.market);
        let job = NewJob { kind: "import", line, payload: String::new(), run_at: NOW };
        scope.enqueue(clock, job).await.unwrap();
        scope.commit().await.unwrap();
        Attempt { tenant: self.tenant, import, claim: self.claim().await }
    }

    async fn claim(&self) -> Claim {
        let Surroundings { store, clock, .. } = &self.around;
        store.claim(clock, DAY).await.unwrap().and_then(|job| job.claim()).unwrap()
    }

    async fn import(&self, no: u8, report: &str) -> Outcome {
        let attempt = self.asked(no).await;
        let outcome = self.run(attempt, report).await;
        self.around.store.finish(&self.around.clock, attempt.claim, None).await.unwrap();
        outcome
    }

    async fn run(&self, attempt: Attempt, report: &str) -> Outcome {
        let reports: Vec<Box<dyn Report + Send>> =
            vec![Box::new(InMemory::new("report.csv", report.as_bytes().to_vec()))];
        run(&self.around, attempt, reports, Vec::new()).await.unwrap().0
    }

    /// Every package in the order of the list, and the counts by verdict from the daily tallies.
    async fn stored(&self) -> (Vec<crate::store::Package>, [i64; 4]) {
        let scope = self.around.store.read(self.tenant).await.unwrap();
        let filter = PackageFilter::default();
        let packages = scope.package_page(self.market, &filter, None, 100_000).await.unwrap();
        let tallies = scope.day_tallies(&[self.market], (0, 60_000)).await.unwrap();
        let all = tallies.iter().filter(|row| row.category.is_empty());
        let sum = all.fold([0; 4], |[valid, invalid, pending, exempt], row| {
            [valid + row.valid, invalid + row.invalid, pending + row.pending, exempt + row.exempt]
        });
        (packages, sum)
    }
}

fn counted(packages: &[crate::store::Package]) -> [i64; 4] {
    let of = |verdict: i16| packages.iter().filter(|row| row.verdict == verdict).count() as i64;
    [of(0), of(1), of(2), of(3)]
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
    let desk = desk(&db).await;
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
    assert_eq!(desk.import(1, &report(&rows)).await, Outcome::Done);
    let (packages, sum) = desk.stored().await;
    assert_eq!(packages.len(), 3);
    assert_eq!(sum, [1, 2, 0, 0]);
    assert_eq!(counted(&packages), sum);
});

on_both!(a_newer_report_replaces_what_it_tells_and_keeps_what_it_does_not, |db| async move {
    let desk = desk(&db).await;
    let first = row("111-0000003-0000003", "1Z12345E0205271688", "2026-10-19T10:00:00Z", "");
    desk.import(1, &report(&[&first])).await;
    assert_eq!(desk.stored().await.1, [0, 1, 0, 0]);
    let newer = "order-id,tracking-number,carrier-code,first-scan-at\n\
        111-0000003-0000003,1Z12345E0205271688,UPS,2026-10-20T08:00:00Z\n";
    assert_eq!(desk.import(2, newer).await, Outcome::Done);
    let (packages, sum) = desk.stored().await;
    assert_eq!(packages.len(), 1);
    // Valid on the day of the promised delivery, which only the older report told.
    assert_eq!(sum, [1, 0, 0, 0]);
});

on_both!(a_number_takes_the_place_of_a_blank_one, |db| async move {
    let desk = desk(&db).await;
    let blank = row("111-0000002-0000002", "", "2026-10-19T10:00:00Z", "2026-10-19T18:00:00Z");
    desk.import(1, &report(&[&blank])).await;
    let numbered = blank.replace(",Shoes,,", ",Shoes,1Z999AA10123456784,");
    desk.import(2, &report(&[&numbered])).await;
    let (packages, sum) = desk.stored().await;
    assert_eq!(packages.len(), 1);
    assert_eq!(sum, [1, 0, 0, 0]);
});

on_both!(a_number_of_an_earlier_import_is_reused_whichever_comes_first, |db| async move {
    let desk = desk(&db).await;
    let (scan, number) = ("2026-10-19T18:00:00Z", "1Z999AA10123456784");
    let later = row("111-0000009-0000009", number, "2026-10-19T12:00:00Z", scan);
    desk.import(1, &report(&[&later])).await;
    assert_eq!(desk.stored().await.1, [1, 0, 0, 0]);
    let earlier = row("111-0000001-0000001", number, "2026-10-19T10:00:00Z", scan);
    desk.import(2, &report(&[&earlier])).await;
    let (packages, sum) = desk.stored().await;
    assert_eq!(sum, [1, 1, 0, 0]);
    let invalid: Vec<&str> =
        packages.iter().filter(|row| row.verdict == 1).map(|row| row.order_id.as_str()).collect();
    assert_eq!(invalid, ["111-0000009-0000009"]);
});

on_both!(an_import_that_is_done_again_changes_nothing, |db| async move {
    let desk = desk(&db).await;
    let rows = [
        row("111-0000001-0000001", "1Z999AA10123456784", "2026-10-19T10:00:00Z", ""),
        row("111-0000002-0000002", "1Z999AA10123456784", "2026-10-19T11:00:00Z", ""),
        row("111-0000003-0000003", "N/A", "2026-10-19T11:00:00Z", ""),
    ];
    let rows: Vec<&str> = rows.iter().map(String::as_str).collect();
    desk.import(1, &report(&rows)).await;
    let before = desk.stored().await;
    desk.import(2, &report(&rows)).await;
    assert_eq!(desk.stored().await, before);
});

on_both!(a_worker_that_was_overtaken_changes_nothing, |db| async move {
    let desk = desk(&db).await;
    let attempt = desk.asked(1).await;
    let Surroundings { store, clock, .. } = &desk.around;
    store.hand_back(attempt.claim, NOW, None).await.unwrap();
    let other = store.claim(clock, DAY).await.unwrap().unwrap();
    let rows = row("111-0000001-0000001", "1Z999AA10123456784", "2026-10-19T10:00:00Z", "");
    assert_eq!(desk.run(attempt, &report(&[&rows])).await, Outcome::Stopped);
    assert_eq!(desk.stored().await.0.len(), 0);
    let taken_up = Attempt { claim: other.claim().unwrap(), ..attempt };
    assert_eq!(desk.run(taken_up, &report(&[&rows])).await, Outcome::Done);
    assert_eq!(desk.stored().await.0.len(), 1);
});

on_both!(a_refused_report_fails_with_its_reason_and_stores_nothing, |db| async move {
    let desk = desk(&db).await;
    let attempt = desk.asked(1).await;
    assert_eq!(desk.run(attempt, "colour,size\nred,2\n").await, Outcome::Failed);
    let scope = desk.around.store.read(desk.tenant).await.unwrap();
    let import = scope.import(attempt.import).await.unwrap().unwrap();
    let why = import.failure.unwrap();
    assert!(why.starts_with("report.csv: ") && why.contains("order-id"), "{why}");
    drop(scope);
    assert_eq!(desk.stored().await.0.len(), 0);
});
