use super::*;
use crate::diagnosis::{DefectSets, causes, fix_sequence};
use crate::problem::{Problem, ProblemSet};
use crate::rate::{Counts, Threshold};
use crate::reason::Reasons;
use jiff::civil::date;
use proptest::prelude::*;

const DAYS: usize = 30;

fn kind(categories: &[u32], carrier: u32, skus: &[u32], defects: Option<u32>, n: u64) -> Kind {
    let (categories, skus) = (categories.to_vec(), skus.to_vec());
    Kind { categories, carrier, skus, defects, hour: None, packages: n }
}

/// A mixture of kinds, with its lines counted and spread evenly over the window.
fn mixture(defects: Vec<Vec<Problem>>, kinds: Vec<Kind>, hours: Vec<(u64, u64)>) -> Mixture {
    let line = |category: &str, at: Option<u32>| {
        let of = |kind: &&Kind| at.is_none_or(|at| kind.categories.contains(&at));
        let sum = |valid: bool| -> u64 {
            let fits = |kind: &&Kind| of(kind) && (!valid || kind.defects.is_none());
            kinds.iter().filter(fits).map(|kind| kind.packages).sum()
        };
        let (counted, valid) = (sum(false), sum(true));
        let mut days = vec![(counted / 30, valid / 30); DAYS];
        days[0] = (counted - counted / 30 * 29, valid - valid / 30 * 29);
        let known = counted > 0;
        Line { category: category.to_owned(), counted, valid, known, days }
    };
    Mixture {
        threshold_bp: 9_500,
        end: date(2026, 10, 30),
        overall: line("", None),
        categories: vec![line("Garden", Some(0)), line("Toys", Some(1))],
        carriers: ["FedEx", "UPS", "USPS"].map(str::to_owned).to_vec(),
        skus: ["A", "B", "C"].map(str::to_owned).to_vec(),
        defects,
        hours,
        kinds,
    }
}

fn sequence(mixture: &Mixture) -> Vec<crate::assessment::FixStep> {
    let mut sets = DefectSets::default();
    for kind in &mixture.kinds {
        let defects = mixture.defects_of(kind);
        for _ in 0..kind.packages {
            if !defects.is_empty() {
                sets.add(defects, Reasons::default());
            }
        }
    }
    let Line { counted, valid, .. } = mixture.overall;
    let counts = Counts { valid, invalid: counted - valid, ..Counts::default() };
    let causes = causes(&sets, counts, true);
    fix_sequence(&sets, &causes, counts, Threshold(9_500))
}

fn rate(mixture: &Mixture, levers: &Levers) -> (u64, u64) {
    let outcome = mixture.outcome(levers).unwrap();
    (outcome.overall.after.counted, outcome.overall.after.valid)
}

fn carriers(pairs: &[(&str, &str)]) -> Levers {
    let own = |(from, to): &(&str, &str)| ((*from).to_owned(), (*to).to_owned());
    Levers { carriers: pairs.iter().map(own).collect(), ..Levers::default() }
}

fn to_fba(skus: &[&str]) -> Levers {
    Levers { to_fba: skus.iter().map(|sku| (*sku).to_owned()).collect(), ..Levers::default() }
}

#[test]
fn packages_of_a_sku_that_amazon_ships_are_not_counted_any_more() {
    let kinds = vec![
        kind(&[0], 0, &[0], None, 60),
        kind(&[0], 0, &[0], Some(0), 40),
        kind(&[1], 0, &[1], None, 100),
        // Something else is in the package too, so it is still shipped.
        kind(&[0, 1], 0, &[0, 1], Some(0), 1),
        kind(&[1], 0, &[], Some(0), 1),
    ];
    let mixture = mixture(vec![vec![Problem::MissingScan]], kinds, Vec::new());
    assert_eq!(rate(&mixture, &Levers::default()), (202, 160));
    assert_eq!(rate(&mixture, &to_fba(&["A"])), (102, 100));
    assert_eq!(rate(&mixture, &to_fba(&["A", "B"])), (1, 0));
    let outcome = mixture.outcome(&to_fba(&["A"])).unwrap();
    let [garden, toys] = &outcome.categories[..] else { panic!("{outcome:?}") };
    assert_eq!((garden.before.counted, garden.after.counted, garden.after.valid), (101, 1, 0));
    assert_eq!((toys.before.counted, toys.after.counted, toys.after.valid), (102, 102, 100));
    assert_eq!(mixture.outcome(&to_fba(&["D"])).unwrap_err(), Fault::Sku("D".to_owned()));
}

