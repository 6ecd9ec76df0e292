//! Desks for tests.
pub mod desk;
pub use desk::*;
