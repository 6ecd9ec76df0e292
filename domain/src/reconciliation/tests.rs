use super::*;
use crate::assessment::Verdict;
use crate::intake::Listed;
use crate::package::Evidence;
use crate::rate::Counts;
use crate::time::{DAY, Day, Moment};
use jiff::civil::date;
use proptest::prelude::*;

const GOLDEN: &str = include_str!("../../tests/golden/reconciliation.txt");

fn october(day: i32) -> Day {
    Day::of(date(2026, 10, 1)).plus(day - 1)
}

fn midnight(day: Day) -> Moment {
    Moment(i64::from(day.0) * DAY)
}

fn frame() -> Frame {
    Frame { first: october(1), last: october(30), taken: midnight(october(39)) }
}

fn listed(name: &str, scanned: Evidence, delivery: Evidence) -> Listed {
    Listed {
        order_id: name.into(),
        number: name.into(),
        carrier: "UPS".into(),
        ship_method: "".into(),
        category: "".into(),
        day: None,
        scanned,
        delivery,
    }
}

fn verdict(word: &str) -> Verdict {
    match word {
        "valid" => Verdict::Valid,
        "invalid" => Verdict::Invalid,
        "pending" => Verdict::Pending,
        "exempt" => Verdict::Exempt,
        other => panic!("{other} is no verdict"),
    }
}

fn ours(name: &str, text: &str) -> Option<Ours> {
    let words: Vec<&str> = text.split_whitespace().collect();
    let [day, "Oct", judged, by_amazon, known @ ..] = words.as_slice() else { return None };
    let is = |word: &str| known.contains(&word);
    Some(Ours {
        order_id: name.to_owned(),
        number: name.to_owned(),
        carrier: "UPS".to_owned(),
        day: Some(october(day.parse().unwrap())),
        by_promise: is("promised"),
        verdict: verdict(judged),
        by_amazons_rules: Some(verdict(by_amazon)),
        scanned: is("scan"),
        after_delivery: is("late"),
        confirmed_at: Some(midnight(october(if is("new") { 38 } else { 1 }))),
        carrier_listed: is("listed"),
    })
}

fn golden() -> Vec<(Pair, String)> {
    let lines = GOLDEN.lines().filter(|line| !line.starts_with('#'));
    let pair = |line: &str| {
        let parts: Vec<&str> = line.split('|').map(str::trim).collect();
        let [name, we, amazon, outcome] = parts.as_slice() else { panic!("{line}") };
        let says = |word: &str| if word == "yes" { Evidence::Yes } else { Evidence::No };
        let listed =
            amazon.split_once(' ').map(|(scan, last)| listed(name, says(scan), says(last)));
        (Pair { ours: ours(name, we), listed, order_known: false }, (*outcome).to_owned())
    };
    lines.map(pair).collect()
}

fn told(outcome: Outcome) -> String {
    match outcome {
        Outcome::Agreed(Agreement::Valid) => "agreed valid".to_owned(),
        Outcome::Agreed(Agreement::Invalid) => "agreed invalid".to_owned(),
        Outcome::Agreed(Agreement::Uncounted) => "agreed uncounted".to_owned(),
        Outcome::Differs(side, reason) => format!("{side} {reason}"),
        Outcome::Outside => "outside".to_owned(),
    }
}

/// Counts of all packages that we have in the window, and the pairs that are looked at.
fn parted(all: &[Pair], frame: &Frame) -> (Counts, Vec<Pair>) {
    let mut counts = Counts::default();
    let mut looked_at = Vec::new();
    for pair in all {
        let ours = pair.ours.as_ref();
        let ours = ours.filter(|ours| ours.day.is_some_and(|day| frame.has(day)));
        match ours.map(|ours| ours.verdict) {
            Some(Verdict::Valid) => counts.valid += 1,
            Some(Verdict::Invalid) => counts.invalid += 1,
            Some(Verdict::Pending) => counts.pending += 1,
            Some(Verdict::Exempt) => counts.exempt += 1,
            None => {}
        }
        let invalid = ours.is_some_and(|ours| ours.verdict == Verdict::Invalid);
        if pair.listed.is_some() || invalid {
            looked_at.push(pair.clone());
        }
    }
    (counts, looked_at)
}

#[test]
fn the_packages_that_can_be_checked_by_hand_come_out_as_written() {
    let golden = golden();
    for (pair, outcome) in &golden {
        assert_eq!(&told(explain(pair, &frame())), outcome, "{pair:?}");
    }
    let all: Vec<Pair> = golden.into_iter().map(|(pair, _)| pair).collect();
    let (counts, looked_at) = parted(&all, &frame());
    let Reconciliation { totals, differences } = reconcile(counts, &frame(), looked_at);
    assert_eq!((totals.all(), totals.ours(), totals.listed()), (12, 10, 7));
    let agreed = (totals.agreed_valid, totals.agreed_invalid, totals.agreed_uncounted);
    assert_eq!(agreed, (1, 1, 1));
    assert_eq!(totals.differ(), Both { amazon: 6, ours: 3 });
    assert_eq!(totals.differing_in_window, 7);
    assert_eq!(differences.len(), 9);
    assert_eq!(differences[0].order_id(), "P04");
}

#[test]
fn a_number_that_is_another_now_was_edited() {
    let pair = |order_known| Pair {
        ours: None,
        listed: Some(listed("A", Evidence::No, Evidence::No)),
        order_known,
    };
    assert_eq!(told(explain(&pair(true), &frame())), "amazon late_edit");
    assert_eq!(told(explain(&pair(false), &frame())), "amazon not_reported");
}

