//! The review desk for Valid Tracking Rate: command line, and what it prints.

pub mod auth;
pub mod cli;
mod render;
pub mod sample;
