//! Approximate functions, `testp`, and packed f32 pairs.

use std::marker::PhantomData;

use crate::exec::approximate::{Approximate, Approximate2, approximate, approximate_plain, approximate2};
use crate::exec::float::{self, Rm, Rn, Round, Rp, Rz, Style};
use crate::exec::op::{Bin, Sel, Test, Tri, Un, bin, bin_plain, test_plain, tri, tri_plain, un_plain};
use crate::exec::rounding::Mode;
use crate::numerics::approx::perturb::{self, Function};
use crate::numerics::approx;
use crate::syntax::ast::Ty;

macro_rules! functions {
    ($($name:ident $f:ident;)*) => {$(
        pub struct $name<const FTZ: bool>;
        impl<const FTZ: bool> Un for $name<FTZ> {
            type A = f32;
            type D = f32;
            #[inline(always)]
            fn f(a: f32) -> f32 { approx::$f(a, FTZ) }
        }
        impl<const FTZ: bool> Approximate for $name<FTZ> {
            fn draw(a: u32, seed: u64) -> u32 { perturb::draw(Function::$name, a, 0, FTZ, seed) }
        }
    )*};
}
functions! { Ex2 ex2; Lg2 lg2; Rcp rcp; Rsqrt rsqrt; Sqrt sqrt; Sin sin; Cos cos; Tanh tanh; }

macro_rules! divisions {
    ($($name:ident $f:ident;)*) => {$(
        pub struct $name<const FTZ: bool>;
        impl<const FTZ: bool> Bin for $name<FTZ> {
            type A = f32;
            type B = f32;
            type D = f32;
            #[inline(always)]
            fn f(a: f32, b: f32) -> f32 { approx::$f(a, b, FTZ) }
        }
        impl<const FTZ: bool> Approximate2 for $name<FTZ> {
            fn draw(a: u32, b: u32, seed: u64) -> u32 { perturb::draw(Function::$name, a, b, FTZ, seed) }
        }
    )*};
}
divisions! { DivApprox div_approx; DivFull div_full; }

crate::exec::op::ops! {
    RsqrtD(a: f64) -> f64 { approx::rsqrt_f64(a) }
    RsqrtFtzD(a: f64) -> f64 { approx::rsqrt_ftz_f64(a) }
    RcpFtzD(a: f64) -> f64 { approx::rcp_ftz_f64(a) }
}

/// `.approx` (and `div.full`) on f32.
pub fn select(name: &str, ftz: bool) -> Option<Sel> {
    macro_rules! either {
        ($sel:ident, $t:ident) => {
            if ftz { $sel::<$t<true>>() } else { $sel::<$t<false>>() }
        };
    }
    Some(match name {
        "ex2" => either!(approximate_plain, Ex2),
        "lg2" => either!(approximate_plain, Lg2),
        "rcp" => either!(approximate, Rcp),
        "rsqrt" => either!(approximate, Rsqrt),
        "sqrt" => either!(approximate, Sqrt),
        "sin" => either!(approximate_plain, Sin),
        "cos" => either!(approximate_plain, Cos),
        "tanh" if !ftz => approximate_plain::<Tanh<false>>(),
        "div" => either!(approximate2, DivApprox),
        "div.full" => either!(approximate2, DivFull),
        _ => return None,
    })
}

/// `.approx` on f64. PTX documents no error of these: they are not perturbed.
pub fn double(name: &str, ftz: bool) -> Option<Sel> {
    Some(match (name, ftz) {
        ("rcp", true) => un_plain::<RcpFtzD>(),
        ("rsqrt", true) => un_plain::<RsqrtFtzD>(),
        ("rsqrt", false) => un_plain::<RsqrtD>(),
        _ => return None,
    })
}

