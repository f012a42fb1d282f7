//! Integer arithmetic, bits and shifts.

use std::marker::PhantomData;

use crate::exec::context::Cx;
use crate::exec::op::{
    Bin, Body, Lane, Op, Sel, Test, Tri, Un, bin, bin_plain, ops, pack, pred, put, put_pred, row, sel, sel_plain, test,
    test_plain, tri, tri_plain, un, un_plain,
};
use crate::syntax::ast::Ty;

/// What every integer width does alike.
pub trait Int: Lane + Ord {
    const BITS: u32;
    fn add(self, b: Self) -> Self;
    fn add_sat(self, b: Self) -> Self;
    fn sub(self, b: Self) -> Self;
    fn sub_sat(self, b: Self) -> Self;
    fn mul_lo(self, b: Self) -> Self;
    fn mul_hi(self, b: Self) -> Self;
    fn div(self, b: Self) -> Self;
    fn rem(self, b: Self) -> Self;
    fn min_(self, b: Self) -> Self;
    fn max_(self, b: Self) -> Self;
    fn abs_(self) -> Self;
    fn neg_(self) -> Self;
    fn and(self, b: Self) -> Self;
    fn or(self, b: Self) -> Self;
    fn xor(self, b: Self) -> Self;
    fn not_(self) -> Self;
    fn cnot(self) -> Self;
    fn shl_(self, by: u32) -> Self;
    /// Arithmetic for signed types; amounts beyond the width clamp.
    fn shr_(self, by: u32) -> Self;
    fn popc(self) -> u32;
    fn clz(self) -> u32;
    fn brev(self) -> Self;
    /// Highest bit that differs from the sign (signed) or is set (unsigned); all ones if none.
    fn bfind(self) -> u32;
    fn bfe(self, pos: u32, len: u32) -> Self;
    fn sad(self, b: Self) -> Self;
}

macro_rules! int {
    ($($t:ty, $wide:ty, $signed:expr;)*) => {$(
        impl Int for $t {
            const BITS: u32 = <$t>::BITS;
            #[inline(always)] fn add(self, b: Self) -> Self { self.wrapping_add(b) }
            #[inline(always)] fn add_sat(self, b: Self) -> Self { self.saturating_add(b) }
            #[inline(always)] fn sub(self, b: Self) -> Self { self.wrapping_sub(b) }
            #[inline(always)] fn sub_sat(self, b: Self) -> Self { self.saturating_sub(b) }
            #[inline(always)] fn mul_lo(self, b: Self) -> Self { self.wrapping_mul(b) }
            #[inline(always)] fn mul_hi(self, b: Self) -> Self { ((self as $wide * b as $wide) >> <$t>::BITS) as $t }
            // The result of dividing by zero is unspecified; GPUs give all ones.
            #[inline(always)] fn div(self, b: Self) -> Self { if b == 0 { !0 } else { self.wrapping_div(b) } }
            #[inline(always)] fn rem(self, b: Self) -> Self { if b == 0 { self } else { self.wrapping_rem(b) } }
            #[inline(always)] fn min_(self, b: Self) -> Self { if self < b { self } else { b } }
            #[inline(always)] fn max_(self, b: Self) -> Self { if self > b { self } else { b } }
            #[inline(always)] fn abs_(self) -> Self { if $signed && self >> (<$t>::BITS - 1) != 0 { self.wrapping_neg() } else { self } }
            #[inline(always)] fn neg_(self) -> Self { self.wrapping_neg() }
            #[inline(always)] fn and(self, b: Self) -> Self { self & b }
            #[inline(always)] fn or(self, b: Self) -> Self { self | b }
            #[inline(always)] fn xor(self, b: Self) -> Self { self ^ b }
            #[inline(always)] fn not_(self) -> Self { !self }
            #[inline(always)] fn cnot(self) -> Self { (self == 0) as $t }
            #[inline(always)] fn shl_(self, by: u32) -> Self { if by < <$t>::BITS { self << by } else { 0 } }
            #[inline(always)] fn shr_(self, by: u32) -> Self {
                if $signed { self >> (if by < <$t>::BITS { by } else { <$t>::BITS - 1 }) } else if by < <$t>::BITS { self >> by } else { 0 }
            }
            #[inline(always)] fn popc(self) -> u32 { self.count_ones() }
            #[inline(always)] fn clz(self) -> u32 { self.leading_zeros() }
            #[inline(always)] fn brev(self) -> Self { self.reverse_bits() }
            #[inline(always)] fn bfind(self) -> u32 {
                let bits = if $signed && self >> (<$t>::BITS - 1) != 0 { !self } else { self };
                if bits == 0 { !0 } else { <$t>::BITS - 1 - bits.leading_zeros() }
            }
            #[inline(always)] fn bfe(self, pos: u32, len: u32) -> Self {
                let (pos, len) = (pos & 0xff, len & 0xff);
                if len == 0 { return 0; }
                // Beyond the top, the sign (or zero) fills in.
                let shifted = self.shr_(pos);
                if len >= <$t>::BITS { return shifted; }
                if $signed {
                    let top = if pos + len > <$t>::BITS { <$t>::BITS - 1 } else { pos + len - 1 };
                    let sign = (self >> top) & 1;
                    let mask = ((1 as $t) << len).wrapping_sub(1);
                    if sign != 0 { shifted | !mask } else { shifted & mask }
                } else {
                    shifted & ((1 as $t) << len).wrapping_sub(1)
                }
            }
            #[inline(always)] fn sad(self, b: Self) -> Self { if self < b { b.wrapping_sub(self) } else { self.wrapping_sub(b) } }
        }
    )*};
}

