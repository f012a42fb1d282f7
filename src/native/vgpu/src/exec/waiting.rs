//! Who waits for what when nobody in a cluster can go on: warps that wait alike, at one line, are told of together.

use std::fmt::Write;

use crate::exec::block::{Block, CLUSTER_ARRIVE, CLUSTER_WAIT};
use crate::exec::code::Code;
use crate::exec::warp::{Fragment, State, Warp};

/// Groups a message names one by one.
const MOST: usize = 24;

/// Lanes of warps that wait for one thing at one op.
struct Group {
    what: String,
    pc: u32,
    /// Block, warp and lanes, in their order.
    members: Vec<(u32, u32, u32)>,
}

/// A place to name: block, warp, op, lane.
pub struct Place {
    pub rank: usize,
    pub warp: usize,
    pub pc: u32,
    pub lane: u32,
}

/// All who wait in the blocks of a cluster, in words; and the one to name.
pub fn waiters(blocks: &[Block]) -> (String, Option<Place>) {
    let (mut groups, mut first): (Vec<Group>, Option<Place>) = (Vec::new(), None);
    let mut blocked = false;
    let Some(some) = blocks.first() else { return Default::default() };
    // SAFETY: the code outlives the launch.
    let code: &Code = unsafe { &*some.cx.code };
    for (rank, block) in blocks.iter().enumerate() {
        for warp in block.warps().iter().filter(|warp| warp.live != 0) {
            for f in &warp.fragments {
                let lane = f.mask.trailing_zeros();
                // Where registers are short, that is why the others wait.
                let short = matches!(f.state, State::Registers { .. });
                if first.is_none() || short && !blocked {
                    first = Some(Place { rank, warp: warp.index as usize, pc: f.pc, lane });
                    blocked = short;
                }
                let what = awaited(block, warp, f);
                let member = (rank as u32, warp.index, f.mask);
                match groups.iter_mut().find(|group| group.pc == f.pc && group.what == what) {
                    Some(group) => group.members.push(member),
                    None => groups.push(Group { what, pc: f.pc, members: vec![member] }),
                }
            }
        }
    }
    let mut parts: Vec<String> = groups.iter().take(MOST).map(|group| group.text(code, blocks.len())).collect();
    if let Some(rest) = groups.len().checked_sub(MOST).filter(|rest| *rest != 0) {
        let warps: usize = groups[MOST..].iter().map(|group| group.members.len()).sum();
        parts.push(format!("and {warps} warps more, in {rest} other ways"));
    }
    (parts.join("; "), first)
}

impl Group {
    fn text(&self, code: &Code, blocks: usize) -> String {
        let mut text = String::new();
        let mut rest = self.members.as_slice();
        while let Some((rank, ..)) = rest.first() {
            let (here, others) = rest.split_at(rest.iter().take_while(|(other, ..)| other == rank).count());
            let warps: Vec<u32> = here.iter().map(|(_, warp, _)| *warp).collect();
            let comma = if text.is_empty() { "" } else { ", " };
            let block = if blocks > 1 { format!("block {rank} ") } else { String::new() };
            let _ = write!(text, "{comma}{block}warp{} {}", if warps.len() == 1 { "" } else { "s" }, ranges(&warps));
            rest = others;
        }
        let mask = self.members[0].2;
        if self.members.iter().all(|(_, _, other)| *other == mask) {
            let _ = write!(text, " lanes {mask:#x}");
        } else {
            let lanes: u32 = self.members.iter().map(|(_, _, mask)| mask.count_ones()).sum();
            let _ = write!(text, " with {lanes} lanes");
        }
        let line = code.lines.get(self.pc as usize).copied().unwrap_or(0);
        let _ = write!(text, " wait for {} at PTX line {line}", self.what);
        if let Some((file, line)) = code.source_of(self.pc) {
            let _ = write!(text, " ({file}:{line})");
        }
        text
    }
}

/// `0-3, 7`
fn ranges(numbers: &[u32]) -> String {
    let mut parts: Vec<String> = Vec::new();
    let mut rest = numbers;
    while let Some(first) = rest.first() {
        let n = rest.iter().zip(*first..).take_while(|(number, next)| *number == next).count().max(1);
        parts.push(if n == 1 { first.to_string() } else { format!("{first}-{}", rest[n - 1]) });
        rest = &rest[n..];
    }
    parts.join(", ")
}

/// What lanes of a warp wait for.
fn awaited(block: &Block, warp: &Warp, f: &Fragment) -> String {
    let members = &block.cx.link().members;
    match f.state {
        State::Barrier { id: CLUSTER_ARRIVE | CLUSTER_WAIT } => {
            let missing = members.iter().map(|m| (m.live & !m.arrived).count_ones()).sum::<u32>();
            format!("the cluster barrier ({missing} warps have not arrived)")
        }
        State::Barrier { id } => format!("barrier {id}"),
        State::Wait if warp.products.is_waiting() => {
            "the other warps of its warpgroup to issue a wgmma it waits for".to_string()
        }
        State::Wait => "other lanes of its warp".to_string(),
        State::Suspended { offset, .. } => mbarrier(block, offset),
        State::Registers { need } => {
            let pool = members.get(block.cx.rank as usize).map_or(0, |member| member.registers);
            format!("{need} registers a thread more (the block's pool has {pool} for the threads of one warp)")
        }
        State::Run | State::Expired => "its turn".to_string(),
    }
}

/// What an mbarrier still waits for.
fn mbarrier(block: &Block, offset: u32) -> String {
    let Some(object) = block.cx.link().mbarrier_at(block.cx.rank, offset) else {
        return format!("the mbarrier at shared offset {offset:#x}");
    };
    let (pending, tx) = (object.word.pending(), object.word.tx());
    let phase = object.phase;
    format!("the mbarrier at shared offset {offset:#x} (phase {phase}: {pending} arrivals and {tx} bytes missing)")
}

#[cfg(test)]
mod tests {
    #[test]
    fn numbers_in_a_row_are_one_range() {
        assert_eq!(super::ranges(&[0, 1, 2, 5, 7, 8]), "0-2, 5, 7-8");
        assert_eq!(super::ranges(&[3]), "3");
    }
}
