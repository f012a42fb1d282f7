//! `wgmma`: operands laid out in shared memory by the canonical layouts of the manual, written as shapes and strides here, results
//! compared bit for bit with the integer statement of the arithmetic.

mod common;
mod reference;

use common::Gpu;
use reference::*;
use tilewright_vgpu::numerics::{B1Op, Elem, MatrixMode, MmaShape};
use tilewright_vgpu::{Arch, FaultKind};

/// How an operand lies in shared memory.
#[derive(Clone, Copy, Debug)]
struct Lay {
    /// Bytes of the swizzle's span; 0 for none.
    span: u32,
    /// MN-major.
    transposed: bool,
    /// Lines of 128 bytes by which the pattern starts off its boundary.
    shift: u32,
    /// Extra bytes in the strides.
    slack: u32,
}

const PLAIN: Lay = Lay { span: 0, transposed: false, shift: 0, slack: 0 };

impl Lay {
    /// (leading, stride) byte offsets, and bytes in all, of `rows` rows by `bytes` bytes of k.
    fn strides(&self, rows: u32, bytes: u32) -> (u32, u32, u32) {
        let k = bytes / 2;
        match (self.transposed, self.span) {
            (false, 0) => (128 + self.slack, 128 * bytes / 16 + 2 * self.slack * bytes / 16, (128 + 3 * self.slack) * bytes / 16 * rows / 8),
            // The leading offset is not used.
            (false, span) => (16, 8 * span + 8 * self.slack, (8 * span + 8 * self.slack) * rows / 8),
            (true, 0) => (128 * rows / 8 + self.slack * rows, 128 + self.slack, (128 * rows + self.slack * rows * 8) * k / 64 * 2),
            (true, span) => {
                let atoms = (rows * 2).div_ceil(span);
                (8 * span * k / 8 + 8 * self.slack, 8 * span, (8 * span * k / 8 + 8 * self.slack) * atoms)
            }
        }
    }

    /// Byte of element (row, k) from the operand's start, before swizzling: the manual's layouts, `size` bytes per element.
    fn offset(&self, (leading, stride): (u32, u32), row: u32, k: u32, size: u32) -> u32 {
        let t = 16 / size;
        let elements = match (self.transposed, self.span) {
            // ((8,m),(T,2k)):((1T,SBO),(1,LBO))
            (false, 0) => row % 8 * t + row / 8 * (stride / size) + k % t + k / t * (leading / size),
            // ((8,m),(T,2k)):((2T|4T|8T,SBO),(1,T))
            (false, span) => row % 8 * (span / size) + row / 8 * (stride / size) + k % t + k / t * t,
            // ((T,1,m),(8,k)):((1,T,SBO),(1T,LBO))
            (true, 0) => row % t + row / t * (stride / size) + k % 8 * t + k / 8 * (leading / size),
            // ((T,2|4|8,m),(8,k)):((1,T,LBO),(2T|4T|8T,SBO))
            (true, span) => {
                let s = span / 16;
                row % t + row / t % s * t + row / t / s * (leading / size) + k % 8 * (s * t) + k / 8 * (stride / size)
            }
        };
        elements * size
    }

    /// Swizzle<1|2|3,4,3> of a byte address.
    fn swizzle(&self, address: u32) -> u32 {
        let bits = match self.span {
            0 => 0,
            span => (span / 16).trailing_zeros(),
        };
        address ^ ((address >> 7 & ((1 << bits) - 1)) << 4)
    }

    /// Bytes by which the start moves for 32 bytes of k.
    fn advance(&self, (leading, stride): (u32, u32)) -> u32 {
        match (self.transposed, self.span) {
            (false, 0) => 2 * leading,
            (false, _) => 32,
            (true, 0) => 2 * leading,
            (true, _) => 2 * stride,
        }
    }

    fn descriptor(&self, start: u32, (leading, stride): (u32, u32)) -> u64 {
        let field = |x: u32| u64::from((x & 0x3FFFF) >> 4);
        let mode = match self.span {
            0 => 0u64,
            128 => 1,
            64 => 2,
            _ => 3,
        };
        let base = if self.span == 0 { 0 } else { u64::from(self.shift & 7) };
        field(start) | field(leading) << 16 | field(stride) << 32 | base << 49 | mode << 62
    }
}

