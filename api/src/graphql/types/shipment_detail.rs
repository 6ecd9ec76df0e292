//! One package with its evidence.

use super::health::Problem;
use super::shipment::Shipment;
use crate::graphql::scalar::Moment;
use crate::service::evidence::Finding;
use crate::service::shipment::{self, Milestone};
use async_graphql::{Enum, Object, SimpleObject};
use domain::assessment;
use domain::problem::Effect;

/// A package with all that is known of it.
pub struct ShipmentDetail(pub shipment::ShipmentDetail);

/// A package with all that is known of it.
#[Object]
impl ShipmentDetail {
    /// As lists show it.
    async fn shipment(&self) -> Shipment {
        Shipment(self.0.view.clone())
    }

    /// What happened, or was to happen, in order of time.
    async fn timeline(&self) -> Vec<ShipmentEvent> {
        let event = |(kind, at): &(Milestone, i64)| ShipmentEvent {
            kind: (*kind).into(),
            at: Moment::from(*at),
        };
        self.0.timeline.iter().map(event).collect()
    }

    /// Its problems, those that make it invalid first.
    async fn findings(&self) -> Vec<ShipmentFinding> {
        self.0.findings.iter().map(ShipmentFinding::from).collect()
    }

    /// Where the label says that it was sent from; blank if unknown.
    async fn origin(&self) -> &str {
        &self.0.origin
    }

    /// Where it was first scanned; blank if unknown.
    async fn scan_place(&self) -> &str {
        &self.0.scan_place
    }

    /// Service it went by; blank if unknown.
    async fn ship_method(&self) -> &str {
        &self.0.ship_method
    }

    /// What is in it.
    async fn items(&self) -> Vec<ShipmentItem> {
        let item = |(sku, category): &(String, String)| ShipmentItem {
            sku: sku.clone(),
            category: category.clone(),
        };
        self.0.items.iter().map(item).collect()
    }

    /// Numbers that may have been meant, likeliest first. They could exist; whether they do, the
    /// label tells.
    async fn suggestions(&self) -> Vec<SuggestedNumber> {
        self.0.suggestions.iter().cloned().map(SuggestedNumber::from).collect()
    }
}

/// Something that happened to a package, or was to happen by then.
#[derive(SimpleObject)]
pub struct ShipmentEvent {
    /// What.
    kind: ShipmentEventKind,
    /// When.
    at: Moment,
}

/// What happens to packages.
#[derive(Enum, Clone, Copy, PartialEq, Eq)]
#[graphql(remote = "Milestone")]
pub enum ShipmentEventKind {
    /// Tracking was given to Amazon.
    Confirmed,
    /// The seller says that it left.
    Shipped,
    /// The carrier took it.
    PickedUp,
    /// A carrier scanned it first.
    FirstScan,
    /// It had to be handed over by then.
    ShipBy,
    /// Delivery was tried.
    DeliveryAttempt,
    /// It was delivered.
    Delivered,
    /// It had to be delivered by then.
    PromisedDelivery,
}

/// A problem of a package, with what was compared with what.
#[derive(SimpleObject)]
pub struct ShipmentFinding {
    /// The problem.
    problem: Problem,
    /// What it does to the package.
    effect: ProblemEffect,
    /// In which way it holds, where there are several: a stable code such as `after_pickup`.
    reason: Option<String>,
    /// What was compared with what, in a sentence.
    evidence: String,
}

impl From<&Finding> for ShipmentFinding {
    fn from(finding: &Finding) -> Self {
        let Finding { problem, effect, reason, evidence } = finding;
        ShipmentFinding {
            problem: (*problem).into(),
            effect: (*effect).into(),
            reason: reason.map(|reason| reason.code().to_owned()),
            evidence: evidence.clone(),
        }
    }
}

/// What a problem does to a package.
#[derive(Enum, Clone, Copy, PartialEq, Eq)]
#[graphql(remote = "Effect")]
pub enum ProblemEffect {
    /// It makes it invalid.
    Defect,
    /// It is reported; the package stays valid.
    Risk,
    /// It is neither counted nor reported.
    Ignored,
}

/// An item of a package.
#[derive(SimpleObject)]
pub struct ShipmentItem {
    /// The seller's number of it; blank if unknown.
    sku: String,
    /// Its product category; blank if unknown.
    category: String,
}

/// A number that may have been meant.
#[derive(SimpleObject)]
pub struct SuggestedNumber {
    /// The number.
    number: String,
    /// What was changed.
    change: String,
}

impl From<assessment::SuggestedNumber> for SuggestedNumber {
    fn from(found: assessment::SuggestedNumber) -> Self {
        let assessment::SuggestedNumber { number, change } = found;
        SuggestedNumber { number, change }
    }
}
