//! Arithmetic on f16, bf16 and their packed pairs: computed wider, rounded once.

use std::marker::PhantomData;

use crate::exec::approximate::{Approximate, approximate_plain};
use crate::exec::float::{FloatRelation, with_relation};
use crate::exec::op::{Bin, Sel, Test, Tri, Un, bin_plain, test_plain, tri_plain, un_plain};
use crate::exec::rounding::fma_odd;
use crate::numerics::approx;
use crate::numerics::approx::perturb::{self, Function};
use crate::numerics::cvt::{self, Clamp, Round};
use crate::syntax::ast::Ty;

/// A 16-bit floating-point format.
pub trait Format {
    const NAN: u16;
    const ONE: u16;
    fn up(bits: u16) -> f32;
    fn down(value: f32) -> u16;
    fn down_exact(value: f64) -> u16;
    fn is_nan(bits: u16) -> bool;
    fn flush(bits: u16) -> u16;
}

pub struct F16;
impl Format for F16 {
    const NAN: u16 = 0x7fff;
    const ONE: u16 = 0x3c00;
    #[inline(always)]
    fn up(bits: u16) -> f32 {
        cvt::f16_to_f32(bits)
    }
    #[inline(always)]
    fn down(value: f32) -> u16 {
        cvt::f32_to_f16_rn(value)
    }
    #[inline(always)]
    fn down_exact(value: f64) -> u16 {
        cvt::f64_to_f16(value, Round::Nearest, Clamp::default())
    }
    #[inline(always)]
    fn is_nan(bits: u16) -> bool {
        bits & 0x7fff > 0x7c00
    }
    #[inline(always)]
    fn flush(bits: u16) -> u16 {
        if bits & 0x7c00 == 0 { bits & 0x8000 } else { bits }
    }
}

pub struct BF16;
impl Format for BF16 {
    const NAN: u16 = 0x7fff;
    const ONE: u16 = 0x3f80;
    #[inline(always)]
    fn up(bits: u16) -> f32 {
        cvt::bf16_to_f32(bits)
    }
    #[inline(always)]
    fn down(value: f32) -> u16 {
        cvt::f32_to_bf16_rn(value)
    }
    #[inline(always)]
    fn down_exact(value: f64) -> u16 {
        cvt::f64_to_bf16(value, Round::Nearest, Clamp::default())
    }
    #[inline(always)]
    fn is_nan(bits: u16) -> bool {
        bits & 0x7fff > 0x7f80
    }
    #[inline(always)]
    fn flush(bits: u16) -> u16 {
        if bits & 0x7f80 == 0 { bits & 0x8000 } else { bits }
    }
}

/// `.ftz`, `.sat` and `.relu` as types.
pub trait Style {
    const FTZ: bool;
    const SAT: bool;
    const RELU: bool;
}
macro_rules! styles {
    ($($name:ident $ftz:literal $sat:literal $relu:literal;)*) => {$(
        pub struct $name;
        impl Style for $name { const FTZ: bool = $ftz; const SAT: bool = $sat; const RELU: bool = $relu; }
    )*};
}
styles! {
    Plain false false false; Ftz true false false; Sat false true false; FtzSat true true false; Relu false false true; FtzRelu true false true;
}

#[inline(always)]
fn input<F: Format, S: Style>(bits: u16) -> u16 {
    if S::FTZ { F::flush(bits) } else { bits }
}

#[inline(always)]
fn output<F: Format, S: Style>(bits: u16) -> u16 {
    if F::is_nan(bits) {
        return if S::SAT { 0 } else { F::NAN };
    }
    let bits = if S::FTZ { F::flush(bits) } else { bits };
    if (S::SAT || S::RELU) && bits & 0x8000 != 0 {
        return 0;
    }
    if S::SAT && bits > F::ONE { F::ONE } else { bits }
}

/// A two-source operation on one element.
pub trait Element2 {
    fn f(a: u16, b: u16) -> u16;
}
/// A three-source operation on one element.
pub trait Element3 {
    fn f(a: u16, b: u16, c: u16) -> u16;
}
pub trait Element1 {
    fn f(a: u16) -> u16;
}