#[derive(Clone, Copy, Debug)]
struct Case {
    n: u32,
    a: Elem,
    b: Elem,
    d: Elem,
    sat: bool,
    /// None: from registers.
    lay_a: Option<Lay>,
    lay_b: Lay,
    /// Products in a chain, each over 32 bytes of k.
    steps: u32,
    accumulate: bool,
    scales: [i32; 2],
    mode: MatrixMode,
}

fn case(n: u32, a: Elem, d: Elem) -> Case {
    Case { n, a, b: a, d, sat: false, lay_a: Some(PLAIN), lay_b: PLAIN, steps: 1, accumulate: true, scales: [1, 1], mode: MatrixMode::Model }
}

fn name(elem: Elem) -> &'static str {
    match elem {
        Elem::F16 => "f16",
        Elem::BF16 => "bf16",
        Elem::TF32 => "tf32",
        Elem::E4M3 => "e4m3",
        Elem::E5M2 => "e5m2",
        Elem::F32 => "f32",
        Elem::S8 => "s8",
        Elem::U8 => "u8",
        Elem::B1 => "b1",
        Elem::S32 => "s32",
        other => panic!("{other:?}"),
    }
}

fn list(prefix: &str, first: u32, count: u32) -> String {
    let names: Vec<String> = (first..first + count).map(|i| format!("%{prefix}{i}")).collect();
    format!("{{{}}}", names.join(","))
}

/// The shape part and types: `m64n8k16.f32.f16.f16`
fn form(case: &Case) -> String {
    let k = 256 / width(case.a);
    let tail = if case.a == Elem::B1 { ".and.popc" } else if case.sat { ".satfinite" } else { "" };
    format!("m64n{}k{k}.{}.{}.{}{tail}", case.n, name(case.d), name(case.a), name(case.b))
}

/// Shared memory with both operands, and where they start.
struct Image {
    bytes: Vec<u8>,
    a: (u32, (u32, u32)),
    b: (u32, (u32, u32)),
}

fn lay_out(image: &mut Vec<u8>, lay: &Lay, elem: Elem, rows: u32, k: u32, value: impl Fn(u32, u32) -> u32) -> (u32, (u32, u32)) {
    let bits = width(elem);
    let (leading, stride, bytes) = lay.strides(rows, k * bits / 8);
    let start = (image.len() as u32).next_multiple_of(1024) + 128 * lay.shift;
    let pattern = if lay.span == 0 { 0 } else { 128 * lay.shift };
    image.resize((start + bytes).next_multiple_of(1024) as usize, 0xEE);
    for row in 0..rows {
        for index in 0..k {
            // Bits are written by bytes of eight.
            let (size, at, shift) = if bits < 8 { (1, index / 8, index % 8) } else { (bits / 8, index, 0) };
            let address = start + lay.offset((leading, stride), row, at, size);
            let place = (lay.swizzle(address - pattern) + pattern) as usize;
            if bits < 8 {
                image[place] = image[place] & !(1 << shift) | (value(row, index) as u8) << shift;
            } else {
                image[place..place + size as usize].copy_from_slice(&value(row, index).to_le_bytes()[..size as usize]);
            }
        }
    }
    (start, (leading, stride))
}

struct Values {
    a: Vec<u32>,
    b: Vec<u32>,
    d: Vec<u32>,
}

fn values(case: &Case, random: &mut Random, flavours: bool) -> Values {
    let k = case.steps * 256 / width(case.a);
    let flavour = [random.below(9), random.below(9), random.below(9)];
    let mut fill = |elem: Elem, count: u32, which: usize| -> Vec<u32> {
        let mask = u32::MAX >> (32 - width(elem));
        (0..count)
            .map(|_| match elem {
                Elem::S32 | Elem::S8 | Elem::U8 | Elem::B1 => random.next() as u32 & mask,
                _ if flavours => sample(random, elem, flavour[which]),
                _ => sample(random, elem, 1),
            })
            .collect()
    };
    Values { a: fill(case.a, 64 * k, 0), b: fill(case.b, k * case.n, 1), d: fill(case.d, 64 * case.n, 2) }
}

/// Lane, register and bit of an element of D within its warp.
fn place_d(elem: Elem, row: u32, col: u32) -> (usize, usize, u32) {
    let lane = (row % 8 * 4 + col % 8 / 2) as usize;
    if width(elem) == 16 {
        (lane, (col / 8 * 2 + row % 16 / 8) as usize, col % 2 * 16)
    } else {
        (lane, (col / 8 * 4 + row % 16 / 8 * 2 + col % 2) as usize, 0)
    }
}

