//! A module's names: where its variables live, what its functions take.

use std::collections::{HashMap, HashSet};

use crate::arch::Arch;
use crate::exec::code::FUNCTION_HANDLE;
use crate::syntax::ast::{Base, Function, Module, Operand, Space, Stmt, Target, Var};

/// Names and addresses of one module, complete before any function is lowered.
pub struct Unit<'a> {
    pub arch: Arch,
    pub target: Target,
    pub version: u32,
    /// Global and constant variables, and function handles.
    pub addresses: HashMap<&'a str, u64>,
    /// State spaces of global and constant variables.
    pub spaces: HashMap<&'a str, Space>,
    /// Module-level and function-level static shared variables: size and alignment.
    shared: HashMap<&'a str, (u32, u32)>,
    /// Variables of the module in `.const`.
    constants: HashSet<&'a str>,
    /// `.extern .shared`: alignment.
    dynamic: HashMap<&'a str, u32>,
    functions: HashMap<&'a str, u32>,
    signatures: Vec<(usize, usize)>,
}

/// Bytes a variable takes; None when it overflows.
pub fn bytes_of(var: &Var<'_>) -> Option<u64> {
    let element = u64::from(var.ty.bytes()) * u64::from(var.vector);
    let filled = match &var.init {
        Some(crate::syntax::ast::Init::List(list)) => list.len() as u64,
        _ => 0,
    };
    var.dims.iter().enumerate().try_fold(element, |bytes, (i, n)| {
        let n = if *n == 0 && i == 0 { filled } else { *n };
        bytes.checked_mul(n)
    })
}

pub fn align_of(var: &Var<'_>) -> u32 {
    var.align.unwrap_or(var.ty.bytes() * var.vector).max(1)
}

/// Shared memory as one function sees it.
#[derive(Default)]
pub struct SharedLayout<'a> {
    pub offsets: HashMap<&'a str, u32>,
    pub static_bytes: u32,
    /// Where dynamic shared memory starts.
    pub dynamic_base: u32,
}

