//! Links and addresses: a site works in any folder, and tells its own address only where it has one.

use super::SiteTest;
use std::collections::HashSet;

const OWN: &str = "https://plans.example.jp/small";

/// The small site as it is published before anyone knows where.
fn homeless() -> SiteTest {
    SiteTest::of("small").replacing("content/site.yaml", &format!("base_url: {OWN}\n"), "")
}

#[test]
fn every_link_leads_to_a_file_of_the_site_from_wherever_the_site_lies() {
    let site = homeless().build();
    let pages = site.pages();
    let there: HashSet<&str> = pages.iter().map(|page| page.path.as_str()).collect();
    let mut seen = 0;
    for page in &pages {
        for address in page.values("href").into_iter().chain(page.values("src")) {
            let elsewhere = ["https://", "mailto:", "tel:"].iter().any(|scheme| address.starts_with(scheme));
            if elsewhere || address.starts_with('#') {
                continue;
            }
            assert!(!address.starts_with('/') && !address.contains(':'), "{}: {address}", page.path);
            let file = page.leads_to(address);
            assert!(there.contains(file.as_str()) || site.has(&file), "{}: {address} leads to no file", page.path);
            seen += 1;
        }
    }
    assert!(seen > 1000, "{seen}");
}

#[test]
fn without_an_address_of_its_own_a_site_tells_none() {
    let site = homeless().build();
    assert!(!site.has("sitemap.xml"));
    for page in site.pages() {
        page.lacks("rel=\"canonical\"").lacks(OWN);
        let elsewhere = ["https://city.example.jp/plan", "https://creativecommons.org/licenses/by/4.0/"];
        for address in page.values("href").into_iter().filter(|address| address.starts_with("http")) {
            assert!(elsewhere.contains(&address), "{}: {address}", page.path);
        }
    }
}

#[test]
fn with_an_address_every_page_tells_its_own_and_those_of_its_translations() {
    let site = SiteTest::of("small").build();
    let list = site.page("sitemap.xml");
    for page in site.pages().iter().filter(|page| page.path.contains('/')) {
        let (_, rest) = page.path.split_once('/').unwrap();
        page.holds(&format!("<link rel=\"canonical\" href=\"{OWN}/{}\">", page.path));
        for language in ["ja", "en"] {
            page.holds(&format!("<link rel=\"alternate\" hreflang=\"{language}\" href=\"{OWN}/{language}/{rest}\">"));
        }
        page.holds(&format!("<link rel=\"alternate\" hreflang=\"x-default\" href=\"{OWN}/ja/{rest}\">"));
        if !page.path.ends_with("print.html") {
            list.holds(&format!("<loc>{OWN}/{}</loc>", page.path));
        }
    }
    list.lacks("404.html");
}

#[test]
fn the_switch_of_languages_keeps_the_page() {
    let site = SiteTest::of("small").build();
    let pages = site.pages();
    let mut switched = 0;
    for page in pages.iter().filter(|page| !page.path.ends_with("print.html")) {
        let Some(rest) = page.path.strip_prefix("ja/") else { continue };
        let switch = page.html.split("<nav class=\"languages\"").nth(1).unwrap().split("</nav>").next().unwrap();
        let addresses: Vec<String> = switch
            .split("href=\"")
            .skip(1)
            .filter_map(|part| part.split('"').next())
            .map(|address| page.leads_to(address))
            .collect();
        assert_eq!(addresses, [page.path.clone(), format!("en/{rest}")], "{}", page.path);
        switched += 1;
    }
    assert!(switched > 15, "{switched}");
}

#[test]
fn the_root_lets_the_reader_choose_a_language() {
    let site = SiteTest::of("small").build();
    site.page("index.html").holds("href=\"ja/index.html\"").holds("href=\"en/index.html\"");
}
