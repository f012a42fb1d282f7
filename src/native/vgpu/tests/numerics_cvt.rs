//! Conversions against lists of every number of a format, searched for neighbours: all encodings one way, every number, every tie
//! and their neighbours the other way.

use tilewright_vgpu::numerics::cvt::{self, Clamp, Round, row};

/// Exponent bits, fraction bits, whether the last exponent holds infinities.
#[derive(Clone, Copy)]
struct Format(u32, u32, bool);

const E4M3: Format = Format(4, 3, false);
const E5M2: Format = Format(5, 2, true);
const F16: Format = Format(5, 10, true);
const BF16: Format = Format(8, 7, true);
const TF32: Format = Format(8, 10, true);

impl Format {
    /// |value| of an encoded magnitude, counting on past the largest finite number.
    fn value(self, magnitude: u32) -> f64 {
        let Format(exponent_bits, fraction_bits, _) = self;
        let bias = (1 << (exponent_bits - 1)) - 1;
        let (field, fraction) = (magnitude >> fraction_bits, magnitude & ((1 << fraction_bits) - 1));
        let hidden = if field == 0 { 0 } else { 1 << fraction_bits };
        (fraction | hidden) as f64 * 2f64.powi(field.max(1) as i32 - bias - fraction_bits as i32)
    }

    fn max(self) -> u32 {
        let Format(exponent_bits, fraction_bits, infinities) = self;
        if infinities { (((1 << exponent_bits) - 1) << fraction_bits) - 1 } else { (1 << (exponent_bits + fraction_bits)) - 2 }
    }

    fn sign_bit(self) -> u32 {
        1 << (self.0 + self.1)
    }

    /// The encoding of `x`, which is not NaN. Of the formats only e4m3 lacks an infinity; its callers saturate.
    fn encode(self, x: f64, round: Round, clamp: Clamp) -> u32 {
        let negative = x.is_sign_negative();
        if clamp.relu && negative {
            return 0;
        }
        let sign = if negative { self.sign_bit() } else { 0 };
        let (size, max) = (x.abs(), self.max());
        if size.is_infinite() {
            return sign | if clamp.satfinite { max } else { max + 1 };
        }
        // The largest magnitude not above; max + 1 stands for the first number out of range.
        let (mut low, mut high) = (0, max + 2);
        while high - low > 1 {
            let middle = (low + high) / 2;
            if self.value(middle) <= size { low = middle } else { high = middle }
        }
        let exact = self.value(low) == size;
        let (down, up) = (size - self.value(low), self.value(low + 1) - size);
        let away = !exact
            && match round {
                Round::Nearest => up < down || up == down && low % 2 == 1,
                Round::NearestAway => up <= down,
                Round::Zero => false,
                Round::Down => negative,
                Round::Up => !negative,
            };
        let rounded = low + away as u32;
        if rounded <= max {
            return sign | rounded;
        }
        // Out of range: directed roundings toward zero stop at the largest number.
        let stops = match round {
            Round::Nearest | Round::NearestAway => false,
            Round::Zero => true,
            Round::Down => !negative,
            Round::Up => negative,
        };
        sign | if clamp.satfinite || stops { max } else { max + 1 }
    }

    /// Every number, every midpoint, their neighbours in f32 (f64 images), out-of-range values, both signs.
    fn probes(self) -> Vec<f64> {
        let mut probes = vec![0.0, f64::INFINITY, f32::MAX as f64, f32::MIN_POSITIVE as f64, 1e-45f32 as f64, 1e30f32 as f64];
        for magnitude in 0..=self.max() + 1 {
            let (here, next) = (self.value(magnitude), self.value(magnitude + 1));
            for point in [here, (here + next) / 2.0] {
                let point = point as f32;
                probes.extend([point.next_down() as f64, point as f64, point.next_up() as f64]);
            }
        }
        probes.retain(|x| !x.is_nan());
        let negative: Vec<f64> = probes.iter().map(|x| -x).collect();
        probes.extend(negative);
        probes
    }
}

const ROUNDINGS: [Round; 5] = [Round::Nearest, Round::Zero, Round::Down, Round::Up, Round::NearestAway];
const CLAMPS: [Clamp; 4] = [
    Clamp { relu: false, satfinite: false },
    Clamp { relu: true, satfinite: false },
    Clamp { relu: false, satfinite: true },
    Clamp { relu: true, satfinite: true },
];

#[test]
fn every_fp8_encoding_widens_exactly() {
    for byte in 0..=255u8 {
        for (format, wide, half) in
            [(E4M3, cvt::e4m3_to_f32(byte), cvt::e4m3_to_f16(byte)), (E5M2, cvt::e5m2_to_f32(byte), cvt::e5m2_to_f16(byte))]
        {
            let magnitude = byte as u32 & 0x7F;
            let sign = if byte & 0x80 != 0 { -1.0 } else { 1.0 };
            if magnitude > format.max() + format.2 as u32 {
                assert!(wide.is_nan(), "{byte:#x}");
                assert_eq!(half, 0x7FFF, "{byte:#x}");
                continue;
            }
            let want = if magnitude > format.max() { f64::INFINITY } else { format.value(magnitude) } * sign;
            assert_eq!((wide as f64).to_bits(), want.to_bits(), "{byte:#x}");
            assert_eq!((cvt::f16_to_f32(half) as f64).to_bits(), want.to_bits(), "{byte:#x} through f16");
        }
    }
}

