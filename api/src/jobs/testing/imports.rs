//! Imports, as a request asks for them.

use super::Desk;
use crate::clock::DAY;
use crate::jobs::import::{Attempt, Outcome, Surroundings, run};
use crate::sample::Sample;
use crate::store::{Claim, Import, NewJob, Upload};
use domain::intake::{InMemory, Report};
use domain::marketplace::Marketplace;
use std::io::Write;
use uuid::Uuid;

/// A report of the sample generator for the United States.
pub fn sample(rows: u64, seed: u64) -> String {
    let mut sample = Sample::new(Marketplace::Us, "realistic".parse().unwrap()).unwrap();
    sample.rows = rows;
    sample.seed = seed;
    let mut report = Vec::new();
    sample.write(&mut report).unwrap();
    String::from_utf8(report).unwrap()
}

impl Desk {
    pub fn around(&self) -> Surroundings {
        let (store, clock) = (self.store().clone(), self.services.clock().clone());
        Surroundings { store, clock, threads: 2, batch: 50 }
    }

    /// An import of a report that was uploaded, waiting in the queue.
    pub async fn upload(&self, report: Option<&str>) -> Uuid {
        let clock = self.services.clock();
        let (upload, import) = (clock.id(), clock.id());
        let bytes = report.map_or(0, str::len);
        if let Some(report) = report {
            let mut blob = self.services.blobs().create(self.tenant, upload).unwrap();
            blob.write_all(report.as_bytes()).unwrap();
            blob.finish().unwrap();
        }
        let scope = self.store().write(self.tenant).await.unwrap();
        let market = scope.market(self.market).await.unwrap().unwrap();
        let file = Upload {
            tenant_id: self.tenant.0,
            id: upload,
            account_id: market.account_id,
            purpose: "report".to_owned(),
            name: "october.csv".to_owned(),
            bytes: i64::try_from(bytes).unwrap(),
            sha256: None,
            state: "ready".to_owned(),
            created_by: "test".to_owned(),
            created_at: clock.now(),
            expires_at: clock.now() + 90 * DAY,
        };
        scope.add_upload(file).await.unwrap();
        let row = self.import_to_be(import);
        scope.add_import(row, &[upload]).await.unwrap();
        let payload = serde_json::json!({"import": import}).to_string();
        let line = format!("market:{}", self.market);
        let job = NewJob { kind: "import", line, payload, run_at: clock.now() };
        scope.enqueue(clock, job).await.unwrap();
        scope.commit().await.unwrap();
        import
    }

    fn import_to_be(&self, import: Uuid) -> Import {
        Import {
            tenant_id: self.tenant.0,
            id: import,
            market_id: self.market,
            content_hash: import.as_bytes().to_vec(),
            state: "queued".to_owned(),
            as_of: self.services.clock().now(),
            bytes_total: 0,
            bytes_read: 0,
            first_package: None,
            packages_total: 0,
            packages_stored: 0,
            result: None,
            quarantine: None,
            failure: None,
            created_by: "test".to_owned(),
            created_at: self.services.clock().now(),
            started_at: None,
            finished_at: None,
            version: 1,
        }
    }

    /// An import as if it had just been asked for, and the right to do it.
    pub async fn asked(&self) -> Attempt {
        let (store, clock) = (self.store(), self.services.clock());
        let import = clock.id();
        let scope = store.write(self.tenant).await.unwrap();
        scope.add_import(self.import_to_be(import), &[]).await.unwrap();
        let line = format!("market:{}", self.market);
        let payload = serde_json::json!({"import": import}).to_string();
        let job = NewJob { kind: "import", line, payload, run_at: clock.now() };
        scope.enqueue(clock, job).await.unwrap();
        scope.commit().await.unwrap();
        Attempt { tenant: self.tenant, import, claim: self.claim().await }
    }

    pub async fn claim(&self) -> Claim {
        let claimed = self.store().claim(self.services.clock(), &["import"], DAY).await;
        claimed.unwrap().and_then(|job| job.claim()).unwrap()
    }

    pub async fn import(&self, report: &str) -> Outcome {
        let attempt = self.asked().await;
        let outcome = self.attempt(attempt, report).await;
        self.store().finish(self.services.clock(), attempt.claim, None).await.unwrap();
        outcome
    }

    pub async fn attempt(&self, attempt: Attempt, report: &str) -> Outcome {
        let reports: Vec<Box<dyn Report + Send>> =
            vec![Box::new(InMemory::new("report.csv", report.as_bytes().to_vec()))];
        run(&self.around(), attempt, reports, Vec::new()).await.unwrap()
    }

    pub async fn import_row(&self, import: Uuid) -> Import {
        let scope = self.store().read(self.tenant).await.unwrap();
        scope.import(import).await.unwrap().unwrap()
    }
}
