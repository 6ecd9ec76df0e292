//! A package as the store has it, and as the domain judges it.

use crate::store::PackageRow;
use domain::assessment::Verdict;
use domain::check::Flags;
use domain::problem::ProblemSet;
use domain::reason::Reasons;
use domain::stored::{Judgement, Package};
use domain::time::{Day, Moment, SECOND};

/// Verdicts by the number that is stored.
pub const VERDICTS: [Verdict; 4] =
    [Verdict::Valid, Verdict::Invalid, Verdict::Pending, Verdict::Exempt];

/// Before what is no number, so that it never meets a number that is written the same.
const APART: char = '?';

/// What a package's number is compared by: as it was normalised, unless it is none.
#[must_use]
pub fn key_number(normal: &str, flags: Flags) -> String {
    let apart = flags.has(Flags::NUMBER_UNUSABLE) && !normal.is_empty();
    if apart { format!("{APART}{}", clean(normal)) } else { clean(normal) }
}

/// Whether several orders with a number of this key are looked at.
#[must_use]
pub fn is_compared(key_number: &str) -> bool {
    !key_number.is_empty() && !key_number.starts_with(APART)
}

/// PostgreSQL's texts have no NUL.
#[must_use]
pub fn clean(text: &str) -> String {
    text.replace('\0', "\u{fffd}")
}

/// Writes a judgement into a row.
pub fn write_judgement(row: &mut PackageRow, judgement: &Judgement) {
    let Judgement {
        verdict,
        defects,
        risks,
        unassessed,
        reasons,
        flags,
        day,
        confirmed,
        changes_at,
    } = *judgement;
    let verdict = VERDICTS.iter().position(|known| *known == verdict).unwrap_or(0);
    row.verdict = i16::try_from(verdict).unwrap_or(0);
    row.defects = defects.bits().cast_signed();
    row.risks = risks.bits().cast_signed();
    row.unassessed = unassessed.bits().cast_signed();
    row.reasons = i64::from(reasons.bits());
    row.flags = i32::from(flags.bits());
    row.day = day.map(|day| i32::from(day.0));
    row.confirmed_at = confirmed.map(|seconds| i64::from(seconds) * SECOND);
    row.changes_at = changes_at.map(|moment| moment.0);
}

/// Reads the judgement of a row.
#[must_use]
pub fn read_judgement(row: &PackageRow) -> Judgement {
    let verdict = usize::try_from(row.verdict).ok().and_then(|at| VERDICTS.get(at));
    Judgement {
        verdict: verdict.copied().unwrap_or(Verdict::Valid),
        defects: ProblemSet::from_bits(row.defects.cast_unsigned()),
        risks: ProblemSet::from_bits(row.risks.cast_unsigned()),
        unassessed: ProblemSet::from_bits(row.unassessed.cast_unsigned()),
        reasons: Reasons::from_bits(u16::try_from(row.reasons).unwrap_or(0)),
        flags: Flags::from_bits(u16::try_from(row.flags).unwrap_or(0)),
        day: row.day.and_then(|day| u16::try_from(day).ok()).map(Day),
        confirmed: row.confirmed_at.and_then(|at| u32::try_from(at / SECOND).ok()),
        changes_at: row.changes_at.map(Moment),
    }
}

/// A stored row as the domain reads it; `items` are [`unpack`]ed.
#[must_use]
pub fn package_of<'a>(row: &'a PackageRow, items: &'a [u32]) -> Package<'a> {
    Package {
        order_id: &row.key.order_id,
        number: row.given.as_deref().unwrap_or(&row.key.number),
        lane: row.lane.cast_unsigned(),
        origin: row.origin.cast_unsigned(),
        scan_place: row.scan_place.cast_unsigned(),
        items,
        facts: &row.facts,
    }
}

/// Item numbers as bytes: seven bits each, the last with a zero on top.
#[must_use]
pub fn pack(items: &[u32]) -> Vec<u8> {
    let mut bytes = Vec::with_capacity(items.len() * 2);
    for item in items {
        let mut rest = *item;
        while rest >= 0x80 {
            bytes.push((rest & 0x7f) as u8 | 0x80);
            rest >>= 7;
        }
        bytes.push(rest as u8);
    }
    bytes
}

/// Takes bytes of [`pack`] apart.
#[must_use]
pub fn unpack(bytes: &[u8]) -> Vec<u32> {
    let mut items = Vec::new();
    let (mut item, mut shift) = (0_u32, 0);
    for byte in bytes {
        item |= u32::from(byte & 0x7f).checked_shl(shift).unwrap_or(0);
        shift += 7;
        if byte & 0x80 == 0 {
            items.push(item);
            (item, shift) = (0, 0);
        }
    }
    items
}

#[cfg(test)]
mod tests {
    use super::{pack, unpack};
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn items_come_back_as_they_were(items: Vec<u32>) {
            prop_assert_eq!(unpack(&pack(&items)), items);
        }
    }
}
