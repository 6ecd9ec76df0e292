//! Traces for an OpenTelemetry collector: the spans that the log has, with the same fields.

use opentelemetry::trace::TracerProvider;
use opentelemetry_otlp::{Protocol, SpanExporter, WithExportConfig};
use opentelemetry_sdk::Resource;
use opentelemetry_sdk::trace::{SdkTracer, SdkTracerProvider};
use tracing::Subscriber;
use tracing_opentelemetry::OpenTelemetryLayer;
use tracing_subscriber::registry::LookupSpan;

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
