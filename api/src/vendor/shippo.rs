//! Shippo: `track_updated` with a tracking status and the history before it.

use super::told::Told;
use super::{Unreadable, json};
use crate::service::feed::GivenScan;
use domain::scan::vocabulary::Vendor;
use serde::Deserialize;

#[derive(Deserialize)]
struct Message {
    event: Option<String>,
    data: Option<serde_json::Value>,
}

#[derive(Deserialize)]
struct Track {
    tracking_number: Option<String>,
    tracking_status: Option<Status>,
    tracking_history: Option<Vec<Status>>,
}

#[derive(Deserialize)]
struct Status {
    object_id: Option<String>,
    status: Option<String>,
    status_date: Option<String>,
    substatus: Option<Substatus>,
    location: Option<Location>,
}

/// Older messages have a text here.
#[derive(Deserialize)]
#[serde(untagged)]
enum Substatus {
    Coded { code: Option<String> },
    Text(String),
}

#[derive(Default, Deserialize)]
struct Location {
    country: Option<String>,
    state: Option<String>,
    city: Option<String>,
    zip: Option<String>,
}

pub(super) fn read(body: &[u8]) -> Result<Vec<GivenScan>, Unreadable> {
    let message: Message = json(body)?;
    let is_tracking = message.event.as_deref() == Some("track_updated");
    let Some(data) = message.data.filter(|_| is_tracking) else { return Ok(Vec::new()) };
    let track: Track = serde_json::from_value(data)
        .map_err(|_| Unreadable("its data is no tracking".to_owned()))?;
    let number = track.tracking_number.unwrap_or_default();
    let history = track.tracking_history.unwrap_or_default();
    let scan = |status: &Status| {
        let nowhere = Location::default();
        let place = status.location.as_ref().unwrap_or(&nowhere);
        let detail = match &status.substatus {
            Some(Substatus::Coded { code }) => code.as_deref(),
            Some(Substatus::Text(text)) => Some(text.as_str()),
            None => None,
        };
        let told = Told {
            id: status.object_id.as_deref().filter(|id| !id.is_empty()),
            number: &number,
            status: status.status.as_deref().unwrap_or_default(),
            detail: detail.unwrap_or_default(),
            at: status.status_date.as_deref().unwrap_or_default(),
            country: place.country.as_deref(),
            state: place.state.as_deref(),
            city: place.city.as_deref(),
            postal_code: place.zip.as_deref(),
        };
        told.scan(Vendor::Shippo)
    };
    Ok(history.iter().chain(&track.tracking_status).filter_map(scan).collect())
}
