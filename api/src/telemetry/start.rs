//! How lines look and where they go.

use super::line::JsonLine;
use super::panics;
use crate::config::{Config, LogFormat};
use std::io::IsTerminal;
use tracing::Subscriber;
use tracing_subscriber::EnvFilter;
use tracing_subscriber::fmt::format::JsonFields;
use tracing_subscriber::layer::{Layer, SubscriberExt};
use tracing_subscriber::registry::LookupSpan;

/// Why nothing can be logged.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum NotStarted {
    /// The level is none.
    #[error("log.level cannot be used: {0}")]
    Level(#[from] tracing_subscriber::filter::ParseError),
    /// Something else logs already.
    #[error("the log cannot be started twice: {0}")]
    Twice(#[from] tracing::subscriber::SetGlobalDefaultError),
    /// Traces cannot be sent.
    #[error("log.otlp cannot be used: {0}")]
    Traces(String),
}

/// What must end with the program, so that the last lines and traces are not lost.
#[must_use]
#[derive(Debug, Default)]
pub struct Telemetry {
    #[cfg(feature = "otel")]
    #[expect(dead_code, reason = "kept for its drop")]
    traces: Option<super::otel::Traces>,
}

/// Starts logging to standard error as the settings say, and sending traces if they say so.
///
/// # Errors
/// When the level is none, or something logs already, or traces cannot be sent.
pub fn start(config: &Config) -> Result<Telemetry, NotStarted> {
    let log = &config.log;
    let usual = if config.is_production() { LogFormat::Json } else { LogFormat::Text };
    let lines = lines(log.format.unwrap_or(usual), std::io::stderr);
    let lines = lines.with_filter(EnvFilter::try_new(log.level.as_str())?);
    let registry = tracing_subscriber::registry().with(lines);
    let telemetry = begin(registry, config)?;
    panics::log();
    Ok(telemetry)
}

#[cfg(feature = "otel")]
fn begin<S>(registry: S, config: &Config) -> Result<Telemetry, NotStarted>
where
    S: Subscriber + Send + Sync + for<'s> LookupSpan<'s>,
{
    let Some(collector) = &config.log.otlp else {
        tracing::subscriber::set_global_default(registry)?;
        return Ok(Telemetry::default());
    };
    let (layer, traces) = super::otel::layer(collector.as_str()).map_err(NotStarted::Traces)?;
    tracing::subscriber::set_global_default(registry.with(layer.with_filter(super::otel::told())))?;
    Ok(Telemetry { traces: Some(traces) })
}

#[cfg(not(feature = "otel"))]
fn begin<S>(registry: S, config: &Config) -> Result<Telemetry, NotStarted>
where
    S: Subscriber + Send + Sync + for<'s> LookupSpan<'s>,
{
    if config.log.otlp.is_some() {
        let why = "this program was built without the feature `otel`";
        return Err(NotStarted::Traces(why.to_owned()));
    }
    tracing::subscriber::set_global_default(registry)?;
    Ok(Telemetry::default())
}

/// Lines in a format to a writer.
pub fn lines<S, W>(format: LogFormat, to: W) -> Box<dyn Layer<S> + Send + Sync>
where
    S: Subscriber + for<'s> LookupSpan<'s>,
    W: for<'w> tracing_subscriber::fmt::MakeWriter<'w> + Send + Sync + 'static,
{
    let layer = tracing_subscriber::fmt::layer().with_writer(to);
    match format {
        LogFormat::Json => {
            Box::new(layer.fmt_fields(JsonFields::new()).event_format(JsonLine).with_ansi(false))
        }
        LogFormat::Text => Box::new(layer.with_ansi(std::io::stderr().is_terminal())),
    }
}
