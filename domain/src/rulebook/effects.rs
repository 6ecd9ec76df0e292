//! What each problem does, and for which reason.

use super::Judged;
use crate::problem::{Effect, Problem, ProblemSet};
use crate::reason::{Reason, Reasons};

/// Every reason, to find it by its code.
const REASONS: [Reason; 17] = [
    Reason::AfterDelivery,
    Reason::AfterPickup,
    Reason::AfterShipBy,
    Reason::Country,
    Reason::Region,
    Reason::Place,
    Reason::Placeholder,
    Reason::NotAnId,
    Reason::SpreadsheetDamage,
    Reason::WrongShape,
    Reason::NonAscii,
    Reason::Blank,
    Reason::OtherWithoutName,
    Reason::NotListed,
    Reason::NotAtThatDate,
    Reason::Prepaid,
    Reason::Custom,
];

/// The reasons a problem can have.
pub(super) fn reasons_of(problem: Problem) -> impl Iterator<Item = Reason> {
    REASONS.into_iter().filter(move |reason| {
        let mut reasons = Reasons::default();
        reasons.insert(problem, *reason);
        reasons.get(problem).is_some()
    })
}

/// What one problem does.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Rule {
    /// The same for every reason.
    Always(Effect),
    /// By reason.
    ByReason(Vec<(Reason, Effect)>),
}

impl Rule {
    fn of(&self, reason: Option<Reason>) -> Effect {
        match self {
            Rule::Always(effect) => *effect,
            Rule::ByReason(effects) => {
                let known = effects.iter().find(|(of, _)| Some(*of) == reason);
                known.map_or_else(|| gravest(effects), |(_, effect)| *effect)
            }
        }
    }
}

fn gravest(effects: &[(Reason, Effect)]) -> Effect {
    let has = |wanted| effects.iter().any(|(_, effect)| *effect == wanted);
    match () {
        () if has(Effect::Defect) => Effect::Defect,
        () if has(Effect::Risk) => Effect::Risk,
        () => Effect::Ignored,
    }
}

/// The rules of all problems, and the sets that answer most questions at once.
#[derive(Clone, Debug)]
pub(super) struct Effects {
    rules: Vec<(Problem, Rule)>,
    defects: ProblemSet,
    risks: ProblemSet,
    by_reason: ProblemSet,
}

impl Effects {
    /// From one rule per problem.
    pub(super) fn new(rules: Vec<(Problem, Rule)>) -> Self {
        let having = |wanted: fn(&Rule) -> bool| {
            rules.iter().filter(|(_, rule)| wanted(rule)).map(|(problem, _)| *problem).collect()
        };
        Effects {
            defects: having(|rule| matches!(rule, Rule::Always(Effect::Defect))),
            risks: having(|rule| matches!(rule, Rule::Always(Effect::Risk))),
            by_reason: having(|rule| matches!(rule, Rule::ByReason(_))),
            rules,
        }
    }

    pub(super) fn of(&self, problem: Problem, reason: Option<Reason>) -> Effect {
        let rule = self.rules.iter().find(|(of, _)| *of == problem);
        rule.map_or(Effect::Ignored, |(_, rule)| rule.of(reason))
    }

    #[inline]
    pub(super) fn judge(&self, problems: ProblemSet, reasons: Reasons) -> Judged {
        let mut judged = Judged {
            defects: problems.intersection(self.defects),
            risks: problems.intersection(self.risks),
        };
        let open = problems.intersection(self.by_reason);
        if !open.is_empty() {
            for problem in open.iter() {
                match self.of(problem, reasons.get(problem)) {
                    Effect::Defect => judged.defects.insert(problem),
                    Effect::Risk => judged.risks.insert(problem),
                    Effect::Ignored => {}
                }
            }
        }
        judged
    }

    pub(super) fn rows(&self) -> impl Iterator<Item = (Problem, Option<Reason>, Effect)> {
        self.rules.iter().flat_map(|(problem, rule)| match rule {
            Rule::Always(effect) => vec![(*problem, None, *effect)],
            Rule::ByReason(effects) => {
                effects.iter().map(|(reason, effect)| (*problem, Some(*reason), *effect)).collect()
            }
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_problem_without_its_reason_has_the_gravest_effect() {
        let rule = Rule::ByReason(vec![
            (Reason::AfterDelivery, Effect::Risk),
            (Reason::AfterPickup, Effect::Defect),
        ]);
        assert_eq!(rule.of(Some(Reason::AfterDelivery)), Effect::Risk);
        assert_eq!(rule.of(None), Effect::Defect);
    }

    #[test]
    fn the_reasons_of_late_upload_are_its_three_deadlines() {
        let codes: Vec<_> = reasons_of(Problem::LateUpload).map(Reason::code).collect();
        assert_eq!(codes, ["after_delivery", "after_pickup", "after_ship_by"]);
        assert_eq!(reasons_of(Problem::TrackingMissing).count(), 0);
    }
}
