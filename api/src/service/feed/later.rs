//! What is to be done in a market once nobody else rewrites it: a job in the market's line.

use super::applying::by_number;
use super::given::GivenShipment;
use super::hold::{Used, hold};
use super::shipments::Checked;
use crate::service::accounts::market_line;
use crate::service::{Result, ServiceError, Services};
use crate::store::{Claim, NewJob, TenantId, TenantScope};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

/// The job's kind.
const FEED: &str = "feed";

/// What is left to do in a market.
#[derive(Debug, Serialize, Deserialize)]
pub struct Later {
    market: Uuid,
    account: Uuid,
    /// Numbers whose scans are to be added to their packages.
    #[serde(default)]
    numbers: Vec<String>,
    /// Shipments that are to be stored.
    #[serde(default)]
    shipments: Vec<GivenShipment>,
}

impl Later {
    /// Adding the scans of these numbers, which are kept, to their packages.
    pub(super) const fn scans(market: Uuid, account: Uuid, numbers: Vec<String>) -> Self {
        Later { market, account, numbers, shipments: Vec::new() }
    }

    /// Storing these shipments.
    pub(super) const fn shipments(
        market: Uuid,
        account: Uuid,
        shipments: Vec<GivenShipment>,
    ) -> Self {
        Later { market, account, numbers: Vec::new(), shipments }
    }

    pub(super) async fn enqueue(&self, scope: &TenantScope, services: &Services) -> Result<()> {
        let payload =
            serde_json::to_string(self).map_err(|why| ServiceError::fault("feed", why))?;
        let (line, run_at) = (market_line(self.market), services.now());
        scope.enqueue(services.clock(), NewJob { kind: FEED, line, payload, run_at }).await?;
        Ok(())
    }
}

impl Services {
    /// Does what was left to do; false if another worker has the job.
    ///
    /// # Errors
    /// When the database cannot, or the market cannot be judged.
    pub async fn feed_later(&self, tenant: TenantId, claim: Claim, later: &Later) -> Result<bool> {
        let Later { market, account, numbers, shipments } = later;
        let now = self.now();
        let scope = self.store().write(tenant).await?;
        let markets = scope.markets_by_id(&[*market]).await?;
        let holding = hold(&scope, markets, !shipments.is_empty(), Some(claim.job), now).await?;
        if !holding.busy.is_empty() {
            return Err(ServiceError::fault("feed", "the market cannot be written now"));
        }
        if !scope.complete(self.clock(), claim).await? {
            return Ok(false);
        }
        let Some(held) = holding.held.first() else {
            // The market is gone.
            scope.commit().await?;
            return Ok(true);
        };
        let mut used = Used::new();
        let mut batch = scope.into_batch(*market);
        let mut changed = 0;
        if !numbers.is_empty() {
            let scans = batch.scans_of(*account, numbers).await?;
            let scans = by_number(&scans);
            changed += self.apply_scans(&mut batch, held, &scans, &mut used).await?.changed;
        }
        let mut scope = batch.into_scope();
        if !shipments.is_empty() {
            let checked: Vec<Checked<'_>> =
                shipments.iter().filter_map(|given| Checked::of(given, now).ok()).collect();
            let (after, stored) = self.store_shipments(scope, held, &checked, &mut used).await?;
            (scope, changed) = (after, changed + stored.packages_changed);
        }
        if changed > 0 {
            scope.note_fed(*market, now).await?;
        }
        scope.commit().await?;
        self.shelve(used);
        Ok(true)
    }
}