#[test]
fn every_half_widens_exactly() {
    for half in 0..=u16::MAX {
        let sign = if half & 0x8000 != 0 { -1.0 } else { 1.0 };
        for (format, wide) in [(F16, cvt::f16_to_f32(half)), (BF16, cvt::bf16_to_f32(half))] {
            let magnitude = half as u32 & 0x7FFF;
            if magnitude > format.max() + 1 {
                assert!(wide.is_nan(), "{half:#x}");
                assert_eq!(wide.is_sign_negative(), half & 0x8000 != 0, "{half:#x}");
                continue;
            }
            let want = if magnitude > format.max() { f64::INFINITY } else { format.value(magnitude) } * sign;
            assert_eq!((wide as f64).to_bits(), want.to_bits(), "{half:#x}");
        }
    }
}

#[test]
fn fp8_rounds_to_nearest_and_saturates() {
    let saturate = Clamp { relu: false, satfinite: true };
    for (format, narrow) in [(E4M3, cvt::f32_to_e4m3 as fn(f32, bool) -> u8), (E5M2, cvt::f32_to_e5m2)] {
        let mut probes = format.probes();
        // A sample of all of f32.
        probes.extend((0..1 << 20).map(|index: u32| f32::from_bits(index.wrapping_mul(4099)) as f64).filter(|x| !x.is_nan()));
        for x in probes {
            for relu in [false, true] {
                let want = format.encode(x, Round::Nearest, Clamp { relu, ..saturate });
                assert_eq!(narrow(x as f32, relu) as u32, want, "{x:e} relu {relu}");
            }
        }
        for nan in [0x7FC0_0000, 0xFFC0_0001, 0x7F80_0001, 0xFFFF_FFFF] {
            assert_eq!(narrow(f32::from_bits(nan), false), 0x7F);
            assert_eq!(narrow(f32::from_bits(nan), true), 0x7F);
        }
    }
    assert_eq!(cvt::f32_to_e4m3(449.0, false), 0x7E);
    assert_eq!(cvt::f32_to_e4m3(f32::NEG_INFINITY, false), 0xFE);
    assert_eq!(cvt::f32_to_e5m2(f32::INFINITY, false), 0x7B);
    assert_eq!(cvt::f32_to_e5m2(-0.0, true), 0);
}

#[test]
fn halves_round_in_every_direction() {
    for round in ROUNDINGS {
        for clamp in CLAMPS {
            for x in F16.probes() {
                let want = F16.encode(x, round, clamp);
                assert_eq!(cvt::f32_to_f16(x as f32, round, clamp) as u32, want, "f16 {x:e} {round:?} {clamp:?}");
                assert_eq!(cvt::f64_to_f16(x, round, clamp) as u32, want, "f16 of f64 {x:e} {round:?} {clamp:?}");
            }
            for x in BF16.probes() {
                let want = BF16.encode(x, round, clamp);
                assert_eq!(cvt::f32_to_bf16(x as f32, round, clamp) as u32, want, "bf16 {x:e} {round:?} {clamp:?}");
                assert_eq!(cvt::f64_to_bf16(x, round, clamp) as u32, want, "bf16 of f64 {x:e} {round:?} {clamp:?}");
            }
            for nan in [f32::NAN, -f32::NAN] {
                assert_eq!(cvt::f32_to_f16(nan, round, clamp), 0x7FFF);
                assert_eq!(cvt::f32_to_bf16(nan, round, clamp), 0x7FFF);
                assert_eq!(cvt::f32_to_tf32(nan, round, clamp), 0x7FFF_FFFF);
            }
        }
    }
}

#[test]
fn short_cuts_to_nearest_agree_with_the_general_rounding() {
    let plain = Clamp::default();
    let probes = F16.probes().into_iter().chain(BF16.probes());
    let spread = (0..1u32 << 22).map(|index| f32::from_bits(index.wrapping_mul(1023)) as f64).filter(|x| !x.is_nan());
    for x in probes.chain(spread) {
        let x = x as f32;
        assert_eq!(cvt::f32_to_f16_rn(x), cvt::f32_to_f16(x, Round::Nearest, plain), "{x:e}");
        assert_eq!(cvt::f32_to_bf16_rn(x), cvt::f32_to_bf16(x, Round::Nearest, plain), "{x:e}");
    }
    assert_eq!(cvt::f32_to_f16_rn(-f32::NAN), 0x7FFF);
    assert_eq!(cvt::f32_to_bf16_rn(-f32::NAN), 0x7FFF);
}

#[test]
fn tf32_keeps_ten_fraction_bits() {
    for x in TF32.probes().into_iter().step_by(7) {
        for round in [Round::Nearest, Round::Zero, Round::NearestAway] {
            for clamp in CLAMPS {
                let want = TF32.encode(x, round, clamp) << 13;
                assert_eq!(cvt::f32_to_tf32(x as f32, round, clamp), want, "{x:e} {round:?} {clamp:?}");
            }
        }
    }
}

