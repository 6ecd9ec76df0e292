//! Settles which part of `3/4/2026` is the day, from all slash dates of a report.

use super::field::Field;
use super::refusal::RefusalReason;
use super::split::Record;
use super::text::TextReport;
use crate::time::{DayOrder, slash_order_of};
use std::ops::ControlFlow;

/// Rows without a slash date after which none is expected.
const RECORDS_TRIED: u64 = 1_000;

/// Columns with dates.
const DATES: [Field; 8] = [
    Field::ShipBy,
    Field::PromisedDelivery,
    Field::ConfirmedAt,
    Field::ShippedAt,
    Field::PickedUpAt,
    Field::FirstScanAt,
    Field::DeliveredAt,
    Field::DeliveryAttemptAt,
];

/// What the slash dates seen so far say.
#[derive(Default)]
pub struct SlashDates {
    order: Option<DayOrder>,
    unsettled: Option<(u64, &'static str, String)>,
}

impl SlashDates {
    /// Looks at the dates of a record on this line.
    pub fn look(&mut self, record: &Record<'_>, columns: &[(Field, usize)], line: u64) {
        if self.order.is_some() {
            return;
        }
        for (field, index) in columns {
            let text = record.field(*index).trim_ascii();
            match slash_order_of(text.as_bytes()) {
                None => {}
                Some(Some(order)) => self.order = Some(order),
                Some(None) if is_palindrome(text) => {}
                Some(None) => {
                    self.unsettled.get_or_insert_with(|| (line, field.name(), text.to_owned()));
                }
            }
        }
    }

    /// The order; none if it does not matter.
    pub fn settle(self) -> Result<Option<DayOrder>, RefusalReason> {
        match (self.order, self.unsettled) {
            (None, Some((line, column, value))) => {
                let (month_first, day_first) = readings(&value);
                Err(RefusalReason::AmbiguousDates { line, column, value, month_first, day_first })
            }
            (order, _) => Ok(order),
        }
    }
}

/// The date columns of a header.
pub fn date_columns(index: impl Fn(Field) -> Option<usize>) -> Vec<(Field, usize)> {
    DATES.into_iter().filter_map(|field| Some((field, index(field)?))).collect()
}

/// Reads as much of the report as it takes to settle the order.
pub fn day_order(text: &TextReport<'_>) -> Result<Option<DayOrder>, RefusalReason> {
    let columns = date_columns(|field| text.header.header.index(field));
    let mut dates = SlashDates::default();
    let mut records = 0;
    text.each_record(|record, _, line| {
        dates.look(record, &columns, line);
        records += 1;
        // A report that starts without slash dates writes its dates in another way.
        let other_way = records == RECORDS_TRIED && dates.unsettled.is_none();
        if dates.order.is_some() || other_way {
            ControlFlow::Break(())
        } else {
            ControlFlow::Continue(())
        }
    })?;
    dates.settle()
}

/// `5/5/2026` is the same in both orders.
fn is_palindrome(text: &str) -> bool {
    let mut parts = text.split('/');
    let (first, second) = (parts.next().unwrap_or(""), parts.next().unwrap_or(""));
    first.trim_start_matches('0') == second.trim_start_matches('0')
}

/// A slash date read both ways, as ISO dates.
fn readings(value: &str) -> (String, String) {
    let mut parts = value.split(['/', ' ', 'T', ',']);
    let mut part = || parts.next().unwrap_or("");
    let (first, second, year) = (part(), part(), part());
    (format!("{year}-{first:0>2}-{second:0>2}"), format!("{year}-{second:0>2}-{first:0>2}"))
}
