//! The program `kyodo`.

fn main() {}
