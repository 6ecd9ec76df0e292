//! The columns a report can have, and the names they go by.

macro_rules! fields {
    ($($variant:ident $name:literal $($synonym:literal)*;)+) => {
        /// A column that the review understands.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
        #[repr(u8)]
        pub enum Field {
            $(#[doc = concat!("`", $name, "`")] $variant,)+
        }

        impl Field {
            /// Every column.
            pub const ALL: [Field; [$(Field::$variant),+].len()] = [$(Field::$variant),+];

            /// The column's own name.
            #[must_use]
            pub const fn name(self) -> &'static str {
                match self { $(Field::$variant => $name,)+ }
            }

            /// Other spellings, letters and digits only.
            const fn synonyms(self) -> &'static [&'static str] {
                match self { $(Field::$variant => &[$($synonym),*],)+ }
            }
        }
    };
}

// Their order is stored, as bits of [`super::Columns`]: a further column goes to the end.
fields! {
    OrderId "order-id" "amazonorderid" "orderid" "ordernumber" "order" "amazonorder" "bestellnummer" "orderno";
    OrderItemId "order-item-id" "amazonorderitemid" "amazonorderitemcode" "itemid";
    Sku "sku" "sellersku" "merchantsku" "msku";
    Category "category" "productcategory" "productgroup" "gl";
    Marketplace "marketplace" "saleschannel" "marketplaceid" "marketplacename";
    Channel "fulfillment-channel" "fulfilmentchannel" "fulfilledby" "fulfillment" "fulfilment";
    ShipService "ship-service" "shipservicelevel" "shipservicename" "shipoption" "shippingservice" "servicelevel";
    OrderedAt "ordered-at" "purchasedate" "orderdate" "orderdateandtime";
    ShipBy "ship-by" "latestshipdate" "shipbydate" "expectedshipdate" "promisedshipdate" "dispatchby";
    PromisedDelivery "promised-delivery" "latestdeliverydate" "promiseddeliverydate" "deliverby" "deliverbydate" "promiseddelivery";
    CarrierCode "carrier-code" "carriercode";
    CarrierName "carrier-name" "carrier" "carriername" "shippingcarrier" "shippingprovider" "courier";
    TrackingNumber "tracking-number" "trackingid" "trackingnumber" "trackingno" "tracking" "trackingnumbers" "shippertrackingnumber" "trackingcode";
    ShipMethod "ship-method" "shippingmethod" "shipmethod";
    EntryMethod "entry-method" "entry" "trackingentry";
    LabelType "label-type" "label";
    LabelCreatedAt "label-created-at" "labelcreated" "labeldate";
    ConfirmedAt "confirmed-at" "confirmationdate" "shipconfirmedat" "shipmentconfirmedat" "confirmedat" "shipconfirmationdate" "shipconfirmdate" "trackinguploadedat" "uploadedat";
    ShippedAt "ship-date" "shipdate" "actualshipdate" "shipmentdate";
    PickedUpAt "picked-up-at" "pickupat" "pickupdate" "pickedup";
    FirstScanAt "first-scan-at" "firstscan" "firstscandate" "carrierfirstscan" "actualshipdateandtimecarrierfirstscan";
    DeliveredAt "delivered-at" "deliverydate" "actualdeliverydate" "delivered" "actualdeliverydateandtime";
    DeliveryAttemptAt "delivery-attempt-at" "deliveryattempt" "firstattempt" "deliveryattemptdate";
    Warehouse "warehouse" "warehousename" "warehouseid" "warehousecode";
    ShipFromPostalCode "ship-from-postal-code" "shipfromaddresspostalcode" "shipfrompostalcode" "shipfromzip" "originzip" "actualshipfromaddresspostalcode" "shipfrompostcode";
    ShipFromCity "ship-from-city" "shipfromaddresscity" "actualshipfromaddresscity" "origincity";
    ShipFromState "ship-from-state" "shipfromaddressstateorregion" "actualshipfromaddressstate" "originstate" "shipfromregion";
    ShipFromCountry "ship-from-country" "shipfromaddresscountrycode" "shipfromcountrycode" "origincountry" "actualshipfromaddresscountry";
    ScanPostalCode "scan-postal-code" "scanzip" "scanpostcode" "firstscanpostalcode" "firstscanzip";
    ScanCity "scan-city" "firstscancity";
    ScanState "scan-state" "firstscanstate" "scanregion";
    ScanCountry "scan-country" "firstscancountry";
    PackageValue "package-value" "packagevalue" "ordervalue" "value";
    Currency "currency" "currencycode";
    ShipToPostalCode "ship-to-postal-code" "shippostalcode" "destinationzip";
    ShipToCountry "ship-to-country" "shipcountry" "destinationcountry";
    IsDigital "is-digital" "digital";
    HasTrackingId "has-tracking-id" "hastracking";
    HasValidTracking "has-valid-tracking" "hasvalidtrackingnumber" "hasvalidtrackingid" "validtracking";
    AnyPhysicalScan "any-physical-scan" "anyphysicalscanfromcarrier" "physicalscan";
    DeliveryScan "delivery-scan-or-attempt" "deliveryscanorattempt" "deliveryscanattempt";
    ItemPrice "item-price" "itemprice";
    ShippingPrice "shipping-price" "shippingprice";
}

/// How many columns there are.
pub const FIELDS: usize = Field::ALL.len();

/// A header cell reduced to its letters and digits, lower case.
#[must_use]
pub fn plain(cell: &str) -> String {
    cell.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

/// The column that a header cell names, and whether by its own name.
#[must_use]
pub fn recognise(cell: &str) -> Option<(Field, bool)> {
    let plain = plain(cell);
    if plain.is_empty() {
        return None;
    }
    let own = |field: &Field| field.name().bytes().filter(|b| *b != b'-').eq(plain.bytes());
    if let Some(field) = Field::ALL.into_iter().find(own) {
        return Some((field, true));
    }
    let synonym = |field: &Field| field.synonyms().contains(&plain.as_str());
    Field::ALL.into_iter().find(synonym).map(|field| (field, false))
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::HashMap;

    #[test]
    fn no_spelling_names_two_columns() {
        let mut owners: HashMap<String, Field> = HashMap::new();
        for field in Field::ALL {
            let own = plain(field.name());
            for spelling in field.synonyms().iter().map(|s| (*s).to_owned()).chain([own]) {
                if let Some(other) = owners.insert(spelling.clone(), field) {
                    assert_eq!(other, field, "{spelling}");
                }
            }
        }
    }

    #[test]
    fn case_and_punctuation_do_not_matter() {
        assert_eq!(recognise("  Tracking_Number "), Some((Field::TrackingNumber, true)));
        assert_eq!(recognise("Amazon-Order-ID"), Some((Field::OrderId, false)));
        assert_eq!(recognise("favourite colour"), None);
    }
}
