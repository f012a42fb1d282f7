//! Floating-point `mma`: choice of arithmetic and of host code.

use core::sync::atomic::{AtomicU8, Ordering};

use super::fragment::{Row, a_word, b_word, c_place};
use super::lanes::Portable;
use super::quad;
use super::scalar::{Accumulator, Rule, Sum, dot};
use super::vector;
#[cfg(target_arch = "x86_64")]
use super::{avx2::Avx2, avx512::Avx512};
use crate::arch::Arch;
use crate::numerics::element::Factor;
use crate::numerics::{Elem, GroupFn, GroupShape, MatrixMode, MmaFn, MmaShape, Slab};

/// Host code that executes floating-point `mma`. All give the same bits.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum HostPath {
    Portable,
    Avx2,
    Avx512,
}

impl HostPath {
    pub const ALL: [HostPath; 3] = [HostPath::Portable, HostPath::Avx2, HostPath::Avx512];

    /// Whether this host has the instructions.
    pub fn available(self) -> bool {
        match self {
            HostPath::Portable => true,
            #[cfg(target_arch = "x86_64")]
            HostPath::Avx2 => {
                is_x86_feature_detected!("avx2") && is_x86_feature_detected!("fma") && is_x86_feature_detected!("f16c")
            }
            #[cfg(target_arch = "x86_64")]
            HostPath::Avx512 => {
                is_x86_feature_detected!("avx512f")
                    && is_x86_feature_detected!("avx512bw")
                    && is_x86_feature_detected!("avx512dq")
                    && is_x86_feature_detected!("avx512vl")
                    && is_x86_feature_detected!("avx512vbmi")
            }
            #[cfg(not(target_arch = "x86_64"))]
            _ => false,
        }
    }

