//! What a reading thread remembers of the places it met: reports repeat a few of them endlessly.

use super::{Desk, Origin};
use crate::place::{OriginKey, OriginMemo, Place};
use std::sync::Arc;

/// The places met so far. One per thread.
pub struct Memory<'d> {
    pub(super) places: OriginMemo<'d>,
    last_origin: Option<Arc<Origin>>,
}

impl<'d> Memory<'d> {
    /// Nothing met yet.
    #[must_use]
    pub fn new(desk: &'d Desk) -> Self {
        Memory { places: OriginMemo::new(desk.locations()), last_origin: None }
    }

    /// An unregistered origin, made anew only if it is another than the last.
    pub(super) fn origin(&mut self, place: &Place<'_>) -> Option<Arc<Origin>> {
        let parts = [place.country, place.state, place.city, place.postal_code];
        let same = |origin: &&Arc<Origin>| origin.given.iter().map(AsRef::as_ref).eq(parts);
        if let Some(origin) = self.last_origin.as_ref().filter(same) {
            return Some(Arc::clone(origin));
        }
        let key = OriginKey::of(place)?;
        let origin = Arc::new(Origin {
            key: key.as_str().into(),
            place: Place { country: "", ..*place }.to_string().into(),
            country: key.country().into(),
            postal_code: key.postal_code().into(),
            given: parts.map(Into::into),
        });
        self.last_origin = Some(Arc::clone(&origin));
        Some(origin)
    }
}