int! {
    u16, u32, false;
    i16, i32, true;
    u32, u64, false;
    i32, i64, true;
    u64, u128, false;
    i64, i128, true;
}

macro_rules! generic_un {
    ($($name:ident = $m:ident -> $d:ty;)*) => {$(
        pub struct $name<T>(PhantomData<T>);
        impl<T: Int> Un for $name<T> {
            type A = T; type D = $d;
            #[inline(always)]
            fn f(a: T) -> $d { a.$m() }
        }
    )*};
}

macro_rules! generic_bin {
    ($($name:ident = $m:ident;)*) => {$(
        pub struct $name<T>(PhantomData<T>);
        impl<T: Int> Bin for $name<T> {
            type A = T; type B = T; type D = T;
            #[inline(always)]
            fn f(a: T, b: T) -> T { a.$m(b) }
        }
    )*};
}

generic_un! {
    Abs = abs_ -> T; Neg = neg_ -> T; Not = not_ -> T; Cnot = cnot -> T; Brev = brev -> T;
    Popc = popc -> u32; Clz = clz -> u32; Bfind = bfind -> u32;
}

generic_bin! {
    Add = add; AddSat = add_sat; Sub = sub; SubSat = sub_sat; MulLo = mul_lo; MulHi = mul_hi; Div = div; Rem = rem;
    Min = min_; Max = max_; And = and; Or = or; Xor = xor;
}

macro_rules! shifts {
    ($($name:ident = $m:ident;)*) => {$(
        pub struct $name<T>(PhantomData<T>);
        impl<T: Int> Bin for $name<T> {
            type A = T; type B = u32; type D = T;
            #[inline(always)]
            fn f(a: T, by: u32) -> T { a.$m(by) }
        }
    )*};
}

shifts! { Shl = shl_; Shr = shr_; }

macro_rules! generic_tri {
    ($($name:ident($a:ident, $b:ident, $c:ident: $tb:ty) = $e:expr;)*) => {$(
        pub struct $name<T>(PhantomData<T>);
        impl<T: Int> Tri for $name<T> {
            type A = T; type B = $tb; type C = $tb; type D = T;
            #[inline(always)]
            fn f($a: T, $b: $tb, $c: $tb) -> T { $e }
        }
    )*};
}

generic_tri! {
    MadLo(a, b, c: T) = a.mul_lo(b).add(c);
    MadHi(a, b, c: T) = a.mul_hi(b).add(c);
    MadHiSat(a, b, c: T) = a.mul_hi(b).add_sat(c);
    Sad(a, b, c: T) = a.sad(b).add(c);
    Bfe(a, b, c: u32) = a.bfe(b, c);
}

pub struct BfindShift<T>(PhantomData<T>);
impl<T: Int> Un for BfindShift<T> {
    type A = T;
    type D = u32;
    #[inline(always)]
    fn f(a: T) -> u32 {
        let at = a.bfind();
        if at == !0 { !0 } else { T::BITS - 1 - at }
    }
}

