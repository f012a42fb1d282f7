//! Tensor copies as programs: loads, stores, reductions, multicast, gathers, im2col, edited maps, faults and counters, each against
//! the naive model of `common/tensor.rs`.

mod common;
#[path = "common/tensor.rs"]
mod tensor;

use common::Gpu;
use tensor::Random;
use tilewright_vgpu::tensormap::*;
use tilewright_vgpu::*;

/// Bytes of shared memory the programs show to the tests.
const WINDOW: u32 = 24 * 1024;
/// What they fill it with first.
const BLANK: u8 = 0xee;

/// What a program is given; its layout is the `args` parameter's.
#[derive(Clone, Copy, Debug, Default)]
struct Args {
    coords: [i32; 5],
    /// Shared offset of the box.
    near: u32,
    /// Bytes the mbarrier expects.
    expect: u32,
    offsets: [u32; 3],
    mask: u32,
}

impl Args {
    fn bytes(&self) -> Vec<u8> {
        let mut words: Vec<u32> = self.coords.iter().map(|c| *c as u32).collect();
        words.extend([self.near, self.expect]);
        words.extend(self.offsets);
        words.push(self.mask);
        words.iter().flat_map(|word| word.to_le_bytes()).collect()
    }
}

/// A program around one instruction. Coordinates are %r10…, the box lies at %r20, the mbarrier is `bar`, the map's generic address
/// %rd1, offsets %h1…, the block mask %h8. All threads fill the window from `data` (+ rank · window) or with blanks, thread 0 runs `issue`,
/// all wait with `wait`, then write the window back if `back`.
fn program(target: &str, version: &str, fill: bool, issue: &str, wait: &str, back: bool) -> String {
    let source = if fill { "ld.global.u32 %r5, [%rd6];" } else { "mov.u32 %r5, 0xeeeeeeee;" };
    let tail = if back { "ld.shared.u32 %r5, [%r6]; st.global.u32 [%rd6], %r5;" } else { "" };
    let coords: String = (0..5).map(|i| format!("ld.param.u32 %r{}, [args+{}]; ", 10 + i, 4 * i)).collect();
    let offsets: String = (0..3).map(|i| format!("ld.param.u16 %h{}, [args+{}]; ", 1 + i, 28 + 4 * i)).collect();
    format!(
        ".version {version}\n.target {target}\n.address_size 64
.visible .entry k(.param .align 64 .b8 map[128], .param .align 4 .b8 args[64], .param .u64 data, .param .u64 other)
{{
.reg .pred %p<8>; .reg .b16 %h<16>; .reg .b32 %r<40>; .reg .b64 %rd<20>;
.shared .align 1024 .b8 sm[{WINDOW}]; .shared .align 8 .b64 bar;
mov.b64 %rd1, map; cvta.param.u64 %rd1, %rd1;
{coords}
ld.param.u32 %r20, [args+20]; ld.param.u32 %r21, [args+24]; {offsets} ld.param.u16 %h8, [args+40];
mov.u32 %r1, sm; add.u32 %r20, %r20, %r1;
ld.param.u64 %rd4, [data]; ld.param.u64 %rd9, [other];
mov.u32 %r2, %cluster_ctarank; mul.wide.u32 %rd5, %r2, {WINDOW}; add.u64 %rd4, %rd4, %rd5;
mov.u32 %r3, %tid.x; mov.u32 %r4, %r3;
$fill:
shl.b32 %r6, %r4, 2; cvt.u64.u32 %rd6, %r6; add.u64 %rd6, %rd4, %rd6; add.u32 %r6, %r6, %r1;
{source} st.shared.u32 [%r6], %r5;
add.u32 %r4, %r4, 128; setp.lt.u32 %p1, %r4, {words}; @%p1 bra $fill;
setp.ne.u32 %p2, %r3, 0; @%p2 bra $ready;
mbarrier.init.shared::cta.b64 [bar], 1;
fence.mbarrier_init.release.cluster;
$ready:
fence.proxy.async;
barrier.cluster.arrive; barrier.cluster.wait;
@%p2 bra $issued;
{issue}
$issued:
{wait}
barrier.cluster.arrive; barrier.cluster.wait;
mov.u32 %r4, %r3;
$back:
shl.b32 %r6, %r4, 2; cvt.u64.u32 %rd6, %r6; add.u64 %rd6, %rd4, %rd6; add.u32 %r6, %r6, %r1;
{tail}
add.u32 %r4, %r4, 128; setp.lt.u32 %p1, %r4, {words}; @%p1 bra $back;
ret;
}}
",
        words = WINDOW / 4
    )
}

const EXPECT: &str = "mbarrier.arrive.expect_tx.shared::cta.b64 _, [bar], %r21;";
const WAIT: &str = "$wait: mbarrier.try_wait.parity.shared::cta.b64 %p3, [bar], 0; @!%p3 bra $wait;";
const GROUP: &str = "cp.async.bulk.commit_group; cp.async.bulk.wait_group 0;";
const TX: &str = "mbarrier::complete_tx::bytes";

fn load_program(target: &str, version: &str, instr: &str) -> String {
    program(target, version, false, &format!("{EXPECT} {instr}"), WAIT, true)
}

fn store_program(target: &str, version: &str, instr: &str) -> String {
    program(target, version, true, &format!("{instr} {GROUP}"), "", false)
}

fn list(dim: u32) -> String {
    (0..dim).map(|i| format!("%r{}", 10 + i)).collect::<Vec<_>>().join(", ")
}

fn load_instr(dim: u32) -> String {
    format!("cp.async.bulk.tensor.{dim}d.shared::cluster.global.tile.{TX} [%r20], [%rd1, {{{}}}], [bar];", list(dim))
}

fn store_instr(dim: u32) -> String {
    format!("cp.async.bulk.tensor.{dim}d.global.shared::cta.bulk_group [%rd1, {{{}}}], [%r20];", list(dim))
}

/// Runs a program in one cluster; gives back the windows.
fn run(gpu: &Gpu, module: &Module, map: &[u8; 128], args: Args, data: u64, other: u64, cluster: u32) -> Result<Report, Fault> {
    let kernel = module.kernel("k").unwrap();
    let mut bytes = vec![0u8; kernel.param_bytes as usize];
    let values: [&[u8]; 4] = [map, &args.bytes(), &data.to_le_bytes(), &other.to_le_bytes()];
    for (param, value) in kernel.params.iter().zip(values) {
        bytes[param.offset as usize..][..value.len()].copy_from_slice(value);
    }
    let control = Control::default();
    let grid = [cluster, 1, 1];
    launch(
        &gpu.mem,
        Launch {
            kernel: &kernel,
            grid,
            block: [128, 1, 1],
            cluster: grid,
            dynamic_shared: 0,
            params: &bytes,
            options: &gpu.options,
            control: &control,
        },
    )
}

