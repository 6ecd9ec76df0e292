//! Our verdicts beside Amazon's for the same days.
//!
//! Amazon gives a list of the packages that it counts as invalid, and one total for all of them. Of
//! a package that is not on the list it says nothing, which is taken as valid. So there are three
//! ways to agree: both have a package as invalid, both as valid, or we do not count it and Amazon
//! does not list it. Everything else differs, and [`explain`] names the first reason that fits.
//!
//! Packages that both have as valid are far too many to be looked at one by one. They are known by
//! the counts of the window; looked at are those that one side has as invalid. [`reconcile`] puts
//! the two together so that every package is somewhere exactly once, see [`Totals`].

mod explain;
mod package;
mod reason;
#[cfg(test)]
mod tests;
mod totals;

pub use explain::{Agreement, Outcome, explain};
pub use package::{Frame, Ours, Pair};
pub use reason::{Reason, Side};
pub use totals::{Both, Difference, Reconciliation, Totals, reconcile};
