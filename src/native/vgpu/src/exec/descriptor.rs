//! Matrix operands in shared memory, as the descriptors of `wgmma` give them: where a logical element lies.
//!
//! PTX ISA, *Matrix Descriptor Format* and *Canonical Layouts*. Everything moves in pieces of 16 bytes. Of a K-major operand a piece
//! is part of one row (or column of B) along k; of an MN-major one it is eight neighbouring rows at one k. Eight pieces make a
//! *tile*: eight rows by 16 bytes of k, which is one register of an `mma` fragment.

use crate::swizzle::Swizzle;

/// One register of a warp.
pub type Row = [u32; 32];

/// A decoded descriptor. Bytes throughout.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Operand {
    start: u32,
    leading: u32,
    stride: u32,
    /// Where the swizzling pattern starts, modulo its repeat.
    pattern: u32,
    swizzle: Swizzle,
    /// Rows are contiguous, not k. (16-bit elements only.)
    transposed: bool,
}

impl Operand {
    /// Decodes the descriptor of an sm_90 operand.
    pub fn decode(descriptor: u64, transposed: bool) -> Operand {
        let field = |bit: u32| ((descriptor >> bit & 0x3FFF) as u32) << 4;
        let swizzle = match descriptor >> 62 {
            0 => Swizzle::None,
            1 => Swizzle::B128,
            2 => Swizzle::B64,
            _ => Swizzle::B32,
        };
        let pattern = if swizzle == Swizzle::None { 0 } else { ((descriptor >> 49 & 7) as u32) << 7 };
        Operand { start: field(0), leading: field(16), stride: field(32), pattern, swizzle, transposed }
    }

    /// 16-byte pieces in a row of the swizzle's span.
    fn span(&self) -> u32 {
        self.swizzle.span().unwrap_or(16) / 16
    }

    /// Unswizzled address of the first piece of tile (`block`, `chunk`), and the distance between its pieces. Blocks count eights
    /// of rows, chunks count 16 bytes of k.
    fn tile_at(&self, block: u32, chunk: u32) -> (u32, u32) {
        let span = self.span();
        let offset = match (self.transposed, self.swizzle) {
            (false, Swizzle::None) => block * self.stride + chunk * self.leading,
            (false, _) => block * self.stride + chunk * 16,
            (true, Swizzle::None) => block * self.stride + chunk * self.leading,
            (true, _) => block % span * 16 + block / span * self.leading + chunk * self.stride,
        };
        (self.start + offset, span * 16)
    }

    /// Where the piece at an unswizzled address lies.
    #[inline(always)]
    fn place(&self, address: u32) -> u32 {
        // The pattern counts lines from its own start, not from address 0.
        self.swizzle.apply(address.wrapping_sub(self.pattern)).wrapping_add(self.pattern)
    }

    /// The first byte beyond `size` that tiles of `blocks` blocks and two chunks, from block `from` on, would touch.
    pub fn beyond(&self, from: u32, blocks: u32, size: u32) -> Option<u32> {
        // Swizzling stays inside a line of 128 bytes.
        let reach = |block, chunk| {
            let (first, step) = self.tile_at(block, chunk);
            (first + 7 * step + 16).next_multiple_of(128)
        };
        let last = from + blocks - 1;
        let most = reach(last, 1).max(reach(last, 0)).max(reach(last - last % self.span().max(1) + self.span() - 1, 1));
        if most <= size {
            return None;
        }
        let mut worst = None;
        for (block, chunk) in (from..from + blocks).flat_map(|block| [(block, 0), (block, 1)]) {
            let (first, step) = self.tile_at(block, chunk);
            for piece in 0..8 {
                let at = self.place(first + piece * step);
                if at.saturating_add(16) > size {
                    worst = Some(worst.map_or(at, |other: u32| other.min(at)));
                }
            }
        }
        worst
    }

    /// Where the pieces of 16 bytes of `blocks` blocks lie, from block `from` on.
    pub fn pieces(&self, from: u32, blocks: u32) -> impl Iterator<Item = u32> + '_ {
        let tiles = (from..from + blocks).flat_map(|block| [(block, 0), (block, 1)]);
        tiles.flat_map(move |(block, chunk)| {
            let (first, step) = self.tile_at(block, chunk);
            (0..8).map(move |piece| self.place(first + piece * step))
        })
    }

    /// Tile (`block`, `chunk`) as a register of an `mma` fragment: row r of the block in lanes 4r … 4r + 3.
    ///
    /// # Safety
    /// The tile lies in the memory at `shared` (see [`Operand::beyond`]).
    #[inline(always)]
    pub unsafe fn tile(&self, shared: *const u8, block: u32, chunk: u32) -> Row {
        let (first, step) = self.tile_at(block, chunk);
        let mut pieces = [[0u32; 4]; 8];
        for (r, piece) in pieces.iter_mut().enumerate() {
            let at = self.place(first + r as u32 * step);
            // SAFETY: by contract.
            *piece = unsafe { shared.add(at as usize).cast::<[u32; 4]>().read_unaligned() };
        }
        let mut out = [0u32; 32];
        if self.transposed {
            // Piece k holds eight rows at that k: to eight rows of eight k.
            for row in 0..8 {
                for pair in 0..4 {
                    let half = |k: usize| pieces[k][row / 2] >> (16 * (row % 2)) & 0xFFFF;
                    out[4 * row + pair] = half(2 * pair) | half(2 * pair + 1) << 16;
                }
            }
        } else {
            for (r, piece) in pieces.iter().enumerate() {
                out[4 * r..4 * r + 4].copy_from_slice(piece);
            }
        }
        out
    }
}
