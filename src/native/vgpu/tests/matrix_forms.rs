//! `mma`, `wmma`, `ldmatrix` and `stmatrix` as PTX: every form through the engine, fragments placed by the manual's formulas, results
//! compared bit for bit with the integer statement of the arithmetic.

mod common;
mod reference;

use common::{Gpu, module};
use reference::*;
use tilewright_vgpu::Arch;
use tilewright_vgpu::numerics::{B1Op, Elem, MmaShape};

const NAMES: [(&str, Elem); 16] = [
    ("f16", Elem::F16),
    ("bf16", Elem::BF16),
    ("tf32", Elem::TF32),
    ("e4m3", Elem::E4M3),
    ("e5m2", Elem::E5M2),
    ("e3m2", Elem::E3M2),
    ("e2m3", Elem::E2M3),
    ("e2m1", Elem::E2M1),
    ("f32", Elem::F32),
    ("f64", Elem::F64),
    ("s8", Elem::S8),
    ("u8", Elem::U8),
    ("s4", Elem::S4),
    ("u4", Elem::U4),
    ("b1", Elem::B1),
    ("s32", Elem::S32),
];

fn name(elem: Elem) -> &'static str {
    NAMES.iter().find(|(_, known)| *known == elem).unwrap().0
}

fn elem(name: &str) -> Elem {
    NAMES.iter().find(|(known, _)| *known == name).unwrap().1
}

fn version(arch: Arch) -> u32 {
    match arch {
        Arch::Sm100a | Arch::Sm120a => 88,
        _ => 84,
    }
}

/// An operand's registers: prefix and how many.
fn registers(prefix: &str, count: usize) -> String {
    let names: Vec<String> = (0..count).map(|i| format!("%{prefix}{i}")).collect();
    format!("{{{}}}", names.join(","))
}

/// Runs `instruction` with A, B and C loaded from lanes' words, and gives D's words: `[register][lane]`. `{d}`, `{a}`, `{b}`, `{c}`
/// in its text are the registers, of 32 bits each (floats where the accumulators are).
fn run(arch: Arch, instruction: &str, d: usize, operands: [&Rows; 3], float: bool) -> Rows {
    let gpu = Gpu::of(arch);
    let accumulators = if float { ["fd", "fc"] } else { ["rd", "rc"] };
    let mut code = ".reg .b32 %ra<20>, %rb<20>, %rc<20>, %rd_<2>, %rd<20>; .reg .f32 %fd<20>, %fc<20>; .reg .b64 %q<9>; .reg .b32 %l;
        mov.u32 %l, %laneid; mul.wide.u32 %q0, %l, 4;\n"
        .replace("%rd_<2>, ", "");
    code = code.replace(".reg .b64 %rd<64>;", "");
    for (i, (rows, prefix)) in operands.iter().zip(["ra", "rb", accumulators[1]]).enumerate() {
        code += &format!("ld.param.u64 %q1, [p{}]; add.s64 %q1, %q1, %q0;\n", i + 1);
        for register in 0..rows.len() {
            code += &format!("ld.global.b32 %{prefix}{register}, [%q1+{}];\n", 128 * register);
        }
    }
    let text = instruction
        .replace("{d}", &registers(accumulators[0], d))
        .replace("{a}", &registers("ra", operands[0].len()))
        .replace("{b}", &registers("rb", operands[1].len()))
        .replace("{c}", &registers(accumulators[1], operands[2].len()));
    code += &format!("{text}\nld.param.u64 %q1, [p0]; add.s64 %q1, %q1, %q0;\n");
    for register in 0..d {
        code += &format!("st.global.b32 [%q1+{}], %{}{register};\n", 128 * register, accumulators[0]);
    }
    // The harness declares %rd as 64-bit registers: these are in a scope of their own.
    let text = module(arch.name(), version(arch), 4, &format!("{{ {code} }}"));
    let out = gpu.buffer(&vec![0u32; 32 * d]);
    let [a, b, c] = operands.map(|rows| gpu.buffer(rows.as_flattened()));
    let module = gpu.load(&text);
    gpu.launch(&module, [1, 1, 1], [32, 1, 1], &[out, a, b, c]).unwrap_or_else(|fault| panic!("{instruction}: {fault}"));
    gpu.read::<u32>(out, 32 * d).chunks(32).map(|row| row.try_into().unwrap()).collect()
}

/// What an element of D is.
fn dot(shape: &MmaShape, arch: Arch, a: &[u32], b: &[u32], c: u32) -> u32 {
    if shape.d != Elem::S32 {
        return model_dot(shape, model_for(shape, arch), a, b, c);
    }
    let value = |elem, bits: u32| match elem {
        Elem::S8 => i64::from(bits as u8 as i8),
        Elem::S4 => i64::from((bits as i32) << 28 >> 28),
        _ => i64::from(bits),
    };
    let dot: i64 = a
        .iter()
        .zip(b)
        .map(|(&x, &y)| match (shape.a, shape.b_op()) {
            (Elem::B1, B1Op::XorPopc) => i64::from(x ^ y),
            (Elem::B1, B1Op::AndPopc) => i64::from(x & y),
            _ => value(shape.a, x) * value(shape.b, y),
        })
        .sum();
    let sum = i64::from(c as i32) + dot;
    (if shape.sat { sum.clamp(i64::from(i32::MIN), i64::from(i32::MAX)) as i32 } else { sum as i32 }) as u32
}

