//! `cvt`: fast paths for the usual forms, one general body for all others.

use crate::exec::context::Cx;
use crate::exec::op::{Body, Op, Sel, bin, ops, put, row, sel_plain, un, un_plain};
use crate::exec::rounding::{self, Mode};
use crate::numerics::cvt::{self, Clamp, Round};
use crate::syntax::ast::Ty;

/// A conversion between scalar types.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Conversion {
    pub to: Ty,
    pub from: Ty,
    /// Rounding of the value, or (`integral`) to an integer.
    pub mode: Mode,
    pub integral: bool,
    pub ftz: bool,
    pub sat: bool,
    pub relu: bool,
    pub satfinite: bool,
}

/// Scalar types in the order of their codes in an op.
const TYPES: [Ty; 12] =
    [Ty::U8, Ty::S8, Ty::U16, Ty::S16, Ty::U32, Ty::S32, Ty::U64, Ty::S64, Ty::F16, Ty::BF16, Ty::F32, Ty::F64];
const MODES: [Mode; 4] = [Mode::Nearest, Mode::Zero, Mode::Down, Mode::Up];

impl Conversion {
    /// As the immediate of the general body's op; None for types that have no scalar conversion.
    pub fn encode(self) -> Option<u32> {
        let code = |ty: Ty| TYPES.iter().position(|t| *t == ty).map(|i| i as u32);
        let mode = MODES.iter().position(|m| *m == self.mode)? as u32;
        Some(
            code(self.to)?
                | code(self.from)? << 4
                | mode << 8
                | u32::from(self.integral) << 10
                | u32::from(self.ftz) << 11
                | u32::from(self.sat) << 12
                | u32::from(self.relu) << 13
                | u32::from(self.satfinite) << 14,
        )
    }

    fn decode(imm: u32) -> Conversion {
        Conversion {
            to: TYPES[(imm & 15) as usize % TYPES.len()],
            from: TYPES[(imm >> 4 & 15) as usize % TYPES.len()],
            mode: MODES[(imm >> 8 & 3) as usize],
            integral: imm >> 10 & 1 != 0,
            ftz: imm >> 11 & 1 != 0,
            sat: imm >> 12 & 1 != 0,
            relu: imm >> 13 & 1 != 0,
            satfinite: imm >> 14 & 1 != 0,
        }
    }

    /// Converts one value; the result is extended to 64 bits as its type says.
    pub fn apply(self, bits: u64) -> u64 {
        if self.from.is_float() { self.from_float(bits) } else { self.from_int(bits) }
    }

    fn round(self) -> Round {
        match self.mode {
            Mode::Nearest => Round::Nearest,
            Mode::Zero => Round::Zero,
            Mode::Down => Round::Down,
            Mode::Up => Round::Up,
        }
    }

    fn from_int(self, bits: u64) -> u64 {
        let value: i128 = match self.from {
            Ty::U8 => i128::from(bits as u8),
            Ty::S8 => i128::from(bits as i8),
            Ty::U16 => i128::from(bits as u16),
            Ty::S16 => i128::from(bits as i16),
            Ty::U32 => i128::from(bits as u32),
            Ty::S32 => i128::from(bits as i32),
            Ty::U64 => i128::from(bits),
            _ => i128::from(bits as i64),
        };
        if !self.to.is_float() {
            return self.to_int(value);
        }
        // Integers beyond 53 bits are rounded to odd first, so that the one rounding that counts sees them exactly.
        let near = value as f64;
        let error = value - near as i128;
        let odd = if error == 0 || near.to_bits() & 1 != 0 {
            near
        } else if (error > 0) == (value > 0) {
            f64::from_bits(near.to_bits() | 1)
        } else {
            f64::from_bits((near.to_bits() - 1) | 1)
        };
        if self.to == Ty::F64 {
            let result = match self.mode {
                Mode::Down if error < 0 => near.next_down(),
                Mode::Up if error > 0 => near.next_up(),
                Mode::Zero if value > 0 && error < 0 => near.next_down(),
                Mode::Zero if value < 0 && error > 0 => near.next_up(),
                _ => near,
            };
            return result.to_bits();
        }
        self.to_float(odd)
    }

