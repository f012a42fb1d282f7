//! `mapa`, `getctarank`, `barrier.cluster`.

use crate::exec::op::Class;
use crate::exec::peer::{self, flag};
use crate::lower::builder::{Builder, Lowered, Mods, Symbol};
use crate::lower::ir::{Ir, V};
use crate::syntax::ast::{Instr, Operand, Ty};

impl<'a> Builder<'_, 'a> {
    pub fn map_rank(&mut self, instr: &Instr<'a>) -> Lowered {
        let mapa = instr.opcode == "mapa";
        self.require(90, 78, &format!("'{}'", instr.opcode))?;
        let mut mods = Mods::new(&instr.mods);
        let shared = mods.take("shared::cluster");
        let ty = mods.ty();
        self.finish(instr, &mods)?;
        let Some(ty @ (Ty::U32 | Ty::U64)) = ty else { return Err(self.no_form(instr)) };
        let n = if mapa { 3 } else { 2 };
        self.arity(instr, n..=n)?;
        let a = self.shared_source(&instr.operands[1], ty, shared)?;
        let wide = if ty == Ty::U64 { flag::WIDE } else { 0 };
        // 32 bits can only hold a shared address.
        let flags = wide | if shared || ty == Ty::U32 { 0 } else { flag::GENERIC };
        if mapa {
            let b = self.src(&instr.operands[2], Ty::U32)?;
            let d = self.dst(&instr.operands[0], ty)?;
            self.push(Ir::new(peer::map_address(), Class::Integer).d(d).a(a).b(b).flags(flags));
        } else {
            let d = self.dst(&instr.operands[0], Ty::U32)?;
            self.push(Ir::new(peer::rank_of(), Class::Integer).d(d).a(a).flags(flags));
        }
        Ok(())
    }

    /// A register, or the address of a shared variable where the space is named.
    fn shared_source(&mut self, operand: &Operand<'a>, ty: Ty, shared: bool) -> Lowered<V> {
        match operand {
            Operand::Name { name, part: None, offset }
                if shared && !matches!(self.lookup(name), Some(Symbol::Register { .. })) && !name.starts_with('%') =>
            {
                let v = self.symbol_address(name, *offset)?.0;
                // The low words of a 64-bit row are not the rows of a 32-bit one: narrowed by a move.
                Ok(if ty == Ty::U32 { self.narrowed(v) } else { v })
            }
            other => self.src(other, ty),
        }
    }

    pub fn cluster_barrier(&mut self, instr: &Instr<'a>, mut mods: Mods<'a>) -> Lowered {
        self.require(90, 78, "'barrier.cluster'")?;
        mods.take("cluster");
        let wait = match mods.take_one(&["arrive", "wait"]) {
            Some(word) => word == "wait",
            None => return Err(self.no_form(instr)),
        };
        let order = if wait { mods.take("acquire").then_some("acquire") } else { mods.take_one(&["release", "relaxed"]) };
        if order.is_some() {
            self.require(90, 80, "a memory order of 'barrier.cluster'")?;
        }
        mods.take("aligned");
        self.finish(instr, &mods)?;
        self.arity(instr, 0..=0)?;
        self.push(Ir::new(peer::cluster_barrier(), Class::Barrier).flags(u8::from(wait) | if order == Some("relaxed") { peer::RELAXED } else { 0 }));
        Ok(())
    }
}
