//! The exported symbols, by chapter of NVIDIA's manual.

pub mod captures;
pub mod contexts;
pub mod copies;
pub mod devices;
pub mod events;
pub mod extension;
pub mod functions;
pub mod graph_execs;
pub mod graph_nodes;
pub mod graphs;
pub mod lacking;
pub mod launches;
pub mod libraries;
pub mod linker;
pub mod mappings;
pub mod memory;
pub mod modules;
pub mod pools;
pub mod proc_address;
pub mod stream_values;
pub mod streams;
pub mod tensor_maps;

use std::ffi::{CStr, c_char};

use crate::error::{Code, Outcome, fail};

/// A C string argument as UTF-8.
///
/// # Safety
/// A pointer that is not null must point to bytes that end in NUL.
unsafe fn text<'a>(pointer: *const c_char) -> Outcome<&'a str> {
    if pointer.is_null() {
        return Err(fail(Code::INVALID_VALUE, "a name is null"));
    }
    // SAFETY: the caller's promise.
    unsafe { CStr::from_ptr(pointer) }.to_str().map_err(|_| fail(Code::INVALID_VALUE, "a name is not UTF-8"))
}

/// Copies `value` to a client's buffer, cut to its size and always ended by NUL.
///
/// # Safety
/// `out` must be null or valid for `capacity` bytes.
unsafe fn put_text(out: *mut c_char, capacity: usize, value: &str) -> Outcome {
    if out.is_null() || capacity == 0 {
        return Err(fail(Code::INVALID_VALUE, "a text buffer is null or empty"));
    }
    let length = value.len().min(capacity - 1);
    // SAFETY: length + 1 ≤ capacity.
    unsafe {
        std::ptr::copy_nonoverlapping(value.as_ptr(), out.cast(), length);
        *out.add(length) = 0;
    }
    Ok(())
}