    fn to_int(self, value: i128) -> u64 {
        let bits = self.to.bits();
        let value = if self.sat {
            let (low, high) =
                if self.to.is_signed() { (-(1i128 << (bits - 1)), (1i128 << (bits - 1)) - 1) } else { (0, (1i128 << bits) - 1) };
            value.clamp(low, high)
        } else {
            value
        };
        match self.to {
            Ty::U8 => u64::from(value as u8),
            Ty::S8 => value as i8 as i64 as u64,
            Ty::U16 => u64::from(value as u16),
            Ty::S16 => value as i16 as i64 as u64,
            Ty::U32 => u64::from(value as u32),
            Ty::S32 => value as i32 as i64 as u64,
            _ => value as u64,
        }
    }

    fn from_float(self, bits: u64) -> u64 {
        let mut value = match self.from {
            Ty::F16 => f64::from(cvt::f16_to_f32(bits as u16)),
            Ty::BF16 => f64::from(cvt::bf16_to_f32(bits as u16)),
            Ty::F32 => {
                let x = f32::from_bits(bits as u32);
                f64::from(if self.ftz { crate::exec::float::flush(x) } else { x })
            }
            _ => f64::from_bits(bits),
        };
        if self.integral {
            value = match self.mode {
                Mode::Nearest => value.round_ties_even(),
                Mode::Zero => value.trunc(),
                Mode::Down => value.floor(),
                Mode::Up => value.ceil(),
            };
        }
        if self.to.is_float() {
            return self.to_float(value);
        }
        if value.is_nan() {
            let wide = self.from == Ty::F64 || self.to.bits() == 64;
            let middle = if wide { 1i128 << (self.to.bits() - 1) } else { 0 };
            return Conversion { sat: false, ..self }.to_int(middle);
        }
        // Floats clamp to the integer's range; casting to i128 saturates far outside it.
        Conversion { sat: true, ..self }.to_int(value as i128)
    }

    fn to_float(self, value: f64) -> u64 {
        let value = if self.sat { if value > 0.0 { value.min(1.0) } else { 0.0 } } else { value };
        let clamp = Clamp { relu: self.relu, satfinite: self.satfinite };
        match self.to {
            Ty::F16 => u64::from(cvt::f64_to_f16(value, self.round(), clamp)),
            Ty::BF16 => u64::from(cvt::f64_to_bf16(value, self.round(), clamp)),
            Ty::F32 => {
                let x = crate::exec::float::canon(rounding::narrow(value, self.mode));
                u64::from(if self.ftz { crate::exec::float::flush(x) } else { x }.to_bits())
            }
            _ => crate::exec::float::canon64(value).to_bits(),
        }
    }
}

/// Any conversion; `flags` 1: the source row is 64 bits wide, 2: the destination's.
pub struct General;
impl Body for General {
    #[inline(always)]
    unsafe fn run<const ISA: u8>(base: *mut u8, op: &Op, mask: u32, _: &mut Cx) -> u32 {
        let conversion = Conversion::decode(op.imm);
        // SAFETY: by `OpFn`'s contract.
        unsafe {
            let a: [u64; 32] = if op.flags & 1 != 0 {
                *row(base, op.a)
            } else {
                let narrow: [u32; 32] = *row(base, op.a);
                std::array::from_fn(|i| u64::from(narrow[i]))
            };
            let out: [u64; 32] = std::array::from_fn(|i| conversion.apply(a[i]));
            if op.flags & 2 != 0 {
                put(row(base, op.d), &out, mask);
            } else {
                let narrow: [u32; 32] = std::array::from_fn(|i| out[i] as u32);
                put(row(base, op.d), &narrow, mask);
            }
        }
        0
    }
}

pub fn general() -> Sel {
    sel_plain::<General>()
}