fn build(case: &Case, values: &Values) -> Image {
    let k = case.steps * 256 / width(case.a);
    let mut bytes = Vec::new();
    let a = match &case.lay_a {
        Some(lay) => lay_out(&mut bytes, lay, case.a, 64, k, |row, index| values.a[(row * k + index) as usize]),
        None => (0, (0, 0)),
    };
    let b = lay_out(&mut bytes, &case.lay_b, case.b, case.n, k, |col, index| values.b[(index * case.n + col) as usize]);
    Image { bytes, a, b }
}

fn program(case: &Case, image: &Image) -> String {
    let registers = case.n * width(case.d) / 64;
    let float = width(case.d) == 32 && case.d == Elem::F32;
    let prefix = if float { "x" } else { "d" };
    let mut code = format!(
        ".reg .b32 %d<130>; .reg .f32 %x<130>; .reg .b32 %a<{}>;
        mov.u32 %r1, %tid.x; ld.param.u64 %rd1, [p0]; ld.param.u64 %rd2, [p1]; ld.param.u64 %rd3, [p2]; ld.param.u64 %rd4, [p3];
        mul.wide.u32 %rd5, %r1, 4; add.s64 %rd6, %rd3, %rd5; add.s64 %rd7, %rd4, %rd5; add.s64 %rd8, %rd1, %rd5;
        mov.u32 %r2, smem; shl.b32 %r3, %r1, 4;
        COPY: setp.ge.u32 %p1, %r3, {}; @%p1 bra COPIED;
        cvt.u64.u32 %rd9, %r3; add.s64 %rd9, %rd2, %rd9; ld.global.v4.u32 {{%r4,%r5,%r6,%r7}}, [%rd9]; add.u32 %r8, %r2, %r3;
        st.shared.v4.u32 [%r8], {{%r4,%r5,%r6,%r7}}; add.u32 %r3, %r3, 2048; bra COPY; COPIED: bar.sync 0;\n",
        4 * case.steps + 1,
        image.bytes.len(),
    );
    for i in 0..registers {
        code += &format!("ld.global.b32 %{prefix}{i}, [%rd7+{}];\n", 512 * i);
    }
    if case.lay_a.is_none() {
        for i in 0..4 * case.steps {
            code += &format!("ld.global.b32 %a{i}, [%rd6+{}];\n", 512 * i);
        }
    }
    code += "wgmma.fence.sync.aligned;\n";
    for step in 0..case.steps {
        let descriptor = |lay: &Lay, at: (u32, (u32, u32))| lay.descriptor(at.0 + step * lay.advance(at.1), at.1);
        code += &format!("mov.b64 %rd21, {:#x};\n", descriptor(&case.lay_b, image.b));
        let a = match &case.lay_a {
            Some(lay) => {
                code += &format!("mov.b64 %rd20, {:#x};\n", descriptor(lay, image.a));
                "%rd20".to_string()
            }
            None => list("a", 4 * step, 4),
        };
        let scale = if case.accumulate || step > 0 { "1" } else { "0" };
        code += &format!("setp.ne.u32 %p{}, {scale}, 0;\n", step + 2);
        let mut tail = String::new();
        if case.d != Elem::S32 {
            tail += &format!(", {}, {}", case.scales[0], case.scales[1]);
        }
        if width(case.a) == 16 {
            if let Some(lay) = &case.lay_a {
                tail += &format!(", {}", lay.transposed as u32);
            }
            tail += &format!(", {}", case.lay_b.transposed as u32);
        }
        let d = list(prefix, 0, registers);
        code += &format!("wgmma.mma_async.sync.aligned.{} {d}, {a}, %rd21, %p{}{tail};\n", form(case), step + 2);
    }
    code += "wgmma.commit_group.sync.aligned; wgmma.wait_group.sync.aligned 0;\n";
    for i in 0..registers {
        code += &format!("st.global.b32 [%rd8+{}], %{prefix}{i};\n", 512 * i);
    }
    let text = common::module("sm_90a", 84, 4, &code);
    text.replacen(".visible", ".extern .shared .align 1024 .b8 smem[];\n.visible", 1)
}

