//! Any text that loads, launched: a few hundred instructions, parameters that are addresses of a buffer or bytes of the input. A
//! result or a fault; AddressSanitizer sees every read outside the device's memory. The first four bytes are settings.
#![no_main]
use std::sync::Arc;

use libfuzzer_sys::fuzz_target;
use tilewright_vgpu::{Arch, Control, Launch, MatrixMode, Memory, Module, Options, Tools, VectorUnit, launch};

fuzz_target!(|data: &[u8]| {
    let Some((settings, text)) = data.split_at_checked(4) else { return };
    let unit = [VectorUnit::Portable, VectorUnit::Avx2, VectorUnit::Avx512][usize::from(settings[0]) % 3];
    unit.limit();
    let mem = Arc::new(Memory::new());
    let Ok(module) = Module::load(text, Arch::ALL[usize::from(settings[1]) % Arch::ALL.len()], &mem) else { return };
    let Ok(buffer) = mem.alloc(1 << 12) else { return };
    for kernel in module.kernels() {
        let wild = settings[2] & 1 != 0;
        let params: Vec<u8> = buffer.to_le_bytes().into_iter().cycle().zip(text.iter().cycle())
            .map(|(address, byte)| if wild { *byte } else { address })
            .take(kernel.param_bytes as usize)
            .collect();
        let options = Options {
            budget: 2_000,
            threads: 1,
            counters: settings[2] & 2 != 0,
            lines: settings[2] & 2 != 0,
            seed: (settings[2] & 4 != 0).then_some(u64::from(settings[3])),
            sanitize: if settings[2] & 8 != 0 { Tools::ALL } else { Tools::NONE },
            cooperative: settings[2] & 16 != 0,
            perturb: (settings[2] & 32 != 0).then_some(u64::from(settings[3])),
            matrix: [MatrixMode::Model, MatrixMode::Ideal, MatrixMode::F32][usize::from(settings[0] / 3) % 3],
        };
        let pairs = settings[2] & 128 != 0;
        let block = kernel.required_block.unwrap_or([1 + u32::from(settings[3]) % 70, 1, 1]);
        let _ = launch(&mem, Launch {
            kernel,
            grid: [(1 + u32::from(pairs)) * (1 + u32::from(settings[2] >> 6 & 1)), 1, 1],
            block,
            cluster: if pairs { [2, 1, 1] } else { [0; 3] },
            dynamic_shared: u32::from(settings[3]) * 4,
            params: &params,
            options: &options,
            control: &Control::default(),
        });
    }
});
