//! The counting pass alone: rows read and judged, counted by category, and forgotten. It knows
//! nothing of packages with several rows or of numbers used twice; it is there to be measured.

use super::day_order::day_order;
use super::kind::{Content, Recognised};
use super::report::Report;
use super::row::{Reading, RowReader};
use super::split::Splitter;
use super::text::{Block, TextReport};
use super::{Refusal, RefusalReason};
use crate::check::{Desk, Flags};
use crate::ledger::Clerk;
use crate::package::Row;
use crate::rate::Counts;
use foldhash::fast::RandomState;
use std::collections::BTreeMap;

/// Counts the rows of a text report by category, on `threads` threads.
///
/// # Errors
/// When the report is refused.
pub fn count(
    report: &dyn Report,
    desk: &Desk,
    threads: usize,
) -> Result<BTreeMap<String, Counts>, Refusal> {
    count_text(report, desk, threads)
        .map_err(|reason| Refusal { name: report.name().to_owned(), reason })
}

fn count_text(
    report: &dyn Report,
    desk: &Desk,
    threads: usize,
) -> Result<BTreeMap<String, Counts>, RefusalReason> {
    let recognised = Recognised::of(report, false)?;
    let Content::Text(header) = &recognised.content else {
        return Err(RefusalReason::NotAReport { found: "no text" });
    };
    let text = TextReport { report, header, japanese: false };
    let rows = RowReader::new(&header.header, desk.zone(), desk.marketplace(), day_order(&text)?);
    let mut total: BTreeMap<String, Counts> = BTreeMap::new();
    let start = || {
        let mut counter =
            Counter { clerk: Clerk::new(desk, RandomState::default()), items: Vec::new() };
        let rows = &rows;
        move |splitter: &mut Splitter, block: &Block<'_>| {
            splitter.records(block.text, |record| {
                if let Ok(Reading::Row(row)) = &rows.read(record, block.damaged) {
                    counter.add(row);
                }
            });
            counter.take()
        }
    };
    text.map(threads, start, |_, found| {
        for (category, counts) in found {
            total.entry(category).or_default().add(counts);
        }
        Ok(())
    })?;
    Ok(total)
}

/// Counts the rows that one thread judges, by item.
struct Counter<'d> {
    clerk: Clerk<'d>,
    items: Vec<(String, Counts)>,
}

impl Counter<'_> {
    fn add(&mut self, row: &Row<'_>) {
        let (item, findings) = self.clerk.judge(row);
        let item = item as usize;
        if item >= self.items.len() {
            self.items.resize_with(item + 1, || (row.category.to_owned(), Counts::default()));
        }
        let Some((_, counts)) = self.items.get_mut(item) else { return };
        if findings.flags.has(Flags::EXEMPT) {
            counts.exempt += 1;
        } else if !findings.defects.is_empty() {
            counts.invalid += 1;
        } else if findings.flags.has(Flags::SCAN_NOT_DUE) {
            counts.pending += 1;
        } else {
            counts.valid += 1;
        }
    }

    fn take(&mut self) -> Vec<(String, Counts)> {
        let counted = |(_, counts): &&mut (String, Counts)| *counts != Counts::default();
        let take =
            |(category, counts): &mut (String, Counts)| (category.clone(), std::mem::take(counts));
        self.items.iter_mut().filter(counted).map(take).collect()
    }
}
