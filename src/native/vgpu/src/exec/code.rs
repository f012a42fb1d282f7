//! A module's decoded code: what lowering produces and the interpreter runs.

use std::collections::HashMap;

use crate::exec::effect::{Effect, Variable};
use crate::exec::op::Op;
use crate::numerics::{GroupFn, GroupShape, MmaFn, MmaShape, ScaledFn, ScaledShape};

/// All functions of a module, one after another.
#[derive(Default)]
pub struct Code {
    pub ops: Vec<Op>,
    /// Slots of ops that name more than fit in [`Op`].
    pub pool: Vec<u16>,
    /// PTX line of each op.
    pub lines: Vec<u32>,
    /// Source line (`.loc`: file, line) of each op; (0, 0) for none.
    pub locs: Vec<(u32, u32)>,
    pub files: HashMap<u32, String>,
    pub functions: Vec<FunctionInfo>,
    /// Rows between the frames of nested calls: the largest frame of any `.func`.
    pub frame_pitch: u32,
    /// Rows of predicate words at the start of every frame; word 0 is all ones.
    pub pred_rows: u32,
    pub calls: Vec<CallInfo>,
    /// Ops that call device functions, with their call.
    pub call_sites: Vec<(u32, u32)>,
    /// Targets of `brx.idx`, as ops.
    pub branch_tables: Vec<Vec<u32>>,
    pub matrices: Vec<MatrixOp>,
    /// Some function uses the shared memory kept for CUDA's library.
    pub reserved_shared: bool,
    /// Matrices `wmma` moves.
    pub tiles: Vec<crate::exec::wmma::Tile>,
    /// What each op reads, writes and does to memory: for sanitized launches.
    pub effects: Vec<Effect>,
    /// Shadow numbers that effects name.
    pub operands: Vec<u32>,
    pub variables: Vec<Variable>,
}

impl Code {
    /// File and line of the source that op `pc` came from, where known.
    pub fn source_of(&self, pc: u32) -> Option<(String, u32)> {
        let (file, line) = self.locs.get(pc as usize)?;
        Some((self.files.get(file)?.clone(), *line))
    }

    /// The number of an op of this code.
    pub fn pc_of(&self, op: &Op) -> u32 {
        let bytes = (std::ptr::from_ref(op) as usize).wrapping_sub(self.ops.as_ptr() as usize);
        (bytes / std::mem::size_of::<Op>()) as u32
    }
}

/// Where a formal or actual parameter lives.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// Rows of a frame: slot and number of rows.
    Rows { slot: u16, rows: u16 },
    /// A predicate word.
    Pred { slot: u16 },
    /// Bytes of the frame's local memory.
    Local { offset: u32, bytes: u32 },
    /// `_`
    Nothing,
}

#[derive(Clone, Debug, Default)]
pub struct FunctionInfo {
    pub name: String,
    /// First op; `u32::MAX` for one without a body.
    pub entry: u32,
    /// Rows of its frame.
    pub rows: u32,
    /// First of the rows with 64-bit constants and registers; before it are those of 32 bits.
    pub wide_start: u32,
    /// Constants of 32 bits, in the rows behind the predicate rows.
    pub narrow_constants: Vec<u32>,
    /// Constants of 64 bits, in pairs of rows from `wide_start`.
    pub wide_constants: Vec<u64>,
    /// Rows of registers, constants apart.
    pub registers: u32,
    /// Rows whose content at the start of a kernel may be seen, as stretches (first, count): those that must be zero.
    pub seen_at_start: Vec<(u32, u32)>,
    /// Bytes of local memory of its own frame.
    pub local_bytes: u32,
    pub params: Vec<Place>,
    pub returns: Vec<Place>,
}

/// What a call does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Callee {
    Function(u32),
    /// Function handle in a 64-bit row.
    Indirect {
        slot: u16,
    },
    Printf,
    AssertFail,
    Malloc,
    Free,
}

pub struct CallInfo {
    pub callee: Callee,
    pub args: Vec<Place>,
    pub returns: Vec<Place>,
}

/// A matrix operation.
pub struct MatrixOp {
    /// Name in the counters, e.g. `mma.m16n8k32.e4m3`.
    pub name: String,
    pub form: MatrixForm,
}

/// What it does; functions are by mode: model, ideal, f32.
pub enum MatrixForm {
    Mma(MmaForm),
    Group(GroupForm),
    Scaled(ScaledForm),
}

pub struct MmaForm {
    pub shape: MmaShape,
    pub functions: [Option<MmaFn>; 3],
    /// Rows of d, a, b, c.
    pub rows: [u8; 4],
    pub parts: Parts,
}

/// How a product (of `wmma`) is made of two smaller ones.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Parts {
    /// Rows of the smaller one's A and B to the next one's; 0 where both have the same.
    pub a: u8,
    pub b: u8,
    /// A and B change places: D transposed.
    pub swap: bool,
}

impl Parts {
    pub const WHOLE: Parts = Parts { a: 0, b: 0, swap: false };
}

pub struct ScaledForm {
    pub shape: ScaledShape,
    pub functions: [Option<ScaledFn>; 3],
}

/// A warpgroup's product.
pub struct GroupForm {
    pub shape: GroupShape,
    /// Whether A and B are MN-major.
    pub transposed: [bool; 2],
    /// Sign bits to turn in A's words: the imm-scales.
    pub flip: u32,
    pub functions: [Option<GroupFn>; 3],
    /// Registers of D.
    pub registers: u8,
}

impl MatrixForm {
    /// Whether both do the same.
    pub fn same(&self, other: &MatrixForm) -> bool {
        match (self, other) {
            (MatrixForm::Mma(a), MatrixForm::Mma(b)) => (a.shape, a.parts, a.rows) == (b.shape, b.parts, b.rows),
            (MatrixForm::Scaled(a), MatrixForm::Scaled(b)) => a.shape == b.shape,
            (MatrixForm::Group(a), MatrixForm::Group(b)) => (a.shape, a.transposed, a.flip) == (b.shape, b.transposed, b.flip),
            _ => false,
        }
    }
}

/// Function handles (`mov.u64 %rd, f`) are this plus the function's number: no valid data address.
pub const FUNCTION_HANDLE: u64 = 0x7e0f_0000_0000;
