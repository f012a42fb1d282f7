//! Conversions between floating-point formats (PTX `cvt`), scalar and by rows of 32 lanes.
//!
//! Where PTX leaves NaN payloads open, a NaN becomes the destination's canonical one: `0x7F` (e4m3, e5m2), `0x7FFF` (f16,
//! bf16), `0x7FFFFFFF` (f32, tf32). Widening conversions keep quiet-NaN signs and payloads as x86 and IEEE 754 do.

/// How a result is rounded when the destination cannot hold the value.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Round {
    /// `.rn`: to nearest, ties to even.
    Nearest,
    /// `.rz`: toward zero.
    Zero,
    /// `.rm`: toward negative infinity.
    Down,
    /// `.rp`: toward positive infinity.
    Up,
    /// `.rna`: to nearest, ties away from zero.
    NearestAway,
}

/// What happens to the ends of the range.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Clamp {
    /// `.relu`: negative results (−0 too) become +0.
    pub relu: bool,
    /// `.satfinite`: magnitudes beyond the largest finite number (infinity too) become it.
    pub satfinite: bool,
}

/// An IEEE-like binary format of at most 32 bits. Its canonical NaN has all bits but the sign set.
#[derive(Clone, Copy, Debug)]
struct Format {
    exponent_bits: u32,
    fraction_bits: u32,
}

const F16: Format = Format { exponent_bits: 5, fraction_bits: 10 };
const BF16: Format = Format { exponent_bits: 8, fraction_bits: 7 };
/// tf32 as 19 bits; callers shift it into the top of a 32-bit register.
const TF32: Format = Format { exponent_bits: 8, fraction_bits: 10 };
const F32: Format = Format { exponent_bits: 8, fraction_bits: 23 };

impl Format {
    const fn nan(self) -> u32 {
        (1 << (self.exponent_bits + self.fraction_bits)) - 1
    }

    const fn infinity(self) -> u32 {
        self.nan() & !((1 << self.fraction_bits) - 1)
    }

    /// Bits of the largest finite magnitude.
    const fn max(self) -> u32 {
        self.infinity() - 1
    }

    /// Rounds `value` to this format; the result includes the sign bit, except a NaN's.
    ///
    /// Works on the f64 image of the source, which every narrower format embeds in exactly.
    #[inline]
    fn encode(self, value: f64, round: Round, clamp: Clamp) -> u32 {
        if value.is_nan() {
            return self.nan();
        }
        let bits = value.to_bits();
        let negative = bits >> 63 != 0;
        if clamp.relu && negative {
            return 0;
        }
        let sign = (negative as u32) << (self.exponent_bits + self.fraction_bits);
        if value.is_infinite() {
            return sign | if clamp.satfinite { self.max() } else { self.infinity() };
        }
        let magnitude = self.round_magnitude(bits & (u64::MAX >> 1), negative, round);
        if magnitude > self.max() {
            return sign | if clamp.satfinite { self.max() } else { self.overflow(negative, round) };
        }
        sign | magnitude
    }

    /// The rounded magnitude's bits. Beyond the largest finite number the encoding simply goes on counting.
    #[inline]
    fn round_magnitude(self, bits: u64, negative: bool, round: Round) -> u32 {
        let bias = (1 << (self.exponent_bits - 1)) - 1;
        let exponent = (bits >> 52) as i32 - 1023;
        if exponent == -1023 {
            // Zero, or an f64 subnormal: below a quarter of any destination's smallest number.
            let up = bits != 0 && (round == Round::Up && !negative || round == Round::Down && negative);
            return up as u32;
        }
        let significand = bits & ((1 << 52) - 1) | 1 << 52;
        let min_exponent = 1 - bias;
        let subnormal = (min_exponent - exponent).max(0) as u32;
        let drop = 52 - self.fraction_bits + subnormal;
        let (kept, rest, half) = if drop > 54 {
            (0, 1, 2) // less than half of the smallest number, and not zero
        } else {
            (significand >> drop, significand & ((1 << drop) - 1), 1u64 << (drop - 1))
        };
        let up = match round {
            Round::Nearest => rest > half || rest == half && kept & 1 == 1,
            Round::NearestAway => rest >= half,
            Round::Zero => false,
            Round::Down => negative && rest != 0,
            Round::Up => !negative && rest != 0,
        };
        let field = if exponent < min_exponent { 0 } else { (exponent + bias - 1) as u64 };
        // The hidden bit of `kept` adds one to the exponent field, and so does a carry out of the fraction.
        ((field << self.fraction_bits) + kept + up as u64).min(u32::MAX as u64 >> 1) as u32
    }

