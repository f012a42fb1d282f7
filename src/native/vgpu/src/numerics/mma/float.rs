//! Floating-point `mma`: choice of arithmetic and of host code.

use super::fragment::{Row, a_word, b_word, c_place};
use super::scalar::{Accumulator, Rule, Sum, dot};
use crate::arch::Arch;
use crate::numerics::element::Factor;
use crate::numerics::{Elem, MatrixMode, MmaFn, MmaShape};

/// Host code that executes floating-point `mma`. All give the same bits.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum HostPath {
    Portable,
}

impl HostPath {
    /// Whether this host has the instructions.
    pub fn available(self) -> bool {
        true
    }
}

/// Everything an execution depends on.
#[derive(Clone, Copy)]
pub struct Plan {
    pub k: usize,
    pub a: Factor,
    pub b: Factor,
    pub rule: Rule,
}

const fn accumulator(elem: Elem) -> Option<Accumulator> {
    match elem {
        Elem::F16 => Some(Accumulator::F16),
        Elem::F32 => Some(Accumulator::F32),
        _ => None,
    }
}

/// The sum `arch` performs, section "Numbers" of the virtual GPU's specification.
fn model(shape: &MmaShape, arch: Arch) -> Sum {
    let fp8 = matches!(shape.a, Elem::E4M3 | Elem::E5M2);
    // Ampere and Ada split the long shape of each type into halves of k.
    let long = match shape.a {
        Elem::TF32 => shape.k == 8,
        Elem::E4M3 | Elem::E5M2 => shape.k == 32,
        _ => shape.k == 16,
    };
    let halves = if long { 2 } else { 1 };
    match arch {
        Arch::Sm80 | Arch::Sm86 | Arch::Sm89 if fp8 => Sum::Aligned { fraction: 13, groups: halves, short: true },
        Arch::Sm80 | Arch::Sm86 | Arch::Sm89 => Sum::Aligned { fraction: 24, groups: halves, short: false },
        // Unverified: no fp8 mma.sync unit is documented for Hopper; ptxas converts to f16 and issues k16 steps.
        Arch::Sm90a if fp8 => Sum::Aligned { fraction: 25, groups: halves, short: false },
        Arch::Sm90a | Arch::Sm100a | Arch::Sm120a => Sum::Aligned { fraction: 25, groups: 1, short: false },
    }
}

macro_rules! forms {
    ($(($index:literal, $k:literal, $a:ident, $b:ident, $c:ident, $d:ident)),* $(,)?) => {
        fn lookup(k: u32, a: Elem, b: Elem, c: Elem, d: Elem, sum: usize, path: usize) -> Option<MmaFn> {
            match (k, a, b, c, d) {
                $(($k, Elem::$a, Elem::$b, Elem::$c, Elem::$d) => entries::<$index>(sum, path),)*
                _ => None,
            }
        }
        const FORMS: &[(usize, Elem, Elem, Elem, Elem)] = &[$(($k, Elem::$a, Elem::$b, Elem::$c, Elem::$d)),*];
    };
}

forms! {
    (0, 8, F16, F16, F32, F32), (1, 8, F16, F16, F16, F16), (2, 8, F16, F16, F16, F32), (3, 8, F16, F16, F32, F16),
    (4, 16, F16, F16, F32, F32), (5, 16, F16, F16, F16, F16), (6, 16, F16, F16, F16, F32), (7, 16, F16, F16, F32, F16),
    (8, 8, BF16, BF16, F32, F32), (9, 16, BF16, BF16, F32, F32), (10, 4, TF32, TF32, F32, F32), (11, 8, TF32, TF32, F32, F32),
    (12, 16, E4M3, E4M3, F32, F32), (13, 16, E4M3, E5M2, F32, F32), (14, 16, E5M2, E4M3, F32, F32), (15, 16, E5M2, E5M2, F32, F32),
    (16, 16, E4M3, E4M3, F16, F16), (17, 16, E4M3, E5M2, F16, F16), (18, 16, E5M2, E4M3, F16, F16), (19, 16, E5M2, E5M2, F16, F16),
    (20, 32, E4M3, E4M3, F32, F32), (21, 32, E4M3, E5M2, F32, F32), (22, 32, E5M2, E4M3, F32, F32), (23, 32, E5M2, E5M2, F32, F32),
    (24, 32, E4M3, E4M3, F16, F16), (25, 32, E4M3, E5M2, F16, F16), (26, 32, E5M2, E4M3, F16, F16), (27, 32, E5M2, E5M2, F16, F16),
}