ops! {
    U64FromU32(a: u32) -> u64 { u64::from(a) }
    S64FromS32(a: i32) -> i64 { i64::from(a) }
    U64FromU16(a: u16) -> u64 { u64::from(a) }
    S64FromS16(a: i16) -> i64 { i64::from(a) }
    U64FromU8(a: u8) -> u64 { u64::from(a) }
    U32FromU64(a: u64) -> u32 { a as u32 }
    U32FromU16(a: u16) -> u32 { u32::from(a) }
    S32FromS16(a: i16) -> i32 { i32::from(a) }
    U32FromU8(a: u8) -> u32 { u32::from(a) }
    S32FromS8(a: i8) -> i32 { i32::from(a) }
    // Unsigned: the upper half of a wider destination register is zero.
    U16FromS8(a: i8) -> u32 { u32::from(i16::from(a) as u16) }
    U16FromU32(a: u32) -> u32 { a & 0xffff }
    U8FromU32(a: u32) -> u32 { a & 0xff }
    F32FromS32(a: i32) -> f32 { a as f32 }
    F32FromU32(a: u32) -> f32 { a as f32 }
    F32FromU16(a: u16) -> f32 { f32::from(a) }
    F32FromS16(a: i16) -> f32 { f32::from(a) }
    F32FromU8(a: u8) -> f32 { f32::from(a) }
    F64FromS32(a: i32) -> f64 { f64::from(a) }
    F64FromU32(a: u32) -> f64 { f64::from(a) }
    F64FromF32(a: f32) -> f64 { crate::exec::float::canon64(f64::from(a)) }
    F32FromF64(a: f64) -> f32 { crate::exec::float::canon(a as f32) }
    // Rust's casts saturate and send NaN to 0, as PTX does.
    S32FromF32Rz(a: f32) -> i32 { a as i32 }
    U32FromF32Rz(a: f32) -> u32 { a as u32 }
    S32FromF32Rn(a: f32) -> i32 { a.round_ties_even() as i32 }
    S32FromF32Rm(a: f32) -> i32 { a.floor() as i32 }
    S32FromF32Rp(a: f32) -> i32 { a.ceil() as i32 }
    F32FromF32Rn(a: f32) -> f32 { crate::exec::float::canon(a.round_ties_even()) }
    F32FromF32Rz(a: f32) -> f32 { crate::exec::float::canon(a.trunc()) }
    F32FromF32Rm(a: f32) -> f32 { crate::exec::float::canon(a.floor()) }
    F32FromF32Rp(a: f32) -> f32 { crate::exec::float::canon(a.ceil()) }
    F32FromF32Sat(a: f32) -> f32 { if a > 0.0 { if a < 1.0 { a } else { 1.0 } } else { 0.0 } }
    F32FromF16(a: u16) -> f32 { crate::exec::float::canon(cvt::f16_to_f32(a)) }
    F32FromBf16(a: u16) -> f32 { crate::exec::float::canon(f32::from_bits(u32::from(a) << 16)) }
    F16FromF32(a: f32) -> u16 { cvt::f32_to_f16_rn(a) }
    Bf16FromF32(a: f32) -> u16 { cvt::f32_to_bf16_rn(a) }
    F16x2FromF32(a: f32, b: f32) -> u32 { u32::from(cvt::f32_to_f16_rn(a)) << 16 | u32::from(cvt::f32_to_f16_rn(b)) }
    Bf16x2FromF32(a: f32, b: f32) -> u32 { u32::from(cvt::f32_to_bf16_rn(a)) << 16 | u32::from(cvt::f32_to_bf16_rn(b)) }
    E4m3x2FromF32(a: f32, b: f32) -> u16 { cvt::f32x2_to_e4m3x2(a, b, false) }
    E5m2x2FromF32(a: f32, b: f32) -> u16 { cvt::f32x2_to_e5m2x2(a, b, false) }
    E4m3x2ReluFromF32(a: f32, b: f32) -> u16 { cvt::f32x2_to_e4m3x2(a, b, true) }
    E5m2x2ReluFromF32(a: f32, b: f32) -> u16 { cvt::f32x2_to_e5m2x2(a, b, true) }
    E4m3x2FromF16(a: u32) -> u16 { cvt::f16x2_to_e4m3x2(a, false) }
    E5m2x2FromF16(a: u32) -> u16 { cvt::f16x2_to_e5m2x2(a, false) }
    E4m3x2ReluFromF16(a: u32) -> u16 { cvt::f16x2_to_e4m3x2(a, true) }
    E5m2x2ReluFromF16(a: u32) -> u16 { cvt::f16x2_to_e5m2x2(a, true) }
    E4m3x2FromBf16(a: u32) -> u16 { cvt::bf16x2_to_e4m3x2(a, false) }
    E5m2x2FromBf16(a: u32) -> u16 { cvt::bf16x2_to_e5m2x2(a, false) }
    E4m3x2ReluFromBf16(a: u32) -> u16 { cvt::bf16x2_to_e4m3x2(a, true) }
    E5m2x2ReluFromBf16(a: u32) -> u16 { cvt::bf16x2_to_e5m2x2(a, true) }
    F16x2FromE4m3(a: u16) -> u32 { cvt::e4m3x2_to_f16x2(a, false) }
    F16x2FromE5m2(a: u16) -> u32 { cvt::e5m2x2_to_f16x2(a, false) }
    F16x2ReluFromE4m3(a: u16) -> u32 { cvt::e4m3x2_to_f16x2(a, true) }
    F16x2ReluFromE5m2(a: u16) -> u32 { cvt::e5m2x2_to_f16x2(a, true) }
    Tf32Rna(a: f32) -> u32 { cvt::f32_to_tf32(a, Round::NearestAway, Clamp::default()) }
}

