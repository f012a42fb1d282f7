//! Where in the address space a memory's parts are asked for: addresses that are equal from run to run make findings comparable.

use std::sync::atomic::{AtomicU64, Ordering};

/// The first slot, and how far each is from the next.
const HINT: u64 = 0x2000_0000_0000;
const SLOT: u64 = 1 << 40;

/// Which slots are somebody's; beyond 64 the host chooses.
static SLOTS: AtomicU64 = AtomicU64::new(0);

/// A stretch of addresses that nobody else asks for, claimed when it is first needed: the lowest that is free.
#[derive(Default)]
pub struct Slot(Option<u32>);

impl Slot {
    /// Its first address; 0 where the host is to choose.
    pub fn start(&mut self) -> u64 {
        self.0 = self.0.or_else(claim);
        self.0.map_or(0, |slot| HINT + u64::from(slot) * SLOT)
    }
}

fn claim() -> Option<u32> {
    let claim = |taken: u64| (taken != u64::MAX).then(|| taken | 1 << taken.trailing_ones());
    SLOTS.fetch_update(Ordering::AcqRel, Ordering::Acquire, claim).ok().map(u64::trailing_ones)
}

impl Drop for Slot {
    fn drop(&mut self) {
        if let Some(slot) = self.0 {
            SLOTS.fetch_and(!(1 << slot), Ordering::AcqRel);
        }
    }
}
