//! What the lint finds, as values; they become words in the language of whoever reads them.

mod english;
mod german;

use crate::assessment::{Cause, UpperBound};
use crate::language::Language;
use crate::problem::Problem;
use crate::response::{Part, Severity};
use jiff::civil::Date;

/// Something that is amiss.
pub(super) enum Fault<'a> {
    /// Nothing is written in a part.
    PartEmpty(Part),
    /// So many characters are more than can be sent.
    TooLong(usize),
    /// So many statements lack the day on which they were done.
    UnfilledDate(usize),
    /// A place is left to be filled in.
    UnfilledText(&'static str),
    /// A cause is not told of.
    CauseNotNamed(&'a Cause),
    /// A cause is told of without its count.
    CountMissing(&'a Cause),
    /// Nothing was fixed about a cause.
    FixMissing(Problem),
    /// What was fixed about a cause has a day to come.
    FixInFuture(Problem, Date),
    /// What was fixed about a cause has no day.
    FixNotDated(Problem, Date),
    /// Nothing keeps a cause from coming back.
    ControlMissing(Problem),
    /// What keeps a cause from coming back lacks who does it.
    ControlWithoutOwner(Problem),
    /// What keeps a cause from coming back lacks how often.
    ControlWithoutFrequency(Problem),
    /// What keeps a cause from coming back lacks both.
    ControlWithoutBoth(Problem),
    /// What was fixed is only promised.
    OnlyFuture,
    /// A part speaks of changing what was delivered.
    EditsDelivered(Part),
    /// A figure that the review does not have.
    FigureUnknown(&'a str),
    /// A part has an e-mail address.
    Email(Part),
    /// A part has a phone number.
    Phone(Part),
    /// A part has somebody's address.
    StreetAddress(Part),
    /// Words that are about feelings.
    Emotional(&'a [&'a str]),
    /// It is all the carrier's fault.
    BlamesCarrier,
    /// The business is introduced.
    BusinessIntroduction,
    /// No order shows it.
    NoOrderExample,
    /// Categories that are not told of, and how many more.
    CategoryNotNamed(&'a [&'a str], usize),
    /// The rate may be lower.
    UpperBound(&'a UpperBound),
}

impl Fault<'_> {
    /// Its stable code.
    pub(super) const fn code(&self) -> &'static str {
        match self {
            Fault::PartEmpty(_) => "part_empty",
            Fault::TooLong(_) => "too_long",
            Fault::UnfilledDate(_) => "unfilled_date",
            Fault::UnfilledText(_) => "unfilled_text",
            Fault::CauseNotNamed(_) => "cause_not_named",
            Fault::CountMissing(_) => "count_missing",
            Fault::FixMissing(_) => "fix_missing",
            Fault::FixInFuture(..) => "fix_in_future",
            Fault::FixNotDated(..) => "fix_not_dated",
            Fault::ControlMissing(_) => "control_missing",
            Fault::ControlWithoutOwner(_)
            | Fault::ControlWithoutFrequency(_)
            | Fault::ControlWithoutBoth(_) => "control_incomplete",
            Fault::OnlyFuture => "only_future",
            Fault::EditsDelivered(_) => "edits_delivered",
            Fault::FigureUnknown(_) => "figure_unknown",
            Fault::Email(_) => "email",
            Fault::Phone(_) => "phone",
            Fault::StreetAddress(_) => "street_address",
            Fault::Emotional(_) => "emotional",
            Fault::BlamesCarrier => "blames_carrier",
            Fault::BusinessIntroduction => "business_introduction",
            Fault::NoOrderExample => "no_order_example",
            Fault::CategoryNotNamed(..) => "category_not_named",
            Fault::UpperBound(_) => "upper_bound",
        }
    }

    /// Whether it blocks sending.
    pub(super) const fn severity(&self) -> Severity {
        match self {
            Fault::Emotional(_)
            | Fault::BlamesCarrier
            | Fault::BusinessIntroduction
            | Fault::NoOrderExample
            | Fault::CategoryNotNamed(..)
            | Fault::UpperBound(_) => Severity::Warning,
            _ => Severity::Error,
        }
    }

    /// What is wrong and what to do.
    pub(super) fn said(&self, language: Language) -> String {
        match language {
            Language::English => english::said(self),
            Language::German => german::said(self),
        }
    }
}
