//! mma, ldmatrix, stmatrix, movmatrix.

use crate::exec::code::{MatrixForm, MatrixOp, MmaForm};
use crate::exec::matrix;
use crate::exec::mem::flag;
use crate::exec::op::Class;
use crate::lower::builder::{Builder, Lowered, Mods, full_name};
use crate::lower::ir::{Ir, Mark, V};
use crate::numerics::{B1Op, Elem, MatrixMode, MmaShape, mma_kernel};
use crate::syntax::ast::{Instr, Operand, Space, Ty};

pub fn element(word: &str) -> Option<Elem> {
    Some(match word {
        "f16" => Elem::F16,
        "bf16" => Elem::BF16,
        "tf32" => Elem::TF32,
        "e4m3" => Elem::E4M3,
        "e5m2" => Elem::E5M2,
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

pub fn element_bits(e: Elem) -> u32 {
    match e {
        Elem::B1 => 1,
        Elem::S4 | Elem::U4 => 4,
        Elem::E4M3 | Elem::E5M2 | Elem::S8 | Elem::U8 => 8,
        Elem::F16 | Elem::BF16 => 16,
        Elem::TF32 | Elem::F32 | Elem::S32 => 32,
        Elem::F64 => 64,
    }
}

/// The register type that holds an operand's elements.
pub fn register_type(e: Elem) -> Ty {
    match e {
        Elem::F32 => Ty::F32,
        Elem::F64 => Ty::F64,
        _ => Ty::B32,
    }
}

/// `m16n8k32`
pub fn shape(word: &str) -> Option<(u32, u32, u32)> {
    let (m, rest) = word.strip_prefix('m')?.split_once('n')?;
    let (n, k) = rest.split_once('k')?;
    Some((m.parse().ok()?, n.parse().ok()?, k.parse().ok()?))
}

impl<'a> Builder<'_, 'a> {
    pub fn matrix(&mut self, instr: &Instr<'a>) -> Lowered {
        let mut mods = Mods::new(&instr.mods);
        if !mods.take("sync") || !mods.take("aligned") && instr.opcode != "mma" {
            return Err(self.invalid(format!("'{}' is written with .sync.aligned", instr.opcode)));
        }
        mods.take("aligned");
        match instr.opcode {
            "mma" => self.mma(instr, mods),
            "movmatrix" => {
                self.require(75, 78, "'movmatrix'")?;
                let form = mods.take("m8n8") & mods.take("trans") & mods.take("b16");
                self.finish(instr, &mods)?;
                self.arity(instr, 2..=2)?;
                if !form {
                    return Err(self.no_form(instr));
                }
                let a = self.src(&instr.operands[1], Ty::B32)?;
                let d = self.dst(&instr.operands[0], Ty::B32)?;
                self.emit(matrix::move_matrix(), Class::Shuffle, d, &[a]);
                if let Some(last) = self.ops.last_mut() {
                    // It has no member mask: it must not look like a shuffle to the rendezvous.
                    last.class = Class::Other;
                }
                Ok(())
            }
            _ => self.move_rows(instr, mods),
        }
    }

    fn move_rows(&mut self, instr: &Instr<'a>, mut mods: Mods<'a>) -> Lowered {
        let load = instr.opcode == "ldmatrix";
        if load {
            self.require(75, 65, "'ldmatrix'")?
        } else {
            self.require(90, 78, "'stmatrix'")?
        }
        let count = mods.take_by(|word| match word {
            "x1" => Some(1u8),
            "x2" => Some(2),
            "x4" => Some(4),
            _ => None,
        });
        let tile = mods.take("m8n8");
        let trans = mods.take("trans");
        let shared = mods.take("shared") || mods.take("shared::cta");
        let element = mods.take("b16");
        self.finish(instr, &mods)?;
        self.arity(instr, 2..=2)?;
        let Some(count) = count.filter(|_| tile && element) else { return Err(self.no_form(instr)) };
        let (address, list) = if load { (1, 0) } else { (0, 1) };
        let address = self.address(&instr.operands[address], Space::Shared)?;
        let registers = self.fragment(&instr.operands[list], Ty::B32, u32::from(count), load)?;
        let flags = u8::from(address.wide) | if trans { flag::SIGNED } else { 0 } | count << flag::VECTOR_SHIFT;
        let sel = if load { matrix::load_matrix(shared) } else { matrix::store_matrix(shared) };
        let mut ir = Ir::new(sel, Class::MatrixLoad).a(address.base).imm(address.offset).flags(flags);
        for v in &registers {
            ir = match (load, count) {
                (true, 1) => ir.d(*v),
                (true, _) => ir.pool_def(*v, 0),
                (false, 1) => ir.b(*v),
                (false, _) => ir.pool_use(*v, 0),
            };
        }
        self.push(ir);
        Ok(())
    }

    /// A fragment's registers: `{a, b}`, or one register alone.
    pub fn fragment(&mut self, operand: &Operand<'a>, ty: Ty, n: u32, destination: bool) -> Lowered<Vec<V>> {
        let single = std::slice::from_ref(operand);
        let list = match operand {
            Operand::Vector(list) => list.as_slice(),
            _ => single,
        };
        if list.len() != n as usize {
            return Err(self.invalid(format!("this fragment takes {n} registers of .{}, not {}", ty.name(), list.len())));
        }
        list.iter().map(|operand| if destination { self.dst(operand, ty) } else { self.src(operand, ty) }).collect()
    }

    fn mma(&mut self, instr: &Instr<'a>, mut mods: Mods<'a>) -> Lowered {
        let name = full_name(instr);
        let Some((m, n, k)) = mods.take_by(shape) else { return Err(self.invalid("'mma' has no shape such as .m16n8k16")) };
        let (a_layout, b_layout) = (mods.take_one(&["row", "col"]), mods.take_one(&["col", "row"]));
        let sat = mods.take("satfinite");
        let b1_op = if mods.take("popc") {
            match mods.take_one(&["xor", "and"]) {
                Some("xor") => B1Op::XorPopc,
                Some(_) => B1Op::AndPopc,
                None => return Err(self.no_form(instr)),
            }
        } else {
            B1Op::default()
        };
        let kind = mods.take("kind::f8f6f4");
        let types: Vec<Elem> = std::iter::from_fn(|| mods.take_by(element)).collect();
        self.finish(instr, &mods)?;
        let [d, a, b, c] = types[..] else { return Err(self.invalid("'mma' needs four types, of d, a, b and c")) };
        if (a_layout, b_layout) != (Some("row"), Some("col")) {
            return Err(self.no_form(instr));
        }
        self.require_mma(&name, (m, n, k), a, b, d, kind, b1_op)?;
        if (c == Elem::F16) != (d == Elem::F16) && (m, n, k) != (8, 8, 4) {
            return Err(self.invalid("the types of d and c must be the same"));
        }
        let shape = MmaShape { m, n, k, a, b, c, d, sat, b1_op };
        let arch = self.arch();
        let modes = [MatrixMode::Model, MatrixMode::Ideal, MatrixMode::F32];
        let functions = modes.map(|mode| mma_kernel(&shape, arch, mode));
        if functions.iter().any(Option::is_none) {
            return Err(self.no_form(instr));
        }
        self.arity(instr, 4..=4)?;
        // Registers per lane of each operand; 64-bit elements take two rows each.
        let count = |elements: u32, e: Elem| (elements * element_bits(e) / 32).div_ceil(element_bits(e).max(32));
        let counts = [count(m * n, d), count(m * k, a), count(k * n, b), count(m * n, c)];
        let wide = a == Elem::F64;
        let rows = counts.map(|n| (n * if wide { 2 } else { 1 }) as u8);
        let mut lists = Vec::new();
        for (i, (e, n)) in [d, a, b, c].into_iter().zip(counts).enumerate() {
            lists.push(self.fragment(&instr.operands[i], register_type(e), n, i == 0)?);
        }
        let counter = format!("mma.m{m}n{n}k{k}.{}", instr.mods.iter().filter(|w| element(w).is_some()).nth(1).unwrap_or(&""));
        let at = self.matrix_form(counter, MatrixForm::Mma(MmaForm { shape, functions, rows }));
        let mut ir = Ir::new(matrix::mma(), Class::Matrix).imm(at).flags(u8::from(wide));
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

    /// Least target and version of a form.
    #[allow(clippy::too_many_arguments, reason = "the parts of one form")]
    fn require_mma(&mut self, name: &str, shape: (u32, u32, u32), a: Elem, b: Elem, d: Elem, kind: bool, b1: B1Op) -> Lowered {
        let what = format!("'{name}'");
        if kind {
            if self.unit.target.suffix.is_none() {
                return Err(self.invalid(format!("{what} needs a .target such as sm_120a")));
            }
            return self.require(100, 87, &what);
        }
        let fp8 = |e| matches!(e, Elem::E4M3 | Elem::E5M2);
        let (sm, version) = if fp8(a) || fp8(b) {
            // m16n8k16 and f16 accumulators came later than m16n8k32 with f32.
            (89, if shape.2 == 16 || d == Elem::F16 { 87 } else { 84 })
        } else {
            match a {
                Elem::F64 if shape != (8, 8, 4) => (90, 78),
                Elem::F64 | Elem::TF32 | Elem::BF16 => (80, 70),
                Elem::F16 if shape == (16, 8, 16) => (80, 70),
                Elem::F16 if shape == (8, 8, 4) => (70, 64),
                Elem::F16 => (75, 65),
                Elem::B1 if b1 == B1Op::AndPopc => (80, 71),
                Elem::B1 | Elem::S4 | Elem::U4 | Elem::S8 | Elem::U8 => {
                    if shape.0 == 16 {
                        (80, 70)
                    } else {
                        (75, 65)
                    }
                }
                _ => (70, 64),
            }
        };
        self.require(sm, version, &what)
    }
}
