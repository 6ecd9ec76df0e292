//! A package on its way into the report.

use super::catalogue::Sku;
use super::market::{Lane, Site};
use super::timeline::Times;

/// How a carrier that is not in the drop-down is entered.
pub(super) const OTHER: &str = "Other";

/// One package: what all its rows have in common, but for the number.
#[derive(Clone, Copy, Debug)]
pub(super) struct Draft<'s> {
    pub(super) order: OrderId,
    /// The first item's.
    pub(super) sku: &'s Sku,
    /// Index of the lane.
    pub(super) lane: usize,
    pub(super) carrier_code: &'static str,
    pub(super) carrier_name: &'static str,
    pub(super) service: &'static str,
    pub(super) method: &'static str,
    pub(super) entry: &'static str,
    pub(super) label: &'static str,
    pub(super) warehouse: &'static str,
    pub(super) origin: &'static Site,
    /// Whose facility scans it first.
    pub(super) scanned: &'static Site,
    pub(super) times: Times,
    /// In minor units.
    pub(super) value: u32,
}

impl Draft<'_> {
    /// Sends it by a lane.
    pub(super) const fn send_by(&mut self, index: usize, lane: &'static Lane) {
        self.lane = index;
        self.carrier_code = lane.carrier;
        self.carrier_name = "";
        self.service = lane.service;
        self.method = lane.method;
    }
}

/// An order id such as `113-4567890-2345678`.
#[derive(Clone, Copy, Debug)]
pub(super) struct OrderId([u8; 19]);

impl OrderId {
    /// Of a three-digit prefix and up to fourteen digits.
    pub(super) fn new(prefix: &str, mut digits: u64) -> Self {
        let mut text = *b"000-0000000-0000000";
        for slot in text.iter_mut().skip(4).rev().filter(|slot| **slot != b'-') {
            *slot = b'0' + (digits % 10) as u8;
            digits /= 10;
        }
        for (slot, c) in text.iter_mut().zip(prefix.bytes()) {
            *slot = c;
        }
        OrderId(text)
    }

    pub(super) const fn bytes(&self) -> &[u8] {
        &self.0
    }

    pub(super) fn text(&self) -> &str {
        std::str::from_utf8(&self.0).unwrap_or_default()
    }
}