#[test]
fn what_was_given_lately_may_not_show_yet() {
    let pair = |known| Pair { ours: ours("A", known), listed: None, order_known: true };
    let lately = pair("9 Oct invalid invalid promised scan listed new");
    assert_eq!(told(explain(&lately, &frame())), "ours late_edit");
    let unscanned = pair("9 Oct invalid invalid promised listed");
    assert_eq!(told(explain(&unscanned, &frame())), "ours scans_differ");
}

#[test]
fn a_package_that_we_wait_for_is_told_from_one_that_is_valid() {
    let listed = Some(listed("A", Evidence::No, Evidence::No));
    let pair = Pair {
        ours: ours("A", "9 Oct pending pending promised listed"),
        listed,
        order_known: true,
    };
    assert_eq!(told(explain(&pair, &frame())), "amazon pending");
}

#[test]
fn every_reason_says_what_it_means_for_either_side() {
    for reason in Reason::ALL {
        for side in Side::ALL {
            assert!(reason.sentence(side).ends_with('.'), "{reason} {side}");
        }
    }
}

fn any_verdict() -> impl Strategy<Value = Verdict> {
    prop::sample::select(vec![Verdict::Valid, Verdict::Invalid, Verdict::Pending, Verdict::Exempt])
}

fn any_evidence() -> impl Strategy<Value = Evidence> {
    prop::sample::select(vec![Evidence::Unknown, Evidence::No, Evidence::Yes])
}

prop_compose! {
    fn any_ours()(
        day in prop::option::weighted(0.95, -5i32..40),
        (verdict, by_amazons_rules) in (any_verdict(), prop::option::of(any_verdict())),
        (by_promise, scanned, after_delivery, carrier_listed) in any::<(bool, bool, bool, bool)>(),
        confirmed in prop::option::of(-5i32..40),
    ) -> Ours {
        Ours {
            order_id: String::new(),
            number: String::new(),
            carrier: String::new(),
            day: day.map(october),
            by_promise,
            verdict,
            by_amazons_rules,
            scanned,
            after_delivery,
            confirmed_at: confirmed.map(|day| midnight(october(day))),
            carrier_listed,
        }
    }
}

fn packages() -> impl Strategy<Value = Vec<Pair>> {
    let listed_as = (any_evidence(), any_evidence());
    let pair =
        (prop::option::weighted(0.9, any_ours()), prop::option::of(listed_as), any::<bool>());
    prop::collection::vec(pair, 0..60).prop_map(|pairs| {
        let pair = |(at, (ours, as_listed, order_known)): (usize, (_, Option<_>, _))| {
            let name = format!("{at:03}");
            let ours: Option<Ours> = ours;
            let ours =
                ours.map(|ours| Ours { order_id: name.clone(), number: name.clone(), ..ours });
            let listed = as_listed.map(|(scanned, delivery)| listed(&name, scanned, delivery));
            Pair { ours, listed, order_known }
        };
        pairs.into_iter().enumerate().map(pair).collect()
    })
}

proptest! {
    #[test]
    fn every_package_is_somewhere_exactly_once(all in packages()) {
        let (counts, looked_at) = parted(&all, &frame());
        let Reconciliation { totals, differences } = reconcile(counts, &frame(), looked_at);
        // Counted one by one, without the shortcut over the counts of the window.
        let count = |is: &dyn Fn(&Pair) -> bool| all.iter().filter(|pair| is(pair)).count() as u64;
        let outcome = |wanted: Outcome| count(&|pair| explain(pair, &frame()) == wanted);
        let inside = |pair: &Pair| explain(pair, &frame()) != Outcome::Outside;
        prop_assert_eq!(totals.all(), count(&inside));
        prop_assert_eq!(totals.agreed_valid, outcome(Outcome::Agreed(Agreement::Valid)));
        prop_assert_eq!(totals.agreed_invalid, outcome(Outcome::Agreed(Agreement::Invalid)));
        prop_assert_eq!(totals.agreed_uncounted, outcome(Outcome::Agreed(Agreement::Uncounted)));
        for reason in Reason::ALL {
            let both = totals.differing.get(&reason).copied().unwrap_or_default();
            prop_assert_eq!(both.amazon, outcome(Outcome::Differs(Side::Amazon, reason)));
            prop_assert_eq!(both.ours, outcome(Outcome::Differs(Side::Ours, reason)));
        }
        let Both { amazon, ours } = totals.differ();
        prop_assert_eq!(differences.len() as u64, amazon + ours);
    }

    #[test]
    fn the_totals_add_up_on_both_sides(all in packages()) {
        let (counts, looked_at) = parted(&all, &frame());
        let listed = all.iter().filter(|pair| pair.listed.is_some()).count() as u64;
        let totals = reconcile(counts, &frame(), looked_at).totals;
        prop_assert_eq!(totals.listed(), listed);
        let in_window = counts.counted() + counts.pending + counts.exempt;
        prop_assert_eq!(totals.ours(), in_window);
        let both = totals.differ();
        prop_assert_eq!(totals.all(), totals.agreed() + both.amazon + both.ours);
    }

    #[test]
    fn their_order_does_not_matter(all in packages()) {
        let (counts, mut looked_at) = parted(&all, &frame());
        let one = reconcile(counts, &frame(), looked_at.clone());
        looked_at.reverse();
        prop_assert_eq!(reconcile(counts, &frame(), looked_at), one);
    }

    #[test]
    fn whoever_agrees_has_no_reason(all in packages()) {
        for pair in &all {
            if let Outcome::Differs(side, _) = explain(pair, &frame()) {
                prop_assert_eq!(side == Side::Amazon, pair.listed.is_some());
            }
        }
    }
}
