//! A loaded PTX module: its kernels and globals.

use std::collections::HashMap;
use std::fmt;
use std::sync::Arc;

use crate::arch::Arch;
use crate::exec::code::Code;
use crate::memory::Memory;
pub use crate::syntax::ast::ClusterRule;

/// Why a module was refused, as a class; the driver maps each to an error code of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LoadErrorKind {
    /// The text is not PTX.
    Syntax,
    /// PTX that `ptxas` would refuse: types, undeclared names, forms the `.version` or `.target` does not have.
    Semantic,
    /// Valid PTX that this engine does not execute.
    Unsupported,
    /// The module's `.target` is above (or, with an 'a' suffix, other than) the device.
    TargetTooHigh,
}

/// One finding, with its place in the text (both 1-based).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Diagnostic {
    pub line: u32,
    pub col: u32,
    pub message: String,
}

impl fmt::Display for Diagnostic {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "line {}, column {}: {}", self.line, self.col, self.message)
    }
}

/// Why [`Module::load`] failed: every offending line, in order.
#[derive(Clone, Debug)]
pub struct LoadError {
    pub kind: LoadErrorKind,
    pub diagnostics: Vec<Diagnostic>,
}

impl fmt::Display for LoadError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (i, diagnostic) in self.diagnostics.iter().enumerate() {
            write!(f, "{}{diagnostic}", if i == 0 { "" } else { "\n" })?;
        }
        Ok(())
    }
}

impl std::error::Error for LoadError {}

/// A kernel parameter's place in the parameter block, in bytes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Param {
    pub name: String,
    pub offset: u32,
    pub size: u32,
    pub align: u32,
}

/// A `.entry` ready to launch.
pub struct Kernel {
    pub name: String,
    pub params: Vec<Param>,
    /// Size of the parameter block in bytes.
    pub param_bytes: u32,
    /// Bytes of statically declared shared memory.
    pub static_shared: u32,
    /// Bytes of local memory per thread.
    pub local_bytes: u32,
    /// 32-bit registers per thread (after this engine's own allocation).
    pub num_regs: u32,
    /// Most threads per block the kernel admits (`.maxntid`, else 1024).
    pub max_threads: u32,
    pub required_block: Option<[u32; 3]>,
    /// Registers a thread starts with, where `setmaxnreg` counts them: see [`crate::exec::registers`].
    pub(crate) entry_registers: Option<u32>,
    /// What its directives say about clusters.
    pub cluster: ClusterRule,
    pub(crate) arch: Arch,
    /// Where dynamic shared memory starts.
    pub(crate) dynamic_base: u32,
    pub(crate) function: u32,
    /// Results may depend on the order of blocks: run on one host thread, so that they do not depend on the host.
    pub(crate) order_sensitive: bool,
    pub(crate) code: Arc<Code>,
}

/// A module loaded for one device; dropping it frees its global variables.
pub struct Module {
    kernels: Vec<Arc<Kernel>>,
    globals: HashMap<String, (u64, u64)>,
    mem: Arc<Memory>,
}

impl Module {
    /// Parses, checks and decodes PTX text for a device of `arch`; global variables are allocated in `mem` and initialised.
    pub fn load(text: &[u8], arch: Arch, mem: &Arc<Memory>) -> Result<Module, LoadError> {
        let syntax = |diagnostics| LoadError { kind: LoadErrorKind::Syntax, diagnostics };
        // Drivers are given C strings: everything from the first NUL on is not text.
        let end = text.iter().position(|byte| *byte == 0).unwrap_or(text.len());
        let text = std::str::from_utf8(&text[..end]).map_err(|error| {
            let line = text[..error.valid_up_to()].iter().filter(|byte| **byte == b'\n').count() as u32 + 1;
            syntax(vec![Diagnostic { line, col: 1, message: "the text is not UTF-8".to_string() }])
        })?;
        let ast = crate::syntax::parse(text).map_err(syntax)?;
        // A defect of this engine must not take the host process down.
        let lowered = std::panic::catch_unwind(std::panic::AssertUnwindSafe(|| crate::lower::lower(&ast, arch, mem)));
        let loaded = lowered.unwrap_or_else(|_| {
            let message = "this module meets a defect of the virtual GPU's loader; please report it".to_string();
            Err(LoadError { kind: LoadErrorKind::Unsupported, diagnostics: vec![Diagnostic { line: 1, col: 1, message }] })
        })?;
        Ok(Module { kernels: loaded.kernels, globals: loaded.globals, mem: Arc::clone(mem) })
    }

    pub fn kernels(&self) -> &[Arc<Kernel>] {
        &self.kernels
    }

    pub fn kernel(&self, name: &str) -> Option<Arc<Kernel>> {
        self.kernels.iter().find(|kernel| kernel.name == name).cloned()
    }

    /// Address and size in bytes of a `.global` or `.const` variable.
    pub fn global(&self, name: &str) -> Option<(u64, u64)> {
        self.globals.get(name).copied()
    }
}

impl Drop for Module {
    fn drop(&mut self) {
        for (address, _) in self.globals.values() {
            // A range that is already gone is not worth a panic in a destructor.
            let _ = self.mem.free(*address);
        }
    }
}
