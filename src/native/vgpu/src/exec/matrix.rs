//! mma, ldmatrix, stmatrix, movmatrix: all lanes of the warp at once.

use std::marker::PhantomData;

use crate::exec::code::{MatrixForm, Parts};
use crate::exec::context::Cx;
use crate::exec::mem::{Generic, Shared, Space, addresses, flag, pool, resolve};
use crate::exec::op::{Body, Op, Sel, put, row, sel, sel_plain, signal};
use crate::exec::warp::Row;

/// Rows of all operands of the largest form together.
const MAX_ROWS: usize = 64;

/// `.aligned`: every lane that has not exited must be here.
#[inline(always)]
pub fn together(mask: u32, cx: &Cx) -> bool {
    // SAFETY: the running warp is alive.
    mask == unsafe { (*cx.warp).live }
}

/// `mma`: form `imm`; pool: the registers of d, a, b, c. `flags` 1: 64-bit registers.
pub struct Mma;
impl Body for Mma {
    #[inline(always)]
    unsafe fn run<const ISA: u8>(base: *mut u8, op: &Op, mask: u32, cx: &mut Cx) -> u32 {
        if !together(mask, cx) {
            return signal::WAIT;
        }
        // SAFETY: by `OpFn`'s contract; a form's rows were counted when it was decoded and fit the buffer.
        unsafe {
            let code = &*cx.code;
            let matrix = &code.matrices[op.imm as usize];
            let MatrixForm::Mma(form) = &matrix.form else { return missing(mask, cx, &matrix.name) };
            let Some(function) = form.functions[cx.matrix_mode] else { return missing(mask, cx, &matrix.name) };
            if let Some(count) = &mut cx.count {
                count.matrices[op.imm as usize] += 1;
            }
            let [nd, na, nb, nc] = form.rows;
            let (nd, na, nb, nc) = (usize::from(nd), usize::from(na), usize::from(nb), usize::from(nc));
            let slots = code.pool.as_ptr().add(op.aux as usize);
            let mut buffer = std::mem::MaybeUninit::<[Row; MAX_ROWS]>::uninit();
            let rows = buffer.as_mut_ptr().cast::<[u32; 32]>();
            let wide = op.flags & 1 != 0;
            if wide {
                // A 64-bit register is two rows, low words first.
                for i in (nd..nd + na + nb + nc).step_by(2) {
                    let v: &[u64; 32] = &*row(base, *slots.add(i / 2));
                    *rows.add(i) = v.map(|x| x as u32);
                    *rows.add(i + 1) = v.map(|x| (x >> 32) as u32);
                }
            } else {
                for i in nd..nd + na + nb + nc {
                    *rows.add(i) = *row(base, *slots.add(i));
                }
            }
            for i in 0..nd {
                *rows.add(i) = [0; 32];
            }
            let d = std::slice::from_raw_parts_mut(rows, nd);
            let a = std::slice::from_raw_parts(rows.add(nd), na);
            let b = std::slice::from_raw_parts(rows.add(nd + na), nb);
            let c = std::slice::from_raw_parts(rows.add(nd + na + nb), nc);
            if form.parts == Parts::WHOLE {
                function(d, a, b, c);
            } else {
                let (a, b) = if form.parts.swap { (b, a) } else { (a, b) };
                let (low, high) = d.split_at_mut(nd / 2);
                function(low, a, b, c);
                function(high, &a[usize::from(form.parts.a)..], &b[usize::from(form.parts.b)..], &c[nc / 2..]);
            }
            if wide {
                for i in (0..nd).step_by(2) {
                    let v: [u64; 32] = std::array::from_fn(|l| u64::from(d[i][l]) | u64::from(d[i + 1][l]) << 32);
                    put(row(base, *slots.add(i / 2)), &v, mask);
                }
            } else {
                for (i, values) in d.iter().enumerate() {
                    put(row(base, *slots.add(i)), values, mask);
                }
            }
        }
        0
    }
}
pub fn mma() -> Sel {
    sel::<Mma>()
}

