//! wmma.load, wmma.mma, wmma.store.

use crate::exec::code::Parts;
use crate::exec::context::SpaceName;
use crate::exec::effect::Action;
use crate::exec::mem::flag;
use crate::exec::op::Class;
use crate::exec::wmma::{self, Tile};
use crate::lower::builder::{Builder, Lowered, Mods, full_name};
use crate::lower::ir::{Ir, Mark};
use crate::lower::matrix::{Registers, Role, element, element_bits, shape, type_names};
use crate::numerics::{B1Op, Elem, MatrixMode, MmaShape, Round, mma_kernel};
use crate::syntax::ast::{Instr, Space};

type Size = (u32, u32, u32);

const SQUARE: Size = (16, 16, 16);
const TALL: Size = (32, 8, 16);
const FLAT: Size = (8, 32, 16);

/// Whether a multiplicand type has a shape.
fn fits(size: Size, e: Elem) -> bool {
    match e {
        Elem::F16 | Elem::BF16 | Elem::S8 | Elem::U8 => matches!(size, SQUARE | TALL | FLAT),
        Elem::TF32 => size == (16, 16, 8),
        Elem::F64 => size == (8, 8, 4),
        Elem::S4 | Elem::U4 => size == (8, 8, 32),
        Elem::B1 => size == (8, 8, 128),
        _ => false,
    }
}

/// Whether an accumulator type has a shape.
fn accumulates(size: Size, e: Elem) -> bool {
    match e {
        Elem::F16 => matches!(size, SQUARE | TALL | FLAT),
        Elem::F32 => matches!(size, SQUARE | TALL | FLAT | (16, 16, 8)),
        Elem::S32 => matches!(size, SQUARE | TALL | FLAT | (8, 8, 32) | (8, 8, 128)),
        Elem::F64 => size == (8, 8, 4),
        _ => false,
    }
}

fn tile(role: wmma::Role, (m, n, k): Size, e: Elem, by_columns: bool) -> Tile {
    let bits = element_bits(e);
    let elements = match role {
        wmma::Role::A => m * k,
        wmma::Role::B => k * n,
        wmma::Role::C => m * n,
    };
    // Multiplicands of f16 always take eight registers.
    let registers = if e == Elem::F16 && role != wmma::Role::C { 8 } else { elements * bits / 32 / bits.max(32) };
    Tile { role, m, n, k, bits, registers, by_columns }
}

/// Registers of a fragment that `wmma` moves.
fn registers_of(role: wmma::Role, e: Elem) -> Registers {
    match (role, e) {
        (wmma::Role::C, _) | (_, Elem::F64) => Registers::of_accumulator(e),
        (_, Elem::F16) => Registers::Half,
        (_, Elem::BF16 | Elem::TF32) => Registers::Untyped,
        _ => Registers::Integer,
    }
}

