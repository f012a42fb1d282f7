//! `setmaxnreg`: warps hand registers back to their block's pool, and take them from it.
//!
//! Values know nothing of it. What it can do is block: a warp that asks for more waits until others have handed back enough. How many
//! registers a thread starts with is what `ptxas` compiles for (seen with that of CUDA 13.0): `.maxnreg`; else the most that
//! `.minnctapersm` blocks of the largest size leave each thread, in eights, and no more than the kernel ever asks for. With neither
//! directive `ptxas` ignores the instruction, and so does this.

use crate::exec::context::Cx;
use crate::exec::op::{Body, Op, Sel, sel_plain, signal};
use crate::exec::warp::State;
use crate::sanitize;
use crate::syntax::ast::{Function, Operand, Stmt};

/// Registers of a multiprocessor.
const FILE: u64 = 65536;

/// Op flag: `.inc`.
pub const INCREASE: u8 = 1;

/// Registers a thread of a kernel starts with; None where it does not matter, or nothing says.
pub fn at_entry(function: &Function) -> Option<u32> {
    fn most(body: &[Stmt]) -> Option<u32> {
        let one = |stmt: &Stmt| match stmt {
            Stmt::Instr(instr) if instr.opcode == "setmaxnreg" => match instr.operands.first() {
                Some(Operand::Int(n)) => u32::try_from(*n).ok(),
                _ => None,
            },
            Stmt::Block(body) => most(body),
            _ => None,
        };
        body.iter().filter_map(one).max()
    }
    let asked = most(function.body.as_deref()?)?;
    let threads = function.required_block.map(|b| b.iter().map(|n| u64::from(*n)).product()).or(function.max_threads);
    let share = || {
        let threads = threads?.clamp(1, 1024).next_multiple_of(32) * u64::from(function.min_blocks?.max(1));
        Some((FILE / threads / 8 * 8) as u32)
    };
    // Registers are given out in eights.
    Some(function.max_registers.or_else(share)?.min(asked).next_multiple_of(8))
}

/// `setmaxnreg`: to `imm` registers a thread.
pub struct Resize;
impl Body for Resize {
    #[inline(always)]
    unsafe fn run<const ISA: u8>(_: *mut u8, op: &Op, mask: u32, cx: &mut Cx) -> u32 {
        let rank = cx.rank as usize;
        // SAFETY: the running warp is alive.
        let warp = unsafe { &mut *cx.warp };
        if warp.owned == 0 {
            return 0;
        }
        let pool = &mut cx.link().members[rank].registers;
        let after = i64::from(*pool) + i64::from(warp.owned) - i64::from(op.imm);
        let Ok(after) = u32::try_from(after) else {
            cx.awaited = State::Registers { need: op.imm - warp.owned };
            return signal::SUSPEND;
        };
        *pool = after;
        cx.link().events += 1;
        if cx.watch.is_some() {
            sanitize::resized(cx, op, mask, warp.owned);
        }
        warp.owned = op.imm;
        0
    }
}
pub fn resize() -> Sel {
    sel_plain::<Resize>()
}
