//! Lowering one function: scopes, operands and their type checks. The instruction families add methods in files of their own.

use std::collections::HashMap;

use crate::arch::Arch;
use crate::exec::context::PARAM_WINDOW;
use crate::exec::control::{self, Special};
use crate::exec::effect::Variable;
use crate::exec::op::Class;
use crate::lower::ir::{Ir, Kind, TRUE, V};
use crate::lower::unit::Unit;
use crate::module::{Diagnostic, LoadErrorKind};
use crate::syntax::ast::{Base, Instr, Operand, Pos, Space, Ty, Var};

/// What a name means inside a function.
#[derive(Clone, Debug)]
pub enum Symbol<'a> {
    /// Registers `first`, `first + 1`, … of one type: a vector register when `parts` > 1.
    Register {
        first: V,
        ty: Ty,
        parts: u32,
    },
    /// Bytes of the frame's local memory (`.local`, and `.param` of device functions and calls).
    Frame {
        offset: u32,
        bytes: u32,
        space: Space,
    },
    /// A kernel parameter.
    Param {
        offset: u32,
    },
    Label(u32),
    Prototype {
        returns: Vec<Var<'a>>,
        params: Vec<Var<'a>>,
    },
    Targets(Vec<&'a str>),
}

/// `%r<10>`: names prefix + number below the count.
struct Range {
    first: V,
    count: u32,
    ty: Ty,
}

#[derive(Default)]
pub struct Scope<'a> {
    names: HashMap<&'a str, Symbol<'a>>,
    ranges: HashMap<&'a str, Range>,
}

impl Default for Range {
    fn default() -> Self {
        Range { first: 0, count: 0, ty: Ty::B32 }
    }
}

/// A finding, with its class.
pub struct Finding {
    pub kind: LoadErrorKind,
    pub diagnostic: Diagnostic,
}

/// The modifiers of one instruction, taken in any order.
pub struct Mods<'a> {
    list: Vec<&'a str>,
    used: Vec<bool>,
}

impl<'a> Mods<'a> {
    pub fn new(list: &[&'a str]) -> Mods<'a> {
        // What ptxas lets be said twice counts once.
        let mut once = Vec::with_capacity(list.len());
        for word in list {
            if !crate::forms::may_repeat(word) || !once.contains(word) {
                once.push(*word);
            }
        }
        Mods { used: vec![false; once.len()], list: once }
    }

    /// Takes a modifier if it is there.
    pub fn take(&mut self, word: &str) -> bool {
        let at = (0..self.list.len()).find(|i| !self.used[*i] && self.list[*i] == word);
        if let Some(i) = at {
            self.used[i] = true;
        }
        at.is_some()
    }

    /// Takes the first modifier that `pick` recognises.
    pub fn take_by<T>(&mut self, pick: impl Fn(&'a str) -> Option<T>) -> Option<T> {
        for i in 0..self.list.len() {
            if !self.used[i]
                && let Some(found) = pick(self.list[i])
            {
                self.used[i] = true;
                return Some(found);
            }
        }
        None
    }

    pub fn take_one<'w>(&mut self, words: &[&'w str]) -> Option<&'w str> {
        self.take_by(|word| words.iter().copied().find(|w| *w == word))
    }

    pub fn ty(&mut self) -> Option<Ty> {
        self.take_by(Ty::parse)
    }

    pub fn has(&self, word: &str) -> bool {
        self.list.iter().zip(&self.used).any(|(w, used)| !used && *w == word)
    }

    pub fn rest(&self) -> Vec<&'a str> {
        self.list.iter().zip(&self.used).filter(|(_, used)| !**used).map(|(w, _)| *w).collect()
    }
}

/// Registers one function may declare.
const MAX_REGISTERS: usize = 1 << 22;
/// Bytes of local memory a thread may have.
pub const MAX_LOCAL: u32 = 512 * 1024;

/// A refused operand or form; the message was recorded.
pub struct Refused;
pub type Lowered<T = ()> = Result<T, Refused>;

