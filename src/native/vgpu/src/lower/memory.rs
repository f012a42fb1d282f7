//! ld, st, cvta, isspacep, prefetch and cache hints.

use crate::exec::context::{LOCAL_WINDOW, SHARED_WINDOW, SpaceName};
use crate::exec::effect::{self, Action, Order, Scope};
use crate::exec::mem::{self, flag};
use crate::exec::op::Class;
use crate::exec::{control, int, peer};
use crate::lower::builder::{Builder, Lowered, Mods, Symbol};
use crate::lower::ir::{Ir, Kind, V};
use crate::syntax::ast::{Base, Instr, Operand, Space, Ty};

/// Cache operators, eviction hints and prefetch sizes: no effect on values.
fn is_cache_hint(word: &str) -> bool {
    matches!(word, "ca" | "cg" | "cs" | "lu" | "cv" | "wb" | "wt" | "nc")
        || word.starts_with("L1::")
        || word.starts_with("L2::")
}

/// State space modifiers.
pub fn space(mods: &mut Mods<'_>) -> Option<(SpaceName, &'static str)> {
    mods.take_by(|word| {
        Some(match word {
            "global" => (SpaceName::Global, "global"),
            "const" => (SpaceName::Global, "const"),
            "shared" | "shared::cta" => (SpaceName::Shared, "shared"),
            "shared::cluster" => (SpaceName::Cluster, "shared::cluster"),
            "local" => (SpaceName::Local, "local"),
            "param" | "param::entry" | "param::func" => (SpaceName::Param, "param"),
            _ => return None,
        })
    })
}

fn space_text(space: Space) -> &'static str {
    match space {
        Space::Global => "global",
        Space::Const => "const",
        Space::Shared => "shared",
        Space::Local => "local",
        Space::Param => "param",
        Space::Reg => "reg",
    }
}

fn load_class(space: SpaceName) -> Class {
    match space {
        SpaceName::Shared | SpaceName::Cluster => Class::SharedLoad,
        SpaceName::Local => Class::LocalLoad,
        SpaceName::Param => Class::ParamLoad,
        _ => Class::GlobalLoad,
    }
}

fn store_class(space: SpaceName) -> Class {
    match space {
        SpaceName::Shared | SpaceName::Cluster => Class::SharedStore,
        SpaceName::Local | SpaceName::Param => Class::LocalStore,
        _ => Class::GlobalStore,
    }
}

/// What is common to loads and stores.
struct Access {
    space: SpaceName,
    ty: Ty,
    vector: u32,
    poll: bool,
    hint: bool,
    order: Order,
    scope: Scope,
}

