//! setp, set, selp, slct, and moves.

use crate::exec::op::{Class, Sel};
use crate::exec::{control, float, half, int, pack};
use crate::lower::builder::{Builder, Lowered, Mods, Symbol};
use crate::lower::ir::{Ir, Kind, V};
use crate::syntax::ast::{Instr, Operand, Ty};

const RELATIONS: [&str; 18] =
    ["eq", "ne", "lt", "le", "gt", "ge", "lo", "ls", "hi", "hs", "equ", "neu", "ltu", "leu", "gtu", "geu", "num", "nan"];

impl<'a> Builder<'_, 'a> {
    fn test(&mut self, instr: &Instr<'a>, relation: &str, ty: Ty, ftz: bool) -> Lowered<Sel> {
        let sel = match ty {
            Ty::F32 | Ty::F64 => float::select_test(relation, ty, ftz),
            Ty::F16 | Ty::BF16 => half::select_test(relation, ty, ftz),
            _ if ftz => None,
            _ => int::select_test(relation, ty),
        };
        if ty == Ty::BF16 {
            self.require(90, 78, "comparison of .bf16")?;
        }
        sel.ok_or(()).or_else(|()| Err(self.no_form(instr)))
    }

    pub fn comparison(&mut self, instr: &Instr<'a>) -> Lowered {
        let mut mods = Mods::new(&instr.mods);
        match instr.opcode {
            "setp" => self.setp(instr, mods),
            "set" => self.set(instr, mods),
            "selp" => {
                let Some(ty) = mods.ty() else { return Err(self.invalid("'selp' has no type")) };
                self.finish(instr, &mods)?;
                if Self::is_alternate(ty) {
                    return Err(self.invalid(format!("'selp.{}' does not exist; use .b{}", ty.name(), ty.bits())));
                }
                self.arity(instr, 4..=4)?;
                let (a, b) = (self.src(&instr.operands[1], ty)?, self.src(&instr.operands[2], ty)?);
                let (p, negated) = self.pred_src(&instr.operands[3])?;
                let d = self.dst(&instr.operands[0], ty)?;
                let sel = if ty.bits() == 64 { control::selp64() } else { control::selp32() };
                if !matches!(ty.bits(), 16 | 32 | 64) {
                    return Err(self.no_form(instr));
                }
                self.push(Ir::new(sel, Class::Compare).d(d).a(a).b(b).c(p).flags(u8::from(negated)));
                Ok(())
            }
            _ => {
                // slct.dtype.ctype d, a, b, c: a where c >= 0.
                let ftz = mods.take("ftz");
                let (ty, by) = (mods.ty(), mods.ty());
                self.finish(instr, &mods)?;
                let (Some(ty), Some(by @ (Ty::S32 | Ty::F32))) = (ty, by) else { return Err(self.no_form(instr)) };
                if Self::is_alternate(ty) || !matches!(ty.bits(), 16 | 32 | 64) {
                    return Err(self.no_form(instr));
                }
                self.arity(instr, 4..=4)?;
                let (a, b) = (self.src(&instr.operands[1], ty)?, self.src(&instr.operands[2], ty)?);
                let c = self.src(&instr.operands[3], by)?;
                let zero = self.const32(0);
                let p = self.fresh(Kind::Pred);
                let test = self.test(instr, "ge", by, ftz)?;
                self.push(Ir::new(test, Class::Hidden).d(p).a(c).b(zero));
                let d = self.dst(&instr.operands[0], ty)?;
                let sel = if ty.bits() == 64 { control::selp64() } else { control::selp32() };
                self.push(Ir::new(sel, Class::Compare).d(d).a(a).b(b).c(p));
                Ok(())
            }
        }
    }

    /// The boolean operator that combines a comparison with a predicate: flags of the test op.
    fn combiner(mods: &mut Mods<'a>) -> Option<u8> {
        mods.take_one(&["and", "or", "xor"]).map(|word| match word {
            "and" => 1,
            "or" => 2,
            _ => 3,
        })
    }

    fn setp(&mut self, instr: &Instr<'a>, mut mods: Mods<'a>) -> Lowered {
        let relation = mods.take_one(&RELATIONS);
        let combine = Self::combiner(&mut mods);
        let ftz = mods.take("ftz");
        let Some(ty) = mods.ty() else { return Err(self.invalid("'setp' has no type")) };
        self.finish(instr, &mods)?;
        let Some(relation) = relation else { return Err(self.invalid("'setp' has no comparison")) };
        let n = if combine.is_some() { 4 } else { 3 };
        self.arity(instr, n..=n)?;
        if matches!(ty, Ty::F16x2 | Ty::BF16x2) {
            return self.setp_pair(instr, relation, ty, ftz, combine);
        }
        let sel = self.test(instr, relation, ty, ftz)?;
        let (a, b) = (self.src(&instr.operands[1], ty)?, self.src(&instr.operands[2], ty)?);
        let mut ir = Ir::new(sel, Class::Compare).a(a).b(b);
        if let Some(combine) = combine {
            let (c, negated) = self.pred_src(&instr.operands[3])?;
            ir = ir.c(c).flags(combine | u8::from(negated) << 2);
        }
        match &instr.operands[0] {
            Operand::Pair(..) if Self::is_alternate(ty) => {
                return Err(self.invalid("a second predicate does not go with 16-bit floats"));
            }
            Operand::Pair(p, q) => {
                let (p, q) = (self.dst(p, Ty::Pred)?, self.dst(q, Ty::Pred)?);
                self.push(ir.d(p).second(q).flags(8));
            }
            single => {
                let p = self.dst(single, Ty::Pred)?;
                self.push(ir.d(p));
            }
        }
        Ok(())
    }

    /// `setp.f16x2 p|q, a, b`: one predicate per half.
    fn setp_pair(&mut self, instr: &Instr<'a>, relation: &str, ty: Ty, ftz: bool, combine: Option<u8>) -> Lowered {
        let sink = Operand::Sink;
        let (p, q) = match &instr.operands[0] {
            Operand::Pair(p, q) => (p.as_ref(), q.as_ref()),
            single => (single, &sink),
        };
        let narrow = if ty == Ty::F16x2 { Ty::F16 } else { Ty::BF16 };
        let sel = self.test(instr, relation, narrow, ftz)?;
        let (a, b) = (self.src(&instr.operands[1], ty)?, self.src(&instr.operands[2], ty)?);
        let c = match combine {
            Some(combine) => Some((combine, self.pred_src(&instr.operands[3])?)),
            None => None,
        };
        let shift = self.const32(16);
        let Some(shr) = int::select("shr", Ty::U32) else { return Err(self.no_form(instr)) };
        let (ah, bh) = (self.fresh(Kind::Rows(1)), self.fresh(Kind::Rows(1)));
        self.emit(shr, Class::Hidden, ah, &[a, shift]);
        self.emit(shr, Class::Hidden, bh, &[b, shift]);
        // Both halves are compared before either predicate is written: each may also be the one combined with, or the guard.
        let (low, high) = (self.fresh(Kind::Pred), self.fresh(Kind::Pred));
        let (p, q) = (self.dst(p, Ty::Pred)?, self.dst(q, Ty::Pred)?);
        for (d, x, y, class) in [(low, a, b, Class::Hidden), (high, ah, bh, Class::Compare)] {
            let mut ir = Ir::new(sel, class).d(d).a(x).b(y);
            if let Some((combine, (c, negated))) = c {
                ir = ir.c(c).flags(combine | u8::from(negated) << 2);
            }
            self.push(ir);
        }
        let mut moves = [(p, low), (q, high)];
        if self.guard.is_some_and(|(guard, _)| guard == p) {
            moves.reverse();
        }
        for (d, from) in moves {
            self.push(Ir::new(control::pred_logic(), Class::Hidden).d(d).a(from).b(from).flags(0b1000));
        }
        Ok(())
    }

    /// `set.rel.dtype.stype d, a, b`: all ones (or 1.0) where it holds.
    fn set(&mut self, instr: &Instr<'a>, mut mods: Mods<'a>) -> Lowered {
        let relation = mods.take_one(&RELATIONS);
        let combine = Self::combiner(&mut mods);
        let ftz = mods.take("ftz");
        let (to, from) = (mods.ty(), mods.ty());
        self.finish(instr, &mods)?;
        let (Some(relation), Some(to), Some(from)) = (relation, to, from) else { return Err(self.no_form(instr)) };
        let n = if combine.is_some() { 4 } else { 3 };
        self.arity(instr, n..=n)?;
        let packed = matches!(from, Ty::F16x2 | Ty::BF16x2);
        let fits = match from {
            Ty::F16x2 | Ty::BF16x2 => to == from || matches!(to, Ty::U32 | Ty::S32),
            Ty::F16 | Ty::BF16 => to == from || matches!(to, Ty::U16 | Ty::S16 | Ty::U32 | Ty::S32),
            _ => matches!(to, Ty::U32 | Ty::S32 | Ty::F32 | Ty::F16 | Ty::BF16),
        };
        if !fits {
            return Err(self.no_form(instr));
        }
        let one = match to {
            Ty::U32 | Ty::S32 => !0,
            Ty::U16 | Ty::S16 => 0xffff,
            Ty::F32 => 1f32.to_bits(),
            Ty::F16 => 0x3c00,
            Ty::BF16 => 0x3f80,
            Ty::F16x2 => 0x3c00_3c00,
            Ty::BF16x2 => 0x3f80_3f80,
            _ => return Err(self.no_form(instr)),
        };
        let narrow = match from {
            Ty::F16x2 => Ty::F16,
            Ty::BF16x2 => Ty::BF16,
            other => other,
        };
        let sel = self.test(instr, relation, narrow, ftz)?;
        let (a, b) = (self.src(&instr.operands[1], from)?, self.src(&instr.operands[2], from)?);
        let c = match combine {
            Some(combine) => Some((combine, self.pred_src(&instr.operands[3])?)),
            None => None,
        };
        let d = self.dst(&instr.operands[0], to)?;
        let test_into = |this: &mut Self, x: V, y: V| {
            let p = this.fresh(Kind::Pred);
            let mut ir = Ir::new(sel, Class::Hidden).d(p).a(x).b(y);
            if let Some((combine, (c, negated))) = c {
                ir = ir.c(c).flags(combine | u8::from(negated) << 2);
            }
            this.push(ir);
            p
        };
        let zero = self.const32(0);
        if !packed {
            let p = test_into(self, a, b);
            let ones = self.const32(one);
            self.push(Ir::new(control::selp32(), Class::Compare).d(d).a(ones).b(zero).c(p));
            return Ok(());
        }
        let (Some(shr), Some(or)) = (int::select("shr", Ty::U32), int::select("or", Ty::B32)) else {
            return Err(self.no_form(instr));
        };
        let (ah, bh, shift) = (self.fresh(Kind::Rows(1)), self.fresh(Kind::Rows(1)), self.const32(16));
        self.emit(shr, Class::Hidden, ah, &[a, shift]);
        self.emit(shr, Class::Hidden, bh, &[b, shift]);
        let (low, high) = (test_into(self, a, b), test_into(self, ah, bh));
        let (ones_low, ones_high) = (self.const32(one & 0xffff), self.const32(one & 0xffff_0000));
        let (x, y) = (self.fresh(Kind::Rows(1)), self.fresh(Kind::Rows(1)));
        self.push(Ir::new(control::selp32(), Class::Hidden).d(x).a(ones_low).b(zero).c(low));
        self.push(Ir::new(control::selp32(), Class::Hidden).d(y).a(ones_high).b(zero).c(high));
        self.emit(or, Class::Compare, d, &[x, y]);
        Ok(())
    }

    pub fn mov(&mut self, instr: &Instr<'a>) -> Lowered {
        let mut mods = Mods::new(&instr.mods);
        let Some(ty) = mods.ty() else { return Err(self.invalid("'mov' has no type")) };
        self.finish(instr, &mods)?;
        if Self::is_alternate(ty) {
            return Err(self.invalid(format!("'mov.{}' does not exist; use .b{}", ty.name(), ty.bits())));
        }
        self.arity(instr, 2..=2)?;
        let (to, from) = (&instr.operands[0], &instr.operands[1]);
        let in_parts = matches!(from, Operand::Vector(_)) || matches!(to, Operand::Vector(_));
        if in_parts && !matches!(ty, Ty::B16 | Ty::B32 | Ty::B64 | Ty::B128) {
            return Err(self.invalid(format!("'mov.{}' moves no parts; use .b{}", ty.name(), ty.bits())));
        }
        if let Operand::Vector(parts) = from {
            return self.pack(instr, ty, to, parts);
        }
        if let Operand::Vector(parts) = to {
            return self.unpack(instr, ty, parts, from);
        }
        if ty == Ty::Pred {
            let (a, negated) = self.pred_src(from)?;
            let d = self.dst(to, ty)?;
            self.push(Ir::new(control::pred_logic(), Class::Move).d(d).a(a).b(a).flags(if negated { 0b0011 } else { 0b1100 }));
            return Ok(());
        }
        if let Operand::Name { name, part, offset } = from {
            let symbol = self.lookup(name);
            if symbol.is_none()
                && *offset == 0
                && let Some((special, wide)) = control::Special::parse(name, *part)
            {
                if name.contains("cluster") {
                    self.demand(90, 78, name)?;
                }
                let have = if wide { Ty::U64 } else { Ty::U32 };
                let narrow_ok = wide && ty.bits() == 32;
                if ty.bits() != have.bits() && !narrow_ok || ty.is_float() {
                    return Err(self.invalid(format!(
                        "'{name}' is a .{} register, the instruction says .{}",
                        have.name(),
                        ty.name()
                    )));
                }
                self.reserved_shared |= special.is_reserved_shared();
                let d = self.dst(to, ty)?;
                let wide = ty.bits() == 64;
                self.push(Ir::new(control::read_special(), Class::Move).d(d).imm(special as u32).flags(u8::from(wide)));
                return Ok(());
            }
            if !matches!(symbol, Some(Symbol::Register { .. })) && part.is_none() {
                let (value, _) = self.symbol_address(name, *offset)?;
                let d = self.dst(to, ty)?;
                match ty.bits() {
                    64 => self.push(Ir::new(control::mov64(), Class::Move).d(d).a(value)),
                    // The low word of a 64-bit row pair is not a 32-bit row: convert.
                    32 => {
                        let Some(sel) = crate::exec::convert::truncate() else { return Err(self.no_form(instr)) };
                        self.push(Ir::new(sel, Class::Move).d(d).a(value));
                    }
                    _ => return Err(self.invalid("an address is moved as 32 or 64 bits")),
                }
                return Ok(());
            }
        }
        let a = self.src(from, ty)?;
        let d = self.dst(to, ty)?;
        let sel = match ty.bits() {
            16 | 32 => control::mov32(),
            64 => control::mov64(),
            128 => control::mov128(),
            _ => return Err(self.no_form(instr)),
        };
        self.push(Ir::new(sel, Class::Move).d(d).a(a));
        Ok(())
    }

    /// Bits of each part of a packed move.
    fn part_type(&mut self, ty: Ty, parts: usize) -> Lowered<Ty> {
        let bits = ty.bits() as usize;
        let part = match bits.checked_div(parts) {
            Some(8) => Ty::B8,
            Some(16) => Ty::B16,
            Some(32) => Ty::B32,
            Some(64) => Ty::B64,
            _ => return Err(self.invalid(format!("a .{} value has no {parts} parts", ty.name()))),
        };
        if bits % parts != 0 { Err(self.invalid(format!("a .{} value has no {parts} parts", ty.name()))) } else { Ok(part) }
    }

    fn pack(&mut self, instr: &Instr<'a>, ty: Ty, to: &Operand<'a>, parts: &[Operand<'a>]) -> Lowered {
        let part = self.part_type(ty, parts.len())?;
        let mut sources = Vec::new();
        for operand in parts {
            if matches!(operand, Operand::Sink) {
                return Err(self.invalid("'_' is no source"));
            }
            let register = matches!(operand, Operand::Name { .. });
            sources.push(if part == Ty::B8 && register { self.byte_register(operand)? } else { self.src(operand, part)? });
        }
        let d = self.dst(to, ty)?;
        if ty.bits() == 128 {
            // Two moves into the halves; a source may be a half of the destination only if it is the same register.
            for (i, half) in sources.chunks(sources.len() / 2).enumerate() {
                let Some(sel) = pack::pack(part.bits(), half.len()) else { return Err(self.no_form(instr)) };
                let mut ir = Ir::new(sel, if i == 0 { Class::Move } else { Class::Hidden }).pool_def(d, 2 * i as u8);
                for v in half {
                    ir = ir.pool_use(*v, 0);
                }
                self.push(ir);
            }
            return Ok(());
        }
        let Some(sel) = pack::pack(part.bits(), parts.len()) else { return Err(self.no_form(instr)) };
        let mut ir = Ir::new(sel, Class::Move).pool_def(d, 0);
        for v in sources {
            ir = ir.pool_use(v, 0);
        }
        self.push(ir);
        Ok(())
    }

    fn unpack(&mut self, instr: &Instr<'a>, ty: Ty, parts: &[Operand<'a>], from: &Operand<'a>) -> Lowered {
        let part = self.part_type(ty, parts.len())?;
        let a = self.src(from, ty)?;
        let halves = if ty.bits() == 128 { 2 } else { 1 };
        for (i, group) in parts.chunks(parts.len() / halves).enumerate() {
            let Some(sel) = pack::unpack(part.bits(), group.len()) else { return Err(self.no_form(instr)) };
            let mut ir = Ir::new(sel, if i == 0 { Class::Move } else { Class::Hidden });
            for operand in group {
                let d = if part == Ty::B8 { self.byte_register(operand)? } else { self.dst(operand, part)? };
                ir = ir.pool_def(d, 0);
            }
            self.push(ir.pool_use(a, 2 * i as u8));
        }
        Ok(())
    }
}
