//! The facts of a package that nothing else holds, in about fifty bytes.
//!
//! The first byte is the version. Three bytes of bits follow: which facts there are, and those
//! that are a choice of few. Then the facts that are there: times as seconds from the one before,
//! value, service and country.

use super::bytes::{Bytes, fold, put, put_text, unfold};
use crate::money::{Currency, Money};
use crate::package::{Evidence, LabelType, Row};
use crate::time::{Moment, SECOND};

/// Version of the form.
const VERSION: u8 = 1;
/// What the first time is told from: 2024-01-01, in seconds.
const START: i64 = 1_704_067_200;

/// Where bits of the second to fourth byte are. The first eight say which times there are.
mod bit {
    pub const VALUE: u32 = 8;
    pub const SERVICE: u32 = 9;
    pub const COUNTRY: u32 = 10;
    pub const SCANNED: u32 = 11;
    pub const DELIVERY: u32 = 13;
    pub const DELIVERED: u32 = 15;
    pub const LABEL: u32 = 17;
    pub const DIGITAL: u32 = 19;
    pub const CODES: u32 = 21;
    pub const AMAZON: u32 = 22;
    pub const UNUSED: u32 = 23;
}

/// How a time's fraction of a second is told, in the two lowest bits of its integer.
mod fraction {
    pub const NONE: u64 = 0;
    /// A microsecond before the second: a deadline lasts to the end of its day.
    pub const DEADLINE: u64 = 1;
    /// Microseconds follow.
    pub const GIVEN: u64 = 2;
}

/// Why bytes are no facts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum Damaged {
    /// Another form than this program's.
    #[error("the stored facts have form {0}, this program reads form {VERSION}; run the newer one")]
    Version(u8),
    /// They end too early.
    #[error("the stored facts are cut off; import the report again")]
    CutOff,
    /// They go on after their end.
    #[error("the stored facts have {0} bytes too many; import the report again")]
    TooLong(usize),
    /// Something in them cannot be.
    #[error("the stored facts hold {0} that cannot be; import the report again")]
    Impossible(&'static str),
}

/// Appends the facts of a row that are neither its order and number, nor in lane, item or places.
pub fn encode(row: &Row<'_>, out: &mut Vec<u8>) {
    out.push(VERSION);
    let times = times_of(row);
    let there = times.iter().enumerate().map(|(at, time)| u32::from(time.is_some()) << at);
    let mut bits: u32 = there.sum();
    let label = match row.label_type {
        None => 0,
        Some(LabelType::Standard) => 1,
        Some(LabelType::Prepaid) => 2,
        Some(LabelType::Custom) => 3,
    };
    for (at, value) in [
        (bit::VALUE, u32::from(row.value.is_some())),
        (bit::SERVICE, u32::from(!row.ship_service.is_empty())),
        (bit::COUNTRY, u32::from(!row.ship_to_country.is_empty())),
        (bit::SCANNED, evidence_bits(row.scanned)),
        (bit::DELIVERY, evidence_bits(row.delivery)),
        (bit::DELIVERED, evidence_bits(row.delivered)),
        (bit::LABEL, label),
        (bit::DIGITAL, row.is_digital.map_or(0, |digital| 1 + u32::from(digital))),
        (bit::CODES, u32::from(row.has_carrier_codes)),
        (bit::AMAZON, u32::from(row.amazon_says_invalid)),
    ] {
        bits |= value << at;
    }
    let [a, b, c, _] = bits.to_le_bytes();
    out.extend_from_slice(&[a, b, c]);
    let mut last = START;
    times.into_iter().flatten().for_each(|time| put_time(time, &mut last, out));
    if let Some(Money { minor, currency }) = row.value {
        put(fold(minor), out);
        out.extend_from_slice(currency.code().as_bytes());
    }
    for text in [row.ship_service, row.ship_to_country] {
        if !text.is_empty() {
            put_text(text, out);
        }
    }
}

