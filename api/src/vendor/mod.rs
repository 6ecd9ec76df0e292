//! Those who pass on what carriers say, and call us when there is something new: how each of them
//! proves who it is ([`prove`]), and what its message says ([`read`]).
//!
//! Of a message only what happened to parcels is read: number, status, moment, place. What it says
//! of people is not looked at, not kept and not logged.

mod aftership;
mod easypost;
mod proof;
mod seventeen_track;
mod ship24;
mod shippo;
mod told;

pub use proof::{Sent, Unproven, header, prove};

use crate::service::feed::GivenScan;
use domain::scan::vocabulary::Vendor;

/// What is wrong with a message.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("the message cannot be read: {0}")]
pub struct Unreadable(String);

/// The scans that a message tells of; none if it is about something else.
///
/// # Errors
/// When it is not one of this vendor's messages.
pub fn read(vendor: Vendor, body: &[u8]) -> Result<Vec<GivenScan>, Unreadable> {
    match vendor {
        Vendor::EasyPost => easypost::read(body),
        Vendor::Shippo => shippo::read(body),
        Vendor::AfterShip => aftership::read(body),
        Vendor::Ship24 => ship24::read(body),
        Vendor::SeventeenTrack => seventeen_track::read(body),
    }
}

/// What serde says about JSON names the place and never repeats a value of a text.
fn json<'b, T: serde::Deserialize<'b>>(body: &'b [u8]) -> Result<T, Unreadable> {
    serde_json::from_slice(body).map_err(|why| {
        let kind = if why.is_data() { "it has another form" } else { "it is no JSON" };
        Unreadable(format!("{kind} (line {}, column {})", why.line(), why.column()))
    })
}
