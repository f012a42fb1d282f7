//! Matrix operations against a second statement of the arithmetic: integers only, formats read field by field, fragments placed
//! by the formulas of the PTX manual. Every host path must agree with it bit for bit.

use tilewright_vgpu::arch::Arch;
use tilewright_vgpu::numerics::{B1Op, Elem, HostPath, MatrixMode, MmaShape, mma_kernel, mma_kernel_on};

type Rows = Vec<[u32; 32]>;

/// splitmix64.
struct Random(u64);

impl Random {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut x = self.0;
        x = (x ^ x >> 30).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        x = (x ^ x >> 27).wrapping_mul(0x94D0_49BB_1331_11EB);
        x ^ x >> 31
    }

    fn below(&mut self, bound: u64) -> u64 {
        self.next() % bound
    }
}

/// (exponent bits, fraction bits, has infinities) of a floating-point format; tf32 is read from the top 19 bits of its register.
fn layout(elem: Elem) -> (u32, u32, bool) {
    match elem {
        Elem::E4M3 => (4, 3, false),
        Elem::E5M2 => (5, 2, true),
        Elem::F16 => (5, 10, true),
        Elem::BF16 => (8, 7, true),
        Elem::TF32 => (8, 10, true),
        Elem::F32 => (8, 23, true),
        other => panic!("{other:?} is no floating-point format"),
    }
}

fn width(elem: Elem) -> u32 {
    match elem {
        Elem::F64 => 64,
        Elem::F32 | Elem::TF32 | Elem::S32 => 32,
        Elem::F16 | Elem::BF16 => 16,
        Elem::E4M3 | Elem::E5M2 | Elem::S8 | Elem::U8 => 8,
        Elem::S4 | Elem::U4 => 4,
        Elem::B1 => 1,
    }
}

#[derive(Clone, Copy, Debug, PartialEq)]
enum Number {
    /// significand · 2^exponent, `exponent` that of the significand's last bit; `scale` is the model's exponent (of its first).
    Finite { significand: i128, exponent: i32, scale: i32 },
    Infinite { negative: bool },
    Nan,
}

fn number(elem: Elem, bits: u32) -> Number {
    let (exponent_bits, fraction_bits, infinities) = layout(elem);
    let bits = if elem == Elem::TF32 { bits >> 13 } else { bits };
    let bias = (1 << (exponent_bits - 1)) - 1;
    let field = bits >> fraction_bits & ((1 << exponent_bits) - 1);
    let fraction = bits & ((1 << fraction_bits) - 1);
    let negative = bits >> (exponent_bits + fraction_bits) & 1 == 1;
    let last = (1 << exponent_bits) - 1;
    if field == last && (infinities || fraction == (1 << fraction_bits) - 1) {
        return if infinities && fraction == 0 { Number::Infinite { negative } } else { Number::Nan };
    }
    let (magnitude, scale) = if field == 0 { (fraction, 1 - bias) } else { (fraction | 1 << fraction_bits, field as i32 - bias) };
    let significand = if negative { -(magnitude as i128) } else { magnitude as i128 };
    let exponent = scale - fraction_bits as i32;
    Number::Finite { significand, exponent, scale: if magnitude == 0 { -126 } else { scale } }
}

/// As `number`, after an exact conversion of fp8 to f16: subnormals of fp8 are normal there.
fn number_through_f16(elem: Elem, bits: u32) -> Number {
    match number(elem, bits) {
        Number::Finite { significand, exponent, .. } if significand != 0 => {
            let top = 127 - significand.unsigned_abs().leading_zeros() as i32;
            Number::Finite { significand, exponent, scale: (exponent + top).max(-14) }
        }
        other => other,
    }
}

#[derive(Clone, Copy)]
struct Model {
    fraction: i32,
    groups: usize,
    short: bool,
    through_f16: bool,
}

