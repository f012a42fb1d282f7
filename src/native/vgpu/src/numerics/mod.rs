//! Matrix arithmetic models, number-format conversions and approximate functions.
//!
//! Everything here is pure: bits in, bits out, the same bits on every host. [`mma_kernel`] resolves a `mma.sync` form to one
//! function when an instruction is decoded; [`cvt`] and [`approx`] hold the scalar arithmetic the interpreter calls per lane.

pub mod approx;
pub mod cvt;
mod element;
pub mod fixed;
#[cfg(all(windows, target_env = "gnu"))]
mod fused;
mod mma;

pub use mma::{HostPath, group_kernel, group_kernel_on, mma_kernel, mma_kernel_on, scaled_kernel};

/// How matrix operations accumulate.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum MatrixMode {
    /// The device's own arithmetic, bit for bit where established.
    #[default]
    Model,
    /// Sums in f64, rounded once to the output.
    Ideal,
    /// Plain f32 sums in order of k: fastest.
    F32,
}

/// Element types of matrix operands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Elem {
    F16,
    BF16,
    TF32,
    E4M3,
    E5M2,
    /// The formats below eight bits live in bytes, or, e2m1 of [`ScaledShape`]s, in nibbles.
    E3M2,
    E2M3,
    E2M1,
    F32,
    F64,
    S8,
    U8,
    S4,
    U4,
    B1,
    S32,
}

impl Elem {
    /// Whether it is a floating-point format of at most eight bits.
    pub const fn is_narrow(self) -> bool {
        matches!(self, Elem::E4M3 | Elem::E5M2 | Elem::E3M2 | Elem::E2M3 | Elem::E2M1)
    }
}

/// What single-bit `mma` does to a pair of bits before counting the ones.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum B1Op {
    #[default]
    XorPopc,
    AndPopc,
}

/// One dense `mma.sync.aligned.mMnNkK.row.col` form: D\[m,n\] = A\[m,k\] · B\[k,n\] + C\[m,n\].
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct MmaShape {
    pub m: u32,
    pub n: u32,
    pub k: u32,
    pub a: Elem,
    pub b: Elem,
    pub c: Elem,
    pub d: Elem,
    /// `.satfinite` (integer types): clamp the sum to s32 instead of wrapping.
    pub sat: bool,
    /// Only read when `a` and `b` are [`Elem::B1`].
    pub b1_op: B1Op,
    /// A by columns, B by rows: only `m8n8k4` of f16 knows other layouts than row and column.
    pub turned: [bool; 2],
    /// Rounding of f64.
    pub round: Round,
}

impl MmaShape {
    /// A form without modifiers.
    pub const fn plain([m, n, k]: [u32; 3], a: Elem, b: Elem, c: Elem, d: Elem) -> MmaShape {
        MmaShape { m, n, k, a, b, c, d, sat: false, b1_op: B1Op::XorPopc, turned: [false; 2], round: Round::Nearest }
    }
}

/// How f64 products round.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Round {
    #[default]
    Nearest,
    Zero,
    Down,
    Up,
}

/// One block-scaled `mma` form, m16n8: D = (A · scale-A) · (B · scale-B) + C, in f32.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct ScaledShape {
    /// 32, or 64 for nibbles.
    pub k: u32,
    pub a: Elem,
    pub b: Elem,
    /// Scales along k: 1, 2 or 4.
    pub scales: u32,
    /// Scales are ue4m3, not ue8m0.
    pub fraction: bool,
}

/// Executes a [`ScaledShape`]: as [`MmaFn`], with the scales of A's sixteen rows and B's eight columns, along k.
pub type ScaledFn =
    fn(shape: &ScaledShape, d: &mut [[u32; 32]], a: &[[u32; 32]], b: &[[u32; 32]], c: &[[u32; 32]], scales: &Scales);

/// Scales as encoded, the first for the lowest k.
pub struct Scales {
    pub a: [[u8; 4]; 16],
    pub b: [[u8; 4]; 8],
}

/// A decoded matrix instruction. Each operand is its registers in PTX fragment order, one row of 32 lanes per 32-bit register
/// (a 64-bit register is two rows, low half first). `d` never aliases the others.
///
/// # Panics
/// If an operand has fewer rows than the shape's fragment.
pub type MmaFn = fn(d: &mut [[u32; 32]], a: &[[u32; 32]], b: &[[u32; 32]], c: &[[u32; 32]]);

/// One dense `wgmma.mma_async` form: D\[64,n\] (+)= A\[64,k\] · B\[k,n\], where k is 32 bytes of elements.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct GroupShape {
    pub n: u32,
    pub a: Elem,
    pub b: Elem,
    pub d: Elem,
    /// `.satfinite` (integer types).
    pub sat: bool,
}

/// A warp's part of a warpgroup's product: sixteen rows.
pub struct Slab<'d> {
    /// A, in the fragment order of `mma` with sixteen rows and 32 bytes of k.
    pub a: [[u32; 32]; 4],
    /// D's registers in order.
    pub d: &'d [*mut [u32; 32]],
}

/// A decoded warpgroup product: the slabs (at most four) and B by eights of columns, each two registers of `mma`'s fragment
/// order; the last argument says whether D is added to.
///
/// # Safety
/// All slabs' `d` name different live registers, n / 2 (n / 4 for f16) of them per slab, for n = 8 · the number of eights.
pub type GroupFn = unsafe fn(slabs: &[Slab], b: &[[[u32; 32]; 2]], accumulate: bool);
