//! Directed rounding of f64: exact integers of 128 bits, rounded once. Residuals of f64 arithmetic would not do: they underflow
//! beside small results.

use crate::exec::rounding::Mode;

/// ±m · 2^e. Where digits were lost below `m`, its last bit is set.
#[derive(Clone, Copy)]
struct Exact {
    negative: bool,
    m: u128,
    e: i32,
}

/// Fraction bits of f64, and the exponent of its smallest subnormal.
const FRACTION: u32 = 52;
const LOWEST: i32 = -1074;

impl Exact {
    /// A finite value.
    fn of(x: f64) -> Exact {
        let bits = x.to_bits();
        let biased = (bits >> FRACTION & 0x7ff) as i32;
        let fraction = u128::from(bits & ((1 << FRACTION) - 1));
        let m = if biased == 0 { fraction } else { fraction | 1 << FRACTION };
        Exact { negative: x.is_sign_negative(), m, e: LOWEST + (biased - 1).max(0) }
    }

    /// The same value with the highest bit of `m` at `top`.
    fn normalised(self, top: u32) -> Exact {
        let shift = self.m.leading_zeros() as i32 - (127 - top as i32);
        if self.m == 0 { self } else { Exact { m: self.m << shift, e: self.e - shift, ..self } }
    }

    /// Digits of `m` dropped, with the last bit set if any of them was.
    fn dropped(self, digits: u32) -> u128 {
        match self.m.checked_shr(digits) {
            Some(kept) => kept | u128::from(kept << digits != self.m),
            None => u128::from(self.m != 0),
        }
    }

    fn round(self, mode: Mode) -> f64 {
        let sign = u64::from(self.negative) << 63;
        let outwards = matches!((mode, self.negative), (Mode::Down, true) | (Mode::Up, false));
        let length = 128 - self.m.leading_zeros() as i32;
        let mut last = (length + self.e - (FRACTION as i32 + 1)).max(LOWEST);
        let digits = last - self.e;
        let (mut q, inexact) = match u32::try_from(digits) {
            Err(_) => (self.m << -digits, false),
            Ok(digits) => self.m.checked_shr(digits).map_or((0, self.m != 0), |q| (q, q << digits != self.m)),
        };
        q += u128::from(inexact && outwards);
        if q == 1 << (FRACTION + 1) {
            (q, last) = (q >> 1, last + 1);
        }
        let biased = last + 1 - LOWEST;
        if q < 1 << FRACTION {
            return f64::from_bits(sign | q as u64);
        }
        if biased >= 0x7ff {
            return f64::from_bits(sign | if outwards { f64::INFINITY } else { f64::MAX }.to_bits());
        }
        f64::from_bits(sign | (biased as u64) << FRACTION | q as u64 & ((1 << FRACTION) - 1))
    }
}

/// The sum, rounded. An exact zero is −0 when rounding down, unless both terms are zeros of one sign.
fn sum(a: Exact, b: Exact, mode: Mode) -> f64 {
    let zero = |negative: bool| if negative { -0.0 } else { 0.0 };
    if a.m == 0 && b.m == 0 {
        return zero(if a.negative == b.negative { a.negative } else { mode == Mode::Down });
    }
    // Room for a carry above, and below for what an alignment shifts out: only where there is no cancellation to speak of.
    let (a, b) = (a.normalised(125), b.normalised(125));
    let (large, small) = if a.m != 0 && (b.m == 0 || a.e >= b.e) { (a, b) } else { (b, a) };
    let aligned = if small.m == 0 { 0 } else { small.dropped((large.e - small.e) as u32) };
    if large.negative == small.negative {
        return Exact { m: large.m + aligned, ..large }.round(mode);
    }
    match large.m.cmp(&aligned) {
        std::cmp::Ordering::Equal => zero(mode == Mode::Down),
        std::cmp::Ordering::Greater => Exact { m: large.m - aligned, ..large }.round(mode),
        std::cmp::Ordering::Less => Exact { m: aligned - large.m, negative: small.negative, ..large }.round(mode),
    }
}

fn product(a: f64, b: f64) -> Exact {
    let (x, y) = (Exact::of(a), Exact::of(b));
    Exact { negative: x.negative != y.negative, m: x.m * y.m, e: x.e + y.e }
}

// What is not finite, or has an exact special result, is the host's as it is.

pub fn add(a: f64, b: f64, mode: Mode) -> f64 {
    if !a.is_finite() || !b.is_finite() { a + b } else { sum(Exact::of(a), Exact::of(b), mode) }
}

