//! Video instructions, and `cvt.pack`.

use crate::exec::op::Class;
use crate::exec::video::{self, Form, Kind};
use crate::lower::builder::{Builder, Lowered, Mods};
use crate::lower::ir::{Ir, V};
use crate::syntax::ast::{Instr, Operand, Ty};

const RELATIONS: [&str; 6] = ["eq", "ne", "lt", "le", "gt", "ge"];

fn kind(opcode: &str) -> Option<Kind> {
    Some(match opcode.trim_end_matches(['2', '4']) {
        "vadd" => Kind::Add,
        "vsub" => Kind::Sub,
        "vabsdiff" => Kind::AbsDiff,
        "vmin" => Kind::Min,
        "vmax" => Kind::Max,
        "vavrg" => Kind::Average,
        "vshl" => Kind::ShiftLeft,
        "vshr" => Kind::ShiftRight,
        "vmad" => Kind::Mad,
        "vset" => Kind::Set,
        _ => return None,
    })
}

/// `b2`, `h1`: a part of a word.
fn scalar_selector(word: &str) -> Option<u8> {
    Some(match word {
        "b0" => 1,
        "b1" => 2,
        "b2" => 3,
        "b3" => 4,
        "h0" => 5,
        "h1" => 6,
        _ => return None,
    })
}

/// `h32`, `b7654`: where each element comes from, the highest first.
fn elements(word: &str, lanes: usize) -> Option<[u8; 4]> {
    let digits = word.strip_prefix(if lanes == 2 { 'h' } else { 'b' })?.as_bytes();
    let mut out = [0; 4];
    if digits.len() != lanes {
        return None;
    }
    for (slot, digit) in out[..lanes].iter_mut().zip(digits.iter().rev()) {
        *slot = digit.checked_sub(b'0').filter(|d| usize::from(*d) < 2 * lanes)?;
    }
    Some(out)
}

/// `b20`: elements that take the result, the highest first, none twice.
fn element_mask(word: &str, lanes: usize) -> Option<u8> {
    let digits = word.strip_prefix(if lanes == 2 { 'h' } else { 'b' })?.as_bytes();
    let falling = digits.windows(2).all(|pair| pair[0] > pair[1]);
    let known = digits.iter().all(|d| d.is_ascii_digit() && usize::from(d - b'0') < lanes);
    (falling && known && !digits.is_empty()).then(|| digits.iter().fold(0, |mask, d| mask | 1 << (d - b'0')))
}

