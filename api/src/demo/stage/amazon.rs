//! Amazon's own view of a shop: what its reports would say of the packages that came in. It is close
//! to what is found here and not the same, as in life.

use super::shops::Shop;
use super::{Result, Stage};
use crate::auth::permission::Action;
use crate::clock::{DAY, Micros, utc};
use crate::service::Caller;
use crate::service::shipments::{PackageCursor, ShipmentQuery, ShipmentView};
use crate::store::Market;
use chrono::NaiveDate;
use domain::assessment::Verdict;
use domain::marketplace::Marketplace;
use serde_json::{Value, json};
use std::io;

/// Days of which there is a figure.
const DAYS: usize = 8;
/// Days of a window.
const WINDOW: i32 = 30;
/// By how many basis points Amazon's rate is above ours, day by day.
const MORE_VALID: [u32; DAYS] = [21, 18, 24, 20, 19, 26, 23, 17];
/// Packages looked through for Amazon's list.
const LOOKED_THROUGH: usize = 2_000;
const PAGE: usize = 100;
/// Of the packages invalid with us, Amazon leaves one of so many out.
const LEFT_OUT: usize = 14;
/// Of the packages valid with us, Amazon misses the scan of one of so many.
const SCAN_MISSED: usize = 190;

const LIST_HEADER: [&str; 10] = [
    "Order ID",
    "Carrier Name",
    "Tracking ID",
    "Origin Country",
    "Promised Delivery Date",
    "Has Tracking ID",
    "Has Valid Tracking",
    "Any Physical Scan From Carrier",
    "Delivery Scan or Attempt",
    "Product Category",
];

impl Stage<'_> {
    /// Account-health reports of the last days and the list of invalid packages, imported.
    pub(super) async fn amazons_view(
        &self,
        caller: &Caller,
        shop: &Shop,
        marketplace: Marketplace,
    ) -> Result<()> {
        let market = self.services.market(caller, shop.market, Action::ViewShipments).await?;
        let health = self.services.health(caller, std::slice::from_ref(&market)).await?;
        let trend = health.first().map_or(&[][..], |health| &health.trend);
        let latest = trend.len().saturating_sub(DAYS);
        let packages = trend.iter().map(|day| day.counts.counted()).sum();
        for (day, more) in trend.iter().skip(latest).zip(MORE_VALID) {
            let Some(rate) = day.rolling_bp else { continue };
            let report = account_health(marketplace, day.day, packages, (rate + more).min(10_000));
            let name = format!("account-health-{}.json", date(day.day));
            self.send(caller, shop, &name, report.to_string().as_bytes()).await?;
        }
        let list = self.defect_list(caller, &market, marketplace).await?;
        self.send(caller, shop, "vtr-defects.csv", &list).await
    }

    /// What Amazon would list of the market's packages.
    async fn defect_list(
        &self,
        caller: &Caller,
        market: &Market,
        marketplace: Marketplace,
    ) -> Result<Vec<u8>> {
        let query = ShipmentQuery {
            verdicts: vec![Verdict::Valid, Verdict::Invalid],
            ..ShipmentQuery::default()
        };
        let mut list = csv::Writer::from_writer(Vec::new());
        list.write_record(LIST_HEADER).map_err(io::Error::from)?;
        let (mut seen, mut valid, mut invalid) = (0, 0_usize, 0_usize);
        let mut after = None;
        while seen < LOOKED_THROUGH {
            let page = self.services.shipments(caller, market, &query, after, PAGE as u64).await?;
            for package in &page {
                let listed = if package.verdict == Verdict::Invalid {
                    invalid += 1;
                    !invalid.is_multiple_of(LEFT_OUT)
                } else {
                    valid += 1;
                    valid.is_multiple_of(SCAN_MISSED)
                };
                if listed {
                    list.write_record(line(package, marketplace)).map_err(io::Error::from)?;
                }
            }
            seen += page.len();
            after = page.last().map(|last| PackageCursor { day: last.day, seq: last.seq });
            if page.len() < PAGE {
                break;
            }
        }
        Ok(list.into_inner().map_err(|failed| failed.into_error())?)
    }
}

fn line(package: &ShipmentView, marketplace: Marketplace) -> [String; 10] {
    let has = if package.tracking_number.is_empty() { "No" } else { "Yes" };
    [
        package.order_id.clone(),
        package.carrier.to_string(),
        package.tracking_number.clone(),
        marketplace.country().to_owned(),
        date(package.day).to_string(),
        has.to_owned(),
        "No".to_owned(),
        "No".to_owned(),
        "No".to_owned(),
        package.categories.first().cloned().unwrap_or_default(),
    ]
}

fn date(day: i32) -> NaiveDate {
    utc(Micros::from(day) * DAY).date_naive()
}

/// The report of the window that ends on a day, with a rate in basis points.
fn account_health(marketplace: Marketplace, day: i32, packages: u64, rate: u32) -> Value {
    let good = rate >= 9_500;
    json!({
        "accountStatuses": [{
            "marketplaceId": marketplace.id(),
            "status": if good { "NORMAL" } else { "AT_RISK" },
        }],
        "performanceMetrics": [{
            "marketplaceId": marketplace.id(),
            "warningStates": [],
            "validTrackingRate": {
                "reportingDateRange": {
                    "reportingDateFrom": format!("{}T00:00:00Z", date(day - WINDOW + 1)),
                    "reportingDateTo": format!("{}T23:59:59Z", date(day)),
                },
                "shipmentCount": packages,
                "validTrackingCount": packages * u64::from(rate) / 10_000,
                "rate": f64::from(rate) / 10_000.0,
                "status": if good { "GOOD" } else { "BAD" },
                "targetValue": 0.95,
                "targetCondition": "GREATER_THAN",
            },
        }],
    })
}
