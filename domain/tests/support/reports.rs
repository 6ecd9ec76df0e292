//! Random reports with values that make every kind of trouble likely.

use proptest::prelude::*;
use std::collections::BTreeMap;

pub const HEADER: &str = "order-id,sku,tracking-number,carrier-code,carrier-name,category,ship-by,\
    promised-delivery,confirmed-at,picked-up-at,first-scan-at,delivered-at,entry-method,\
    fulfillment-channel,ship-from-postal-code,ship-from-city,ship-from-state,ship-from-country";

/// One row with values that make every kind of trouble likely.
pub fn row() -> impl Strategy<Value = String> {
    let pick = |values: &'static [&'static str]| prop::sample::select(values);
    (
        (0u8..20, pick(&["A", "B", "C"]), 0usize..NUMBERS.len(), pick(&["Shoes", "Toys", ""])),
        pick(&["USPS,", "UPS,", "Other,FedEx", "Other,", ",", "Veho,", "usps ,"]),
        pick(&["2026-10-20", "2026-10-21T05:00:00Z", ""]),
        pick(&["2026-10-27", "2026-10-01", "2026-08-01", "2026-11-20", "", "2026-02-30"]),
        pick(&["2026-10-20T10:00:00Z", "2026-10-20T23:00:00Z", "2026-10-31T01:00:00Z", ""]),
        pick(&["2026-10-20T12:00:00Z", ""]),
        pick(&["2026-10-20T18:00:00Z", ""]),
        pick(&["2026-10-24T18:00:00Z", ""]),
        pick(&["manual,Merchant", "integrated,MFN", ",", ",AFN"]),
        pick(&["89502,Reno,NV,US", "10001,New York,NY,US", ",,,", "89511,Reno,NV,US"]),
    )
        .prop_map(|((order, sku, number, category), carrier, ship_by, promised, confirmed, picked, scan, delivered, entry, origin)| {
            let number = NUMBERS[number];
            format!("111-0000000-{order:07},{sku},{number},{carrier},{category},{ship_by},{promised},\
                {confirmed},{picked},{scan},{delivered},{entry},{origin}")
        })
}

const NUMBERS: [&str; 9] = [
    "9400111206206406260787",
    "9405803699300124287899",
    "9400111206206406260788",
    "1Z5R89390357567127",
    "N/A",
    "",
    "000000000000",
    "9.40011E+21",
    "94001112062064062607",
];

/// Rows of one package say the same of it, so that their order cannot matter.
pub fn rows() -> impl Strategy<Value = Vec<String>> {
    prop::collection::vec(row(), 1..60).prop_map(|rows| {
        let mut first_of: BTreeMap<(String, String), String> = BTreeMap::new();
        for row in &rows {
            let cells: Vec<&str> = row.split(',').collect();
            let key = (cells[0].to_owned(), cells[2].to_owned());
            first_of.entry(key).or_insert_with(|| row.clone());
        }
        first_of.into_values().collect()
    })
}

pub fn text(rows: &[String]) -> String {
    format!("{HEADER}\n{}\n", rows.join("\n"))
}

/// A report of nothing readable is refused; that is another law.
pub fn is_readable(rows: &[String]) -> bool {
    rows.iter().any(|row| !row.contains("2026-02-30") || row.contains(",AFN,"))
}
