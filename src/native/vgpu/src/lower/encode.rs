//! From virtual registers to ops: places constants, resolves slots and branch targets, appends the function to the code.

use crate::exec::code::{CallInfo, Callee, Code, FunctionInfo, Place};
use crate::exec::effect::{Action, Effect, Variable};
use crate::exec::op::{Isa, Op};
use crate::lower::allocate::{Allocation, allocate};
use crate::lower::builder::Builder;
use crate::lower::call::Spot;
use crate::lower::function::Formals;
use crate::lower::ir::{Field, Ir, Kind, Mark, Use, V};
use crate::lower::provenance;
use crate::module::Diagnostic;

/// A lowered function with its registers allocated; predicate rows are known once all functions are.
pub struct Allocated {
    pub name: String,
    ops: Vec<Ir>,
    kinds: Vec<Kind>,
    labels: Vec<usize>,
    tables: std::collections::HashMap<usize, Vec<u32>>,
    calls: Vec<crate::lower::call::PendingCall>,
    matrices: Vec<crate::exec::code::MatrixOp>,
    tiles: Vec<crate::exec::wmma::Tile>,
    pub allocation: Allocation,
    formals: (Vec<Spot>, Vec<Spot>),
    local_bytes: u32,
    variables: Vec<Variable>,
    /// Per op: the variable its address is derived from, plus one.
    derived: Vec<u16>,
    /// Registers of warpgroup products, sorted.
    fragments: Vec<V>,
}

impl Allocated {
    pub fn new(name: &str, builder: Builder<'_, '_>, formals: &Formals) -> Allocated {
        let allocation = allocate(&builder.ops, &builder.kinds, &builder.labels, &builder.tables, &builder.pinned);
        let derived = provenance::variables(&builder.ops, &builder.kinds, &builder.seeds, &builder.pinned);
        Allocated {
            name: name.to_string(),
            ops: builder.ops,
            kinds: builder.kinds,
            labels: builder.labels,
            tables: builder.tables,
            calls: builder.calls,
            matrices: builder.matrices,
            tiles: builder.tiles,
            allocation,
            formals: (formals.params.clone(), formals.returns.clone()),
            local_bytes: builder.local_bytes.next_multiple_of(16),
            variables: builder.variables,
            derived,
            fragments: builder.accumulators,
        }
    }

    pub fn pred_rows(&self) -> u32 {
        self.allocation.pred_words.div_ceil(32)
    }

    /// Rows of its 32-bit constants and registers.
    pub fn narrow_rows(&self) -> u32 {
        self.kinds.iter().filter(|kind| matches!(kind, Kind::Const32(_))).count() as u32 + self.allocation.narrow_rows
    }

