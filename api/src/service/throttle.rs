//! Slowing down who tries too often. The buckets are kept in a transaction of their own, so that
//! an attempt counts whatever becomes of it.

use super::{Result, ServiceError, Services, Visit};
use crate::auth::limits::Named;
use crate::auth::throttle::{Bucket, take};
use crate::clock::utc;
use crate::store;
use aws_lc_rs::digest;

/// A limit, and whose bucket of it.
pub(super) struct Wanted {
    limit: Named,
    bucket: String,
}

impl Wanted {
    /// The key is hashed: throttles hold no addresses.
    pub(super) fn of(limit: Named, key: &str) -> Self {
        Wanted { limit, bucket: format!("{}:{}", limit.name, digest_of(key)) }
    }

    pub(super) fn by_ip(limit: Named, visit: &Visit) -> Self {
        Wanted::of(limit, &visit.place())
    }

    pub(super) fn by_both(limit: Named, key: &str, visit: &Visit) -> Self {
        Wanted::of(limit, &format!("{key} {}", visit.place()))
    }
}

/// How the names begin of what is kept of places that somebody signed in from.
pub(super) const KNOWN_PLACE: &str = "known_place:";

/// The place of a visit as one that a person signs in from. Hashed, like the keys of throttles.
pub(super) fn known_place(key: &str, visit: &Visit) -> String {
    format!("{KNOWN_PLACE}{}", digest_of(&format!("{key} {}", visit.place())))
}

fn digest_of(text: &str) -> String {
    let digest = digest::digest(&digest::SHA256, text.as_bytes());
    digest.as_ref().iter().map(|byte| format!("{byte:02x}")).collect()
}

impl Services {
    /// Takes one from each bucket, or none from any and says when to come back.
    pub(super) async fn throttle(&self, mut wanted: Vec<Wanted>) -> Result<()> {
        // In one order, so that two who want the same buckets do not wait for each other.
        wanted.sort_by(|one, other| one.bucket.cmp(&other.bucket));
        let now = utc(self.now());
        let hub = self.store().hub().await?;
        let (mut taken, mut refused, mut retry_after) = (Vec::new(), Vec::new(), None);
        for Wanted { limit, bucket: name } in wanted {
            hub.alone(&name).await?;
            let bucket = hub.bucket(&name).await?.map_or_else(
                || Bucket::empty(now),
                |row| Bucket::from_stored(row.level, utc(row.at)),
            );
            match take(bucket, limit.limit, now, 1) {
                Ok(bucket) => taken.push((name, bucket)),
                Err(wait) => {
                    retry_after = retry_after.max(Some(wait.seconds()));
                    // Worth a write only if the clock went back.
                    if bucket.at() > now {
                        refused.push((name, wait.bucket));
                    }
                }
            }
        }
        for (name, bucket) in if retry_after.is_some() { refused } else { taken } {
            let (level, at) = (bucket.level(), bucket.at().timestamp_micros());
            hub.put_bucket(store::Bucket { name, level, at }).await?;
        }
        hub.commit().await?;
        retry_after.map_or(Ok(()), |retry_after| {
            super::error::refused("throttled");
            Err(ServiceError::Throttled { retry_after })
        })
    }
}
