//! Packages between the domain and the store.
//!
//! The store keeps a package as a narrow row ([`PackageRow`](crate::store::PackageRow)) whose
//! repeating texts are numbers of its market's [`Terms`]. Here is what both sides agree on: how a
//! row becomes what the domain judges and back ([`row`]), which desk it is judged at ([`desk_of`]),
//! how it counts ([`Counting`]), and which of several uses of a number is the first ([`reuse`]).

mod counting;
mod few;
pub mod filing;
pub mod reuse;
pub mod row;
mod rules;
mod shelf;
pub mod terms;

pub use counting::Counting;
pub use few::Few;
pub use rules::desk_of;
pub use shelf::Shelf;
pub use terms::Terms;
