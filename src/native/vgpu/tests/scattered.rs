//! Loads and stores whose lanes are anywhere, on every vector unit, with all and with some lanes active.

mod common;
use std::sync::Mutex;

use common::*;
use tilewright_vgpu::random::Random;
use tilewright_vgpu::*;

/// Words of the memory that is read and written.
const WORDS: usize = 512;

/// The vector unit is the process's.
static UNIT: Mutex<()> = Mutex::new(());

fn on_every_unit(f: impl Fn(&str)) {
    let _alone = UNIT.lock().unwrap_or_else(|e| e.into_inner());
    for unit in [VectorUnit::Portable, VectorUnit::Avx2, VectorUnit::Avx512] {
        unit.limit();
        f(&format!("{unit:?}"));
    }
}

fn plain() -> Gpu {
    let mut gpu = Gpu::new();
    // Counted launches go a way of their own.
    gpu.options.counters = false;
    gpu
}

/// Lane i reads (or writes) at entry i of the table p0, if bit i of p2 is set; what it reads goes to p1, what it writes comes
/// from there. In shared memory entries are offsets of a tile that starts as a copy of p3 and is copied back there.
fn access(space: &str, bits: u32, store: bool) -> String {
    let (value, shift) = if bits == 64 { ("%rd20", 3) } else { ("%r20", 2) };
    let (address, tile) = match space {
        "shared" => ("%r6", true),
        _ => ("%rd6", false),
    };
    let each = |from: &str, to: &str| {
        format!(
            "mov.u32 %r8, %r1;
             LOOP{to}: mul.wide.u32 %rd8, %r8, 4; add.s64 %rd9, %rd10, %rd8; shl.b32 %r9, %r8, 2; mov.u32 %r10, tile; add.s32 %r9, %r9, %r10;
             ld.{from}.u32 %r11, [{}]; st.{to}.u32 [{}], %r11;
             add.s32 %r8, %r8, 32; setp.lt.s32 %p2, %r8, {WORDS}; @%p2 bra LOOP{to};",
            if from == "shared" { "%r9" } else { "%rd9" },
            if to == "shared" { "%r9" } else { "%rd9" },
        )
    };
    let (before, after) = if tile { (each("global", "shared"), each("shared", "global")) } else { Default::default() };
    let act = if store {
        format!("ld.global.b{bits} {value}, [%rd4]; @%p1 st.{space}.b{bits} [{address}+8], {value};")
    } else {
        format!("mov.b{bits} {value}, 7; @%p1 ld.{space}.b{bits} {value}, [{address}+8]; st.global.b{bits} [%rd4], {value};")
    };
    kernel(
        4,
        &format!(
            ".shared .align 16 .b8 tile[{}];
             ld.param.u64 %rd1, [p0]; ld.param.u64 %rd2, [p1]; ld.param.u64 %rd3, [p2]; ld.param.u64 %rd10, [p3];
             mov.u32 %r1, %tid.x; mul.wide.u32 %rd4, %r1, 8; add.s64 %rd5, %rd1, %rd4; ld.global.u64 %rd6, [%rd5];
             cvt.u32.u64 %r6, %rd6; mov.u32 %r7, tile; add.s32 %r6, %r6, %r7;
             shl.b64 %rd4, %rd4, {shift}; shr.u64 %rd4, %rd4, 3; add.s64 %rd4, %rd4, %rd2;
             shr.u64 %rd7, %rd3, %r1; and.b64 %rd7, %rd7, 1; setp.ne.u64 %p1, %rd7, 0;
             {before} bar.sync 0; {act} bar.sync 0; {after}",
            4 * WORDS
        ),
    )
}

