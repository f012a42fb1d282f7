//! Branches, returns, barriers, fences.

use crate::exec::block::ALIGNED;
use crate::exec::control;
use crate::exec::op::Class;
use crate::exec::registers;
use crate::lower::builder::{Builder, Lowered, Mods, Symbol};
use crate::lower::ir::Ir;
use crate::syntax::ast::{Instr, Operand, Ty};

impl<'a> Builder<'_, 'a> {
    fn label(&mut self, operand: &Operand<'a>) -> Lowered<u32> {
        let Operand::Name { name, part: None, offset: 0 } = operand else { return Err(self.invalid("a label is needed")) };
        match self.lookup(name) {
            Some(Symbol::Label(label)) => Ok(label),
            Some(_) => Err(self.invalid(format!("'{name}' is not a label"))),
            None => Err(self.invalid(format!("label '{name}' is not defined in this scope"))),
        }
    }

    pub fn flow(&mut self, instr: &Instr<'a>) -> Lowered {
        let mut mods = Mods::new(&instr.mods);
        let class = Class::Control;
        match instr.opcode {
            "bra" => {
                mods.take("uni");
                self.finish(instr, &mods)?;
                self.arity(instr, 1..=1)?;
                let target = self.label(&instr.operands[0])?;
                let mut ir = Ir::new(control::branch(), class).flags(crate::exec::run::BRANCH);
                ir.target = Some(target);
                ir.ends = true;
                self.push(ir);
            }
            "brx" => {
                mods.take("idx");
                mods.take("uni");
                self.finish(instr, &mods)?;
                self.arity(instr, 2..=2)?;
                let index = self.src(&instr.operands[0], Ty::U32)?;
                let Operand::Name { name, part: None, offset: 0 } = &instr.operands[1] else {
                    return Err(self.invalid("a list of targets is needed"));
                };
                let Some(Symbol::Targets(names)) = self.lookup(name) else {
                    return Err(self.invalid(format!("'{name}' is not a '.branchtargets' list")));
                };
                let mut labels = Vec::new();
                for name in names {
                    labels.push(self.label(&Operand::Name { name, part: None, offset: 0 })?);
                }
                let mut ir = Ir::new(control::branch_indexed(), class).a(index);
                ir.ends = true;
                self.tables.insert(self.ops.len(), labels);
                self.push(ir);
            }
            "ret" | "exit" => {
                mods.take("uni");
                self.finish(instr, &mods)?;
                self.arity(instr, 0..=0)?;
                if instr.opcode == "ret" {
                    self.restore_stack();
                }
                let mut ir = Ir::new(if instr.opcode == "ret" { control::ret() } else { control::exit() }, class);
                ir.ends = true;
                self.push(ir);
            }
            "trap" | "brkpt" => {
                self.finish(instr, &mods)?;
                self.arity(instr, 0..=0)?;
                let brkpt = instr.opcode == "brkpt";
                self.push(Ir::new(control::trap(), class).flags(u8::from(brkpt)));
            }
            "nanosleep" => {
                mods.take("u32");
                self.finish(instr, &mods)?;
                self.require(70, 63, "'nanosleep'")?;
                self.arity(instr, 1..=1)?;
                self.src(&instr.operands[0], Ty::U32)?;
                self.push(Ir::new(control::nanosleep(), Class::Other));
            }
            "griddepcontrol" => {
                self.require(90, 78, "'griddepcontrol'")?;
                if mods.take_one(&["wait", "launch_dependents"]).is_none() {
                    return Err(self.no_form(instr));
                }
                self.finish(instr, &mods)?;
                self.arity(instr, 0..=0)?;
                self.push(Ir::new(control::nothing(), Class::Other));
            }
            "setmaxnreg" => {
                self.require(90, 80, "'setmaxnreg'")?;
                if self.unit.target.suffix.is_none() {
                    let message = "'setmaxnreg' exists on targets of one architecture or family only, such as sm_90a";
                    return Err(self.invalid(message));
                }
                let action = mods.take_one(&["inc", "dec"]);
                let all = action.is_some() && mods.take("sync") && mods.take("aligned") && mods.take("u32");
                self.finish(instr, &mods)?;
                self.arity(instr, 1..=1)?;
                if !all {
                    return Err(self.no_form(instr));
                }
                let count = match instr.operands[0] {
                    Operand::Int(n) if (24..=256).contains(&n) && n % 8 == 0 => n as u32,
                    _ => return Err(self.invalid("'setmaxnreg' takes a constant from 24 to 256 that is a multiple of 8")),
                };
                let flags = if action == Some("inc") { registers::INCREASE } else { 0 };
                self.push(Ir::new(registers::resize(), Class::Other).imm(count).flags(flags));
            }
            _ => {
                // pmevent: triggers a performance-monitor event, which nothing here listens to.
                let top = if mods.take("mask") { 0xffff } else { 15 };
                self.finish(instr, &mods)?;
                self.arity(instr, 1..=1)?;
                if !matches!(instr.operands[0], Operand::Int(n) if (0..=top).contains(&n)) {
                    return Err(self.invalid("'pmevent' takes a constant"));
                }
                self.push(Ir::new(control::nothing(), Class::Other));
            }
        }
        Ok(())
    }

    pub fn synchronise(&mut self, instr: &Instr<'a>) -> Lowered {
        let mut mods = Mods::new(&instr.mods);
        if matches!(instr.opcode, "membar" | "fence") {
            return self.fence(instr);
        }
        if mods.take("warp") {
            return self.warp_sync(instr, mods);
        }
        if instr.opcode == "barrier" && mods.has("cluster") {
            return self.cluster_barrier(instr, mods);
        }
        mods.take("cta");
        let aligned = mods.take("aligned") || instr.opcode == "bar";
        let kind = mods.take_one(&["sync", "arrive", "red"]);
        let mut flags = match kind {
            Some("sync") => 0u8,
            Some("arrive") => 1,
            Some("red") => match mods.take_one(&["popc", "and", "or"]) {
                Some("popc") => 2,
                Some("and") => 3,
                Some("or") => 4,
                _ => return Err(self.no_form(instr)),
            },
            _ => return Err(self.no_form(instr)),
        };
        let result = if flags >= 2 { mods.take_one(&["u32", "pred"]) } else { None };
        self.finish(instr, &mods)?;
        let red = flags >= 2;
        let aligned = if aligned { ALIGNED } else { 0 };
        let mut operands = instr.operands.as_slice();
        let mut ir = Ir::new(control::bar(), Class::Barrier);
        if red {
            self.arity(instr, 3..=4)?;
            let ty = if flags == 2 { Ty::U32 } else { Ty::Pred };
            if result.is_some_and(|r| r != ty.name()) {
                return Err(self.no_form(instr));
            }
            let d = self.dst(&operands[0], ty)?;
            ir = ir.d(d);
            operands = &operands[1..];
            let (p, negated) = self.pred_src(&operands[operands.len() - 1])?;
            ir = ir.c(p);
            flags |= u8::from(negated) << 4;
            operands = &operands[..operands.len() - 1];
        } else {
            self.arity(instr, 1..=2)?;
        }
        if matches!(operands[0], Operand::Int(n) if !(0..16).contains(&n)) {
            return Err(self.invalid("a barrier's number is 0 to 15"));
        }
        let id = self.src(&operands[0], Ty::U32)?;
        ir = ir.a(id);
        if let Some(count) = operands.get(1) {
            if matches!(count, Operand::Int(n) if n % 32 != 0 || *n == 0 && flags == 1) {
                return Err(self.invalid("the number of threads at a barrier is a multiple of 32"));
            }
            let count = self.src(count, Ty::U32)?;
            ir = ir.b(count);
            flags |= 8;
        } else if flags == 1 {
            return Err(self.invalid("'arrive' needs a thread count"));
        }
        self.push(ir.flags(flags | aligned));
        Ok(())
    }
}
