//! What the sanitizers keep: of a launch, of a block, of a warp.

use std::collections::HashMap;
use std::rc::Rc;
use std::sync::Arc;

use crate::exec::block::BARRIERS;
use crate::exec::code::Code;
use crate::memory::Memory;
use crate::sanitize::bits::Bits;
use crate::sanitize::cells::{Cells, Pools};
use crate::sanitize::clock::{Clock, kind};
use crate::sanitize::finding::{Findings, Tools};
use crate::sanitize::poison::Origin;
use crate::sanitize::race::Bytes;
use crate::sanitize::sync::{BarrierWatch, Locations, WarpSync};
use crate::sanitize::phase::{Mbarriers, Phased};
use crate::sanitize::wgmma::ProductWatch;

/// Of one launch. It belongs to the one host thread that runs the launch.
pub struct Session {
    pub tools: Tools,
    pub kernel: String,
    pub code: *const Code,
    pub mem: *const Memory,
    pub block_dim: [u32; 3],
    pub grid_dim: [u32; 3],
    pub cluster_dim: [u32; 3],
    pub warps: u32,
    /// Actors per block.
    pub actors: u32,
    pub findings: Findings,
    pub global: Global,
    pub locations: Locations,
    pub mbarriers: Mbarriers,
    pub clusters: HashMap<u32, Phased>,
    /// The blocks that run.
    pub blocks: HashMap<u32, *mut Watch>,
    /// Where undefined values came from; entry 0 is "a register that was never written".
    pub origins: Vec<Origin>,
}

impl Session {
    #[allow(clippy::too_many_arguments, reason = "the facts of one launch")]
    pub fn new(
        tools: Tools,
        kernel: &str,
        code: &Code,
        mem: &Memory,
        block_dim: [u32; 3],
        grid_dim: [u32; 3],
        cluster_dim: [u32; 3],
    ) -> Session {
        let warps = block_dim.iter().product::<u32>().div_ceil(32);
        Session {
            tools,
            kernel: kernel.to_string(),
            code,
            mem,
            block_dim,
            grid_dim,
            cluster_dim,
            warps,
            actors: warps * kind::COUNT,
            findings: Findings::default(),
            global: Global::default(),
            locations: Locations::default(),
            mbarriers: Mbarriers::default(),
            clusters: HashMap::new(),
            blocks: HashMap::new(),
            origins: vec![Origin::default()],
        }
    }

    pub fn code(&self) -> &Code {
        // SAFETY: the launch keeps its code and memory alive, and outlives its session.
        unsafe { &*self.code }
    }

    pub fn mem(&self) -> &Memory {
        // SAFETY: as above.
        unsafe { &*self.mem }
    }

    pub fn linear_of(&self, block: [u32; 3]) -> u32 {
        let [x, y, _] = self.grid_dim;
        block[0].wrapping_add(x.wrapping_mul(block[1].wrapping_add(y.wrapping_mul(block[2]))))
    }

    /// The block of a linear number.
    pub fn block_of(&self, linear: u32) -> [u32; 3] {
        let [x, y, _] = self.grid_dim.map(|n| n.max(1));
        [linear % x, linear / x % y, linear / x / y]
    }

    pub fn thread_of(&self, warp: u32, lane: u32) -> [u32; 3] {
        let thread = warp * 32 + lane;
        let [x, y, _] = self.block_dim.map(|n| n.max(1));
        [thread % x, thread / x % y, thread / x / y]
    }

    pub fn same_cluster(&self, a: u32, b: u32) -> bool {
        let cluster = |linear: u32| {
            let block = self.block_of(linear);
            [0, 1, 2].map(|i| block[i] / self.cluster_dim[i].max(1))
        };
        a == b || self.cluster_dim != [1; 3] && cluster(a) == cluster(b)
    }
}

/// Shadow of one allocation.
pub struct Area {
    pub base: u64,
    pub size: u64,
    /// None: all of it counts as written.
    pub bits: Option<Arc<Bits>>,
    pub cells: Cells,
}

/// Shadow of global memory, by allocation as the launch meets them.
#[derive(Default)]
pub struct Global {
    areas: Vec<Area>,
    last: usize,
    generation: u64,
    pub pools: Pools,
}

