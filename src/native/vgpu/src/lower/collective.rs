//! shfl, vote, match, redux, activemask, elect, bar.warp.sync.

use crate::exec::collective::{self, flag};
use crate::exec::effect::Action;
use crate::exec::op::Class;
use crate::lower::builder::{Builder, Lowered, Mods};
use crate::lower::ir::{Ir, Kind};
use crate::syntax::ast::{Instr, Operand, Ty};

/// Tells collectives of one class apart, in `c`: lanes at different instructions meet only at the same kind.
mod kind {
    pub const VOTE: u16 = 1;
    pub const MATCH: u16 = 2;
    pub const REDUX: u16 = 3;
    pub const ELECT: u16 = 4;
    pub const WARP_SYNC: u16 = 5;
}

impl<'a> Builder<'_, 'a> {
    pub fn collective(&mut self, instr: &Instr<'a>) -> Lowered {
        let mut mods = Mods::new(&instr.mods);
        let sync = mods.take("sync");
        if instr.opcode == "activemask" {
            mods.take("b32");
            self.finish(instr, &mods)?;
            self.require(30, 62, "'activemask'")?;
            self.arity(instr, 1..=1)?;
            let d = self.dst(&instr.operands[0], Ty::B32)?;
            // No member mask: the class must not be one of the waiting kinds.
            self.push(Ir::new(collective::active_mask(), Class::Other).d(d));
            return Ok(());
        }
        if !sync {
            let message = format!("'{}' without .sync is not available for .target sm_70 and higher", instr.opcode);
            return Err(self.invalid(message));
        }
        match instr.opcode {
            "shfl" => self.shuffle(instr, mods),
            "vote" => self.vote(instr, mods),
            "redux" => {
                self.require(80, 70, "'redux.sync'")?;
                let what = mods.take_one(&["add", "min", "max", "and", "or", "xor"]);
                let (abs, nan) = (mods.take("abs"), mods.take("NaN"));
                let ty = mods.ty();
                self.finish(instr, &mods)?;
                self.arity(instr, 3..=3)?;
                let (Some(what), Some(ty)) = (what, ty) else { return Err(self.no_form(instr)) };
                if (abs || nan) && ty != Ty::F32 {
                    return Err(self.no_form(instr));
                }
                let name = match (what, ty) {
                    ("and" | "or" | "xor", Ty::B32) | ("add", Ty::U32 | Ty::S32) => what.to_string(),
                    ("min" | "max", Ty::U32 | Ty::S32) => format!("{what}.{}", ty.name()),
                    ("min" | "max", Ty::F32) => {
                        self.require(100, 86, "'redux.sync' on .f32")?;
                        format!("{what}{}.f32", if nan { ".NaN" } else { "" })
                    }
                    _ => return Err(self.no_form(instr)),
                };
                let Some((_, code)) = collective::REDUX.iter().find(|(known, _)| *known == name) else {
                    return Err(self.no_form(instr));
                };
                // Whole numbers in registers for them, also where the bits have no type.
                let held = if ty == Ty::B32 { Ty::U32 } else { ty };
                let mut a = self.src(&instr.operands[1], held)?;
                if abs {
                    let positive = self.fresh(Kind::Rows(1));
                    let Some(sel) = crate::exec::float::select_sign("abs", Ty::F32, false) else {
                        return Err(self.no_form(instr));
                    };
                    self.emit(sel, Class::Hidden, positive, &[a]);
                    a = positive;
                }
                let member = self.src(&instr.operands[2], Ty::U32)?;
                let d = self.dst(&instr.operands[0], held)?;
                let mut ir = Ir::new(collective::redux(), Class::Vote)
                    .action(Action::Collective)
                    .d(d)
                    .a(a)
                    .fourth(member)
                    .flags(code | flag::ROW_SOURCE);
                ir.raw_c = kind::REDUX;
                self.push(ir);
                Ok(())
            }
            "match" => {
                self.require(70, 60, "'match.sync'")?;
                let all = match mods.take_one(&["any", "all"]) {
                    Some(word) => word == "all",
                    None => return Err(self.no_form(instr)),
                };
                let ty = mods.ty();
                self.finish(instr, &mods)?;
                self.arity(instr, 3..=3)?;
                if !all && matches!(instr.operands[0], Operand::Sink) {
                    return Err(self.invalid("the result of 'match.any' cannot be discarded"));
                }
                let Some(ty @ (Ty::B32 | Ty::B64)) = ty else { return Err(self.no_form(instr)) };
                let a = self.src(&instr.operands[1], ty)?;
                let member = self.src(&instr.operands[2], Ty::U32)?;
                // Meeting at different instructions exchanges 32-bit sources only.
                let source = if ty == Ty::B32 { flag::ROW_SOURCE } else { 0 };
                let flags = u8::from(ty == Ty::B64) | u8::from(all) << 1 | source;
                let mut ir =
                    Ir::new(collective::matching(), Class::Vote).action(Action::Collective).a(a).fourth(member).flags(flags);
                ir.raw_c = kind::MATCH;
                let ir = self.with_predicate(ir, &instr.operands[0], Ty::U32)?;
                self.push(ir);
                Ok(())
            }
            _ => {
                self.require(90, 80, "'elect.sync'")?;
                self.finish(instr, &mods)?;
                self.arity(instr, 2..=2)?;
                if !matches!(instr.operands[0], Operand::Pair(..)) {
                    return Err(self.invalid("'elect.sync' gives a leader and a predicate: %r|%p or _|%p"));
                }
                let member = self.src(&instr.operands[1], Ty::U32)?;
                let mut ir = Ir::new(collective::elect(), Class::Vote).action(Action::Collective).fourth(member);
                ir.raw_c = kind::ELECT;
                let ir = self.with_predicate(ir, &instr.operands[0], Ty::U32)?;
                self.push(ir);
                Ok(())
            }
        }
    }

    /// A destination `d` or `d|p`.
    fn with_predicate(&mut self, ir: Ir, operand: &Operand<'a>, ty: Ty) -> Lowered<Ir> {
        match operand {
            Operand::Pair(_, p) if matches!(**p, Operand::Sink) && ir.raw_c == kind::ELECT => {
                Err(self.invalid("'elect' without its predicate has no meaning"))
            }
            Operand::Pair(d, p) => {
                let (d, p) = (self.dst(d, ty)?, self.dst(p, Ty::Pred)?);
                Ok(ir.d(d).pool_def(p, 0).flags(flag::PREDICATE_RESULT))
            }
            single => {
                let d = self.dst(single, ty)?;
                Ok(ir.d(d))
            }
        }
    }

    fn shuffle(&mut self, instr: &Instr<'a>, mut mods: Mods<'a>) -> Lowered {
        let mode = match mods.take_one(&["up", "down", "bfly", "idx"]) {
            Some("up") => collective::UP,
            Some("down") => collective::DOWN,
            Some("bfly") => collective::BFLY,
            Some("idx") => collective::IDX,
            _ => return Err(self.no_form(instr)),
        };
        let ty = mods.ty();
        self.finish(instr, &mods)?;
        if !matches!(ty, Some(Ty::B32 | Ty::U32 | Ty::S32 | Ty::F32)) {
            return Err(self.no_form(instr));
        }
        self.arity(instr, 5..=5)?;
        let a = self.src(&instr.operands[1], Ty::B32)?;
        let (b, c) = (self.src(&instr.operands[2], Ty::U32)?, self.src(&instr.operands[3], Ty::U32)?);
        let member = self.src(&instr.operands[4], Ty::U32)?;
        let ir = Ir::new(collective::shuffle(), Class::Shuffle)
            .action(Action::Shuffle)
            .a(a)
            .b(b)
            .c(c)
            .fourth(member)
            .flags(mode | flag::ROW_SOURCE);
        let ir = self.with_predicate(ir, &instr.operands[0], Ty::B32)?;
        self.push(ir);
        Ok(())
    }

    fn vote(&mut self, instr: &Instr<'a>, mut mods: Mods<'a>) -> Lowered {
        let mode = match mods.take_one(&["all", "any", "uni", "ballot"]) {
            Some("all") => collective::ALL,
            Some("any") => collective::ANY,
            Some("uni") => collective::UNI,
            Some("ballot") => collective::BALLOT,
            _ => return Err(self.no_form(instr)),
        };
        let ty = if mode == collective::BALLOT { Ty::B32 } else { Ty::Pred };
        if mods.ty() != Some(ty) {
            return Err(self.no_form(instr));
        }
        self.finish(instr, &mods)?;
        self.arity(instr, 3..=3)?;
        let (p, negated) = self.pred_src(&instr.operands[1])?;
        let member = self.src(&instr.operands[2], Ty::U32)?;
        let d = self.dst(&instr.operands[0], ty)?;
        let flags = mode | flag::PREDICATE_SOURCE | if negated { flag::NEGATED } else { 0 };
        let mut ir = Ir::new(collective::vote(), Class::Vote).action(Action::Collective).d(d).a(p).fourth(member).flags(flags);
        ir.raw_c = kind::VOTE;
        self.push(ir);
        Ok(())
    }

    /// `bar.warp.sync`
    pub fn warp_sync(&mut self, instr: &Instr<'a>, mut mods: Mods<'a>) -> Lowered {
        mods.take("sync");
        self.finish(instr, &mods)?;
        self.require(30, 60, "'bar.warp.sync'")?;
        self.arity(instr, 1..=1)?;
        let member = self.src(&instr.operands[0], Ty::U32)?;
        let mut ir = Ir::new(collective::warp_sync(), Class::Vote).action(Action::WarpSync).fourth(member);
        ir.raw_c = kind::WARP_SYNC;
        self.push(ir);
        Ok(())
    }
}
