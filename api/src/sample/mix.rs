//! Which problems a sample has, and how many packages have them.

use domain::problem::{Problem, ProblemSet};
use std::str::FromStr;

/// Millionths in a whole.
const WHOLE: u32 = 1_000_000;

/// Problems planted together on a share of the packages.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Planting {
    pub(super) problems: ProblemSet,
    /// Of a million packages.
    pub(super) share: u32,
}

/// What is planted in a sample.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Mix(Vec<Planting>);

/// Why a list of problems cannot be planted.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum MixError {
    /// Not `CODE=SHARE`.
    #[error("{0:?} is not CODE=SHARE, such as late_upload=0.03")]
    Form(String),
    /// A code that does not exist.
    #[error("{0:?} is no problem; the codes are {codes}", codes = codes())]
    Code(String),
    /// A share that is not between 0 and 1.
    #[error("{0:?} is not a share; write 0.03 for three packages in a hundred")]
    Share(String),
    /// The shares add up to more than all packages.
    #[error("the shares add up to more than 1")]
    TooMany,
    /// Problems of which a package can have only one.
    #[error("{0} and {1} cannot be planted on one package")]
    Together(Problem, Problem),
}

fn codes() -> String {
    Problem::ALL.map(Problem::code).join(", ")
}

/// Of each of these a package can have one. A mistyped number is planted without a scan, because
/// a scan would prove it right; and only a carrier with known formats can show a wrong one.
const EXCLUSIVE: [&[Problem]; 5] = {
    use Problem as P;
    [
        &[
            P::TrackingMissing,
            P::TrackingNotAnId,
            P::TrackingMalformed,
            P::TrackingCheckDigit,
            P::TrackingOtherCarrier,
            P::TrackingReused,
        ],
        &[P::CarrierMissing, P::CarrierNotApproved, P::CarrierEnteredAsOther],
        &[
            P::TrackingMalformed,
            P::TrackingCheckDigit,
            P::TrackingOtherCarrier,
            P::CarrierMissing,
            P::CarrierNotApproved,
        ],
        &[
            P::TrackingMalformed,
            P::TrackingCheckDigit,
            P::MissingScan,
            P::MissingDeliveryScan,
            P::ScanOriginMismatch,
        ],
        &[P::ShipFromMismatch, P::MissingDeliveryScan],
    ]
};

/// A seller in trouble: about 92 % overall, Toys & Games far below, late uploads in the evening, a
/// prep centre nobody registered, typed numbers with typos. Of a million packages.
const REALISTIC: [(&[Problem], u32); 20] = {
    use Problem as P;
    [
        (&[P::ShipFromMismatch], 43_000),
        (&[P::ShipFromMismatch, P::LateUpload], 15_000),
        (&[P::LateUpload], 6_500),
        (&[P::LateUpload, P::ManualEntry], 3_000),
        (&[P::MissingScan], 2_500),
        (&[P::TrackingCheckDigit, P::ManualEntry], 1_600),
        (&[P::TrackingCheckDigit], 400),
        (&[P::TrackingMalformed, P::ManualEntry], 700),
        (&[P::TrackingNotAnId], 900),
        (&[P::TrackingMissing], 400),
        (&[P::TrackingOtherCarrier], 600),
        (&[P::TrackingReused], 500),
        (&[P::CarrierEnteredAsOther], 800),
        (&[P::CarrierEnteredAsOther, P::ManualEntry], 300),
        (&[P::CarrierNotApproved], 900),
        (&[P::CarrierMissing], 300),
        // Risks: the package stays valid.
        (&[P::ManualEntry], 30_000),
        (&[P::ScanOriginMismatch], 6_000),
        (&[P::UnsupportedLabel], 5_000),
        (&[P::UnsupportedLabel, P::ManualEntry], 1_000),
    ]
};

impl Mix {
    /// No problems at all.
    #[must_use]
    pub const fn none() -> Self {
        Mix(Vec::new())
    }

    /// A seller in trouble: about 92 % valid.
    #[must_use]
    pub fn realistic() -> Self {
        let planting = |(problems, share): (&[Problem], u32)| Planting {
            problems: problems.iter().copied().collect(),
            share,
        };
        Mix(REALISTIC.into_iter().map(planting).collect())
    }

    pub(super) fn plantings(&self) -> &[Planting] {
        &self.0
    }

    /// Whether a problem is planted at all.
    #[must_use]
    pub fn has(&self, problem: Problem) -> bool {
        self.0.iter().any(|planting| planting.problems.contains(problem))
    }

    /// The share of packages with anything planted, of a million.
    pub(super) fn share(&self) -> u32 {
        self.0.iter().map(|planting| planting.share).sum()
    }
}

impl FromStr for Mix {
    type Err = MixError;

    /// Reads `none`, `realistic`, or `CODE=SHARE,CODE+CODE=SHARE`: problems joined by `+` are
    /// planted together.
    fn from_str(text: &str) -> Result<Self, MixError> {
        match text.trim() {
            "" | "none" => return Ok(Mix::none()),
            "realistic" => return Ok(Mix::realistic()),
            _ => {}
        }
        let parts = text.split(',').map(str::trim).filter(|part| !part.is_empty());
        let mix = Mix(parts.map(planting).collect::<Result<_, _>>()?);
        let sum: u64 = mix.0.iter().map(|planting| u64::from(planting.share)).sum();
        if sum > u64::from(WHOLE) { Err(MixError::TooMany) } else { Ok(mix) }
    }
}

fn planting(part: &str) -> Result<Planting, MixError> {
    let (codes, share) = part.split_once('=').ok_or_else(|| MixError::Form(part.to_owned()))?;
    let code = |code: &str| {
        let known = Problem::ALL.into_iter().find(|problem| problem.code() == code.trim());
        known.ok_or_else(|| MixError::Code(code.trim().to_owned()))
    };
    let problems: ProblemSet = codes.split('+').map(code).collect::<Result<_, _>>()?;
    for exclusive in EXCLUSIVE {
        let mut both = exclusive.iter().copied().filter(|problem| problems.contains(*problem));
        if let (Some(one), Some(other)) = (both.next(), both.next()) {
            return Err(MixError::Together(one, other));
        }
    }
    let not_a_share = || MixError::Share(share.trim().to_owned());
    let value: f64 = share.trim().parse().map_err(|_| not_a_share())?;
    if !(0.0..=1.0).contains(&value) {
        return Err(not_a_share());
    }
    Ok(Planting { problems, share: (value * f64::from(WHOLE)).round() as u32 })
}
