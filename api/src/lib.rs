//! The review desk for Valid Tracking Rate: command line, server, and what they show.

pub mod auth;
pub mod cli;
pub mod clock;
pub mod gate;
mod graphql;
pub mod http;
mod jobs;
mod mail;
mod render;
pub mod sample;
mod service;
mod store;
