use crate::problem::Problem;
use crate::response::fixture::{assessment, cause, largest, plan, score, usual, wordy_plan};
use crate::response::lint::LIMIT;
use crate::response::{Letter, Response, Severity, lint};

fn length(response: &Response) -> usize {
    let Response { cause, fixed, prevention, .. } = response;
    [cause, fixed, prevention].map(|part| part.chars().count()).iter().sum()
}

fn errors(response: &Response) -> Vec<&str> {
    let errors = response.lint.iter().filter(|remark| remark.severity == Severity::Error);
    errors.map(|remark| remark.code.as_ref()).collect()
}

#[test]
fn a_usual_letter_gives_the_figures_and_matches_causes_with_fixes() {
    let response = Response::draft(&usual(), &plan());
    for figure in
        ["94.08 %", "1,161 of 1,234", "73 invalid", "95.00 %", "2026-10-30", "Toys (91.17 %)"]
    {
        assert!(response.cause.contains(figure), "{figure}");
    }
    assert!(response.cause.contains("1. Tracking uploaded too late: 45 of 73 invalid packages."));
    assert!(response.cause.contains("2. No carrier scan: 31 of 73 invalid packages."));
    assert!(response.cause.contains("3. Smaller causes: no carrier (4 packages), number already"));
    assert!(
        response.fixed.contains("connect tool works for all orders of this account ([date done]).")
    );
    assert!(response.prevention.contains("1. The shipping manager checks connect tool every day."));
    assert!(response.prevention.contains("3. The shipping manager checks train every day."));
    assert!(response.prevention.contains("checks weekly check every day."));
    assert!(response.fixed.contains("For all causes: We changed how weekly check works"));
    assert_eq!(errors(&response), ["unfilled_date"]);
    let codes: Vec<_> = response.questions.iter().map(|answer| answer.code).collect();
    assert_eq!(codes, [Problem::LateUpload, Problem::MissingScan]);
    assert!(response.deactivated_in_error.is_none());
    assert!(!response.cause.contains("Northwind"));
}

#[test]
fn the_largest_letter_stays_within_the_limit_whatever_the_plan_says() {
    for words in [0, 1, 4, 8, 20, 100, 3_000] {
        let response = Response::draft(&largest(), &wordy_plan(words));
        let length = length(&response);
        assert!((500..=LIMIT).contains(&length), "{words}: {length}");
        assert!(response.cause.ends_with('.'), "{}", response.cause);
        assert!(response.fixed.ends_with('.') && response.prevention.ends_with('.'));
        for cause in largest().causes {
            assert!(response.cause.contains(cause.code.title()));
        }
        let known = ["unfilled_date", "unfilled_text"];
        assert!(errors(&response).iter().all(|code| known.contains(code)), "{:#?}", response.lint);
    }
    let response = Response::draft(&largest(), &plan());
    assert_eq!(errors(&response), ["unfilled_date"]);
}

#[test]
fn an_empty_plan_leaves_places_to_fill_in() {
    let response = Response::draft(&usual(), &Default::default());
    assert_eq!(errors(&response), ["unfilled_date", "unfilled_text", "unfilled_text"]);
}

#[test]
fn every_cause_alone_makes_a_letter_that_only_lacks_dates() {
    for problem in Problem::ALL {
        let assessment =
            assessment(score(90, 20), vec![cause(problem, 20)], vec![("Toys", score(90, 20))]);
        let response = Response::draft(&assessment, &wordy_plan(3));
        assert_eq!(errors(&response), ["unfilled_date"], "{problem} {:#?}", response.lint);
    }
}

#[test]
fn a_letter_with_its_dates_filled_in_can_be_sent() {
    let assessment = usual();
    let drafted = Response::draft(&assessment, &plan());
    let fixed = drafted.fixed.replace("[date done]", "October 28, 2026");
    let Response { cause, prevention, .. } = &drafted;
    assert_eq!(lint(&Letter { cause, fixed: &fixed, prevention }, &assessment), []);
}

#[test]
fn without_invalid_packages_nothing_is_owned_up_to() {
    let assessment = assessment(score(120, 0), Vec::new(), vec![("Toys", score(120, 0))]);
    let response = Response::draft(&assessment, &plan());
    assert!(response.cause.contains("120 packages were counted and none had invalid tracking."));
    assert!(response.cause.contains("no cause"));
    assert_eq!(response.lint, []);
    let claim = response.deactivated_in_error.unwrap();
    assert!(claim.statement.contains("100.00 % (120 of 120 packages valid)"));
    assert_eq!(claim.evidence.len(), 2);
    assert!(response.questions.is_empty());
}

#[test]
fn a_cell_that_is_no_order_id_is_not_repeated() {
    let mut assessment = usual();
    for sample in assessment.causes.iter_mut().flat_map(|cause| &mut cause.samples) {
        sample.order_id = "555-123-4567".to_owned();
    }
    let response = Response::draft(&assessment, &plan());
    assert!(!response.cause.contains("555"));
}

#[test]
fn without_shipped_counts_no_rate_is_made_up() {
    let mut assessment = usual();
    assessment.overall.rate_bp = None;
    assessment.categories.clear();
    let response = Response::draft(&assessment, &plan());
    assert!(response.cause.starts_with("From 2026-10-01 to 2026-10-30 73 packages had invalid"));
    assert!(!response.cause.contains('%'));
    assert_eq!(errors(&response), ["unfilled_date"]);
}
