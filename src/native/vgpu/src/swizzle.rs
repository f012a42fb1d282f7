//! How swizzled tiles lie in shared memory: a permutation of *byte addresses*, the same for tensor copies and for the operands
//! of `wgmma`.
//!
//! PTX ISA, *Swizzling Modes*: every mode exchanges chunks (atoms) of a line of 128 bytes, by the number of the line. On the
//! shared-memory byte address that is one exclusive or: address bits from 7 up (the line) into the bits that number the atom in its
//! span. An address is therefore swizzled without knowing where its tile begins, and swizzling twice gives the address back.

/// A swizzling pattern of shared memory.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Swizzle {
    #[default]
    None,
    /// 16-byte atoms within spans of 32 bytes.
    B32,
    /// 16-byte atoms within spans of 64 bytes.
    B64,
    /// 16-byte atoms within spans of 128 bytes.
    B128,
    /// 32-byte atoms within spans of 128 bytes.
    B128Atom32,
    /// 64-byte atoms within spans of 128 bytes.
    B128Atom64,
}

impl Swizzle {
    /// Where the byte of a tile lies that an unswizzled layout would put at `address`; its own inverse.
    #[inline]
    pub const fn apply(self, address: u32) -> u32 {
        let (lines, atom) = self.bits();
        address ^ ((address >> 7 & ((1 << lines) - 1)) << atom)
    }

    /// Bits of the line's number that take part, and the lowest address bit they go into.
    pub(crate) const fn bits(self) -> (u32, u32) {
        match self {
            Swizzle::None => (0, 4),
            Swizzle::B32 => (1, 4),
            Swizzle::B64 => (2, 4),
            Swizzle::B128 => (3, 4),
            Swizzle::B128Atom32 => (2, 5),
            Swizzle::B128Atom64 => (1, 6),
        }
    }

    /// Bytes that stay together: a run that does not leave an atom stays one run.
    pub const fn atom(self) -> u32 {
        1 << self.bits().1
    }

    /// Bytes within which atoms change places: the longest row a tile of this swizzle can have. None for [`Swizzle::None`].
    pub const fn span(self) -> Option<u32> {
        match self {
            Swizzle::None => None,
            Swizzle::B32 => Some(32),
            Swizzle::B64 => Some(64),
            Swizzle::B128 | Swizzle::B128Atom32 | Swizzle::B128Atom64 => Some(128),
        }
    }

    /// Bytes after which the pattern repeats: a tile that starts on such a boundary has base offset 0.
    pub const fn repeat(self) -> u32 {
        match self {
            Swizzle::None => 16,
            _ => 128 << self.bits().0,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Swizzle;

    /// The tables of the manual: row = line of 128 bytes, entry = which 16-byte chunk of the source lies there.
    fn check(swizzle: Swizzle, table: &[[u32; 8]]) {
        for line in 0..32u32 {
            for (place, &chunk) in table[line as usize % table.len()].iter().enumerate() {
                for byte in 0..16 {
                    let from = line * 128 + chunk * 16 + byte;
                    let to = line * 128 + place as u32 * 16 + byte;
                    assert_eq!(swizzle.apply(from), to, "{swizzle:?} line {line} chunk {chunk}");
                    assert_eq!(swizzle.apply(to), from, "{swizzle:?} is its own inverse");
                }
            }
        }
        if swizzle != Swizzle::None {
            assert_eq!(swizzle.repeat(), table.len() as u32 * 128);
        }
    }

    #[test]
    fn tables_of_the_manual() {
        check(Swizzle::None, &[[0, 1, 2, 3, 4, 5, 6, 7]]);
        check(Swizzle::B32, &[[0, 1, 2, 3, 4, 5, 6, 7], [1, 0, 3, 2, 5, 4, 7, 6]]);
        check(
            Swizzle::B64,
            &[[0, 1, 2, 3, 4, 5, 6, 7], [1, 0, 3, 2, 5, 4, 7, 6], [2, 3, 0, 1, 6, 7, 4, 5], [3, 2, 1, 0, 7, 6, 5, 4]],
        );
        check(
            Swizzle::B128,
            &[
                [0, 1, 2, 3, 4, 5, 6, 7],
                [1, 0, 3, 2, 5, 4, 7, 6],
                [2, 3, 0, 1, 6, 7, 4, 5],
                [3, 2, 1, 0, 7, 6, 5, 4],
                [4, 5, 6, 7, 0, 1, 2, 3],
                [5, 4, 7, 6, 1, 0, 3, 2],
                [6, 7, 4, 5, 2, 3, 0, 1],
                [7, 6, 5, 4, 3, 2, 1, 0],
            ],
        );
        check(
            Swizzle::B128Atom32,
            &[[0, 1, 2, 3, 4, 5, 6, 7], [2, 3, 0, 1, 6, 7, 4, 5], [4, 5, 6, 7, 0, 1, 2, 3], [6, 7, 4, 5, 2, 3, 0, 1]],
        );
        check(Swizzle::B128Atom64, &[[0, 1, 2, 3, 4, 5, 6, 7], [4, 5, 6, 7, 0, 1, 2, 3]]);
    }
}
