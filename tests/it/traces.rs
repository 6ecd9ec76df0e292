//! What a collector of traces is told: which statements a request and its jobs asked the database.

use crate::imported::sample;
use crate::process::{inside, served, token};
use crate::uploads::upload;
use crate::webhooks::Receiver;
use opentelemetry_proto::tonic::collector::trace::v1::ExportTraceServiceRequest;
use opentelemetry_proto::tonic::common::v1::any_value::Value::StringValue;
use opentelemetry_proto::tonic::trace::v1::Span;
use prost::Message;
use serde_json::json;
use tempfile::TempDir;
use tests::{Client, eventually, on_both};

fn spans(collector: &Receiver) -> Vec<Span> {
    let taken = collector.taken();
    let told = taken.iter().map(|taken| ExportTraceServiceRequest::decode(&*taken.bytes).unwrap());
    let scopes = told.flat_map(|told| told.resource_spans).flat_map(|spans| spans.scope_spans);
    scopes.flat_map(|scope| scope.spans).collect()
}

fn field<'s>(span: &'s Span, name: &str) -> &'s str {
    let found = span.attributes.iter().find(|attribute| attribute.key == name);
    match found.and_then(|found| found.value.as_ref()?.value.as_ref()) {
        Some(StringValue(value)) => value,
        _ => "",
    }
}

on_both!(a_trace_leads_from_a_request_to_its_job_and_to_their_statements, |db| async move {
    let (collector, folder) = (Receiver::start(), TempDir::new().unwrap());
    let app = inside(&db, folder.path()).await;
    let token = token(&app, 0).await;
    let otlp = format!("log.otlp={}", collector.origin());
    let mut server = served(&db, &folder, &["mail.folder=mail", "log.level=warn", &otlp]);
    let mut owner = Client::new(server.address()).with_bearer(&token);
    let (account, market) = crate::app::account(&mut owner, "Aster", "US").await;
    let file = upload(&mut owner, &account, "October.csv", &sample(50)).await;
    let create = "mutation($input: CreateImportInput!) { createImport(input: $input) {
        import { id } userErrors { message } } }";
    let input = json!({"input": {"market": market, "uploads": [file]}});
    let answer = owner.graphql(create, input).await;
    let request = answer.header("x-request-id").unwrap().to_owned();
    let import = answer.data()["createImport"]["import"]["id"].clone();
    let state = "query($id: ID!) { import(id: $id) { state } }";
    eventually("the import is done", async || {
        let seen = owner.graphql(state, json!({"id": import})).await.data();
        seen["import"]["state"] == "DONE"
    })
    .await;
    // What is left is sent when it ends.
    server.terminate();
    assert_eq!(server.end(), Some(0), "{}", server.log());

    let spans = spans(&collector);
    let trace = uuid::Uuid::parse_str(&request).unwrap().into_bytes();
    let of_trace: Vec<&Span> = spans.iter().filter(|span| span.trace_id == trace).collect();
    let named = |name: &str| of_trace.iter().find(|span| span.name == name).copied().unwrap();
    let (asked, job) = (named("request"), named("job"));
    assert_eq!(field(asked, "route"), "/graphql");
    assert_eq!(field(asked, "tenant_id"), field(job, "tenant_id"));
    assert_eq!((field(job, "kind"), field(job, "request_id")), ("import", &*request));
    for (above, begins) in [(asked, "INSERT INTO \"imports\""), (job, "UPDATE \"imports\"")] {
        let below = of_trace
            .iter()
            .filter(|span| span.name == "statement" && span.parent_span_id == above.span_id);
        let texts: Vec<&str> = below.map(|span| field(span, "db.query.text")).collect();
        assert!(texts.iter().any(|text| text.starts_with(begins)), "{begins}: {texts:#?}");
    }
    // Values are in no trace: neither the account's name nor a package's number.
    let told = format!("{spans:?}");
    assert!(!told.contains("Aster") && !told.contains("1Z"), "{told}");
});
