//! The review desk for Valid Tracking Rate: command line, and what it prints.

pub mod cli;
pub mod gate;
mod render;
pub mod sample;
