//! Every form a report comes in, and every way in which it can be bad.

mod support;

use domain::assessment::{Rung, Status};
use domain::language::Language;
use encoding_rs::{SHIFT_JIS, WINDOWS_1252};
use rust_xlsxwriter::{ExcelDateTime, Format, Workbook};
use serde_json::json;
use support::{Setting, refusal, review, review_bytes, review_with};

const HEADER: &str = "order-id,tracking-number,carrier-code,category,promised-delivery,confirmed-at,first-scan-at,ship-from-city\n";
const ROW: &str = "111-0000000-0000001,9400111206206406260787,USPS,Shoes,2026-10-27,2026-10-20T10:00:00Z,2026-10-20T18:00:00Z,Zürich\n";

#[test]
fn encodings_delimiters_and_line_ends_do_not_matter() {
    let text = format!("{HEADER}{ROW}");
    let utf16 = |to: fn(u16) -> [u8; 2]| -> Vec<u8> {
        "\u{FEFF}".encode_utf16().chain(text.encode_utf16()).flat_map(to).collect()
    };
    let reports: Vec<Vec<u8>> = vec![
        text.clone().into_bytes(),
        format!("\u{FEFF}{text}").into_bytes(),
        utf16(u16::to_le_bytes),
        utf16(u16::to_be_bytes),
        WINDOWS_1252.encode(&text).0.into_owned(),
        text.replace('\n', "\r\n").into_bytes(),
        text.replace('\n', "\r").into_bytes(),
        text.replace(',', "\t").into_bytes(),
        text.replace(',', ";").into_bytes(),
        text.replace(',', "|").into_bytes(),
        format!("Report of October\n\n{text}").into_bytes(),
        text.trim_end().to_owned().into_bytes(),
        text.replace("Zürich", "\"Zürich, \"\"City\"\"\"").into_bytes(),
    ];
    for bytes in reports {
        let reviewed = review_bytes(&[("report", &bytes)], &Setting::default()).unwrap();
        assert_eq!(reviewed.assessment.input.packages, 1);
        assert_eq!(reviewed.assessment.overall.counted, 1);
        assert_eq!(reviewed.assessment.window.end.to_string(), "2026-10-27");
    }
}

#[test]
fn columns_go_by_any_of_their_names_and_unknown_ones_are_listed() {
    let text = "Amazon Order ID;Tracking ID;Carrier;Colour;Ship_Date;Promised Delivery Date\n\
        111-0000000-0000001;9400111206206406260787;U.S. Postal Service;red;2026-10-20;2026-10-27\n";
    let source = review(text).json()["input"]["sources"][0].clone();
    assert_eq!(source["unknown_columns"], json!(["Colour"]));
    assert_eq!(
        source["columns"],
        json!(["order-id", "tracking-number", "carrier-name", "ship-date", "promised-delivery"])
    );
}

#[test]
fn a_bad_row_is_set_aside_with_line_column_value_and_reason() {
    let text = format!(
        "{HEADER}{ROW}111-0000000-0000002,1Z5R89390357567127,UPS,Shoes,2026-02-30,,,\n\
         ,1Z5R89390357567127,UPS,Shoes,2026-10-27,,,\nonly,three,fields\n"
    );
    let reviewed = review(&text);
    let aside: Vec<_> = reviewed
        .quarantined
        .iter()
        .map(|row| (row.line, row.column, row.value.as_str(), row.reason.said(Language::English)))
        .collect();
    assert_eq!(
        aside,
        [
            (3, "promised-delivery", "2026-02-30", "is a day or time that does not exist"),
            (4, "order-id", "", "is blank"),
            (5, "row", "", "has 3 fields where the header has 8"),
        ]
    );
    assert_eq!(reviewed.assessment.input.quarantined, 3);
}

#[test]
fn lines_are_counted_through_quoted_line_ends_and_blank_lines() {
    let text = format!("{HEADER}\n{}{}", ROW.replace("Zürich", "\"a\nb\""), "x,y\n");
    assert_eq!(review(&text).quarantined[0].line, 5);
}

