//! `firstscan carriers`: what was sent as a carrier, against what Amazon lists.

use crate::desk;
use serde_json::{Value, json};

const REPORT: &str = "order-id,tracking-number,carrier-code,carrier-name,ship-method\n\
    111-0000001-0000001,1Z999AA10123456784,ups,,Ground\n\
    111-0000002-0000001,1Z12345E0205271688,UPS,,\n\
    111-0000003-0000001,9400111899223197428490,Other,USPS,\n";

#[test]
fn what_was_sent_is_listed_with_what_to_send_instead() {
    let arguments = ["carriers", "-", "--marketplace", "US", "--format", "jsonl"];
    let run = desk().run_with(&arguments, REPORT.as_bytes());
    assert_eq!(run.code, Some(0), "{run:?}");
    let lines: Vec<Value> =
        run.out.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    let told: Vec<Value> =
        lines.iter().map(|line| json!([line["fault"], line["packages"], line["send"]])).collect();
    assert_eq!(
        json!(told),
        json!([
            ["entered_as_other", 1, [{"code": "USPS", "name": "", "method": ""}]],
            ["misspelt", 1, [{"code": "UPS", "name": "", "method": "Ground"}]]
        ])
    );
}

#[test]
fn a_script_can_stop_at_what_may_be_dropped() {
    let strict = ["carriers", "-", "--marketplace", "US", "--strict"];
    let run = desk().run_with(&strict, REPORT.as_bytes());
    assert_eq!(run.code, Some(4), "{run:?}");
    assert!(run.out.contains("2 of 3 packages are concerned."), "{run:?}");
    let clean: String = REPORT
        .lines()
        .take(1)
        .chain(REPORT.lines().skip(2).take(1))
        .fold(String::new(), |text, line| text + line + "\n");
    let run = desk().run_with(&strict, clean.as_bytes());
    assert_eq!(run.code, Some(0), "{run:?}");
    let nowhere = ["carriers", "-", "--marketplace", "Atlantis"];
    assert_eq!(desk().run_with(&nowhere, REPORT.as_bytes()).code, Some(2));
}
