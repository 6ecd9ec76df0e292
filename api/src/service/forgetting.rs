//! How long is kept what is left of sign-ins that are over, and of calls that were answered.

use super::throttle::KNOWN_PLACE;
use super::{Result, Services};
use crate::clock::{DAY, Micros};
use crate::store::{Bygone, TenantId};

/// Sessions and links, for looking into what happened.
const SIGN_INS: Micros = 30 * DAY;
/// Signing keys: longer than any token of theirs is good.
const SIGNING_KEYS: Micros = DAY;
/// Throttles: longer than any takes to run empty.
const THROTTLES: Micros = DAY;
/// Places that somebody signed in from.
const KNOWN_PLACES: Micros = 90 * DAY;
/// Scans, by themselves: what they said of packages that came within that time stays.
const SCANS: Micros = 180 * DAY;
/// Answers to calls that may be repeated.
const CALLS: Micros = DAY;
/// Messages to partners, to be looked at and asked for again.
const DELIVERIES: Micros = 30 * DAY;

impl Services {
    /// Forgets sign-ins, links, keys, throttles and answers that are over; how many rows.
    ///
    /// # Errors
    /// When the database cannot.
    pub async fn forget_bygone(&self) -> Result<u64> {
        let now = self.now();
        let bygone = Bygone {
            sessions: now - SIGN_INS,
            tokens: now,
            links: now - SIGN_INS,
            signing_keys: now - SIGNING_KEYS,
            throttles: now - THROTTLES,
            known_places: now - KNOWN_PLACES,
        };
        let hub = self.store().hub().await?;
        let mut forgotten = hub.forget_sign_ins(bygone, KNOWN_PLACE).await?;
        hub.commit().await?;
        let tenants = self.store().read_hub().await?.tenants().await?;
        for tenant in tenants {
            let scope = self.store().write(TenantId(tenant.id)).await?;
            forgotten += scope.forget_idempotent_calls(now - CALLS).await?;
            forgotten += scope.forget_scans(now - SCANS).await?;
            forgotten += scope.forget_webhook_deliveries(now - DELIVERIES).await?;
            scope.commit().await?;
        }
        Ok(forgotten)
    }
}
