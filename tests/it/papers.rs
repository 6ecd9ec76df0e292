//! What other programs make of our PDFs: Poppler reads their tags, fonts and words. Install
//! `poppler-utils` if a test says that it is missing.

use crate::casework::{Room, done};
use crate::uploads::upload;
use domain::language::Language;
use domain::problem::Problem;
use serde_json::{Value, json};
use std::process::Command;
use tempfile::TempDir;
use tests::{Client, on_both};

/// A paper as Poppler reads it.
struct Paper {
    folder: TempDir,
}

impl Paper {
    async fn taken(who: &mut Client, path: &str) -> Self {
        let answer = who.get(path).await;
        assert_eq!(answer.header("content-type"), Some("application/pdf"), "{path}");
        let folder = TempDir::new().unwrap();
        std::fs::write(folder.path().join("paper.pdf"), answer.body()).unwrap();
        Paper { folder }
    }

    fn asked(&self, program: &str, options: &[&str], to: &[&str]) -> String {
        let file = self.folder.path().join("paper.pdf");
        let asked = Command::new(program).args(options).arg(file).args(to).output();
        let told = asked.unwrap_or_else(|why| panic!("{program} (of poppler-utils): {why}"));
        assert!(told.status.success(), "{program}: {}", String::from_utf8_lossy(&told.stderr));
        String::from_utf8(told.stdout).unwrap()
    }

    /// A line of what `pdfinfo` tells.
    fn info(&self, name: &str) -> String {
        let told = self.asked("pdfinfo", &[], &[]);
        let line = told.lines().find_map(|line| line.strip_prefix(&format!("{name}:")));
        line.map(|value| value.trim().to_owned()).unwrap_or_default()
    }

    /// All words in the order in which they are read.
    fn words(&self) -> String {
        let text = self.asked("pdftotext", &["-enc", "UTF-8"], &["-"]);
        text.split_whitespace().collect::<Vec<_>>().join(" ")
    }

    /// What every page says.
    fn pages(&self) -> Vec<String> {
        let text = self.asked("pdftotext", &["-enc", "UTF-8"], &["-"]);
        text.split('\u{c}').map(str::to_owned).filter(|page| !page.is_empty()).collect()
    }

    /// The tags, one a line.
    fn tags(&self) -> String {
        self.asked("pdfinfo", &["-struct"], &[])
    }

    /// What it says of itself, as XML.
    fn about(&self) -> String {
        self.asked("pdfinfo", &["-meta"], &[])
    }

    /// Tagged, in this language, with all fonts in it, and no page that is nearly empty.
    fn is_sound(&self, language: &str) {
        assert_eq!(self.info("Tagged"), "yes");
        assert!(self.info("Title").contains("Aster"), "{}", self.info("Title"));
        assert!(self.info("Page size").contains("A4"));
        let about = self.about();
        assert!(about.contains("<pdfuaid:part>1</pdfuaid:part>"), "{about}");
        assert!(about.contains(&format!("<rdf:li>{language}</rdf:li>")), "{about}");
        let fonts = self.asked("pdffonts", &[], &[]);
        let fonts: Vec<&str> = fonts.lines().skip(2).collect();
        assert!(!fonts.is_empty());
        for font in fonts {
            // Embedded, a subset, with the letters of each glyph.
            let [.., emb, sub, uni, _, _] = font.split_whitespace().collect::<Vec<_>>()[..] else {
                panic!("{font}")
            };
            assert_eq!((emb, sub, uni), ("yes", "yes", "yes"), "{font}");
            assert!(font.contains("Inter"), "{font}");
        }
        for page in self.pages() {
            let lines = page.lines().filter(|line| !line.trim().is_empty()).count();
            assert!(lines > 3, "a page with hardly anything on it: {page}");
        }
    }
}

/// Whether these stand in a text in this order.
fn in_order(text: &str, wanted: &[&str]) {
    let mut rest = text;
    for one in wanted {
        let Some((_, after)) = rest.split_once(one) else { panic!("{one:?} is not in: {rest}") };
        rest = after;
    }
}

on_both!(a_plan_is_tagged_and_reads_in_order_in_both_languages, |db| async move {
    let room = Room::planned(db).await;
    let (mut client, id) = (room.client.clone(), room.review.clone());
    let plan = room.plan(&mut client).await;
    let english = Paper::taken(&mut client, &format!("/reviews/{id}/plan.pdf")).await;
    english.is_sound("en");
    let titles: Vec<&str> = plan.iter().map(|action| action["title"].as_str().unwrap()).collect();
    let words = english.words();
    in_order(&words, &["Aster", "Where do we stand?", "What is to be done?", "Done when"]);
    in_order(&words, &titles);
    let tags = english.tags();
    for tag in ["Document", "H1", "H2", "H3", "P"] {
        assert!(tags.lines().any(|line| line.trim().starts_with(tag)), "{tag}: {tags}");
    }

    let german = Paper::taken(&mut client, &format!("/reviews/{id}/plan.pdf?language=de")).await;
    german.is_sound("de");
    let words = german.words();
    in_order(&words, &["Aster", "Wo stehen wir?", "Was ist zu tun?", "Erledigt, wenn"]);
    in_order(&words, &["Jede Woche fünf Dinge prüfen"]);
    for title in titles {
        assert!(!words.contains(title), "{title}: {words}");
    }
});

