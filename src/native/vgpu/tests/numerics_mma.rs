//! Matrix operations against a second statement of the arithmetic: integers only, formats read field by field, fragments placed
//! by the formulas of the PTX manual. Every host path must agree with it bit for bit.

mod reference;

use reference::*;
use tilewright_vgpu::arch::Arch;
use tilewright_vgpu::numerics::{
    B1Op, Elem, GroupShape, HostPath, MatrixMode, MmaShape, Slab, group_kernel_on, mma_kernel, mma_kernel_on,
};

fn float_shapes() -> Vec<MmaShape> {
    use Elem::*;
    let mut shapes = vec![];
    let mut push = |k, a, b, c, d| shapes.push(MmaShape { m: 16, n: 8, k, a, b, c, d, sat: false, b1_op: B1Op::XorPopc, ..PLAIN_FORM });
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
            let model = model_for(&shape, arch);
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

/// Products of a warpgroup: the same bits on every path, for slabs and columns of all kinds at once. (What the bits are, `wgmma.rs`
/// asks of the path this host runs.)
#[test]
fn warpgroup_products_agree_on_every_path() {
    use Elem::*;
    let mut random = Random(5);
    let forms = [(F16, F16, F32), (F16, F16, F16), (BF16, BF16, F32), (TF32, TF32, F32), (E4M3, E4M3, F32), (E5M2, E4M3, F16), (E4M3, E5M2, F32)];
    for (a, b, d) in forms {
        let shape = GroupShape { n: 24, a, b, d, sat: false };
        for mode in [MatrixMode::Model, MatrixMode::F32, MatrixMode::Ideal] {
            for round in 0..ROUNDS as u64 {
                let mut word = |elem: Elem, flavour: u64| {
                    (0..32 / width(elem)).fold(0u32, |word, i| word | sample(&mut random, elem, (flavour + round) % 9) << (i * width(elem)))
                };
                let fragments: Vec<[[u32; 32]; 4]> =
                    (0..3).map(|slab| std::array::from_fn(|_| std::array::from_fn(|_| word(a, slab)))).collect();
                let columns: Vec<[[u32; 32]; 2]> =
                    (0..3).map(|block| std::array::from_fn(|_| std::array::from_fn(|_| word(b, 3 * block)))).collect();
                let registers = (24 * width(d) / 64) as usize;
                let start: Vec<Rows> = (0..3).map(|slab| (0..registers).map(|_| std::array::from_fn(|_| word(d, 2 * slab))).collect()).collect();
                let mut first: Option<Vec<Rows>> = None;
                for path in HostPath::ALL {
                    let Some(function) = group_kernel_on(&shape, mode, path) else { continue };
                    let mut out = start.clone();
                    let pointers: Vec<Vec<*mut [u32; 32]>> =
                        out.iter_mut().map(|rows| rows.iter_mut().map(|row| row as *mut _).collect()).collect();
                    let slabs: Vec<Slab> = fragments.iter().zip(&pointers).map(|(a, d)| Slab { a: *a, d }).collect();
                    function(&slabs, &columns, round % 4 != 0);
                    match &first {
                        None => first = Some(out),
                        Some(want) => assert!(out == *want, "{shape:?} {mode:?} {path:?} round {round}"),
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
        m: 16, n: 8, k: 32, a: Elem::E4M3, b: Elem::E4M3, c: Elem::F32, d: Elem::F32, sat: false, b1_op: B1Op::XorPopc, ..PLAIN_FORM
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
        m: 16, n: 8, k: 8, a: Elem::F16, b: Elem::F16, c: Elem::F16, d: Elem::F16, sat: false, b1_op: B1Op::XorPopc, ..PLAIN_FORM
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
                        let shape = MmaShape { m, n: 8, k, a, b, c: S32, d: S32, sat, b1_op: B1Op::XorPopc, ..PLAIN_FORM };
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
            let shape = MmaShape { m, n: 8, k, a: B1, b: B1, c: S32, d: S32, sat: false, b1_op, ..PLAIN_FORM };
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
            m: m as u32, n: 8, k: k as u32, a: Elem::F64, b: Elem::F64, c: Elem::F64, d: Elem::F64, sat: false, b1_op: B1Op::XorPopc, ..PLAIN_FORM
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
    let shape = |m, n, k, a, b, c, d| MmaShape { m, n, k, a, b, c, d, sat: false, b1_op: B1Op::XorPopc, ..PLAIN_FORM };
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
