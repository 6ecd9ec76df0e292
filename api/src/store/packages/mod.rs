//! Packages in bulk. A batch goes in as one transaction: the packages, the daily counts they move,
//! and how far the import is. A batch that is written again changes nothing, so that a worker may
//! be killed anywhere and another start over.

mod again;
mod batch;
mod copy;
mod feed;
mod known;
mod reader;
mod row;
mod statement;
mod tallies;
mod terms;

pub use again::Which;
pub use batch::{PackageBatch, Stored};
pub use feed::ScanKey;
pub use reader::PackageReader;
pub use row::{PackageKey, PackageRow};
pub use tallies::{Counted, Tallies};
pub use terms::{NewTerms, TermKind};