/// One function being lowered.
pub struct Builder<'u, 'a> {
    pub unit: &'u Unit<'a>,
    pub ops: Vec<Ir>,
    pub kinds: Vec<Kind>,
    constants: HashMap<Kind, V>,
    pub scopes: Vec<Scope<'a>>,
    /// Op index of each label; `usize::MAX` until placed.
    pub labels: Vec<usize>,
    pub tables: HashMap<usize, Vec<u32>>,
    /// Registers that live throughout: formals passed in registers, the carry.
    pub pinned: Vec<V>,
    pub carry: Option<V>,
    /// Bytes of local memory used so far.
    pub local_bytes: u32,
    pub findings: Vec<Finding>,
    pub pos: Pos,
    pub loc: (u32, u32),
    pub guard: Option<(V, bool)>,
    pub calls: Vec<crate::lower::call::PendingCall>,
    /// Offsets of statically declared shared variables, as this function sees them.
    pub shared: HashMap<&'a str, u32>,
    /// Offset of dynamic shared memory: known for entries only.
    pub dynamic: Option<u32>,
    pub matrices: Vec<crate::exec::code::MatrixOp>,
    /// Matrices `wmma` moves.
    pub tiles: Vec<crate::exec::wmma::Tile>,
    /// D registers of warpgroup products.
    pub accumulators: Vec<V>,
    /// Results may depend on the order in which blocks run: atomics that give back or round, polling.
    pub order_sensitive: bool,
    /// Uses the shared memory kept for CUDA's library.
    pub reserved_shared: bool,
    pub calls_functions: bool,
    /// Instruction names already looked up in the table of forms.
    pub verdicts: HashMap<(String, usize), crate::forms::Verdict>,
    /// The running instruction stands in that table, which knows what it needs.
    pub tabled: bool,
    /// Where the caller's stack pointer is kept, in a function that allocates on the stack.
    pub saved_stack: Option<V>,
    /// Variables of shared and local memory whose addresses are taken, and the registers and constants that hold them.
    pub variables: Vec<Variable>,
    pub seeds: HashMap<V, u16>,
    symbols: HashMap<(&'a str, i64), V>,
}

impl<'u, 'a> Builder<'u, 'a> {
    pub fn new(unit: &'u Unit<'a>) -> Self {
        Builder {
            unit,
            ops: Vec::new(),
            kinds: vec![Kind::Pred],
            constants: HashMap::new(),
            scopes: vec![Scope::default()],
            labels: Vec::new(),
            tables: HashMap::new(),
            pinned: Vec::new(),
            carry: None,
            local_bytes: 0,
            findings: Vec::new(),
            pos: Pos::default(),
            loc: (0, 0),
            guard: None,
            calls: Vec::new(),
            shared: HashMap::new(),
            dynamic: None,
            matrices: Vec::new(),
            tiles: Vec::new(),
            accumulators: Vec::new(),
            order_sensitive: false,
            reserved_shared: false,
            calls_functions: false,
            verdicts: HashMap::new(),
            tabled: false,
            saved_stack: None,
            variables: Vec::new(),
            seeds: HashMap::new(),
            symbols: HashMap::new(),
        }
    }

    pub fn arch(&self) -> Arch {
        self.unit.arch
    }

    pub fn fresh(&mut self, kind: Kind) -> V {
        self.kinds.push(kind);
        (self.kinds.len() - 1) as V
    }

    pub fn const32(&mut self, value: u32) -> V {
        self.constant(Kind::Const32(value))
    }

    pub fn const64(&mut self, value: u64) -> V {
        self.constant(Kind::Const64(value))
    }

    fn constant(&mut self, kind: Kind) -> V {
        if let Some(v) = self.constants.get(&kind) {
            return *v;
        }
        let v = self.fresh(kind);
        self.constants.insert(kind, v);
        v
    }

    /// Adds an op with the current guard and place.
    pub fn push(&mut self, mut ir: Ir) {
        ir.guard = self.guard;
        ir.pos = self.pos;
        ir.loc = self.loc;
        self.ops.push(ir);
    }

    fn record(&mut self, kind: LoadErrorKind, message: String) -> Refused {
        let diagnostic = Diagnostic { line: self.pos.line, col: self.pos.col, message };
        self.findings.push(Finding { kind, diagnostic });
        Refused
    }

    /// What `ptxas` would refuse, too.
    pub fn invalid(&mut self, message: impl Into<String>) -> Refused {
        self.record(LoadErrorKind::Semantic, message.into())
    }

