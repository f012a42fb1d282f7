//! Which variable of shared or local memory each register's address is derived from, as far as the text alone tells.
//!
//! An access through an address derived from one variable's name must stay inside that variable, even where its neighbour is
//! memory, too. Only addresses made by moves, integer arithmetic and conversions are followed, and a register that any path
//! gives something else is taken to point anywhere: what is reported is certain.

use std::collections::HashMap;

use crate::exec::effect::Action;
use crate::exec::op::Class;
use crate::lower::ir::{Field, Ir, Kind, V};

/// What is known of a register.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Known {
    /// No definition was seen yet.
    Nothing,
    /// No address of a variable.
    Plain,
    Variable(u16),
    Anything,
}

impl Known {
    /// Of two definitions of one register.
    fn either(self, other: Known) -> Known {
        match (self, other) {
            (Known::Nothing, x) | (x, Known::Nothing) => x,
            (a, b) if a == b => a,
            _ => Known::Anything,
        }
    }

    /// Of two operands of one computation.
    fn combined(self, other: Known) -> Known {
        match (self, other) {
            (Known::Plain, x) | (x, Known::Plain) => x,
            (Known::Nothing, x) | (x, Known::Nothing) => x,
            (a, b) if a == b => a,
            _ => Known::Anything,
        }
    }
}

/// For each op whose address (`a`) is derived from one variable: that variable's number, plus one; else 0.
pub fn variables(ops: &[Ir], kinds: &[Kind], seeds: &HashMap<V, u16>, pinned: &[V]) -> Vec<u16> {
    if seeds.is_empty() {
        return vec![0; ops.len()];
    }
    let mut known = vec![Known::Nothing; kinds.len()];
    for (v, kind) in kinds.iter().enumerate() {
        if matches!(kind, Kind::Const32(_) | Kind::Const64(_)) {
            known[v] = Known::Plain;
        }
    }
    for v in pinned {
        known[*v as usize] = Known::Anything;
    }
    for (v, variable) in seeds {
        known[*v as usize] = Known::Variable(*variable);
    }
    // Each register changes twice at most; a few rounds in the order of the text settle all but odd loops.
    let mut changed = true;
    while changed {
        changed = false;
        for op in ops {
            for def in op.uses.iter().filter(|u| u.def && !seeds.contains_key(&u.v)) {
                let follows = op.action == Action::Compute
                    && matches!(op.class, Class::Move | Class::Integer | Class::Convert | Class::Hidden);
                let value = if follows {
                    let sources = op.uses.iter().filter(|u| !u.def && kinds[u.v as usize] != Kind::Pred);
                    sources.map(|u| known[u.v as usize]).reduce(Known::combined).unwrap_or(Known::Plain)
                } else {
                    // A load may bring any address.
                    Known::Anything
                };
                let new = known[def.v as usize].either(value);
                changed |= new != known[def.v as usize];
                known[def.v as usize] = new;
            }
        }
    }
    let variable = |op: &Ir| {
        let address = op.uses.iter().find(|u| !u.def && u.field == Field::A)?;
        match (op.action, known[address.v as usize]) {
            (
                Action::Load(_)
                | Action::Store(_)
                | Action::Atomic(_)
                | Action::CopyAsync
                | Action::LoadMatrix
                | Action::StoreMatrix,
                Known::Variable(i),
            ) => Some(i + 1),
            _ => None,
        }
    };
    ops.iter().map(|op| variable(op).unwrap_or(0)).collect()
}