#[test]
fn doubles_round_once() {
    // Just above a tie of f16 by less than f32 can tell: two roundings would go down.
    let above_tie = 1.0 + 2f64.powi(-11) + 2f64.powi(-40);
    assert_eq!(cvt::f64_to_f16(above_tie, Round::Nearest, Clamp::default()), 0x3C01);
    assert_eq!(cvt::f64_to_bf16(1.0 + 2f64.powi(-8) + 2f64.powi(-40), Round::Nearest, Clamp::default()), 0x3F81);
    let mut bits = 1u64;
    for _ in 0..200_000 {
        bits = bits.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        // Half of them in f32's range.
        let x = if bits & 1 == 0 { f64::from_bits(bits) } else { f64::from_bits(bits & !(0x7FF << 52) | (860 + bits % 300) << 52) };
        if x.is_nan() {
            continue;
        }
        let nearest = x as f32;
        assert_eq!(cvt::f64_to_f32(x, Round::Nearest).to_bits(), nearest.to_bits(), "{x:e}");
        let (down, up) = (cvt::f64_to_f32(x, Round::Down), cvt::f64_to_f32(x, Round::Up));
        assert!(down as f64 <= x && x <= up as f64, "{x:e}: {down:e} {up:e}");
        assert!(down == up || down.next_up() == up, "{x:e}: {down:e} {up:e}");
        assert_eq!(cvt::f64_to_f32(x, Round::Zero), if x < 0.0 { up } else { down }, "{x:e}");
    }
    assert_eq!(cvt::f64_to_f32(f64::NAN, Round::Nearest).to_bits(), 0x7FFF_FFFF);
    assert_eq!(cvt::f64_to_f32(1e300, Round::Zero), f32::MAX);
    assert_eq!(cvt::f64_to_f32(-1e-300, Round::Down), -1e-45);
}

#[test]
fn packed_forms_put_the_first_operand_high() {
    assert_eq!(cvt::f32x2_to_e4m3x2(1.0, -2.0, false), 0x38C0);
    assert_eq!(cvt::f32x2_to_e5m2x2(1.0, -2.0, true), 0x3C00);
    assert_eq!(cvt::f32x2_to_f16x2(1.0, 2.0, Round::Nearest, Clamp::default()), 0x3C00_4000);
    assert_eq!(cvt::f32x2_to_bf16x2(1.0, 2.0, Round::Nearest, Clamp::default()), 0x3F80_4000);
    assert_eq!(cvt::f16x2_to_e4m3x2(0x3C00_C000, false), 0x38C0);
    assert_eq!(cvt::bf16x2_to_e5m2x2(0x3F80_C000, false), 0x3CC0);
    assert_eq!(cvt::e4m3x2_to_f16x2(0x38C0, false), 0x3C00_C000);
    assert_eq!(cvt::e4m3x2_to_f16x2(0x38C0, true), 0x3C00_0000);
    assert_eq!(cvt::e5m2x2_to_f16x2(0xFCFF, true), 0x0000_7FFF);
    for pair in 0..=u16::MAX {
        let halves = cvt::e4m3x2_to_f16x2(pair, false);
        let numbers = |byte: u8| byte & 0x7F != 0x7F;
        if numbers(pair as u8) && numbers((pair >> 8) as u8) {
            assert_eq!(cvt::f16x2_to_e4m3x2(halves, false), pair, "{pair:#x} does not come back");
        }
    }
}

#[test]
fn rows_do_what_the_scalars_do() {
    let a: row::Row = std::array::from_fn(|lane| ((lane as f32 - 16.0) * 37.5).to_bits());
    let b: row::Row = std::array::from_fn(|lane| (1.0 / (lane as f32 - 3.0)).to_bits());
    let mut d = [0; 32];
    let (round, clamp) = (Round::Zero, Clamp { relu: false, satfinite: true });
    let float = f32::from_bits;
    row::f32x2_to_e4m3x2(&mut d, &a, &b, true);
    assert!((0..32).all(|lane| d[lane] == cvt::f32x2_to_e4m3x2(float(a[lane]), float(b[lane]), true) as u32));
    row::f32x2_to_f16x2(&mut d, &a, &b, round, clamp);
    assert!((0..32).all(|lane| d[lane] == cvt::f32x2_to_f16x2(float(a[lane]), float(b[lane]), round, clamp)));
    let halves = d;
    row::f16x2_to_e5m2x2(&mut d, &halves, false);
    assert!((0..32).all(|lane| d[lane] == cvt::f16x2_to_e5m2x2(halves[lane], false) as u32));
    row::f16_to_f32(&mut d, &halves);
    assert!((0..32).all(|lane| d[lane] == cvt::f16_to_f32(halves[lane] as u16).to_bits()));
    row::f32_to_tf32(&mut d, &a, round, clamp);
    assert!((0..32).all(|lane| d[lane] == cvt::f32_to_tf32(float(a[lane]), round, clamp)));
}