    fn overflow(self, negative: bool, round: Round) -> u32 {
        let away = match round {
            Round::Nearest | Round::NearestAway => true,
            Round::Zero => false,
            Round::Down => negative,
            Round::Up => !negative,
        };
        if away { self.infinity() } else { self.max() }
    }
}

/// f32 → f16. NaN → `0x7FFF`.
#[inline]
pub fn f32_to_f16(value: f32, round: Round, clamp: Clamp) -> u16 {
    F16.encode(value as f64, round, clamp) as u16
}

/// Bits of |value| to nearest even in a format of `FRACTION` fraction bits whose smallest normal exponent is `MIN`, without looking
/// at the top of the range. Free of branches, so that loops over lanes become vector code.
#[inline(always)]
fn nearest<const FRACTION: u32, const MIN: i32>(magnitude: u32) -> u32 {
    // Below the normal range: in a sum with this power of two the last place is the format's smallest number.
    let anchor = ((MIN + 23 - FRACTION as i32 + 127) as u32) << 23;
    let small = (f32::from_bits(magnitude) + f32::from_bits(anchor)).to_bits().wrapping_sub(anchor);
    // Otherwise move the exponent to the format's bias and round the dropped bits; a carry runs into the exponent.
    let drop = 23 - FRACTION;
    let odd = magnitude >> drop & 1;
    let rebias = ((MIN - 1 + 127) as u32) << 23;
    let normal = magnitude.wrapping_sub(rebias).wrapping_add((1 << (drop - 1)) - 1 + odd) >> drop;
    if magnitude < ((MIN + 127) as u32) << 23 { small } else { normal }
}

/// f32 → f16 to nearest even, no clamping.
#[inline]
pub fn f32_to_f16_rn(value: f32) -> u16 {
    let (magnitude, sign) = (value.to_bits() & 0x7FFF_FFFF, value.to_bits() >> 16 & 0x8000);
    let rounded = nearest::<10, -14>(magnitude).min(0x7C00);
    let overflow = magnitude >= 0x4780_0000; // 2^16: `rounded` may have wrapped
    let number = sign | if overflow { 0x7C00 } else { rounded };
    (if magnitude > 0x7F80_0000 { 0x7FFF } else { number }) as u16
}

/// f32 → fp8 to nearest even, saturating at `max`; every format's NaN is `0x7F`.
#[inline(always)]
fn f32_to_fp8<const FRACTION: u32, const MIN: i32>(value: f32, max: u32, relu: bool) -> u8 {
    let (magnitude, sign) = (value.to_bits() & 0x7FFF_FFFF, value.to_bits() >> 24 & 0x80);
    let rounded = nearest::<FRACTION, MIN>(magnitude).min(max);
    let overflow = magnitude >= 0x4780_0000; // 2^16, beyond both formats: `rounded` may have wrapped
    let number = sign | if overflow { max } else { rounded };
    let number = if relu && sign != 0 { 0 } else { number };
    (if magnitude > 0x7F80_0000 { 0x7F } else { number }) as u8
}

/// f64 → f16, rounded once.
#[inline]
pub fn f64_to_f16(value: f64, round: Round, clamp: Clamp) -> u16 {
    F16.encode(value, round, clamp) as u16
}

/// f32 → bf16. NaN → `0x7FFF`.
#[inline]
pub fn f32_to_bf16(value: f32, round: Round, clamp: Clamp) -> u16 {
    BF16.encode(value as f64, round, clamp) as u16
}

/// f32 → bf16 to nearest even, no clamping.
#[inline]
pub fn f32_to_bf16_rn(value: f32) -> u16 {
    if value.is_nan() {
        return 0x7FFF;
    }
    let bits = value.to_bits();
    ((bits + 0x7FFF + ((bits >> 16) & 1)) >> 16) as u16
}

/// f64 → bf16, rounded once.
#[inline]
pub fn f64_to_bf16(value: f64, round: Round, clamp: Clamp) -> u16 {
    BF16.encode(value, round, clamp) as u16
}