fn random_bytes(random: &mut Random, n: usize) -> Vec<u8> {
    (0..n.div_ceil(8)).flat_map(|_| random.next().to_le_bytes()).take(n).collect()
}

/// A 32-bit float as a load of this type leaves it.
fn converted(element: Element, bits: u32) -> u32 {
    let value = f32::from_bits(bits);
    let mut bits = bits;
    if matches!(element, Element::F32Ftz | Element::TF32Ftz) && value.is_subnormal() {
        bits = 0f32.copysign(value).to_bits();
    }
    if matches!(element, Element::TF32 | Element::TF32Ftz) && f32::from_bits(bits).is_finite() {
        let (keep, rest) = (bits & !0x1fff, bits & 0x1fff);
        let up = rest > 0x1000 || rest == 0x1000 && keep >> 13 & 1 == 1;
        bits = if up { keep + 0x2000 } else { keep };
    }
    bits
}

/// The window after a load, by the naive model.
fn loaded(map: &TensorMap, request: &Request, tensor: &[u8]) -> Vec<u8> {
    let mut window = vec![BLANK; WINDOW as usize];
    let size = map.element.bits() as usize / 8;
    for element in tensor::bytes(map, request).chunks(size) {
        let mut value: Vec<u8> = element
            .iter()
            .map(|(_, far)| match far {
                Some(far) => tensor[(far - map.base) as usize],
                None if map.fill == Fill::Nan => 0xff,
                None => 0,
            })
            .collect();
        if size == 4 && element[0].1.is_some() {
            value = converted(map.element, u32::from_le_bytes(value.try_into().unwrap())).to_le_bytes().to_vec();
        }
        for ((near, _), byte) in element.iter().zip(value) {
            window[*near as usize] = byte;
        }
    }
    window
}

fn request(map: &TensorMap, direction: Direction, args: &Args) -> Request {
    Request { direction, walk: Walk::Box, dim: map.rank, coords: args.coords, offsets: args.offsets, shared: args.near }
}

fn first_difference(got: &[u8], want: &[u8]) -> Option<String> {
    let at = (0..want.len()).find(|i| got[*i] != want[*i])?;
    Some(format!("byte {at:#x}: got {:02x}, expected {:02x}", got[at], want[at]))
}

/// A device with one module per dimension.
struct Bench {
    gpu: Gpu,
    loads: Vec<Module>,
    stores: Vec<Module>,
}

impl Bench {
    fn new() -> Bench {
        let gpu = Gpu::of(Arch::Sm90a);
        let loads = (1..=5).map(|dim| gpu.load(&load_program("sm_90a", "8.0", &load_instr(dim)))).collect();
        let stores = (1..=5).map(|dim| gpu.load(&store_program("sm_90a", "8.0", &store_instr(dim)))).collect();
        Bench { gpu, loads, stores }
    }

    /// Loads a box of a random tensor, then stores another one of the same map, and compares all bytes on both sides.
    fn round_trip(&self, random: &mut Random, map: &TensorMap, coords: [i32; 5], what: &str) {
        let tensor = random_bytes(random, tensor::tensor_bytes(map) as usize);
        let at = self.gpu.buffer(&tensor);
        let data = self.gpu.buffer(&vec![0u8; WINDOW as usize]);
        let map = TensorMap { base: at, ..*map };
        let mut args = Args { coords, near: 128 * random.range(0, 24) as u32, ..Args::default() };
        let load = request(&map, Direction::Load, &args);
        args.expect = tensor::bytes(&map, &load).len() as u32;
        let dim = map.rank as usize - 1;
        run(&self.gpu, &self.loads[dim], &map.to_bytes(), args, data, 0, 1)
            .unwrap_or_else(|fault| panic!("{what}: {fault}\n{map:?}"));
        let window = self.gpu.read::<u8>(data, WINDOW as usize);
        if let Some(difference) = first_difference(&window, &loaded(&map, &load, &tensor)) {
            panic!("{what}, load, shared {difference}\n{map:?} {args:?}");
        }

        let window = random_bytes(random, WINDOW as usize);
        self.gpu.mem.write(data, &window).unwrap();
        run(&self.gpu, &self.stores[dim], &map.to_bytes(), args, data, 0, 1)
            .unwrap_or_else(|fault| panic!("{what}: {fault}\n{map:?}"));
        let mut want = tensor;
        for (near, far) in tensor::bytes(&map, &load) {
            if let Some(far) = far {
                want[(far - map.base) as usize] = window[near as usize];
            }
        }
        let got = self.gpu.read::<u8>(at, want.len());
        if let Some(difference) = first_difference(&got, &want) {
            panic!("{what}, store, global {difference}\n{map:?} {args:?}");
        }
        self.gpu.mem.free(at).unwrap();
        self.gpu.mem.free(data).unwrap();
    }
}

#[test]
fn every_swizzle_rank_and_type() {
    let bench = Bench::new();
    let mut random = Random(17);
    for (swizzle, atomicity, span) in tensor::SWIZZLES {
        for rank in 1..=5u32 {
            for element in tensor::ELEMENTS {
                let size = element.bits() / 8;
                let mut map = TensorMap { element, rank, swizzle, atomicity, ..TensorMap::default() };
                map.box_dims = [span.min(128) / size, 4, 3, 2, 2];
                map.dims = [u64::from(map.box_dims[0]) + 5, 7, 5, 3, 2];
                let mut pitch = (map.dims[0] * u64::from(size)).next_multiple_of(16);
                for k in 0..4 {
                    map.strides[k] = pitch;
                    pitch *= map.dims[k + 1];
                }
                // Half of the boxes hang over the upper ends, half over the lower ones.
                let coords = if random.next() % 2 == 0 { [8, 4, 3, 2, 1] } else { [-3, -1, -2, -1, -1] };
                bench.round_trip(&mut random, &map, coords, &format!("{swizzle:?} {atomicity:?} rank {rank} {element:?}"));
            }
        }
    }
}