#[test]
fn buyer_data_appear_nowhere() {
    let text = "order-id,tracking-number,carrier-code,buyer-name,buyer-email,buyer-phone-number,ship-address-1,promised-delivery\n\
        111-0000000-0000001,bad,USPS,Jane Roe,jane@example.com,555-0100,1 Long Street,2026-10-27\n\
        111-0000000-0000002,bad,USPS,Jane Roe,jane@example.com,555-0100,1 Long Street,2026-02-31\n";
    let reviewed = review(text);
    let everything =
        format!("{}{:?}{:?}", reviewed.json(), reviewed.packages, reviewed.quarantined);
    for private in ["Jane", "jane@", "555-0100", "Long Street"] {
        assert!(!everything.contains(private), "{private}");
    }
}

#[test]
fn the_file_settles_the_order_of_day_and_month() {
    let on = |dates: &[&str]| {
        let row = |(at, date): (usize, &&str)| {
            format!("111-0000000-000000{at},9400111206206406260787,USPS,Shoes,{date},,,\n")
        };
        HEADER.to_owned() + &dates.iter().enumerate().map(row).collect::<String>()
    };
    let end = |dates: &[&str]| review(&on(dates)).assessment.window.end.to_string();
    assert_eq!(end(&["10/03/2026", "10/23/2026"]), "2026-10-23");
    assert_eq!(end(&["03/10/2026", "23/10/2026"]), "2026-10-23");
    assert_eq!(end(&["3.10.2026", "4.10.2026"]), "2026-10-04");
    let ambiguous = refusal(on(&["10/10/2026", "10/03/2026"]).as_bytes());
    assert!(ambiguous.contains("2026-10-03 or 2026-03-10"), "{ambiguous}");
    assert!(ambiguous.contains("line 3, column promised-delivery"), "{ambiguous}");
    let mixed = refusal(on(&["10/23/2026", "23/10/2026"]).as_bytes());
    assert!(mixed.contains("line 3") && mixed.contains("month/day"), "{mixed}");
}

#[test]
fn each_bad_file_gets_a_message_that_says_what_to_do() {
    let long = [HEADER.as_bytes(), &vec![b'x'; 3_000_000]].concat();
    let one_line = vec![b'x'; 3_000_000];
    let utf16: Vec<u8> =
        format!("\u{FEFF}{HEADER}{ROW}").encode_utf16().flat_map(u16::to_le_bytes).collect();
    let all_bad = HEADER.to_owned() + &"x\n".repeat(1_000);
    let cases: [(&[u8], &str); 14] = [
        (b"", "the file is empty"),
        (b"\xEF\xBB\xBF \n", "the file is empty"),
        (HEADER.as_bytes(), "no row follows it"),
        (&[0, 1, 2, 3, 0, 255, 254, 0], "binary data"),
        (b"%PDF-1.7", "a PDF"),
        (b"\x1F\x8B\x08", "a gzip archive"),
        (b"<html></html>", "a web page or XML"),
        (b"PK\x03\x04 not really", "the workbook cannot be read"),
        (b"{\"orders\": [", "the orders document cannot be read"),
        (b"{\"a\": 1}", "JSON without a list of orders"),
        (&long, "line 2 is longer than"),
        (&one_line, "line 1 is longer than"),
        (utf16.get(..utf16.len() - 1).unwrap(), "middle of a UTF-16 character"),
        (all_bad.as_bytes(), "none of its 1000 rows could be read. The first: line 2"),
    ];
    for (bytes, expected) in cases {
        let message = refusal(bytes);
        assert!(message.contains(expected), "{expected}: {message}");
    }
    assert!(refusal(b"order-id,carrier\n1,2\n").contains("no header row with tracking-number"));
    assert!(
        refusal(b"order-id,tracking-number,tracking number,carrier\n1,2,3,4\n")
            .contains("are both tracking-number")
    );
}