/// Block-scaled `mma`: form `imm`; pool: four registers of d, four of a, two of b, four of c; then, for A and for B, the register
/// with scales, and its two selectors.
pub struct Scaled;
impl Body for Scaled {
    #[inline(always)]
    unsafe fn run<const ISA: u8>(base: *mut u8, op: &Op, mask: u32, cx: &mut Cx) -> u32 {
        if !together(mask, cx) {
            return signal::WAIT;
        }
        // SAFETY: by `OpFn`'s contract.
        unsafe {
            let code = &*cx.code;
            let matrix = &code.matrices[op.imm as usize];
            let MatrixForm::Scaled(form) = &matrix.form else { return missing(mask, cx, &matrix.name) };
            let Some(function) = form.functions[cx.matrix_mode] else { return missing(mask, cx, &matrix.name) };
            if let Some(count) = &mut cx.count {
                count.matrices[op.imm as usize] += 1;
            }
            let slots = &code.pool[op.aux as usize..][..20];
            let rows: [[u32; 32]; 16] = std::array::from_fn(|i| *row(base, slots[4 + i]));
            // Selectors are the same in all lanes, or the result is undefined.
            let lane = mask.trailing_zeros() as usize;
            let selector = |i: usize| (rows[i][lane] & 0xFFFF) as usize;
            let (byte_a, thread_a, byte_b, thread_b) = (selector(11), selector(12), selector(14), selector(15));
            let step = if form.shape.scales == 2 { 2 } else { 1 };
            let bytes = if form.shape.scales == 4 { 1 } else { 4 };
            if [byte_a, byte_b].iter().any(|byte| *byte >= bytes || byte % step != 0) || thread_a > 1 || thread_b > 3 {
                let message = format!(
                    "scale selectors {{{byte_a}, {thread_a}}} and {{{byte_b}, {thread_b}}} are out of range for {}",
                    matrix.name
                );
                return cx.fail(crate::launch::FaultKind::Trap, lane as u32, message);
            }
            let scales = |word: u32, byte: usize| {
                let bytes = word.to_le_bytes();
                std::array::from_fn(|i| bytes[(byte + i) & 3])
            };
            let scales = crate::numerics::Scales {
                // Of the pair of lanes chosen, the even one has rows 0 to 7, the odd one rows 8 to 15.
                a: std::array::from_fn(|r| scales(rows[10][r % 8 * 4 + 2 * thread_a + r / 8], byte_a)),
                b: std::array::from_fn(|col| scales(rows[13][col * 4 + thread_b], byte_b)),
            };
            let mut d = [[0u32; 32]; 4];
            function(&form.shape, &mut d, &rows[..4], &rows[4..6], &rows[6..10], &scales);
            for (slot, values) in slots.iter().zip(&d) {
                put(row(base, *slot), values, mask);
            }
        }
        0
    }
}
pub fn scaled() -> Sel {
    sel_plain::<Scaled>()
}

#[cold]
fn missing(mask: u32, cx: &mut Cx, name: &str) -> u32 {
    cx.fail(crate::launch::FaultKind::Trap, mask.trailing_zeros(), format!("{name} has no arithmetic in this mode"))
}

/// How many matrices an op moves (`flags >> 4`), and the host addresses of their rows of 16 bytes, `each` to a matrix, which the
/// first lanes give. Err: the signal.
///
/// # Safety
/// As for [`crate::exec::op::OpFn`].
#[inline(always)]
pub unsafe fn rows<S: Space>(
    base: *mut u8,
    op: &Op,
    mask: u32,
    cx: &mut Cx,
    each: usize,
    store: bool,
) -> Result<(usize, [u64; 32]), u32> {
    if !together(mask, cx) {
        return Err(signal::WAIT);
    }
    let n = usize::from(op.flags >> flag::VECTOR_SHIFT);
    let lanes = if each * n == 32 { !0 } else { (1u32 << (each * n)) - 1 };
    // SAFETY: by contract.
    let a = unsafe { addresses(base, op.a, op.flags & flag::WIDE_ADDRESS != 0, op.imm, lanes) };
    let at = resolve::<S>(cx, a, 16, lanes)?.at;
    let shared = cx.shared as u64;
    if let Some(count) = &mut cx.count {
        count.matrix_rows(store, &at.map(|at| at.wrapping_sub(shared)), each * n / 8);
    }
    Ok((n, at))
}