    /// Appends to `code`; `pred_rows` is the module's. Returns what the function table needs.
    ///
    /// A frame is predicates, then `narrow_rows` rows of 32-bit constants and registers, then those of 64 bits. Device functions
    /// all have the same `narrow_rows`, since lanes of one warp may be in several of them in the same rows.
    pub fn encode(mut self, code: &mut Code, isa: Isa, narrow_rows: u32) -> Result<FunctionInfo, Diagnostic> {
        let wide_start = code.pred_rows + narrow_rows;
        let (mut narrow_constants, mut wide_constants): (Vec<u32>, Vec<u64>) = (Vec::new(), Vec::new());
        let mut slots = vec![0u32; self.kinds.len()];
        for (v, kind) in self.kinds.iter().enumerate() {
            match *kind {
                Kind::Const32(value) => {
                    slots[v] = code.pred_rows + narrow_constants.len() as u32;
                    narrow_constants.push(value);
                }
                Kind::Const64(value) => {
                    slots[v] = wide_start + 2 * wide_constants.len() as u32;
                    wide_constants.push(value);
                }
                _ => {}
            }
        }
        // Registers follow the constants of their width.
        let (narrow, wide) = (code.pred_rows + narrow_constants.len() as u32, wide_start + 2 * wide_constants.len() as u32);
        for (v, kind) in self.kinds.iter().enumerate() {
            match kind {
                Kind::Pred => slots[v] = self.allocation.slots[v],
                Kind::Rows(1) => slots[v] = narrow + self.allocation.slots[v],
                Kind::Rows(_) => slots[v] = wide + self.allocation.slots[v],
                _ => {}
            }
        }
        let rows = wide + self.allocation.wide_rows;
        let seen_at_start = stretches(code.pred_rows, &self.allocation.seen_at_start, &self.kinds, &slots);
        let pos = self.ops.first().map_or((1, 1), |op| (op.pos.line, op.pos.col));
        if rows > 0xffff || self.allocation.pred_words > 0x7fff {
            let message = format!("function '{}' needs more registers than this engine has ({rows} rows)", self.name);
            return Err(Diagnostic { line: pos.0, col: pos.1, message });
        }
        let entry = code.ops.len() as u32;
        let label_at = |label: u32| entry + self.labels[label as usize] as u32;
        let first_call = code.calls.len() as u32;
        let first_matrix = code.matrices.len() as u32;
        // There are few different ones in all.
        let tiles: Vec<u16> = std::mem::take(&mut self.tiles)
            .into_iter()
            .map(|tile| {
                let known = code.tiles.iter().position(|known| *known == tile);
                known.unwrap_or_else(|| {
                    code.tiles.push(tile);
                    code.tiles.len() - 1
                }) as u16
            })
            .collect();
        let first_variable = code.variables.len();
        for (i, ir) in self.ops.iter().enumerate() {
            let mut op = Op {
                f: ir.sel.pick(isa),
                guard: ir.guard.map_or(0, |(v, negated)| (slots[v as usize] as u16) << 1 | u16::from(negated)),
                d: 0,
                a: 0,
                b: 0,
                c: ir.raw_c,
                class: ir.class,
                flags: ir.flags,
                imm: ir.imm,
                aux: ir.aux,
            };
            let pool_start = code.pool.len() as u32;
            for u in &ir.uses {
                let slot = slots[u.v as usize] as u16 + u16::from(u.sub);
                match u.field {
                    Field::D => op.d = slot,
                    Field::A => op.a = slot,
                    Field::B => op.b = slot,
                    Field::C => op.c = slot,
                    Field::Imm => op.imm = u32::from(slot),
                    Field::Pool => code.pool.push(slot),
                }
            }
            if code.pool.len() as u32 != pool_start {
                op.aux = pool_start;
            }
            if let Some(label) = ir.target {
                op.aux = label_at(label);
            }
            if let Some(table) = self.tables.get(&i) {
                op.imm = code.branch_tables.len() as u32;
                code.branch_tables.push(table.iter().map(|label| label_at(*label)).collect());
            }
            match ir.mark {
                Mark::None | Mark::GroupWait => {}
                Mark::Call => {
                    op.imm += first_call;
                    code.call_sites.push((code.ops.len() as u32, op.imm));
                }
                Mark::SystemCall => op.imm += first_call,
                Mark::Matrix => op.imm += first_matrix,
                Mark::Tile => op.c = tiles.get(usize::from(op.c)).copied().unwrap_or(0),
            }
            code.ops.push(op);
            let mut effect = self.effect(ir, &slots, code);
            if self.derived[i] != 0 {
                effect.variable = u16::try_from(first_variable + usize::from(self.derived[i])).unwrap_or(0);
            }
            code.effects.push(effect);
            code.lines.push(ir.pos.line);
            code.locs.push(ir.loc);
        }
        let place = |spot: &Spot| place(spot, &slots, &self.kinds);
        for call in &self.calls {
            let callee = match (call.callee, call.target) {
                (Callee::Indirect { .. }, Some(v)) => Callee::Indirect { slot: slots[v as usize] as u16 },
                (other, _) => other,
            };
            code.calls.push(CallInfo {
                callee,
                args: call.args.iter().map(place).collect(),
                returns: call.returns.iter().map(place).collect(),
            });
        }
        let (params, returns) = (self.formals.0.iter().map(place).collect(), self.formals.1.iter().map(place).collect());
        code.matrices.append(&mut self.matrices);
        code.variables.append(&mut self.variables);
        Ok(FunctionInfo {
            name: self.name,
            entry,
            rows,
            wide_start,
            narrow_constants,
            wide_constants,
            registers: self.allocation.narrow_rows + self.allocation.wide_rows,
            seen_at_start,
            local_bytes: self.local_bytes,
            params,
            returns,
        })
    }
}

