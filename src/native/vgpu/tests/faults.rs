//! What goes wrong is refused or reported with its place, and never reaches the host.
mod common;
use common::*;
use std::sync::atomic::Ordering;
use tilewright_vgpu::*;

#[test]
fn stray_accesses_name_thread_line_and_address() {
    let gpu = Gpu::new();
    let buffer = gpu.buffer(&[0u32; 16]);
    let code = "ld.param.u64 %rd1, [p0]; mov.u32 %r1, %tid.x; mul.wide.u32 %rd2, %r1, 4; add.u64 %rd3, %rd1, %rd2;\nst.global.u32 [%rd3], %r1;";
    let fault = gpu.fault(code, 32, &[buffer]);
    assert_eq!((fault.kind, fault.thread, fault.address, fault.bytes, fault.space), (FaultKind::OutOfBounds, [16, 0, 0], buffer + 64, 4, "global"));
    assert_eq!(fault.ptx_line, 13);
    let fault = gpu.fault("ld.param.u64 %rd1, [p0]; ld.global.u32 %r1, [%rd1+2];", 1, &[buffer]);
    assert_eq!((fault.kind, fault.address), (FaultKind::Misaligned, buffer + 2));
    gpu.mem.free(buffer).unwrap();
    let fault = gpu.fault("ld.param.u64 %rd1, [p0]; ld.global.v2.u32 {%r1,%r2}, [%rd1];", 1, &[buffer]);
    assert_eq!((fault.kind, fault.bytes), (FaultKind::UseAfterFree, 8));
    for code in ["mov.u64 %rd9, 0; ld.global.u32 %r1, [%rd9];", "mov.u64 %rd9, -8; ld.global.u64 %rd1, [%rd9];", "mov.u64 %rd9, 16; ld.u32 %r1, [%rd9];", "mov.u64 %rd9, 64; atom.global.add.u32 %r1, [%rd9], 1;"] {
        assert_eq!(gpu.fault(code, 32, &[]).kind, FaultKind::OutOfBounds, "{code}");
    }
    for code in [".shared .b32 x; ld.shared.u32 %r1, [x+4];", "mov.u32 %r9, 0xfffc; ld.shared.u32 %r1, [%r9];", ".local .b32 y; ld.local.u32 %r1, [y+16];", "mov.u32 %r1, 0x7fffff0; st.local.u8 [%r1], %r1;"] {
        assert_eq!(gpu.fault(code, 32, &[]).kind, FaultKind::OutOfBounds, "{code}");
    }
    assert_eq!(gpu.fault(".shared .b32 x; cvta.shared.u64 %rd1, x; ld.global.u32 %r1, [%rd1];", 1, &[]).kind, FaultKind::InvalidSpace);
}

#[test]
fn a_fault_gives_the_source_line() {
    let gpu = Gpu::new();
    let text = ".version 8.0\n.target sm_80\n.address_size 64\n.file 1 \"kernel.ts\"\n.visible .entry k()\n{\n.loc 1 42 7\ntrap;\n}\n";
    let fault = gpu.launch(&gpu.load(text), [1, 1, 1], [1, 1, 1], &[]).unwrap_err();
    assert_eq!((fault.kind, fault.source, fault.ptx_line), (FaultKind::Trap, Some(("kernel.ts".to_string(), 42)), 8));
}

#[test]
fn endless_kernels_run_out_of_budget_in_the_loop() {
    let mut gpu = Gpu::new();
    gpu.options.budget = 3_000_000;
    for code in ["\nFOREVER: add.u32 %r1, %r1, 1;\nbra FOREVER;", "\nFOREVER:\nld.volatile.shared.u32 %r1, [x]; bra FOREVER; .shared .b32 x;"] {
        let fault = gpu.fault(code, 64, &[]);
        assert_eq!(fault.kind, FaultKind::Timeout);
        assert!((13..=14).contains(&fault.ptx_line), "{fault}");
    }
}