/// Where 32 lanes go, in bytes: far apart, near, or several to one place. The kernels add 8.
fn places(random: &mut Random, bytes: u64, kind: usize) -> Vec<u64> {
    let last = (4 * WORDS as u64 - 8) / bytes;
    let mut list: Vec<u64> = (0..32)
        .map(|lane| match kind {
            0 => random.below(last as usize) as u64,
            1 => lane % 8 * 12 + 3,
            2 => 5,
            3 => lane * 3,
            // Halves of a warp: side by side, at one place, the same places.
            4 => lane % 16 + lane / 16 * 20,
            5 => lane / 16 * 9,
            6 => lane % 16 * 2,
            7 => [lane, 40][lane as usize / 16],
            _ => random.below(4) as u64,
        })
        .collect();
    if kind == 0 {
        // The very end is in bounds.
        list[random.below(32)] = last - 1;
    }
    list.iter().map(|element| element * bytes).collect()
}

#[test]
fn lanes_anywhere() {
    on_every_unit(|unit| {
        let mut random = Random(11);
        for space in ["global", "shared", "generic"] {
            for (bits, store) in [(32, false), (64, false), (32, true), (64, true)] {
                let gpu = plain();
                let bytes = u64::from(bits / 8);
                let named = access(space, bits, store).replace(".generic", "");
                let module = gpu.load(&named);
                for (kind, mask) in (0..9).flat_map(|kind| [!0u32, 1 << 20, 0x7fff_ff00, 0x8421_0842].map(|mask| (kind, mask))) {
                    let what = format!("{unit} {space} {bits} store {store} kind {kind} mask {mask:#x}");
                    let content: Vec<u32> = (0..WORDS as u32).map(|i| i.wrapping_mul(0x9E37_79B1)).collect();
                    let at = gpu.buffer(&content);
                    let offsets = places(&mut random, bytes, kind);
                    let table: Vec<u64> = offsets.iter().map(|o| if space == "shared" { *o } else { at + o }).collect();
                    let mut values: Vec<u8> = (0..32 * bytes).map(|i| (i * 37 + 1) as u8).collect();
                    let (table, list) = (gpu.buffer(&table), gpu.buffer(&values));
                    let memory: Vec<u8> = content.iter().flat_map(|word| word.to_le_bytes()).collect();
                    let mut want = memory.clone();
                    for lane in 0..32 {
                        let (here, there) = (lane * bytes as usize, offsets[lane] as usize + 8);
                        let (here, there) = (here..here + bytes as usize, there..there + bytes as usize);
                        if !store {
                            values[here.clone()].fill(0);
                            values[here.start] = 7;
                        }
                        if mask >> lane & 1 == 0 {
                            continue;
                        }
                        if store {
                            want[there].copy_from_slice(&values[here]);
                        } else {
                            values[here].copy_from_slice(&memory[there]);
                        }
                    }
                    gpu.launch(&module, [1, 1, 1], [32, 1, 1], &[table, list, u64::from(mask), at]).unwrap();
                    assert_eq!(gpu.read::<u8>(list, values.len()), values, "{what}");
                    assert_eq!(gpu.read::<u8>(at, want.len()), want, "{what}");
                }
            }
        }
    });
}

#[test]
fn lanes_in_several_allocations() {
    on_every_unit(|unit| {
        let gpu = plain();
        let module = gpu.load(&access("global", 32, false));
        let parts: Vec<u64> = (0..7).map(|i| gpu.buffer(&[10 * i, 10 * i + 1, 10 * i + 2])).collect();
        let out = gpu.buffer(&[0u32; 32]);
        // Twice, the second time with fewer lanes and another order.
        for (step, mask) in [(1, !0u32), (3, 0x00ff_ff0f)] {
            let table: Vec<u64> = (0..32).map(|lane| parts[lane * step % 7] - 4 + 4 * (lane % 2) as u64 - 4).collect();
            let table = gpu.buffer(&table);
            gpu.launch(&module, [1, 1, 1], [32, 1, 1], &[table, out, u64::from(mask), 0]).unwrap();
            let want: Vec<u32> =
                (0..32).map(|lane| if mask >> lane & 1 != 0 { (10 * (lane * step % 7) + lane % 2) as u32 } else { 7 }).collect();
            assert_eq!(gpu.read::<u32>(out, 32), want, "{unit}");
        }
    });
}

