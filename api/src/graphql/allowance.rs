//! How much a caller may ask for in a while: a leaky bucket of points for each credential and a
//! larger one for each consultancy. They live in this process; with several servers each gives the
//! whole allowance, and the consultancy's bucket keeps that within bounds.

use super::context::Asked;
use crate::auth::throttle::{Bucket, Limit, take};
use crate::http::Charge;
use crate::service::Through;
use chrono::{DateTime, TimeDelta, Utc};
use std::collections::HashMap;
use std::hash::Hash;
use std::net::IpAddr;
use std::sync::{Mutex, PoisonError};
use std::time::Duration;
use uuid::Uuid;

/// Points at once, and as many again each minute.
#[derive(Clone, Copy, Debug)]
pub struct Points {
    /// Of a credential.
    pub credential: u32,
    /// Of a consultancy.
    pub consultancy: u32,
    /// Of somebody who is not signed in, by address.
    pub stranger: u32,
}

impl Default for Points {
    fn default() -> Self {
        Points { credential: 20_000, consultancy: 200_000, stranger: 600 }
    }
}

/// Buckets that are kept before those that ran empty are dropped.
const KEPT: usize = 10_000;

/// Whose bucket.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
enum Whose {
    Sign(Uuid),
    Key(Uuid),
    Feed(Uuid),
    Tenant(Uuid),
    Address(IpAddr),
}

impl Points {
    const fn of(&self, whose: &Whose) -> u32 {
        match whose {
            Whose::Sign(_) | Whose::Key(_) | Whose::Feed(_) => self.credential,
            Whose::Tenant(_) => self.consultancy,
            Whose::Address(_) => self.stranger,
        }
    }
}

/// What is left of an allowance.
#[derive(Clone, Copy, Debug)]
pub struct Left {
    /// Points of a full allowance.
    pub quota: u64,
    /// Points left.
    pub remaining: u64,
    /// How long until it is full again.
    pub full_in: TimeDelta,
}

/// All buckets.
#[derive(Default)]
pub struct Allowances {
    points: Points,
    buckets: Mutex<HashMap<Whose, Bucket>>,
}

impl Allowances {
    /// Buckets of these sizes, all empty.
    #[must_use]
    pub fn new(points: Points) -> Self {
        Allowances { points, buckets: Mutex::default() }
    }

    /// Takes points from the caller's buckets, or from none of them.
    pub fn charge(&self, asked: &Asked, now: DateTime<Utc>, cost: u64) -> Charge {
        let draws = of(asked).into_iter().map(|whose| (self.points_of(&whose, asked), whose));
        let charge = self.draw(draws.collect(), now, cost);
        let never = !charge.granted && cost > charge.quota && asked.caller.is_none();
        Charge { never, ..charge }
    }

    /// Takes points from the buckets of a feed of carriers' events and of its consultancy.
    pub fn charge_feed(&self, tenant: Uuid, feed: Uuid, now: DateTime<Utc>, cost: u64) -> Charge {
        let draws = [Whose::Feed(feed), Whose::Tenant(tenant)];
        self.draw(draws.map(|whose| (self.points.of(&whose), whose)).into(), now, cost)
    }

    /// Takes points from all of these buckets, or from none of them.
    fn draw(&self, draws: Vec<(u32, Whose)>, now: DateTime<Utc>, cost: u64) -> Charge {
        let cost = u32::try_from(cost).unwrap_or(u32::MAX);
        let mut buckets = self.buckets.lock().unwrap_or_else(PoisonError::into_inner);
        if buckets.len() > KEPT {
            buckets.retain(|whose, bucket| {
                let points = self.points.of(whose);
                left(points, *bucket, now).remaining < points.into()
            });
        }
        let mut taken = Vec::new();
        for (points, whose) in draws {
            let bucket = buckets.get(&whose).copied().unwrap_or(Bucket::empty(now));
            match take(bucket, limit(points), now, cost) {
                Ok(bucket) => taken.push((points, whose, bucket)),
                Err(refused) => {
                    return charged(false, left(points, refused.bucket, now), refused.wait);
                }
            }
        }
        let first = taken.first().map(|(points, _, bucket)| left(*points, *bucket, now));
        buckets.extend(taken.into_iter().map(|(_, whose, bucket)| (whose, bucket)));
        let left = first.unwrap_or(Left { quota: 0, remaining: 0, full_in: TimeDelta::zero() });
        charged(true, left, left.full_in)
    }