    /// Valid PTX that this engine does not execute.
    pub fn unsupported(&mut self, message: impl Into<String>) -> Refused {
        self.record(LoadErrorKind::Unsupported, message.into())
    }

    /// Checks a form's least `.target` and `.version` (as 84 for 8.4), where the table of forms has not done so.
    pub fn require(&mut self, sm: u32, version: u32, what: &str) -> Lowered {
        if self.tabled { Ok(()) } else { self.demand(sm, version, what) }
    }

    /// Checks a least `.target` and `.version` that no form states: an operand's.
    pub fn demand(&mut self, sm: u32, version: u32, what: &str) -> Lowered {
        if self.unit.target.number < sm {
            let target = self.unit.target.name.clone();
            return Err(self.invalid(format!("{what} needs .target sm_{sm} or higher, the module says {target}")));
        }
        if self.unit.version < version {
            let (have, need) = (self.unit.version, version);
            return Err(self.invalid(format!(
                "{what} needs .version {}.{} or higher, the module says {}.{}",
                need / 10,
                need % 10,
                have / 10,
                have % 10
            )));
        }
        Ok(())
    }

    /// Names a register in the innermost scope.
    pub fn declare(&mut self, var: &Var<'a>) -> Lowered {
        self.pos = var.pos;
        if self.kinds.len() + var.range.unwrap_or(1) as usize > MAX_REGISTERS {
            return Err(self.unsupported(format!("more than {MAX_REGISTERS} registers are declared in one function")));
        }
        match var.space {
            Space::Reg => {
                if let Some(count) = var.range {
                    let first = self.kinds.len() as V;
                    self.kinds.extend(std::iter::repeat_n(Kind::of(var.ty), count as usize));
                    return self.bind_range(var.name, Range { first, count, ty: var.ty });
                }
                let first = self.kinds.len() as V;
                self.kinds.extend(std::iter::repeat_n(Kind::of(var.ty), var.vector as usize));
                self.bind(var.name, Symbol::Register { first, ty: var.ty, parts: var.vector })
            }
            Space::Local | Space::Param => {
                let bytes = self.size_of(var)?;
                let align = var.align.unwrap_or(var.ty.bytes() * var.vector).max(1);
                // A range of parameters is not a thing; of locals neither.
                self.local_bytes = self.local_bytes.next_multiple_of(align);
                let offset = self.local_bytes;
                self.local_bytes += bytes;
                if self.local_bytes > MAX_LOCAL {
                    self.local_bytes = MAX_LOCAL;
                    return Err(self.invalid(format!("a thread has at most {MAX_LOCAL} bytes of local memory")));
                }
                self.bind(var.name, Symbol::Frame { offset, bytes, space: var.space })
            }
            // Laid out with the module.
            Space::Shared | Space::Global | Space::Const => Ok(()),
        }
    }

    pub fn size_of(&mut self, var: &Var<'a>) -> Lowered<u32> {
        match crate::lower::unit::bytes_of(var) {
            Some(bytes) if bytes <= 1 << 24 => Ok(bytes as u32),
            _ => Err(self.invalid(format!("'{}' is too large", var.name))),
        }
    }

    pub fn bind(&mut self, name: &'a str, symbol: Symbol<'a>) -> Lowered {
        let scope = self.scopes.last_mut().map(|scope| scope.names.insert(name, symbol));
        if scope.flatten().is_some() { Err(self.invalid(format!("'{name}' is declared twice in this scope"))) } else { Ok(()) }
    }

    fn bind_range(&mut self, prefix: &'a str, range: Range) -> Lowered {
        let old = self.scopes.last_mut().and_then(|scope| scope.ranges.insert(prefix, range));
        if old.is_some() { Err(self.invalid(format!("'{prefix}' is declared twice in this scope"))) } else { Ok(()) }
    }

