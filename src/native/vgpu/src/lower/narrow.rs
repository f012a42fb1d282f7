//! `cvt` to and from formats of at most eight bits other than plain fp8 pairs, and with stochastic rounding.

use crate::exec::narrow::{self, Kind, Narrow};
use crate::exec::op::Class;
use crate::lower::builder::{Builder, Lowered, Mods};
use crate::lower::convert::{BYTES, HALVES, WORD};
use crate::lower::ir::Ir;
use crate::numerics::cvt::Small;
use crate::syntax::ast::{Instr, Operand, Ty};

/// Two scales of one, as ue8m0.
const ONES: u32 = 0x7f7f;

fn small(word: &str) -> Option<Small> {
    Some(match &word[..word.len().min(4)] {
        "e4m3" => Small::E4M3,
        "e5m2" => Small::E5M2,
        "e2m3" => Small::E2M3,
        "e3m2" => Small::E3M2,
        "e2m1" => Small::E2M1,
        _ => return None,
    })
}

impl<'a> Builder<'_, 'a> {
    pub fn convert_narrow(&mut self, instr: &Instr<'a>) -> Lowered {
        let mut mods = Mods::new(&instr.mods);
        let rounding = mods.take_one(&["rn", "rz", "rp", "rs"]);
        let (relu, satfinite, scaled) = (mods.take("relu"), mods.take("satfinite"), mods.take("scaled::n2::ue8m0"));
        let types = mods.rest();
        let &[to, from] = types.as_slice() else { return Err(self.no_form(instr)) };
        let four = to.ends_with("x4");
        let kind = match (to, from) {
            ("f16x2", "f32") => Kind::F16Stochastic,
            ("bf16x2", "f32") => Kind::Bf16Stochastic,
            ("ue8m0x2", "f32") => Kind::ScaleFromF32,
            ("ue8m0x2", "bf16x2") => Kind::ScaleFromBf16,
            ("bf16x2", "ue8m0x2") => Kind::ScaleToBf16,
            ("s2f6x2", "f32") => Kind::Fixed,
            ("s2f6x2", "bf16x2") => Kind::FixedFromBf16,
            ("bf16x2", "s2f6x2") => Kind::FixedToBf16,
            ("f16x2", _) => Kind::ToF16,
            (_, "f32") if four => Kind::Four,
            (_, "f32") => Kind::Pair,
            (_, "f16x2") => Kind::PairFromF16,
            (_, "bf16x2") => Kind::PairFromBf16,
            _ => return Err(self.no_form(instr)),
        };
        let registers_of = |word: &str| match word {
            "f16x2" => HALVES,
            "e2m1x2" => &[Ty::B8],
            _ if word.ends_with("x4") && word != "e2m1x4" => WORD,
            _ => BYTES,
        };
        let mut operands = instr.operands.clone();
        if kind == Kind::Four {
            // d, {a, b, e, f}, rbits
            let Some(Operand::Vector(list)) = operands.get(1).cloned().filter(|_| operands.len() == 3) else {
                return Err(self.invalid("the source is a list of four registers, followed by the random bits"));
            };
            operands.splice(1..2, list);
        }
        let (sources, random) = match kind {
            Kind::Four => (4, true),
            Kind::F16Stochastic | Kind::Bf16Stochastic => (2, true),
            Kind::Pair | Kind::ScaleFromF32 | Kind::Fixed => (2, false),
            _ => (1, false),
        };
        let n = 1 + sources + usize::from(random || scaled);
        if operands.len() != n {
            return Err(self.invalid(format!("'{}' takes {n} operands, not {}", instr.opcode, operands.len())));
        }
        let narrow = Narrow {
            kind,
            format: small(to).or(small(from)).unwrap_or(Small::E4M3),
            relu,
            satfinite,
            up: rounding == Some("rp"),
        };
        let mut registers = Vec::new();
        for (i, operand) in operands[1..].iter().enumerate() {
            if matches!(operand, Operand::Sink) {
                return Err(self.invalid("'_' is no source"));
            }
            if (i == sources || from != "f32") && !matches!(operand, Operand::Name { .. }) {
                return Err(self.invalid("packed values and random bits come in registers"));
            }
            registers.push(match from {
                _ if i == sources => self.strict_register(operand, if scaled { BYTES } else { WORD })?,
                "f32" => self.single(operand)?,
                "bf16x2" => self.src(operand, Ty::B32)?,
                _ => self.strict_register(operand, registers_of(from))?,
            });
        }
        if matches!(kind, Kind::Fixed | Kind::FixedFromBf16 | Kind::FixedToBf16) && !scaled {
            registers.push(self.const32(ONES));
        }
        let d = match to {
            // Made from scales or fixed point: any register of 32 bits.
            "bf16x2" if !random => self.dst(&operands[0], Ty::B32)?,
            "bf16x2" => self.strict_destination(&operands[0], WORD)?,
            _ => self.strict_destination(&operands[0], registers_of(to))?,
        };
        let mut ir = Ir::new(narrow::narrow(), Class::Convert).imm(narrow.encode()).pool_def(d, 0);
        ir.raw_c = registers.len() as u16;
        for v in registers {
            ir = ir.pool_use(v, 0);
        }
        self.push(ir);
        Ok(())
    }

    /// A register of eight bits: no wider one will do.
    pub fn byte_register(&mut self, operand: &Operand<'a>) -> Lowered<crate::lower::ir::V> {
        let (v, ty) = self.wide_register(operand, Ty::B8)?;
        if ty.bits() == 8 { Ok(v) } else { Err(self.invalid(format!("a .{} register where .b8 is needed", ty.name()))) }
    }
}
