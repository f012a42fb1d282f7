//! f32 and f64 arithmetic and comparisons.
//!
//! Arithmetic that makes a NaN gives the GPU's canonical one (0x7fffffff; 0xfff8000000000000 in f64), whatever the host's is.

use std::marker::PhantomData;

use crate::exec::directed;
use crate::exec::op::{Bin, Sel, Test, Tri, Un, bin, bin_plain, test, test_plain, tri, tri_plain, un, un_plain};
use crate::exec::rounding::{self, Mode};
use crate::syntax::ast::Ty;

/// The canonical NaN in place of any.
///
/// Not for roots: the compiler knows when one is NaN, and then takes any NaN to be as good as another. See [`canon_root`].
#[inline(always)]
pub fn canon(x: f32) -> f32 {
    if x.is_nan() { f32::from_bits(0x7fff_ffff) } else { x }
}

#[inline(always)]
pub fn canon64(x: f64) -> f64 {
    if x.is_nan() { f64::from_bits(0xfff8_0000_0000_0000) } else { x }
}

/// [`canon`] and [`canon64`] on bits, where the compiler has no opinion of NaN.
#[inline(always)]
fn canon_root(x: f32) -> f32 {
    let bits = x.to_bits();
    f32::from_bits(if bits & 0x7fff_ffff > 0x7f80_0000 { 0x7fff_ffff } else { bits })
}

#[inline(always)]
fn canon_root64(x: f64) -> f64 {
    let bits = x.to_bits();
    f64::from_bits(if bits & !(1 << 63) > 0x7ff0_0000_0000_0000 { 0xfff8_0000_0000_0000 } else { bits })
}

/// Subnormals become zeros of their sign.
#[inline(always)]
pub fn flush(x: f32) -> f32 {
    let bits = x.to_bits();
    if bits & 0x7f80_0000 == 0 { f32::from_bits(bits & 0x8000_0000) } else { x }
}

#[inline(always)]
fn saturate(x: f32) -> f32 {
    // NaN, negatives and -0 give +0.
    if x > 0.0 { if x < 1.0 { x } else { 1.0 } } else { 0.0 }
}

/// What an instruction does around its arithmetic: `.ftz` and `.sat`.
pub trait Style {
    const FTZ: bool;
    const SAT: bool;
    #[inline(always)]
    fn input(x: f32) -> f32 {
        if Self::FTZ { flush(x) } else { x }
    }
    #[inline(always)]
    fn output(x: f32) -> f32 {
        let x = canon(x);
        let x = if Self::FTZ { flush(x) } else { x };
        if Self::SAT { saturate(x) } else { x }
    }
}
pub struct Plain;
pub struct Ftz;
pub struct Sat;
pub struct FtzSat;
impl Style for Plain {
    const FTZ: bool = false;
    const SAT: bool = false;
}
impl Style for Ftz {
    const FTZ: bool = true;
    const SAT: bool = false;
}
impl Style for Sat {
    const FTZ: bool = false;
    const SAT: bool = true;
}
impl Style for FtzSat {
    const FTZ: bool = true;
    const SAT: bool = true;
}

/// A rounding direction as a type.
pub trait Round {
    const MODE: Mode;
}
pub struct Rn;
pub struct Rz;
pub struct Rm;
pub struct Rp;
impl Round for Rn {
    const MODE: Mode = Mode::Nearest;
}
impl Round for Rz {
    const MODE: Mode = Mode::Zero;
}
impl Round for Rm {
    const MODE: Mode = Mode::Down;
}
impl Round for Rp {
    const MODE: Mode = Mode::Up;
}

