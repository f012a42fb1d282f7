//! Streams. All of a context's streams share its queue (see `crate::queue`); a stream remembers its own last operation.

use std::ffi::{c_int, c_uint, c_void};
use std::sync::Arc;
use std::sync::atomic::Ordering;

use super::copies::given;
use super::graph_nodes::{host, marker};
use crate::abi::{Handle, HostFunction, HostNodeParams};
use crate::capture;
use crate::context::{current, of_stream};
use crate::error::{Code, Outcome, fail};
use crate::guard::{exports, put, put_if};
use crate::handles::{self, Object};
use crate::objects::Stream;
use crate::work::{Carried, Work, submit, submit_to};

pub const GREATEST_PRIORITY: c_int = -5;

type StreamCallback = unsafe extern "C" fn(Handle, c_int, *mut c_void);

exports! {
    fn cuStreamCreate(out: *mut Handle, flags: c_uint) { unsafe { create(out, flags, 0) } }

    fn cuStreamCreateWithPriority(out: *mut Handle, flags: c_uint, priority: c_int) {
        unsafe { create(out, flags, priority.clamp(GREATEST_PRIORITY, 0)) }
    }

    fn cuStreamDestroy_v2(stream: Handle) {
        let found = handles::stream_object(stream)?;
        if let Some(capture) = capture::of(&found) {
            capture.invalidate();
        }
        // Its work goes on, as documented; only the name is gone.
        handles::remove(stream);
        Ok(())
    }

    fn cuStreamSynchronize | cuStreamSynchronize_ptsz(stream: Handle) {
        let (context, stream) = of_stream(stream)?;
        context.synchronize_stream(stream.as_deref())
    }

    fn cuStreamQuery | cuStreamQuery_ptsz(stream: Handle) {
        let (context, stream) = of_stream(stream)?;
        let idle = match &stream {
            Some(stream) => {
                capture::refuse(stream)?;
                context.queue.is_done(stream.last.load(Ordering::Acquire))
            }
            None => {
                context.captures.refuse_default_stream()?;
                context.queue.is_idle(|lane| lane.blocking)
            }
        };
        if !idle {
            return Err(Code::NOT_READY);
        }
        context.synchronize(0)
    }

    fn cuStreamWaitEvent | cuStreamWaitEvent_ptsz(stream: Handle, event: Handle, flags: c_uint) {
        let (context, stream) = of_stream(stream)?;
        let marker = marker(event)?;
        match flags {
            // CU_EVENT_WAIT_EXTERNAL: in a capture a node of its own, else like any other.
            1 if stream.as_ref().is_some_and(|stream| capture::of(stream).is_some()) => submit_to(&context, stream.as_ref(), Work::Wait(marker)),
            0 | 1 => match capture::wait(stream.as_ref(), &marker.event)? {
                true => Ok(()),
                false => crate::events::wait(&context, stream.as_deref(), &marker.event),
            },
            _ => Err(fail(Code::INVALID_VALUE, "unknown flags")),
        }
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

    fn cuStreamGetCtx_v2 | cuStreamGetCtx_v2_ptsz(stream: Handle, out: *mut Handle, green: *mut Handle) {
        unsafe {
            put_if(green, std::ptr::null_mut());
            put(out, of_stream(stream)?.0.handle as Handle)
        }
    }

    fn cuStreamGetGreenCtx(stream: Handle, out: *mut Handle) {
        of_stream(stream)?;
        unsafe { put(out, std::ptr::null_mut()) }
    }

    fn cuStreamGetAttribute | cuStreamGetAttribute_ptsz(stream: Handle, attribute: c_int, out: *mut [u64; 8]) {
        let stream = of_stream(stream)?.1;
        let set = stream.as_ref().and_then(|s| s.attributes.lock().unwrap_or_else(|e| e.into_inner()).get(&attribute).copied());
        // A priority is the stream's own until set.
        let own = if attribute == PRIORITY { stream.map_or(0, |s| s.priority) as u32 as u64 } else { 0 };
        unsafe { put(out, set.unwrap_or([own, 0, 0, 0, 0, 0, 0, 0])) }
    }

    fn cuStreamSetAttribute | cuStreamSetAttribute_ptsz(stream: Handle, attribute: c_int, value: *const [u64; 8]) {
        let (_, stream) = of_stream(stream)?;
        let value = unsafe { given(value)? };
        if let Some(stream) = stream {
            stream.attributes.lock().unwrap_or_else(|e| e.into_inner()).insert(attribute, value);
        }
        Ok(())
    }

    fn cuStreamCopyAttributes | cuStreamCopyAttributes_ptsz(to: Handle, from: Handle) {
        let (from, to) = (of_stream(from)?.1, of_stream(to)?.1);
        let attributes = from.map_or_else(Default::default, |s| s.attributes.lock().unwrap_or_else(|e| e.into_inner()).clone());
        if let Some(to) = to {
            *to.attributes.lock().unwrap_or_else(|e| e.into_inner()) = attributes;
        }
        Ok(())
    }

    fn cuStreamAttachMemAsync | cuStreamAttachMemAsync_ptsz(stream: Handle, address: u64, bytes: usize, flags: c_uint) { of_stream(stream).map(|_| ()) }

    fn cuLaunchHostFunc | cuLaunchHostFunc_ptsz(stream: Handle, function: Option<HostFunction>, data: *mut c_void) {
        submit(stream, host(&HostNodeParams { function, data })?)
    }

    fn cuLaunchHostFunc_v2 | cuLaunchHostFunc_v2_ptsz(stream: Handle, function: Option<HostFunction>, data: *mut c_void, mode: c_uint) {
        submit(stream, host(&HostNodeParams { function, data })?)
    }

    fn cuStreamAddCallback | cuStreamAddCallback_ptsz(handle: Handle, callback: Option<StreamCallback>, data: *mut c_void, flags: c_uint) {
        let (context, stream) = of_stream(handle)?;
        let callback = callback.ok_or_else(|| fail(Code::INVALID_VALUE, "the callback is null"))?;
        if let Some(stream) = &stream {
            capture::refuse(stream)?;
        }
        let carried = (Carried(handle), Carried(data));
        let weak = Arc::downgrade(&context);
        context.enqueue_host(stream.as_deref(), move || {
            let (handle, data) = carried;
            let status = weak.upgrade().and_then(|context| context.outcome().err()).map_or(0, |code| code.0);
            // SAFETY: the client's function with the client's argument.
            unsafe { callback(handle.0, status, data.0) }
        })?;
        Ok(())
    }
}

/// `CU_LAUNCH_ATTRIBUTE_PRIORITY`.
const PRIORITY: c_int = 8;

unsafe fn create(out: *mut Handle, flags: c_uint, priority: c_int) -> Outcome {
    let context = current()?;
    if flags > 1 {
        return Err(fail(Code::INVALID_VALUE, "unknown stream flags"));
    }
    let handle = handles::reserve();
    unsafe { put(out, handle as Handle)? };
    let stream = Stream::new(&context, handle, flags, priority);
    handles::bind(handle, Object::Stream(Arc::new(stream)));
    Ok(())
}
