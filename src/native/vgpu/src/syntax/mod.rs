//! PTX text → AST. Nothing here knows what an instruction means; [`crate::lower`] does.

pub mod ast;
mod constant;
mod lexer;
mod linkage;
mod parser;

pub use parser::parse;
