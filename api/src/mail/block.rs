//! A mail before it is plain text or HTML.

use domain::language::Language;

/// A mail in words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Mail {
    /// In which language.
    pub language: Language,
    /// The colour of its button as `#rrggbb`; none: ours.
    pub accent: Option<String>,
    /// One line.
    pub subject: String,
    /// From the greeting to the foot.
    pub blocks: Vec<Block>,
}

/// A part of a mail. Texts are text: nothing in them is markup.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Block {
    /// A paragraph.
    Paragraph(String),
    /// What the parts below it are about.
    Heading(String),
    /// Points, each with a word in front that says how bad it is, or none.
    List(Vec<Point>),
    /// A page to be opened.
    Link {
        /// What opening it does.
        label: String,
        /// Said in front of the address, for those who copy it.
        or_copy: String,
        /// The address.
        address: String,
    },
    /// Small print.
    Foot(String),
}

/// A point of a list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Point {
    /// Such as `Below`; blank: nothing.
    pub mark: String,
    /// The point.
    pub text: String,
}
