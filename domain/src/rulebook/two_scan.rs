//! Origins from which a parcel of some value needs a delivery scan beside the first one.

use super::amount;
use super::exemption::OriginCode;
use crate::money::Money;
use std::cmp::Ordering;

/// One rule.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct TwoScanRule {
    pub(super) origins: Vec<OriginCode>,
    /// None: whatever the value.
    pub(super) value_at_least: Option<Money>,
}

/// Whether one of the rules asks for the second scan.
pub(super) fn needed(rules: &[TwoScanRule], origin: &str, value: Option<Money>) -> Option<bool> {
    if rules.is_empty() {
        return Some(false);
    }
    let origin = OriginCode::read(origin)?;
    let mut known = true;
    for rule in rules.iter().filter(|rule| rule.origins.contains(&origin)) {
        match rule.value_at_least.map(|limit| amount::compare(value, limit)) {
            None | Some(Some(Ordering::Equal | Ordering::Greater)) => return Some(true),
            Some(Some(Ordering::Less)) => {}
            Some(None) => known = false,
        }
    }
    known.then_some(false)
}