macro_rules! tests {
    ($($name:ident |$x:ident| $e:expr;)*) => {$(
        pub struct $name<T>(PhantomData<T>);
        impl Test for $name<f32> {
            type A = f32;
            #[inline(always)]
            fn f($x: f32, _: f32) -> bool { $e }
        }
        impl Test for $name<f64> {
            type A = f64;
            #[inline(always)]
            fn f($x: f64, _: f64) -> bool { $e }
        }
    )*};
}
// Zeros count as normal, as PTX says.
tests! {
    Finite |x| x.is_finite();
    Infinite |x| x.is_infinite();
    Number |x| !x.is_nan();
    NotANumber |x| x.is_nan();
    Normal |x| x.is_normal() || x == 0.0;
    Subnormal |x| x.is_subnormal();
}

pub fn testp(name: &str, ty: Ty) -> Option<Sel> {
    macro_rules! typed {
        ($t:ident) => {
            match ty {
                Ty::F32 => test_plain::<$t<f32>>(),
                Ty::F64 => test_plain::<$t<f64>>(),
                _ => return None,
            }
        };
    }
    Some(match name {
        "finite" => typed!(Finite),
        "infinite" => typed!(Infinite),
        "number" => typed!(Number),
        "notanumber" => typed!(NotANumber),
        "normal" => typed!(Normal),
        "subnormal" => typed!(Subnormal),
        _ => return None,
    })
}

/// A pair of f32 in a 64-bit register, by the scalar operation on each.
pub struct Pair<T>(PhantomData<T>);

#[inline(always)]
fn halves(x: u64) -> (f32, f32) {
    (f32::from_bits(x as u32), f32::from_bits((x >> 32) as u32))
}

#[inline(always)]
fn joined(low: f32, high: f32) -> u64 {
    u64::from(low.to_bits()) | u64::from(high.to_bits()) << 32
}

impl<T: Bin<A = f32, B = f32, D = f32>> Bin for Pair<T> {
    type A = u64;
    type B = u64;
    type D = u64;
    #[inline(always)]
    fn f(a: u64, b: u64) -> u64 {
        let ((al, ah), (bl, bh)) = (halves(a), halves(b));
        joined(T::f(al, bl), T::f(ah, bh))
    }
}

pub struct Pair3<T>(PhantomData<T>);
impl<T: Tri<A = f32, B = f32, C = f32, D = f32>> Tri for Pair3<T> {
    type A = u64;
    type B = u64;
    type C = u64;
    type D = u64;
    #[inline(always)]
    fn f(a: u64, b: u64, c: u64) -> u64 {
        let ((al, ah), (bl, bh), (cl, ch)) = (halves(a), halves(b), halves(c));
        joined(T::f(al, bl, cl), T::f(ah, bh, ch))
    }
}

/// add, sub, mul, fma on `.f32x2`.
pub fn packed(name: &str, mode: Mode, ftz: bool) -> Option<Sel> {
    fn rounded<S: Style, R: Round>(name: &str) -> Option<Sel> {
        Some(match name {
            "add" => bin_plain::<Pair<float::AddF<S, R>>>(),
            "sub" => bin_plain::<Pair<float::SubF<S, R>>>(),
            "mul" => bin_plain::<Pair<float::MulF<S, R>>>(),
            "fma" => tri_plain::<Pair3<float::FmaF<S, R>>>(),
            _ => return None,
        })
    }
    fn styled<S: Style>(name: &str, mode: Mode) -> Option<Sel> {
        match mode {
            Mode::Nearest => match name {
                "add" => Some(bin::<Pair<float::AddF<S, Rn>>>()),
                "mul" => Some(bin::<Pair<float::MulF<S, Rn>>>()),
                "fma" => Some(tri::<Pair3<float::FmaF<S, Rn>>>()),
                _ => rounded::<S, Rn>(name),
            },
            Mode::Zero => rounded::<S, Rz>(name),
            Mode::Down => rounded::<S, Rm>(name),
            Mode::Up => rounded::<S, Rp>(name),
        }
    }
    if ftz { styled::<float::Ftz>(name, mode) } else { styled::<float::Plain>(name, mode) }
}