impl Allocated {
    /// What the sanitizers know of an op.
    fn effect(&self, ir: &Ir, slots: &[u32], code: &mut Code) -> Effect {
        let number = |u: &Use| match self.kinds[u.v as usize] {
            Kind::Pred => Effect::word(slots[u.v as usize]),
            _ => Effect::row(code.pred_rows, slots[u.v as usize] + u32::from(u.sub)),
        };
        let (mut from, mut to): (Vec<u32>, Vec<u32>) = Default::default();
        for u in &ir.uses {
            if u.def { to.push(number(u)) } else { from.push(number(u)) }
        }
        // Shadow 0 belongs to the predicate that is always true: it stands for an operand that is not there.
        let action = if ir.mark == Mark::SystemCall { Action::SystemCall } else { ir.action };
        if ir.mark == Mark::Matrix && action == Action::Compute {
            // A warpgroup's product names its accumulators as sources, but reads them only if scale-d says so.
            from.retain(|source| !to.contains(source));
        }
        let fragment = matches!(ir.mark, Mark::None | Mark::Tile)
            && !self.fragments.is_empty()
            && ir.uses.iter().any(|u| self.fragments.binary_search(&u.v).is_ok());
        let few = to.len() <= 1 && from.len() <= 3 && !(to.is_empty() && !from.is_empty());
        let simple = action == Action::Compute && few && !fragment;
        let start = code.operands.len() as u32;
        let mut effect = Effect { simple, action, fragment, ..Effect::default() };
        effect.to = to.first().copied().unwrap_or(0);
        effect.from = std::array::from_fn(|i| from.get(i).copied().unwrap_or(0));
        effect.reads = (start, start + from.len() as u32);
        effect.writes = (effect.reads.1, effect.reads.1 + to.len() as u32);
        if !simple {
            code.operands.extend(from.iter().chain(&to));
        }
        effect
    }
}

/// The rows of registers, and those of predicates, as stretches (first, count) in order.
fn stretches(pred_rows: u32, registers: &[V], kinds: &[Kind], slots: &[u32]) -> Vec<(u32, u32)> {
    let rows = registers.iter().filter_map(|v| match kinds[*v as usize] {
        Kind::Rows(n) => Some((slots[*v as usize], u32::from(n))),
        _ => None,
    });
    let mut list: Vec<(u32, u32)> = rows.collect();
    list.sort_unstable();
    let mut out = vec![(0, pred_rows)];
    for (start, count) in list {
        match out.last_mut() {
            Some((first, length)) if start <= *first + *length => *length = (*length).max(start + count - *first),
            _ => out.push((start, count)),
        }
    }
    out
}

fn place(spot: &Spot, slots: &[u32], kinds: &[Kind]) -> Place {
    let register = |v: V| match kinds[v as usize] {
        Kind::Pred => Place::Pred { slot: slots[v as usize] as u16 },
        other => Place::Rows { slot: slots[v as usize] as u16, rows: other.rows() as u16 },
    };
    match spot {
        Spot::Register(v) => register(*v),
        Spot::Local { offset, bytes } => Place::Local { offset: *offset, bytes: *bytes },
        Spot::Nothing => Place::Nothing,
    }
}