pub fn mul(a: f64, b: f64, mode: Mode) -> f64 {
    if !a.is_finite() || !b.is_finite() { a * b } else { product(a, b).round(mode) }
}

pub fn fma(a: f64, b: f64, c: f64, mode: Mode) -> f64 {
    if !a.is_finite() || !b.is_finite() || !c.is_finite() {
        return a.mul_add(b, c);
    }
    sum(product(a, b), Exact::of(c), mode)
}

pub fn div(a: f64, b: f64, mode: Mode) -> f64 {
    if !a.is_finite() || !b.is_finite() || a == 0.0 || b == 0.0 {
        return a / b;
    }
    let (x, y) = (Exact::of(a).normalised(126), Exact::of(b).normalised(FRACTION));
    let (q, rest) = (x.m / y.m, x.m % y.m);
    Exact { negative: x.negative != y.negative, m: q << 1 | u128::from(rest != 0), e: x.e - y.e - 1 }.round(mode)
}

pub fn sqrt(a: f64, mode: Mode) -> f64 {
    if !a.is_finite() || a <= 0.0 {
        return a.sqrt();
    }
    let mut x = Exact::of(a).normalised(125);
    if x.e % 2 != 0 {
        (x.m, x.e) = (x.m << 1, x.e - 1);
    }
    let root = x.m.isqrt();
    Exact { negative: false, m: root << 1 | u128::from(root * root != x.m), e: x.e / 2 - 1 }.round(mode)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn results_beside_the_smallest_and_the_largest() {
        let tiny = f64::from_bits(1);
        assert_eq!(mul(tiny, 0.75, Mode::Zero), 0.0);
        assert_eq!(mul(tiny, 0.75, Mode::Up), tiny);
        assert_eq!(mul(-tiny, 0.75, Mode::Down), -tiny);
        assert_eq!(mul(f64::MIN_POSITIVE, 1.0 - f64::EPSILON, Mode::Down), f64::MIN_POSITIVE.next_down());
        assert_eq!(mul(f64::MAX, 2.0, Mode::Zero), f64::MAX);
        assert_eq!(mul(f64::MAX, -2.0, Mode::Down), f64::NEG_INFINITY);
        assert_eq!(add(f64::MAX, tiny, Mode::Up), f64::INFINITY);
        assert_eq!(add(1.0, -tiny, Mode::Zero), 1f64.next_down());
        assert_eq!(add(1.0, -1.0, Mode::Down).to_bits(), (-0.0f64).to_bits());
        assert_eq!(fma(tiny, tiny, 1.0, Mode::Up), 1f64.next_up());
        assert_eq!(fma(tiny, -tiny, 0.0, Mode::Down), -tiny);
        assert_eq!(div(tiny, 2.0, Mode::Up), tiny);
        assert_eq!(div(1.0, 3.0, Mode::Down).next_up(), div(1.0, 3.0, Mode::Up));
        assert_eq!(sqrt(2.0, Mode::Down).next_up(), sqrt(2.0, Mode::Up));
        assert_eq!(sqrt(tiny, Mode::Down), 2f64.powi(-537));
        assert_eq!(sqrt(4.0, Mode::Up), 2.0);
    }

    #[test]
    fn directions_bracket_the_nearest() {
        let mut state = 9u64;
        let mut next = || {
            state = state.wrapping_mul(6364136223846793005).wrapping_add(1442695040888963407);
            // Exponents everywhere, and often close together.
            let x = f64::from_bits(state);
            if !x.is_finite() {
                1.5
            } else if state & 0x700 == 0 {
                x
            } else {
                f64::from_bits(state & !(0x7ff << 52) | (1000 + (state >> 40 & 31)) << 52)
            }
        };
        for _ in 0..20_000 {
            let (a, b, c) = (next(), next(), next());
            for (low, high, near) in [
                (add(a, b, Mode::Down), add(a, b, Mode::Up), a + b),
                (mul(a, b, Mode::Down), mul(a, b, Mode::Up), a * b),
                (fma(a, b, c, Mode::Down), fma(a, b, c, Mode::Up), a.mul_add(b, c)),
                (div(a, b, Mode::Down), div(a, b, Mode::Up), a / b),
                (sqrt(a.abs(), Mode::Down), sqrt(a.abs(), Mode::Up), a.abs().sqrt()),
            ] {
                assert!(low == near || high == near, "{a:e} {b:e} {c:e}: {low:e} {near:e} {high:e}");
                assert!(low == high || low.next_up() == high, "{a:e} {b:e} {c:e}: {low:e} {high:e}");
            }
        }
    }
}
