//! Undefined values in registers: carried along by computation, reported where they matter.

use crate::exec::code::{Code, Place};
use crate::exec::context::{Cx, SpaceName};
use crate::exec::effect::Effect;
use crate::exec::warp::Fragment;
use crate::sanitize::watch::WarpWatch;

/// Where an undefined value was read from memory.
#[derive(Clone, Copy, Debug, Default)]
pub struct Origin {
    /// The load plus one; 0: a register that was never written.
    pub load: u32,
    pub space: Option<SpaceName>,
    pub block: u32,
    pub warp: u32,
    pub lane: u32,
    pub address: u64,
    pub bytes: u32,
}

/// First shadow number of the frame at row `base`.
pub fn start(base: u32) -> usize {
    base as usize * 32
}

/// Makes the registers of a function's frame undefined in `lanes`, its constants defined.
pub fn frame(warp: &mut WarpWatch, code: &Code, function: u32, base: u32, lanes: u32) {
    let info = &code.functions[function as usize];
    let at = start(base);
    let row = |slot: u32| at + Effect::row(code.pred_rows, slot) as usize;
    let end = row(info.rows.max(code.frame_pitch)).max(at + code.pred_rows as usize * 32);
    if warp.poison.len() < end {
        warp.poison.resize(end, 0);
        warp.origin.resize(end, 0);
    }
    let narrow = row(code.pred_rows)..row(code.pred_rows + info.narrow_constants.len() as u32);
    let wide = row(info.wide_start)..row(info.wide_start + 2 * info.wide_constants.len() as u32);
    for i in at + 1..end {
        if narrow.contains(&i) || wide.contains(&i) {
            warp.poison[i] &= !lanes;
        } else if lanes != 0 {
            warp.poison[i] |= lanes;
            warp.origin[i] = 0;
        }
    }
}

/// Where the shadow of a fragment's frame starts.
pub fn shadow(cx: &mut Cx, me: &Fragment) -> *mut u32 {
    // SAFETY: the running warp is alive.
    let warp = unsafe { (*cx.warp).index };
    let Some(watch) = &mut cx.watch else {
        return std::ptr::null_mut();
    };
    // SAFETY: the frame was made when its call was entered.
    unsafe { watch.warps[warp as usize].poison.as_mut_ptr().add(start(me.base)) }
}

/// A call has entered `callee` (its frame is `me`'s) for the lanes of `me`.
pub fn entered(cx: &mut Cx, warp: u32, me: &Fragment) {
    let code: *const Code = cx.code;
    let stride = u64::from(cx.local_stride);
    let Some(watch) = &mut cx.watch else { return };
    let lanes = if watch.tools.initcheck { me.mask } else { 0 };
    // SAFETY: the code outlives the launch.
    let code = unsafe { &*code };
    let warp = &mut watch.warps[warp as usize];
    frame(warp, code, me.function, me.base, lanes);
    let bytes = u64::from(code.functions[me.function as usize].local_bytes);
    for lane in (0..32).filter(|lane| me.mask >> lane & 1 != 0) {
        warp.local.clear(lane * stride + u64::from(me.local_base), bytes);
    }
}

/// An argument or a result went from one frame to another.
pub fn passed(cx: &mut Cx, warp: u32, mask: u32, from: (Place, &Fragment), to: (Place, &Fragment)) {
    let pred_rows = cx.code().pred_rows;
    let stride = u64::from(cx.local_stride);
    let Some(watch) = &mut cx.watch else { return };
    let warp = &mut watch.warps[warp as usize];
    let number = |place: Place, fragment: &Fragment| match place {
        Place::Rows { slot, .. } => Some(start(fragment.base) + Effect::row(pred_rows, u32::from(slot)) as usize),
        Place::Pred { slot } => Some(start(fragment.base) + slot as usize),
        _ => None,
    };
    // A register of 128 bits is two of 64.
    let parts = if matches!(from.0, Place::Rows { rows: 4, .. }) { 2 } else { 1 };
    if let (Some(a), Some(b)) = (number(from.0, from.1), number(to.0, to.1)) {
        for part in (0..2 * parts).step_by(2) {
            warp.poison[b + part] = warp.poison[b + part] & !mask | warp.poison[a + part] & mask;
            warp.origin[b + part] = warp.origin[a + part];
        }
    }
    if let (Place::Local { offset: a, bytes }, Place::Local { offset: b, bytes: room }) = (from.0, to.0) {
        for lane in (0..32).filter(|lane| mask >> lane & 1 != 0) {
            let (a, b) = (u64::from(a + from.1.local_base), u64::from(b + to.1.local_base));
            for i in 0..u64::from(bytes.min(room)) {
                if warp.local.all(lane * stride + a + i, 1) {
                    warp.local.set(lane * stride + b + i, 1);
                } else {
                    warp.local.clear(lane * stride + b + i, 1);
                }
            }
        }
    }
}