macro_rules! arithmetic {
    ($($name:ident |$a:ident, $b:ident| $e:expr;)*) => {$(
        pub struct $name<F, S>(PhantomData<(F, S)>);
        impl<F: Format, S: Style> Element2 for $name<F, S> {
            #[inline(always)]
            fn f(a: u16, b: u16) -> u16 {
                let ($a, $b) = (F::up(input::<F, S>(a)), F::up(input::<F, S>(b)));
                output::<F, S>(F::down($e))
            }
        }
    )*};
}
// 24 bits hold sums and products of 11-bit significands well enough that rounding twice is rounding once.
arithmetic! { Add |a, b| a + b; Sub |a, b| a - b; Mul |a, b| a * b; }

pub struct Fma<F, S>(PhantomData<(F, S)>);
impl<F: Format, S: Style> Element3 for Fma<F, S> {
    #[inline(always)]
    fn f(a: u16, b: u16, c: u16) -> u16 {
        let up = |x| F::up(input::<F, S>(x));
        output::<F, S>(F::down_exact(fma_odd(up(a), up(b), up(c))))
    }
}

/// `fma.oob`: an operand that is the out-of-bounds NaN makes the result zero.
pub struct FmaOob<F, S>(PhantomData<(F, S)>);
impl<F: Format, S: Style> Element3 for FmaOob<F, S> {
    #[inline(always)]
    fn f(a: u16, b: u16, c: u16) -> u16 {
        if [a, b, c].contains(&OOB_NAN) { 0 } else { Fma::<F, S>::f(a, b, c) }
    }
}
/// What tensor copies fill with when asked for NaN.
const OOB_NAN: u16 = 0x7fff;

/// `fma.rn.oob{.relu}`.
pub fn fma_oob(ty: Ty, relu: bool) -> Option<Sel> {
    Some(match (is_bf(ty), relu) {
        (false, false) => sel3::<FmaOob<F16, Plain>>(ty),
        (false, true) => sel3::<FmaOob<F16, Relu>>(ty),
        (true, false) => sel3::<FmaOob<BF16, Plain>>(ty),
        (true, true) => sel3::<FmaOob<BF16, Relu>>(ty),
    })
}

pub struct MinMax<F, S, const MAX: bool, const NAN: bool, const XOR: bool>(PhantomData<(F, S)>);
impl<F: Format, S: Style, const MAX: bool, const NAN: bool, const XOR: bool> Element2 for MinMax<F, S, MAX, NAN, XOR> {
    #[inline(always)]
    fn f(a: u16, b: u16) -> u16 {
        let (mut a, mut b) = (input::<F, S>(a), input::<F, S>(b));
        let sign = (a ^ b) & 0x8000;
        if XOR {
            (a, b) = (a & 0x7fff, b & 0x7fff);
        }
        if F::is_nan(a) || F::is_nan(b) {
            let other = if F::is_nan(a) { b } else { a };
            return if NAN || F::is_nan(other) {
                F::NAN
            } else if XOR {
                other | sign
            } else {
                other
            };
        }
        // Sign-magnitude order, with −0 below +0.
        let key = |x: u16| if x & 0x8000 != 0 { -i32::from(x & 0x7fff) - 1 } else { i32::from(x) };
        let pick = if (key(a) < key(b)) != MAX { a } else { b };
        if XOR { pick | sign } else { pick }
    }
}