/// Every lane has its own; read and written by their own names and through generic addresses.
#[test]
fn local_and_generic_addresses() {
    on_every_unit(|unit| {
        let gpu = plain();
        for bits in [8, 16, 32, 64] {
            let value = if bits == 64 { "%rd20" } else { "%r20" };
            let text = kernel(
                2,
                &format!(
                    ".local .align 8 .b8 first[16]; .local .align 8 .b8 list[128]; .shared .align 8 .b8 tile[320];
                     ld.param.u64 %rd1, [p0]; ld.param.u64 %rd2, [p1]; mov.u32 %r1, %tid.x;
                     mov.u64 %rd3, list; mov.u64 %rd4, tile; cvta.local.u64 %rd5, %rd3; cvta.shared.u64 %rd6, %rd4;
                     // Lane i's place: 8 · (5i mod 16) in its own memory, 8 · i in shared memory, which it fills with 1000 · i + …
                     mul.lo.u32 %r2, %r1, 40; and.b32 %r2, %r2, 127; cvt.u64.u32 %rd7, %r2; mul.wide.u32 %rd8, %r1, 8;
                     add.s64 %rd9, %rd3, %rd7; add.s64 %rd10, %rd5, %rd7; add.s64 %rd11, %rd4, %rd8; add.s64 %rd12, %rd6, %rd8;
                     mul.wide.u32 %rd20, %r1, 1000; add.s64 %rd21, %rd20, 1; add.s64 %rd22, %rd20, 2; add.s64 %rd23, %rd20, 3;
                     add.s64 %rd13, %rd2, %rd8; ld.global.u64 %rd14, [%rd13]; setp.ne.u64 %p1, %rd14, 0;
                     mov.u64 %rd24, first; st.local.u64 [%rd24], %rd23; st.local.u64 [%rd9], %rd21; st.shared.u64 [%rd11], %rd22;
                     cvt.u32.u64 %r20, %rd20;
                     // The last bits of what is there already.
                     @%p1 st.b{bits} [%rd10], {value}; @%p1 st.b{bits} [%rd12+32], {value}; bar.sync 0;
                     ld.local.u64 %rd15, [%rd9]; ld.u64 %rd16, [%rd12+32]; mov.u64 %rd17, 0; @%p1 ld.u{bits} %rd17, [%rd10];
                     ld.local.u64 %rd18, [%rd24]; mul.wide.u32 %rd19, %r1, 32; add.s64 %rd19, %rd19, %rd1;
                     st.global.u64 [%rd19], %rd15; st.global.u64 [%rd19+8], %rd16; st.global.u64 [%rd19+16], %rd17; st.global.u64 [%rd19+24], %rd18;"
                ),
            );
            let module = gpu.load(&text);
            for mask in [!0u32, 0x00f0_1231] {
                let chosen: Vec<u64> = (0..32).map(|lane| u64::from(mask >> lane & 1)).collect();
                let (out, table) = (gpu.buffer(&[0u64; 128]), gpu.buffer(&chosen));
                gpu.launch(&module, [1, 1, 1], [32, 1, 1], &[out, table]).unwrap();
                let got = gpu.read::<u64>(out, 128);
                let low = if bits == 64 { !0 } else { (1u64 << bits) - 1 };
                for lane in 0..32u64 {
                    let mine = 1000 * lane;
                    let mixed = |old: u64, new: u64, chosen: u64| if chosen != 0 { old & !low | new & low } else { old };
                    let own = mixed(mine + 1, mine, chosen[lane as usize]);
                    // Lane l writes at 8 · (l + 4).
                    let neighbour = lane + 4;
                    let before = if neighbour < 32 { 1000 * neighbour + 2 } else { 0 };
                    let shared = mixed(before, mine, chosen[lane as usize]);
                    let read = if chosen[lane as usize] != 0 { own & low } else { 0 };
                    let want = [own, shared, read, mine + 3];
                    assert_eq!(got[4 * lane as usize..][..4], want, "{unit} {bits} mask {mask:#x} lane {lane}");
                }
            }
        }
    });
}