trait Op {
    fn b_op(&self) -> B1Op;
}
impl Op for MmaShape {
    fn b_op(&self) -> B1Op {
        self.b1_op
    }
}

fn random_values(random: &mut Random, elem: Elem, count: u32) -> Vec<u32> {
    let flavour = random.below(9);
    (0..count)
        .map(|_| match elem {
            Elem::S32 | Elem::S8 | Elem::U8 | Elem::S4 | Elem::U4 | Elem::B1 => random.next() as u32 & (u32::MAX >> (32 - width(elem))),
            // Padding may hold anything.
            Elem::E3M2 | Elem::E2M3 | Elem::E2M1 => random.next() as u32 & 0xFF,
            _ => sample(random, elem, flavour),
        })
        .collect()
}

/// `m16n8k16.row.col.f32.f16.f16.f32` and what it needs: parsed back into a shape.
fn parse(form: &str) -> MmaShape {
    let words: Vec<&str> = form.split('.').collect();
    let size: Vec<u32> = words[0][1..].split(['n', 'k']).map(|n| n.parse().unwrap()).collect();
    let types: Vec<Elem> = words.iter().filter(|word| NAMES.iter().any(|(known, _)| known == *word)).map(|word| elem(word)).collect();
    let mut shape = MmaShape::plain([size[0], size[1], size[2]], types[1], types[2], types[3], types[0]);
    shape.sat = words.contains(&"satfinite");
    shape.b1_op = if words.contains(&"and") { B1Op::AndPopc } else { B1Op::XorPopc };
    shape
}

fn check(arch: Arch, form: &str, random: &mut Random) {
    let shape = parse(form);
    let (m, n, k) = (shape.m, shape.n, shape.k);
    let seed = random.0;
    let (a, b) = (random_values(random, shape.a, m * k), random_values(random, shape.b, k * n));
    let c = random_values(random, shape.c, m * n);
    let fragments = [
        fragment(shape.a, m, k, &a, |row, col| place_a(&shape, row, col)),
        fragment(shape.b, k, n, &b, |row, col| place_b(&shape, row, col)),
        fragment(shape.c, m, n, &c, place_c),
    ];
    let count = (m * n * width(shape.d) / 1024) as usize;
    let [fa, fb, fc] = &fragments;
    let d = run(arch, &format!("mma.sync.aligned.{form} {{d}}, {{a}}, {{b}}, {{c}};"), count, [fa, fb, fc], shape.d == Elem::F32);
    for row in 0..m {
        for col in 0..n {
            let x = &a[(row * k) as usize..((row + 1) * k) as usize];
            let y: Vec<u32> = (0..k).map(|i| b[(i * n + col) as usize]).collect();
            let want = dot(&shape, arch, x, &y, c[(row * n + col) as usize]);
            let got = element(&d, shape.d, place_c(row, col));
            assert_eq!(got, want, "{arch} {form}, seed {seed:#x}, D[{row},{col}]: {got:#x}, not {want:#x}; {x:x?} {y:x?}");
        }
    }
}

/// Every dense form of 32-bit registers, on each architecture that has it.
#[test]
fn every_form_of_mma() {
    let mut random = Random(21);
    let mut forms: Vec<(Arch, String)> = Vec::new();
    let all = [Arch::Sm80, Arch::Sm89, Arch::Sm90a, Arch::Sm120a];
    let mut add = |arches: &[Arch], form: String| forms.extend(arches.iter().map(|arch| (*arch, form.clone())));
    for (size, types) in [
        ("m16n8k8", "f32.f16.f16.f32"),
        ("m16n8k8", "f16.f16.f16.f16"),
        ("m16n8k16", "f32.f16.f16.f32"),
        ("m16n8k16", "f16.f16.f16.f16"),
        ("m16n8k8", "f32.bf16.bf16.f32"),
        ("m16n8k16", "f32.bf16.bf16.f32"),
        ("m16n8k4", "f32.tf32.tf32.f32"),
        ("m16n8k8", "f32.tf32.tf32.f32"),
        ("m8n8k128", "s32.b1.b1.s32.xor.popc"),
        ("m16n8k128", "s32.b1.b1.s32.and.popc"),
        ("m16n8k256", "s32.b1.b1.s32.xor.popc"),
    ] {
        add(&all, format!("{size}.row.col.{types}"));
    }
    for (sizes, types) in [(["m8n8k16", "m16n8k16", "m16n8k32"], ["s8", "u8"]), (["m8n8k32", "m16n8k32", "m16n8k64"], ["s4", "u4"])] {
        for size in sizes {
            for a in types {
                for b in types {
                    add(&[Arch::Sm80], format!("{size}.row.col.s32.{a}.{b}.s32"));
                    add(&[Arch::Sm90a], format!("{size}.row.col.satfinite.s32.{a}.{b}.s32"));
                }
            }
        }
    }
    let narrow = ["e4m3", "e5m2", "e3m2", "e2m3", "e2m1"];
    for a in narrow {
        for b in narrow {
            let fp8 = a.starts_with("e4m3") | a.starts_with("e5m2") && b.starts_with("e4m3") | b.starts_with("e5m2");
            for c in ["f32", "f16"] {
                add(&[Arch::Sm120a], format!("m16n8k32.row.col.kind::f8f6f4.{c}.{a}.{b}.{c}"));
                if fp8 {
                    add(&[Arch::Sm100a, Arch::Sm120a], format!("m16n8k16.row.col.{c}.{a}.{b}.{c}"));
                }
            }
            if fp8 {
                add(&[Arch::Sm89, Arch::Sm90a, Arch::Sm120a], format!("m16n8k32.row.col.f32.{a}.{b}.f32"));
            }
        }
    }
    for (arch, form) in forms {
        for _ in 0..3 {
            check(arch, &form, &mut random);
        }
    }
}

