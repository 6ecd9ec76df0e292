//! Reads a report: what is there is taken, what is odd is noted.

use super::AccountHealth;
use super::figure::{AccountStanding, AccountStatus, Condition, Figure, MetricStatus};
use super::metric::{LAYOUTS, Layout, Metric};
use super::oddity::OddityKind;
use super::shape::{At, ONE};
use crate::marketplace::Marketplace;
use crate::time::Day;
use jiff::civil::Date;
use serde_json::{Map, Value};
use thiserror::Error;

/// The lists of a report: the accounts, and their metrics.
pub(super) const LISTS: [&str; 2] = ["accountStatuses", "performanceMetrics"];

/// Fields that every metric may have, beside its counts.
const COMMON: [&str; 6] =
    ["reportingDateRange", "status", "targetValue", "targetCondition", "rate", "fulfillmentType"];
/// Fields of single metrics that only part up what is counted.
const PARTS: [&str; 5] =
    ["claims", "chargebacks", "negativeFeedback", "missingInvoice", "lateInvoice"];
/// What a status is called; the others only in the account-health rating.
const STATUSES: [&str; 3] = ["status", "ahrStatus", "accountHealthRatingStatus"];
/// How far a rate may be from what the counts give, in millionths: it may be rounded.
const ROUNDING: u64 = 500;
/// Marketplaces that are read; Amazon has a few dozen.
const MOST_MARKETPLACES: usize = 100;

/// Why a report cannot be used at all.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum Unusable {
    /// It is not JSON, or was cut off.
    #[error("it is no whole JSON document ({0})")]
    NotJson(String),
    /// It is something else.
    #[error("it has neither accountStatuses nor performanceMetrics")]
    NotHealth,
}

/// Reads an account-health report.
///
/// # Errors
/// When it is no JSON, or JSON of something else.
pub fn read(bytes: &[u8]) -> Result<AccountHealth, Unusable> {
    let bytes = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
    let document: Value =
        serde_json::from_slice(bytes).map_err(|why| Unusable::NotJson(why.to_string()))?;
    let document = document.as_object().ok_or(Unusable::NotHealth)?;
    if !LISTS.iter().any(|list| document.contains_key(*list)) {
        return Err(Unusable::NotHealth);
    }
    let mut health = AccountHealth::default();
    let [accounts, metrics] = LISTS;
    for (key, value) in document {
        let at = At::root(key);
        if key == accounts {
            health.each(value, at, AccountHealth::account);
        } else if key == metrics {
            health.each(value, at, AccountHealth::marketplace);
        } else {
            health.note(OddityKind::UnknownField, at, Some(value));
        }
    }
    Ok(health)
}

