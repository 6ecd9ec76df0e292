//! Was tracking given to Amazon in time?

use super::Finder;
use crate::package::Row;
use crate::problem::Problem;
use crate::reason::Reason;

pub(super) fn check(finder: &mut Finder<'_>, row: &Row<'_>) {
    let delivered = earlier(row.delivered_at, row.delivery_attempt_at);
    let taken = earlier(row.picked_up_at, row.first_scan_at);
    let nothing_to_compare = delivered.is_none() && taken.is_none() && row.ship_by.is_none();
    let Some(confirmed) = row.confirmed_at.filter(|_| !nothing_to_compare) else {
        finder.unassessed(Problem::LateUpload);
        return;
    };
    let grace = i64::from(finder.desk.rulebook().grace_minutes);
    let limits = [
        (delivered, Reason::AfterDelivery),
        (taken, Reason::AfterPickup),
        (row.ship_by, Reason::AfterShipBy),
    ];
    let broken = limits.into_iter().find_map(|(limit, reason)| {
        limit.filter(|limit| confirmed > limit.plus_minutes(grace)).map(|limit| (limit, reason))
    });
    if let Some((limit, reason)) = broken {
        finder.found(Problem::LateUpload, Some(reason));
        finder.findings.exhibit().too_late_for = Some(limit);
    }
}

fn earlier<T: Ord>(one: Option<T>, other: Option<T>) -> Option<T> {
    match (one, other) {
        (Some(one), Some(other)) => Some(one.min(other)),
        (one, other) => one.or(other),
    }
}
