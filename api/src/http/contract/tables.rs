//! Tables of packages and findings.

use super::parts::{Operation, Path, file, id, list, query};
use crate::http::bulk::Table;
use domain::problem::Problem;
use serde_json::{Map, Value, json};

const VERDICTS: [&str; 4] = ["valid", "invalid", "pending", "exempt"];

/// The addresses.
pub fn paths() -> Vec<Path> {
    vec![
        (
            "/accounts/{id}/shipments.{ending}",
            json!({"get": table("exportShipments", Table::Shipments, "Shipment").json()}),
        ),
        (
            "/accounts/{id}/findings.{ending}",
            json!({"get": table("exportFindings", Table::Findings, "Finding").json()}),
        ),
    ]
}

fn table(name: &'static str, table: Table, schema: &str) -> Operation {
    let (summary, rows) = match table {
        Table::Shipments => ("All packages of a seller account", "A row for each package"),
        Table::Findings => (
            "All problems of a seller account's packages",
            "A row for each problem of each package, with what shows it",
        ),
    };
    let text = json!({"type": "string"});
    let mut found =
        file(&format!("{rows}, latest first."), &["text/csv", "application/jsonl", XLSX]);
    if let Some(lines) = found.pointer_mut("/content/application~1jsonl") {
        let schema = format!("#/components/schemas/{schema}");
        *lines = json!({
            "schema": {"type": "string", "description": format!("A {schema} a line.")},
        });
    }
    Operation {
        id: name,
        tag: "Tables",
        summary,
        about: format!(
            "{rows}, latest first, with the filter of the list. CSV and XLSX are for spreadsheets: \
             no cell is a formula. JSON Lines are for programs. Needs the scope `READ_EXPORTS`."
        ),
        takes: vec![
            id("the seller account"),
            json!({
                "name": "ending", "in": "path", "required": true, "description": "The form.",
                "schema": {"type": "string", "enum": ["csv", "jsonl", "xlsx"]},
            }),
            query("market", "Only of this market.", text.clone()),
            list("verdicts", "What they count as.", &VERDICTS),
            list("problems", "Problems of which they have one.", &Problem::ALL.map(Problem::code)),
            query("category", "A product category.", text.clone()),
            query("carrier", "A carrier's normalised name.", text.clone()),
            query("warehouse", "A warehouse.", text),
            query("from", "First day.", json!({"type": "string", "format": "date"})),
            query("to", "Last day.", json!({"type": "string", "format": "date"})),
            query(
                "correctable",
                "Only what can still be corrected.",
                json!({"type": "boolean", "default": false}),
            ),
            query(
                "language",
                "In which findings are said, such as `de`; left out: the reader's.",
                json!({"type": "string"}),
            ),
        ],
        body: Value::Null,
        answers: vec![(200, found)],
        refuses: &[404],
        open: false,
    }
}

const XLSX: &str = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/// A row as JSON Lines have it.
pub fn row(of: Table) -> Value {
    let properties: Map<String, Value> = of
        .columns()
        .iter()
        .map(|column| (column.name.to_owned(), json!({"type": column.json_types()})))
        .collect();
    let names: Vec<&str> = of.columns().iter().map(|column| column.name).collect();
    json!({"type": "object", "required": names, "properties": properties})
}