    /// The innermost meaning of a name.
    pub fn lookup(&self, name: &str) -> Option<Symbol<'a>> {
        let prefix = name.trim_end_matches(|c: char| c.is_ascii_digit());
        let digits = &name[prefix.len()..];
        let canonical = !digits.is_empty() && (digits == "0" || !digits.starts_with('0'));
        let number: Option<u32> = if canonical { digits.parse().ok() } else { None };
        for scope in self.scopes.iter().rev() {
            if let Some(symbol) = scope.names.get(name) {
                return Some(symbol.clone());
            }
            // `%r1<10>` names %r10 … %r19: longer prefixes are looked for as well.
            if number.is_some() {
                for cut in 0..digits.len() {
                    let (head, tail) = name.split_at(prefix.len() + cut);
                    if tail.len() > 1 && tail.starts_with('0') {
                        continue;
                    }
                    if let Some(range) = scope.ranges.get(head)
                        && let Ok(i) = tail.parse::<u32>()
                        && i < range.count
                    {
                        return Some(Symbol::Register { first: range.first + i, ty: range.ty, parts: 1 });
                    }
                }
            }
        }
        None
    }

    /// A register by name, with its declared type.
    pub fn register(&mut self, name: &str, part: Option<&str>) -> Lowered<(V, Ty)> {
        match self.lookup(name) {
            Some(Symbol::Register { first, ty, parts }) => match part {
                None if parts == 1 => Ok((first, ty)),
                None => Err(self.invalid(format!("'{name}' is a vector; name one of its components"))),
                Some(part) => {
                    let index = match part {
                        "x" | "r" => 0,
                        "y" | "g" => 1,
                        "z" | "b" => 2,
                        "w" | "a" => 3,
                        _ => 99,
                    };
                    if index < parts {
                        Ok((first + index, ty))
                    } else {
                        Err(self.invalid(format!("'{name}' has no component '.{part}'")))
                    }
                }
            },
            Some(_) => Err(self.invalid(format!("'{name}' is not a register"))),
            None => Err(self.invalid(format!("'{name}' is not declared"))),
        }
    }

    /// Types that arithmetic names but moves, selections and memory accesses do not: those say `.b16`, `.b32` or `.b64`.
    pub fn is_alternate(ty: Ty) -> bool {
        use Ty::*;
        matches!(ty, F16 | F16x2 | BF16 | BF16x2 | F32x2 | U16x2 | S16x2)
    }

    /// Whether a register of type `have` may be used where the instruction says `want`.
    fn agrees(have: Ty, want: Ty) -> bool {
        if have == want {
            return true;
        }
        if have.bits() != want.bits() || have == Ty::Pred || want == Ty::Pred {
            return false;
        }
        // Floats, and types that only instructions have, live in their own registers and in untyped ones; but, as in ptxas, a
        // register of two halves may be an integer.
        let special = |ty: Ty| ty.is_float() || matches!(ty, Ty::U16x2 | Ty::S16x2);
        have.is_bits() || want.is_bits() || !special(want) && (!special(have) || have == Ty::F16x2)
    }

    fn check(&mut self, name: &str, have: Ty, want: Ty) -> Lowered {
        if Self::agrees(have, want) {
            return Ok(());
        }
        Err(self.invalid(format!("'{name}' is a .{} register, the instruction needs .{}", have.name(), want.name())))
    }

    /// A source operand of type `ty`: register, constant, or special register.
    pub fn src(&mut self, operand: &Operand<'a>, ty: Ty) -> Lowered<V> {
        match operand {
            Operand::Name { name, part, offset: 0 } => {
                if name.starts_with('%')
                    && self.lookup(name).is_none()
                    && let Some((v, have)) = self.special(name, *part)
                {
                    self.check(name, have, ty)?;
                    return Ok(v);
                }
                let (v, have) = self.register(name, *part)?;
                self.check(name, have, ty)?;
                Ok(v)
            }
            Operand::Int(value) => self.integer(*value, ty),
            Operand::F32(bits) if ty == Ty::F32 => Ok(self.const32(*bits)),
            Operand::F64(bits) if ty == Ty::F64 => Ok(self.const64(*bits)),
            Operand::F32(bits) if ty == Ty::F64 => Ok(self.const64(f64::from(f32::from_bits(*bits)).to_bits())),
            Operand::F64(bits) if ty == Ty::F32 => Ok(self.const32((f64::from_bits(*bits) as f32).to_bits())),
            Operand::F32(bits) if ty == Ty::B32 => Ok(self.const32(*bits)),
            Operand::F64(bits) if ty == Ty::B64 => Ok(self.const64(*bits)),
            Operand::F32(_) | Operand::F64(_) => {
                Err(self.invalid(format!("a floating-point constant where .{} is needed", ty.name())))
            }
            _ => Err(self.invalid(format!("operand is not a register or a constant of type .{}", ty.name()))),
        }
    }

