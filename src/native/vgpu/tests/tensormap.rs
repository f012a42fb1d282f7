//! Tensor maps: every rule of the encoding functions, and boxes against a naive model.

#[path = "common/tensor.rs"]
mod tensor;

use tensor::Random;
use tilewright_vgpu::tensormap::*;

fn request(map: &TensorMap, coords: [i32; 5], shared: u32) -> Request {
    Request { direction: Direction::Load, walk: Walk::Box, dim: map.rank, coords, offsets: [0; 3], shared }
}

/// The engine's runs, byte by byte, as the naive model gives them.
fn engine(transfer: &Transfer) -> Vec<(u32, Option<u64>)> {
    let mut out = vec![];
    for run in transfer.runs() {
        for i in 0..run.bytes {
            out.push((transfer.pattern.apply(run.near + i), (run.far != 0).then(|| run.far + u64::from(i))));
        }
    }
    out
}

fn compare(map: &TensorMap, request: Request, what: &str) {
    let transfer = Transfer::new(map, request).unwrap_or_else(|error| panic!("{what}: {error}\n{map:?} {request:?}"));
    let naive = tensor::bytes(map, &request);
    assert_eq!(transfer.bytes(), naive.len() as u64, "{what}: bytes of {map:?}");
    assert!(naive.iter().all(|(near, _)| u64::from(near - request.shared) < transfer.reach()), "{what}");
    let mut engine = engine(&transfer);
    let mut naive: Vec<_> = naive.into_iter().filter(|(_, far)| request.direction == Direction::Load || far.is_some()).collect();
    engine.sort_unstable();
    naive.sort_unstable();
    assert_eq!(engine.len(), naive.len(), "{what}: {map:?} {request:?}");
    if let Some(i) = (0..naive.len()).find(|i| engine[*i] != naive[*i]) {
        panic!("{what}: engine {:x?}, naive model {:x?}\n{map:?} {request:?}", engine[i], naive[i]);
    }
}

#[test]
fn random_boxes_agree_with_the_naive_model() {
    for seed in 0..3000u64 {
        let mut random = Random(seed);
        let rank = 1 + (seed % 5) as u32;
        let map = tensor::random_map(&mut random, rank, 16 * 1024);
        for _ in 0..3 {
            let coords = tensor::random_coords(&mut random, &map);
            let shared = 128 * random.range(0, 20) as u32;
            let mut request = request(&map, coords, shared);
            compare(&map, request, &format!("seed {seed}"));
            request.direction = Direction::Store;
            compare(&map, request, &format!("seed {seed}, store"));
        }
    }
}

#[test]
fn random_gathers_agree_with_the_naive_model() {
    for seed in 0..500u64 {
        let mut random = Random(seed);
        let mut map = tensor::random_map(&mut random, 2, 4096);
        map.box_dims[1] = 1;
        let row = |random: &mut Random| random.range(-2, map.dims[1] as i64 + 1) as i32;
        let coords =
            [random.range(-3, map.dims[0] as i64) as i32, row(&mut random), row(&mut random), row(&mut random), row(&mut random)];
        compare(&map, Request { walk: Walk::Rows, ..request(&map, coords, 1024) }, &format!("seed {seed}"));
    }
}

#[test]
fn random_columns_agree_with_the_naive_model() {
    for seed in 0..1500u64 {
        let mut random = Random(seed);
        let rank = 3 + (seed % 3) as u32;
        let spatial = rank as usize - 2;
        let mut map = tensor::random_map(&mut random, rank, 1 << 20);
        (map.mode, map.channels) = (Mode::Im2col, map.box_dims[0]);
        map.pixels = random.range(1, 100) as u32;
        map.element_strides[rank as usize - 1] = 1;
        for k in 0..spatial {
            map.dims[k + 1] = random.range(3, 9) as u64;
            map.lower[k] = random.range(-3, 1) as i32;
            map.upper[k] = random.range(-1, 2) as i32;
            map.strides[k] = 16 * random.range(20, 40) as u64;
        }
        let mut coords = [0; 5];
        coords[0] = random.range(-4, map.dims[0] as i64) as i32;
        for k in 0..spatial {
            let step = i64::from(map.element_strides[k + 1]);
            let positions = (map.dims[k + 1] as i64 + i64::from(map.upper[k] - map.lower[k]) - 1) / step;
            coords[k + 1] = map.lower[k] + (step * random.range(0, positions)) as i32;
        }
        coords[rank as usize - 1] = random.range(-1, map.dims[rank as usize - 1] as i64) as i32;
        let offsets = [0; 3].map(|_| random.range(0, 4) as u32);
        compare(&map, Request { walk: Walk::Pixels, offsets, ..request(&map, coords, 0) }, &format!("seed {seed}"));
    }
}

