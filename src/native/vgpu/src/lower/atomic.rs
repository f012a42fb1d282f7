//! `atom` and `red`.

use crate::exec::atomic::{self, Action};
use crate::exec::context::SpaceName;
use crate::exec::control;
use crate::exec::effect::{Access, Action as Effect, Order, Scope};
use crate::exec::op::Class;
use crate::lower::builder::{Address, Builder, Lowered, Mods, Refused};
use crate::lower::ir::{Ir, Kind};
use crate::lower::memory::space;
use crate::syntax::ast::{Instr, Operand, Space, Ty};

impl<'a> Builder<'_, 'a> {
    pub fn atomic(&mut self, instr: &Instr<'a>) -> Lowered {
        let mut mods = Mods::new(&instr.mods);
        if mods.has("async") {
            return Err(self.no_form(instr));
        }
        let elements = match mods.take_one(&["v2", "v4", "v8"]) {
            Some("v2") => 2,
            Some("v4") => 4,
            Some("v8") => 8,
            _ => 1,
        };
        let space = space(&mut mods).map_or(SpaceName::Generic, |(space, _)| space);
        if space == SpaceName::Cluster {
            self.require(90, 78, "'.shared::cluster'")?;
        }
        let order = mods.take_one(&["relaxed", "acquire", "release", "acq_rel"]);
        let scope = mods.take_by(Scope::parse).unwrap_or(Scope::Gpu);
        let memory_order = match order {
            Some("acquire") => Order::Acquire,
            Some("release") => Order::Release,
            Some("acq_rel") => Order::AcqRel,
            _ => Order::Relaxed,
        };
        if order.is_some() {
            self.require(70, 60, "a memory order")?;
        }
        mods.take("noftz");
        let hint = mods.take("L2::cache_hint");
        let action = mods.take_by(Action::parse);
        let ty = mods.ty();
        self.finish(instr, &mods)?;
        let (Some(action), Some(ty)) = (action, ty) else { return Err(self.no_form(instr)) };
        if !matches!(space, SpaceName::Global | SpaceName::Shared | SpaceName::Cluster | SpaceName::Generic) {
            return Err(self.invalid("atomics work on global, shared and generic addresses"));
        }
        let red = instr.opcode == "red";
        let sources = if action == Action::CompareExchange { 2 } else { 1 };
        if red && action == Action::CompareExchange {
            return Err(self.no_form(instr));
        }
        let n = usize::from(!red) + 1 + sources + usize::from(hint);
        self.arity(instr, n..=n)?;
        let (d, rest) = if red { (None, &instr.operands[..]) } else { (Some(&instr.operands[0]), &instr.operands[1..]) };
        self.hinted(hint, &instr.operands)?;
        let address = self.address(&rest[0], if space == SpaceName::Global { Space::Global } else { Space::Shared })?;
        let float = ty.is_float();
        if elements > 1 {
            self.order_sensitive = true;
            return self.atomic_vector(space, (action, ty, elements), address, d, &rest[1]);
        }
        let b = self.src(&rest[1], ty)?;
        let c = if sources == 2 { self.src(&rest[2], ty)? } else { b };
        let result = d.filter(|operand| !matches!(operand, Operand::Sink));
        // What a lane gets back, and what floats sum to, depends on which block comes first.
        let commutes = result.is_none() && !float && !matches!(action, Action::Exchange | Action::CompareExchange);
        self.order_sensitive |= !matches!(space, SpaceName::Shared | SpaceName::Cluster) && !commutes;
        if ty == Ty::B128 {
            let d = match result {
                Some(operand) => self.dst(operand, ty)?,
                None => self.fresh(Kind::of(ty)),
            };
            let sel = atomic::atomic128(space, action == Action::CompareExchange);
            let ir = Ir::new(sel, Class::Atomic).a(address.base).imm(address.offset).flags(u8::from(address.wide));
            self.push(ir.d(d).b(b).c(c));
            return Ok(());
        }
        let Some(aux) = atomic::encode(action, ty, result.is_some()) else { return Err(self.no_form(instr)) };
        let access = Access { space: Some(space), bytes: ty.bytes() as u8, elements: 1, order: memory_order, scope };
        let mut ir = Ir::new(atomic::atomic(space), Class::Atomic)
            .action(Effect::Atomic(access))
            .a(address.base)
            .b(b)
            .c(c)
            .imm(address.offset)
            .aux(aux)
            .flags(u8::from(address.wide));
        if let Some(operand) = result {
            let d = self.dst(operand, ty)?;
            ir = ir.d(d);
        }
        self.push(ir);
        Ok(())
    }

    /// `atom.v2` and wider: an atomic per element, in order; the whole must be aligned to its size.
    fn atomic_vector(
        &mut self,
        space: SpaceName,
        (action, ty, elements): (Action, Ty, u32),
        address: Address,
        d: Option<&Operand<'a>>,
        source: &Operand<'a>,
    ) -> Lowered {
        let list = |operand: &Operand<'a>| match operand {
            Operand::Vector(list) if list.len() == elements as usize => Some(list.clone()),
            _ => None,
        };
        let Some(values) = list(source) else { return Err(self.invalid(format!("a list of {elements} registers is needed"))) };
        let targets = match d {
            Some(Operand::Sink) | None => None,
            Some(operand) => match list(operand) {
                Some(targets) => Some(targets),
                None => return Err(self.invalid(format!("a list of {elements} registers is needed"))),
            },
        };
        let mut sources = Vec::new();
        // Constants are bits here, as in the vectors of stores.
        let bits = match ty.bits() {
            16 => Ty::B16,
            _ if ty == Ty::F32 => Ty::F32,
            _ => Ty::B32,
        };
        for value in &values {
            sources.push(self.src(value, bits)?);
        }
        let Some(aux) = atomic::encode(action, ty, targets.is_some()) else { return Err(Refused) };
        let mut old = Vec::new();
        for (i, b) in sources.into_iter().enumerate() {
            let (class, align) =
                if i == 0 { (Class::Atomic, (ty.bytes() * elements).trailing_zeros()) } else { (Class::Hidden, 0) };
            let mut ir = Ir::new(atomic::atomic(space), class)
                .a(address.base)
                .b(b)
                .c(b)
                .imm(address.offset.wrapping_add(ty.bytes() * i as u32))
                .aux(aux | align << 20)
                .flags(u8::from(address.wide));
            if targets.is_some() {
                // A destination may be a source of a later element.
                let result = self.fresh(Kind::of(ty));
                old.push(result);
                ir = ir.d(result);
            }
            self.push(ir);
        }
        for (target, result) in targets.iter().flatten().zip(old) {
            let d = self.dst(target, ty)?;
            self.push(Ir::new(control::mov32(), Class::Hidden).d(d).a(result));
        }
        Ok(())
    }
}
