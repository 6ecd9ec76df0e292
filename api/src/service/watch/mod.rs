//! Watching markets: what fell, who is told, and the check of five once a week.

mod note;

pub use note::{AlertNote, Detail, DigestNote, DigestPart, Finding, Window};