impl<'a> Builder<'_, 'a> {
    /// A 32-bit source with its selector.
    fn selected(&mut self, operand: &Operand<'a>) -> Lowered<(V, Option<&'a str>)> {
        match operand {
            Operand::Name { name, part: Some(part), offset: 0 } => {
                let plain = Operand::Name { name, part: None, offset: 0 };
                Ok((self.src(&plain, Ty::U32)?, Some(part)))
            }
            other => Ok((self.src(other, Ty::U32)?, None)),
        }
    }

    pub fn video(&mut self, instr: &Instr<'a>) -> Lowered {
        let Some(kind) = kind(instr.opcode) else { return Err(self.no_form(instr)) };
        let lanes = match instr.opcode.as_bytes().last() {
            Some(b'2') => 2usize,
            Some(b'4') => 4,
            _ => 1,
        };
        let mut mods = Mods::new(&instr.mods);
        let mut types = Vec::new();
        while let Some(ty) = mods.ty() {
            types.push(ty == Ty::S32);
        }
        if kind == Kind::Set {
            types.insert(0, false);
        }
        let &[d, a, b] = types.as_slice() else { return Err(self.no_form(instr)) };
        let second = match mods.take_one(&["add", "min", "max"]) {
            Some("add") => 1,
            Some("min") => 2,
            Some(_) => 3,
            None => 0,
        };
        let option = match kind {
            Kind::Set => mods.take_one(&RELATIONS).and_then(|word| RELATIONS.iter().position(|r| *r == word)).unwrap_or(0) as u8,
            Kind::ShiftLeft | Kind::ShiftRight => u8::from(mods.take_one(&["clamp", "wrap"]) == Some("wrap")),
            Kind::Mad => match mods.take_one(&["shr7", "shr15"]) {
                Some("shr7") => 1,
                Some(_) => 2,
                None => 0,
            },
            _ => 0,
        };
        let (sat, plus_one) = (mods.take("sat"), mods.take("po"));
        self.finish(instr, &mods)?;
        let mut form = Form {
            kind,
            signed: [d, a, b],
            sat,
            second,
            option,
            lanes: lanes as u8,
            mask: ((1 << lanes) - 1) as u8,
            select: [[0, 1, 2, 3], if lanes == 2 { [2, 3, 0, 0] } else { [4, 5, 6, 7] }],
            destination: 0,
            negate: [false, false, plus_one],
        };
        if lanes == 1 {
            form.select = [[0; 4]; 2];
        }
        // d.part, -a.part, -b.part, -c
        let whole = |operand: &Operand<'a>| match operand {
            Operand::Negative(inner) => (inner.as_ref().clone(), true),
            other => (other.clone(), false),
        };
        let Some(first) = instr.operands.first() else { return Err(self.invalid("operands are missing")) };
        let (target, target_part) = match first {
            Operand::Name { name, part: Some(part), offset: 0 } => (Operand::Name { name, part: None, offset: 0 }, Some(*part)),
            other => (other.clone(), None),
        };
        let needs_third = lanes > 1 || second != 0 || target_part.is_some() || kind == Kind::Mad;
        let n = if needs_third { 4 } else { 3 };
        self.arity(instr, n..=n)?;
        if let Some(part) = target_part {
            let known = if lanes == 1 { scalar_selector(part) } else { element_mask(part, lanes) };
            let Some(known) = known.filter(|_| kind != Kind::Mad && (lanes > 1 || second == 0)) else {
                return Err(self.invalid(format!("'.{part}' does not select a part of the destination here")));
            };
            if lanes == 1 { form.destination = known } else { form.mask = known }
        }
        let mut sources = [0; 3];
        for (i, operand) in instr.operands[1..].iter().enumerate() {
            let (operand, negative) = whole(operand);
            if negative {
                if kind != Kind::Mad || plus_one {
                    return Err(self.invalid("only operands of 'vmad' without .po may be negated"));
                }
                form.negate[usize::from(i == 2)] ^= true;
            }
            if lanes > 1 && !matches!(operand, Operand::Name { .. }) {
                return Err(self.invalid("SIMD video instructions take registers"));
            }
            let (v, part) = self.selected(&operand)?;
            sources[i] = v;
            let Some(part) = part else { continue };
            let known = match (i, lanes) {
                (2, _) => None,
                (_, 1) => scalar_selector(part).map(|s| [s, 0, 0, 0]),
                _ => elements(part, lanes),
            };
            let Some(known) = known else {
                return Err(self.invalid(format!("'.{part}' does not select parts of this operand")));
            };
            form.select[i] = known;
        }
        if form.negate[0] && form.negate[1] {
            return Err(self.invalid("'vmad' negates the product or the third operand, not both"));
        }
        if !needs_third {
            sources[2] = sources[0];
        }
        let d = self.dst(&target, Ty::U32)?;
        self.emit_video(form, d, sources);
        Ok(())
    }

    fn emit_video(&mut self, form: Form, d: V, [a, b, c]: [V; 3]) {
        let (imm, aux) = form.encode();
        self.push(Ir::new(video::video(), Class::Integer).d(d).a(a).b(b).c(c).imm(imm).aux(aux));
    }

    /// `cvt.pack.sat.type.s32{.b32} d, a, b{, c}`
    pub fn convert_pack(&mut self, instr: &Instr<'a>) -> Lowered {
        let to = instr.mods.iter().find(|word| !matches!(**word, "pack" | "sat"));
        let (signed, bits) = match to.map(|word| word.split_at(1)) {
            Some((sign @ ("u" | "s"), bits)) => (sign == "s", bits.parse().unwrap_or(0u8)),
            _ => return Err(self.no_form(instr)),
        };
        let n = if bits == 16 { 3 } else { 4 };
        self.arity(instr, n..=n)?;
        let (a, b) = (self.src(&instr.operands[1], Ty::S32)?, self.src(&instr.operands[2], Ty::S32)?);
        let c = if n == 4 { self.src(&instr.operands[3], Ty::B32)? } else { a };
        let d = self.dst(&instr.operands[0], Ty::U32)?;
        let form = Form {
            kind: Kind::Pack,
            signed: [signed, true, true],
            sat: true,
            second: 0,
            option: bits,
            lanes: 1,
            mask: 1,
            select: [[0; 4]; 2],
            destination: 0,
            negate: [false; 3],
        };
        self.emit_video(form, d, [a, b, c]);
        Ok(())
    }
}
