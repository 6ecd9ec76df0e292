//! Laws of the review, on random reports. `PROPTEST_CASES=10000` in the environment fuzzes longer.

mod support;

use domain::assessment::Score;
use domain::ratio::Ratio;
use proptest::prelude::*;
use support::reports::{HEADER, is_readable, row, rows, text};
use support::{Reviewed, review};

fn scores(reviewed: &Reviewed) -> impl Iterator<Item = &Score> {
    let categories = reviewed.assessment.categories.iter().map(|category| &category.score);
    categories.chain([&reviewed.assessment.overall])
}

proptest! {
    // PROPTEST_CASES=10000 in the environment fuzzes for longer.

    #[test]
    fn nothing_is_lost(rows in prop::collection::vec(row(), 1..60)) {
        prop_assume!(is_readable(&rows));
        let input = review(&text(&rows)).assessment.input;
        prop_assert_eq!(input.rows, rows.len() as u64);
        prop_assert_eq!(input.rows, input.read + input.quarantined + input.not_seller_fulfilled);
    }

    #[test]
    fn counted_is_valid_and_invalid_and_shares_add_up(rows in rows()) {
        prop_assume!(is_readable(&rows));
        let reviewed = review(&text(&rows));
        for score in scores(&reviewed) {
            prop_assert_eq!(score.counted, score.valid + score.invalid);
        }
        let whole = |causes: &[domain::assessment::Cause]| {
            causes.iter().fold(Ratio::new(0, 1), |sum, cause| {
                let (a, b) = (sum, cause.share);
                Ratio::new(a.num() * b.den() + b.num() * a.den(), a.den() * b.den())
            })
        };
        let assessment = &reviewed.assessment;
        prop_assert_eq!(whole(&assessment.causes), Ratio::new(assessment.overall.invalid, 1));
        for category in &assessment.categories {
            prop_assert_eq!(whole(&category.causes), Ratio::new(category.score.invalid, 1));
        }
    }

    #[test]
    fn verdicts_do_not_depend_on_row_order(rows in rows(), seed in any::<u64>()) {
        prop_assume!(is_readable(&rows));
        let mut shuffled = rows.clone();
        let mut state = seed | 1;
        for at in (1..shuffled.len()).rev() {
            state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
            shuffled.swap(at, (state >> 33) as usize % (at + 1));
        }
        let verdicts = |rows: &[String]| {
            let mut packages: Vec<String> = review(&text(rows)).packages.iter()
                .map(|p| format!("{} {} {} {}", p["order_id"], p["tracking_number"], p["verdict"], p["problems"]))
                .collect();
            packages.sort();
            packages
        };
        prop_assert_eq!(verdicts(&rows), verdicts(&shuffled));
    }

    #[test]
    fn a_further_valid_package_never_lowers_the_rate(rows in rows()) {
        prop_assume!(is_readable(&rows));
        let before = review(&text(&rows)).assessment.overall;
        let end = review(&text(&rows)).assessment.window.end;
        let clean = format!("999-0000000-0000001,A,9505511069605048600624,USPS,,Shoes,2026-12-30,{end},\
            2026-10-20T10:00:00Z,2026-10-20T12:00:00Z,2026-10-20T18:00:00Z,,,,89502,Reno,NV,US");
        let mut more = rows;
        more.push(clean);
        let after = review(&text(&more)).assessment.overall;
        prop_assert_eq!(after.valid, before.valid + 1);
        prop_assert!(after.rate_bp >= before.rate_bp);
    }

    #[test]
    fn fixing_a_cause_never_lowers_the_rate_and_all_of_them_make_it_whole(rows in rows()) {
        prop_assume!(is_readable(&rows));
        let assessment = review(&text(&rows)).assessment;
        for cause in &assessment.causes {
            prop_assert!(cause.rate_if_fixed_bp >= assessment.overall.rate_bp);
        }
        let mut last = assessment.overall.rate_bp.unwrap_or(0);
        for step in &assessment.fix_sequence {
            prop_assert!(step.rate_bp >= last);
            last = step.rate_bp;
        }
        if let Some(step) = assessment.fix_sequence.last() {
            prop_assert_eq!(step.rate_bp, 10_000);
        }
        prop_assert_eq!(assessment.fix_sequence.len(), assessment.causes.len());
    }

    #[test]
    fn scoring_again_gives_the_same(rows in rows()) {
        prop_assume!(is_readable(&rows));
        prop_assert_eq!(review(&text(&rows)).json(), review(&text(&rows)).json());
    }

    #[test]
    fn any_bytes_are_read_or_refused(bytes in prop::collection::vec(any::<u8>(), 0..2_000)) {
        let _ = support::review_bytes(&[("any", &bytes)], &support::Setting::default());
    }

    #[test]
    fn any_text_below_a_header_is_read_or_refused(text in "[a-z0-9,\"\n\r\t;/: ü\u{0}-]{0,600}") {
        let report = format!("{HEADER}\n{text}");
        let _ = support::review_bytes(&[("any", report.as_bytes())], &support::Setting::default());
    }
}
