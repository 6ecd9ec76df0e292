use super::*;
use crate::render::page::Depth;
use crate::render::sample;
use domain::document::Document;

fn printed(document: &Document) -> String {
    let mut out = Vec::new();
    html(&Page::new(document, Depth::DOCUMENT), None, &mut out).unwrap();
    String::from_utf8(out).unwrap()
}

#[test]
fn the_page_refers_to_nothing_outside_itself() {
    for document in [sample::rich(), sample::empty(), sample::without_rates()] {
        let page = printed(&document);
        assert!(!page.contains("://"));
        for outside in ["src=", "url(", "@import", "<script", "<link", "<iframe", "srcset="] {
            assert!(!page.contains(outside), "{outside}");
        }
        let links = page.matches("href=").count();
        assert_eq!(links, page.matches("href=\"#").count());
        assert!(page.contains("default-src 'none'"));
    }
}

#[test]
fn names_cannot_become_markup() {
    let page = printed(&sample::hostile());
    assert!(page.contains("&lt;script src=&quot;https://evil.example/x.js&quot;&gt;"));
    assert!(!page.contains("<script"));
    assert!(!page.contains("\"https://"));
    assert!(!page.chars().any(|c| c.is_control() && c != '\n'));
}

#[test]
fn every_chart_says_what_it_shows() {
    let page = printed(&sample::rich());
    assert_eq!(
        page.matches("<svg").count(),
        page.matches("aria-hidden=\"true\" viewBox").count() + page.matches("role=\"img\"").count()
    );
    for id in ["gauge-title", "trend-title", "trend-text", "pareto-text", "stairs-text"] {
        assert!(page.contains(&format!("id=\"{id}\"")), "{id}");
    }
    assert!(page.contains("<th scope=\"col\""));
    assert!(page.contains("<th scope=\"row\""));
    assert!(page.contains("<caption>Categories</caption>"));
}

#[test]
fn ids_are_not_given_twice() {
    let page = printed(&sample::rich());
    let ids: Vec<&str> =
        page.split(" id=\"").skip(1).filter_map(|rest| rest.split('"').next()).collect();
    let distinct: std::collections::BTreeSet<_> = ids.iter().collect();
    assert_eq!(ids.len(), distinct.len());
}

#[test]
fn no_rate_is_invented() {
    let page = printed(&sample::without_rates());
    assert!(page.contains("not known"));
    assert!(!page.contains("94.15%"));
    assert!(!page.contains("stairs-title"));
}
