//! A warp's state: its register file, and its lanes grouped into fragments that share a program counter.

use crate::exec::link::Link;
use crate::exec::wgmma::Products;

/// One register of all lanes, on cache lines of its own: vector loads and stores that straddle lines cost double, and a load
/// cannot take its value from a store in flight.
#[repr(C, align(128))]
#[derive(Clone, Copy)]
pub struct Row(pub [u32; 32]);

pub const ZERO_ROW: Row = Row([0; 32]);

/// A group of lanes that executes together.
#[derive(Clone, Copy, Debug)]
pub struct Fragment {
    pub pc: u32,
    pub mask: u32,
    /// First row of its frame.
    pub base: u32,
    /// First byte of its frame in each lane's local memory.
    pub local_base: u32,
    /// Innermost call it is in: an index into [`Warp::calls`], 0 for none.
    pub stack: u32,
    pub function: u32,
    /// Times it used up its turn; lower goes first, so that a spinning fragment cannot starve the one it waits for.
    pub epoch: u32,
    pub state: State,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum State {
    Run,
    /// At a warp-level `.sync`, for lanes that are elsewhere.
    Wait,
    /// At a block barrier, or the cluster's.
    Barrier {
        id: u32,
    },
    /// In `mbarrier.try_wait` or `test_wait`, until the mbarrier at a shared offset leaves a phase (modulo 8) or time is up.
    Suspended {
        offset: u32,
        phase: u8,
    },
    /// At `setmaxnreg`, until the block's pool has so many registers a thread.
    Registers {
        need: u32,
    },
    /// As `Run`, after its time was up.
    Expired,
}

impl State {
    pub fn can_run(self) -> bool {
        matches!(self, State::Run | State::Expired)
    }
}

/// A call in progress: where it returns to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CallFrame {
    pub parent: u32,
    /// Op of the call.
    pub call_pc: u32,
    pub base: u32,
    pub local_base: u32,
    pub function: u32,
    pub depth: u32,
}

pub struct Warp {
    pub index: u32,
    pub registers: Vec<Row>,
    /// Lanes that have not exited.
    pub live: u32,
    /// Lanes that there were at the start.
    pub born: u32,
    pub fragments: Vec<Fragment>,
    /// Interned, so that equal call stacks have equal numbers; entry 0 is the root.
    pub calls: Vec<CallFrame>,
    pub local: Vec<u8>,
    pub thread_index: [[u32; 32]; 3],
    /// Bulk groups each lane has committed.
    pub bulk_groups: [u32; 32],
    /// Bytes each lane has taken by `alloca`, from the end of its local memory.
    pub alloca: [u32; 32],
    /// Some fragment is suspended, or waits for registers.
    pub suspended: bool,
    /// Registers a thread it owns; 0: nobody counts.
    pub owned: u32,
    pub products: Products,
    /// Barrier this warp has arrived at and waits for.
    pub arrived: Option<u32>,
    /// Highest epoch handed out.
    pub epoch: u32,
}

impl Warp {
    pub fn new(index: u32) -> Warp {
        Warp {
            index,
            registers: Vec::new(),
            live: 0,
            born: 0,
            fragments: Vec::new(),
            calls: Vec::new(),
            local: Vec::new(),
            thread_index: [[0; 32]; 3],
            bulk_groups: [0; 32],
            alloca: [0; 32],
            suspended: false,
            owned: 0,
            products: Products::default(),
            arrived: None,
            epoch: 0,
        }
    }

    /// Merges fragments that stand at the same place in the same call; the merged one runs (and tries its op again).
    pub fn merge(&mut self) {
        let mut i = 0;
        while i < self.fragments.len() {
            let mut j = i + 1;
            while j < self.fragments.len() {
                let (a, b) = (self.fragments[i], self.fragments[j]);
                if a.pc == b.pc && a.stack == b.stack {
                    let kept = &mut self.fragments[i];
                    kept.mask |= b.mask;
                    kept.epoch = a.epoch.min(b.epoch);
                    kept.state = State::Run;
                    self.fragments.swap_remove(j);
                } else {
                    j += 1;
                }
            }
            i += 1;
        }
    }

    /// Number of the call frame equal to `frame`, added if new.
    pub fn intern(&mut self, frame: CallFrame) -> u32 {
        let found = self.calls.iter().rposition(|known| *known == frame);
        let at = found.unwrap_or_else(|| {
            self.calls.push(frame);
            self.calls.len() - 1
        });
        at as u32
    }

    /// Lets fragments go on whose mbarrier has left the phase they wait for, or for which there are registers.
    pub fn resume(&mut self, link: &Link, rank: u32) {
        self.suspended = false;
        for fragment in &mut self.fragments {
            let done = match fragment.state {
                State::Suspended { offset, phase } => link.phase_at(rank, offset) != phase,
                State::Registers { need } => link.members[rank as usize].registers >= need,
                _ => continue,
            };
            if done {
                fragment.state = State::Run;
            } else {
                self.suspended = true;
            }
        }
    }

    /// Lets waiting fragments try again: lanes they wait for may have exited.
    pub fn wake(&mut self) {
        for fragment in &mut self.fragments {
            if fragment.state == State::Wait {
                fragment.state = State::Run;
            }
        }
    }
}