ops! {
    WideU16(a: u16, b: u16) -> u32 { u32::from(a) * u32::from(b) }
    WideS16(a: i16, b: i16) -> i32 { i32::from(a) * i32::from(b) }
    WideU32(a: u32, b: u32) -> u64 { u64::from(a) * u64::from(b) }
    WideS32(a: i32, b: i32) -> i64 { i64::from(a) * i64::from(b) }
    MadWideU16(a: u16, b: u16, c: u32) -> u32 { (u32::from(a) * u32::from(b)).wrapping_add(c) }
    MadWideS16(a: i16, b: i16, c: i32) -> i32 { (i32::from(a) * i32::from(b)).wrapping_add(c) }
    MadWideU32(a: u32, b: u32, c: u64) -> u64 { (u64::from(a) * u64::from(b)).wrapping_add(c) }
    MadWideS32(a: i32, b: i32, c: i64) -> i64 { (i64::from(a) * i64::from(b)).wrapping_add(c) }
    Mul24LoU(a: u32, b: u32) -> u32 { (a & 0xff_ffff).wrapping_mul(b & 0xff_ffff) }
    Mul24LoS(a: i32, b: i32) -> i32 { ((a << 8) >> 8).wrapping_mul((b << 8) >> 8) }
    Mul24HiU(a: u32, b: u32) -> u32 { ((u64::from(a & 0xff_ffff) * u64::from(b & 0xff_ffff)) >> 16) as u32 }
    Mul24HiS(a: i32, b: i32) -> i32 { ((i64::from((a << 8) >> 8) * i64::from((b << 8) >> 8)) >> 16) as i32 }
    Mad24LoU(a: u32, b: u32, c: u32) -> u32 { (a & 0xff_ffff).wrapping_mul(b & 0xff_ffff).wrapping_add(c) }
    Mad24LoS(a: i32, b: i32, c: i32) -> i32 { ((a << 8) >> 8).wrapping_mul((b << 8) >> 8).wrapping_add(c) }
    Mad24HiU(a: u32, b: u32, c: u32) -> u32 { (((u64::from(a & 0xff_ffff) * u64::from(b & 0xff_ffff)) >> 16) as u32).wrapping_add(c) }
    Mad24HiS(a: i32, b: i32, c: i32) -> i32 { (((i64::from((a << 8) >> 8) * i64::from((b << 8) >> 8)) >> 16) as i32).wrapping_add(c) }
    Mad24HiSatS(a: i32, b: i32, c: i32) -> i32 { (((i64::from((a << 8) >> 8) * i64::from((b << 8) >> 8)) >> 16) as i32).saturating_add(c) }
    ShfLeftWrap(a: u32, b: u32, c: u32) -> u32 { (((u64::from(b) << 32 | u64::from(a)) << (c & 31)) >> 32) as u32 }
    ShfRightWrap(a: u32, b: u32, c: u32) -> u32 { ((u64::from(b) << 32 | u64::from(a)) >> (c & 31)) as u32 }
    ShfLeftClamp(a: u32, b: u32, c: u32) -> u32 { (((u64::from(b) << 32 | u64::from(a)) << (if c < 32 { c } else { 32 })) >> 32) as u32 }
    ShfRightClamp(a: u32, b: u32, c: u32) -> u32 { ((u64::from(b) << 32 | u64::from(a)) >> (if c < 32 { c } else { 32 })) as u32 }
    BmskWrap(a: u32, b: u32) -> u32 { bmsk(a & 31, b & 31) }
    BmskClamp(a: u32, b: u32) -> u32 { bmsk(if a < 32 { a } else { 32 }, if b < 32 { b } else { 32 }) }
    SzextUWrap(a: u32, b: u32) -> u32 { zext(a, b & 31) }
    SzextUClamp(a: u32, b: u32) -> u32 { zext(a, b) }
    SzextSWrap(a: u32, b: u32) -> u32 { sext(a, b & 31) }
    SzextSClamp(a: u32, b: u32) -> u32 { sext(a, b) }
    Prmt(a: u32, b: u32, c: u32) -> u32 {
        let bytes = u64::from(b) << 32 | u64::from(a);
        let mut out = 0;
        let mut i = 0;
        while i < 4 {
            let select = c >> (4 * i);
            let byte = (bytes >> (8 * (select & 7))) as u32 & 0xff;
            let byte = if select & 8 != 0 { if byte & 0x80 != 0 { 0xff } else { 0 } } else { byte };
            out |= byte << (8 * i);
            i += 1;
        }
        out
    }
    PrmtF4e(a: u32, b: u32, c: u32) -> u32 { ((u64::from(b) << 32 | u64::from(a)) >> (8 * (c & 3))) as u32 }
    PrmtB4e(a: u32, b: u32, c: u32) -> u32 {
        let bytes = u64::from(b) << 32 | u64::from(a);
        let c = c & 3;
        let byte = |k: u32| (bytes >> (8 * (k & 7))) as u32 & 0xff;
        byte(c) | byte(c.wrapping_sub(1)) << 8 | byte(c.wrapping_sub(2)) << 16 | byte(c.wrapping_sub(3)) << 24
    }
    PrmtRc8(a: u32, _b: u32, c: u32) -> u32 { ((a >> (8 * (c & 3))) & 0xff).wrapping_mul(0x0101_0101) }
    PrmtEcl(a: u32, _b: u32, c: u32) -> u32 { prmt_edge(a, c, true) }
    PrmtEcr(a: u32, _b: u32, c: u32) -> u32 { prmt_edge(a, c, false) }
    PrmtRc16(a: u32, _b: u32, c: u32) -> u32 { ((a >> (16 * (c & 1))) & 0xffff).wrapping_mul(0x0001_0001) }
    Dp4aUU(a: u32, b: u32, c: u32) -> u32 { dot4(a, b, c, false, false) }
    Dp4aUS(a: u32, b: u32, c: u32) -> u32 { dot4(a, b, c, false, true) }
    Dp4aSU(a: u32, b: u32, c: u32) -> u32 { dot4(a, b, c, true, false) }
    Dp4aSS(a: u32, b: u32, c: u32) -> u32 { dot4(a, b, c, true, true) }
    Dp2aLoUU(a: u32, b: u32, c: u32) -> u32 { dot2(a, b, c, false, false) }
    Dp2aLoUS(a: u32, b: u32, c: u32) -> u32 { dot2(a, b, c, false, true) }
    Dp2aLoSU(a: u32, b: u32, c: u32) -> u32 { dot2(a, b, c, true, false) }
    Dp2aLoSS(a: u32, b: u32, c: u32) -> u32 { dot2(a, b, c, true, true) }
    Dp2aHiUU(a: u32, b: u32, c: u32) -> u32 { dot2(a, b >> 16, c, false, false) }
    Dp2aHiUS(a: u32, b: u32, c: u32) -> u32 { dot2(a, b >> 16, c, false, true) }
    Dp2aHiSU(a: u32, b: u32, c: u32) -> u32 { dot2(a, b >> 16, c, true, false) }
    Dp2aHiSS(a: u32, b: u32, c: u32) -> u32 { dot2(a, b >> 16, c, true, true) }
    AddU16x2(a: u32, b: u32) -> u32 { pair(a, b, u16::wrapping_add) }
    MinU16x2(a: u32, b: u32) -> u32 { pair(a, b, |x, y| if x < y { x } else { y }) }
    MaxU16x2(a: u32, b: u32) -> u32 { pair(a, b, |x, y| if x > y { x } else { y }) }
    MinS16x2(a: u32, b: u32) -> u32 { pair(a, b, |x, y| if (x as i16) < (y as i16) { x } else { y }) }
    MaxS16x2(a: u32, b: u32) -> u32 { pair(a, b, |x, y| if (x as i16) > (y as i16) { x } else { y }) }
    NegS16x2(a: u32) -> u32 { pair(0, a, u16::wrapping_sub) }
    Fns(a: u32, b: u32, c: i32) -> u32 {
        // The c-th set bit of a, counted from bit b upwards (c > 0) or downwards (c < 0).
        let mut found = !0u32;
        if c == 0 {
            if b < 32 && (a >> b) & 1 != 0 { found = b; }
        } else {
            let mut left = c.unsigned_abs();
            let mut at = i64::from(b);
            let mut step = 0;
            while step < 32 {
                if (0..32).contains(&at) && left != 0 && (a >> at) & 1 != 0 {
                    left -= 1;
                    if left == 0 { found = at as u32; }
                }
                at += if c > 0 { 1 } else { -1 };
                step += 1;
            }
        }
        found
    }
}

