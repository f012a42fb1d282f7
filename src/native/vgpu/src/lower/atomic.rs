//! `atom` and `red`.

use crate::exec::atomic::{self, Action};
use crate::exec::context::SpaceName;
use crate::exec::op::Class;
use crate::lower::builder::{Builder, Lowered, Mods};
use crate::lower::ir::Ir;
use crate::lower::memory::space;
use crate::syntax::ast::{Instr, Operand, Space, Ty};

impl<'a> Builder<'_, 'a> {
    pub fn atomic(&mut self, instr: &Instr<'a>) -> Lowered {
        let mut mods = Mods::new(&instr.mods);
        if mods.has("async") || mods.has("shared::cluster") || mods.has("v2") || mods.has("v4") || mods.has("v8") {
            return Err(self.no_form(instr));
        }
        let space = space(&mut mods).map_or(SpaceName::Generic, |(space, _)| space);
        let order = mods.take_one(&["relaxed", "acquire", "release", "acq_rel"]);
        mods.take_one(&["cta", "cluster", "gpu", "sys"]);
        if order.is_some() {
            self.require(70, 60, "a memory order")?;
        }
        let noftz = mods.take("noftz");
        let hint = mods.take("L2::cache_hint");
        let action = mods.take_by(Action::parse);
        let ty = mods.ty();
        self.finish(instr, &mods)?;
        let (Some(action), Some(ty)) = (action, ty) else { return Err(self.no_form(instr)) };
        if !matches!(space, SpaceName::Global | SpaceName::Shared | SpaceName::Generic) {
            return Err(self.invalid("atomics work on global, shared and generic addresses"));
        }
        let legal = match action {
            Action::Add => {
                matches!(ty, Ty::U32 | Ty::S32 | Ty::U64 | Ty::F32 | Ty::F64 | Ty::F16 | Ty::F16x2 | Ty::BF16 | Ty::BF16x2)
            }
            Action::Min | Action::Max => {
                matches!(ty, Ty::U32 | Ty::S32 | Ty::U64 | Ty::S64)
            }
            Action::Inc | Action::Dec => ty == Ty::U32,
            Action::And | Action::Or | Action::Xor => matches!(ty, Ty::B32 | Ty::B64),
            Action::Exchange => matches!(ty, Ty::B32 | Ty::B64),
            Action::CompareExchange => matches!(ty, Ty::B16 | Ty::B32 | Ty::B64),
        };
        if !legal {
            return Err(self.no_form(instr));
        }
        let half = matches!(ty, Ty::F16 | Ty::F16x2 | Ty::BF16 | Ty::BF16x2);
        if noftz != half {
            return Err(self.invalid("'.noftz' belongs to atomics on 16-bit floats, and they need it"));
        }
        match ty {
            Ty::BF16 | Ty::BF16x2 => self.require(90, 78, "atomics on .bf16")?,
            Ty::F16 | Ty::F16x2 | Ty::B16 => self.require(70, 63, "16-bit atomics")?,
            _ => {}
        }
        let red = instr.opcode == "red";
        let sources = if action == Action::CompareExchange { 2 } else { 1 };
        if red && action == Action::CompareExchange {
            return Err(self.no_form(instr));
        }
        let n = usize::from(!red) + 1 + sources + usize::from(hint);
        self.arity(instr, n..=n)?;
        let (d, rest) = if red { (None, &instr.operands[..]) } else { (Some(&instr.operands[0]), &instr.operands[1..]) };
        let address = self.address(&rest[0], if space == SpaceName::Global { Space::Global } else { Space::Shared })?;
        let register = if ty == Ty::B16 { Ty::B16 } else { ty };
        let b = self.src(&rest[1], register)?;
        let c = if sources == 2 { self.src(&rest[2], register)? } else { b };
        let result = d.filter(|operand| !matches!(operand, Operand::Sink));
        // What a lane gets back, and what floats sum to, depends on which block comes first.
        let commutes = result.is_none() && !ty.is_float() && !matches!(action, Action::Exchange | Action::CompareExchange);
        self.order_sensitive |= space != SpaceName::Shared && !commutes;
        let Some(aux) = atomic::encode(action, ty, result.is_some()) else { return Err(self.no_form(instr)) };
        let mut ir = Ir::new(atomic::atomic(space), Class::Atomic)
            .a(address.base)
            .b(b)
            .c(c)
            .imm(address.offset)
            .aux(aux)
            .flags(u8::from(address.wide));
        if let Some(operand) = result {
            let d = self.dst(operand, register)?;
            ir = ir.d(d);
        }
        self.push(ir);
        Ok(())
    }
}
