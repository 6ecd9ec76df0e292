//! Rows as partners send them. There is no field for anything about a buyer.

use domain::package::{EntryMethod, LabelType};
use domain::scan::ScanKind;
use serde::{Deserialize, Serialize};

/// A scan.
#[derive(Clone, Debug, Default)]
pub struct GivenScan {
    /// What its sender calls it.
    pub external_id: String,
    /// The number on the parcel.
    pub tracking_number: String,
    /// What happened.
    pub kind: Option<ScanKind>,
    /// When, as RFC 3339 writes it.
    pub at: String,
    /// Where.
    pub place: GivenPlace,
}

/// A place; what is left out is unknown.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct GivenPlace {
    /// ISO-2 code.
    pub country: String,
    /// State or region.
    pub state: String,
    /// City.
    pub city: String,
    /// Postal code.
    pub postal_code: String,
}

/// A shipment. What is none is not told, and what is known of it stays; a blank text says that
/// there is none.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct GivenShipment {
    /// What its sender calls it.
    pub external_id: String,
    /// Amazon's order.
    pub order_id: String,
    /// The number on the parcel; blank: none yet.
    pub tracking_number: String,
    /// When its sender last changed it, as RFC 3339 writes it.
    pub changed_at: Option<String>,
    /// What is in it.
    pub items: Option<Vec<GivenItem>>,
    /// Amazon's code of the carrier.
    pub carrier_code: Option<String>,
    /// The carrier's name.
    pub carrier_name: Option<String>,
    /// Service the buyer chose.
    pub ship_service: Option<String>,
    /// Service it went by.
    pub ship_method: Option<String>,
    /// Warehouse it left from.
    pub warehouse: Option<String>,
    /// How tracking reached Amazon.
    #[serde(with = "entry")]
    pub entry_method: Option<EntryMethod>,
    /// What label is on it.
    #[serde(with = "label")]
    pub label_type: Option<LabelType>,
    /// Deadline for handing over.
    pub ship_by: Option<String>,
    /// Latest promised delivery.
    pub promised_delivery: Option<String>,
    /// When tracking was given to Amazon.
    pub confirmed_at: Option<String>,
    /// When it left.
    pub shipped_at: Option<String>,
    /// Origin on the label.
    pub ship_from: Option<GivenPlace>,
    /// Country it goes to.
    pub ship_to_country: Option<String>,
    /// Value with shipping, without tax.
    pub value: Option<GivenValue>,
    /// Whether nothing physical was sent.
    pub is_digital: Option<bool>,
    /// Whether its sender sends every scan of it, so that one that does not come is missing.
    pub scans_follow: bool,
}

/// An item.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct GivenItem {
    /// Stock keeping unit.
    pub sku: String,
    /// Product category.
    pub category: Option<String>,
}

/// An amount of money.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct GivenValue {
    /// Such as `19.99`.
    pub amount: String,
    /// ISO 4217.
    pub currency: String,
}

/// How an enumeration of the domain is kept in a job.
macro_rules! kept {
    ($module:ident $of:ident { $($variant:ident $code:literal)+ }) => {
        mod $module {
            use domain::package::$of;
            use serde::{Deserialize, Deserializer, Serializer};

            pub fn serialize<S: Serializer>(it: &Option<$of>, to: S) -> Result<S::Ok, S::Error> {
                match it {
                    None => to.serialize_none(),
                    $(Some($of::$variant) => to.serialize_some($code),)+
                }
            }

            pub fn deserialize<'de, D: Deserializer<'de>>(from: D) -> Result<Option<$of>, D::Error> {
                let code = Option::<String>::deserialize(from)?;
                Ok(match code.as_deref() {
                    $(Some($code) => Some($of::$variant),)+
                    _ => None,
                })
            }
        }
    };
}

kept! { entry EntryMethod { Integrated "integrated" Manual "manual" } }
kept! { label LabelType { Standard "standard" Prepaid "prepaid" Custom "custom" } }