    /// The fastest available path, found once.
    pub fn best() -> HostPath {
        static BEST: AtomicU8 = AtomicU8::new(u8::MAX);
        let known = BEST.load(Ordering::Relaxed);
        if let Some(&path) = HostPath::ALL.get(known as usize) {
            return path;
        }
        let path = HostPath::ALL.into_iter().rfind(|path| path.available()).unwrap_or(HostPath::Portable);
        BEST.store(path as u8, Ordering::Relaxed);
        path
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

impl Plan {
    /// Runs of four words along k: registers of a B fragment.
    #[inline(always)]
    pub fn chunks(&self) -> usize {
        self.k / (4 * self.a.per_word())
    }
}

const fn accumulator(elem: Elem) -> Option<Accumulator> {
    match elem {
        Elem::F16 => Some(Accumulator::F16),
        Elem::F32 => Some(Accumulator::F32),
        _ => None,
    }
}

/// Arithmetic of an instance: an index into [`ARITHMETIC`].
fn arithmetic(shape: &MmaShape, arch: Arch, mode: MatrixMode) -> usize {
    let fp8 = shape.a.is_narrow();
    // Ampere and Ada split the long shape of each type into halves of k.
    let long = match shape.a {
        Elem::TF32 => shape.k == 8,
        narrow if narrow.is_narrow() => shape.k == 32,
        _ => shape.k == 16,
    };
    match (mode, arch) {
        (MatrixMode::Ideal, _) => 0,
        (MatrixMode::F32, _) => 1,
        (MatrixMode::Model, Arch::Sm80 | Arch::Sm86 | Arch::Sm89) if fp8 => 2 + long as usize,
        (MatrixMode::Model, Arch::Sm80 | Arch::Sm86 | Arch::Sm89) => 4 + long as usize,
        // Their matrix units have no fp8 products but a warpgroup's (tcgen05's).
        (MatrixMode::Model, Arch::Sm90a | Arch::Sm100a) if fp8 => 7,
        (MatrixMode::Model, Arch::Sm90a | Arch::Sm100a | Arch::Sm120a) => 6,
    }
}

/// A kind of sum, and whether fp8 factors are converted to f16 first (which normalises their subnormals).
const ARITHMETIC: [(Sum, bool); 8] = [
    (Sum::Ideal, false),
    (Sum::Chain, false),
    (Sum::Aligned { fraction: 13, groups: 1, short: true }, false),
    (Sum::Aligned { fraction: 13, groups: 2, short: true }, false),
    (Sum::Aligned { fraction: 24, groups: 1, short: false }, false),
    (Sum::Aligned { fraction: 24, groups: 2, short: false }, false),
    (Sum::Aligned { fraction: 25, groups: 1, short: false }, false),
    (Sum::Widened, true),
];

macro_rules! forms {
    ($(($index:literal, $k:literal, $a:ident, $b:ident, $c:ident, $d:ident)),* $(,)?) => {
        fn function(form: usize, arithmetic: usize) -> MmaFn {
            match form {
                $($index => of_form::<$index>(arithmetic),)*
                _ => unreachable!("an index into FORMS"),
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
    // `.kind::f8f6f4`
    (28, 32, E4M3, E3M2, F32, F32), (29, 32, E4M3, E3M2, F16, F16), (30, 32, E4M3, E2M3, F32, F32), (31, 32, E4M3, E2M3, F16, F16),
    (32, 32, E4M3, E2M1, F32, F32), (33, 32, E4M3, E2M1, F16, F16), (34, 32, E5M2, E3M2, F32, F32), (35, 32, E5M2, E3M2, F16, F16),
    (36, 32, E5M2, E2M3, F32, F32), (37, 32, E5M2, E2M3, F16, F16), (38, 32, E5M2, E2M1, F32, F32), (39, 32, E5M2, E2M1, F16, F16),
    (40, 32, E3M2, E4M3, F32, F32), (41, 32, E3M2, E4M3, F16, F16), (42, 32, E3M2, E5M2, F32, F32), (43, 32, E3M2, E5M2, F16, F16),
    (44, 32, E3M2, E3M2, F32, F32), (45, 32, E3M2, E3M2, F16, F16), (46, 32, E3M2, E2M3, F32, F32), (47, 32, E3M2, E2M3, F16, F16),
    (48, 32, E3M2, E2M1, F32, F32), (49, 32, E3M2, E2M1, F16, F16), (50, 32, E2M3, E4M3, F32, F32), (51, 32, E2M3, E4M3, F16, F16),
    (52, 32, E2M3, E5M2, F32, F32), (53, 32, E2M3, E5M2, F16, F16), (54, 32, E2M3, E3M2, F32, F32), (55, 32, E2M3, E3M2, F16, F16),
    (56, 32, E2M3, E2M3, F32, F32), (57, 32, E2M3, E2M3, F16, F16), (58, 32, E2M3, E2M1, F32, F32), (59, 32, E2M3, E2M1, F16, F16),
    (60, 32, E2M1, E4M3, F32, F32), (61, 32, E2M1, E4M3, F16, F16), (62, 32, E2M1, E5M2, F32, F32), (63, 32, E2M1, E5M2, F16, F16),
    (64, 32, E2M1, E3M2, F32, F32), (65, 32, E2M1, E3M2, F16, F16), (66, 32, E2M1, E2M3, F32, F32), (67, 32, E2M1, E2M3, F16, F16),
    (68, 32, E2M1, E2M1, F32, F32), (69, 32, E2M1, E2M1, F16, F16),
}

/// What [`ARITHMETIC`] says for the smallest product of f16.
pub const fn quad_rule(arithmetic: usize, c: Accumulator, d: Accumulator) -> Rule {
    Rule { sum: ARITHMETIC[arithmetic].0, a_min: -14, b_min: -14, c, d }
}

const fn plan(form: usize, arithmetic: usize) -> Plan {
    let (k, a, b, c, d) = FORMS[form];
    let (Some(a), Some(b), Some(c), Some(d)) = (Factor::of(a), Factor::of(b), accumulator(c), accumulator(d)) else {
        panic!("FORMS lists floating-point forms only");
    };
    let (sum, through_f16) = ARITHMETIC[arithmetic];
    let (a_min, b_min) = if through_f16 { (-14, -14) } else { (a.min_exponent(), b.min_exponent()) };
    Plan { k, a, b, rule: Rule { sum, a_min, b_min, c, d } }
}

/// A function pointer carries no data, so each form and arithmetic is an instance of its own around the shared code.
fn instance<const FORM: usize, const ARITHMETIC_INDEX: usize>(d: &mut [Row], a: &[Row], b: &[Row], c: &[Row]) {
    execute(&const { plan(FORM, ARITHMETIC_INDEX) }, HostPath::best(), d, a, b, c);
}

/// `path` must be available.
fn execute(plan: &Plan, path: HostPath, d: &mut [Row], a: &[Row], b: &[Row], c: &[Row]) {
    // SAFETY: a path other than `Portable` is chosen only where `available` found its instructions.
    unsafe {
        match path {
            #[cfg(target_arch = "x86_64")]
            HostPath::Avx512 => vector::run::<Avx512>(plan, d, a, b, c),
            #[cfg(target_arch = "x86_64")]
            HostPath::Avx2 => vector::run::<Avx2>(plan, d, a, b, c),
            _ => vector::run::<Portable>(plan, d, a, b, c),
        }
    }
}

fn of_form<const FORM: usize>(arithmetic: usize) -> MmaFn {
    match arithmetic {
        0 => instance::<FORM, 0>,
        1 => instance::<FORM, 1>,
        2 => instance::<FORM, 2>,
        3 => instance::<FORM, 3>,
        4 => instance::<FORM, 4>,
        5 => instance::<FORM, 5>,
        6 => instance::<FORM, 6>,
        _ => instance::<FORM, 7>,
    }
}

fn form(shape: &MmaShape) -> Option<usize> {
    if shape.m != 16 || shape.n != 8 || shape.sat {
        return None;
    }
    let wanted = (shape.k as usize, shape.a, shape.b, shape.c, shape.d);
    FORMS.iter().position(|&form| form == wanted)
}

pub fn kernel(shape: &MmaShape, arch: Arch, mode: MatrixMode) -> Option<MmaFn> {
    if (shape.m, shape.n, shape.k) == (8, 8, 4) {
        return quad::kernel(shape, arithmetic(shape, arch, mode));
    }
    Some(function(form(shape)?, arithmetic(shape, arch, mode)))
}

/// As [`kernel`], on one host path, or `None` where the host lacks it.
pub fn kernel_on(
    shape: &MmaShape,
    arch: Arch,
    mode: MatrixMode,
    path: HostPath,
) -> Option<impl Fn(&mut [Row], &[Row], &[Row], &[Row])> {
    let plan = plan(form(shape)?, arithmetic(shape, arch, mode));
    path.available().then_some(move |d: &mut [Row], a: &[Row], b: &[Row], c: &[Row]| execute(&plan, path, d, a, b, c))
}

/// Arithmetic of a warpgroup's product: an index into [`ARITHMETIC`]. Hopper sums all of k at once, fp8 with 13 fraction bits.
/// Unverified: fp8 with an f16 result is taken to be summed like fp8 with an f32 result.
fn group_arithmetic(shape: &GroupShape, mode: MatrixMode) -> usize {
    match mode {
        MatrixMode::Ideal => 0,
        MatrixMode::F32 => 1,
        MatrixMode::Model if matches!(shape.a, Elem::E4M3 | Elem::E5M2) => 2,
        MatrixMode::Model => 6,
    }
}

unsafe fn group_instance<const FORM: usize, const ARITHMETIC_INDEX: usize>(slabs: &[Slab], b: &[[Row; 2]], accumulate: bool) {
    // SAFETY: the caller keeps `GroupFn`'s contract.
    unsafe { execute_group(&const { plan(FORM, ARITHMETIC_INDEX) }, HostPath::best(), slabs, b, accumulate) }
}

/// `path` must be available.
unsafe fn execute_group(plan: &Plan, path: HostPath, slabs: &[Slab], b: &[[Row; 2]], accumulate: bool) {
    // SAFETY: as in `execute`; the registers are the caller's to vouch for.
    unsafe {
        match path {
            #[cfg(target_arch = "x86_64")]
            HostPath::Avx512 => vector::run_group::<Avx512>(plan, slabs, b, accumulate),
            #[cfg(target_arch = "x86_64")]
            HostPath::Avx2 => vector::run_group::<Avx2>(plan, slabs, b, accumulate),
            _ => vector::run_group::<Portable>(plan, slabs, b, accumulate),
        }
    }
}

macro_rules! group_forms {
    ($($form:literal),*) => {
        fn group_function(form: usize, arithmetic: usize) -> Option<GroupFn> {
            Some(match (form, arithmetic) {
                $(
                    ($form, 0) => group_instance::<$form, 0>,
                    ($form, 1) => group_instance::<$form, 1>,
                    ($form, 2) => group_instance::<$form, 2>,
                    ($form, 6) => group_instance::<$form, 6>,
                )*
                _ => return None,
            })
        }
    };
}
// Those of FORMS with 32 bytes of k and one accumulator type.
group_forms! { 4, 5, 9, 11, 20, 21, 22, 23, 24, 25, 26, 27 }

fn group_form(shape: &GroupShape) -> Option<usize> {
    let k = Factor::of(shape.a).map(|factor| 256 / factor.bits() as usize)?;
    let wanted = (k, shape.a, shape.b, shape.d, shape.d);
    FORMS.iter().position(|&form| form == wanted).filter(|_| !shape.sat)
}

pub fn group_kernel(shape: &GroupShape, mode: MatrixMode) -> Option<GroupFn> {
    group_function(group_form(shape)?, group_arithmetic(shape, mode))
}

/// As [`group_kernel`], on one host path, or `None` where the host lacks it.
///
/// # Safety
/// Of the function: as for [`GroupFn`].
pub fn group_kernel_on(shape: &GroupShape, mode: MatrixMode, path: HostPath) -> Option<impl Fn(&[Slab], &[[Row; 2]], bool)> {
    let plan = plan(group_form(shape)?, group_arithmetic(shape, mode));
    // SAFETY: the caller of the function vouches for the registers.
    path.available().then_some(move |slabs: &[Slab], b: &[[Row; 2]], accumulate| unsafe {
        execute_group(&plan, path, slabs, b, accumulate);
    })
}

/// Register, lane and bit offset of element (`row`, `col`) of an accumulator fragment.
#[inline(always)]
fn accumulator_place(format: Accumulator, row: usize, col: usize) -> (usize, usize, u32) {
    match format {
        Accumulator::F32 => {
            let (reg, lane) = c_place(row, col);
            (reg, lane, 0)
        }
        Accumulator::F16 => (row / 8, row % 8 * 4 + col / 2, col as u32 % 2 * 16),
    }
}

/// Computes the `rows` (bits) of column `col` of D one element at a time.
#[cold]
#[inline(never)]
pub fn redo(plan: &Plan, d: &mut [Row], a: &[Row], b: &[Row], c: &[Row], col: usize, rows: u16) {
    let mut column = [0f32; 32];
    unpack(plan.b, &mut column[..plan.k], |word| b_word(b, col, word));
    for row in (0..16).filter(|row| rows >> row & 1 != 0) {
        let mut factors = [0f32; 32];
        unpack(plan.a, &mut factors[..plan.k], |word| a_word(a, 16, row, word));
        let (reg, lane, bit) = accumulator_place(plan.rule.c, row, col);
        let result = dot(&plan.rule, &factors[..plan.k], &column[..plan.k], c[reg][lane] >> bit);
        let (reg, lane, bit) = accumulator_place(plan.rule.d, row, col);
        d[reg][lane] = match plan.rule.d {
            Accumulator::F32 => result,
            Accumulator::F16 => d[reg][lane] & !(0xFFFF << bit) | result << bit,
        };
    }
}

fn unpack(format: Factor, out: &mut [f32], word: impl Fn(usize) -> u32) {
    let per_word = format.per_word();
    for (index, value) in out.iter_mut().enumerate() {
        *value = format.element(word(index / per_word), (index % per_word) as u32);
    }
}