/// Triton's tutorial on im2col, checked there on hardware: 4×4 pixels of values 1 to 16, a box moved by a half.
#[test]
fn a_padded_pixel_box() {
    let mut map = TensorMap {
        mode: Mode::Im2col,
        element: Element::F32,
        rank: 4,
        base: 1 << 20,
        channels: 32,
        pixels: 16,
        ..TensorMap::default()
    };
    map.dims = [32, 4, 4, 1, 1];
    map.strides = [128, 512, 2048, 0];
    (map.lower, map.upper) = ([-1, -1, 0], [-1, -1, 0]);
    let request = Request { walk: Walk::Pixels, dim: 4, ..request(&map, [0, -1, -1, 0, 0], 0) };
    let values: Vec<u64> = engine(&Transfer::new(&map, request).unwrap())
        .chunks(128)
        .map(|pixel| pixel[0].1.map_or(0, |far| (far - map.base) / 128 + 1))
        .collect();
    assert_eq!(values, [0, 0, 0, 0, 0, 1, 2, 3, 0, 5, 6, 7, 0, 9, 10, 11]);
}

#[test]
fn packed_types_leave_their_padding_alone() {
    for (element, group) in [(Element::U4x16Padded, 8), (Element::U6x16Padded, 12)] {
        let mut map = TensorMap { element, rank: 2, base: 1 << 16, swizzle: SwizzleMode::B128, ..TensorMap::default() };
        (map.dims, map.strides, map.box_dims) = ([256, 4, 1, 1, 1], [192, 0, 0, 0], [128, 2, 1, 1, 1]);
        let transfer = Transfer::new(&map, request(&map, [128, 3, 0, 0, 0], 128)).unwrap();
        assert_eq!(transfer.bytes(), 256);
        let runs = transfer.runs();
        assert_eq!(runs.len(), 16, "{runs:?}");
        for (i, run) in runs.iter().enumerate() {
            assert_eq!((run.near, run.bytes), (128 + 16 * i as u32, group));
            let inside = (1 << 16) + 3 * 192 + 8 * u64::from(group) + u64::from(group) * i as u64;
            assert_eq!(run.far, if i < 8 { inside } else { 0 });
        }
        assert!(Transfer::new(&map, request(&map, [64, 0, 0, 0, 0], 0)).unwrap_err().contains("a multiple of 128"));
    }
    let mut map = TensorMap { element: Element::U4x16, rank: 1, base: 1 << 16, ..TensorMap::default() };
    (map.dims[0], map.box_dims[0]) = (100, 64);
    let runs = Transfer::new(&map, request(&map, [60, 0, 0, 0, 0], 0)).unwrap().runs();
    assert_eq!(runs, [Run { far: (1 << 16) + 30, near: 0, bytes: 20 }, Run { far: 0, near: 20, bytes: 12 }]);
}