#[test]
fn divergent_and_indexed_endless_loops_end_too() {
    let mut gpu = Gpu::new();
    gpu.options.budget = 1_000_000;
    let divergent = "mov.u32 %r1, %tid.x; L: add.u32 %r1, %r1, 1; and.b32 %r2, %r1, 1; setp.eq.u32 %p1, %r2, 0; @%p1 bra E; add.u32 %r3, %r3, 1; bra L; E: add.u32 %r4, %r4, 1; bra L;";
    let indexed = "mov.u32 %r1, 0; L0: add.u32 %r3, %r3, 1; L1: ts: .branchtargets L0, L1; brx.idx %r1, ts;";
    let scattered = "mov.u32 %r1, %tid.x; and.b32 %r1, %r1, 1; L0: add.u32 %r3, %r3, 1; L1: xor.b32 %r1, %r1, 1; ts: .branchtargets L0, L1; brx.idx %r1, ts;";
    for code in [divergent, indexed, scattered] {
        assert_eq!(gpu.fault(code, 64, &[]).kind, FaultKind::Timeout);
    }
}

#[test]
fn hostile_declarations_are_refused() {
    for code in [".local .b8 a[400000]; .local .b8 b[400000];", ".reg .b32 %x<4194304>; .reg .b32 %y<4194304>;", ".local .b8 a[99999999999];", ".shared .b8 a[0xffffffffff];"] {
        let text = kernel(0, code);
        if let Ok(module) = Module::load(text.as_bytes(), Arch::Sm89, &std::sync::Arc::new(Memory::new())) {
            let gpu = Gpu::new();
            assert!(gpu.launch(&module, [1, 1, 1], [32, 1, 1], &[]).is_err() || !code.contains(".local"), "{code}");
        }
    }
    let gpu = Gpu::new();
    // Windows counts what is allocated, touched or not.
    let bytes = if cfg!(windows) { 1 << 30 } else { 100_000_000_000_u64 };
    let text = format!(".version 8.0\n.target sm_80\n.address_size 64\n.global .b8 big[{bytes}] = {{1}};\n.global .align 8 .u64 self = self;\n.entry k() {{ ret; }}");
    let module = gpu.load(&text);
    let (at, _) = module.global("big").unwrap();
    assert_eq!(gpu.read::<u8>(at, 2), [1, 0]);
    let (at, _) = module.global("self").unwrap();
    assert_eq!(gpu.read::<u64>(at, 1), [at]);
}

#[test]
fn deadlocks_are_named() {
    let gpu = Gpu::new();
    let fault = gpu.fault("mov.u32 %r1, %tid.x; setp.lt.u32 %p1, %r1, 16; @%p1 bar.sync 0; @!%p1 bar.sync 1;", 32, &[]);
    assert_eq!(fault.kind, FaultKind::Deadlock, "{fault}");
    let fault = gpu.fault("mov.u32 %r1, %tid.x; setp.lt.u32 %p1, %r1, 32; @%p1 bar.sync 0; @!%p1 bar.sync 1;", 64, &[]);
    assert_eq!(fault.kind, FaultKind::Deadlock, "{fault}");
    let fault = gpu.fault("mov.u32 %r1, %tid.x; setp.lt.u32 %p1, %r1, 16; @%p1 shfl.sync.idx.b32 %r2, %r1, 0, 31, 0xff;", 32, &[]);
    assert_eq!(fault.kind, FaultKind::BadMask, "{fault}");
    let fault = gpu.fault("mov.u32 %r9, 33; bar.sync 0, %r9;", 64, &[]);
    assert_eq!(fault.kind, FaultKind::BarrierMismatch, "{fault}");
}

