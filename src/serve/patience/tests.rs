//! What becomes due when, in a time that passes as it is told to.

use super::*;

/// Goes through time in milliseconds and notes what becomes due, as the keeper would meet it.
struct Clock {
    start: Instant,
    at: u64,
    patience: Patience<&'static str>,
}

impl Clock {
    fn new(poll: Option<Duration>) -> Self {
        Self { start: Instant::now(), at: 0, patience: Patience::new(poll) }
    }

    fn now(&self) -> Instant {
        self.start + Duration::from_millis(self.at)
    }

    fn note(&mut self, change: Change) {
        self.patience.note(change, self.now());
    }

    fn read(&mut self, files: Files) -> Reading {
        self.patience.judge(files, self.now())
    }

    fn fail(&mut self, failure: &'static str) {
        self.patience.hold(failure, self.now());
    }

    /// Waits for what is due next, at most so long.
    fn wait(&mut self, longest: u64) -> String {
        let end = self.at + longest;
        loop {
            let due = match self.patience.due(self.now()) {
                Some(Due::Read(_)) => "read",
                Some(Due::Look) => "look",
                Some(Due::Failure(failure)) => failure,
                None => match self.patience.next() {
                    Some(next) => {
                        let next = u64::try_from((next - self.start).as_millis()).unwrap();
                        assert!(next > self.at, "what is due at {next} is not given at {}", self.at);
                        self.at = next.min(end);
                        if next > end {
                            return "nothing".to_owned();
                        }
                        continue;
                    }
                    None => return "nothing for ever".to_owned(),
                },
            };
            return format!("{due} at {}", self.at);
        }
    }
}

fn told() -> Clock {
    let mut clock = Clock::new(None);
    assert_eq!(clock.read(Files::AsRead), Reading::Current);
    clock
}

fn polled() -> Clock {
    let mut clock = Clock::new(Some(Duration::from_millis(100)));
    assert_eq!(clock.read(Files::AsRead), Reading::Current);
    clock
}

#[test]
fn what_was_read_is_looked_at_once_more_where_changes_are_told() {
    let mut clock = told();
    assert_eq!(clock.wait(1000), "look at 500");
    assert_eq!(clock.wait(1000), "nothing for ever");
}

#[test]
fn files_are_looked_at_again_and_again_where_nobody_tells() {
    let mut clock = polled();
    assert_eq!(clock.wait(1000), "look at 100");
    assert_eq!(clock.wait(1000), "look at 200");
}

#[test]
fn a_change_that_only_a_look_finds_is_read_when_it_has_had_time_to_end() {
    let mut clock = told();
    assert_eq!(clock.wait(1000), "look at 500");
    clock.patience.note_unseen(clock.now());
    assert_eq!(clock.wait(1000), "read at 560");
    let mut clock = polled();
    assert_eq!(clock.wait(1000), "look at 100");
    clock.patience.note_unseen(clock.now());
    let wait = if cfg!(target_os = "linux") { 400 } else { 60 };
    assert_eq!(clock.wait(1000), format!("read at {}", 100 + wait));
}

#[test]
fn a_failure_is_shown_when_nothing_has_mended_it() {
    let mut clock = told();
    clock.fail("a failure");
    assert_eq!(clock.wait(1000), "a failure at 150");
    assert_eq!(clock.wait(1000), "look at 500");
}

#[test]
fn a_failure_that_the_next_save_mends_is_never_shown() {
    let mut clock = told();
    clock.fail("a failure");
    clock.at = 100;
    clock.note(Change::Whole("a".into()));
    assert_eq!(clock.wait(1000), "read at 105");
    assert_eq!(clock.read(Files::AsRead), Reading::Current);
    clock.patience.mended();
    assert_eq!(clock.wait(1000), "look at 605");
    assert_eq!(clock.wait(1000), "nothing for ever");
}

#[test]
fn a_failure_waits_for_the_end_of_what_is_being_written() {
    let mut clock = told();
    clock.fail("a failure");
    clock.at = 149;
    clock.note(Change::Gone("a".into()));
    assert_eq!(clock.wait(1000), "read at 549");
    clock.fail("another failure");
    assert_eq!(clock.wait(1000), "look at 549", "the second look was due long before");
    assert_eq!(clock.wait(1000), "another failure at 699");
}

#[test]
fn what_changed_while_it_was_read_is_read_again() {
    let mut clock = told();
    clock.note(Change::Open("a".into()));
    assert_eq!(clock.read(Files::AsRead), Reading::Overtaken);
    clock.note(Change::Whole("a".into()));
    assert_eq!(clock.wait(1000), "read at 5");
    assert_eq!(clock.read(Files::AsRead), Reading::Current);
}

#[test]
fn a_file_put_over_another_while_it_was_read_is_shown_and_then_read() {
    let mut clock = told();
    clock.note(Change::Whole("a".into()));
    assert_eq!(clock.read(Files::AsRead), Reading::Current);
    assert_eq!(clock.wait(1000), "read at 5");
}

#[test]
fn what_changed_while_it_was_read_is_read_again_though_nobody_told() {
    let mut clock = told();
    assert_eq!(clock.read(Files::Changed), Reading::Overtaken);
    assert_eq!(clock.wait(1000), "read at 60");
}

#[test]
fn whoever_never_ends_is_shown_as_it_happens_to_be_now_and_then() {
    let mut clock = told();
    let mut shown = Vec::new();
    for at in (0..10_000).step_by(500) {
        clock.at = at;
        if clock.read(Files::Changed) == Reading::Current {
            shown.push(at);
        }
    }
    assert_eq!(shown, [3000, 6500]);
}

#[test]
fn one_who_has_ended_once_is_waited_for_anew() {
    let mut clock = told();
    assert_eq!(clock.read(Files::Changed), Reading::Overtaken);
    clock.at = 2900;
    assert_eq!(clock.wait(0), "read at 2900");
    assert_eq!(clock.read(Files::AsRead), Reading::Current);
    clock.at = 3100;
    assert_eq!(clock.read(Files::Changed), Reading::Overtaken);
}