/// Registers of 128 threads: `[register][thread]`.
fn registers(count: usize, fill: impl Fn(&mut [[u32; 128]])) -> Vec<u32> {
    let mut out = vec![[0u32; 128]; count];
    fill(&mut out);
    out.into_flattened()
}

fn run(gpu: &mut Gpu, case: &Case, values: &Values) -> Vec<u32> {
    gpu.options.matrix = case.mode;
    let image = build(case, values);
    let text = program(case, &image);
    let count = (case.n * width(case.d) / 64) as usize;
    let (bits, k) = (width(case.a), case.steps * 256 / width(case.a));
    let shape = mma_shape(case);
    let a = registers(4 * case.steps as usize, |out| {
        for row in 0..64 {
            for index in 0..k {
                let (step, within) = (index / (256 / bits), index % (256 / bits));
                let (lane, at) = place_a(&shape, row % 16, within);
                let bit = at * bits;
                let register = (4 * step + bit / 32) as usize;
                out[register][row as usize / 16 * 32 + lane] |= values.a[(row * k + index) as usize] << (bit % 32);
            }
        }
    });
    let d = registers(count, |out| {
        for row in 0..64 {
            for col in 0..case.n {
                let (lane, register, bit) = place_d(case.d, row, col);
                out[register][row as usize / 16 * 32 + lane] |= values.d[(row * case.n + col) as usize] << bit;
            }
        }
    });
    let out = gpu.buffer(&vec![0u32; 128 * count]);
    let params = [out, gpu.buffer(&image.bytes), gpu.buffer(&a), gpu.buffer(&d)];
    let module = gpu.load(&text);
    let control = tilewright_vgpu::Control::default();
    let report = gpu.launch_with(&module, [1, 1, 1], [128, 1, 1], image.bytes.len() as u32, &params, &control);
    let report = report.unwrap_or_else(|fault| panic!("{case:?}: {fault}"));
    let counters = report.counters.unwrap();
    let types = if case.a == case.b { name(case.a).to_string() } else { format!("{}.{}", name(case.a), name(case.b)) };
    let counted = format!("wgmma.m64n{}k{}.{types}", case.n, 256 / bits);
    assert_eq!(counters.mma.get(&counted), Some(&u64::from(case.steps)), "{counted}");
    let from_a = if case.lay_a.is_some() { 64 * 32 } else { 0 };
    assert_eq!(counters.wgmma_shared_bytes, u64::from(case.steps) * (from_a + u64::from(case.n) * 32));
    let raw = gpu.read::<u32>(out, 128 * count);
    for at in params {
        gpu.mem.free(at).unwrap();
    }
    let mut result = Vec::new();
    for row in 0..64u32 {
        for col in 0..case.n {
            let (lane, register, bit) = place_d(case.d, row, col);
            let word = raw[register * 128 + row as usize / 16 * 32 + lane];
            result.push(word >> bit & (u32::MAX >> (32 - width(case.d))));
        }
    }
    result
}

fn mma_shape(case: &Case) -> MmaShape {
    let k = 256 / width(case.a);
    MmaShape { m: 16, n: 8, k, a: case.a, b: case.b, c: case.d, d: case.d, sat: case.sat, b1_op: B1Op::AndPopc, ..PLAIN_FORM }
}

fn model_of(case: &Case) -> Model {
    match case.a {
        Elem::E4M3 | Elem::E5M2 => Model { fraction: 13, groups: 1, short: true, widened: false },
        _ => Model { fraction: 25, groups: 1, short: false, widened: false },
    }
}

fn integer_dot(case: &Case, a: &[u32], b: &[u32], c: u32) -> u32 {
    let value = |elem, bits: u32| if elem == Elem::S8 { i64::from(bits as u8 as i8) } else { i64::from(bits) };
    let dot: i64 = a.iter().zip(b).map(|(&x, &y)| value(case.a, x) * value(case.b, y)).sum();
    let sum = i64::from(c as i32) + dot;
    (if case.sat { sum.clamp(i64::from(i32::MIN), i64::from(i32::MAX)) as i32 } else { sum as i32 }) as u32
}

