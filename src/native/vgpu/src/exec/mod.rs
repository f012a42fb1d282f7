//! Executing decoded code.

pub mod async_copy;
pub mod atomic;
pub mod block;
pub mod code;
pub mod collective;
pub mod context;
pub mod control;
pub mod convert;
pub mod count;
pub mod float;
pub mod grid;
pub mod half;
pub mod int;
pub mod matrix;
pub mod mem;
pub mod op;
pub mod pack;
pub mod rounding;
pub mod run;
pub mod special;
pub mod system;
pub mod warp;