#[test]
fn packages_go_as_well_as_others_with_the_new_carrier() {
    let kinds = vec![
        kind(&[0], 0, &[], None, 50),
        kind(&[0], 0, &[], Some(0), 25),
        kind(&[0], 1, &[], None, 90),
        kind(&[1], 1, &[], Some(0), 10),
        kind(&[1], 2, &[], None, 19),
    ];
    let mixture = mixture(vec![vec![Problem::MissingScan]], kinds, Vec::new());
    // 90 % of 75 are 67 and a half.
    assert_eq!(rate(&mixture, &carriers(&[("FedEx", "UPS")])), (194, 90 + 67 + 19));
    // A worse carrier is worse.
    assert_eq!(rate(&mixture, &carriers(&[("UPS", "FedEx")])), (194, 50 + 66 + 19));
    // What is fixed is fixed with the new carrier too.
    let fixed = ProblemSet::of(Problem::MissingScan);
    let both = Levers { fixed, ..carriers(&[("FedEx", "UPS")]) };
    assert_eq!(rate(&mixture, &both), (194, 194));
    let fault = |pairs: &[(&str, &str)]| mixture.outcome(&carriers(pairs)).unwrap_err();
    let untried = Fault::Untried { name: "USPS".to_owned(), counted: 19 };
    assert_eq!(fault(&[("FedEx", "USPS")]), untried);
    assert_eq!(fault(&[("FedEx", "Pony")]), Fault::Carrier("Pony".to_owned()));
    assert_eq!(fault(&[("UPS", "UPS")]), Fault::Replaced("UPS".to_owned()));
    assert_eq!(fault(&[("FedEx", "UPS"), ("UPS", "FedEx")]), Fault::Replaced("UPS".to_owned()));
}

#[test]
fn a_mixture_tells_what_levers_can_be_moved_on() {
    let kinds = vec![
        kind(&[0], 0, &[0], None, 5),
        kind(&[0], 2, &[0, 1], Some(0), 7),
        kind(&[0], 2, &[], Some(0), 1),
    ];
    let mixture = mixture(vec![vec![Problem::MissingScan]], kinds, Vec::new());
    let told = |used: Vec<Used>| -> Vec<_> {
        used.into_iter().map(|one| (one.name, one.counted, one.invalid)).collect()
    };
    let row = |name: &str, counted, invalid| (name.to_owned(), counted, invalid);
    let carriers = told(mixture.carriers_used());
    assert_eq!(carriers, [row("USPS", 8, 8), row("FedEx", 5, 0), row("UPS", 0, 0)]);
    let skus = told(mixture.skus_used());
    assert_eq!(skus, [row("A", 12, 7), row("B", 7, 7), row("C", 0, 0)]);
}

