//! Where a value stands on an axis, and the bars that a terminal draws of it.

use super::words::Tone;

/// The part of a range that is drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Scale {
    /// Value at the left end.
    pub(crate) floor: u64,
    /// Value at the right end.
    pub(crate) ceiling: u64,
}

/// Floors to choose from, in basis points: round figures that leave the threshold room.
const FLOORS: [u32; 6] = [9_500, 9_000, 8_500, 8_000, 7_000, 5_000];

impl Scale {
    /// The narrowest round axis up to 100 % that shows the rates and the threshold well inside.
    pub(crate) fn of_rates(rates: impl IntoIterator<Item = u32>, threshold_bp: u32) -> Self {
        let lowest = rates.into_iter().min().unwrap_or(threshold_bp).min(threshold_bp);
        let room = (10_000 - threshold_bp.min(10_000)).max(100);
        let fits = |floor: &u32| *floor < lowest && floor + room <= threshold_bp;
        let floor = FLOORS.into_iter().find(fits).unwrap_or(0);
        Scale { floor: floor.into(), ceiling: 10_000 }
    }

    /// An axis from nothing to the greatest value.
    pub(crate) fn up_to(greatest: u64) -> Self {
        Scale { floor: 0, ceiling: greatest.max(1) }
    }

    /// How far along an axis of this length the value stands, rounded down.
    pub(crate) fn at(self, value: u64, length: u64) -> u64 {
        let span = self.ceiling.saturating_sub(self.floor).max(1);
        value.clamp(self.floor, self.ceiling).saturating_sub(self.floor) * length / span
    }
}

/// A value to be drawn, with a line to reach where there is one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Gauge {
    /// The axis.
    pub(crate) scale: Scale,
    /// The value; none draws only the line.
    pub(crate) value: Option<u64>,
    /// The line to reach.
    pub(crate) line: Option<u64>,
    /// How good it is.
    pub(crate) tone: Tone,
}

/// The parts of a terminal bar, left to right.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Drawn {
    /// The filled part before the line.
    pub(crate) filled: String,
    /// The empty part before the line.
    pub(crate) empty: String,
    /// The line.
    pub(crate) line: &'static str,
    /// The filled part after the line.
    pub(crate) filled_after: String,
    /// The empty part after the line.
    pub(crate) empty_after: String,
}

const EIGHTHS: [&str; 8] = ["", "▏", "▎", "▍", "▌", "▋", "▊", "▉"];

impl Gauge {
    /// The cell the line stands in.
    pub(crate) fn line_cell(&self, cells: usize) -> Option<usize> {
        let cell = self.scale.at(self.line?, cells as u64);
        usize::try_from(cell).ok().map(|cell| cell.min(cells.saturating_sub(1)))
    }

    /// Draws the bar in this many cells. The line always shows: it takes the place of a cell.
    pub(crate) fn draw(&self, cells: usize) -> Drawn {
        let eighths = self.value.map_or(0, |value| self.scale.at(value, cells as u64 * 8));
        let eighths = usize::try_from(eighths).unwrap_or(0);
        let before = self.line_cell(cells).unwrap_or(cells);
        let after = cells.saturating_sub(before + 1);
        let (filled, empty) = stretch(eighths, before);
        let (filled_after, empty_after) = stretch(eighths.saturating_sub((before + 1) * 8), after);
        let line = if before < cells { "│" } else { "" };
        Drawn { filled, empty, line, filled_after, empty_after }
    }
}

/// Filled and empty cells of a stretch of a bar.
fn stretch(eighths: usize, cells: usize) -> (String, String) {
    let full = (eighths / 8).min(cells);
    let part = if full < cells { EIGHTHS.get(eighths % 8).copied().unwrap_or("") } else { "" };
    let rest = cells - full - usize::from(!part.is_empty());
    (format!("{}{part}", "█".repeat(full)), " ".repeat(rest))
}

const HEIGHTS: [char; 8] = ['▁', '▂', '▃', '▄', '▅', '▆', '▇', '█'];

/// A row of small columns, one for each value, between the least and the greatest.
pub(crate) fn spark(values: &[u32]) -> String {
    let least = u64::from(values.iter().copied().min().unwrap_or(0));
    let greatest = u64::from(values.iter().copied().max().unwrap_or(0));
    let scale = Scale { floor: least, ceiling: greatest };
    let height = |value: &u32| {
        let step = usize::try_from(scale.at((*value).into(), 7)).unwrap_or(0);
        HEIGHTS.get(step).copied().unwrap_or(' ')
    };
    values.iter().map(height).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn drawn(value: u64, cells: usize) -> String {
        let scale = Scale { floor: 9_000, ceiling: 10_000 };
        let gauge = Gauge { scale, value: Some(value), line: Some(9_500), tone: Tone::Normal };
        let Drawn { filled, empty, line, filled_after, empty_after } = gauge.draw(cells);
        format!("{filled}{empty}{line}{filled_after}{empty_after}")
    }

    #[test]
    fn the_line_stands_where_the_threshold_is() {
        assert_eq!(drawn(9_000, 10), "     │    ");
        assert_eq!(drawn(9_400, 10), "████ │    ");
        assert_eq!(drawn(9_450, 10), "████▌│    ");
        assert_eq!(drawn(9_499, 10), "████▉│    ");
        assert_eq!(drawn(9_500, 10), "█████│    ");
        assert_eq!(drawn(9_750, 10), "█████│█▌  ");
        assert_eq!(drawn(10_000, 10), "█████│████");
    }

    #[test]
    fn a_bar_is_as_wide_as_asked_for() {
        for cells in 1..40 {
            for value in (0..=10_000).step_by(37) {
                assert_eq!(drawn(value, cells).chars().count(), cells, "{value} in {cells}");
            }
        }
    }

    #[test]
    fn the_axis_shows_every_rate_and_the_threshold() {
        let floor = |rates: &[u32], line| Scale::of_rates(rates.iter().copied(), line).floor;
        assert_eq!(floor(&[9_700], 9_500), 9_000);
        assert_eq!(floor(&[9_344, 8_840], 9_500), 8_500);
        assert_eq!(floor(&[1_200], 9_500), 0);
        assert_eq!(floor(&[9_950], 9_900), 9_500);
        assert_eq!(floor(&[], 10_000), 9_500);
        assert_eq!(floor(&[0], 0), 0);
    }

    #[test]
    fn a_spark_line_spans_the_values() {
        assert_eq!(spark(&[9_300, 9_650, 10_000]), "▁▄█");
        assert_eq!(spark(&[9_500, 9_500]), "▁▁");
        assert_eq!(spark(&[]), "");
    }
}
