//! What an op reads, writes and does to memory, told apart from the op itself: only sanitized launches look at it.

use crate::exec::context::SpaceName;

/// Memory order of an access or a fence.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Order {
    #[default]
    Weak,
    Relaxed,
    Acquire,
    Release,
    AcqRel,
}

impl Order {
    pub fn strong(self) -> bool {
        self != Order::Weak
    }

    pub fn acquires(self) -> bool {
        matches!(self, Order::Acquire | Order::AcqRel)
    }

    pub fn releases(self) -> bool {
        matches!(self, Order::Release | Order::AcqRel)
    }
}

/// Whom an order holds among. `.sys` is `.gpu` here: there is one device.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Scope {
    #[default]
    Cta,
    Cluster,
    Gpu,
}

impl Scope {
    pub fn parse(word: &str) -> Option<Scope> {
        Some(match word {
            "cta" => Scope::Cta,
            "cluster" => Scope::Cluster,
            "gpu" | "sys" | "gl" => Scope::Gpu,
            _ => return None,
        })
    }
}

/// A load, store or atomic of `elements` times `bytes` per lane, at row `a` + `imm`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Access {
    pub space: Option<SpaceName>,
    pub bytes: u8,
    pub elements: u8,
    pub order: Order,
    pub scope: Scope,
}

/// What an op does besides computing its destinations from its sources.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Action {
    /// Nothing: an undefined source makes every destination undefined.
    #[default]
    Compute,
    Load(Access),
    Store(Access),
    Atomic(Access),
    /// `cp.async`: shared address row `a`, global address row `b`.
    CopyAsync,
    CopyCommit,
    CopyWait,
    /// A matrix product: every source must be defined.
    Matrix,
    /// `wgmma.mma_async`: shown when it is issued, see [`crate::sanitize::multiplied`].
    Product,
    LoadMatrix,
    StoreMatrix,
    Fence {
        scope: Scope,
    },
    /// `fence.proxy.async`, of any state space.
    ProxyFence,
    /// Its destinations are defined, whatever its sources are.
    Defines,
    /// `bar.warp.sync`: orders memory among its members.
    WarpSync,
    Shuffle,
    /// `vote`, `match`, `redux`, `elect`: each lane's result depends on every lane's source.
    Collective,
    /// A write whose bytes nobody follows: all of the memory its address (`a`) lies in counts as written.
    Unseen,
    /// printf, malloc and the like.
    SystemCall,
}

/// An op's entry in [`crate::exec::code::Code::effects`]. Operands are numbered within the frame by [`Effect::word`] and
/// [`Effect::row`], so that predicates and registers share one shadow.
#[derive(Clone, Copy, Debug, Default)]
pub struct Effect {
    /// One destination at most, three sources at most, nothing but [`Action::Compute`]: done inline.
    pub simple: bool,
    pub to: u32,
    pub from: [u32; 3],
    /// Everything it reads, then everything it writes: stretches of [`crate::exec::code::Code::operands`].
    pub reads: (u32, u32),
    pub writes: (u32, u32),
    pub action: Action,
    /// The variable a memory operand is derived from: an index into [`crate::exec::code::Code::variables`], plus one.
    pub variable: u16,
    /// No `wgmma`, but an operand is a register that some `wgmma` uses.
    pub fragment: bool,
}

impl Effect {
    /// Shadow number of predicate word `slot`.
    pub fn word(slot: u32) -> u32 {
        slot
    }

    /// Shadow number of register row `slot`.
    pub fn row(pred_rows: u32, slot: u32) -> u32 {
        pred_rows * 31 + slot
    }
}

/// A variable of shared or local memory, as bounds for accesses that are derived from its name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Variable {
    pub name: String,
    pub local: bool,
    /// First byte, in shared memory or in its function's frame.
    pub start: u32,
    pub bytes: u32,
}
