//! Primary contexts and contexts of one's own.

use std::ffi::{c_int, c_uint, c_void};
use std::sync::Arc;
use std::sync::atomic::Ordering;

use crate::abi::{DRIVER_VERSION, Handle};
use crate::context::{self, Context, current, current_any, find, given_or_current};
use crate::device::{self, Device};
use crate::error::{Code, Outcome, fail};
use crate::guard::{exports, put, put_if};
use crate::handles::{self, Object};

/// All bits that `CUctx_flags` defines.
const FLAGS: c_uint = 0x7 | 0x8 | 0x10 | 0x20 | 0x40 | 0x80;

exports! {
    fn cuDevicePrimaryCtxRetain(out: *mut Handle, dev: c_int) {
        let device = device::get(dev)?;
        let mut primary = device.primary.lock().unwrap_or_else(|e| e.into_inner());
        if live_primary(&device).is_none() {
            Context::create(device.clone(), device.primary_handle, primary.flags)?;
            primary.retained = 0;
        }
        unsafe { put(out, device.primary_handle as Handle)? };
        primary.retained += 1;
        Ok(())
    }

    fn cuDevicePrimaryCtxRelease | cuDevicePrimaryCtxRelease_v2(dev: c_int) {
        let device = device::get(dev)?;
        let mut primary = device.primary.lock().unwrap_or_else(|e| e.into_inner());
        match (live_primary(&device), primary.retained) {
            (Some(context), 0 | 1) => {
                primary.retained = 0;
                context.destroy()
            }
            (Some(_), _) => {
                primary.retained -= 1;
                Ok(())
            }
            (None, _) => Err(fail(Code::INVALID_CONTEXT, "the primary context is not retained")),
        }
    }

    fn cuDevicePrimaryCtxReset | cuDevicePrimaryCtxReset_v2(dev: c_int) {
        let device = device::get(dev)?;
        let mut primary = device.primary.lock().unwrap_or_else(|e| e.into_inner());
        primary.retained = 0;
        live_primary(&device).map_or(Ok(()), |context| context.destroy())
    }

    fn cuDevicePrimaryCtxSetFlags | cuDevicePrimaryCtxSetFlags_v2(dev: c_int, flags: c_uint) {
        let device = device::get(dev)?;
        check_flags(flags)?;
        device.primary.lock().unwrap_or_else(|e| e.into_inner()).flags = flags;
        if let Some(context) = live_primary(&device) {
            context.flags.store(flags, Ordering::Relaxed);
        }
        Ok(())
    }

    fn cuDevicePrimaryCtxGetState(dev: c_int, flags: *mut c_uint, active: *mut c_int) {
        let device = device::get(dev)?;
        let primary = device.primary.lock().unwrap_or_else(|e| e.into_inner());
        unsafe {
            put(flags, primary.flags)?;
            put(active, live_primary(&device).is_some() as c_int)
        }
    }

    fn cuCtxCreate_v2(out: *mut Handle, flags: c_uint, dev: c_int) { unsafe { create(out, flags, dev) } }

    fn cuCtxCreate_v3(out: *mut Handle, affinity: *const c_void, count: c_int, flags: c_uint, dev: c_int) {
        if count != 0 {
            return Err(fail(Code::UNSUPPORTED_EXEC_AFFINITY, "the virtual GPU has no execution affinity"));
        }
        unsafe { create(out, flags, dev) }
    }

    fn cuCtxCreate_v4(out: *mut Handle, params: *const c_void, flags: c_uint, dev: c_int) { unsafe { create(out, flags, dev) } }

    fn cuCtxDestroy_v2(ctx: Handle) {
        let context = find(ctx)?;
        if context.handle == context.device.primary_handle {
            return Err(fail(Code::INVALID_CONTEXT, "a primary context is released or reset, not destroyed"));
        }
        context.destroy()?;
        if context::current_handle() == context.handle {
            context::pop_current();
        }
        Ok(())
    }

    fn cuCtxPushCurrent_v2(ctx: Handle) {
        context::push_current(find(ctx)?.handle);
        Ok(())
    }

    fn cuCtxPopCurrent_v2(out: *mut Handle) {
        device::config()?;
        let popped = context::pop_current().ok_or_else(|| fail(Code::INVALID_CONTEXT, "no context is current on this thread"))?;
        unsafe { put_if(out, popped as Handle) };
        Ok(())
    }

    fn cuCtxSetCurrent(ctx: Handle) {
        device::config()?;
        context::set_current(if ctx.is_null() { 0 } else { find(ctx)?.handle });
        Ok(())
    }

    fn cuCtxGetCurrent(out: *mut Handle) {
        device::config()?;
        unsafe { put(out, context::current_handle() as Handle) }
    }

    fn cuCtxGetDevice(out: *mut c_int) { unsafe { put(out, current_any()?.device.index) } }

    fn cuCtxGetDevice_v2(out: *mut c_int, ctx: Handle) {
        let context = if ctx.is_null() { current_any()? } else { find(ctx)? };
        unsafe { put(out, context.device.index) }
    }

    fn cuCtxGetFlags(out: *mut c_uint) { unsafe { put(out, current()?.flags.load(Ordering::Relaxed)) } }

    fn cuCtxSetFlags(flags: c_uint) {
        check_flags(flags)?;
        current()?.flags.store(flags, Ordering::Relaxed);
        Ok(())
    }

    fn cuCtxAttach(out: *mut Handle, flags: c_uint) {
        if flags != 0 {
            return Err(fail(Code::INVALID_VALUE, "cuCtxAttach takes no flags"));
        }
        unsafe { put(out, current()?.handle as Handle) }
    }

    fn cuCtxDetach(ctx: Handle) { find(ctx).map(|_| ()) }

    fn cuCtxGetExecAffinity(out: *mut c_void, kind: c_int) {
        current()?;
        Err(fail(Code::UNSUPPORTED_EXEC_AFFINITY, "the virtual GPU has no execution affinity"))
    }

    fn cuCtxGetId(ctx: Handle, out: *mut u64) { unsafe { put(out, given_or_current(ctx)?.id) } }

    fn cuCtxGetApiVersion(ctx: Handle, out: *mut c_uint) {
        given_or_current(ctx)?;
        unsafe { put(out, DRIVER_VERSION as c_uint) }
    }

    fn cuCtxSynchronize() { current()?.synchronize_all() }

    fn cuCtxSynchronize_v2(ctx: Handle) {
        let context = given_or_current(ctx)?;
        context.check()?;
        context.synchronize_all()
    }

    fn cuCtxGetLimit(out: *mut usize, limit: c_int) {
        let context = current()?;
        let set = context.limits.lock().unwrap_or_else(|e| e.into_inner()).get(&limit).copied();
        let value = set.or_else(|| default_limit(limit));
        unsafe { put(out, value.ok_or_else(|| unknown_limit(limit))?) }
    }

    fn cuCtxSetLimit(limit: c_int, value: usize) {
        let context = current()?;
        default_limit(limit).ok_or_else(|| unknown_limit(limit))?;
        context.limits.lock().unwrap_or_else(|e| e.into_inner()).insert(limit, value);
        Ok(())
    }

    fn cuCtxGetCacheConfig(out: *mut c_int) { unsafe { put(out, current()?.cache_config.load(Ordering::Relaxed)) } }

    fn cuCtxSetCacheConfig(config: c_int) {
        if !(0..=3).contains(&config) {
            return Err(fail(Code::INVALID_VALUE, "not a CUfunc_cache"));
        }
        current()?.cache_config.store(config, Ordering::Relaxed);
        Ok(())
    }

    fn cuCtxGetSharedMemConfig(out: *mut c_int) {
        current()?;
        unsafe { put(out, 1) } // four-byte banks, the only kind since Maxwell
    }

    fn cuCtxSetSharedMemConfig(config: c_int) { current().map(|_| ()) }

    fn cuCtxResetPersistingL2Cache() { current().map(|_| ()) }

    fn cuCtxGetStreamPriorityRange(least: *mut c_int, greatest: *mut c_int) {
        current()?;
        unsafe {
            put_if(least, 0);
            put_if(greatest, super::streams::GREATEST_PRIORITY);
        }
        Ok(())
    }

    fn cuCtxEnablePeerAccess(peer: Handle, flags: c_uint) {
        find(peer)?;
        Err(fail(Code::PEER_ACCESS_UNSUPPORTED, "virtual devices do not reach each other's memory"))
    }

    fn cuCtxDisablePeerAccess(peer: Handle) {
        find(peer)?;
        Err(fail(Code::PEER_ACCESS_NOT_ENABLED, "virtual devices do not reach each other's memory"))
    }
}