fn check(gpu: &mut Gpu, case: &Case, random: &mut Random, flavours: bool) {
    let seed = random.0;
    let values = values(case, random, flavours);
    let got = run(gpu, case, &values);
    let (k, per) = (case.steps as usize * 256 / width(case.a) as usize, 256 / width(case.a) as usize);
    let negate = |scale: i32, elem: Elem, bits: u32| if scale < 0 { bits ^ 1 << (width(elem) - 1) } else { bits };
    let shape = mma_shape(case);
    for row in 0..64usize {
        for col in 0..case.n as usize {
            let a: Vec<u32> = values.a[row * k..(row + 1) * k].iter().map(|&x| negate(case.scales[0], case.a, x)).collect();
            let b: Vec<u32> = (0..k).map(|i| negate(case.scales[1], case.b, values.b[i * case.n as usize + col])).collect();
            let mut want = if case.accumulate { values.d[row * case.n as usize + col] } else { 0 };
            for (a, b) in a.chunks(per).zip(b.chunks(per)) {
                want = match (case.d, case.mode) {
                    (Elem::S32, _) => integer_dot(case, a, b, want),
                    (_, MatrixMode::Model) => model_dot(&shape, model_of(case), a, b, want),
                    (_, mode) => float_dot(&shape, mode, a, b, want),
                };
            }
            let out = got[row * case.n as usize + col];
            assert_eq!(out, want, "{case:?}, seed {seed:#x}, D[{row},{col}]: {out:#x}, not {want:#x}; a {a:x?} b {b:x?}");
        }
    }
}

fn hopper() -> Gpu {
    Gpu::of(Arch::Sm90a)
}

const FLOATS: [(Elem, Elem, Elem); 9] = [
    (Elem::F16, Elem::F16, Elem::F32),
    (Elem::F16, Elem::F16, Elem::F16),
    (Elem::BF16, Elem::BF16, Elem::F32),
    (Elem::TF32, Elem::TF32, Elem::F32),
    (Elem::E4M3, Elem::E4M3, Elem::F32),
    (Elem::E4M3, Elem::E5M2, Elem::F32),
    (Elem::E5M2, Elem::E4M3, Elem::F16),
    (Elem::E5M2, Elem::E5M2, Elem::F32),
    (Elem::E4M3, Elem::E4M3, Elem::F16),
];

#[test]
fn every_layout_of_both_operands() {
    let (mut gpu, mut random) = (hopper(), Random(11));
    for (a, b, d) in FLOATS {
        let majors: &[bool] = if width(a) == 16 { &[false, true] } else { &[false] };
        for span in [0, 32, 64, 128] {
            for &ta in majors {
                for &tb in majors {
                    for shift in [0, 3] {
                        // Patterns of 64 and 32 bytes repeat after four and two lines; without one there is no base offset.
                        let shift = if span == 0 { 0 } else { shift % (span / 16) };
                        let lay = |transposed, slack| Lay { span, transposed, shift, slack };
                        // Slack keeps the pattern's period.
                        let slack = if span == 0 { 16 } else { span };
                        let base = Case { b, lay_a: Some(lay(ta, 0)), lay_b: lay(tb, slack), ..case(32, a, d) };
                        check(&mut gpu, &base, &mut random, false);
                    }
                }
            }
        }
    }
}

/// Descriptors advance along k as CUTLASS does it: 32 bytes inside a swizzled row, whole groups otherwise.
#[test]
fn chains_along_k() {
    let (mut gpu, mut random) = (hopper(), Random(12));
    for (span, transposed, steps) in [(128, false, 4), (64, false, 2), (32, false, 1), (0, false, 3), (128, true, 3), (64, true, 3), (0, true, 3)] {
        let lay = Lay { span, transposed, shift: 0, slack: 0 };
        let elem = if transposed { Elem::BF16 } else { Elem::E4M3 };
        for accumulate in [false, true] {
            for lay_a in [Some(lay), None] {
                let chain = Case { lay_a, lay_b: lay, steps, accumulate, ..case(64, elem, Elem::F32) };
                check(&mut gpu, &chain, &mut random, false);
            }
        }
    }
}

#[test]
fn every_width() {
    let (mut gpu, mut random) = (hopper(), Random(13));
    let lay = Lay { span: 128, ..PLAIN };
    for n in (8..=256).step_by(8) {
        let elem = [Elem::F16, Elem::E4M3, Elem::TF32, Elem::BF16][n as usize / 8 % 4];
        check(&mut gpu, &Case { lay_a: None, lay_b: lay, ..case(n, elem, Elem::F32) }, &mut random, false);
        if n <= 32 || n % 16 == 0 {
            let (a, b) = [(Elem::S8, Elem::U8), (Elem::U8, Elem::U8), (Elem::S8, Elem::S8), (Elem::B1, Elem::B1)][n as usize / 8 % 4];
            check(&mut gpu, &Case { b, lay_b: lay, ..case(n, a, Elem::S32) }, &mut random, false);
        }
    }
}

