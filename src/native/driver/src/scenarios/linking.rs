//! Modules out of several texts.

use std::ffi::{c_char, c_void};
use std::ptr::{null, null_mut};

use super::{Bench, ok};
use crate::exports::{contexts::cuCtxSynchronize, launches::cuLaunchKernel, linker::*, modules::*};

const HEAD: &str = ".version 8.0\n.target sm_80\n.address_size 64\n";
const CALLER: &str = ".extern .func (.param .b32 r) twice (.param .b32 a);\n.extern .global .u32 bias;\n.global .u32 own = 1;
.visible .entry run(.param .u64 p) {
  .reg .u64 %rd<2>; .reg .u32 %r<5>;
  ld.param.u64 %rd1, [p]; ld.global.u32 %r1, [own]; ld.global.u32 %r2, [bias]; add.u32 %r1, %r1, %r2;
  { .param .b32 a0; st.param.b32 [a0], %r1; .param .b32 r0; call.uni (r0), twice, (a0); ld.param.b32 %r3, [r0]; }
  st.global.u32 [%rd1], %r3; ret;
}";
const CALLEE: &str = ".visible .global .u32 bias = 10;\n.global .u32 own = 2;
.visible .func (.param .b32 r) twice (.param .b32 a) {
  .reg .u32 %r<5>; ld.param.b32 %r1, [a]; ld.global.u32 %r2, [own]; mul.lo.u32 %r1, %r1, %r2; st.param.b32 [r], %r1; ret;
}";

#[test]
fn a_function_and_a_variable_of_another_text() {
    let bench = Bench::new();
    let (mut state, mut image, mut size, mut module, mut run) = (null_mut(), null_mut(), 0, null_mut(), null_mut());
    // SAFETY: pointers to live locals.
    unsafe {
        ok(cuLinkCreate_v2(0, null(), null_mut(), &mut state));
        for part in [CALLER, CALLEE] {
            let text = format!("{HEAD}{part}");
            ok(cuLinkAddData_v2(state, 1, text.as_ptr().cast(), text.len(), null(), 0, null(), null_mut()));
        }
        ok(cuLinkComplete(state, &mut image, &mut size));
        ok(cuModuleLoadData(&mut module, image));
        ok(cuLinkDestroy(state));
        ok(cuModuleGetFunction(&mut run, module, c"run".as_ptr()));
        bench.set(22);
        let mut words = bench.words;
        let mut params: [*mut c_void; 1] = [(&raw mut words).cast()];
        ok(cuLaunchKernel(run, 1, 1, 1, 1, 1, 1, 0, null_mut(), params.as_mut_ptr(), null_mut()));
        ok(cuCtxSynchronize());
        assert_eq!(bench.word(), 22, "(1 + 10) · 2");
    }
}

#[test]
fn what_is_wrong_is_in_the_clients_log() {
    let _bench = Bench::new();
    let (mut state, mut image) = (null_mut(), null_mut());
    let mut log = [0 as c_char; 512];
    let options = [5, 6];
    let mut values: [*mut c_void; 2] = [log.as_mut_ptr().cast(), 512 as *mut c_void];
    let said = |log: &[c_char]| log.iter().take_while(|c| **c != 0).map(|c| *c as u8 as char).collect::<String>();
    // SAFETY: pointers to live locals that outlive the linker.
    unsafe {
        ok(cuLinkCreate_v2(2, options.as_ptr(), values.as_mut_ptr(), &mut state));
        assert_eq!(cuLinkAddData_v2(state, 0, b"\x7fELF".as_ptr().cast(), 4, null(), 0, null(), null_mut()), 209);
        assert!(said(&log).contains("cubin"), "{}", said(&log));
        for part in [CALLER, ".global .u32 unused;"] {
            let text = format!("{HEAD}{part}");
            ok(cuLinkAddData_v2(state, 1, text.as_ptr().cast(), text.len(), null(), 0, null(), null_mut()));
        }
        assert_eq!(cuLinkComplete(state, &mut image, null_mut()), 218);
        assert_eq!(said(&log), "undefined reference to 'twice'\nundefined reference to 'bias'");
        ok(cuLinkDestroy(state));
        assert_eq!((cuLinkDestroy(state), cuLinkComplete(state, &mut image, null_mut())), (400, 400));
    }
}
