//! A parcel's way from the order to the door, when all goes well and when tracking comes too late.

use super::calendar::{Calendar, HOUR, MINUTE};
use super::random::{Random, Weighted};

/// The hours in which labels are made, and how many of a hundred in each. Most are printed in one
/// go before the carrier comes.
const PACKING_FROM: i64 = 8;
const PACKING: [u32; 13] = [3, 4, 6, 7, 8, 9, 15, 24, 8, 6, 4, 3, 3];
/// The same for those who upload the day's tracking after the carrier has left.
const EVENING_FROM: i64 = 16;
const EVENING: [u32; 5] = [20, 30, 25, 15, 10];
/// Labels made until now go with the day's pickup.
const LAST_FOR_PICKUP: i64 = 16 * HOUR + 30 * MINUTE;
const PICKUP: i64 = 16 * HOUR + 40 * MINUTE;
/// From order to label at least.
const HANDLING: i64 = 45 * MINUTE;
/// Of a hundred parcels by a fast service, those promised for the next day or the one after,
/// weekend or not. Only they can be pending in a window that ends today.
const PROMISED_AT_ONCE: u32 = 35;
/// After so many hours without a scan a package counts as never scanned.
const SCAN_DUE: i64 = 48 * HOUR;

/// When the label is made, by second of the day.
#[derive(Clone, Debug)]
pub(super) struct Habits {
    packing: Weighted,
    evening: Weighted,
}

impl Habits {
    pub(super) fn new() -> Self {
        Habits { packing: Weighted::new(PACKING), evening: Weighted::new(EVENING) }
    }
}

/// Days from pickup to delivery, the fewest and the most usual.
pub(super) type Days = (u32, u32);

/// What happened to a package, and when. Seconds since 1970.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Times {
    pub(super) ordered: i64,
    pub(super) ship_by: i64,
    pub(super) promised: i64,
    pub(super) label: i64,
    pub(super) confirmed: i64,
    pub(super) picked_up: Option<i64>,
    pub(super) scanned: Option<i64>,
    pub(super) attempted: Option<i64>,
    pub(super) delivered: Option<i64>,
    /// The day it was packed, in the calendar.
    packed: usize,
}

/// Makes timelines.
pub(super) struct Clock<'c> {
    pub(super) calendar: &'c Calendar,
    pub(super) habits: &'c Habits,
    pub(super) random: &'c mut Random,
}

