//! Measures the engine on one host thread and prints one JSON object.
//!
//! `cargo run --release -p tilewright-vgpu --example speed`

use std::sync::Arc;

use tilewright_vgpu::*;

/// The ALU loop: integer, FMA, min/max, multiply and shared loads, full mask, 16 instructions and the loop's own three.
fn alu_loop() -> String {
    let body = "
  mad.lo.s32 %r10, %r1, %r2, %r10;
  fma.rn.f32 %f1, %f2, %f3, %f1;
  add.s32 %r11, %r10, %r3;
  max.f32 %f4, %f1, %f5;
  xor.b32 %r12, %r11, %r2;
  fma.rn.f32 %f6, %f2, %f5, %f6;
  ld.shared.f32 %f7, [%r5];
  mul.f32 %f8, %f7, %f3;
  min.s32 %r13, %r12, %r3;
  add.f32 %f9, %f8, %f9;
  shl.b32 %r14, %r13, 3;
  min.f32 %f10, %f9, %f4;
  and.b32 %r15, %r14, %r12;
  ld.shared.u32 %r16, [%r5+128];
  add.s32 %r17, %r16, %r15;
  mul.f32 %f11, %f10, %f2;
  mul.lo.s32 %r18, %r17, %r2;
";
    format!(
        ".version 8.4\n.target sm_89\n.address_size 64\n.visible .entry k(.param .u64 out, .param .u32 n)\n{{
  .reg .pred %p<4>; .reg .b32 %r<32>; .reg .f32 %f<16>; .reg .b64 %rd<8>;
  .shared .align 16 .b8 tile[1024];
  ld.param.u64 %rd1, [out]; ld.param.u32 %r20, [n];
  mov.u32 %r1, %tid.x; mov.u32 %r4, tile; mad.lo.u32 %r5, %r1, 4, %r4;
  mov.u32 %r2, 17; mov.u32 %r3, 5; mov.u32 %r10, 0; mov.u32 %r18, 0;
  mov.f32 %f1, 0f3F800000; mov.f32 %f2, 0f3F7FFFF0; mov.f32 %f3, 0f3F000000; mov.f32 %f5, 0f3E800000; mov.f32 %f6, 0f3F800000;
  mov.f32 %f9, 0f00000000; mov.f32 %f11, 0f00000000;
  cvt.rn.f32.u32 %f7, %r1; st.shared.f32 [%r5], %f7; st.shared.u32 [%r5+128], %r1; bar.sync 0;
  mov.u32 %r19, 0;
LOOP:
{body}
  add.s32 %r19, %r19, 1;
  setp.lt.s32 %p1, %r19, %r20;
  @%p1 bra LOOP;
  cvt.rzi.s32.f32 %r21, %f11; add.s32 %r21, %r21, %r18; cvt.rzi.s32.f32 %r22, %f6; add.s32 %r21, %r21, %r22;
  mul.wide.u32 %rd2, %r1, 4; add.s64 %rd3, %rd1, %rd2; st.global.u32 [%rd3], %r21;
  ret;
}}\n"
    )
}

/// A loop of eight independent e4m3 matrix operations.
fn mma_loop() -> String {
    let mut body = String::new();
    for i in 0..8 {
        body += &format!(
            "mma.sync.aligned.m16n8k32.row.col.f32.e4m3.e4m3.f32 {{%f{0},%f{1},%f{2},%f{3}}}, {{%r1,%r2,%r3,%r4}}, {{%r5,%r6}}, {{%f{0},%f{1},%f{2},%f{3}}};\n",
            4 * i,
            4 * i + 1,
            4 * i + 2,
            4 * i + 3
        );
    }
    let zero: String = (0..32).map(|i| format!("mov.f32 %f{i}, 0f00000000; ")).collect();
    let sum: String = (1..32).map(|i| format!("add.f32 %f0, %f0, %f{i}; ")).collect();
    format!(
        ".version 8.4\n.target sm_89\n.address_size 64\n.visible .entry k(.param .u64 out, .param .u32 n)\n{{
  .reg .pred %p<4>; .reg .b32 %r<32>; .reg .f32 %f<40>; .reg .b64 %rd<8>;
  ld.param.u64 %rd1, [out]; ld.param.u32 %r20, [n];
  mov.u32 %r10, %tid.x; mul.lo.u32 %r11, %r10, 0x01030507; and.b32 %r1, %r11, 0x37373737; add.u32 %r2, %r1, 0x01010101;
  xor.b32 %r3, %r1, 0x03020100; add.u32 %r4, %r2, 0x01000100; xor.b32 %r5, %r1, 0x80008000; xor.b32 %r6, %r2, 0x00800080;
  {zero}
  mov.u32 %r19, 0;
LOOP:
{body}
  add.s32 %r19, %r19, 1;
  setp.lt.s32 %p1, %r19, %r20;
  @%p1 bra LOOP;
  {sum}
  mul.wide.u32 %rd2, %r10, 4; add.s64 %rd3, %rd1, %rd2; st.global.f32 [%rd3], %f0;
  ret;
}}\n"
    )
}

