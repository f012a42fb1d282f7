//! Global and constant variables: allocation in device memory, and their initial bytes.

use std::collections::HashMap;

use crate::lower::unit::{Unit, bytes_of};
use crate::memory::Memory;
use crate::module::{Diagnostic, LoadErrorKind};
use crate::syntax::ast::{Init, Module, Pos, Space, Stmt, Ty, Var};

/// Address and size of each variable, by name.
pub type Globals = HashMap<String, (u64, u64)>;

fn diagnostic(pos: Pos, message: String) -> Diagnostic {
    Diagnostic { line: pos.line, col: pos.col, message }
}

/// Allocates and initialises every `.global` and `.const` variable. On error, what was allocated is freed again.
pub fn place<'a>(module: &'a Module<'a>, unit: &mut Unit<'a>, mem: &Memory) -> Result<Globals, (LoadErrorKind, Vec<Diagnostic>)> {
    let mut vars: Vec<&'a Var<'a>> = module.vars.iter().collect();
    for function in &module.functions {
        if let Some(body) = &function.body {
            collect(body, &mut vars);
        }
    }
    vars.retain(|var| matches!(var.space, Space::Global | Space::Const));
    let mut globals = Globals::new();
    let mut errors = Vec::new();
    for var in &vars {
        if var.is_extern && !vars.iter().any(|other| other.name == var.name && !other.is_extern) {
            errors.push(diagnostic(var.pos, format!("'{}' is external and defined nowhere", var.name)));
            continue;
        }
        if var.is_extern || globals.contains_key(var.name) {
            continue;
        }
        let size = bytes_of(var).filter(|size| *size > 0 && *size < 1 << 38);
        let Some(size) = size else {
            errors.push(diagnostic(var.pos, format!("'{}' has no usable size", var.name)));
            continue;
        };
        match mem.alloc(size) {
            Ok(address) => {
                // Zero, where nothing else is said.
                mem.mark_written(address, size);
                globals.insert(var.name.to_string(), (address, size));
                unit.addresses.insert(var.name, address);
                unit.spaces.insert(var.name, var.space);
            }
            Err(error) => errors.push(diagnostic(var.pos, format!("'{}': {error}", var.name))),
        }
    }
    for var in vars.iter().filter(|var| !var.is_extern) {
        let (Some(init), Some((address, size))) = (&var.init, globals.get(var.name)) else { continue };
        // Memory starts zeroed: only the part the initialiser spells out is written.
        let spelled = elements(init).saturating_mul(u64::from(var.ty.bytes()));
        let mut bytes = vec![0u8; spelled.min(*size) as usize];
        let mut at = 0;
        match fill(init, var.ty, unit, &mut bytes, &mut at) {
            Ok(()) => {
                if let Err(error) = mem.write(*address, &bytes) {
                    errors.push(diagnostic(var.pos, error.to_string()));
                }
            }
            Err(message) => errors.push(diagnostic(var.pos, format!("initialiser of '{}': {message}", var.name))),
        }
    }
    if errors.is_empty() {
        return Ok(globals);
    }
    for (address, _) in globals.values() {
        // They were just allocated; failing to free one loses nothing but space.
        let _ = mem.free(*address);
    }
    Err((LoadErrorKind::Semantic, errors))
}

fn collect<'a>(body: &'a [Stmt<'a>], vars: &mut Vec<&'a Var<'a>>) {
    for stmt in body {
        match stmt {
            Stmt::Var(var) => vars.push(var),
            Stmt::Block(inner) => collect(inner, vars),
            _ => {}
        }
    }
}

fn elements(init: &Init<'_>) -> u64 {
    match init {
        Init::List(list) => list.iter().map(elements).sum(),
        _ => 1,
    }
}

/// Writes an initialiser's bytes from `at` on. Inner lists fill up their own extent only as far as they go.
fn fill(init: &Init<'_>, ty: Ty, unit: &Unit<'_>, bytes: &mut [u8], at: &mut usize) -> Result<(), String> {
    let width = ty.bytes() as usize;
    let put = |bytes: &mut [u8], at: &mut usize, value: u64, width: usize| {
        let Some(target) = bytes.get_mut(*at..*at + width) else { return Err("more values than the variable holds".to_string()) };
        let raw = u128::from(value).to_le_bytes();
        target.copy_from_slice(&raw[..width]);
        *at += width;
        Ok(())
    };
    match init {
        Init::List(list) => list.iter().try_for_each(|inner| fill(inner, ty, unit, bytes, at)),
        Init::Int(value) => match ty {
            Ty::F32 => put(bytes, at, u64::from((*value as f32).to_bits()), width),
            Ty::F64 => put(bytes, at, (*value as f64).to_bits(), width),
            _ => put(bytes, at, *value as u64, width),
        },
        Init::F32(bits) => put(bytes, at, u64::from(*bits), width),
        Init::F64(bits) => match ty {
            Ty::F32 => put(bytes, at, u64::from((f64::from_bits(*bits) as f32).to_bits()), width),
            _ => put(bytes, at, *bits, width),
        },
        Init::Symbol { name, offset, mask_shift, .. } => {
            let address = unit.addresses.get(name).ok_or_else(|| format!("'{name}' has no address known here"))?;
            let value = address.wrapping_add(*offset as u64);
            match mask_shift {
                Some(shift) => put(bytes, at, value >> shift & 0xff, width),
                None => put(bytes, at, value, width),
            }
        }
    }
}
