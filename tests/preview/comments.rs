//! What reviewers write: none of it is lost, and none of it takes a page away.

use super::CHAPTER;
use super::client::wait_for;
use super::running::{Running, chapter};
use std::collections::HashSet;
use std::fs;
use std::thread;

const COMMENTS: &str = "/_kyodo/plans/small/comments";
const ABOUT: &str = "/_kyodo/page?path=ja/small/overview.html&language=ja";
const LISTED: &str = "/_kyodo/plans/small/comments?page=overview&language=ja";

/// Writes a comment and returns its id.
fn write(running: &Running, text: &str) -> String {
    let sent = format!(
        r#"{{"at": "overview#period", "language": "ja", "kind": "opinion", "name": "見本 花子", "text": "{text}"}}"#
    );
    let answer = running.post(COMMENTS, &sent);
    assert_eq!(answer.status, 201, "{}", answer.text());
    answer.text().split('"').nth(3).unwrap().to_owned()
}

#[test]
fn eight_who_write_at_once_lose_nothing() {
    let running = Running::small();
    running.assert_well();
    let ids: Vec<String> = thread::scope(|scope| {
        let running = &running;
        let write = move |who: usize| (0..20).map(|number| write(running, &format!("意見{who}-{number}。"))).collect();
        let writers: Vec<_> = (0..8).map(|who| scope.spawn(move || -> Vec<String> { write(who) })).collect();
        writers.into_iter().flat_map(|writer| writer.join().unwrap()).collect()
    });
    assert_eq!(ids.iter().collect::<HashSet<_>>().len(), 160);
    let listed = running.get(LISTED).text();
    assert!((0..8).all(|who| (0..20).all(|number| listed.contains(&format!("意見{who}-{number}。")))), "{listed}");
    running.assert_well();
}

#[test]
fn a_comment_is_answered_and_settled() {
    let running = Running::small();
    running.assert_well();
    let id = write(&running, "根拠を示してください。");
    let sent = r#"{"name": "企画課", "text": "記録を付けました。", "state": "settled"}"#;
    assert_eq!(running.post(&format!("{COMMENTS}/{id}/answers"), sent).status, 200);
    let listed = running.get(LISTED).text();
    assert!(listed.contains("記録を付けました。") && listed.contains("settled"), "{listed}");
}

#[test]
fn what_is_written_while_the_site_does_not_build_is_listed_at_once() {
    let running = Running::small();
    running.assert_well();
    let id = write(&running, "壊れる前の意見。");
    running.save(CHAPTER, &chapter(1).replace("role: chapter", "role: nothing-known"));
    let fails = || running.get(ABOUT).text().contains("\"failed\":true");
    wait_for("a problem", fails);
    write(&running, "壊れている間の意見。");
    let sent = r#"{"name": "企画課", "text": "壊れている間の回答。", "state": "settled"}"#;
    assert_eq!(running.post(&format!("{COMMENTS}/{id}/answers"), sent).status, 200);
    let listed = running.get(LISTED).text();
    for text in ["壊れる前の意見。", "壊れている間の意見。", "壊れている間の回答。"] {
        assert_eq!(listed.matches(text).count(), 1, "{text} in {listed}");
    }
    assert!(fails());
    running.save_chapter(2);
    running.wait_for_chapter(2);
    assert!(running.get(LISTED).text().contains("壊れている間の意見。"));
}

#[test]
fn comments_stay_listed_while_the_project_is_away() {
    let running = Running::small();
    running.assert_well();
    write(&running, "根拠を示してください。");
    running.save_chapter(1);
    running.wait_for_chapter(1);
    fs::rename(running.path("content"), running.path("away")).unwrap();
    assert!(running.get(LISTED).text().contains("根拠を示してください。"));
    fs::rename(running.path("away"), running.path("content")).unwrap();
}

#[test]
fn a_comment_that_is_broken_by_hand_takes_nothing_down() {
    let running = Running::small();
    running.assert_well();
    let id = write(&running, "根拠を示してください。");
    let file = format!("content/plans/small/reviews/{id}.yaml");
    let good = fs::read_to_string(running.path(&file)).unwrap();
    for broken in ["", "\0", "at: [", "- a\n- b\n", "at: ../../x\n"] {
        running.save(&file, broken);
        wait_for("the comment to go", || !running.get(LISTED).text().contains("根拠を示してください。"));
        running.assert_well();
        running.save(&file, &good);
        wait_for("the comment to come back", || running.get(LISTED).text().contains("根拠を示してください。"));
    }
    running.save_chapter(1);
    running.wait_for_chapter(1);
}