/// A loop of four e4m3 products of a warpgroup, along k of one swizzled tile, accumulating in place.
fn wgmma_loop() -> String {
    let d: Vec<String> = (0..128).map(|i| format!("%f{i}")).collect();
    let mut body = String::from("  wgmma.fence.sync.aligned;\n");
    for step in 0..4 {
        // 32 bytes of k are two units of the descriptors.
        body += &format!(
            "  add.s64 %rd4, %rd2, {0}; add.s64 %rd5, %rd3, {0};
  wgmma.mma_async.sync.aligned.m64n256k32.f32.e4m3.e4m3 {{{1}}}, %rd4, %rd5, %p2, 1, 1;\n",
            2 * step,
            d.join(",")
        );
    }
    let zero: String = d.iter().map(|d| format!("mov.f32 {d}, 0f00000000; ")).collect();
    let sum: String = d[1..].iter().map(|d| format!("add.f32 %f0, %f0, {d}; ")).collect();
    // Swizzle of 128 bytes, eight rows 1,024 bytes apart; A behind B.
    let descriptor = |start: u64| start >> 4 | 1 << 16 | (1024 >> 4) << 32 | 1 << 62;
    format!(
        ".version 8.4\n.target sm_90a\n.address_size 64\n.visible .entry k(.param .u64 out, .param .u32 n)\n{{
  .reg .pred %p<4>; .reg .b32 %r<32>; .reg .f32 %f<130>; .reg .b64 %rd<8>;
  .shared .align 1024 .b8 tile[40960];
  ld.param.u64 %rd1, [out]; ld.param.u32 %r20, [n];
  mov.u32 %r10, %tid.x; mul.lo.u32 %r11, %r10, 0x01030507; mov.u32 %r14, tile; mad.lo.u32 %r12, %r10, 4, %r14;
FILL:
  and.b32 %r13, %r11, 0xB7B7B7B7; st.shared.u32 [%r12], %r13; mad.lo.u32 %r11, %r11, 0x9E3779B1, 0x7F4A7C15;
  add.u32 %r12, %r12, 512; setp.lt.u32 %p1, %r12, 40960; @%p1 bra FILL;
  bar.sync 0;
  mov.b64 %rd2, {:#x}; mov.b64 %rd3, {:#x}; setp.eq.u32 %p2, %r10, %r10;
  {zero}
  mov.u32 %r19, 0;
LOOP:
{body}
  wgmma.commit_group.sync.aligned;
  wgmma.wait_group.sync.aligned 0;
  add.s32 %r19, %r19, 1;
  setp.lt.s32 %p1, %r19, %r20;
  @%p1 bra LOOP;
  {sum}
  mul.wide.u32 %rd6, %r10, 4; add.s64 %rd7, %rd1, %rd6; st.global.f32 [%rd7], %f0;
  ret;
}}\n",
        descriptor(32768),
        descriptor(0),
    )
}

/// This thread's processor time: unlike wall time it does not count what other programs take.
fn cpu_seconds() -> f64 {
    let mut time = libc::timespec { tv_sec: 0, tv_nsec: 0 };
    // SAFETY: fills the struct it is given.
    unsafe { libc::clock_gettime(libc::CLOCK_THREAD_CPUTIME_ID, &mut time) };
    time.tv_sec as f64 + time.tv_nsec as f64 * 1e-9
}

/// Seconds of the fastest of three launches of eight blocks of one warp, its warp instructions, and loops run.
fn time(text: &str, n: u64, options: &Options) -> (f64, f64, f64) {
    time_on(Arch::Sm89, 32, text, n, options)
}