#[test]
fn nuls_and_broken_utf8_cost_their_rows_only() {
    let mut bytes = format!("{HEADER}{ROW}").into_bytes();
    bytes.extend_from_slice(
        &ROW.as_bytes()
            .to_vec()
            .into_iter()
            .map(|b| if b == b'9' { 0 } else { b })
            .collect::<Vec<_>>(),
    );
    bytes.extend_from_slice(b"111-0000000-0000003,\xFF\xFE,USPS,Shoes,2026-10-27,,,\n");
    let reviewed = review_bytes(&[("r", &bytes)], &Setting::default()).unwrap();
    let reasons: Vec<_> = reviewed
        .quarantined
        .iter()
        .map(|row| (row.line, row.reason.said(Language::English)))
        .collect();
    assert_eq!(reasons, [(3, "holds a NUL character"), (4, "is not valid UTF-8")]);
}

#[test]
fn amazon_fulfilled_rows_are_counted_and_left_out() {
    let text = "order-id,tracking-number,carrier-code,fulfillment-channel,promised-delivery\n\
        1,,,AFN,not even a date\n2,,,Amazon,\n3,x,UPS,Merchant,2026-10-27\n";
    let input = review(text).assessment.input;
    assert_eq!((input.rows, input.read, input.not_seller_fulfilled), (3, 1, 2));
}

#[test]
fn an_order_report_is_joined_with_its_shipping_confirmation() {
    let orders = "order-id\torder-item-id\tpurchase-date\tbuyer-name\tsku\tlatest-ship-date\tlatest-delivery-date\titem-price\tshipping-price\tcurrency\n\
        111-0000000-0000001\t1\t2026-10-19T00:00:00Z\tJane Roe\tA\t2026-10-22T06:59:59Z\t2026-10-28T06:59:59Z\t10.00\t2.00\tUSD\n\
        111-0000000-0000001\t2\t2026-10-19T00:00:00Z\tJane Roe\tB\t2026-10-22T06:59:59Z\t2026-10-28T06:59:59Z\t5.00\t\tUSD\n";
    let confirmation = "order-id\torder-item-id\tquantity\tship-date\tcarrier-code\tcarrier-name\ttracking-number\tship-method\n\
        111-0000000-0000001\t\t1\t2026-10-20\tUSPS\t\t9400111206206406260787\tGround\n";
    let mut setting = Setting::default();
    setting.sku_map.insert("A".into(), "Shoes".into());
    setting.sku_map.insert("B".into(), "Toys".into());
    for reports in [
        [("orders.txt", orders.as_bytes()), ("confirmation.txt", confirmation.as_bytes())],
        [("confirmation.txt", confirmation.as_bytes()), ("orders.txt", orders.as_bytes())],
    ] {
        let reviewed = review_bytes(&reports, &setting).unwrap();
        let package = &reviewed.packages[0];
        assert_eq!(package["categories"], json!(["Shoes", "Toys"]));
        assert_eq!(package["date"], "2026-10-27");
        assert_eq!(reviewed.assessment.input.warnings, [""; 0]);
    }
    let alone = review_bytes(&[("orders.txt", orders.as_bytes())], &setting).err().unwrap();
    assert!(alone.to_string().contains("order report without tracking numbers"), "{alone}");
}

#[test]
fn the_japanese_confirmation_has_three_header_rows_in_shift_jis() {
    let text = "TemplateType=OrderFulfillment\tVersion=2011.1102\tこの行はAmazonが使用しますので変更や削除しないでください。\n\
        注文番号\t注文商品番号\t出荷数\t出荷日\t配送業者コード\t配送業者名\tお問い合わせ伝票番号\t配送方法\t代金引換\n\
        order-id\torder-item-id\tquantity\tship-date\tcarrier-code\tcarrier-name\ttracking-number\tship-method\tcod-collection-method\n\
        503-0000000-0000001\t1\t1\t2026/10/20\tOther\tヤマト運輸\t398765412340\t宅急便\t\n";
    let profile = "name = \"北風\"\nmarketplace = \"JP\"\n[[location]]\nname = \"東京\"\npostal_code = \"100-0001\"\ncountry = \"JP\"\n";
    let setting = Setting { profile: profile.to_owned(), ..Setting::default() };
    let bytes = SHIFT_JIS.encode(text).0.into_owned();
    let reviewed = review_bytes(&[("出荷通知.txt", &bytes)], &setting).unwrap();
    assert_eq!(reviewed.packages[0]["date"], "2026-10-20");
    assert_eq!(reviewed.problems("503-0000000-0000001"), ["carrier_entered_as_other"]);
}