/// The table of the virtual GPU's specification.
fn model_of(shape: &MmaShape, arch: Arch) -> Model {
    let fp8 = width(shape.a) == 8;
    let split = shape.k * width(shape.a) == 256;
    let halves = if split { 2 } else { 1 };
    match arch {
        Arch::Sm80 | Arch::Sm86 | Arch::Sm89 if fp8 => Model { fraction: 13, groups: halves, short: true, through_f16: false },
        Arch::Sm80 | Arch::Sm86 | Arch::Sm89 => Model { fraction: 24, groups: halves, short: false, through_f16: false },
        Arch::Sm90a if fp8 => Model { fraction: 25, groups: halves, short: false, through_f16: true },
        _ => Model { fraction: 25, groups: 1, short: false, through_f16: false },
    }
}

/// significand · 2^exponent in `elem` (f16 or f32): to nearest even for f16, toward zero for f32; infinite beyond the range.
fn encode(elem: Elem, significand: i128, exponent: i32, short: bool) -> u32 {
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

fn nan(elem: Elem) -> u32 {
    if elem == Elem::F16 { 0x7FFF } else { 0x7FFF_FFFF }
}

/// Σ a·b + c by the model.
fn model_dot(shape: &MmaShape, model: Model, a: &[u32], b: &[u32], c: u32) -> u32 {
    let read = |elem, bits| if model.through_f16 { number_through_f16(elem, bits) } else { number(elem, bits) };
    let mut accumulator = match (shape.c, shape.d, number(shape.c, c)) {
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
    accumulator
}

fn to_f64(elem: Elem, bits: u32) -> f64 {
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
fn f64_to_f16(value: f64) -> u32 {
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

fn float_dot(shape: &MmaShape, mode: MatrixMode, a: &[u32], b: &[u32], c: u32) -> u32 {
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
fn fragment(elem: Elem, rows: u32, cols: u32, values: &[u32], place: impl Fn(u32, u32) -> (usize, u32)) -> Rows {
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
fn place_a(shape: &MmaShape, row: u32, col: u32) -> (usize, u32) {
    let e = 32 / width(shape.a);
    let register = col / (4 * e) * (shape.m / 8) + row / 8;
    ((row % 8 * 4 + col % (4 * e) / e) as usize, register * e + col % e)
}

fn place_b(shape: &MmaShape, k: u32, col: u32) -> (usize, u32) {
    let e = 32 / width(shape.b);
    ((col * 4 + k % (4 * e) / e) as usize, k / (4 * e) * e + k % e)
}

fn place_c(row: u32, col: u32) -> (usize, u32) {
    ((row % 8 * 4 + col / 2) as usize, row / 8 * 2 + col % 2)
}

fn element(fragment: &Rows, elem: Elem, (lane, index): (usize, u32)) -> u32 {
    let bit = index * width(elem);
    fragment[(bit / 32) as usize][lane] >> (bit % 32) & (u32::MAX >> (32 - width(elem)))
}

/// A floating-point encoding of some flavour.
fn sample(random: &mut Random, elem: Elem, flavour: u64) -> u32 {
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

fn float_shapes() -> Vec<MmaShape> {
    use Elem::*;
    let mut shapes = vec![];
    let mut push = |k, a, b, c, d| shapes.push(MmaShape { m: 16, n: 8, k, a, b, c, d, sat: false, b1_op: B1Op::XorPopc });
    for k in [8, 16] {
        for (c, d) in [(F32, F32), (F16, F16), (F16, F32), (F32, F16)] {
            push(k, F16, F16, c, d);
        }
        push(k, BF16, BF16, F32, F32);
    }
    push(4, TF32, TF32, F32, F32);
    push(8, TF32, TF32, F32, F32);
    for k in [16, 32] {
        for a in [E4M3, E5M2] {
            for b in [E4M3, E5M2] {
                push(k, a, b, F32, F32);
                push(k, a, b, F16, F16);
            }
        }
    }
    shapes
}

struct Problem {
    /// \[m\]\[k\], \[k\]\[n\], \[m\]\[n\]
    a: Vec<u32>,
    b: Vec<u32>,
    c: Vec<u32>,
}

impl Problem {
    fn random(random: &mut Random, shape: &MmaShape) -> Problem {
        let mut fill = |elem, count: u32| {
            let flavour = random.below(10);
            // Flavour 9 mixes them.
            (0..count)
                .map(|_| {
                    let flavour = if flavour == 9 { random.below(9) } else { flavour };
                    sample(random, elem, flavour)
                })
                .collect::<Vec<_>>()
        };
        Problem { a: fill(shape.a, shape.m * shape.k), b: fill(shape.b, shape.k * shape.n), c: fill(shape.c, shape.m * shape.n) }
    }

    fn operands(&self, shape: &MmaShape) -> [Rows; 3] {
        [
            fragment(shape.a, shape.m, shape.k, &self.a, |row, col| place_a(shape, row, col)),
            fragment(shape.b, shape.k, shape.n, &self.b, |row, col| place_b(shape, row, col)),
            fragment(shape.c, shape.m, shape.n, &self.c, place_c),
        ]
    }
}

fn check(
    shape: &MmaShape,
    name: &str,
    problem: &Problem,
    function: impl Fn(&mut [[u32; 32]], &[[u32; 32]], &[[u32; 32]], &[[u32; 32]]),
    expected: impl Fn(&[u32], &[u32], u32) -> u32,
) {
    let [a, b, c] = problem.operands(shape);
    let mut d = vec![[0xDEAD_BEEF_u32; 32]; (shape.m * shape.n / 32 * width(shape.d) / 32) as usize];
    function(&mut d, &a, &b, &c);
    let (m, n, k) = (shape.m as usize, shape.n as usize, shape.k as usize);
    for row in 0..m {
        for col in 0..n {
            let x = &problem.a[row * k..(row + 1) * k];
            let y: Vec<u32> = (0..k).map(|index| problem.b[index * n + col]).collect();
            let z = problem.c[row * n + col];
            let (got, want) = (element(&d, shape.d, place_c(row as u32, col as u32)), expected(x, &y, z));
            assert_eq!(got, want, "{name} {shape:?} D[{row},{col}]: got {got:#x}, want {want:#x}; a {x:x?} b {y:x?} c {z:#x}");
        }
    }
}

/// Problems per form and architecture; unoptimised code gets few.
const ROUNDS: usize = if cfg!(debug_assertions) { 3 } else { 40 };

#[test]
fn models_agree_with_integers_on_every_path() {
    let mut random = Random(1);
    for shape in float_shapes() {
        for arch in [Arch::Sm80, Arch::Sm86, Arch::Sm89, Arch::Sm90a, Arch::Sm100a, Arch::Sm120a] {
            let model = model_of(&shape, arch);
            for _ in 0..ROUNDS {
                let problem = Problem::random(&mut random, &shape);
                let default = mma_kernel(&shape, arch, MatrixMode::Model).unwrap();
                check(&shape, &format!("{arch}"), &problem, default, |a, b, c| model_dot(&shape, model, a, b, c));
                for path in HostPath::ALL {
                    let Some(function) = mma_kernel_on(&shape, arch, MatrixMode::Model, path) else {
                        assert!(!path.available(), "{shape:?} has no function on {path:?}");
                        continue;
                    };
                    check(&shape, &format!("{arch} {path:?}"), &problem, function, |a, b, c| model_dot(&shape, model, a, b, c));
                }
            }
        }
    }
}

#[test]
fn plain_sums_agree_on_every_path() {
    let mut random = Random(2);
    for shape in float_shapes() {
        for mode in [MatrixMode::Ideal, MatrixMode::F32] {
            for _ in 0..ROUNDS {
                let problem = Problem::random(&mut random, &shape);
                for path in HostPath::ALL {
                    if let Some(function) = mma_kernel_on(&shape, Arch::Sm90a, mode, path) {
                        check(&shape, &format!("{mode:?} {path:?}"), &problem, function, |a, b, c| float_dot(&shape, mode, a, b, c));
                    }
                }
            }
        }
    }
}

/// Ada's fp8 sums keep 13 bits: 2^13 absorbs ones that an exact sum keeps.
#[test]
fn ada_fp8_loses_small_terms() {
    let shape = MmaShape {
        m: 16, n: 8, k: 32, a: Elem::E4M3, b: Elem::E4M3, c: Elem::F32, d: Elem::F32, sat: false, b1_op: B1Op::XorPopc,
    };
    let one = 0x38;
    let problem = Problem { a: vec![one; 16 * 32], b: vec![one; 32 * 8], c: vec![16384.0f32.to_bits(); 128] };
    let run = |arch, mode| {
        let [a, b, c] = problem.operands(&shape);
        let mut d = vec![[0; 32]; 4];
        mma_kernel(&shape, arch, mode).unwrap()(&mut d, &a, &b, &c);
        f32::from_bits(d[0][0])
    };
    assert_eq!(run(Arch::Sm89, MatrixMode::Model), 16384.0);
    assert_eq!(run(Arch::Sm120a, MatrixMode::Model), 16416.0);
    assert_eq!(run(Arch::Sm89, MatrixMode::Ideal), 16416.0);
}

/// A negative sum below half of f16's smallest number becomes +0.
#[test]
fn f16_underflow_is_a_positive_zero() {
    let shape = MmaShape {
        m: 16, n: 8, k: 8, a: Elem::F16, b: Elem::F16, c: Elem::F16, d: Elem::F16, sat: false, b1_op: B1Op::XorPopc,
    };
    let problem = Problem { a: vec![0x8010; 16 * 8], b: vec![0x0010; 8 * 8], c: vec![0; 128] };
    for path in HostPath::ALL {
        for arch in [Arch::Sm80, Arch::Sm90a] {
            if let Some(function) = mma_kernel_on(&shape, arch, MatrixMode::Model, path) {
                check(&shape, &format!("{path:?}"), &problem, function, |_, _, _| 0);
            }
        }
    }
}

#[test]
fn integer_forms_are_exact() {
    use Elem::*;
    let mut random = Random(3);
    let value = |elem, bits: u32| match elem {
        S8 => bits as u8 as i8 as i64,
        S4 => ((bits as i32) << 28 >> 28) as i64,
        _ => bits as i64,
    };
    for (types, sizes) in [([S8, U8], [(8, 16), (16, 16), (16, 32)]), ([S4, U4], [(8, 32), (16, 32), (16, 64)])] {
        for a in types {
            for b in types {
                for (m, k) in sizes {
                    for sat in [false, true] {
                        let shape = MmaShape { m, n: 8, k, a, b, c: S32, d: S32, sat, b1_op: B1Op::XorPopc };
                        let function = mma_kernel(&shape, Arch::Sm80, MatrixMode::Model).unwrap();
                        for extreme in [false, true] {
                            let mask = u32::MAX >> (32 - width(a));
                            let mut fill = |count: u32| (0..count).map(|_| random.next() as u32 & mask).collect::<Vec<_>>();
                            let (x, y) = (fill(m * k), fill(k * 8));
                            let c = (0..m * 8)
                                .map(|index| if extreme { [i32::MIN as u32, i32::MAX as u32][index as usize % 2] } else { index * 77 })
                                .collect();
                            let problem = Problem { a: x, b: y, c };
                            check(&shape, "integer", &problem, function, |p, q, c| {
                                let dot: i64 = p.iter().zip(q).map(|(&p, &q)| value(a, p) * value(b, q)).sum();
                                let sum = c as i32 as i64 + dot;
                                (if sat { sum.clamp(i32::MIN as i64, i32::MAX as i64) as i32 } else { sum as i32 }) as u32
                            });
                        }
                    }
                }
            }
        }
    }
    for (m, k) in [(8, 128), (16, 128), (16, 256)] {
        for b1_op in [B1Op::XorPopc, B1Op::AndPopc] {
            let shape = MmaShape { m, n: 8, k, a: B1, b: B1, c: S32, d: S32, sat: false, b1_op };
            let mut fill = |count: u32| (0..count).map(|_| random.next() as u32 & 1).collect::<Vec<_>>();
            let problem = Problem { a: fill(m * k), b: fill(k * 8), c: (0..m * 8).map(|index| u32::MAX - 3 * index).collect() };
            check(&shape, "bits", &problem, mma_kernel(&shape, Arch::Sm80, MatrixMode::Model).unwrap(), |p, q, c| {
                let ones = p.iter().zip(q).filter(|&(&p, &q)| if b1_op == B1Op::AndPopc { p & q == 1 } else { p != q }).count();
                c.wrapping_add(ones as u32)
            });
        }
    }
}

#[test]
fn double_forms_fuse_along_k() {
    let mut random = Random(4);
    for (m, k) in [(8usize, 4usize), (16, 4), (16, 8), (16, 16)] {
        let shape = MmaShape {
            m: m as u32, n: 8, k: k as u32, a: Elem::F64, b: Elem::F64, c: Elem::F64, d: Elem::F64, sat: false, b1_op: B1Op::XorPopc,
        };
        let mut fill = |count: usize| {
            (0..count)
                .map(|_| {
                    let bits = random.next();
                    f64::from_bits(bits & !(0x7FF << 52) | (1000 + bits % 40) << 52)
                })
                .collect::<Vec<f64>>()
        };
        let (x, y, mut z) = (fill(m * k), fill(k * 8), fill(m * 8));
        z[3] = f64::NAN;
        let pack = |values: &[f64], rows: usize, cols: usize, place: &dyn Fn(usize, usize) -> (usize, usize)| {
            let mut out = vec![[0u32; 32]; rows * cols / 16];
            for row in 0..rows {
                for col in 0..cols {
                    let ((lane, index), bits) = (place(row, col), values[row * cols + col].to_bits());
                    out[2 * index][lane] = bits as u32;
                    out[2 * index + 1][lane] = (bits >> 32) as u32;
                }
            }
            out
        };
        let at_c = |row: usize, col: usize| (row % 8 * 4 + col / 2, row / 8 * 2 + col % 2);
        let a = pack(&x, m, k, &|row, col| (row % 8 * 4 + col % 4, col / 4 * (m / 8) + row / 8));
        let b = pack(&y, k, 8, &|row, col| (col * 4 + row % 4, row / 4));
        let c = pack(&z, m, 8, &at_c);
        let mut d = c.clone();
        mma_kernel(&shape, Arch::Sm90a, MatrixMode::Model).unwrap()(&mut d, &a, &b, &c);
        for row in 0..m {
            for col in 0..8 {
                let want = (0..k).fold(z[row * 8 + col], |sum, index| x[row * k + index].mul_add(y[index * 8 + col], sum));
                let (lane, index) = at_c(row, col);
                let got = f64::from_bits((d[2 * index + 1][lane] as u64) << 32 | d[2 * index][lane] as u64);
                assert!(got.to_bits() == want.to_bits() || got.is_nan() && want.is_nan(), "{shape:?} D[{row},{col}]");
            }
        }
    }
}

#[test]
fn forms_that_do_not_exist_have_no_function() {
    use Elem::*;
    let shape = |m, n, k, a, b, c, d| MmaShape { m, n, k, a, b, c, d, sat: false, b1_op: B1Op::XorPopc };
    for wrong in [
        shape(16, 8, 64, E4M3, E4M3, F32, F32),
        shape(16, 16, 16, F16, F16, F32, F32),
        shape(8, 8, 16, F16, F16, F32, F32),
        shape(16, 8, 16, F16, BF16, F32, F32),
        shape(16, 8, 16, BF16, BF16, F16, F16),
        shape(16, 8, 32, S8, S4, S32, S32),
        shape(16, 8, 16, S8, S8, F32, F32),
        shape(16, 8, 16, F64, F64, F32, F64),
        MmaShape { sat: true, ..shape(16, 8, 16, F16, F16, F32, F32) },
    ] {
        assert!(mma_kernel(&wrong, Arch::Sm90a, MatrixMode::Model).is_none(), "{wrong:?}");
    }
}