#[inline(always)]
fn bmsk(a: u32, b: u32) -> u32 {
    let low = if a < 32 { !0u32 << a } else { 0 };
    let end = a + b;
    if b == 0 {
        0
    } else if end < 32 {
        low & !(!0u32 << end)
    } else {
        low
    }
}

#[inline(always)]
fn zext(a: u32, n: u32) -> u32 {
    if n >= 32 { a } else { a & !(!0u32 << n) }
}

#[inline(always)]
fn sext(a: u32, n: u32) -> u32 {
    if n >= 32 {
        a
    } else if n == 0 {
        0
    } else {
        (((a << (32 - n)) as i32) >> (32 - n)) as u32
    }
}

#[inline(always)]
fn prmt_edge(a: u32, c: u32, left: bool) -> u32 {
    let c = c & 3;
    let mut out = 0;
    for i in 0..4u32 {
        let from = if left {
            if i > c { i } else { c }
        } else if i < c {
            i
        } else {
            c
        };
        out |= ((a >> (8 * from)) & 0xff) << (8 * i);
    }
    out
}

#[inline(always)]
fn byte(v: u32, i: u32, signed: bool) -> i32 {
    let b = (v >> (8 * i)) as u8;
    if signed { i32::from(b as i8) } else { i32::from(b) }
}

