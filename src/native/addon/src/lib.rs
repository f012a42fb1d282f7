//! The Node-API addon: one loader for two drivers. It opens NVIDIA's `libcuda.so.1` or tilewright's virtual GPU by path, through
//! one table of function pointers ([`api`]), and never links either.
//!
//! Nothing JavaScript passes may crash the process: objects are handles in generation-checked tables ([`handles`]), numbers are
//! checked ([`number`]), bytes are taken before a call returns, and whatever waits does so on threads of its own ([`wait`]).

mod api;
mod context;
mod failure;
mod graph;
mod handles;
mod host;
mod image;
mod launch;
mod memory;
mod module;
mod number;
mod nvrtc;
mod stream;
mod wait;