impl<'a> Unit<'a> {
    pub fn new(module: &'a Module<'a>, arch: Arch) -> Unit<'a> {
        let mut unit = Unit {
            arch,
            target: module.target.clone(),
            version: module.version,
            addresses: HashMap::new(),
            spaces: HashMap::new(),
            shared: HashMap::new(),
            constants: module.vars.iter().filter(|var| var.space == Space::Const).map(|var| var.name).collect(),
            dynamic: HashMap::new(),
            functions: HashMap::new(),
            signatures: Vec::new(),
        };
        for var in &module.vars {
            unit.add_shared(var);
        }
        for function in &module.functions {
            if let Some(body) = &function.body {
                unit.add_shared_of(body);
            }
            if !function.entry && !unit.functions.contains_key(function.name) {
                let number = unit.signatures.len() as u32;
                unit.functions.insert(function.name, number);
                unit.signatures.push((function.returns.len(), function.params.len()));
                unit.addresses.insert(function.name, FUNCTION_HANDLE + u64::from(number));
            }
        }
        // The parser has seen to it that what is aliased is a function declared above the alias.
        for alias in &module.aliases {
            if let Some(number) = unit.functions.get(alias.of).copied() {
                unit.functions.insert(alias.name, number);
                unit.addresses.insert(alias.name, FUNCTION_HANDLE + u64::from(number));
            }
        }
        unit
    }

    fn add_shared(&mut self, var: &'a Var<'a>) {
        if var.space != Space::Shared {
            return;
        }
        if var.is_extern || var.dims.first() == Some(&0) {
            self.dynamic.insert(var.name, align_of(var));
        } else {
            let bytes = bytes_of(var).and_then(|bytes| u32::try_from(bytes).ok()).unwrap_or(u32::MAX);
            self.shared.insert(var.name, (bytes, align_of(var)));
        }
    }

    fn add_shared_of(&mut self, body: &'a [Stmt<'a>]) {
        for stmt in body {
            match stmt {
                Stmt::Var(var) => self.add_shared(var),
                Stmt::Block(inner) => self.add_shared_of(inner),
                _ => {}
            }
        }
    }

    /// Bytes of a static shared variable.
    pub fn shared_bytes(&self, name: &str) -> u32 {
        self.shared.get(name).map_or(u32::MAX, |(bytes, _)| *bytes)
    }

    pub fn is_dynamic_shared(&self, name: &str) -> bool {
        self.dynamic.contains_key(name)
    }

    pub fn is_constant(&self, name: &str) -> bool {
        self.constants.contains(name)
    }

    pub fn function_number(&self, name: &str) -> Option<u32> {
        self.functions.get(name).copied()
    }

    pub fn function_count(&self) -> usize {
        self.signatures.len()
    }

    /// (returns, parameters) of a `.func`.
    pub fn signature(&self, number: u32) -> (usize, usize) {
        self.signatures[number as usize]
    }

    /// Names a body mentions.
    fn mentions(body: &'a [Stmt<'a>], found: &mut HashSet<&'a str>) {
        fn of_operand<'a>(operand: &'a Operand<'a>, found: &mut HashSet<&'a str>) {
            match operand {
                Operand::Name { name, .. } => {
                    found.insert(name);
                }
                Operand::Address { base: Base::Name(name), .. } => {
                    found.insert(name);
                }
                Operand::Vector(list) | Operand::List(list) => list.iter().for_each(|o| of_operand(o, found)),
                Operand::Pair(a, b) => {
                    of_operand(a, found);
                    of_operand(b, found);
                }
                _ => {}
            }
        }
        for stmt in body {
            match stmt {
                Stmt::Instr(instr) => instr.operands.iter().for_each(|o| of_operand(o, found)),
                Stmt::Block(inner) => Self::mentions(inner, found),
                Stmt::Targets { list, .. } => found.extend(list.iter()),
                _ => {}
            }
        }
    }

    /// The layout of shared memory for each entry, and the one all device functions share. Variables that device functions use
    /// come first, at the same place for every entry that calls any.
    pub fn layouts(&self, module: &'a Module<'a>) -> (SharedLayout<'a>, HashMap<&'a str, SharedLayout<'a>>) {
        let names_of = |function: &'a Function<'a>| {
            let mut names = HashSet::new();
            if let Some(body) = &function.body {
                Self::mentions(body, &mut names);
            }
            names
        };
        let mut common_names = HashSet::new();
        for function in module.functions.iter().filter(|f| !f.entry) {
            common_names.extend(names_of(function));
        }
        let common = self.lay_out(SharedLayout::default(), &common_names);
        let mut entries = HashMap::new();
        for function in module.functions.iter().filter(|f| f.entry) {
            let names = names_of(function);
            let calls = names.iter().any(|name| self.functions.contains_key(name));
            let start = if calls {
                SharedLayout { offsets: common.offsets.clone(), static_bytes: common.static_bytes, dynamic_base: 0 }
            } else {
                SharedLayout::default()
            };
            entries.insert(function.name, self.lay_out(start, &names));
        }
        (common, entries)
    }

    fn lay_out(&self, mut layout: SharedLayout<'a>, names: &HashSet<&'a str>) -> SharedLayout<'a> {
        let mut list: Vec<(&&str, &(u32, u32))> = self.shared.iter().filter(|(name, _)| names.contains(*name)).collect();
        // Largest alignment first wastes least; names make the order certain.
        list.sort_by_key(|(name, (_, align))| (std::cmp::Reverse(*align), **name));
        for (name, (bytes, align)) in list {
            if layout.offsets.contains_key(name) {
                continue;
            }
            let at = layout.static_bytes.checked_next_multiple_of(*align).unwrap_or(u32::MAX);
            layout.offsets.insert(name, at);
            layout.static_bytes = at.saturating_add(*bytes);
        }
        let align = self.dynamic.iter().filter(|(name, _)| names.contains(*name)).map(|(_, a)| *a).max().unwrap_or(16).max(16);
        layout.dynamic_base = layout.static_bytes.checked_next_multiple_of(align).unwrap_or(u32::MAX);
        layout
    }
}
