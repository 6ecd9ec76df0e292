//! A line of text in several tones.

use crate::render::words::Tone;

/// Spans from left to right.
#[derive(Clone, Debug, Default)]
pub(super) struct Line(Vec<(Tone, String)>);

impl Line {
    /// A line that begins with this many spaces.
    pub(super) fn new(indent: usize) -> Self {
        Line(vec![(Tone::Normal, " ".repeat(indent))])
    }

    /// The line with one more span.
    pub(super) fn add(mut self, tone: Tone, text: impl Into<String>) -> Self {
        self.0.push((tone, text.into()));
        self
    }

    /// The line with the spans of another.
    pub(super) fn join(mut self, other: Line) -> Self {
        self.0.extend(other.0);
        self
    }

    /// The spans, without blanks at the end of the line.
    pub(super) fn spans(mut self) -> Vec<(Tone, String)> {
        while let Some((_, text)) = self.0.last_mut() {
            text.truncate(text.trim_end().len());
            if !text.is_empty() {
                break;
            }
            self.0.pop();
        }
        self.0
    }
}
