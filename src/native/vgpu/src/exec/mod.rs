//! Executing decoded code.

pub mod async_copy;
pub mod block;
pub mod code;
pub mod collective;
pub mod context;
pub mod control;
pub mod count;
pub mod float;
pub mod grid;
pub mod int;
pub mod mem;
pub mod op;
pub mod rounding;
pub mod run;
pub mod warp;
pub mod atomic;
pub mod convert;
pub mod half;
pub mod matrix;
pub mod pack;
pub mod special;
pub mod system;
