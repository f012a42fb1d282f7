//! Collecting counters while a block runs. Only contexts of counted launches own one.

use crate::counters::{ConflictSample, Counters, OpCount, OpCounts};
use crate::exec::op::Class;

/// Counts of one block after another.
pub struct Count {
    pub totals: Counters,
    pub classes: [u64; Class::COUNT],
    /// By index into the code's matrix operations.
    pub matrices: Vec<u64>,
    /// Counts by op, where lines are counted: the worker's, which all its blocks share; else null.
    pub ops: *mut OpCounts,
    /// The op being executed, and the block that executes it, counted through the grid; kept up only where lines are counted.
    pub current: u32,
    pub block: u64,
}

impl Count {
    /// `ops` is null, or has an entry for every op of the code and outlives this.
    pub fn new(matrices: usize, ops: *mut OpCounts) -> Count {
        Count { totals: Counters::default(), classes: [0; Class::COUNT], matrices: vec![0; matrices], ops, current: 0, block: 0 }
    }

    /// Adds to op number `pc`, where lines are counted.
    #[inline(always)]
    pub fn at(&mut self, pc: u32, change: impl FnOnce(&mut OpCount)) {
        if !self.ops.is_null() {
            // SAFETY: by `new`, and blocks of one worker run one at a time.
            let ops = unsafe { &mut *self.ops };
            if let Some(op) = ops.counts.get_mut(pc as usize) {
                change(op);
            }
        }
    }

    /// Keeps what conflicts look like, where lines are counted.
    #[cold]
    fn conflict(&mut self, addresses: &[u64; 32], lanes: u32, bytes: u32) {
        if self.ops.is_null() {
            return;
        }
        // SAFETY: as in `at`.
        let ops = unsafe { &mut *self.ops };
        let offsets = addresses.map(|address| address as u32);
        ops.conflicts.entry(self.current).or_insert_with(|| ConflictSample { block: self.block, bytes, lanes, offsets });
    }
}

/// What a memory request's sectors are added to.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Traffic {
    GlobalLoad,
    GlobalStore,
    SharedLoad,
    SharedStore,
    CopyGlobal,
    CopyShared,
}

/// Distinct 32-byte sectors that `bytes` bytes at each active address touch.
pub fn sectors(addresses: &[u64; 32], mask: u32, bytes: u32) -> u64 {
    let mut list = [0u64; 32 * 2];
    let mut n = 0;
    let mut sorted = true;
    let mut rest = mask;
    while rest != 0 {
        let lane = rest.trailing_zeros() as usize;
        rest &= rest - 1;
        let (first, last) = (addresses[lane] >> 5, (addresses[lane] + u64::from(bytes) - 1) >> 5);
        // An access is aligned to its size, at most 32 bytes: it touches one sector, or two when wider or split.
        for sector in [first, last] {
            if n == 0 || list[n - 1] != sector {
                sorted &= n == 0 || list[n - 1] < sector;
                list[n] = sector;
                n += 1;
            }
        }
    }
    let list = &mut list[..n];
    if !sorted {
        list.sort_unstable();
        let mut distinct = 0;
        for i in 0..n {
            distinct += u64::from(i == 0 || list[i] != list[i - 1]);
        }
        return distinct;
    }
    n as u64
}

/// (wavefronts, ideal wavefronts) of a shared-memory request: 4-byte accesses go in one pass over the 32 banks, 8-byte ones in
/// two (a half warp each), 16-byte ones in four; within a pass, each bank serves one word per wavefront.
pub fn wavefronts(addresses: &[u64; 32], mask: u32, bytes: u32) -> (u64, u64) {
    let groups = match bytes {
        0..=4 => 1,
        5..=8 => 2,
        9..=16 => 4,
        _ => 8,
    };
    let lanes = 32 / groups;
    let words = bytes.div_ceil(4).max(1) as u64;
    let (mut total, mut ideal) = (0, 0);
    for group in 0..groups {
        let group_mask = mask >> (group * lanes) & if lanes == 32 { !0 } else { (1 << lanes) - 1 };
        if group_mask == 0 {
            continue;
        }
        total += passes(addresses, group * lanes, group_mask, words);
        ideal += 1;
    }
    (total, ideal)
}

/// Most distinct words any bank must serve.
fn passes(addresses: &[u64; 32], first_lane: usize, mask: u32, words: u64) -> u64 {
    // One word of each bank is kept here; only banks asked for a second one need the exact count.
    let mut first = [0u64; 32];
    let mut seen = 0u32;
    let mut conflict = false;
    let mut rest = mask;
    while rest != 0 {
        let lane = rest.trailing_zeros() as usize;
        rest &= rest - 1;
        let start = addresses[first_lane + lane] >> 2;
        for word in start..start + words {
            let bank = (word & 31) as usize;
            conflict |= seen >> bank & 1 != 0 && first[bank] != word;
            seen |= 1 << bank;
            first[bank] = word;
        }
    }
    if conflict { passes_exact(addresses, first_lane, mask, words) } else { 1 }
}

