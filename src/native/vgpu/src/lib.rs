//! The virtual GPU's engine: loads PTX text and executes it on the CPU, a warp (32 lanes) at a time.
//!
//! The way data flows: [`syntax`] turns text into an AST, [`lower`] type-checks it and turns every instruction into one dense
//! [`exec::op::Op`] with resolved register slots, and [`exec`] runs those over [`memory`]. [`module`] and [`launch`] are the
//! public face; the CUDA driver ABI is another crate.

pub mod arch;
pub mod counters;
mod exec;
mod forms;
pub mod launch;
mod lower;
pub mod memory;
pub mod module;
pub mod numerics;
pub mod random;
pub mod sanitize;
pub mod swizzle;
mod syntax;
pub mod tensormap;

pub use arch::{Arch, DeviceProps, props};
pub use counters::{ConflictSample, Counters, LineCount, OpCount};
pub use exec::op::Isa as VectorUnit;
pub use launch::{Control, Fault, FaultKind, Launch, MatrixMode, Options, Report, launch};
pub use memory::{MemError, Memory, SharedMemory};
pub use module::{Diagnostic, Kernel, LoadError, LoadErrorKind, Module, Param};
pub use sanitize::{Finding, Severity, Site, Tools};