#[test]
fn random_maps_boxes_and_coordinates() {
    let mut bench = Bench::new();
    for seed in 0..250u64 {
        let mut random = Random(seed);
        // Every other one on a random schedule: copies land at random moments.
        bench.gpu.options.seed = (seed % 2 == 1).then_some(seed);
        let map = tensor::random_map(&mut random, 1 + (seed % 5) as u32, 16 * 1024);
        let coords = tensor::random_coords(&mut random, &map);
        bench.round_trip(&mut random, &map, coords, &format!("seed {seed}"));
    }
}

/// A plain map of `rows` × `columns` elements, box `height` × `width`.
fn plane(element: Element, columns: u64, rows: u64, width: u32, height: u32) -> TensorMap {
    TensorMap {
        element,
        rank: 2,
        dims: [columns, rows, 1, 1, 1],
        strides: [(columns * u64::from(element.bits()) / 8).next_multiple_of(16), 0, 0, 0],
        box_dims: [width, height, 1, 1, 1],
        ..TensorMap::default()
    }
}

/// Loads with any instruction and compares with the naive model for each of `ranks`; the others stay blank.
fn check_load(gpu: &Gpu, text: &str, map: &TensorMap, walk: Walk, mut args: Args, cluster: u32, ranks: &[u32]) {
    let module = gpu.load(text);
    let tensor = random_bytes(&mut Random(99), tensor::tensor_bytes(map) as usize);
    let map = TensorMap { base: gpu.buffer(&tensor), ..*map };
    let data = gpu.buffer(&vec![0u8; (WINDOW * cluster) as usize]);
    let request = Request { walk, ..request(&map, Direction::Load, &args) };
    args.expect = tensor::bytes(&map, &request).len() as u32;
    run(gpu, &module, &map.to_bytes(), args, data, 0, cluster).unwrap_or_else(|fault| panic!("{fault}\n{text}"));
    let want = loaded(&map, &request, &tensor);
    for rank in 0..cluster {
        let got = gpu.read::<u8>(data + u64::from(rank * WINDOW), WINDOW as usize);
        let want = if ranks.contains(&rank) { &want } else { &vec![BLANK; WINDOW as usize] };
        if let Some(difference) = first_difference(&got, want) {
            panic!("block {rank}: {difference}\n{text}");
        }
    }
}

#[test]
fn other_spellings_and_hints() {
    let gpu = Gpu::of(Arch::Sm90a);
    let map = TensorMap { swizzle: SwizzleMode::B128, ..plane(Element::F16, 100, 20, 64, 8) };
    let args = Args { coords: [40, 15, 0, 0, 0], near: 256, ..Args::default() };
    for instr in [
        format!("cp.async.bulk.tensor.2d.shared::cta.global.{TX} [%r20], [%rd1, {{%r10, %r11}}], [bar];"),
        format!("cp.async.bulk.tensor.2d.shared::cluster.global.{TX} [sm+256], [%rd1, {{40, 15}}], [bar];"),
        format!(
            "cp.async.bulk.tensor.2d.shared::cluster.global.{TX}.L2::cache_hint [%r20], [%rd1, {{%r10, %r11}}], [bar], %rd7;"
        ),
        format!("cp.async.bulk.tensor.2d.tile.shared::cluster.global.{TX} [%r20], [%rd1, {{%r10, %r11}}], [bar];"),
        format!(
            "cvt.u64.u32 %rd7, %r20; cp.async.bulk.tensor.2d.shared::cluster.global.{TX}.tile [%rd7], [%rd1, {{%r10, %r11}}], [bar];"
        ),
    ] {
        check_load(&gpu, &load_program("sm_90a", "8.6", &instr), &map, Walk::Box, args, 1, &[0]);
    }
}

#[test]
fn a_map_in_global_and_constant_memory() {
    let gpu = Gpu::of(Arch::Sm90a);
    let tensor = random_bytes(&mut Random(5), 4096);
    let map = TensorMap { base: gpu.buffer(&tensor), ..plane(Element::U8, 64, 64, 64, 16) };
    let list: Vec<String> = map.to_bytes().iter().map(u8::to_string).collect();
    let data = gpu.buffer(&vec![0u8; WINDOW as usize]);
    for (declaration, address) in [
        (
            format!(".const .align 64 .b8 there[128] = {{{}}};", list.join(", ")),
            "mov.u64 %rd8, there; cvta.const.u64 %rd1, %rd8;",
        ),
        (
            format!(".global .align 64 .b8 there[128] = {{{}}};", list.join(", ")),
            "mov.u64 %rd8, there; cvta.global.u64 %rd1, %rd8; prefetch.tensormap [%rd1];",
        ),
        (String::new(), "mov.u64 %rd1, %rd9; prefetch.tensormap [%rd9];"),
    ] {
        let instr = format!("{address} prefetch.param.tensormap [map]; {}", load_instr(2));
        let text = load_program("sm_90a", "8.0", &instr).replace(".visible .entry", &format!("{declaration}\n.visible .entry"));
        let args = Args { coords: [0, 3, 0, 0, 0], expect: 1024, ..Args::default() };
        let there = gpu.buffer(&map.to_bytes());
        run(&gpu, &gpu.load(&text), &[0; 128], args, data, there, 1).unwrap_or_else(|fault| panic!("{fault}\n{text}"));
        assert_eq!(gpu.read::<u8>(data, 1024), tensor[192..192 + 1024]);
    }
}

#[test]
fn multicast_to_some_blocks_of_a_cluster() {
    let gpu = Gpu::of(Arch::Sm90a);
    let map = TensorMap { swizzle: SwizzleMode::B64, ..plane(Element::F32, 50, 30, 16, 20) };
    for (cluster, mask) in [(2, 3u32), (2, 2), (4, 15), (4, 5)] {
        let ranks: Vec<u32> = (0..cluster).filter(|rank| mask >> rank & 1 != 0).collect();
        // The last block of the mask issues; every block of the mask expects the bytes.
        let issuer = ranks[ranks.len() - 1];
        let instr = format!(
            "mov.u32 %r30, 1; shl.b32 %r30, %r30, %r2; and.b32 %r30, %r30, {mask}; setp.eq.u32 %p4, %r30, 0; @%p4 bra $issued; {EXPECT}
             setp.ne.u32 %p5, %r2, {issuer}; @%p5 bra $issued;
             cp.async.bulk.tensor.2d.shared::cluster.global.{TX}.multicast::cluster [%r20], [%rd1, {{%r10, %r11}}], [bar], %h8;"
        );
        let wait = format!(
            "mov.u32 %r30, 1; shl.b32 %r30, %r30, %r2; and.b32 %r30, %r30, {mask}; setp.eq.u32 %p4, %r30, 0; @%p4 bra $done; {WAIT} $done:"
        );
        let text = program("sm_90a", "8.0", false, &instr, &wait, true);
        let args = Args { coords: [40, -4, 0, 0, 0], near: 1024, mask, ..Args::default() };
        check_load(&gpu, &text, &map, Walk::Box, args, cluster, &ranks);
    }
}