    /// An integer constant in the type's width.
    fn integer(&mut self, value: i128, ty: Ty) -> Lowered<V> {
        if value < -(1i128 << 63) || value >= 1i128 << 64 {
            return Err(self.invalid("integer constant does not fit in 64 bits"));
        }
        Ok(match ty {
            Ty::Pred => return Err(self.invalid("a number where a predicate is needed")),
            Ty::F16 | Ty::BF16 | Ty::F16x2 | Ty::BF16x2 | Ty::F32x2 | Ty::U16x2 | Ty::S16x2 => {
                return Err(self.invalid(format!("a constant where a register of type .{} is needed", ty.name())));
            }
            Ty::F32 => {
                return Err(self.invalid("an integer constant where .f32 is needed; write 0f… or a decimal point"));
            }
            Ty::F64 => {
                return Err(self.invalid("an integer constant where .f64 is needed; write 0d… or a decimal point"));
            }
            _ if ty.bits() == 64 => self.const64(value as u64),
            _ if ty.bits() == 16 => self.const32(value as u32 & 0xffff),
            _ => self.const32(value as u32),
        })
    }

    /// Reads a special register into a temporary.
    pub fn special(&mut self, name: &str, part: Option<&str>) -> Option<(V, Ty)> {
        let (special, wide) = Special::parse(name, part)?;
        if name.contains("cluster") && self.demand(90, 78, name).is_err() {
            return None;
        }
        self.reserved_shared |= special.is_reserved_shared();
        let v = self.fresh(Kind::Rows(if wide { 2 } else { 1 }));
        self.push(Ir::new(control::read_special(), Class::Hidden).d(v).imm(special as u32).flags(u8::from(wide)));
        Some((v, if wide { Ty::U64 } else { Ty::U32 }))
    }

    /// A destination register of type `ty`, or a scratch one for `_`.
    pub fn dst(&mut self, operand: &Operand<'a>, ty: Ty) -> Lowered<V> {
        match operand {
            Operand::Sink => Ok(self.fresh(Kind::of(ty))),
            Operand::Name { name, part, offset: 0 } => {
                let (v, have) = self.register(name, *part)?;
                self.check(name, have, ty)?;
                Ok(v)
            }
            _ => Err(self.invalid(format!("destination is not a register of type .{}", ty.name()))),
        }
    }

    /// A register declared as one of `types`: narrow conversions take no others of the same width, unlike other instructions.
    pub fn strict_register(&mut self, operand: &Operand<'a>, types: &[Ty]) -> Lowered<V> {
        match operand {
            Operand::Name { name, part, offset: 0 } => {
                if self.lookup(name).is_none() && self.special(name, *part).is_some() {
                    return Err(self.invalid(format!("'{name}' is a special register, which mov reads")));
                }
                let (v, have) = self.register(name, *part)?;
                if types.contains(&have) {
                    return Ok(v);
                }
                let names: Vec<String> = types.iter().map(|ty| format!(".{}", ty.name())).collect();
                Err(self.invalid(format!("'{name}' is a .{} register, the instruction needs {}", have.name(), names.join(" or "))))
            }
            _ => Err(self.invalid(format!("operand is not a register of type .{}", types[0].name()))),
        }
    }

    /// As [`Builder::strict_register`], or a scratch register for `_`.
    pub fn strict_destination(&mut self, operand: &Operand<'a>, types: &[Ty]) -> Lowered<V> {
        if matches!(operand, Operand::Sink) { Ok(self.fresh(Kind::of(types[0]))) } else { self.strict_register(operand, types) }
    }

