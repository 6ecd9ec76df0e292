//! Letters, HTML entities and HTML tags of a pasted text.

/// What stands at one place of the text.
pub(super) enum Mark {
    /// Written as it is or as an entity.
    Letter(char),
    /// A tag that ends a paragraph or a line.
    Break,
    /// A tag of a list's entry.
    Bullet,
    /// A tag inside a sentence.
    Nothing,
}

/// Tags that end a sentence.
const BREAKS: [&str; 14] =
    ["p", "br", "div", "ul", "ol", "tr", "td", "table", "h1", "h2", "h3", "h4", "body", "html"];

/// The longest tag or entity that is taken for one.
const TAG: usize = 400;
const ENTITY: usize = 10;

/// Without regard to case, which folding takes away.
const ENTITIES: [(&str, char); 23] = [
    ("amp", '&'),
    ("lt", '<'),
    ("gt", '>'),
    ("quot", '"'),
    ("apos", '\''),
    ("nbsp", ' '),
    ("rsquo", '’'),
    ("lsquo", '‘'),
    ("ldquo", '“'),
    ("rdquo", '”'),
    ("bdquo", '„'),
    ("sbquo", '‚'),
    ("ndash", '–'),
    ("mdash", '—'),
    ("bull", '•'),
    ("middot", '·'),
    ("hellip", '…'),
    ("shy", '\u{ad}'),
    ("auml", 'ä'),
    ("ouml", 'ö'),
    ("uuml", 'ü'),
    ("szlig", 'ß'),
    ("eacute", 'é'),
];

/// What a text begins with, and its length in bytes.
pub(super) fn next(rest: &str) -> Option<(Mark, usize)> {
    let first = rest.chars().next()?;
    let special = match first {
        '&' => entity(rest),
        '<' => tag(rest),
        _ => None,
    };
    Some(special.unwrap_or((Mark::Letter(first), first.len_utf8())))
}

/// `&uuml;`, `&#252;` or `&#xFC;`.
fn entity(rest: &str) -> Option<(Mark, usize)> {
    let end = rest.bytes().take(ENTITY).position(|byte| byte == b';')?;
    let name = rest.get(1..end)?;
    let number = |name: &str| match name.strip_prefix(['x', 'X']) {
        Some(hexadecimal) => u32::from_str_radix(hexadecimal, 16).ok(),
        None => name.parse().ok(),
    };
    let letter = match name.strip_prefix('#') {
        Some(name) => char::from_u32(number(name)?)?,
        None => ENTITIES.iter().find(|(known, _)| known.eq_ignore_ascii_case(name))?.1,
    };
    Some((Mark::Letter(letter), end + 1))
}

fn tag(rest: &str) -> Option<(Mark, usize)> {
    let end = rest.bytes().take(TAG).position(|byte| byte == b'>')?;
    let inside = rest.get(1..end)?.trim_start_matches('/');
    if !inside.starts_with(|first: char| first.is_ascii_alphabetic()) {
        return None;
    }
    let name: String = inside.chars().take_while(char::is_ascii_alphanumeric).collect();
    let name = name.to_ascii_lowercase();
    let mark = match name.as_str() {
        "li" if !rest.starts_with("</") => Mark::Bullet,
        "li" => Mark::Break,
        name if BREAKS.contains(&name) => Mark::Break,
        _ => Mark::Nothing,
    };
    Some((mark, end + 1))
}
