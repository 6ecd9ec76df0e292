//! Finds the markets whose packages time has changed, and has these judged again.

use super::{JobError, Work};
use crate::service::accounts::market_line;
use crate::store::{NewJob, TenantId};

/// Does it, tenant by tenant.
///
/// # Errors
/// When the database cannot.
pub(super) async fn perform(work: Work) -> Result<(), JobError> {
    let (store, clock) = (work.services.store(), work.services.clock());
    let tenants = store.read_hub().await?.tenants().await?;
    for tenant in tenants.iter().filter(|tenant| tenant.status == "active") {
        let now = clock.now();
        let scope = store.read(TenantId(tenant.id)).await?;
        let markets = scope.markets_to_judge(now).await?;
        drop(scope);
        for market in markets {
            let scope = store.write(TenantId(tenant.id)).await?;
            let payload = serde_json::json!({"market": market, "cause": "time"}).to_string();
            let line = market_line(market);
            if !scope.is_enqueued("rescore", &line, &payload).await? {
                let job = NewJob { kind: "rescore", line, payload, run_at: now };
                scope.enqueue(clock, job).await?;
                scope.commit().await?;
            }
        }
    }
    Ok(())
}
