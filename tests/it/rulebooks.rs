use crate::desk;

const IDS: [&str; 5] = [
    "standard",
    "amazon-us-2025-01-15",
    "amazon-uk-eu-2025-01-15",
    "amazon-jp-2022-08-23",
    "amazon-us-sfp",
];

#[test]
fn the_shipped_rulebooks_are_listed_and_shown_with_their_sources() {
    let desk = desk();
    let list = desk.run(&["rulebooks"]).out;
    for id in IDS {
        assert!(list.contains(id), "{id}");
        let shown = desk.run(&["rulebooks", "show", id]);
        assert_eq!(shown.code, Some(0));
        assert!(shown.out.contains("https://") && shown.out.contains("late_upload"), "{id}");
    }
}

#[test]
fn an_unknown_rulebook_names_the_known_ones() {
    let run = desk().run(&["rulebooks", "show", "standart"]);
    assert_eq!(run.code, Some(2));
    assert!(IDS.iter().all(|id| run.err.contains(id)), "{}", run.err);
}