/// Warps that wait alike are told of together, whatever their number, with the line of the source.
#[test]
fn a_deadlock_groups_those_who_wait() {
    let gpu = Gpu::new();
    let code = "mov.u32 %r1, %tid.x; setp.lt.u32 %p1, %r1, 32; setp.ge.u32 %p2, %r1, 960; @%p1 bra A; @%p2 bra B;\nbar.sync 1;\nbra E;\nA: bar.sync 2;\nbra E;\nB: bar.sync 3; E:";
    let fault = gpu.fault(code, 1024, &[]);
    assert_eq!(fault.kind, FaultKind::Deadlock, "{fault}");
    for group in [
        "warp 0 lanes 0xffffffff wait for barrier 2 at PTX line 15",
        "warps 1-29 lanes 0xffffffff wait for barrier 1 at PTX line 13",
        "warps 30-31 lanes 0xffffffff wait for barrier 3 at PTX line 17",
    ] {
        assert!(fault.message.contains(group), "{group}: {fault}");
    }
}

/// What `ptxas` compiles for (here 168 registers: 65536 for 384 threads, in eights) is what `setmaxnreg` counts from.
#[test]
fn registers_are_counted_from_the_directives() {
    let gpu = Gpu::of(Arch::Sm90a);
    let code = "mov.u32 %r1, %tid.x; setp.lt.u32 %p1, %r1, 128; @%p1 bra P;\nsetmaxnreg.inc.sync.aligned.u32 COUNT;\nbra E;\nP: setmaxnreg.dec.sync.aligned.u32 40; E: bar.sync 0;";
    let run = |directives: &str, count: &str| {
        let text = module("sm_90a", 80, 0, &code.replace("COUNT", count)).replacen(")\n{", &format!(") {directives}\n{{"), 1);
        gpu.launch(&gpu.load(&text), [1, 1, 1], [384, 1, 1], &[]).err().map(|fault| (fault.kind, fault.message))
    };
    assert_eq!(run(".maxntid 384, 1, 1 .minnctapersm 1", "232"), None);
    let (kind, message) = run(".maxntid 384, 1, 1 .minnctapersm 1", "240").unwrap();
    assert!(kind == FaultKind::Deadlock && message.contains("72 registers a thread more"), "{message}");
    assert_eq!(run(".maxnreg 136", "184"), None);
    assert_eq!(run(".maxnreg 136", "192").unwrap().0, FaultKind::Deadlock);
    // ptxas ignores it where nothing says how many a thread starts with.
    assert_eq!(run(".maxntid 384, 1, 1", "256"), None);
}

#[test]
fn a_launch_can_be_cancelled() {
    let gpu = Gpu::new();
    let options = Options { threads: 2, budget: u64::MAX, ..Options::default() };
    let module = gpu.load(&kernel(0, "FOREVER: add.u32 %r1, %r1, 1; bra FOREVER;"));
    let control = Control::default();
    std::thread::scope(|scope| {
        scope.spawn(|| {
            while control.instructions.load(Ordering::Relaxed) == 0 {
                std::thread::yield_now();
            }
            control.cancel.store(true, Ordering::Relaxed);
        });
        let fault = launch(&gpu.mem, Launch {
            kernel: &module.kernels()[0], grid: [4, 1, 1], block: [32, 1, 1], cluster: [1; 3], dynamic_shared: 0, params: &[], options: &options, control: &control,
        });
        assert_eq!(fault.unwrap_err().kind, FaultKind::Cancelled);
    });
}

#[test]
fn recursion_without_end_overflows_its_stack() {
    let gpu = Gpu::new();
    let text = ".version 8.0\n.target sm_80\n.address_size 64\n.func f(.reg .b32 x) { .reg .b32 y; add.u32 y, x, 1; call f, (y); ret; }\n.visible .entry k() { call f, (1); ret; }";
    assert_eq!(gpu.launch(&gpu.load(text), [1, 1, 1], [32, 1, 1], &[]).unwrap_err().kind, FaultKind::StackOverflow);
}