#[test]
fn a_load_into_another_block() {
    let gpu = Gpu::of(Arch::Sm90a);
    let map = plane(Element::U16, 64, 16, 32, 8);
    // Block 1 issues for block 0.
    let instr = format!(
        "setp.eq.u32 %p4, %r2, 1; @%p4 bra $peer; {EXPECT} bra.uni $issued; $peer: mapa.shared::cluster.u32 %r20, %r20, 0; mov.u32 %r31, bar; mapa.shared::cluster.u32 %r31, %r31, 0;
         cp.async.bulk.tensor.2d.shared::cluster.global.{TX} [%r20], [%rd1, {{%r10, %r11}}], [%r31];"
    );
    let wait = format!("setp.eq.u32 %p4, %r2, 1; @%p4 bra $done; {WAIT} $done:");
    let args = Args { coords: [3, 2, 0, 0, 0], near: 512, ..Args::default() };
    check_load(&gpu, &program("sm_90a", "8.0", false, &instr, &wait, true), &map, Walk::Box, args, 2, &[0]);
}

#[test]
fn gather_scatter_and_pairs_on_blackwell() {
    let gpu = Gpu::of(Arch::Sm100a);
    let map = TensorMap { swizzle: SwizzleMode::B128, ..plane(Element::BF16, 100, 40, 64, 1) };
    let args = Args { coords: [50, 7, -1, 39, 40], near: 128, ..Args::default() };
    let rows = "[%rd1, {%r10, %r11, %r12, %r13, %r14}]";
    for to in ["shared::cluster", "shared::cta"] {
        let instr = format!(
            "cp.async.bulk.prefetch.tensor.2d.L2.global.tile::gather4 {rows}; cp.async.bulk.tensor.2d.{to}.global.tile::gather4.{TX}.cta_group::1 [%r20], {rows}, [bar];"
        );
        check_load(&gpu, &load_program("sm_100a", "8.6", &instr), &map, Walk::Rows, args, 1, &[0]);
    }
    // Scatter: the same rows back.
    let tensor = random_bytes(&mut Random(3), tensor::tensor_bytes(&map) as usize);
    let map = TensorMap { base: gpu.buffer(&tensor), ..map };
    let window = random_bytes(&mut Random(4), WINDOW as usize);
    let data = gpu.buffer(&window);
    let module = gpu.load(&store_program(
        "sm_100a",
        "8.6",
        &format!("cp.async.bulk.tensor.2d.global.shared::cta.tile::scatter4.bulk_group {rows}, [%r20];"),
    ));
    run(&gpu, &module, &map.to_bytes(), args, data, 0, 1).unwrap();
    let mut want = tensor.clone();
    for (near, far) in tensor::bytes(&map, &Request { walk: Walk::Rows, ..request(&map, Direction::Store, &args) }) {
        if let Some(far) = far {
            want[(far - map.base) as usize] = window[near as usize];
        }
    }
    assert_eq!(first_difference(&gpu.read::<u8>(map.base, want.len()), &want), None);

    // Both blocks of a pair get the bytes; block 1's mbarrier hears of both.
    let map = plane(Element::F32, 64, 64, 32, 8);
    let instr = format!(
        "setp.eq.u32 %p4, %r2, 0; @%p4 bra $first; shl.b32 %r21, %r21, 1; {EXPECT} bra.uni $issued; $first: mov.u32 %r31, bar; mapa.shared::cluster.u32 %r31, %r31, 1;
         cp.async.bulk.tensor.2d.shared::cluster.global.{TX}.multicast::cluster.cta_group::2 [%r20], [%rd1, {{%r10, %r11}}], [%r31], 3;"
    );
    let wait = format!("setp.eq.u32 %p4, %r2, 0; @%p4 bra $done; {WAIT} $done:");
    let args = Args { coords: [8, 8, 0, 0, 0], ..Args::default() };
    check_load(&gpu, &program("sm_100a", "8.6", false, &instr, &wait, true), &map, Walk::Box, args, 2, &[0, 1]);
}

#[test]
fn columns_of_images() {
    let gpu = Gpu::of(Arch::Sm90a);
    for seed in 0..40u64 {
        let mut random = Random(seed);
        let rank = 3 + (seed % 3) as u32;
        let spatial = rank as usize - 2;
        let mut map = TensorMap {
            mode: Mode::Im2col,
            element: Element::F16,
            rank,
            swizzle: SwizzleMode::B64,
            channels: 32,
            ..TensorMap::default()
        };
        map.pixels = random.range(1, 90) as u32;
        map.dims[0] = 48;
        let mut pitch = 96;
        for k in 0..=spatial {
            map.dims[k + 1] = random.range(2, 8) as u64;
            map.strides[k] = pitch;
            pitch *= map.dims[k + 1];
        }
        let mut args = Args { near: 384, ..Args::default() };
        args.coords[0] = random.range(-2, 40) as i32;
        for k in 0..spatial {
            (map.lower[k], map.upper[k]) = (random.range(-2, 0) as i32, random.range(-1, 1) as i32);
            map.element_strides[k + 1] = random.range(1, 2) as u32;
            args.coords[k + 1] = map.lower[k];
            args.offsets[k] = random.range(0, 3) as u32;
        }
        let offsets: Vec<String> = (0..spatial).map(|i| format!("%h{}", 1 + i)).collect();
        let instr = format!(
            "cp.async.bulk.prefetch.tensor.{rank}d.L2.global.im2col [%rd1, {{{0}}}], {{{1}}}; cp.async.bulk.tensor.{rank}d.shared::cluster.global.im2col.{TX} [%r20], [%rd1, {{{0}}}], [bar], {{{1}}};",
            list(rank),
            offsets.join(", ")
        );
        check_load(&gpu, &load_program("sm_90a", "8.0", &instr), &map, Walk::Pixels, args, 1, &[0]);
    }
    // A store walks the same pixels without offsets.
    let mut map =
        TensorMap { mode: Mode::Im2col, element: Element::F32, rank: 4, channels: 8, pixels: 30, ..TensorMap::default() };
    (map.dims, map.strides, map.upper) = ([8, 5, 4, 2, 1], [32, 160, 640, 0], [-1, -1, 0]);
    let tensor = random_bytes(&mut Random(1), tensor::tensor_bytes(&map) as usize);
    map.base = gpu.buffer(&tensor);
    let window = random_bytes(&mut Random(2), WINDOW as usize);
    let data = gpu.buffer(&window);
    let args = Args { coords: [0, 1, 0, 0, 0], ..Args::default() };
    let module = gpu.load(&store_program(
        "sm_90a",
        "8.0",
        &format!("cp.async.bulk.tensor.4d.global.shared::cta.im2col_no_offs.bulk_group [%rd1, {{{}}}], [%r20];", list(4)),
    ));
    run(&gpu, &module, &map.to_bytes(), args, data, 0, 1).unwrap();
    let mut want = tensor;
    for (near, far) in tensor::bytes(&map, &Request { walk: Walk::Pixels, ..request(&map, Direction::Store, &args) }) {
        if let Some(far) = far {
            want[(far - map.base) as usize] = window[near as usize];
        }
    }
    assert_eq!(first_difference(&gpu.read::<u8>(map.base, want.len()), &want), None);
}

