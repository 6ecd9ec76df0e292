//! What was compared with what, in a sentence.

use crate::check::{Desk, Exhibit};
use crate::ledger::{Entry, LaneKey, Ledger};
use crate::problem::Problem;
use crate::reason::Reason;
use crate::time::{Moment, SECOND};
use crate::tracking::check;

/// The evidence for a problem that holds on a package.
#[must_use]
pub fn evidence(problem: Problem, id: u32, entry: &Entry, ledger: &Ledger, desk: &Desk) -> String {
    let lane = LaneKey::parse(ledger.lanes().get(entry.lane));
    let empty = Exhibit::default();
    let exhibit = ledger.exhibit(id).unwrap_or(&empty);
    let confirmed = || local(Moment(i64::from(entry.confirmed) * SECOND), desk);
    match problem {
        Problem::TrackingMissing => "the tracking number is blank".to_owned(),
        Problem::TrackingNotAnId
        | Problem::TrackingMalformed
        | Problem::TrackingCheckDigit
        | Problem::TrackingOtherCarrier => {
            let carrier = desk.carrier_use(lane.carrier_code, lane.carrier_name);
            let (number, order_id) = (ledger.number(entry), ledger.order_id(entry));
            check(&number, Some(&order_id), carrier.courier()).reason.to_string()
        }
        Problem::TrackingReused => match ledger.first_use(entry) {
            Some(first) => format!("the number was first used on order {}", ledger.order_id(first)),
            None => "the number is already on an earlier order of the account".to_owned(),
        },
        Problem::CarrierMissing => match entry.reasons.get(problem) {
            Some(Reason::OtherWithoutName) => {
                format!("carrier code {:?} without a carrier name", lane.carrier_code)
            }
            _ => "neither a carrier code nor a carrier name".to_owned(),
        },
        Problem::CarrierNotApproved => {
            let when = match entry.reasons.get(problem) {
                Some(Reason::NotAtThatDate) => format!(" when confirmed ({})", confirmed()),
                _ => String::new(),
            };
            format!("{} is not in the approved directory{when}", named(lane))
        }
        Problem::CarrierEnteredAsOther => {
            let carrier = desk.carrier_use(lane.carrier_code, lane.carrier_name);
            let (name, code) = (carrier.name(), lane.carrier_code);
            format!("{:?} was entered as {code}; choose {name} from the list", lane.carrier_name)
        }
        Problem::LateUpload => {
            let limit = exhibit.too_late_for.map_or_else(String::new, |at| local(at, desk));
            let after = match entry.reasons.get(problem) {
                Some(Reason::AfterDelivery) => "delivered or delivery tried",
                Some(Reason::AfterPickup) => "with the carrier",
                _ => "due to be shipped",
            };
            match limit.as_str() {
                "" => "edited or entered after delivery, as Amazon's report has scans but no valid tracking".to_owned(),
                limit => format!("confirmed {}, {after} {limit}", confirmed()),
            }
        }
        Problem::MissingScan => {
            let hours = desk.rulebook().scan_due_hours;
            match entry.confirmed {
                0 => "no carrier scan".to_owned(),
                _ => format!("no carrier scan; confirmed {}, due within {hours} h", confirmed()),
            }
        }
        Problem::MissingDeliveryScan => {
            let (origin, value) = match exhibit.two_scans.as_deref() {
                Some((origin, Some(value))) => (origin.as_ref(), format!(" worth {value}")),
                Some((origin, None)) => (origin.as_ref(), String::new()),
                None => ("", String::new()),
            };
            format!(
                "sent from {origin}{value}: two scans are asked for, delivery promised {} is not there",
                entry.day.date()
            )
        }
        Problem::ShipFromMismatch => match &exhibit.origin {
            Some(origin) => format!(
                "label origin {}, {} is no registered location",
                origin.place, origin.country
            ),
            None => String::new(),
        },
        Problem::ScanOriginMismatch => {
            let place = exhibit.scan_place.as_deref().unwrap_or("");
            format!("first scan at {place}, far from every registered location")
        }
        Problem::ManualEntry => "entered by hand".to_owned(),
        Problem::UnsupportedLabel => match entry.reasons.get(problem) {
            Some(Reason::Prepaid) => format!("prepaid label, and {} is not approved", named(lane)),
            _ => "custom label".to_owned(),
        },
    }
}

fn named(lane: LaneKey<'_>) -> String {
    match (lane.carrier_code, lane.carrier_name) {
        (code, "") => code.to_owned(),
        ("", name) => name.to_owned(),
        (code, name) if code == name => code.to_owned(),
        (code, name) => format!("{code} ({name})"),
    }
}

fn local(moment: Moment, desk: &Desk) -> String {
    let wall = Moment(desk.zone().wall(moment)).timestamp();
    wall.strftime("%Y-%m-%d %H:%M").to_string()
}
