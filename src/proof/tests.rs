//! Tests of what is read back from PDFs.
