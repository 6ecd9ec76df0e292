//! Reviews to look at and to test with: one with everything in it, and three awkward ones.

mod figures;
mod prose;

use domain::assessment::{Input, Recovery, Sample, SuggestedNumber};
use domain::document::Document;
use domain::plan::Plan;
use figures::{assessment, score};
use prose::{actions, response};

/// What a hostile seller would put into a name.
pub(crate) const HOSTILE: &str = "<script src=\"https://evil.example/x.js\"></script>|`a`|[x](http://evil.example)\u{1b}[2J\r\n# x";

/// A review with something in every part.
pub(crate) fn rich() -> Document {
    let assessment = assessment();
    let plan = Plan { actions: actions() };
    Document { schema: 1, assessment, plan, response: response() }
}

/// A review without a single package.
pub(crate) fn empty() -> Document {
    let mut document = rich();
    let assessment = &mut document.assessment;
    assessment.overall = score(0, 0, 0, 0);
    assessment.input = Input { rates_known: true, ..Input::default() };
    assessment.recovery = Recovery::default();
    assessment.cut_off = None;
    assessment.coverage.clear();
    assessment.categories.clear();
    assessment.causes.clear();
    assessment.risks.clear();
    assessment.fix_sequence.clear();
    assessment.slices.clear();
    assessment.fba_candidates.clear();
    assessment.undeclared_origins.clear();
    assessment.trend.clear();
    assessment.correctable.clear();
    assessment.exposure.clear();
    document.plan.actions.clear();
    document.response.lint.clear();
    document.response.questions.clear();
    document.response.deactivated_in_error = None;
    document
}

/// A defect report without shipped counts.
pub(crate) fn without_rates() -> Document {
    let mut document = rich();
    document.assessment.input.rates_known = false;
    document
}

/// A review whose every name is an attack.
pub(crate) fn hostile() -> Document {
    let mut document = rich();
    let bad = || HOSTILE.to_owned();
    let assessment = &mut document.assessment;
    assessment.account = bad();
    assessment.rulebook.title = bad();
    assessment.input.warnings.push(bad());
    for source in &mut assessment.input.sources {
        source.name = bad();
        source.unknown_columns = vec![bad()];
    }
    assessment.categories.iter_mut().for_each(|one| one.category = bad());
    assessment.slices.iter_mut().for_each(|one| one.value = bad());
    for cause in &mut assessment.causes {
        for sample in &mut cause.samples {
            *sample = Sample { order_id: bad(), tracking_number: bad(), evidence: bad() };
        }
    }
    for one in &mut assessment.fba_candidates {
        (one.sku, one.category) = (bad(), bad());
    }
    for one in &mut assessment.undeclared_origins {
        (one.place, one.postal_code, one.country) = (bad(), bad(), bad());
    }
    for one in &mut assessment.correctable {
        (one.order_id, one.tracking_number, one.carrier) = (bad(), bad(), bad());
        one.suggestions = vec![SuggestedNumber { number: bad(), change: bad() }];
    }
    for one in &mut assessment.exposure {
        (one.category, one.reason, one.skus) = (bad(), bad(), vec![bad()]);
    }
    for one in &mut document.plan.actions {
        (one.title, one.detail, one.done_when, one.control) = (bad(), bad(), bad(), bad());
        (one.evidence, one.sample_orders) = (vec![bad()], vec![bad()]);
    }
    let response = &mut document.response;
    (response.cause, response.fixed, response.prevention) = (bad(), bad(), bad());
    document
}