const SUMS: [Sum; 8] = [
    Sum::Ideal,
    Sum::Chain,
    Sum::Aligned { fraction: 13, groups: 1, short: true },
    Sum::Aligned { fraction: 13, groups: 2, short: true },
    Sum::Aligned { fraction: 24, groups: 1, short: false },
    Sum::Aligned { fraction: 24, groups: 2, short: false },
    Sum::Aligned { fraction: 25, groups: 1, short: false },
    Sum::Aligned { fraction: 25, groups: 2, short: false },
];

const fn plan(form: usize, sum: usize) -> Plan {
    let (k, a, b, c, d) = FORMS[form];
    let (Some(a), Some(b), Some(c), Some(d)) = (Factor::of(a), Factor::of(b), accumulator(c), accumulator(d)) else {
        panic!("FORMS lists floating-point forms only");
    };
    let rule = Rule { sum: SUMS[sum], a_min: a.min_exponent(), b_min: b.min_exponent(), c, d };
    Plan { k, a, b, rule }
}

/// A function pointer carries no data, so each (form, sum, path) is an instance of its own around the shared code.
fn entry<const FORM: usize, const SUM: usize, const PATH: usize>(d: &mut [Row], a: &[Row], b: &[Row], c: &[Row]) {
    portable(&const { plan(FORM, SUM) }, d, a, b, c);
}

fn entries<const FORM: usize>(sum: usize, _path: usize) -> Option<MmaFn> {
    Some(match sum {
        0 => entry::<FORM, 0, 0>,
        1 => entry::<FORM, 1, 0>,
        2 => entry::<FORM, 2, 0>,
        3 => entry::<FORM, 3, 0>,
        4 => entry::<FORM, 4, 0>,
        5 => entry::<FORM, 5, 0>,
        6 => entry::<FORM, 6, 0>,
        _ => entry::<FORM, 7, 0>,
    })
}

pub fn kernel(shape: &MmaShape, arch: Arch, mode: MatrixMode, _path: Option<HostPath>) -> Option<MmaFn> {
    if shape.m != 16 || shape.n != 8 || shape.sat {
        return None;
    }
    let sum = match mode {
        MatrixMode::Ideal => Sum::Ideal,
        MatrixMode::F32 => Sum::Chain,
        MatrixMode::Model => model(shape, arch),
    };
    let sum = SUMS.iter().position(|&each| each == sum)?;
    lookup(shape.k, shape.a, shape.b, shape.c, shape.d, sum, 0)
}

/// Register, lane and bit offset of element (`row`, `col`) of an accumulator fragment.
#[inline(always)]
pub fn accumulator_place(format: Accumulator, row: usize, col: usize) -> (usize, usize, u32) {
    match format {
        Accumulator::F32 => {
            let (reg, lane) = c_place(row, col);
            (reg, lane, 0)
        }
        Accumulator::F16 => (row / 8, row % 8 * 4 + col / 2, col as u32 % 2 * 16),
    }
}

fn portable(plan: &Plan, d: &mut [Row], a: &[Row], b: &[Row], c: &[Row]) {
    let k = plan.k;
    let mut columns = [[0f32; 32]; 8];
    for (col, column) in columns.iter_mut().enumerate() {
        unpack(plan.b, &mut column[..k], |word| b_word(b, col, word));
    }
    for row in 0..16 {
        let mut factors = [0f32; 32];
        unpack(plan.a, &mut factors[..k], |word| a_word(a, 16, row, word));
        for (col, column) in columns.iter().enumerate() {
            let (reg, lane, bit) = accumulator_place(plan.rule.c, row, col);
            let result = dot(&plan.rule, &factors[..k], &column[..k], c[reg][lane] >> bit);
            let (reg, lane, bit) = accumulator_place(plan.rule.d, row, col);
            match plan.rule.d {
                Accumulator::F32 => d[reg][lane] = result,
                Accumulator::F16 => d[reg][lane] = d[reg][lane] & !(0xFFFF << bit) | result << bit,
            }
        }
    }
}

#[inline(always)]
fn unpack(format: Factor, out: &mut [f32], word: impl Fn(usize) -> u32) {
    let per_word = 32 / format.bits() as usize;
    for (index, value) in out.iter_mut().enumerate() {
        *value = format.element(word(index / per_word), (index % per_word) as u32);
    }
}