#[inline(always)]
fn dot4(a: u32, b: u32, c: u32, sa: bool, sb: bool) -> u32 {
    let mut sum = c as i32;
    for i in 0..4 {
        sum = sum.wrapping_add(byte(a, i, sa) * byte(b, i, sb));
    }
    sum as u32
}

#[inline(always)]
fn dot2(a: u32, b: u32, c: u32, sa: bool, sb: bool) -> u32 {
    let half = |i: u32| {
        let h = (a >> (16 * i)) as u16;
        if sa { i32::from(h as i16) } else { i32::from(h) }
    };
    (c as i32).wrapping_add(half(0).wrapping_mul(byte(b, 0, sb))).wrapping_add(half(1).wrapping_mul(byte(b, 1, sb))) as u32
}

#[inline(always)]
fn pair(a: u32, b: u32, f: impl Fn(u16, u16) -> u16) -> u32 {
    u32::from(f(a as u16, b as u16)) | u32::from(f((a >> 16) as u16, (b >> 16) as u16)) << 16
}

/// `lop3` with its truth table in `imm`; `flags` bit 0: a predicate word `aux >> 16` gets (result != 0) op `aux & 0xffff`.
pub struct Lop3;
impl Body for Lop3 {
    #[inline(always)]
    unsafe fn run<const ISA: u8>(base: *mut u8, op: &Op, mask: u32, _: &mut Cx) -> u32 {
        // SAFETY: by `OpFn`'s contract.
        unsafe {
            let (a, b, c): ([u32; 32], [u32; 32], [u32; 32]) = (*row(base, op.a), *row(base, op.b), *row(base, op.c));
            let table = op.imm;
            // Each of the eight minterms is switched on by a mask, so no lane branches.
            let m: [u32; 8] = std::array::from_fn(|i| 0u32.wrapping_sub((table >> i) & 1));
            let mut out = [0u32; 32];
            for i in 0..32 {
                let (x, y, z) = (a[i], b[i], c[i]);
                out[i] = (m[0] & !x & !y & !z)
                    | (m[1] & !x & !y & z)
                    | (m[2] & !x & y & !z)
                    | (m[3] & !x & y & z)
                    | (m[4] & x & !y & !z)
                    | (m[5] & x & !y & z)
                    | (m[6] & x & y & !z)
                    | (m[7] & x & y & z);
            }
            put(row(base, op.d), &out, mask);
        }
        0
    }
}

