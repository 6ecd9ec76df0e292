use super::*;
use proptest::prelude::*;
use std::fmt::Write as _;

const REJECTION: &str = "Hello,\n\nThank you for submitting your plan of action. After reviewing \
it, we are unable to reinstate\nyour seller-fulfilled listings at this time.\n\nTo proceed, please \
provide the following:\n-- Greater detail on the root cause(s) of your invalid tracking\n-- Greater \
detail on the actions you have taken to resolve the issue\n-- Greater detail on the steps you have \
taken to prevent it going\nforward\n\nSincerely,\nSeller Performance";

const ALL: [Gap; 3] = Gap::ALL;

fn read(text: &str) -> (Outcome, Vec<Gap>) {
    let reply = Reply::read(text);
    (reply.outcome, reply.gap_codes())
}

#[test]
fn the_usual_rejection_names_all_three_gaps_with_their_sentences() {
    let reply = Reply::read(REJECTION);
    assert_eq!((reply.outcome, reply.gap_codes()), (Outcome::Rejected, ALL.to_vec()));
    let quotes: Vec<&str> = reply.gaps.iter().map(|named| named.quotes[0].text).collect();
    assert_eq!(
        quotes,
        [
            "Greater detail on the root cause(s) of your invalid tracking",
            "Greater detail on the actions you have taken to resolve the issue",
            "Greater detail on the steps you have taken to prevent it going\nforward",
        ]
    );
    assert!(reply.quotes[0].text.contains("unable to reinstate\nyour"));
    assert!(reply.gaps.iter().all(|named| named.quotes.len() == 1));
}

#[test]
fn a_single_gap_is_told_from_the_others() {
    for (text, gap) in [
        ("Please provide greater detail on the root causes.", Gap::RootCause),
        ("Your plan does not sufficiently identify the root cause of the issue.", Gap::RootCause),
        ("Please explain why these orders had no scan and what caused it.", Gap::RootCause),
        (
            "We need more information about the actions you have taken to resolve the root cause.",
            Gap::ActionsTaken,
        ),
        (
            "The corrective action items you have listed have not been implemented.",
            Gap::ActionsTaken,
        ),
        (
            "Please provide greater detail on the steps you have taken to prevent similar issues.",
            Gap::Prevention,
        ),
        ("Your appeal lacks preventive measures.", Gap::Prevention),
        ("Bitte erläutern Sie die Ursache der ungültigen Sendungsnummern.", Gap::RootCause),
        (
            "Wir benötigen genauere Angaben zu den Maßnahmen, die Sie ergriffen haben, um das \
             Problem zu beheben.",
            Gap::ActionsTaken,
        ),
        (
            "Bitte beschreiben Sie die Maßnahmen, die Sie ergriffen haben, um die Ursache zu \
             beheben.",
            Gap::ActionsTaken,
        ),
        (
            "Es fehlen Angaben zu den Maßnahmen, die Sie ergriffen haben, um ähnliche Probleme \
             künftig zu vermeiden.",
            Gap::Prevention,
        ),
    ] {
        assert_eq!(Reply::read(text).gap_codes(), [gap], "{text}");
    }
}

#[test]
fn one_sentence_can_ask_for_everything() {
    let text = "Your plan should include the root cause, the actions you have taken, and the steps \
                you have taken to prevent this in the future.";
    assert_eq!(read(text), (Outcome::MoreInformation, ALL.to_vec()));
}

#[test]
fn a_list_asks_for_what_the_sentence_before_it_asks_for() {
    let list = "\n<ul><li>The root cause</li><li>Actions taken</li><li>Prevention</li></ul>";
    assert_eq!(Reply::read(&format!("Please provide:{list}")).gap_codes(), ALL);
    assert_eq!(Reply::read(&format!("We have read about:{list}")).gap_codes(), []);
}

#[test]
fn an_acceptance_names_no_gap() {
    for text in [
        "We have reinstated your seller-fulfilled listings in Toys. Thank you for explaining the \
         root cause. Please continue to take steps to prevent this.",
        "Good news: your listings have been reactivated.",
        "We have accepted your appeal.",
        "You can now sell on Amazon again. If you need more information, see the help page.",
        "Ihre Angebote wurden heute reaktiviert.",
        "Wir haben Ihr Verkäuferkonto wieder freigeschaltet.",
        "Ihr Einspruch wurde angenommen.",
        "We have reinstated your listings. If this happens again, we may not reinstate them.",
    ] {
        assert_eq!(read(text), (Outcome::Accepted, vec![]), "{text}");
    }
}

#[test]
fn what_would_be_or_is_not_reinstated_is_not_accepted() {
    for (text, outcome) in [
        ("Your listings have not been reinstated.", Outcome::Rejected),
        ("We cannot at this time reinstate your listings.", Outcome::Rejected),
        ("Your listings will remain deactivated.", Outcome::Rejected),
        ("Your appeal was denied.", Outcome::Rejected),
        ("Once approved, your listings have been reinstated.", Outcome::Unknown),
        ("You will be told whether your offers have been reactivated.", Outcome::Unknown),
        ("Ihr Konto wurde noch nicht reaktiviert.", Outcome::Rejected),
        ("Wir können Ihre Angebote derzeit nicht reaktivieren.", Outcome::Rejected),
        ("Ihr Einspruch wurde abgelehnt.", Outcome::Rejected),
        ("Sobald Sie antworten, wurden die Angebote reaktiviert.", Outcome::Unknown),
        ("We received your submission and will reply within 72 hours.", Outcome::Unknown),
        ("", Outcome::Unknown),
    ] {
        assert_eq!(Reply::read(text).outcome, outcome, "{text}");
    }
}

