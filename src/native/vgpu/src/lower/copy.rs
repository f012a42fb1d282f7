//! `cp.async`.

use crate::exec::async_copy;
use crate::exec::effect::Action;
use crate::exec::op::Class;
use crate::lower::builder::{Builder, Lowered, Mods, full_name};
use crate::lower::ir::Ir;
use crate::syntax::ast::{Instr, Operand, Space, Ty};

impl<'a> Builder<'_, 'a> {
    pub fn copy_async(&mut self, instr: &Instr<'a>) -> Lowered {
        let mut mods = Mods::new(&instr.mods);
        let (asynchronous, reduce) = (mods.take("async"), mods.take("reduce"));
        if asynchronous && mods.take("bulk") && !mods.has("tensor") {
            return self.bulk(instr, mods, reduce);
        }
        if asynchronous && !reduce && mods.take("mbarrier") {
            self.require(80, 70, "'cp.async'")?;
            return self.copy_arrive(instr, mods);
        }
        if !asynchronous || reduce || instr.mods.contains(&"bulk") {
            return Err(self.unsupported(format!("'{}' is not executed by this engine", full_name(instr))));
        }
        self.require(80, 70, "'cp.async'")?;
        let class = Class::AsyncCopy;
        if mods.take("commit_group") {
            self.finish(instr, &mods)?;
            self.arity(instr, 0..=0)?;
            self.push(Ir::new(async_copy::commit(), class).action(Action::CopyCommit));
            return Ok(());
        }
        if mods.take("wait_all") {
            self.finish(instr, &mods)?;
            self.arity(instr, 0..=0)?;
            self.push(Ir::new(async_copy::wait(), class).flags(1).action(Action::CopyWait));
            return Ok(());
        }
        if mods.take("wait_group") {
            self.finish(instr, &mods)?;
            self.arity(instr, 1..=1)?;
            let Operand::Int(n) = instr.operands[0] else { return Err(self.invalid("'wait_group' takes a constant")) };
            let Ok(n) = u32::try_from(n) else { return Err(self.invalid("'wait_group' takes a constant of at least 0")) };
            self.push(Ir::new(async_copy::wait(), class).imm(n).action(Action::CopyWait));
            return Ok(());
        }
        let cache = mods.take_one(&["ca", "cg"]);
        let (shared, global) = (mods.take("shared") || mods.take("shared::cta"), mods.take("global"));
        let hint = mods.take("L2::cache_hint");
        while mods.take_by(|word| word.starts_with("L2::").then_some(())).is_some() {}
        self.finish(instr, &mods)?;
        let Some(cache) = cache.filter(|_| shared && global) else { return Err(self.no_form(instr)) };
        let extra = usize::from(hint);
        self.arity(instr, 3 + extra..=4 + extra)?;
        let size = match instr.operands[2] {
            Operand::Int(4) if cache == "ca" => 2u8,
            Operand::Int(8) if cache == "ca" => 3,
            Operand::Int(16) => 4,
            _ => return Err(self.invalid("'cp.async' copies 4, 8 or 16 bytes with .ca, 16 with .cg")),
        };
        let to = self.address(&instr.operands[0], Space::Shared)?;
        let from = self.address(&instr.operands[1], Space::Global)?;
        let mut ir = Ir::new(async_copy::copy(), class)
            .action(Action::CopyAsync)
            .a(to.base)
            .b(from.base)
            .imm(to.offset)
            .aux(from.offset)
            .flags(u8::from(to.wide) | size << 4);
        if instr.operands.len() == 4 + extra {
            let operand = &instr.operands[3];
            let predicate = match operand {
                Operand::Not(_) => true,
                Operand::Name { name, .. } => matches!(self.register(name, None), Ok((_, Ty::Pred))),
                _ => false,
            };
            if predicate {
                let (p, negated) = self.pred_src(operand)?;
                if negated {
                    return Err(self.no_form(instr));
                }
                ir = ir.c(p).flags(async_copy::IGNORE);
            } else {
                let n = self.src(operand, Ty::U32)?;
                ir = ir.c(n).flags(async_copy::SOURCE_SIZE);
            }
        }
        self.push(ir);
        Ok(())
    }
}
