//! Ids of places on a page that are made of several names.

/// Makes a part of an id in a page of what is referred to as `attitudes/volunteering`: `attitudes.volunteering`.
///
/// Dots within the names are doubled, so that no two of them give one id; a name never begins with a dot.
pub fn path_fragment(path: &str) -> String {
    path.split('/').map(|name| name.replace('.', "..")).collect::<Vec<_>>().join(".")
}

#[cfg(test)]
mod tests {
    use super::path_fragment;
    use std::collections::HashSet;

    #[test]
    fn different_paths_have_different_fragments_of_letters_and_dots_only() {
        assert_eq!(path_fragment("citizens-2005/volunteering"), "citizens-2005.volunteering");
        let paths = ["a/b/c", "a/b.c", "a.b/c", "a.b.c", "a./b", "a../b", "a/b", "a.b", "a-b/c", "a/b-c"];
        let fragments: HashSet<String> = paths.iter().map(|path| path_fragment(path)).collect();
        assert_eq!(fragments.len(), paths.len(), "{fragments:?}");
        assert!(fragments.iter().all(|fragment| !fragment.contains(['/', ':'])));
    }
}
