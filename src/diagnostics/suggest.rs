//! "Did you mean": the known word that is nearest to an unknown one.

/// Returns the candidate nearest to `word`, where so few letters differ that it was probably meant.
///
/// One slip is allowed in words of up to four letters, one more for each three letters beyond.
pub fn closest<'a>(word: &str, candidates: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let allowed = 1 + word.chars().count().saturating_sub(2) / 3;
    candidates
        .into_iter()
        .map(|candidate| (strsim::osa_distance(&fold(word), &fold(candidate)), candidate))
        .filter(|(distance, candidate)| *distance <= allowed && *distance < candidate.chars().count())
        .min_by_key(|(distance, _)| *distance)
        .map(|(_, candidate)| candidate)
}

/// Folds what a writer confuses most: case, and `_` for `-`.
fn fold(word: &str) -> String {
    word.to_lowercase().replace('_', "-")
}

#[cfg(test)]
mod tests {
    use super::closest;

    #[test]
    fn a_slip_finds_the_word_and_a_stranger_does_not() {
        let known = ["departments", "title", "audience"];
        assert_eq!(closest("department", known), Some("departments"));
        assert_eq!(closest("tilte", known), Some("title"));
        assert_eq!(closest("Title", known), Some("title"));
        assert_eq!(closest("budget", known), None);
        assert_eq!(closest("市民協働推進", ["市民協働推進課"]), Some("市民協働推進課"));
    }
}
