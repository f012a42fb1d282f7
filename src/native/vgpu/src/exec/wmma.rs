//! `wmma.load` and `wmma.store`: matrices between memory and fragments. The products themselves are those of `mma`.
//!
//! The manual leaves open which lane holds which element. Here fragments are those of the `mma` products a `wmma` one is made of,
//! one after the other; where the ISA gives an operand more registers than that, elements repeat. An 8×32 product is computed as
//! its transpose, so that its A has the layout of a B.

use std::marker::PhantomData;

use crate::exec::context::{Cx, SpaceName};
use crate::exec::matrix::together;
use crate::exec::mem::{Generic, Global, Shared, Space, addresses, flag, host_address};
use crate::exec::op::{Body, Op, Sel, put, row, sel_plain, signal};
use crate::launch::FaultKind;

/// Which of a product's matrices.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
    A,
    B,
    C,
}

/// One matrix of a `wmma` shape.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Tile {
    pub role: Role,
    pub m: u32,
    pub n: u32,
    pub k: u32,
    /// Of an element.
    pub bits: u32,
    /// Registers of a fragment.
    pub registers: u32,
    /// By columns in memory.
    pub by_columns: bool,
}

impl Tile {
    /// (rows, columns)
    pub fn size(&self) -> (u32, u32) {
        match self.role {
            Role::A => (self.m, self.k),
            Role::B => (self.k, self.n),
            Role::C => (self.m, self.n),
        }
    }

    /// Elements that follow one another in memory, and how many such runs there are.
    pub fn runs(&self) -> (u32, u32) {
        let (rows, cols) = self.size();
        if self.by_columns { (rows, cols) } else { (cols, rows) }
    }

    fn run_bytes(&self) -> u32 {
        self.runs().0 * self.bits / 8
    }

    /// What the start of every run is aligned to: the fragment's bytes, as far as one access goes.
    fn alignment(&self) -> u32 {
        let register = if self.bits == 64 { 8 } else { 4 };
        (register * self.registers).min(16)
    }

    /// (register, lane, bit) of an element, before elements repeat.
    fn place(&self, row: u32, col: u32) -> (u32, u32, u32) {
        // As its transpose where it has eight rows and more columns.
        let swap = self.m == 8 && self.n > 8;
        let rows = if self.m == 8 && !swap { 8 } else { 16 };
        match (self.role, swap) {
            (Role::A, false) => self.place_a(row, col, rows),
            (Role::A, true) => self.place_b(col, row),
            (Role::B, false) => self.place_b(row, col),
            (Role::B, true) => self.place_a(col, row, 16),
            (Role::C, false) => self.place_c(row, col, rows),
            (Role::C, true) => self.place_c(col, row, 16),
        }
    }

    /// Elements in a 32-bit word; 64-bit elements count as one.
    fn per_word(&self) -> u32 {
        (32 / self.bits).max(1)
    }

    fn place_a(&self, row: u32, k: u32, rows: u32) -> (u32, u32, u32) {
        let e = self.per_word();
        let chunk = 4 * e;
        let registers = self.k.div_ceil(chunk) * (rows / 8);
        let register = row / rows * registers + k / chunk * (rows / 8) + row % rows / 8;
        (register, row % 8 * 4 + k % chunk / e, k % e * self.bits)
    }

    fn place_b(&self, k: u32, col: u32) -> (u32, u32, u32) {
        let e = self.per_word();
        let chunk = 4 * e;
        let register = col / 8 * self.k.div_ceil(chunk) + k / chunk;
        (register, col % 8 * 4 + k % chunk / e, k % e * self.bits)
    }

    fn place_c(&self, row: u32, col: u32, rows: u32) -> (u32, u32, u32) {
        let block = row / rows + col / 8;
        let (half, lane) = (row % rows / 8, row % 8 * 4 + col % 8 / 2);
        if self.bits == 16 { (2 * block + half, lane, col % 2 * 16) } else { (rows / 4 * block + 2 * half + col % 2, lane, 0) }
    }

    /// Registers that hold all elements once.
    fn used(&self) -> u32 {
        let (rows, cols) = self.size();
        (rows * cols * self.bits / 32).div_ceil(32 * (self.bits / 32).max(1)).max(1)
    }
}

/// The matrix an op moves and the host addresses of all its runs, counted. Err: the signal.
unsafe fn runs<S: Space>(base: *mut u8, op: &Op, mask: u32, cx: &mut Cx, store: bool) -> Result<(Tile, [u64; 32]), u32> {
    if !together(mask, cx) {
        return Err(signal::WAIT);
    }
    let tile = cx.code().tiles[usize::from(op.c)];
    // SAFETY: slots lie in the frame.
    let (a, stride) =
        unsafe { (addresses(base, op.a, op.flags & flag::WIDE_ADDRESS != 0, op.imm, mask), *row::<u32>(base, op.b)) };
    let lane = mask.trailing_zeros();
    let first = lane as usize;
    let differs = |i: &usize| mask >> i & 1 != 0 && (a[*i], stride[*i]) != (a[first], stride[first]);
    if let Some(other) = (0..32).find(differs) {
        let message = "the address or the stride of a wmma matrix differs between lanes".to_string();
        return Err(cx.fail(FaultKind::Trap, other as u32, message));
    }
    let (bytes, align) = (tile.run_bytes(), tile.alignment());
    let step = u64::from(stride[first]) * u64::from(tile.bits) / 8;
    let mut at = [0u64; 32];
    for (i, at) in at.iter_mut().enumerate().take(tile.runs().1 as usize) {
        let address = a[first].wrapping_add(i as u64 * step);
        if address % u64::from(align) != 0 {
            let message = format!("line {i} of a wmma matrix starts at {address:#x}, which is no multiple of {align}");
            let hint = "align the matrix and its stride to the fragment's size".to_string();
            return Err(cx.fail_at(FaultKind::Misaligned, lane, S::NAME, address, bytes, message, hint));
        }
        *at = host_address(cx, S::NAME, address, bytes, lane)?;
    }
    if cx.count.is_some() {
        count(cx, &tile, &at, store);
    }
    Ok((tile, at))
}

