//! Kernels as NVIDIA's compiler emits them, against the same formulas in Rust.
mod common;
use common::*;
use tilewright_vgpu::{FaultKind, Module};

fn gpu() -> (Gpu, Module) {
    let gpu = Gpu::new();
    let module = gpu.load(include_str!("fixtures/scalar.ptx"));
    (gpu, module)
}

fn p(x: u64) -> [u8; 8] {
    x.to_le_bytes()
}

#[test]
fn reductions_and_histograms() {
    let (gpu, module) = gpu();
    let x: Vec<f32> = (0..10_000).map(|i| (i % 7) as f32).collect();
    let (px, out) = (gpu.buffer(&x), gpu.buffer(&[0f32; 4]));
    gpu.call(&module, "reduce", 4, 256, 0, &[&p(px), &p(out), &10_000i32.to_le_bytes()]).unwrap();
    assert_eq!(gpu.read::<f32>(out, 4).iter().sum::<f32>(), x.iter().sum::<f32>());
    let bytes: Vec<u8> = (0..5000u32).map(|i| (i * i % 251) as u8).collect();
    let mut want = [0u32; 256];
    bytes.iter().for_each(|b| want[usize::from(*b)] += 1);
    let (pb, bins) = (gpu.buffer(&bytes), gpu.buffer(&[0u32; 256]));
    gpu.call(&module, "hist", 3, 96, 1024, &[&p(pb), &p(bins), &5000i32.to_le_bytes()]).unwrap();
    assert_eq!(gpu.read::<u32>(bins, 256), want);
    // Without its dynamic shared memory the kernel strays.
    assert_eq!(gpu.call(&module, "hist", 3, 96, 0, &[&p(pb), &p(bins), &5000i32.to_le_bytes()]).unwrap_err().kind, FaultKind::OutOfBounds);
}

fn ack(m: i32, n: i32) -> i32 {
    if m == 0 { n + 1 } else if n == 0 { ack(m - 1, 1) } else { ack(m - 1, ack(m, n - 1)) }
}

#[test]
fn calls_switches_and_local_arrays() {
    let (gpu, module) = gpu();
    let out = gpu.buffer(&[0i32; 64]);
    gpu.call(&module, "recurse", 1, 64, 0, &[&p(out)]).unwrap();
    assert_eq!(gpu.read::<i32>(out, 64), (0..64).map(|i| ack(i & 1, i >> 1 & 3)).collect::<Vec<_>>());
    gpu.call(&module, "pointers", 1, 64, 0, &[&p(out), &5i32.to_le_bytes()]).unwrap();
    let f = |i: i32| match i * 5 % 3 { 0 => i + 1, 1 => i * 3, _ => i ^ 5 };
    assert_eq!(gpu.read::<i32>(out, 64), (0..64).map(f).collect::<Vec<_>>());
    let values: Vec<i32> = (0..64).map(|i| i % 11 - 1).collect();
    let input = gpu.buffer(&values);
    gpu.mem.fill(out, &[9, 0, 0, 0], 64).unwrap();
    gpu.call(&module, "sw", 1, 64, 0, &[&p(out), &p(input)]).unwrap();
    let switch = |v: i32| match v { 0 => 5, 1 => 7, 2 => 32, 3 => 99, 4 => -4, 5 => 125, 6 => 1234, 7 => 7 ^ 0x55, _ => -1 };
    let got = gpu.read::<i32>(out, 64);
    for (v, r) in values.iter().zip(got).filter(|(v, _)| **v != 8) {
        assert_eq!(r, switch(*v), "case {v}");
    }
    gpu.call(&module, "local_array", 1, 64, 0, &[&p(out), &3i32.to_le_bytes()]).unwrap();
    let walk = |t: i32| {
        let (mut j, mut s) = (t, 0);
        for _ in 0..8 {
            j = ((j & 31) * (j & 31) + 3) % 32;
            s += j;
        }
        s
    };
    assert_eq!(gpu.read::<i32>(out, 64), (0..64).map(walk).collect::<Vec<_>>());
}

#[test]
fn the_mathematics_library() {
    let (gpu, module) = gpu();
    let x: Vec<f32> = (0..64).map(|i| (i as f32 - 31.5) * 0.37).collect();
    let (px, py, pz) = (gpu.buffer(&x), gpu.buffer(&[0f32; 512]), gpu.buffer(&[0f64; 256]));
    gpu.call(&module, "maths", 1, 64, 0, &[&p(px), &p(py), &p(pz), &64i32.to_le_bytes()]).unwrap();
    let (y, z) = (gpu.read::<f32>(py, 512), gpu.read::<f64>(pz, 256));
    for (i, v) in x.iter().enumerate() {
        let d = f64::from(*v);
        // No erf in Rust's library: its last column is checked by symmetry only.
        let want = [d.exp(), (f64::from(v.abs() + 1e-3f32)).ln(), d.sin(), d.abs().powf(f64::from(1.7f32)), d.tanh(), 1.0 / (d.abs() + 1.0).sqrt(), d / f64::from(3.7f32)];
        for (k, w) in want.iter().enumerate() {
            let got = f64::from(y[8 * i + k]);
            assert!((got - w).abs() <= 4e-7 * w.abs().max(1e-3), "function {k} of {v}: {got}, not {w}");
        }
        assert_eq!(y[8 * i + 7], -y[8 * (63 - i) + 7]);
        // Not every host's own sine is good for large arguments.
        for (k, w) in [d.exp(), d.abs().sqrt(), d / 3.3, libm::sin(d * 1e6)].iter().enumerate() {
            assert!((z[4 * i + k] - w).abs() <= 1e-14 * w.abs().max(1e-2), "f64 function {k} of {v}: {}, not {w}", z[4 * i + k]);
        }
    }
}

