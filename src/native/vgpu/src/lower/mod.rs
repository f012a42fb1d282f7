//! AST → code: names, types, forms, registers.

mod allocate;
mod arithmetic;
mod atomic;
mod builder;
mod bulk;
mod call;
mod cluster;
mod collective;
mod compare;
mod convert;
mod copy;
mod encode;
mod fence;
mod flow;
mod function;
mod globals;
mod instr;
mod ir;
mod matrix;
mod mbarrier;
mod matrix_move;
mod memory;
mod narrow;
mod operands;
mod provenance;
mod stack;
mod tensor;
mod unit;
mod video;
mod wgmma;
mod wmma;

use std::collections::HashMap;
use std::sync::Arc;

use crate::arch::Arch;
use crate::exec::code::{Callee, Code};
use crate::exec::op::Isa;
use crate::lower::builder::{Builder, Finding};
use crate::lower::encode::Allocated;
use crate::lower::unit::Unit;
use crate::memory::Memory;
use crate::module::{Diagnostic, Kernel, LoadError, LoadErrorKind};
use crate::syntax::ast::{Module, Target};

/// Local memory added for calls whose depth cannot be known: recursion and indirect calls.
const OPEN_STACK: u32 = 16 * 1024;

pub struct Loaded {
    pub kernels: Vec<Arc<Kernel>>,
    pub globals: globals::Globals,
}

/// Whether a module of `target` runs on `arch`.
fn target_fits(target: &Target, arch: Arch) -> Result<(), String> {
    let device = arch.number();
    match target.suffix {
        Some('a') if target.number != device => Err(format!("the module is for {} only, the device is {arch}", target.name)),
        Some('f') if target.number / 10 != device / 10 || target.number > device => {
            Err(format!("the module is for the family of {}, the device is {arch}", target.name))
        }
        _ if target.number > device => Err(format!("the module's target {} is above the device, {arch}", target.name)),
        _ => Ok(()),
    }
}

/// The lowest `.version` that knows a target.
fn version_of_target(target: &Target) -> u32 {
    match target.number {
        _ if target.suffix == Some('f') => 88,
        0..=19 => 10,
        20..=29 => 20,
        30..=34 => 30,
        35..=49 => 31,
        50..=51 => 40,
        52 => 41,
        53..=59 => 42,
        60..=69 => 50,
        70..=71 => 60,
        72..=74 => 61,
        75..=79 => 63,
        80..=85 => 70,
        86..=88 => 71,
        89 => 78,
        90 => 78,
        100..=109 => 86,
        _ => 87,
    }
}

/// Whether a function, or what it is an alias of, has a body.
fn defined(module: &Module<'_>, name: &str) -> bool {
    let mut name = name;
    // Aliases of aliases: no chain is longer than there are any.
    for _ in 0..module.aliases.len() {
        name = module.aliases.iter().find(|alias| alias.name == name).map_or(name, |alias| alias.of);
    }
    module.functions.iter().any(|f| f.name == name && f.body.is_some())
}

/// Lowers a parsed module for a device.
pub fn lower(module: &Module<'_>, arch: Arch, mem: &Memory) -> Result<Loaded, LoadError> {
    let at = module.target_pos;
    let error = |kind, message: String| {
        Err(LoadError { kind, diagnostics: vec![Diagnostic { line: at.line.max(1), col: at.col.max(1), message }] })
    };
    if module.target.number == 0 {
        return error(LoadErrorKind::Syntax, "the module has no '.target'".to_string());
    }
    if let Err(message) = target_fits(&module.target, arch) {
        return error(LoadErrorKind::TargetTooHigh, message);
    }
    let least = version_of_target(&module.target);
    if module.version < least {
        let message = format!("target {} needs .version {}.{} or higher", module.target.name, least / 10, least % 10);
        return error(LoadErrorKind::Semantic, message);
    }
    if let Some(alias) = module.aliases.iter().find(|alias| !defined(module, alias.of)) {
        let message = format!("'{}', which '{}' is an alias of, is defined nowhere", alias.of, alias.name);
        return Err(LoadError {
            kind: LoadErrorKind::Semantic,
            diagnostics: vec![Diagnostic { line: alias.pos.line, col: alias.pos.col, message }],
        });
    }
    let mut unit = Unit::new(module, arch);
    let globals = globals::place(module, &mut unit, mem).map_err(|(kind, diagnostics)| LoadError { kind, diagnostics })?;
    match functions(module, &unit, arch) {
        Ok(kernels) => Ok(Loaded { kernels, globals }),
        Err(error) => {
            for (address, _) in globals.values() {
                // Allocated by `place` a moment ago.
                let _ = mem.free(*address);
            }
            Err(error)
        }
    }
}

