//! Days and moments.

use crate::clock::{Micros, utc};
use async_graphql::{InputValueError, InputValueResult, Scalar, ScalarType, Value};
use chrono::{DateTime, Utc};
use domain::time::Day;
use jiff::civil::Date as Civil;

/// A moment in UTC, as RFC 3339 writes it.
#[derive(Clone, Copy, Debug)]
pub struct Moment(pub DateTime<Utc>);

impl From<Micros> for Moment {
    fn from(micros: Micros) -> Self {
        Moment(utc(micros))
    }
}

impl Moment {
    /// As the database keeps it.
    #[must_use]
    pub fn micros(self) -> Micros {
        self.0.timestamp_micros()
    }
}

/// A moment in UTC, as RFC 3339 writes it, such as `2026-11-01T12:00:00Z`.
#[Scalar(name = "DateTime")]
impl ScalarType for Moment {
    fn parse(value: Value) -> InputValueResult<Self> {
        let Value::String(text) = &value else { return Err(InputValueError::expected_type(value)) };
        match DateTime::parse_from_rfc3339(text) {
            Ok(at) => Ok(Moment(at.to_utc())),
            Err(_) => Err(InputValueError::custom(format!(
                "{text:?} is no moment; write it as 2026-11-01T12:00:00Z"
            ))),
        }
    }

    fn to_value(&self) -> Value {
        Value::String(self.0.to_rfc3339_opts(chrono::SecondsFormat::AutoSi, true))
    }
}

/// A number of bytes.
#[derive(Clone, Copy, Debug)]
pub struct Bytes(pub i64);

/// A number of bytes, as a whole number; files may have more than an `Int` can say.
#[Scalar(name = "Bytes")]
impl ScalarType for Bytes {
    fn parse(value: Value) -> InputValueResult<Self> {
        let bytes = match &value {
            Value::Number(number) => number.as_i64().filter(|bytes| *bytes >= 0),
            _ => None,
        };
        bytes.map(Bytes).ok_or_else(|| InputValueError::expected_type(value))
    }

    fn to_value(&self) -> Value {
        Value::from(self.0)
    }
}

/// A day of the marketplace's calendar.
#[derive(Clone, Copy, Debug)]
pub struct Date(pub Civil);

impl Date {
    /// A day of the database.
    #[must_use]
    pub fn of(day: i32) -> Self {
        Date(Day(u16::try_from(day).unwrap_or(0)).date())
    }

    /// As the database keeps it.
    #[must_use]
    pub fn day(self) -> i32 {
        i32::from(Day::of(self.0).0)
    }
}

/// A day of the marketplace's calendar, such as `2026-11-01`.
#[Scalar(name = "Date")]
impl ScalarType for Date {
    fn parse(value: Value) -> InputValueResult<Self> {
        let Value::String(text) = &value else { return Err(InputValueError::expected_type(value)) };
        let day = text.parse::<Civil>().ok().filter(|day| (1971..=2100).contains(&day.year()));
        day.map(Date).ok_or_else(|| {
            InputValueError::custom(format!("{text:?} is no day; write it as 2026-11-01"))
        })
    }

    fn to_value(&self) -> Value {
        Value::String(self.0.to_string())
    }
}