impl AccountHealth {
    fn each(
        &mut self,
        list: &Value,
        at: At<'_>,
        mut take: impl FnMut(&mut Self, &Map<String, Value>, At<'_>),
    ) {
        match list {
            Value::Array(entries) => {
                for (index, entry) in entries.iter().enumerate() {
                    let at = at.index(index);
                    if index == MOST_MARKETPLACES {
                        return self.note(OddityKind::TooMany, at, None);
                    }
                    if let Some(entry) = self.object(entry, at) {
                        take(self, entry, at);
                    }
                }
            }
            Value::Null => {}
            other => self.note(OddityKind::WrongType, at, Some(other)),
        }
    }

    fn account(&mut self, entry: &Map<String, Value>, at: At<'_>) {
        let Some((marketplace, marketplace_id)) = self.market_of(entry, at) else { return };
        let status = entry.get("status").unwrap_or(&Value::Null);
        let standing = self.word(status, at.key("status"), AccountStanding::parse);
        for key in entry.keys().filter(|key| !["marketplaceId", "status"].contains(&key.as_str())) {
            self.note(OddityKind::UnknownField, at.key(key), entry.get(key));
        }
        if self.accounts.iter().any(|known| known.marketplace_id == marketplace_id) {
            self.note(OddityKind::Twice, at, None);
            return;
        }
        self.accounts.push(AccountStatus { marketplace, marketplace_id, standing });
    }

    fn market_of(
        &mut self,
        entry: &Map<String, Value>,
        at: At<'_>,
    ) -> Option<(Option<Marketplace>, String)> {
        let id = entry.get("marketplaceId");
        let at = at.key("marketplaceId");
        let Some(text) = id.and_then(Value::as_str).map(str::trim).filter(|id| !id.is_empty())
        else {
            self.note(OddityKind::MissingFigure, at, id);
            return None;
        };
        let marketplace = Marketplace::parse(text);
        if marketplace.is_none() {
            self.note(OddityKind::UnknownMarketplace, at, id);
        }
        Some((marketplace, text.chars().take(40).collect()))
    }

    fn marketplace(&mut self, entry: &Map<String, Value>, at: At<'_>) {
        let Some((marketplace, id)) = self.market_of(entry, at) else { return };
        for (key, value) in entry {
            let at = at.key(key);
            if within(key).next().is_some() {
                let Some(parts) = self.object(value, at) else { continue };
                for (part, value) in parts {
                    let layout = within(key).find(|layout| layout.key == part);
                    self.metric(layout, value, at.key(part), marketplace, &id);
                }
                continue;
            }
            let own = LAYOUTS.iter().find(|layout| layout.within.is_none() && layout.key == key);
            let also = || {
                let also = |layout: &&Layout| layout.also.contains(&key.as_str());
                LAYOUTS.iter().find(|layout| layout.within.is_none() && also(layout))
            };
            match key.as_str() {
                "marketplaceId" | "warningStates" => {}
                "warningState" => self.note(OddityKind::OtherName, at, None),
                "lateShipmentRateList" if entry.contains_key("lateShipmentRate") => {}
                "lateShipmentRateList" => {
                    let layout = LAYOUTS.iter().find(|one| one.metric == Metric::LateShipment);
                    let listed = value.as_array().map_or(&[][..], Vec::as_slice);
                    if let Some((index, value)) = longest(listed) {
                        self.metric(layout, value, at.index(index), marketplace, &id);
                    }
                }
                _ => {
                    if own.is_none() && also().is_some() {
                        self.note(OddityKind::OtherName, at, None);
                    }
                    self.metric(own.or_else(also), value, at, marketplace, &id);
                }
            }
        }
    }

    fn metric(
        &mut self,
        layout: Option<&'static Layout>,
        value: &Value,
        at: At<'_>,
        marketplace: Option<Marketplace>,
        id: &str,
    ) {
        let Some(layout) = layout else {
            let kind = match value {
                Value::Object(_) => OddityKind::UnknownMetric,
                _ => OddityKind::UnknownField,
            };
            self.note(kind, at, Some(value));
            return;
        };
        if value.is_null() {
            return;
        }
        let Some(fields) = self.object(value, at) else { return };
        let figure = self.figure(layout, fields, at, marketplace, id);
        let known = self.figures.iter().any(|known| {
            known.marketplace_id == figure.marketplace_id && known.metric == figure.metric
        });
        if known {
            self.note(OddityKind::Twice, at, None);
            return;
        }
        self.figures.push(figure);
    }

    fn figure(
        &mut self,
        layout: &Layout,
        fields: &Map<String, Value>,
        at: At<'_>,
        marketplace: Option<Marketplace>,
        id: &str,
    ) -> Figure {
        let (first_day, last_day) = self.window(fields.get("reportingDateRange"), at);
        let total = layout.total.and_then(|key| self.counted(fields, key, &[], at));
        let part = self.counted(fields, layout.part, layout.part_also, at);
        let rate = self.share(fields, "rate", at);
        let target = self.share(fields, "targetValue", at);
        let condition = fields.get("targetCondition").unwrap_or(&Value::Null);
        let condition = self.word(condition, at.key("targetCondition"), Condition::parse);
        let status = STATUSES.iter().find_map(|key| Some((*key, fields.get(*key)?)));
        let status =
            status.and_then(|(key, value)| self.word(value, at.key(key), MetricStatus::parse));
        for key in fields.keys().filter(|key| !knows(layout, key)) {
            self.note(OddityKind::UnknownField, at.key(key), fields.get(key));
        }
        if layout.total.is_some() && rate.is_none() {
            self.note(OddityKind::MissingFigure, at.key("rate"), None);
        }
        if layout.judged && (target.is_none() || condition.is_none()) {
            self.note(OddityKind::MissingTarget, at.key("targetValue"), None);
        }
        let rate = rate.and_then(|rate| u32::try_from(rate).ok()).filter(|_| total != Some(0));
        let target = target.and_then(|target| u32::try_from(target).ok());
        let figure = Figure {
            marketplace,
            marketplace_id: id.to_owned(),
            metric: layout.metric,
            first_day,
            last_day,
            total,
            part,
            rate,
            target,
            condition,
            status,
        };
        self.weigh(layout, &figure, at);
        figure
    }

    /// Whether what is told of a metric goes together.
    fn weigh(&mut self, layout: &Layout, figure: &Figure, at: At<'_>) {
        if let (Some(total), Some(part)) = (figure.total, figure.part) {
            if part > total {
                self.note(OddityKind::PartAboveTotal, at.key(layout.part), Some(&part.into()));
            } else if let (Some(rate), Some(given)) = (figure.rate, (part * ONE).checked_div(total))
                && given.abs_diff(u64::from(rate)) > ROUNDING
            {
                self.note(OddityKind::RateDisagrees, at.key("rate"), None);
            }
        }
        let says_good = match figure.status {
            Some(MetricStatus::Good | MetricStatus::Great) => Some(true),
            Some(MetricStatus::Bad) => Some(false),
            _ => None,
        };
        let is_good = figure.meets_target().or_else(|| {
            // Policies have no rate: the count itself is held against the target.
            let count = figure.part.filter(|_| layout.total.is_none())?;
            let count = u32::try_from((count).saturating_mul(ONE)).unwrap_or(u32::MAX);
            Some(figure.condition?.holds(count, figure.target?))
        });
        if let (Some(says), Some(is)) = (says_good, is_good)
            && says != is
        {
            self.note(OddityKind::ContradictoryStatus, at.key("status"), None);
        }
    }

    fn window(&mut self, range: Option<&Value>, at: At<'_>) -> (Option<Day>, Option<Day>) {
        let at = at.key("reportingDateRange");
        let Some(range) = range.and_then(|range| self.object(range, at)) else {
            self.note(OddityKind::MissingWindow, at, None);
            return (None, None);
        };
        let mut day = |key: &'static str| {
            let value = range.get(key).unwrap_or(&Value::Null);
            self.day(value, at.key(key))
        };
        let (first, last) = (day("reportingDateFrom"), day("reportingDateTo"));
        if matches!((first, last), (Some(first), Some(last)) if last < first) {
            self.note(OddityKind::WindowBackwards, at, None);
        }
        (first, last)
    }

