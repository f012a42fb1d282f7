//! GFLOP/s of `mma.sync` per shape, mode, architecture and host path: `cargo run --release --example matrix_speed`.
//!
//! Counts 2·m·n·k per call on one thread; prints the best of several rounds. Values are random finite ones of the format.

use std::hint::black_box;
use std::time::Instant;

use tilewright_vgpu::arch::Arch;
use tilewright_vgpu::numerics::{Elem, HostPath, MatrixMode, MmaShape, cvt, mma_kernel, mma_kernel_on};
use tilewright_vgpu::random::Random;

type Rows = Vec<[u32; 32]>;

/// The values need no more than being spread out.
struct Values(Random);

impl Values {
    /// Roughly normal, mean 0.
    fn value(&mut self) -> f32 {
        (0..4).map(|_| (self.0.next() >> 40) as f32 / (1 << 24) as f32 - 0.5).sum::<f32>() * 2.0
    }

    fn word(&mut self, elem: Elem) -> u32 {
        let plain = cvt::Clamp::default();
        let nearest = cvt::Round::Nearest;
        match elem {
            Elem::F16 => cvt::f32x2_to_f16x2(self.value(), self.value(), nearest, plain),
            Elem::BF16 => cvt::f32x2_to_bf16x2(self.value(), self.value(), nearest, plain),
            Elem::TF32 | Elem::F32 => self.value().to_bits(),
            Elem::E4M3 => {
                let high = cvt::f32x2_to_e4m3x2(self.value(), self.value(), false) as u32;
                high << 16 | cvt::f32x2_to_e4m3x2(self.value(), self.value(), false) as u32
            }
            Elem::E5M2 => {
                let high = cvt::f32x2_to_e5m2x2(self.value(), self.value(), false) as u32;
                high << 16 | cvt::f32x2_to_e5m2x2(self.value(), self.value(), false) as u32
            }
            // A low word of a double is any word; its high word makes a number near one.
            Elem::F64 => 0x3FF0_0000 | (self.0.next() & 0xFFFFF) as u32,
            _ => self.0.next() as u32,
        }
    }

    fn rows(&mut self, elem: Elem, count: u32) -> Rows {
        (0..count).map(|_| std::array::from_fn(|_| self.word(elem))).collect()
    }
}

fn bits(elem: Elem) -> u32 {
    match elem {
        Elem::F64 => 64,
        Elem::F32 | Elem::TF32 | Elem::S32 => 32,
        Elem::F16 | Elem::BF16 => 16,
        Elem::S4 | Elem::U4 => 4,
        Elem::B1 => 1,
        _ => 8,
    }
}

fn gflops(shape: &MmaShape, function: impl Fn(&mut [[u32; 32]], &[[u32; 32]], &[[u32; 32]], &[[u32; 32]])) -> f64 {
    let mut values = Values(Random(7));
    let registers = |elements: u32, elem| elements * bits(elem) / 1024;
    let a = values.rows(shape.a, registers(shape.m * shape.k, shape.a));
    let b = values.rows(shape.b, registers(shape.n * shape.k, shape.b));
    let c = values.rows(shape.c, registers(shape.m * shape.n, shape.c));
    let mut d = vec![[0u32; 32]; registers(shape.m * shape.n, shape.d) as usize];
    let calls = 20_000;
    let mut best = f64::INFINITY;
    for _ in 0..7 {
        let start = Instant::now();
        for _ in 0..calls {
            function(black_box(&mut d), black_box(&a), black_box(&b), black_box(&c));
        }
        best = best.min(start.elapsed().as_secs_f64() / calls as f64);
    }
    2.0 * (shape.m * shape.n * shape.k) as f64 / best / 1e9
}

fn main() {
    use Elem::*;
    let shape = |k, a, c| MmaShape::plain([16, 8, k], a, a, c, c);
    let floats = [
        shape(32, E4M3, F32),
        shape(32, E4M3, F16),
        shape(32, E5M2, F32),
        shape(16, E4M3, F32),
        shape(16, F16, F32),
        shape(16, F16, F16),
        shape(8, F16, F32),
        shape(16, BF16, F32),
        shape(8, TF32, F32),
    ];
    let models = [Arch::Sm80, Arch::Sm89, Arch::Sm90a, Arch::Sm120a];
    println!(
        "{:<28} {:<9} {:>10} {:>10}   {}",
        "shape",
        "path",
        "f32",
        "ideal",
        models.map(|arch| format!("{arch:>9}")).join(" ")
    );
    for shape in &floats {
        for path in HostPath::ALL {
            let speed = |arch, mode| mma_kernel_on(shape, arch, mode, path).map_or(f64::NAN, |function| gflops(shape, function));
            let name = format!("m16n8k{} {:?} {:?}", shape.k, shape.a, shape.c);
            let model = models.map(|arch| format!("{:>9.1}", speed(arch, MatrixMode::Model))).join(" ");
            let (f32_speed, ideal) = (speed(Arch::Sm89, MatrixMode::F32), speed(Arch::Sm89, MatrixMode::Ideal));
            println!("{name:<28} {:<9} {f32_speed:>10.1} {ideal:>10.1}   {model}", format!("{path:?}"));
        }
    }
    for (m, k, elem) in [(16, 32, S8), (16, 64, S4), (16, 256, B1), (16, 16, F64)] {
        let sum = if elem == F64 { F64 } else { S32 };
        let shape = MmaShape { m, c: sum, d: sum, ..shape(k, elem, sum) };
        if let Some(function) = mma_kernel(&shape, Arch::Sm90a, MatrixMode::Model) {
            println!("m{m}n8k{k} {elem:?}: {:.1} Gop/s", gflops(&shape, function));
        }
    }
}