/// f32 → tf32 in the top 19 bits of a register, the low 13 zero. NaN → `0x7FFFFFFF`.
#[inline]
pub fn f32_to_tf32(value: f32, round: Round, clamp: Clamp) -> u32 {
    if value.is_nan() { 0x7FFF_FFFF } else { TF32.encode(value as f64, round, clamp) << 13 }
}

/// f64 → f32 in any rounding. NaN → `0x7FFFFFFF`.
#[inline]
pub fn f64_to_f32(value: f64, round: Round) -> f32 {
    f32::from_bits(F32.encode(value, round, Clamp::default()))
}

/// f32 → e4m3, to nearest even and always saturating (PTX has no other form). NaN → `0x7F`.
#[inline]
pub fn f32_to_e4m3(value: f32, relu: bool) -> u8 {
    f32_to_fp8::<3, -6>(value, 0x7E, relu)
}

/// f32 → e5m2, to nearest even and always saturating (PTX has no other form). NaN → `0x7F`.
#[inline]
pub fn f32_to_e5m2(value: f32, relu: bool) -> u8 {
    f32_to_fp8::<2, -14>(value, 0x7B, relu)
}

/// f16 → f32, exact. NaNs keep sign and payload and become quiet.
#[inline]
pub const fn f16_to_f32(half: u16) -> f32 {
    let sign = (half as u32 & 0x8000) << 16;
    let magnitude = (half as u32 & 0x7FFF) << 13;
    // With f32's exponent field, the product corrects the bias and makes subnormals normal.
    let number = (f32::from_bits(magnitude) * f32::from_bits((127 + 127 - 15) << 23)).to_bits();
    let quiet = ((magnitude > 0x7C00 << 13) as u32) << 22;
    let bits = if magnitude >= 0x7C00 << 13 { magnitude | 0x7F80_0000 | quiet } else { number };
    f32::from_bits(sign | bits)
}

/// bf16 → f32, exact; bits of NaNs are kept.
#[inline]
pub const fn bf16_to_f32(half: u16) -> f32 {
    f32::from_bits((half as u32) << 16)
}

/// e4m3 → f32, exact. `0x7F` and `0xFF` are NaN.
#[inline]
pub const fn e4m3_to_f32(byte: u8) -> f32 {
    f16_to_f32(e4m3_to_f16(byte))
}

/// e5m2 → f32, exact.
#[inline]
pub const fn e5m2_to_f32(byte: u8) -> f32 {
    f16_to_f32((byte as u16) << 8)
}

/// e4m3 → f16, exact. Both NaNs become `0x7FFF`.
#[inline]
pub const fn e4m3_to_f16(byte: u8) -> u16 {
    let sign = (byte as u16 & 0x80) << 8;
    match byte & 0x7F {
        0x7F => 0x7FFF,
        magnitude @ 8.. => sign | (((magnitude as u16) << 7) + ((15 - 7) << 10)),
        // Subnormals: n · 2^-9 are normal numbers of f16.
        0 => sign,
        magnitude => {
            let top = 7 - magnitude.leading_zeros() as u16;
            sign | ((top + 6) << 10) | ((magnitude as u16) << (10 - top)) & 0x3FF
        }
    }
}

/// e5m2 → f16, exact: e5m2 is the high byte of f16. NaNs become `0x7FFF`.
#[inline]
pub const fn e5m2_to_f16(byte: u8) -> u16 {
    if byte & 0x7F > 0x7C { 0x7FFF } else { (byte as u16) << 8 }
}

#[inline]
fn pack16(high: u16, low: u16) -> u32 {
    (high as u32) << 16 | low as u32
}

#[inline]
fn relu_f16(half: u16, relu: bool) -> u16 {
    if relu && half & 0x8000 != 0 && half & 0x7FFF <= 0x7C00 { 0 } else { half }
}

/// `cvt.rn.satfinite{.relu}.e4m3x2.f32 d, a, b`: `a` in the high byte.
#[inline]
pub fn f32x2_to_e4m3x2(a: f32, b: f32, relu: bool) -> u16 {
    (f32_to_e4m3(a, relu) as u16) << 8 | f32_to_e4m3(b, relu) as u16
}

/// `cvt.rn.satfinite{.relu}.e5m2x2.f32 d, a, b`: `a` in the high byte.
#[inline]
pub fn f32x2_to_e5m2x2(a: f32, b: f32, relu: bool) -> u16 {
    (f32_to_e5m2(a, relu) as u16) << 8 | f32_to_e5m2(b, relu) as u16
}

