//! Register allocation: virtual registers get slots, shared by registers that are never live at once.
//!
//! Liveness is per lane and so is a slot's content: lanes that diverge have columns of their own, so the usual analysis of the
//! control-flow graph holds. Intervals are single stretches of op numbers; uses count 2·op, definitions 2·op + 1.

use std::collections::HashMap;

use crate::exec::effect::Action;
use crate::exec::op::Class;
use crate::lower::ir::{Ir, Kind, TRUE, V};

/// Slots of a function's registers.
pub struct Allocation {
    /// Per virtual register: predicate words for predicates, rows of its width's region (behind the constants) for others.
    pub slots: Vec<u32>,
    pub pred_words: u32,
    /// Rows used by ordinary registers of 32 bits, and by wider ones. They are kept apart: a lane's place in a row of 32 bits is
    /// another lane's in one of 64, so lanes that have diverged could not use one row for both.
    pub narrow_rows: u32,
    pub wide_rows: u32,
    /// Registers whose content at the function's start may be seen: some lane may read them before it writes them, or an op
    /// reads other lanes' columns, which nothing may have written.
    pub seen_at_start: Vec<V>,
}

struct Block {
    start: usize,
    end: usize,
    next: Vec<usize>,
}

/// Bits of dataflow sets above which every register that crosses blocks is simply taken as live throughout.
const MAX_FLOW_BITS: usize = 1 << 31;

/// Assigns slots. `labels[l]` is the op a label stands before; `tables` lists the labels of indexed branches by op.
pub fn allocate(ops: &[Ir], kinds: &[Kind], labels: &[usize], tables: &HashMap<usize, Vec<u32>>, pinned: &[V]) -> Allocation {
    let blocks = split(ops, labels, tables);
    let intervals = intervals(ops, kinds, &blocks, pinned);
    let mut seen: Vec<V> =
        (0..kinds.len() as V).filter(|v| intervals[*v as usize].is_some_and(|(start, _)| start == 0)).collect();
    seen.extend(ops.iter().filter(|op| crosses_lanes(op)).flat_map(|op| &op.uses).filter(|u| !u.def).map(|u| u.v));
    seen.sort_unstable();
    seen.dedup();
    Allocation { seen_at_start: seen, ..assign(kinds, intervals) }
}

/// Whether a lane's result may depend on registers of other lanes.
fn crosses_lanes(op: &Ir) -> bool {
    let own = matches!(
        op.action,
        Action::Compute
            | Action::Load(_)
            | Action::Store(_)
            | Action::Atomic(_)
            | Action::Fence { .. }
            | Action::ProxyFence
            | Action::CopyCommit
            | Action::CopyWait
            | Action::Defines
    );
    !own || matches!(op.class, Class::Shuffle | Class::Vote | Class::Matrix | Class::MatrixLoad | Class::Other)
}

fn split(ops: &[Ir], labels: &[usize], tables: &HashMap<usize, Vec<u32>>) -> Vec<Block> {
    let mut leader = vec![false; ops.len() + 1];
    leader[0] = true;
    for at in labels {
        leader[(*at).min(ops.len())] = true;
    }
    for (i, op) in ops.iter().enumerate() {
        if op.target.is_some() || op.ends || tables.contains_key(&i) {
            leader[i + 1] = true;
        }
    }
    let starts: Vec<usize> = (0..ops.len()).filter(|i| leader[*i]).collect();
    let mut block_of = vec![0; ops.len() + 1];
    let mut blocks: Vec<Block> = Vec::with_capacity(starts.len());
    for (b, start) in starts.iter().enumerate() {
        let end = starts.get(b + 1).copied().unwrap_or(ops.len());
        block_of[*start..end].fill(b);
        blocks.push(Block { start: *start, end, next: Vec::new() });
    }
    let count = blocks.len();
    let at = |label: u32| labels.get(label as usize).filter(|at| **at < ops.len()).map(|at| block_of[*at]);
    for b in 0..count {
        let last = blocks[b].end - 1;
        let op = &ops[last];
        let mut next = Vec::new();
        next.extend(op.target.and_then(at));
        if let Some(table) = tables.get(&last) {
            next.extend(table.iter().filter_map(|label| at(*label)));
        }
        if (!op.ends || op.guard.is_some()) && b + 1 < count {
            next.push(b + 1);
        }
        blocks[b].next = next;
    }
    blocks
}

