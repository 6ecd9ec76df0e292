//! The whole result of a review, as it is printed and stored.

use crate::assessment::Assessment;
use crate::plan::Plan;
use crate::response::Response;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use std::collections::BTreeMap;

/// Version of the JSON form; it rises when a key changes its meaning.
pub const SCHEMA: u32 = 1;

/// Figures, plan and answer.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Document {
    /// Version of this form.
    pub schema: u32,
    /// The figures.
    #[serde(flatten)]
    pub assessment: Assessment,
    /// What to do.
    pub plan: Plan,
    /// What to tell Amazon.
    pub response: Response,
}

impl Document {
    /// Builds plan and answer on the figures.
    #[must_use]
    pub fn new(assessment: Assessment) -> Self {
        let plan = Plan::build(&assessment);
        let response = Response::draft(&assessment, &plan);
        Document { schema: SCHEMA, assessment, plan, response }
    }
}

/// What a document in its JSON form says, without when it was made: `as_of` is left out, keys are
/// in order, nothing stands between them. Two reviews that found the same have the same content.
#[must_use]
pub fn content(document: &Value) -> String {
    let mut text = String::new();
    match document {
        Value::Object(keys) => {
            let said = keys.iter().filter(|(key, _)| *key != "as_of");
            write_object(said, &mut text);
        }
        other => write(other, &mut text),
    }
    text
}

fn write(value: &Value, out: &mut String) {
    match value {
        Value::Object(keys) => write_object(keys.iter(), out),
        Value::Array(values) => {
            out.push('[');
            for (at, value) in values.iter().enumerate() {
                if at > 0 {
                    out.push(',');
                }
                write(value, out);
            }
            out.push(']');
        }
        plain => out.push_str(&plain.to_string()),
    }
}

fn write_object<'v>(keys: impl Iterator<Item = (&'v String, &'v Value)>, out: &mut String) {
    let keys: BTreeMap<&String, &Value> = keys.collect();
    out.push('{');
    for (at, (key, value)) in keys.into_iter().enumerate() {
        if at > 0 {
            out.push(',');
        }
        out.push_str(&Value::from(key.as_str()).to_string());
        out.push(':');
        write(value, out);
    }
    out.push('}');
}
