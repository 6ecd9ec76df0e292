//! Scans of carriers, from partners and from those who pass them on.

use super::applying::by_number;
use super::given::GivenScan;
use super::hold::{Used, hold};
use super::later::Later;
use super::place::place_of_scan;
use super::{MOST, RowError, Wrong, check};
use crate::auth::permission::{Action, allows};
use crate::clock::Micros;
use crate::service::audit::record;
use crate::service::{Caller, Result, ServiceError, Services};
use crate::stock::filing::kind_number;
use crate::store::{ScanKey, ScanRow, TenantScope};
use aws_lc_rs::digest;
use domain::scan::ScanKind;
use domain::tracking::Number;
use std::collections::{HashMap, HashSet};
use uuid::Uuid;

/// Bytes of a digest that are kept of a scan's name.
const EVENT: usize = 16;

/// What became of scans.
#[derive(Clone, Debug, Default)]
pub struct TakenScans {
    /// Those that are kept now, the known ones among them.
    pub accepted: usize,
    /// Those that were known already.
    pub known: usize,
    /// New ones of numbers that no package has yet; they count as soon as one has.
    pub waiting: usize,
    /// Packages that are judged by more than before.
    pub packages_changed: usize,
    /// Whether a worker rewrites packages, so that some of it shows only when that is done.
    pub later: bool,
    /// Rows that cannot be used.
    pub errors: Vec<RowError>,
}

/// Scans that can be used, each with its place in the call.
#[derive(Default)]
pub(super) struct Usable {
    pub rows: Vec<ScanRow>,
    pub index: Vec<usize>,
    pub errors: Vec<RowError>,
}

impl Services {
    /// Records scans of an account's parcels.
    ///
    /// # Errors
    /// Not found if the caller may not see the account; when there are too many at once.
    pub async fn record_scans(
        &self,
        caller: &Caller,
        account: Uuid,
        scans: &[GivenScan],
    ) -> Result<TakenScans> {
        allows(&caller.principal, Action::WriteScans, Some(account))?;
        too_many("events", scans.len())?;
        let now = self.now();
        let scope = self.store().write(caller.tenant()).await?;
        scope.account(account).await?.ok_or(ServiceError::NotFound)?;
        let usable = usable(caller.tenant().0, account, scans, now);
        let (scope, mut taken, used) = self.take_scans(scope, account, usable, now).await?;
        record(&scope, now, caller.deed("record_scans", format!("account:{account}"))).await?;
        scope.commit().await?;
        self.shelve(used);
        taken.errors.sort_by_key(|error| error.index);
        Ok(taken)
    }

    /// Records scans that somebody passed on, who has been proven.
    pub(in crate::service) async fn record_passed_on(
        &self,
        scope: TenantScope,
        account: Uuid,
        scans: &[GivenScan],
    ) -> Result<(TenantScope, TakenScans, Used)> {
        let now = self.now();
        let usable = usable(scope.tenant().0, account, scans, now);
        self.take_scans(scope, account, usable, now).await
    }

