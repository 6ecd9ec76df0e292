//! `[log]`

use super::kind::choice;
use super::section::Fallback::{Text, Unset};
use super::section::section;

section! {
    /// What is logged, to standard error.
    Log in "log" {
        /// How much: `error`, `warn`, `info`, `debug` or `trace`, also for parts:
        /// `info,sqlx=warn,firstscan::jobs=debug`.
        level: String = Text("info");
        /// For programs or for people. Unset: `json` in production, `text` otherwise.
        format: Option<LogFormat> = Unset;
        /// Where traces are sent: an OpenTelemetry collector, like `http://localhost:4317`. Only in
        /// a program that was built with the feature `otel`.
        otlp: Option<String> = Unset;
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
