//! EasyPost: an event whose result is a tracker with all its details.

use super::told::Told;
use super::{Unreadable, json};
use crate::service::feed::GivenScan;
use domain::scan::vocabulary::Vendor;
use serde::Deserialize;
use std::borrow::Cow;

#[derive(Deserialize)]
struct Event<'b> {
    #[serde(borrow, default)]
    description: Cow<'b, str>,
    result: Option<serde_json::Value>,
}

#[derive(Deserialize)]
struct Tracker {
    tracking_code: Option<String>,
    #[serde(default)]
    tracking_details: Vec<Detail>,
}

#[derive(Deserialize)]
struct Detail {
    status: Option<String>,
    status_detail: Option<String>,
    datetime: Option<String>,
    tracking_location: Option<Location>,
}

#[derive(Default, Deserialize)]
struct Location {
    country: Option<String>,
    state: Option<String>,
    city: Option<String>,
    zip: Option<String>,
}

pub(super) fn read(body: &[u8]) -> Result<Vec<GivenScan>, Unreadable> {
    let event: Event<'_> = json(body)?;
    let Some(result) = event.result.filter(|_| event.description.starts_with("tracker.")) else {
        return Ok(Vec::new());
    };
    let tracker: Tracker = serde_json::from_value(result)
        .map_err(|_| Unreadable("its result is no tracker".to_owned()))?;
    let number = tracker.tracking_code.unwrap_or_default();
    let scan = |detail: &Detail| {
        let nowhere = Location::default();
        let place = detail.tracking_location.as_ref().unwrap_or(&nowhere);
        let told = Told {
            id: None,
            number: &number,
            status: detail.status.as_deref().unwrap_or_default(),
            detail: detail.status_detail.as_deref().unwrap_or_default(),
            at: detail.datetime.as_deref().unwrap_or_default(),
            country: place.country.as_deref(),
            state: place.state.as_deref(),
            city: place.city.as_deref(),
            postal_code: place.zip.as_deref(),
        };
        told.scan(Vendor::EasyPost)
    };
    Ok(tracker.tracking_details.iter().filter_map(scan).collect())
}