impl<'a> Builder<'_, 'a> {
    fn access(&mut self, instr: &Instr<'a>) -> Lowered<Access> {
        let mut mods = Mods::new(&instr.mods);
        let space = space(&mut mods).map_or(SpaceName::Generic, |(space, _)| space);
        if space == SpaceName::Cluster {
            self.require(90, 78, "'.shared::cluster'")?;
        }
        // `.volatile` and memory-mapped accesses are relaxed ones at system scope.
        let mmio = mods.take("mmio");
        let mut scope = Scope::Gpu;
        let ordered = mods.take_one(&["volatile", "relaxed", "acquire", "release", "weak"]);
        if matches!(ordered, Some("relaxed" | "acquire" | "release")) {
            self.require(70, 60, "a memory order")?;
            let Some(named) = mods.take_by(Scope::parse) else {
                return Err(self.invalid("a memory order needs a scope: .cta, .cluster, .gpu or .sys"));
            };
            scope = named;
        }
        let order = match ordered {
            Some("acquire") => Order::Acquire,
            Some("release") => Order::Release,
            Some("weak") | None if !mmio => Order::Weak,
            _ => Order::Relaxed,
        };
        let mut hint = false;
        while let Some(word) = mods.take_by(|word| is_cache_hint(word).then_some(word)) {
            hint |= word == "L2::cache_hint";
        }
        let vector = match mods.take_one(&["v2", "v4", "v8"]) {
            Some("v2") => 2,
            Some("v4") => 4,
            Some("v8") => 8,
            _ => 1,
        };
        let Some(ty) = mods.ty() else { return Err(self.invalid(format!("'{}' has no type", instr.opcode))) };
        self.finish(instr, &mods)?;
        if ty == Ty::Pred || Self::is_alternate(ty) {
            return Err(self.invalid(format!("'{}' of .{} does not exist; use .b{}", instr.opcode, ty.name(), ty.bits().max(8))));
        }
        let bytes = ty.bytes() * vector;
        if bytes > 16 {
            if bytes > 32 || ty == Ty::B128 {
                return Err(self.invalid("a vector access moves at most 16 bytes (32 with .v8.b32 or .v4.b64)"));
            }
            self.require(100, 88, "a 32-byte access")?;
        }
        if vector == 8 && ty.bytes() != 4 {
            return Err(self.invalid("'.v8' moves 32-bit elements"));
        }
        let poll = matches!(ordered, Some("volatile" | "relaxed" | "acquire"));
        self.order_sensitive |=
            poll && !matches!(space, SpaceName::Shared | SpaceName::Cluster | SpaceName::Local | SpaceName::Param);
        Ok(Access { space, ty, vector, poll, hint, order, scope })
    }

    /// The registers of a value operand: one (in braces or not, as Triton writes it), or those in braces (or a vector register's).
    fn elements(&mut self, operand: &Operand<'a>, access: &Access) -> Lowered<Vec<Operand<'a>>> {
        match operand {
            Operand::Vector(list) if list.len() == 1 && access.vector == 1 => Ok(list.clone()),
            other if access.vector == 1 => Ok(vec![other.clone()]),
            Operand::Vector(list) if list.len() == access.vector as usize => Ok(list.clone()),
            Operand::Name { name, part: None, offset: 0 } => {
                let Some(Symbol::Register { parts, .. }) = self.lookup(name) else {
                    return Err(self.invalid(format!("'{name}' is not a vector register")));
                };
                if parts != access.vector {
                    return Err(self.invalid(format!("'{name}' has {parts} components, the access {}", access.vector)));
                }
                let axes = ["x", "y", "z", "w"];
                Ok(axes[..parts as usize].iter().map(|axis| Operand::Name { name, part: Some(axis), offset: 0 }).collect())
            }
            _ => Err(self.invalid(format!("a list of {} registers in braces is needed", access.vector))),
        }
    }

    /// The access as the sanitizers see it.
    fn effect(access: &Access, space: SpaceName) -> effect::Access {
        let (bytes, elements) = (access.ty.bytes() as u8, access.vector as u8);
        effect::Access { space: Some(space), bytes, elements, order: access.order, scope: access.scope }
    }

    fn encode_vector(access: &Access) -> u8 {
        (access.vector.trailing_zeros() as u8) << flag::VECTOR_SHIFT
    }

    /// Flags and registers of the values; all must have one width.
    fn values(&mut self, operand: &Operand<'a>, access: &Access) -> Lowered<(Vec<V>, u8)> {
        let list = self.elements(operand, access)?;
        let (mut registers, mut sizes, mut wide) = (Vec::new(), Vec::new(), None);
        for element in &list {
            let (v, have) = match element {
                Operand::Int(_) | Operand::F32(_) | Operand::F64(_) => (self.src(element, access.ty)?, access.ty),
                _ => self.wide_register(element, access.ty)?,
            };
            if matches!(element, Operand::Sink) {
                registers.push((v, None));
                continue;
            }
            if matches!(element, Operand::Name { .. }) {
                sizes.push(have.bits());
            }
            let is_wide = have.bits() >= 64;
            if have.bits() > 64 && access.ty.bits() <= 64 || wide.is_some_and(|w| w != is_wide) {
                return Err(self.unsupported("the registers of one vector access must have one width of at most 64 bits"));
            }
            wide = Some(is_wide);
            registers.push((v, Some(is_wide)));
        }
        if sizes.windows(2).any(|pair| pair[0] != pair[1]) {
            return Err(self.invalid("the registers of a vector have one size"));
        }
        let wide = wide.unwrap_or(access.ty.bits() >= 64);
        let mut out = Vec::new();
        for (v, known) in registers {
            out.push(if known.is_none() { self.fresh(Kind::Rows(if wide { 2 } else { 1 })) } else { v });
        }
        Ok((out, if wide { flag::WIDE_VALUE } else { 0 }))
    }

    /// The last operand of an access with `.L2::cache_hint`: a hint, whose value is never looked at.
    pub fn hinted(&mut self, hint: bool, operands: &[Operand<'a>]) -> Lowered {
        if let (true, Some(policy)) = (hint, operands.last()) {
            self.cache_policy(policy)?;
        }
        Ok(())
    }

    pub fn load(&mut self, instr: &Instr<'a>) -> Lowered {
        let access = self.access(instr)?;
        let n = if access.hint { 3 } else { 2 };
        self.arity(instr, n..=n)?;
        self.hinted(access.hint, &instr.operands)?;
        let constant = |operand: &Operand<'_>| matches!(operand, Operand::Int(_) | Operand::F32(_) | Operand::F64(_));
        if constant(&instr.operands[0]) || matches!(&instr.operands[0], Operand::Vector(list) if list.iter().any(constant)) {
            return Err(self.invalid("a load's destination is a register"));
        }
        let (registers, wide) = self.values(&instr.operands[0], &access)?;
        let signed = if access.ty.is_signed() { flag::SIGNED } else { 0 };
        let poll = if access.poll { flag::POLL } else { 0 };
        // A kernel parameter at a constant place.
        if let (SpaceName::Param, Operand::Address { base: Base::Name(name), offset, coords: None }) =
            (access.space, &instr.operands[1])
            && let Some(Symbol::Param { offset: at, .. }) = self.lookup(name)
        {
            let first = i64::from(at).saturating_add(*offset);
            let size = access.ty.bytes() * access.vector;
            if first < 0 || first > i64::from(u32::MAX) {
                return Err(self.invalid(format!("the load from '{name}' starts outside the parameters")));
            }
            if first % i64::from(size.min(16)) != 0 {
                return Err(self.invalid(format!("the load from '{name}' is not aligned to its size")));
            }
            let (bytes, elements) = if access.ty == Ty::B128 { (8, 2) } else { (access.ty.bytes(), access.vector) };
            let flags = wide | signed | (bytes.trailing_zeros() as u8) << flag::VECTOR_SHIFT;
            let mut ir = Ir::new(mem::load_param(), Class::ParamLoad).flags(flags).imm(first as u32);
            ir = self.destinations(ir, &access, &registers);
            // The element count travels in `c`, which this op does not use for a register.
            ir.raw_c = elements as u16;
            self.push(ir);
            return Ok(());
        }
        let space = self.effective_space(access.space, &instr.operands[1]);
        let address =
            self.address(&instr.operands[1], if access.space == SpaceName::Global { Space::Global } else { Space::Shared })?;
        let (bytes, vector) =
            if access.ty == Ty::B128 { (8, 1 << flag::VECTOR_SHIFT) } else { (access.ty.bytes(), Self::encode_vector(&access)) };
        let flags = wide | signed | poll | vector | u8::from(address.wide);
        let class = load_class(access.space);
        let ir = Ir::new(mem::load(space, bytes), class).a(address.base).imm(address.offset).flags(flags);
        let ir = ir.action(Action::Load(Self::effect(&access, space)));
        let ir = self.destinations(ir, &access, &registers);
        self.push(ir);
        Ok(())
    }

    fn destinations(&mut self, mut ir: Ir, access: &Access, registers: &[V]) -> Ir {
        if access.ty == Ty::B128 {
            return ir.pool_def(registers[0], 0).pool_def(registers[0], 2);
        }
        if registers.len() == 1 {
            return ir.d(registers[0]);
        }
        for v in registers {
            ir = ir.pool_def(*v, 0);
        }
        ir
    }

    /// Parameters of device functions and of calls live in local memory; a kernel's, by address, in a window of their own.
    fn effective_space(&self, space: SpaceName, operand: &Operand<'a>) -> SpaceName {
        if space != SpaceName::Param {
            return space;
        }
        let Operand::Address { base: Base::Name(name), .. } = operand else { return SpaceName::Generic };
        match self.lookup(name) {
            Some(Symbol::Frame { .. }) => SpaceName::Local,
            _ => SpaceName::Generic,
        }
    }

    pub fn store(&mut self, instr: &Instr<'a>) -> Lowered {
        match instr.mods.first() {
            Some(&"async") => return self.value_async(instr),
            Some(&"bulk") => return self.store_bulk(instr),
            _ => {}
        }
        let access = self.access(instr)?;
        let n = if access.hint { 3 } else { 2 };
        self.arity(instr, n..=n)?;
        if instr.mods.contains(&"const") {
            return Err(self.invalid("constant memory cannot be stored to"));
        }
        self.hinted(access.hint, &instr.operands)?;
        if matches!(&instr.operands[1], Operand::Sink)
            || matches!(&instr.operands[1], Operand::Vector(list) if list.contains(&Operand::Sink))
        {
            return Err(self.invalid("'_' is no value to store"));
        }
        let (registers, wide) = self.values(&instr.operands[1], &access)?;
        let space = self.effective_space(access.space, &instr.operands[0]);
        let address =
            self.address(&instr.operands[0], if access.space == SpaceName::Global { Space::Global } else { Space::Shared })?;
        let (bytes, vector) =
            if access.ty == Ty::B128 { (8, 1 << flag::VECTOR_SHIFT) } else { (access.ty.bytes(), Self::encode_vector(&access)) };
        let flags = wide | vector | u8::from(address.wide);
        let mut ir =
            Ir::new(mem::store(space, bytes), store_class(access.space)).a(address.base).imm(address.offset).flags(flags);
        ir.action = Action::Store(Self::effect(&access, space));
        if access.ty == Ty::B128 {
            ir = ir.pool_use(registers[0], 0).pool_use(registers[0], 2);
        } else if registers.len() == 1 {
            ir = ir.b(registers[0]);
        } else {
            for v in &registers {
                ir = ir.pool_use(*v, 0);
            }
        }
        self.push(ir);
        Ok(())
    }

    pub fn address_op(&mut self, instr: &Instr<'a>) -> Lowered {
        let mut mods = Mods::new(&instr.mods);
        match instr.opcode {
            "cvta" => {
                let to = mods.take("to");
                let space = mods.take_by(|word| {
                    matches!(
                        word,
                        "global" | "shared" | "shared::cta" | "shared::cluster" | "local" | "const" | "param" | "param::entry"
                    )
                    .then_some(word)
                });
                let ty = mods.ty();
                self.finish(instr, &mods)?;
                let (Some(space), Some(ty @ Ty::U64)) = (space, ty) else { return Err(self.no_form(instr)) };
                self.arity(instr, 2..=2)?;
                let a = match &instr.operands[1] {
                    Operand::Name { name, part: None, offset } if !matches!(self.lookup(name), Some(Symbol::Register { .. })) => {
                        if self.space_of(name).is_some_and(|have| !space.starts_with(space_text(have))) {
                            return Err(self.invalid(format!("'{name}' is a variable of another state space")));
                        }
                        self.symbol_address(name, *offset)?.0
                    }
                    other => self.src(other, ty)?,
                };
                let d = self.dst(&instr.operands[0], ty)?;
                let window = match space {
                    "shared" | "shared::cta" | "shared::cluster" => SHARED_WINDOW,
                    "local" => LOCAL_WINDOW,
                    _ => {
                        self.push(Ir::new(control::mov64(), Class::Move).d(d).a(a));
                        return Ok(());
                    }
                };
                // The windows' low words are zero: entering is or, leaving keeps the low word.
                let (name, operand) = if to { ("and", 0xffff_ffff) } else { ("or", window) };
                let Some(sel) = int::select(name, Ty::B64) else { return Err(self.no_form(instr)) };
                let operand = self.const64(operand);
                self.emit(sel, Class::Move, d, &[a, operand]);
                Ok(())
            }
            "isspacep" => {
                let space = mods.take_by(Some);
                self.finish(instr, &mods)?;
                self.arity(instr, 2..=2)?;
                if space == Some("shared::cluster") {
                    self.require(90, 78, "'.shared::cluster'")?;
                }
                let window = match space {
                    Some("shared" | "shared::cta") => {
                        let a = self.src(&instr.operands[1], Ty::U64)?;
                        let d = self.dst(&instr.operands[0], Ty::Pred)?;
                        self.push(Ir::new(peer::is_own(), Class::Compare).d(d).a(a));
                        return Ok(());
                    }
                    Some("global" | "const") => 0,
                    Some("shared::cluster") => SHARED_WINDOW,
                    Some("local") => LOCAL_WINDOW,
                    Some("param" | "param::entry") => crate::exec::context::PARAM_WINDOW,
                    _ => return Err(self.no_form(instr)),
                };
                let a = self.src(&instr.operands[1], Ty::U64)?;
                let d = self.dst(&instr.operands[0], Ty::Pred)?;
                self.push(Ir::new(control::is_space(), Class::Compare).d(d).a(a).imm((window >> 32) as u32));
                Ok(())
            }
            "createpolicy" => {
                // A policy is a hint: its value is never looked at.
                self.require(80, 74, "'createpolicy'")?;
                let priorities: Vec<&&str> = instr.mods.iter().filter(|word| word.starts_with("L2::")).collect();
                if matches!(priorities.as_slice(), [_, second] if !matches!(**second, "L2::evict_first" | "L2::evict_unchanged")) {
                    return Err(self.invalid("the second priority is .L2::evict_first or .L2::evict_unchanged"));
                }
                let rest = instr.operands.get(1..).unwrap_or_default();
                if mods.take("range") {
                    let [base, primary, total] = rest else { return Err(self.no_form(instr)) };
                    self.address(base, Space::Global)?;
                    if let (Operand::Int(primary), Operand::Int(total)) = (primary, total)
                        && primary > total
                    {
                        return Err(self.invalid("the primary size is at most the total size"));
                    }
                    self.src(primary, Ty::U32)?;
                    self.src(total, Ty::U32)?;
                } else if let Some(operand) = rest.first() {
                    let fraction = match operand {
                        Operand::F32(bits) => f64::from(f32::from_bits(*bits)),
                        Operand::F64(bits) => f64::from_bits(*bits),
                        _ => 1.0,
                    };
                    if !(fraction > 0.0 && fraction <= 1.0) {
                        return Err(self.invalid("the fraction is above 0 and at most 1"));
                    }
                    self.src(operand, if mods.take("fractional") { Ty::F32 } else { Ty::U64 })?;
                }
                if instr.operands.is_empty() {
                    return Err(self.invalid("'createpolicy' takes a destination"));
                }
                let d = self.dst(&instr.operands[0], Ty::U64)?;
                let zero = self.const64(0);
                self.push(Ir::new(control::mov64(), Class::Other).d(d).a(zero));
                Ok(())
            }
            _ => {
                let Some(operand) = instr.operands.first() else { return Err(self.invalid("an address is needed")) };
                if mods.has("tensormap") {
                    return Err(self.no_form(instr));
                }
                self.address(operand, Space::Shared)?;
                if matches!(instr.operands.get(1), Some(size) if *size != Operand::Int(128)) {
                    return Err(self.invalid(format!("'{}' works on 128 bytes", instr.opcode)));
                }
                self.push(Ir::new(control::nothing(), Class::Other));
                Ok(())
            }
        }
    }
}
