//! How often keys are used. Calls are counted here, in memory, and written down when a key's use is
//! noted anyway, once a minute; a server that dies loses the last minute's count.

use super::Result;
use crate::clock::{DAY, Micros};
use crate::store::TenantScope;
use std::collections::HashMap;
use std::sync::{Mutex, MutexGuard, PoisonError};
use uuid::Uuid;

/// Calls and refusals of a key on a day.
type Counts = HashMap<(Uuid, i32), (i64, i64)>;

/// What is not written down yet, by consultancy.
#[derive(Default)]
pub struct Usage(Mutex<HashMap<Uuid, Counts>>);

impl Usage {
    /// Counts a call, or one that was refused because there were too many.
    pub fn count(&self, tenant: Uuid, key: Uuid, granted: bool, now: Micros) {
        let day = i32::try_from(now.div_euclid(DAY)).unwrap_or(0);
        let mut all = self.lock();
        let counts = all.entry(tenant).or_default().entry((key, day)).or_default();
        match granted {
            true => counts.0 += 1,
            false => counts.1 += 1,
        }
    }

    /// Whether something of a consultancy is not written down yet.
    pub fn waits(&self, tenant: Uuid) -> bool {
        self.lock().contains_key(&tenant)
    }

    /// Writes down what was counted for a consultancy.
    ///
    /// # Errors
    /// When the database cannot; it is counted again then.
    pub async fn write(&self, scope: &TenantScope) -> Result<()> {
        let tenant = scope.tenant().0;
        let Some(counts) = self.lock().remove(&tenant) else { return Ok(()) };
        for ((key, day), (calls, refused)) in &counts {
            if let Err(why) = scope.count_key_calls(*key, *day, *calls, *refused).await {
                self.put_back(tenant, counts);
                return Err(why.into());
            }
        }
        Ok(())
    }

    fn put_back(&self, tenant: Uuid, counts: Counts) {
        let mut all = self.lock();
        let waiting = all.entry(tenant).or_default();
        for (key, (calls, refused)) in counts {
            let now = waiting.entry(key).or_default();
            *now = (now.0 + calls, now.1 + refused);
        }
    }

    fn lock(&self) -> MutexGuard<'_, HashMap<Uuid, Counts>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
