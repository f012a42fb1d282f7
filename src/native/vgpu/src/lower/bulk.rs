//! `cp.async.bulk` and `cp.reduce.async.bulk` without tensor maps, bulk groups, `st.async`, `red.async`, `st.bulk`.

use crate::exec::atomic::{self, Action};
use crate::exec::bulk::{self, form};
use crate::exec::control;
use crate::exec::op::Class;
use crate::exec::peer::{self, flag};
use crate::lower::builder::{Builder, Lowered, Mods, full_name};
use crate::lower::ir::{Ir, Kind, V};
use crate::syntax::ast::{Instr, Operand, Space, Ty};

const COMPLETE_TX: &str = "mbarrier::complete_tx::bytes";

impl<'a> Builder<'_, 'a> {
    /// An address operand as one 64-bit register: for ops that have more addresses than fields.
    pub fn flat_address(&mut self, operand: &Operand<'a>, space: Space) -> Lowered<V> {
        let address = self.address(operand, space)?;
        if address.wide && address.offset == 0 {
            return Ok(address.base);
        }
        let d = self.fresh(Kind::Rows(2));
        let flags = if address.wide { flag::WIDE } else { 0 };
        self.push(Ir::new(peer::address(), Class::Hidden).d(d).a(address.base).imm(address.offset).flags(flags));
        Ok(d)
    }

    /// The checked cache-policy operand of `.L2::cache_hint`.
    pub fn cache_policy(&mut self, operand: &Operand<'a>) -> Lowered {
        self.src(operand, Ty::U64).map(|_| ())
    }

    /// `cp.async.bulk…` and `cp.reduce.async.bulk…`; `mods` have lost `async` (and `reduce`) and `bulk`.
    pub fn bulk(&mut self, instr: &Instr<'a>, mut mods: Mods<'a>, reduce: bool) -> Lowered {
        let class = Class::AsyncCopy;
        self.require(90, 80, "'cp.async.bulk'")?;
        if mods.take("commit_group") {
            self.finish(instr, &mods)?;
            self.arity(instr, 0..=0)?;
            self.push(Ir::new(bulk::commit(), class));
            return Ok(());
        }
        if mods.take("wait_group") {
            let read = mods.take("read");
            self.finish(instr, &mods)?;
            self.arity(instr, 1..=1)?;
            let Operand::Int(n) = instr.operands[0] else { return Err(self.invalid("'wait_group' takes a constant")) };
            let Ok(n) = u32::try_from(n) else { return Err(self.invalid("'wait_group' takes a constant of at least 0")) };
            self.push(Ir::new(bulk::wait_group(), class).imm(n).flags(u8::from(read)));
            return Ok(());
        }
        if mods.take("prefetch") {
            let (cache, global, hint) = (mods.take("L2"), mods.take("global"), mods.take("L2::cache_hint"));
            self.finish(instr, &mods)?;
            if !cache || !global {
                return Err(self.no_form(instr));
            }
            let n = 2 + usize::from(hint);
            self.arity(instr, n..=n)?;
            self.address(&instr.operands[0], Space::Global)?;
            self.bulk_size(&instr.operands[1])?;
            if hint {
                self.cache_policy(&instr.operands[2])?;
            }
            self.push(Ir::new(control::nothing(), class));
            return Ok(());
        }
        let (group, signals) = (mods.take("bulk_group"), mods.take(COMPLETE_TX));
        let (multicast, byte_mask) = (mods.take("multicast::cluster"), mods.take("cp_mask"));
        let hint = mods.take("L2::cache_hint");
        // Destination and source, in this order.
        let spaces: Vec<&str> =
            std::iter::from_fn(|| mods.take_one(&["global", "shared::cta", "shared::cluster"])).take(2).collect();
        let (mut imm, loads) = match spaces.as_slice() {
            ["shared::cta", "global"] => {
                self.require(90, 86, "'.shared::cta' as destination")?;
                (form::LOAD, true)
            }
            ["shared::cluster", "global"] => (form::LOAD | form::CLUSTER, true),
            ["shared::cluster", "shared::cta"] => (form::PUSH | form::CLUSTER, false),
            ["global", "shared::cta"] => (form::STORE, false),
            _ => return Err(self.no_form(instr)),
        };
        let stores = imm & form::DIRECTION == form::STORE;
        let pushes = imm & form::DIRECTION == form::PUSH;
        if stores != group || stores == signals || reduce && loads {
            return Err(self.no_form(instr));
        }
        if multicast && imm != form::LOAD | form::CLUSTER || byte_mask && (!stores || reduce) || hint && pushes {
            return Err(self.no_form(instr));
        }
        if byte_mask {
            self.require(100, 86, "'.cp_mask'")?;
        }
        if reduce {
            imm |= self.bulk_reduction(instr, &mut mods, stores)?;
        }
        self.finish(instr, &mods)?;
        let n = 3 + usize::from(!stores) + usize::from(multicast) + usize::from(hint) + usize::from(byte_mask);
        self.arity(instr, n..=n)?;
        let operands = &instr.operands;
        // Of either space, in registers of either width.
        let (to, from) = (self.flat_address(&operands[0], Space::Shared)?, self.flat_address(&operands[1], Space::Shared)?);
        let size = self.bulk_size(&operands[2])?;
        let (mut extra, mut next) = (Vec::new(), 3);
        if !stores {
            extra.push(self.flat_address(&operands[next], Space::Shared)?);
            next += 1;
        }
        if multicast {
            imm |= form::MULTICAST;
            extra.push(self.src(&operands[next], Ty::U16)?);
            next += 1;
        }
        if hint {
            self.cache_policy(&operands[next])?;
            next += 1;
        }
        if byte_mask {
            imm |= form::BYTE_MASK;
            extra.push(self.src(&operands[next], Ty::U16)?);
        }
        let mut ir = Ir::new(bulk::bulk_copy(), class).imm(imm).pool_use(to, 0).pool_use(from, 0).pool_use(size, 0);
        for v in extra {
            ir = ir.pool_use(v, 0);
        }
        self.push(ir);
        Ok(())
    }

    /// `.redOp.type` of a bulk reduction, as bits of the op's `imm`.
    pub fn bulk_reduction(&mut self, instr: &Instr<'a>, mods: &mut Mods<'a>, global: bool) -> Lowered<u32> {
        let (action, noftz, ty) = (mods.take_by(Action::parse), mods.take("noftz"), mods.ty());
        let (Some(action), Some(ty)) = (action, ty) else { return Err(self.no_form(instr)) };
        let legal = match (action, global) {
            (Action::Add, true) => matches!(ty, Ty::U32 | Ty::S32 | Ty::U64 | Ty::F32 | Ty::F64 | Ty::F16 | Ty::BF16),
            (Action::Add, false) => matches!(ty, Ty::U32 | Ty::S32 | Ty::U64),
            (Action::Min | Action::Max, true) => {
                matches!(ty, Ty::U32 | Ty::S32 | Ty::U64 | Ty::S64 | Ty::F16 | Ty::BF16)
            }
            (Action::Min | Action::Max, false) => matches!(ty, Ty::U32 | Ty::S32),
            (Action::Inc | Action::Dec, _) => ty == Ty::U32,
            (Action::And | Action::Or | Action::Xor, _) => ty == Ty::B32 || ty == Ty::B64 && global,
            _ => false,
        };
        let half = matches!(ty, Ty::F16 | Ty::BF16);
        if !legal || noftz != (half && action == Action::Add) {
            return Err(self.no_form(instr));
        }
        // What floats sum to depends on which block comes first.
        self.order_sensitive |= global && ty.is_float();
        let Some(code) = atomic::encode(action, ty, false) else { return Err(self.no_form(instr)) };
        Ok(form::REDUCE | code << form::REDUCTION_SHIFT)
    }

    /// `st.async`, `red.async`: to a block of the cluster, completing on an mbarrier; or to global memory, without.
    pub fn value_async(&mut self, instr: &Instr<'a>) -> Lowered {
        let red = instr.opcode == "red";
        let name = format!("'{}.async'", instr.opcode);
        self.require(90, 81, &name)?;
        let mut mods = Mods::new(&instr.mods);
        mods.take("async");
        if mods.has("release") {
            return self.value_async_global(instr, &name);
        }
        let (relaxed, weak, scope) = (mods.take("relaxed"), mods.take("weak"), mods.take("cluster"));
        let wrong = if red { weak || !relaxed || !scope } else { weak && (relaxed || scope) || relaxed };
        let generic = !mods.take("shared::cluster");
        let signals = mods.take(COMPLETE_TX);
        if wrong || !signals {
            return Err(self.no_form(instr));
        }
        let mut imm = if generic { form::GENERIC } else { 0 };
        let mut vector = 1;
        let ty = if red {
            // Additions of .s64 and .u64 are the same.
            let signed = mods.has("add") && mods.take("s64");
            imm |= match atomic::encode(Action::Add, Ty::U64, false) {
                Some(code) if signed && mods.take("add") => form::REDUCE | code << form::REDUCTION_SHIFT,
                _ => self.bulk_reduction(instr, &mut mods, false)?,
            };
            if signed { Ty::S64 } else { atomic::decode(imm >> form::REDUCTION_SHIFT).1 }
        } else {
            vector = match mods.take_one(&["v2", "v4"]) {
                Some("v2") => 2,
                Some(_) => 4,
                None => 1,
            };
            match mods.ty() {
                Some(ty @ (Ty::B32 | Ty::B64 | Ty::U32 | Ty::U64 | Ty::S32 | Ty::S64 | Ty::F32 | Ty::F64)) => ty,
                _ => return Err(self.no_form(instr)),
            }
        };
        self.finish(instr, &mods)?;
        self.arity(instr, 3..=3)?;
        if ty.bytes() * vector > 16 {
            return Err(self.no_form(instr));
        }
        let to = self.flat_address(&instr.operands[0], Space::Shared)?;
        let barrier = self.flat_address(&instr.operands[2], Space::Shared)?;
        let values: Vec<Operand<'a>> = match (&instr.operands[1], vector) {
            (Operand::Vector(list), _) if list.len() == vector as usize => list.clone(),
            (single, 1) => vec![single.clone()],
            _ => return Err(self.invalid(format!("a list of {vector} registers in braces is needed"))),
        };
        let wide = ty.bits() == 64;
        imm |= if wide { form::WIDE } else { 0 };
        if !red {
            imm |= ty.bytes().trailing_zeros() << form::ELEMENT_SHIFT | vector << form::COUNT_SHIFT;
        }
        let mut ir = Ir::new(bulk::value_async(), Class::AsyncCopy).imm(imm).pool_use(to, 0).pool_use(barrier, 0);
        for value in &values {
            let v = self.src(value, ty)?;
            ir = ir.pool_use(v, 0);
        }
        self.push(ir);
        Ok(())
    }

    /// `.release` forms write global memory and complete by the end of the block at the latest: here at once.
    fn value_async_global(&mut self, instr: &Instr<'a>, name: &str) -> Lowered {
        self.require(100, 87, &format!("{name} with .release"))?;
        let mut plain = instr.clone();
        plain.mods.retain(|word| !matches!(*word, "async" | "mmio"));
        if plain.mods.iter().any(|word| {
            !matches!(*word, "release" | "gpu" | "sys" | "global" | "add" | "min" | "max" | "inc" | "dec" | "and" | "or" | "xor")
                && Ty::parse(word).is_none()
        }) {
            return Err(self.invalid(format!("'{}' does not exist", full_name(instr))));
        }
        if instr.opcode == "red" {
            // Additions of .s64 and .u64 are the same.
            plain.mods.iter_mut().filter(|word| **word == "s64").for_each(|word| *word = "u64");
            self.atomic(&plain)
        } else {
            // Registers of just that width, unlike other stores.
            if let (Some(ty), Some(operand @ Operand::Name { .. })) =
                (plain.mods.iter().find_map(|word| Ty::parse(word)), plain.operands.get(1))
            {
                let (_, have) = self.wide_register(operand, ty)?;
                if have.bits() != ty.bits() {
                    return Err(self.invalid(format!("a .{} register where .{} is needed", have.name(), ty.name())));
                }
            }
            self.store(&plain)
        }
    }

    /// `st.bulk`
    pub fn store_bulk(&mut self, instr: &Instr<'a>) -> Lowered {
        self.require(100, 86, "'st.bulk'")?;
        let mut mods = Mods::new(&instr.mods);
        mods.take("bulk");
        mods.take("weak");
        let generic = !mods.take("shared::cta");
        self.finish(instr, &mods)?;
        self.arity(instr, 3..=3)?;
        if instr.operands[2] != Operand::Int(0) {
            return Err(self.invalid("'st.bulk' stores zeros: its last operand is 0"));
        }
        let to = self.flat_address(&instr.operands[0], Space::Shared)?;
        let narrow = matches!(&instr.operands[1], Operand::Name { name, .. } if self.register(name, None).is_ok_and(|(_, ty)| ty.bits() == 32));
        let size = if narrow {
            self.demand(100, 90, "a 32-bit size")?;
            let (v, d) = (self.src(&instr.operands[1], Ty::U32)?, self.fresh(Kind::Rows(2)));
            self.push(Ir::new(peer::address(), Class::Hidden).d(d).a(v));
            d
        } else {
            if matches!(instr.operands[1], Operand::Int(n) if n % 8 != 0 || !(0..=1 << 24).contains(&n)) {
                return Err(self.invalid("the size of 'st.bulk' is a multiple of 8, at most 16777216"));
            }
            self.src(&instr.operands[1], Ty::U64)?
        };
        let imm = if generic { form::GENERIC } else { 0 };
        self.push(Ir::new(bulk::store_bulk(), Class::SharedStore).imm(imm).pool_use(to, 0).pool_use(size, 0));
        Ok(())
    }

    /// Bytes to copy, as a register or a number that can be one.
    fn bulk_size(&mut self, operand: &Operand<'a>) -> Lowered<V> {
        if matches!(operand, Operand::Int(n) if n % 16 != 0 || !(0..1 << 20).contains(n)) {
            return Err(self.invalid("the size of a bulk operation is a multiple of 16 below 1048576"));
        }
        self.src(operand, Ty::U32)
    }
}
