use super::*;
use crate::render::sample;

fn printed(document: &Document, style: Style) -> String {
    let mut out = Vec::new();
    text(document, style, &mut out).unwrap();
    String::from_utf8(out).unwrap()
}

fn plain(document: &Document, width: usize) -> String {
    printed(document, Style { colour: false, width, unicode: true })
}

fn everything() -> [Document; 4] {
    [sample::rich(), sample::empty(), sample::without_rates(), sample::hostile()]
}

#[test]
fn no_line_is_wider_than_the_terminal() {
    for document in everything() {
        for columns in [48, 60, 79, 80, 81, 100, 110] {
            for line in plain(&document, columns).lines() {
                assert!(width(line) <= columns, "{} > {columns}: {line}", width(line));
            }
        }
    }
}

#[test]
fn piped_text_has_no_control_character() {
    for document in everything() {
        let text = plain(&document, 80);
        assert!(!text.chars().any(|c| c.is_control() && c != '\n'));
    }
}

#[test]
fn colours_change_nothing_but_the_colour() {
    let style = Style { colour: true, width: 80, unicode: true };
    let coloured = printed(&sample::rich(), style);
    assert!(coloured.contains("\u{1b}[31m"));
    let mut bare = String::new();
    for (at, part) in coloured.split("\u{1b}[").enumerate() {
        bare.push_str(if at == 0 { part } else { part.split_once('m').unwrap().1 });
    }
    assert_eq!(bare, plain(&sample::rich(), 80));
}

#[test]
fn a_terminal_without_unicode_gets_ascii_of_the_same_width() {
    let style = Style { colour: false, width: 80, unicode: false };
    for document in everything() {
        let ascii = printed(&document, style);
        assert!(ascii.is_ascii());
        let widths =
            |text: &str| text.lines().map(|line| width(line.trim_end())).collect::<Vec<_>>();
        for (ascii, unicode) in widths(&ascii).into_iter().zip(widths(&plain(&document, 80))) {
            assert!(ascii <= unicode + 1);
        }
    }
}

#[test]
fn the_questions_come_in_the_readers_order() {
    let text = plain(&sample::rich(), 80);
    let questions = [
        "Are we safe?",
        "Where?",
        "Why?",
        "What first?",
        "Where does it gather?",
        "What can still be corrected?",
        "What is the plan?",
        "How far could Amazon go?",
        "What do we tell Amazon?",
        "What was read?",
    ];
    let places: Vec<_> = questions.iter().map(|question| text.find(question).unwrap()).collect();
    assert!(places.is_sorted());
}

#[test]
fn the_rate_is_given_with_what_limits_it() {
    let text = plain(&sample::rich(), 80);
    assert!(
        text.contains("✗ BELOW   VTR 94.15%   threshold 95.00%   correct 18 or ship 356 clean")
    );
    assert!(text.contains("Upper bound: on 212 of 2,104 counted packages"));
}

#[test]
fn no_rate_is_invented() {
    let text = plain(&sample::without_rates(), 110);
    assert!(text.contains("VTR not known"));
    assert!(!text.contains("94.15%"));
    let text = plain(&sample::empty(), 80);
    assert!(text.contains("Cannot be said: no package of the window is counted."));
}
