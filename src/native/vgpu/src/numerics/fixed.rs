//! s2f6: signed fixed-point numbers of eight bits, two of them before the point and six behind it, in two's complement. Conversions
//! take a scale in ue8m0, a power of two.
//!
//! By the manual of PTX 9.1; no hardware or assembler has confirmed it. It gives the largest negative number as -2.0, and says
//! that larger ones are clamped: to that, then.

/// 2^(code - 127); 0xff is NaN.
fn scale(code: u8) -> f64 {
    if code == 0xff { f64::NAN } else { f64::from_bits((1023 + u64::from(code) - 127) << 52) }
}

/// A number divided by the scale, to the nearest s2f6, ties to even. NaN is the largest number, also with `relu`.
pub fn f32_to_s2f6(value: f32, scale_code: u8, relu: bool) -> i8 {
    // Exact: a power of two, far from f64's limits.
    let units = f64::from(value) / scale(scale_code) * 64.0;
    if units.is_nan() {
        return i8::MAX;
    }
    let rounded = units.round_ties_even() as i8; // clamps
    if relu { rounded.max(0) } else { rounded }
}

/// An s2f6 times the scale. Exact, but for -2 · 2^127, which is minus infinity.
pub fn s2f6_to_f32(code: i8, scale_code: u8) -> f32 {
    (f64::from(code) / 64.0 * scale(scale_code)) as f32
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_number_comes_back_under_every_scale() {
        for code in i8::MIN..=i8::MAX {
            for scale in 0..=254 {
                let wide = s2f6_to_f32(code, scale);
                assert_eq!(f32_to_s2f6(wide, scale, false), code, "{code} scaled by {scale}");
                assert_eq!(f32_to_s2f6(wide, scale, true), code.max(0));
            }
        }
    }

    #[test]
    fn ties_limits_and_nan() {
        let one = 127;
        assert_eq!(f32_to_s2f6(0.5 / 64.0, one, false), 0);
        assert_eq!(f32_to_s2f6(1.5 / 64.0, one, false), 2);
        assert_eq!(f32_to_s2f6(-2.5 / 64.0, one, false), -2);
        assert_eq!((f32_to_s2f6(1e30, one, false), f32_to_s2f6(f32::NEG_INFINITY, one, false)), (127, -128));
        assert_eq!((f32_to_s2f6(f32::NAN, one, true), f32_to_s2f6(-1.0, 0xff, false)), (127, 127));
        assert_eq!(f32_to_s2f6(1.0, one + 1, false), 32);
        assert!(s2f6_to_f32(64, 0xff).is_nan());
    }
}
