//! Matrix arithmetic models, number-format conversions and approximate functions.
//!
//! Everything here is pure: bits in, bits out, the same bits on every host. [`mma_kernel`] resolves a `mma.sync` form to one
//! function when an instruction is decoded; [`cvt`] and [`approx`] hold the scalar arithmetic the interpreter calls per lane.

pub mod approx;
pub mod cvt;
mod element;
mod mma;

pub use mma::{HostPath, group_kernel, group_kernel_on, mma_kernel, mma_kernel_on};

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
    F32,
    F64,
    S8,
    U8,
    S4,
    U4,
    B1,
    S32,
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
