//! Loads PTX files as the virtual GPU would and prints what it refuses: `load <arch> <file.ptx>…`.

use std::sync::Arc;

use tilewright_vgpu::{Arch, Memory, Module};

fn main() {
    let mut args = std::env::args().skip(1);
    let arch: Arch = args.next().unwrap_or_default().parse().unwrap_or_else(|error| panic!("{error}"));
    let mut bad = 0;
    for path in args {
        let text = std::fs::read(&path).unwrap_or_else(|error| panic!("{path}: {error}"));
        match Module::load(&text, arch, &Arc::new(Memory::new())) {
            Ok(module) => {
                for k in module.kernels() {
                    println!(
                        "{path}: {} ({} registers, {} shared, {} local)",
                        k.name, k.num_regs, k.static_shared, k.local_bytes
                    );
                }
            }
            Err(error) => {
                bad += 1;
                println!("{path}: {:?}\n{error}", error.kind);
            }
        }
    }
    std::process::exit(i32::from(bad > 0));
}