/// Reads facts into a row that is blank otherwise.
///
/// # Errors
/// The bytes are not what [`encode`] writes.
pub fn decode(facts: &[u8]) -> Result<Row<'_>, Damaged> {
    let mut bytes = Bytes(facts);
    match bytes.byte()? {
        VERSION => {}
        other => return Err(Damaged::Version(other)),
    }
    let (a, b, c) = (bytes.byte()?, bytes.byte()?, bytes.byte()?);
    let bits = u32::from_le_bytes([a, b, c, 0]);
    let has = |at: u32| bits >> at & 1 == 1;
    if has(bit::UNUSED) {
        return Err(Damaged::Impossible("a bit"));
    }
    let mut last = START;
    let mut times = [None; 8];
    for (at, time) in times.iter_mut().enumerate() {
        if has(at as u32) {
            *time = Some(time_in(&mut bytes, &mut last)?);
        }
    }
    let [ship_by, promised_delivery, confirmed_at, shipped_at, picked_up_at, rest @ ..] = times;
    let [first_scan_at, delivered_at, delivery_attempt_at] = rest;
    let value = if has(bit::VALUE) { Some(money_in(&mut bytes)?) } else { None };
    let mut text = |at: u32| if has(at) { bytes.text() } else { Ok("") };
    let (ship_service, ship_to_country) = (text(bit::SERVICE)?, text(bit::COUNTRY)?);
    if !bytes.0.is_empty() {
        return Err(Damaged::TooLong(bytes.0.len()));
    }
    let evidence = |at: u32| match bits >> at & 3 {
        0 => Ok(Evidence::Unknown),
        1 => Ok(Evidence::No),
        2 => Ok(Evidence::Yes),
        _ => Err(Damaged::Impossible("evidence")),
    };
    Ok(Row {
        ship_by,
        promised_delivery,
        confirmed_at,
        shipped_at,
        picked_up_at,
        first_scan_at,
        delivered_at,
        delivery_attempt_at,
        scanned: evidence(bit::SCANNED)?,
        delivery: evidence(bit::DELIVERY)?,
        delivered: evidence(bit::DELIVERED)?,
        has_carrier_codes: has(bit::CODES),
        label_type: match bits >> bit::LABEL & 3 {
            0 => None,
            1 => Some(LabelType::Standard),
            2 => Some(LabelType::Prepaid),
            _ => Some(LabelType::Custom),
        },
        is_digital: match bits >> bit::DIGITAL & 3 {
            0 => None,
            1 => Some(false),
            2 => Some(true),
            _ => return Err(Damaged::Impossible("a digital product")),
        },
        amazon_says_invalid: has(bit::AMAZON),
        value,
        ship_service,
        ship_to_country,
        ..Row::default()
    })
}

const fn times_of(row: &Row<'_>) -> [Option<Moment>; 8] {
    [
        row.ship_by,
        row.promised_delivery,
        row.confirmed_at,
        row.shipped_at,
        row.picked_up_at,
        row.first_scan_at,
        row.delivered_at,
        row.delivery_attempt_at,
    ]
}

const fn evidence_bits(evidence: Evidence) -> u32 {
    match evidence {
        Evidence::Unknown => 0,
        Evidence::No => 1,
        Evidence::Yes => 2,
    }
}

fn put_time(time: Moment, last: &mut i64, out: &mut Vec<u8>) {
    let (second, micros) = (time.0.div_euclid(SECOND), time.0.rem_euclid(SECOND));
    let (second, form) = match micros {
        0 => (second, fraction::NONE),
        _ if micros == SECOND - 1 => (second + 1, fraction::DEADLINE),
        _ => (second, fraction::GIVEN),
    };
    put(fold(second - *last) << 2 | form, out);
    if form == fraction::GIVEN {
        put(micros as u64, out);
    }
    *last = second;
}

fn time_in(bytes: &mut Bytes<'_>, last: &mut i64) -> Result<Moment, Damaged> {
    const IMPOSSIBLE: Damaged = Damaged::Impossible("a time");
    let told = bytes.integer()?;
    let second = last.checked_add(unfold(told >> 2)).ok_or(IMPOSSIBLE)?;
    let micros = match told & 3 {
        fraction::NONE => 0,
        fraction::DEADLINE => -1,
        fraction::GIVEN => bytes.integer().map(i64::try_from)?.map_err(|_| IMPOSSIBLE)?,
        _ => return Err(IMPOSSIBLE),
    };
    *last = second;
    // The earliest moments are in a second that begins before any moment.
    let moment = i128::from(second) * i128::from(SECOND) + i128::from(micros);
    i64::try_from(moment).map(Moment).map_err(|_| IMPOSSIBLE)
}

fn money_in(bytes: &mut Bytes<'_>) -> Result<Money, Damaged> {
    let minor = unfold(bytes.integer()?);
    let code = std::str::from_utf8(bytes.take(3)?).ok();
    let currency = code.and_then(Currency::parse).ok_or(Damaged::Impossible("a currency"))?;
    Ok(Money { minor, currency })
}