/// What a reduction leaves, computed apart from the engine.
fn reduced(op: &str, element: Element, old: u64, new: u64) -> u64 {
    let half = |x: u64| match element {
        Element::F16 => numerics::cvt::f16_to_f32(x as u16),
        _ => f32::from_bits((x as u32) << 16),
    };
    let pick = |new_wins: bool| if new_wins { new } else { old };
    let (o, n) = (old as u32, new as u32);
    match (op, element) {
        ("add", Element::F32) => u64::from((f32::from_bits(o) + f32::from_bits(n)).to_bits()),
        ("add", Element::F16) => u64::from(numerics::cvt::f32_to_f16_rn(half(old) + half(new))),
        ("add", Element::BF16) => u64::from(numerics::cvt::f32_to_bf16_rn(half(old) + half(new))),
        ("add", Element::U64) => old.wrapping_add(new),
        ("add", _) => u64::from(o.wrapping_add(n)),
        ("min", Element::F16 | Element::BF16) => pick(half(new) < half(old)),
        ("max", Element::F16 | Element::BF16) => pick(half(new) > half(old)),
        ("min", Element::S32) => pick((n as i32) < o as i32),
        ("max", Element::S32) => pick((n as i32) > o as i32),
        ("min", Element::S64) => pick((new as i64) < old as i64),
        ("max", Element::S64) => pick((new as i64) > old as i64),
        ("min", _) => pick(new < old),
        ("max", _) => pick(new > old),
        ("inc", _) => u64::from(if o >= n { 0 } else { o + 1 }),
        ("dec", _) => u64::from(if o == 0 || o > n { n } else { o - 1 }),
        ("and", _) => old & new,
        ("or", _) => old | new,
        ("xor", _) => old ^ new,
        other => panic!("{other:?}"),
    }
}

#[test]
fn every_reduction_of_every_type() {
    use Element::*;
    let gpu = Gpu::of(Arch::Sm90a);
    let table: [(&[&str], &[Element]); 4] = [
        (&["add"], &[U32, S32, U64, F32, F16, BF16]),
        (&["min", "max"], &[U32, S32, U64, S64, F16, BF16]),
        (&["inc", "dec"], &[U32]),
        (&["and", "or", "xor"], &[U32, S32, U64, S64]),
    ];
    let mut random = Random(23);
    for op in ["add", "min", "max", "inc", "dec", "and", "or", "xor"] {
        let instr =
            format!("cp.reduce.async.bulk.tensor.2d.global.shared::cta.{op}.tile.bulk_group [%rd1, {{%r10, %r11}}], [%r20];");
        let module = gpu.load(&store_program("sm_90a", "8.0", &instr));
        for element in tensor::ELEMENTS {
            let size = element.bits() as usize / 8;
            let mut map = TensorMap { swizzle: SwizzleMode::B64, ..plane(element, 20, 10, 64 / size as u32, 6) };
            let value = |random: &mut Random| match element {
                // Small whole numbers: exact sums, no NaNs.
                F32 => u64::from((random.range(-50, 50) as f32).to_bits()),
                F16 => u64::from(numerics::cvt::f32_to_f16_rn(random.range(-50, 50) as f32)),
                BF16 => u64::from((random.range(-50, 50) as f32).to_bits() >> 16),
                _ => {
                    if random.next() % 2 == 0 {
                        random.next()
                    } else {
                        random.next() % 8
                    }
                }
            };
            let mut fill =
                |n: usize| -> Vec<u8> { (0..n / size).flat_map(|_| value(&mut random).to_le_bytes()[..size].to_vec()).collect() };
            let (tensor, window) = (fill(tensor::tensor_bytes(&map) as usize), fill(WINDOW as usize));
            map.base = gpu.buffer(&tensor);
            let data = gpu.buffer(&window);
            let args = Args { coords: [9, -2, 0, 0, 0], near: 512, ..Args::default() };
            let outcome = run(&gpu, &module, &map.to_bytes(), args, data, 0, 1);
            if !table.iter().any(|(ops, types)| ops.contains(&op) && types.contains(&element)) {
                let fault = outcome.expect_err("the table has no such reduction");
                assert_eq!(fault.kind, FaultKind::InvalidTensorMap);
                assert_eq!(fault.message, format!("elements of type {} have no reduction .{op}", element.name()));
                continue;
            }
            outcome.unwrap_or_else(|fault| panic!("{op} {element:?}: {fault}"));
            let mut want = tensor;
            let word = |bytes: &[u8]| bytes.iter().rev().fold(0u64, |sum, byte| sum << 8 | u64::from(*byte));
            for places in tensor::bytes(&map, &request(&map, Direction::Reduce, &args)).chunks(size) {
                let (near, Some(far)) = places[0] else { continue };
                let (near, at) = (near as usize, (far - map.base) as usize);
                let value = reduced(op, element, word(&want[at..at + size]), word(&window[near..near + size]));
                want[at..at + size].copy_from_slice(&value.to_le_bytes()[..size]);
            }
            if let Some(difference) = first_difference(&gpu.read::<u8>(map.base, want.len()), &want) {
                panic!("{op} {element:?}: {difference}");
            }
        }
    }
}

