//! Ship24: trackings with the events that are new.

use super::told::Told;
use super::{Unreadable, json};
use crate::service::feed::GivenScan;
use domain::scan::vocabulary::Vendor;
use serde::Deserialize;

#[derive(Deserialize)]
struct Message {
    #[serde(default)]
    trackings: Vec<Tracking>,
}

#[derive(Deserialize)]
struct Tracking {
    tracker: Option<Tracker>,
    #[serde(default)]
    events: Vec<Event>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Tracker {
    tracking_number: Option<String>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Event {
    event_id: Option<String>,
    tracking_number: Option<String>,
    occurrence_datetime: Option<String>,
    datetime: Option<String>,
    status_milestone: Option<String>,
    status_code: Option<String>,
    location: Option<String>,
}

pub(super) fn read(body: &[u8]) -> Result<Vec<GivenScan>, Unreadable> {
    let message: Message = json(body)?;
    let scans = message.trackings.iter().flat_map(|tracking| {
        let known = tracking.tracker.as_ref().and_then(|one| one.tracking_number.as_deref());
        tracking.events.iter().filter_map(move |event| {
            let at = event.occurrence_datetime.as_deref().or(event.datetime.as_deref());
            let told = Told {
                id: event.event_id.as_deref().filter(|id| !id.is_empty()),
                number: known.or(event.tracking_number.as_deref()).unwrap_or_default(),
                status: event.status_milestone.as_deref().unwrap_or_default(),
                detail: event.status_code.as_deref().unwrap_or_default(),
                at: at.unwrap_or_default(),
                city: event.location.as_deref(),
                ..Told::default()
            };
            told.scan(Vendor::Ship24)
        })
    });
    Ok(scans.collect())
}