/// `cvt.rn.satfinite{.relu}.e4m3x2.f16x2`.
#[inline]
pub fn f16x2_to_e4m3x2(pair: u32, relu: bool) -> u16 {
    f32x2_to_e4m3x2(f16_to_f32((pair >> 16) as u16), f16_to_f32(pair as u16), relu)
}

/// `cvt.rn.satfinite{.relu}.e5m2x2.f16x2`.
#[inline]
pub fn f16x2_to_e5m2x2(pair: u32, relu: bool) -> u16 {
    f32x2_to_e5m2x2(f16_to_f32((pair >> 16) as u16), f16_to_f32(pair as u16), relu)
}

/// `cvt.rn.satfinite{.relu}.e4m3x2.bf16x2`.
#[inline]
pub fn bf16x2_to_e4m3x2(pair: u32, relu: bool) -> u16 {
    f32x2_to_e4m3x2(bf16_to_f32((pair >> 16) as u16), bf16_to_f32(pair as u16), relu)
}

/// `cvt.rn.satfinite{.relu}.e5m2x2.bf16x2`.
#[inline]
pub fn bf16x2_to_e5m2x2(pair: u32, relu: bool) -> u16 {
    f32x2_to_e5m2x2(bf16_to_f32((pair >> 16) as u16), bf16_to_f32(pair as u16), relu)
}

/// `cvt.rn{.relu}.f16x2.e4m3x2`: the high byte goes to the high half.
#[inline]
pub fn e4m3x2_to_f16x2(pair: u16, relu: bool) -> u32 {
    pack16(relu_f16(e4m3_to_f16((pair >> 8) as u8), relu), relu_f16(e4m3_to_f16(pair as u8), relu))
}

/// `cvt.rn{.relu}.f16x2.e5m2x2`: the high byte goes to the high half.
#[inline]
pub fn e5m2x2_to_f16x2(pair: u16, relu: bool) -> u32 {
    pack16(relu_f16(e5m2_to_f16((pair >> 8) as u8), relu), relu_f16(e5m2_to_f16(pair as u8), relu))
}

/// `cvt.{rn,rz}{.relu}{.satfinite}.f16x2.f32 d, a, b`: `a` in the high half.
#[inline]
pub fn f32x2_to_f16x2(a: f32, b: f32, round: Round, clamp: Clamp) -> u32 {
    pack16(f32_to_f16(a, round, clamp), f32_to_f16(b, round, clamp))
}

/// `cvt.{rn,rz}{.relu}{.satfinite}.bf16x2.f32 d, a, b`: `a` in the high half.
#[inline]
pub fn f32x2_to_bf16x2(a: f32, b: f32, round: Round, clamp: Clamp) -> u32 {
    pack16(f32_to_bf16(a, round, clamp), f32_to_bf16(b, round, clamp))
}

/// A format of at most eight bits without infinities: 6- and 4-bit ones have no NaN either.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Small {
    E4M3,
    E5M2,
    E2M3,
    E3M2,
    E2M1,
}

impl Small {
    /// (format, largest magnitude, NaN as a saturating conversion gives it, bits).
    fn shape(self) -> (Format, u32, u32, u32) {
        let format = |exponent_bits, fraction_bits| Format { exponent_bits, fraction_bits };
        match self {
            Small::E4M3 => (format(4, 3), 0x7e, 0x7f, 8),
            Small::E5M2 => (format(5, 2), 0x7b, 0x7f, 8),
            Small::E2M3 => (format(2, 3), 0x1f, 0x1f, 6),
            Small::E3M2 => (format(3, 2), 0x1f, 0x1f, 6),
            Small::E2M1 => (format(2, 1), 0x7, 0x7, 4),
        }
    }

    pub fn bits(self) -> u32 {
        self.shape().3
    }

    /// f32 to this format, saturating. NaN becomes the format's NaN, or its largest number where it has none.
    pub fn encode(self, value: f32, relu: bool) -> u32 {
        self.finish(value, relu, |format, bits| format.round_magnitude(bits, false, Round::Nearest))
    }

    /// Stochastic rounding: `random` (of `width` bits) is added to the top of the bits that are dropped; a carry rounds away.
    pub fn encode_stochastic(self, value: f32, relu: bool, random: u32, width: u32) -> u32 {
        self.finish(value, relu, |format, bits| format.round_stochastic(bits, random, width))
    }

