//! Work in the background.

pub mod import;