/// Values of all kinds, infinities and NaNs included, in each mode; negated multiplicands.
#[test]
fn models_agree_with_integers() {
    let (mut gpu, mut random) = (hopper(), Random(14));
    let rounds = if cfg!(debug_assertions) { 3 } else { 12 };
    for (a, b, d) in FLOATS {
        for round in 0..rounds {
            let mode = [MatrixMode::Model, MatrixMode::Model, MatrixMode::F32, MatrixMode::Ideal][round % 4];
            let scales = [[1, 1], [-1, 1], [1, -1], [-1, -1]][round / 2 % 4];
            check(&mut gpu, &Case { b, lay_a: None, scales, mode, ..case(16, a, d) }, &mut random, true);
        }
    }
}

#[test]
fn integers_wrap_or_saturate() {
    let (mut gpu, mut random) = (hopper(), Random(15));
    for a in [Elem::S8, Elem::U8] {
        for b in [Elem::S8, Elem::U8] {
            for sat in [false, true] {
                for lay_a in [Some(PLAIN), None] {
                    check(&mut gpu, &Case { b, sat, lay_a, ..case(16, a, Elem::S32) }, &mut random, false);
                }
            }
        }
    }
    check(&mut gpu, &Case { lay_a: None, accumulate: false, ..case(24, Elem::B1, Elem::S32) }, &mut random, false);
}

/// The body of a kernel of 128 threads around one small product, D in %x0 … %x3.
fn small(threads: u32, dynamic: u32, body: &str) -> Result<Vec<f32>, tilewright_vgpu::Fault> {
    small_with(None, threads, dynamic, body)
}

