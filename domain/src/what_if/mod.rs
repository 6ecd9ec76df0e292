//! What the rate would be if some of the way things are done were changed: causes removed, SKUs
//! handed to Amazon's warehouses, one carrier replaced by another, the cut-off moved.
//!
//! A review keeps a [`Mixture`]: its counted packages by all that such a lever can reach, a few
//! thousand groups where there are a hundred thousand packages. [`Mixture::outcome`] moves the
//! [`Levers`] on it without looking at a package again. What the levers do to a package is certain
//! where it can be (a cause is gone, a SKU is not shipped any more) and taken from the account's own
//! experience where it cannot (packages go as well as others with that carrier, or before that
//! hour); packages are then rounded down.

mod gather;
mod levers;
mod mixture;
mod outcome;
#[cfg(test)]
mod tests;

pub use gather::{Blend, gather};
pub use levers::{Fault, Levers};
pub use mixture::{Kind, Line, Mixture, Used};
pub use outcome::{Change, Outcome};