/// Modifiers in other orders, constants as accumulators, sinks.
#[test]
fn spellings() {
    let (a, b): (Rows, Rows) = (vec![[0x3C00_3C00; 32]; 4], vec![[0x3C00_3C00; 32]; 2]);
    let none: Rows = vec![[0; 32]; 4];
    let text = "mma.sync.aligned.row.col.m16n8k16.f32.f16.f16.f32 {%fd0,_,%fd2,%fd3}, {a}, {b}, {0f40000000,0f40000000,0f40000000,0f40000000};
        mov.f32 %fd1, 0f00000000;";
    let d = run(Arch::Sm80, text, 4, [&a, &b, &none], true);
    assert_eq!([d[0][5], d[1][5], d[2][7]], [18f32.to_bits(), 0, 18f32.to_bits()]);
}

/// The four products of m8n8k4, by the manual's formulas.
#[test]
fn quads_of_m8n8k4() {
    let mut random = Random(22);
    for arch in [Arch::Sm80, Arch::Sm90a] {
        for a_layout in ["row", "col"] {
            for b_layout in ["row", "col"] {
                for (d_type, c_type) in [("f32", "f32"), ("f32", "f16"), ("f16", "f16")] {
                    let (d, c) = (elem(d_type), elem(c_type));
                    let mut words = |elem, count: usize| -> Rows {
                        (0..count)
                            .map(|_| {
                                std::array::from_fn(|_| {
                                    let mut half = || sample(&mut random, elem, 1);
                                    if elem == Elem::F16 { half() | half() << 16 } else { half() }
                                })
                            })
                            .collect()
                    };
                    let registers = |elem| if elem == Elem::F16 { 4 } else { 8 };
                    let (a, b, cs) = (words(Elem::F16, 2), words(Elem::F16, 2), words(c, registers(c)));
                    let text = format!("mma.sync.aligned.m8n8k4.{a_layout}.{b_layout}.{d_type}.f16.f16.{c_type} {{d}}, {{a}}, {{b}}, {{c}};");
                    let got = run_mixed(arch, &text, registers(d), [&a, &b, &cs], [d == Elem::F32, c == Elem::F32]);
                    let half = |rows: &Rows, lane: usize, i: usize| rows[i / 2][lane] >> (16 * (i % 2)) & 0xFFFF;
                    let accumulator = |rows: &Rows, elem, lane: usize, i: usize| if elem == Elem::F16 { half(rows, lane, i) } else { rows[i][lane] };
                    // (row, column) of element i of a lane, for each operand.
                    let high = |lane: usize| if lane < 16 { 0 } else { 4 };
                    let place_of_a = |lane: usize, i: usize| if a_layout == "row" { (lane % 4 + high(lane), i) } else { (i % 4 + high(lane), lane % 4) };
                    let place_of_b = |lane: usize, i: usize| if b_layout == "row" { (lane % 4, i + high(lane)) } else { (i, lane % 4 + high(lane)) };
                    let place_of_c = |elem, lane: usize, i: usize| {
                        if elem == Elem::F16 {
                            (lane % 4 + high(lane), i)
                        } else {
                            ((lane & 1) + (i & 2) + high(lane), (i & 4) + (lane & 2) + (i & 1))
                        }
                    };
                    let shape = MmaShape::plain([8, 8, 4], Elem::F16, Elem::F16, c, d);
                    for product in 0..4 {
                        let lanes = || (0..32).filter(move |lane| lane % 16 / 4 == product);
                        let (mut x, mut y, mut z) = ([[0u32; 4]; 8], [[0u32; 4]; 8], [[0u32; 8]; 8]);
                        for lane in lanes() {
                            for i in 0..4 {
                                let (row, k) = place_of_a(lane, i);
                                x[row][k] = half(&a, lane, i);
                                let (k, col) = place_of_b(lane, i);
                                y[col][k] = half(&b, lane, i);
                            }
                            for i in 0..8 {
                                let (row, col) = place_of_c(c, lane, i);
                                z[row][col] = accumulator(&cs, c, lane, i);
                            }
                        }
                        for lane in lanes() {
                            for i in 0..8 {
                                let (row, col) = place_of_c(d, lane, i);
                                let want = dot(&shape, arch, &x[row], &y[col], z[row][col]);
                                let out = accumulator(&got, d, lane, i);
                                assert_eq!(out, want, "{arch} {text} product {product} D[{row},{col}]");
                            }
                        }
                    }
                }
            }
        }
    }
}

/// As [`run`], where C and D may be of different kinds.
fn run_mixed(arch: Arch, instruction: &str, d: usize, operands: [&Rows; 3], [d_float, c_float]: [bool; 2]) -> Rows {
    if d_float == c_float {
        return run(arch, instruction, d, operands, d_float);
    }
    // C in 32-bit registers, D as floats.
    let text = instruction.replace("{c}", &registers("rc", operands[2].len()));
    let moves: String = (0..operands[2].len()).map(|i| format!("mov.b32 %rc{i}, %fc{i}; ")).collect();
    run(arch, &format!("{moves}{text}"), d, operands, true)
}

