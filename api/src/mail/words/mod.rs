//! The sentences of mails, as data: for each language a table with a row for each template.
//!
//! `{name}` stands for a field of the letter, see [`fill`]. Every mail says what happened, what to
//! do, how long a link works, and what to do if it was not you.

mod english;
mod german;

use crate::mail::Template;
use crate::render::plain::Plain;
use domain::language::Language;

/// What a mail says.
pub(super) struct Words {
    /// Which one.
    pub template: Template,
    /// One line.
    pub subject: &'static str,
    /// Paragraphs before the news and the link.
    pub before: &'static [&'static str],
    /// What opening the link does; blank: there is none.
    pub link: &'static str,
    /// Paragraphs after the link.
    pub after: &'static [&'static str],
    /// Why somebody gets this.
    pub why: &'static str,
}

/// What all mails of a language say.
pub(super) struct Frame {
    /// To somebody whose name we know.
    pub greeting: &'static str,
    /// To somebody else.
    pub plain_greeting: &'static str,
    /// Before the address of a link.
    pub or_copy: &'static str,
    /// The end.
    pub foot: &'static str,
    /// Every mail.
    pub words: &'static [Words],
}

impl Frame {
    /// What mails of a language say.
    pub(super) const fn of(language: Language) -> &'static Self {
        language.pick(&english::FRAME, &german::FRAME)
    }

    /// What a mail says.
    pub(super) fn words(&'static self, template: Template) -> Option<&'static Words> {
        self.words.iter().find(|words| words.template == template)
    }
}

/// A text with fields in it. A value is taken as it is: braces in it are only braces, and line
/// breaks and characters that turn the reading order around are made harmless.
pub(super) fn fill<'f>(text: &str, field: impl Fn(&str) -> Option<&'f str>) -> String {
    let mut filled = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('{') {
        filled.push_str(before);
        let (name, after) = after.split_once('}').unwrap_or((after, ""));
        filled.push_str(Plain::from(field(name).unwrap_or_default()).as_str());
        rest = after;
    }
    filled.push_str(rest);
    filled
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What the services put into letters, and what is known of every letter.
    const FIELDS: [&str; 9] = [
        "name",
        "consultancy",
        "account",
        "marketplace",
        "lifetime",
        "when",
        "site",
        "week",
        "endpoint",
    ];

    #[test]
    fn every_template_has_its_words_in_every_language() {
        for language in [Language::English, Language::German] {
            let frame = Frame::of(language);
            assert_eq!(frame.words.len(), Template::ALL.len());
            for template in Template::ALL {
                let words = frame.words(template).unwrap();
                let has_link = template.purpose().is_some();
                assert!(!has_link || !words.link.is_empty(), "{template:?}");
                let texts = words.before.iter().chain(words.after);
                let all = texts.chain([&words.subject, &words.why]).copied().collect::<Vec<_>>();
                let says = |what: &str| all.iter().any(|text| text.contains(what));
                assert_eq!(says("{lifetime}"), has_link, "{template:?}");
                let notice = !has_link && !matches!(template, Template::Alert | Template::Digest);
                assert_eq!(says("{when}"), notice, "{template:?}");
                for text in all {
                    let unknown = text.split('{').skip(1).filter(|rest| {
                        !FIELDS.iter().any(|field| rest.starts_with(&format!("{field}}}")))
                    });
                    assert_eq!(unknown.count(), 0, "{text}");
                }
            }
        }
    }

    #[test]
    fn a_value_is_only_a_value() {
        let field = |name: &str| match name {
            "name" => Some("A {site}\r\nBcc: b@c.de \u{202e}x"),
            "site" => Some("https://desk.example.com"),
            _ => None,
        };
        let filled = fill("Hello {name}, {unknown}at {site}", field);
        assert_eq!(filled, "Hello A {site}  Bcc: b@c.de \u{fffd}x, at https://desk.example.com");
        assert_eq!(fill("{", field), "");
    }
}
