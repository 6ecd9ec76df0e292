use super::catalogue::catalogue;
use super::fixture::*;
use super::*;
use crate::assessment::{Assessment, Coverage, Dimension};
use crate::problem::Problem;
use std::collections::BTreeSet;

fn action(assessment: &Assessment, code: &str) -> Option<Action> {
    Plan::build(assessment).actions.into_iter().find(|action| action.code == code)
}

fn texts(action: &Action) -> Vec<&str> {
    let Action { title, detail, done_when, reported, control, evidence, .. } = action;
    let evidence = evidence.iter().map(String::as_str);
    [title, detail, done_when, reported, control]
        .map(String::as_str)
        .into_iter()
        .chain(evidence)
        .collect()
}

#[test]
fn the_weekly_check_is_always_in() {
    for assessment in [nothing_counted(), healthy(), below(), troubled(), everything()] {
        let check = action(&assessment, "weekly_check").unwrap();
        assert_eq!((check.section, check.expected_gain_bp), (Section::Monitor, 0));
        assert!(check.causes.is_empty() && !check.evidence.is_empty());
    }
}

#[test]
fn a_healthy_account_gets_nothing_but_the_weekly_check() {
    for assessment in [nothing_counted(), healthy()] {
        let codes: Vec<_> =
            Plan::build(&assessment).actions.iter().map(|a| a.code.clone()).collect();
        assert_eq!(codes, ["weekly_check"]);
    }
}

#[test]
fn every_catalogue_entry_can_appear_and_codes_are_unique() {
    let plan = Plan::build(&everything());
    let codes: BTreeSet<&str> = plan.actions.iter().map(|action| action.code.as_ref()).collect();
    let known: BTreeSet<_> = catalogue().map(|entry| entry.code).collect();
    assert_eq!(codes, known);
    assert_eq!(plan.actions.len(), known.len());
}

#[test]
fn every_problem_is_answered_where_it_is_a_defect() {
    for problem in Problem::ALL {
        let assessment = Assessment { causes: vec![cause(problem, 10, 5)], ..below() };
        let plan = Plan::build(&assessment);
        let answers = |section| {
            plan.actions.iter().any(|a| a.section == section && a.causes.contains(&problem))
        };
        assert!(answers(Section::FixProcess), "{problem} is not mended");
        assert!(answers(Section::Prevent), "{problem} is not prevented");
    }
}

#[test]
fn sections_come_in_order_and_the_bigger_gain_first() {
    for assessment in [troubled(), everything()] {
        let plan = Plan::build(&assessment);
        let keys = plan.actions.iter().map(|a| (a.section, Reverse(a.expected_gain_bp)));
        assert!(keys.is_sorted());
        assert_eq!(plan.actions.first().map(|a| a.section), Some(Section::CorrectNow));
    }
}

#[test]
fn equal_gains_keep_the_order_of_the_catalogue() {
    let plan = Plan::build(&everything());
    let place = |code: &str| catalogue().position(|entry| entry.code == code);
    for pair in plan.actions.windows(2) {
        let [a, b] = pair else { continue };
        if (a.section, a.expected_gain_bp) == (b.section, b.expected_gain_bp) {
            assert!(place(&a.code) < place(&b.code), "{} before {}", a.code, b.code);
        }
    }
}

#[test]
fn the_gain_of_several_causes_is_their_sole_packages_together() {
    let causes =
        vec![cause(Problem::TrackingCheckDigit, 9, 7), cause(Problem::TrackingMalformed, 6, 4)];
    let assessment = Assessment { overall: score(3_000, 200), causes, ..below() };
    let check = action(&assessment, "check_number_against_label").unwrap();
    assert_eq!(check.expected_gain_bp, 36, "11 of 3,000 is 36.67 basis points");
    assert_eq!(check.causes, [Problem::TrackingCheckDigit, Problem::TrackingMalformed]);
}

#[test]
fn correcting_gains_the_packages_of_the_window_only() {
    let correct = action(&troubled(), "correct_undelivered").unwrap();
    assert_eq!(correct.expected_gain_bp, 20);
    assert_eq!(correct.causes, [Problem::CarrierNotApproved, Problem::TrackingCheckDigit]);
    assert_eq!(correct.sample_orders, ["111-1-3", "111-1-1", "111-1-2"], "dates to come first");
    assert!(correct.title.contains("3 packages"));
    assert!(
        correct.detail.contains("2026-11-03") && correct.detail.contains("2 packages are past")
    );
}

#[test]
fn the_cut_off_gains_no_more_than_what_comes_after_it() {
    let cut_off = action(&troubled(), "set_cut_off").unwrap();
    assert_eq!(cut_off.expected_gain_bp, 300, "30 of the 40 sole late packages");
    assert!(cut_off.title.contains("15:00"));
}

#[test]
fn moved_skus_are_no_longer_counted() {
    let moved = action(&troubled(), "move_skus_to_fba").unwrap();
    assert_eq!(moved.expected_gain_bp, 73, "862 of 950 is 90.73 %, before it was 90.00 %");
    assert!(moved.title.contains("POT-7"));
}

