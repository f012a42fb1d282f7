//! A second, naive model of tensor copies: element by element, from the manual's tables. Shares nothing with the engine but types.
#![allow(dead_code, reason = "each test file uses its part")]

pub use tilewright_vgpu::random::Random;
use tilewright_vgpu::tensormap::*;

/// Which 16-byte chunk of the unswizzled line lies at each place, line by line: the tables of *Swizzling Modes*.
fn table(mode: SwizzleMode, atomicity: Atomicity) -> &'static [[u32; 8]] {
    match (mode, atomicity) {
        (SwizzleMode::None, _) => &[[0, 1, 2, 3, 4, 5, 6, 7]],
        (SwizzleMode::B32, _) => &[[0, 1, 2, 3, 4, 5, 6, 7], [1, 0, 3, 2, 5, 4, 7, 6]],
        (SwizzleMode::B64, _) => {
            &[[0, 1, 2, 3, 4, 5, 6, 7], [1, 0, 3, 2, 5, 4, 7, 6], [2, 3, 0, 1, 6, 7, 4, 5], [3, 2, 1, 0, 7, 6, 5, 4]]
        }
        (SwizzleMode::B128, Atomicity::B16) => &[
            [0, 1, 2, 3, 4, 5, 6, 7],
            [1, 0, 3, 2, 5, 4, 7, 6],
            [2, 3, 0, 1, 6, 7, 4, 5],
            [3, 2, 1, 0, 7, 6, 5, 4],
            [4, 5, 6, 7, 0, 1, 2, 3],
            [5, 4, 7, 6, 1, 0, 3, 2],
            [6, 7, 4, 5, 2, 3, 0, 1],
            [7, 6, 5, 4, 3, 2, 1, 0],
        ],
        (SwizzleMode::B128, Atomicity::B32) => {
            &[[0, 1, 2, 3, 4, 5, 6, 7], [2, 3, 0, 1, 6, 7, 4, 5], [4, 5, 6, 7, 0, 1, 2, 3], [6, 7, 4, 5, 2, 3, 0, 1]]
        }
        (SwizzleMode::B128, Atomicity::B64) => &[[0, 1, 2, 3, 4, 5, 6, 7], [4, 5, 6, 7, 0, 1, 2, 3]],
        other => panic!("no table for {other:?}"),
    }
}

fn swizzled(map: &TensorMap, address: u32) -> u32 {
    let table = table(map.swizzle, map.atomicity);
    let (line, chunk) = (address / 128, address / 16 % 8);
    let place = table[line as usize % table.len()].iter().position(|c| *c == chunk).unwrap() as u32;
    line * 128 + place * 16 + address % 16
}

/// The positions (one per dimension, innermost first) of the box's elements, in the order they lie in shared memory.
fn positions(map: &TensorMap, request: &Request) -> Vec<[i64; 5]> {
    let c = request.coords.map(i64::from);
    let inner = i64::from(if map.mode == Mode::Tiled { map.box_dims[0] } else { map.channels });
    let mut outer: Vec<[i64; 5]> = vec![];
    match request.walk {
        Walk::Rows => outer.extend((1..5).map(|i| [0, c[i], 0, 0, 0])),
        Walk::Box => {
            let extent = |k: usize| if k < map.rank as usize { i64::from(map.box_dims[k]) } else { 1 };
            let step = |k: usize| if k < map.rank as usize { i64::from(map.element_strides[k]) as usize } else { 1 };
            for d4 in (0..extent(4)).step_by(step(4)) {
                for d3 in (0..extent(3)).step_by(step(3)) {
                    for d2 in (0..extent(2)).step_by(step(2)) {
                        for d1 in (0..extent(1)).step_by(step(1)) {
                            outer.push([0, c[1] + d1, c[2] + d2, c[3] + d3, c[4] + d4]);
                        }
                    }
                }
            }
        }
        Walk::Pixels => {
            // Pixels are numbered along W, H, D, N; the start lies on that grid.
            let spatial = map.rank as usize - 2;
            let step = |k: usize| i64::from(map.element_strides[k + 1]);
            let count = |k: usize| (map.dims[k + 1] as i64 + i64::from(map.upper[k] - map.lower[k]) + step(k) - 1) / step(k);
            let mut first = c[spatial + 1];
            for k in (0..spatial).rev() {
                first = first * count(k) + (c[k + 1] - i64::from(map.lower[k])) / step(k);
            }
            for pixel in 0..i64::from(map.pixels) {
                let mut number = first + pixel;
                let mut at = [0i64; 5];
                for k in 0..spatial {
                    at[k + 1] = i64::from(map.lower[k]) + number.rem_euclid(count(k)) * step(k) + i64::from(request.offsets[k]);
                    number = number.div_euclid(count(k));
                }
                at[spatial + 1] = number;
                outer.push(at);
            }
        }
    }
    outer.iter().flat_map(|at| (0..inner).map(move |d0| [c[0] + d0, at[1], at[2], at[3], at[4]])).collect()
}

