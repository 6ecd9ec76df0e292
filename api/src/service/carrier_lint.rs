//! Which carriers of a market's packages do not stand on Amazon's list as they were sent.

use super::{Caller, Result, Services};
use crate::auth::permission::{Action, allows};
use crate::clock::DAY;
use crate::stock::terms::lane_key;
use crate::store::{Market, TermKind};
use domain::carrier::{Approved, CarrierLint, Directory, Linter};
use domain::ledger::LaneKey;
use domain::marketplace::Marketplace;
use std::collections::BTreeMap;

/// Days that are looked at: those that can still count.
const DAYS: i32 = 60;

/// A declaration that does not stand on Amazon's list.
#[derive(Clone, Debug)]
pub struct SentCarrier {
    /// The carrier code as it was sent.
    pub code: String,
    /// The carrier name as it was sent.
    pub name: String,
    /// The shipping method as it was sent.
    pub method: String,
    /// Packages that were sent so.
    pub packages: u64,
    /// The last day that one of them counts on.
    pub last_day: i32,
    /// What is wrong, and what to send instead.
    pub lint: CarrierLint,
}

impl Services {
    /// What was sent in the last 60 days and does not stand on Amazon's list, the gravest first, and
    /// then what concerns most packages.
    ///
    /// # Errors
    /// Forbidden if the caller may not see packages.
    pub async fn carrier_faults(
        &self,
        caller: &Caller,
        market: &Market,
    ) -> Result<Vec<SentCarrier>> {
        allows(&caller.principal, Action::ViewShipments, Some(market.account_id))?;
        let Some(marketplace) = Marketplace::parse(&market.marketplace) else {
            return Ok(Vec::new());
        };
        let today = i32::try_from(self.now().div_euclid(DAY)).unwrap_or(0);
        let scope = self.read(caller).await?;
        let lanes = scope.lane_days(market.id, (today - DAYS, today + DAYS)).await?;
        let wanted: Vec<i32> = lanes.iter().map(|lane| lane.lane).collect();
        let texts = scope.some_terms(market.id, &[(TermKind::Lane, wanted)]).await?;
        let mut sent: BTreeMap<[String; 3], (u64, i32)> = BTreeMap::new();
        for lane in lanes {
            let Some(text) = texts.get(&(TermKind::Lane, lane.lane)) else { continue };
            let key = LaneKey::of(lane_key(text));
            let key = [key.carrier_code, key.carrier_name, key.ship_method].map(str::to_owned);
            let (packages, last) = sent.entry(key).or_insert((0, lane.last_day));
            *packages += u64::try_from(lane.packages).unwrap_or(0);
            *last = (*last).max(lane.last_day);
        }
        let directory = Directory::shipped();
        let listings = Approved::shipped(directory, marketplace);
        let linter = Linter { directory, marketplace, listings: &listings };
        let fault = |([code, name, method], (packages, last_day)): ([String; 3], (u64, i32))| {
            let lint = linter.lint(&code, &name, &method)?;
            Some(SentCarrier { code, name, method, packages, last_day, lint })
        };
        let mut faults: Vec<SentCarrier> = sent.into_iter().filter_map(fault).collect();
        faults.sort_by_key(|sent| (sent.lint.fault, std::cmp::Reverse(sent.packages)));
        Ok(faults)
    }
}