#[test]
fn launches_the_device_does_not_admit() {
    let gpu = Gpu::new();
    let module = gpu.load(&kernel(1, ".shared .align 16 .b8 big[65536]; mov.u32 %r1, big;"));
    let kind = |grid, block, dynamic, params: &[u64]| gpu.launch_with(&module, grid, block, dynamic, params, &Control::default()).map(|_| ()).unwrap_err().kind;
    assert_eq!(kind([0, 1, 1], [32, 1, 1], 0, &[0]), FaultKind::InvalidLaunch);
    assert_eq!(kind([1, 1, 1], [2048, 1, 1], 0, &[0]), FaultKind::InvalidLaunch);
    assert_eq!(kind([1, 1, 1], [32, 32, 2], 0, &[0]), FaultKind::InvalidLaunch);
    assert_eq!(kind([1, 70000, 1], [32, 1, 1], 0, &[0]), FaultKind::InvalidLaunch);
    assert_eq!(kind([1, 1, 1], [32, 1, 1], 64 * 1024, &[0]), FaultKind::InvalidLaunch);
    assert_eq!(kind([1, 1, 1], [32, 1, 1], 0, &[]), FaultKind::InvalidLaunch);
}

fn refused(text: &str) -> (LoadErrorKind, Vec<(u32, String)>) {
    let error = Gpu::new().refuse(text);
    (error.kind, error.diagnostics.into_iter().map(|d| (d.line, d.message)).collect())
}

#[test]
fn syntax_errors_have_lines_and_all_are_listed() {
    let (kind, list) = refused(".version 8.0\n.target sm_80\n.address_size 64\n.entry k() {\nadd.u32 %r1 %r2;\nmov.u32 ;;\n.reg .b33 x;\nret;\n}");
    assert_eq!(kind, LoadErrorKind::Syntax);
    assert_eq!(list.iter().map(|(line, _)| *line).collect::<Vec<_>>(), [5, 7]);
    for text in ["", "x", ".version 8.0", ".version 8.0 .target sm_80 .entry k() {", ".version 8.0 .target sm_80 .entry k( {}", "\u{0}", ".version 9"] {
        refused(text);
    }
    assert!(Module::load(&[0xff, 0xfe], Arch::Sm80, &std::sync::Arc::new(Memory::new())).is_err());
}

#[test]
fn every_offending_line_is_listed() {
    let text = kernel(0, "add.f32 %h1, %f1, %f2;\nwgmma.fence.sync.aligned;\nadd.u32 %r1, %r2, %q9;\nfma.f32 %f1,%f1,%f1,%f1;\ncvt.rn.satfinite.e4m3x2.f32 %h1, %f1, %f2;\nbra NOWHERE;\nfrobnicate.u32 %r1;\nld.global.u32 %r1, [%f1];\nsetp.lt.b32 %p1, %r1, %r2;\nadd.u32 %r1, %r2, %rd1;");
    let (kind, list) = refused(&text);
    assert_eq!(kind, LoadErrorKind::Semantic);
    assert_eq!(list.iter().map(|(line, _)| *line).collect::<Vec<_>>(), (12..22).collect::<Vec<_>>(), "{list:#?}");
    let (kind, list) = refused(&kernel(0, "tcgen05.wait::ld.sync.aligned;\ntcgen05.fence::before_thread_sync;"));
    assert_eq!((kind, list.len()), (LoadErrorKind::Unsupported, 2));
}

