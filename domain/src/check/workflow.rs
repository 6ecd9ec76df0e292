//! Ways of working that produce invalid tracking.

use super::{CarrierUse, Finder};
use crate::carrier::Approval;
use crate::package::{EntryMethod, LabelType, Row};
use crate::problem::Problem;
use crate::reason::Reason;

pub(super) fn check(finder: &mut Finder<'_>, row: &Row<'_>, carrier: &CarrierUse) {
    match row.entry_method {
        None => finder.unassessed(Problem::ManualEntry),
        Some(EntryMethod::Manual) => finder.found(Problem::ManualEntry, None),
        Some(EntryMethod::Integrated) => {}
    }
    match row.label_type {
        None => finder.unassessed(Problem::UnsupportedLabel),
        Some(LabelType::Standard) => {}
        Some(LabelType::Custom) => {
            finder.found(Problem::UnsupportedLabel, Some(Reason::Custom));
        }
        Some(LabelType::Prepaid) => match carrier.approval(finder.desk, row) {
            None => finder.unassessed(Problem::UnsupportedLabel),
            Some(Approval::Yes) => {}
            Some(_) => finder.found(Problem::UnsupportedLabel, Some(Reason::Prepaid)),
        },
    }
}
