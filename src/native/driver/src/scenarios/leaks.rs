//! Rounds of making, using and destroying everything leave nothing.
//!
//! `TILEWRIGHT_LEAK_ROUNDS=100000 cargo test --release leaks -- --test-threads=1 --nocapture` is the long form, which also watches
//! the process's memory; beside other tests that means nothing.

use std::ptr::{null, null_mut};

use super::{Bench, PTX, ok};
use crate::exports::{captures::*, contexts::cuCtxSynchronize, events::*, graph_execs::*, graphs::*, libraries::*, memory::*, modules::*, streams::*};

/// Resident bytes of this process.
fn resident() -> u64 {
    let text = std::fs::read_to_string("/proc/self/statm").unwrap_or_default();
    text.split_whitespace().nth(1).and_then(|pages| pages.parse::<u64>().ok()).unwrap_or(0) * 4096
}

fn round(bench: &mut Bench) {
    let (mut module, mut library, mut words, mut stream, mut event) = (null_mut(), null_mut(), 0, null_mut(), null_mut());
    let (mut graph, mut exec) = (null_mut(), null_mut());
    // SAFETY: pointers to live locals.
    unsafe {
        ok(cuModuleLoadData(&mut module, PTX.as_ptr().cast()));
        ok(cuModuleGetFunction(&mut bench.inc, module, c"inc".as_ptr()));
        ok(cuMemAlloc_v2(&mut words, 128));
        ok(cuStreamCreate(&mut stream, 1));
        ok(cuEventCreate(&mut event, 0));
        bench.words = words;
        ok(bench.inc(1, stream));
        ok(cuEventRecord(event, stream));
        ok(cuStreamBeginCapture_v2(stream, 2));
        ok(bench.inc(1, stream));
        ok(cuStreamEndCapture(stream, &mut graph));
        ok(cuGraphInstantiateWithFlags(&mut exec, graph, 0));
        ok(cuGraphLaunch(exec, stream));
        ok(cuStreamSynchronize(stream));
        ok(cuLibraryLoadData(&mut library, PTX.as_ptr().cast(), null(), null_mut(), 0, null(), null_mut(), 0));
        ok(cuLibraryUnload(library));
        ok(cuGraphExecDestroy(exec));
        ok(cuGraphDestroy(graph));
        ok(cuEventDestroy_v2(event));
        ok(cuStreamDestroy_v2(stream));
        ok(cuMemFree_v2(words));
        ok(cuModuleUnload(module));
    }
}

#[test]
fn rounds_leave_nothing() {
    let rounds = std::env::var("TILEWRIGHT_LEAK_ROUNDS").ok().and_then(|text| text.parse().ok());
    let mut bench = Bench::new();
    let context = crate::context::find(bench.context).unwrap();
    let (words, inc) = (bench.words, bench.inc);
    let before = (context.mem.in_use(), context.lock_allocations().len());
    let many: u32 = rounds.unwrap_or(500);
    let mut early = 0;
    for i in 0..many {
        round(&mut bench);
        if i == many / 10 {
            early = resident();
        }
    }
    (bench.words, bench.inc) = (words, inc);
    // SAFETY: no pointers.
    unsafe { ok(cuCtxSynchronize()) };
    assert_eq!((context.mem.in_use(), context.lock_allocations().len()), before);
    let now = resident();
    println!("{many} rounds; resident: {} MB after a tenth, {} MB at the end", early >> 20, now >> 20);
    if rounds.is_some() {
        assert!(now < early + (16 << 20), "{early} bytes after a tenth of the rounds, {now} at the end");
    }
}
