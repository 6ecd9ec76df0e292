//! A bar against a line.

use crate::render::bar::Gauge;
use crate::render::page::Headline;
use maud::{Markup, html};

const LENGTH: u64 = 1_000;
/// Labels nearer than this would touch.
const CLOSE: u64 = 120;

/// In a table, beside the figures it draws.
pub(super) fn small(gauge: &Gauge) -> Markup {
    html! {
        svg.gauge aria-hidden="true" viewBox="0 0 1000 24" preserveAspectRatio="none" {
            (drawn(gauge, 6, 12, 24))
        }
    }
}

/// Under the headline, with its ends named.
pub(super) fn wide(gauge: &Gauge, headline: &Headline) -> Markup {
    let Headline { heads: [rate, line_at, ..], rate: value, threshold, ends, .. } = headline;
    let [first, last] = ends;
    let line = gauge.scale.at(gauge.line.unwrap_or(0), LENGTH);
    html! {
        figure {
            svg.gauge.wide role="img" aria-labelledby="gauge-title" viewBox="0 0 1000 32"
                preserveAspectRatio="none" {
                title id="gauge-title" { (rate) " " (value) ", " (line_at) " " (threshold) }
                (drawn(gauge, 6, 20, 32))
            }
            // Beside the drawing, so that the words do not stretch with it.
            div.ends aria-hidden="true" {
                span { @if line > CLOSE { (first) } }
                span.line style={ "left:" (line / 10) "%" } { (threshold) }
                span { @if line + CLOSE < LENGTH { (last) } }
            }
        }
    }
}

fn drawn(gauge: &Gauge, y: u64, thick: u64, high: u64) -> Markup {
    let value = gauge.value.map(|value| gauge.scale.at(value, LENGTH));
    html! {
        rect.track x="0" y=(y) width=(LENGTH) height=(thick) {}
        @if let Some(value) = value {
            rect class=(gauge.tone.name()) x="0" y=(y) width=(value) height=(thick) {}
        }
        @if let Some(line) = gauge.line {
            @let at = gauge.scale.at(line, LENGTH);
            line.threshold x1=(at) x2=(at) y1="0" y2=(high) {}
        }
    }
}