    /// Keeps scans and adds them to the packages that have their numbers.
    pub(super) async fn take_scans(
        &self,
        scope: TenantScope,
        account: Uuid,
        usable: Usable,
        now: Micros,
    ) -> Result<(TenantScope, TakenScans, Used)> {
        let Usable { rows, index, errors } = usable;
        let mut taken = TakenScans { errors, ..TakenScans::default() };
        let mut used = Used::new();
        if rows.is_empty() {
            return Ok((scope, taken, used));
        }
        let markets = scope.markets_of(&[account]).await?;
        let holding = hold(&scope, markets, false, None, now).await?;
        let mut batch = scope.into_batch(Uuid::nil());
        let mut added = batch.add_scans(&rows).await?;
        let key = |row: &ScanRow| (row.number.clone(), row.event.clone());
        let mut new = Vec::with_capacity(rows.len());
        let mut before = Vec::new();
        for (row, index) in rows.into_iter().zip(index) {
            // A row that is there twice was added once.
            match added.remove(&key(&row)) {
                true => new.push(row),
                false => before.push((row, index)),
            }
        }
        let numbers: HashSet<&String> = before.iter().map(|(row, _)| &row.number).collect();
        let numbers: Vec<String> = numbers.into_iter().cloned().collect();
        let stored = batch.scans_of(account, &numbers).await?;
        let stored: HashMap<ScanKey, &ScanRow> = stored.iter().map(|row| (key(row), row)).collect();
        for (row, index) in &before {
            match stored.get(&key(row)) {
                Some(known) if !says_the_same(known, row) => {
                    taken.errors.push(reused().of_row(*index));
                }
                _ => taken.known += 1,
            }
        }
        taken.accepted = new.len() + taken.known;
        let scans = by_number(&new);
        let (mut found, mut changed) = (0, Vec::new());
        for held in &holding.held {
            let applied = self.apply_scans(&mut batch, held, &scans, &mut used).await?;
            found += applied.found;
            taken.packages_changed += applied.changed;
            if applied.changed > 0 {
                changed.push(held.market.id);
            }
        }
        taken.waiting = scans.len().saturating_sub(found);
        let scope = batch.into_scope();
        for market in changed {
            scope.note_fed(market, now).await?;
        }
        if !new.is_empty() {
            taken.later = !holding.busy.is_empty();
            let mut numbers: Vec<String> =
                scans.keys().map(|number| (*number).to_owned()).collect();
            numbers.sort_unstable();
            for market in holding.busy {
                Later::scans(market, account, numbers.clone()).enqueue(&scope, self).await?;
            }
        }
        Ok((scope, taken, used))
    }
}

/// Those that can be used.
fn usable(tenant: Uuid, account: Uuid, scans: &[GivenScan], now: Micros) -> Usable {
    let mut usable = Usable::default();
    let mut told: HashMap<ScanKey, usize> = HashMap::new();
    for (index, scan) in scans.iter().enumerate() {
        let row = match row(tenant, account, scan, now) {
            Ok(row) => row,
            Err(wrong) => {
                usable.errors.push(wrong.of_row(index));
                continue;
            }
        };
        let key = (row.number.clone(), row.event.clone());
        let at = *told.entry(key).or_insert(usable.rows.len());
        match usable.rows.get(at) {
            Some(before) if !says_the_same(before, &row) => {
                usable.errors.push(reused().of_row(index));
            }
            _ => {
                usable.rows.push(row);
                usable.index.push(index);
            }
        }
    }
    usable
}

/// Refuses more rows than a call may have.
pub(super) fn too_many(field: &'static str, rows: usize) -> Result<()> {
    if rows > MOST {
        let message = format!("There are {rows}; send at most {MOST} in a call.");
        return Err(ServiceError::invalid(&[field], "too_many", message));
    }
    Ok(())
}

fn row(tenant_id: Uuid, account_id: Uuid, scan: &GivenScan, now: Micros) -> Result<ScanRow, Wrong> {
    let GivenScan { external_id, tracking_number, kind, at, place } = scan;
    let external_id = check::id("externalId", external_id)?;
    let given = check::id("trackingNumber", tracking_number)?;
    let number = Number::parse(&given);
    if number.as_str().is_empty() {
        let message = format!("trackingNumber is {given:?}, which is none; send the number.");
        return Err(Wrong::new(&["trackingNumber"], "blank", message));
    }
    let at = check::past("at", at, now)?;
    check::place("", place)?;
    let kind = kind.unwrap_or(ScanKind::Other);
    let name = digest::digest(&digest::SHA256, external_id.as_bytes());
    let event = name.as_ref().iter().take(EVENT).copied().collect();
    Ok(ScanRow {
        tenant_id,
        account_id,
        number: number.as_str().to_owned(),
        event,
        kind: kind_number(kind),
        at,
        place: place_of_scan(kind, place),
        recorded_at: now,
    })
}

fn says_the_same(one: &ScanRow, other: &ScanRow) -> bool {
    (one.kind, one.at, &one.place) == (other.kind, other.at, &other.place)
}

fn reused() -> Wrong {
    let message = "externalId was used for another scan of this number; nothing was changed. Send \
                   the new one under an id of its own.";
    Wrong::new(&["externalId"], "id_reused", message)
}
