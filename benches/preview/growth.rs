//! Whether a preview that shows one change after the other holds on to anything of the states before.

use super::Changing;
use super::running::Running;

/// After how many changes the memory is looked at.
const LOOKS: [usize; 4] = [0, 10, 100, 1000];

/// Pages of Linux are so large on all machines that this is run on.
const PAGE: u64 = 4096;

/// Shows the memory of this process over a thousand changes.
pub(crate) fn measure(changing: &Changing) {
    let running = Running::of(&changing.project);
    running.get(&changing.page);
    let mut before = 0;
    for changes in LOOKS {
        for change in before..changes {
            changing.seen(&running, &format!("変更その{change}の終わり"));
        }
        before = changes;
        match resident() {
            Some(bytes) => println!("memory after {changes} changes of the sample: {} MiB", bytes / (1024 * 1024)),
            None => println!("memory after {changes} changes: this system does not say"),
        }
    }
}

/// Returns how much memory this process holds now, in bytes; nothing where the system does not say.
fn resident() -> Option<u64> {
    let pages = std::fs::read_to_string("/proc/self/statm").ok()?;
    Some(pages.split_whitespace().nth(1)?.parse::<u64>().ok()? * PAGE)
}
