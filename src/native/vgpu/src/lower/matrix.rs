//! mma: its forms, their registers, and what they need.

use crate::exec::code::{MatrixForm, MatrixOp, MmaForm, Parts, ScaledForm};
use crate::exec::effect::Action;
use crate::exec::matrix;
use crate::exec::op::Class;
use crate::lower::builder::{Builder, Lowered, Mods, full_name};
use crate::lower::ir::{Ir, Kind, Mark, V};
use crate::numerics::{B1Op, Elem, MatrixMode, MmaShape, Round, ScaledShape, mma_kernel, scaled_kernel};
use crate::syntax::ast::{Instr, Operand, Ty};

pub fn element(word: &str) -> Option<Elem> {
    Some(match word {
        "f16" => Elem::F16,
        "bf16" => Elem::BF16,
        "tf32" => Elem::TF32,
        "e4m3" => Elem::E4M3,
        "e5m2" => Elem::E5M2,
        "e3m2" => Elem::E3M2,
        "e2m3" => Elem::E2M3,
        "e2m1" => Elem::E2M1,
        "f32" => Elem::F32,
        "f64" => Elem::F64,
        "s8" => Elem::S8,
        "u8" => Elem::U8,
        "s4" => Elem::S4,
        "u4" => Elem::U4,
        "b1" => Elem::B1,
        "s32" => Elem::S32,
        _ => return None,
    })
}

/// Bits of an element in a register.
pub fn element_bits(e: Elem) -> u32 {
    match e {
        Elem::B1 => 1,
        Elem::S4 | Elem::U4 => 4,
        Elem::S8 | Elem::U8 => 8,
        Elem::F16 | Elem::BF16 => 16,
        Elem::TF32 | Elem::F32 | Elem::S32 => 32,
        Elem::F64 => 64,
        narrow => {
            debug_assert!(narrow.is_narrow());
            8
        }
    }
}

/// Which registers an operand's elements may be in, as `ptxas` has it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Registers {
    /// Pairs of f16.
    Half,
    Untyped,
    Any,
    Float,
    Integer,
    Double,
    AnyDouble,
}

impl Registers {
    fn admits(self, ty: Ty) -> bool {
        match self {
            Registers::Half => matches!(ty, Ty::B32 | Ty::F16x2),
            Registers::Untyped => ty == Ty::B32,
            Registers::Any => ty.bits() == 32,
            Registers::Float => matches!(ty, Ty::B32 | Ty::F32),
            Registers::Integer => matches!(ty, Ty::B32 | Ty::U32 | Ty::S32),
            Registers::Double => matches!(ty, Ty::B64 | Ty::F64),
            Registers::AnyDouble => ty.bits() == 64,
        }
    }

    /// The type constants and sinks get.
    fn ty(self) -> Ty {
        match self {
            Registers::Float => Ty::F32,
            Registers::Double | Registers::AnyDouble => Ty::F64,
            _ => Ty::B32,
        }
    }

    pub fn of_accumulator(e: Elem) -> Registers {
        match e {
            Elem::F16 => Registers::Half,
            Elem::F32 => Registers::Float,
            Elem::F64 => Registers::Double,
            _ => Registers::Integer,
        }
    }

    fn of_factor(e: Elem) -> Registers {
        match e {
            Elem::F16 => Registers::Half,
            Elem::BF16 | Elem::TF32 => Registers::Untyped,
            Elem::F64 => Registers::AnyDouble,
            _ => Registers::Any,
        }
    }
}

/// What an instruction does with a fragment.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
    Destination,
    Source,
    /// A source that may have constants.
    Accumulator,
}

/// `m16n8k32`
pub fn shape(word: &str) -> Option<(u32, u32, u32)> {
    let (m, rest) = word.strip_prefix('m')?.split_once('n')?;
    let (n, k) = rest.split_once('k')?;
    Some((m.parse().ok()?, n.parse().ok()?, k.parse().ok()?))
}

/// The modifiers `element` understands, as written.
pub fn type_names<'a>(instr: &Instr<'a>) -> Vec<&'a str> {
    instr.mods.iter().copied().filter(|word| element(word).is_some()).collect()
}

/// Arithmetic in the three modes; None unless all exist.
fn in_all_modes<F>(find: impl Fn(MatrixMode) -> Option<F>) -> Option<[Option<F>; 3]> {
    let functions = [MatrixMode::Model, MatrixMode::Ideal, MatrixMode::F32].map(find);
    functions.iter().all(Option::is_some).then_some(functions)
}

