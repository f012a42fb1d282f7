//! Times the plain kernels of `bench/side-by-side` on one host thread, engine alone, and prints one line each. For profilers: the
//! first argument names one kernel, the second how often it is launched.
//!
//! `cargo run --release -p tilewright-vgpu --example plain`

use std::sync::Arc;

use tilewright_vgpu::*;

struct Plain {
    name: &'static str,
    text: &'static str,
    grid: [u32; 3],
    block: [u32; 3],
    /// Bytes of each array, which are the arguments before `n`.
    arrays: &'static [u64],
    n: u64,
}

const KERNELS: [Plain; 3] = [
    Plain {
        name: "saxpy",
        text: include_str!("../../../../bench/side-by-side/plain/saxpy.ptx"),
        grid: [2048, 1, 1],
        block: [128, 1, 1],
        arrays: &[1 << 20, 1 << 20],
        n: 1 << 18,
    },
    Plain {
        name: "matmul",
        text: include_str!("../../../../bench/side-by-side/plain/matmul.ptx"),
        grid: [16, 16, 1],
        block: [8, 8, 1],
        arrays: &[1 << 16, 1 << 16, 1 << 16],
        n: 128,
    },
    Plain {
        name: "transpose",
        text: include_str!("../../../../bench/side-by-side/plain/transpose.ptx"),
        grid: [32, 32, 1],
        block: [16, 16, 1],
        arrays: &[1 << 20, 1 << 20],
        n: 512,
    },
];

/// This thread's processor time: unlike wall time it does not count what other programs take.
fn cpu_seconds() -> f64 {
    let mut time = libc::timespec { tv_sec: 0, tv_nsec: 0 };
    // SAFETY: fills the struct it is given.
    unsafe { libc::clock_gettime(libc::CLOCK_THREAD_CPUTIME_ID, &mut time) };
    time.tv_sec as f64 + time.tv_nsec as f64 * 1e-9
}

fn main() {
    let args: Vec<String> = std::env::args().collect();
    let only = args.get(1).filter(|name| name.as_str() != "all");
    let runs: u32 = args.get(2).and_then(|n| n.parse().ok()).unwrap_or(20);
    let sanitize = if args.iter().any(|arg| arg == "--sanitize") { Tools::ALL } else { Tools::NONE };
    let options = Options { threads: 1, sanitize, ..Options::default() };
    for kernel in KERNELS.iter().filter(|kernel| only.is_none_or(|name| name == kernel.name)) {
        let mem = Arc::new(Memory::new());
        let module = Module::load(kernel.text.as_bytes(), Arch::Sm80, &mem).unwrap_or_else(|error| panic!("{error}"));
        let mut params = Vec::new();
        for bytes in kernel.arrays {
            let at = mem.alloc(*bytes).unwrap_or_else(|error| panic!("{error}"));
            mem.fill(at, &[0, 0, 0x80, 0x3f], bytes / 4).unwrap_or_else(|error| panic!("{error}"));
            params.extend(at.to_le_bytes());
        }
        params.extend(kernel.n.to_le_bytes());
        let (mut best, mut instructions) = (f64::INFINITY, 0);
        for _ in 0..runs {
            let control = Control::default();
            let start = cpu_seconds();
            let one = Launch {
                kernel: &module.kernels()[0],
                grid: kernel.grid,
                block: kernel.block,
                cluster: [0; 3],
                dynamic_shared: 0,
                params: &params,
                options: &options,
                control: &control,
            };
            instructions = launch(&mem, one).unwrap_or_else(|fault| panic!("{fault}")).instructions;
            best = best.min(cpu_seconds() - start);
        }
        let blocks = kernel.grid.iter().product::<u32>();
        println!(
            "{:10} {:7.3} ms, {:6.0} ns per block, {:5.1} ns per warp instruction",
            kernel.name,
            best * 1e3,
            best * 1e9 / f64::from(blocks),
            best * 1e9 / instructions as f64
        );
    }
}
