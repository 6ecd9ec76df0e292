//! Every action there is, as data. A file has the actions of one part of the workflow; the order
//! here decides between actions of the same section and gain.

pub(super) mod carrier;
mod handover;
pub(super) mod number;
pub(super) mod origin;
pub(super) mod routine;
pub(super) mod upload;
pub(super) mod watch;

use crate::plan::entry::Entry;

/// All actions.
pub fn catalogue() -> impl Iterator<Item = &'static Entry> {
    let parts: [&'static [Entry]; 7] = [
        &number::ENTRIES,
        &upload::ENTRIES,
        &carrier::ENTRIES,
        &handover::ENTRIES,
        &origin::ENTRIES,
        &routine::ENTRIES,
        &watch::ENTRIES,
    ];
    parts.into_iter().flatten()
}
