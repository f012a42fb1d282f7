//! Symbols of our own, for the addon and for any client that looks for them: what NVIDIA's interface has no words for.
//!
//! Text answers take a buffer and its capacity, write as much as fits (ended by NUL) and always store the full length in
//! `needed`; asking with a null buffer only asks for the length. A report is kept until it was read in full.

use std::ffi::{c_char, c_int};

use serde_json::Value;

use super::launches::NEXT_TAG;
use super::{put_text, text};
use crate::abi::Handle;
use crate::context::{current_any, find};
use crate::error::{Code, Outcome, fail, last_message};
use crate::flight::TAG_LIMIT;
use crate::guard::{exports, put, put_if};
use crate::report::finding;
use crate::{config, device};

exports! {
    // {"devices": "all"}: a device of every architecture, before or after cuInit. Devices that exist keep their ordinal.
    fn tilewrightVgpuConfigure(json: *const c_char) {
        let json = parse(unsafe { text(json)? })?;
        match (json.as_object().map(|object| object.len()), json["devices"].as_str()) {
            (Some(0), _) => Ok(()),
            (Some(1), Some("all")) => {
                device::want_every_arch();
                Ok(())
            }
            _ => Err(fail(Code::INVALID_VALUE, "the configuration is {\"devices\": \"all\"} or {}")),
        }
    }

    // A device's architecture, e.g. "sm_90a".
    fn tilewrightVgpuDeviceArch(dev: c_int, out: *mut c_char, capacity: usize) {
        unsafe { put_text(out, capacity, device::get(dev)?.props.arch.name()) }
    }

    // How launches of a context run from now on: any of the options of `config::apply`.
    fn tilewrightVgpuContextOptions(ctx: Handle, json: *const c_char) {
        let context = find(ctx)?;
        let json = parse(unsafe { text(json)? })?;
        let mut options = context.options.lock().unwrap_or_else(|e| e.into_inner());
        // All or nothing: a bad field changes none.
        let mut changed = options.clone();
        config::apply(&mut changed, &json).map_err(|why| fail(Code::INVALID_VALUE, why))?;
        if changed.sanitize.initcheck {
            context.mem.track();
        }
        *options = changed;
        Ok(())
    }

    // Names this thread's next launch, for the calls below; its report is then kept until it is read.
    fn tilewrightVgpuTagLaunch(tag: u64) {
        if tag == 0 || tag >= TAG_LIMIT {
            return Err(fail(Code::INVALID_VALUE, "a tag is from 1 to 2^63 - 1"));
        }
        NEXT_TAG.set(tag);
        Ok(())
    }

    // Blocks done, blocks in all, warp instructions so far (a little behind).
    fn tilewrightVgpuLaunchProgress(ctx: Handle, tag: u64, out: *mut [u64; 3]) {
        let progress = find(ctx)?.flights.progress(tag);
        unsafe { put(out, progress.ok_or_else(|| unknown(tag))?) }
    }

    // Ends a launch, running or waiting. The context stays usable; what the launch has written stays written.
    fn tilewrightVgpuCancel(ctx: Handle, tag: u64) {
        if find(ctx)?.flights.cancel(tag) { Ok(()) } else { Err(unknown(tag)) }
    }

    // The report of a tagged launch, as JSON; CUDA_ERROR_NOT_READY while it runs or waits.
    fn tilewrightVgpuLaunchReport(ctx: Handle, tag: u64, out: *mut c_char, capacity: usize, needed: *mut usize) {
        let context = find(ctx)?;
        let report = context.flights.report(tag).ok_or_else(|| unknown(tag))?.ok_or(Code::NOT_READY)?;
        if unsafe { answer(&report.to_string(), out, capacity, needed) } {
            context.flights.forget(tag);
        }
        Ok(())
    }

    // The report of the last launch of the current context that ended, as JSON.
    fn tilewrightVgpuLastLaunch(out: *mut c_char, capacity: usize, needed: *mut usize) {
        let report = current_any()?.flights.last_report().ok_or_else(|| fail(Code::NOT_FOUND, "no launch has ended yet"))?;
        unsafe { answer(&report.to_string(), out, capacity, needed) };
        Ok(())
    }

    // The context's fault, as a finding of TILEWRIGHT_VGPU_REPORT.
    fn tilewrightVgpuLastFault(ctx: Handle, out: *mut c_char, capacity: usize, needed: *mut usize) {
        let fault = find(ctx)?.flights.last_fault().ok_or_else(|| fail(Code::NOT_FOUND, "the context has not faulted"))?;
        unsafe { answer(&finding(&fault).to_string(), out, capacity, needed) };
        Ok(())
    }
}

/// Why the last call on this thread failed, in words; empty after one that did not. Not guarded like the others, which clear it.
///
/// # Safety
/// `out` must be null or valid for `capacity` bytes, `needed` null or valid.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn tilewrightVgpuLastMessage(out: *mut c_char, capacity: usize, needed: *mut usize) -> c_int {
    let asked = std::panic::catch_unwind(|| unsafe { answer(&last_message(), out, capacity, needed) });
    if asked.is_ok() { 0 } else { Code::UNKNOWN.0 }
}

fn parse(json: &str) -> Outcome<Value> {
    serde_json::from_str(json).map_err(|e| fail(Code::INVALID_VALUE, format!("not JSON: {e}")))
}

fn unknown(tag: u64) -> Code {
    fail(Code::NOT_FOUND, format!("the context has no launch tagged {tag}"))
}

/// Writes a text answer; true if all of it fitted.
unsafe fn answer(value: &str, out: *mut c_char, capacity: usize, needed: *mut usize) -> bool {
    unsafe {
        put_if(needed, value.len());
        !out.is_null() && put_text(out, capacity, value).is_ok() && value.len() < capacity
    }
}
