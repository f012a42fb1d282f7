//! Loads many PTX modules in one process: JSON strings, one a line, `arch` and text by turns; prints a JSON list of
//! `[line, message]` for each, empty where the module loads. For tools that compare the loader with `ptxas`.
use std::io::{BufRead, Write};
use std::sync::Arc;

use tilewright_vgpu::{Arch, Memory, Module};

fn main() {
    let (stdin, mut out) = (std::io::stdin().lock(), std::io::stdout().lock());
    let mem = Arc::new(Memory::new());
    let mut lines = stdin.lines();
    while let (Some(Ok(arch)), Some(Ok(text))) = (lines.next(), lines.next()) {
        let arch: Arch = arch.parse().unwrap_or_else(|error| panic!("{error}"));
        // Newlines travel as U+0001.
        let found = match Module::load(text.replace('\u{1}', "\n").as_bytes(), arch, &mem) {
            Ok(_) => Vec::new(),
            Err(error) => error.diagnostics,
        };
        let list: Vec<String> = found.iter().map(|d| format!("[{},{:?}]", d.line, d.message)).collect();
        let _ = writeln!(out, "[{}]", list.join(","));
    }
}
