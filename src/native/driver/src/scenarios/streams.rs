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

/// What callbacks were told, in order.
static TOLD: std::sync::Mutex<Vec<(usize, i32)>> = std::sync::Mutex::new(Vec::new());

unsafe extern "C" fn tell(_: Handle, status: i32, data: *mut c_void) {
    TOLD.lock().unwrap().push((data as usize, status));
}

#[test]
fn a_callback_is_told_of_a_fault_and_a_host_function_is_not_called() {
    let mut bench = Bench::new();
    let (a, b) = (stream(), stream());
    let (flag, called) = (AtomicU32::new(0), AtomicU32::new(0));
    // SAFETY: pointers to live locals; the streams are waited for before they go.
    unsafe {
        bench.set(0);
        // With nothing before it, and behind work.
        ok(cuStreamAddCallback(a, Some(tell), 1 as *mut c_void, 0));
        ok(cuLaunchHostFunc(a, Some(wait_for_other), (&raw const flag).cast_mut().cast()));
        ok(cuStreamAddCallback(a, Some(tell), 2 as *mut c_void, 0));
        bench.words = 0x10;
        ok(bench.inc(1, a));
        ok(cuStreamAddCallback(a, Some(tell), 3 as *mut c_void, 0));
        ok(cuLaunchHostFunc(a, Some(raise), (&raw const called).cast_mut().cast()));
        ok(cuStreamAddCallback(a, Some(tell), 4 as *mut c_void, 0));
        // Another stream need not wait for any of that.
        ok(cuStreamAddCallback(b, Some(tell), 5 as *mut c_void, 0));
        ok(cuStreamSynchronize(b));
        assert_eq!(*TOLD.lock().unwrap(), [(1, 0), (5, 0)]);
        raise((&raw const flag).cast_mut().cast());
        assert_eq!(cuStreamSynchronize(a), 700);
        assert_eq!(*TOLD.lock().unwrap(), [(1, 0), (5, 0), (2, 0), (3, 700), (4, 700)]);
        assert_eq!(called.load(Ordering::SeqCst), 0);
        assert_eq!(cuStreamAddCallback(a, Some(tell), 6 as *mut c_void, 0), 700);
    }
}

#[test]
fn an_event_with_nothing_before_it_is_reached_at_once() {
    let bench = Bench::new();
    let (a, b) = (stream(), stream());
    let flag = AtomicU32::new(0);
    let (mut first, mut second) = (null_mut(), null_mut());
    // SAFETY: as above.
    unsafe {
        ok(cuEventCreate(&mut first, 0));
        ok(cuEventCreate(&mut second, 0));
        ok(cuLaunchHostFunc(a, Some(wait_for_other), (&raw const flag).cast_mut().cast()));
        ok(cuEventRecord(first, b));
        ok(cuEventRecord(second, a));
        assert_eq!((cuEventQuery(first), cuEventQuery(second), cuStreamQuery(b)), (0, 600, 0));
        // A small copy too, but not past what is before it.
        ok(bench.inc(0, a));
        let mut out = [7_u8; 4];
        bench.set(9);
        ok(cuMemcpyDtoHAsync_v2(out.as_mut_ptr().cast(), bench.words, 4, b));
        assert_eq!(out, [9, 0, 0, 0]);
        raise((&raw const flag).cast_mut().cast());
        ok(cuStreamSynchronize(a));
        assert_eq!(cuEventQuery(second), 0);
    }
}
