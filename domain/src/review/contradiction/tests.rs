use super::*;
use crate::language::Language;
use crate::plan::{Plan, fixture};
use crate::response::Response;
use jiff::civil::date;
use proptest::prelude::*;

const CAUSE: &str = "From 2026-10-01 to 2026-10-30 our rate was 94.08 %.\n\
    1. Tracking uploaded too late: 45 of 73 invalid packages.\n\
    2. No carrier scan: 31 of 73 invalid packages.";
const FIXED: &str = "1. On October 3, 2026 we connected a shipping tool to the warehouse system.\n\
    2. We will order a pickup with a signed receipt from the carrier.";
const PREVENTION: &str = "1. The shipping manager will check uploads every day before the cut-off.";

fn october() -> Figures {
    Figures {
        window: Window { start: date(2026, 10, 1), end: date(2026, 10, 30) },
        counts: [(Problem::LateUpload, 45), (Problem::MissingScan, 31)].into(),
    }
}

fn version<'a>(letter: [&'a str; 3], figures: &'a Figures) -> Version<'a> {
    let [cause, fixed, prevention] = letter;
    let letter = Letter { cause, fixed, prevention };
    Version { letter, figures: Some(figures), day: date(2026, 11, 2) }
}

/// What a draft gets when the letter above was sent before.
fn kinds(draft: [&str; 3], figures: &Figures) -> Vec<(Kind, Option<Problem>)> {
    let sent = october();
    let earlier = version([CAUSE, FIXED, PREVENTION], &sent);
    let draft = Version { day: date(2026, 11, 12), ..version(draft, figures) };
    let all = contradictions(&draft, &[earlier], true);
    for one in &all {
        let within = |letter: &Letter<'_>, passage: Passage<'_>| match passage.part {
            Part::Cause => letter.cause.contains(passage.text),
            Part::Fixed => letter.fixed.contains(passage.text),
            Part::Prevention => letter.prevention.contains(passage.text),
        };
        assert!(within(&earlier.letter, one.earlier) && within(&draft.letter, one.now), "{one:?}");
        let said = |language| one.clash.said(one.day, language);
        assert!(said(Language::English).contains("2026-11-02"), "{one:?}");
        assert!(said(Language::German).contains("m 2. November 2026"), "{one:?}");
    }
    all.iter().map(|one| (one.kind, one.cause)).collect()
}

const DONE: &str = "1. On October 3, 2026 we connected a shipping tool to the warehouse system.\n\
    2. On November 5, 2026 we ordered a pickup with a signed receipt from the carrier.";

#[test]
fn an_answer_that_keeps_to_what_was_said_contradicts_nothing() {
    assert_eq!(kinds([CAUSE, DONE, PREVENTION], &october()), []);
}

#[test]
fn another_count_in_the_same_window_is_seen() {
    let cause = CAUSE.replace("45 of", "38 of");
    let mut figures = october();
    figures.counts.insert(Problem::LateUpload, 38);
    let late = (Kind::CountChanged, Some(Problem::LateUpload));
    assert_eq!(kinds([&cause, DONE, PREVENTION], &figures), [late]);
    // The text counts, even where the review's figure is not in it.
    assert_eq!(kinds([&cause, DONE, PREVENTION], &october()), [late]);
    figures.window.end = date(2026, 11, 6);
    assert_eq!(kinds([&cause, DONE, PREVENTION], &figures), []);
}

#[test]
fn counts_told_together_are_each_found_by_the_figures() {
    let then = "1. Smaller causes: no carrier (4 packages), number already used (2 packages).";
    let now = "1. Smaller causes: no carrier (4 packages), number already used (3 packages).";
    let figures = |reused| Figures {
        counts: [(Problem::CarrierMissing, 4), (Problem::TrackingReused, reused)].into(),
        ..october()
    };
    let (sent, new) = (figures(2), figures(3));
    let (earlier, draft) = (version([then, "", ""], &sent), version([now, "", ""], &new));
    let found = contradictions(&draft, &[earlier], true);
    let found: Vec<_> = found.iter().map(|one| (one.kind, one.cause)).collect();
    assert_eq!(found, [(Kind::CountChanged, Some(Problem::TrackingReused))]);
}

