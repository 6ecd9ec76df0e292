//! A carrier that does not scan some of its parcels for a while, whoever sends them.

use super::draft::Draft;
use super::random::Random;
use jiff::Timestamp;

/// Of a hundred parcels, those that nobody scans meanwhile.
const UNSCANNED: u32 = 40;

/// When it was, and whose.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Outage {
    /// The carrier's code.
    pub carrier: &'static str,
    /// It begins with parcels that are confirmed then.
    pub from: Timestamp,
    /// Those confirmed from here on are scanned again.
    pub until: Timestamp,
}

impl Outage {
    /// Whether a parcel is not scanned.
    pub(super) fn strikes(&self, draft: &Draft<'_>, random: &mut Random) -> bool {
        let during = self.from.as_second()..self.until.as_second();
        draft.carrier_code == self.carrier
            && during.contains(&draft.times.confirmed)
            && random.percent(UNSCANNED)
    }
}
