//! A letter becomes a mail in words.

use super::block::{Block, Mail};
use super::language::MailWords;
use super::letter::{ACCENT, Letter};
use super::news::News;
use super::sentences;
use super::words::{Frame, Words, fill};
use crate::auth::link_token::Purpose;
use crate::auth::origin::Site;
use domain::language::Language;
use std::collections::BTreeMap;

/// Sets a letter in the reader's language.
pub(super) fn compose(letter: &Letter, site: &Site) -> Mail {
    let language = Language::of(&letter.locale);
    let frame = Frame::of(language);
    let known = known(letter, site, language);
    let field = |name: &str| {
        let value = known.get(name).or_else(|| letter.fields.get(name));
        value.map(String::as_str)
    };
    let fill = |text: &str| fill(text, field);
    let named = field("name").is_some_and(|name| !name.trim().is_empty());
    let greeting = if named { frame.greeting } else { frame.plain_greeting };
    let mut blocks = vec![Block::Paragraph(fill(greeting))];
    let mut subject = String::new();
    let paragraphs = |texts: &'static [&'static str]| {
        texts.iter().map(|text| Block::Paragraph(fill(text))).collect::<Vec<_>>()
    };
    if let Some(Words { before, link, after, why, subject: line, .. }) =
        frame.words(letter.template)
    {
        subject = match &letter.news {
            News::Alerts(alerts) => sentences::subject(language, alerts, &letter.fields),
            News::None | News::Digest(_) => fill(line),
        };
        blocks.extend(paragraphs(before));
        blocks.extend(sentences::blocks(language, &letter.news));
        if !link.is_empty() {
            blocks.push(Block::Link {
                label: fill(link),
                or_copy: frame.or_copy.to_owned(),
                address: address(letter, site),
            });
        }
        blocks.extend(paragraphs(after));
        blocks.push(Block::Foot(fill(why)));
    }
    blocks.push(Block::Foot(frame.foot.to_owned()));
    let accent = letter.fields.get(ACCENT).cloned();
    Mail { language, accent, subject, blocks }
}

/// What can be said of every letter.
fn known(letter: &Letter, site: &Site, language: Language) -> BTreeMap<&'static str, String> {
    let lifetime = letter.template.purpose().map(Purpose::lifetime);
    let mut known = BTreeMap::from([
        ("site", site.as_str().to_owned()),
        ("when", language.moment(letter.written_at)),
        ("lifetime", lifetime.map_or_else(String::new, |span| language.span(span))),
    ]);
    if let News::Digest(digest) = &letter.news {
        known.insert("week", sentences::week(language, digest));
    }
    known
}

/// Where the link leads: only ever to our own pages.
fn address(letter: &Letter, site: &Site) -> String {
    let ours = |link: &&String| {
        link.strip_prefix(site.as_str()).is_some_and(|rest| rest.starts_with('/'))
            && link.chars().all(|c| c.is_ascii_graphic())
    };
    let link = letter.fields.get("link").filter(ours);
    link.cloned().unwrap_or_else(|| site.as_str().to_owned())
}
