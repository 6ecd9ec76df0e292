use crate::desk;
use serde_json::{Value, json};

fn lines(arguments: &[&str], input: &str) -> Vec<Value> {
    let run =
        desk().run_with(&[&["numbers", "--format", "jsonl"], arguments].concat(), input.as_bytes());
    assert_eq!(run.code, Some(0), "{run:?}");
    run.out.lines().filter_map(|line| serde_json::from_str(line).ok()).collect()
}

#[test]
fn each_number_gets_a_line_with_outcome_and_reason() {
    let input = "1Z5R89390357567127\n\n1Z5R89390357567128\tUPS\n9400111206206406260787\tUPS\n\
        N/A\tUPS\nH00HA8093264\tEvri\n";
    let checked = lines(&[], input);
    let outcomes: Vec<&Value> = checked.iter().map(|line| &line["outcome"]).collect();
    assert_eq!(
        json!(outcomes),
        json!(["ok", "check_digit", "other_carrier", "not_an_id", "unknown_format"])
    );
    assert_eq!(checked[0]["carrier"], "UPS");
    assert_eq!(checked[0]["strength"], "strong");
    assert_eq!(checked[2]["carrier"], "USPS");
    for line in &checked {
        assert!(!line["reason"].as_str().unwrap().is_empty(), "{line}");
        assert!(line["candidates"].is_array() && line["suggestions"].is_array(), "{line}");
    }
}

#[test]
fn a_carrier_for_all_may_be_spelt_as_sellers_do() {
    let checked = lines(&["--carrier", "United Parcel Service"], "1Z5R89390357567l27\n");
    assert_eq!(checked[0]["suggestions"][0], "1Z5R89390357567127");
}

#[test]
fn a_number_without_a_carrier_is_judged_by_what_it_looks_like() {
    let checked = lines(&[], "1Z5R89390357567128\n9400111206206406260788\n12345\n");
    assert_eq!(checked[0]["outcome"], "check_digit");
    assert_eq!(checked[0]["suggestions"].as_array().map(Vec::is_empty), Some(false));
    assert_eq!(checked[1]["outcome"], "check_digit");
    assert_ne!(checked[2]["outcome"], "ok");
}

#[test]
fn text_is_for_people() {
    let run = desk().run_with(&["numbers", "--carrier", "UPS"], b"1Z5R89390357567128\n");
    assert!(
        run.out.contains("check_digit") && run.out.contains("1Z5R89390357567128"),
        "{}",
        run.out
    );
}