#[test]
fn after_the_cut_off_uploads_are_late_as_rarely_as_before_it() {
    let mut hours = vec![(0, 0); 24];
    hours[9] = (100, 5);
    hours[17] = (40, 20);
    let late = |hour: u8, packages: u64| Kind {
        hour: Some(hour),
        ..kind(&[0], 0, &[], Some(0), packages)
    };
    let kinds = vec![kind(&[0], 0, &[], None, 115), late(9, 5), late(17, 20)];
    let mixture = mixture(vec![vec![Problem::LateUpload]], kinds, hours);
    let cut_off = |hour: u8| Levers { cut_off: Some(hour), ..Levers::default() };
    // 5 % of the 40 stay late: two, so 18 are not.
    assert_eq!(rate(&mixture, &cut_off(16)), (140, 133));
    assert_eq!(rate(&mixture, &cut_off(18)), (140, 115));
    // Nothing was confirmed before, so nothing is known.
    assert_eq!(rate(&mixture, &cut_off(5)), (140, 115));
    for hour in [0, 24] {
        assert_eq!(mixture.outcome(&cut_off(hour)).unwrap_err(), Fault::Hour(hour));
    }
}

#[test]
fn valid_packages_that_no_report_lists_stay() {
    let mut mixture = mixture(
        vec![vec![Problem::MissingScan]],
        vec![kind(&[0], 0, &[], Some(0), 10)],
        Vec::new(),
    );
    (mixture.overall.counted, mixture.overall.valid) = (100, 90);
    mixture.overall.days = Vec::new();
    let fixed = ProblemSet::of(Problem::MissingScan);
    let levers = Levers { fixed, ..Levers::default() };
    assert_eq!(rate(&mixture, &levers), (100, 100));
    assert_eq!(mixture.outcome(&levers).unwrap().overall.recovery_after, None);
}

prop_compose! {
    fn any_mixture()(
        sets in proptest::collection::vec(proptest::collection::vec(0..Problem::ALL.len(), 1..4), 1..6),
        rows in proptest::collection::vec(
            (0u32..2, proptest::bool::ANY, 0u32..3, 0u32..4, 0usize..9, 0u8..24, 1u64..60),
            1..25,
        ),
    ) -> Mixture {
        let defects: Vec<Vec<Problem>> = sets
            .iter()
            .map(|set| set.iter().map(|at| Problem::ALL[*at]).collect::<ProblemSet>())
            .map(|set| set.iter().collect())
            .collect();
        let mut hours = vec![(0, 0); 24];
        let kinds = rows.into_iter().map(|(category, both, carrier, sku, set, hour, packages)| {
            let set = (set < defects.len()).then_some(set);
            let late = set.is_some_and(|set| defects[set].contains(&Problem::LateUpload));
            hours[usize::from(hour)].0 += packages;
            hours[usize::from(hour)].1 += if late { packages } else { 0 };
            Kind {
                categories: if both { vec![0, 1] } else { vec![category] },
                carrier,
                skus: if sku < 3 { vec![sku] } else { Vec::new() },
                defects: set.map(|set| u32::try_from(set).unwrap()),
                hour: late.then_some(hour),
                packages,
            }
        });
        let kinds = kinds.collect();
        mixture(defects, kinds, hours)
    }
}

fn any_set() -> impl Strategy<Value = ProblemSet> {
    proptest::collection::vec(0..Problem::ALL.len(), 0..6)
        .prop_map(|set| set.into_iter().map(|at| Problem::ALL[at]).collect())
}

/// All but the carriers, which may be worse ones.
fn any_levers() -> impl Strategy<Value = Levers> {
    let skus = proptest::sample::subsequence(vec!["A", "B", "C"], 0..=2);
    (any_set(), skus, proptest::option::of(1u8..24)).prop_map(|(fixed, skus, cut_off)| Levers {
        fixed,
        cut_off,
        ..to_fba(&skus)
    })
}

fn all(outcome: &Outcome) -> impl Iterator<Item = &Change> {
    std::iter::once(&outcome.overall).chain(&outcome.categories)
}

