//! Panics are lines of log like all others.

use std::panic::{self, PanicHookInfo};

/// Has panics logged instead of printed. Whoever catches one decides what it means.
pub(super) fn log() {
    panic::set_hook(Box::new(told));
}

fn told(panic: &PanicHookInfo<'_>) {
    let at = panic.location().map(ToString::to_string);
    // A formatted message may hold what the program worked on; a fixed one cannot.
    let words = panic.payload().downcast_ref::<&'static str>().copied();
    tracing::error!(at, words, "panicked");
}
