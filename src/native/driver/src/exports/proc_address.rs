//! `cuGetProcAddress`: names without version suffixes in, the right version's address out.

use std::ffi::{c_char, c_int, c_void};

use super::{contexts, copies, devices, events, extension, functions, lacking, launches, libraries, memory, modules, streams, tensor_maps, text};
use crate::error::{Code, Outcome, fail};
use crate::guard::{Entry, exports, put, put_if};

/// `CUdriverProcAddressQueryResult`.
const FOUND: c_int = 0;
const NOT_FOUND: c_int = 1;
const TOO_NEW: c_int = 2;

exports! {
    fn cuGetProcAddress(name: *const c_char, out: *mut *mut c_void, version: c_int, flags: u64) {
        unsafe { find_for(name, out, version, std::ptr::null_mut()) }
    }

    fn cuGetProcAddress_v2(name: *const c_char, out: *mut *mut c_void, version: c_int, flags: u64, status: *mut c_int) {
        unsafe { find_for(name, out, version, status) }
    }

    fn cuGetExportTable(out: *mut *const c_void, id: *const c_void) {
        unsafe { put_if(out, std::ptr::null()) };
        Err(fail(Code::NOT_SUPPORTED, "cuGetExportTable: NVIDIA's private interfaces, which its own runtime library uses"))
    }
}

/// Functions whose later versions differ in their parameters: a client that asks for an older CUDA gets the older one.
/// (name, since this CUDA version, symbol), newest first. All other names have one interface.
const VERSIONS: &[(&str, c_int, &str)] = &[
    ("cuGetProcAddress", 12000, "cuGetProcAddress_v2"),
    ("cuGetProcAddress", 11030, "cuGetProcAddress"),
    ("cuCtxCreate", 12050, "cuCtxCreate_v4"),
    ("cuCtxCreate", 11040, "cuCtxCreate_v3"),
    ("cuCtxCreate", 3020, "cuCtxCreate_v2"),
    ("cuStreamGetCaptureInfo", 12030, "cuStreamGetCaptureInfo_v3"),
    ("cuStreamGetCaptureInfo", 11030, "cuStreamGetCaptureInfo_v2"),
    ("cuCtxGetDevice", 13000, "cuCtxGetDevice_v2"),
    ("cuCtxGetDevice", 2000, "cuCtxGetDevice"),
    ("cuCtxSynchronize", 13000, "cuCtxSynchronize_v2"),
    ("cuCtxSynchronize", 2000, "cuCtxSynchronize"),
];

fn tables() -> [&'static [(&'static str, Entry)]; 14] {
    [
        SYMBOLS,
        contexts::SYMBOLS,
        copies::SYMBOLS,
        devices::SYMBOLS,
        events::SYMBOLS,
        extension::SYMBOLS,
        functions::SYMBOLS,
        lacking::SYMBOLS,
        launches::SYMBOLS,
        libraries::SYMBOLS,
        memory::SYMBOLS,
        modules::SYMBOLS,
        streams::SYMBOLS,
        tensor_maps::SYMBOLS,
    ]
}

fn exact(name: &str) -> Option<*const ()> {
    tables().into_iter().flatten().find(|entry| entry.0 == name).map(|entry| entry.1.0)
}

/// The address for `name` in CUDA `version`; Err says whether only a newer version has it.
fn lookup(name: &str, version: c_int) -> Result<*const (), c_int> {
    let versions = VERSIONS.iter().filter(|entry| entry.0 == name);
    if let Some(entry) = versions.clone().find(|entry| entry.1 <= version) {
        return exact(entry.2).ok_or(NOT_FOUND);
    }
    if versions.count() != 0 {
        return Err(TOO_NEW);
    }
    let candidates = ["", "_v2", "_v3"].map(|suffix| format!("{name}{suffix}"));
    candidates.iter().rev().find_map(|name| exact(name)).ok_or(NOT_FOUND)
}

unsafe fn find_for(name: *const c_char, out: *mut *mut c_void, version: c_int, status: *mut c_int) -> Outcome {
    let name = unsafe { text(name)? };
    match lookup(name, version) {
        Ok(address) => unsafe {
            put_if(status, FOUND);
            put(out, address as *mut c_void)
        },
        Err(why) => unsafe {
            put_if(status, why);
            put(out, std::ptr::null_mut())?;
            // With a place for the status, a missing symbol is an answer; without, it is an error. So NVIDIA's driver.
            if status.is_null() { Err(fail(Code::NOT_FOUND, format!("the driver has no {name}"))) } else { Ok(()) }
        },
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_resolve_by_version() {
        assert_eq!(lookup("cuMemAlloc", 12000), Ok(exact("cuMemAlloc_v2").unwrap()));
        assert_eq!(lookup("cuCtxCreate", 12000), Ok(exact("cuCtxCreate_v3").unwrap()));
        assert_eq!(lookup("cuCtxCreate", 3020), Ok(exact("cuCtxCreate_v2").unwrap()));
        assert_eq!(lookup("cuCtxCreate", 12050), Ok(exact("cuCtxCreate_v4").unwrap()));
        assert_eq!(lookup("cuGetProcAddress", 11000), Err(TOO_NEW));
        assert_eq!(lookup("cuNoSuchThing", 12000), Err(NOT_FOUND));
    }

    #[test]
    fn no_symbol_is_listed_twice() {
        let mut names: Vec<_> = tables().into_iter().flatten().map(|entry| entry.0).collect();
        names.sort_unstable();
        let count = names.len();
        names.dedup();
        assert_eq!(names.len(), count);
        assert!(VERSIONS.iter().all(|entry| exact(entry.2).is_some()));
    }
}
