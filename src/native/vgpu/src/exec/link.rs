//! What the blocks of one cluster share: where each block's shared memory is, its mbarriers, the cluster barrier, and the
//! asynchronous operations in flight. A block launched without a cluster is a cluster of one.
//!
//! All blocks of a cluster run on one host thread, one instruction at a time, so that nothing here needs locks.

use crate::exec::async_copy::Copies;
use crate::exec::mbarrier::{Arrival, Checked, Object, Phase, Table, Word};
use crate::exec::schedule::Chooser;
use crate::exec::transfer::Transfer;

/// Bits of a shared address below the block's rank; no block has as much shared memory. The bits above [`RANK_FLIP`] hold
/// rank + 1, or 0 for the block that uses the address: `mapa` makes the former, a variable's address is the latter.
pub const RANK_SHIFT: u32 = 24;

/// Set: the other block of the pair (rank ^ 1). On NVIDIA's devices this bit is the lowest of the rank, in a variable's address
/// too, and kernels for two blocks flip it to reach their peer without `mapa`.
pub const RANK_FLIP: u32 = 1 << RANK_SHIFT;

/// The rank and the offset that a shared address means to the block of rank `own`.
#[inline(always)]
pub fn place_of(own: u32, address: u32) -> (u32, u32) {
    let (named, offset) = (address >> (RANK_SHIFT + 1), address & (RANK_FLIP - 1));
    let rank = if named == 0 { own } else { named - 1 };
    (rank ^ u32::from(address & RANK_FLIP != 0), offset)
}

/// One block, as its cluster sees it.
pub struct Member {
    /// Its shared memory.
    pub shared: *mut u8,
    pub size: u32,
    /// Warps that have not exited, as bits.
    pub live: u32,
    /// Warps that have arrived at the cluster barrier's present phase.
    pub arrived: u32,
    /// Arrivals a warp has not waited for yet: the phase it arrived in.
    pub arrivals: [Option<u64>; 32],
    pub mbarriers: Table,
    /// Registers a thread that warps have handed back.
    pub registers: u32,
    /// `cp.async` copies in flight, by warp.
    pub copies: Vec<Copies>,
}

pub struct Link {
    pub members: Vec<Member>,
    /// Asynchronous operations, oldest first.
    pub flight: Vec<Transfer>,
    /// Phases the cluster barrier has completed.
    pub barrier_phase: u64,
    /// Grows with everything another thread may wait for.
    pub events: u64,
    /// The seeded schedule, if there is one.
    pub chooser: Option<Chooser>,
}

impl Link {
    pub fn new(blocks: usize) -> Link {
        let member = || Member {
            shared: std::ptr::null_mut(),
            size: 0,
            live: 0,
            arrived: 0,
            arrivals: [None; 32],
            mbarriers: Table::default(),
            registers: 0,
            copies: Vec::new(),
        };
        Link { members: (0..blocks).map(|_| member()).collect(), flight: Vec::new(), barrier_phase: 0, events: 0, chooser: None }
    }

    /// As a fresh cluster finds it; the members' blocks then enter themselves.
    pub fn reset(&mut self, chooser: Option<Chooser>) {
        self.flight.clear();
        self.barrier_phase = 0;
        self.events = 0;
        self.chooser = chooser;
    }

    /// Enters a block that starts.
    pub fn enter(&mut self, rank: u32, shared: *mut u8, size: u32, warps: u32) {
        let member = &mut self.members[rank as usize];
        member.shared = shared;
        member.size = size;
        member.live = if warps >= 32 { !0 } else { (1 << warps) - 1 };
        member.arrived = 0;
        member.arrivals = [None; 32];
        member.mbarriers.clear();
        member.registers = 0;
        member.copies.resize_with(warps as usize, Copies::default);
        member.copies.iter_mut().for_each(Copies::reset);
    }

    /// Whether `bytes` bytes at `offset` lie in the shared memory of a block that still runs.
    pub fn holds(&self, rank: u32, offset: u32, bytes: u32) -> bool {
        self.members.get(rank as usize).is_some_and(|m| m.live != 0 && u64::from(offset) + u64::from(bytes) <= u64::from(m.size))
    }

    /// Why [`Link::holds`] is false, in words.
    pub fn refusal(&self, rank: u32, offset: u32, bytes: u32) -> String {
        match self.members.get(rank as usize) {
            None => format!("there is no block of rank {rank} in a cluster of {}", self.members.len()),
            Some(member) if member.live == 0 => {
                format!("the block of rank {rank} has exited; its shared memory is gone")
            }
            Some(member) => {
                format!("{bytes} bytes at shared offset {offset:#x} of the block of rank {rank}, which has {} bytes", member.size)
            }
        }
    }

    /// The host address of a byte [`Link::holds`] vouched for.
    pub fn host(&self, rank: u32, offset: u32) -> *mut u8 {
        self.members[rank as usize].shared.wrapping_add(offset as usize)
    }

    /// Whether a host address lies in some block's shared memory.
    pub fn owns(&self, host: u64) -> bool {
        self.members.iter().any(|m| host.wrapping_sub(m.shared as u64) < u64::from(m.size))
    }

    /// The offset of a host address in the block's shared memory it lies in.
    pub fn offset_of(&self, host: u64) -> Option<u64> {
        self.members
            .iter()
            .map(|m| (host.wrapping_sub(m.shared as u64), m.size))
            .find(|(at, size)| *at < u64::from(*size))
            .map(|(at, _)| at)
    }

