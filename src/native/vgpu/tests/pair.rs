//! Kernels for clusters of two blocks that reach their peer as NVIDIA's devices let them: by bit 24 of a shared address.
mod common;
use common::*;
use tilewright_vgpu::{Arch, Control, Launch, launch};

#[test]
fn bit_24_of_a_shared_address_is_the_peer_of_the_pair() {
    let code = ".shared .align 8 .b64 cell; mov.u32 %r1, %cluster_ctarank; mov.u32 %r2, cell; add.u32 %r3, %r1, 100; st.shared.u32 [%r2], %r3;
        barrier.cluster.arrive.aligned; barrier.cluster.wait.aligned;
        xor.b32 %r4, %r2, 0x1000000; ld.shared::cluster.u32 %r5, [%r4];
        cvt.u64.u32 %rd1, %r2; cvta.shared.u64 %rd2, %rd1; xor.b64 %rd3, %rd2, 0x1000000; ld.u32 %r6, [%rd3];
        mov.u32 %r7, 1; mapa.shared::cluster.u32 %r8, %r2, %r7; xor.b32 %r9, %r8, 0x1000000; ld.shared::cluster.u32 %r10, [%r9];
        ld.shared::cluster.u32 %r11, [%r8]; getctarank.shared::cluster.u32 %r12, %r4; xor.b32 %r13, %r4, 0x1000000; ld.shared.u32 %r14, [%r13];
        barrier.cluster.arrive.aligned; barrier.cluster.wait.aligned;
        ld.param.u64 %rd4, [p0]; mov.u32 %r15, %ctaid.x; mul.wide.u32 %rd5, %r15, 24; add.u64 %rd4, %rd4, %rd5;
        st.global.v2.u32 [%rd4], {%r5, %r6}; st.global.v2.u32 [%rd4+8], {%r10, %r11}; st.global.v2.u32 [%rd4+16], {%r12, %r14};";
    let gpu = Gpu::of(Arch::Sm90a);
    let module = gpu.load(&module("sm_90", 80, 1, code));
    let out = gpu.buffer(&[0u32; 24]);
    let params = out.to_le_bytes();
    let grid = Launch {
        kernel: &module.kernels()[0],
        grid: [4, 1, 1],
        block: [1; 3],
        cluster: [2, 1, 1],
        dynamic_shared: 0,
        params: &params,
        options: &gpu.options,
        control: &Control::default(),
    };
    launch(&gpu.mem, grid).unwrap();
    let block = |rank: u32| vec![100 + (rank ^ 1), 100 + (rank ^ 1), 100, 101, rank ^ 1, 100 + rank];
    assert_eq!(gpu.read::<u32>(out, 24), [block(0), block(1), block(0), block(1)].concat());
}