impl Clock<'_> {
    /// All in order: tracking uploaded with the label, then pickup, scan, delivery.
    pub(super) fn clean(&mut self, (day, second): (usize, i64), travel: Days) -> Times {
        let calendar = self.calendar;
        let mut packed = calendar.working(day);
        let mut packed_at = self.hour(PACKING_FROM, &self.habits.packing);
        if packed == day && packed_at < second + HANDLING {
            if calendar.next_working(day) <= calendar.last_working() {
                packed = calendar.next_working(day);
            } else {
                packed_at = second + HANDLING + self.below(4 * HOUR);
            }
        }
        let confirmed = calendar.at(packed, packed_at);
        let mut times = Times {
            ordered: calendar.at(day, second),
            ship_by: calendar.end_of(packed + usize::from(self.random.percent(70))),
            label: confirmed - 2 * MINUTE - self.below(38 * MINUTE),
            confirmed,
            packed,
            ..Times::default()
        };
        let waits = usize::from(packed_at > LAST_FOR_PICKUP);
        let pickup = calendar.pickup_from(packed + waits);
        let picked_up = calendar.at(pickup, PICKUP + self.below(HOUR));
        self.carry(&mut times, pickup, picked_up, travel);
        times
    }

    /// Tracking comes after the carrier, after the deadline or, if that may be, after delivery.
    /// False if the days of the sample leave no room for it.
    pub(super) fn late(&mut self, times: &mut Times, travel: Days, after_delivery: bool) -> bool {
        match self.random.below(100) {
            0..=7 if after_delivery => self.after_delivery(times) || self.evening(times, travel),
            8..=19 => self.after_deadline(times, travel) || self.evening(times, travel),
            _ => self.evening(times, travel),
        }
    }

    /// The day's numbers are typed in when the parcels are gone.
    fn evening(&mut self, times: &mut Times, travel: Days) -> bool {
        let calendar = self.calendar;
        let picked_up_at = 15 * HOUR + 40 * MINUTE + self.below(45 * MINUTE);
        let mut day = times.packed;
        if times.ordered + HANDLING > calendar.at(day, 12 * HOUR) {
            day = calendar.next_working(day);
        }
        if day > calendar.last_working() {
            return false;
        }
        let typed_at = self.hour(EVENING_FROM, &self.habits.evening);
        let picked_up = calendar.at(day, picked_up_at);
        times.packed = day;
        times.ship_by = calendar.end_of(day);
        times.label = picked_up - 40 * MINUTE - self.below(2 * HOUR);
        times.confirmed = calendar.at(day, typed_at.max(picked_up_at + 4 * MINUTE));
        self.carry(times, day, picked_up, travel);
        true
    }

    /// The parcel waits until the day after its deadline.
    fn after_deadline(&mut self, times: &mut Times, travel: Days) -> bool {
        let calendar = self.calendar;
        let day = calendar.next_working(times.packed);
        if day > calendar.last_working() {
            return false;
        }
        times.ship_by = calendar.end_of(times.packed);
        times.packed = day;
        times.confirmed = calendar.at(day, 8 * HOUR + self.below(3 * HOUR));
        times.label = times.confirmed - 2 * MINUTE - self.below(10 * MINUTE);
        let pickup = calendar.pickup_from(day);
        let picked_up = calendar.at(pickup, PICKUP + self.below(HOUR));
        self.carry(times, pickup, picked_up, travel);
        true
    }

    /// Nobody thinks of the number until the buyer has the parcel.
    fn after_delivery(&mut self, times: &mut Times) -> bool {
        let Some(delivered) = times.delivered else { return false };
        let confirmed = delivered + HOUR + self.below(30 * HOUR);
        let in_time = confirmed <= self.calendar.as_of;
        if in_time {
            times.confirmed = confirmed;
        }
        in_time
    }

    /// From pickup to the door.
    fn carry(&mut self, times: &mut Times, pickup: usize, picked_up: i64, (fewest, usual): Days) {
        let calendar = self.calendar;
        let late = if self.random.percent(4) { self.random.between(1, 3) } else { 0 };
        let days = self.random.between(fewest, usual) + late;
        let arrival = calendar.at(pickup + days as usize, 9 * HOUR + 30 * MINUTE);
        let mut delivered = arrival + self.below(10 * HOUR);
        times.attempted = self.random.percent(3).then_some(delivered);
        if times.attempted.is_some() {
            delivered += 22 * HOUR + self.below(4 * HOUR);
        }
        let room = usize::from(self.random.percent(30));
        times.promised = if fewest == 1 && self.random.percent(PROMISED_AT_ONCE) {
            calendar.end_of(times.packed + 1 + room)
        } else {
            calendar.end_of(pickup + usual as usize + 1 + room)
        };
        times.picked_up = Some(picked_up);
        times.scanned = Some(picked_up + HOUR + self.below(9 * HOUR));
        times.delivered = Some(delivered);
    }

    /// A second in an hour by weight, the first hour being given.
    fn hour(&mut self, from: i64, hours: &Weighted) -> i64 {
        let hour = hours.draw(self.random) as i64;
        (from + hour) * HOUR + self.below(HOUR)
    }

    fn below(&mut self, seconds: i64) -> i64 {
        i64::from(self.random.below(u32::try_from(seconds).unwrap_or(1)))
    }
}

impl Times {
    /// Forgets what has not happened yet at a moment.
    pub(super) fn settle(&mut self, as_of: i64) {
        // A weekend can lie between label and pickup. At the moment of the sample itself that would
        // be a missing scan, so these parcels were brought to the carrier.
        if self.scan_is_due(as_of) && self.scanned.is_some_and(|scanned| scanned > as_of) {
            let scanned = self.confirmed + SCAN_DUE - HOUR;
            self.scanned = Some(scanned);
            self.picked_up = Some(scanned - HOUR);
        }
        for time in
            [&mut self.picked_up, &mut self.scanned, &mut self.attempted, &mut self.delivered]
        {
            *time = time.filter(|time| *time <= as_of);
        }
    }

    /// Whether a package without a scan is overdue at a moment.
    pub(super) const fn scan_is_due(&self, as_of: i64) -> bool {
        self.confirmed + SCAN_DUE <= as_of
    }

    /// The carrier never sees it, or never sees its number.
    pub(super) const fn lose(&mut self) {
        self.scanned = None;
        self.attempted = None;
        self.delivered = None;
    }
}
