//! Wrong arguments, stale handles and many threads: errors, never a crash.

use std::ffi::{c_int, c_void};
use std::ptr::{null, null_mut};

use super::{Bench, ok};
use crate::abi::Handle;
use crate::exports::*;
use crate::exports::{captures::*, contexts::*, copies::*, events::*, functions::*, graph_execs::*, graph_nodes::*, graphs::*};
use crate::exports::{launches::*, libraries::*, linker::*, mappings::*, memory::*, modules::*, pools::*, streams::*};

/// A call with a handle that may be anything.
type Call = unsafe fn(Handle) -> c_int;

/// Every function whose only important argument is a handle, with null everywhere else.
const CALLS: &[Call] = &[
    |h| unsafe { cuCtxSetCurrent(if h.is_null() { 8 as Handle } else { h }) },
    |h| unsafe { cuCtxDestroy_v2(h) },
    |h| unsafe { cuCtxPushCurrent_v2(h) },
    |h| unsafe { cuModuleUnload(h) },
    |h| unsafe { cuModuleGetFunction(null_mut(), h, null()) },
    |h| unsafe { cuModuleGetGlobal_v2(null_mut(), null_mut(), h, null()) },
    |h| unsafe { cuModuleEnumerateFunctions(null_mut(), 1, h) },
    |h| unsafe { cuFuncGetAttribute(null_mut(), 0, h) },
    |h| unsafe { cuFuncGetParamInfo(h, 0, null_mut(), null_mut()) },
    |h| unsafe { cuLaunchKernel(h, 1, 1, 1, 1, 1, 1, 0, null_mut(), null_mut(), null_mut()) },
    |h| unsafe { cuLaunchKernelEx(null(), h, null_mut(), null_mut()) },
    |h| unsafe { cuStreamDestroy_v2(h) },
    |h| unsafe { cuStreamGetPriority(h, null_mut()) },
    |h| unsafe { cuStreamEndCapture(h, null_mut()) },
    |h| unsafe { cuStreamWaitEvent(null_mut(), h, 0) },
    |h| unsafe { cuEventDestroy_v2(h) },
    |h| unsafe { cuEventRecord(h, null_mut()) },
    |h| unsafe { cuEventElapsedTime(null_mut(), h, h) },
    |h| unsafe { cuLibraryUnload(h) },
    |h| unsafe { cuLibraryGetKernel(null_mut(), h, null()) },
    |h| unsafe { cuKernelGetFunction(null_mut(), h) },
    |h| unsafe { cuLinkAddData_v2(h, 1, null(), 0, null(), 0, null(), null_mut()) },
    |h| unsafe { cuLinkComplete(h, null_mut(), null_mut()) },
    |h| unsafe { cuLinkDestroy(h) },
    |h| unsafe { cuGraphDestroy(h) },
    |h| unsafe { cuGraphClone(null_mut(), h) },
    |h| unsafe { cuGraphGetNodes(h, null_mut(), null_mut()) },
    |h| unsafe { cuGraphAddEmptyNode(null_mut(), h, null(), 3) },
    |h| unsafe { cuGraphAddKernelNode_v2(null_mut(), h, null(), 0, null()) },
    |h| unsafe { cuGraphInstantiateWithFlags(null_mut(), h, 0) },
    |h| unsafe { cuGraphDestroyNode(h) },
    |h| unsafe { cuGraphNodeGetType(h, null_mut()) },
    |h| unsafe { cuGraphKernelNodeGetParams_v2(h, null_mut()) },
    |h| unsafe { cuGraphLaunch(h, null_mut()) },
    |h| unsafe { cuGraphExecDestroy(h) },
    |h| unsafe { cuUserObjectRelease(h, 1) },
    |h| unsafe { cuMemPoolDestroy(h) },
    |h| unsafe { cuMemPoolGetAttribute(h, 1, null_mut()) },
    |h| unsafe { cuMemRelease(h) },
    |h| unsafe { cuMemMap(1 << 21, 1 << 21, 0, h, 0) },
    |h| unsafe { cuMemFree_v2(h as u64 | 1) },
    |h| unsafe { cuMemFreeHost((h as usize | 1) as *mut c_void) },
    |h| unsafe { cuMemFreeAsync(h as u64 | 1, null_mut()) },
    |h| unsafe { cuMemHostUnregister(h) },
    |h| unsafe { cuMemcpyDtoD_v2(h as u64, 16, 16) },
    |h| unsafe { cuMemsetD32_v2(h as u64 | 4, 0, 1 << 40) },
    |_| unsafe { cuModuleLoadData(null_mut(), null()) },
    |_| unsafe { cuMemAlloc_v2(null_mut(), 16) },
    |_| unsafe { cuStreamCreate(null_mut(), 0) },
    |_| unsafe { cuEventCreate(null_mut(), 0) },
    |_| unsafe { cuGraphCreate(null_mut(), 0) },
    |_| unsafe { cuMemcpy3D_v2(null()) },
    |_| unsafe { cuMemPoolCreate(null_mut(), null()) },
    |_| unsafe { cuMemCreate(null_mut(), 1 << 21, null(), 0) },
    |_| unsafe { devices::cuDeviceGetUuid(null_mut(), 0) },
];

