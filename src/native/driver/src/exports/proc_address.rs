//! `cuGetProcAddress`: names without version suffixes in, the right version's address out.

use std::collections::HashMap;
use std::ffi::{c_char, c_int, c_void};
use std::sync::LazyLock;

use super::{
    captures, contexts, copies, devices, events, extension, functions, graph_execs, graph_nodes, graphs, lacking, launches, libraries,
    linker, mappings, memory, modules, pools, stream_values, streams, tensor_maps, text,
};
use crate::error::{Code, Outcome, fail};
use crate::guard::{Entry, exports, put, put_if};

/// `CUdriverProcAddressQueryResult`.
const FOUND: c_int = 0;
const NOT_FOUND: c_int = 1;
const TOO_NEW: c_int = 2;

/// `CU_GET_PROC_ADDRESS_PER_THREAD_DEFAULT_STREAM`.
const PER_THREAD: u64 = 2;

exports! {
    fn cuGetProcAddress(name: *const c_char, out: *mut *mut c_void, version: c_int, flags: u64) {
        unsafe { find_for(name, out, version, flags, std::ptr::null_mut()) }
    }

    fn cuGetProcAddress_v2(name: *const c_char, out: *mut *mut c_void, version: c_int, flags: u64, status: *mut c_int) {
        unsafe { find_for(name, out, version, flags, status) }
    }

    fn cuGetExportTable(out: *mut *const c_void, id: *const c_void) {
        unsafe { put_if(out, std::ptr::null()) };
        // NVIDIA's own libraries ask whether its private interfaces are there, and do without: nobody need be told.
        Err(fail(Code::NOT_SUPPORTED, "the virtual GPU has no private interfaces (cuGetExportTable)"))
    }
}

/// The interface versions of a function, oldest first.
pub struct Versions(Vec<(c_int, bool)>);

/// Every function of the API by its name without suffixes.
pub static FUNCTIONS: LazyLock<HashMap<&'static str, Versions>> = LazyLock::new(|| {
    let lines = include_str!("../entry_points.txt").lines().filter(|line| !line.starts_with('#'));
    let entry = |line: &'static str| {
        let mut words = line.split_whitespace();
        let name = words.next()?;
        let version = |word: &str| Some((word.trim_end_matches('+').parse().ok()?, word.ends_with('+')));
        Some((name, Versions(words.map(version).collect::<Option<_>>()?)))
    };
    lines.filter_map(entry).collect()
});

impl Versions {
    /// (since CUDA version, symbol, whether there is a per-thread variant), oldest first.
    pub fn symbols(&self, name: &str) -> impl DoubleEndedIterator<Item = (c_int, String, bool)> {
        let symbol = move |i: usize| if i == 0 { name.to_string() } else { format!("{name}_v{}", i + 1) };
        self.0.iter().enumerate().map(move |(i, (version, per_thread))| (*version, symbol(i), *per_thread))
    }
}

fn tables() -> [&'static [(&'static str, Entry)]; 22] {
    [
        SYMBOLS,
        captures::SYMBOLS,
        contexts::SYMBOLS,
        copies::SYMBOLS,
        devices::SYMBOLS,
        events::SYMBOLS,
        extension::SYMBOLS,
        functions::SYMBOLS,
        graph_execs::SYMBOLS,
        graph_nodes::SYMBOLS,
        graphs::SYMBOLS,
        lacking::SYMBOLS,
        launches::SYMBOLS,
        libraries::SYMBOLS,
        linker::SYMBOLS,
        mappings::SYMBOLS,
        memory::SYMBOLS,
        modules::SYMBOLS,
        pools::SYMBOLS,
        stream_values::SYMBOLS,
        streams::SYMBOLS,
        tensor_maps::SYMBOLS,
    ]
}

pub fn exact(name: &str) -> Option<*const ()> {
    static ALL: LazyLock<HashMap<&'static str, Entry>> = LazyLock::new(|| tables().into_iter().flatten().copied().collect());
    ALL.get(name).map(|entry| entry.0)
}