/// Live intervals per register, inclusive; None for one that never occurs.
fn intervals(ops: &[Ir], kinds: &[Kind], blocks: &[Block], pinned: &[V]) -> Vec<Option<(u32, u32)>> {
    let n = kinds.len();
    let mut spans: Vec<Option<(u32, u32)>> = vec![None; n];
    let widen = |spans: &mut Vec<Option<(u32, u32)>>, v: V, at: u32| {
        let span = spans[v as usize].get_or_insert((at, at));
        *span = (span.0.min(at), span.1.max(at));
    };
    // A register whose every occurrence is in one block, starting with an unguarded definition, needs no dataflow.
    let mut home: Vec<u32> = vec![u32::MAX; n];
    let mut crossing = vec![false; n];
    let mut defined_in: Vec<u32> = vec![u32::MAX; n];
    for v in pinned {
        crossing[*v as usize] = true;
    }
    for (b, block) in blocks.iter().enumerate() {
        let b = b as u32;
        for i in block.start..block.end {
            let op = &ops[i];
            let at = 2 * i as u32;
            let guard = op.guard.map(|(v, _)| v);
            for v in op.uses.iter().filter(|u| !u.def).map(|u| u.v).chain(guard) {
                widen(&mut spans, v, at);
                let v = v as usize;
                crossing[v] |= defined_in[v] != b || home[v] != u32::MAX && home[v] != b;
                home[v] = b;
            }
            for v in op.uses.iter().filter(|u| u.def).map(|u| u.v) {
                widen(&mut spans, v, at + 1);
                let v = v as usize;
                // A guarded definition keeps the old value of other lanes.
                if op.guard.is_some() || partial(kinds[v], op) {
                    crossing[v] |= defined_in[v] != b;
                }
                crossing[v] |= home[v] != u32::MAX && home[v] != b;
                home[v] = b;
                defined_in[v] = b;
            }
        }
    }
    let mut number = vec![u32::MAX; n];
    let mut crossers = Vec::new();
    for v in 0..n {
        if crossing[v] && matches!(kinds[v], Kind::Pred | Kind::Rows(_)) {
            number[v] = crossers.len() as u32;
            crossers.push(v);
        }
    }
    let words = crossers.len().div_ceil(64);
    if words * 64 * blocks.len() * 4 > MAX_FLOW_BITS {
        let end = 2 * ops.len() as u32 + 1;
        for v in crossers {
            spans[v] = Some((0, end));
        }
        return spans;
    }
    let (mut exposed, mut killed) = (vec![0u64; words * blocks.len()], vec![0u64; words * blocks.len()]);
    for (b, block) in blocks.iter().enumerate() {
        let (exposed, killed) = (&mut exposed[b * words..(b + 1) * words], &mut killed[b * words..(b + 1) * words]);
        for op in &ops[block.start..block.end] {
            let guard = op.guard.map(|(v, _)| v);
            let mut expose = |killed: &[u64], v: V| {
                let k = number[v as usize];
                if k != u32::MAX && killed[k as usize / 64] >> (k % 64) & 1 == 0 {
                    exposed[k as usize / 64] |= 1 << (k % 64);
                }
            };
            op.uses.iter().filter(|u| !u.def).for_each(|u| expose(killed, u.v));
            guard.into_iter().for_each(|v| expose(killed, v));
            for u in op.uses.iter().filter(|u| u.def) {
                let k = number[u.v as usize];
                if k == u32::MAX {
                    continue;
                }
                if guard.is_some() || partial(kinds[u.v as usize], op) {
                    expose(killed, u.v);
                } else {
                    killed[k as usize / 64] |= 1 << (k % 64);
                }
            }
        }
    }
    let mut live_in = exposed.clone();
    let mut live_out = vec![0u64; words * blocks.len()];
    let mut before: Vec<Vec<usize>> = vec![Vec::new(); blocks.len()];
    for (b, block) in blocks.iter().enumerate() {
        for next in &block.next {
            before[*next].push(b);
        }
    }
    let mut work: Vec<usize> = (0..blocks.len()).collect();
    let mut queued = vec![true; blocks.len()];
    while let Some(b) = work.pop() {
        queued[b] = false;
        let mut changed = false;
        for w in 0..words {
            let out = blocks[b].next.iter().fold(0, |bits, next| bits | live_in[next * words + w]);
            let at = b * words + w;
            live_out[at] = out;
            let new = exposed[at] | (out & !killed[at]);
            changed |= new != live_in[at];
            live_in[at] = new;
        }
        if changed {
            for p in &before[b] {
                if !queued[*p] {
                    queued[*p] = true;
                    work.push(*p);
                }
            }
        }
    }
    for (b, block) in blocks.iter().enumerate() {
        for (set, at) in [(&live_in, 2 * block.start as u32), (&live_out, 2 * block.end as u32 - 1)] {
            for w in 0..words {
                let mut bits = set[b * words + w];
                while bits != 0 {
                    let v = crossers[w * 64 + bits.trailing_zeros() as usize];
                    bits &= bits - 1;
                    widen(&mut spans, v as V, at);
                }
            }
        }
    }
    let end = 2 * ops.len() as u32 + 1;
    for v in pinned {
        spans[*v as usize] = Some((0, end));
    }
    spans
}

