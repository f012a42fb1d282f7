//! fp8 `mma.sync` on sm_90a and sm_100a, whose matrix units have none, gives the bits of what `ptxas` makes of it, written out in PTX:
//! both halves of every word as f16, two products from zero, and an addition. (That `ptxas` does: `test/vgpu/fp8-products.test.ts`.)

mod common;

use common::{Gpu, module};
use tilewright_vgpu::Arch;
use tilewright_vgpu::random::Random;

/// `{%r3,%r4}`
fn list(prefix: &str, first: usize, count: usize) -> String {
    let names: Vec<String> = (first..first + count).map(|i| format!("%{prefix}{i}")).collect();
    format!("{{{}}}", names.join(","))
}

/// Both ways to compute a product in one kernel: D of the fp8 form, then D as written out, a row of words per register.
fn kernel(k: usize, [a, b]: [&str; 2], sum: &str) -> (String, usize) {
    let (chunks, f16) = (k / 16, sum == "f16");
    let (in_a, in_b, in_c) = (2 * chunks, chunks, if f16 { 2 } else { 4 });
    let (acc, word) = if f16 { ("r", "b32") } else { ("f", "f32") };
    let mut code = String::from("ld.param.u64 %rd0, [p0]; ld.param.u64 %rd1, [p1]; mov.u32 %r0, %laneid; mul.wide.u32 %rd2, %r0, 4;\n");
    code += "add.s64 %rd0, %rd0, %rd2; add.s64 %rd1, %rd1, %rd2;\n";
    // Factors in r10 on, C in r30 or f30 on.
    for i in 0..in_a + in_b {
        code += &format!("ld.global.b32 %r{}, [%rd1+{}];\n", 10 + i, 128 * i);
    }
    for i in 0..in_c {
        code += &format!("ld.global.{word} %{acc}{}, [%rd1+{}];\n", 30 + i, 128 * (in_a + in_b + i));
    }
    let c = list(acc, 30, in_c);
    let (fp8_a, fp8_b) = (list("r", 10, in_a), list("r", 10 + in_a, in_b));
    code += &format!("mma.sync.aligned.m16n8k{k}.row.col.{sum}.{a}.{b}.{sum} {}, {fp8_a}, {fp8_b}, {c};\n", list(acc, 40, in_c));

    for i in 0..in_c {
        code += &if f16 { format!("mov.b32 %r{}, 0;\n", 50 + i) } else { format!("mov.f32 %f{}, 0f00000000;\n", 50 + i) };
    }
    for half in 0..2 {
        for i in 0..in_a + in_b {
            let from = if i < in_a { a } else { b };
            code += &format!("mov.b32 {{%h0, %h1}}, %r{}; cvt.rn.f16x2.{from}x2 %r{}, %h{half};\n", 10 + i, 60 + i);
        }
        let (d, f16_a, f16_b) = (list(acc, 50, in_c), list("r", 60, in_a), list("r", 60 + in_a, in_b));
        code += &format!("mma.sync.aligned.m16n8k{}.row.col.{sum}.f16.f16.{sum} {d}, {f16_a}, {f16_b}, {d};\n", k / 2);
    }
    for i in 0..in_c {
        let add = if f16 { "add.rn.f16x2" } else { "add.rn.f32" };
        code += &format!("{add} %{acc}{0}, %{acc}{0}, %{acc}{1};\n", 50 + i, 30 + i);
    }
    for i in 0..in_c {
        code += &format!("st.global.{word} [%rd0+{}], %{acc}{};\n", 128 * i, 40 + i);
        code += &format!("st.global.{word} [%rd0+{}], %{acc}{};\n", 128 * (in_c + i), 50 + i);
    }
    (code, in_c)
}

/// The words that a warp running `code` leaves.
fn run(gpu: &Gpu, code: &str, from: u64, words: usize) -> Vec<u32> {
    let out = gpu.buffer(&vec![0u32; words]);
    let module = gpu.load(&module(gpu.arch.name(), 87, 2, code));
    gpu.launch(&module, [1, 1, 1], [32, 1, 1], &[out, from]).unwrap();
    gpu.read(out, words)
}

#[test]
fn products_are_those_of_the_sequence() {
    let mut random = Random(11);
    for arch in [Arch::Sm90a, Arch::Sm100a] {
        for k in [16, 32] {
            for sum in ["f32", "f16"] {
                for factors in [["e4m3", "e4m3"], ["e4m3", "e5m2"], ["e5m2", "e4m3"], ["e5m2", "e5m2"]] {
                    let (code, registers) = kernel(k, factors, sum);
                    for round in 0..12 {
                        // Any bytes, then sizes that are near each other, without infinities and NaNs; sums small, large and special.
                        let mask = if round % 3 == 0 { u32::MAX } else { 0xBBBB_BBBB };
                        let mut words: Vec<u32> = (0..3 * (k / 16) * 32).map(|_| random.next() as u32 & mask).collect();
                        words.extend((0..registers * 32).map(|_| match (round % 4, sum) {
                            (0, _) => random.next() as u32,
                            (_, "f16") => random.next() as u32 & 0xBBFF_BBFF,
                            (1, _) => random.next() as u32 & 0x807F_FFFF | 0x3F80_0000,
                            _ => ((random.next() as u32 & 0x83FF_FFFF) | 0x4000_0000) & 0xC7FF_FFFF,
                        }));
                        let gpu = Gpu::of(arch);
                        let from = gpu.buffer(&words);
                        let out = run(&gpu, &code, from, 64 * registers);
                        let (product, written_out) = out.split_at(32 * registers);
                        assert_eq!(product, written_out, "{arch} k{k} {sum} {factors:?} round {round}");
                    }
                }
            }
        }
    }
}