#[test]
fn more_information_is_not_a_rejection() {
    for text in [
        "We need additional information to review your appeal.",
        "We do not have enough information to decide.",
        "Wir benötigen weitere Informationen.",
        "Please reply to this e-mail with the tracking numbers.",
    ] {
        assert_eq!(Reply::read(text).outcome, Outcome::MoreInformation, "{text}");
    }
}

#[test]
fn an_answer_that_says_both_is_left_to_a_person() {
    let reply = Reply::read(
        "Your listings in Toys have been reinstated. We cannot reinstate your listings in Home.",
    );
    assert_eq!((reply.outcome, reply.quotes.len()), (Outcome::Unknown, 2));
    assert_eq!(reply.outcome.step(), None);
}

#[test]
fn a_german_rejection_is_read_like_an_english_one() {
    let text = "Guten Tag,\n\nwir k&ouml;nnen Ihre Angebote leider nicht reaktivieren.\n\nBitte \
                &uuml;bermitteln Sie uns:\n• Genauere Angaben zur Ursache\n• Genauere Angaben zu \
                den ergriffenen Ma&szlig;nahmen\n• Genauere Angaben dazu, wie Sie dies künftig \
                verhindern";
    let reply = Reply::read(text);
    assert_eq!((reply.outcome, reply.gap_codes()), (Outcome::Rejected, ALL.to_vec()));
    assert_eq!(reply.gaps[0].quotes[0].text, "Genauere Angaben zur Ursache");
}

/// Wordings beside the usual templates.
#[test]
fn answers_in_other_words_are_read() {
    let all = ALL.as_slice();
    for (text, outcome, gaps) in [
        (
            "Hello, We received your appeal, but we do not have enough information to reactivate \
             your listings at this time. Please send us: * The root causes which led to the \
             missing scans.",
            Outcome::MoreInformation,
            &[Gap::RootCause][..],
        ),
        (
            "Thank you for your appeal. Your plan of action did not identify the root cause and \
             did not describe how you will prevent late uploads.",
            Outcome::MoreInformation,
            &[Gap::RootCause, Gap::Prevention],
        ),
        (
            "Your appeal was not accepted.\n\nWhat's missing?\n1. More details about the actions \
             taken to correct the tracking IDs\n2. More details about how you'll prevent this",
            Outcome::Rejected,
            &[Gap::ActionsTaken, Gap::Prevention],
        ),
        (
            "Dear Seller, after a careful review we have decided to reinstate your \
             merchant-fulfilled offers.",
            Outcome::Accepted,
            &[],
        ),
        ("Congratulations! Your selling privileges have been restored.", Outcome::Accepted, &[]),
        (
            "Vielen Dank für Ihren Maßnahmenplan. Leider ist dieser nicht ausreichend: es fehlen \
             die Grundursache, die bereits umgesetzten Maßnahmen und die Schritte zur Vermeidung \
             künftiger Fälle. Ihr Konto bleibt deaktiviert.",
            Outcome::Rejected,
            all,
        ),
        (
            "Wir haben Ihre Stellungnahme geprüft und Ihre Angebote wieder freigeschaltet.",
            Outcome::Accepted,
            &[],
        ),
        ("We are reviewing your appeal.", Outcome::Unknown, &[]),
    ] {
        assert_eq!(read(text), (outcome, gaps.to_vec()), "{text}");
    }
}

#[test]
fn an_endless_text_is_read_to_its_limit() {
    let reply = Reply::read(&"not reinstated whether the steps taken ".repeat(50_000)).outcome;
    assert_eq!(reply, Outcome::Rejected);
}

/// The same text as another program would paste it.
fn pasted(text: &str, form: usize) -> String {
    match form {
        0 => text.to_uppercase(),
        1 => text.replace('\n', "\r\n"),
        2 => text.lines().fold(String::new(), |mut all, line| {
            let _ = writeln!(all, "> {line}");
            all
        }),
        3 => text.replace("\n\n", "<br><br>\n").replace("(s)", "&#40;s&#41;"),
        4 => text.replace(" you ", "&nbsp;you&nbsp;").replace("-- ", "&bull; "),
        _ => text.replace(" the ", "\nthe "),
    }
}

proptest! {
    #[test]
    fn the_way_it_was_pasted_makes_no_difference(forms in prop::collection::vec(0usize..6, 1..3)) {
        let text = forms.iter().fold(REJECTION.to_owned(), |text, form| pasted(&text, *form));
        prop_assert_eq!(read(&text), (Outcome::Rejected, ALL.to_vec()), "{}", text);
    }

    #[test]
    fn any_text_is_read_and_quotes_are_where_they_say(
        words in prop::collection::vec(prop::sample::select(vec![
            "root cause", "greater detail", "on", "not", "reinstated", "we have", ". ", "\n\n",
            "- ", "prevent", "actions taken", "ü", "&uuml;", "<li>", "<", "wurde reaktiviert",
            "Ursache", "please provide", "1. ", "’",
        ]), 0..30),
        joined in prop::sample::select(vec![" ", ""]),
    ) {
        let text = words.join(joined);
        let reply = Reply::read(&text);
        let quotes = reply.gaps.iter().flat_map(|named| &named.quotes).chain(&reply.quotes);
        for quote in quotes {
            prop_assert_eq!(text.get(quote.start..quote.end), Some(quote.text));
            prop_assert!(!quote.text.is_empty());
        }
        prop_assert!(reply.outcome != Outcome::Accepted || reply.gaps.is_empty());
        prop_assert!(reply.gaps.iter().all(|named| !named.quotes.is_empty()));
    }
}