const DEFECTS: &str = "Order ID,Carrier Name,Tracking ID,Origin Country,Promised Delivery Date,Ship Method,Has Tracking ID,Has Valid Tracking,Any Physical Scan From Carrier,Delivery Scan or Attempt,Package Value,Product Category\n\
    111-0000000-0000001,USPS,9400111206206406260787,US,2026-10-20,Ground,Yes,No,No,No,20.00,Shoes\n\
    111-0000000-0000002,USPS,,US,2026-10-21,Ground,No,No,No,No,20.00,Shoes\n\
    111-0000000-0000003,USPS,9405803699300124287899,US,2026-10-22,Ground,Yes,No,Yes,Yes,20.00,Toys\n";

#[test]
fn a_defect_report_gives_causes_but_no_rate_without_shipped_counts() {
    let reviewed = review(DEFECTS);
    let assessment = &reviewed.assessment;
    assert_eq!((assessment.overall.invalid, assessment.overall.rate_bp), (3, None));
    assert_eq!(assessment.overall.status, Status::NoData);
    assert!(!assessment.input.rates_known);
    assert_eq!(reviewed.problems("111-0000000-0000003"), ["late_upload/after_delivery"]);
    assert_eq!(reviewed.problems("111-0000000-0000002"), ["tracking_missing", "missing_scan"]);
}

#[test]
fn shipped_counts_give_a_defect_report_its_rates() {
    let setting = Setting { shipped: vec![("Shoes", 100), ("Toys", 10)], ..Setting::default() };
    let assessment = review_with(DEFECTS, &setting).assessment;
    assert_eq!((assessment.overall.counted, assessment.overall.rate_bp), (110, Some(9_727)));
    let rates: Vec<_> = assessment.categories.iter().map(|c| c.score.rate_bp).collect();
    assert_eq!(rates, [Some(9_800), Some(9_000)]);
    assert_eq!(assessment.exposure[0].rung, Rung::Warning);
}

#[test]
fn orders_of_the_selling_partner_api_bring_their_packages() {
    let document = json!({"orders": [
        {
            "orderId": "111-0000000-0000001",
            "salesChannel": {"marketplaceId": "ATVPDKIKX0DER"},
            "buyer": {"buyerName": "Jane Roe", "buyerEmail": "jane@example.com"},
            "recipient": {"deliveryAddress": {"addressLine1": "1 Long Street"}},
            "fulfillment": {
                "fulfilledBy": "MERCHANT", "fulfillmentServiceLevel": "STANDARD",
                "shipByWindow": {"latestDateTime": "2026-10-21T23:59:59Z"},
                "deliverByWindow": {"latestDateTime": "2026-10-25T23:59:59Z"}
            },
            "proceeds": {"breakdowns": [{"type": "ITEM", "subtotal": {"amount": "20.00", "currencyCode": "USD"}}]},
            "orderItems": [{"orderItemId": "1", "product": {"sellerSku": "A"}}],
            "packages": [{
                "createdTime": "2026-10-20T10:00:00Z", "carrier": "UPS", "shipTime": "2026-10-20T12:00:00Z",
                "shippingService": "UPS Ground", "trackingNumber": "1Z5R89390357567127",
                "packageStatus": {"status": "IN_TRANSIT", "detailedStatus": "OUT_FOR_DELIVERY"},
                "shipFromAddress": {"name": "Jane Roe", "addressLine1": "1 Long Street", "city": "Reno", "stateOrRegion": "NV", "postalCode": "89502", "countryCode": "US"},
                "packageItems": [{"orderItemId": "1", "quantity": 1}]
            }]
        },
        {"orderId": "111-0000000-0000002", "fulfillment": {"fulfilledBy": "AMAZON"}, "packages": [{"trackingNumber": "TBA1"}]},
        {"orderId": "111-0000000-0000003", "fulfillment": {"fulfilledBy": "MERCHANT"}}
    ]});
    let mut setting = Setting::default();
    setting.sku_map.insert("A".into(), "Shoes".into());
    let bytes = serde_json::to_vec_pretty(&document).unwrap();
    let reviewed = review_bytes(&[("orders.json", &bytes)], &setting).unwrap();
    let input = &reviewed.assessment.input;
    assert_eq!((input.rows, input.read, input.not_seller_fulfilled), (2, 1, 1));
    assert!(input.warnings[0].contains("1 orders have no packages"), "{:?}", input.warnings);
    assert_eq!(reviewed.package("111-0000000-0000001")["verdict"], "valid");
    assert_eq!(reviewed.package("111-0000000-0000001")["categories"], json!(["Shoes"]));
    assert!(!reviewed.json().to_string().contains("Jane"));
}

