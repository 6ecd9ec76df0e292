//! Every action there is, as data. A file has the actions of one part of the workflow; the order
//! here decides between actions of the same section and gain.

mod carrier;
mod handover;
mod number;
mod origin;
mod routine;
mod upload;
mod watch;

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
