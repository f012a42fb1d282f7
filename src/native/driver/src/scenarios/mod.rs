//! Tests that use the exported functions as a client does: by their C interface, with contexts of their own.

mod abuse;
mod captures;
mod graphs;
mod leaks;
mod linking;
mod memory;
mod streams;

use std::ffi::{c_int, c_void};
use std::ptr::null_mut;

use crate::abi::Handle;
use crate::exports::{contexts::*, copies::*, devices::cuInit, launches::cuLaunchKernel, memory::*, modules::*};

/// `inc(p, n)`: adds n to each of 32 words; `scale(p)`: doubles them.
pub const PTX: &std::ffi::CStr = c"
.version 8.0
.target sm_80
.address_size 64
.visible .entry inc(.param .u64 p, .param .u32 n) {
  .reg .u64 %rd<4>; .reg .u32 %r<4>;
  ld.param.u64 %rd1, [p]; ld.param.u32 %r1, [n];
  mov.u32 %r2, %tid.x; mul.wide.u32 %rd2, %r2, 4; add.u64 %rd1, %rd1, %rd2;
  ld.global.u32 %r3, [%rd1]; add.u32 %r3, %r3, %r1; st.global.u32 [%rd1], %r3; ret;
}
.visible .entry scale(.param .u64 p) {
  .reg .u64 %rd<4>; .reg .u32 %r<4>;
  ld.param.u64 %rd1, [p]; mov.u32 %r2, %tid.x; mul.wide.u32 %rd2, %r2, 4; add.u64 %rd1, %rd1, %rd2;
  ld.global.u32 %r3, [%rd1]; shl.b32 %r3, %r3, 1; st.global.u32 [%rd1], %r3; ret;
}
";

/// Succeeds or says which call did not, and why.
#[track_caller]
pub fn ok(code: c_int) {
    assert_eq!(code, 0, "{}", crate::error::last_message());
}

/// A context with the module above, current on this thread; gone when dropped.
pub struct Bench {
    pub context: Handle,
    pub module: Handle,
    pub inc: Handle,
    pub scale: Handle,
    /// 32 words of device memory.
    pub words: u64,
}

impl Bench {
    pub fn new() -> Bench {
        let (mut context, mut module, mut inc, mut scale, mut words) = (null_mut(), null_mut(), null_mut(), null_mut(), 0);
        // SAFETY (here and below): every pointer is to a live local or a constant.
        unsafe {
            ok(cuInit(0));
            ok(cuCtxCreate_v2(&mut context, 0, 0));
            ok(cuModuleLoadData(&mut module, PTX.as_ptr().cast()));
            ok(cuModuleGetFunction(&mut inc, module, c"inc".as_ptr()));
            ok(cuModuleGetFunction(&mut scale, module, c"scale".as_ptr()));
            ok(cuMemAlloc_v2(&mut words, 128));
        }
        Bench { context, module, inc, scale, words }
    }

    /// The first word, after the default stream's work.
    pub fn word(&self) -> u32 {
        let mut out = [0_u32; 32];
        unsafe { ok(cuMemcpyDtoH_v2(out.as_mut_ptr().cast(), self.words, 128)) };
        assert!(out.iter().all(|word| *word == out[0]), "{out:?}");
        out[0]
    }

    pub fn set(&self, value: u32) {
        unsafe { ok(cuMemsetD32_v2(self.words, value, 32)) };
    }

    pub fn inc(&self, n: u32, stream: Handle) -> c_int {
        let (mut words, mut n) = (self.words, n);
        let mut params: [*mut c_void; 2] = [(&raw mut words).cast(), (&raw mut n).cast()];
        unsafe { cuLaunchKernel(self.inc, 1, 1, 1, 32, 1, 1, 0, stream, params.as_mut_ptr(), null_mut()) }
    }

    pub fn scale(&self, stream: Handle) -> c_int {
        let mut words = self.words;
        let mut params: [*mut c_void; 1] = [(&raw mut words).cast()];
        unsafe { cuLaunchKernel(self.scale, 1, 1, 1, 32, 1, 1, 0, stream, params.as_mut_ptr(), null_mut()) }
    }
}

impl Drop for Bench {
    fn drop(&mut self) {
        unsafe { cuCtxDestroy_v2(self.context) };
    }
}
