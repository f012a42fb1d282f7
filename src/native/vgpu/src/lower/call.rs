//! Calls: of device functions by name or by address, and of the system's (printf, assert, malloc, free).

use crate::exec::code::Callee;
use crate::exec::op::Class;
use crate::exec::{control, system};
use crate::lower::builder::{Builder, Lowered, Mods, Symbol};
use crate::lower::ir::{Ir, Mark, V};
use crate::syntax::ast::{Instr, Operand};

/// A parameter's place before slots exist.
#[derive(Clone, Copy, Debug)]
pub enum Spot {
    Register(V),
    Local { offset: u32, bytes: u32 },
    Nothing,
}

pub struct PendingCall {
    pub callee: Callee,
    /// The register of an indirect call's target.
    pub target: Option<V>,
    pub args: Vec<Spot>,
    pub returns: Vec<Spot>,
}

impl<'a> Builder<'_, 'a> {
    fn spot(&mut self, operand: &Operand<'a>) -> Lowered<Spot> {
        match operand {
            Operand::Sink => Ok(Spot::Nothing),
            Operand::Name { name, part: None, offset: 0 } => match self.lookup(name) {
                Some(Symbol::Register { first, parts: 1, .. }) => Ok(Spot::Register(first)),
                Some(Symbol::Frame { offset, bytes, .. }) => Ok(Spot::Local { offset, bytes }),
                _ => Err(self.invalid(format!("'{name}' is neither a register nor a parameter of this function"))),
            },
            Operand::Int(value) => Ok(Spot::Register(self.const32(*value as u32))),
            Operand::F32(bits) => Ok(Spot::Register(self.const32(*bits))),
            Operand::F64(bits) => Ok(Spot::Register(self.const64(*bits))),
            _ => Err(self.invalid("an argument is a register, a constant or a '.param' variable")),
        }
    }

    fn spots(&mut self, list: &[Operand<'a>]) -> Lowered<Vec<Spot>> {
        list.iter().map(|operand| self.spot(operand)).collect()
    }

    pub fn call(&mut self, instr: &Instr<'a>) -> Lowered {
        let mut mods = Mods::new(&instr.mods);
        mods.take("uni");
        self.finish(instr, &mods)?;
        let mut rest = instr.operands.as_slice();
        let mut returns = Vec::new();
        if let Some(Operand::List(list)) = rest.first() {
            returns = self.spots(list)?;
            rest = &rest[1..];
        }
        let Some(Operand::Name { name, part: None, offset: 0 }) = rest.first() else {
            return Err(self.invalid("'call' names no function"));
        };
        let args = match rest.get(1) {
            Some(Operand::List(list)) => self.spots(list)?,
            None => Vec::new(),
            Some(_) => return Err(self.invalid("arguments are written in parentheses")),
        };
        let indirect = matches!(self.lookup(name), Some(Symbol::Register { .. }));
        if indirect {
            let (target, ty) = self.register(name, None)?;
            let prototype = match rest.get(2) {
                Some(Operand::Name { name, .. }) => self.lookup(name),
                _ => None,
            };
            if ty.bits() != 64 || !matches!(prototype, Some(Symbol::Prototype { .. } | Symbol::Targets(_))) {
                return Err(self.invalid("an indirect call needs a 64-bit register and a '.callprototype' or '.calltargets'"));
            }
            if let Some(Symbol::Prototype { returns: r, params }) = prototype
                && (r.len() != returns.len() || params.len() != args.len())
            {
                return Err(self.invalid("the call does not fit its '.callprototype'"));
            }
            return self.emit_call(PendingCall { callee: Callee::Indirect { slot: 0 }, target: Some(target), args, returns });
        }
        let callee = match *name {
            "vprintf" => Callee::Printf,
            "__assertfail" => Callee::AssertFail,
            "malloc" => Callee::Malloc,
            "free" => Callee::Free,
            other => match self.unit.function_number(other) {
                Some(number) => Callee::Function(number),
                None => return Err(self.invalid(format!("function '{other}' is not declared"))),
            },
        };
        if let Callee::Function(number) = callee {
            let (r, p) = self.unit.signature(number);
            if r != returns.len() || p != args.len() {
                return Err(self.invalid(format!(
                    "'{name}' takes {p} arguments and returns {r} values; the call gives {} and {}",
                    args.len(),
                    returns.len()
                )));
            }
        }
        self.emit_call(PendingCall { callee, target: None, args, returns })
    }

    fn emit_call(&mut self, call: PendingCall) -> Lowered {
        let system = !matches!(call.callee, Callee::Function(_) | Callee::Indirect { .. });
        let sel = if system { system::call() } else { control::call() };
        // What is printed, and where the heap gives memory, depends on the order of blocks.
        self.order_sensitive |= system && call.callee != Callee::AssertFail;
        self.calls_functions |= !system;
        let mut ir = Ir::new(sel, Class::Control).imm(self.calls.len() as u32);
        ir.mark = if system { Mark::SystemCall } else { Mark::Call };
        if let Some(target) = call.target {
            ir = ir.a(target);
        }
        // The allocator must know what a call reads and writes.
        for spot in &call.returns {
            if let Spot::Register(v) = spot {
                ir = ir.pool_def(*v, 0);
            }
        }
        for spot in &call.args {
            if let Spot::Register(v) = spot {
                ir = ir.pool_use(*v, 0);
            }
        }
        self.calls.push(call);
        self.push(ir);
        Ok(())
    }
}
