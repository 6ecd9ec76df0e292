use super::figures::{Gauged, Metrics, Outcome};
use super::start::lines;
use crate::config::LogFormat;
use serde_json::Value;
use std::io::{self, Write};
use std::sync::{Arc, Mutex};
use std::time::Duration;
use tracing::field::Empty;
use tracing_subscriber::layer::SubscriberExt;

/// Where a test's lines go.
#[derive(Clone, Default)]
struct Page(Arc<Mutex<Vec<u8>>>);

impl Write for Page {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.lock().unwrap().write(bytes)
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

fn logged(work: impl FnOnce()) -> Vec<Value> {
    let page = Page::default();
    let to = page.clone();
    let layer = lines(LogFormat::Json, move || to.clone());
    tracing::subscriber::with_default(tracing_subscriber::registry().with(layer), work);
    let bytes = page.0.lock().unwrap().clone();
    let text = String::from_utf8(bytes).unwrap();
    text.lines().map(|line| serde_json::from_str(line).unwrap()).collect()
}

#[test]
fn every_line_names_request_and_tenant_however_deep_it_is() {
    let lines = logged(|| {
        let request = tracing::info_span!("request", request_id = "r1", tenant_id = Empty);
        let _in_request = request.enter();
        tracing::info!("before the caller is known");
        request.record("tenant_id", "t1");
        let inner = tracing::info_span!("inner", rows = 3);
        let _in_inner = inner.enter();
        tracing::warn!(late = true, share = 0.5, "slow \"query\"\nof two lines");
    });
    assert_eq!(lines.len(), 2, "a line each");
    assert_eq!((&lines[0]["request_id"], &lines[0]["tenant_id"]), (&"r1".into(), &Value::Null));
    let line = &lines[1];
    assert_eq!((&line["request_id"], &line["tenant_id"]), (&"r1".into(), &"t1".into()));
    assert_eq!((&line["level"], &line["rows"]), (&"warn".into(), &3.into()));
    assert_eq!((&line["late"], &line["share"]), (&true.into(), &0.5.into()));
    assert_eq!(line["message"], "slow \"query\"\nof two lines");
    assert!(line["time"].as_str().unwrap().ends_with('Z'));
}

#[test]
fn figures_are_written_as_prometheus_reads_them() {
    let metrics = Metrics::new().unwrap();
    metrics.request("POST", "/graphql", 200, Duration::from_millis(3));
    metrics.operation("query", Outcome::Done, 12, Duration::from_millis(2));
    metrics.job("import", Outcome::Again, Duration::from_secs(2));
    metrics.imported_bytes(1000);
    metrics.imported_rows(9, 1);
    metrics.mail(Outcome::Failed);
    let gauged = Gauged { waiting: 2, oldest: 40, busy: 1, idle: 4, most: 10 };
    let text = metrics.exposed(Some(gauged)).unwrap();
    for line in [
        "firstscan_http_requests_total{method=\"POST\",route=\"/graphql\",status=\"200\"} 1",
        "firstscan_http_request_seconds_bucket{route=\"/graphql\",le=\"0.005\"} 1",
        "firstscan_http_request_seconds_bucket{route=\"/graphql\",le=\"0.0025\"} 0",
        "firstscan_graphql_operations_total{outcome=\"done\",type=\"query\"} 1",
        "firstscan_graphql_operation_cost_sum{type=\"query\"} 12",
        "firstscan_jobs_total{kind=\"import\",outcome=\"again\"} 1",
        "firstscan_job_seconds_sum{kind=\"import\"} 2",
        "firstscan_import_bytes_total 1000",
        "firstscan_import_rows_total{outcome=\"quarantined\"} 1",
        "firstscan_mails_total{outcome=\"failed\"} 1",
        "firstscan_queue_waiting 2",
        "firstscan_queue_oldest_seconds 40",
        "firstscan_database_connections{state=\"busy\"} 1",
    ] {
        assert!(text.lines().any(|other| other == line), "{line} is not in\n{text}");
    }
    #[cfg(target_os = "linux")]
    {
        let resident = text.lines().find_map(|line| {
            line.strip_prefix("firstscan_process{what=\"resident_bytes\"} ")?.parse::<i64>().ok()
        });
        assert!(resident.is_some_and(|bytes| bytes > 1 << 20), "{resident:?}");
    }
}

#[test]
fn what_runs_counts_until_it_ends() {
    let metrics = super::metrics();
    let before = metrics.exposed(None).unwrap();
    assert!(before.contains("firstscan_jobs_running 0"));
    let running = metrics.running_job();
    assert!(metrics.exposed(None).unwrap().contains("firstscan_jobs_running 1"));
    drop(running);
    assert!(metrics.exposed(None).unwrap().contains("firstscan_jobs_running 0"));
}