#[test]
fn doubles_round_as_asked() {
    let gpu = Gpu::of(Arch::Sm90a);
    // (1 + 2^-52) · (1 + 2^-52) + 2^-60 …: inexact, so that the four roundings differ in pairs.
    let x = f64::from_bits(1f64.to_bits() + 1);
    for (mode, want) in [("", 0), (".rn", 0), (".rz", 0), (".rm", 0), (".rp", 1)] {
        for (size, a, b, c) in [("m8n8k4", 1, 1, 2), ("m16n8k4", 2, 1, 4), ("m16n8k8", 4, 2, 4), ("m16n8k16", 8, 4, 4)] {
            let list = |name: &str, n: usize| registers(name, n);
            let zeros = |name: &str, n: usize| (0..n).map(|i| format!("mov.f64 %{name}{i}, 0d0000000000000000; ")).collect::<String>();
            let code = format!(
                ".reg .f64 %ea<8>, %eb<4>, %ec<4>, %ed<4>; {}{}{} mov.u32 %r1, %laneid; and.b32 %r2, %r1, 3; setp.eq.u32 %p1, %r2, 0;
                @%p1 mov.f64 %ea0, {:#x}; @%p1 mov.f64 %eb0, {:#x};
                mma.sync.aligned.{size}.row.col.f64.f64.f64.f64{mode} {}, {}, {}, {};
                mov.b64 {{%r3, %r4}}, %ed0; ld.param.u64 %rd0, [p0]; mul.wide.u32 %rd1, %r1, 4; add.s64 %rd2, %rd0, %rd1; st.global.u32 [%rd2], %r3;",
                zeros("ea", a), zeros("eb", b), zeros("ec", c), x.to_bits(), x.to_bits(), list("ed", c), list("ea", a), list("eb", b), list("ec", c)
            )
            .replace("mov.f64 %ea0, 0x", "mov.b64 %ea0, 0x")
            .replace("mov.f64 %eb0, 0x", "mov.b64 %eb0, 0x");
            // x² = 1 + 2^-51 + 2^-104
            let low = gpu.words(&code, 32, 32, &[])[0];
            assert_eq!(low, 2 + want, "{size}{mode}");
        }
    }
}

/// Block scales: which lane and byte gives which row's and column's, and the arithmetic, on exactly representable sums.
#[test]
fn block_scales() {
    let mut random = Random(23);
    let tiny = |elem: Elem, bits: u32| match elem {
        // e2m1 in the middle of a byte, or in a nibble.
        Elem::E2M1 => to_f64(elem, bits),
        _ => to_f64(elem, bits),
    };
    let cases: [(&str, &str, &str, u32, u32, &str, [Elem; 2]); 6] = [
        ("mxf8f6f4", "", "m16n8k32", 1, 32, "ue8m0", [Elem::E2M1, Elem::E2M3]),
        ("mxf8f6f4", ".scale_vec::1X", "m16n8k32", 1, 32, "ue8m0", [Elem::E3M2, Elem::E2M1]),
        ("mxf4", "", "m16n8k64", 2, 64, "ue8m0", [Elem::E2M1, Elem::E2M1]),
        ("mxf4", ".scale_vec::2X", "m16n8k64", 2, 64, "ue8m0", [Elem::E2M1, Elem::E2M1]),
        ("mxf4nvf4", ".scale_vec::2X", "m16n8k64", 2, 64, "ue8m0", [Elem::E2M1, Elem::E2M1]),
        ("mxf4nvf4", ".scale_vec::4X", "m16n8k64", 4, 64, "ue4m3", [Elem::E2M1, Elem::E2M1]),
    ];
    for (kind, vector, size, scales, k, scale_type, [ta, tb]) in cases {
        for round in 0..8u32 {
            let bits = if k == 64 { 4 } else { 8 };
            let mut pick = |count: u32| (0..count).map(|_| random.next() as u32 & (u32::MAX >> (32 - bits))).collect::<Vec<u32>>();
            let (a, b) = (pick(16 * k), pick(k * 8));
            let c: Vec<u32> = (0..128).map(|i| (i as f32 - 50.0).to_bits()).collect();
            // Nibbles as eight to a word, as fragments of four-bit integers are.
            let as_bits = if k == 64 { Elem::U4 } else { Elem::U8 };
            let shape = MmaShape::plain([16, 8, k], as_bits, as_bits, Elem::S32, Elem::S32);
            let fa = fragment(as_bits, 16, k, &a, |row, col| place_a(&shape, row, col));
            let fb = fragment(as_bits, k, 8, &b, |row, col| place_b(&shape, row, col));
            let fc = fragment(Elem::F32, 16, 8, &c, place_c);
            let mut scale_word = || -> [u32; 32] {
                std::array::from_fn(|_| {
                    let byte = |x: u64| if scale_type == "ue8m0" { 126 + x % 3 } else { [0x38, 0x30, 0x3C, 0x40][x as usize % 4] };
                    (0..4).fold(0, |word, i| word | (byte(random.next()) as u32) << (8 * i))
                })
            };
            let (sa, sb) = (scale_word(), scale_word());
            let (thread_a, thread_b) = (round % 2, round % 4);
            let byte = |x: u32| match scales {
                1 => x % 4,
                2 => x % 2 * 2,
                _ => 0,
            };
            let (byte_a, byte_b) = (byte(round), byte(round / 2));
            let rc: Rows = fc.iter().copied().chain([sa, sb]).collect();
            // Scales ride behind C; selectors once as constants, once in registers.
            let selectors = if round % 2 == 0 {
                format!("%rc4, {{{byte_a}, {thread_a}}}, %rc5, {{{byte_b}, {thread_b}}}")
            } else {
                "%rc4, {%h1, %h2}, %rc5, {%h3, %h4}".to_string()
            };
            let text = format!(
                "mov.b32 %rc4, %fc4; mov.b32 %rc5, %fc5; mov.u16 %h1, {byte_a}; mov.u16 %h2, {thread_a}; mov.u16 %h3, {byte_b}; mov.u16 %h4, {thread_b};
                mma.sync.aligned.{size}.row.col.kind::{kind}.block_scale{vector}.f32.{}.{}.f32.{scale_type} {{d}}, {{a}}, {{b}}, {{%fc0,%fc1,%fc2,%fc3}}, {selectors};",
                name(ta), name(tb)
            );
            let d = run(Arch::Sm120a, &text, 4, [&fa, &fb, &rc], true);
            let value = |elem, bits: u32| if k == 64 { tiny(elem, bits << 2) } else { tiny(elem, bits) };
            let scale = |byte: u32| if scale_type == "ue8m0" { 2f64.powi(byte as i32 - 127) } else { to_f64(Elem::E4M3, byte) };
            for row in 0..16u32 {
                for col in 0..8u32 {
                    // Rows 0 to 7 are the even lane's of a pair, 8 to 15 the odd one's; columns are quads.
                    let word_a = sa[(row % 8 * 4 + 2 * thread_a + row / 8) as usize];
                    let word_b = sb[(col * 4 + thread_b) as usize];
                    let mut sum = f64::from(f32::from_bits(c[(row * 8 + col) as usize]));
                    for i in 0..k {
                        let j = i / (k / scales);
                        let (p, q) = (scale(word_a >> (8 * (byte_a + j)) & 0xFF), scale(word_b >> (8 * (byte_b + j)) & 0xFF));
                        sum += value(ta, a[(row * k + i) as usize]) * value(tb, b[(i * 8 + col) as usize]) * p * q;
                    }
                    let got = f32::from_bits(element(&d, Elem::F32, place_c(row, col)));
                    assert_eq!(f64::from(got), sum, "{kind}{vector} round {round} D[{row},{col}]");
                }
            }
        }
    }
}

/// NaN scales, and sums too fine for the model's fraction.
#[test]
fn block_scale_corners() {
    let run_with = |scale: u32, c: f32| {
        let a: Rows = vec![[0x2222_2222; 32]; 4];
        let b: Rows = vec![[0x2222_2222; 32]; 2];
        let rc: Rows = (0..4).map(|_| [c.to_bits(); 32]).chain([[scale; 32], [0x7F7F_7F7F; 32]]).collect();
        let text = "mov.b32 %rc4, %fc4; mov.b32 %rc5, %fc5;
            mma.sync.aligned.m16n8k64.row.col.kind::mxf4.block_scale.f32.e2m1.e2m1.f32.ue8m0 {d}, {a}, {b}, {%fc0,%fc1,%fc2,%fc3}, %rc4, {0,0}, %rc5, {0,0};";
        f32::from_bits(run(Arch::Sm120a, text, 4, [&a, &b, &rc], true)[0][0])
    };
    assert_eq!(run_with(0x7F7F_7F7F, 1.0), 65.0);
    assert_eq!(run_with(0xFFFF_FFFF, 1.0).to_bits(), 0x7FFF_FFFF);
    // 64 · 2^-40 beside 2^24: within 35 bits, cut only by the result's 24.
    assert_eq!(run_with(0x5757_5757, 16777216.0), 16777216.0);
}

/// A wmma product: load, multiply, store, for all layouts and spaces.
fn wmma(arch: Arch, size: [u32; 3], types: [&str; 4], layouts: [&str; 4], space: &str, extra: u32, random: &mut Random) {
    let [m, n, k] = size;
    let [td, ta, tb, tc] = types.map(elem);
    let mut shape = MmaShape::plain(size, ta, tb, tc, td);
    shape.b1_op = B1Op::XorPopc;
    let gpu = Gpu::of(arch);
    // Values: small, so that any order of sums is exact in floating point, except f16 accumulators, of even smaller ones.
    let mut fill = |elem: Elem, count: u32| -> Vec<u32> {
        (0..count)
            .map(|_| {
                let small = random.below(9) as f32 - 4.0;
                match elem {
                    Elem::F16 => f64_to_f16(f64::from(small)),
                    Elem::BF16 => small.to_bits() >> 16,
                    Elem::TF32 | Elem::F32 => small.to_bits(),
                    _ => random.next() as u32 & (u32::MAX >> (32 - width(elem))),
                }
            })
            .collect()
    };
    let (a, b, c) = (fill(ta, m * k), fill(tb, k * n), fill(tc, m * n));
    // A matrix in memory: rows (or columns) `stride` elements apart, starting 32 bytes in.
    let layout = |elem: Elem, rows: u32, cols: u32, values: &[u32], by: &str| -> (Vec<u8>, u32) {
        let bits = width(elem);
        let (length, lines) = if by == "row" { (cols, rows) } else { (rows, cols) };
        let stride = length + extra * 256 / bits.max(8) / (bits.div_ceil(8));
        let stride = stride.next_multiple_of(128 / bits.min(64));
        let stride = if extra == 0 { length } else { stride };
        let mut bytes = vec![0u8; 32 + (stride * lines * bits).div_ceil(8) as usize];
        for line in 0..lines {
            for i in 0..length {
                let (row, col) = if by == "row" { (line, i) } else { (i, line) };
                let bit = 256 + (line * stride + i) * bits;
                let value = values[(row * cols + col) as usize];
                for j in 0..bits {
                    bytes[((bit + j) / 8) as usize] |= ((value >> j & 1) as u8) << ((bit + j) % 8);
                }
            }
        }
        (bytes, stride)
    };
    let [la, lb, lc, ld] = layouts;
    let ((ma, sa), (mb, sb), (mc, sc)) = (layout(ta, m, k, &a, la), layout(tb, k, n, &b, lb), layout(tc, m, n, &c, lc));
    let (blank, sd) = layout(td, m, n, &vec![0; (m * n) as usize], ld);
    let count = |elem: Elem, elements: u32, accumulator: bool| {
        if elem == Elem::F16 && !accumulator { 8 } else { (elements * width(elem) / 1024) as usize }
    };
    let [na, nb, nc, nd] = [count(ta, m * k, false), count(tb, k * n, false), count(tc, m * n, true), count(td, m * n, true)];
    let prefix = |elem: Elem, name: &str| if elem == Elem::F32 { format!("f{name}") } else { format!("r{name}") };
    let (pc, pd) = (prefix(tc, "c"), prefix(td, "d"));
    let dims = format!("m{m}n{n}k{k}");
    let shared = space == ".shared";
    // Everything in one buffer; in shared memory, a copy of it.
    let mut image: Vec<u8> = Vec::new();
    let mut at = Vec::new();
    for part in [&ma, &mb, &mc, &blank] {
        at.push(image.len() as u32 + 32);
        image.extend(part);
        image.resize(image.len().next_multiple_of(32), 0);
    }
    image.resize(image.len().next_multiple_of(512), 0);
    let product = match ta {
        Elem::F16 => format!("wmma.mma.sync.aligned.{la}.{lb}.{dims}.{}.{}", types[0], types[3]),
        Elem::B1 => format!("wmma.mma.xor.popc.sync.aligned.{la}.{lb}.{dims}.{}.{}.{}.{}", types[0], types[1], types[2], types[3]),
        _ => format!("wmma.mma.sync.aligned.{la}.{lb}.{dims}.{}.{}.{}.{}", types[0], types[1], types[2], types[3]),
    };
    let stride = |s: u32| if extra == 0 { String::new() } else { format!(", {s}") };
    let copy = |from: &str, to: &str, load: &str, store: &str| {
        format!(
            "{{ .reg .b32 %i; .reg .pred %c; .reg .b64 %x, %y; mov.u32 %i, %laneid; shl.b32 %i, %i, 2; LOOP: cvt.u64.u32 %x, %i;
            add.s64 %y, {from}, %x; ld{load}.b32 %l, [%y]; add.s64 %y, {to}, %x; st{store}.b32 [%y], %l;
            add.u32 %i, %i, 128; setp.lt.u32 %c, %i, {}; @%c bra LOOP; bar.warp.sync -1; }}\n",
            image.len()
        )
    };
    let mut code = String::from(
        ".reg .b32 %ra<9>, %rb<9>, %rc<9>, %rd<9>; .reg .f32 %fc<9>, %fd<9>; .reg .b64 %q<9>; .reg .b32 %l; ld.param.u64 %q0, [p0]; mov.u64 %q1, %q0;\n",
    );
    if shared {
        code += &format!(".shared .align 32 .b8 room[{}]; mov.u64 %q1, room;\n{}", image.len(), copy("%q0", "%q1", ".global", ".shared"));
    }
    code += &format!(
        "wmma.load.a.sync.aligned.{la}.{dims}{space}.{} {}, [%q1+{}]{};
        wmma.load.b.sync.aligned.{lb}.{dims}{space}.{} {}, [%q1+{}]{};
        wmma.load.c.sync.aligned.{lc}.{dims}{space}.{} {}, [%q1+{}]{};
        {product} {}, {}, {}, {};
        wmma.store.d.sync.aligned.{ld}.{dims}{space}.{} [%q1+{}], {}{};\n",
        types[1], registers("ra", na), at[0], stride(sa),
        types[2], registers("rb", nb), at[1], stride(sb),
        types[3], registers(&pc, nc), at[2], stride(sc),
        registers(&pd, nd), registers("ra", na), registers("rb", nb), registers(&pc, nc),
        types[0], at[3], registers(&pd, nd), stride(sd),
    );
    if shared {
        code += &format!("bar.warp.sync -1; {}", copy("%q1", "%q0", ".shared", ".global"));
    }
    let text = module(arch.name(), version(arch), 1, &format!("{{ {code} }}"));
    let buffer = gpu.buffer(&image);
    let loaded = gpu.load(&text);
    let report = gpu.launch(&loaded, [1, 1, 1], [32, 1, 1], &[buffer]).unwrap_or_else(|fault| panic!("{text}\n{fault}"));
    let counted = format!("wmma.{dims}.{}", types[1]);
    assert_eq!(report.counters.unwrap().mma.get(&counted), Some(&1), "{counted}");
    let out = gpu.read::<u8>(buffer, image.len());
    for row in 0..m {
        for col in 0..n {
            let (line, i) = if ld == "row" { (row, col) } else { (col, row) };
            let bits = width(td);
            let byte = at[3] as usize + ((line * sd + i) * bits / 8) as usize;
            let got = (0..bits as usize / 8).fold(0u32, |word, j| word | u32::from(out[byte + j]) << (8 * j));
            let x = &a[(row * k) as usize..((row + 1) * k) as usize];
            let y: Vec<u32> = (0..k).map(|i| b[(i * n + col) as usize]).collect();
            let z = c[(row * n + col) as usize];
            let want = if td == Elem::S32 {
                dot(&shape, arch, x, &y, z)
            } else {
                let sum = x.iter().zip(&y).fold(to_f64(tc, z), |sum, (&p, &q)| sum + to_f64(ta, p) * to_f64(tb, q));
                if td == Elem::F16 { f64_to_f16(sum) } else { (sum as f32).to_bits() }
            };
            let zero = |bits: u32| bits & (u32::MAX >> (33 - width(td))) == 0;
            assert!(got == want || zero(got) && zero(want), "{dims} {types:?} {layouts:?} {space} D[{row},{col}]: {got:#x}, not {want:#x}");
        }
    }
}

