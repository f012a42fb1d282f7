//! wgmma.mma_async, fence, commit_group, wait_group.

use crate::exec::code::{GroupForm, MatrixForm};
use crate::exec::effect::Action;
use crate::exec::op::Class;
use crate::exec::wgmma;
use crate::lower::builder::{Builder, Lowered, Mods, full_name};
use crate::lower::ir::{Ir, Mark};
use crate::lower::matrix::{Registers, Role, element, element_bits, shape, type_names};
use crate::numerics::{Elem, GroupShape, MatrixMode, group_kernel};
use crate::syntax::ast::{Instr, Operand, Ty};

impl<'a> Builder<'_, 'a> {
    pub fn warpgroup(&mut self, instr: &Instr<'a>) -> Lowered {
        let mut mods = Mods::new(&instr.mods);
        let what = mods.take_one(&["mma_async", "fence", "commit_group", "wait_group"]);
        if mods.take("sp") {
            return Err(self.unsupported(format!("'{}': sparse products are not executed by this engine", full_name(instr))));
        }
        let Some(what) = what.filter(|what| instr.mods.first() == Some(what)) else { return Err(self.no_form(instr)) };
        // `ptxas` demands .aligned of products only.
        if !mods.take("sync") || !mods.take("aligned") && what == "mma_async" {
            return Err(self.invalid("'wgmma' is written with .sync.aligned"));
        }
        if (self.unit.target.number, self.unit.target.suffix) != (90, Some('a')) {
            let target = self.unit.target.name.clone();
            return Err(self.invalid(format!("'wgmma' needs .target sm_90a, the module says {target}")));
        }
        self.require(90, 80, "'wgmma'")?;
        match what {
            "mma_async" => self.product(instr, mods),
            "wait_group" => {
                self.finish(instr, &mods)?;
                self.arity(instr, 1..=1)?;
                let Operand::Int(n) = instr.operands[0] else { return Err(self.invalid("'wait_group' takes a constant")) };
                let Ok(n) = u32::try_from(n) else {
                    return Err(self.invalid("'wgmma.wait_group' takes a constant of at least 0"));
                };
                let mut ir = Ir::new(wgmma::wait_group(), Class::Matrix).imm(n);
                ir.mark = Mark::GroupWait;
                self.push(ir);
                Ok(())
            }
            _ => {
                self.finish(instr, &mods)?;
                self.arity(instr, 0..=0)?;
                let sel = if what == "fence" { wgmma::fence() } else { wgmma::commit_group() };
                self.push(Ir::new(sel, Class::Matrix));
                Ok(())
            }
        }
    }

    fn product(&mut self, instr: &Instr<'a>, mut mods: Mods<'a>) -> Lowered {
        let Some((m, n, k)) = mods.take_by(shape) else {
            return Err(self.invalid("'wgmma.mma_async' has no shape such as .m64n128k16"));
        };
        let sat = mods.take("satfinite");
        let popc = (mods.take("and"), mods.take("popc"));
        let types: Vec<Elem> = std::iter::from_fn(|| mods.take_by(element)).collect();
        self.finish(instr, &mods)?;
        let [d, a, b] = types[..] else { return Err(self.invalid("'wgmma.mma_async' needs three types, of d, a and b")) };
        let shape = GroupShape { n, a, b, d, sat };
        let modes = [MatrixMode::Model, MatrixMode::Ideal, MatrixMode::F32];
        let functions = modes.map(|mode| group_kernel(&shape, mode));
        let integer = d == Elem::S32;
        // Integer products come in steps of 16 columns beyond 32.
        let columns = (8..=256).contains(&n) && n % 8 == 0 && (!integer || n <= 32 && n != 0 || n % 16 == 0);
        let bits = a == Elem::B1;
        let fits = m == 64 && columns && k * element_bits(a) == 256 && popc == (bits, bits);
        if functions.iter().any(Option::is_none) || !fits {
            return Err(self.invalid(format!("'{}' is not a form of 'wgmma.mma_async'", full_name(instr))));
        }
        if integer && a != b {
            self.require(90, 84, "'wgmma' of .s8 with .u8")?;
        }
        let half = matches!(a, Elem::F16 | Elem::BF16);
        let from_registers = matches!(instr.operands.get(1), Some(Operand::Vector(_)));
        let (scales, transposes) = (if integer { 0 } else { 2 }, if half { 2 - usize::from(from_registers) } else { 0 });
        let count = 4 + scales + transposes;
        self.arity(instr, count..=count)?;
        let mut constant = |at: usize, allowed: [i128; 2], what: &str| match instr.operands[at] {
            Operand::Int(value) if allowed.contains(&value) => Ok(value),
            _ => Err(self.invalid(format!("{what} is the constant {} or {}", allowed[0], allowed[1]))),
        };
        let mut flip = false;
        for at in 4..4 + scales {
            flip ^= constant(at, [1, -1], "an imm-scale")? == -1;
        }
        let mut transposed = [false; 2];
        for i in 0..transposes {
            transposed[i + 2 - transposes] = constant(4 + scales + i, [0, 1], "an imm-trans")? == 1;
        }
        let registers = n * element_bits(d) / 64;
        let d_list = self.fragment(&instr.operands[0], Registers::of_accumulator(d), registers, Role::Source)?;
        let a_kind = if integer { Registers::Any } else { Registers::Half };
        let a_list = if from_registers { self.fragment(&instr.operands[1], a_kind, 4, Role::Source)? } else { Vec::new() };
        let a_descriptor = if from_registers { None } else { Some(self.src(&instr.operands[1], Ty::B64)?) };
        let b_descriptor = self.src(&instr.operands[2], Ty::B64)?;
        let (scale, negated) = self.pred_src(&instr.operands[3])?;
        let sign = match element_bits(a) {
            8 => 0x8080_8080,
            16 => 0x8000_8000,
            _ => 0x8000_0000u32,
        };
        let form = MatrixForm::Group(GroupForm {
            shape,
            transposed,
            flip: if flip { sign } else { 0 },
            functions,
            registers: registers as u8,
        });
        let names = type_names(instr);
        let types = if a == b { names[1].to_string() } else { format!("{}.{}", names[1], names[2]) };
        let at = self.matrix_form(format!("wgmma.m{m}n{n}k{k}.{types}"), form);
        let flags = if negated { wgmma::NEGATED } else { 0 } | if from_registers { wgmma::A_REGISTERS } else { 0 };
        let mut ir = Ir::new(wgmma::mma_async(), Class::Matrix).action(Action::Product).imm(at).b(b_descriptor).c(scale).flags(flags);
        ir.mark = Mark::Matrix;
        if let Some(v) = a_descriptor {
            ir = ir.a(v);
        }
        for v in &d_list {
            ir = ir.pool_def(*v, 0);
        }
        for v in &a_list {
            ir = ir.pool_use(*v, 0);
        }
        // D is read as well, unless scale-d is the constant false; slots beyond those above are not looked at.
        if (scale, negated) != (crate::lower::ir::TRUE, true) {
            for v in &d_list {
                ir = ir.pool_use(*v, 0);
            }
        }
        self.push(ir);
        self.accumulators.extend(d_list);
        self.accumulators.extend(a_list);
        Ok(())
    }

    /// D registers change at waits: whoever may run before a wait must leave them alone, so that each wait (and each call, which
    /// may wait) counts as a use of all of them. So do registers of A, for checkers: until the wait they are the product's.
    pub fn pin_accumulators(&mut self) {
        if self.accumulators.is_empty() {
            return;
        }
        self.accumulators.sort_unstable();
        self.accumulators.dedup();
        for op in &mut self.ops {
            if matches!(op.mark, Mark::GroupWait | Mark::Call) {
                for v in &self.accumulators {
                    op.uses.push(crate::lower::ir::Use { v: *v, field: crate::lower::ir::Field::Pool, def: false, sub: 0 });
                }
            }
        }
    }
}