#[test]
fn one_lane_at_fault_is_named() {
    on_every_unit(|unit| {
        for (space, store) in [("global", false), ("global", true), ("shared", false), ("shared", true)] {
            let gpu = plain();
            let module = gpu.load(&access(space, 32, store));
            let at = gpu.buffer(&vec![0u32; WORDS]);
            let out = gpu.buffer(&[0u32; 32]);
            let base = if space == "shared" { 0 } else { at };
            let end = 4 * WORDS as u64 - 8;
            for (lane, place, kind) in [
                (0, end, FaultKind::OutOfBounds),
                (17, end, FaultKind::OutOfBounds),
                (31, 1 << 30, FaultKind::OutOfBounds),
                (5, 18, FaultKind::Misaligned),
                (30, end - 3, FaultKind::Misaligned),
            ] {
                for mask in [!0u32, 0xc002_8021] {
                    let mut table: Vec<u64> = (0..32).map(|lane| base + lane * 12).collect();
                    table[lane] = base + place;
                    let table = gpu.buffer(&table);
                    let run = |mask: u32| gpu.launch(&module, [1, 1, 1], [32, 1, 1], &[table, out, u64::from(mask), at]);
                    let fault = run(mask).unwrap_err();
                    assert_eq!((fault.kind, fault.thread), (kind, [lane as u32, 0, 0]), "{unit} {space} store {store} {fault}");
                    run(mask & !(1 << lane)).unwrap();
                }
            }
        }
    });
}

/// Blocks use the storage of the blocks before them, and must not see what those left.
#[test]
fn a_block_starts_afresh() {
    let gpu = plain();
    let text = kernel(
        1,
        ".shared .align 4 .b8 tile[256]; .local .align 4 .b8 stack[8];
         ld.param.u64 %rd1, [p0]; mov.u32 %r1, %ctaid.x; mov.u32 %r2, %tid.x; mov.u32 %r3, %ntid.x;
         mad.lo.s32 %r4, %r1, %r3, %r2; mul.wide.u32 %rd2, %r4, 4; add.s64 %rd3, %rd1, %rd2;
         and.b32 %r5, %r1, 1; setp.eq.u32 %p1, %r5, 0;
         // Only blocks of even numbers write these; all read them.
         @%p1 mov.u32 %r6, 100; @%p1 setp.eq.u32 %p2, %r5, 0; @%p1 mov.b64 %rd4, 1000;
         mov.u32 %r7, tile; shl.b32 %r8, %r2, 2; add.s32 %r7, %r7, %r8; @%p1 st.shared.u32 [%r7], 10; bar.sync 0;
         mov.u32 %r9, stack; @%p1 st.local.u32 [%r9], 1;
         cvt.u32.u64 %r10, %rd4; add.s32 %r6, %r6, %r10; @%p2 add.s32 %r6, %r6, 10000;
         ld.shared.u32 %r11, [%r7]; ld.local.u32 %r12, [%r9]; add.s32 %r6, %r6, %r11; add.s32 %r6, %r6, %r12;
         st.global.u32 [%rd3], %r6;",
    );
    let module = gpu.load(&text);
    let out = gpu.buffer(&vec![0u32; 8 * 64]);
    gpu.launch(&module, [8, 1, 1], [64, 1, 1], &[out]).unwrap();
    let want: Vec<u32> = (0..8).flat_map(|block| [if block % 2 == 0 { 11111 } else { 0 }; 64]).collect();
    assert_eq!(gpu.read::<u32>(out, 8 * 64), want);
}
