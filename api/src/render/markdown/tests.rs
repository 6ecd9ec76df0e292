use super::*;
use crate::render::page::Depth;
use crate::render::sample;
use domain::document::Document;

fn printed(document: &Document) -> String {
    let mut out = Vec::new();
    markdown(&Page::new(document, Depth::DOCUMENT), &mut out).unwrap();
    String::from_utf8(out).unwrap()
}

/// Cells of a row: pipes that are not escaped, less the outer two.
fn cells(line: &str) -> usize {
    let mut escaped = false;
    let bars = line.chars().filter(|c| {
        let bar = *c == '|' && !escaped;
        escaped = *c == '\\' && !escaped;
        bar
    });
    bars.count() - 1
}

#[test]
fn every_row_of_a_table_has_as_many_cells_as_its_head() {
    for document in [sample::rich(), sample::empty(), sample::without_rates(), sample::hostile()] {
        let text = printed(&document);
        let mut expected = None;
        for line in text.lines() {
            if line.starts_with('|') {
                assert_eq!(*expected.get_or_insert(cells(line)), cells(line), "{line}");
            } else {
                expected = None;
            }
        }
    }
}

#[test]
fn names_cannot_become_markup() {
    let text = printed(&sample::hostile());
    assert!(!text.contains("<script"));
    assert_eq!(text.matches("://").count(), text.matches(r"\://").count());
    assert!(!text.chars().any(|c| c.is_control() && c != '\n'));
    assert!(!text.lines().any(|line| line == "# x"));
}

#[test]
fn it_says_what_the_terminal_says() {
    let text = printed(&sample::rich());
    assert!(text.contains("| **94.15%** | 95.00% | ✗ below | correct 18 or ship 356 clean |"));
    assert!(text.contains("| ✗ below | Apparel |"));
    assert!(text.contains("- [ ] **Confirm tracking when the label is bought**"));
}
