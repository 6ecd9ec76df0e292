//! Where invalid packages gather: slices, the hour, places and SKUs.

use super::parts::{Block, Section};
use super::safe::has_rate;
use super::table::{Cell, Column, Row, Table};
use super::{Depth, first_of, name_in_text};
use crate::render::number::{count, part, share, times};
use crate::render::words::{self, Tone};
use domain::assessment::{Assessment, CutOff, FbaCandidate, Slice, UndeclaredOrigin};

const SLICES: [Column; 7] = [
    Column::words("by"),
    Column::names("value", 16),
    Column::figures("counted"),
    Column::figures("invalid"),
    Column::figures("rate"),
    Column::figures("share"),
    Column::figures("lift"),
];
const LEGEND: &str = "share: of all invalid packages; lift: how many times the usual invalid rate";
const ORIGINS: [Column; 4] = [
    Column::names("place", 16),
    Column::words("postal code"),
    Column::figures("packages"),
    Column::figures("of all"),
];
const CANDIDATES: [Column; 6] = [
    Column::names("SKU", 14),
    Column::names("category", 12),
    Column::figures("counted"),
    Column::figures("invalid"),
    Column::figures("invalid rate"),
    Column::figures("of category"),
];

pub(super) fn section(assessment: &Assessment, depth: Depth) -> Section {
    let mut notable: Vec<&Slice> = assessment.slices.iter().filter(|one| one.notable).collect();
    notable.sort_by_key(|slice| (std::cmp::Reverse(slice.invalid), slice.rate_bp));
    let mut blocks = Vec::new();
    let rates = has_rate(assessment);
    if !notable.is_empty() {
        let (shown, more) = first_of(&notable, depth.rows);
        let rows = shown.map(|slice| of_slice(slice, rates)).collect();
        blocks.push(Block::Table(Table::new("Notable slices", &SLICES, rows).legend(LEGEND)));
        blocks.extend(more);
    }
    blocks.extend(assessment.cut_off.as_ref().map(cut_off));
    if !assessment.undeclared_origins.is_empty() {
        let rows = assessment.undeclared_origins.iter().map(origin).collect();
        let title = "Probably an undeclared warehouse or prep centre: register it";
        blocks.push(Block::Heading(title.into()));
        blocks.push(Block::Table(Table::new("Undeclared origins", &ORIGINS, rows)));
    }
    if !assessment.fba_candidates.is_empty() {
        let (shown, more) = first_of(&assessment.fba_candidates, depth.rows);
        let table = Table::new("Candidates for FBA", &CANDIDATES, shown.map(candidate).collect());
        blocks.push(Block::Heading("SKUs that would do better in Amazon's warehouses".into()));
        blocks.push(Block::Table(table));
        blocks.extend(more);
    }
    let (tone, answer) = match notable.first() {
        Some(slice) => {
            let by = words::dimension(slice.dimension);
            let of_all = share(slice.share_of_invalid_bp);
            (
                Tone::Normal,
                format!("Most in {by} {}: {of_all} of all invalid.", name_in_text(&slice.value)),
            )
        }
        None if blocks.is_empty() => {
            (Tone::Faint, "Nowhere: no carrier, warehouse, SKU or hour stands out.".to_owned())
        }
        None => (Tone::Normal, "In what follows; no single slice stands out.".to_owned()),
    };
    let question = "Where does it gather?";
    Section { id: "gathers", question, answer: answer.into(), tone, blocks }
}

fn of_slice(slice: &Slice, rates: bool) -> Row {
    Row::new(vec![
        Cell::Text(words::dimension(slice.dimension).into(), Tone::Faint),
        Cell::text(&slice.value),
        Cell::count(slice.counted).when(rates),
        Cell::count(slice.invalid),
        Cell::rate(Some(slice.rate_bp)).when(rates),
        Cell::text(share(slice.share_of_invalid_bp)),
        Cell::text(times(slice.lift)).when(rates),
    ])
}

fn cut_off(cut: &CutOff) -> Block {
    let text = format!(
        "Cut-off: of {} packages confirmed at or after {:02}:00, {} ({}) were uploaded late, \
         against {} over the whole day. Promise same-day handover only for orders until {:02}:00.",
        count(cut.packages),
        cut.hour,
        count(cut.late),
        share(part(cut.late, cut.packages)),
        share(part(cut.all_late, cut.all_packages)),
        cut.accept_until
    );
    Block::Note(Tone::Warn, text.into())
}

fn origin(origin: &UndeclaredOrigin) -> Row {
    Row::new(vec![
        Cell::text(format!("{}, {}", origin.place, origin.country)),
        Cell::text(&origin.postal_code),
        Cell::count(origin.packages),
        Cell::text(share(origin.share_bp)),
    ])
}

fn candidate(sku: &FbaCandidate) -> Row {
    Row::new(vec![
        Cell::id(&sku.sku),
        Cell::text(&sku.category),
        Cell::count(sku.counted),
        Cell::count(sku.invalid),
        Cell::text(share(part(sku.invalid, sku.counted))),
        Cell::text(share(sku.share_of_category_bp)),
    ])
}
