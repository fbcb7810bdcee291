//! A preview in this process, and as much of a browser as it takes to ask for a page.

use kyodo::project::Project;
use kyodo::serve::{Preview, ServeRequest, Stop};
use std::io::{Read as _, Write as _};
use std::net::TcpStream;
use std::path::Path;
use std::thread::{self, JoinHandle};

/// Holds a preview until it is dropped.
pub(crate) struct Running {
    /// Host and port.
    address: String,
    stop: Option<Stop>,
    served: Option<JoinHandle<()>>,
}

impl Running {
    /// Begins to preview a project.
    pub(crate) fn of(project: &Path) -> Self {
        let opened = Preview::open(&Project::at(project), ServeRequest::default());
        let Ok((preview, stop)) = opened else { panic!("no address for a preview: {:?}", opened.err()) };
        let address = preview.address().trim_start_matches("http://").trim_end_matches('/').to_owned();
        let served = thread::spawn(move || preview.run(|_| {}).expect("the preview runs"));
        Self { address, stop: Some(stop), served: Some(served) }
    }

    /// Asks for a page and returns it.
    pub(crate) fn get(&self, page: &str) -> String {
        let mut stream = TcpStream::connect(&self.address).expect("the preview listens");
        let request = format!("GET /{page} HTTP/1.1\r\nHost: {}\r\nConnection: close\r\n\r\n", self.address);
        stream.write_all(request.as_bytes()).expect("the preview takes requests");
        let mut answer = String::new();
        stream.read_to_string(&mut answer).expect("the preview answers");
        assert!(answer.starts_with("HTTP/1.1 200 "), "{page}: {answer}");
        answer
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        if let Some(stop) = self.stop.take() {
            stop.stop();
        }
        // Where it broke, a request has told so.
        let _ = self.served.take().map(JoinHandle::join);
    }
}