fn passes_exact(addresses: &[u64; 32], first_lane: usize, mask: u32, words: u64) -> u64 {
    let mut list = Vec::with_capacity(64);
    for lane in (0..32).filter(|lane| mask >> lane & 1 != 0) {
        let start = addresses[first_lane + lane] >> 2;
        list.extend(start..start + words);
    }
    list.sort_unstable();
    list.dedup();
    let mut used = [0u64; 32];
    for word in list {
        used[(word & 31) as usize] += 1;
    }
    used.into_iter().max().unwrap_or(0)
}

impl Count {
    /// Records one request. `addresses` are global addresses or shared offsets.
    pub fn request(&mut self, traffic: Traffic, addresses: &[u64; 32], mask: u32, bytes: u32) {
        let asked = u64::from(mask.count_ones()) * u64::from(bytes);
        match traffic {
            Traffic::GlobalLoad | Traffic::GlobalStore | Traffic::CopyGlobal => {
                self.global(traffic, asked, sectors(addresses, mask, bytes));
            }
            Traffic::SharedLoad | Traffic::SharedStore | Traffic::CopyShared => {
                let (all, ideal) = wavefronts(addresses, mask, bytes);
                self.shared(traffic, all, ideal);
                if all > ideal {
                    self.conflict(addresses, mask, bytes);
                }
            }
        }
    }

    fn global(&mut self, traffic: Traffic, bytes: u64, sectors: u64) {
        let t = &mut self.totals;
        let (requests, all_bytes, all_sectors) = match traffic {
            Traffic::GlobalStore => (&mut t.global_store_requests, &mut t.global_store_bytes, &mut t.global_store_sectors),
            Traffic::CopyGlobal => (&mut t.cp_async_requests, &mut t.cp_async_bytes, &mut t.cp_async_sectors),
            _ => (&mut t.global_load_requests, &mut t.global_load_bytes, &mut t.global_load_sectors),
        };
        *requests += 1;
        *all_bytes += bytes;
        *all_sectors += sectors;
        self.at(self.current, |op| {
            op.global_requests += 1;
            op.global_bytes += bytes;
            op.global_sectors += sectors;
        });
    }

    fn shared(&mut self, traffic: Traffic, all: u64, ideal: u64) {
        let t = &mut self.totals;
        let (wavefronts, conflicts) = match traffic {
            Traffic::SharedStore => {
                t.shared_store_requests += 1;
                (&mut t.shared_store_wavefronts, &mut t.shared_store_bank_conflicts)
            }
            Traffic::CopyShared => (&mut t.cp_async_shared_wavefronts, &mut t.cp_async_shared_bank_conflicts),
            _ => {
                t.shared_load_requests += 1;
                (&mut t.shared_load_wavefronts, &mut t.shared_load_bank_conflicts)
            }
        };
        *wavefronts += all;
        *conflicts += all - ideal;
        self.at(self.current, |op| {
            op.shared_requests += 1;
            op.shared_wavefronts += all;
            op.shared_bank_conflicts += all - ideal;
        });
    }

    /// A full warp's consecutive accesses of 4 or 8 bytes from `first` on: no conflicts, sectors by subtraction.
    pub fn consecutive(&mut self, shared: bool, store: bool, first: u64, bytes: u64) {
        let sectors = ((first + 32 * bytes - 1) >> 5) - (first >> 5) + 1;
        let wavefronts = bytes / 4;
        match (shared, store) {
            (true, false) => self.shared(Traffic::SharedLoad, wavefronts, wavefronts),
            (true, true) => self.shared(Traffic::SharedStore, wavefronts, wavefronts),
            (false, false) => self.global(Traffic::GlobalLoad, 32 * bytes, sectors),
            (false, true) => self.global(Traffic::GlobalStore, 32 * bytes, sectors),
        }
    }

