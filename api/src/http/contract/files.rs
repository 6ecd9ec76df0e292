//! Papers of a review, rows set aside, attachments.

use super::parts::{Operation, Path, file, id, query};
use serde_json::{Value, json};

const TAG: &str = "Files";
/// Forms of a paper.
const PAPER: [&str; 4] = ["application/json", "text/markdown", "text/html", "application/pdf"];

/// The addresses.
pub fn paths() -> Vec<Path> {
    vec![
        (
            "/reviews/{id}/export.{ending}",
            paper("exportReview", "What was found in a review", true),
        ),
        ("/reviews/{id}/plan.{ending}", paper("exportPlan", "The plan of a review", false)),
        ("/reviews/{id}/answer.{ending}", paper("exportAnswer", "The answer to Amazon", false)),
        (
            "/imports/{id}/quarantine.csv",
            taken("exportQuarantine", "Rows that an import set aside", "the import", "text/csv"),
        ),
        (
            "/markets/{id}/reconciliation.csv",
            taken(
                "exportReconciliation",
                "Packages on which Amazon's VTR defect report and we differ",
                "the market",
                "text/csv",
            ),
        ),
        (
            "/uploads/{id}/content",
            taken(
                "exportAttachment",
                "A file that was attached",
                "the upload",
                "application/octet-stream",
            ),
        ),
    ]
}

fn paper(name: &'static str, summary: &'static str, revised: bool) -> Value {
    let mut takes = vec![
        id("the review"),
        json!({
            "name": "ending", "in": "path", "required": true, "description": "The form.",
            "schema": {"type": "string", "enum": ["json", "md", "html", "pdf"]},
        }),
        query(
            "language",
            "Of the paper, such as `de`; left out: the reader's.",
            json!({"type": "string"}),
        ),
    ];
    if revised {
        takes.push(query(
            "revision",
            "Which one; left out: the latest.",
            json!({"type": "integer", "format": "int32"}),
        ));
    }
    let operation = Operation {
        id: name,
        tag: TAG,
        summary,
        about: "On the consultancy's paper. Needs the scope `READ_REVIEWS`.".to_owned(),
        takes,
        body: Value::Null,
        answers: vec![(200, file("The paper.", &PAPER))],
        refuses: &[404],
        open: false,
    };
    json!({"get": operation.json()})
}

fn taken(name: &'static str, summary: &'static str, of: &str, kind: &str) -> Value {
    let operation = Operation {
        id: name,
        tag: TAG,
        summary,
        about: String::new(),
        takes: vec![id(of)],
        body: Value::Null,
        answers: vec![(200, file("The file.", &[kind]))],
        refuses: &[404],
        open: false,
    };
    json!({"get": operation.json()})
}