#[test]
fn null_and_made_up_handles_are_errors() {
    let bench = Bench::new();
    for (i, call) in CALLS.iter().enumerate() {
        for handle in [0, 3, 0x1234, usize::MAX, usize::MAX << 6] {
            // SAFETY: what this test is about: nothing behind these pointers may be touched.
            let code = unsafe { call(handle as Handle) };
            // The one thing that null may mean: the default stream, or nothing to do.
            assert!(code != 0 || handle == 0, "call {i} with {handle:#x}");
        }
    }
    bench.set(1);
    assert_eq!(bench.word(), 1, "and the context is as before");
}

#[test]
fn handles_of_one_kind_are_no_other() {
    let bench = Bench::new();
    let (mut stream, mut event, mut graph) = (null_mut(), null_mut(), null_mut());
    // SAFETY: pointers to live locals.
    unsafe {
        ok(cuStreamCreate(&mut stream, 0));
        ok(cuEventCreate(&mut event, 0));
        ok(cuGraphCreate(&mut graph, 0));
        for (wrong, right) in [(event, stream), (stream, event), (graph, bench.module), (bench.module, graph)] {
            assert_ne!(wrong, right);
        }
        assert_eq!((cuStreamDestroy_v2(event), cuEventDestroy_v2(stream), cuGraphDestroy(bench.module)), (400, 400, 400));
        assert_eq!((cuModuleUnload(graph), cuGraphLaunch(graph, stream), cuCtxSetCurrent(stream)), (400, 400, 201));
        ok(cuStreamDestroy_v2(stream));
        ok(cuEventDestroy_v2(event));
        // Used after it went, and destroyed twice.
        assert_eq!((cuStreamSynchronize(stream), cuStreamDestroy_v2(stream), cuEventRecord(event, null_mut())), (400, 400, 400));
        ok(cuModuleUnload(bench.module));
        assert_eq!((bench.inc(1, null_mut()), cuModuleUnload(bench.module)), (400, 400));
    }
}

#[test]
fn many_threads_make_use_and_destroy_at_once() {
    let shared = Bench::new();
    let context = shared.context as usize;
    let words = shared.words;
    let threads: Vec<_> = (0..8_u64)
        .map(|seed| {
            std::thread::spawn(move || {
                let mut random = seed * 2 + 1;
                let mut next = |n: usize| {
                    random = random.wrapping_mul(6364136223846793005).wrapping_add(1442695040888963407);
                    (random >> 33) as usize % n
                };
                let mut handles: Vec<Handle> = vec![null_mut(); 8];
                // SAFETY: pointers to live locals; handles may be stale, which is what is tested.
                unsafe {
                    ok(cuCtxSetCurrent(context as Handle));
                    for _ in 0..400 {
                        let (slot, mut made) = (next(8), null_mut());
                        let code = match next(10) {
                            0 => cuStreamCreate(&mut made, 1),
                            1 => cuEventCreate(&mut made, 0),
                            2 => cuGraphCreate(&mut made, 0),
                            3 => cuModuleLoadData(&mut made, super::PTX.as_ptr().cast()),
                            4 => cuGraphInstantiateWithFlags(&mut made, handles[slot], 0),
                            5 => cuGraphAddEmptyNode(&mut made, handles[slot], null(), 0),
                            6 => cuMemsetD32Async(words, 1, 32, handles[slot]),
                            7 => cuGraphLaunch(handles[slot], null_mut()),
                            _ => {
                                // Perhaps another thread's, perhaps gone, seldom of the right kind.
                                let call = CALLS[3 + next(CALLS.len() - 3)];
                                call(handles[next(8)])
                            }
                        };
                        if code == 0 && !made.is_null() {
                            handles[slot] = made;
                        }
                    }
                }
            })
        })
        .collect();
    for thread in threads {
        thread.join().expect("no thread dies");
    }
    shared.set(2);
    assert_eq!(shared.word(), 2);
}

#[test]
fn a_fault_stays_in_its_context() {
    let (good, mut bad) = (Bench::new(), Bench::new());
    bad.words = 0x10;
    // SAFETY: no pointers but to locals.
    unsafe {
        ok(bad.inc(1, null_mut()));
        assert_eq!((cuCtxSynchronize(), cuCtxSynchronize()), (700, 700));
        ok(cuCtxSetCurrent(good.context));
        good.set(5);
        ok(good.inc(1, null_mut()));
        assert_eq!(good.word(), 6);
    }
}