fn time_on(arch: Arch, threads: u32, text: &str, n: u64, options: &Options) -> (f64, f64, f64) {
    let mem = Arc::new(Memory::new());
    let module = Module::load(text.as_bytes(), arch, &mem).unwrap_or_else(|error| panic!("{error}"));
    let out = mem.alloc(4096).unwrap_or_else(|error| panic!("{error}"));
    let mut params = out.to_le_bytes().to_vec();
    params.extend((n as u32).to_le_bytes());
    let kernel = &module.kernels()[0];
    let mut best = f64::INFINITY;
    let mut instructions = 0.0;
    for _ in 0..3 {
        let control = Control::default();
        let start = cpu_seconds();
        let launch_one = Launch {
            kernel,
            grid: [8, 1, 1],
            block: [threads, 1, 1],
            cluster: [1; 3],
            dynamic_shared: 0,
            params: &params,
            options,
            control: &control,
        };
        let report = launch(&mem, launch_one).unwrap_or_else(|fault| panic!("{fault}"));
        best = best.min(cpu_seconds() - start);
        instructions = report.instructions as f64;
    }
    (best, instructions, 8.0 * n as f64)
}

fn main() {
    if std::env::args().any(|arg| arg == "--alu") {
        // For profilers: the plain ALU loop alone.
        let plain = Options { threads: 1, budget: u64::MAX, ..Options::default() };
        let (seconds, instructions, _) = time(&alu_loop(), 1_000_000, &plain);
        println!("{:.2} ns per warp instruction", seconds / instructions * 1e9);
        return;
    }
    if std::env::args().any(|arg| arg == "--mma") {
        let f32_mode = Options { threads: 1, budget: u64::MAX, matrix: MatrixMode::F32, ..Options::default() };
        let (seconds, _, loops) = time(&mma_loop(), 300_000, &f32_mode);
        println!("{:.2} ns per mma", seconds / loops / 8.0 * 1e9);
        return;
    }
    if std::env::args().any(|arg| arg == "--alu-sanitized") {
        let sanitized = Options { threads: 1, budget: u64::MAX, sanitize: Tools::ALL, ..Options::default() };
        let (seconds, instructions, _) = time(&alu_loop(), 200_000, &sanitized);
        println!("{:.2} ns per warp instruction", seconds / instructions * 1e9);
        return;
    }
    let plain = Options { threads: 1, budget: u64::MAX, ..Options::default() };
    let counted = Options { counters: true, ..plain.clone() };
    let sanitized = Options { sanitize: Tools::ALL, ..plain.clone() };
    let f32_mode = Options { matrix: MatrixMode::F32, ..plain.clone() };
    let (alu, alu_instructions, _) = time(&alu_loop(), 400_000, &plain);
    let (alu_counted, counted_instructions, _) = time(&alu_loop(), 200_000, &counted);
    let (alu_sanitized, sanitized_instructions, _) = time(&alu_loop(), 40_000, &sanitized);
    let (mma_model, _, model_loops) = time(&mma_loop(), 20_000, &plain);
    let (mma_f32, _, f32_loops) = time(&mma_loop(), 50_000, &f32_mode);
    let (group_model, _, group_model_loops) = time_on(Arch::Sm90a, 128, &wgmma_loop(), 200, &plain);
    let (group_f32, _, group_f32_loops) = time_on(Arch::Sm90a, 128, &wgmma_loop(), 500, &f32_mode);
    // 4 products of 2 * 64 * 256 * 32 operations per loop.
    let group_flops = |loops: f64, seconds: f64| loops * 4.0 * 1_048_576.0 / seconds / 1e9;
    // 8 operations of 2 * 16 * 8 * 32 floating-point operations per loop.
    let flops = |loops: f64, seconds: f64| loops * 8.0 * 8192.0 / seconds / 1e9;
    println!(
        "{{\"alu_glane_per_s\": {:.2}, \"alu_ns_per_warp_instruction\": {:.2}, \"alu_counted_glane_per_s\": {:.2}, \"alu_sanitized_glane_per_s\": {:.2}, \"alu_sanitized_ratio\": {:.1}, \"mma_e4m3_model_gflops\": {:.1}, \"mma_e4m3_f32_gflops\": {:.1}, \"wgmma_e4m3_model_gflops\": {:.1}, \"wgmma_e4m3_f32_gflops\": {:.1}}}",
        alu_instructions * 32.0 / alu / 1e9,
        alu / alu_instructions * 1e9,
        counted_instructions * 32.0 / alu_counted / 1e9,
        sanitized_instructions * 32.0 / alu_sanitized / 1e9,
        alu_sanitized / sanitized_instructions / (alu / alu_instructions),
        flops(model_loops, mma_model),
        flops(f32_loops, mma_f32),
        group_flops(group_model_loops, group_model),
        group_flops(group_f32_loops, group_f32),
    );
}
