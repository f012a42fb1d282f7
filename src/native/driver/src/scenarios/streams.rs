//! Streams that wait: for words of memory, for each other, for host functions.

use std::ffi::c_void;
use std::ptr::null_mut;
use std::sync::atomic::{AtomicU32, Ordering};

use super::{Bench, ok};
use crate::abi::Handle;
use crate::exports::{copies::*, events::*, memory::*, stream_values::*, streams::*};

fn stream() -> Handle {
    let mut stream = null_mut();
    // SAFETY: a live local.
    unsafe { ok(cuStreamCreate(&mut stream, 1)) };
    stream
}

#[test]
fn a_stream_waits_for_a_word_that_a_later_call_writes() {
    let bench = Bench::new();
    let (a, b) = (stream(), stream());
    let mut flag = 0;
    // SAFETY: pointers to live locals.
    unsafe {
        ok(cuMemAlloc_v2(&mut flag, 8));
        bench.set(1);
        ok(cuStreamWaitValue32(a, flag, 5, 0));
        ok(bench.scale(a));
        ok(bench.inc(10, b));
        ok(cuStreamSynchronize(b));
        assert_eq!(cuStreamQuery(a), 600);
        ok(cuStreamWriteValue32(b, flag, 5, 0));
        ok(cuStreamSynchronize(a));
        assert_eq!(bench.word(), 22);
        // The host may open it, too.
        ok(cuStreamWaitValue64_v2(a, flag, 9, 1));
        ok(bench.inc(1, a));
        ok(cuMemcpyHtoD_v2(flag, (&raw const *&9_u64).cast(), 8));
        ok(cuStreamSynchronize(a));
        assert_eq!(bench.word(), 23);
        assert_eq!(cuStreamWaitValue32(a, flag + 1, 5, 0), 1);
        assert_eq!(cuStreamWriteValue32(a, 0x1234, 5, 0), 1);
        // A wait for memory that goes ends with it.
        ok(cuStreamWaitValue32(a, flag, 1234, 1));
        assert_eq!(cuStreamQuery(a), 600);
    }
}

unsafe extern "C" fn wait_for_other(data: *mut c_void) {
    // SAFETY: the test passes an AtomicU32 that outlives the call.
    let flag = unsafe { &*data.cast::<AtomicU32>() };
    while flag.load(Ordering::SeqCst) == 0 {
        std::thread::yield_now();
    }
}

unsafe extern "C" fn raise(data: *mut c_void) {
    // SAFETY: as above.
    unsafe { (*data.cast::<AtomicU32>()).store(1, Ordering::SeqCst) };
}

#[test]
fn a_host_function_holds_its_own_stream_only() {
    let bench = Bench::new();
    let (a, b) = (stream(), stream());
    let flag = AtomicU32::new(0);
    let data: *mut c_void = (&raw const flag).cast_mut().cast();
    let mut event = null_mut();
    // SAFETY: pointers to live locals; the stream is waited for before `flag` goes.
    unsafe {
        bench.set(0);
        ok(cuEventCreate(&mut event, 0));
        ok(cuLaunchHostFunc(a, Some(wait_for_other), data));
        ok(bench.inc(5, a));
        ok(cuEventRecord(event, a));
        ok(bench.inc(1, b));
        ok(cuStreamSynchronize(b));
        assert_eq!((cuEventQuery(event), cuStreamQuery(a)), (600, 600));
        ok(cuStreamWaitEvent(b, event, 0));
        ok(bench.scale(b));
        raise(data);
        ok(cuStreamSynchronize(b));
        assert_eq!((bench.word(), cuEventQuery(event)), (12, 0));
    }
}
