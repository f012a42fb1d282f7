//! alloca, stacksave, stackrestore.

use crate::exec::op::Class;
use crate::exec::stack;
use crate::lower::builder::{Builder, Lowered, Mods};
use crate::lower::ir::{Ir, Kind};
use crate::syntax::ast::{Instr, Operand, Stmt};

/// Whether a body allocates on the stack.
pub fn allocates(body: &[Stmt<'_>]) -> bool {
    body.iter().any(|stmt| match stmt {
        Stmt::Instr(instr) => matches!(instr.opcode, "alloca" | "stacksave" | "stackrestore"),
        Stmt::Block(inner) => allocates(inner),
        _ => false,
    })
}

impl<'a> Builder<'_, 'a> {
    /// At a function's start: its caller's stack pointer, which every return gives back.
    pub fn save_stack(&mut self) {
        let v = self.fresh(Kind::Rows(2));
        self.pinned.push(v);
        self.push(Ir::new(stack::save(), Class::Hidden).d(v).flags(1));
        self.saved_stack = Some(v);
    }

    /// Before a return.
    pub fn restore_stack(&mut self) {
        if let Some(v) = self.saved_stack {
            self.push(Ir::new(stack::restore(), Class::Hidden).a(v).flags(1));
        }
    }

    pub fn stack(&mut self, instr: &Instr<'a>) -> Lowered {
        let mut mods = Mods::new(&instr.mods);
        let Some(ty) = mods.ty() else { return Err(self.invalid("a type is needed")) };
        self.finish(instr, &mods)?;
        let flags = u8::from(ty.bits() == 64);
        match instr.opcode {
            "alloca" => {
                self.arity(instr, 2..=3)?;
                let align = match instr.operands.get(2) {
                    None => 8,
                    Some(Operand::Int(n)) if u32::try_from(*n).is_ok_and(|n| n.is_power_of_two() && n <= 1 << 23) => *n as u32,
                    Some(_) => return Err(self.invalid("the alignment is a power of two of at most 2^23")),
                };
                let size = self.src(&instr.operands[1], ty)?;
                let d = self.dst(&instr.operands[0], ty)?;
                self.push(Ir::new(stack::alloca(), Class::Other).d(d).a(size).imm(align.max(8)).flags(flags));
            }
            "stacksave" => {
                self.arity(instr, 1..=1)?;
                let d = self.dst(&instr.operands[0], ty)?;
                self.push(Ir::new(stack::save(), Class::Other).d(d).flags(flags));
            }
            _ => {
                self.arity(instr, 1..=1)?;
                if !matches!(instr.operands[0], Operand::Name { .. }) {
                    return Err(self.invalid("'stackrestore' takes a register"));
                }
                let a = self.src(&instr.operands[0], ty)?;
                self.push(Ir::new(stack::restore(), Class::Other).a(a).flags(flags));
            }
        }
        Ok(())
    }
}