proptest! {
    #[test]
    fn nothing_moved_changes_nothing(mixture in any_mixture()) {
        let outcome = mixture.outcome(&Levers::default()).unwrap();
        for change in all(&outcome) {
            prop_assert_eq!(change.before.counted, change.after.counted);
            prop_assert_eq!(change.before.valid, change.after.valid);
            prop_assert_eq!(change.recovery_before, change.recovery_after);
        }
    }

    #[test]
    fn one_more_fix_never_lowers_a_rate(
        mixture in any_mixture(), levers in any_levers(), more in any_set(),
    ) {
        let fewer = mixture.outcome(&levers).unwrap();
        let fixed = levers.fixed.union(more);
        let more = mixture.outcome(&Levers { fixed, ..levers }).unwrap();
        for (fewer, more) in all(&fewer).zip(all(&more)) {
            prop_assert_eq!(fewer.after.counted, more.after.counted);
            prop_assert!(fewer.after.valid <= more.after.valid);
            prop_assert!(more.after.valid <= more.after.counted);
        }
    }

    #[test]
    fn a_cut_off_never_lowers_a_rate(mixture in any_mixture(), levers in any_levers()) {
        let with = mixture.outcome(&levers).unwrap();
        let without = mixture.outcome(&Levers { cut_off: None, ..levers }).unwrap();
        for (with, without) in all(&with).zip(all(&without)) {
            prop_assert!(with.after.valid >= without.after.valid);
        }
    }

    #[test]
    fn with_every_cause_fixed_every_package_is_valid(
        mixture in any_mixture(), levers in any_levers(),
    ) {
        let fixed = Problem::ALL.into_iter().collect();
        let outcome = mixture.outcome(&Levers { fixed, ..levers }).unwrap();
        for change in all(&outcome) {
            prop_assert_eq!(change.after.valid, change.after.counted);
            prop_assert_eq!(change.after.rate_bp, (change.after.counted > 0 && change.before.counted > 0).then_some(10_000));
        }
    }

    #[test]
    fn the_first_fixes_of_the_sequence_bring_what_the_sequence_says(mixture in any_mixture()) {
        let mut levers = Levers::default();
        let mut valid = mixture.overall.valid;
        for step in sequence(&mixture) {
            levers.fixed.insert(step.code);
            let after = mixture.outcome(&levers).unwrap().overall.after;
            valid += step.gained;
            prop_assert_eq!(after.valid, valid);
            prop_assert_eq!(after.rate_bp, Some(step.rate_bp));
            prop_assert_eq!(after.deficit == 0, step.meets_threshold);
        }
    }

    #[test]
    fn the_order_of_packages_and_levers_does_not_matter(
        mixture in any_mixture(), levers in any_levers(), at in 0usize..25,
    ) {
        let levers = Levers { carriers: mixture_carriers(&mixture), ..levers };
        let mut turned = mixture.clone();
        let middle = at % turned.kinds.len();
        turned.kinds.rotate_left(middle);
        let (one, other) = (mixture.outcome(&levers), turned.outcome(&levers));
        let (one, other) = (one.unwrap(), other.unwrap());
        for (one, other) in all(&one).zip(all(&other)) {
            prop_assert_eq!(one.after.valid, other.after.valid);
            prop_assert_eq!(one.recovery_after, other.recovery_after);
        }
    }

    #[test]
    fn a_mixture_is_kept_as_it_is(mixture in any_mixture()) {
        let text = serde_json::to_string(&mixture).unwrap();
        let read: Mixture = serde_json::from_str(&text).unwrap();
        prop_assert_eq!(serde_json::to_string(&read).unwrap(), text);
        prop_assert_eq!(&read.kinds, &mixture.kinds);
    }
}

/// A change of carriers that this mixture has the experience for.
fn mixture_carriers(mixture: &Mixture) -> std::collections::BTreeMap<String, String> {
    let tried = mixture.carriers.iter().find(|name| mixture.counted_with(name) >= 20);
    let Some(to) = tried else { return Default::default() };
    mixture
        .carriers
        .iter()
        .filter(|from| *from != to)
        .map(|from| (from.clone(), to.clone()))
        .collect()
}