#[cold]
fn count(cx: &mut Cx, tile: &Tile, at: &[u64; 32], store: bool) {
    let shared = (cx.shared as u64)..(cx.shared as u64 + u64::from(cx.shared_size));
    if let Some(count) = &mut cx.count {
        let runs = &at[..tile.runs().1 as usize];
        count.matrix_lines(shared.contains(&runs[0]), store, runs, tile.run_bytes());
    }
}

/// `wmma.load`: address a + imm, stride b, tile `c`; pool: destinations.
pub struct Load<S>(PhantomData<S>);
impl<S: Space> Body for Load<S> {
    #[inline(always)]
    unsafe fn run<const ISA: u8>(base: *mut u8, op: &Op, mask: u32, cx: &mut Cx) -> u32 {
        // SAFETY: by `OpFn`'s contract; runs were resolved for as many bytes as are read.
        unsafe {
            let code = &*cx.code;
            let (tile, at) = match runs::<S>(base, op, mask, cx, false) {
                Ok(found) => found,
                Err(signal) => return signal,
            };
            let mut out = [[0u64; 32]; 8];
            let (length, lines) = tile.runs();
            for (line, at) in at.iter().enumerate().take(lines as usize) {
                for i in 0..length {
                    let bit = i * tile.bits;
                    let from = (*at + u64::from(bit / 8)) as *const u8;
                    let value = match tile.bits {
                        64 => from.cast::<u64>().read_unaligned(),
                        32 => u64::from(from.cast::<u32>().read_unaligned()),
                        16 => u64::from(from.cast::<u16>().read_unaligned()),
                        bits => u64::from(from.read() >> (bit % 8)) & ((1 << bits) - 1),
                    };
                    let (row, col) = if tile.by_columns { (i, line as u32) } else { (line as u32, i) };
                    let (register, lane, shift) = tile.place(row, col);
                    out[register as usize & 7][lane as usize & 31] |= value << shift;
                }
            }
            let used = tile.used() as usize;
            for i in 0..tile.registers as usize {
                let (slot, values) = (code.pool[op.aux as usize + i], &out[i % used]);
                if tile.bits == 64 {
                    put(row(base, slot), values, mask);
                } else {
                    put(row(base, slot), &values.map(|x| x as u32), mask);
                }
            }
        }
        0
    }
}

/// `wmma.store`: as [`Load`]; pool: sources.
pub struct Store<S>(PhantomData<S>);
impl<S: Space> Body for Store<S> {
    #[inline(always)]
    unsafe fn run<const ISA: u8>(base: *mut u8, op: &Op, mask: u32, cx: &mut Cx) -> u32 {
        // SAFETY: as for loads.
        unsafe {
            let code = &*cx.code;
            let (tile, at) = match runs::<S>(base, op, mask, cx, true) {
                Ok(found) => found,
                Err(signal) => return signal,
            };
            let mut values = [[0u64; 32]; 8];
            for (i, values) in values.iter_mut().enumerate().take(tile.registers as usize) {
                let slot = code.pool[op.aux as usize + i];
                *values = if tile.bits == 64 { *row(base, slot) } else { (*row::<u32>(base, slot)).map(u64::from) };
            }
            let (length, lines) = tile.runs();
            for (line, at) in at.iter().enumerate().take(lines as usize) {
                for i in 0..length {
                    let (row, col) = if tile.by_columns { (i, line as u32) } else { (line as u32, i) };
                    let (register, lane, shift) = tile.place(row, col);
                    let value = values[register as usize & 7][lane as usize & 31] >> shift;
                    let to = (*at + u64::from(i * tile.bits / 8)) as *mut u8;
                    match tile.bits {
                        64 => to.cast::<u64>().write_unaligned(value),
                        32 => to.cast::<u32>().write_unaligned(value as u32),
                        _ => to.cast::<u16>().write_unaligned(value as u16),
                    }
                }
            }
        }
        0
    }
}

pub fn load(space: SpaceName) -> Sel {
    match space {
        SpaceName::Global => sel_plain::<Load<Global>>(),
        SpaceName::Shared => sel_plain::<Load<Shared>>(),
        _ => sel_plain::<Load<Generic>>(),
    }
}

pub fn store(space: SpaceName) -> Sel {
    match space {
        SpaceName::Global => sel_plain::<Store<Global>>(),
        SpaceName::Shared => sel_plain::<Store<Shared>>(),
        _ => sel_plain::<Store<Generic>>(),
    }
}
