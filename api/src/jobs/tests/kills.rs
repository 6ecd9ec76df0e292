//! Workers that are killed as processes are, with a signal that nothing can catch.
//!
//! The worker is a process of its own: this very program, told by its environment to work on the
//! test's database. It is killed again and again, each time at another moment, and what it leaves is
//! compared with what a worker stores that nobody disturbed.

use crate::clock::SECOND;
use crate::jobs::testing::{Desk, NOW, sample, services_at};
use crate::jobs::worker::{Settings, Worker};
use std::process::{Child, Command, Stdio};
use std::sync::Arc;
use std::sync::atomic::AtomicI64;
use std::time::{Duration, Instant};
use tests::{TestDb, on_both};
use uuid::Uuid;

/// Tells the program to be a worker: address of the database, folder of files.
const DATABASE: &str = "FIRSTSCAN_TEST_WORKER_DATABASE";
const FILES: &str = "FIRSTSCAN_TEST_WORKER_FILES";
/// How often workers are killed for each database; `make test` kills 24.
const KILLS: &str = "FIRSTSCAN_KILLS";
/// How often one import's worker is killed; a job is given up after 25 attempts.
const KILLS_OF_ONE: usize = 6;
/// A worker that takes longer hangs.
const PATIENCE: Duration = Duration::from_secs(60);

/// Numbers that look random and are the same every time.
struct Chance(u64);

impl Chance {
    fn below(&mut self, limit: u64) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0 % limit
    }
}

/// The worker itself, when the environment asks for it.
#[test]
#[ignore = "is what other tests start"]
fn a_worker_of_another_test() {
    let (Ok(database), Ok(files)) = (std::env::var(DATABASE), std::env::var(FILES)) else { return };
    tests::run(async {
        let now = Arc::new(AtomicI64::new(NOW));
        let services = services_at(&database, files.as_ref(), &now).await;
        let poll = Duration::from_millis(5);
        let settings = Settings { poll, concurrency: 1, batch: 50, ..Settings::default() };
        Worker::new(services, settings).run(std::future::pending()).await;
    });
}

struct Killed<'d> {
    desk: &'d Desk,
    db: &'d TestDb,
    worker: Child,
}

impl Drop for Killed<'_> {
    fn drop(&mut self) {
        self.worker.kill().unwrap();
        self.worker.wait().unwrap();
    }
}

impl<'d> Killed<'d> {
    fn start(desk: &'d Desk, db: &'d TestDb) -> Self {
        let name = "jobs::tests::kills::a_worker_of_another_test";
        let worker = Command::new(std::env::current_exe().unwrap())
            .args(["--exact", name, "--ignored", "--nocapture"])
            .env(DATABASE, db.app_url())
            .env(FILES, desk.files())
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        Killed { desk, db, worker }
    }

    /// Kills the worker some time after it has stored so many packages, or has at least begun.
    /// Whether it was at work.
    async fn kill(self, import: Uuid, stored: i64, after: Duration) -> bool {
        let begun = Instant::now();
        loop {
            let row = self.desk.import_row(import).await;
            if row.state == "done" {
                return false;
            }
            if row.state != "queued" && row.packages_stored >= stored {
                break;
            }
            assert!(begun.elapsed() < PATIENCE, "{row:?} of {:?}", self.db);
            tokio::time::sleep(Duration::from_millis(1)).await;
        }
        tokio::time::sleep(after).await;
        let settled = self.desk.import_row(import).await.state == "done";
        drop(self);
        !settled
    }

    async fn until_done(self, import: Uuid) {
        let begun = Instant::now();
        while self.desk.import_row(import).await.state != "done" {
            assert!(begun.elapsed() < PATIENCE, "{:?}", self.desk.import_row(import).await);
            tokio::time::sleep(Duration::from_millis(2)).await;
        }
    }
}

