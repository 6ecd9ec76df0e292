//! Packages that outlive the report they came from: handed out to be stored, taken back in to be
//! judged again when rules, carriers or locations change, time has passed, or a newer report adds
//! to what is known.
//!
//! - A ledger that keeps facts gives a [`Record`] of every package ([`Ledger::records`]): the
//!   [`Package`], which is all that judging it takes, and the [`Judgement`]. What repeats is a
//!   number of a [`Dictionary`]; the rest of the facts are a few bytes ([`facts`]).
//! - [`Judge`] judges one package again. [`restock`] puts many back into a ledger, for figures
//!   that are those of the report itself.
//! - [`merge`] adds a newer report's row to what is stored. What is stored of the merged row is
//!   written by [`facts::encode`] and the keys of [`crate::ledger`].
//! - [`Desk::carrier_standing`] and [`Desk::place_standing`] say which packages a change of carriers
//!   or locations can concern at all.
//! - Numbers used on several orders are a matter of all packages of an account, so records come
//!   without that problem; [`Judgement::with_reuse`] adds it.
//!
//! [`Desk::carrier_standing`]: crate::check::Desk::carrier_standing
//! [`Desk::place_standing`]: crate::check::Desk::place_standing
//! [`Ledger::records`]: crate::ledger::Ledger::records

mod bytes;
mod dictionary;
pub mod facts;
mod judge;
mod judgement;
mod merge;
mod package;
mod records;
mod restock;
mod standing;

pub use dictionary::Dictionary;
pub use judge::{Judge, Rejudged};
pub use judgement::Judgement;
pub use merge::{merge, merge_items};
pub use package::{Package, Unreadable};
pub use records::{Record, Records};
pub use restock::{AsPackage, Skipped, restock};
pub use standing::CarrierStanding;
