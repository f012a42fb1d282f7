//! Whether the host refused memory for what a sanitizer keeps. What was not kept is not looked at, so the launch has to end; it runs on
//! one thread, which is asked between two turns.

use std::cell::Cell;

thread_local! {
    static REFUSED: Cell<bool> = const { Cell::new(false) };
}

pub(super) fn note() {
    REFUSED.set(true);
}

/// Whether that happened on this thread since the last time it was asked.
pub fn was_refused() -> bool {
    REFUSED.replace(false)
}
