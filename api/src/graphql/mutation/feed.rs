//! Shipments and scans of partners.

use crate::graphql::context::{caller, services};
use crate::graphql::error::{UserError, settled};
use crate::graphql::id::{self, Id};
use crate::graphql::types::{RowError, ScanEventInput, ShipmentInput};
use crate::service::feed::{GivenScan, GivenShipment, TakenScans, TakenShipments};
use async_graphql::{Context, ID, InputObject, Object, Result, SimpleObject};

/// Shipments to record.
#[derive(InputObject)]
pub struct RecordShipmentsInput {
    /// For which market.
    market: ID,
    /// At most 1,000.
    shipments: Vec<ShipmentInput>,
}

/// What became of shipments.
#[derive(SimpleObject)]
pub struct RecordShipmentsPayload {
    /// Shipments that are recorded now, the known ones among them.
    accepted: usize,
    /// Shipments that said nothing new, or something older than what is known.
    known: usize,
    /// Packages that are new or are judged by other facts than before.
    packages_changed: usize,
    /// Whether an import or a change of rules is rewriting the market's packages: what was sent
    /// is kept and follows when that is done.
    later: bool,
    /// Rows that cannot be used; all others were taken.
    row_errors: Vec<RowError>,
    /// What in the input as a whole cannot be used; nothing was taken then.
    user_errors: Vec<UserError>,
}

/// Scans to record.
#[derive(InputObject)]
pub struct RecordScanEventsInput {
    /// Whose parcels.
    account: ID,
    /// At most 1,000.
    events: Vec<ScanEventInput>,
}

/// What became of scans.
#[derive(SimpleObject)]
pub struct RecordScanEventsPayload {
    /// Scans that are kept now, the known ones among them.
    accepted: usize,
    /// Scans that were known already; they changed nothing.
    known: usize,
    /// Numbers of new scans that no package has yet. They count as soon as one has, whether it is
    /// recorded or imported.
    waiting: usize,
    /// Packages that are judged by more than before.
    packages_changed: usize,
    /// Whether an import or a change of rules is rewriting packages: what was sent is kept and
    /// shows when that is done.
    later: bool,
    /// Rows that cannot be used; all others were taken.
    row_errors: Vec<RowError>,
    /// What in the input as a whole cannot be used; nothing was taken then.
    user_errors: Vec<UserError>,
}

#[derive(Default)]
pub struct FeedMutation;

#[Object]
impl FeedMutation {
    /// Records shipments, at most 1,000 at once. Each is judged at once and counts on its day. The
    /// same call may be repeated: what is known changes nothing.
    async fn record_shipments(
        &self,
        context: &Context<'_>,
        #[graphql(desc = "The shipments.")] input: RecordShipmentsInput,
    ) -> Result<RecordShipmentsPayload> {
        let market = Id::<id::Market>::read(&input.market).uuid();
        let shipments: Vec<GivenShipment> =
            input.shipments.into_iter().map(GivenShipment::from).collect();
        let taken = services(context)?.record_shipments(caller(context)?, market, &shipments).await;
        let (taken, user_errors) = settled(taken)?;
        let TakenShipments { accepted, known, packages_changed, later, errors } =
            taken.unwrap_or_default();
        let row_errors = errors.into_iter().map(RowError::from).collect();
        Ok(RecordShipmentsPayload {
            accepted,
            known,
            packages_changed,
            later,
            row_errors,
            user_errors,
        })
    }

    /// Records scans of carriers, at most 1,000 at once. A scan judges its package anew and moves
    /// the daily counts; those who watch the account or one of its cases see it within a second. In
    /// any order, and as often as they come, scans lead to the same.
    async fn record_scan_events(
        &self,
        context: &Context<'_>,
        #[graphql(desc = "The scans.")] input: RecordScanEventsInput,
    ) -> Result<RecordScanEventsPayload> {
        let account = Id::<id::SellerAccount>::read(&input.account).uuid();
        let events: Vec<GivenScan> = input.events.into_iter().map(GivenScan::from).collect();
        let taken = services(context)?.record_scans(caller(context)?, account, &events).await;
        let (taken, user_errors) = settled(taken)?;
        let TakenScans { accepted, known, waiting, packages_changed, later, errors } =
            taken.unwrap_or_default();
        let row_errors = errors.into_iter().map(RowError::from).collect();
        Ok(RecordScanEventsPayload {
            accepted,
            known,
            waiting,
            packages_changed,
            later,
            row_errors,
            user_errors,
        })
    }
}