fn live_primary(device: &Device) -> Option<Arc<Context>> {
    match handles::find(device.primary_handle as Handle) {
        Some(Object::Context(context)) => Some(context),
        _ => None,
    }
}

fn check_flags(flags: c_uint) -> Outcome {
    if flags & !FLAGS == 0 && (flags & 7).count_ones() <= 1 {
        return Ok(());
    }
    Err(fail(Code::INVALID_VALUE, format!("{flags:#x} are no context flags")))
}

unsafe fn create(out: *mut Handle, flags: c_uint, dev: c_int) -> Outcome {
    let device = device::get(dev)?;
    check_flags(flags)?;
    if out.is_null() {
        return Err(fail(Code::INVALID_VALUE, "an output pointer is null"));
    }
    let context = Context::create(device, handles::reserve(), flags)?;
    unsafe { put(out, context.handle as Handle)? };
    context::push_current(context.handle);
    Ok(())
}

/// A limit's value while the client has set none: as NVIDIA's driver reports on a current card.
fn default_limit(limit: c_int) -> Option<usize> {
    Some(match limit {
        0 => 1024,            // stack bytes per thread
        1 => 1 << 20,         // printf buffer
        2 => 8 << 20,         // malloc heap
        3 => 2,               // device runtime depth
        4 => 2048,            // pending device launches
        5 => 64,              // L2 fetch granularity
        6 => 0,               // persisting L2 bytes
        7 => 0,               // shared memory of pending device launches
        _ => return None,
    })
}

fn unknown_limit(limit: c_int) -> Code {
    fail(Code::UNSUPPORTED_LIMIT, format!("the virtual GPU has no limit {limit}"))
}