    /// The block and the memory word of the mbarrier at a place.
    fn barrier<T>(&mut self, rank: u32, offset: u32, f: impl FnOnce(&mut Table, &mut u64) -> Checked<T>) -> Checked<T> {
        if offset % 8 != 0 {
            return Err(format!("an mbarrier at shared offset {offset:#x}, which is no multiple of 8"));
        }
        if !self.holds(rank, offset, 8) {
            return Err(self.refusal(rank, offset, 8));
        }
        let at = self.host(rank, offset).cast::<u64>();
        self.events += 1;
        // SAFETY: inside the block's shared memory, as just checked, and aligned: blocks' memory starts on a cache line.
        f(&mut self.members[rank as usize].mbarriers, unsafe { &mut *at })
    }

    pub fn mbarrier_init(&mut self, rank: u32, offset: u32, count: u32) -> Checked<()> {
        self.barrier(rank, offset, |table, memory| table.init(memory, offset, count))
    }

    pub fn mbarrier_inval(&mut self, rank: u32, offset: u32) -> Checked<()> {
        self.barrier(rank, offset, |table, memory| table.inval(memory, offset))
    }

    /// Whether a valid object lies there.
    pub fn mbarrier_valid(&self, rank: u32, offset: u32) -> bool {
        if offset % 8 != 0 || !self.holds(rank, offset, 8) {
            return false;
        }
        // SAFETY: inside the block's shared memory, as just checked, and aligned: blocks' memory starts on a cache line.
        let memory = unsafe { self.host(rank, offset).cast::<u64>().read() };
        self.members[rank as usize].mbarriers.objects().iter().any(|o| o.offset == offset && o.word.0 == memory)
    }

    /// The object at a place, valid or not.
    pub fn mbarrier_at(&self, rank: u32, offset: u32) -> Option<Object> {
        let objects = self.members.get(rank as usize)?.mbarriers.objects();
        objects.binary_search_by_key(&offset, |object| object.offset).ok().map(|i| objects[i])
    }

    /// Phases that the mbarrier at a place has completed.
    pub fn phases_of(&self, rank: u32, offset: u32) -> u64 {
        self.mbarrier_at(rank, offset).map_or(0, |object| object.phase)
    }

    pub fn mbarrier_arrive(&mut self, rank: u32, offset: u32, arrival: Arrival) -> Checked<Word> {
        self.barrier(rank, offset, |table, memory| table.arrive(memory, offset, arrival))
    }

    /// Counts one arrival more that an asynchronous copy will make.
    pub fn mbarrier_expect_arrival(&mut self, rank: u32, offset: u32) -> Checked<()> {
        self.barrier(rank, offset, |table, memory| table.expect_arrival(memory, offset))
    }

    pub fn mbarrier_expect_tx(&mut self, rank: u32, offset: u32, bytes: u32) -> Checked<()> {
        self.barrier(rank, offset, |table, memory| table.expect_tx(memory, offset, bytes))
    }

    pub fn mbarrier_complete_tx(&mut self, rank: u32, offset: u32, bytes: u32) -> Checked<()> {
        self.barrier(rank, offset, |table, memory| table.complete_tx(memory, offset, bytes))
    }

    /// Whether a phase is complete, and the object as it is. A wait that fails is no event.
    pub fn mbarrier_test(&mut self, rank: u32, offset: u32, phase: Phase) -> Checked<(bool, Word)> {
        let before = self.events;
        let result = self.barrier(rank, offset, |table, memory| table.test(memory, offset, phase));
        if !matches!(result, Ok((true, _))) {
            self.events = before;
        }
        result
    }

    /// The phase (modulo 8) of the word at an mbarrier's place.
    pub fn phase_at(&self, rank: u32, offset: u32) -> u8 {
        if !self.holds(rank, offset, 8) {
            return 0;
        }
        // SAFETY: as just checked; not necessarily aligned.
        Word(unsafe { self.host(rank, offset).cast::<u64>().read_unaligned() }).phase()
    }

    /// A warp arrives at the cluster barrier. Err: it has not waited for its last arrival.
    pub fn cluster_arrive(&mut self, rank: u32, warp: u32) -> Checked<()> {
        let phase = self.barrier_phase;
        let member = &mut self.members[rank as usize];
        if member.arrivals[warp as usize].is_some() {
            return Err("a warp arrives at the cluster barrier twice without waiting in between".to_string());
        }
        member.arrivals[warp as usize] = Some(phase);
        member.arrived |= 1 << warp;
        self.events += 1;
        self.settle();
        Ok(())
    }

    /// Whether the phase a warp arrived in is complete; then the arrival is used up. Err: it never arrived.
    pub fn cluster_wait(&mut self, rank: u32, warp: u32) -> Checked<bool> {
        let now = self.barrier_phase;
        let arrival = &mut self.members[rank as usize].arrivals[warp as usize];
        match *arrival {
            None => Err("a warp waits at the cluster barrier without having arrived".to_string()),
            Some(phase) if phase < now => {
                *arrival = None;
                self.events += 1;
                Ok(true)
            }
            Some(_) => Ok(false),
        }
    }

    /// A warp has exited.
    pub fn exit(&mut self, rank: u32, warp: u32) {
        let member = &mut self.members[rank as usize];
        member.live &= !(1 << warp);
        member.arrived &= !(1 << warp);
        self.events += 1;
        self.settle();
    }

    /// Completes the cluster barrier's phase if every warp that lives has arrived.
    fn settle(&mut self) {
        let waiting = self.members.iter().any(|m| m.live & !m.arrived != 0);
        if waiting || self.members.iter().all(|m| m.arrived == 0) {
            return;
        }
        for member in &mut self.members {
            member.arrived = 0;
        }
        self.barrier_phase += 1;
    }
}
