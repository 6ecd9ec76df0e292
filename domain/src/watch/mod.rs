//! Watching a category day by day, from its daily tallies.
//!
//! A [`History`] knows the rolling window of any day; a [`Rule`] says where it stands and raises a
//! [`Fall`] once per fall. [`drift()`] sees a rate that sinks before the window shows it, and
//! [`forecast()`] says when the window will fall if the last week goes on. One [`look()`] asks all of
//! them and remembers what was told. Once a week the [`digest()`] answers the check of five. An
//! [`outbreak()`] is a carrier whose scans go missing at several accounts on the same days.

mod digest;
mod drift;
mod fall;
mod forecast;
mod history;
mod look;
mod outbreak;

pub use digest::{Answer, Check, Verdict, Week, digest};
pub use drift::{Drift, drift};
pub use fall::{Fall, Observation, Rule, Standing, Told};
pub use forecast::{Forecast, forecast};
pub use history::{DayTally, History, WINDOW_DAYS};
pub use look::{Look, Memory, look};
pub use outbreak::{AccountScans, FEWEST_ACCOUNTS, Outbreak, Struck, outbreak};
