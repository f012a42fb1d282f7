//! Video instructions: arithmetic on words, half-words and bytes picked out of 32-bit registers, and `cvt.pack`.
//!
//! As the ISA describes them: pick and extend, compute wide, clamp, then combine with the third source.

use crate::exec::context::Cx;
use crate::exec::op::{Body, Op, Sel, put, row, sel_plain};

/// What an instruction computes before it combines.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    Add,
    Sub,
    AbsDiff,
    Min,
    Max,
    Average,
    ShiftLeft,
    ShiftRight,
    Mad,
    Set,
    /// `cvt.pack`: clamp two integers, append them below the third source's low bits.
    Pack,
}

const KINDS: [Kind; 11] = [
    Kind::Add,
    Kind::Sub,
    Kind::AbsDiff,
    Kind::Min,
    Kind::Max,
    Kind::Average,
    Kind::ShiftLeft,
    Kind::ShiftRight,
    Kind::Mad,
    Kind::Set,
    Kind::Pack,
];

/// A whole form; it travels in an op's `imm` (low word) and `aux`.
#[derive(Clone, Copy, Debug)]
pub struct Form {
    pub kind: Kind,
    /// Signedness of destination, a and b.
    pub signed: [bool; 3],
    pub sat: bool,
    /// 0 none, 1 add, 2 min, 3 max.
    pub second: u8,
    /// Relation of `vset` (eq, ne, lt, le, gt, ge), `.wrap` of shifts (1), shift of `vmad` (1: 7, 2: 15), bits of `cvt.pack`.
    pub option: u8,
    /// 1 for scalar forms, else the number of elements.
    pub lanes: u8,
    /// Elements that take the result.
    pub mask: u8,
    /// Scalar: 0 the word, 1 to 4 a byte, 5 and 6 a half-word. SIMD: the element of {b, a} each element comes from.
    pub select: [[u8; 4]; 2],
    /// As a scalar selector.
    pub destination: u8,
    /// `vmad`: the product, the third source negated, `.po`.
    pub negate: [bool; 3],
}

impl Form {
    pub fn encode(self) -> (u32, u32) {
        let mut bits = 0u64;
        let mut at = 0;
        let mut put = |value: u64, width: u32| {
            bits |= value << at;
            at += width;
        };
        put(KINDS.iter().position(|kind| *kind == self.kind).unwrap_or(0) as u64, 4);
        self.signed.iter().for_each(|s| put(u64::from(*s), 1));
        put(u64::from(self.sat), 1);
        put(u64::from(self.second), 2);
        put(u64::from(self.option), 5);
        put(u64::from(self.lanes.trailing_zeros()), 2);
        put(u64::from(self.mask), 4);
        self.select.iter().flatten().for_each(|s| put(u64::from(*s), 3));
        put(u64::from(self.destination), 3);
        self.negate.iter().for_each(|n| put(u64::from(*n), 1));
        (bits as u32, (bits >> 32) as u32)
    }

    fn decode(imm: u32, aux: u32) -> Form {
        let mut bits = u64::from(imm) | u64::from(aux) << 32;
        let mut take = |width: u32| {
            let value = (bits & ((1 << width) - 1)) as u8;
            bits >>= width;
            value
        };
        let kind = KINDS[usize::from(take(4)) % KINDS.len()];
        let signed = std::array::from_fn(|_| take(1) != 0);
        let (sat, second, option, lanes, mask) = (take(1) != 0, take(2), take(5), 1 << take(2), take(4));
        let select = std::array::from_fn(|_| std::array::from_fn(|_| take(3)));
        let destination = take(3);
        Form {
            kind,
            signed,
            sat,
            second,
            option,
            lanes,
            mask,
            select,
            destination,
            negate: std::array::from_fn(|_| take(1) != 0),
        }
    }

    fn evaluate(&self, a: u32, b: u32, c: u32) -> u32 {
        match (self.kind, self.lanes) {
            (Kind::Pack, _) => self.pack(a, b, c),
            (Kind::Mad, _) => self.mad(a, b, c),
            (_, 1) => self.scalar(a, b, c),
            _ => self.simd(a, b, c),
        }
    }

    fn primary(&self, a: i64, b: i64) -> i64 {
        match self.kind {
            Kind::Add => a + b,
            Kind::Sub => a - b,
            Kind::AbsDiff => (a - b).abs(),
            Kind::Min => a.min(b),
            Kind::Max => a.max(b),
            Kind::Average => (a + b + i64::from(a + b >= 0)) >> 1,
            Kind::ShiftLeft | Kind::ShiftRight => {
                let amount = if self.option != 0 { b & 31 } else { b.min(32) };
                if self.kind == Kind::ShiftLeft { a << amount } else { a >> amount }
            }
            _ => i64::from(match self.option {
                0 => a == b,
                1 => a != b,
                2 => a < b,
                3 => a <= b,
                4 => a > b,
                _ => a >= b,
            }),
        }
    }

