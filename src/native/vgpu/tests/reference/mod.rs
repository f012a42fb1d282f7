//! A second statement of the matrix arithmetic: integers only, formats read field by field, alignment and truncation as the models
//! describe them.
#![allow(dead_code, reason = "each test file uses its part")]

use tilewright_vgpu::arch::Arch;
use tilewright_vgpu::numerics::{Elem, MatrixMode, MmaShape};

/// The rest of a form that matters to few.
pub const PLAIN_FORM: MmaShape = MmaShape::plain([16, 8, 16], Elem::F16, Elem::F16, Elem::F32, Elem::F32);

pub type Rows = Vec<[u32; 32]>;

/// splitmix64.
pub struct Random(pub u64);

impl Random {
    pub fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut x = self.0;
        x = (x ^ x >> 30).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        x = (x ^ x >> 27).wrapping_mul(0x94D0_49BB_1331_11EB);
        x ^ x >> 31
    }

    pub fn below(&mut self, bound: u64) -> u64 {
        self.next() % bound
    }
}

/// (exponent bits, fraction bits, has infinities) of a floating-point format; tf32 is read from the top 19 bits of its register.
pub fn layout(elem: Elem) -> (u32, u32, bool) {
    match elem {
        Elem::E4M3 => (4, 3, false),
        Elem::E5M2 => (5, 2, true),
        Elem::E3M2 => (3, 2, false),
        Elem::E2M3 => (2, 3, false),
        Elem::E2M1 => (2, 1, false),
        Elem::F16 => (5, 10, true),
        Elem::BF16 => (8, 7, true),
        Elem::TF32 => (8, 10, true),
        Elem::F32 => (8, 23, true),
        other => panic!("{other:?} is no floating-point format"),
    }
}

pub fn width(elem: Elem) -> u32 {
    match elem {
        Elem::F64 => 64,
        Elem::F32 | Elem::TF32 | Elem::S32 => 32,
        Elem::F16 | Elem::BF16 => 16,
        Elem::E4M3 | Elem::E5M2 | Elem::E3M2 | Elem::E2M3 | Elem::E2M1 | Elem::S8 | Elem::U8 => 8,
        Elem::S4 | Elem::U4 => 4,
        Elem::B1 => 1,
    }
}

#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Number {
    /// significand · 2^exponent, `exponent` that of the significand's last bit; `scale` is the model's exponent (of its first).
    Finite { significand: i128, exponent: i32, scale: i32 },
    Infinite { negative: bool },
    Nan,
}

pub fn number(elem: Elem, bits: u32) -> Number {
    let (exponent_bits, fraction_bits, infinities) = layout(elem);
    let bits = match elem {
        Elem::TF32 => bits >> 13,
        // In the middle of a byte; six bits are in the low ones.
        Elem::E2M1 => bits >> 2 & 15,
        Elem::E3M2 | Elem::E2M3 => bits & 0x3F,
        _ => bits,
    };
    let small = matches!(elem, Elem::E3M2 | Elem::E2M3 | Elem::E2M1);
    let bias = (1 << (exponent_bits - 1)) - 1;
    let field = bits >> fraction_bits & ((1 << exponent_bits) - 1);
    let fraction = bits & ((1 << fraction_bits) - 1);
    let negative = bits >> (exponent_bits + fraction_bits) & 1 == 1;
    let last = (1 << exponent_bits) - 1;
    if !small && field == last && (infinities || fraction == (1 << fraction_bits) - 1) {
        return if infinities && fraction == 0 { Number::Infinite { negative } } else { Number::Nan };
    }
    let (magnitude, scale) = if field == 0 { (fraction, 1 - bias) } else { (fraction | 1 << fraction_bits, field as i32 - bias) };
    let significand = if negative { -(magnitude as i128) } else { magnitude as i128 };
    let exponent = scale - fraction_bits as i32;
    Number::Finite { significand, exponent, scale: if magnitude == 0 { -126 } else { scale } }
}

/// As `number`, after an exact conversion of fp8 to f16: subnormals of fp8 are normal there.
pub fn number_through_f16(elem: Elem, bits: u32) -> Number {
    match number(elem, bits) {
        Number::Finite { significand, exponent, .. } if significand != 0 => {
            let top = 127 - significand.unsigned_abs().leading_zeros() as i32;
            Number::Finite { significand, exponent, scale: (exponent + top).max(-14) }
        }
        other => other,
    }
}

