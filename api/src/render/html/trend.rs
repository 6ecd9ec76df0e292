//! The 30-day rate day by day against the threshold, over the daily volumes.

use super::chart::{self, WIDTH, Words};
use crate::render::bar::Scale;
use crate::render::number::{count, rate};
use crate::render::page::Trend;
use maud::{Markup, html};

const LEFT: u64 = 64;
const RIGHT: u64 = WIDTH - 72;
const TOP: u64 = 12;
const RATES: u64 = 176;
const VOLUMES_TOP: u64 = TOP + RATES + 20;
const VOLUMES: u64 = 56;
const FOOT: u64 = VOLUMES_TOP + VOLUMES;
const HEIGHT: u64 = FOOT + 24;
/// Days between the dates on the axis.
const WEEK: usize = 7;
/// Labels nearer than this would touch.
const CLOSE: u64 = 14;

pub(super) fn trend(trend: &Trend) -> Markup {
    let place = Place { days: trend.days.len() as u64, rates: trend.scale };
    let greatest = trend.days.iter().map(|day| day.counted).max().unwrap_or(0);
    let volumes = Scale::up_to(greatest);
    let threshold = place.y(trend.threshold_bp);
    let ends = [trend.scale.floor, trend.scale.ceiling];
    let last =
        trend.days.iter().enumerate().rev().find_map(|(at, day)| Some((at, day.rolling_bp?)));
    let drawing = html! {
        @for end in ends {
            @let y = place.y(u32::try_from(end).unwrap_or(10_000));
            line.grid x1=(LEFT) x2=(RIGHT) y1=(y) y2=(y) {}
            @if y.abs_diff(threshold) > CLOSE {
                text.soft x=(LEFT - 8) y=(y + 4) text-anchor="end" { (end / 100) "%" }
            }
        }
        line.threshold.dashed x1=(LEFT) x2=(RIGHT) y1=(threshold) y2=(threshold) {}
        text.strong x=(LEFT - 8) y=(threshold + 4) text-anchor="end" { (rate(trend.threshold_bp)) }
        path.curve d=(curve(trend, &place)) {}
        @if let Some((at, bp)) = last {
            circle.dot cx=(place.x(at)) cy=(place.y(bp)) r="4" {}
            text.strong x=(place.x(at) + 10) y=(place.y(bp) + 4) { (rate(bp)) }
        }
        text.soft x=(LEFT - 8) y=(VOLUMES_TOP + 10) text-anchor="end" { (count(greatest)) }
        line.grid x1=(LEFT) x2=(RIGHT) y1=(FOOT) y2=(FOOT) {}
        @for (at, day) in trend.days.iter().enumerate() {
            @let all = volumes.at(day.counted, VOLUMES);
            @let invalid = volumes.at(day.counted.saturating_sub(day.valid), VOLUMES);
            @let x = place.x(at).saturating_sub(place.bar() / 2);
            rect.volume x=(x) y=(FOOT - all) width=(place.bar()) height=(all.saturating_sub(invalid)) {}
            rect.bad x=(x) y=(FOOT - invalid) width=(place.bar()) height=(invalid) {}
            @if at.is_multiple_of(WEEK) {
                text.soft x=(place.x(at)) y=(FOOT + 18) text-anchor="middle" { (day.date) }
            }
        }
    };
    let words = Words {
        title: "30-day rate by day",
        description: trend.summary.as_str(),
        caption: "Line: the rate of the thirty days that end on the day. Bars: packages counted \
                  that day, the invalid ones at the foot.",
    };
    html! { (chart::figure("trend", HEIGHT, words, &drawing)) p.soft.legend { (trend.summary) } }
}

/// Where days and rates stand.
struct Place {
    days: u64,
    rates: Scale,
}

impl Place {
    fn x(&self, day: usize) -> u64 {
        LEFT + (day as u64 * 2 + 1) * (RIGHT - LEFT) / (self.days * 2).max(1)
    }

    fn y(&self, bp: u32) -> u64 {
        TOP + RATES - self.rates.at(bp.into(), RATES)
    }

    /// How thick a daily bar is.
    fn bar(&self) -> u64 {
        ((RIGHT - LEFT) / self.days.max(1) * 2 / 3).clamp(1, 20)
    }
}

/// The line of the rates; it is broken where a day has none.
fn curve(trend: &Trend, place: &Place) -> String {
    let mut drawn = String::new();
    let mut begun = false;
    for (at, day) in trend.days.iter().enumerate() {
        if let Some(bp) = day.rolling_bp {
            let step = if begun { 'L' } else { 'M' };
            drawn.push_str(&format!("{step}{} {} ", place.x(at), place.y(bp)));
        }
        begun = day.rolling_bp.is_some();
    }
    drawn
}