#[test]
fn every_form_of_wmma() {
    let mut random = Random(24);
    let mut turn = 0;
    let sizes = [[16, 16, 16], [32, 8, 16], [8, 32, 16]];
    let mut forms: Vec<([u32; 3], [&str; 4])> = Vec::new();
    for size in sizes {
        for (d, c) in [("f32", "f32"), ("f16", "f16"), ("f32", "f16"), ("f16", "f32")] {
            forms.push((size, [d, "f16", "f16", c]));
        }
        forms.push((size, ["f32", "bf16", "bf16", "f32"]));
        forms.push((size, ["s32", "s8", "s8", "s32"]));
        forms.push((size, ["s32", "u8", "u8", "s32"]));
    }
    forms.push(([16, 16, 8], ["f32", "tf32", "tf32", "f32"]));
    for (size, types) in forms {
        for la in ["row", "col"] {
            for lb in ["row", "col"] {
                turn += 1;
                let space = ["", ".global", ".shared"][turn % 3];
                let arch = [Arch::Sm80, Arch::Sm90a, Arch::Sm120a][turn % 3];
                let lc = ["row", "col"][turn / 2 % 2];
                wmma(arch, size, types, [la, lb, lc, if turn % 5 < 2 { "row" } else { "col" }], space, turn as u32 % 2, &mut random);
            }
        }
    }
    for types in [["s32", "s4", "s4", "s32"], ["s32", "u4", "u4", "s32"]] {
        for extra in [0, 1] {
            wmma(Arch::Sm80, [8, 8, 32], types, ["row", "col", "row", "col"], "", extra, &mut random);
        }
    }
    for extra in [0, 1] {
        wmma(Arch::Sm80, [8, 8, 128], ["s32", "b1", "b1", "s32"], ["row", "col", "col", "row"], ".shared", extra, &mut random);
    }
}

