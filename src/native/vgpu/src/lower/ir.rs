//! What lowering emits before registers have slots: ops over virtual registers.

use crate::exec::effect::Action;
use crate::exec::op::{Class, Sel};
use crate::syntax::ast::{Pos, Ty};

/// A virtual register of one function.
pub type V = u32;

/// The virtual predicate that is always true: word 0 of every frame.
pub const TRUE: V = 0;

/// How much of a frame a register takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Kind {
    /// One 32-bit word.
    Pred,
    /// One, two or four rows.
    Rows(u8),
    /// A row (or two) that holds a constant in all lanes.
    Const32(u32),
    Const64(u64),
}

impl Kind {
    /// What a register of a PTX type takes.
    pub fn of(ty: Ty) -> Kind {
        match ty.bits() {
            1 => Kind::Pred,
            64 => Kind::Rows(2),
            128 => Kind::Rows(4),
            _ => Kind::Rows(1),
        }
    }

    pub fn rows(self) -> u32 {
        match self {
            Kind::Pred => 0,
            Kind::Rows(n) => u32::from(n),
            Kind::Const32(_) => 1,
            Kind::Const64(_) => 2,
        }
    }
}

/// The field of an [`crate::exec::op::Op`] a register's slot goes to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Field {
    D,
    A,
    B,
    C,
    Imm,
    Pool,
}

#[derive(Clone, Copy, Debug)]
pub struct Use {
    pub v: V,
    pub field: Field,
    pub def: bool,
    /// Rows into the register: the high half of a 128-bit one.
    pub sub: u8,
}

/// Ops whose immediate is an index that encoding must shift.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mark {
    None,
    /// Of a call, of a device function.
    Call,
    /// Of a call into the system.
    SystemCall,
    Matrix,
    /// Of a matrix in memory; the index is in `c`.
    Tile,
    /// None, of a wait for warpgroup products.
    GroupWait,
}

#[derive(Clone)]
pub struct Ir {
    pub mark: Mark,
    pub sel: Sel,
    pub class: Class,
    pub guard: Option<(V, bool)>,
    pub uses: Vec<Use>,
    pub flags: u8,
    pub imm: u32,
    pub aux: u32,
    /// What `c` holds where it is no slot.
    pub raw_c: u16,
    /// Branch target, as a label.
    pub target: Option<u32>,
    /// Control never falls through to the next op.
    pub ends: bool,
    pub pos: Pos,
    pub loc: (u32, u32),
    /// What it does to memory and to other threads: for the sanitizers.
    pub action: Action,
}

impl Ir {
    pub fn new(sel: Sel, class: Class) -> Ir {
        Ir {
            mark: Mark::None,
            sel,
            class,
            guard: None,
            uses: Vec::new(),
            flags: 0,
            imm: 0,
            aux: 0,
            raw_c: 0,
            target: None,
            ends: false,
            pos: Pos::default(),
            loc: (0, 0),
            action: Action::Compute,
        }
    }

    fn with(mut self, v: V, field: Field, def: bool, sub: u8) -> Ir {
        self.uses.push(Use { v, field, def, sub });
        self
    }

    /// The destination.
    pub fn d(self, v: V) -> Ir {
        self.with(v, Field::D, true, 0)
    }

    pub fn a(self, v: V) -> Ir {
        self.with(v, Field::A, false, 0)
    }

    pub fn b(self, v: V) -> Ir {
        self.with(v, Field::B, false, 0)
    }

    pub fn c(self, v: V) -> Ir {
        self.with(v, Field::C, false, 0)
    }

    /// A source whose slot goes to `imm`.
    pub fn fourth(self, v: V) -> Ir {
        self.with(v, Field::Imm, false, 0)
    }

    /// A destination whose slot goes to `imm`.
    pub fn second(self, v: V) -> Ir {
        self.with(v, Field::Imm, true, 0)
    }

    pub fn pool_def(self, v: V, sub: u8) -> Ir {
        self.with(v, Field::Pool, true, sub)
    }

    pub fn pool_use(self, v: V, sub: u8) -> Ir {
        self.with(v, Field::Pool, false, sub)
    }

    pub fn flags(mut self, flags: u8) -> Ir {
        self.flags |= flags;
        self
    }

    pub fn imm(mut self, imm: u32) -> Ir {
        self.imm = imm;
        self
    }

    pub fn action(mut self, action: Action) -> Ir {
        self.action = action;
        self
    }

    pub fn aux(mut self, aux: u32) -> Ir {
        self.aux = aux;
        self
    }
}
