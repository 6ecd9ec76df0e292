//! Text that Markdown shows as it is.

use crate::render::plain::Plain;
use std::fmt;

/// The text for any place in a document: in a line, at its beginning or in a table.
pub(super) const fn escaped(text: &Plain) -> Escaped<'_> {
    Escaped(text)
}

/// An identifier as code, if it can stand there unchanged.
pub(super) fn code(text: &Plain) -> String {
    if text.as_str().contains(['`', '|', '\\']) {
        escaped(text).to_string()
    } else {
        format!("`{text}`")
    }
}

/// Text to be escaped.
#[derive(Clone, Copy)]
pub(super) struct Escaped<'a>(&'a Plain);

impl fmt::Display for Escaped<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let text = self.0.as_str();
        for (at, c) in text.char_indices() {
            let before = text.get(..at).unwrap_or_default();
            let after = text.get(at + c.len_utf8()..).unwrap_or_default();
            match c {
                '<' => f.write_str("&lt;")?,
                '>' => f.write_str("&gt;")?,
                '&' if entity(after) => f.write_str("&amp;")?,
                _ if special(c, before, after) => write!(f, "\\{c}")?,
                _ => write!(f, "{c}")?,
            }
        }
        Ok(())
    }
}

/// Whether a character means something to Markdown at this place. Plain prose stays readable in
/// the source: a dot or a dash within a line means nothing.
fn special(c: char, before: &str, after: &str) -> bool {
    let numbered = || !before.is_empty() && before.bytes().all(|byte| byte.is_ascii_digit());
    let alone = || after.is_empty() || after.starts_with(' ');
    match c {
        '\\' | '`' | '*' | '[' | ']' | '|' | '~' | '#' | '$' | '@' => true,
        '_' => {
            !(before.ends_with(char::is_alphanumeric) && after.starts_with(char::is_alphanumeric))
        }
        // A list, a rule or an underlined heading.
        '-' | '+' => before.is_empty() && (alone() || after.starts_with(c)),
        '=' => before.is_empty(),
        // A numbered list, or an address that would become a link.
        ')' => numbered() && alone(),
        '.' => (numbered() && alone()) || ends_with_www(before),
        ':' => after.starts_with("//"),
        _ => false,
    }
}

/// Whether an ampersand before this text could begin an entity.
fn entity(after: &str) -> bool {
    after.starts_with(|c: char| c == '#' || c.is_ascii_alphanumeric())
}

fn ends_with_www(text: &str) -> bool {
    text.len()
        .checked_sub(3)
        .and_then(|at| text.get(at..))
        .is_some_and(|end| end.eq_ignore_ascii_case("www"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(text: &str) -> String {
        escaped(&Plain::from(text)).to_string()
    }

    #[test]
    fn what_markdown_obeys_is_escaped() {
        assert_eq!(shown("a|b"), r"a\|b");
        assert_eq!(shown("two\nlines"), "two lines");
        assert_eq!(shown("`code` *bold* _it_"), r"\`code\` \*bold\* \_it\_");
        assert_eq!(shown("<b>&amp;"), "&lt;b&gt;&amp;amp;");
        assert_eq!(shown("[x](http://y)"), r"\[x\](http\://y)");
        assert_eq!(shown("WWW.evil.example"), r"WWW\.evil.example");
        assert_eq!(shown("\\|"), r"\\\|");
        assert_eq!(shown("\u{1b}[0m"), "\u{fffd}\\[0m");
    }

    #[test]
    fn a_line_stays_a_line() {
        assert_eq!(shown("# x"), r"\# x");
        assert_eq!(shown("- x - y"), r"\- x - y");
        assert_eq!(shown("---"), r"\---");
        assert_eq!(shown("12. x 3.5"), r"12\. x 3.5");
        assert_eq!(shown("1) x"), r"1\) x");
    }

    #[test]
    fn what_means_nothing_stays_readable() {
        for text in
            ["+53", "94.15%", "America/Los_Angeles", "Health & Personal Care", "late_upload"]
        {
            assert_eq!(shown(text), text);
        }
    }

    #[test]
    fn identifiers_are_code_where_they_can_be() {
        assert_eq!(code(&Plain::from("113-1")), "`113-1`");
        assert_eq!(code(&Plain::from("a`b|c")), r"a\`b\|c");
    }
}
