//! What does not block, but does not help either.

use super::text::{has_phrase, has_word, plain, sentences, tokens};
use super::{Fault, Letter, Part, Place, Remarks};
use crate::assessment::{Assessment, Status};

const EMOTIONAL: [&str; 28] = [
    "sorry",
    "apologize",
    "apologise",
    "apologies",
    "apology",
    "please",
    "kindly",
    "desperate",
    "desperately",
    "unfair",
    "unfairly",
    "livelihood",
    "beg",
    "begging",
    "devastated",
    "devastating",
    "shocked",
    "frustrated",
    "frustrating",
    "unfortunately",
    "sincerely",
    "heartfelt",
    "deeply",
    "regret",
    "regrettably",
    "hope",
    "family",
    "embarrassed",
];

const CARRIERS: [&str; 13] = [
    "carrier", "carriers", "courier", "couriers", "driver", "drivers", "usps", "ups", "fedex",
    "dhl", "post", "mail", "ontrac",
];

const BLAME: [&str; 12] = [
    "fail", "fault", "did not", "didnt", "lost", "missed", "forgot", "refused", "outage", "error",
    "delay", "blame",
];

const OURSELVES: [&str; 9] =
    ["we", "our", "us", "i", "my", "staff", "team", "warehouse", "employee"];

const INTRODUCTION: [&str; 15] = [
    "founded",
    "family business",
    "family owned",
    "years of experience",
    "small business",
    "we are a ",
    "we are an ",
    "our company is",
    "our business is",
    "leading",
    "established in",
    "our mission",
    "passionate",
    "selling on amazon since",
    "proud",
];

/// Categories named in a remark, at most.
const NAMED: usize = 5;

pub(super) fn check(letter: &Letter<'_>, assessment: &Assessment, remarks: &mut Remarks) {
    let cause = plain(letter.cause);
    let all = [cause.as_str(), &plain(letter.fixed), &plain(letter.prevention)].concat();
    emotion(&all, remarks);
    if !has_word(&cause, &OURSELVES) && sentences(letter.cause).any(|part| blames(&plain(part))) {
        remarks.add(Part::Cause, &Fault::BlamesCarrier);
    }
    if has_phrase(&all, &INTRODUCTION) {
        remarks.add(Place::LETTER, &Fault::BusinessIntroduction);
    }
    if assessment.overall.invalid > 0 && !has_order(letter, assessment) {
        remarks.add(Part::Cause, &Fault::NoOrderExample);
    }
    categories(&all, assessment, remarks);
    let bound = &assessment.overall.upper_bound;
    if bound.packages > 0 {
        remarks.add(Place::LETTER, &Fault::UpperBound(bound));
    }
}

fn emotion(plain: &str, remarks: &mut Remarks) {
    let mut found: Vec<&str> = plain.split(' ').filter(|word| EMOTIONAL.contains(word)).collect();
    found.sort_unstable();
    found.dedup();
    if !found.is_empty() {
        remarks.add(Place::LETTER, &Fault::Emotional(&found));
    }
}

fn blames(sentence: &str) -> bool {
    has_word(sentence, &CARRIERS) && has_phrase(sentence, &BLAME)
}

/// An order id of Amazon's form, or one of the review's samples.
fn has_order(letter: &Letter<'_>, assessment: &Assessment) -> bool {
    let samples = assessment.causes.iter().flat_map(|cause| &cause.samples);
    let mut ids = samples.map(|sample| sample.order_id.as_str()).filter(|id| !id.is_empty());
    tokens(letter.cause).iter().any(|token| is_order_id(token.text))
        || ids.any(|id| letter.cause.contains(id))
}

fn is_order_id(text: &str) -> bool {
    let groups: Vec<usize> = text.split('-').map(str::len).collect();
    groups == [3, 7, 7] && text.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-')
}

fn categories(plain_text: &str, assessment: &Assessment, remarks: &mut Remarks) {
    if !assessment.rulebook.per_category {
        return;
    }
    let below = assessment.categories.iter().filter(|one| one.score.status == Status::Below);
    let missing: Vec<&str> = below
        .map(|category| category.category.as_str())
        .filter(|name| !plain_text.contains(&plain(name)))
        .collect();
    if missing.is_empty() {
        return;
    }
    let shown: Vec<&str> = missing.iter().take(NAMED).copied().collect();
    let more = missing.len() - shown.len();
    remarks.add(Place::LETTER, &Fault::CategoryNotNamed(&shown, more));
}