    /// A predicate source: register and whether it is negated.
    pub fn pred_src(&mut self, operand: &Operand<'a>) -> Lowered<(V, bool)> {
        match operand {
            Operand::Name { name: "%is_explicit_cluster", part: None, offset: 0 } => {
                self.demand(90, 78, "%is_explicit_cluster")?;
                let v = self.fresh(Kind::Pred);
                self.push(Ir::new(crate::exec::peer::is_explicit(), Class::Hidden).d(v));
                Ok((v, false))
            }
            Operand::Name { name, part: None, offset: 0 } => {
                let (v, ty) = self.register(name, None)?;
                self.check(name, ty, Ty::Pred)?;
                Ok((v, false))
            }
            Operand::Not(name) => {
                let (v, ty) = self.register(name, None)?;
                self.check(name, ty, Ty::Pred)?;
                Ok((v, true))
            }
            Operand::Int(value) => Ok((TRUE, *value == 0)),
            _ => Err(self.invalid("operand is not a predicate")),
        }
    }

    /// A register for `ld`, `st` or `cvt`: at least as wide as `ty`, and of a matching kind. Gives its own type.
    pub fn wide_register(&mut self, operand: &Operand<'a>, ty: Ty) -> Lowered<(V, Ty)> {
        match operand {
            Operand::Sink => Ok((self.fresh(Kind::of(ty)), ty)),
            Operand::Name { name, part, offset: 0 } => {
                let (v, have) = self.register(name, *part)?;
                let ok = have != Ty::Pred
                    && if ty.is_float() || have.is_float() {
                        // Wider untyped registers hold floats, too, and untyped accesses take any register wide enough.
                        Self::agrees(have, ty)
                            || have.is_bits() && have.bits() >= ty.bits() && ty != Ty::BF16
                            || ty.is_bits() && have.bits() >= ty.bits()
                    } else {
                        have.bits() >= ty.bits()
                    };
                // A narrow register may hold a byte: there are no 8-bit arithmetic registers.
                if ok || ty.bits() == have.bits() && (have.is_bits() || ty.is_bits()) {
                    Ok((v, have))
                } else {
                    Err(self.invalid(format!("'{name}' is a .{} register, the instruction needs .{}", have.name(), ty.name())))
                }
            }
            _ => Err(self.invalid(format!("operand is not a register of type .{}", ty.name()))),
        }
    }

    /// Number of operands, else an error.
    pub fn arity(&mut self, instr: &Instr<'a>, allowed: std::ops::RangeInclusive<usize>) -> Lowered {
        let n = instr.operands.len();
        if allowed.contains(&n) {
            return Ok(());
        }
        let wanted = if allowed.start() == allowed.end() {
            format!("{}", allowed.start())
        } else {
            format!("{} to {}", allowed.start(), allowed.end())
        };
        Err(self.invalid(format!("'{}' takes {wanted} operands, not {n}", instr.opcode)))
    }

    /// Refuses modifiers that nobody took.
    pub fn finish(&mut self, instr: &Instr<'a>, mods: &Mods<'a>) -> Lowered {
        let rest = mods.rest();
        if rest.is_empty() {
            return Ok(());
        }
        let list: Vec<String> = rest.iter().map(|w| format!(".{w}")).collect();
        Err(self.unsupported(format!("'{}' with {} is not a form this engine executes", full_name(instr), list.join(""))))
    }

    /// The form does not exist (or not here).
    pub fn no_form(&mut self, instr: &Instr<'a>) -> Refused {
        self.unsupported(format!("'{}' is not a form this engine executes", full_name(instr)))
    }

    /// Resolves `[base + offset]`: the register with the address, its width flag, and the displacement for `imm`.
    pub fn address(&mut self, operand: &Operand<'a>, space: Space) -> Lowered<Address> {
        let Operand::Address { base, offset, coords: None } = operand else {
            return Err(self.invalid("operand is not an address such as [%rd1+8]"));
        };
        let offset = *offset;
        let Base::Name(name) = base else {
            return Ok(Address { base: self.const64(offset as u64), wide: true, offset: 0 });
        };
        if let Some(Symbol::Register { .. }) = self.lookup(name) {
            let (v, ty) = self.register(name, None)?;
            if ty.is_float() || !matches!(ty.bits(), 32 | 64) {
                return Err(
                    self.invalid(format!("'{name}' is a .{} register, an address needs 32 or 64 integer bits", ty.name()))
                );
            }
            let wide = ty.bits() == 64;
            if wide && i32::try_from(offset).is_err() {
                // A displacement beyond 32 bits is added by an op of its own.
                let (sum, amount) = (self.fresh(Kind::Rows(2)), self.const64(offset as u64));
                let add = crate::exec::int::select("add", Ty::U64).ok_or(Refused)?;
                self.push(Ir::new(add, Class::Hidden).d(sum).a(v).b(amount));
                return Ok(Address { base: sum, wide, offset: 0 });
            }
            if !wide && space == Space::Global {
                return Err(self.invalid("global addresses are 64 bits wide"));
            }
            return Ok(Address { base: v, wide, offset: offset as u32 });
        }
        let (value, ty) = self.symbol_address(name, offset)?;
        Ok(Address { base: value, wide: ty.bits() == 64, offset: 0 })
    }

