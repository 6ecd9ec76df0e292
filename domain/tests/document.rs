//! Documents written, read back and compared.

mod support;

use domain::document::{Document, content};
use serde_json::{Value, json};
use support::{Setting, review_with};

fn document(as_of: &'static str) -> Document {
    let setting = Setting { as_of, ..Setting::default() };
    Document::new(review_with(include_str!("golden/each_problem.csv"), &setting).assessment)
}

#[test]
fn a_document_is_read_back_as_it_was_written() {
    let written = serde_json::to_string(&document("2026-11-01T12:00:00Z")).unwrap();
    let read: Document = serde_json::from_str(&written).unwrap();
    assert!(!read.assessment.causes.is_empty() && !read.plan.actions.is_empty());
    assert_eq!(serde_json::to_string(&read).unwrap(), written);
}

#[test]
fn the_content_does_not_tell_when_it_was_made() {
    let value = |as_of: &'static str| serde_json::to_value(document(as_of)).unwrap();
    let (noon, later) = (value("2026-11-01T12:00:00Z"), value("2026-11-01T12:30:00Z"));
    assert_ne!(noon, later);
    assert_eq!(content(&noon), content(&later));
    let mut other = noon.clone();
    other["overall"]["valid"] = json!(other["overall"]["valid"].as_u64().unwrap() + 1);
    assert_ne!(content(&noon), content(&other));
}

#[test]
fn the_order_of_keys_is_not_content() {
    let one: Value =
        serde_json::from_str(r#"{"b":[{"y":1,"x":"é\n"}],"a":null,"as_of":1}"#).unwrap();
    assert_eq!(content(&one), r#"{"a":null,"b":[{"x":"é\n","y":1}]}"#);
}