impl<'a> Builder<'_, 'a> {
    pub fn wmma(&mut self, instr: &Instr<'a>) -> Lowered {
        let mut mods = Mods::new(&instr.mods);
        let what = mods.take_one(&["load", "store", "mma"]);
        // The operation belongs to the name: it comes first.
        if what != instr.mods.first().copied() {
            return Err(self.not_a_form(instr));
        }
        // .aligned may be left out before version 6.3.
        if !mods.take("sync") || !mods.take("aligned") && self.unit.version >= 63 {
            return Err(self.invalid("'wmma' is written with .sync.aligned"));
        }
        match what {
            Some("mma") => self.wmma_product(instr, mods),
            Some(what) => self.wmma_move(instr, mods, what == "load"),
            None => Err(self.no_form(instr)),
        }
    }

    fn not_a_form(&mut self, instr: &Instr<'a>) -> crate::lower::builder::Refused {
        self.invalid(format!("'{}' is not a form of 'wmma'", full_name(instr)))
    }

    /// What a shape and an element type need.
    fn require_wmma(&mut self, instr: &Instr<'a>, size: Size, e: Elem) -> Lowered {
        let (sm, version) = match e {
            Elem::F16 | Elem::F32 if size == SQUARE => (70, 60),
            Elem::F16 | Elem::F32 if size != (16, 16, 8) => (70, 61),
            Elem::S8 | Elem::U8 => (72, 63),
            Elem::S32 if matches!(size, SQUARE | TALL | FLAT) => (72, 63),
            Elem::S4 | Elem::U4 | Elem::B1 | Elem::S32 => (75, 63),
            _ => (80, 70),
        };
        self.require(sm, version, &format!("'{}'", full_name(instr)))
    }

    fn wmma_move(&mut self, instr: &Instr<'a>, mut mods: Mods<'a>, load: bool) -> Lowered {
        let role = match mods.take_one(&["a", "b", "c", "d"]) {
            Some("a") if load => wmma::Role::A,
            Some("b") if load => wmma::Role::B,
            Some("c") if load => wmma::Role::C,
            Some("d") if !load => wmma::Role::C,
            _ => return Err(self.not_a_form(instr)),
        };
        if !matches!(instr.mods[1], "a" | "b" | "c" | "d") {
            return Err(self.not_a_form(instr));
        }
        let layout = mods.take_one(&["row", "col"]);
        let size = mods.take_by(shape);
        let space = match mods.take_one(&["global", "shared", "shared::cta"]) {
            Some("global") => SpaceName::Global,
            Some(_) => SpaceName::Shared,
            None => SpaceName::Generic,
        };
        let e = mods.take_by(element);
        self.finish(instr, &mods)?;
        let (Some(layout), Some(size), Some(e)) = (layout, size, e) else { return Err(self.not_a_form(instr)) };
        let by_columns = layout == "col";
        let narrow = matches!(e, Elem::S4 | Elem::U4 | Elem::B1);
        let form = match role {
            wmma::Role::A => fits(size, e) && !(narrow && by_columns),
            wmma::Role::B => fits(size, e) && (!narrow || by_columns),
            wmma::Role::C => accumulates(size, e),
        };
        if !form {
            return Err(self.not_a_form(instr));
        }
        self.require_wmma(instr, size, e)?;
        self.arity(instr, 2..=3)?;
        let tile = tile(role, size, e, by_columns);
        let (address, list) = if load { (1, 0) } else { (0, 1) };
        let address_space = if space == SpaceName::Shared { Space::Shared } else { Space::Global };
        let address = self.address(&instr.operands[address], address_space)?;
        let stride = match instr.operands.get(2) {
            Some(operand) => self.fragment_register(operand, Registers::Integer, Role::Accumulator)?,
            None => self.const32(tile.runs().0),
        };
        let move_role = if load { Role::Destination } else { Role::Source };
        let list = self.fragment(&instr.operands[list], registers_of(role, e), tile.registers, move_role)?;
        let sel = if load { wmma::load(space) } else { wmma::store(space) };
        let at = self.tiles.iter().position(|known| *known == tile).unwrap_or_else(|| {
            self.tiles.push(tile);
            self.tiles.len() - 1
        });
        let flags = u8::from(address.wide) * flag::WIDE_ADDRESS;
        let action = if load { Action::Compute } else { Action::Unseen };
        let mut ir = Ir::new(sel, Class::MatrixLoad).action(action).a(address.base).imm(address.offset).b(stride).flags(flags);
        ir.raw_c = at as u16;
        ir.mark = Mark::Tile;
        for v in list {
            ir = if load { ir.pool_def(v, 0) } else { ir.pool_use(v, 0) };
        }
        self.push(ir);
        Ok(())
    }

    fn wmma_product(&mut self, instr: &Instr<'a>, mut mods: Mods<'a>) -> Lowered {
        let (popc, logic) = (mods.take("popc"), mods.take_one(&["xor", "and"]));
        let layouts = (mods.take_one(&["row", "col"]), mods.take_one(&["row", "col"]));
        let size = mods.take_by(shape);
        let round = mods.take_one(&["rn", "rz", "rm", "rp"]);
        let sat = mods.take("satfinite");
        let types: Vec<Elem> = std::iter::from_fn(|| mods.take_by(element)).collect();
        self.finish(instr, &mods)?;
        let (Some(size @ (m, n, k)), (Some(a_layout), Some(b_layout))) = (size, layouts) else {
            return Err(self.not_a_form(instr));
        };
        let (d, a, b, c) = match types[..] {
            [d @ (Elem::F16 | Elem::F32), c @ (Elem::F16 | Elem::F32)] => (d, Elem::F16, Elem::F16, c),
            [d, a, b, c] if a != Elem::F16 => (d, a, b, c),
            _ => return Err(self.not_a_form(instr)),
        };
        let narrow = matches!(a, Elem::S4 | Elem::U4 | Elem::B1);
        let form = fits(size, a)
            && a == b
            && accumulates(size, c)
            && accumulates(size, d)
            && (!narrow || (a_layout, b_layout) == ("row", "col"))
            && (popc, logic.is_some()) == (a == Elem::B1, a == Elem::B1)
            && (round.is_none() || a == Elem::F64)
            && (!sat || matches!(a, Elem::S8 | Elem::U8 | Elem::S4 | Elem::U4));
        // The product of `mma` it is made of.
        let swap = size == FLAT;
        let part = if m == 8 && !swap { [m, n, k] } else { [16, 8, k] };
        let mut shape = MmaShape::plain(part, a, b, c, d);
        shape.sat = sat;
        shape.b1_op = if logic == Some("and") { B1Op::AndPopc } else { B1Op::XorPopc };
        shape.round = match round {
            Some("rz") => Round::Zero,
            Some("rm") => Round::Down,
            Some("rp") => Round::Up,
            _ => Round::Nearest,
        };
        let arch = self.arch();
        let functions = [MatrixMode::Model, MatrixMode::Ideal, MatrixMode::F32].map(|mode| mma_kernel(&shape, arch, mode));
        if !form || functions.iter().any(Option::is_none) {
            return Err(self.not_a_form(instr));
        }
        self.require_wmma(instr, size, a)?;
        if logic == Some("and") {
            self.require(80, 71, &format!("'{}'", full_name(instr)))?;
        }
        self.arity(instr, 4..=4)?;
        // Rows of the part's A and B.
        let bits = element_bits(a);
        let (rows_a, rows_b) = ((16 * k * bits / 1024) as u8, (8 * k * bits / 1024) as u8);
        let parts = match size {
            (8, 8, _) => Parts::WHOLE,
            TALL => Parts { a: rows_a, b: 0, swap: false },
            FLAT => Parts { a: rows_a, b: 0, swap: true },
            _ => Parts { a: 0, b: rows_b, swap: false },
        };
        let count = |role, e| tile(role, size, e, false).registers;
        let counts = [count(wmma::Role::C, d), count(wmma::Role::A, a), count(wmma::Role::B, b), count(wmma::Role::C, c)];
        let name = if a == Elem::F16 { "f16" } else { type_names(instr).get(1).copied().unwrap_or("") };
        self.emit_mma(instr, format!("wmma.m{m}n{n}k{k}.{name}"), shape, functions, parts, counts)
    }
}
