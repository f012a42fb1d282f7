//! Streams. All of a context's streams share its queue (see `crate::queue`); a stream remembers its own last operation.

use std::ffi::{c_int, c_uint, c_void};
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

use crate::abi::Handle;
use crate::context::{current, find, of_stream};
use crate::error::{Code, Outcome, fail};
use crate::guard::{exports, put, put_if};
use crate::handles::{self, Object};
use crate::objects::Stream;

pub const GREATEST_PRIORITY: c_int = -5;

type HostFunction = unsafe extern "C" fn(*mut c_void);
type StreamCallback = unsafe extern "C" fn(Handle, c_int, *mut c_void);

/// A client's pointer on its way to the worker thread.
struct Carried(*mut c_void);
// SAFETY: only handed back to the client's own function.
unsafe impl Send for Carried {}

exports! {
    fn cuStreamCreate(out: *mut Handle, flags: c_uint) { unsafe { create(out, flags, 0) } }

    fn cuStreamCreateWithPriority(out: *mut Handle, flags: c_uint, priority: c_int) {
        unsafe { create(out, flags, priority.clamp(GREATEST_PRIORITY, 0)) }
    }

    fn cuStreamDestroy_v2(stream: Handle) {
        handles::stream_object(stream)?;
        // Its work goes on, as documented; only the name is gone.
        handles::remove(stream);
        Ok(())
    }

    fn cuStreamSynchronize | cuStreamSynchronize_ptsz(stream: Handle) {
        let (context, stream) = of_stream(stream)?;
        match stream {
            Some(stream) => context.synchronize(stream.last.load(Ordering::Acquire)),
            None => context.synchronize_all(),
        }
    }

    fn cuStreamQuery | cuStreamQuery_ptsz(stream: Handle) {
        let (context, stream) = of_stream(stream)?;
        let last = stream.map_or_else(|| context.queue.issued(), |stream| stream.last.load(Ordering::Acquire));
        if !context.queue.is_done(last) {
            return Err(Code::NOT_READY);
        }
        context.synchronize(last)
    }

    fn cuStreamWaitEvent | cuStreamWaitEvent_ptsz(stream: Handle, event: Handle, flags: c_uint) {
        let (context, _) = of_stream(stream)?;
        let event = handles::event(event)?;
        if event.context_handle != context.handle {
            // Another context's queue runs on its own: wait here, which orders at least as much.
            let other = find(event.context_handle as Handle)?;
            let ticket = event.state.lock().unwrap_or_else(|e| e.into_inner()).ticket;
            other.queue.wait(ticket);
        }
        Ok(())
    }

    fn cuStreamGetFlags | cuStreamGetFlags_ptsz(stream: Handle, out: *mut c_uint) {
        unsafe { put(out, of_stream(stream)?.1.map_or(0, |stream| stream.flags)) }
    }

    fn cuStreamGetPriority | cuStreamGetPriority_ptsz(stream: Handle, out: *mut c_int) {
        unsafe { put(out, of_stream(stream)?.1.map_or(0, |stream| stream.priority)) }
    }

    fn cuStreamGetId | cuStreamGetId_ptsz(stream: Handle, out: *mut u64) {
        unsafe { put(out, of_stream(stream)?.1.map_or(1, |stream| stream.id)) }
    }

    fn cuStreamGetCtx | cuStreamGetCtx_ptsz(stream: Handle, out: *mut Handle) { unsafe { put(out, of_stream(stream)?.0.handle as Handle) } }

    fn cuStreamGetDevice | cuStreamGetDevice_ptsz(stream: Handle, out: *mut c_int) { unsafe { put(out, of_stream(stream)?.0.device.index) } }

    fn cuStreamIsCapturing | cuStreamIsCapturing_ptsz(stream: Handle, out: *mut c_int) {
        of_stream(stream)?;
        unsafe { put(out, 0) }
    }

    fn cuStreamGetCaptureInfo_v2 | cuStreamGetCaptureInfo_v2_ptsz(stream: Handle, status: *mut c_int, id: *mut u64, graph: *mut Handle, dependencies: *mut Handle, count: *mut usize) {
        of_stream(stream)?;
        unsafe { put(status, 0)?; put_if(id, 0); put_if(count, 0) };
        Ok(())
    }

    fn cuStreamGetCaptureInfo_v3 | cuStreamGetCaptureInfo_v3_ptsz(stream: Handle, status: *mut c_int, id: *mut u64, graph: *mut Handle, dependencies: *mut Handle, edges: *mut Handle, count: *mut usize) {
        of_stream(stream)?;
        unsafe { put(status, 0)?; put_if(id, 0); put_if(count, 0) };
        Ok(())
    }

    fn cuThreadExchangeStreamCaptureMode(mode: *mut c_int) { if mode.is_null() { Err(Code::INVALID_VALUE) } else { Ok(()) } }

    fn cuStreamAttachMemAsync | cuStreamAttachMemAsync_ptsz(stream: Handle, address: u64, bytes: usize, flags: c_uint) { of_stream(stream).map(|_| ()) }

    fn cuLaunchHostFunc | cuLaunchHostFunc_ptsz(stream: Handle, function: Option<HostFunction>, data: *mut c_void) {
        let (context, stream) = of_stream(stream)?;
        let function = function.ok_or_else(|| fail(Code::INVALID_VALUE, "the function is null"))?;
        let data = Carried(data);
        context.enqueue(stream.as_deref(), move || {
            let data = data;
            // SAFETY: the client's function with the client's argument.
            unsafe { function(data.0) }
        })?;
        Ok(())
    }

    fn cuStreamAddCallback | cuStreamAddCallback_ptsz(handle: Handle, callback: Option<StreamCallback>, data: *mut c_void, flags: c_uint) {
        let (context, stream) = of_stream(handle)?;
        let callback = callback.ok_or_else(|| fail(Code::INVALID_VALUE, "the callback is null"))?;
        let carried = (Carried(handle), Carried(data));
        let weak = Arc::downgrade(&context);
        context.enqueue(stream.as_deref(), move || {
            let (handle, data) = carried;
            let status = weak.upgrade().and_then(|context| context.check().err()).map_or(0, |code| code.0);
            // SAFETY: the client's function with the client's argument.
            unsafe { callback(handle.0, status, data.0) }
        })?;
        Ok(())
    }
}

unsafe fn create(out: *mut Handle, flags: c_uint, priority: c_int) -> Outcome {
    let context = current()?;
    if flags > 1 {
        return Err(fail(Code::INVALID_VALUE, "unknown stream flags"));
    }
    let handle = handles::reserve();
    unsafe { put(out, handle as Handle)? };
    let stream = Stream {
        context: Arc::downgrade(&context),
        context_handle: context.handle,
        id: handle as u64,
        flags,
        priority,
        last: AtomicU64::new(0),
    };
    handles::bind(handle, Object::Stream(Arc::new(stream)));
    Ok(())
}