    /// A matrix moved by `wmma`: lines of `bytes` bytes. As few wavefronts as they can take, since which lane moves what is open.
    pub fn matrix_lines(&mut self, shared: bool, store: bool, lines: &[u64], bytes: u32) {
        let all = lines.len() as u64 * u64::from(bytes);
        let t = &mut self.totals;
        if shared {
            let wavefronts = all.div_ceil(128);
            if store {
                t.shared_store_requests += 1;
                t.shared_store_wavefronts += wavefronts;
            } else {
                t.shared_load_requests += 1;
                t.shared_load_wavefronts += wavefronts;
            }
            return;
        }
        let mut list: Vec<u64> =
            lines.iter().flat_map(|at| (at >> 5)..=((at + u64::from(bytes) - 1) >> 5)).collect();
        list.sort_unstable();
        list.dedup();
        if store {
            t.global_store_requests += 1;
            t.global_store_bytes += all;
            t.global_store_sectors += list.len() as u64;
        } else {
            t.global_load_requests += 1;
            t.global_load_bytes += all;
            t.global_load_sectors += list.len() as u64;
        }
    }

    /// Wavefronts of `matrices` 8-row reads (or writes) of 16 bytes per row, whose row addresses are given by lanes.
    pub fn matrix_rows(&mut self, store: bool, addresses: &[u64; 32], matrices: usize) {
        let mut all = 0;
        for i in 0..matrices {
            all += passes(addresses, i * 8, 0xff, 4);
        }
        let (ideal, t) = (matrices as u64, &mut self.totals);
        if store {
            t.stmatrix_requests += 1;
            t.stmatrix_wavefronts += all;
            t.stmatrix_bank_conflicts += all - ideal;
        } else {
            t.ldmatrix_requests += 1;
            t.ldmatrix_wavefronts += all;
            t.ldmatrix_bank_conflicts += all - ideal;
        }
        self.at(self.current, |op| {
            op.shared_requests += 1;
            op.shared_wavefronts += all;
            op.shared_bank_conflicts += all - ideal;
        });
        if all > ideal {
            self.conflict(addresses, if matrices >= 4 { !0 } else { (1 << (8 * matrices)) - 1 }, 16);
        }
    }

    /// The counts with the class table folded in.
    pub fn finish(mut self, names: &[&str]) -> Counters {
        let t = &mut self.totals;
        let c = |class: Class| self.classes[class as usize];
        t.alu_integer = c(Class::Integer);
        t.alu_float = c(Class::Float);
        t.alu_half = c(Class::Half);
        t.alu_double = c(Class::Double);
        t.special_function = c(Class::Special);
        t.conversion = c(Class::Convert);
        t.moves = c(Class::Move);
        t.compare_select = c(Class::Compare);
        t.control = c(Class::Control);
        t.memory_global_load = c(Class::GlobalLoad);
        t.memory_global_store = c(Class::GlobalStore);
        t.memory_shared_load = c(Class::SharedLoad);
        t.memory_shared_store = c(Class::SharedStore);
        t.memory_local_load = c(Class::LocalLoad);
        t.memory_local_store = c(Class::LocalStore);
        t.memory_param_load = c(Class::ParamLoad);
        t.atomics = c(Class::Atomic);
        t.fences = c(Class::Fence);
        t.barrier = c(Class::Barrier);
        t.matrix = c(Class::Matrix);
        t.matrix_load = c(Class::MatrixLoad);
        t.async_copy = c(Class::AsyncCopy);
        t.warp_shuffle = c(Class::Shuffle);
        t.warp_vote = c(Class::Vote);
        t.other = c(Class::Other);
        t.warp_instructions = self.classes[..Class::Hidden as usize].iter().sum();
        for (name, count) in names.iter().zip(&self.matrices).filter(|(_, count)| **count != 0) {
            *t.mma.entry((*name).to_string()).or_default() += count;
        }
        self.totals
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn strided(stride: u64) -> [u64; 32] {
        std::array::from_fn(|i| i as u64 * stride)
    }

    #[test]
    fn sector_counts() {
        assert_eq!(sectors(&strided(4), !0, 4), 4);
        assert_eq!(sectors(&strided(16), !0, 16), 16);
        assert_eq!(sectors(&strided(128), !0, 4), 32);
        assert_eq!(sectors(&strided(0), !0, 4), 1);
        assert_eq!(sectors(&std::array::from_fn(|i| 124 - 4 * i as u64), !0, 4), 4);
        assert_eq!(sectors(&strided(4), 0xff, 4), 1);
    }

    #[test]
    fn bank_conflicts() {
        assert_eq!(wavefronts(&strided(4), !0, 4), (1, 1));
        assert_eq!(wavefronts(&strided(128), !0, 4), (32, 1));
        assert_eq!(wavefronts(&strided(8), !0, 4), (2, 1));
        assert_eq!(wavefronts(&strided(8), !0, 8), (2, 2));
        assert_eq!(wavefronts(&strided(16), !0, 16), (4, 4));
        assert_eq!(wavefronts(&strided(128), !0, 16), (32, 4));
        assert_eq!(wavefronts(&strided(0), !0, 4), (1, 1));
    }
}