/// A kernel that edits a template in shared memory field by field, publishes it, and loads through it.
#[test]
fn maps_edited_on_the_device() {
    let gpu = Gpu::of(Arch::Sm100a);
    let template = TensorMap { rank: 1, dims: [16, 1, 1, 1, 1], box_dims: [16, 1, 1, 1, 1], ..TensorMap::default() };
    let tensor = random_bytes(&mut Random(8), 8192);
    let base = gpu.buffer(&tensor);
    let (data, there) = (gpu.buffer(&vec![0u8; WINDOW as usize]), gpu.buffer(&[0u8; 128]));
    let goal = TensorMap {
        element: Element::F32,
        rank: 3,
        base,
        dims: [20, 9, 5, 1, 1],
        strides: [96, 864, 0, 0],
        box_dims: [16, 4, 3, 1, 1],
        element_strides: [1, 2, 1, 1, 1],
        swizzle: SwizzleMode::B128,
        atomicity: Atomicity::B64,
        fill: Fill::Nan,
        ..TensorMap::default()
    };
    // elemtype: f32 is 7 here, too; 128-byte swizzle with 64-byte atoms.
    let edits = |space: &str, at: &str| {
        format!(
            "tensormap.replace.tile.global_address{space}.b1024.b64 [{at}], {base};
             tensormap.replace.tile.rank{space}.b1024.b32 [{at}], 2;
             tensormap.replace.tile.global_dim{space}.b1024.b32 [{at}], 0, 20; tensormap.replace.tile.global_dim{space}.b1024.b32 [{at}], 1, 9;
             mov.u32 %r30, 5; tensormap.replace.tile.global_dim{space}.b1024.b32 [{at}], 2, %r30;
             tensormap.replace.tile.global_stride{space}.b1024.b64 [{at}], 0, 96;
             mov.u64 %rd10, 864; tensormap.replace.tile.global_stride{space}.b1024.b64 [{at}], 1, %rd10;
             tensormap.replace.tile.box_dim{space}.b1024.b32 [{at}], 0, 16; tensormap.replace.tile.box_dim{space}.b1024.b32 [{at}], 1, 4;
             tensormap.replace.tile.box_dim{space}.b1024.b32 [{at}], 2, 3;
             tensormap.replace.tile.element_stride{space}.b1024.b32 [{at}], 1, 2; tensormap.replace.tile.element_stride{space}.b1024.b32 [{at}], 2, 1;
             tensormap.replace.tile.elemtype{space}.b1024.b32 [{at}], 7;
             tensormap.replace.tile.interleave_layout{space}.b1024.b32 [{at}], 0;
             tensormap.replace.tile.swizzle_mode{space}.b1024.b32 [{at}], 3; tensormap.replace.tile.swizzle_atomicity{space}.b1024.b32 [{at}], 3;
             tensormap.replace.tile.fill_mode{space}.b1024.b32 [{at}], 1;"
        )
    };
    let copy_in: String =
        (0..16).map(|i| format!("ld.param.b64 %rd11, [map+{}]; st.shared.b64 [edited+{}], %rd11; ", 8 * i, 8 * i)).collect();
    let copy_out: String =
        (0..16).map(|i| format!("ld.param.b64 %rd11, [map+{}]; st.global.b64 [%rd9+{}], %rd11; ", 8 * i, 8 * i)).collect();
    let publish = "fence.proxy.tensormap::generic.acquire.gpu [%rd9], 128; mov.u64 %rd1, %rd9;";
    let warp = |code: &str| {
        format!("setp.ge.u32 %p6, %r3, 32; @%p6 bra $published; {code} bar.warp.sync -1;
        tensormap.cp_fenceproxy.global.shared::cta.tensormap::generic.release.gpu.sync.aligned [%rd9], [edited], 128; $published:")
    };
    let in_shared = |space: &str, at: &str| {
        let edit = format!("setp.ne.u32 %p7, %r3, 0; @%p7 bra $edited; {copy_in} {} $edited:", edits(space, at));
        program("sm_100a", "8.6", false, &format!("{publish} {EXPECT} {}", load_instr(3)), WAIT, true)
            .replace("$ready:", &format!("$ready:\n.shared .align 128 .b8 edited[128]; {}", warp(&edit)))
    };
    let in_global = |space: &str| {
        program(
            "sm_100a",
            "8.6",
            false,
            &format!(
                "{copy_out} {} fence.proxy.tensormap::generic.release.gpu; {publish} {EXPECT} {}",
                edits(space, "%rd9"),
                load_instr(3)
            ),
            WAIT,
            true,
        )
    };
    let args = Args { coords: [8, 3, 3, 0, 0], ..Args::default() };
    let load = request(&goal, Direction::Load, &args);
    let args = Args { expect: tensor::bytes(&goal, &load).len() as u32, ..args };
    let generic = "cvta.shared";
    for text in [
        in_shared(".shared::cta", "edited"),
        in_shared("", "%rd12")
            .replace("$ready:", &format!("$ready: mov.u64 %rd13, edited; {generic}.u64 %rd12, %rd13;"))
            .replace(".shared .align 128 .b8 edited[128];", "")
            .replace("mov.b64 %rd1, map;", ".shared .align 128 .b8 edited[128]; mov.b64 %rd1, map;"),
        in_global(".global"),
        in_global(""),
    ] {
        let module = gpu.load(&text);
        // From a map of the driver's, or from nothing, as Triton does.
        for start in [template.to_bytes(), [0; 128]] {
            gpu.mem.write(there, &[0; 128]).unwrap();
            run(&gpu, &module, &start, args, data, there, 1).unwrap_or_else(|fault| panic!("{fault}\n{text}"));
            let map = TensorMap::from_bytes(&gpu.read::<u8>(there, 128).try_into().unwrap()).unwrap();
            assert_eq!(map, TensorMap { dims: [20, 9, 5, 1, 1], ..goal });
            let want = loaded(&goal, &load, &tensor);
            assert_eq!(first_difference(&gpu.read::<u8>(data, WINDOW as usize), &want), None);
        }
    }
}

#[test]
fn faults_name_the_rule() {
    let gpu = Gpu::of(Arch::Sm90a);
    let data = gpu.buffer(&vec![0u8; WINDOW as usize]);
    let base = gpu.buffer(&[0u8; 4096]);
    let good = TensorMap { base, ..plane(Element::U8, 64, 64, 64, 8) };
    let module = gpu.load(&load_program("sm_90a", "8.0", &load_instr(2)));
    let fault = |module: &Module, map: &[u8; 128], args: Args, cluster: u32| {
        run(&gpu, module, map, args, data, 0, cluster).expect_err("the launch succeeded")
    };
    let args = Args { expect: 512, ..Args::default() };
    let mut spoilt = good.to_bytes();
    spoilt[40] ^= 1;
    for (bytes, text) in [
        ([0u8; 128], "these 128 bytes are not a tensor map of this driver: they do not begin with its magic number"),
        (
            spoilt,
            "the tensor map's checksum is wrong: its bytes were changed by something other than the driver or 'tensormap.replace'",
        ),
        (TensorMap { rank: 3, ..good }.to_bytes(), "the instruction says .2d, the tensor map has rank 3"),
        (
            TensorMap { swizzle: SwizzleMode::B32, ..good }.to_bytes(),
            "a row of the box is 64 bytes, more than the 32 bytes of its swizzle",
        ),
        (TensorMap { box_dims: [0; 5], ..good }.to_bytes(), "box dimension 0 is 0, outside 1 to 256"),
        (
            TensorMap { rank: 3, interleave: Interleave::B16, ..good }.to_bytes(),
            "the instruction says .2d, the tensor map has rank 3",
        ),
    ] {
        let fault = fault(&module, &bytes, args, 1);
        assert_eq!((fault.kind, fault.message.as_str()), (FaultKind::InvalidTensorMap, text));
        assert_eq!((fault.thread, fault.bytes), ([0; 3], 128));
        let line =
            load_program("sm_90a", "8.0", &load_instr(2)).lines().position(|line| line.contains("cp.async.bulk.tensor")).unwrap();
        assert_eq!(fault.ptx_line as usize, line + 1);
    }
    let swizzled = TensorMap { swizzle: SwizzleMode::B64, ..good };
    let misplaced = fault(&module, &swizzled.to_bytes(), Args { near: 64, ..args }, 1);
    assert_eq!((misplaced.kind, misplaced.space), (FaultKind::Misaligned, "shared"), "{misplaced}");
    assert!(misplaced.message.contains("is not a multiple of 128"), "{misplaced}");
    let misplaced = fault(&module, &good.to_bytes(), Args { near: 8, ..args }, 1);
    assert!(misplaced.message.contains("is not a multiple of 16"), "{misplaced}");
    let beyond = fault(&module, &good.to_bytes(), Args { near: WINDOW - 256, ..args }, 1);
    assert_eq!(beyond.kind, FaultKind::OutOfBounds, "{beyond}");

    // The map promises more rows than the allocation has.
    let long = TensorMap { dims: [64, 80, 1, 1, 1], ..good };
    let stray = fault(&module, &long.to_bytes(), Args { coords: [0, 60, 0, 0, 0], ..args }, 1);
    assert_eq!((stray.kind, stray.space), (FaultKind::OutOfBounds, "global"), "{stray}");

    let variant = |from: &str, to: &str| gpu.load(&load_program("sm_90a", "8.0", &load_instr(2)).replace(from, to));
    let shared = variant("cvta.param.u64 %rd1, %rd1;", "mov.u64 %rd1, sm; cvta.shared.u64 %rd1, %rd1;");
    let wrong = fault(&shared, &good.to_bytes(), args, 1);
    assert_eq!(wrong.kind, FaultKind::InvalidSpace, "{wrong}");
    assert!(wrong.message.contains("in shared or local memory"), "{wrong}");
    let odd = variant("cvta.param.u64 %rd1, %rd1;", "cvta.param.u64 %rd1, %rd1; add.u64 %rd1, %rd1, 32;");
    let wrong = fault(&odd, &good.to_bytes(), args, 1);
    assert_eq!(wrong.kind, FaultKind::Misaligned, "{wrong}");
    assert!(wrong.message.contains("is not a multiple of 64"), "{wrong}");
    let peer = load_program(
        "sm_90a",
        "8.0",
        &format!("mov.u32 %r31, bar; mapa.shared::cluster.u32 %r31, %r31, 1; {}", load_instr(2).replace("[bar]", "[%r31]")),
    );
    let wrong = fault(&gpu.load(&peer), &good.to_bytes(), args, 2);
    assert_eq!(wrong.kind, FaultKind::InvalidSpace, "{wrong}");
    assert_eq!(wrong.message, "the mbarrier lies in the block of rank 1, the destination in the block of rank 0");

    // Fields that no encoding function would take.
    let edit = |edit: &str| {
        gpu.load(&load_program(
            "sm_90a",
            "8.3",
            &format!(
                "{{ .shared .align 128 .b8 edited[128]; {} {edit} }}",
                (0..16)
                    .map(|i| format!("ld.param.b64 %rd11, [map+{}]; st.shared.b64 [edited+{}], %rd11; ", 8 * i, 8 * i))
                    .collect::<String>()
            ),
        ))
    };
    for (code, text) in [
        ("tensormap.replace.tile.rank.shared::cta.b1024.b32 [edited], 5;", "rank field 5: it takes the rank less one, 0 to 4"),
        (
            "tensormap.replace.tile.global_stride.shared::cta.b1024.b64 [edited], 0, 0x1000000000000;",
            "global stride 281474976710656: strides are below 2^40 bytes",
        ),
        (
            "tensormap.replace.tile.global_stride.shared::cta.b1024.b64 [edited], 4, 16;",
            "global stride 4: a map of rank 5 has strides 0 to 3",
        ),
        ("tensormap.replace.tile.element_stride.shared::cta.b1024.b32 [edited], 1, 300;", "element stride 300: it is 1 to 8"),
        (
            "st.shared.u32 [edited], 0; tensormap.replace.tile.rank.shared::cta.b1024.b32 [edited], 1;",
            "these 128 bytes are not a tensor map of this driver: they do not begin with its magic number",
        ),
    ] {
        let fault = fault(&edit(code), &good.to_bytes(), args, 1);
        assert_eq!((fault.kind, fault.message.as_str()), (FaultKind::InvalidTensorMap, text));
    }
}

#[test]
fn nothing_lands_before_it_is_waited_for() {
    let gpu = Gpu::of(Arch::Sm90a);
    let tensor: Vec<u8> = (0..4096).map(|i| i as u8 | 1).collect();
    let map = TensorMap { base: gpu.buffer(&tensor), ..plane(Element::U8, 64, 64, 64, 8) };
    let data = gpu.buffer(&vec![0u8; WINDOW as usize]);
    // The window is written back without the wait: a missing wait shows.
    let args = Args { expect: 512, ..Args::default() };
    let module = gpu.load(&program("sm_90a", "8.0", false, &format!("{EXPECT} {}", load_instr(2)), "", true));
    run(&gpu, &module, &map.to_bytes(), args, data, 0, 1).unwrap();
    assert_eq!(gpu.read::<u8>(data, 512), vec![BLANK; 512]);
    // `.read` frees the source: what is written there afterwards does not go out.
    let window = vec![2u8; WINDOW as usize];
    gpu.mem.write(data, &window).unwrap();
    let tail = "cp.async.bulk.commit_group; cp.async.bulk.wait_group.read 0; st.shared.u32 [sm], 0x09090909;";
    let module = gpu.load(&program("sm_90a", "8.0", true, &format!("{} {tail}", store_instr(2)), "", false));
    run(&gpu, &module, &map.to_bytes(), args, data, 0, 1).unwrap();
    assert_eq!(gpu.read::<u8>(map.base, 512), vec![2; 512]);
    assert_eq!(gpu.read::<u8>(map.base + 512, 64), tensor[512..576]);
}

#[test]
fn requests_sectors_and_bytes_are_counted() {
    let gpu = Gpu::of(Arch::Sm90a);
    let base = gpu.buffer(&[1u8; 8192]);
    let data = gpu.buffer(&vec![0u8; WINDOW as usize]);
    // Rows of 48 bytes in a pitch of 80: from byte 0, 80, 160, … they touch 2, 2, 2 or 3 sectors.
    let map = TensorMap {
        base,
        dims: [48, 64, 1, 1, 1],
        strides: [80, 0, 0, 0],
        box_dims: [48, 8, 1, 1, 1],
        rank: 2,
        ..TensorMap::default()
    };
    let counted = |module: &Module, coords: [i32; 5]| {
        let args = Args { coords, expect: 384, ..Args::default() };
        run(&gpu, module, &map.to_bytes(), args, data, 0, 1).unwrap().counters.unwrap()
    };
    let sectors = |rows: std::ops::Range<u64>| {
        let mut list: Vec<u64> = rows.flat_map(|row| ((base + 80 * row) / 32)..=((base + 80 * row + 47) / 32)).collect();
        list.sort_unstable();
        list.dedup();
        list.len() as u64
    };
    let load = counted(&gpu.load(&load_program("sm_90a", "8.0", &load_instr(2))), [0, -3, 0, 0, 0]);
    assert_eq!((load.tma_load_requests, load.tma_load_bytes, load.tma_load_sectors), (1, 5 * 48, sectors(0..5)));
    assert_eq!((load.tma_store_requests, load.tma_reduce_requests, load.tma_prefetch_requests), (0, 0, 0));
    assert_eq!(load.async_copy, 1);
    let store = counted(&gpu.load(&store_program("sm_90a", "8.0", &store_instr(2))), [0, 60, 0, 0, 0]);
    assert_eq!((store.tma_store_requests, store.tma_store_bytes, store.tma_store_sectors), (1, 4 * 48, sectors(60..64)));
    let reduce = format!(
        "cp.async.bulk.prefetch.tensor.2d.L2.global [%rd1, {{%r10, %r11}}]; cp.reduce.async.bulk.tensor.2d.global.shared::cta.and.bulk_group [%rd1, {{%r10, %r11}}], [%r20];"
    );
    let module = gpu.load(&store_program("sm_90a", "8.0", &reduce));
    let words = TensorMap { element: Element::U32, dims: [12, 64, 1, 1, 1], box_dims: [12, 8, 1, 1, 1], ..map };
    let counters = run(&gpu, &module, &words.to_bytes(), Args::default(), data, 0, 1).unwrap().counters.unwrap();
    assert_eq!((counters.tma_reduce_requests, counters.tma_reduce_bytes, counters.tma_reduce_sectors), (1, 384, sectors(0..8)));
    assert_eq!(counters.tma_prefetch_requests, 1);
}

/// Forms with `ptxas`' verdict on each, as `test/vgpu/tensor-forms.test.ts` checks with `ptxas` itself.
#[test]
fn the_loader_agrees_with_ptxas() {
    let mut disagreements = vec![];
    let mut count = 0;
    for line in include_str!("fixtures/tensor-forms.txt").lines().filter(|line| !line.is_empty() && !line.starts_with('#')) {
        let mut parts = line.splitn(4, " | ").map(str::trim);
        let [verdict, target, version, code] = std::array::from_fn(|_| parts.next().expect("four parts"));
        let arch = match target.trim_start_matches("sm_").trim_end_matches(['a', 'f']) {
            "80" => Arch::Sm80,
            "89" => Arch::Sm89,
            "90" => Arch::Sm90a,
            "120" => Arch::Sm120a,
            _ => Arch::Sm100a,
        };
        let text = format!(
            ".version {version}\n.target {target}\n.address_size 64\n.const .align 64 .b8 cmap[128];\n.global .align 64 .b8 gmap[128];
.visible .entry k(.param .align 64 .b8 pmap[128], .param .u64 p1)\n{{
.reg .pred %p<4>; .reg .b16 %h<8>; .reg .b32 %r<32>; .reg .f32 %f<4>; .reg .b64 %rd<16>; .reg .u16 %us<4>; .reg .s32 %si<4>;
.shared .align 128 .b8 sm[1024]; .shared .align 8 .b64 bar;\n{code}\nret;\n}}\n"
        );
        let gpu = Gpu::of(arch);
        let ours = match Module::load(text.as_bytes(), arch, &gpu.mem) {
            Ok(_) => "accept".to_string(),
            Err(error) if error.kind == LoadErrorKind::Unsupported => "unsupported".to_string(),
            Err(error) => format!("refuse ({error})"),
        };
        count += 1;
        if !ours.starts_with(verdict) {
            disagreements.push(format!("{line}\n    engine: {ours}"));
        }
    }
    assert!(count > 150, "{count} forms");
    assert!(disagreements.is_empty(), "{}", disagreements.join("\n"));
}