    fn finish(self, value: f32, relu: bool, round: impl Fn(Format, u64) -> u32) -> u32 {
        let (format, max, nan, bits) = self.shape();
        if value.is_nan() {
            return nan;
        }
        let negative = value.is_sign_negative();
        if relu && negative {
            return 0;
        }
        let magnitude = if value.is_infinite() { max } else { round(format, f64::from(value.abs()).to_bits()).min(max) };
        u32::from(negative) << (bits - 1) | magnitude
    }

    /// This format to f16, exact.
    pub fn decode(self, code: u32) -> u16 {
        let (format, _, _, bits) = self.shape();
        match self {
            Small::E4M3 => return e4m3_to_f16(code as u8),
            Small::E5M2 => return e5m2_to_f16(code as u8),
            _ => {}
        }
        let magnitude = code & ((1 << (bits - 1)) - 1);
        let (exponent, fraction) = (magnitude >> format.fraction_bits, magnitude & ((1 << format.fraction_bits) - 1));
        let bias = (1 << (format.exponent_bits - 1)) - 1;
        let one = (1u32 << format.fraction_bits) as f32;
        let value = if exponent == 0 {
            fraction as f32 / one * 2f32.powi(1 - bias)
        } else {
            (1.0 + fraction as f32 / one) * 2f32.powi(exponent as i32 - bias)
        };
        f32_to_f16_rn(value) | ((code >> (bits - 1) & 1) as u16) << 15
    }
}

impl Format {
    /// As [`Format::round_magnitude`], stochastically. Beyond the largest number the encoding goes on counting.
    fn round_stochastic(self, bits: u64, random: u32, width: u32) -> u32 {
        let bias = (1 << (self.exponent_bits - 1)) - 1;
        let exponent = (bits >> 52) as i32 - 1023;
        if exponent == -1023 {
            return 0;
        }
        let significand = bits & ((1 << 52) - 1) | 1 << 52;
        let subnormal = (1 - bias - exponent).max(0) as u32;
        let drop = (52 - self.fraction_bits + subnormal).min(110);
        // The random bits stand just below the last kept one.
        let addend = if drop >= width { u128::from(random) << (drop - width) } else { u128::from(random) >> (width - drop) };
        let kept = ((u128::from(significand) + addend) >> drop) as u64;
        let field = if exponent < 1 - bias { 0 } else { (exponent + bias - 1) as u64 };
        ((field << self.fraction_bits) + kept).min(u64::from(u32::MAX >> 1)) as u32
    }

    fn encode_stochastic(self, value: f32, random: u32, width: u32, clamp: Clamp) -> u32 {
        if value.is_nan() {
            return self.nan();
        }
        let negative = value.is_sign_negative();
        if clamp.relu && negative {
            return 0;
        }
        let top = if clamp.satfinite { self.max() } else { self.infinity() };
        let magnitude = if value.is_infinite() {
            top
        } else {
            let rounded = self.round_stochastic(f64::from(value.abs()).to_bits(), random, width);
            if rounded > self.max() { top } else { rounded }
        };
        u32::from(negative) << (self.exponent_bits + self.fraction_bits) | magnitude
    }
}

/// `cvt.rs{.relu}{.satfinite}.f16x2.f32 d, a, b, rbits`: 13 random bits for each half.
pub fn f32x2_to_f16x2_stochastic(a: f32, b: f32, random: u32, clamp: Clamp) -> u32 {
    let one = |x, bits| F16.encode_stochastic(x, bits & 0x1fff, 13, clamp) as u16;
    pack16(one(a, random >> 16), one(b, random))
}

/// `cvt.rs{.relu}{.satfinite}.bf16x2.f32 d, a, b, rbits`: 16 random bits for each half.
pub fn f32x2_to_bf16x2_stochastic(a: f32, b: f32, random: u32, clamp: Clamp) -> u32 {
    let one = |x, bits| BF16.encode_stochastic(x, bits & 0xffff, 16, clamp) as u16;
    pack16(one(a, random >> 16), one(b, random))
}