fn functions(module: &Module<'_>, unit: &Unit<'_>, arch: Arch) -> Result<Vec<Arc<Kernel>>, LoadError> {
    let (common, entries) = unit.layouts(module);
    let mut findings: Vec<Finding> = Vec::new();
    let mut device: HashMap<u32, Allocated> = HashMap::new();
    let mut kernels = Vec::new();
    let (mut functions_sensitive, mut reserved_shared) = (false, false);
    let allocates = module.functions.iter().any(|f| f.body.as_ref().is_some_and(|body| stack::allocates(body)));
    let alloca = if allocates { crate::exec::stack::ALLOCA_BYTES } else { 0 };
    for function in module.functions.iter().filter(|f| f.body.is_some()) {
        let mut builder = Builder::new(unit);
        let layout = entries.get(function.name).filter(|_| function.entry).unwrap_or(&common);
        builder.shared = layout.offsets.clone();
        builder.dynamic = function.entry.then_some(layout.dynamic_base);
        let formals = builder.function(function);
        findings.append(&mut builder.findings);
        if !findings.is_empty() {
            // One bad line is enough to refuse the module; the rest is lowered for its own findings.
            continue;
        }
        reserved_shared |= builder.reserved_shared;
        let (order_sensitive, calls) = (builder.order_sensitive, builder.calls_functions);
        let allocated = Allocated::new(function.name, builder, &formals);
        if function.entry {
            kernels.push((function, allocated, formals, layout, (order_sensitive, calls)));
        } else if let Some(number) = unit.function_number(function.name) {
            device.insert(number, allocated);
            functions_sensitive |= order_sensitive;
        }
    }
    if !findings.is_empty() {
        findings.sort_by_key(|f| (f.diagnostic.line, f.diagnostic.col));
        let semantic = findings.iter().any(|f| f.kind == LoadErrorKind::Semantic);
        let kind = if semantic { LoadErrorKind::Semantic } else { LoadErrorKind::Unsupported };
        return Err(LoadError { kind, diagnostics: findings.into_iter().map(|f| f.diagnostic).collect() });
    }
    let isa = Isa::chosen();
    let pred_rows = device.values().chain(kernels.iter().map(|k| &k.1)).map(Allocated::pred_rows).max().unwrap_or(1).max(1);
    let mut code = Code { pred_rows, reserved_shared, files: module.files.iter().cloned().collect(), ..Code::default() };
    let refuse = |diagnostic| LoadError { kind: LoadErrorKind::Unsupported, diagnostics: vec![diagnostic] };
    let mut names = vec![""; unit.function_count()];
    for function in module.functions.iter().filter(|f| !f.entry) {
        if let Some(number) = unit.function_number(function.name) {
            let name = &mut names[number as usize];
            // Not an alias's.
            if name.is_empty() || function.body.is_some() {
                *name = function.name;
            }
        }
    }
    let narrow_rows = device.values().map(Allocated::narrow_rows).max().unwrap_or(0);
    let mut table = Vec::new();
    for (number, name) in names.iter().enumerate() {
        table.push(match device.remove(&(number as u32)) {
            Some(allocated) => allocated.encode(&mut code, isa, narrow_rows).map_err(refuse)?,
            None => crate::exec::code::FunctionInfo { name: (*name).to_string(), entry: u32::MAX, ..Default::default() },
        });
    }
    code.frame_pitch = table.iter().map(|f| f.rows).max().unwrap_or(0).max(pred_rows);
    let mut made = Vec::new();
    for (function, allocated, formals, layout, (order_sensitive, calls)) in kernels {
        let own = allocated.narrow_rows();
        let info = allocated.encode(&mut code, isa, own).map_err(refuse)?;
        made.push((function, formals, layout, order_sensitive || calls && functions_sensitive, table.len() as u32));
        table.push(info);
    }
    code.functions = table;
    let locals: Vec<u32> = made.iter().map(|(.., number)| frames(&code, *number) + alloca).collect();
    let code = Arc::new(code);
    let kernels = made.into_iter().zip(locals).map(|((function, formals, layout, order_sensitive, number), local_bytes)| {
        let info = &code.functions[number as usize];
        let required = function.required_block;
        let bound = required.map(|b| b.iter().map(|n| u64::from(*n)).product()).or(function.max_threads).unwrap_or(1024);
        Arc::new(Kernel {
            name: function.name.to_string(),
            params: formals.block,
            param_bytes: formals.block_bytes,
            static_shared: layout.static_bytes,
            local_bytes,
            num_regs: info.registers.clamp(1, 255),
            max_threads: bound.clamp(1, 1024) as u32,
            required_block: required,
            entry_registers: crate::exec::registers::at_entry(function),
            cluster: function.cluster,
            arch,
            dynamic_base: layout.dynamic_base,
            function: number,
            order_sensitive,
            code: Arc::clone(&code),
        })
    });
    Ok(kernels.collect())
}

/// Local memory a kernel needs per thread: its deepest chain of frames, plus a stack where the depth is open.
fn frames(code: &Code, entry: u32) -> u32 {
    fn deepest(
        code: &Code,
        callees: &[Vec<u32>],
        open: &[bool],
        at: u32,
        path: &mut Vec<u32>,
        known: &mut HashMap<u32, u64>,
    ) -> u64 {
        if path.contains(&at) || path.len() > 512 {
            return u64::from(OPEN_STACK);
        }
        if let Some(bytes) = known.get(&at) {
            return *bytes;
        }
        path.push(at);
        let below = callees[at as usize].iter().map(|next| deepest(code, callees, open, *next, path, known)).max().unwrap_or(0);
        path.pop();
        let extra = if open[at as usize] { u64::from(OPEN_STACK) } else { 0 };
        let bytes = u64::from(code.functions[at as usize].local_bytes) + below.max(extra);
        known.insert(at, bytes);
        bytes
    }
    let mut starts: Vec<(u32, u32)> =
        code.functions.iter().enumerate().filter(|(_, f)| f.entry != u32::MAX).map(|(i, f)| (f.entry, i as u32)).collect();
    starts.sort_unstable();
    let mut callees = vec![Vec::new(); code.functions.len()];
    let mut open = vec![false; code.functions.len()];
    for (pc, call) in &code.call_sites {
        let owner = starts.partition_point(|(start, _)| start <= pc);
        let Some((_, function)) = owner.checked_sub(1).and_then(|i| starts.get(i)) else { continue };
        match code.calls[*call as usize].callee {
            Callee::Function(number) => callees[*function as usize].push(number),
            _ => open[*function as usize] = true,
        }
    }
    deepest(code, &callees, &open, entry, &mut Vec::new(), &mut HashMap::new()).min(u64::from(builder::MAX_LOCAL)) as u32
}