#[test]
fn wide_integers() {
    let (gpu, module) = gpu();
    let mut state = 1u64;
    let mut next = || {
        state = state.wrapping_mul(6364136223846793005).wrapping_add(1442695040888963407);
        state >> (state >> 59)
    };
    let a: Vec<u64> = (0..32).map(|_| next()).collect();
    let b: Vec<u64> = (0..32).map(|_| next() | 1).collect();
    let (pa, pb, po) = (gpu.buffer(&a), gpu.buffer(&b), gpu.buffer(&[0u64; 256]));
    gpu.call(&module, "ints", 1, 32, 0, &[&p(pa), &p(pb), &p(po)]).unwrap();
    let out = gpu.read::<u64>(po, 256);
    for i in 0..32 {
        let (x, y) = (a[i], b[i]);
        let perm = {
            let bytes = u64::from(x as u32) | u64::from(y as u32) << 32;
            [0, 4, 1, 5].iter().enumerate().fold(0u64, |v, (k, s)| v | (bytes >> (8 * s) & 0xff) << (8 * k))
        };
        let funnel = ((u64::from(y as u32) << 32 | u64::from(x as u32)) << ((x >> 32) & 31)) >> 32;
        let ffs = if x == 0 { 0 } else { u64::from(x.trailing_zeros()) + 1 };
        assert_eq!(out[8 * i..8 * i + 7], [
            x / y, x % y, (x as i64).wrapping_div(y as i64) as u64, ((u128::from(x) * u128::from(y)) >> 64) as u64,
            u64::from(x.count_ones()) + u64::from(y.leading_zeros()) * 100 + ffs * 10000, x.reverse_bits(), funnel | perm << 32,
        ], "{x:#x} {y:#x}");
        let last = u64::from(x as u32 / y as u32).wrapping_add((x as i32).wrapping_rem((y as i32) | 1) as i64 as u64);
        assert_eq!(out[8 * i + 7], last);
    }
}

#[test]
fn aggregates_constants_printf_and_waiting_blocks() {
    let (gpu, module) = gpu();
    let out = gpu.buffer(&[0f32; 32]);
    let mut big: Vec<u8> = (0..40).flat_map(|i| (i as f32).to_le_bytes()).collect();
    big.extend(25i32.to_le_bytes());
    gpu.call(&module, "aggregate", 1, 32, 0, &[&big, &p(out)]).unwrap();
    let want: Vec<f32> = (0..32).map(|t| (0..25).map(|i| ((i * 7 + t) % 40) as f32).sum()).collect();
    assert_eq!(gpu.read::<f32>(out, 32), want);
    gpu.call(&module, "constants", 1, 32, 0, &[&p(out)]).unwrap();
    assert_eq!(gpu.read::<i32>(out, 16), [3, 1, 4, 1, 5, 9, 2, 6, 5, 3, 5, 8, 9, 7, 9, 3]);
    let (counter, size) = module.global("counter").unwrap();
    assert_eq!((gpu.read::<i32>(counter, 1)[0], size), (39, 4));
    let control = gpu.call(&module, "says", 1, 32, 0, &[&9i32.to_le_bytes()]).unwrap();
    assert_eq!(*control.output.lock().unwrap(), "thread 9 of block:  3.14 deadbeefcafe z\n");
    let flag = gpu.buffer(&[0i32, 0]);
    gpu.call(&module, "spin", 2, 32, 0, &[&p(flag), &p(out)]).unwrap();
    assert_eq!(gpu.read::<i32>(out, 1), [42]);
}

#[test]
fn faults_name_the_cuda_line() {
    let (gpu, module) = gpu();
    let out = gpu.buffer(&[0i32; 4]);
    let fault = gpu.call(&module, "local_array", 1, 32, 0, &[&p(out), &3i32.to_le_bytes()]).unwrap_err();
    assert_eq!((fault.kind, fault.thread), (FaultKind::OutOfBounds, [4, 0, 0]));
    let line = fault.source.as_ref().map(|(file, line)| (file.ends_with("k.cu"), *line));
    let text = include_str!("fixtures/scalar.cu").lines().position(|l| l.contains("void local_array")).unwrap();
    assert_eq!(line, Some((true, text as u32)), "{fault}");
}