/// The low word of a 64-bit row.
pub fn truncate() -> Option<Sel> {
    Some(un::<U32FromU64>())
}

/// A fast path for a scalar conversion into a register of exactly the destination's row width; None if there is none.
pub fn fast(c: Conversion, wide_destination: bool) -> Option<Sel> {
    if c.ftz || c.relu || c.satfinite || wide_destination != (c.to.bits() == 64) && !wide_destination {
        return None;
    }
    let plain = !c.sat && !c.integral;
    let near = plain && c.mode == Mode::Nearest;
    Some(match (c.to, c.from) {
        _ if wide_destination && c.to.bits() != 64 => return None,
        (Ty::U64 | Ty::S64, Ty::U32) if plain => un::<U64FromU32>(),
        (Ty::S64 | Ty::U64, Ty::S32) if plain => un::<S64FromS32>(),
        (Ty::U64 | Ty::S64, Ty::U16) if plain => un::<U64FromU16>(),
        (Ty::S64 | Ty::U64, Ty::S16) if plain => un::<S64FromS16>(),
        (Ty::U64 | Ty::S64, Ty::U8) if plain => un::<U64FromU8>(),
        (Ty::U32 | Ty::S32, Ty::U64 | Ty::S64) if plain => un::<U32FromU64>(),
        (Ty::U32 | Ty::S32, Ty::U16) if plain => un::<U32FromU16>(),
        (Ty::S32 | Ty::U32, Ty::S16) if plain => un::<S32FromS16>(),
        (Ty::U32 | Ty::S32 | Ty::U16 | Ty::S16, Ty::U8) if plain => un::<U32FromU8>(),
        (Ty::S32 | Ty::U32 | Ty::S16, Ty::S8) if plain => un::<S32FromS8>(),
        (Ty::U16, Ty::S8) if plain => un::<U16FromS8>(),
        (Ty::U16, Ty::U32 | Ty::S32 | Ty::U16 | Ty::S16) if plain => un::<U16FromU32>(),
        (Ty::U8, Ty::U32 | Ty::S32 | Ty::U16 | Ty::S16 | Ty::U8 | Ty::S8) if plain => un::<U8FromU32>(),
        (Ty::F32, Ty::S32) if near => un::<F32FromS32>(),
        (Ty::F32, Ty::U32) if near => un::<F32FromU32>(),
        (Ty::F32, Ty::U16) if near => un::<F32FromU16>(),
        (Ty::F32, Ty::S16) if near => un_plain::<F32FromS16>(),
        (Ty::F32, Ty::U8) if near => un::<F32FromU8>(),
        (Ty::F64, Ty::S32) if plain => un::<F64FromS32>(),
        (Ty::F64, Ty::U32) if plain => un::<F64FromU32>(),
        (Ty::F64, Ty::F32) if plain => un::<F64FromF32>(),
        (Ty::F32, Ty::F64) if near => un::<F32FromF64>(),
        (Ty::F32, Ty::F16) if plain => un::<F32FromF16>(),
        (Ty::F32, Ty::BF16) if plain => un::<F32FromBf16>(),
        (Ty::F16, Ty::F32) if near => un::<F16FromF32>(),
        (Ty::BF16, Ty::F32) if near => un::<Bf16FromF32>(),
        (Ty::S32, Ty::F32) if c.integral => match c.mode {
            Mode::Nearest => un::<S32FromF32Rn>(),
            Mode::Zero => un::<S32FromF32Rz>(),
            Mode::Down => un_plain::<S32FromF32Rm>(),
            Mode::Up => un_plain::<S32FromF32Rp>(),
        },
        (Ty::U32, Ty::F32) if c.integral && c.mode == Mode::Zero => un::<U32FromF32Rz>(),
        (Ty::F32, Ty::F32) if c.integral && !c.sat => match c.mode {
            Mode::Nearest => un::<F32FromF32Rn>(),
            Mode::Zero => un::<F32FromF32Rz>(),
            Mode::Down => un::<F32FromF32Rm>(),
            Mode::Up => un_plain::<F32FromF32Rp>(),
        },
        (Ty::F32, Ty::F32) if c.sat && !c.integral => un::<F32FromF32Sat>(),
        _ => return None,
    })
}