/// Definitions that write a part of their register only (half of a 128-bit one).
fn partial(kind: Kind, op: &Ir) -> bool {
    kind == Kind::Rows(4) && op.uses.iter().any(|u| u.def && u.field != crate::lower::ir::Field::Pool)
}

fn assign(kinds: &[Kind], spans: Vec<Option<(u32, u32)>>) -> Allocation {
    let mut order: Vec<usize> =
        (0..kinds.len()).filter(|v| spans[*v].is_some() && matches!(kinds[*v], Kind::Pred | Kind::Rows(_))).collect();
    order.sort_by_key(|v| spans[*v]);
    // Per size class: freed slots, and the intervals that hold slots, by end.
    let mut slots = vec![0u32; kinds.len()];
    let (mut next_narrow, mut next_wide) = (0, 0);
    let mut next_word = 1;
    let mut free: [Vec<u32>; 4] = Default::default();
    let mut busy: std::collections::BinaryHeap<std::cmp::Reverse<(u32, usize)>> = Default::default();
    let class = |kind: Kind| match kind {
        Kind::Pred => 0,
        Kind::Rows(1) => 1,
        Kind::Rows(2) => 2,
        _ => 3,
    };
    for v in order {
        if v == TRUE as usize {
            continue;
        }
        let Some((start, end)) = spans[v] else { continue };
        while let Some(std::cmp::Reverse((until, owner))) = busy.peek().copied() {
            if until >= start {
                break;
            }
            busy.pop();
            free[class(kinds[owner])].push(slots[owner]);
        }
        let kind = kinds[v];
        slots[v] = free[class(kind)].pop().unwrap_or_else(|| match kind {
            Kind::Pred => {
                next_word += 1;
                next_word - 1
            }
            _ => {
                let next = if kind.rows() == 1 { &mut next_narrow } else { &mut next_wide };
                *next += kind.rows();
                *next - kind.rows()
            }
        });
        busy.push(std::cmp::Reverse((end, v)));
    }
    Allocation { slots, pred_words: next_word, narrow_rows: next_narrow, wide_rows: next_wide, seen_at_start: Vec::new() }
}
