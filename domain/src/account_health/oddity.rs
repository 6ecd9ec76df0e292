//! What is odd about a report, and where.

use crate::coded::coded;
use std::fmt;

/// Letters that are shown of what was found.
const SHOWN: usize = 60;

coded! {
    /// What is odd.
    OddityKind {
        /// A field that no metric has.
        UnknownField "unknown_field",
        /// A metric that is not known here.
        UnknownMetric "unknown_metric",
        /// A name that Amazon's own description does not have.
        OtherName "other_name",
        /// A list where a single value is described, or the other way round.
        WrongType "wrong_type",
        /// A number written as text.
        NumberAsText "number_as_text",
        /// No number where one is expected.
        NotANumber "not_a_number",
        /// A count or rate that is missing.
        MissingFigure "missing_figure",
        /// No target where there should be one.
        MissingTarget "missing_target",
        /// A word for a status that is not known here.
        UnknownStatus "unknown_status",
        /// The status says one thing, rate and target another.
        ContradictoryStatus "contradictory_status",
        /// More of a kind than there are in all.
        PartAboveTotal "part_above_total",
        /// The rate is not what the counts give.
        RateDisagrees "rate_disagrees",
        /// No window.
        MissingWindow "missing_window",
        /// A window that ends before it begins.
        WindowBackwards "window_backwards",
        /// A date that cannot be read.
        NotADate "not_a_date",
        /// A marketplace that is not known here.
        UnknownMarketplace "unknown_marketplace",
        /// A marketplace or metric that was there before; the first is kept.
        Twice "twice",
        /// More marketplaces than Amazon has.
        TooMany "too_many",
    }
}

impl OddityKind {
    const fn sentence(self) -> &'static str {
        match self {
            OddityKind::UnknownField => "is not a field of Amazon's description; it was left alone",
            OddityKind::UnknownMetric => "is a metric that is not known here; it was left alone",
            OddityKind::OtherName => "has another name in Amazon's description; it was read",
            OddityKind::WrongType => "is not of the kind that is described; it was left alone",
            OddityKind::NumberAsText => "is a number written as text; it was read",
            OddityKind::NotANumber => "is not a number that can be here; it was left alone",
            OddityKind::MissingFigure => "is missing",
            OddityKind::MissingTarget => "is missing, so nothing says what the rate has to be",
            OddityKind::UnknownStatus => "is no status that is known here",
            OddityKind::ContradictoryStatus => "does not go with rate and target",
            OddityKind::PartAboveTotal => "is more than there are in all",
            OddityKind::RateDisagrees => "is not what the counts give",
            OddityKind::MissingWindow => "is missing, so the days are not known",
            OddityKind::WindowBackwards => "ends before it begins",
            OddityKind::NotADate => "is not a date; it was left alone",
            OddityKind::UnknownMarketplace => "is a marketplace that is not known here",
            OddityKind::TooMany => "is one too many; it and the rest were left alone",
            OddityKind::Twice => "was there before; the first is kept",
        }
    }
}

/// Something odd.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Oddity {
    /// What.
    pub kind: OddityKind,
    /// Where, as in `performanceMetrics[0].validTrackingRate.rate`.
    pub at: String,
    /// What was found there, shortened; blank where nothing was.
    pub found: String,
}

impl Oddity {
    pub(super) fn new(kind: OddityKind, at: String, found: &str) -> Self {
        let plain = |letter: char| if letter.is_control() { ' ' } else { letter };
        Oddity { kind, at, found: found.chars().take(SHOWN).map(plain).collect() }
    }
}

impl fmt::Display for Oddity {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Oddity { kind, at, found } = self;
        match found.as_str() {
            "" => write!(f, "{at} {}", kind.sentence()),
            found => write!(f, "{at} ({found}) {}", kind.sentence()),
        }
    }
}