/// Packed conversions without options, by destination and source; two sources where the source is f32.
pub fn packed(to: &str, from: &str, relu: bool) -> Option<Sel> {
    Some(match (to, from, relu) {
        ("f16x2", "f32", false) => bin::<F16x2FromF32>(),
        ("bf16x2", "f32", false) => bin::<Bf16x2FromF32>(),
        ("e4m3x2", "f32", false) => bin::<E4m3x2FromF32>(),
        ("e5m2x2", "f32", false) => bin::<E5m2x2FromF32>(),
        ("e4m3x2", "f32", true) => bin::<E4m3x2ReluFromF32>(),
        ("e5m2x2", "f32", true) => bin::<E5m2x2ReluFromF32>(),
        ("e4m3x2", "f16x2", false) => un_plain::<E4m3x2FromF16>(),
        ("e5m2x2", "f16x2", false) => un_plain::<E5m2x2FromF16>(),
        ("e4m3x2", "f16x2", true) => un_plain::<E4m3x2ReluFromF16>(),
        ("e5m2x2", "f16x2", true) => un_plain::<E5m2x2ReluFromF16>(),
        ("e4m3x2", "bf16x2", false) => un_plain::<E4m3x2FromBf16>(),
        ("e5m2x2", "bf16x2", false) => un_plain::<E5m2x2FromBf16>(),
        ("e4m3x2", "bf16x2", true) => un_plain::<E4m3x2ReluFromBf16>(),
        ("e5m2x2", "bf16x2", true) => un_plain::<E5m2x2ReluFromBf16>(),
        ("f16x2", "e4m3x2", false) => un::<F16x2FromE4m3>(),
        ("f16x2", "e5m2x2", false) => un::<F16x2FromE5m2>(),
        ("f16x2", "e4m3x2", true) => un_plain::<F16x2ReluFromE4m3>(),
        ("f16x2", "e5m2x2", true) => un_plain::<F16x2ReluFromE5m2>(),
        _ => return None,
    })
}

pub fn tf32_rna() -> Sel {
    un::<Tf32Rna>()
}

/// Conversions with rounding and clamping options. `flags`: 0 f16x2, 1 bf16x2, 2 tf32; `imm`: mode | relu << 2 | satfinite << 3.
pub struct Optioned;
impl Body for Optioned {
    #[inline(always)]
    unsafe fn run<const ISA: u8>(base: *mut u8, op: &Op, mask: u32, _: &mut Cx) -> u32 {
        let round = [Round::Nearest, Round::Zero, Round::NearestAway, Round::Nearest][(op.imm & 3) as usize];
        let clamp = Clamp { relu: op.imm & 4 != 0, satfinite: op.imm & 8 != 0 };
        // SAFETY: by `OpFn`'s contract.
        unsafe {
            let (a, b): ([u32; 32], [u32; 32]) = (*row(base, op.a), *row(base, op.b));
            let out: [u32; 32] = std::array::from_fn(|i| {
                let (a, b) = (f32::from_bits(a[i]), f32::from_bits(b[i]));
                match op.flags {
                    0 => cvt::f32x2_to_f16x2(a, b, round, clamp),
                    1 => cvt::f32x2_to_bf16x2(a, b, round, clamp),
                    _ => cvt::f32_to_tf32(a, round, clamp),
                }
            });
            put(row(base, op.d), &out, mask);
        }
        0
    }
}
pub fn optioned() -> Sel {
    sel_plain::<Optioned>()
}
