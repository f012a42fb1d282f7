//! Stream capture.

use std::ptr::null_mut;

use super::{Bench, ok};
use crate::abi::Handle;
use crate::exports::contexts::cuCtxSynchronize;
use crate::exports::{captures::*, copies::*, events::*, graph_execs::*, graphs::*, memory::*, pools::*, streams::*};

fn stream() -> Handle {
    let mut stream = null_mut();
    // SAFETY: a live local.
    unsafe { ok(cuStreamCreate(&mut stream, 1)) };
    stream
}

fn event() -> Handle {
    let mut event = null_mut();
    // SAFETY: a live local.
    unsafe { ok(cuEventCreate(&mut event, 2)) };
    event
}

#[test]
fn forks_and_joins_become_edges() {
    let bench = Bench::new();
    let (a, b, forked, joined) = (stream(), stream(), event(), event());
    let (mut graph, mut exec, mut status, mut memory) = (null_mut(), null_mut(), 0, 0);
    // SAFETY: pointers to live locals.
    unsafe {
        ok(cuStreamBeginCapture_v2(a, 0));
        ok(cuMemsetD32Async(bench.words, 1, 32, a));
        ok(cuEventRecord(forked, a));
        ok(cuStreamWaitEvent(b, forked, 0));
        ok(cuStreamIsCapturing(b, &mut status));
        assert_eq!(status, 1);
        ok(bench.inc(4, b));
        ok(cuEventRecord(joined, b));
        ok(cuStreamWaitEvent(a, joined, 0));
        ok(bench.scale(a));
        ok(cuMemAllocAsync(&mut memory, 64, a));
        ok(cuMemsetD8Async(memory, 1, 64, a));
        ok(cuMemFreeAsync(memory, a));
        ok(cuStreamEndCapture(a, &mut graph));
        ok(cuStreamIsCapturing(b, &mut status));
        assert_eq!(status, 0);
        let mut number = 0;
        ok(cuGraphGetNodes(graph, null_mut(), &mut number));
        assert_eq!(number, 6);
        ok(cuGraphInstantiateWithFlags(&mut exec, graph, 0));
        bench.set(77);
        assert_eq!(bench.word(), 77, "nothing has run yet");
        ok(cuGraphLaunch(exec, b));
        ok(cuStreamSynchronize(b));
        assert_eq!(bench.word(), 10);
        // A launch that is captured is a child graph.
        ok(cuStreamBeginCapture_v2(a, 2));
        ok(cuGraphLaunch(exec, a));
        ok(bench.inc(1, a));
        let mut outer = null_mut();
        ok(cuStreamEndCapture(a, &mut outer));
        let mut again = null_mut();
        ok(cuGraphInstantiateWithFlags(&mut again, outer, 0));
        ok(cuGraphLaunch(again, a));
        ok(cuStreamSynchronize(a));
        assert_eq!(bench.word(), 11);
    }
}

#[test]
fn what_a_capture_forbids_is_an_error_and_ends_it() {
    let bench = Bench::new();
    let (a, b, e) = (stream(), stream(), event());
    let (mut graph, mut status, mut memory) = (null_mut(), 0, 0);
    // SAFETY: pointers to live locals.
    unsafe {
        assert_eq!(cuStreamBeginCapture_v2(null_mut(), 0), 900);
        assert_eq!(cuStreamEndCapture(a, &mut graph), 401);
        let spoils: [(&str, i32, &dyn Fn() -> i32); 4] = [
            ("waiting for the stream", 900, &|| cuStreamSynchronize(a)),
            ("asking the stream", 900, &|| cuStreamQuery(a)),
            ("waiting for the context", 900, &|| cuCtxSynchronize()),
            ("an event from outside", 905, &|| cuStreamWaitEvent(a, e, 0)),
        ];
        for (what, code, call) in spoils {
            ok(cuStreamBeginCapture_v2(a, 1));
            assert_eq!(call(), code, "{what}");
            ok(cuStreamIsCapturing(a, &mut status));
            assert_eq!(status, 2, "{what}");
            assert_eq!(bench.inc(1, a), 901, "{what}");
            assert_eq!(cuStreamEndCapture(a, &mut graph), 901, "{what}");
            assert!(graph.is_null());
        }
        // Allocation depends on the mode.
        ok(cuStreamBeginCapture_v2(a, 0));
        assert_eq!(cuMemAlloc_v2(&mut memory, 16), 900);
        assert_eq!(cuStreamEndCapture(a, &mut graph), 901);
        ok(cuStreamBeginCapture_v2(a, 2));
        ok(cuMemAlloc_v2(&mut memory, 16));
        ok(cuStreamEndCapture(a, &mut graph));
        // A stream that joined must be joined back, and the end is where the beginning was.
        ok(cuStreamBeginCapture_v2(a, 2));
        ok(bench.inc(1, a));
        ok(cuEventRecord(e, a));
        assert_eq!(cuEventSynchronize(e), 907);
        assert_eq!(cuStreamEndCapture(a, &mut graph), 901);
        ok(cuStreamBeginCapture_v2(a, 2));
        ok(bench.inc(1, a));
        ok(cuEventRecord(e, a));
        ok(cuStreamWaitEvent(b, e, 0));
        ok(bench.inc(1, b));
        assert_eq!(cuStreamEndCapture(a, &mut graph), 904);
        ok(cuStreamBeginCapture_v2(a, 2));
        ok(cuStreamBeginCapture_v2(b, 2));
        ok(cuEventRecord(e, a));
        assert_eq!(cuStreamWaitEvent(b, e, 0), 902);
        assert_eq!((cuStreamEndCapture(a, &mut graph), cuStreamEndCapture(b, &mut graph)), (901, 901));
        // The streams are free again, and a blocking one keeps the default stream out.
        ok(cuStreamSynchronize(a));
        let mut blocking = null_mut();
        ok(cuStreamCreate(&mut blocking, 0));
        ok(cuStreamBeginCapture_v2(blocking, 2));
        assert_eq!(bench.inc(1, null_mut()), 906);
        assert_eq!(cuStreamEndCapture(blocking, &mut graph), 901);
        bench.set(3);
        assert_eq!(bench.word(), 3);
    }
}

#[test]
fn nothing_is_left_when_a_captured_context_goes() {
    let bench = Bench::new();
    let a = stream();
    let mut graph = null_mut();
    // SAFETY: pointers to live locals.
    unsafe {
        ok(cuStreamBeginCapture_v2(a, 2));
        ok(bench.inc(1, a));
        drop(bench);
        assert_ne!(cuStreamEndCapture(a, &mut graph), 0);
    }
}
