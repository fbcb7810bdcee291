//! A preview that runs beside its test and is stopped at its end.

use super::client::{self, Answer};
use super::project::TestProject;
use super::{CHAPTER, PAGE};
use kyodo::project::Project;
use kyodo::serve::{Preview, ServeRequest, Stop};
use std::fs;
use std::net::{Ipv4Addr, SocketAddr};
use std::path::PathBuf;
use std::thread::{self, JoinHandle};

/// Holds a preview of a copy of the small plan.
pub(crate) struct Running {
    project: TestProject,
    /// Where this machine reaches it.
    pub(crate) address: SocketAddr,
    /// What is told to people, with the word where there is one.
    pub(crate) told: String,
    stop: Option<Stop>,
    served: Option<JoinHandle<()>>,
}

impl Running {
    /// Previews the small plan for this machine.
    pub(crate) fn small() -> Self {
        Self::of(TestProject::of("small"), ServeRequest::default())
    }

    /// Previews a project.
    pub(crate) fn of(project: TestProject, request: ServeRequest) -> Self {
        let (preview, stop) = Preview::open(&Project::at(project.root()), request).unwrap();
        let told = preview.address();
        let port = told.trim_start_matches("http://").split(['/', ':']).nth(1).unwrap().parse().unwrap();
        let served = thread::spawn(move || preview.run(|_| {}).unwrap());
        let address = SocketAddr::from((Ipv4Addr::LOCALHOST, port));
        Self { project, address, told, stop: Some(stop), served: Some(served) }
    }

    pub(crate) fn path(&self, path: &str) -> PathBuf {
        self.project.path(path)
    }

    pub(crate) fn get(&self, path: &str) -> Answer {
        client::get(self.address, path)
    }

    pub(crate) fn send(&self, bytes: &[u8]) -> Option<Answer> {
        client::exchange(self.address, bytes)
    }

    pub(crate) fn post(&self, path: &str, json: &str) -> Answer {
        self.send(&client::sending(self.address, path, json)).unwrap()
    }

    /// Writes a file of the project at once.
    pub(crate) fn save(&self, path: &str, text: &str) {
        let path = self.path(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }

    /// Saves the first chapter with a number at its beginning and its end.
    pub(crate) fn save_chapter(&self, number: usize) {
        self.save(CHAPTER, &chapter(number));
    }

    /// Waits until the first chapter is served as it was saved with a number.
    pub(crate) fn wait_for_chapter(&self, number: usize) {
        let end = format!("末尾{number}番");
        client::wait_for(&format!("chapter {number}"), || self.get(PAGE).text().contains(&end));
    }

    /// Waits until an address answers with a status.
    pub(crate) fn wait_for_status(&self, path: &str, status: u16) {
        client::wait_for(&format!("{status} of {path}"), || self.get(path).status == status);
    }

    /// Asserts that nothing that happened has harmed the preview.
    pub(crate) fn assert_well(&self) {
        let answer = self.get(PAGE);
        assert!(answer.status == 200 && answer.is_whole() && answer.text().contains("</html>"), "{answer:?}");
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        if let Some(stop) = self.stop.take() {
            stop.stop();
        }
        let ended = self.served.take().map(JoinHandle::join);
        if !thread::panicking() {
            assert!(matches!(ended, Some(Ok(()))), "the preview broke");
        }
    }
}

/// Writes a chapter whose beginning and end name the same number, with so much between that it is no single write.
pub(crate) fn chapter(number: usize) -> String {
    let between = "市民と市は、対等の立場で協力します。\n\n".repeat(300);
    format!("---\ntitle: 計画の概要\nrole: chapter\n---\n\n冒頭{number}番\n\n{between}末尾{number}番\n")
}
