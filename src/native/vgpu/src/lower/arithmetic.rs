//! Integer and floating-point arithmetic, bits and shifts.

use crate::exec::op::{Class, Sel};
use crate::exec::rounding::Mode;
use crate::exec::{float, half, int, special};
use crate::lower::builder::{Builder, Lowered, Mods};
use crate::lower::ir::{Ir, Kind, V};
use crate::syntax::ast::{Instr, Operand, Ty};

/// Rounding modifiers of floating-point arithmetic.
pub fn rounding(mods: &mut Mods<'_>) -> Option<Mode> {
    mods.take_by(|word| matches!(word, "rn" | "rz" | "rm" | "rp").then(|| Mode::parse(word)).flatten())
}

/// A constant that no byte holds.
fn out_of_byte(operand: &Operand<'_>) -> bool {
    matches!(operand, Operand::Int(n) if !(0..256).contains(n))
}

fn float_class(ty: Ty) -> Class {
    match ty {
        Ty::F32 | Ty::F32x2 => Class::Float,
        Ty::F64 => Class::Double,
        _ => Class::Half,
    }
}

impl<'a> Builder<'_, 'a> {
    /// Emits an op of 1 to 3 sources.
    pub fn emit(&mut self, sel: Sel, class: Class, d: V, sources: &[V]) {
        let mut ir = Ir::new(sel, class).d(d);
        for (i, v) in sources.iter().enumerate() {
            ir = match i {
                0 => ir.a(*v),
                1 => ir.b(*v),
                2 => ir.c(*v),
                _ => ir.fourth(*v),
            };
        }
        self.push(ir);
    }

    /// Destination and sources of one type, then the op.
    fn uniform(&mut self, instr: &Instr<'a>, sel: Option<Sel>, class: Class, d: Ty, s: &[Ty]) -> Lowered {
        let Some(sel) = sel else { return Err(self.no_form(instr)) };
        self.arity(instr, s.len() + 1..=s.len() + 1)?;
        let mut sources = Vec::with_capacity(3);
        for (operand, ty) in instr.operands[1..].iter().zip(s) {
            sources.push(self.src(operand, *ty)?);
        }
        let d = self.dst(&instr.operands[0], d)?;
        self.emit(sel, class, d, &sources);
        Ok(())
    }

    pub fn arithmetic(&mut self, instr: &Instr<'a>) -> Lowered {
        let mut mods = Mods::new(&instr.mods);
        if matches!(instr.opcode, "addc" | "subc" | "madc") || mods.has("cc") {
            return self.carry_op(instr, mods);
        }
        let Some(ty) = mods.ty() else { return Err(self.invalid(format!("'{}' has no type", instr.opcode))) };
        if ty.is_float() { self.floating(instr, mods, ty) } else { self.integer_op(instr, mods, ty) }
    }

    fn integer_op(&mut self, instr: &Instr<'a>, mut mods: Mods<'a>, ty: Ty) -> Lowered {
        let typed = ty.is_signed() || ty.is_unsigned() || matches!(ty, Ty::U16x2 | Ty::S16x2);
        if !typed || ty.bits() == 8 {
            return Err(self.invalid(format!(
                "'{}' on .{}: an integer or floating-point type is needed",
                instr.opcode,
                ty.name()
            )));
        }
        if matches!(ty, Ty::U16x2 | Ty::S16x2) {
            self.require(90, 80, "packed 16-bit integer arithmetic")?;
        }
        let class = Class::Integer;
        match instr.opcode {
            "add" | "sub" => {
                let sat = mods.take("sat");
                self.finish(instr, &mods)?;
                if sat && ty != Ty::S32 {
                    return Err(self.invalid("'.sat' applies to .s32 only"));
                }
                let name = format!("{}{}", instr.opcode, if sat { ".sat" } else { "" });
                self.uniform(instr, int::select(&name, ty), class, ty, &[ty, ty])
            }
            "mul" | "mad" | "mul24" | "mad24" => {
                let half = mods.take_one(&["lo", "hi", "wide"]);
                let sat = mods.take("sat");
                self.finish(instr, &mods)?;
                let Some(half) = half else { return Err(self.invalid(format!("'{}' needs .lo, .hi or .wide", instr.opcode))) };
                if instr.opcode.ends_with("24") {
                    let sat = if sat { ".sat" } else { "" };
                    let sel = int::select32(&format!("{}.{half}{sat}.{}", instr.opcode, ty.name()));
                    let n = if instr.opcode == "mul24" { 2 } else { 3 };
                    return self.uniform(instr, sel, class, ty, &[ty; 3][..n]);
                }
                if sat && !(instr.opcode == "mad" && half == "hi" && ty == Ty::S32) {
                    return Err(self.invalid("'.sat' applies to mad.hi.s32 only"));
                }
                let result = match (half, ty) {
                    ("wide", Ty::U16) => Ty::U32,
                    ("wide", Ty::S16) => Ty::S32,
                    ("wide", Ty::U32) => Ty::U64,
                    ("wide", Ty::S32) => Ty::S64,
                    ("wide", _) => return Err(self.invalid("'.wide' applies to 16- and 32-bit types")),
                    _ => ty,
                };
                let sel = int::select(&format!("{}.{half}{}", instr.opcode, if sat { ".sat" } else { "" }), ty);
                if instr.opcode == "mul" {
                    self.uniform(instr, sel, class, result, &[ty, ty])
                } else {
                    self.uniform(instr, sel, class, result, &[ty, ty, result])
                }
            }
            "div" | "rem" => {
                self.finish(instr, &mods)?;
                self.uniform(instr, int::select(instr.opcode, ty), class, ty, &[ty, ty])
            }
            "min" | "max" => {
                let relu = mods.take("relu");
                self.finish(instr, &mods)?;
                if relu {
                    return self.relu(instr, ty);
                }
                self.uniform(instr, int::select(instr.opcode, ty), class, ty, &[ty, ty])
            }
            "sad" => {
                self.finish(instr, &mods)?;
                let sum = match ty {
                    Ty::S16 => Ty::U16,
                    Ty::S32 => Ty::U32,
                    Ty::S64 => Ty::U64,
                    other => other,
                };
                self.uniform(instr, int::select("sad", ty), class, ty, &[ty, ty, sum])
            }
            "abs" | "neg" => {
                self.finish(instr, &mods)?;
                if !ty.is_signed() {
                    return Err(self.invalid(format!("'{}' needs a signed type", instr.opcode)));
                }
                self.uniform(instr, int::select(instr.opcode, ty), class, ty, &[ty])
            }
            _ => Err(self.invalid(format!("'{}' does not apply to .{}", instr.opcode, ty.name()))),
        }
    }

    fn floating(&mut self, instr: &Instr<'a>, mut mods: Mods<'a>, ty: Ty) -> Lowered {
        let class = float_class(ty);
        let halves = matches!(ty, Ty::F16 | Ty::F16x2 | Ty::BF16 | Ty::BF16x2);
        let bf = matches!(ty, Ty::BF16 | Ty::BF16x2);
        match instr.opcode {
            "add" | "sub" | "mul" | "fma" | "mad" => {
                let mode = rounding(&mut mods);
                let (ftz, sat) = (mods.take("ftz"), mods.take("sat"));
                let n = if matches!(instr.opcode, "fma" | "mad") { 3 } else { 2 };
                if n == 3 && mode.is_none() {
                    return Err(self.invalid(format!("'{}.{}' needs a rounding modifier such as .rn", instr.opcode, ty.name())));
                }
                if halves {
                    let relu = mods.take("relu");
                    let oob = mods.take("oob");
                    self.finish(instr, &mods)?;
                    if bf {
                        let sm = if instr.opcode == "fma" { 80 } else { 90 };
                        self.require(sm, if sm == 80 { 70 } else { 78 }, &format!("'{}' on .{}", instr.opcode, ty.name()))?;
                    }
                    if matches!(mode, Some(m) if m != Mode::Nearest) || relu && instr.opcode != "fma" || bf && (ftz || sat) {
                        return Err(self.no_form(instr));
                    }
                    let sel = if oob { half::fma_oob(ty, relu) } else { half::select(instr.opcode, ty, ftz, sat, relu) };
                    return self.uniform(instr, sel, class, ty, &[ty; 3][..n]);
                }
                // Mixed precision: add.f32.f16 d, a, c.
                let narrow = mods.ty();
                self.finish(instr, &mods)?;
                if let Some(narrow) = narrow {
                    return if ftz { Err(self.no_form(instr)) } else { self.mixed(instr, ty, narrow, mode, sat) };
                }
                if ty == Ty::F32x2 {
                    self.require(100, 86, "packed f32 arithmetic")?;
                    let sel = if sat { None } else { special::packed(instr.opcode, mode.unwrap_or(Mode::Nearest), ftz) };
                    return self.uniform(instr, sel, class, ty, &[ty; 3][..n]);
                }
                let name = if instr.opcode == "mad" { "fma" } else { instr.opcode };
                let sel = float::select(name, ty, mode.unwrap_or(Mode::Nearest), ftz, sat);
                self.uniform(instr, sel, class, ty, &[ty; 3][..n])
            }
            "div" | "rcp" | "sqrt" | "rsqrt" | "ex2" | "lg2" | "sin" | "cos" | "tanh" => {
                let mode = rounding(&mut mods);
                let (approx, full, ftz) = (mods.take("approx"), mods.take("full"), mods.take("ftz"));
                self.finish(instr, &mods)?;
                let n = if instr.opcode == "div" { 2 } else { 1 };
                let sel = match (mode, approx, full) {
                    (Some(mode), false, false) if matches!(instr.opcode, "div" | "rcp" | "sqrt") => {
                        float::select(instr.opcode, ty, mode, ftz, false)
                    }
                    (None, true, false) | (None, false, true) if ty == Ty::F64 => special::double(instr.opcode, ftz),
                    (None, true, false) if halves => {
                        if bf {
                            self.require(90, 78, &format!("'{}' on .{}", instr.opcode, ty.name()))?;
                        } else {
                            self.require(75, 70, &format!("'{}' on .{}", instr.opcode, ty.name()))?;
                        }
                        // Only ex2 on bf16 flushes, and it always does.
                        if ftz != (bf && instr.opcode == "ex2") {
                            return Err(self.no_form(instr));
                        }
                        half::approximate(instr.opcode, ty)
                    }
                    (None, true, false) if ty == Ty::F32 => special::select(instr.opcode, ftz),
                    (None, false, true) if instr.opcode == "div" && ty == Ty::F32 => special::select("div.full", ftz),
                    _ => return Err(self.invalid(format!("'{}' needs either a rounding modifier or .approx", instr.opcode))),
                };
                if instr.opcode == "tanh" && ty == Ty::F32 {
                    self.require(75, 70, "'tanh'")?;
                }
                self.uniform(instr, sel, if ty == Ty::F64 { class } else { Class::Special }, ty, &[ty; 2][..n])
            }
            "min" | "max" => {
                let (ftz, nan, xorsign) = (mods.take("ftz"), mods.take("NaN"), mods.take("xorsign"));
                let abs = mods.take("abs");
                if xorsign && !abs {
                    return Err(self.invalid("'.xorsign' is written '.xorsign.abs'"));
                }
                self.finish(instr, &mods)?;
                if nan || halves {
                    self.require(80, 70, "'min'/'max' with .NaN or on 16-bit floats")?;
                }
                if xorsign {
                    self.require(86, 72, "'.xorsign.abs'")?;
                }
                let three = instr.operands.len() == 4;
                if three {
                    self.require(100, 88, "three-input min/max")?;
                }
                let max = instr.opcode == "max";
                if abs && !xorsign {
                    return if three { self.largest_magnitude(instr, max, ftz, nan) } else { Err(self.no_form(instr)) };
                }
                let sel = if halves {
                    if three { None } else { half::min_max(max, ty, ftz, nan, xorsign) }
                } else {
                    float::select_min_max(max, ty, ftz, nan, xorsign, three)
                };
                self.uniform(instr, sel, class, ty, &[ty; 3][..if three { 3 } else { 2 }])
            }
            "abs" | "neg" => {
                let ftz = mods.take("ftz");
                self.finish(instr, &mods)?;
                if bf {
                    self.require(80, 70, &format!("'{}' on .{}", instr.opcode, ty.name()))?;
                }
                let sel = if halves { half::sign(instr.opcode, ty, ftz) } else { float::select_sign(instr.opcode, ty, ftz) };
                self.uniform(instr, sel, class, ty, &[ty])
            }
            "copysign" => {
                self.finish(instr, &mods)?;
                self.uniform(instr, float::select_sign("copysign", ty, false), class, ty, &[ty, ty])
            }
            "testp" => {
                let what = mods.take_one(&["finite", "infinite", "number", "notanumber", "normal", "subnormal"]);
                self.finish(instr, &mods)?;
                self.arity(instr, 2..=2)?;
                let Some(sel) = what.and_then(|what| special::testp(what, ty)) else { return Err(self.no_form(instr)) };
                let a = self.src(&instr.operands[1], ty)?;
                let d = self.dst(&instr.operands[0], Ty::Pred)?;
                self.push(Ir::new(sel, Class::Compare).d(d).a(a).b(a));
                Ok(())
            }
            _ => Err(self.invalid(format!("'{}' does not apply to .{}", instr.opcode, ty.name()))),
        }
    }

    /// `min.abs.f32 d, a, b, c`: of magnitudes.
    fn largest_magnitude(&mut self, instr: &Instr<'a>, max: bool, ftz: bool, nan: bool) -> Lowered {
        let sel = float::select_min_max(max, Ty::F32, ftz, nan, false, true);
        let (Some(sel), Some(abs)) = (sel, float::select_sign("abs", Ty::F32, false)) else { return Err(self.no_form(instr)) };
        let mut sources = Vec::new();
        for operand in &instr.operands[1..] {
            let (a, positive) = (self.src(operand, Ty::F32)?, self.fresh(Kind::Rows(1)));
            self.emit(abs, Class::Hidden, positive, &[a]);
            sources.push(positive);
        }
        let d = self.dst(&instr.operands[0], Ty::F32)?;
        self.emit(sel, Class::Float, d, &sources);
        Ok(())
    }

    /// `min.relu` and `max.relu` of signed integers: clamped below at zero.
    fn relu(&mut self, instr: &Instr<'a>, ty: Ty) -> Lowered {
        self.require(90, 80, "'.relu' on integers")?;
        let (Ty::S32 | Ty::S16x2, Some(pick), Some(max)) = (ty, int::select(instr.opcode, ty), int::select("max", ty)) else {
            return Err(self.no_form(instr));
        };
        self.arity(instr, 3..=3)?;
        let (a, b) = (self.src(&instr.operands[1], ty)?, self.src(&instr.operands[2], ty)?);
        let (picked, zero) = (self.fresh(Kind::Rows(1)), self.const32(0));
        self.emit(pick, Class::Hidden, picked, &[a, b]);
        let d = self.dst(&instr.operands[0], ty)?;
        self.emit(max, Class::Integer, d, &[picked, zero]);
        Ok(())
    }

    /// `add.f32.f16 d, a, c` and its like: the 16-bit operands are widened, which is exact.
    fn mixed(&mut self, instr: &Instr<'a>, ty: Ty, narrow: Ty, mode: Option<Mode>, sat: bool) -> Lowered {
        self.require(100, 86, "mixed-precision arithmetic")?;
        if ty != Ty::F32 || !matches!(narrow, Ty::F16 | Ty::BF16) || !matches!(instr.opcode, "add" | "sub" | "fma") {
            return Err(self.no_form(instr));
        }
        let plain = crate::exec::convert::Conversion {
            to: Ty::F32,
            from: narrow,
            mode: Mode::Nearest,
            integral: false,
            ftz: false,
            sat: false,
            relu: false,
            satfinite: false,
        };
        let widen = crate::exec::convert::fast(plain, false);
        let sel = float::select(instr.opcode, Ty::F32, mode.unwrap_or(Mode::Nearest), false, sat);
        let (Some(widen), Some(sel)) = (widen, sel) else { return Err(self.no_form(instr)) };
        let n = instr.operands.len();
        self.arity(instr, if instr.opcode == "fma" { 4..=4 } else { 3..=3 })?;
        let mut sources = Vec::new();
        for operand in &instr.operands[1..n - 1] {
            let (a, wide) = (self.src(operand, narrow)?, self.fresh(Kind::Rows(1)));
            self.emit(widen, Class::Hidden, wide, &[a]);
            sources.push(wide);
        }
        sources.push(self.src(&instr.operands[n - 1], Ty::F32)?);
        let d = self.dst(&instr.operands[0], Ty::F32)?;
        self.emit(sel, Class::Float, d, &sources);
        Ok(())
    }

    /// `add.cc`, `addc`, `sub.cc`, `subc`, `mad.cc`, `madc`: the carry is one hidden predicate of the function.
    fn carry_op(&mut self, instr: &Instr<'a>, mut mods: Mods<'a>) -> Lowered {
        let writes = mods.take("cc");
        let half = mods.take_one(&["lo", "hi"]);
        let Some(ty) = mods.ty() else { return Err(self.invalid("a type is needed")) };
        self.finish(instr, &mods)?;
        let name = instr.opcode.trim_end_matches('c');
        let reads = instr.opcode.ends_with('c') && matches!(instr.opcode, "addc" | "subc" | "madc");
        let Some(sel) = int::select("carry", ty) else { return Err(self.no_form(instr)) };
        let carry = match self.carry {
            Some(v) => v,
            None => {
                let v = self.fresh(Kind::Pred);
                self.carry = Some(v);
                v
            }
        };
        let flags = u8::from(reads) | u8::from(writes) << 1 | u8::from(name == "sub") << 2;
        let (x, y) = if name == "mad" {
            self.arity(instr, 4..=4)?;
            let Some(half) = half else { return Err(self.invalid("'mad.cc' needs .lo or .hi")) };
            let Some(mul) = int::select(&format!("mul.{half}"), ty) else { return Err(self.no_form(instr)) };
            let (a, b) = (self.src(&instr.operands[1], ty)?, self.src(&instr.operands[2], ty)?);
            let product = self.fresh(Kind::of(ty));
            self.emit(mul, Class::Hidden, product, &[a, b]);
            (product, self.src(&instr.operands[3], ty)?)
        } else {
            self.arity(instr, 3..=3)?;
            (self.src(&instr.operands[1], ty)?, self.src(&instr.operands[2], ty)?)
        };
        let d = self.dst(&instr.operands[0], ty)?;
        let mut ir = Ir::new(sel, Class::Integer).d(d).a(x).b(y).c(carry).flags(flags);
        if writes {
            ir = ir.second(carry);
        }
        self.push(ir);
        Ok(())
    }

    pub fn bits(&mut self, instr: &Instr<'a>) -> Lowered {
        let mut mods = Mods::new(&instr.mods);
        let class = Class::Integer;
        match instr.opcode {
            "and" | "or" | "xor" | "not" | "cnot" => {
                let Some(ty) = mods.ty() else { return Err(self.invalid("a type is needed")) };
                self.finish(instr, &mods)?;
                if ty == Ty::Pred {
                    return self.predicate_logic(instr);
                }
                if !ty.is_bits() || ty.bits() == 8 {
                    return Err(self.invalid(format!("'{}' needs .b16, .b32, .b64 or .pred", instr.opcode)));
                }
                let n = if matches!(instr.opcode, "not" | "cnot") { 1 } else { 2 };
                self.uniform(instr, int::select(instr.opcode, ty), class, ty, &[ty; 2][..n])
            }
            "shl" | "shr" => {
                let Some(ty) = mods.ty() else { return Err(self.invalid("a type is needed")) };
                self.finish(instr, &mods)?;
                if ty.is_float() || instr.opcode == "shl" && !ty.is_bits() {
                    return Err(self.invalid(format!("'{}.{}' does not exist", instr.opcode, ty.name())));
                }
                self.uniform(instr, int::select(instr.opcode, ty), class, ty, &[ty, Ty::U32])
            }
            "shf" => {
                let (side, clamp) = (mods.take_one(&["l", "r"]), mods.take_one(&["wrap", "clamp"]));
                mods.take("b32");
                self.finish(instr, &mods)?;
                let (Some(side), Some(clamp)) = (side, clamp) else { return Err(self.no_form(instr)) };
                self.uniform(instr, int::select32(&format!("shf.{side}.{clamp}")), class, Ty::B32, &[Ty::B32, Ty::B32, Ty::U32])
            }
            "prmt" => {
                let mode = mods.take_one(&["f4e", "b4e", "rc8", "ecl", "ecr", "rc16"]);
                mods.take("b32");
                self.finish(instr, &mods)?;
                let name = mode.map_or("prmt".to_string(), |mode| format!("prmt.{mode}"));
                self.uniform(instr, int::select32(&name), class, Ty::B32, &[Ty::B32; 3])
            }
            "lop3" => self.lop3(instr, mods),
            "bfe" | "bfi" if instr.operands.len() > 2 && instr.operands[instr.operands.len() - 2..].iter().any(out_of_byte) => {
                return Err(self.invalid("a position or length is 0 to 255"));
            }
            "bfe" => {
                let Some(ty) = mods.ty() else { return Err(self.invalid("a type is needed")) };
                self.finish(instr, &mods)?;
                if !matches!(ty, Ty::U32 | Ty::S32 | Ty::U64 | Ty::S64) {
                    return Err(self.no_form(instr));
                }
                self.uniform(instr, int::select("bfe", ty), class, ty, &[ty, Ty::U32, Ty::U32])
            }
            "bfi" => {
                let Some(ty) = mods.ty() else { return Err(self.invalid("a type is needed")) };
                self.finish(instr, &mods)?;
                self.uniform(instr, int::select("bfi", ty), class, ty, &[ty, ty, Ty::U32, Ty::U32])
            }
            "popc" | "clz" | "brev" => {
                let Some(ty) = mods.ty() else { return Err(self.invalid("a type is needed")) };
                self.finish(instr, &mods)?;
                if !matches!(ty, Ty::B32 | Ty::B64) {
                    return Err(self.invalid(format!("'{}' needs .b32 or .b64", instr.opcode)));
                }
                let result = if instr.opcode == "brev" { ty } else { Ty::U32 };
                self.uniform(instr, int::select(instr.opcode, ty), class, result, &[ty])
            }
            "bfind" => {
                let shift = mods.take("shiftamt");
                let Some(ty) = mods.ty() else { return Err(self.invalid("a type is needed")) };
                self.finish(instr, &mods)?;
                if !matches!(ty, Ty::U32 | Ty::S32 | Ty::U64 | Ty::S64) {
                    return Err(self.no_form(instr));
                }
                self.uniform(instr, int::select(if shift { "bfind.shiftamt" } else { "bfind" }, ty), class, Ty::U32, &[ty])
            }
            "bmsk" | "szext" => {
                let mode = mods.take_one(&["wrap", "clamp"]).unwrap_or("");
                let Some(ty) = mods.ty() else { return Err(self.invalid("a type is needed")) };
                self.finish(instr, &mods)?;
                let name = if instr.opcode == "bmsk" { format!("bmsk.{mode}") } else { format!("szext.{mode}.{}", ty.name()) };
                // Whole numbers, although bmsk says .b32.
                let held = if ty == Ty::B32 { Ty::U32 } else { ty };
                self.uniform(instr, int::select32(&name), class, held, &[held, Ty::U32])
            }
            "dp4a" | "dp2a" => {
                let half = mods.take_one(&["lo", "hi"]);
                let (a, b) = (mods.ty(), mods.ty());
                self.finish(instr, &mods)?;
                let (Some(a), Some(b)) = (a, b) else { return Err(self.invalid("two types are needed")) };
                let half = half.map_or(String::new(), |half| format!(".{half}"));
                let sel = int::select32(&format!("{}{half}.{}.{}", instr.opcode, a.name(), b.name()));
                let sum = if a == Ty::U32 && b == Ty::U32 { Ty::U32 } else { Ty::S32 };
                self.uniform(instr, sel, class, sum, &[a, b, sum])
            }
            _ => {
                mods.take("b32");
                self.finish(instr, &mods)?;
                self.uniform(instr, int::select32("fns"), class, Ty::B32, &[Ty::B32, Ty::B32, Ty::S32])
            }
        }
    }

    fn lop3(&mut self, instr: &Instr<'a>, mut mods: Mods<'a>) -> Lowered {
        mods.take("b32");
        let combine = mods.take_one(&["or", "and"]);
        self.finish(instr, &mods)?;
        let expected = if combine.is_some() { 6 } else { 5 };
        self.arity(instr, expected..=expected)?;
        let Operand::Int(table) = instr.operands[4] else { return Err(self.invalid("the truth table is an immediate 0 to 255")) };
        // Higher bits are ignored, as ptxas does.
        let table = (table & 0xff) as u8;
        let mut s = [0; 3];
        for (slot, operand) in s.iter_mut().zip(&instr.operands[1..4]) {
            *slot = self.src(operand, Ty::B32)?;
        }
        let Some(sel) = int::select32("lop3") else { return Err(self.no_form(instr)) };
        let Some(combine) = combine else {
            let d = self.dst(&instr.operands[0], Ty::B32)?;
            self.push(Ir::new(sel, Class::Integer).d(d).a(s[0]).b(s[1]).c(s[2]).imm(u32::from(table)));
            return Ok(());
        };
        // d|p, … , q: p = (d != 0) or/and q.
        self.require(70, 82, "lop3 with a predicate")?;
        let Operand::Pair(d, p) = &instr.operands[0] else { return Err(self.invalid("the destination is a pair d|p")) };
        if matches!(**p, Operand::Sink) {
            return Err(self.invalid("'lop3' without its predicate is the form without .and and .or"));
        }
        let (d, p) = (self.dst(d, Ty::B32)?, self.dst(p, Ty::Pred)?);
        let (q, negated) = self.pred_src(&instr.operands[5])?;
        self.push(Ir::new(sel, Class::Integer).d(d).a(s[0]).b(s[1]).c(s[2]).imm(u32::from(table)));
        let zero = self.const32(0);
        let Some(test) = int::select_test("ne", Ty::B32) else { return Err(self.no_form(instr)) };
        let flags = if combine == "and" { 1 } else { 2 } | u8::from(negated) << 2;
        self.push(Ir::new(test, Class::Hidden).d(p).a(d).b(zero).c(q).flags(flags));
        Ok(())
    }

    fn predicate_logic(&mut self, instr: &Instr<'a>) -> Lowered {
        // Truth tables over (a, b), bit index a << 1 | b.
        let (table, n) = match instr.opcode {
            "and" => (0b1000u8, 2),
            "or" => (0b1110, 2),
            "xor" => (0b0110, 2),
            "not" => (0b0011, 1),
            _ => return Err(self.no_form(instr)),
        };
        self.arity(instr, n + 1..=n + 1)?;
        let (a, na) = self.pred_src(&instr.operands[1])?;
        let (b, nb) = if n == 2 { self.pred_src(&instr.operands[2])? } else { (a, false) };
        let d = self.dst(&instr.operands[0], Ty::Pred)?;
        let flipped = (0..4).fold(0u8, |bits, i| bits | (table >> (i ^ (u8::from(na) << 1) ^ u8::from(nb)) & 1) << i);
        let flipped = if n == 1 { if na { 0b1100 } else { 0b0011 } } else { flipped };
        self.push(Ir::new(crate::exec::control::pred_logic(), Class::Integer).d(d).a(a).b(b).flags(flipped));
        Ok(())
    }
}
