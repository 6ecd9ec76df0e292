//! What people enter that is no tracking number at all.

use super::number::{Number, is_space, unwrap};
use super::placeholder;
use super::reason::Reason;
use super::spreadsheet;

/// What was entered instead of a number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NotAnId {
    /// An order number.
    OrderId,
    /// A web address.
    Url,
    /// An e-mail address.
    Email,
    /// A telephone number.
    Phone,
    /// Words: "N/A", "pending", "hand delivered", a carrier's name.
    Words,
}

/// Words that stay words with a number behind them: `TEST123`.
const WORDS: [&str; 13] = [
    "DUMMY",
    "EXAMPLE",
    "FAKE",
    "HANDDELIVER",
    "INVOICE",
    "LOCALPICKUP",
    "NONE",
    "NOTRACKING",
    "ORDER",
    "PENDING",
    "SAMPLE",
    "TEST",
    "UNKNOWN",
];

/// Finds what makes the entry no tracking number, whatever the carrier.
#[inline]
pub(crate) fn screen(number: &Number<'_>, raw: &str, order_id: Option<&str>) -> Option<Reason> {
    let text = number.as_str();
    if number.is_clean() {
        if number.is_blank() {
            return Some(Reason::Blank);
        }
        if let Some(pattern) = placeholder::find(text) {
            return Some(Reason::Placeholder(pattern));
        }
    }
    if (!number.is_clean() || !number.is_verbatim())
        && let reason @ Some(_) = screen_decorated(text, raw)
    {
        return reason;
    }
    if order_id.is_some_and(|order| is_same(text, order)) {
        return Some(Reason::NotAnId(NotAnId::OrderId));
    }
    is_words(text).then_some(Reason::NotAnId(NotAnId::Words))
}

/// The signs that only an entry with something dropped or left over can show.
#[cold]
fn screen_decorated(text: &str, raw: &str) -> Option<Reason> {
    if let Some((at, character)) = text.chars().enumerate().find(|(_, c)| !c.is_ascii()) {
        return Some(Reason::NonAscii { character, position: at + 1 });
    }
    let raw = unwrap(raw.trim_matches(is_space));
    let not_an_id = if is_email(raw) {
        NotAnId::Email
    } else if is_url(raw) {
        NotAnId::Url
    } else if is_order_id(raw) {
        NotAnId::OrderId
    } else if is_phone(raw) {
        NotAnId::Phone
    } else {
        return spreadsheet::formatted(raw).map(Reason::SpreadsheetDamage);
    };
    Some(Reason::NotAnId(not_an_id))
}

/// Whether the order number, without its punctuation, is the entry.
fn is_same(text: &str, order_id: &str) -> bool {
    let meaningful = |c: &u8| !matches!(c, b' ' | b'-' | b'.');
    let order = order_id.bytes().filter(meaningful).map(|c| c.to_ascii_uppercase());
    !text.is_empty() && order.eq(text.bytes())
}

fn is_words(text: &str) -> bool {
    match text.as_bytes() {
        [b'0'..=b'9', ..] => false,
        [b'A'..=b'Z', b'A'..=b'Z', b'A'..=b'Z', b'A'..=b'Z', ..]
            if WORDS.iter().any(|word| text.starts_with(word)) =>
        {
            true
        }
        _ => !text.bytes().any(|c| c.is_ascii_digit()),
    }
}

fn is_email(raw: &str) -> bool {
    raw.split_once('@').is_some_and(|(name, host)| !name.is_empty() && host.contains('.'))
}

fn is_url(raw: &str) -> bool {
    let lower = raw.to_ascii_lowercase();
    let named = [".com", ".net", ".org", ".de", ".co.uk", ".ca"].iter().any(|name| {
        lower
            .split_once(name)
            .is_some_and(|(_, rest)| rest.is_empty() || rest.starts_with(['/', '?']))
    });
    lower.contains("://") || lower.starts_with("www.") || named
}

/// Amazon's 3-7-7 digits; digital and other orders have letters in the first group.
fn is_order_id(raw: &str) -> bool {
    let mut groups = raw.trim_start_matches('#').split('-');
    let (Some(site), Some(middle), Some(end), None) =
        (groups.next(), groups.next(), groups.next(), groups.next())
    else {
        return false;
    };
    let seven_digits = |group: &str| group.len() == 7 && group.bytes().all(|c| c.is_ascii_digit());
    site.len() == 3
        && site.bytes().all(|c| c.is_ascii_alphanumeric())
        && seven_digits(middle)
        && seven_digits(end)
}

/// `(555) 123-4567`, `555-123-4567`, `1.555.123.4567`, `+44 20 7946 0018`. Spaces alone are no sign:
/// waybills are printed in groups as well.
fn is_phone(raw: &str) -> bool {
    let punctuation = |c: char| matches!(c, ' ' | '-' | '.' | '(' | ')' | '+' | '/');
    let digits = raw.bytes().filter(u8::is_ascii_digit).count();
    if !(7..=15).contains(&digits) || !raw.chars().all(|c| c.is_ascii_digit() || punctuation(c)) {
        return false;
    }
    let mut groups = raw.split(punctuation).map(str::len).filter(|&len| len > 0);
    let shape = [groups.next(), groups.next(), groups.next(), groups.next(), groups.next()];
    let national = matches!(
        shape,
        [Some(3), Some(3), Some(4), None, None] | [Some(1), Some(3), Some(3), Some(4), None]
    );
    raw.starts_with('+')
        || (raw.contains('(') && raw.contains(')'))
        || (national && raw.contains(['-', '.']))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn kind(raw: &str) -> Option<Reason> {
        screen(&Number::parse(raw), raw, Some("701-1234567-7654321"))
    }

    #[test]
    fn everything_else_is_named_for_what_it_is() {
        use NotAnId::{Email, OrderId, Phone, Url, Words};
        for (raw, what) in [
            ("113-4567890-2345678", OrderId),
            ("D01-4567890-2345678", OrderId),
            ("70112345677654321", OrderId),
            ("https://www.fedex.com/fedextrack/?trknbr=790535312317", Url),
            ("www.ups.com/track?1Z5R89390357567127", Url),
            ("fedex.com/790535312317", Url),
            ("seller@example.com", Email),
            ("(555) 867-5309", Phone),
            ("555-867-5309", Phone),
            ("1.555.867.5309", Phone),
            ("+44 20 7946 0018", Phone),
            ("n/a", Words),
            ("N.A.", Words),
            ("#N/A", Words),
            ("-", Words),
            ("--", Words),
            ("?", Words),
            ("TBA", Words),
            ("tba", Words),
            ("none", Words),
            ("pending", Words),
            ("no tracking", Words),
            ("Hand delivered", Words),
            ("USPS First Class", Words),
            ("TEST1", Words),
            ("test 4711", Words),
        ] {
            assert_eq!(kind(raw), Some(Reason::NotAnId(what)), "{raw}");
        }
    }

    #[test]
    fn numbers_in_groups_are_numbers() {
        for raw in [
            "9865-7878-8855",
            "33 1881 0025",
            "331 881 0025",
            "1LS7119013618127-1",
            "5682 8361 0012 734",
        ] {
            assert_eq!(kind(raw), None, "{raw}");
        }
    }
}
