use super::words;
use crate::assessment::Assessment;
use crate::language::Language::{English, German};
use crate::plan::catalogue::catalogue;
use crate::plan::fixture::*;
use crate::plan::{Action, Plan};
use std::fmt::Write;

fn german(assessment: &Assessment) -> Vec<Action> {
    Plan::build(assessment).said_in(German, assessment).actions
}

fn texts(action: &Action) -> Vec<&str> {
    let Action { title, detail, done_when, control, evidence, .. } = action;
    let texts = [title, detail, done_when, control].map(String::as_str);
    texts.into_iter().chain(evidence.iter().map(String::as_str)).collect()
}

#[test]
fn every_action_of_the_catalogue_has_its_words() {
    let codes: Vec<_> = catalogue().map(|entry| entry.code).collect();
    assert_eq!(words().map(|words| words.code).collect::<Vec<_>>(), codes);
}

#[test]
fn nothing_but_words_changes_and_amazon_is_told_the_same() {
    for assessment in [nothing_counted(), healthy(), below(), troubled(), everything()] {
        let english = Plan::build(&assessment);
        assert_eq!(
            english.clone().said_in(English, &assessment).actions.len(),
            english.actions.len()
        );
        for (one, other) in english.actions.iter().zip(german(&assessment)) {
            assert_eq!(one.code, other.code);
            assert_eq!(one.reported, other.reported);
            assert_eq!(
                (&one.causes, one.section, one.owner),
                (&other.causes, other.section, other.owner)
            );
            assert_eq!(one.evidence.len(), other.evidence.len(), "{}", one.code);
            for (english, german) in texts(one).into_iter().zip(texts(&other)) {
                assert_ne!(english, german, "{}", one.code);
            }
        }
    }
}

#[test]
fn no_english_is_left_and_every_text_is_whole() {
    for assessment in [nothing_counted(), troubled(), everything()] {
        for action in german(&assessment) {
            for text in texts(&action) {
                let code = &action.code;
                assert!(!text.is_empty() && !text.contains("  "), "{code}: {text}");
                let mut said = text.split(|c: char| !c.is_alphanumeric());
                let english =
                    ["the", "of", "package", "packages", "with", "and", "on", "is", "every"];
                assert!(!said.any(|word| english.contains(&word)), "{code}: {text}");
            }
            assert!(action.done_when.contains(|c: char| c.is_ascii_digit()), "{}", action.code);
            assert!(!action.title.ends_with('.') && action.done_when.ends_with('.'));
            assert!(["jede", "alle 3"].iter().any(|often| action.control.contains(often)));
        }
    }
}

#[test]
fn no_rate_is_claimed_where_none_is_known() {
    for mut assessment in [troubled(), everything()] {
        assessment.input.rates_known = false;
        for action in german(&assessment) {
            assert!(texts(&action).iter().all(|text| !text.contains('%')), "{}", action.code);
        }
    }
}

#[test]
fn a_plan_reads_as_it_was_written_down() {
    let mut said = String::new();
    for action in german(&troubled()) {
        let Action { code, title, detail, done_when, control, evidence, .. } = action;
        writeln!(said, "# {code}\n{title}\n{detail}\n{done_when}\n{control}").unwrap();
        evidence.iter().for_each(|line| writeln!(said, "- {line}").unwrap());
    }
    // The words as they are, to be read by whoever changes one.
    let golden = include_str!("troubled.golden.md");
    for (said, golden) in said.lines().zip(golden.lines()) {
        assert_eq!(said, golden);
    }
    assert_eq!(said.lines().count(), golden.lines().count());
}
