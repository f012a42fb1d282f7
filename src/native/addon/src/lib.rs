//! The Node-API addon: one loader for two drivers. It opens NVIDIA's `libcuda.so.1` or tilewright's virtual GPU by path, through
//! one table of function pointers ([`api`]), and never links either.
//!
//! Nothing JavaScript passes may crash the process: objects are handles in generation-checked tables ([`handles`]), numbers are
//! checked ([`number`]), and bytes are taken before a call returns. Nobody waits for the device: the driver's callbacks ([`watch`]) settle promises
//! ([`promise`]). What blocks all the same runs on threads of its own ([`pool`]).

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
mod pool;
mod promise;
mod staging;
mod stream;
mod watch;