    fn scalar(&self, a: u32, b: u32, c: u32) -> u32 {
        let result = self.primary(part(a, self.select[0][0], self.signed[1]), part(b, self.select[1][0], self.signed[2]));
        let width = match self.destination {
            0 => 32,
            1..=4 => 8,
            _ => 16,
        };
        let result = if self.sat { clamp(result, width, self.signed[0]) } else { result };
        if self.destination != 0 {
            let (shift, ones) = place(self.destination);
            return (c & !(ones << shift)) | (result as u32 & ones) << shift;
        }
        let third = if self.signed[0] { i64::from(c as i32) } else { i64::from(c) };
        (match self.second {
            0 => result,
            1 => result + third,
            2 => result.min(third),
            _ => result.max(third),
        }) as u32
    }

    fn mad(&self, a: u32, b: u32, c: u32) -> u32 {
        let [product_negated, third_negated, plus_one] = self.negate;
        let signed = self.signed[1] || self.signed[2] || product_negated || third_negated;
        let product =
            i128::from(part(a, self.select[0][0], self.signed[1])) * i128::from(part(b, self.select[1][0], self.signed[2]));
        // A negation is a complement plus one, and the one is added last.
        let (product, c, one) = match (plus_one, product_negated, third_negated) {
            (true, ..) => (product, c, 1),
            (_, true, _) => (!product, c, 1),
            (_, _, true) => (product, !c, 1),
            _ => (product, c, 0),
        };
        let third = if signed { i128::from(c as i32) } else { i128::from(c) };
        let shift = match self.option {
            0 => 0,
            1 => 7,
            _ => 15,
        };
        let result = ((product + third + one) >> shift) as i64;
        (if self.sat { clamp(result, 32, signed) } else { result }) as u32
    }

    fn simd(&self, a: u32, b: u32, c: u32) -> u32 {
        let width = 32 / u32::from(self.lanes);
        let ones = ((1u64 << width) - 1) as u32;
        let both = u64::from(b) << 32 | u64::from(a);
        let element = |selector: u8, signed: bool| {
            let raw = (both >> (width * u32::from(selector))) as u32 & ones;
            if signed { i64::from((raw << (32 - width)) as i32 >> (32 - width)) } else { i64::from(raw) }
        };
        let accumulate = self.second == 1;
        let mut sum = i64::from(c);
        let mut out = 0;
        for i in 0..usize::from(self.lanes) {
            let t = self.primary(element(self.select[0][i], self.signed[1]), element(self.select[1][i], self.signed[2]));
            let t = if self.sat { clamp(t, width, self.signed[0]) } else { t };
            let shift = width * i as u32;
            if self.mask >> i & 1 == 0 {
                out |= c & ones << shift;
            } else {
                out |= (t as u32 & ones) << shift;
                sum += t;
            }
        }
        if accumulate { sum as u32 } else { out }
    }

    fn pack(&self, a: u32, b: u32, c: u32) -> u32 {
        let bits = u32::from(self.option);
        let ones = (1u32 << bits) - 1;
        let clamped = |x: u32| clamp(i64::from(x as i32), bits, self.signed[0]) as u32 & ones;
        let pair = clamped(a) << bits | clamped(b);
        if bits == 16 { pair } else { c << (2 * bits) | pair }
    }
}

/// A scalar selector's part, extended.
fn part(value: u32, selector: u8, signed: bool) -> i64 {
    let (shift, ones) = place(selector);
    let raw = value >> shift & ones;
    let unused = ones.leading_zeros();
    if signed { i64::from((raw << unused) as i32 >> unused) } else { i64::from(raw) }
}

/// Shift and mask of a scalar selector.
fn place(selector: u8) -> (u32, u32) {
    match selector {
        0 => (0, !0),
        1..=4 => (8 * (u32::from(selector) - 1), 0xff),
        _ => (16 * (u32::from(selector) - 5), 0xffff),
    }
}

fn clamp(value: i64, bits: u32, signed: bool) -> i64 {
    if signed { value.clamp(-(1 << (bits - 1)), (1 << (bits - 1)) - 1) } else { value.clamp(0, (1 << bits) - 1) }
}

/// Sources a, b, c; the form in `imm` and `aux`.
pub struct Video;
impl Body for Video {
    #[inline(always)]
    unsafe fn run<const ISA: u8>(base: *mut u8, op: &Op, mask: u32, _: &mut Cx) -> u32 {
        let form = Form::decode(op.imm, op.aux);
        // SAFETY: by `OpFn`'s contract.
        unsafe {
            let (a, b, c): ([u32; 32], [u32; 32], [u32; 32]) = (*row(base, op.a), *row(base, op.b), *row(base, op.c));
            let out: [u32; 32] = std::array::from_fn(|i| form.evaluate(a[i], b[i], c[i]));
            put(row(base, op.d), &out, mask);
        }
        0
    }
}
pub fn video() -> Sel {
    sel_plain::<Video>()
}