/// `bfi`: sources a, b, position c, length in slot `imm`.
pub struct Bfi<T>(PhantomData<T>);
macro_rules! bfi {
    ($($t:ty),*) => {$(
        impl Body for Bfi<$t> {
            #[inline(always)]
            unsafe fn run<const ISA: u8>(base: *mut u8, op: &Op, mask: u32, _: &mut Cx) -> u32 {
                // SAFETY: by `OpFn`'s contract.
                unsafe {
                    let (a, b): ([$t; 32], [$t; 32]) = (*row(base, op.a), *row(base, op.b));
                    let (pos, len): ([u32; 32], [u32; 32]) = (*row(base, op.c), *row(base, op.imm as u16));
                    let mut out = [0; 32];
                    for i in 0..32 {
                        let (p, n) = (pos[i] & 0xff, len[i] & 0xff);
                        let ones: $t = if n >= <$t>::BITS { !0 } else { ((1 as $t) << n).wrapping_sub(1) };
                        let field = if p >= <$t>::BITS { 0 } else { ones << p };
                        let value = if p >= <$t>::BITS { 0 } else { a[i] << p };
                        out[i] = (b[i] & !field) | (value & field);
                    }
                    put(row(base, op.d), &out, mask);
                }
                0
            }
        }
    )*};
}
bfi!(u32, u64);

/// Carry chains. The carry is the predicate word `c` in, `imm` out; `flags`: 1 reads a carry, 2 writes one, 4 subtracts.
pub struct Carry<T>(PhantomData<T>);
macro_rules! carry {
    ($($t:ty),*) => {$(
        impl Body for Carry<$t> {
            #[inline(always)]
            unsafe fn run<const ISA: u8>(base: *mut u8, op: &Op, mask: u32, _: &mut Cx) -> u32 {
                // SAFETY: by `OpFn`'s contract.
                unsafe {
                    let (a, b): ([$t; 32], [$t; 32]) = (*row(base, op.a), *row(base, op.b));
                    let carry = if op.flags & 1 != 0 { *pred(base, op.c) } else { 0 };
                    let (mut out, mut over) = ([0; 32], [false; 32]);
                    for i in 0..32 {
                        let c = ((carry >> i) & 1) as $t;
                        let ((x, o1), c) = if op.flags & 4 != 0 { (a[i].overflowing_sub(b[i]), c) } else { (a[i].overflowing_add(b[i]), c) };
                        let (x, o2) = if op.flags & 4 != 0 { x.overflowing_sub(c) } else { x.overflowing_add(c) };
                        out[i] = x;
                        over[i] = o1 | o2;
                    }
                    put(row(base, op.d), &out, mask);
                    if op.flags & 2 != 0 {
                        put_pred(base, op.imm as u16, pack(&over), mask);
                    }
                }
                0
            }
        }
    )*};
}
carry!(u32, u64);

/// The six integer types; 16-bit arithmetic is rare enough for one function on every host.
macro_rules! by_type {
    ($ty:expr, $sel:ident, $plain:ident, $name:ident) => {
        match $ty {
            Ty::U16 => $plain::<$name<u16>>(),
            Ty::S16 => $plain::<$name<i16>>(),
            Ty::U32 => $sel::<$name<u32>>(),
            Ty::S32 => $sel::<$name<i32>>(),
            Ty::U64 => $sel::<$name<u64>>(),
            Ty::S64 => $sel::<$name<i64>>(),
            _ => return None,
        }
    };
}

/// Bit types as the unsigned type of their width.
pub fn as_unsigned(ty: Ty) -> Ty {
    match ty {
        Ty::B16 => Ty::U16,
        Ty::B32 => Ty::U32,
        Ty::B64 => Ty::U64,
        other => other,
    }
}

