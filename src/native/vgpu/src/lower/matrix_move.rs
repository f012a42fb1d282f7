//! ldmatrix, stmatrix, movmatrix.

use crate::exec::effect::Action;
use crate::exec::mem::flag;
use crate::exec::op::Class;
use crate::exec::{matrix, matrix_bytes};
use crate::lower::builder::{Builder, Lowered, Mods, full_name};
use crate::lower::ir::Ir;
use crate::lower::matrix::{Registers, Role};
use crate::syntax::ast::{Instr, Operand, Space, Ty};

impl<'a> Builder<'_, 'a> {
    pub fn move_matrix(&mut self, instr: &Instr<'a>, mut mods: Mods<'a>) -> Lowered {
        self.require(75, 78, "'movmatrix'")?;
        let form = mods.take("m8n8") & mods.take("trans") & mods.take("b16");
        self.finish(instr, &mods)?;
        self.arity(instr, 2..=2)?;
        if !form {
            return Err(self.no_form(instr));
        }
        if !matches!(instr.operands[1], Operand::Name { .. }) {
            return Err(self.invalid("'movmatrix' moves a register"));
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

    pub fn move_rows(&mut self, instr: &Instr<'a>, mut mods: Mods<'a>) -> Lowered {
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
        let tile = mods.take_one(&["m8n8", "m16n16", "m8n16", "m16n8"]);
        let trans = mods.take("trans");
        let shared = mods.take("shared") || mods.take("shared::cta");
        let element = mods.take_one(&["b16", "b8", "b8x16"]);
        let packed = mods.take_one(&["b6x16_p32", "b4x16_p64"]);
        self.finish(instr, &mods)?;
        self.arity(instr, 2..=2)?;
        let bytes = match (tile, element, packed) {
            (Some("m8n8"), Some("b16"), None) => None,
            (Some("m16n16"), Some("b8"), None) if load && trans => Some(matrix_bytes::BYTES),
            (Some("m16n16" | "m8n16"), Some("b8x16"), Some(packed)) if load && trans == (tile == Some("m16n16")) => {
                Some(if packed == "b6x16_p32" { matrix_bytes::SIX_BITS } else { matrix_bytes::FOUR_BITS })
            }
            (Some("m16n8"), Some("b8"), None) if !load && trans => Some(matrix_bytes::BYTES),
            _ => return Err(self.invalid(format!("'{}' is not a form of '{}'", full_name(instr), instr.opcode))),
        };
        let tall = tile == Some("m16n16");
        let Some(count) = count.filter(|count| !tall || *count < 4) else {
            return Err(self.invalid(format!("'{}' is not a form of '{}'", full_name(instr), instr.opcode)));
        };
        if bytes.is_some() {
            self.require_family(100, 86, &format!("'{}'", full_name(instr)))?;
        }
        let (address, list) = if load { (1, 0) } else { (0, 1) };
        let address = self.address(&instr.operands[address], Space::Shared)?;
        let role = if load { Role::Destination } else { Role::Source };
        let n = u32::from(count) * if tall { 2 } else { 1 };
        let registers = self.fragment(&instr.operands[list], Registers::Any, n, role)?;
        let flags = u8::from(address.wide) | if trans { flag::SIGNED } else { 0 } | count << flag::VECTOR_SHIFT;
        let sel = match (load, bytes) {
            (true, None) => matrix::load_matrix(shared),
            (false, None) => matrix::store_matrix(shared),
            (true, Some(_)) => matrix_bytes::load(shared),
            (false, Some(_)) => matrix_bytes::store(shared),
        };
        let action = match (load, bytes) {
            (true, None) => Action::LoadMatrix,
            (false, None) => Action::StoreMatrix,
            (true, Some(_)) => Action::Compute,
            (false, Some(_)) => Action::Unseen,
        };
        let mut ir = Ir::new(sel, Class::MatrixLoad).action(action).a(address.base).imm(address.offset).flags(flags);
        ir.raw_c = bytes.unwrap_or(0);
        for v in &registers {
            ir = match (load, bytes.is_none() && count == 1) {
                (true, true) => ir.d(*v),
                (true, false) => ir.pool_def(*v, 0),
                (false, true) => ir.b(*v),
                (false, false) => ir.pool_use(*v, 0),
            };
        }
        self.push(ir);
        Ok(())
    }
}
