//! Cases that are being monitored: what falls then is on their timeline.

use super::super::Result;
use super::super::reviews::{By, note, state, touched};
use crate::clock::Micros;
use crate::store::{Alert, TenantScope};
use domain::review::State;
use serde_json::json;

/// The kind of event on a timeline.
const KIND: &str = "alerts";

/// Puts what was raised on the timelines of the market's monitored cases. Clients do not see it, as
/// they see no alerts.
pub(super) async fn tell(scope: &TenantScope, alerts: &[Alert], now: Micros) -> Result<()> {
    let Some(first) = alerts.first() else { return Ok(()) };
    let raised =
        |alert: &Alert| json!({"alert": alert.id, "category": alert.category, "kind": alert.kind});
    let detail = json!({"alerts": alerts.iter().map(raised).collect::<Vec<_>>()});
    let by = By::program(now);
    for id in scope.reviews_of_market(first.market_id, State::Monitoring.code()).await? {
        let Some((mut review, _)) = scope.review_to_change(id).await? else { continue };
        // It may have moved on while we waited for it.
        if state(&review)? != State::Monitoring {
            continue;
        }
        note(scope, &review, &by, KIND, false, detail.clone()).await?;
        touched(scope, &mut review, &by).await?;
    }
    Ok(())
}
