//! The second path: the figures say that the offers should not have been deactivated.

use super::InError;
use super::wording::{grouped, inside_sentence, packages, percent};
use crate::assessment::{Assessment, Score, Status};
use crate::problem::Problem;

/// Numbers that a carrier has scanned, although no known format accepts them.
const SCANNED_ANYWAY: [Problem; 2] = [Problem::TrackingMalformed, Problem::TrackingCheckDigit];

/// The claim, when the figures bear it.
pub(super) fn claim(assessment: &Assessment) -> Option<InError> {
    let scanned = scanned_anyway(assessment);
    let met = meets(assessment);
    if !met && scanned.is_empty() {
        return None;
    }
    let mut statement = format!(
        "Our records for the packages from {} to {} do not agree with the deactivation.",
        assessment.window.start, assessment.window.end
    );
    if met {
        statement.push_str(&met_sentence(assessment));
    }
    if !scanned.is_empty() {
        statement.push_str(
            " The carrier scanned the packages listed below whose numbers have an unusual form; \
             if they were counted as invalid for their form, that was in error.",
        );
    }
    let unchecked = assessment.overall.upper_bound.packages;
    if unchecked > 0 {
        let verb = if unchecked == 1 { "was" } else { "were" };
        statement.push_str(&format!(
            " Not everything could be checked for {}, which {verb} taken as valid where nothing \
             else was found.",
            packages(unchecked)
        ));
    }
    statement.push_str(" We ask for a new count of these packages.");
    let mut evidence = if met { rates(assessment) } else { Vec::new() };
    evidence.extend(scan_check(assessment));
    evidence.extend(scanned);
    Some(InError { statement, evidence })
}

/// Whether the rate is reached wherever the rulebook asks for it.
fn meets(assessment: &Assessment) -> bool {
    let reached = |score: &Score| matches!(score.status, Status::AtRisk | Status::Healthy);
    let categories = assessment.categories.iter().map(|category| &category.score);
    let mut counted = categories.filter(|score| score.counted > 0).peekable();
    if assessment.rulebook.per_category && counted.peek().is_some() {
        return counted.all(reached);
    }
    reached(&assessment.overall)
}

fn met_sentence(assessment: &Assessment) -> String {
    let threshold = percent(assessment.rulebook.threshold_bp);
    let overall = rate(&assessment.overall);
    let each = if assessment.rulebook.per_category { " in every category" } else { "" };
    match overall {
        Some(overall) => {
            format!(
                " The Valid Tracking Rate is {overall} and meets the required {threshold}{each}."
            )
        }
        None => format!(" The Valid Tracking Rate meets the required {threshold}{each}."),
    }
}

/// `94.12 % (160 of 170 packages valid)`.
fn rate(score: &Score) -> Option<String> {
    let (valid, counted) = (grouped(score.valid), grouped(score.counted));
    Some(format!("{} ({valid} of {counted} packages valid)", percent(score.rate_bp?)))
}

/// A line for each counted category.
fn rates(assessment: &Assessment) -> Vec<String> {
    let line = |name: &str, score: &Score| Some(format!("{name}: {}", rate(score)?));
    let categories = assessment.categories.iter();
    categories.filter_map(|category| line(&category.category, &category.score)).collect()
}

/// How many packages were looked at for a carrier scan, and with what result.
fn scan_check(assessment: &Assessment) -> Option<String> {
    let assessed = assessment.coverage.get(&Problem::MissingScan)?.assessed;
    let causes = assessment.causes.iter().map(|cause| (cause.code, cause.involved));
    let risks = assessment.risks.iter().map(|risk| (risk.code, risk.involved));
    let without = causes.chain(risks).find(|(code, _)| *code == Problem::MissingScan);
    let without = without.map_or(0, |(_, involved)| involved);
    (assessed > 0).then(|| {
        format!(
            "Carrier scan: {} checked, {} counted without one",
            packages(assessed),
            grouped(without)
        )
    })
}

/// A line for each kind of number that was scanned although it looks wrong.
fn scanned_anyway(assessment: &Assessment) -> Vec<String> {
    let scanned = assessment
        .risks
        .iter()
        .filter(|risk| risk.involved > 0 && SCANNED_ANYWAY.contains(&risk.code));
    scanned
        .map(|risk| {
            let title = inside_sentence(risk.code.title());
            format!("{} with a carrier scan although: {title}", packages(risk.involved))
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::assessment::Risk;
    use crate::response::fixture::{assessment, score, usual};

    #[test]
    fn a_category_below_is_no_error_of_amazons() {
        let mut account = usual();
        account.overall = score(990, 10);
        assert!(claim(&account).is_none());
        account.rulebook.per_category = false;
        assert!(
            claim(&account).unwrap().statement.contains("99.00 % (990 of 1,000 packages valid)")
        );
    }

    #[test]
    fn scanned_numbers_of_unusual_form_are_evidence() {
        let mut account = usual();
        account.risks = vec![Risk { code: Problem::TrackingMalformed, involved: 7 }];
        let claim = claim(&account).unwrap();
        assert!(!claim.statement.contains("meets"));
        assert!(
            claim.evidence.iter().any(|line| line.starts_with("7 packages with a carrier scan"))
        );
        assert!(
            claim.evidence.iter().any(|line| line.contains("1,234 packages checked, 31 counted"))
        );
    }

    #[test]
    fn what_could_not_be_checked_is_said() {
        let mut account = assessment(score(120, 0), Vec::new(), vec![("Toys", score(120, 0))]);
        account.overall.upper_bound.packages = 9;
        assert!(claim(&account).unwrap().statement.contains("checked for 9 packages"));
    }
}
