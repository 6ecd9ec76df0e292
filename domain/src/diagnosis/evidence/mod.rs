//! What was compared with what: found as a value, said in a sentence in the reader's language.

mod words;

use crate::check::{Desk, Exhibit, Origin};
use crate::ledger::{Entry, LaneKey, Ledger};
use crate::money::Money;
use crate::problem::Problem;
use crate::reason::Reason;
use crate::time::{Day, Moment, SECOND};
use crate::tracking::{self, check};

/// What was compared.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Compared<'a> {
    /// There is no number.
    NoNumber,
    /// A number with its carrier's formats.
    Number(tracking::Reason),
    /// A number with that of an earlier order, if it is known which.
    Reused(Option<String>),
    /// A code that wants a name beside it.
    CodeWithoutName(&'a str),
    /// There is no carrier.
    NoCarrier,
    /// A carrier with the directory, at a moment if it is in it at others.
    NotListed(LaneKey<'a>, Option<Wall>),
    /// A name with the directory: the name as entered, the code, and the name to choose.
    EnteredAsOther(&'a str, &'a str, String),
    /// The confirmation with what came first.
    Late(Wall, Reason, Wall),
    /// It was too late, as scans without valid tracking show.
    LateByScans,
    /// A confirmation with the scan that is due so many hours later.
    NoScan(Option<Wall>, u32),
    /// Origin and value with the scans they call for, and the day of the promise.
    OneScan(&'a str, Option<&'a Money>, Day),
    /// The origin of a label with the registered locations.
    Origin(&'a Origin),
    /// The place of the first scan with the registered locations.
    ScanPlace(&'a str),
    /// It was typed.
    ByHand,
    /// A prepaid label with the directory.
    Prepaid(LaneKey<'a>),
    /// A label that is nobody's.
    Custom,
    /// Nothing is known of it any more.
    Nothing,
}

/// A moment as the clocks of the marketplace show it.
pub type Wall = jiff::Timestamp;

/// What was compared for a problem that holds on a package.
#[must_use]
pub fn compared<'a>(
    problem: Problem,
    id: u32,
    entry: &'a Entry,
    ledger: &'a Ledger,
    desk: &Desk,
) -> Compared<'a> {
    let lane = LaneKey::parse(ledger.lanes().get(entry.lane));
    let exhibit = ledger.exhibit(id).unwrap_or(&NOTHING);
    let confirmed = || wall(Moment(i64::from(entry.confirmed) * SECOND), desk);
    let reason = entry.reasons.get(problem);
    match problem {
        Problem::TrackingMissing => Compared::NoNumber,
        Problem::TrackingNotAnId
        | Problem::TrackingMalformed
        | Problem::TrackingCheckDigit
        | Problem::TrackingOtherCarrier => {
            let carrier = desk.carrier_use(lane.carrier_code, lane.carrier_name);
            let (number, order_id) = (ledger.number(entry), ledger.order_id(entry));
            Compared::Number(check(&number, Some(&order_id), carrier.courier()).reason)
        }
        Problem::TrackingReused => {
            Compared::Reused(ledger.first_use(entry).map(|first| ledger.order_id(first)))
        }
        Problem::CarrierMissing => match reason {
            Some(Reason::OtherWithoutName) => Compared::CodeWithoutName(lane.carrier_code),
            _ => Compared::NoCarrier,
        },
        Problem::CarrierNotApproved => {
            let at_that_date = reason == Some(Reason::NotAtThatDate);
            Compared::NotListed(lane, at_that_date.then(confirmed))
        }
        Problem::CarrierEnteredAsOther => {
            let carrier = desk.carrier_use(lane.carrier_code, lane.carrier_name);
            let name = carrier.name().to_owned();
            Compared::EnteredAsOther(lane.carrier_name, lane.carrier_code, name)
        }
        Problem::LateUpload => match exhibit.too_late_for {
            None => Compared::LateByScans,
            Some(limit) => {
                let why = reason.unwrap_or(Reason::AfterShipBy);
                Compared::Late(confirmed(), why, wall(limit, desk))
            }
        },
        Problem::MissingScan => {
            let known = entry.confirmed != 0;
            Compared::NoScan(known.then(confirmed), desk.rulebook().scan_due_hours)
        }
        Problem::MissingDeliveryScan => {
            let called_for = exhibit.two_scans.as_deref();
            let origin = called_for.map_or("", |(origin, _)| origin.as_ref());
            Compared::OneScan(origin, called_for.and_then(|(_, value)| value.as_ref()), entry.day)
        }
        Problem::ShipFromMismatch => {
            exhibit.origin.as_deref().map_or(Compared::Nothing, Compared::Origin)
        }
        Problem::ScanOriginMismatch => {
            Compared::ScanPlace(exhibit.scan_place.as_deref().unwrap_or(""))
        }
        Problem::ManualEntry => Compared::ByHand,
        Problem::UnsupportedLabel => match reason {
            Some(Reason::Prepaid) => Compared::Prepaid(lane),
            _ => Compared::Custom,
        },
    }
}

static NOTHING: Exhibit =
    Exhibit { too_late_for: None, origin: None, scan_place: None, two_scans: None };

fn wall(moment: Moment, desk: &Desk) -> Wall {
    Moment(desk.zone().wall(moment)).timestamp()
}
