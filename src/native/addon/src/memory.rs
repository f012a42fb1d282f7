//! Device memory. JavaScript names a buffer and an offset; no address ever comes from it.

use std::sync::{Arc, Weak};

use napi::Env;
use napi::bindgen_prelude::{BigInt, Object};
use napi_derive::napi;

use crate::context::{CONTEXTS, Context, address};
use crate::failure::{Outcome, argument};
use crate::handles::Table;
use crate::host::may_be_registered;
use crate::number;
use crate::promise;
use crate::staging::Landing;
use crate::stream::{not_capturing, raw_stream};
use crate::watch::End;

pub struct Buffer {
    context: Weak<Context>,
    pub address: u64,
    pub bytes: u64,
}

pub static BUFFERS: Table<Buffer> = Table::new("buffer");

impl Buffer {
    pub fn belongs_to(&self, context: &Arc<Context>) -> bool {
        std::ptr::eq(self.context.as_ptr(), Arc::as_ptr(context))
    }

    pub fn context(&self) -> Outcome<Arc<Context>> {
        let context = self.context.upgrade().ok_or_else(|| argument("the buffer's context is closed"))?;
        context.open()?;
        Ok(context)
    }
}

impl Drop for Buffer {
    fn drop(&mut self) {
        // With the context gone or closing, its memory goes with it.
        if let Some(context) = self.context.upgrade().filter(|context| context.open().is_ok()) {
            // SAFETY: ours, and freed once. An error means that the context has faulted; its memory goes when it is closed.
            // The virtual GPU frees in order of issue, so that this need not wait for launches.
            let _ = context.call("cuMemFree", |api| unsafe {
                match api.cuMemFreeAsync.filter(|_| context.driver.is_virtual) {
                    Some(free) => free(self.address, std::ptr::null_mut()),
                    None => (api.cuMemFree_v2)(self.address),
                }
            });
        }
    }
}

#[napi(object)]
pub struct Allocated {
    pub handle: f64,
    pub address: BigInt,
}

/// Allocates device memory, zeroed on the virtual GPU, as it comes on a real one.
#[napi(catch_unwind)]
pub fn alloc(context: f64, bytes: f64) -> napi::Result<Allocated> {
    let context = CONTEXTS.get(context)?;
    context.open()?;
    let bytes = number::whole(bytes, "bytes")?;
    let mut at = 0;
    // SAFETY: a valid pointer.
    context.call("cuMemAlloc", |api| unsafe { (api.cuMemAlloc_v2)(&mut at, bytes as usize) })?;
    let buffer = Buffer { context: Arc::downgrade(&context), address: at, bytes };
    Ok(Allocated { handle: BUFFERS.add(Arc::new(buffer))?, address: address(at) })
}

/// Frees a buffer; freeing it again does nothing. Work queued before still finds it; a real GPU's driver waits for that.
#[napi(catch_unwind)]
pub fn free(buffer: f64) -> napi::Result<()> {
    BUFFERS.take(buffer).map(drop)
}

/// Queues a copy of `data` to a buffer. The bytes are taken before this returns.
#[napi(catch_unwind)]
pub fn upload(buffer: f64, offset: f64, data: &[u8], stream: f64) -> napi::Result<()> {
    let buffer = BUFFERS.get(buffer)?;
    let context = buffer.context()?;
    let offset = number::range(offset, data.len() as u64, buffer.bytes, "upload")?;
    let stream = raw_stream(&context, stream)?;
    not_capturing(&context, &stream, "copy from a host buffer, which is there when the graph is launched")?;
    if data.is_empty() {
        return Ok(());
    }
    let copied = may_be_registered(data).then(|| data.to_vec());
    let bytes = copied.as_deref().unwrap_or(data);
    // SAFETY: the slice is live for the call, and both drivers read pageable host memory before they return.
    context.call("cuMemcpyHtoDAsync", |api| unsafe {
        (api.cuMemcpyHtoDAsync_v2)(buffer.address + offset, bytes.as_ptr().cast(), bytes.len(), stream.raw())
    })
}

