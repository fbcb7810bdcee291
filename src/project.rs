//! Where things lie in a project folder; the only place that knows the names of its folders.

use std::path::{Path, PathBuf};

/// Names a project folder.
#[derive(Debug, Clone)]
pub struct Project {
    root: PathBuf,
}

impl Project {
    /// Names the project in a folder, whether or not there is one yet.
    pub fn at(root: impl Into<PathBuf>) -> Self {
        Self { root: root.into() }
    }

    /// Finds the project that a folder lies in: the nearest folder upward with `content/site.yaml`.
    pub fn find(from: &Path) -> Option<Self> {
        from.ancestors().map(Self::at).find(|project| project.content().join("site.yaml").is_file())
    }

    /// Returns the folder of the project.
    pub fn root(&self) -> &Path {
        &self.root
    }

    /// Returns the folder of what is published.
    pub fn content(&self) -> PathBuf {
        self.root.join("content")
    }

    /// Returns the folder of a plan.
    pub fn plan(&self, id: &str) -> PathBuf {
        self.content().join("plans").join(id)
    }

    /// Returns the folder of what reviewers say of a plan.
    pub fn reviews(&self, plan: &str) -> PathBuf {
        self.plan(plan).join("reviews")
    }

    /// Returns the folder of themes.
    pub fn themes(&self) -> PathBuf {
        self.root.join("themes")
    }

    /// Returns the folder that PDFs are put into unless another is named.
    pub fn pdf(&self) -> PathBuf {
        self.root.join("pdf")
    }

    /// Returns the folder that a comparison is put into unless another is named.
    pub fn comparison(&self) -> PathBuf {
        self.root.join("comparison")
    }

    /// Returns the folder that a site for review is put into unless another is named.
    pub fn review(&self) -> PathBuf {
        self.root.join("review")
    }

    /// Returns the folder that is built unless another is named.
    pub fn output(&self) -> PathBuf {
        self.root.join("output")
    }
}
