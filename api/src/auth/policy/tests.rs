//! What each profile takes and refuses.

use super::*;

fn checked(profile: Profile, password: &str, has_second_factor: bool) -> Vec<Refusal> {
    let email = Email::parse("anna.berg@parcelworks.example").unwrap();
    let holder = Holder { email: &email, name: "Anna Bergström-Li", has_second_factor };
    check(profile, &password.into(), holder)
}

#[test]
fn a_client_needs_fifteen_characters_or_eight_with_a_second_factor() {
    let short = |at_least| vec![Refusal::TooShort { at_least }];
    assert_eq!(checked(Profile::Client, "copper mist 84", false), short(15));
    assert_eq!(checked(Profile::Client, "copper mist 841", false), []);
    assert_eq!(checked(Profile::Client, "kx9vtqm", true), short(8));
    assert_eq!(checked(Profile::Client, "kx9vtqmz", true), []);
}

#[test]
fn staff_need_twelve_with_every_kind_of_character() {
    use CharacterKind::{Digit, Lower, Special, Upper};
    assert_eq!(checked(Profile::Staff, "kX9#vTq2!mLz", true), []);
    assert_eq!(checked(Profile::Staff, "kX9#vTq2!mL", true), [Refusal::TooShort { at_least: 12 }]);
    for (password, missing) in [
        ("kx9#vtq2!mlz", Upper),
        ("KX9#VTQ2!MLZ", Lower),
        ("kXy#vTqr!mLz", Digit),
        ("kX9avTq2bmLz", Special),
    ] {
        assert_eq!(checked(Profile::Staff, password, true), [Refusal::Missing(missing)]);
    }
}

#[test]
fn clients_choose_their_kinds_of_characters() {
    assert_eq!(checked(Profile::Client, "copper ladder mist", false), []);
}

#[test]
fn characters_are_counted_not_bytes_and_none_are_cut_off() {
    let fifteen = "パスワードではない長い文です!";
    assert_eq!(fifteen.chars().count(), 15);
    assert_eq!(checked(Profile::Client, fifteen, false), []);
    let longest: String = "kopfsteinpflaster".chars().cycle().take(127).chain(['ü']).collect();
    assert_eq!(checked(Profile::Client, &longest, false), []);
    let too_long = [Refusal::TooLong { at_most: 128 }];
    for profile in [Profile::Client, Profile::Staff] {
        assert_eq!(checked(profile, &format!("{longest}x"), false), too_long);
        assert_eq!(checked(profile, &"x".repeat(1_000_000), false), too_long);
    }
}

#[test]
fn one_s_own_words_are_refused_however_they_are_dressed() {
    for password in [
        "copper anna ladder mist",
        "copper BERGSTRÖM mist",
        "firstscan ladder mist",
        "F1rst5c4n ladder mist",
        "parcelworks ladder mi",
        "my 4nn4 copper ladder",
        "anna.berg copper 2",
    ] {
        assert!(
            checked(Profile::Client, password, false).contains(&Refusal::OwnWord),
            "{password}"
        );
    }
    assert_eq!(checked(Profile::Client, "a lively copper ladder", false), []);
}

#[test]
fn common_ones_are_refused_in_both_profiles() {
    for profile in [Profile::Client, Profile::Staff] {
        assert!(checked(profile, "Password1234!!!", false).contains(&Refusal::Common));
    }
}

#[test]
fn everything_that_is_wrong_is_said_at_once() {
    let refusals = checked(Profile::Staff, "anna", true);
    assert_eq!(
        refusals,
        [
            Refusal::TooShort { at_least: 12 },
            Refusal::Common,
            Refusal::OwnWord,
            Refusal::Missing(CharacterKind::Upper),
            Refusal::Missing(CharacterKind::Digit),
            Refusal::Missing(CharacterKind::Special),
        ]
    );
    assert_eq!(
        Refusal::Missing(CharacterKind::Digit).to_string(),
        "The password needs at least one digit."
    );
}

#[test]
fn staff_change_it_after_a_day_and_within_a_year() {
    let set = DateTime::from_timestamp(1_800_000_000, 0).unwrap();
    let (day, year) = (set + TimeDelta::days(1), set + TimeDelta::days(365));
    let second = TimeDelta::seconds(1);
    assert_eq!(may_change(Profile::Staff, set, day - second), Err(Refusal::TooYoung(day)));
    assert_eq!(may_change(Profile::Staff, set, day), Ok(()));
    assert!(!has_expired(Profile::Staff, set, year - second));
    assert!(has_expired(Profile::Staff, set, year));
}

#[test]
fn clients_change_it_when_they_like() {
    let set = DateTime::from_timestamp(1_800_000_000, 0).unwrap();
    assert_eq!(may_change(Profile::Client, set, set), Ok(()));
    assert!(!has_expired(Profile::Client, set, set + TimeDelta::days(10_000)));
}

#[test]
fn the_rules_of_staff_are_amazon_s() {
    let rules = Profile::Staff.rules();
    assert_eq!((rules.shortest_alone, rules.shortest_with_factor, rules.history), (12, 12, 10));
    assert_eq!(rules.max_age, Some(TimeDelta::days(365)));
    assert_eq!(rules.min_age, Some(TimeDelta::days(1)));
}