/// For every byte of the box: its (swizzled) shared address, and its global address if it lies inside the tensor.
pub fn bytes(map: &TensorMap, request: &Request) -> Vec<(u32, Option<u64>)> {
    let size = map.element.bits() / 8;
    let rank = map.rank as usize;
    let mut out = vec![];
    for (i, at) in positions(map, request).iter().enumerate() {
        let inside = (0..rank).all(|k| at[k] >= 0 && (at[k] as u64) < map.dims[k]);
        for byte in 0..size {
            let near = swizzled(map, request.shared + i as u32 * size + byte);
            let far = inside.then(|| {
                let strides: u64 = (1..rank).map(|k| at[k] as u64 * map.strides[k - 1]).sum();
                map.base + strides + at[0] as u64 * u64::from(size) + u64::from(byte)
            });
            out.push((near, far));
        }
    }
    out
}

pub const SWIZZLES: [(SwizzleMode, Atomicity, u32); 6] = [
    (SwizzleMode::None, Atomicity::B16, 256),
    (SwizzleMode::B32, Atomicity::B16, 32),
    (SwizzleMode::B64, Atomicity::B16, 64),
    (SwizzleMode::B128, Atomicity::B16, 128),
    (SwizzleMode::B128, Atomicity::B32, 128),
    (SwizzleMode::B128, Atomicity::B64, 128),
];

pub const ELEMENTS: [Element; 13] = [
    Element::U8,
    Element::U16,
    Element::U32,
    Element::S32,
    Element::U64,
    Element::S64,
    Element::F16,
    Element::F32,
    Element::F64,
    Element::BF16,
    Element::F32Ftz,
    Element::TF32,
    Element::TF32Ftz,
];

/// A random valid map (base left at 4096) of the given rank, its box at most `most` bytes.
pub fn random_map(random: &mut Random, rank: u32, most: u64) -> TensorMap {
    loop {
        let element = random.pick(&ELEMENTS);
        let size = element.bits() / 8;
        let (swizzle, atomicity, span) = random.pick(&SWIZZLES);
        let chunk = 16 / size.min(16);
        let longest = (span / size).min(256) / chunk;
        let mut map = TensorMap { element, rank, swizzle, atomicity, base: 4096, ..TensorMap::default() };
        map.box_dims[0] = chunk * random.range(1, i64::from(longest)) as u32;
        map.fill = if element.is_float() && random.next() % 2 == 0 { Fill::Nan } else { Fill::Zero };
        for k in 0..rank as usize {
            map.dims[k] = random.range(1, if k == 0 { 300 / i64::from(size) + 1 } else { 9 }) as u64;
            if k > 0 {
                map.box_dims[k] = random.range(1, 8) as u32;
                map.element_strides[k] = if random.next() % 3 == 0 { random.range(1, 3) as u32 } else { 1 };
                let below = if k == 1 { map.dims[0] * u64::from(size) } else { map.strides[k - 2] * map.dims[k - 1] };
                map.strides[k - 1] = below.next_multiple_of(16) + 16 * random.range(0, 2) as u64;
            }
        }
        let rows: u64 = (1..rank as usize).map(|k| u64::from(map.box_dims[k].div_ceil(map.element_strides[k]))).product();
        if rows * u64::from(map.box_dims[0] * size) <= most {
            return map;
        }
    }
}

/// Bytes from the base on that the map's tensor takes.
pub fn tensor_bytes(map: &TensorMap) -> u64 {
    let last: u64 = (1..map.rank as usize).map(|k| (map.dims[k] - 1) * map.strides[k - 1]).sum();
    last + map.dims[0] * u64::from(map.element.bits() / 8)
}

/// Coordinates near the tensor, often with some of the box outside on any side.
pub fn random_coords(random: &mut Random, map: &TensorMap) -> [i32; 5] {
    let mut coords = [0; 5];
    for k in 0..map.rank as usize {
        let extent = i64::from(map.box_dims[k]);
        coords[k] = random.range(-extent - 1, map.dims[k] as i64 + 1) as i32;
    }
    coords
}
