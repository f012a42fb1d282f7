//! Rules about operands that hold for every listed form, whatever family lowers it.

use crate::lower::builder::{Builder, Lowered, Symbol};
use crate::syntax::ast::{Base, Instr, Operand, Space};

/// Opcodes whose result may be thrown away.
const DISCARDS: [&str; 7] = ["atom", "elect", "lop3", "match", "setp", "mbarrier", "wgmma"];

impl<'a> Builder<'_, 'a> {
    pub fn operand_rules(&mut self, instr: &Instr<'a>) -> Lowered {
        let discards = |operand: &Operand<'_>| match operand {
            Operand::Sink => true,
            Operand::Pair(d, _) => matches!(**d, Operand::Sink),
            _ => false,
        };
        let waits = instr.mods.iter().any(|word| word.ends_with("_wait"));
        if instr.operands.first().is_some_and(discards) && (waits || !DISCARDS.contains(&instr.opcode)) {
            return Err(self.invalid(format!("the result of '{}' cannot be thrown away with '_'", instr.opcode)));
        }
        for operand in &instr.operands {
            match operand {
                Operand::Vector(list) if list.len() > 1 && list.iter().all(|part| matches!(part, Operand::Sink)) => {
                    return Err(self.invalid("at least one element of a vector is a register"));
                }
                Operand::Address { base: Base::None, .. } if !instr.mods.contains(&"local") && instr.opcode != "fence" => {
                    return Err(self.invalid("an address without a register or a name works for .local only"));
                }
                // Copies name two spaces; they look for themselves.
                Operand::Address { base: Base::Name(name), .. } if self.tabled && instr.opcode != "cp" => self.address_space(instr, name)?,
                _ => {}
            }
        }
        Ok(())
    }

    /// A variable is addressed in its own space, or (parameters aside) with a generic access.
    fn address_space(&mut self, instr: &Instr<'a>, name: &str) -> Lowered {
        let Some(have) = self.space_of(name) else { return Ok(()) };
        let said = instr.mods.iter().find_map(|word| {
            Some(match *word {
                "global" => Space::Global,
                "const" => Space::Const,
                "shared" | "shared::cta" | "shared::cluster" => Space::Shared,
                "local" => Space::Local,
                "param" | "param::entry" | "param::func" => Space::Param,
                _ => return None,
            })
        });
        let fits = match said {
            // Several opcodes imply a space.
            None => have != Space::Param || !matches!(instr.opcode, "ld" | "ldu" | "st" | "atom" | "red" | "discard" | "prefetch" | "prefetchu" | "applypriority"),
            Some(said) => said == have,
        };
        if fits { Ok(()) } else { Err(self.invalid(format!("'{name}' is a variable of another state space"))) }
    }

    /// Refuses the name of a parameter as the address of what lies in shared or global memory.
    pub fn outside_parameters(&mut self, operand: &Operand<'a>) -> Lowered {
        match operand {
            Operand::Address { base: Base::Name(name), .. } if self.space_of(name) == Some(Space::Param) => {
                Err(self.invalid(format!("'{name}' is a parameter, which this instruction cannot address")))
            }
            _ => Ok(()),
        }
    }

    /// The state space of a variable; None for registers, labels, functions and unknown names.
    pub fn space_of(&self, name: &str) -> Option<Space> {
        match self.lookup(name) {
            Some(Symbol::Frame { space, .. }) => return Some(space),
            Some(Symbol::Param { .. }) => return Some(Space::Param),
            Some(_) => return None,
            None => {}
        }
        if self.shared.contains_key(name) || self.unit.is_dynamic_shared(name) {
            return Some(Space::Shared);
        }
        self.unit.spaces.get(name).copied()
    }
}
