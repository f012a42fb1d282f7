//! Lowering a whole function: parameters, scopes, statements.

use crate::lower::builder::{Builder, Scope, Symbol};
use crate::lower::call::Spot;
use crate::module::Param;
use crate::syntax::ast::{Function, Space, Stmt, Var};

/// A function after lowering, before slots.
pub struct Formals {
    pub params: Vec<Spot>,
    pub returns: Vec<Spot>,
    /// A kernel's parameter block.
    pub block: Vec<Param>,
    pub block_bytes: u32,
}

impl<'a> Builder<'_, 'a> {
    /// Declares the parameters and lowers the body.
    pub fn function(&mut self, function: &'a Function<'a>) -> Formals {
        let mut formals = Formals { params: Vec::new(), returns: Vec::new(), block: Vec::new(), block_bytes: 0 };
        self.pos = function.pos;
        self.cluster_rule(function);
        if function.entry {
            self.kernel_parameters(&function.params, &mut formals);
        } else {
            formals.returns = function.returns.iter().map(|var| self.formal(var)).collect();
            formals.params = function.params.iter().map(|var| self.formal(var)).collect();
        }
        if let Some(body) = &function.body {
            if !function.entry && crate::lower::stack::allocates(body) {
                self.save_stack();
            }
            self.statements(body);
        }
        // Falling off the end returns.
        self.guard = None;
        self.restore_stack();
        let mut ir = crate::lower::ir::Ir::new(crate::exec::control::ret(), crate::exec::op::Class::Hidden);
        ir.ends = true;
        self.push(ir);
        self.pin_accumulators();
        self.pinned.extend(self.carry);
        let registers = formals.params.iter().chain(&formals.returns);
        self.pinned.extend(registers.filter_map(|spot| if let Spot::Register(v) = spot { Some(*v) } else { None }));
        formals
    }

    /// Checks the directives about clusters.
    fn cluster_rule(&mut self, function: &Function<'a>) {
        let rule = function.cluster;
        if rule == crate::syntax::ast::ClusterRule::default() {
            return;
        }
        if !function.entry {
            self.invalid("cluster directives belong to kernels");
        }
        // One finding each is recorded by the checks themselves.
        let _ = self.require(90, 78, "a cluster directive");
        if rule.required.is_some() && rule.max_rank.is_some() {
            self.invalid("'.reqnctapercluster' and '.maxclusterrank' cannot both be given");
        }
        if rule.blocks_are_clusters {
            let _ = self.require(90, 90, "'.blocksareclusters'");
            if rule.required.is_none() || function.required_block.is_none() {
                self.invalid("'.blocksareclusters' needs '.reqntid' and '.reqnctapercluster'");
            }
        }
    }

    fn kernel_parameters(&mut self, params: &[Var<'a>], formals: &mut Formals) {
        for var in params {
            self.pos = var.pos;
            if var.space != Space::Param {
                self.invalid("a kernel's parameters are '.param' variables");
                continue;
            }
            let Ok(size) = self.size_of(var) else { continue };
            let align = crate::lower::unit::align_of(var);
            let offset = formals.block_bytes.next_multiple_of(align);
            formals.block_bytes = offset + size;
            if formals.block_bytes > 32764 {
                break;
            }
            formals.block.push(Param { name: var.name.to_string(), offset, size, align });
            let _ = self.bind(var.name, Symbol::Param { offset });
        }
        if formals.block_bytes > 32764 {
            self.invalid("a kernel's parameters take at most 32764 bytes");
        }
    }

    fn formal(&mut self, var: &Var<'a>) -> Spot {
        if self.declare(var).is_err() {
            return Spot::Nothing;
        }
        match self.lookup(var.name) {
            Some(Symbol::Register { first, .. }) => Spot::Register(first),
            Some(Symbol::Frame { offset, bytes, .. }) => Spot::Local { offset, bytes },
            _ => Spot::Nothing,
        }
    }

    /// Labels first (branches may go forward), then statement by statement.
    fn statements(&mut self, body: &'a [Stmt<'a>]) {
        for stmt in body {
            match stmt {
                Stmt::Label(pos, name) => {
                    self.pos = *pos;
                    let label = self.labels.len() as u32;
                    self.labels.push(usize::MAX);
                    let _ = self.bind(name, Symbol::Label(label));
                }
                Stmt::Prototype { name, returns, params } => {
                    let symbol = Symbol::Prototype { returns: returns.clone(), params: params.clone() };
                    let _ = self.bind(name, symbol);
                }
                Stmt::Targets { pos, name, list } => {
                    self.pos = *pos;
                    let _ = self.bind(name, Symbol::Targets(list.clone()));
                }
                _ => {}
            }
        }
        for stmt in body {
            match stmt {
                Stmt::Var(var) => {
                    let _ = self.declare(var);
                }
                Stmt::Label(_, name) => {
                    if let Some(Symbol::Label(label)) = self.lookup(name) {
                        self.labels[label as usize] = self.ops.len();
                    }
                }
                Stmt::Instr(instr) => self.instruction(instr),
                Stmt::Block(inner) => {
                    self.scopes.push(Scope::default());
                    self.statements(inner);
                    self.scopes.pop();
                }
                Stmt::Prototype { .. } | Stmt::Targets { .. } => {}
            }
        }
    }
}
