//! Any bytes as PTX text, on a device that the first byte picks: a module or an error with its lines, never a crash.
#![no_main]
use std::sync::Arc;

use libfuzzer_sys::fuzz_target;
use tilewright_vgpu::{Arch, Memory, Module};

fuzz_target!(|data: &[u8]| {
    let [first, text @ ..] = data else { return };
    let arch = Arch::ALL[usize::from(*first) % Arch::ALL.len()];
    if let Err(error) = Module::load(text, arch, &Arc::new(Memory::new())) {
        assert!(!error.diagnostics.is_empty(), "refused without a reason");
    }
});
