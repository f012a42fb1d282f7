//! A CUDA driver whose device is the virtual GPU: the driver API's own symbols over the engine in `tilewright-vgpu`.
//!
//! Every export goes through [`guard::exports`], so that no panic reaches a client. Handles are looked up in [`handles`], never
//! dereferenced. A [`context::Context`] has its own device memory and one in-order [`queue::Queue`] that all of its streams share;
//! [`flight`] follows a launch from issue to report. What the API has and this driver lacks is in [`exports::lacking`]; the
//! symbols beyond NVIDIA's, for our own addon, are in [`exports::extension`].

pub mod abi;
#[cfg(test)]
mod abi_check;
#[cfg(test)]
mod api_fuzz;
mod capacity;
mod capture;
mod config;
mod context;
mod device;
pub mod error;
mod events;
pub mod exports;
mod fatbin;
mod flight;
mod graph;
mod graph_exec;
mod graph_memory;
mod guard;
mod handles;
mod image;
mod link;
mod mem_ops;
mod objects;
mod pool;
mod queue;
mod report;
#[cfg(test)]
mod scenarios;
mod transfer;
mod virtual_memory;
mod work;
