use super::*;
use crate::problem::Problem;
use crate::response::fixture::usual;
use crate::response::fixture::{assessment as account, cause, score};
use proptest::prelude::*;
use std::borrow::Cow;

const CAUSE: &str = "Our rate was 94.08 % (Toys 91.2 %, Home 94%).\n\
    1. Late upload: 45 of 73 packages, such as order 111-1234567-1234567.\n\
    2. The carrier never scanned 31 packages because we had no pickup receipt.";
const FIXED: &str = "1. On October 3, 2026 we connected a shipping tool.\n\
    2. We booked a pickup with receipt on 10/20/2026.";
const PREVENTION: &str = "1. The shipping manager checks uploads daily.\n\
    2. Maria checks every manifest before the truck leaves.";

fn codes(cause: &str, fixed: &str, prevention: &str) -> Vec<&'static str> {
    let remarks = lint(&Letter { cause, fixed, prevention }, &usual());
    assert!(remarks.is_sorted_by_key(|remark| remark.severity));
    remarks.into_iter().map(|remark| code(&remark)).collect()
}

fn code(remark: &Remark) -> &'static str {
    match remark.code {
        Cow::Borrowed(code) => code,
        Cow::Owned(_) => panic!("{remark:?}"),
    }
}

/// With something added to what caused it.
fn caused(more: &str) -> Vec<&'static str> {
    codes(&format!("{CAUSE}\n\n{more}"), FIXED, PREVENTION)
}

/// With something else as the first fix.
fn first_fix(first: &str) -> Vec<&'static str> {
    codes(CAUSE, &format!("1. {first}\n2. We booked a pickup on 10/20/2026."), PREVENTION)
}

/// With something else as the first control.
fn first_control(first: &str) -> Vec<&'static str> {
    codes(CAUSE, FIXED, &format!("1. {first}\n2. Maria checks every manifest."))
}

#[test]
fn a_good_letter_has_no_remarks() {
    assert_eq!(codes(CAUSE, FIXED, PREVENTION), [""; 0]);
}

#[test]
fn all_parts_are_needed() {
    assert_eq!(codes(CAUSE, "", PREVENTION), ["part_empty"]);
    assert_eq!(codes(CAUSE, FIXED, " \n"), ["part_empty"]);
    assert!(codes("", FIXED, PREVENTION).starts_with(&["part_empty", "cause_not_named"]));
}

#[test]
fn three_thousand_characters_are_the_most() {
    let used = [CAUSE, FIXED, PREVENTION].map(|part| part.chars().count()).iter().sum::<usize>();
    let filled = |more: usize| format!("{FIXED} {}", "é".repeat(LIMIT - used - 1 + more));
    assert_eq!(codes(CAUSE, &filled(0), PREVENTION), [""; 0]);
    assert_eq!(codes(CAUSE, &filled(1), PREVENTION), ["too_long"]);
    assert_eq!(codes(&"1.\nsorry ".repeat(200_000), FIXED, PREVENTION), ["too_long"]);
}

#[test]
fn markers_must_be_filled_in() {
    assert_eq!(first_fix("We connected a tool ([date done])."), ["unfilled_date"]);
    assert_eq!(first_fix("[what was done] ([date done])."), ["unfilled_date", "unfilled_text"]);
    assert_eq!(first_control("[who checks what, how often]."), ["unfilled_text"]);
}

#[test]
fn a_remark_says_where_it_belongs() {
    let places = |cause: &str, fixed: &str, prevention: &str| -> Vec<_> {
        let remarks = lint(&Letter { cause, fixed, prevention }, &usual());
        let place = |remark: Remark| (remark.code.into_owned(), remark.part, remark.quote);
        remarks.into_iter().map(place).collect()
    };
    let at =
        |code: &str, part, quote: Option<&str>| (code.to_owned(), part, quote.map(str::to_owned));
    let undated = FIXED.replace("October 3, 2026", "[date done]");
    let found = places(&format!("{CAUSE}\n999 packages were invalid."), &undated, "");
    assert!(
        found.contains(&at("unfilled_date", Some(Part::Fixed), Some("[date done]"))),
        "{found:?}"
    );
    assert!(found.contains(&at("figure_unknown", Some(Part::Cause), Some("999"))), "{found:?}");
    assert!(found.contains(&at("part_empty", Some(Part::Prevention), None)), "{found:?}");
}

#[test]
fn what_was_done_after_the_review_is_done_on_a_later_day() {
    let fixed = FIXED.replace("October 3, 2026", "November 5, 2026");
    let letter = Letter { cause: CAUSE, fixed: &fixed, prevention: PREVENTION };
    let codes = |remarks: Vec<Remark>| -> Vec<_> {
        remarks.into_iter().map(|remark| remark.code.into_owned()).collect()
    };
    assert_eq!(codes(lint(&letter, &usual())), ["fix_in_future"]);
    let later = jiff::civil::date(2026, 11, 6);
    assert_eq!(codes(lint_on(later, &letter, &usual(), Language::English)), [""; 0]);
}

