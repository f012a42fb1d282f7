//! Exact launch counters. Each is documented with the Nsight Compute metric it corresponds to.

use std::collections::BTreeMap;

macro_rules! counters {
    ($($(#[$doc:meta])* $name:ident,)*) => {
        /// Counts of one launch; every field is a sum over all warps, so host threads do not change it.
        #[derive(Clone, Debug, Default, PartialEq, Eq)]
        pub struct Counters {
            $($(#[$doc])* pub $name: u64,)*
            /// Matrix operations by shape and type, e.g. `mma.m16n8k32.e4m3`.
            pub mma: BTreeMap<String, u64>,
        }

        impl Counters {
            /// All fields but [`Counters::mma`] as (name, value), in declaration order.
            pub fn iter(&self) -> impl Iterator<Item = (&'static str, u64)> {
                [$((stringify!($name), self.$name),)*].into_iter()
            }

            /// Adds another part of the same launch.
            pub fn add(&mut self, other: &Counters) {
                $(self.$name += other.$name;)*
                for (shape, count) in &other.mma {
                    *self.mma.entry(shape.clone()).or_default() += count;
                }
            }
        }
    };
}

/// What one instruction of the text did in a launch. The fields are the per-instruction parts of [`Counters`]' ones.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct OpCount {
    /// Times it was issued for a warp (`smsp__inst_executed`, of PTX).
    pub issued: u64,
    /// Lanes of those (`smsp__thread_inst_executed`).
    pub lanes: u64,
    /// Requests to global memory, loads and stores and asynchronous copies alike, and their 32-byte sectors and bytes.
    pub global_requests: u64,
    pub global_sectors: u64,
    pub global_bytes: u64,
    /// Requests to shared memory, passes over the banks, and those beyond what the width needs.
    pub shared_requests: u64,
    pub shared_wavefronts: u64,
    pub shared_bank_conflicts: u64,
    /// Times its active lanes went both ways.
    pub divergent: u64,
}

impl OpCount {
    pub fn add(&mut self, other: &OpCount) {
        self.issued += other.issued;
        self.lanes += other.lanes;
        self.global_requests += other.global_requests;
        self.global_sectors += other.global_sectors;
        self.global_bytes += other.global_bytes;
        self.shared_requests += other.shared_requests;
        self.shared_wavefronts += other.shared_wavefronts;
        self.shared_bank_conflicts += other.shared_bank_conflicts;
        self.divergent += other.divergent;
    }

    /// All fields as (name, value).
    pub fn iter(&self) -> impl Iterator<Item = (&'static str, u64)> {
        [
            ("issued", self.issued),
            ("lanes", self.lanes),
            ("global_requests", self.global_requests),
            ("global_sectors", self.global_sectors),
            ("global_bytes", self.global_bytes),
            ("shared_requests", self.shared_requests),
            ("shared_wavefronts", self.shared_wavefronts),
            ("shared_bank_conflicts", self.shared_bank_conflicts),
            ("divergent", self.divergent),
        ]
        .into_iter()
    }
}

/// One request to shared memory that needed more wavefronts than its width does.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ConflictSample {
    /// The block that made it, counted through the grid.
    pub block: u64,
    /// Bytes per lane.
    pub bytes: u32,
    /// Active lanes.
    pub lanes: u32,
    /// Where each lane's access starts in the block's shared memory.
    pub offsets: [u32; 32],
}

/// Counts by op of the code, and the first conflict of each op that had one.
#[derive(Clone, Debug, Default)]
pub struct OpCounts {
    pub counts: Vec<OpCount>,
    pub conflicts: BTreeMap<u32, ConflictSample>,
}

impl OpCounts {
    pub fn new(ops: usize) -> OpCounts {
        OpCounts { counts: vec![OpCount::default(); ops], conflicts: BTreeMap::new() }
    }

    /// Adds another part of the same launch. Of two conflicts the lower block's is kept: the same whatever thread met it.
    pub fn add(&mut self, other: OpCounts) {
        self.counts.resize(self.counts.len().max(other.counts.len()), OpCount::default());
        self.counts.iter_mut().zip(&other.counts).for_each(|(sum, one)| sum.add(one));
        for (pc, sample) in other.conflicts {
            let kept = self.conflicts.entry(pc).or_insert_with(|| sample.clone());
            if sample.block < kept.block {
                *kept = sample;
            }
        }
    }
}

/// The counts of one line of the text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LineCount {
    /// 1-based line in the loaded text.
    pub ptx_line: u32,
    /// File and line of the source the PTX came from (`.loc`), where known.
    pub source: Option<(String, u32)>,
    /// The counter its instructions are classed under, e.g. `alu_integer`.
    pub class: &'static str,
    pub count: OpCount,
    /// A bank conflict of this line, the first of the lowest block that had one.
    pub conflict: Option<ConflictSample>,
}

counters! {
    /// PTX instructions issued for a warp with at least one lane whose guard is true (`smsp__inst_executed.sum`, of PTX).
    warp_instructions,
    /// Lanes of those (`smsp__thread_inst_executed.sum`).
    lane_instructions,
    alu_integer,
    alu_float,
    alu_half,
    alu_double,
    special_function,
    conversion,
    moves,
    compare_select,
    control,
    memory_global_load,
    memory_global_store,
    memory_shared_load,
    memory_shared_store,
    memory_local_load,
    memory_local_store,
    memory_param_load,
    atomics,
    fences,
    barrier,
    matrix,
    matrix_load,
    async_copy,
    warp_shuffle,
    warp_vote,
    other,
    /// Global loads, one per warp instruction (`l1tex__t_requests_pipe_lsu_mem_global_op_ld.sum`).
    global_load_requests,
    /// Distinct 32-byte sectors over those requests (`l1tex__t_sectors_pipe_lsu_mem_global_op_ld.sum`).
    global_load_sectors,
    /// Bytes the lanes asked for.
    global_load_bytes,
    global_store_requests,
    global_store_sectors,
    global_store_bytes,
    global_atomic_requests,
    cp_async_requests,
    cp_async_sectors,
    cp_async_bytes,
    /// Tensor copies from global memory, one per thread that issues one. Nsight Compute has the traffic of tensor copies within
    /// the L1's requests to L2 (`lts__t_requests_srcunit_tex_op_read.sum`), not apart.
    tma_load_requests,
    /// Distinct 32-byte sectors over those requests, elements inside the tensor only (part of
    /// `lts__t_sectors_srcunit_tex_op_read.sum`); a multicast reads once.
    tma_load_sectors,
    /// Bytes of the elements inside the tensor.
    tma_load_bytes,
    /// Tensor copies to global memory (part of `lts__t_requests_srcunit_tex_op_write.sum`).
    tma_store_requests,
    tma_store_sectors,
    tma_store_bytes,
    /// Tensor reductions into global memory (part of `lts__t_requests_srcunit_tex_op_red.sum`).
    tma_reduce_requests,
    tma_reduce_sectors,
    tma_reduce_bytes,
    /// `cp.async.bulk.prefetch.tensor`.
    tma_prefetch_requests,
    /// Shared loads, one per warp instruction.
    shared_load_requests,
    /// Passes over the banks (`l1tex__data_pipe_lsu_wavefronts_mem_shared_op_ld.sum`).
    shared_load_wavefronts,
    /// Wavefronts beyond what the access width needs (`l1tex__data_bank_conflicts_pipe_lsu_mem_shared_op_ld.sum`).
    shared_load_bank_conflicts,
    shared_store_requests,
    shared_store_wavefronts,
    shared_store_bank_conflicts,
    ldmatrix_requests,
    ldmatrix_wavefronts,
    ldmatrix_bank_conflicts,
    /// Bytes of shared memory `wgmma` reads through descriptors: B once per warpgroup, A once per warp.
    wgmma_shared_bytes,
    stmatrix_requests,
    stmatrix_wavefronts,
    stmatrix_bank_conflicts,
    cp_async_shared_wavefronts,
    cp_async_shared_bank_conflicts,
    /// Branch instructions (`smsp__sass_branch_targets.sum`, of PTX).
    branches,
    /// Branches whose active lanes went both ways (`smsp__sass_branch_targets_threads_divergent.sum`).
    divergent_branches,
    /// Times a warp stopped at a block barrier.
    barrier_waits,
    blocks,
    warps,
}
