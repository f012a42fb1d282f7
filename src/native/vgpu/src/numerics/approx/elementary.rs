//! Elementary functions of f64 values that come from f32, in additions, multiplications, divisions and comparisons only: the
//! same bits on every host, and free of branches where a loop over lanes should become vector code.
//!
//! Relative errors are a few 2^-53, far inside what a rounding to f32 can see except next to its ties.

/// 1.5 · 2^52: adding it rounds |x| < 2^51 to an integer, kept in the low bits of the sum.
const TO_INTEGER: f64 = 6_755_399_441_055_744.0;

/// (ln 2)^k / k!
const EXP2: [f64; 14] = {
    let mut terms = [1.0; 14];
    let mut k = 1;
    while k < 14 {
        terms[k] = terms[k - 1] * core::f64::consts::LN_2 / k as f64;
        k += 1;
    }
    terms
};

/// x = n + r with integer n, |r| ≤ ½: (2^n, 2^r − 1). |x| < 1000.
#[inline(always)]
fn exp2_parts(x: f64) -> (f64, f64) {
    let shifted = x + TO_INTEGER;
    let scale = f64::from_bits((shifted.to_bits().wrapping_add(1023)) << 52);
    let r = x - (shifted - TO_INTEGER);
    let mut sum = EXP2[13];
    let mut k = 12;
    while k > 0 {
        sum = sum * r + EXP2[k];
        k -= 1;
    }
    (scale, sum * r)
}

/// 2^x for any x that is a f32; what overflows or underflows f32 stays beyond its range.
#[inline(always)]
pub fn exp2(x: f64) -> f64 {
    let (scale, less_one) = exp2_parts(x.clamp(-200.0, 200.0));
    let result = scale * (1.0 + less_one);
    if x.is_nan() { x } else { result }
}

/// tanh x.
#[inline(always)]
pub fn tanh(x: f64) -> f64 {
    // Beyond 20 the result rounds to one.
    let (scale, less_one) = exp2_parts((2.0 * core::f64::consts::LOG2_E * x).clamp(-60.0, 60.0));
    let (above, below) = ((scale - 1.0) + scale * less_one, (scale + 1.0) + scale * less_one);
    // Quotients of small x lose nothing: scale is one. A zero keeps its sign.
    if x == 0.0 || x.is_nan() { x } else { above / below }
}

/// log2 x of a positive finite f32 (subnormals are normal in f64).
#[inline(always)]
fn log2_positive(x: f64) -> f64 {
    // The mantissa in [√½, √2).
    const SQRT_HALF_BITS: u64 = 0x3FE6_A09E_667F_3BCD;
    let bits = x.to_bits().wrapping_sub(SQRT_HALF_BITS);
    let exponent = (bits as i64 >> 52) as i32;
    let mantissa = f64::from_bits((bits & ((1 << 52) - 1)).wrapping_add(SQRT_HALF_BITS));
    let s = (mantissa - 1.0) / (mantissa + 1.0);
    let square = s * s;
    // atanh: s + s³/3 + s⁵/5 …
    let mut sum = 1.0 / 23.0;
    let mut k = 21;
    while k > 1 {
        sum = sum * square + 1.0 / k as f64;
        k -= 2;
    }
    exponent as f64 + 2.0 * core::f64::consts::LOG2_E * (s + s * (square * sum))
}

/// log2 x of any f32: ±0 gives −∞, negatives NaN.
#[inline(always)]
pub fn log2(x: f64) -> f64 {
    let usual = log2_positive(x);
    let odd = if x == 0.0 {
        f64::NEG_INFINITY
    } else if x < 0.0 {
        f64::NAN
    } else {
        x // infinity or NaN
    };
    if x > 0.0 && x < f64::INFINITY { usual } else { odd }
}

/// Sine and cosine by quarter turns, for |x| < 2^25; further out by the host's library, where PTX promises nothing.
#[inline]
fn sin_cos(x: f64) -> (f64, f64) {
    if x.is_nan() || x.abs() >= 33_554_432.0 {
        return x.sin_cos();
    }
    // π/2 in parts, the first two of 27 bits: their products with the number of turns are exact.
    const PARTS: [f64; 3] = [
        f64::from_bits(0x3FF9_21FB_5400_0000),
        f64::from_bits(0x3E11_0B46_1000_0000),
        f64::from_bits(0x3C5A_6263_3145_C06E),
    ];
    let shifted = x * core::f64::consts::FRAC_2_PI + TO_INTEGER;
    let turns = shifted - TO_INTEGER;
    let r = ((x - turns * PARTS[0]) - turns * PARTS[1]) - turns * PARTS[2];
    let square = r * r;
    let (mut sine, mut cosine) = (0.0, 0.0);
    let mut k = 17;
    while k > 1 {
        // −square / (k (k − 1)) is the ratio of neighbouring terms.
        sine = (1.0 + sine) * (-square / (k * (k - 1)) as f64);
        cosine = (1.0 + cosine) * (-square / ((k - 1) * (k - 2)) as f64);
        k -= 2;
    }
    let (sine, cosine) = (r + r * sine, 1.0 + cosine);
    match shifted.to_bits() & 3 {
        0 => (sine, cosine),
        1 => (cosine, -sine),
        2 => (-sine, -cosine),
        _ => (-cosine, sine),
    }
}

/// sin x; ±0 keep their sign, ±∞ give NaN.
#[inline]
pub fn sin(x: f64) -> f64 {
    if x == 0.0 { x } else { sin_cos(x).0 }
}

/// cos x; ±∞ give NaN.
#[inline]
pub fn cos(x: f64) -> f64 {
    sin_cos(x).1
}