#[test]
fn doubles_of_wmma() {
    let gpu = Gpu::of(Arch::Sm80);
    let (mut a, mut b) = ([[0f64; 4]; 8], [[0f64; 8]; 4]);
    for i in 0..8 {
        for k in 0..4 {
            a[i][k] = (i * 4 + k) as f64 / 8.0;
            b[k][i] = (7 * k + 3 * i) as f64 - 11.0;
        }
    }
    let flat: Vec<f64> = a.as_flattened().iter().chain(b.as_flattened()).copied().chain((0..64).map(f64::from)).chain([0.0; 64]).collect();
    let at = gpu.buffer(&flat);
    let code = ".reg .f64 %e<9>; ld.param.u64 %rd0, [p0];
        wmma.load.a.sync.aligned.row.m8n8k4.global.f64 {%e0}, [%rd0]; wmma.load.b.sync.aligned.row.m8n8k4.f64 {%e1}, [%rd0+256];
        wmma.load.c.sync.aligned.col.m8n8k4.f64 {%e2,%e3}, [%rd0+512], 8;
        wmma.mma.sync.aligned.row.row.m8n8k4.f64.f64.f64.f64 {%e4,%e5}, {%e0}, {%e1}, {%e2,%e3};
        wmma.store.d.sync.aligned.row.m8n8k4.global.f64 [%rd0+1024], {%e4,%e5};";
    let loaded = gpu.load(&common::kernel(1, code));
    gpu.launch(&loaded, [1, 1, 1], [32, 1, 1], &[at]).unwrap();
    let out = gpu.read::<f64>(at, 192);
    for i in 0..8 {
        for j in 0..8 {
            let want = (0..4).fold((j * 8 + i) as f64, |sum, k| a[i][k] * b[k][j] + sum);
            assert_eq!(out[128 + i * 8 + j], want, "{i},{j}");
        }
    }
}

