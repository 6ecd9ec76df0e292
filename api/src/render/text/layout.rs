//! Which columns of a table a terminal has room for, and how wide each is.

use crate::render::columns::width;
use crate::render::page::{Cell, Column, Fit, Table};

/// Blanks between columns.
pub(super) const GAP: usize = 2;
/// Bars longer than this say no more.
const LONGEST_BAR: usize = 40;
/// A column narrower than this shows nothing of its values.
const LEAST: usize = 3;

/// A column that is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Slot {
    /// Its place in the table.
    pub(super) at: usize,
    /// Where it begins.
    pub(super) start: usize,
    /// How wide it is.
    pub(super) width: usize,
}

/// What a column would like.
struct Wish {
    at: usize,
    column: Column,
    natural: usize,
    width: usize,
}

/// Lays the columns out in this much room.
pub(super) fn layout(table: &Table, room: usize) -> Vec<Slot> {
    let mut wishes: Vec<Wish> = table
        .columns
        .iter()
        .enumerate()
        .map(|(at, column)| {
            let natural = natural(table, at, *column);
            Wish { at, column: *column, natural, width: least(column.fit, natural) }
        })
        .collect();
    while taken(&wishes) > room
        && let Some(dropped) = highest_rank(&wishes)
    {
        wishes.remove(dropped);
    }
    // What still does not fit is narrowed where it is widest.
    while taken(&wishes) > room
        && let Some(widest) = wishes.iter_mut().max_by_key(|wish| wish.width)
        && widest.width > LEAST
    {
        widest.width -= 1;
    }
    let mut free = room.saturating_sub(taken(&wishes));
    while free > 0
        && let Some(narrowest) =
            wishes.iter_mut().filter(|wish| wish.width < wish.natural).min_by_key(growth)
    {
        narrowest.width += 1;
        free -= 1;
    }
    let mut start = 0;
    let place = |wish: Wish| {
        let slot = Slot { at: wish.at, start, width: wish.width };
        start += wish.width + GAP;
        slot
    };
    wishes.into_iter().map(place).collect()
}

/// The column with the least of this grows next: names get about twice the room of bars.
const fn growth(wish: &&mut Wish) -> usize {
    match wish.column.fit {
        Fit::Stretch(_) => wish.width * 2 + 4,
        Fit::Whole | Fit::Cut(_) | Fit::Wrap(_) => wish.width,
    }
}

fn natural(table: &Table, at: usize, column: Column) -> usize {
    if matches!(column.fit, Fit::Stretch(_)) {
        return LONGEST_BAR;
    }
    let cells = table.rows.iter().filter_map(|row| row.cells.get(at)).map(cell_width);
    cells.max().unwrap_or(0).max(width(column.head))
}

fn cell_width(cell: &Cell) -> usize {
    match cell {
        Cell::None | Cell::Gauge(_) => 0,
        Cell::Text(text, _) | Cell::Id(text) => width(text.as_str()),
        Cell::Badge(_, word) => width(word) + 2,
    }
}

fn least(fit: Fit, natural: usize) -> usize {
    match fit {
        Fit::Whole => natural,
        Fit::Cut(least) | Fit::Wrap(least) | Fit::Stretch(least) => least.min(natural),
    }
}

fn taken(wishes: &[Wish]) -> usize {
    wishes.iter().map(|wish| wish.width + GAP).sum::<usize>().saturating_sub(GAP)
}

fn highest_rank(wishes: &[Wish]) -> Option<usize> {
    let ranked = wishes.iter().enumerate().filter(|(_, wish)| wish.column.rank > 0);
    ranked.max_by_key(|(_, wish)| wish.column.rank).map(|(at, _)| at)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::render::page::Row;

    fn table() -> Table {
        let columns = [
            Column::names("name", 6),
            Column::figures("n"),
            Column::figures("more").rank(1),
            Column::bars("bar", 5),
        ];
        let cells = vec![
            Cell::text("a name of some length"),
            Cell::count(1_234),
            Cell::count(99),
            Cell::text("bar"),
        ];
        Table::new("test", &columns, vec![Row::new(cells)])
    }

    fn widths(room: usize) -> Vec<usize> {
        layout(&table(), room).iter().map(|slot| slot.width).collect()
    }

    #[test]
    fn columns_of_rank_go_first_and_names_grow_faster_than_bars() {
        assert_eq!(widths(20), [6, 5, 5]);
        assert_eq!(widths(30), [10, 5, 4, 5]);
        assert_eq!(widths(50), [21, 5, 4, 14]);
        assert_eq!(widths(200), [21, 5, 4, LONGEST_BAR]);
    }

    #[test]
    fn the_room_is_never_exceeded() {
        for room in 20..120 {
            let end = layout(&table(), room).iter().map(|slot| slot.start + slot.width).max();
            assert!(end <= Some(room), "{end:?} in {room}");
        }
    }
}
