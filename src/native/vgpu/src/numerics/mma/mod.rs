//! Dense `mma.sync`: one function per form, resolved when the instruction is decoded.
//!
//! Fragments of all dense shapes follow one rule. A row of A (a column of B) is a run of 32-bit words along k; word `w` sits in
//! chunk `w / 4`, lane `4 · row + w % 4`; register order is (rows 0–7, chunk 0), (rows 8–15, chunk 0), (rows 0–7, chunk 1) … for
//! A and chunk order for B. C and D hold two neighbouring columns per lane.

mod accumulator;
#[cfg(target_arch = "x86_64")]
mod avx2;
#[cfg(target_arch = "x86_64")]
mod avx512;
mod decode;
mod double;
mod float;
mod fragment;
mod integer;
mod lanes;
mod operands;
mod quad;
mod scalar;
mod scaled;
mod sums;
mod vector;

use super::element::Factor;
use super::{Elem, GroupFn, GroupShape, MatrixMode, MmaFn, MmaShape};
use crate::arch::Arch;

pub use scaled::kernel as scaled_kernel;

pub use float::{HostPath, group_kernel_on, kernel_on as mma_kernel_on};

/// The function that executes `shape` on `arch`, or `None` where PTX has no such dense form.
///
/// In `Model` mode fp8 on sm_90a and sm_100a, whose matrix units have no such product, is what `ptxas` makes of it: two products
/// of f16 and an addition. The architecture's *permission* to run a form is the caller's to check.
pub fn mma_kernel(shape: &MmaShape, arch: Arch, mode: MatrixMode) -> Option<MmaFn> {
    match (shape.a, shape.b) {
        (Elem::F64, Elem::F64) => double::kernel(shape),
        (a, b) if Factor::of(a).is_some() && Factor::of(b).is_some() => float::kernel(shape, arch, mode),
        _ => integer::kernel(shape),
    }
}

/// The function that executes a warpgroup's product, or `None` where PTX has no such dense form. (n is the caller's to check.)
pub fn group_kernel(shape: &GroupShape, mode: MatrixMode) -> Option<GroupFn> {
    match Factor::of(shape.a) {
        Some(_) => float::group_kernel(shape, mode),
        None => integer::group_kernel(shape),
    }
}
