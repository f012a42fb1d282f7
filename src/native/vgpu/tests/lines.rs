//! Counts by line of the text: they add up to the launch's counters, and name the lines that diverge and conflict.
mod common;
use common::*;
use tilewright_vgpu::{LineCount, OpCount};

/// Lane i stores to and loads from shared memory at 4·i·stride bytes, then odd lanes go another way.
const STRIDED: &str = ".shared .align 16 .b8 tile[4096];
mov.u32 %r1, %tid.x; and.b32 %r2, %r1, 31; ld.param.u64 %rd1, [p0]; ld.param.u32 %r3, [p1];
mul.lo.u32 %r4, %r2, %r3; shl.b32 %r4, %r4, 2; mov.u32 %r5, tile; add.u32 %r6, %r5, %r4;
st.shared.u32 [%r6], %r1;
bar.sync 0;
ld.shared.u32 %r0, [%r6];
and.b32 %r7, %r1, 1; setp.eq.u32 %p1, %r7, 0;
@%p1 bra EVEN;
add.u32 %r0, %r0, 1;
EVEN:
mul.wide.u32 %rd2, %r2, 4; add.s64 %rd3, %rd1, %rd2;
st.global.u32 [%rd3], %r0;";

fn run(stride: u64, threads: usize) -> (tilewright_vgpu::Counters, Vec<LineCount>, String) {
    let mut gpu = Gpu::new();
    gpu.options.lines = true;
    gpu.options.threads = threads;
    let out = gpu.buffer(&[0u32; 32]);
    let text = kernel(2, STRIDED);
    let report = gpu.launch(&gpu.load(&text), [40, 1, 1], [64, 1, 1], &[out, stride]).unwrap();
    (report.counters.unwrap(), report.lines.unwrap(), text)
}

fn at<'a>(lines: &'a [LineCount], text: &str, what: &str) -> &'a LineCount {
    let number = text.lines().position(|line| line.contains(what)).unwrap() as u32 + 1;
    lines.iter().find(|line| line.ptx_line == number).unwrap()
}

#[test]
fn lines_add_up_to_the_counters() {
    let (counters, lines, _) = run(2, 1);
    let sum = lines.iter().fold(OpCount::default(), |mut sum, line| {
        sum.add(&line.count);
        sum
    });
    assert_eq!((sum.issued, sum.lanes), (counters.warp_instructions, counters.lane_instructions));
    assert_eq!(sum.divergent, counters.divergent_branches);
    assert_eq!(sum.global_sectors, counters.global_load_sectors + counters.global_store_sectors);
    assert_eq!(sum.shared_wavefronts, counters.shared_load_wavefronts + counters.shared_store_wavefronts);
    assert_eq!(sum.shared_bank_conflicts, counters.shared_load_bank_conflicts + counters.shared_store_bank_conflicts);
    assert!(lines.is_sorted_by_key(|line| line.ptx_line));
}

#[test]
fn lines_say_what_diverges_and_what_conflicts() {
    let (_, lines, text) = run(2, 1);
    let branch = at(&lines, &text, "bra EVEN");
    assert_eq!((branch.class, branch.count.issued, branch.count.divergent), ("control", 80, 80));
    let odd = at(&lines, &text, "add.u32 %r0, %r0, 1");
    assert_eq!((odd.class, odd.count.issued, odd.count.lanes), ("alu_integer", 80, 80 * 16));
    let load = at(&lines, &text, "ld.shared");
    assert_eq!((load.class, load.count.shared_wavefronts, load.count.shared_bank_conflicts), ("memory_shared_load", 160, 80));
    let sample = load.conflict.as_ref().unwrap();
    assert_eq!((sample.block, sample.bytes, sample.lanes), (0, 4, !0));
    assert_eq!(sample.offsets, std::array::from_fn(|i| 8 * i as u32));
    let store = at(&lines, &text, "st.global");
    assert_eq!((store.count.global_requests, store.count.global_sectors, store.count.global_bytes), (80, 320, 80 * 128));
    assert_eq!(at(&lines, &text, "bar.sync").count.issued, 80);
}

#[test]
fn without_conflicts_there_is_no_sample_and_host_threads_change_nothing() {
    let (_, lines, _) = run(1, 1);
    assert!(lines.iter().all(|line| line.conflict.is_none() && line.count.shared_bank_conflicts == 0));
    assert_eq!(run(3, 1).1, run(3, 4).1);
    assert_eq!(run(4, 1).1, run(4, 3).1);
}
