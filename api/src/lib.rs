//! The review desk for Valid Tracking Rate: command line, and what it prints.

pub mod cli;
pub mod gate;
pub mod http;
mod render;
pub mod sample;
