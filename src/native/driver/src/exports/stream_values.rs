//! Waiting for and writing words of memory from a stream: see [`crate::mem_ops`].

use std::ffi::c_uint;

use super::graph_nodes::operations;
use crate::abi::{BatchMemOpNodeParams, DevicePtr, Handle, MemOp};
use crate::error::Outcome;
use crate::guard::exports;
use crate::mem_ops::{self, WAIT_32, WAIT_64, WRITE_32, WRITE_64};
use crate::work::{Work, submit};

exports! {
    fn cuStreamWaitValue32 | cuStreamWaitValue32_ptsz | cuStreamWaitValue32_v2 | cuStreamWaitValue32_v2_ptsz(stream: Handle, address: DevicePtr, value: u32, flags: c_uint) {
        one(stream, WAIT_32, address, value.into(), flags)
    }

    fn cuStreamWaitValue64 | cuStreamWaitValue64_ptsz | cuStreamWaitValue64_v2 | cuStreamWaitValue64_v2_ptsz(stream: Handle, address: DevicePtr, value: u64, flags: c_uint) {
        one(stream, WAIT_64, address, value, flags)
    }

    fn cuStreamWriteValue32 | cuStreamWriteValue32_ptsz | cuStreamWriteValue32_v2 | cuStreamWriteValue32_v2_ptsz(stream: Handle, address: DevicePtr, value: u32, flags: c_uint) {
        one(stream, WRITE_32, address, value.into(), flags)
    }

    fn cuStreamWriteValue64 | cuStreamWriteValue64_ptsz | cuStreamWriteValue64_v2 | cuStreamWriteValue64_v2_ptsz(stream: Handle, address: DevicePtr, value: u64, flags: c_uint) {
        one(stream, WRITE_64, address, value, flags)
    }

    fn cuStreamBatchMemOp | cuStreamBatchMemOp_ptsz | cuStreamBatchMemOp_v2 | cuStreamBatchMemOp_v2_ptsz(stream: Handle, count: c_uint, ops: *mut MemOp, flags: c_uint) {
        submit(stream, unsafe { operations(&BatchMemOpNodeParams { context: std::ptr::null_mut(), count, ops, flags })? })
    }
}

fn one(stream: Handle, operation: i32, address: u64, value: u64, flags: c_uint) -> Outcome {
    let op = MemOp { operation, address, value, flags, alias: 0, pad: 0 };
    mem_ops::check(&op)?;
    submit(stream, Work::Ops(vec![op]))
}
