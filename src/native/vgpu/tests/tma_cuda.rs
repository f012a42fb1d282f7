//! Tensor copies as NVIDIA's compiler emits them from CUDA C++ (inline assembly): `fixtures/tma.cu`, its PTX unchanged.

mod common;

use common::*;
use tilewright_vgpu::tensormap::*;
use tilewright_vgpu::{Arch, Module};

fn gpu() -> (Gpu, Module) {
    let gpu = Gpu::of(Arch::Sm90a);
    let module = gpu.load(include_str!("fixtures/tma.ptx"));
    (gpu, module)
}

fn plane(element: Element, base: u64, columns: u64, rows: u64, swizzle: SwizzleMode) -> TensorMap {
    let pitch = (columns * u64::from(element.bits()) / 8).next_multiple_of(16);
    TensorMap {
        element,
        rank: 2,
        base,
        dims: [columns, rows, 1, 1, 1],
        strides: [pitch, 0, 0, 0],
        swizzle,
        ..TensorMap::default()
    }
}

/// A ring of swizzled loads and a store per tile; the last tile and the last block hang over the edges.
#[test]
fn a_ring_of_loads_and_stores() {
    let (mut gpu, module) = gpu();
    let (columns, rows) = (72usize, 150usize);
    let x: Vec<f32> = (0..columns * rows).map(|i| (i % 251) as f32 - 125.0).collect();
    let input = gpu.buffer(&x);
    let mut maps =
        [SwizzleMode::B128, SwizzleMode::None].map(|swizzle| plane(Element::F32, input, columns as u64, rows as u64, swizzle));
    maps.iter_mut().for_each(|map| map.box_dims = [32, 32, 1, 1, 1]);
    for seed in [None, Some(1), Some(2), Some(3)] {
        gpu.options.seed = seed;
        let out = gpu.buffer(&vec![0f32; columns * rows]);
        maps[1].base = out;
        let tiles = rows.div_ceil(32) as i32;
        gpu.call(&module, "squares", 3, 128, 0, &[&maps[0].to_bytes(), &maps[1].to_bytes(), &tiles.to_le_bytes()]).unwrap();
        let want: Vec<f32> = x.iter().map(|v| v * v).collect();
        assert_eq!(gpu.read::<f32>(out, want.len()), want, "seed {seed:?}");
    }
}

#[test]
fn sums_by_reduction() {
    let (gpu, module) = gpu();
    let rows = 100usize;
    let x: Vec<i32> = (0..64 * rows as i32).map(|i| i * i % 1013 - 500).collect();
    let sums = gpu.buffer(&[7i32; 64]);
    let map =
        TensorMap { box_dims: [64, 32, 1, 1, 1], ..plane(Element::S32, gpu.buffer(&x), 64, rows as u64, SwizzleMode::None) };
    let total = TensorMap { rank: 1, dims: [64, 1, 1, 1, 1], box_dims: [64, 1, 1, 1, 1], base: sums, ..map };
    gpu.call(&module, "column_sums", 4, 64, 0, &[&map.to_bytes(), &total.to_bytes()]).unwrap();
    let want: Vec<i32> = (0..64).map(|c| 7 + (0..rows).map(|r| x[r * 64 + c]).sum::<i32>()).collect();
    assert_eq!(gpu.read::<i32>(sums, 64), want);
}

#[test]
fn a_map_made_on_the_device() {
    let (gpu, module) = gpu();
    let (width, rows) = (200usize, 6usize);
    let x: Vec<f32> = (0..width * rows).map(|i| i as f32).collect();
    let (matrix, made, out) = (gpu.buffer(&x), gpu.buffer(&[0u8; 128]), gpu.buffer(&[-1f32; 256]));
    let template = TensorMap { dims: [16, 1, 1, 1, 1], box_dims: [16, 1, 1, 1, 1], ..TensorMap::default() };
    let bytes = template.to_bytes();
    let (width_bytes, row) = ((width as i32).to_le_bytes(), 4i32.to_le_bytes());
    gpu.call(
        &module,
        "pick_row",
        1,
        32,
        0,
        &[&bytes, &made.to_le_bytes(), &matrix.to_le_bytes(), &width_bytes, &row, &out.to_le_bytes()],
    )
    .unwrap();
    let mut want: Vec<f32> = x[4 * width..5 * width].to_vec();
    want.resize(256, 0.0);
    assert_eq!(gpu.read::<f32>(out, 256), want);
}