on_both!(a_review_and_an_answer_are_tagged_with_their_tables, |db| async move {
    let mut room = Room::planned(db).await;
    let (mut consultant, id) = (room.consultant.clone(), room.review.clone());
    let review = Paper::taken(&mut consultant, &format!("/reviews/{id}/export.pdf")).await;
    review.is_sound("en");
    in_order(
        &review.words(),
        &["Are we safe?", "Where?", "Why?", "What first?", "What is the plan?"],
    );
    let tags = review.tags();
    for tag in ["Table", "TR", "TH", "TD"] {
        assert!(tags.lines().any(|line| line.trim().starts_with(tag)), "{tag}: {tags}");
    }
    room.write_answer().await;
    for (language, said) in [("en", "What caused it"), ("de", "Was die Ursache war")] {
        let path = format!("/reviews/{id}/answer.pdf?language={language}");
        let answer = Paper::taken(&mut consultant, &path).await;
        answer.is_sound(language);
        let told = room.asked(&mut consultant, "response { cause }").await.data();
        let cause = told["review"]["response"]["cause"].as_str().unwrap().to_owned();
        let first = cause.lines().next().unwrap();
        // The letter itself stays in the language of those who read it at Amazon.
        in_order(&answer.words(), &[said, first]);
    }
});

/// Somebody chooses German in the profile.
async fn speak_german(who: &mut Client) {
    let profile = "{ viewer { person { version } } }";
    let version =
        who.graphql(profile, json!({})).await.data()["viewer"]["person"]["version"].clone();
    let input = json!({"version": version, "locale": "de"});
    done(who, "editProfile", input, "person { locale }").await;
}

on_both!(a_seller_finds_german_where_german_is_read, |db| async move {
    let room = Room::planned(db).await;
    let mut client = room.client.clone();
    let before = room.plan(&mut client).await;
    speak_german(&mut client).await;
    let after = room.plan(&mut client).await;
    assert_eq!(before.len(), after.len());
    for (english, german) in before.iter().zip(&after) {
        assert_eq!(english["code"], german["code"]);
        assert_ne!(english["title"], german["title"], "{german}");
        if english["owner"] == "CLIENT" {
            assert_ne!(english["detail"], german["detail"], "{german}");
            assert_ne!(english["doneWhen"], german["doneWhen"], "{german}");
        }
    }
    let path = format!("/reviews/{}/plan.md", room.review);
    let page = client.get(&path).await.text().to_owned();
    assert!(page.contains("## Was ist zu tun?"), "{page}");
    assert!(page.contains(after[0]["title"].as_str().unwrap()), "{page}");
    // What a consultant wrote is what everybody reads; the rest follows the reader.
    let mut consultant = room.consultant.clone();
    let theirs = after.iter().find(|action| action["owner"] == "CLIENT").unwrap();
    let input = json!({"id": theirs["id"], "version": theirs["version"], "title": "Ask Maria"});
    done(&mut consultant, "editPlanAction", input, "planAction { id }").await;
    let now = room.plan(&mut client).await;
    let same = now.iter().find(|action| action["id"] == theirs["id"]).unwrap();
    assert_eq!((&same["title"], &same["detail"]), (&json!("Ask Maria"), &theirs["detail"]));
    // Words that come back as they were shown are not a consultant's.
    let input = json!({"id": theirs["id"], "version": same["version"],
        "detail": before.iter().find(|one| one["id"] == theirs["id"]).unwrap()["detail"]});
    done(&mut consultant, "editPlanAction", input, "planAction { id }").await;
    let now = room.plan(&mut client).await;
    let same = now.iter().find(|action| action["id"] == theirs["id"]).unwrap();
    assert_eq!(same["detail"], theirs["detail"]);
});

on_both!(a_query_that_cannot_be_read_is_a_problem_like_any_other, |db| async move {
    let room = Room::planned(db).await;
    let (mut client, id) = (room.client.clone(), room.review.clone());
    let answer = client.get(&format!("/reviews/{id}/export.json?revision=2147483648")).await;
    assert_eq!(answer.status(), 400);
    assert_eq!(answer.header("content-type"), Some("application/problem+json"));
    assert_eq!(answer.json()["code"], "BAD_USER_INPUT");
});

on_both!(why_a_report_was_refused_is_said_in_the_readers_language, |db| async move {
    let room = Room::open(db).await;
    let (mut owner, mut client) = (room.owner.clone(), room.client.clone());
    let file = upload(&mut client, &room.account, "colours.csv", "colour,size\nred,2\n").await;
    let input = json!({"market": room.market, "uploads": [file]});
    done(&mut client, "createImport", input, "import { id }").await;
    room.app.drain().await;
    let asked = "query($id: ID!) { market(id: $id) { imports(first: 1) { nodes { failure } } } }";
    let told = async |who: &mut Client| {
        let data = who.graphql(asked, json!({"id": room.market})).await.data();
        data["market"]["imports"]["nodes"][0]["failure"].as_str().unwrap().to_owned()
    };
    let english = told(&mut owner).await;
    assert!(english.starts_with("colours.csv: no header row with order-id"), "{english}");
    speak_german(&mut client).await;
    let german = told(&mut client).await;
    assert!(german.starts_with("colours.csv: Es gibt keine Kopfzeile mit order-id"), "{german}");
});

/// A problem has one name, whoever says it.
#[test]
fn problems_are_called_as_in_the_portal() {
    for language in Language::ALL {
        let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/../frontend/src/locales");
        let path = format!("{folder}/{}/words.json", language.tag());
        let words: Value = serde_json::from_str(&std::fs::read_to_string(path).unwrap()).unwrap();
        for problem in Problem::ALL {
            assert_eq!(words["problem"][problem.code()], problem.called(language));
        }
    }
}
