//! Finds the markets whose packages time has changed, and has these judged again; and those that
//! partners have fed, whose cases are scored and whose alerts are looked at once in a while, not at
//! every scan.

use super::{JobError, Work, judged};
use crate::service::accounts::market_line;
use crate::service::reviews::revision::Why;
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
        let fed = store.read(TenantId(tenant.id)).await?.fed_markets().await?;
        for market in fed {
            let scope = store.write(TenantId(tenant.id)).await?;
            scope.forget_fed(market).await?;
            judged::look_at(&scope, clock, market, Why::Fed).await?;
            scope.commit().await?;
        }
    }
    Ok(())
}