#[test]
fn large_causes_are_named_with_their_count() {
    let late =
        "Our rate was 94.08 %. Toys, Home.\n1. Late upload: 45 packages, 111-1234567-1234567.";
    assert_eq!(codes(late, FIXED, PREVENTION), ["cause_not_named"]);
    let countless = format!("{late}\n2. Parcels were not scanned.");
    assert_eq!(codes(&countless, FIXED, PREVENTION), ["count_missing"]);
    let elsewhere = format!("{late} 31 packages.\n2. Parcels were not scanned.");
    assert_eq!(codes(&elsewhere, FIXED, PREVENTION), ["count_missing"]);
}

#[test]
fn a_missing_scan_is_not_a_missing_carrier() {
    let account = account(score(90, 20), vec![cause(Problem::CarrierMissing, 20)], vec![]);
    let remarks = |cause: &str| {
        let letter = Letter { cause, fixed: "We fixed it on 2026-10-03.", prevention: PREVENTION };
        lint(&letter, &account).iter().any(|remark| remark.code == "cause_not_named")
    };
    assert!(remarks("No carrier scan: 20 packages."));
    assert!(!remarks("No carrier: 20 packages."));
    assert!(!remarks("20 packages were confirmed without a carrier name."));
}

#[test]
fn a_fix_is_done_on_a_past_day() {
    for day in [
        "2026-10-03",
        "October 3 2026",
        "October 3, 2026",
        "3 October 2026",
        "Oct 3",
        "10/03/2026",
        "Nov 1",
    ] {
        assert_eq!(first_fix(&format!("We connected a tool on {day}.")), [""; 0], "{day}");
    }
    for day in ["2026-11-03", "November 30", "12/01/2026", "3 November 2026"] {
        assert_eq!(
            first_fix(&format!("We connected a tool on {day}.")),
            ["fix_in_future"],
            "{day}"
        );
    }
    assert_eq!(first_fix("We connected a tool recently."), ["fix_not_dated"]);
    assert_eq!(first_fix("We connected a tool on 2026-13-40."), ["fix_not_dated"]);
    assert_eq!(
        first_fix("We will have a tool for what we saw since 2026-10-03."),
        ["fix_not_dated"]
    );
}

#[test]
fn a_fix_is_found_by_number_or_by_name_or_in_the_whole_part() {
    let whole = "We connected a tool on Oct 3 and booked a pickup.";
    assert_eq!(codes(CAUSE, whole, PREVENTION), [""; 0]);
    assert_eq!(codes(CAUSE, "1. We connected a tool on Oct 3.", PREVENTION), ["fix_missing"]);
    let joint = "1 and 2. We connected a tool on Oct 3.";
    assert_eq!(codes(CAUSE, joint, PREVENTION), [""; 0]);
    let by_name = "7. Parcels not scanned: pickup booked on Oct 3.\n1. Tool connected on Oct 3.";
    assert_eq!(codes(CAUSE, by_name, PREVENTION), [""; 0]);
}

#[test]
fn small_causes_that_are_named_need_a_fix_too() {
    let smaller = format!("{CAUSE}\n3. Smaller causes: no carrier (4 packages).");
    let (fixed, prevention) = (
        format!("{FIXED}\n3. Menu fixed on Oct 3."),
        format!("{PREVENTION}\n3. Staff check daily."),
    );
    assert_eq!(codes(&smaller, FIXED, &prevention), ["fix_missing"]);
    assert_eq!(codes(&smaller, &fixed, &prevention), [""; 0]);
}

#[test]
fn a_control_has_an_owner_and_a_frequency() {
    assert_eq!(first_control("Uploads are checked daily."), ["control_incomplete"]);
    assert_eq!(first_control("The daily checks go on."), ["control_incomplete"]);
    assert_eq!(first_control("The shift lead looks at uploads."), ["control_incomplete"]);
    assert_eq!(first_control("Anna reviews uploads before every pickup."), [""; 0]);
    assert_eq!(codes(CAUSE, FIXED, "2. Staff check manifests daily."), ["control_missing"]);
}

#[test]
fn what_was_fixed_is_not_all_future() {
    let will = "We will connect a tool. We plan to book a pickup.";
    let found = codes(CAUSE, will, PREVENTION);
    assert!(found.contains(&"only_future"), "{found:?}");
    assert!(!first_fix("On Oct 3 we connected a tool. It will go on.").contains(&"only_future"));
}