impl Global {
    /// The allocation that holds `bytes` bytes at `address`.
    pub fn area(&mut self, mem: &Memory, address: u64, bytes: u64) -> Option<(&mut Area, &mut Pools)> {
        let generation = mem.generation();
        if generation != self.generation {
            self.generation = generation;
            self.areas.retain(|area| mem.range_of(area.base) == Some((area.base, area.size)));
            self.last = 0;
        }
        let holds = |area: &Area| address.wrapping_sub(area.base) < area.size;
        if !self.areas.get(self.last).is_some_and(holds) {
            self.last = match self.areas.iter().position(holds) {
                Some(known) => known,
                None => {
                    let (base, size) = mem.range_of(address)?;
                    let mut cells = Cells::default();
                    cells.reset(size);
                    self.areas.push(Area { base, size, bits: mem.bits_of(base), cells });
                    self.areas.len() - 1
                }
            };
        }
        let area = &mut self.areas[self.last];
        (bytes <= area.size - (address - area.base)).then_some((area, &mut self.pools))
    }
}

/// Of one warp.
pub struct WarpWatch {
    /// Per shadow number of the warp's frames: lanes whose value is undefined.
    pub poison: Vec<u32>,
    /// Where it came from: an index into [`Session::origins`].
    pub origin: Vec<u32>,
    pub local: Bits,
    pub sync: WarpSync,
    /// Lanes that wrote to memory since others of the warp stopped at a barrier, and the first op that did.
    pub acted: u32,
    pub acted_pc: u32,
    /// The `setmaxnreg` it has executed, by op.
    pub resized: Vec<u32>,
    /// It has exited.
    pub over: bool,
    pub products: ProductWatch,
}

/// Of one resident block.
pub struct Watch {
    pub session: *mut Session,
    pub tools: Tools,
    pub linear: u32,
    /// Number of the block's first actor.
    pub first_actor: u32,
    pub warps: Vec<WarpWatch>,
    pub shared: Bits,
    /// The block's shared memory itself.
    pub memory: Bytes,
    pub cells: Cells,
    pub pools: Pools,
    pub locations: Locations,
    pub barriers: [BarrierWatch; BARRIERS],
}

impl Watch {
    pub fn new(session: &mut Session) -> Watch {
        Watch {
            tools: session.tools,
            session,
            linear: 0,
            first_actor: 1,
            warps: Vec::new(),
            shared: Bits::default(),
            memory: Bytes::NONE,
            cells: Cells::default(),
            pools: Pools::default(),
            locations: HashMap::new(),
            barriers: Default::default(),
        }
    }

    pub fn session(&mut self) -> &mut Session {
        // SAFETY: the session outlives the blocks of its launch, which one host thread runs; no other reference is held meanwhile.
        unsafe { &mut *self.session }
    }

    /// A fresh block: nothing in its registers and memories is defined, and nothing happened in it.
    pub fn start(&mut self, index: [u32; 3], function: u32, shared: (*const u8, u32), local_bytes: u32) {
        let (memory, shared_bytes) = shared;
        let session = self.session();
        let (actors, warps) = (session.actors, session.warps);
        let linear = session.linear_of(index);
        session.mbarriers.retain(|(block, _), _| *block != linear);
        session.clusters.remove(&linear);
        // SAFETY: see `Session::code`.
        let code = unsafe { &*session.code };
        self.linear = linear;
        self.first_actor = linear.wrapping_mul(actors).wrapping_add(1);
        self.memory = Bytes { start: memory as u64, size: u64::from(shared_bytes) };
        self.shared.reset(u64::from(shared_bytes));
        self.cells.reset(u64::from(shared_bytes));
        self.pools.clear();
        self.locations.clear();
        self.barriers = Default::default();
        let clock = Rc::new(Clock::new(self.linear));
        self.warps.resize_with(warps as usize, || WarpWatch {
            poison: Vec::new(),
            origin: Vec::new(),
            local: Bits::default(),
            sync: WarpSync::new(clock.clone()),
            acted: 0,
            acted_pc: 0,
            resized: Vec::new(),
            over: false,
            products: ProductWatch::default(),
        });
        let this: *mut Watch = self;
        self.session().blocks.insert(linear, this);
        let initcheck = self.tools.initcheck;
        for warp in &mut self.warps {
            warp.sync = WarpSync::new(clock.clone());
            warp.acted = 0;
            warp.resized.clear();
            warp.over = false;
            warp.products = ProductWatch::default();
            warp.local.reset(u64::from(local_bytes) * 32);
            warp.poison.clear();
            warp.origin.clear();
            crate::sanitize::poison::frame(warp, code, function, 0, if initcheck { !0 } else { 0 });
        }
    }
}

impl Drop for Watch {
    fn drop(&mut self) {
        // SAFETY: the session outlives its blocks.
        let blocks = unsafe { &mut (*self.session).blocks };
        let this: *mut Watch = self;
        blocks.retain(|_, watch| !std::ptr::eq(*watch, this));
    }
}