fn small_with(seed: Option<u64>, threads: u32, dynamic: u32, body: &str) -> Result<Vec<f32>, tilewright_vgpu::Fault> {
    let mut gpu = hopper();
    gpu.options.seed = seed;
    let code = format!(
        ".reg .f32 %x<16>; .reg .b32 %a<4>; ld.param.u64 %rd1, [p0]; mov.u32 %r1, %tid.x; mul.wide.u32 %rd2, %r1, 4; add.s64 %rd3, %rd1, %rd2;
        mov.u32 %r2, smem; mov.f32 %x0, 0f3F800000; mov.f32 %x1, %x0; mov.f32 %x2, %x0; mov.f32 %x3, %x0;
        mov.u32 %a0, 0x3C003C00; mov.u32 %a1, %a0; mov.u32 %a2, %a0; mov.u32 %a3, %a0;
        shl.b32 %r3, %r1, 2; add.u32 %r3, %r2, %r3; setp.lt.u32 %p1, %r1, 64; @%p1 st.shared.b32 [%r3], 0x3C003C00; bar.sync 0;
        mov.b64 %rd10, {:#x}; {body}",
        Lay::descriptor(&PLAIN, 0, (128, 256)),
    );
    let text = common::module("sm_90a", 80, 1, &code).replacen(".visible", ".extern .shared .align 1024 .b8 smem[];\n.visible", 1);
    let out = gpu.buffer(&vec![0f32; 1024]);
    let module = gpu.load(&text);
    gpu.launch_with(&module, [1, 1, 1], [threads, 1, 1], dynamic, &[out], &tilewright_vgpu::Control::default())?;
    Ok(gpu.read(out, 128))
}

const PRODUCT: &str = "wgmma.mma_async.sync.aligned.m64n8k16.f32.f16.f16 {%x0,%x1,%x2,%x3}, {%a0,%a1,%a2,%a3}, %rd10, 1, 1, 1, 0;";
const COMMIT: &str = "wgmma.commit_group.sync.aligned;";

fn wait(n: u32) -> String {
    format!("wgmma.wait_group.sync.aligned {n};")
}

#[test]
fn results_land_at_the_wait_and_not_before() {
    let store = "st.global.f32 [%rd3], %x0;";
    let run = |body: &str| small(128, 512, body).unwrap();
    assert_eq!(run(&format!("{PRODUCT} {COMMIT} {store} {}", wait(0))), vec![1.0; 128]);
    assert_eq!(run(&format!("{PRODUCT} {COMMIT} {} {store}", wait(0))), vec![17.0; 128]);
    // Not committed: no wait covers it.
    assert_eq!(run(&format!("{PRODUCT} {} {store}", wait(0))), vec![1.0; 128]);
    // The newest group may stay in flight.
    assert_eq!(run(&format!("{PRODUCT} {COMMIT} {PRODUCT} {COMMIT} {} {store}", wait(1))), vec![17.0; 128]);
    assert_eq!(run(&format!("{PRODUCT} {COMMIT} {PRODUCT} {COMMIT} {} {} {store}", wait(1), wait(0))), vec![33.0; 128]);
    assert_eq!(run(&format!("{PRODUCT} {PRODUCT} {COMMIT} {} {store}", wait(0))), vec![33.0; 128]);
    // A is read when the product is issued.
    assert_eq!(run(&format!("{PRODUCT} {COMMIT} mov.u32 %a0, 0; mov.u32 %a1, 0; {} {store}", wait(0))), vec![17.0; 128]);
}

/// What overwrites an operand too early shows: the product reads it late, and on some schedules early.
#[test]
fn operands_are_read_between_issue_and_wait() {
    let body = format!(
        "{PRODUCT} {COMMIT} bar.sync 0; @%p1 st.shared.b32 [%r3], 0; bar.sync 0; {} st.global.f32 [%rd3], %x0;",
        wait(0)
    );
    assert_eq!(small(128, 512, &body).unwrap(), vec![1.0; 128]);
    let mut seen = [0; 2];
    for seed in 0..12 {
        for value in small_with(Some(seed), 128, 512, &body).unwrap() {
            assert!(value == 1.0 || value == 17.0, "seed {seed}: {value}");
            seen[usize::from(value == 17.0)] += 1;
        }
    }
    assert!(seen[0] > 0 && seen[1] > 0, "{seen:?}");
    // Any schedule gives a correct kernel the same result.
    let correct = format!("{PRODUCT} {COMMIT} {} st.global.f32 [%rd3], %x0;", wait(0));
    for seed in 0..12 {
        assert_eq!(small_with(Some(seed), 128, 512, &correct).unwrap(), vec![17.0; 128], "seed {seed}");
    }
}

/// A product is one operation of four warps: it reads nothing before all of them have issued it. Each may bring its part of the
/// operands and order it before its own issue.
#[test]
fn operands_are_not_read_before_all_warps_have_issued() {
    // Warp 1 writes B just before it issues; the others may have issued long before.
    let body = format!(
        "shr.u32 %r4, %r1, 5; setp.ne.u32 %p2, %r4, 1; @%p2 bra ISSUE;
        mov.u32 %r5, 0x40004000; st.shared.b32 [%r3], %r5; st.shared.b32 [%r3+-128], %r5; fence.proxy.async;
        ISSUE: {PRODUCT} {COMMIT} {} st.global.f32 [%rd3], %x0;",
        wait(0)
    );
    assert_eq!(small(128, 512, &body).unwrap(), vec![33.0; 128]);
    for seed in 0..12 {
        assert_eq!(small_with(Some(seed), 128, 512, &body).unwrap(), vec![33.0; 128], "seed {seed}");
    }
}

/// A product is one operation of four warps: a thread that saw it done may release its operands for all of them, as pipelines do.
#[test]
fn the_first_wait_reads_the_operands_of_all_warps() {
    // Warp 1 waits and clears B; the others wait behind that.
    let body = format!(
        "{PRODUCT} {COMMIT} shr.u32 %r4, %r1, 5; setp.ne.u32 %p2, %r4, 1; @%p2 bra LATER;
        {0} st.shared.b32 [%r3], 0; st.shared.b32 [%r3+-128], 0; bar.sync 1, 128; bra DONE;
        LATER: bar.sync 1, 128; {0} DONE: st.global.f32 [%rd3], %x0;",
        wait(0)
    );
    assert_eq!(small(128, 512, &body).unwrap(), vec![17.0; 128]);
    for seed in 0..12 {
        assert_eq!(small_with(Some(seed), 128, 512, &body).unwrap(), vec![17.0; 128], "seed {seed}");
    }
}

/// D stays where it is until the wait, whatever else needs registers meanwhile.
#[test]
fn accumulators_keep_their_registers() {
    let mut body = format!("{PRODUCT} {COMMIT} ");
    for i in 20..60 {
        body += &format!("add.u32 %r{i}, %r1, {i}; ");
    }
    body += &format!("{} mov.u32 %r19, 0; ", wait(0));
    for i in 20..60 {
        body += &format!("add.u32 %r19, %r19, %r{i}; ");
    }
    // Nothing reads D afterwards.
    body += "cvt.rn.f32.u32 %x9, %r19; st.global.f32 [%rd3], %x9;";
    let want: Vec<f32> = (0..128).map(|i| (40 * i + (20..60).sum::<u32>()) as f32).collect();
    assert_eq!(small(128, 512, &body).unwrap(), want);
}

#[test]
fn warps_of_a_group_wait_for_each_other() {
    let store = "st.global.f32 [%rd3], %x0;";
    // Warp 0 issues late: the others' waits hold.
    let late = format!(
        "setp.lt.u32 %p2, %r1, 32; mov.u32 %r9, 0; @!%p2 bra GO; LOOP: add.u32 %r9, %r9, 1; setp.lt.u32 %p3, %r9, 5000; @%p3 bra LOOP; GO:
        {PRODUCT} {COMMIT} {} {store}",
        wait(0)
    );
    assert_eq!(small(128, 512, &late).unwrap(), vec![17.0; 128]);
}

#[test]
fn misuse_is_a_fault() {
    let body = format!("{PRODUCT} {COMMIT} {}", wait(0));
    let fault = |threads, dynamic, body: &str| small(threads, dynamic, body).unwrap_err();
    let of = |body: String| fault(128, 512, &body);
    // Not a whole warpgroup.
    assert_eq!(fault(96, 512, &body).kind, FaultKind::WgmmaMisuse);
    // Not a whole warp.
    assert_eq!(fault(120, 512, &body).kind, FaultKind::WgmmaMisuse);
    // Operands beyond shared memory.
    let beyond = fault(128, 256, &format!("add.s64 %rd10, %rd10, 8; {body}"));
    assert_eq!((beyond.kind, beyond.space, beyond.bytes), (FaultKind::OutOfBounds, "shared", 16));
    // One warp leaves without its part, one has another descriptor, lanes disagree.
    assert_eq!(of(format!("setp.lt.u32 %p2, %r1, 32; @%p2 ret; {body}")).kind, FaultKind::WgmmaMisuse);
    assert_eq!(of(format!("shr.u32 %r4, %r1, 5; cvt.u64.u32 %rd4, %r4; add.s64 %rd10, %rd10, %rd4; {body}")).kind, FaultKind::WgmmaMisuse);
    assert_eq!(of(format!("cvt.u64.u32 %rd4, %r1; add.s64 %rd10, %rd10, %rd4; {body}")).kind, FaultKind::WgmmaMisuse);
    let lane = of(format!("setp.lt.u32 %p2, %r1, 40; {}", body.replace("%rd10, 1,", "%rd10, %p2,")));
    assert_eq!((lane.kind, lane.thread), (FaultKind::WgmmaMisuse, [40, 0, 0]));
    // Half a warp goes elsewhere and exits.
    assert_eq!(of(format!("setp.lt.u32 %p2, %r1, 16; @%p2 ret; {body}")).kind, FaultKind::WgmmaMisuse);
    // Different instructions.
    let split = format!("setp.lt.u32 %p2, %r1, 64; @%p2 bra OTHER; {PRODUCT} {COMMIT} bra JOIN; OTHER: {PRODUCT} {COMMIT} JOIN: {}", wait(0));
    assert_eq!(of(split).kind, FaultKind::WgmmaMisuse);
    // A loop that never waits.
    let endless = of(format!("mov.u32 %r9, 0; MORE: {PRODUCT} {COMMIT} add.u32 %r9, %r9, 1; setp.lt.u32 %p3, %r9, 70000; @%p3 bra MORE;"));
    assert!(endless.kind == FaultKind::WgmmaMisuse && endless.message.contains("65536 products are in flight"), "{endless}");
    // A warp that never issues leaves the others waiting.
    let stuck = of(format!("setp.lt.u32 %p2, %r1, 32; @%p2 bar.sync 1, 64; {body}"));
    assert_eq!(stuck.kind, FaultKind::Deadlock);
    assert!(stuck.message.contains("wgmma"), "{stuck}");
}