#[derive(Clone, Copy)]
pub struct Model {
    pub fraction: i32,
    pub groups: usize,
    pub short: bool,
    /// fp8 as two products of f16, which the accumulator is added to.
    pub widened: bool,
}

/// The table of the virtual GPU's specification.
pub fn model_for(shape: &MmaShape, arch: Arch) -> Model {
    let fp8 = width(shape.a) == 8;
    let split = shape.k * width(shape.a) == 256;
    let halves = if split { 2 } else { 1 };
    match arch {
        Arch::Sm80 | Arch::Sm86 | Arch::Sm89 if fp8 => Model { fraction: 13, groups: halves, short: true, widened: false },
        Arch::Sm80 | Arch::Sm86 | Arch::Sm89 => Model { fraction: 24, groups: halves, short: false, widened: false },
        Arch::Sm90a | Arch::Sm100a if fp8 => Model { fraction: 25, groups: 2, short: false, widened: true },
        _ => Model { fraction: 25, groups: 1, short: false, widened: false },
    }
}

/// significand · 2^exponent in `elem` (f16 or f32): to nearest even for f16, toward zero for f32; infinite beyond the range.
pub fn encode(elem: Elem, significand: i128, exponent: i32, short: bool) -> u32 {
    let (exponent_bits, fraction_bits, _) = layout(elem);
    let bias = (1 << (exponent_bits - 1)) - 1;
    let magnitude = significand.unsigned_abs();
    if magnitude == 0 {
        return 0;
    }
    let negative = significand < 0;
    let top = 127 - magnitude.leading_zeros() as i32;
    let scale = (exponent + top).max(1 - bias);
    // Units of the result's last place.
    let shift = scale - fraction_bits as i32 - exponent;
    let mut kept = if shift <= 0 { magnitude << -shift } else if shift > 127 { 0 } else { magnitude >> shift };
    if elem == Elem::F16 && shift > 0 {
        let rest = if shift > 127 { 0 } else { magnitude - (kept << shift) };
        let half = 1u128 << (shift - 1).min(126);
        if rest > half || rest == half && kept & 1 == 1 {
            kept += 1;
        }
    }
    let sign = (negative as u32) << (exponent_bits + fraction_bits);
    let infinity = ((1u32 << exponent_bits) - 1) << fraction_bits;
    // kept counts units of 2^(scale − fraction_bits); a carry to the next binade is found by the addition.
    let field = (scale + bias - 1) as u128;
    let encoded = ((field << fraction_bits) + kept).min(infinity as u128) as u32;
    let encoded = if short && encoded != infinity { encoded & !0x3FF } else { encoded };
    if encoded == 0 { 0 } else { sign | encoded }
}

pub fn nan(elem: Elem) -> u32 {
    if elem == Elem::F16 { 0x7FFF } else { 0x7FFF_FFFF }
}