#[test]
fn figures_are_the_reviews() {
    for figure in [
        "94.09 %",
        "93%",
        "96 percent",
        "46 packages",
        "45 of 74",
        "46 out of 73",
        "1,235 valid orders",
        "99999999999999999999999 packages",
    ] {
        assert!(caused(&format!("It was {figure}.")).contains(&"figure_unknown"), "{figure}");
    }
    for figure in [
        "94.08%",
        "94.1 %",
        "94 per cent",
        "61.64 %",
        "1161 valid packages",
        "45 out of the 73",
        "30 days",
        "3 October 2026 orders",
        "October 2026 packages",
        "26 hours",
    ] {
        assert_eq!(caused(&format!("It was {figure}.")), [""; 0], "{figure}");
    }
    assert_eq!(first_control("The manager checks 20 packages every day."), [""; 0]);
    assert_eq!(first_control("The manager checks daily. We had 20 packages."), ["figure_unknown"]);
}

#[test]
fn tracking_of_delivered_packages_is_left_alone() {
    let promise = "On Oct 3 we updated the tracking numbers of delivered packages.";
    assert_eq!(first_fix(promise), ["edits_delivered"]);
    let honest = "On Oct 3 we corrected the tracking numbers of packages not yet delivered.";
    assert_eq!(first_fix(honest), [""; 0]);
}

#[test]
fn nobody_can_be_reached_by_the_text() {
    for mail in ["ann@example.com", "(ann.b@mail.example.co.uk)."] {
        assert_eq!(caused(mail), ["email"], "{mail}");
    }
    for phone in [
        "(555) 123-4567",
        "555.123.4567",
        "+1 555 123 4567",
        "+442079460958",
        "phone 123-4567",
        "call 5551234567",
    ] {
        assert_eq!(caused(phone), ["phone"], "{phone}");
    }
    for street in ["Ship to 123 Main Street.", "PO Box 12", "12 Old Mill Rd", "Musterstraße 5"] {
        assert_eq!(caused(street), ["street_address"], "{street}");
    }
    for fine in [
        "111-1234567-1234567",
        "9400 1118 9922 3100 0012 34",
        "1234 5678 9012",
        "9400111899223100001234",
        "From 2026-10-01 2026-10-30",
        "@ home",
        "Reno, NV 89502",
        "1234567890",
        "in 2 or 3 ways",
        "a 3 Way call",
    ] {
        assert_eq!(caused(fine), [""; 0], "{fine}");
    }
}

#[test]
fn tone_is_advised_on() {
    assert_eq!(caused("We are deeply sorry."), ["emotional"]);
    assert_eq!(caused("We are a family owned shop."), ["emotional", "business_introduction"]);
    assert_eq!(caused("We read the policy."), [""; 0]);
    let blame = "Late upload: 45 packages, 111-1234567-1234567. Toys, Home. The courier failed; 31 not scanned.";
    assert_eq!(codes(blame, "Tool connected on Oct 3.", "Staff check daily."), ["blames_carrier"]);
    assert_eq!(
        codes(&CAUSE.replace("111-1234567-1234567", "one"), FIXED, PREVENTION),
        ["no_order_example"]
    );
    assert_eq!(codes(&CAUSE.replace("Toys", "T"), FIXED, PREVENTION), ["category_not_named"]);
}

#[test]
fn an_upper_bound_is_advised_on() {
    let mut account = usual();
    account.overall.upper_bound.packages = 3;
    let letter = Letter { cause: CAUSE, fixed: FIXED, prevention: PREVENTION };
    let codes: Vec<_> = lint(&letter, &account).iter().map(code).collect();
    assert_eq!(codes, ["upper_bound"]);
}

#[test]
fn a_day_without_its_year_is_the_nearest() {
    let calendar = dates::Calendar { today: jiff::civil::date(2027, 1, 5), month_first: false };
    assert!(calendar.has_past_day("Dec 20"));
    assert!(calendar.has_future_day("20 February"));
    assert!(calendar.has_past_day("03/01/2027") && calendar.has_past_day("3rd December"));
}

proptest! {
    #[test]
    fn any_text_can_be_looked_at(parts in any::<[String; 3]>(), order in 0usize..6) {
        let account = usual();
        let bits = ["1, 2. 45 of 73 ", "Oct 3, ", "94.08 % ", "ann@x.y ", "555-123-4567 ", "12 Main St "];
        let [a, b, c] = parts.map(|part| format!("{}{part}{}", bits[order], bits[(order + 1) % 6]));
        let _ = lint(&Letter { cause: &a, fixed: &b, prevention: &c }, &account);
    }

    #[test]
    fn words_and_figures_in_any_order(words in prop::collection::vec(
        prop::sample::select(vec!["1.", "\n", "of", "45", "%", "Oct", "May", "2026", ",", "packages", "carrier", "scan", "’", "İ", "ß", "+", "-", "@", ".", "will", "10/13/2026", "percent"]), 0..60)) {
        for by in ["", " "] {
            let text = words.join(by);
            let _ = lint(&Letter { cause: &text, fixed: &text, prevention: &text }, &usual());
        }
    }
}