#[test]
fn a_cause_that_is_left_out_is_seen() {
    let cause = "1. Tracking uploaded too late: 45 of 73 invalid packages.";
    let gone = (Kind::CauseGone, Some(Problem::MissingScan));
    assert_eq!(kinds([cause, DONE, PREVENTION], &october()), [gone]);
    // In other days it may be over.
    let november = Window { start: date(2026, 10, 9), end: date(2026, 11, 7) };
    let still = Figures { window: november, ..october() };
    assert_eq!(kinds([cause, DONE, PREVENTION], &still), [gone]);
    let over = Figures { window: november, counts: [(Problem::LateUpload, 45)].into() };
    assert_eq!(kinds([cause, DONE, PREVENTION], &over), []);
}

#[test]
fn a_cause_that_is_denied_is_seen() {
    let cause = "1. Tracking uploaded too late: 45 of 73 invalid packages.\n\
        2. A missing scan was not the cause in any of our shipments.";
    let denied = (Kind::CauseDenied, Some(Problem::MissingScan));
    assert_eq!(kinds([cause, DONE, PREVENTION], &october()), [denied]);
}

#[test]
fn a_date_that_moved_is_seen() {
    let fixed = DONE.replace("On October 3, 2026", "On 10/19/2026");
    assert_eq!(kinds([CAUSE, &fixed, PREVENTION], &october()), [(Kind::DateMoved, None)]);
    let written = DONE.replace("On October 3, 2026", "On 10/03/2026");
    assert_eq!(kinds([CAUSE, &written, PREVENTION], &october()), []);
    let other = "1. On October 19, 2026 we trained every packer at both locations.\n";
    assert_eq!(kinds([CAUSE, &format!("{other}{DONE}"), PREVENTION], &october()), []);
}

#[test]
fn a_promise_that_is_made_again_is_seen_and_a_routine_is_not() {
    let again = [(Kind::PromiseRepeated, None)];
    assert_eq!(kinds([CAUSE, FIXED, PREVENTION], &october()), again);
    let sooner = FIXED.replace("will order a pickup", "are going to order a pickup");
    assert_eq!(kinds([CAUSE, &sooner, PREVENTION], &october()), again);
}

#[test]
fn without_figures_nothing_is_said_about_counts() {
    let sent = october();
    let cause = CAUSE.replace("45 of", "12 of");
    let earlier = Version { figures: None, ..version([CAUSE, "", ""], &sent) };
    assert_eq!(contradictions(&version([&cause, "", ""], &sent), &[earlier], true), []);
}

#[test]
fn each_earlier_submission_is_compared() {
    let sent = october();
    let first = version([CAUSE, "", ""], &sent);
    let second = version(["1. Tracking uploaded too late: 45 packages.", "", ""], &sent);
    let draft = version(["1. No carrier scan: 31 packages.", "", ""], &sent);
    let found = contradictions(&draft, &[first, second], true);
    let found: Vec<_> = found.iter().map(|one| (one.submission, one.kind)).collect();
    assert_eq!(found, [(0, Kind::CauseGone), (1, Kind::CauseGone)]);
}

#[test]
fn a_drafted_letter_does_not_contradict_itself() {
    for assessment in [fixture::troubled(), fixture::everything(), fixture::healthy()] {
        let response = Response::draft(&assessment, &Plan::build(&assessment));
        let fixed = response.fixed.replace("[date done]", "October 28, 2026");
        let figures = Figures::of(&assessment);
        let same = version([&response.cause, &fixed, &response.prevention], &figures);
        assert_eq!(contradictions(&same, &[same], true), []);
    }
}

proptest! {
    #[test]
    fn any_texts_can_be_compared(one in "\\PC{0,200}", other in "[ -~\n]{0,300}") {
        let figures = october();
        let draft = version([&one, &other, &one], &figures);
        let earlier = version([&other, &one, &other], &figures);
        let _ = contradictions(&draft, &[earlier], false);
    }

    #[test]
    fn other_days_never_contradict_in_counts(
        then in 1u64..200, now in 1u64..200, days in 1i8..20,
    ) {
        let cause = |count| format!("1. Tracking uploaded too late: {count} of 300 packages.");
        let (then_text, now_text) = (cause(then), cause(now));
        let sent = Figures { counts: [(Problem::LateUpload, then)].into(), ..october() };
        let window = Window { start: date(2026, 10, 1 + days), end: date(2026, 11, days) };
        let moved = Figures { window, counts: [(Problem::LateUpload, now)].into() };
        let same = Figures { window: sent.window, ..moved.clone() };
        let earlier = version([&then_text, "", ""], &sent);
        let of = |figures| contradictions(&version([&now_text, "", ""], figures), &[earlier], true);
        prop_assert_eq!(of(&moved).len(), 0);
        prop_assert_eq!(of(&same).len(), usize::from(then != now));
    }
}
