//! mbarrier instructions, and `cp.async.mbarrier.arrive`.

use crate::exec::mbarrier_op::{self, what};
use crate::exec::mem::flag;
use crate::exec::op::Class;
use crate::lower::builder::{Builder, Lowered, Mods};
use crate::lower::ir::Ir;
use crate::syntax::ast::{Instr, Operand, Space, Ty};

impl<'a> Builder<'_, 'a> {
    pub fn mbarrier(&mut self, instr: &Instr<'a>) -> Lowered {
        let mut mods = Mods::new(&instr.mods);
        self.require(80, 70, "'mbarrier'")?;
        const OPS: [&str; 9] =
            ["init", "inval", "arrive", "arrive_drop", "test_wait", "try_wait", "pending_count", "expect_tx", "complete_tx"];
        let Some(name) = mods.take_one(&OPS) else { return Err(self.no_form(instr)) };
        if !mods.take("b64") {
            return Err(self.invalid(format!("'mbarrier.{name}' has no type; it is .b64")));
        }
        match name {
            "init" | "inval" => self.mbarrier_init(instr, mods, name),
            "expect_tx" | "complete_tx" => self.mbarrier_tx(instr, mods, name),
            "arrive" | "arrive_drop" => self.mbarrier_arrive(instr, mods, name),
            "test_wait" | "try_wait" => self.mbarrier_wait(instr, mods, name),
            _ => {
                self.finish(instr, &mods)?;
                self.arity(instr, 2..=2)?;
                if matches!(instr.operands[0], Operand::Sink) {
                    return Err(self.invalid("the result of 'mbarrier.pending_count' cannot be discarded"));
                }
                let d = self.dst(&instr.operands[0], Ty::U32)?;
                let a = self.src(&instr.operands[1], Ty::U64)?;
                self.push(Ir::new(mbarrier_op::pending_count(), Class::Other).d(d).a(a));
                Ok(())
            }
        }
    }

    /// The state space: flags for `aux`.
    fn mbarrier_space(&mut self, mods: &mut Mods<'a>, remote: bool) -> Lowered<u32> {
        Ok(match mods.take_one(&["shared", "shared::cta", "shared::cluster"]) {
            None => what::GENERIC | if remote { what::REMOTE } else { 0 },
            Some("shared") => 0,
            Some("shared::cta") => {
                self.require(80, 78, "'.shared::cta'")?;
                0
            }
            _ if !remote => return Err(self.invalid("this operation works on mbarriers of the own block only")),
            _ => {
                self.require(90, 80, "'.shared::cluster'")?;
                what::REMOTE
            }
        })
    }

    /// `.sem.scope`: both or neither. Gives flags for `aux`.
    fn mbarrier_order(&mut self, mods: &mut Mods<'a>, orders: &[&str]) -> Lowered<u32> {
        let (order, scope) = (mods.take_one(orders), mods.take_one(&["cta", "cluster"]));
        if order.is_none() && scope.is_none() {
            return Ok(0);
        }
        self.require(80, 80, "a memory order of an mbarrier operation")?;
        if order.is_none() || scope.is_none() {
            return Err(self.invalid("a memory order and its scope (.cta or .cluster) are given together"));
        }
        if order == Some("relaxed") && orders.len() > 1 {
            self.require(90, 86, "'.relaxed' of an mbarrier operation")?;
        }
        if scope == Some("cluster") {
            self.require(90, 80, "the scope .cluster")?;
        }
        let relaxed = if order == Some("relaxed") { what::RELAXED } else { 0 };
        Ok(relaxed | if scope == Some("cluster") { what::CLUSTER } else { 0 })
    }

    fn mbarrier_op(&mut self, operand: &Operand<'a>) -> Lowered<Ir> {
        self.outside_parameters(operand)?;
        let address = self.address(operand, Space::Shared)?;
        let wide = if address.wide { flag::WIDE_ADDRESS } else { 0 };
        Ok(Ir::new(mbarrier_op::change(), Class::Barrier).a(address.base).imm(address.offset).flags(wide))
    }

    fn mbarrier_init(&mut self, instr: &Instr<'a>, mut mods: Mods<'a>, name: &str) -> Lowered {
        let space = self.mbarrier_space(&mut mods, false)?;
        self.finish(instr, &mods)?;
        let init = name == "init";
        let n = if init { 2 } else { 1 };
        self.arity(instr, n..=n)?;
        let count = if init { self.src(&instr.operands[1], Ty::U32)? } else { self.const32(0) };
        let ir = self.mbarrier_op(&instr.operands[0])?;
        self.push(ir.b(count).aux(space | if init { what::INIT } else { what::INVAL }));
        Ok(())
    }

    fn mbarrier_tx(&mut self, instr: &Instr<'a>, mut mods: Mods<'a>, name: &str) -> Lowered {
        self.require(90, 80, &format!("'mbarrier.{name}'"))?;
        self.mbarrier_order(&mut mods, &["relaxed"])?;
        let space = self.mbarrier_space(&mut mods, true)?;
        self.finish(instr, &mods)?;
        self.arity(instr, 2..=2)?;
        let count = self.src(&instr.operands[1], Ty::U32)?;
        let ir = self.mbarrier_op(&instr.operands[0])?;
        self.push(ir.b(count).aux(space | if name == "expect_tx" { what::EXPECT_TX } else { what::COMPLETE_TX }));
        Ok(())
    }

    fn mbarrier_arrive(&mut self, instr: &Instr<'a>, mut mods: Mods<'a>, name: &str) -> Lowered {
        let (with_tx, no_complete) = (mods.take("expect_tx"), mods.take("noComplete"));
        let mut aux = what::ARRIVE | if name == "arrive_drop" { what::DROP } else { 0 };
        if with_tx && no_complete {
            return Err(self.no_form(instr));
        }
        if no_complete {
            aux |= what::NO_COMPLETE;
            if mods.has("relaxed") || mods.has("cluster") {
                return Err(self.invalid("'.noComplete' goes with .release.cta only"));
            }
        }
        aux |= self.mbarrier_order(&mut mods, &["release", "relaxed"])?;
        let cluster = mods.has("shared::cluster");
        aux |= self.mbarrier_space(&mut mods, !no_complete)?;
        self.finish(instr, &mods)?;
        let counted = with_tx || no_complete;
        self.arity(instr, if counted { 3..=3 } else { 2..=3 })?;
        let sink = matches!(instr.operands[0], Operand::Sink);
        if sink {
            self.require(80, 71, "'_' as destination")?;
        } else if cluster {
            return Err(self.invalid("an arrival on '.shared::cluster' gives back no state; its destination is '_'"));
        }
        if with_tx {
            self.require(90, 80, "'.expect_tx'")?;
            aux |= what::WITH_TX;
        } else if instr.operands.len() == 3 && !no_complete {
            self.require(90, 78, "a count without '.noComplete'")?;
        }
        let count = match instr.operands.get(2) {
            Some(Operand::Int(..=0)) if !with_tx => return Err(self.invalid("an arrival counts at least 1")),
            Some(count) => self.src(count, Ty::U32)?,
            None => self.const32(1),
        };
        let mut ir = self.mbarrier_op(&instr.operands[1])?.b(count);
        if !sink {
            let d = self.dst(&instr.operands[0], Ty::U64)?;
            ir = ir.d(d);
            aux |= what::STATE;
        }
        self.push(ir.aux(aux));
        Ok(())
    }

    fn mbarrier_wait(&mut self, instr: &Instr<'a>, mut mods: Mods<'a>, name: &str) -> Lowered {
        let tries = name == "try_wait";
        if tries {
            self.require(90, 78, "'mbarrier.try_wait'")?;
        }
        let parity = mods.take("parity");
        if parity {
            self.require(80, 71, "'.parity'")?;
        }
        let order = self.mbarrier_order(&mut mods, &["acquire", "relaxed"])?;
        let space = self.mbarrier_space(&mut mods, false)?;
        self.finish(instr, &mods)?;
        self.arity(instr, if tries { 3..=4 } else { 3..=3 })?;
        if matches!(instr.operands[0], Operand::Sink) {
            return Err(self.invalid("the result of a wait cannot be discarded"));
        }
        let d = self.dst(&instr.operands[0], Ty::Pred)?;
        if parity && matches!(instr.operands[2], Operand::Int(n) if !(0..=1).contains(&n)) {
            return Err(self.invalid("a parity is 0 or 1"));
        }
        let b = self.src(&instr.operands[2], if parity { Ty::U32 } else { Ty::U64 })?;
        if let Some(hint) = instr.operands.get(3) {
            self.src(hint, Ty::U32)?;
        }
        self.outside_parameters(&instr.operands[1])?;
        let address = self.address(&instr.operands[1], Space::Shared)?;
        let flags = if address.wide { flag::WIDE_ADDRESS } else { 0 };
        let aux = space | order | if parity { what::PARITY } else { 0 } | if tries { what::TRY } else { 0 };
        let ir = Ir::new(mbarrier_op::wait(), Class::Barrier).d(d).a(address.base).b(b);
        self.push(ir.imm(address.offset).flags(flags).aux(aux));
        Ok(())
    }

    /// `cp.async.mbarrier.arrive`; `mods` have lost `async` and `mbarrier`.
    pub fn copy_arrive(&mut self, instr: &Instr<'a>, mut mods: Mods<'a>) -> Lowered {
        let typed = mods.take("arrive") && mods.take("b64");
        let aux = if mods.take("noinc") { what::NO_INCREMENT } else { 0 };
        let space = self.mbarrier_space(&mut mods, false)?;
        self.finish(instr, &mods)?;
        self.arity(instr, 1..=1)?;
        if !typed {
            return Err(self.no_form(instr));
        }
        self.outside_parameters(&instr.operands[0])?;
        let address = self.address(&instr.operands[0], Space::Shared)?;
        let flags = if address.wide { flag::WIDE_ADDRESS } else { 0 };
        let ir = Ir::new(mbarrier_op::copy_arrive(), Class::AsyncCopy).a(address.base).imm(address.offset);
        self.push(ir.flags(flags).aux(aux | space));
        Ok(())
    }
}
