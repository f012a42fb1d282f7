//! Directed rounding of f32 in software: f64 holds the exact result, or its sticky bit does. For f64, see `directed`.

/// A rounding direction.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mode {
    Nearest,
    Zero,
    Down,
    Up,
}

impl Mode {
    /// The direction of `.rn`, `.rz`, `.rm`, `.rp`, and of their integer forms `.rni` ….
    pub fn parse(word: &str) -> Option<Mode> {
        Some(match word {
            "rn" | "rni" => Mode::Nearest,
            "rz" | "rzi" => Mode::Zero,
            "rm" | "rmi" => Mode::Down,
            "rp" | "rpi" => Mode::Up,
            _ => return None,
        })
    }
}

/// f64 → f32 in a direction.
pub fn narrow(x: f64, mode: Mode) -> f32 {
    let near = x as f32;
    if x.is_nan() || x.is_infinite() {
        return near;
    }
    if near.is_infinite() {
        // Overflow: the largest finite value where the direction points inwards.
        let inwards = match mode {
            Mode::Nearest => false,
            Mode::Zero => true,
            Mode::Down => x > 0.0,
            Mode::Up => x < 0.0,
        };
        return if inwards { f32::MAX.copysign(near) } else { near };
    }
    step(near, f64::from(near).partial_cmp(&x), x < 0.0, mode, f32::next_up, f32::next_down)
}

/// Moves `near`, whose order to the exact value is `order`, to the neighbour `mode` asks for.
fn step<T: Copy>(near: T, order: Option<std::cmp::Ordering>, negative: bool, mode: Mode, up: fn(T) -> T, down: fn(T) -> T) -> T {
    use std::cmp::Ordering::*;
    match (mode, order) {
        (Mode::Down, Some(Greater)) => down(near),
        (Mode::Up, Some(Less)) => up(near),
        (Mode::Zero, Some(Greater)) if !negative => down(near),
        (Mode::Zero, Some(Less)) if negative => up(near),
        _ => near,
    }
}

/// `a + b` in f64, rounded to odd: any later rounding to f32 is as if from the exact sum.
fn add_odd(a: f64, b: f64) -> f64 {
    let s = a + b;
    if !s.is_finite() {
        return s;
    }
    let bb = s - a;
    let error = (a - (s - bb)) + (b - bb);
    sticky(s, error)
}

/// `near + error` with a non-zero error folded into the last bit.
fn sticky(near: f64, error: f64) -> f64 {
    if error == 0.0 || error.is_nan() || near.to_bits() & 1 != 0 || near.is_infinite() {
        return near;
    }
    if (error > 0.0) == (near >= 0.0) {
        // The exact value lies beyond `near`, away from zero: truncation keeps `near`, the sticky bit makes it odd.
        f64::from_bits(near.to_bits() | 1)
    } else {
        let truncated = f64::from_bits(near.to_bits() - 1);
        f64::from_bits(truncated.to_bits() | 1)
    }
}

/// Zero sums: −0 when rounding down and the terms cancel.
fn zero_sign(x: f32, a: f64, b: f64, mode: Mode) -> f32 {
    if x == 0.0 && a == -b && a != 0.0 || x == 0.0 && a == 0.0 && b == 0.0 && a.is_sign_negative() != b.is_sign_negative() {
        return if mode == Mode::Down { -0.0 } else { 0.0 };
    }
    x
}

pub fn add(a: f32, b: f32, mode: Mode) -> f32 {
    let (a, b) = (f64::from(a), f64::from(b));
    zero_sign(narrow(add_odd(a, b), mode), a, b, mode)
}

pub fn mul(a: f32, b: f32, mode: Mode) -> f32 {
    narrow(f64::from(a) * f64::from(b), mode)
}

pub fn fma(a: f32, b: f32, c: f32, mode: Mode) -> f32 {
    let (product, c) = (f64::from(a) * f64::from(b), f64::from(c));
    zero_sign(narrow(add_odd(product, c), mode), product, c, mode)
}

/// Fused multiply-add of small formats, correctly rounded later: the exact `a*b + c` rounded to odd in f64.
pub fn fma_odd(a: f32, b: f32, c: f32) -> f64 {
    add_odd(f64::from(a) * f64::from(b), f64::from(c))
}

pub fn div(a: f32, b: f32, mode: Mode) -> f32 {
    let (a, b) = (f64::from(a), f64::from(b));
    let q = a / b;
    if !q.is_finite() || q == 0.0 {
        return q as f32;
    }
    let rest = (-q).mul_add(b, a);
    narrow(sticky(q, if (b > 0.0) == (rest > 0.0) { rest.abs() } else { -rest.abs() }), mode)
}

pub fn sqrt(a: f32, mode: Mode) -> f32 {
    let a = f64::from(a);
    let r = a.sqrt();
    if !r.is_finite() || r == 0.0 {
        return r as f32;
    }
    narrow(sticky(r, (-r).mul_add(r, a)), mode)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn directions_bracket_the_exact_value() {
        let values = [1.0f32, 3.0, -7.5, 1e-3, 1e30, 1.1, -0.1, 1e-40, f32::MAX];
        for a in values {
            for b in values {
                for (low, high, near) in [
                    (add(a, b, Mode::Down), add(a, b, Mode::Up), a + b),
                    (mul(a, b, Mode::Down), mul(a, b, Mode::Up), a * b),
                    (div(a, b, Mode::Down), div(a, b, Mode::Up), a / b),
                    (fma(a, b, a, Mode::Down), fma(a, b, a, Mode::Up), a.mul_add(b, a)),
                ] {
                    assert!(low <= near && near <= high, "{a} {b}: {low} {near} {high}");
                    assert!(low == high || low.next_up() == high, "{a} {b}: {low} {high}");
                }
            }
        }
        assert_eq!(div(1.0, 3.0, Mode::Up), (1.0f32 / 3.0f32).next_up().min(div(1.0, 3.0, Mode::Down).next_up()));
        assert_eq!(mul(f32::MAX, 2.0, Mode::Zero), f32::MAX);
        assert_eq!(sqrt(2.0, Mode::Down).next_up(), sqrt(2.0, Mode::Up));
        assert_eq!(add(1.0, -1.0, Mode::Down).to_bits(), 0x8000_0000);
    }
}