/// `ldmatrix`: address a + imm, matrices `flags >> 4`, [`flag::SIGNED`] stands for `.trans`; pool: destinations.
pub struct LoadMatrix<S>(PhantomData<S>);
impl<S: Space> Body for LoadMatrix<S> {
    #[inline(always)]
    unsafe fn run<const ISA: u8>(base: *mut u8, op: &Op, mask: u32, cx: &mut Cx) -> u32 {
        // SAFETY: by `OpFn`'s contract; `rows` resolved what is read.
        unsafe {
            let (n, at) = match rows::<S>(base, op, mask, cx, 8, false) {
                Ok(rows) => rows,
                Err(signal) => return signal,
            };
            let mut out = [[0u32; 32]; 4];
            for m in 0..n {
                if op.flags & flag::SIGNED == 0 {
                    for r in 0..8 {
                        let v = (at[8 * m + r] as *const [u32; 4]).read_unaligned();
                        out[m][4 * r..4 * r + 4].copy_from_slice(&v);
                    }
                } else {
                    let mut tile = [[0u16; 8]; 8];
                    for r in 0..8 {
                        tile[r] = (at[8 * m + r] as *const [u16; 8]).read_unaligned();
                    }
                    out[m] = transposed(&tile);
                }
            }
            for (m, values) in out.iter().enumerate().take(n) {
                put(row(base, if n == 1 { op.d } else { pool(cx, op, m) }), values, mask);
            }
        }
        0
    }
}

/// Lane l's pair of an 8×8 tile read by columns: elements (2(l mod 4), l / 4) and the one below.
#[inline(always)]
fn transposed(tile: &[[u16; 8]; 8]) -> [u32; 32] {
    std::array::from_fn(|l| {
        let (r, c) = (2 * (l % 4), l / 4);
        u32::from(tile[r][c]) | u32::from(tile[r + 1][c]) << 16
    })
}

/// `stmatrix`: as `ldmatrix`; pool (or b): sources.
pub struct StoreMatrix<S>(PhantomData<S>);
impl<S: Space> Body for StoreMatrix<S> {
    #[inline(always)]
    unsafe fn run<const ISA: u8>(base: *mut u8, op: &Op, mask: u32, cx: &mut Cx) -> u32 {
        // SAFETY: as `ldmatrix`.
        unsafe {
            let (n, at) = match rows::<S>(base, op, mask, cx, 8, true) {
                Ok(rows) => rows,
                Err(signal) => return signal,
            };
            for m in 0..n {
                let v: &[u32; 32] = &*row(base, if n == 1 { op.b } else { pool(cx, op, m) });
                let half = |l: usize, e: usize| (v[l] >> (16 * e)) as u16;
                for r in 0..8 {
                    let values: [u16; 8] = if op.flags & flag::SIGNED == 0 {
                        std::array::from_fn(|c| half(4 * r + c / 2, c % 2))
                    } else {
                        std::array::from_fn(|c| half(4 * c + r / 2, r % 2))
                    };
                    (at[8 * m + r] as *mut [u16; 8]).write_unaligned(values);
                }
            }
        }
        0
    }
}

/// `movmatrix`: the transpose of an 8×8 tile held by the warp.
pub struct MoveMatrix;
impl Body for MoveMatrix {
    #[inline(always)]
    unsafe fn run<const ISA: u8>(base: *mut u8, op: &Op, mask: u32, cx: &mut Cx) -> u32 {
        if !together(mask, cx) {
            return signal::WAIT;
        }
        // SAFETY: by `OpFn`'s contract.
        unsafe {
            let a: [u32; 32] = *row(base, op.a);
            let tile: [[u16; 8]; 8] =
                std::array::from_fn(|r| std::array::from_fn(|c| (a[4 * r + c / 2] >> (16 * (c % 2))) as u16));
            put(row(base, op.d), &transposed(&tile), mask);
        }
        0
    }
}
pub fn move_matrix() -> Sel {
    sel_plain::<MoveMatrix>()
}

pub fn load_matrix(shared: bool) -> Sel {
    if shared { sel::<LoadMatrix<Shared>>() } else { sel_plain::<LoadMatrix<Generic>>() }
}

pub fn store_matrix(shared: bool) -> Sel {
    if shared { sel_plain::<StoreMatrix<Shared>>() } else { sel_plain::<StoreMatrix<Generic>>() }
}
