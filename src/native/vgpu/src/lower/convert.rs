//! `cvt`.

use crate::exec::convert::{self, Conversion};
use crate::exec::op::Class;
use crate::exec::rounding::Mode;
use crate::lower::builder::{Builder, Lowered, Mods};
use crate::lower::ir::{Ir, V};
use crate::syntax::ast::{Instr, Operand, Ty};

const PACKED: [&str; 5] = ["f16x2", "bf16x2", "e4m3x2", "e5m2x2", "tf32"];
const NARROW: [&str; 10] = ["s2f6x2", "e2m1x2", "e2m3x2", "e3m2x2", "ue8m0x2", "e4m3x4", "e5m2x4", "e2m1x4", "e2m3x4", "e3m2x4"];

/// The registers that narrow conversions take, as `ptxas` has them: of one f32, two halves, one word, and two bytes.
const SINGLE: &[Ty] = &[Ty::F32, Ty::B32];
pub const HALVES: &[Ty] = &[Ty::F16x2, Ty::B32];
pub const WORD: &[Ty] = &[Ty::B32];
pub const BYTES: &[Ty] = &[Ty::B16];

impl<'a> Builder<'_, 'a> {
    pub fn convert(&mut self, instr: &Instr<'a>) -> Lowered {
        let mods = Mods::new(&instr.mods);
        // Pairs of fp8 are older, and have fast paths.
        let fp8 = instr.mods.iter().any(|word| matches!(*word, "e4m3x2" | "e5m2x2"));
        if instr.mods.contains(&"rs") || !fp8 && instr.mods.iter().any(|word| NARROW.contains(word)) {
            return self.convert_narrow(instr);
        }
        if instr.mods.iter().any(|word| PACKED.contains(word)) {
            return self.convert_packed(instr, mods);
        }
        self.convert_scalar(instr, mods)
    }

    fn convert_scalar(&mut self, instr: &Instr<'a>, mut mods: Mods<'a>) -> Lowered {
        let integral = mods.take_one(&["rni", "rzi", "rmi", "rpi"]);
        let rounding = mods.take_one(&["rn", "rz", "rm", "rp"]);
        let (ftz, sat, relu, satfinite) = (mods.take("ftz"), mods.take("sat"), mods.take("relu"), mods.take("satfinite"));
        let (to, from) = (mods.ty(), mods.ty());
        self.finish(instr, &mods)?;
        let (Some(to), Some(from)) = (to, from) else { return Err(self.invalid("'cvt' needs two types")) };
        self.arity(instr, 2..=2)?;
        let (tf, ff) = (to.is_float(), from.is_float());
        let form = format!("'{}'", crate::lower::builder::full_name(instr));
        let to_integer = ff && !tf;
        if to_integer && integral.is_none() {
            return Err(self.invalid(format!("{form} needs an integer rounding modifier such as .rzi")));
        }
        if integral.is_some() && !(to_integer || ff && to == from) {
            return Err(self.invalid(format!("{form}: integer rounding does not apply")));
        }
        let narrowing = tf && ff && (to.bits() < from.bits() || to != from && to.bits() == from.bits());
        let needs_rounding = tf && (!ff || narrowing);
        // Between f16 and bf16 the modifier may be left out.
        let optional = ff && tf && (from == Ty::BF16 || to == Ty::BF16) && to.bits() >= from.bits();
        if needs_rounding && !optional && rounding.is_none() {
            return Err(self.invalid(format!("{form} needs a rounding modifier such as .rn")));
        }
        // The exact widening of bf16 may carry one.
        if rounding.is_some() && !needs_rounding && !optional {
            return Err(self.invalid(format!("{form}: a rounding modifier does not apply")));
        }
        if ftz && to != Ty::F32 && from != Ty::F32 {
            return Err(self.invalid(format!("{form}: .ftz needs an .f32 operand")));
        }
        if (relu || satfinite) && !(from == Ty::F32 && matches!(to, Ty::F16 | Ty::BF16)) {
            return Err(self.invalid(format!("{form}: .relu and .satfinite apply to narrow floating-point results")));
        }
        if to == Ty::BF16 || from == Ty::BF16 {
            let other = if to == Ty::BF16 { from } else { to };
            // To and from f32 came first; .rz, .relu and all other types later.
            if other == Ty::F32 {
                self.require(80, if from == Ty::BF16 { 71 } else { 70 }, &form)?
            } else {
                self.require(90, 78, &form)?
            }
        }
        if relu || rounding == Some("rz") && from == Ty::F32 && to == Ty::F16 && satfinite {
            self.require(80, 70, &form)?;
        }
        if satfinite {
            self.require(80, 81, &form)?;
        }
        let superset = !tf
            && !ff
            && (to.is_signed() == from.is_signed() && to.bits() >= from.bits() || to.is_signed() && to.bits() > from.bits());
        if sat && (superset || to == Ty::BF16 || from == Ty::BF16) {
            return Err(self.invalid(format!("{form}: there is nothing to saturate")));
        }
        if ftz && (to, from) == (Ty::F32, Ty::BF16) {
            self.require(90, 78, &form)?;
        }
        let mode = Mode::parse(integral.or(rounding).unwrap_or("rn")).unwrap_or(Mode::Nearest);
        let conversion = Conversion { to, from, mode, integral: integral.is_some(), ftz, sat, relu, satfinite };
        let (a, a_ty) = match &instr.operands[1] {
            operand @ Operand::Name { .. } => self.wide_register(operand, from)?,
            operand => (self.src(operand, from)?, from),
        };
        let (d, d_ty) = self.wide_register(&instr.operands[0], to)?;
        let (wide_source, wide_destination) = (a_ty.bits() == 64, d_ty.bits() == 64);
        if a_ty.bits() > 64 || d_ty.bits() > 64 {
            return Err(self.no_form(instr));
        }
        if (to == Ty::BF16 || from == Ty::BF16) && (d_ty.bits(), a_ty.bits()) != (to.bits(), from.bits()) {
            return Err(self.invalid(format!("{form}: beside .bf16 no register is wider than its type")));
        }
        // A fast path reads the row width its source type says.
        let matches_source = wide_source == (from.bits() == 64);
        if matches_source && let Some(sel) = convert::fast(conversion, wide_destination) {
            self.emit(sel, Class::Convert, d, &[a]);
            return Ok(());
        }
        let Some(imm) = conversion.encode() else { return Err(self.no_form(instr)) };
        let flags = u8::from(wide_source) | u8::from(wide_destination) << 1;
        self.push(Ir::new(convert::general(), Class::Convert).d(d).a(a).imm(imm).flags(flags));
        Ok(())
    }

    fn convert_packed(&mut self, instr: &Instr<'a>, mut mods: Mods<'a>) -> Lowered {
        let form = format!("'{}'", crate::lower::builder::full_name(instr));
        let rounding = mods.take_one(&["rn", "rz", "rna"]);
        let (relu, satfinite) = (mods.take("relu"), mods.take("satfinite"));
        let mut types = mods.rest();
        if types.len() != 2 || rounding.is_none() {
            return Err(self.no_form(instr));
        }
        let (to, from) = (types.remove(0), types.remove(0));
        let fp8 = |name| matches!(name, "e4m3x2" | "e5m2x2");
        if fp8(to) || fp8(from) {
            self.require(89, if self.unit.target.number >= 90 { 78 } else { 81 }, &form)?;
            if rounding != Some("rn") {
                return Err(self.invalid(format!("{form}: only .rn exists")));
            }
            if fp8(to) && !satfinite {
                return Err(self.invalid(format!("{form} needs .satfinite")));
            }
            if from == "bf16x2" {
                self.require(100, 91, &form)?;
            }
            let Some(sel) = convert::packed(to, from, relu).filter(|_| fp8(to) || !satfinite) else {
                return Err(self.no_form(instr));
            };
            let n = if from == "f32" { 3 } else { 2 };
            self.arity(instr, n..=n)?;
            let mut sources = Vec::new();
            for operand in &instr.operands[1..] {
                sources.push(match from {
                    "f32" => self.single(operand)?,
                    "bf16x2" => self.src(operand, Ty::BF16x2)?,
                    _ => self.strict_register(operand, if fp8(from) { BYTES } else { HALVES })?,
                });
            }
            let d = self.strict_destination(&instr.operands[0], if fp8(to) { BYTES } else { HALVES })?;
            self.emit(sel, Class::Convert, d, &sources);
            return Ok(());
        }
        if from != "f32" {
            return Err(self.no_form(instr));
        }
        self.require(80, if satfinite { 81 } else { 70 }, &form)?;
        let mode = match rounding {
            Some("rn") => 0,
            Some("rz") => 1,
            _ => 2,
        };
        let imm = mode | u32::from(relu) << 2 | u32::from(satfinite) << 3;
        let (kind, n) = match to {
            "f16x2" => (0, 3),
            "bf16x2" => (1, 3),
            "tf32" => (2, 2),
            _ => return Err(self.no_form(instr)),
        };
        if kind != 2 && mode == 2 {
            return Err(self.no_form(instr));
        }
        if kind == 2 && mode == 2 && relu {
            return Err(self.invalid(format!("{form}: .relu does not go with .rna")));
        }
        if kind == 2 && mode != 2 {
            self.require(if satfinite { 100 } else { 90 }, 78, &form)?;
        }
        self.arity(instr, n..=n)?;
        let a = self.single(&instr.operands[1])?;
        let b = if n == 3 { self.single(&instr.operands[2])? } else { a };
        let d = self.strict_destination(&instr.operands[0], if to == "f16x2" { HALVES } else { WORD })?;
        match convert::packed(to, from, false) {
            Some(sel) if imm == 0 => self.emit(sel, Class::Convert, d, &[a, b]),
            _ if kind == 2 && imm == 2 => self.emit(convert::tf32_rna(), Class::Convert, d, &[a]),
            _ => self.push(Ir::new(convert::optioned(), Class::Convert).d(d).a(a).b(b).imm(imm).flags(kind)),
        }
        Ok(())
    }

    /// An f32 source of a narrow conversion.
    pub fn single(&mut self, operand: &Operand<'a>) -> Lowered<V> {
        match operand {
            Operand::Name { .. } => self.strict_register(operand, SINGLE),
            _ => self.src(operand, Ty::F32),
        }
    }
}
