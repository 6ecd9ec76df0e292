//! `[log]`

use super::kind::{Kind, choice};
use super::section::Fallback::{Text, Unset};
use super::section::section;

section! {
    /// What is logged, to standard error.
    Log in "log" {
        /// How much: `error`, `warn`, `info`, `debug` or `trace`, also for parts:
        /// `info,sqlx=warn,firstscan::jobs=debug`.
        level: LogLevel = Text("info");
        /// For programs or for people. Unset: `json` in production, `text` otherwise.
        format: Option<LogFormat> = Unset;
        /// Where traces are sent: an OpenTelemetry collector that speaks OTLP over HTTP. Only in
        /// a program that was built with the feature `otel`.
        otlp: Option<Collector> = Unset;
    }
}

choice! {
    /// How a line of log looks.
    LogFormat: "`json` or `text`" {
        /// An object a line.
        Json = "json",
        /// For people.
        Text = "text",
    }
}

/// How much is logged.
#[derive(Clone, Debug)]
pub struct LogLevel(String);

impl LogLevel {
    /// As tracing's filter reads it.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl Kind for LogLevel {
    const SHAPE: &'static str = "a level like `info`, with others for parts like `sqlx=warn`";

    fn read(text: &str) -> Result<Self, String> {
        // The filter itself takes any word for the name of a part.
        let level = |word: &str| {
            let levels = ["off", "error", "warn", "info", "debug", "trace"];
            levels.iter().any(|level| level.eq_ignore_ascii_case(word))
        };
        let part = |part: &str| {
            let named = |c: char| c.is_ascii_alphanumeric() || matches!(c, '_' | ':');
            !part.is_empty() && part.chars().all(named)
        };
        let right = text.split(',').map(str::trim).all(|one| match one.split_once('=') {
            None => level(one),
            Some((name, word)) => part(name) && level(word),
        });
        if right { Ok(LogLevel(text.to_owned())) } else { Err(Self::SHAPE.to_owned()) }
    }

    fn show(&self) -> Option<String> {
        Some(self.0.clone())
    }
}

/// Where traces are sent.
#[derive(Clone, Debug)]
pub struct Collector(String);

impl Collector {
    /// Its address.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl Kind for Collector {
    const SHAPE: &'static str = "the address of a collector like `http://localhost:4318`";

    fn read(text: &str) -> Result<Self, String> {
        let right = url::Url::parse(text)
            .is_ok_and(|url| matches!(url.scheme(), "http" | "https") && url.has_host());
        if right { Ok(Collector(text.to_owned())) } else { Err(Self::SHAPE.to_owned()) }
    }

    fn show(&self) -> Option<String> {
        Some(self.0.clone())
    }
}
