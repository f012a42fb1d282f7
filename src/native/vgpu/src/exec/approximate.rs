//! Operations whose results PTX leaves open within a bound: computed as exactly as possible, or, in launches that ask for it,
//! with an error drawn from inside the bound.

use std::marker::PhantomData;

use crate::exec::context::Cx;
use crate::exec::op::{Bin, BinBody, Body, Op, Sel, Un, UnBody, put, row, sel, sel_plain};

/// An approximate function of one source.
pub trait Approximate: Un {
    /// A result that PTX admits, picked by `seed`.
    fn draw(a: u32, seed: u64) -> u32;
}

/// An approximate function of two sources.
pub trait Approximate2: Bin {
    /// A result that PTX admits, picked by `seed`.
    fn draw(a: u32, b: u32, seed: u64) -> u32;
}

pub struct ApproximateBody<T>(PhantomData<T>);
pub struct Approximate2Body<T>(PhantomData<T>);

impl<T: Approximate> Body for ApproximateBody<T> {
    #[inline(always)]
    unsafe fn run<const ISA: u8>(base: *mut u8, op: &Op, mask: u32, cx: &mut Cx) -> u32 {
        // SAFETY: by `OpFn`'s contract.
        unsafe {
            if let Some(seed) = cx.perturb {
                perturbed(base, op, op.a, mask, |a, _| T::draw(a, seed));
                return 0;
            }
            UnBody::<T>::run::<ISA>(base, op, mask, cx)
        }
    }
}

impl<T: Approximate2> Body for Approximate2Body<T> {
    #[inline(always)]
    unsafe fn run<const ISA: u8>(base: *mut u8, op: &Op, mask: u32, cx: &mut Cx) -> u32 {
        // SAFETY: by `OpFn`'s contract.
        unsafe {
            if let Some(seed) = cx.perturb {
                perturbed(base, op, op.b, mask, |a, b| T::draw(a, b, seed));
                return 0;
            }
            BinBody::<T>::run::<ISA>(base, op, mask, cx)
        }
    }
}

/// # Safety
/// As for [`OpFn`](crate::exec::op::OpFn); `second` is one of the op's sources.
#[cold]
#[inline(never)]
unsafe fn perturbed(base: *mut u8, op: &Op, second: u16, mask: u32, draw: impl Fn(u32, u32) -> u32) {
    // SAFETY: by contract.
    unsafe {
        let (a, b): ([u32; 32], [u32; 32]) = (*row(base, op.a), *row(base, second));
        let out = std::array::from_fn(|lane| draw(a[lane], b[lane]));
        put(row(base, op.d), &out, mask);
    }
}

pub fn approximate<T: Approximate>() -> Sel {
    sel::<ApproximateBody<T>>()
}

/// [`approximate`], rarely used.
pub fn approximate_plain<T: Approximate>() -> Sel {
    sel_plain::<ApproximateBody<T>>()
}

pub fn approximate2<T: Approximate2>() -> Sel {
    sel::<Approximate2Body<T>>()
}
