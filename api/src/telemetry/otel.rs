//! Traces for an OpenTelemetry collector: the spans that the log has, with the same fields, and each
//! statement that the database is asked. A trace is named as the request it began with.

use opentelemetry::Context;
use opentelemetry::trace::{
    SpanContext, SpanId, TraceContextExt, TraceFlags, TraceId, TraceState, TracerProvider,
};
use opentelemetry_otlp::{Protocol, SpanExporter, WithExportConfig};
use opentelemetry_sdk::Resource;
use opentelemetry_sdk::trace::{SdkTracer, SdkTracerProvider};
use tracing::{Level, Span, Subscriber};
use tracing_opentelemetry::{OpenTelemetryLayer, OpenTelemetrySpanExt};
use tracing_subscriber::filter::Targets;
use tracing_subscriber::registry::LookupSpan;
use uuid::Uuid;

/// What we are called in traces.
const NAME: &str = "firstscan";

/// Sends traces until it is dropped, the last ones then.
#[derive(Debug)]
pub(super) struct Traces(SdkTracerProvider);

impl Drop for Traces {
    fn drop(&mut self) {
        if let Err(why) = self.0.shutdown() {
            tracing::warn!(%why, "the last traces were not sent");
        }
    }
}

/// Sends spans to a collector by OTLP over HTTP.
pub(super) fn layer<S>(
    collector: &str,
) -> Result<(OpenTelemetryLayer<S, SdkTracer>, Traces), String>
where
    S: Subscriber + for<'s> LookupSpan<'s>,
{
    let endpoint = format!("{}/v1/traces", collector.trim_end_matches('/'));
    let exporter = SpanExporter::builder()
        .with_http()
        .with_protocol(Protocol::HttpBinary)
        .with_endpoint(endpoint)
        .build()
        .map_err(|why| why.to_string())?;
    let provider = SdkTracerProvider::builder()
        .with_batch_exporter(exporter)
        .with_resource(Resource::builder().with_service_name(NAME).build())
        .build();
    let tracer = provider.tracer(NAME);
    Ok((tracing_opentelemetry::layer().with_tracer(tracer), Traces(provider)))
}

/// What a collector is told, whatever the log is: requests, jobs, and statements.
pub(super) fn told() -> Targets {
    Targets::new().with_default(Level::INFO).with_target(super::STATEMENTS, Level::DEBUG)
}

/// Makes a span one of the trace that a request has. The request itself is its parent, and no span
/// of its own.
pub(super) fn join(span: &Span, request: Uuid) {
    let (_, low) = request.as_u64_pair();
    let parent = SpanContext::new(
        TraceId::from_bytes(request.into_bytes()),
        SpanId::from_bytes(low.to_be_bytes()),
        TraceFlags::SAMPLED,
        true,
        TraceState::NONE,
    );
    // Nothing is lost but the trace where there is no collector.
    drop(span.set_parent(Context::new().with_remote_span_context(parent)));
}