on_both!(an_import_whose_worker_is_killed_anywhere_ends_as_if_nothing_had_been, |db| async move {
    let wanted = std::env::var(KILLS).map_or(24, |kills| kills.parse().unwrap());
    let mut chance = Chance(0x5ca9);
    let mut desk = Desk::new(&db).await;
    // Twice the same packages in part, so that the second import merges with the first, and a
    // third on what the others left.
    let (one, other) = (sample(700, 1), sample(500, 2));
    let half: Vec<&str> = one.lines().take(300).chain(other.lines().skip(1)).collect();
    let newer: String = one.lines().step_by(2).map(|line| format!("{line}\n")).collect();
    let newer = match newer.starts_with("order-id") {
        true => newer,
        false => format!("{}\n{newer}", one.lines().next().unwrap()),
    };
    let reports = [one.clone(), half.join("\n"), newer];
    let disturbed = desk.market;
    desk.market = desk.new_market("Undisturbed").await;
    desk.reno_for(desk.market).await;
    for report in &reports {
        desk.upload(Some(report)).await;
        desk.worker().drain().await.unwrap();
    }
    let undisturbed = desk.snapshot().await;
    undisturbed.assert_counted();
    let mut kills = 0;
    let mut round = 0;
    while kills < wanted {
        desk.market = match round {
            0 => disturbed,
            _ => desk.new_market(&format!("Round {round}")).await,
        };
        if round > 0 {
            desk.reno_for(desk.market).await;
        }
        round += 1;
        for report in &reports {
            let import = desk.upload(Some(report)).await;
            for _ in 0..KILLS_OF_ONE {
                let stored = chance.below(900).cast_signed();
                let after = Duration::from_micros(chance.below(12_000));
                let worker = Killed::start(&desk, &db);
                if !worker.kill(import, stored, after).await {
                    break;
                }
                kills += 1;
                desk.forget_leases().await;
            }
            desk.forget_leases().await;
            Killed::start(&desk, &db).until_done(import).await;
        }
        let now = desk.snapshot().await;
        now.assert_counted();
        assert_eq!(now, undisturbed, "round {round}, {kills} kills");
    }
    assert_eq!(desk.store().failed_jobs().await.unwrap(), [""; 0]);
});

on_both!(a_rescore_whose_worker_is_killed_anywhere_ends_as_if_nothing_had_been, |db| async move {
    let mut chance = Chance(0xd0d0);
    let mut desk = Desk::new(&db).await;
    let report = sample(900, 4);
    desk.import(&report).await;
    let disturbed = desk.market;
    desk.market = desk.new_market("Undisturbed").await;
    desk.reno_for(desk.market).await;
    desk.import(&report).await;
    for (rulebook, cause) in [("amazon-us-2025-01-15", "rules"), ("standard", "rules")] {
        desk.market = {
            let calm = desk.market;
            desk.rejudge(rulebook, cause).await;
            desk.worker().drain().await.unwrap();
            calm
        };
        let undisturbed = desk.snapshot().await;
        let calm = std::mem::replace(&mut desk.market, disturbed);
        let job = desk.rejudge(rulebook, cause).await;
        for _ in 0..5 {
            let worker = Killed::start(&desk, &db);
            let begun = Instant::now();
            while desk.store().attempts(job).await.unwrap() == Some(0) {
                assert!(begun.elapsed() < PATIENCE);
                tokio::time::sleep(Duration::from_millis(1)).await;
            }
            tokio::time::sleep(Duration::from_micros(chance.below(40_000))).await;
            drop(worker);
            desk.forget_leases().await;
        }
        desk.worker().drain().await.unwrap();
        let now = desk.snapshot().await;
        now.assert_counted();
        assert_eq!(now, undisturbed, "{rulebook}");
        desk.market = calm;
    }
});

impl Desk {
    /// Time passes, as far as leases go.
    async fn forget_leases(&self) {
        let scope = self.store().hub().await.unwrap();
        scope.forget_leases().await.unwrap();
        scope.commit().await.unwrap();
    }

    async fn rejudge(&self, rulebook: &str, cause: &str) -> Uuid {
        let clock = self.services.clock();
        let scope = self.store().write(self.tenant).await.unwrap();
        scope.rules_changed(self.market, rulebook, clock.now()).await.unwrap();
        let payload = serde_json::json!({"market": self.market, "cause": cause}).to_string();
        let line = crate::service::accounts::market_line(self.market);
        let run_at = clock.now() - SECOND;
        let job = crate::store::NewJob { kind: "rescore", line, payload, run_at };
        let job = scope.enqueue(clock, job).await.unwrap();
        scope.commit().await.unwrap();
        job
    }
}
