//! What the program tells about itself: lines of log, figures, and traces.
//!
//! [`start`] decides once how lines look and where they go. [`metrics`] holds the figures, which
//! anybody in the program may count up; `process` reads what the system knows about us. Nothing
//! personal is told in any of them: no addresses, names, tokens, paths or queries.

mod figures;
mod line;
mod origin;
#[cfg(feature = "otel")]
mod otel;
mod panics;
mod process;
mod start;

/// Where spans of statements come from.
pub const STATEMENTS: &str = "firstscan::statement";

#[cfg(test)]
mod dashboards;
#[cfg(test)]
mod tests;

pub use figures::{Gauged, Metrics, Outcome, Read, Running, metrics};
pub use origin::{join, on_behalf_of, origin};
pub use process::Process;
pub use start::{NotStarted, Telemetry, lines, start};
