//! Carriers: which one a seller means, and whether the account may use it.
//!
//! Amazon compares carrier names letter by letter, sellers do not: `FEDEX GROUND`, `Fed Ex` and
//! `Federal Express` are FedEx here, while services that Amazon lists as carriers of their own,
//! such as FedEx SmartPost, stay apart and are only linked by their family.

mod approval;
mod declaration;
mod directory;
mod fold;
mod lint;
mod service_words;
mod shipped;

pub use approval::{Approval, Approved, Listing};
pub use declaration::{Declaration, is_other};
pub use directory::{CarrierId, CarrierInfo, Directory};
pub use lint::{CarrierFault, CarrierLint, Instead, Linter, lint};
pub use shipped::{Completeness, ListSource};