#[test]
fn wmma_faults() {
    let gpu = Gpu::of(Arch::Sm80);
    let kind = |code: &str| gpu.fault(&format!("ld.param.u64 %rd0, [p0]; {code}"), 32, &[gpu.buffer(&[0u8; 512])]).kind;
    let load = |address: &str, stride: &str| format!("wmma.load.a.sync.aligned.row.m16n16k16.f16 {{%r0,%r1,%r2,%r3,%r4,%r5,%r6,%r7}}, [{address}], {stride};");
    use tilewright_vgpu::FaultKind;
    assert_eq!(kind(&load("%rd0+2", "16")), FaultKind::Misaligned);
    assert_eq!(kind(&load("%rd0", "17")), FaultKind::Misaligned);
    assert_eq!(kind(&load("%rd0", "24")), FaultKind::OutOfBounds);
    assert_eq!(kind(&format!("mov.u32 %r9, %laneid; shl.b32 %r9, %r9, 3; {}", load("%rd0", "%r9"))), FaultKind::Trap);
}

/// 8-bit matrices, and packed ones that become bytes.
#[test]
fn byte_matrices_move() {
    let gpu = Gpu::of(Arch::Sm100a);
    let byte = |row: u32, col: u32| (row * 37 + col * 11 + 5) & 0xFF;
    let image: Vec<u8> = (0..512u32).map(|i| byte(i / 16, i % 16) as u8).collect();
    let source = gpu.buffer(&image);
    let load = |form: &str, count: usize| -> Vec<Vec<u32>> {
        (0..count)
            .map(|register| {
                let code = format!(
                    ".shared .align 16 .b8 room[512]; ld.param.u64 %rd1, [p1]; mov.u32 %r1, %laneid; mul.wide.u32 %rd2, %r1, 16; add.s64 %rd3, %rd1, %rd2;
                    ld.global.v4.u32 {{%r2,%r3,%r4,%r5}}, [%rd3]; mov.u32 %r6, room; shl.b32 %r7, %r1, 4; add.u32 %r8, %r6, %r7; st.shared.v4.u32 [%r8], {{%r2,%r3,%r4,%r5}};
                    bar.warp.sync -1; ldmatrix.sync.aligned.{form} {}, [%r8]; mov.u32 %r0, %r{}; {}",
                    registers("r", 20 + count).replace("%r0,%r1,%r2,%r3,%r4,%r5,%r6,%r7,%r8,%r9,%r10,%r11,%r12,%r13,%r14,%r15,%r16,%r17,%r18,%r19,", ""),
                    20 + register,
                    common::STORE
                );
                gpu.words(&code, 32, 32, &[source])
            })
            .collect()
    };
    let four = |f: &dyn Fn(u32) -> u32| (0..4).fold(0, |word, j| word | f(j) << (8 * j));
    // Transposed 16×16: register 2m + h of lane l has row l / 4 + 8h, columns 4 (l mod 4) … of the transpose.
    for (form, count) in [("m16n16.x1.trans.shared.b8", 2), ("m16n16.x2.trans.shared::cta.b8", 4)] {
        for (register, words) in load(form, count).iter().enumerate() {
            let (matrix, half) = (register as u32 / 2, register as u32 % 2);
            for (l, word) in (0u32..).zip(words) {
                assert_eq!(*word, four(&|j| byte(16 * matrix + 4 * (l % 4) + j, l / 4 + 8 * half)), "{form} register {register} lane {l}");
            }
        }
    }
    let bit = |row: u32, n: u32| byte(row, n / 8) >> (n % 8) & 1;
    let packed = |bits: u32, row: u32, i: u32| (0..bits).fold(0, |x, j| x | bit(row, bits * i + j) << j);
    for (name, bits) in [("b6x16_p32", 6), ("b4x16_p64", 4)] {
        for (register, words) in load(&format!("m8n16.x4.shared.b8x16.{name}"), 4).iter().enumerate() {
            for (l, word) in (0u32..).zip(words) {
                assert_eq!(*word, four(&|j| packed(bits, 8 * register as u32 + l / 4, 4 * (l % 4) + j)), "{name} register {register} lane {l}");
            }
        }
        for (register, words) in load(&format!("m16n16.x2.trans.shared.b8x16.{name}"), 4).iter().enumerate() {
            for (l, word) in (0u32..).zip(words) {
                let row = |j| 16 * (register as u32 / 2) + 4 * (l % 4) + j;
                assert_eq!(*word, four(&|j| packed(bits, row(j), l / 4 + 8 * (register as u32 % 2))), "{name} tall register {register} lane {l}");
            }
        }
    }
    // Stored 16×8 matrices: column c of matrix m is row 8m + c of memory.
    let code = format!(
        ".shared .align 16 .b8 room[512]; mov.u32 %r1, %laneid; mul.lo.u32 %r20, %r1, 0x01010101; add.u32 %r21, %r20, 0x40404040; add.u32 %r20, %r20, 0x60402000;
        add.u32 %r21, %r21, 0x60402000; mov.u32 %r6, room; shl.b32 %r7, %r1, 4; add.u32 %r8, %r6, %r7; stmatrix.sync.aligned.m16n8.x2.trans.shared.b8 [%r8], {{%r20, %r21}};
        bar.warp.sync -1; shl.b32 %r9, %r1, 2; add.u32 %r9, %r6, %r9; ld.shared.u32 %r0, [%r9]; {}",
        common::STORE
    );
    let words = gpu.words(&code, 32, 32, &[]);
    for (place, word) in words.iter().enumerate() {
        for j in 0..4 {
            let at = (4 * place + j) as u32;
            let (column, row) = (at / 16, at % 16);
            let lane = row % 8 * 4 + column % 8 / 2;
            let index = row / 8 * 2 + column % 2;
            let value = lane.wrapping_add(0x20 * index) & 0xFF;
            assert_eq!(word >> (8 * j) & 0xFF, value, "column {column} row {row}");
        }
    }
}