/// f32 to ue8m0, a power of two: the sign is dropped, NaN is 0xff. `up`: toward infinity (`.rp`), else toward zero (`.rz`).
pub fn f32_to_ue8m0(value: f32, up: bool, satfinite: bool) -> u8 {
    let bits = value.to_bits() & 0x7fff_ffff;
    if bits > 0x7f80_0000 {
        return 0xff;
    }
    let (exponent, fraction) = (bits >> 23, bits & 0x7f_ffff);
    let beyond = match exponent {
        0xff => true,
        // Subnormals: 2^-127, the smallest ue8m0, is half of the smallest normal number.
        0 => up && fraction > 0x40_0000,
        _ => up && fraction != 0,
    };
    let code = if exponent == 0xff { 0xff } else { exponent + u32::from(beyond) };
    if code == 0xff { if satfinite { 0xfe } else { 0xff } } else { code as u8 }
}

/// ue8m0 to bf16, exact.
pub fn ue8m0_to_bf16(code: u8) -> u16 {
    match code {
        0xff => 0x7fff,
        0 => 0x0040,
        _ => u16::from(code) << 7,
    }
}

/// The same conversions for a warp: one register of 32 lanes per operand, narrow results zero-extended.
pub mod row {
    use super::{Clamp, Round};

    /// 32 lanes of one 32-bit register.
    pub type Row = [u32; 32];

    macro_rules! unary {
        ($($(#[$doc:meta])* $name:ident($x:ident $(, $option:ident: $kind:ty)*) = $body:expr;)*) => {$(
            $(#[$doc])*
            pub fn $name(d: &mut Row, a: &Row $(, $option: $kind)*) {
                for (out, &$x) in d.iter_mut().zip(a) {
                    *out = $body;
                }
            }
        )*};
    }
    macro_rules! binary {
        ($($(#[$doc:meta])* $name:ident($x:ident, $y:ident $(, $option:ident: $kind:ty)*) = $body:expr;)*) => {$(
            $(#[$doc])*
            pub fn $name(d: &mut Row, a: &Row, b: &Row $(, $option: $kind)*) {
                for ((out, &$x), &$y) in d.iter_mut().zip(a).zip(b) {
                    *out = $body;
                }
            }
        )*};
    }

    unary! {
        /// Low 16 bits of each lane, f16, to f32.
        f16_to_f32(x) = super::f16_to_f32(x as u16).to_bits();
        /// Low 16 bits of each lane, bf16, to f32.
        bf16_to_f32(x) = x << 16;
        f32_to_f16(x, round: Round, clamp: Clamp) = super::f32_to_f16(f32::from_bits(x), round, clamp) as u32;
        f32_to_bf16(x, round: Round, clamp: Clamp) = super::f32_to_bf16(f32::from_bits(x), round, clamp) as u32;
        f32_to_tf32(x, round: Round, clamp: Clamp) = super::f32_to_tf32(f32::from_bits(x), round, clamp);
        e4m3x2_to_f16x2(x, relu: bool) = super::e4m3x2_to_f16x2(x as u16, relu);
        e5m2x2_to_f16x2(x, relu: bool) = super::e5m2x2_to_f16x2(x as u16, relu);
        f16x2_to_e4m3x2(x, relu: bool) = super::f16x2_to_e4m3x2(x, relu) as u32;
        f16x2_to_e5m2x2(x, relu: bool) = super::f16x2_to_e5m2x2(x, relu) as u32;
        bf16x2_to_e4m3x2(x, relu: bool) = super::bf16x2_to_e4m3x2(x, relu) as u32;
        bf16x2_to_e5m2x2(x, relu: bool) = super::bf16x2_to_e5m2x2(x, relu) as u32;
    }
    binary! {
        /// `a` to the high byte, `b` to the low byte.
        f32x2_to_e4m3x2(x, y, relu: bool) = super::f32x2_to_e4m3x2(f32::from_bits(x), f32::from_bits(y), relu) as u32;
        /// `a` to the high byte, `b` to the low byte.
        f32x2_to_e5m2x2(x, y, relu: bool) = super::f32x2_to_e5m2x2(f32::from_bits(x), f32::from_bits(y), relu) as u32;
        /// `a` to the high half, `b` to the low half.
        f32x2_to_f16x2(x, y, round: Round, clamp: Clamp) = super::f32x2_to_f16x2(f32::from_bits(x), f32::from_bits(y), round, clamp);
        /// `a` to the high half, `b` to the low half.
        f32x2_to_bf16x2(x, y, round: Round, clamp: Clamp) = super::f32x2_to_bf16x2(f32::from_bits(x), f32::from_bits(y), round, clamp);
    }
}