/// One- and two-source integer operations by name: all the six integer types, and bit types where the bits alone matter.
pub fn select(name: &str, ty: Ty) -> Option<Sel> {
    let ty = as_unsigned(ty);
    Some(match name {
        "add" => match ty {
            Ty::U16x2 | Ty::S16x2 => bin::<AddU16x2>(),
            _ => by_type!(ty, bin, bin_plain, Add),
        },
        "add.sat" => by_type!(ty, bin_plain, bin_plain, AddSat),
        "sub" => by_type!(ty, bin, bin_plain, Sub),
        "sub.sat" => by_type!(ty, bin_plain, bin_plain, SubSat),
        "mul.lo" => by_type!(ty, bin, bin_plain, MulLo),
        "mul.hi" => by_type!(ty, bin_plain, bin_plain, MulHi),
        "mad.lo" => by_type!(ty, tri, tri_plain, MadLo),
        "mad.hi" => by_type!(ty, tri_plain, tri_plain, MadHi),
        "mad.hi.sat" => by_type!(ty, tri_plain, tri_plain, MadHiSat),
        "div" => by_type!(ty, bin_plain, bin_plain, Div),
        "rem" => by_type!(ty, bin_plain, bin_plain, Rem),
        "min" => match ty {
            Ty::U16x2 => bin::<MinU16x2>(),
            Ty::S16x2 => bin::<MinS16x2>(),
            _ => by_type!(ty, bin, bin_plain, Min),
        },
        "max" => match ty {
            Ty::U16x2 => bin::<MaxU16x2>(),
            Ty::S16x2 => bin::<MaxS16x2>(),
            _ => by_type!(ty, bin, bin_plain, Max),
        },
        "sad" => by_type!(ty, tri_plain, tri_plain, Sad),
        "abs" => by_type!(ty, un, un_plain, Abs),
        "neg" => by_type!(ty, un, un_plain, Neg),
        "and" => by_type!(ty, bin, bin_plain, And),
        "or" => by_type!(ty, bin, bin_plain, Or),
        "xor" => by_type!(ty, bin, bin_plain, Xor),
        "not" => by_type!(ty, un, un_plain, Not),
        "cnot" => by_type!(ty, un_plain, un_plain, Cnot),
        "shl" => by_type!(ty, bin, bin_plain, Shl),
        "shr" => by_type!(ty, bin, bin_plain, Shr),
        "popc" => by_type!(ty, un, un_plain, Popc),
        "clz" => by_type!(ty, un, un_plain, Clz),
        "brev" => by_type!(ty, un_plain, un_plain, Brev),
        "bfind" => by_type!(ty, un_plain, un_plain, Bfind),
        "bfind.shiftamt" => by_type!(ty, un_plain, un_plain, BfindShift),
        "bfe" => by_type!(ty, tri, tri_plain, Bfe),
        "bfi" => match ty {
            Ty::U32 => sel::<Bfi<u32>>(),
            Ty::U64 => sel_plain::<Bfi<u64>>(),
            _ => return None,
        },
        "carry" => match ty {
            Ty::U32 | Ty::S32 => sel_plain::<Carry<u32>>(),
            Ty::U64 | Ty::S64 => sel_plain::<Carry<u64>>(),
            _ => return None,
        },
        "mul.wide" => match ty {
            Ty::U16 => bin::<WideU16>(),
            Ty::S16 => bin::<WideS16>(),
            Ty::U32 => bin::<WideU32>(),
            Ty::S32 => bin::<WideS32>(),
            _ => return None,
        },
        "mad.wide" => match ty {
            Ty::U16 => tri::<MadWideU16>(),
            Ty::S16 => tri::<MadWideS16>(),
            Ty::U32 => tri::<MadWideU32>(),
            Ty::S32 => tri::<MadWideS32>(),
            _ => return None,
        },
        _ => return None,
    })
}

