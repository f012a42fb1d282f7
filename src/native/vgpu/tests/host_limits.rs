//! A host that refuses memory: errors that say so, and a process that lives on. The limit is set in a child, which is this program
//! again.
#![cfg(target_os = "linux")]

mod common;

use std::process::Command;

use common::*;
use tilewright_vgpu::{FaultKind, MemError, Tools};

/// Runs the rest of a test in a child: true there. The parent sees to it that the child succeeded.
fn in_child(test: &str) -> bool {
    if std::env::var_os("TILEWRIGHT_TEST_CHILD").is_some() {
        return true;
    }
    let program = std::env::current_exe().unwrap();
    let child = Command::new(program).args(["--exact", test]).env("TILEWRIGHT_TEST_CHILD", "1").output().unwrap();
    let text = String::from_utf8_lossy(&child.stdout).into_owned() + &String::from_utf8_lossy(&child.stderr);
    assert!(child.status.success() && text.contains("1 passed"), "{:?}\n{text}", child.status);
    false
}

/// From now on the process may have this many bytes of address space beyond what it has.
fn leave(bytes: u64) {
    let statm = std::fs::read_to_string("/proc/self/statm").unwrap();
    let pages: u64 = statm.split_whitespace().next().unwrap().parse().unwrap();
    // SAFETY: numbers in, and a structure of numbers.
    unsafe {
        let most = pages * libc::sysconf(libc::_SC_PAGESIZE) as u64 + bytes;
        let limit = libc::rlimit { rlim_cur: most, rlim_max: most };
        assert_eq!(libc::setrlimit(libc::RLIMIT_AS, &limit), 0);
    }
}

const ONE: &str = "mov.u32 %r1, %tid.x; mov.u32 %r2, 1;";

#[test]
fn blocks_that_do_not_fit_the_host_are_a_fault() {
    if !in_child("blocks_that_do_not_fit_the_host_are_a_fault") {
        return;
    }
    let gpu = Gpu::new();
    let small = gpu.load(&kernel(0, ONE));
    // 300 MB for one block's local memory.
    let large = gpu.load(&kernel(0, ".local .b8 a[300000]; mov.u64 %rd1, a; st.local.u8 [%rd1], 1;"));
    gpu.launch(&small, [1, 1, 1], [32, 1, 1], &[]).unwrap();
    leave(200 << 20);
    let fault = gpu.launch(&large, [1, 1, 1], [1024, 1, 1], &[]).unwrap_err();
    assert_eq!(fault.kind, FaultKind::OutOfMemory, "{fault}");
    assert!(fault.message.contains("1024 threads") && fault.message.contains("300000 bytes of local memory"), "{fault}");
    gpu.launch(&small, [4, 1, 1], [32, 1, 1], &[]).unwrap();
    // One warp of it fits.
    gpu.launch(&large, [1, 1, 1], [32, 1, 1], &[]).unwrap();
}

#[test]
fn sanitizers_that_do_not_fit_the_host_are_a_fault() {
    if !in_child("sanitizers_that_do_not_fit_the_host_are_a_fault") {
        return;
    }
    let mut gpu = Gpu::new();
    gpu.options.sanitize = Tools { racecheck: true, ..Tools::NONE };
    // Each thread writes 4 bytes of a page of its own; what racecheck keeps of a page is eight times as large.
    let text = kernel(
        1,
        "ld.param.u64 %rd1, [p0]; mov.u32 %r1, %ctaid.x; mov.u32 %r2, %ntid.x; mov.u32 %r3, %tid.x; mad.lo.u32 %r4, %r1, %r2, %r3;\n\
         mul.wide.u32 %rd2, %r4, 4096; add.u64 %rd1, %rd1, %rd2; st.global.u32 [%rd1], %r4;",
    );
    let module = gpu.load(&text);
    let bytes = 64 << 20;
    let at = gpu.mem.alloc(bytes).unwrap();
    let launch = |blocks: u32| gpu.launch(&module, [blocks, 1, 1], [1024, 1, 1], &[at]);
    launch(1).unwrap();
    leave(200 << 20);
    let fault = launch(16).unwrap_err();
    assert_eq!(fault.kind, FaultKind::OutOfMemory, "{fault}");
    assert!(fault.message.contains("sanitizers"), "{fault}");
    launch(1).unwrap();
}

#[test]
fn allocations_that_do_not_fit_the_host_are_refused() {
    if !in_child("allocations_that_do_not_fit_the_host_are_refused") {
        return;
    }
    let gpu = Gpu::new();
    gpu.mem.track();
    let at = gpu.mem.alloc(1 << 20).unwrap();
    leave(100 << 20);
    for bytes in [200 << 20, 1 << 40] {
        assert_eq!(gpu.mem.alloc(bytes), Err(MemError::OutOfMemory { bytes }));
        assert_eq!(gpu.mem.reserve(bytes, 4096), Err(MemError::OutOfMemory { bytes }));
    }
    gpu.mem.write(at, &[1; 100]).unwrap();
    gpu.mem.free(at).unwrap();
    gpu.mem.alloc(1 << 20).unwrap();
}