macro_rules! rounded {
    ($($name:ident($($a:ident),+) $tr:ident $f32:ident = $rn:expr, $directed:expr; $f64:ident = $rn64:expr, $directed64:expr;)*) => {$(
        pub struct $f32<S, R>(PhantomData<(S, R)>);
        rounded!(@imp $tr $f32 [S: Style, R: Round] f32 ($($a),+) {
            $(let $a = S::input($a);)+
            S::output(match R::MODE { Mode::Nearest => $rn, mode => ($directed)(mode) })
        });
        pub struct $f64<R>(PhantomData<R>);
        rounded!(@imp $tr $f64 [R: Round] f64 ($($a),+) {
            canon64(match R::MODE { Mode::Nearest => $rn64, mode => ($directed64)(mode) })
        });
    )*};
    (@imp Un $n:ident [$($g:ident: $b:ident),+] $t:ident ($a:ident) $body:block) => {
        impl<$($g: $b),+> Un for $n<$($g),+> { type A = $t; type D = $t; #[inline(always)] fn f($a: $t) -> $t $body }
    };
    (@imp Bin $n:ident [$($g:ident: $b:ident),+] $t:ident ($a:ident, $c:ident) $body:block) => {
        impl<$($g: $b),+> Bin for $n<$($g),+> { type A = $t; type B = $t; type D = $t; #[inline(always)] fn f($a: $t, $c: $t) -> $t $body }
    };
    (@imp Tri $n:ident [$($g:ident: $b:ident),+] $t:ident ($a:ident, $c:ident, $d:ident) $body:block) => {
        impl<$($g: $b),+> Tri for $n<$($g),+> { type A = $t; type B = $t; type C = $t; type D = $t; #[inline(always)] fn f($a: $t, $c: $t, $d: $t) -> $t $body }
    };
}

rounded! {
    add(a, b) Bin AddF = a + b, |m| rounding::add(a, b, m); AddD = a + b, |m| directed::add(a, b, m);
    sub(a, b) Bin SubF = a - b, |m| rounding::add(a, -b, m); SubD = a - b, |m| directed::add(a, -b, m);
    mul(a, b) Bin MulF = a * b, |m| rounding::mul(a, b, m); MulD = a * b, |m| directed::mul(a, b, m);
    fma(a, b, c) Tri FmaF = a.mul_add(b, c), |m| rounding::fma(a, b, c, m); FmaD = a.mul_add(b, c), |m| directed::fma(a, b, c, m);
    div(a, b) Bin DivF = a / b, |m| rounding::div(a, b, m); DivD = a / b, |m| directed::div(a, b, m);
    sqrt(a) Un SqrtF = canon_root(a.sqrt()), |m| canon_root(rounding::sqrt(a, m)); SqrtD = canon_root64(a.sqrt()), |m| canon_root64(directed::sqrt(a, m));
    rcp(a) Un RcpF = 1.0 / a, |m| rounding::div(1.0, a, m); RcpD = 1.0 / a, |m| directed::div(1.0, a, m);
}

/// min/max variants: `.NaN` (a NaN input wins) and `.xorsign.abs`.
pub struct MinMax<S, const MAX: bool, const NAN: bool, const XOR: bool>(PhantomData<S>);
impl<S: Style, const MAX: bool, const NAN: bool, const XOR: bool> Bin for MinMax<S, MAX, NAN, XOR> {
    type A = f32;
    type B = f32;
    type D = f32;
    #[inline(always)]
    fn f(a: f32, b: f32) -> f32 {
        let (mut a, mut b) = (S::input(a), S::input(b));
        let sign = (a.to_bits() ^ b.to_bits()) & 0x8000_0000;
        if XOR {
            (a, b) = (a.abs(), b.abs());
        }
        // Equal values differ at most in the sign of zero: +0 counts as larger.
        let tie = if MAX { a.to_bits() & b.to_bits() } else { a.to_bits() | b.to_bits() };
        let pick = if MAX {
            if a > b { a } else { b }
        } else if a < b {
            a
        } else {
            b
        };
        let pick = if a == b { f32::from_bits(tie) } else { pick };
        // A NaN in `a` has left `b`; one in `b` is dropped here, unless NaNs win.
        let pick = if b.is_nan() { a } else { pick };
        let pick = if NAN && (a.is_nan() || b.is_nan()) { f32::NAN } else { pick };
        let pick = canon(pick);
        if XOR && !pick.is_nan() { f32::from_bits(pick.to_bits() | sign) } else { pick }
    }
}

pub struct MinMax64<const MAX: bool>;
impl<const MAX: bool> Bin for MinMax64<MAX> {
    type A = f64;
    type B = f64;
    type D = f64;
    #[inline(always)]
    fn f(a: f64, b: f64) -> f64 {
        let tie = if MAX { a.to_bits() & b.to_bits() } else { a.to_bits() | b.to_bits() };
        let pick = if MAX {
            if a > b { a } else { b }
        } else if a < b {
            a
        } else {
            b
        };
        let pick = if a == b { f64::from_bits(tie) } else { pick };
        if a.is_nan() {
            canon64(b)
        } else if b.is_nan() {
            a
        } else {
            pick
        }
    }
}

/// Three-input min/max (`min.f32 d, a, b, c`).
pub struct MinMax3<S, const MAX: bool, const NAN: bool>(PhantomData<S>);
impl<S: Style, const MAX: bool, const NAN: bool> Tri for MinMax3<S, MAX, NAN> {
    type A = f32;
    type B = f32;
    type C = f32;
    type D = f32;
    #[inline(always)]
    fn f(a: f32, b: f32, c: f32) -> f32 {
        MinMax::<S, MAX, NAN, false>::f(MinMax::<S, MAX, NAN, false>::f(a, b), c)
    }
}

pub struct AbsF<S>(PhantomData<S>);
impl<S: Style> Un for AbsF<S> {
    type A = f32;
    type D = f32;
    #[inline(always)]
    fn f(a: f32) -> f32 {
        S::input(a).abs()
    }
}
pub struct NegF<S>(PhantomData<S>);
impl<S: Style> Un for NegF<S> {
    type A = f32;
    type D = f32;
    #[inline(always)]
    fn f(a: f32) -> f32 {
        -S::input(a)
    }
}

crate::exec::op::ops! {
    AbsD(a: f64) -> f64 { a.abs() }
    NegD(a: f64) -> f64 { -a }
    CopySignF(a: f32, b: f32) -> f32 { f32::from_bits((a.to_bits() & 0x8000_0000) | (b.to_bits() & 0x7fff_ffff)) }
    CopySignD(a: f64, b: f64) -> f64 { f64::from_bits((a.to_bits() & 1 << 63) | (b.to_bits() & !(1 << 63))) }
}

/// Selects by name, type and modifiers; None where PTX has no such form.
pub fn select(name: &str, ty: Ty, mode: Mode, ftz: bool, sat: bool) -> Option<Sel> {
    fn nearest<S: Style>(name: &str) -> Option<Sel> {
        Some(match name {
            "add" => bin::<AddF<S, Rn>>(),
            "sub" => bin::<SubF<S, Rn>>(),
            "mul" => bin::<MulF<S, Rn>>(),
            "fma" => tri::<FmaF<S, Rn>>(),
            _ if S::SAT => return None,
            "div" => bin::<DivF<S, Rn>>(),
            "sqrt" => un::<SqrtF<S, Rn>>(),
            "rcp" => un::<RcpF<S, Rn>>(),
            _ => return None,
        })
    }
    fn directed<S: Style, R: Round>(name: &str) -> Option<Sel> {
        Some(match name {
            "add" => bin_plain::<AddF<S, R>>(),
            "sub" => bin_plain::<SubF<S, R>>(),
            "mul" => bin_plain::<MulF<S, R>>(),
            "fma" => tri_plain::<FmaF<S, R>>(),
            _ if S::SAT => return None,
            "div" => bin_plain::<DivF<S, R>>(),
            "sqrt" => un_plain::<SqrtF<S, R>>(),
            "rcp" => un_plain::<RcpF<S, R>>(),
            _ => return None,
        })
    }
    fn styled<S: Style>(name: &str, mode: Mode) -> Option<Sel> {
        match mode {
            Mode::Nearest => nearest::<S>(name),
            Mode::Zero => directed::<S, Rz>(name),
            Mode::Down => directed::<S, Rm>(name),
            Mode::Up => directed::<S, Rp>(name),
        }
    }
    fn double<R: Round>(name: &str) -> Option<Sel> {
        Some(match name {
            "add" => bin_plain::<AddD<R>>(),
            "sub" => bin_plain::<SubD<R>>(),
            "mul" => bin_plain::<MulD<R>>(),
            "fma" => tri_plain::<FmaD<R>>(),
            "div" => bin_plain::<DivD<R>>(),
            "sqrt" => un_plain::<SqrtD<R>>(),
            "rcp" => un_plain::<RcpD<R>>(),
            _ => return None,
        })
    }
    fn double_nearest(name: &str) -> Option<Sel> {
        Some(match name {
            "add" => bin::<AddD<Rn>>(),
            "sub" => bin::<SubD<Rn>>(),
            "mul" => bin::<MulD<Rn>>(),
            "fma" => tri::<FmaD<Rn>>(),
            _ => return double::<Rn>(name),
        })
    }
    match ty {
        Ty::F32 => match (ftz, sat) {
            (false, false) => styled::<Plain>(name, mode),
            (true, false) => styled::<Ftz>(name, mode),
            (false, true) => styled::<Sat>(name, mode),
            (true, true) => styled::<FtzSat>(name, mode),
        },
        Ty::F64 if !ftz && !sat => match mode {
            Mode::Nearest => double_nearest(name),
            Mode::Zero => double::<Rz>(name),
            Mode::Down => double::<Rm>(name),
            Mode::Up => double::<Rp>(name),
        },
        _ => None,
    }
}

/// abs, neg, copysign: sign operations, with flushing where asked.
pub fn select_sign(name: &str, ty: Ty, ftz: bool) -> Option<Sel> {
    Some(match (name, ty, ftz) {
        ("abs", Ty::F32, false) => un::<AbsF<Plain>>(),
        ("abs", Ty::F32, true) => un::<AbsF<Ftz>>(),
        ("neg", Ty::F32, false) => un::<NegF<Plain>>(),
        ("neg", Ty::F32, true) => un::<NegF<Ftz>>(),
        ("abs", Ty::F64, false) => un::<AbsD>(),
        ("neg", Ty::F64, false) => un::<NegD>(),
        ("copysign", Ty::F32, false) => bin::<CopySignF>(),
        ("copysign", Ty::F64, false) => bin::<CopySignD>(),
        _ => return None,
    })
}

/// min and max.
pub fn select_min_max(max: bool, ty: Ty, ftz: bool, nan: bool, xorsign: bool, three: bool) -> Option<Sel> {
    fn styled<S: Style, const MAX: bool>(nan: bool, xorsign: bool, three: bool) -> Option<Sel> {
        Some(match (three, nan, xorsign) {
            (false, false, false) => bin::<MinMax<S, MAX, false, false>>(),
            (false, true, false) => bin::<MinMax<S, MAX, true, false>>(),
            (false, false, true) => bin_plain::<MinMax<S, MAX, false, true>>(),
            (false, true, true) => bin_plain::<MinMax<S, MAX, true, true>>(),
            (true, false, false) => tri_plain::<MinMax3<S, MAX, false>>(),
            (true, true, false) => tri_plain::<MinMax3<S, MAX, true>>(),
            _ => return None,
        })
    }
    match (ty, ftz, max) {
        (Ty::F32, false, false) => styled::<Plain, false>(nan, xorsign, three),
        (Ty::F32, false, true) => styled::<Plain, true>(nan, xorsign, three),
        (Ty::F32, true, false) => styled::<Ftz, false>(nan, xorsign, three),
        (Ty::F32, true, true) => styled::<Ftz, true>(nan, xorsign, three),
        (Ty::F64, false, false) if !nan && !xorsign && !three => Some(bin::<MinMax64<false>>()),
        (Ty::F64, false, true) if !nan && !xorsign && !three => Some(bin::<MinMax64<true>>()),
        _ => None,
    }
}

/// Comparisons of floats: the ordered ones are false on NaN, the `u` ones true.
pub trait FloatRelation {
    fn holds<T: PartialOrd>(a: T, b: T) -> bool;
}
macro_rules! relations {
    ($($name:ident |$a:ident, $b:ident| $e:expr;)*) => {$(
        pub struct $name;
        impl FloatRelation for $name {
            #[inline(always)]
            fn holds<T: PartialOrd>($a: T, $b: T) -> bool { $e }
        }
    )*};
}
#[allow(clippy::neg_cmp_op_on_partial_ord, reason = "the negations are the unordered comparisons")]
pub(crate) mod relation_types {
    use super::FloatRelation;
    relations! {
        Eq |a, b| a == b;
        Ne |a, b| a < b || a > b;
        Lt |a, b| a < b;
        Le |a, b| a <= b;
        Gt |a, b| a > b;
        Ge |a, b| a >= b;
        Equ |a, b| !(a < b || a > b);
        Neu |a, b| a != b;
        Ltu |a, b| !(a >= b);
        Leu |a, b| !(a > b);
        Gtu |a, b| !(a <= b);
        Geu |a, b| !(a < b);
        Num |a, b| a <= b || a > b;
        Nan |a, b| !(a <= b || a > b);
    }
}

pub struct Compare<R, S>(PhantomData<(R, S)>);
impl<R: FloatRelation, S: Style> Test for Compare<R, S> {
    type A = f32;
    #[inline(always)]
    fn f(a: f32, b: f32) -> bool {
        R::holds(S::input(a), S::input(b))
    }
}
pub struct Compare64<R>(PhantomData<R>);
impl<R: FloatRelation> Test for Compare64<R> {
    type A = f64;
    #[inline(always)]
    fn f(a: f64, b: f64) -> bool {
        R::holds(a, b)
    }
}

/// Calls `$go::<Relation>()` for the relation a modifier names.
macro_rules! with_relation {
    ($name:expr, $go:ident, $($arg:expr),*) => {{
        use $crate::exec::float::relation_types as r;
        match $name {
            "eq" => $go::<r::Eq>($($arg),*),
            "ne" => $go::<r::Ne>($($arg),*),
            "lt" => $go::<r::Lt>($($arg),*),
            "le" => $go::<r::Le>($($arg),*),
            "gt" => $go::<r::Gt>($($arg),*),
            "ge" => $go::<r::Ge>($($arg),*),
            "equ" => $go::<r::Equ>($($arg),*),
            "neu" => $go::<r::Neu>($($arg),*),
            "ltu" => $go::<r::Ltu>($($arg),*),
            "leu" => $go::<r::Leu>($($arg),*),
            "gtu" => $go::<r::Gtu>($($arg),*),
            "geu" => $go::<r::Geu>($($arg),*),
            "num" => $go::<r::Num>($($arg),*),
            "nan" => $go::<r::Nan>($($arg),*),
            _ => None,
        }
    }};
}
pub(crate) use with_relation;

/// `setp` on f32 and f64.
pub fn select_test(relation: &str, ty: Ty, ftz: bool) -> Option<Sel> {
    fn typed<R: FloatRelation>(ty: Ty, ftz: bool) -> Option<Sel> {
        match (ty, ftz) {
            (Ty::F32, false) => Some(test::<Compare<R, Plain>>()),
            (Ty::F32, true) => Some(test::<Compare<R, Ftz>>()),
            (Ty::F64, false) => Some(test_plain::<Compare64<R>>()),
            _ => None,
        }
    }
    with_relation!(relation, typed, ty, ftz)
}
