//! The review desk for Valid Tracking Rate: command line, server, and what they show.

pub mod app;
pub mod auth;
mod blob;
pub mod cli;
pub mod clock;
pub mod config;
pub mod demo;
mod error;
pub mod gate;
pub mod graphql;
pub mod http;
pub mod jobs;
pub mod mail;
pub mod public_id;
mod render;
pub mod sample;
pub mod service;
mod stock;
mod store;
pub mod telemetry;
mod vendor;
mod webhook;