/// Operations that exist for 32-bit operands only, by their spelling.
pub fn select32(name: &str) -> Option<Sel> {
    Some(match name {
        "mul24.lo.u32" => bin_plain::<Mul24LoU>(),
        "mul24.lo.s32" => bin_plain::<Mul24LoS>(),
        "mul24.hi.u32" => bin_plain::<Mul24HiU>(),
        "mul24.hi.s32" => bin_plain::<Mul24HiS>(),
        "mad24.lo.u32" => tri_plain::<Mad24LoU>(),
        "mad24.lo.s32" => tri_plain::<Mad24LoS>(),
        "mad24.hi.u32" => tri_plain::<Mad24HiU>(),
        "mad24.hi.s32" => tri_plain::<Mad24HiS>(),
        "mad24.hi.sat.s32" => tri_plain::<Mad24HiSatS>(),
        "shf.l.wrap" => tri::<ShfLeftWrap>(),
        "shf.r.wrap" => tri::<ShfRightWrap>(),
        "shf.l.clamp" => tri::<ShfLeftClamp>(),
        "shf.r.clamp" => tri::<ShfRightClamp>(),
        "bmsk.wrap" => bin_plain::<BmskWrap>(),
        "bmsk.clamp" => bin_plain::<BmskClamp>(),
        "szext.wrap.u32" => bin_plain::<SzextUWrap>(),
        "szext.clamp.u32" => bin_plain::<SzextUClamp>(),
        "szext.wrap.s32" => bin_plain::<SzextSWrap>(),
        "szext.clamp.s32" => bin_plain::<SzextSClamp>(),
        "prmt" => tri::<Prmt>(),
        "prmt.f4e" => tri_plain::<PrmtF4e>(),
        "prmt.b4e" => tri_plain::<PrmtB4e>(),
        "prmt.rc8" => tri_plain::<PrmtRc8>(),
        "prmt.ecl" => tri_plain::<PrmtEcl>(),
        "prmt.ecr" => tri_plain::<PrmtEcr>(),
        "prmt.rc16" => tri_plain::<PrmtRc16>(),
        "dp4a.u32.u32" => tri::<Dp4aUU>(),
        "dp4a.u32.s32" => tri::<Dp4aUS>(),
        "dp4a.s32.u32" => tri::<Dp4aSU>(),
        "dp4a.s32.s32" => tri::<Dp4aSS>(),
        "dp2a.lo.u32.u32" => tri_plain::<Dp2aLoUU>(),
        "dp2a.lo.u32.s32" => tri_plain::<Dp2aLoUS>(),
        "dp2a.lo.s32.u32" => tri_plain::<Dp2aLoSU>(),
        "dp2a.lo.s32.s32" => tri_plain::<Dp2aLoSS>(),
        "dp2a.hi.u32.u32" => tri_plain::<Dp2aHiUU>(),
        "dp2a.hi.u32.s32" => tri_plain::<Dp2aHiUS>(),
        "dp2a.hi.s32.u32" => tri_plain::<Dp2aHiSU>(),
        "dp2a.hi.s32.s32" => tri_plain::<Dp2aHiSS>(),
        "lop3" => sel::<Lop3>(),
        "fns" => tri_plain::<Fns>(),
        "neg.s16x2" => un::<NegS16x2>(),
        _ => return None,
    })
}

/// Integer comparisons.
pub trait Relation {
    fn holds<T: Ord>(a: T, b: T) -> bool;
}
macro_rules! relations {
    ($($name:ident $op:tt)*) => {$(
        pub struct $name;
        impl Relation for $name {
            #[inline(always)]
            fn holds<T: Ord>(a: T, b: T) -> bool { a $op b }
        }
    )*};
}
relations! { Eq == Ne != Lt < Le <= Gt > Ge >= }

pub struct Compare<R, T>(PhantomData<(R, T)>);
impl<R: Relation, T: Int> Test for Compare<R, T> {
    type A = T;
    #[inline(always)]
    fn f(a: T, b: T) -> bool {
        R::holds(a, b)
    }
}

/// `setp` on integers; `lo`, `ls`, `hi`, `hs` are the unsigned spellings.
pub fn select_test(relation: &str, ty: Ty) -> Option<Sel> {
    fn typed<R: Relation>(ty: Ty) -> Option<Sel> {
        Some(match ty {
            Ty::U16 => test_plain::<Compare<R, u16>>(),
            Ty::S16 => test_plain::<Compare<R, i16>>(),
            Ty::U32 => test::<Compare<R, u32>>(),
            Ty::S32 => test::<Compare<R, i32>>(),
            Ty::U64 => test::<Compare<R, u64>>(),
            Ty::S64 => test::<Compare<R, i64>>(),
            _ => return None,
        })
    }
    let bits = ty.is_bits();
    let ty = as_unsigned(ty);
    match relation {
        "eq" => typed::<Eq>(ty),
        "ne" => typed::<Ne>(ty),
        _ if bits => None,
        "lt" => typed::<Lt>(ty),
        "le" => typed::<Le>(ty),
        "gt" => typed::<Gt>(ty),
        "ge" => typed::<Ge>(ty),
        "lo" if ty.is_unsigned() => typed::<Lt>(ty),
        "ls" if ty.is_unsigned() => typed::<Le>(ty),
        "hi" if ty.is_unsigned() => typed::<Gt>(ty),
        "hs" if ty.is_unsigned() => typed::<Ge>(ty),
        _ => None,
    }
}