    /// What is left of the caller's own allowance.
    pub fn left(&self, asked: &Asked, now: DateTime<Utc>) -> Option<Left> {
        let buckets = self.buckets.lock().unwrap_or_else(PoisonError::into_inner);
        let whose = of(asked).into_iter().next()?;
        let bucket = buckets.get(&whose).copied().unwrap_or(Bucket::empty(now));
        Some(left(self.points_of(&whose, asked), bucket, now))
    }

    /// Points of a bucket; a key may have a limit of its own.
    fn points_of(&self, whose: &Whose, asked: &Asked) -> u32 {
        let own = asked.caller.as_ref().and_then(|caller| caller.points);
        match (whose, own) {
            (Whose::Key(_), Some(own)) => own,
            _ => self.points.of(whose),
        }
    }
}

/// The buckets a caller draws from, his own first.
fn of(asked: &Asked) -> Vec<Whose> {
    use crate::auth::permission::Principal;
    let Some(caller) = &asked.caller else { return vec![Whose::Address(asked.visit.ip)] };
    let own = match (&caller.principal, &caller.holder) {
        (Principal::Key { key_id, .. }, _) => Whose::Key(*key_id),
        (Principal::Person { user_id, .. }, None) => Whose::Sign(*user_id),
        (_, Some(holder)) => match holder.through {
            Through::Session(id) | Through::Family(id) => Whose::Sign(id),
        },
    };
    vec![own, Whose::Tenant(caller.tenant().0)]
}

const fn limit(points: u32) -> Limit {
    Limit::new(points, points, TimeDelta::minutes(1))
}

fn left(points: u32, bucket: Bucket, now: DateTime<Utc>) -> Left {
    let period = limit(points).period();
    // Taking nothing lets leak out what has.
    let bucket = take(bucket, limit(points), now, 0).unwrap_or(bucket);
    let period = period.num_microseconds().unwrap_or(1).max(1);
    let used = i64::from(points).saturating_mul(bucket.level().min(period)).div_euclid(period);
    let remaining = u64::from(points).saturating_sub(used.unsigned_abs());
    Left { quota: points.into(), remaining, full_in: TimeDelta::microseconds(bucket.level()) }
}

fn charged(granted: bool, left: Left, wait: TimeDelta) -> Charge {
    let Left { quota, remaining, full_in: _ } = left;
    let wait = wait.to_std().unwrap_or_default();
    Charge { granted, quota, window: Duration::from_secs(60), remaining, wait, never: false }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::service::Visit;

    fn asked(last: u8) -> Asked {
        let visit = Visit {
            ip: IpAddr::from([192, 0, 2, last]),
            agent: String::new(),
            language: domain::language::Language::English,
            request_id: String::new(),
        };
        Asked { credential: None, visit, caller: None, missing: None, call_key: None }
    }

    fn at(seconds: i64) -> DateTime<Utc> {
        DateTime::from_timestamp(1_800_000_000 + seconds, 0).unwrap()
    }

    #[test]
    fn an_allowance_runs_out_and_comes_back() {
        let allowances = Allowances::default();
        let first = allowances.charge(&asked(1), at(0), 400);
        assert_eq!((first.granted, first.quota, first.remaining), (true, 600, 200));
        let refused = allowances.charge(&asked(1), at(0), 201);
        assert_eq!((refused.granted, refused.remaining), (false, 200));
        assert_eq!(refused.wait, Duration::from_millis(100));
        assert!(!refused.never && allowances.charge(&asked(3), at(0), 601).never);
        assert!(allowances.charge(&asked(2), at(0), 600).granted, "somebody else's is full");
        assert!(allowances.charge(&asked(1), at(1), 201).granted);
        assert_eq!(allowances.left(&asked(1), at(120)).unwrap().remaining, 600);
    }
}
