//! Scores the tracking of a seller's own shipments and says what to do about it. Pure: no files,
//! no clock, no environment; the caller opens the reports and says what time it is.
//!
//! A review runs in one direction:
//!
//! 1. [`intake`] reads reports of any usual form into rows, and sets aside what cannot be read.
//! 2. [`check`] judges each row by the account's [`profile`], a [`rulebook`], the [`carrier`]
//!    directory, the registered [`place`]s and the formats of [`tracking`] numbers.
//! 3. [`ledger`] keeps every package once and finds numbers that are used twice.
//! 4. [`mod@assess`] counts the packages of the window and computes [`rate`]s and [`diagnosis`]:
//!    an [`assessment`].
//! 5. [`plan`] and [`response`] turn the assessment into what to do and what to tell Amazon; a
//!    [`document`] is all of it.
//! 6. [`review`] leads the client's case from there to Amazon's answer and beyond: its steps, who
//!    has the ball, what Amazon wrote back, what contradicts an earlier answer.
//! 7. [`watch`] looks on day by day: where a category stands, whether it fell, drifts or is about
//!    to fall, and the weekly check of five.
//!
//! [`account_health`] reads Amazon's own figures of an account, and [`reconciliation`] puts Amazon's
//! verdicts beside ours and says why they differ.
//!
//! [`what_if`] says what the rate would be if something were changed.
//!
//! [`scan`] adds what carriers tell of single parcels, in whatever order it comes.
//!
//! Packages need not be read again to be judged again: [`stored`] hands them out with all facts,
//! takes them back in, and merges what newer reports say.

pub mod account_health;
pub mod assess;
pub mod assessment;
pub mod carrier;
pub mod check;
mod coded;
pub mod diagnosis;
pub mod document;
pub mod intake;
pub mod judged;
pub mod language;
pub mod ledger;
pub mod listing;
pub mod marketplace;
pub mod money;
pub mod package;
pub mod place;
pub mod plan;
pub mod problem;
pub mod profile;
pub mod rate;
pub mod ratio;
pub mod reason;
pub mod reconciliation;
pub mod response;
pub mod review;
pub mod rulebook;
pub mod saying;
pub mod scan;
pub mod stored;
pub mod tally;
pub mod time;
mod toml_file;
pub mod tracking;
pub mod watch;
pub mod what_if;
mod wording;
