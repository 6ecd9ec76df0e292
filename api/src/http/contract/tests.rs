//! The document is the one that is committed, and holds together.

use super::{document, text};
use serde_json::Value;
use std::collections::BTreeSet;

#[test]
fn the_committed_document_is_the_one_that_is_served() {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../docs/openapi.json");
    let (committed, served) = (std::fs::read_to_string(path).unwrap_or_default(), text().unwrap());
    if committed != served && std::env::var_os("UPDATE_DOCS").is_some() {
        std::fs::write(path, served).unwrap();
        return;
    }
    assert!(committed == served, "docs/openapi.json differs; UPDATE_DOCS=1 writes it anew");
}

/// Every value under a name, anywhere.
fn all<'v>(value: &'v Value, name: &str, found: &mut Vec<&'v Value>) {
    match value {
        Value::Object(fields) => {
            found.extend(fields.get(name));
            fields.values().for_each(|one| all(one, name, found));
        }
        Value::Array(list) => list.iter().for_each(|one| all(one, name, found)),
        _ => {}
    }
}

#[test]
fn every_reference_leads_somewhere_and_every_operation_has_a_name_of_its_own() {
    let document = document();
    let mut references = Vec::new();
    all(&document, "$ref", &mut references);
    assert!(references.len() > 20);
    for reference in references {
        let pointer = reference.as_str().unwrap().strip_prefix('#').unwrap();
        assert!(document.pointer(pointer).is_some(), "{pointer}");
    }
    let mut names = Vec::new();
    all(&document, "operationId", &mut names);
    let distinct: BTreeSet<&str> = names.iter().map(|name| name.as_str().unwrap()).collect();
    assert_eq!(distinct.len(), names.len());
}