    /// The low word of a 64-bit register, as a register.
    pub fn narrowed(&mut self, v: V) -> V {
        let d = self.fresh(Kind::Rows(1));
        if let Some(sel) = crate::exec::convert::truncate() {
            self.push(Ir::new(sel, Class::Hidden).d(d).a(v));
        }
        d
    }

    /// A constant that holds a variable's address: apart from equal numbers, since it says where they come from.
    fn symbol_constant(&mut self, name: &'a str, at: u32, offset: i64, variable: Variable) -> V {
        if let Some(v) = self.symbols.get(&(name, offset)) {
            return *v;
        }
        let v = self.fresh(Kind::Const64(u64::from(at).wrapping_add(offset as u64)));
        self.symbols.insert((name, offset), v);
        self.seed(v, variable);
        v
    }

    fn seed(&mut self, v: V, variable: Variable) {
        let known = self.variables.iter().position(|other| *other == variable);
        let i = known.unwrap_or_else(|| {
            self.variables.push(variable);
            self.variables.len() - 1
        });
        if let Ok(i) = u16::try_from(i) {
            self.seeds.insert(v, i);
        }
    }

    /// The address of a variable or function, in the space it lives in, as a register or constant of 64 bits.
    pub fn symbol_address(&mut self, name: &'a str, offset: i64) -> Lowered<(V, Ty)> {
        match self.lookup(name) {
            Some(Symbol::Frame { offset: at, bytes, .. }) => {
                let v = self.fresh(Kind::Rows(2));
                self.seed(v, Variable { name: name.to_string(), local: true, start: at, bytes });
                let imm = at.wrapping_add(offset as u32);
                self.push(Ir::new(control::local_address(), Class::Hidden).d(v).imm(imm).flags(1));
                return Ok((v, Ty::U64));
            }
            Some(Symbol::Param { offset: at, .. }) => {
                return Ok((self.const64((PARAM_WINDOW + u64::from(at)).wrapping_add(offset as u64)), Ty::U64));
            }
            Some(_) => return Err(self.invalid(format!("'{name}' has no address"))),
            None => {}
        }
        if let Some(at) = self.shared.get(name) {
            let at = *at;
            let variable = Variable { name: name.to_string(), local: false, start: at, bytes: self.unit.shared_bytes(name) };
            return Ok((self.symbol_constant(name, at, offset, variable), Ty::U64));
        }
        if self.unit.is_dynamic_shared(name) {
            if let Some(at) = self.dynamic {
                let variable = Variable { name: name.to_string(), local: false, start: at, bytes: u32::MAX };
                return Ok((self.symbol_constant(name, at, offset, variable), Ty::U64));
            }
            let v = self.fresh(Kind::Rows(2));
            self.push(Ir::new(control::dynamic_shared(), Class::Hidden).d(v).imm(offset as u32));
            return Ok((v, Ty::U64));
        }
        match self.unit.addresses.get(name) {
            Some(address) => Ok((self.const64(address.wrapping_add(offset as u64)), Ty::U64)),
            None => Err(self.invalid(format!("'{name}' is not declared"))),
        }
    }
}

/// A resolved address operand.
#[derive(Clone, Copy)]
pub struct Address {
    pub base: V,
    pub wide: bool,
    pub offset: u32,
}

/// `ld.global.f32`
pub fn full_name(instr: &Instr<'_>) -> String {
    let mut name = instr.opcode.to_string();
    for word in &instr.mods {
        name.push('.');
        name.push_str(word);
    }
    name
}
