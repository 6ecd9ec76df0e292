//! What the answer speaks of, one number each: every large cause, and the small ones together.

use crate::assessment::{Assessment, Cause};

/// A numbered entry of the letter: one large cause, or all the small ones.
pub(super) struct Topic<'a> {
    /// The same in all three parts.
    pub number: usize,
    /// Never empty; more than one only where small causes are told together.
    pub causes: Vec<&'a Cause>,
}

/// The entries of the letter, the biggest lever first.
pub(super) struct Topics<'a>(pub Vec<Topic<'a>>);

impl<'a> Topics<'a> {
    /// Every large cause on its own, the small rest as one.
    pub fn of(assessment: &'a Assessment) -> Self {
        let invalid = assessment.overall.invalid;
        let causes = assessment.causes.iter().filter(|cause| cause.involved > 0);
        let (large, small): (Vec<_>, Vec<_>) = causes.partition(|cause| is_large(cause, invalid));
        let mut groups: Vec<_> = large.into_iter().map(|cause| vec![cause]).collect();
        if !small.is_empty() {
            groups.push(small);
        }
        let number = |(at, causes)| Topic { number: at + 1, causes };
        Topics(groups.into_iter().enumerate().map(number).collect())
    }
}

/// Whether Amazon expects to read of it: at least a tenth of the invalid packages have it.
pub(super) fn is_large(cause: &Cause, invalid: u64) -> bool {
    cause.involved > 0 && u128::from(cause.involved) * 10 >= u128::from(invalid)
}