/// A valid map, spoiled in one place: the text must name it.
#[test]
fn every_rule_is_checked() {
    let good = || TensorMap {
        element: Element::F16,
        rank: 3,
        base: 4096,
        dims: [64, 16, 16, 1, 1],
        strides: [128, 2048, 0, 0],
        box_dims: [32, 8, 2, 1, 1],
        ..TensorMap::default()
    };
    let pixels = || TensorMap { mode: Mode::Im2col, channels: 32, pixels: 64, ..good() };
    assert_eq!(good().check(), Ok(()));
    assert_eq!(pixels().check(), Ok(()));
    type Spoil = fn(&mut TensorMap);
    let tiled: &[(Spoil, &str)] = &[
        (|m| m.rank = 0, "rank 0 is outside 1 to 5"),
        (|m| m.rank = 6, "rank 6 is outside 1 to 5"),
        (|m| (m.rank, m.interleave) = (2, Interleave::B16), "rank 2 is outside 3 to 5"),
        (|m| m.base = 4104, "global address 0x1008 is not a multiple of 16"),
        (|m| (m.base, m.interleave, m.swizzle) = (4112, Interleave::B32, SwizzleMode::B32), "not a multiple of 32"),
        (|m| m.dims[1] = 0, "global dimension 1 is 0"),
        (|m| m.dims[2] = (1 << 32) + 1, "global dimension 2 is 4294967297"),
        (|m| m.strides[0] = 136, "global stride 0 is 136"),
        (|m| m.strides[1] = 1 << 40, "global stride 1 is 1099511627776"),
        (|m| (m.strides[0], m.interleave, m.swizzle) = (144, Interleave::B32, SwizzleMode::B32), "a multiple of 32 below"),
        (|m| m.box_dims[2] = 0, "box dimension 2 is 0"),
        (|m| m.box_dims[1] = 257, "box dimension 1 is 257"),
        (|m| m.box_dims[0] = 9, "must be a multiple of 16 bytes"),
        (|m| m.element_strides[1] = 0, "element stride 1 is 0"),
        (|m| m.element_strides[2] = 9, "element stride 2 is 9"),
        (|m| (m.element_strides[0], m.interleave) = (9, Interleave::B16), "element stride 0 is 9"),
        (|m| m.swizzle = SwizzleMode::B32, "a row of the box is 64 bytes, more than the 32"),
        (|m| m.interleave = Interleave::B32, "needs swizzle 32B"),
        (|m| (m.fill, m.element) = (Fill::Nan, Element::U16), "NaN fill needs a floating-point type, not u16"),
        (|m| m.element = Element::U4x16Padded, "global dimension 0 is 64, not a multiple of 128"),
        (|m| (m.element, m.dims[0]) = (Element::U6x16Padded, 128), "box dimension 0 is 32: type b6x16_p32 needs 128"),
        (|m| (m.element, m.dims[0]) = (Element::U4x16, 63), "not a multiple of 2"),
    ];
    let columns: &[(Spoil, &str)] = &[
        (|m| m.rank = 2, "rank 2 is outside 3 to 5"),
        (|m| m.lower[0] = -32769, "lower corner W is -32769"),
        (|m| (m.rank, m.lower[1]) = (4, -129), "lower corner H is -129, outside -128 to 127"),
        (|m| (m.rank, m.upper[2]) = (5, 16), "upper corner D is 16, outside -16 to 15"),
        (|m| m.upper[0] = -16, "the pixel box is empty along W"),
        (|m| m.channels = 257, "257 channels per pixel"),
        (|m| m.channels = 0, "0 channels per pixel"),
        (|m| m.pixels = 1025, "1025 pixels per column"),
        (|m| m.mode = Mode::Im2colW, "im2col wide maps take swizzle 64B"),
    ];
    for (list, of) in [(tiled, &good as &dyn Fn() -> TensorMap), (columns, &pixels)] {
        for (spoil, text) in list {
            let mut map = of();
            spoil(&mut map);
            let error = map.check().expect_err(text);
            assert!(error.contains(text), "'{error}' does not say '{text}'");
        }
    }
    // The innermost traversal stride is ignored without interleaving; overlapping windows and template maps are fine.
    let ignored = TensorMap { element_strides: [0, 1, 1, 1, 1], strides: [16, 0, 0, 0], base: 0, ..good() };
    assert_eq!(ignored.check(), Ok(()));
}

/// What only shows when an instruction uses the map.
#[test]
fn every_use_is_checked() {
    let map = || TensorMap {
        element: Element::F16,
        rank: 2,
        base: 4096,
        dims: [64, 16, 1, 1, 1],
        strides: [128, 0, 0, 0],
        box_dims: [32, 8, 1, 1, 1],
        ..TensorMap::default()
    };
    type Spoil = fn(&mut TensorMap, &mut Request);
    let cases: &[(Spoil, &str)] = &[
        (|_, r| r.dim = 3, "the instruction says .3d, the tensor map has rank 2"),
        (|_, r| r.walk = Walk::Pixels, "the instruction says .im2col, the tensor map was encoded as tiled"),
        (|_, r| r.walk = Walk::Rows, "need a map of rank 2 and a box of one row, not rank 2 and 8 rows"),
        (|m, _| m.base = 0, "no global address"),
        (|m, _| (m.swizzle, m.atomicity) = (SwizzleMode::B128, Atomicity::B32Flip8), "8-byte flip"),
        (|m, _| m.swizzle = SwizzleMode::B96, "swizzle 96B"),
        (|m, _| (m.swizzle, m.atomicity) = (SwizzleMode::B64, Atomicity::B32), "atoms of 16 bytes"),
        (|m, r| (m.rank, m.interleave, r.dim) = (3, Interleave::B16, 3), "interleaved layouts"),
        (|m, _| m.box_dims[0] = 33, "must be a multiple of 16 bytes"),
        (
            |m, r| (m.mode, m.rank, m.channels, m.pixels, m.swizzle, r.dim) = (Mode::Im2colW, 3, 32, 64, SwizzleMode::B64, 3),
            "encoded as im2col::w",
        ),
    ];
    for (spoil, text) in cases {
        let mut map = map();
        let mut request = request(&map, [0; 5], 0);
        spoil(&mut map, &mut request);
        let error = Transfer::new(&map, request).expect_err(text);
        assert!(error.contains(text), "'{error}' does not say '{text}'");
    }
}