#[test]
fn a_workbook_is_read_like_a_text_file() {
    let mut book = Workbook::new();
    book.add_worksheet().write(0, 0, "Notes of the warehouse").unwrap();
    let sheet = book.add_worksheet();
    for (column, title) in HEADER.trim().split(',').enumerate() {
        sheet.write(1, column as u16, title).unwrap();
    }
    let date = Format::new().set_num_format("yyyy-mm-dd hh:mm");
    for (row, number) in [(2, "9400111206206406260787"), (3, "")] {
        sheet.write(row, 0, format!("111-0000000-000000{row}")).unwrap();
        sheet.write(row, 1, number).unwrap();
        sheet.write(row, 2, "USPS").unwrap();
        let promised = ExcelDateTime::from_ymd(2026, 10, 27).unwrap();
        sheet.write_with_format(row, 4, &promised, &date).unwrap();
        let confirmed = ExcelDateTime::from_ymd(2026, 10, 20).unwrap().and_hms(10, 5, 0).unwrap();
        sheet.write_with_format(row, 5, &confirmed, &date).unwrap();
    }
    sheet.write(4, 0, "111-0000000-0000004").unwrap();
    sheet.write(4, 1, 9.400_111_206_206_406e21).unwrap();
    sheet.write(4, 2, "USPS").unwrap();
    let bytes = book.save_to_buffer().unwrap();
    let reviewed = review_bytes(&[("report.xlsx", &bytes)], &Setting::default()).unwrap();
    assert_eq!(reviewed.assessment.input.rows, 3);
    assert_eq!(reviewed.package("111-0000000-0000002")["date"], "2026-10-27");
    let problems = reviewed.problems("111-0000000-0000004");
    assert_eq!(problems[0], "tracking_not_an_id/spreadsheet_damage");
}

#[test]
fn a_row_of_another_marketplace_is_set_aside_by_name() {
    let text = "order-id,tracking-number,carrier-code,marketplace,promised-delivery\n\
        1,x,UPS,Amazon.com,2026-10-27\n2,x,UPS,amazon.de,2026-10-27\n";
    let reviewed = review(text);
    assert_eq!(reviewed.quarantined[0].column, "marketplace");
    assert!(reviewed.quarantined[0].reason.to_string().contains("review it with a profile for DE"));
}

#[test]
fn a_review_by_the_shipped_list_of_carriers_says_that_it_is_partial() {
    let setting = Setting {
        profile: "name = \"N\"\nmarketplace = \"US\"\n".to_owned(),
        ..Setting::default()
    };
    let warnings = review_with(&format!("{HEADER}{ROW}"), &setting).assessment.input.warnings;
    assert!(warnings.iter().any(|w| w.contains("no complete list for the US")), "{warnings:?}");
    assert!(review(&format!("{HEADER}{ROW}")).assessment.input.warnings.is_empty());
}