/// Σ a·b + c by the model.
pub fn model_dot(shape: &MmaShape, model: Model, a: &[u32], b: &[u32], c: u32) -> u32 {
    let read = |elem, bits| if model.widened { number_through_f16(elem, bits) } else { number(elem, bits) };
    // A product of f16 takes one register's half: two neighbours of each four along k.
    let ordered = |of: &[u32]| -> Vec<u32> {
        let half = |half| of.iter().enumerate().filter(move |(k, _)| k % 4 / 2 == half).map(|(_, &bits)| bits);
        if model.widened { half(0).chain(half(1)).collect() } else { of.to_vec() }
    };
    let (a, b) = (&ordered(a)[..], &ordered(b)[..]);
    let mut accumulator = match (shape.c, shape.d, number(shape.c, c)) {
        _ if model.widened => 0,
        (from, to, _) if from == to => c,
        (_, to, Number::Nan) => nan(to),
        (_, to, Number::Infinite { negative }) => (if to == Elem::F16 { 0x7C00 } else { 0x7F80_0000 }) | (negative as u32) << (width(to) - 1),
        (_, to, Number::Finite { significand, exponent, .. }) => {
            // f32 to f16 rounds to nearest, f16 to f32 is exact; only −0 needs its sign back.
            let encoded = encode(to, significand, exponent, false);
            encoded | if encoded == 0 { (c >> (width(shape.c) - 1) & 1) << (width(to) - 1) } else { 0 }
        }
    };
    let size = a.len() / model.groups;
    for (a, b) in a.chunks(size).zip(b.chunks(size)) {
        let mut terms = vec![];
        let (mut invalid, mut infinities) = (false, vec![]);
        match number(shape.d, accumulator) {
            Number::Nan => invalid = true,
            Number::Infinite { negative } => infinities.push(negative),
            Number::Finite { significand, exponent, scale } => terms.push((significand, exponent, scale)),
        }
        for (&x, &y) in a.iter().zip(b) {
            match (read(shape.a, x), read(shape.b, y)) {
                (Number::Nan, _) | (_, Number::Nan) => invalid = true,
                (Number::Infinite { negative: p }, Number::Infinite { negative: q }) => infinities.push(p != q),
                (Number::Infinite { negative }, Number::Finite { significand, .. })
                | (Number::Finite { significand, .. }, Number::Infinite { negative }) => {
                    if significand == 0 {
                        invalid = true;
                    } else {
                        infinities.push(negative != (significand < 0));
                    }
                }
                (Number::Finite { significand: p, exponent: e, scale: s }, Number::Finite { significand: q, exponent: f, scale: t }) => {
                    terms.push((p * q, e + f, s + t));
                }
            }
        }
        accumulator = if invalid || infinities.contains(&true) && infinities.contains(&false) {
            nan(shape.d)
        } else if let Some(&negative) = infinities.first() {
            (if shape.d == Elem::F16 { 0x7C00 } else { 0x7F80_0000 }) | (negative as u32) << (width(shape.d) - 1)
        } else {
            let top = terms.iter().map(|term| term.2).max().unwrap();
            let unit = top - model.fraction;
            let sum: i128 = terms
                .iter()
                .map(|&(significand, exponent, _)| {
                    let shift = unit - exponent;
                    // Division truncates toward zero.
                    if shift <= 0 { significand << -shift } else if shift > 100 { 0 } else { significand / (1i128 << shift) }
                })
                .sum();
            encode(shape.d, sum, unit, model.short && shape.d == Elem::F32)
        };
    }
    if model.widened {
        // The addition of the number format, to nearest even: f64 holds sums of f16 exactly, f32 is the host's own.
        let (x, y) = (to_f64(shape.d, accumulator), to_f64(shape.c, c));
        return match shape.d {
            Elem::F16 => f64_to_f16(x + y),
            _ if (x + y).is_nan() => nan(shape.d),
            _ => (x as f32 + y as f32).to_bits(),
        };
    }
    accumulator
}

pub fn to_f64(elem: Elem, bits: u32) -> f64 {
    match number(elem, bits) {
        Number::Nan => f64::NAN,
        Number::Infinite { negative } => if negative { f64::NEG_INFINITY } else { f64::INFINITY },
        Number::Finite { significand, exponent, .. } => {
            let value = significand as f64 * 2f64.powi(exponent);
            if significand == 0 && bits >> (width(elem) - 1) & 1 == 1 { -0.0 } else { value }
        }
    }
}

/// f64 to f16, to nearest even, by trying the two neighbours.
pub fn f64_to_f16(value: f64) -> u32 {
    if value.is_nan() {
        return 0x7FFF;
    }
    let sign = (value.is_sign_negative() as u32) << 15;
    let size = value.abs();
    if size >= 65520.0 {
        return sign | 0x7C00;
    }
    let below = (0..=0x7BFFu32).collect::<Vec<_>>().partition_point(|&bits| to_f64(Elem::F16, bits) <= size) as u32 - 1;
    let (low, high) = (to_f64(Elem::F16, below), if below == 0x7BFF { 65536.0 } else { to_f64(Elem::F16, below + 1) });
    let (down, up) = (size - low, high - size);
    sign | if up < down || up == down && below & 1 == 1 { below + 1 } else { below }
}