macro_rules! adapters {
    ($($single:ident $packed:ident $tr:ident $element:ident ($($v:ident),+);)*) => {$(
        pub struct $single<E>(PhantomData<E>);
        impl<E: $element> $tr for $single<E> {
            adapters!(@types $tr u16);
            #[inline(always)]
            fn f($($v: u16),+) -> u16 { E::f($($v),+) }
        }
        pub struct $packed<E>(PhantomData<E>);
        impl<E: $element> $tr for $packed<E> {
            adapters!(@types $tr u32);
            #[inline(always)]
            fn f($($v: u32),+) -> u32 {
                u32::from(E::f($($v as u16),+)) | u32::from(E::f($(($v >> 16) as u16),+)) << 16
            }
        }
    )*};
    (@types Un $t:ty) => { type A = $t; type D = $t; };
    (@types Bin $t:ty) => { type A = $t; type B = $t; type D = $t; };
    (@types Tri $t:ty) => { type A = $t; type B = $t; type C = $t; type D = $t; };
}
adapters! {
    One1 Two1 Un Element1 (a);
    One2 Two2 Bin Element2 (a, b);
    One3 Two3 Tri Element3 (a, b, c);
}

fn is_pair(ty: Ty) -> bool {
    matches!(ty, Ty::F16x2 | Ty::BF16x2)
}

fn is_bf(ty: Ty) -> bool {
    matches!(ty, Ty::BF16 | Ty::BF16x2)
}

// Conversions to 16 bits dominate these; they are scalar code on every host.
fn sel1<E: Element1>(ty: Ty) -> Sel {
    if is_pair(ty) { un_plain::<Two1<E>>() } else { un_plain::<One1<E>>() }
}
fn sel2<E: Element2>(ty: Ty) -> Sel {
    if is_pair(ty) { bin_plain::<Two2<E>>() } else { bin_plain::<One2<E>>() }
}
fn sel3<E: Element3>(ty: Ty) -> Sel {
    if is_pair(ty) { tri_plain::<Two3<E>>() } else { tri_plain::<One3<E>>() }
}

/// add, sub, mul, fma.
pub fn select(name: &str, ty: Ty, ftz: bool, sat: bool, relu: bool) -> Option<Sel> {
    fn styled<F: Format, S: Style>(name: &str, ty: Ty) -> Option<Sel> {
        Some(match name {
            "add" => sel2::<Add<F, S>>(ty),
            "sub" => sel2::<Sub<F, S>>(ty),
            "mul" => sel2::<Mul<F, S>>(ty),
            "fma" => sel3::<Fma<F, S>>(ty),
            _ => return None,
        })
    }
    match (is_bf(ty), ftz, sat, relu) {
        (true, false, false, false) => styled::<BF16, Plain>(name, ty),
        (true, false, false, true) => styled::<BF16, Relu>(name, ty),
        (false, false, false, false) => styled::<F16, Plain>(name, ty),
        (false, true, false, false) => styled::<F16, Ftz>(name, ty),
        (false, false, true, false) => styled::<F16, Sat>(name, ty),
        (false, true, true, false) => styled::<F16, FtzSat>(name, ty),
        (false, false, false, true) => styled::<F16, Relu>(name, ty),
        (false, true, false, true) => styled::<F16, FtzRelu>(name, ty),
        _ => None,
    }
}

/// min and max.
pub fn min_max(max: bool, ty: Ty, ftz: bool, nan: bool, xorsign: bool) -> Option<Sel> {
    fn styled<F: Format, S: Style, const MAX: bool>(ty: Ty, nan: bool, xorsign: bool) -> Sel {
        match (nan, xorsign) {
            (false, false) => sel2::<MinMax<F, S, MAX, false, false>>(ty),
            (true, false) => sel2::<MinMax<F, S, MAX, true, false>>(ty),
            (false, true) => sel2::<MinMax<F, S, MAX, false, true>>(ty),
            (true, true) => sel2::<MinMax<F, S, MAX, true, true>>(ty),
        }
    }
    Some(match (is_bf(ty), ftz, max) {
        (true, false, false) => styled::<BF16, Plain, false>(ty, nan, xorsign),
        (true, false, true) => styled::<BF16, Plain, true>(ty, nan, xorsign),
        (false, false, false) => styled::<F16, Plain, false>(ty, nan, xorsign),
        (false, false, true) => styled::<F16, Plain, true>(ty, nan, xorsign),
        (false, true, false) => styled::<F16, Ftz, false>(ty, nan, xorsign),
        (false, true, true) => styled::<F16, Ftz, true>(ty, nan, xorsign),
        _ => return None,
    })
}

