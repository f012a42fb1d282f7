//! `alloca` and its stack: it grows down from the end of a lane's local memory, while frames grow up.

use crate::exec::context::Cx;
use crate::exec::op::{Body, Op, Sel, put, row, sel_plain};
use crate::launch::FaultKind;

/// Bytes of local memory kept for `alloca` in each thread of a kernel that may come to one.
pub const ALLOCA_BYTES: u32 = 16 * 1024;

/// A row of 32 or 64 bits (`wide`), lane by lane.
unsafe fn read(base: *mut u8, slot: u16, wide: bool) -> [u64; 32] {
    // SAFETY: the caller names a slot of the running frame.
    unsafe { if wide { *row(base, slot) } else { (*row::<u32>(base, slot)).map(u64::from) } }
}

unsafe fn write(base: *mut u8, slot: u16, wide: bool, values: &[u64; 32], mask: u32) {
    // SAFETY: as above.
    unsafe { if wide { put(row(base, slot), values, mask) } else { put(row(base, slot), &values.map(|v| v as u32), mask) } }
}

/// `alloca`: size `a`, alignment `imm`, pointer `d`; `flags` 1: 64-bit registers.
pub struct Alloca;
impl Body for Alloca {
    #[inline(always)]
    unsafe fn run<const ISA: u8>(base: *mut u8, op: &Op, mask: u32, cx: &mut Cx) -> u32 {
        let wide = op.flags & 1 != 0;
        // SAFETY: by `OpFn`'s contract; the running warp is alive while its op runs.
        let (sizes, warp) = unsafe { (read(base, op.a, wide), &mut *cx.warp) };
        let mut out = [0u64; 32];
        for lane in (0..32).filter(|lane| mask >> lane & 1 != 0) {
            let top = u64::from(cx.local_stride - warp.alloca[lane].min(cx.local_stride));
            let pointer = top.saturating_sub(sizes[lane]) & !u64::from(op.imm - 1);
            if top < sizes[lane] || u64::from(cx.local_stride) - pointer > u64::from(ALLOCA_BYTES.min(cx.local_stride)) {
                let message = format!("alloca of {} bytes exceeds the stack of {ALLOCA_BYTES}", sizes[lane]);
                return cx.fail(FaultKind::StackOverflow, lane as u32, message);
            }
            warp.alloca[lane] = cx.local_stride - pointer as u32;
            out[lane] = pointer;
        }
        // SAFETY: by `OpFn`'s contract.
        unsafe { write(base, op.d, wide, &out, mask) };
        0
    }
}

/// `stacksave`
pub struct Save;
impl Body for Save {
    #[inline(always)]
    unsafe fn run<const ISA: u8>(base: *mut u8, op: &Op, mask: u32, cx: &mut Cx) -> u32 {
        // SAFETY: as above.
        unsafe {
            let used = (*cx.warp).alloca;
            let out = used.map(|used| u64::from(cx.local_stride.saturating_sub(used)));
            write(base, op.d, op.flags & 1 != 0, &out, mask);
        }
        0
    }
}

/// `stackrestore`
pub struct Restore;
impl Body for Restore {
    #[inline(always)]
    unsafe fn run<const ISA: u8>(base: *mut u8, op: &Op, mask: u32, cx: &mut Cx) -> u32 {
        // SAFETY: as above.
        let (pointers, warp) = unsafe { (read(base, op.a, op.flags & 1 != 0), &mut *cx.warp) };
        for lane in (0..32).filter(|lane| mask >> lane & 1 != 0) {
            let used = u64::from(cx.local_stride).checked_sub(pointers[lane]);
            let Some(used) = used.filter(|used| *used <= u64::from(ALLOCA_BYTES)) else {
                let message = format!("stackrestore of {:#x}, which is no pointer that stacksave gave", pointers[lane]);
                return cx.fail(FaultKind::StackOverflow, lane as u32, message);
            };
            warp.alloca[lane] = used as u32;
        }
        0
    }
}

pub fn alloca() -> Sel {
    sel_plain::<Alloca>()
}
pub fn save() -> Sel {
    sel_plain::<Save>()
}
pub fn restore() -> Sel {
    sel_plain::<Restore>()
}