/// The address for `name` in CUDA `version`; Err says whether only a newer version has it.
fn lookup(name: &str, version: c_int, per_thread: bool) -> Result<*const (), c_int> {
    // From CUDA 12 on this name is the function with flags instead of a log.
    let name = if name == "cuGraphInstantiate" && version >= 12000 { "cuGraphInstantiateWithFlags" } else { name };
    let Some(versions) = FUNCTIONS.get(name) else {
        return exact(name).ok_or(NOT_FOUND);
    };
    let known: Vec<_> = versions.symbols(name).collect();
    let found = known.iter().rev().filter(|entry| entry.0 <= version).find_map(|(_, symbol, both)| {
        let own = || exact(&format!("{symbol}_ptsz")).or_else(|| exact(&format!("{symbol}_ptds")));
        if per_thread && *both { own().or_else(|| exact(symbol)) } else { exact(symbol) }
    });
    let later = || known.iter().any(|entry| entry.0 > version && exact(&entry.1).is_some());
    found.ok_or_else(|| if later() { TOO_NEW } else { NOT_FOUND })
}

unsafe fn find_for(name: *const c_char, out: *mut *mut c_void, version: c_int, flags: u64, status: *mut c_int) -> Outcome {
    let name = unsafe { text(name)? };
    if flags & !3 != 0 {
        return Err(fail(Code::INVALID_VALUE, "unknown flags"));
    }
    match lookup(name, version, flags & PER_THREAD != 0) {
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
        let is = |name, version, symbol: &str| assert_eq!(lookup(name, version, false), Ok(exact(symbol).unwrap()), "{name} {version}");
        is("cuMemAlloc", 12000, "cuMemAlloc_v2");
        is("cuCtxCreate", 12000, "cuCtxCreate_v3");
        is("cuCtxCreate", 3020, "cuCtxCreate_v2");
        is("cuCtxCreate", 12050, "cuCtxCreate_v4");
        is("cuStreamGetCaptureInfo", 10010, "cuStreamGetCaptureInfo");
        is("cuStreamGetCaptureInfo", 11080, "cuStreamGetCaptureInfo_v2");
        is("cuStreamGetCaptureInfo", 13000, "cuStreamGetCaptureInfo_v3");
        is("cuGraphAddNode", 12020, "cuGraphAddNode");
        is("cuGraphAddNode", 13000, "cuGraphAddNode_v2");
        is("cuGraphInstantiate", 12000, "cuGraphInstantiateWithFlags");
        is("cuGraphInstantiate", 11080, "cuGraphInstantiate_v2");
        is("cuMemcpyBatchAsync", 12080, "cuMemcpyBatchAsync");
        is("cuMemcpyBatchAsync", 13000, "cuMemcpyBatchAsync_v2");
        assert_eq!(lookup("cuStreamSynchronize", 12000, true), Ok(exact("cuStreamSynchronize_ptsz").unwrap()));
        assert_eq!(lookup("cuMemcpyHtoD", 12000, true), Ok(exact("cuMemcpyHtoD_v2_ptds").unwrap()));
        assert_eq!(lookup("cuGetProcAddress", 11000, false), Err(TOO_NEW));
        assert_eq!(lookup("cuNoSuchThing", 12000, false), Err(NOT_FOUND));
    }

    #[test]
    fn no_symbol_is_listed_twice() {
        let mut names: Vec<_> = tables().into_iter().flatten().map(|entry| entry.0).collect();
        names.sort_unstable();
        let count = names.len();
        names.dedup();
        assert_eq!(names.len(), count);
    }

    /// Interfaces older than CUDA 4.0's, with 32-bit device addresses, and those that later versions replaced before CUDA 10: no
    /// program built for CUDA 11 or later resolves them.
    fn is_legacy(version: c_int, newest: c_int) -> bool {
        version < 10000 && newest != version
    }

    #[test]
    fn every_function_of_the_api_is_exported() {
        let mut missing = Vec::new();
        for (name, versions) in FUNCTIONS.iter() {
            let known: Vec<_> = versions.symbols(name).collect();
            let newest = known.last().unwrap().0;
            for (version, symbol, both) in known {
                let variants = ["_ptsz", "_ptds"].map(|suffix| format!("{symbol}{suffix}"));
                let has_own = !both || variants.iter().any(|variant| exact(variant).is_some());
                if !is_legacy(version, newest) && (exact(&symbol).is_none() || !has_own) {
                    missing.push(symbol);
                }
            }
        }
        missing.sort();
        assert!(missing.is_empty(), "{} missing: {}", missing.len(), missing.join(" "));
        assert!(FUNCTIONS.len() > 480);
    }

    #[test]
    fn an_independent_list_of_the_api_is_covered() {
        // cudarc's bindings load these by name; a build for CUDA 12.8 finds them all.
        let names = include_str!("../cudarc_symbols.txt");
        let missing: Vec<_> = names.lines().filter(|name| !name.is_empty() && !name.starts_with('#') && exact(name).is_none()).collect();
        assert!(missing.is_empty(), "{missing:?}");
    }
}