pub struct Abs<F, S>(PhantomData<(F, S)>);
impl<F: Format, S: Style> Element1 for Abs<F, S> {
    #[inline(always)]
    fn f(a: u16) -> u16 {
        input::<F, S>(a) & 0x7fff
    }
}
pub struct Neg<F, S>(PhantomData<(F, S)>);
impl<F: Format, S: Style> Element1 for Neg<F, S> {
    #[inline(always)]
    fn f(a: u16) -> u16 {
        input::<F, S>(a) ^ 0x8000
    }
}

/// abs and neg.
pub fn sign(name: &str, ty: Ty, ftz: bool) -> Option<Sel> {
    Some(match (name, is_bf(ty), ftz) {
        ("abs", true, false) => sel1::<Abs<BF16, Plain>>(ty),
        ("neg", true, false) => sel1::<Neg<BF16, Plain>>(ty),
        ("abs", false, false) => sel1::<Abs<F16, Plain>>(ty),
        ("neg", false, false) => sel1::<Neg<F16, Plain>>(ty),
        ("abs", false, true) => sel1::<Abs<F16, Ftz>>(ty),
        ("neg", false, true) => sel1::<Neg<F16, Ftz>>(ty),
        _ => return None,
    })
}

/// An approximate function of one element.
trait Approximation: Element1 {
    const FUNCTION: Function;
}
impl<E: Approximation> Approximate for One1<E> {
    fn draw(a: u32, seed: u64) -> u32 {
        perturb::draw(E::FUNCTION, a, 0, false, seed)
    }
}
impl<E: Approximation> Approximate for Two1<E> {
    fn draw(a: u32, seed: u64) -> u32 {
        One1::<E>::draw(a & 0xffff, seed) | One1::<E>::draw(a >> 16, seed) << 16
    }
}

macro_rules! approximations {
    ($($name:ident $f:path;)*) => {$(
        pub struct $name;
        impl Element1 for $name {
            #[inline(always)]
            fn f(a: u16) -> u16 { $f(a) }
        }
        impl Approximation for $name {
            const FUNCTION: Function = Function::$name;
        }
    )*};
}
approximations! { Ex2F16 approx::ex2_f16; TanhF16 approx::tanh_f16; Ex2Bf16 approx::ex2_ftz_bf16; TanhBf16 approx::tanh_bf16; }

/// ex2 and tanh.
pub fn approximate(name: &str, ty: Ty) -> Option<Sel> {
    fn sel<E: Approximation>(ty: Ty) -> Sel {
        if is_pair(ty) { approximate_plain::<Two1<E>>() } else { approximate_plain::<One1<E>>() }
    }
    Some(match (name, is_bf(ty)) {
        ("ex2", false) => sel::<Ex2F16>(ty),
        ("tanh", false) => sel::<TanhF16>(ty),
        ("ex2", true) => sel::<Ex2Bf16>(ty),
        ("tanh", true) => sel::<TanhBf16>(ty),
        _ => return None,
    })
}

pub struct Compare<R, F, S>(PhantomData<(R, F, S)>);
impl<R: FloatRelation, F: Format, S: Style> Test for Compare<R, F, S> {
    type A = u16;
    #[inline(always)]
    fn f(a: u16, b: u16) -> bool {
        R::holds(F::up(input::<F, S>(a)), F::up(input::<F, S>(b)))
    }
}

/// Comparisons of single elements.
pub fn select_test(relation: &str, ty: Ty, ftz: bool) -> Option<Sel> {
    fn typed<R: FloatRelation>(ty: Ty, ftz: bool) -> Option<Sel> {
        match (is_bf(ty), ftz) {
            (true, false) => Some(test_plain::<Compare<R, BF16, Plain>>()),
            (false, false) => Some(test_plain::<Compare<R, F16, Plain>>()),
            (false, true) => Some(test_plain::<Compare<R, F16, Ftz>>()),
            _ => None,
        }
    }
    with_relation!(relation, typed, ty, ftz)
}