pub fn float_dot(shape: &MmaShape, mode: MatrixMode, a: &[u32], b: &[u32], c: u32) -> u32 {
    let pairs = a.iter().zip(b).map(|(&x, &y)| (to_f64(shape.a, x), to_f64(shape.b, y)));
    let sum = match mode {
        MatrixMode::Ideal => pairs.fold(to_f64(shape.c, c), |sum, (x, y)| sum + x * y),
        _ => pairs.fold(to_f64(shape.c, c) as f32, |sum, (x, y)| (x as f32).mul_add(y as f32, sum)) as f64,
    };
    match shape.d {
        Elem::F16 => f64_to_f16(sum),
        _ if sum.is_nan() => 0x7FFF_FFFF,
        _ => (sum as f32).to_bits(),
    }
}

/// Registers of `rows` × `cols` elements; `place` gives (lane, index in the lane's elements).
pub fn fragment(elem: Elem, rows: u32, cols: u32, values: &[u32], place: impl Fn(u32, u32) -> (usize, u32)) -> Rows {
    let per_lane = rows * cols / 32;
    let mut fragment = vec![[0u32; 32]; (per_lane * width(elem)).div_ceil(32) as usize];
    for row in 0..rows {
        for col in 0..cols {
            let (lane, index) = place(row, col);
            let bit = index * width(elem);
            fragment[(bit / 32) as usize][lane] |= values[(row * cols + col) as usize] << (bit % 32);
        }
    }
    fragment
}

/// The manual's formulas for A: e elements per register, chunks of 4e along k, rows 8–15 in the odd registers.
pub fn place_a(shape: &MmaShape, row: u32, col: u32) -> (usize, u32) {
    let e = 32 / width(shape.a);
    let register = col / (4 * e) * (shape.m / 8) + row / 8;
    ((row % 8 * 4 + col % (4 * e) / e) as usize, register * e + col % e)
}

pub fn place_b(shape: &MmaShape, k: u32, col: u32) -> (usize, u32) {
    let e = 32 / width(shape.b);
    ((col * 4 + k % (4 * e) / e) as usize, k / (4 * e) * e + k % e)
}

pub fn place_c(row: u32, col: u32) -> (usize, u32) {
    ((row % 8 * 4 + col / 2) as usize, row / 8 * 2 + col % 2)
}

pub fn element(fragment: &Rows, elem: Elem, (lane, index): (usize, u32)) -> u32 {
    let bit = index * width(elem);
    fragment[(bit / 32) as usize][lane] >> (bit % 32) & (u32::MAX >> (32 - width(elem)))
}

/// A floating-point encoding of some flavour.
pub fn sample(random: &mut Random, elem: Elem, flavour: u64) -> u32 {
    let (exponent_bits, fraction_bits, infinities) = layout(elem);
    let fraction = random.next() as u32 & ((1 << fraction_bits) - 1);
    let last = (1u32 << exponent_bits) - 1;
    let bias = last / 2;
    let any_finite = |random: &mut Random| random.below(last as u64 + !infinities as u64) as u32;
    let near = |random: &mut Random, spread: u64| (bias + random.below(spread) as u32).saturating_sub(spread as u32 / 2);
    let field = match flavour {
        0 => any_finite(random),                                                  // anything finite
        1 => near(random, 4),                                                     // comparable sizes
        2 => near(random, (last / 2) as u64),                                     // wide spread
        3 => [0, 0, 1, bias][random.below(4) as usize],                           // subnormals
        4 => [0, bias, any_finite(random)][random.below(3) as usize],             // with zeros, see below
        5 => last - infinities as u32 - random.below(2) as u32,                   // the largest
        6 => if random.below(12) == 0 { last } else { near(random, 6) },          // infinities and NaNs
        _ => bias,                                                                // equal exponents
    };
    let fraction = match flavour {
        4 if random.below(2) == 0 => 0,
        5 => (1 << fraction_bits) - 1 - random.below(2) as u32 * (field == last) as u32,
        6 if field == last => [0, 1 << (fraction_bits - 1), (1 << fraction_bits) - 1][random.below(3) as usize],
        8 => (1 << fraction_bits) - 1,
        _ => fraction,
    };
    let sign = match flavour {
        5 | 8 if random.below(4) != 0 => 0,
        _ => random.next() as u32 & 1,
    };
    let bits = sign << (exponent_bits + fraction_bits) | field << fraction_bits | fraction;
    // tf32 lives in the top bits; what is below must not matter.
    if elem == Elem::TF32 { bits << 13 | random.next() as u32 & 0x1FFF } else { bits }
}
