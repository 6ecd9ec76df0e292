//! AfterShip: a tracking with its checkpoints.

use super::told::Told;
use super::{Unreadable, json};
use crate::service::feed::GivenScan;
use domain::scan::vocabulary::Vendor;
use serde::Deserialize;

#[derive(Deserialize)]
struct Message {
    msg: Option<Tracking>,
}

#[derive(Deserialize)]
struct Tracking {
    tracking_number: Option<String>,
    #[serde(default)]
    checkpoints: Vec<Checkpoint>,
}

#[derive(Deserialize)]
struct Checkpoint {
    tag: Option<String>,
    subtag: Option<String>,
    checkpoint_time: Option<String>,
    #[serde(alias = "country_iso3", alias = "country_region")]
    country: Option<String>,
    state: Option<String>,
    city: Option<String>,
    zip: Option<String>,
}

pub(super) fn read(body: &[u8]) -> Result<Vec<GivenScan>, Unreadable> {
    let message: Message = json(body)?;
    let Some(tracking) = message.msg else { return Ok(Vec::new()) };
    let number = tracking.tracking_number.unwrap_or_default();
    let scan = |checkpoint: &Checkpoint| {
        let told = Told {
            id: None,
            number: &number,
            status: checkpoint.tag.as_deref().unwrap_or_default(),
            detail: checkpoint.subtag.as_deref().unwrap_or_default(),
            at: checkpoint.checkpoint_time.as_deref().unwrap_or_default(),
            country: checkpoint.country.as_deref(),
            state: checkpoint.state.as_deref(),
            city: checkpoint.city.as_deref(),
            postal_code: checkpoint.zip.as_deref(),
        };
        told.scan(Vendor::AfterShip)
    };
    Ok(tracking.checkpoints.iter().filter_map(scan).collect())
}
