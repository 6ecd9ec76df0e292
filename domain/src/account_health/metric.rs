//! The metrics, the names that Amazon gives them, and which of their fields count what.

use crate::coded::coded;

coded! {
    /// A metric of the account-health report.
    Metric {
        /// Packages with valid tracking.
        ValidTracking "valid_tracking_rate",
        /// Packages delivered on time.
        OnTimeDelivery "on_time_delivery_rate",
        /// Units delivered on time; only in the US.
        UnitOnTimeDelivery "unit_on_time_delivery_rate",
        /// Orders confirmed late.
        LateShipment "late_shipment_rate",
        /// Orders cancelled by the seller.
        Cancellation "pre_fulfillment_cancellation_rate",
        /// Seller-fulfilled orders with a defect.
        OrderDefectsSeller "order_defect_rate_mfn",
        /// Amazon-fulfilled orders with a defect.
        OrderDefectsAmazon "order_defect_rate_afn",
        /// Orders with an invoice missing or late.
        InvoiceDefects "invoice_defect_rate",
        /// The account-health rating, in points.
        HealthRating "account_health_rating",
        /// Violations of listing policies.
        ListingPolicy "listing_policy_violations",
        /// Complaints that a product is not genuine.
        Authenticity "product_authenticity_customer_complaints",
        /// Complaints about a product's condition.
        ProductCondition "product_condition_customer_complaints",
        /// Complaints about a product's safety.
        ProductSafety "product_safety_customer_complaints",
        /// Complaints of owners of rights.
        IntellectualProperty "received_intellectual_property_complaints",
        /// Products that may not be sold.
        RestrictedProducts "restricted_product_policy_violations",
        /// Suspected violations of rights.
        SuspectedIntellectualProperty "suspected_intellectual_property_violations",
        /// Food and product safety.
        FoodSafety "food_and_product_safety_issues",
        /// Violations of rules on customers' reviews.
        CustomerReviews "customer_product_reviews_policy_violations",
        /// Other violations.
        OtherPolicy "other_policy_violations",
        /// Documents that Amazon asked for.
        DocumentRequests "document_requests",
        /// Warnings about policies.
        PolicyWarnings "policy_violation_warnings",
    }
}

/// Where a metric is and what its fields mean.
pub(super) struct Layout {
    pub metric: Metric,
    /// Its name in a marketplace's object; under `within`, in that object.
    pub key: &'static str,
    /// The object it is in, if not the marketplace's own.
    pub within: Option<&'static str>,
    /// Names that the published example or Amazon itself also uses.
    pub also: &'static [&'static str],
    /// The field of what is counted.
    pub total: Option<&'static str>,
    /// The field of what the metric counts; an object has it under `count`.
    pub part: &'static str,
    /// Other names of that field.
    pub part_also: &'static [&'static str],
    /// Whether it is held against a target.
    pub judged: bool,
}

const fn rate(
    metric: Metric,
    key: &'static str,
    total: &'static str,
    part: &'static str,
) -> Layout {
    let (within, also, part_also): (_, &[&str], &[&str]) = (None, &[], &[]);
    Layout { metric, key, within, also, total: Some(total), part, part_also, judged: true }
}

const fn policy(metric: Metric, key: &'static str) -> Layout {
    let (within, also, part_also): (_, &[&str], &[&str]) = (None, &[], &[]);
    Layout { metric, key, within, also, total: None, part: "defectsCount", part_also, judged: true }
}

use Metric as M;

/// All metrics.
pub(super) const LAYOUTS: [Layout; Metric::ALL.len()] = [
    rate(M::ValidTracking, "validTrackingRate", "shipmentCount", "validTrackingCount"),
    rate(
        M::OnTimeDelivery,
        "onTimeDeliveryRate",
        "shipmentCountWithValidTracking",
        "onTimeDeliveryCount",
    ),
    rate(
        M::UnitOnTimeDelivery,
        "unitOnTimeDeliveryRate",
        "totalUnitCount",
        "unitOnTimeDeliveryCount",
    ),
    rate(M::LateShipment, "lateShipmentRate", "orderCount", "lateShipmentCount"),
    Layout {
        also: &["prefulfillmentCancelRate", "preFulfillmentCancelRate"],
        ..rate(M::Cancellation, "preFulfillmentCancellationRate", "orderCount", "cancellationCount")
    },
    Layout {
        within: Some("orderDefectRate"),
        ..rate(M::OrderDefectsSeller, "mfn", "orderCount", "orderWithDefects")
    },
    Layout {
        within: Some("orderDefectRate"),
        ..rate(M::OrderDefectsAmazon, "afn", "orderCount", "orderWithDefects")
    },
    rate(M::InvoiceDefects, "invoiceDefectRate", "orderCount", "invoiceDefect"),
    Layout { part: "ahrScore", judged: false, ..policy(M::HealthRating, "accountHealthRating") },
    policy(M::ListingPolicy, "listingPolicyViolations"),
    policy(M::Authenticity, "productAuthenticityCustomerComplaints"),
    policy(M::ProductCondition, "productConditionCustomerComplaints"),
    policy(M::ProductSafety, "productSafetyCustomerComplaints"),
    policy(M::IntellectualProperty, "receivedIntellectualPropertyComplaints"),
    policy(M::RestrictedProducts, "restrictedProductPolicyViolations"),
    policy(M::SuspectedIntellectualProperty, "suspectedIntellectualPropertyViolations"),
    policy(M::FoodSafety, "foodAndProductSafetyIssues"),
    policy(M::CustomerReviews, "customerProductReviewsPolicyViolations"),
    policy(M::OtherPolicy, "otherPolicyViolations"),
    Layout { also: &["documentRequest"], ..policy(M::DocumentRequests, "documentRequests") },
    Layout {
        part: "warningsCount",
        part_also: &["defectsCount"],
        judged: false,
        ..policy(M::PolicyWarnings, "policyViolationWarnings")
    },
];
