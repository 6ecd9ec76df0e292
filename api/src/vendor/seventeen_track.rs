//! 17TRACK: the track info of a number, as its carriers told it.

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
struct Package {
    number: Option<String>,
    track_info: Option<Info>,
}

#[derive(Deserialize)]
struct Info {
    tracking: Option<Tracking>,
}

#[derive(Deserialize)]
struct Tracking {
    #[serde(default)]
    providers: Vec<Provider>,
}

#[derive(Deserialize)]
struct Provider {
    #[serde(default)]
    events: Vec<Event>,
}

#[derive(Deserialize)]
struct Event {
    time_utc: Option<String>,
    time_iso: Option<String>,
    stage: Option<String>,
    sub_status: Option<String>,
    address: Option<Address>,
}

#[derive(Default, Deserialize)]
struct Address {
    country: Option<String>,
    state: Option<String>,
    city: Option<String>,
    postal_code: Option<String>,
}

pub(super) fn read(body: &[u8]) -> Result<Vec<GivenScan>, Unreadable> {
    let message: Message = json(body)?;
    let is_update = message.event.as_deref() == Some("TRACKING_UPDATED");
    let Some(data) = message.data.filter(|_| is_update) else { return Ok(Vec::new()) };
    let package: Package = serde_json::from_value(data)
        .map_err(|_| Unreadable("its data is no tracking".to_owned()))?;
    let number = package.number.unwrap_or_default();
    let tracking = package.track_info.and_then(|info| info.tracking);
    let providers = tracking.map(|tracking| tracking.providers).unwrap_or_default();
    let scan = |event: &Event| {
        let nowhere = Address::default();
        let place = event.address.as_ref().unwrap_or(&nowhere);
        let sub_status = event.sub_status.as_deref().unwrap_or_default();
        // Without a stage of its own, an event's main status is how its sub-status begins.
        let main = sub_status.split('_').next().unwrap_or_default();
        let told = Told {
            id: None,
            number: &number,
            status: event.stage.as_deref().filter(|stage| !stage.is_empty()).unwrap_or(main),
            detail: sub_status,
            at: event.time_utc.as_deref().or(event.time_iso.as_deref()).unwrap_or_default(),
            country: place.country.as_deref(),
            state: place.state.as_deref(),
            city: place.city.as_deref(),
            postal_code: place.postal_code.as_deref(),
        };
        told.scan(Vendor::SeventeenTrack)
    };
    let events = providers.iter().flat_map(|provider| &provider.events);
    Ok(events.filter_map(scan).collect())
}
