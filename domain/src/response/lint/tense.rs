//! What was fixed must be done, and must be something that can be done.

use super::text::{has_phrase, has_word, plain, sentences};
use super::{Fault, Letter, Part, Place, Remarks};

const FUTURE: [&str; 10] = [
    "will",
    "shall",
    "going to",
    "plan to",
    "plan on",
    "intend to",
    "are planning",
    "about to",
    "aim to",
    "well be",
];

/// Past forms without `-ed`.
const PAST: [&str; 28] = [
    "was", "were", "did", "done", "has", "had", "made", "set", "bought", "built", "began", "put",
    "sent", "taught", "wrote", "gave", "took", "went", "told", "held", "brought", "kept", "left",
    "chose", "ran", "met", "now", "got",
];

/// To change what stands with an order.
const EDITS: [&str; 24] = [
    "edit",
    "edits",
    "editing",
    "edited",
    "correct",
    "corrects",
    "correcting",
    "corrected",
    "update",
    "updates",
    "updating",
    "updated",
    "amend",
    "amending",
    "amended",
    "change",
    "changing",
    "changed",
    "replace",
    "replacing",
    "replaced",
    "fix",
    "fixing",
    "fixed",
];

/// With these a sentence speaks of packages that are not delivered, or of what is not done.
const NOT_DELIVERED: [&str; 12] = [
    "not",
    "never",
    "no",
    "cannot",
    "cant",
    "dont",
    "wont",
    "arent",
    "havent",
    "undelivered",
    "before",
    "until",
];

pub(super) fn check(letter: &Letter<'_>, remarks: &mut Remarks) {
    let fixed: Vec<String> = sentences(letter.fixed).map(plain).collect();
    let promised = fixed.iter().any(|sentence| has_phrase(sentence, &FUTURE));
    if promised && !fixed.iter().any(|sentence| is_done(sentence)) {
        remarks.add(Part::Fixed, &Fault::OnlyFuture);
    }
    for (part, text) in letter.parts() {
        if let Some(found) = sentences(text).find(|sentence| edits_delivered(&plain(sentence))) {
            remarks.add(Place::quoting(part, found.trim()), &Fault::EditsDelivered(part));
        }
    }
}

/// Whether a text only promises: every sentence with a verb in it is about the future.
pub(crate) fn promises(text: &str, plain_text: &str) -> bool {
    has_phrase(plain_text, &FUTURE) && !sentences(text).any(|sentence| is_done(&plain(sentence)))
}

fn is_done(sentence: &str) -> bool {
    let past = |word: &str| PAST.contains(&word) || (word.len() > 4 && word.ends_with("ed"));
    !has_phrase(sentence, &FUTURE) && sentence.split(' ').any(past)
}

fn edits_delivered(sentence: &str) -> bool {
    has_word(sentence, &EDITS)
        && has_phrase(sentence, &["tracking"])
        && (has_word(sentence, &["delivered"])
            || has_phrase(sentence, &["after delivery", "already arrived", "completed orders"]))
        && !has_word(sentence, &NOT_DELIVERED)
}