    /// A count; an object has it under `count`.
    fn counted(
        &mut self,
        fields: &Map<String, Value>,
        key: &str,
        also: &[&str],
        at: At<'_>,
    ) -> Option<u64> {
        let mut names = std::iter::once(key).chain(also.iter().copied());
        let found = names.find_map(|name| Some((name, fields.get(name)?)));
        let Some((name, value)) = found.filter(|(_, value)| !value.is_null()) else {
            // The rating has no points in Amazon's description.
            if key != "ahrScore" && key != "orderWithDefects" {
                self.note(OddityKind::MissingFigure, at.key(key), None);
            }
            return None;
        };
        let at = at.key(name);
        match value {
            Value::Object(parts) => {
                let count = parts.get("count").unwrap_or(&Value::Null);
                self.count(count, at.key("count"))
            }
            plain => self.count(plain, at),
        }
    }

    fn share(&mut self, fields: &Map<String, Value>, key: &str, at: At<'_>) -> Option<u64> {
        let at = at.key(key);
        let millionths = self.millionths(fields.get(key)?, at)?;
        if millionths > u64::from(u32::MAX) {
            self.note(OddityKind::NotANumber, at, fields.get(key));
            return None;
        }
        Some(millionths)
    }
}

/// The one of several windows that stands for the metric: the longest, else the first.
fn longest(listed: &[Value]) -> Option<(usize, &Value)> {
    let day = |value: &Value, key: &str| {
        let text = value.get("reportingDateRange")?.get(key)?.as_str()?;
        text.get(..10)?.parse::<Date>().ok().map(Day::of)
    };
    let days = |value: &Value| -> Option<i32> {
        Some(day(value, "reportingDateTo")?.since(day(value, "reportingDateFrom")?))
    };
    listed.iter().enumerate().rev().max_by_key(|(_, value)| days(value))
}

/// The metrics within an object of this name.
fn within(key: &str) -> impl Iterator<Item = &'static Layout> {
    LAYOUTS.iter().filter(move |layout| layout.within.is_some_and(|name| name == key))
}

fn knows(layout: &Layout, key: &str) -> bool {
    let counts = [layout.total, Some(layout.part)].contains(&Some(key));
    let rating = layout.metric == Metric::HealthRating && STATUSES.contains(&key);
    counts
        || rating
        || layout.part_also.contains(&key)
        || COMMON.contains(&key)
        || PARTS.contains(&key)
}
