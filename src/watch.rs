//! Progress of a run, told to whoever wants to show it.

/// Names a stage for whoever watches.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Stage {
    Load,
    Validate,
    Resolve,
    /// Render and write, or render and audit.
    Make,
}

/// Hears how far the work is; called from several threads.
pub trait Watch: Sync {
    /// A stage begins that has `steps` steps, 0 where the number is not known.
    fn begins(&self, stage: Stage, steps: usize);
    /// One step of the stage is done.
    fn step(&self);
}

/// Watches nothing.
#[derive(Debug, Clone, Copy, Default)]
pub struct Unwatched;

impl Watch for Unwatched {
    fn begins(&self, _: Stage, _: usize) {}
    fn step(&self) {}
}