#[test]
fn carriers_that_have_problems_or_little_volume_are_not_recommended() {
    let choose = action(&troubled(), "choose_approved_carrier").unwrap();
    assert!(choose.title.ends_with(": USPS and UPS"), "{}", choose.title);
    for text in [&choose.title, &choose.detail, &choose.reported] {
        assert!(["Bob", "FedEx", "DHL"].iter().all(|name| !text.contains(name)), "{text}");
    }
}

#[test]
fn no_carrier_is_recommended_where_unapproved_ones_are_valid() {
    let assessment = Assessment {
        causes: Vec::new(),
        risks: vec![risk(Problem::CarrierNotApproved, 500)],
        ..troubled()
    };
    let choose = action(&assessment, "choose_approved_carrier").unwrap();
    assert_eq!(choose.title, "Ship with approved carriers only");
    assert_eq!(choose.expected_gain_bp, 0);
}

#[test]
fn a_risk_calls_for_an_action_from_five_packages() {
    let with = |involved| {
        let risks = vec![risk(Problem::ManualEntry, involved)];
        action(&Assessment { risks, ..healthy() }, "connect_shipping_tool")
    };
    assert!(with(4).is_none());
    let connect = with(5).unwrap();
    assert_eq!(connect.expected_gain_bp, 0);
    assert!(connect.evidence[0].contains("does not make a package invalid"));
}

#[test]
fn no_shipping_tool_is_asked_of_an_account_that_has_one() {
    let integrated = vec![slice(Dimension::EntryMethod, "integrated", 1_000, 100)];
    let causes = vec![cause(Problem::LateUpload, 50, 50)];
    let mut assessment = Assessment { causes, ..below() };
    assert!(action(&assessment, "connect_shipping_tool").is_some(), "way of entry not known");
    assessment.slices = integrated;
    assert!(action(&assessment, "connect_shipping_tool").is_none());
}

#[test]
fn undeclared_origins_are_named() {
    let register = action(&troubled(), "register_ship_from").unwrap();
    for text in [&register.title, &register.detail, &register.reported] {
        assert!(text.contains("Louisville, KY 40213"), "{text}");
    }
    let alone = Assessment { causes: Vec::new(), risks: Vec::new(), ..troubled() };
    assert!(action(&alone, "register_ship_from").is_some());
}

#[test]
fn no_rate_is_claimed_where_none_is_known() {
    for mut assessment in [troubled(), everything()] {
        assessment.input.rates_known = false;
        for action in Plan::build(&assessment).actions {
            assert_eq!(action.expected_gain_bp, 0, "{}", action.code);
            for text in texts(&action) {
                assert!(!text.contains('%'), "{}: {text}", action.code);
            }
        }
    }
}

#[test]
fn every_end_is_measurable_and_every_text_is_a_sentence() {
    for assessment in [troubled(), everything()] {
        for action in Plan::build(&assessment).actions {
            let code = action.code.clone();
            assert!(action.done_when.contains(|c: char| c.is_ascii_digit()), "{code}");
            assert!(action.reported.starts_with("We ") && action.reported.ends_with('.'), "{code}");
            assert_eq!(action.reported.matches(". ").count(), 0, "{code}: one sentence");
            assert!(action.control.starts_with("The "), "{code}");
            let often = ["every", "once a"];
            assert!(often.iter().any(|word| action.control.contains(word)), "{code}: how often");
            assert!(!action.evidence.is_empty() || code == "weekly_check", "{code}: evidence");
            for text in texts(&action) {
                assert!(!text.is_empty() && !text.contains("  "), "{code}: {text}");
            }
        }
    }
}

#[test]
fn the_weekly_check_says_what_could_not_be_looked_at() {
    let mut assessment = healthy();
    let coverage = Coverage { assessed: 600, not_assessed: 400 };
    assessment.coverage.insert(Problem::MissingScan, coverage);
    let evidence = action(&assessment, "weekly_check").unwrap().evidence;
    assert!(evidence[0].ends_with("400 packages not or not fully assessed."), "{}", evidence[0]);
    assert!(!evidence[1].contains("assessed"));
}

#[test]
fn at_most_five_orders_are_shown_and_each_cause_has_its_turn() {
    let train = action(&troubled(), "train_staff_and_partners").unwrap();
    assert_eq!(train.sample_orders.len(), 5);
    for problem in [Problem::LateUpload, Problem::CarrierNotApproved, Problem::TrackingCheckDigit] {
        let prefix = format!("111-{:07}-", problem as u8);
        assert!(train.sample_orders.iter().any(|order| order.starts_with(&prefix)));
    }
}

#[test]
fn warehouses_where_it_gathers_are_in_the_evidence() {
    let register = action(&troubled(), "register_ship_from").unwrap();
    let evidence = register.evidence.join("\n");
    assert!(evidence.contains(
        "Warehouse Louisville: Label origin is not a registered location on 20 of 120 packages"
    ));
    assert!(!evidence.contains("Reno"));
    let confirm = action(&troubled(), "confirm_at_label_purchase").unwrap();
    assert!(confirm.evidence.iter().any(|line| line.contains("in the hour 16:00")));
    assert!(confirm.detail.contains("35 after the carrier had the parcel"));
}