#[test]
fn targets_and_versions_are_checked() {
    let load = |target: &str, version, arch, code: &str| Module::load(module(target, version, 0, code).as_bytes(), arch, &std::sync::Arc::new(Memory::new())).map(|_| ()).map_err(|e| e.kind);
    use LoadErrorKind::*;
    assert_eq!(load("sm_90", 80, Arch::Sm89, ""), Err(TargetTooHigh));
    assert_eq!(load("sm_90a", 80, Arch::Sm90a, ""), Ok(()));
    assert_eq!(load("sm_90a", 80, Arch::Sm120a, ""), Err(TargetTooHigh));
    assert_eq!(load("sm_90", 80, Arch::Sm120a, ""), Ok(()));
    assert_eq!(load("sm_89", 71, Arch::Sm89, ""), Err(Semantic));
    let fp8 = "cvt.rn.satfinite.e4m3x2.f32 %h1, %f1, %f2;";
    assert_eq!(load("sm_89", 80, Arch::Sm89, fp8), Err(Semantic));
    assert_eq!(load("sm_89", 81, Arch::Sm89, fp8), Ok(()));
    assert_eq!(load("sm_90", 78, Arch::Sm90a, fp8), Ok(()));
    let mma = "mma.sync.aligned.m16n8k32.row.col.f32.e4m3.e4m3.f32 {%f0,%f1,%f2,%f3}, {%r0,%r1,%r2,%r3}, {%r4,%r5}, {%f0,%f1,%f2,%f3};";
    assert_eq!(load("sm_89", 83, Arch::Sm89, mma), Err(Semantic));
    assert_eq!(load("sm_89", 84, Arch::Sm89, mma), Ok(()));
    assert_eq!(load("sm_86", 84, Arch::Sm89, mma), Err(Semantic));
}

/// Mutated PTX must be refused or run to an end; it must not crash or hang the host.
#[test]
fn mutations_never_crash() {
    let seed = kernel(2, "ld.param.u64 %rd1, [p0]; ld.param.u64 %rd2, [p1]; mov.u32 %r1, %tid.x; mul.wide.u32 %rd3, %r1, 4; add.u64 %rd4, %rd1, %rd3;
        LOOP: ld.global.v2.u32 {%r2,%r3}, [%rd4]; add.u32 %r2, %r2, %r3; shfl.sync.bfly.b32 %r4, %r2, 1, 31, -1; st.global.u32 [%rd4], %r4; add.u32 %r5, %r5, 1;
        setp.lt.u32 %p1, %r5, 4; @%p1 bra LOOP; bar.sync 0; .shared .b8 s[64]; st.shared.u32 [s+4], %r1; atom.global.add.u32 %r6, [%rd1], 1; cvt.rn.f32.s32 %f1, %r6;");
    let mut state = 12345u64;
    let mut random = |n: usize| {
        state = state.wrapping_mul(6364136223846793005).wrapping_add(1442695040888963407);
        (state >> 33) as usize % n
    };
    let mut gpu = Gpu::new();
    gpu.options.budget = 200_000;
    let words = [".u32", "%r1", "%rd1", "0", "-1", "0xffffffffffffffff", "{", "}", ";", ",", "[", "]", "bra", "LOOP", "@%p1", ".shared", "ret;", "call", "(", "%tid.x", "bar.sync 0;", "4", "exit;", "+"];
    let mut accepted = 0;
    for _ in 0..2500 {
        let mut text = seed.clone();
        for _ in 0..1 + random(3) {
            let at = (0..).map(|_| random(text.len())).find(|at| text.is_char_boundary(*at)).unwrap();
            match random(3) {
                0 => text.insert_str(at, words[random(words.len())]),
                1 => {
                    let end = (at + random(12)).min(text.len());
                    text.replace_range(at..end, "");
                }
                _ => text.replace_range(at..at + 1, ["0", "9", "r", "%", ".", " ", "8"][random(7)]),
            }
        }
        let Ok(module) = Module::load(text.as_bytes(), gpu.arch, &gpu.mem) else { continue };
        if module.kernels().is_empty() {
            continue;
        }
        accepted += 1;
        let buffer = gpu.buffer(&[0u32; 64]);
        let _ = gpu.launch(&module, [2, 1, 1], [48, 1, 1], &[buffer, 0]);
        gpu.mem.free(buffer).unwrap();
    }
    assert!(accepted > 50, "{accepted} mutants loaded");
}