impl<'a> Builder<'_, 'a> {
    pub fn matrix(&mut self, instr: &Instr<'a>) -> Lowered {
        let mut mods = Mods::new(&instr.mods);
        if !mods.take("sync") || !mods.take("aligned") {
            return Err(self.invalid(format!("'{}' is written with .sync.aligned", instr.opcode)));
        }
        match instr.opcode {
            "mma" => self.mma(instr, mods),
            "movmatrix" => self.move_matrix(instr, mods),
            _ => self.move_rows(instr, mods),
        }
    }

    /// A fragment's registers: `{a, b}`.
    pub fn fragment(&mut self, operand: &Operand<'a>, registers: Registers, n: u32, role: Role) -> Lowered<Vec<V>> {
        let Operand::Vector(list) = operand else {
            return Err(self.invalid("a matrix fragment is written as registers in braces"));
        };
        if list.len() != n as usize {
            return Err(self.invalid(format!("this fragment takes {n} registers, not {}", list.len())));
        }
        if list.iter().all(|operand| matches!(operand, Operand::Sink)) {
            return Err(self.invalid("a fragment of sinks alone has no type"));
        }
        // Registers of several types in one list stand for untyped ones.
        let mut types = Vec::new();
        for operand in list {
            if let Operand::Name { name, part, offset: 0 } = operand {
                types.push(self.register(name, *part)?.1);
            }
        }
        let mixed = types.iter().any(|ty| *ty != types[0]) && types.iter().all(|ty| ty.bits() == types[0].bits());
        let registers = if mixed && types[0].bits() == 32 { Registers::Any } else { registers };
        list.iter().map(|operand| self.fragment_register(operand, registers, role)).collect()
    }

    pub fn fragment_register(&mut self, operand: &Operand<'a>, registers: Registers, role: Role) -> Lowered<V> {
        match operand {
            Operand::Sink if role == Role::Destination => Ok(self.fresh(Kind::of(registers.ty()))),
            Operand::Name { name, part, offset: 0 } => {
                let (v, ty) = self.register(name, *part)?;
                if registers.admits(ty) {
                    return Ok(v);
                }
                Err(self.invalid(format!("'{name}' is a .{} register, which cannot hold this fragment", ty.name())))
            }
            Operand::Int(_) | Operand::F32(_) | Operand::F64(_) if role == Role::Accumulator => self.src(operand, registers.ty()),
            _ => Err(self.invalid("a matrix fragment is made of registers")),
        }
    }

    fn mma(&mut self, instr: &Instr<'a>, mut mods: Mods<'a>) -> Lowered {
        let Some((m, n, k)) = mods.take_by(shape) else {
            return Err(self.invalid("'mma' has no shape such as .m16n8k16"));
        };
        if mods.has("sp") || mods.take_by(|word| word.starts_with("sp::").then_some(())).is_some() {
            return Err(self.unsupported(format!("'{}': sparse products are not executed by this engine", full_name(instr))));
        }
        let layouts = (mods.take_one(&["row", "col"]), mods.take_one(&["row", "col"]));
        let (Some(a_layout), Some(b_layout)) = layouts else {
            return Err(self.invalid("'mma' needs the layouts of A and B, such as .row.col"));
        };
        if mods.has("block_scale") {
            return self.scaled(instr, mods, (m, n, k), (a_layout, b_layout));
        }
        let sat = mods.take("satfinite");
        let (popc, logic) = (mods.take("popc"), mods.take_one(&["xor", "and"]));
        let round = mods.take_one(&["rn", "rz", "rm", "rp"]);
        let kind = mods.take("kind::f8f6f4");
        let types: Vec<Elem> = std::iter::from_fn(|| mods.take_by(element)).collect();
        self.finish(instr, &mods)?;
        let [d, a, b, c] = types[..] else { return Err(self.invalid("'mma' needs four types, of d, a, b and c")) };
        let quad = (m, n, k) == (8, 8, 4) && a == Elem::F16;
        let mut shape = MmaShape::plain([m, n, k], a, b, c, d);
        shape.sat = sat;
        shape.b1_op = if logic == Some("and") { B1Op::AndPopc } else { B1Op::XorPopc };
        shape.round = match round {
            Some("rz") => Round::Zero,
            Some("rm") => Round::Down,
            Some("rp") => Round::Up,
            _ => Round::Nearest,
        };
        if quad {
            shape.turned = [a_layout == "col", b_layout == "row"];
        }
        let form = (quad || (a_layout, b_layout) == ("row", "col"))
            && (round.is_none() || a == Elem::F64)
            && (popc, logic.is_some()) == (a == Elem::B1, a == Elem::B1)
            && (c == d || quad && d == Elem::F32)
            && (!kind || a.is_narrow());
        let arch = self.arch();
        let functions = in_all_modes(|mode| mma_kernel(&shape, arch, mode)).filter(|_| form);
        let Some(functions) = functions else {
            return Err(self.invalid(format!("'{}' is not a form of 'mma'", full_name(instr))));
        };
        self.require_mma(&full_name(instr), &shape, kind)?;
        self.arity(instr, 4..=4)?;
        let name = format!("mma.m{m}n{n}k{k}.{}", type_names(instr).get(1).unwrap_or(&""));
        self.emit_mma(instr, name, shape, functions, Parts::WHOLE, fragment_sizes(&shape))
    }

    /// Pushes a product of fragments of so many registers (64-bit ones where elements are).
    pub fn emit_mma(
        &mut self,
        instr: &Instr<'a>,
        name: String,
        shape: MmaShape,
        functions: [Option<crate::numerics::MmaFn>; 3],
        parts: Parts,
        counts: [u32; 4],
    ) -> Lowered {
        let wide = shape.a == Elem::F64;
        let wmma = instr.opcode == "wmma";
        let rows = counts.map(|n| (n * if wide { 2 } else { 1 }) as u8);
        let factor = |e: Elem| match (wmma, Registers::of_factor(e)) {
            (true, Registers::Any) => Registers::Integer,
            (true, Registers::AnyDouble) => Registers::Double,
            (_, other) => other,
        };
        let kinds = [Registers::of_accumulator(shape.d), factor(shape.a), factor(shape.b), Registers::of_accumulator(shape.c)];
        let roles = [Role::Destination, Role::Source, Role::Source, Role::Accumulator];
        let mut lists = Vec::new();
        for i in 0..4 {
            lists.push(self.fragment(&instr.operands[i], kinds[i], counts[i], roles[i])?);
        }
        let at = self.matrix_form(name, MatrixForm::Mma(MmaForm { shape, functions, rows, parts }));
        let mut ir = Ir::new(matrix::mma(), Class::Matrix).action(Action::Matrix).imm(at).flags(u8::from(wide));
        ir.mark = Mark::Matrix;
        for (i, list) in lists.iter().enumerate() {
            for v in list {
                ir = if i == 0 { ir.pool_def(*v, 0) } else { ir.pool_use(*v, 0) };
            }
        }
        self.push(ir);
        Ok(())
    }

    /// The number of a matrix operation in this function.
    pub fn matrix_form(&mut self, name: String, form: MatrixForm) -> u32 {
        let at = self.matrices.iter().position(|known| known.name == name && known.form.same(&form));
        at.unwrap_or_else(|| {
            self.matrices.push(MatrixOp { name, form });
            self.matrices.len() - 1
        }) as u32
    }

    /// `.block_scale`
    fn scaled(&mut self, instr: &Instr<'a>, mut mods: Mods<'a>, (m, n, k): (u32, u32, u32), layouts: (&str, &str)) -> Lowered {
        mods.take("block_scale");
        let kind = mods.take_one(&["kind::mxf8f6f4", "kind::mxf4", "kind::mxf4nvf4"]);
        let vector = mods.take_one(&["scale_vec::1X", "scale_vec::2X", "scale_vec::4X"]);
        let scale_type = mods.take_one(&["ue8m0", "ue4m3"]);
        let types: Vec<Elem> = std::iter::from_fn(|| mods.take_by(element)).collect();
        self.finish(instr, &mods)?;
        let scales = match (kind, vector) {
            (Some("kind::mxf8f6f4"), None | Some("scale_vec::1X")) => 1,
            (Some("kind::mxf4"), None | Some("scale_vec::2X")) | (Some("kind::mxf4nvf4"), Some("scale_vec::2X")) => 2,
            (Some("kind::mxf4nvf4"), Some("scale_vec::4X")) => 4,
            _ => 0,
        };
        let fraction = scale_type == Some("ue4m3");
        let form = match types[..] {
            [Elem::F32, a, b, Elem::F32] if (m, n) == (16, 8) && layouts == ("row", "col") && scale_type.is_some() => {
                let shape = ScaledShape { k, a, b, scales, fraction };
                in_all_modes(|mode| scaled_kernel(&shape, mode)).map(|functions| ScaledForm { shape, functions })
            }
            _ => None,
        };
        let Some(form) = form else {
            return Err(self.invalid(format!("'{}' is not a form of 'mma'", full_name(instr))));
        };
        let what = format!("'{}'", full_name(instr));
        self.require_family(120, 87, &what)?;
        if scales == 4 && !fraction {
            self.require(120, 91, &what)?;
        }
        self.arity(instr, 8..=8)?;
        let counts = [(4, Registers::Float), (4, Registers::Untyped), (2, Registers::Untyped), (4, Registers::Float)];
        let roles = [Role::Destination, Role::Source, Role::Source, Role::Accumulator];
        let mut lists = Vec::new();
        for (i, (n, registers)) in counts.into_iter().enumerate() {
            lists.push(self.fragment(&instr.operands[i], registers, n, roles[i])?);
        }
        let data = [4, 6].map(|i| self.fragment_register(&instr.operands[i], Registers::Any, Role::Accumulator));
        let bytes: &[i128] = match scales {
            1 => &[0, 1, 2, 3],
            2 => &[0, 2],
            _ => &[0],
        };
        let selectors =
            [self.selectors(&instr.operands[5], [bytes, &[0, 1]])?, self.selectors(&instr.operands[7], [bytes, &[0, 1, 2, 3]])?];
        let names = type_names(instr);
        let types = if names[1] == names[2] { names[1].to_string() } else { format!("{}.{}", names[1], names[2]) };
        let at = self.matrix_form(format!("mma.m{m}n{n}k{k}.{types}.{}", scale_type.unwrap_or("")), MatrixForm::Scaled(form));
        let mut ir = Ir::new(matrix::scaled(), Class::Matrix).action(Action::Matrix).imm(at);
        ir.mark = Mark::Matrix;
        for (i, list) in lists.iter().enumerate() {
            for v in list {
                ir = if i == 0 { ir.pool_def(*v, 0) } else { ir.pool_use(*v, 0) };
            }
        }
        for (data, [byte, thread]) in data.into_iter().zip(selectors) {
            ir = ir.pool_use(data?, 0).pool_use(byte, 0).pool_use(thread, 0);
        }
        self.push(ir);
        Ok(())
    }

    /// `{byte-id, thread-id}`: constants in range, or 16-bit registers.
    fn selectors(&mut self, operand: &Operand<'a>, allowed: [&[i128]; 2]) -> Lowered<[V; 2]> {
        let Operand::Vector(list) = operand else { return Err(self.invalid("scale selectors are written {byte-id, thread-id}")) };
        let [byte, thread] = &list[..] else { return Err(self.invalid("scale selectors are written {byte-id, thread-id}")) };
        let mut one = |operand: &Operand<'a>, allowed: &[i128]| match operand {
            Operand::Int(value) if !allowed.contains(value) => {
                Err(self.invalid(format!("scale selector {value} is not one of {allowed:?}")))
            }
            _ => self.src(operand, Ty::U16),
        };
        Ok([one(byte, allowed[0])?, one(thread, allowed[1])?])
    }

    /// A feature of an architecture's own (`sm_120a`) or its family's (`sm_120f`) target, from `number` on.
    pub fn require_family(&mut self, number: u32, version: u32, what: &str) -> Lowered {
        let target = &self.unit.target;
        if target.suffix.is_none() || target.number < number {
            let have = target.name.clone();
            return Err(self.invalid(format!("{what} needs a .target such as sm_{number}a, the module says {have}")));
        }
        self.require(number, version, what)
    }

    /// Least target and version of a form.
    fn require_mma(&mut self, name: &str, shape: &MmaShape, kind: bool) -> Lowered {
        let what = format!("'{name}'");
        let (a, b, k) = (shape.a, shape.b, shape.k);
        let fp8 = |e| matches!(e, Elem::E4M3 | Elem::E5M2);
        if a.is_narrow() {
            if !(fp8(a) && fp8(b)) {
                if !kind {
                    return Err(self.invalid(format!("{what} needs .kind::f8f6f4")));
                }
                return self.require_family(120, 87, &what);
            }
            // m16n8k16 and f16 accumulators came later than m16n8k32 with f32.
            let late = k == 16 || shape.d == Elem::F16;
            if kind {
                return self.require_family(100, if late { 87 } else { 86 }, &what);
            }
            return self.require(89, if late { 87 } else { 84 }, &what);
        }
        let (sm, version) = match a {
            Elem::F64 if shape.m == 16 => (90, 78),
            Elem::F64 | Elem::TF32 | Elem::BF16 => (80, 70),
            Elem::F16 if (shape.m, k) == (16, 16) => (80, 70),
            Elem::F16 if shape.m == 8 => (70, 64),
            Elem::F16 => (75, 65),
            Elem::B1 if shape.b1_op == B1Op::AndPopc => (80, 71),
            Elem::B1 => (if shape.m == 16 { 80 } else { 75 }, 70),
            _ if shape.m == 16 => (80, 70),
            _ => (75, 65),
        };
        self.require(sm, version, &what)
    }
}

/// Registers per lane of d, a, b, c.
fn fragment_sizes(shape: &MmaShape) -> [u32; 4] {
    let (m, n, k) = (shape.m, shape.n, shape.k);
    // The quad form does four products at once.
    let products = if (m, n, k) == (8, 8, 4) && shape.a == Elem::F16 { 4 } else { 1 };
    let count = |elements: u32, e: Elem| products * elements * element_bits(e) / 32 / element_bits(e).max(32);
    [count(m * n, shape.d), count(m * k, shape.a), count(k * n, shape.b), count(m * n, shape.c)]
}