/// Reads bytes of a buffer after all work queued before; resolves to a new Uint8Array.
#[napi(catch_unwind, ts_return_type = "Promise<Uint8Array>")]
pub fn download<'env>(env: &'env Env, buffer: f64, offset: f64, bytes: f64, stream: f64) -> napi::Result<Object<'env>> {
    let buffer = BUFFERS.get(buffer)?;
    let context = buffer.context()?;
    let bytes = number::whole(bytes, "bytes")?;
    let offset = number::range(offset, bytes, buffer.bytes, "download")?;
    let stream = raw_stream(&context, stream)?;
    not_capturing(&context, &stream, "copy to a host buffer, which is there when the graph is launched")?;
    let bytes = bytes as usize;
    let landing = Landing::of(&context, bytes)?;
    if bytes != 0 {
        // SAFETY: the memory is as large as said, and stays until the copy has ended.
        context.call("cuMemcpyDtoHAsync", |api| unsafe {
            (api.cuMemcpyDtoHAsync_v2)(landing.start().cast(), buffer.address + offset, bytes, stream.raw())
        })?;
    }
    let held = context.clone();
    let (pending, promise) = promise::create_raw(env, move |env, end: End| {
        if let End::Refused(error) = end {
            landing.strand();
            return Err(error);
        }
        end.outcome(&held)?;
        landing.array(env, bytes)
    })?;
    stream.watcher(&context).watch(&context, &stream, pending);
    Ok(promise)
}

/// Queues a copy between two buffers of one context. The ranges may not overlap.
#[napi(catch_unwind)]
pub fn copy(to: f64, to_offset: f64, from: f64, from_offset: f64, bytes: f64, stream: f64) -> napi::Result<()> {
    let (target, source) = (BUFFERS.get(to)?, BUFFERS.get(from)?);
    let context = target.context()?;
    if !Weak::ptr_eq(&target.context, &source.context) {
        return Err(argument("copy: the buffers belong to different contexts"));
    }
    let bytes = number::whole(bytes, "bytes")?;
    let to_offset = number::range(to_offset, bytes, target.bytes, "copy")?;
    let from_offset = number::range(from_offset, bytes, source.bytes, "copy")?;
    if Arc::ptr_eq(&target, &source) && to_offset < from_offset + bytes && from_offset < to_offset + bytes {
        return Err(argument("copy: the ranges overlap"));
    }
    let stream = raw_stream(&context, stream)?;
    if bytes == 0 {
        return Ok(());
    }
    // SAFETY: both ranges were checked.
    context.call("cuMemcpyDtoDAsync", |api| unsafe {
        (api.cuMemcpyDtoDAsync_v2)(target.address + to_offset, source.address + from_offset, bytes as usize, stream.raw())
    })
}

/// Queues a copy from a buffer of another context, of the same driver, on a stream of the target's context.
#[napi(catch_unwind)]
pub fn copy_peer(to: f64, to_offset: f64, from: f64, from_offset: f64, bytes: f64, stream: f64) -> napi::Result<()> {
    let (target, source) = (BUFFERS.get(to)?, BUFFERS.get(from)?);
    let (context, other) = (target.context()?, source.context()?);
    if !Arc::ptr_eq(&context.driver, &other.driver) {
        return Err(argument("copy: the buffers belong to different drivers; go through the host"));
    }
    if Arc::ptr_eq(&context, &other) {
        return Err(argument("copy: the buffers belong to one context"));
    }
    let bytes = number::whole(bytes, "bytes")?;
    let to_offset = number::range(to_offset, bytes, target.bytes, "copy")?;
    let from_offset = number::range(from_offset, bytes, source.bytes, "copy")?;
    let stream = raw_stream(&context, stream)?;
    if bytes == 0 {
        return Ok(());
    }
    let (to, from) = (target.address + to_offset, source.address + from_offset);
    // SAFETY: both ranges were checked, and both contexts are live.
    context
        .call("cuMemcpyPeerAsync", |api| unsafe { (api.cuMemcpyPeerAsync)(to, context.raw, from, other.raw, bytes as usize, stream.raw()) })
}

/// Queues filling bytes of a buffer with one value.
#[napi(catch_unwind)]
pub fn fill(buffer: f64, offset: f64, bytes: f64, value: f64, stream: f64) -> napi::Result<()> {
    let buffer = BUFFERS.get(buffer)?;
    let context = buffer.context()?;
    let bytes = number::whole(bytes, "bytes")?;
    let offset = number::range(offset, bytes, buffer.bytes, "fill")?;
    let value = u8::try_from(number::whole(value, "value")?).map_err(|_| argument("value: a byte is 0 to 255"))?;
    let stream = raw_stream(&context, stream)?;
    if bytes == 0 {
        return Ok(());
    }
    // SAFETY: the range was checked.
    context.call("cuMemsetD8Async", |api| unsafe { (api.cuMemsetD8Async)(buffer.address + offset, value, bytes as usize, stream.raw()) })
}
