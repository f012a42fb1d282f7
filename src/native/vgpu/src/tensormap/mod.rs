//! Tensor maps: what `cuTensorMapEncode*` describes, `tensormap.replace` edits and `cp.async.bulk.tensor` reads.
//!
//! NVIDIA's 128 bytes are opaque, so this encoding is our own: [`bytes`] writes and reads it, [`check`] holds every documented rule,
//! [`transfer`] turns a map and coordinates into runs of bytes on both sides. All of it is pure: no device, no engine state.
//!
//! What NVIDIA does not document is refused by name when a copy uses it, never guessed: interleaved layouts (which dimension
//! strides over the slices), `im2col::w` maps, the 8-byte flip of `SWIZZLE_128B_ATOM_32B_FLIP_8B`, 96-byte swizzles.

mod bytes;
mod check;
mod transfer;

pub use bytes::{BYTES, Field, MapError};
pub use transfer::{Direction, Request, Run, Transfer, Walk};

use crate::swizzle::Swizzle;

/// A numbered set of names: as the driver's enumeration numbers them, or as `tensormap.replace` does.
macro_rules! numbered {
    ($(#[$doc:meta])* $name:ident { $($(#[$note:meta])* $variant:ident = $number:literal),* $(,)? }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        #[repr(u8)]
        pub enum $name { $($(#[$note])* $variant = $number),* }

        impl $name {
            pub const ALL: &[$name] = &[$($name::$variant),*];

            pub fn from_number(number: u32) -> Option<$name> {
                Self::ALL.iter().copied().find(|item| *item as u32 == number)
            }
        }
    };
}

numbered! {
    /// Element types, as `CUtensorMapDataType` numbers them.
    Element {
        U8 = 0, U16 = 1, U32 = 2, S32 = 3, U64 = 4, S64 = 5, F16 = 6, F32 = 7, F64 = 8, BF16 = 9, F32Ftz = 10, TF32 = 11, TF32Ftz = 12,
        /// Sixteen 4-bit values in 8 bytes, on both sides.
        U4x16 = 13,
        /// Sixteen 4-bit values in 8 bytes; in shared memory 8 bytes of padding follow.
        U4x16Padded = 14,
        /// Sixteen 6-bit values in 12 bytes; in shared memory 4 bytes of padding follow a load, and a store packs 16 bytes.
        U6x16Padded = 15,
    }
}

numbered! {
    /// `CUtensorMapInterleave`.
    Interleave { None = 0, B16 = 1, B32 = 2 }
}

numbered! {
    /// Width of a swizzle, as `tensormap.replace.tile.swizzle_mode` numbers them.
    SwizzleMode { None = 0, B32 = 1, B64 = 2, B128 = 3, B96 = 4 }
}

numbered! {
    /// What a swizzle keeps together, as `tensormap.replace.tile.swizzle_atomicity` numbers them.
    Atomicity { B16 = 0, B32 = 1, B32Flip8 = 2, B64 = 3 }
}

numbered! {
    /// `CUtensorMapL2promotion`: a hint.
    L2Promotion { None = 0, B64 = 1, B128 = 2, B256 = 3 }
}

numbered! {
    /// What out-of-bounds elements of a load become.
    Fill { Zero = 0, Nan = 1 }
}

numbered! {
    /// How coordinates walk the tensor.
    Mode { Tiled = 0, Im2col = 1, Im2colW = 2, Im2colW128 = 3 }
}

impl Element {
    /// The type that `tensormap.replace.tile.elemtype` numbers so; the numbers differ from the driver's.
    pub fn from_replace(number: u32) -> Option<Element> {
        use Element::*;
        let order = [U8, U16, U32, S32, U64, S64, F16, F32, F32Ftz, F64, BF16, TF32, TF32Ftz, U4x16, U4x16Padded, U6x16Padded];
        order.get(number as usize).copied()
    }

    /// Bits of one element in global memory.
    pub fn bits(self) -> u32 {
        match self {
            Element::U8 => 8,
            Element::U16 | Element::F16 | Element::BF16 => 16,
            Element::U32 | Element::S32 | Element::F32 | Element::F32Ftz | Element::TF32 | Element::TF32Ftz => 32,
            Element::U64 | Element::S64 | Element::F64 => 64,
            Element::U4x16 | Element::U4x16Padded => 4,
            Element::U6x16Padded => 6,
        }
    }

    /// Bytes that `count` elements take in global memory; sub-byte types come in whole groups.
    pub fn global_bytes(self, count: u64) -> u64 {
        count * u64::from(self.bits()) / 8
    }

    /// Bytes that `count` elements take in shared memory, padding included.
    pub fn shared_bytes(self, count: u64) -> u64 {
        if self.is_padded() { count } else { self.global_bytes(count) }
    }

    /// Groups of sixteen with padding in shared memory.
    pub fn is_padded(self) -> bool {
        matches!(self, Element::U4x16Padded | Element::U6x16Padded)
    }

    pub fn is_float(self) -> bool {
        use Element::*;
        matches!(self, F16 | F32 | F64 | BF16 | F32Ftz | TF32 | TF32Ftz)
    }

    pub fn name(self) -> &'static str {
        match self {
            Element::U8 => "u8",
            Element::U16 => "u16",
            Element::U32 => "u32",
            Element::S32 => "s32",
            Element::U64 => "u64",
            Element::S64 => "s64",
            Element::F16 => "f16",
            Element::F32 => "f32",
            Element::F64 => "f64",
            Element::BF16 => "bf16",
            Element::F32Ftz => "f32.ftz",
            Element::TF32 => "tf32",
            Element::TF32Ftz => "tf32.ftz",
            Element::U4x16 => "b4x16",
            Element::U4x16Padded => "b4x16_p64",
            Element::U6x16Padded => "b6x16_p32",
        }
    }
}

/// A tensor map, decoded. Arrays have one entry per dimension, innermost first; entries beyond the rank mean nothing.
///
/// `tensormap.replace` edits one field at a time, so a decoded map need not be valid: see [`TensorMap::check`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TensorMap {
    pub mode: Mode,
    pub element: Element,
    pub rank: u32,
    pub interleave: Interleave,
    pub swizzle: SwizzleMode,
    pub atomicity: Atomicity,
    pub l2: L2Promotion,
    pub fill: Fill,
    pub base: u64,
    pub dims: [u64; 5],
    /// Bytes from one index to the next, of dimensions 1 to rank - 1.
    pub strides: [u64; 4],
    /// Tiled mode: extents of the box.
    pub box_dims: [u32; 5],
    pub element_strides: [u32; 5],
    /// Im2col modes: corners of the pixel box, W first.
    pub lower: [i32; 3],
    pub upper: [i32; 3],
    pub channels: u32,
    pub pixels: u32,
}

impl Default for TensorMap {
    fn default() -> TensorMap {
        TensorMap {
            mode: Mode::Tiled,
            element: Element::U8,
            rank: 1,
            interleave: Interleave::None,
            swizzle: SwizzleMode::None,
            atomicity: Atomicity::B16,
            l2: L2Promotion::None,
            fill: Fill::Zero,
            base: 0,
            dims: [1; 5],
            strides: [0; 4],
            box_dims: [1; 5],
            element_strides: [1; 5],
            lower: [0; 3],
            upper: [0; 3],
            channels: 0,
            pixels: 0,
        }
    }
}

impl TensorMap {
    /// Sets swizzle and atomicity from `CUtensorMapSwizzle`'s number; false when it has no such number.
    pub fn set_driver_swizzle(&mut self, number: u32) -> bool {
        let (mode, atomicity) = match number {
            0 => (SwizzleMode::None, Atomicity::B16),
            1 => (SwizzleMode::B32, Atomicity::B16),
            2 => (SwizzleMode::B64, Atomicity::B16),
            3 => (SwizzleMode::B128, Atomicity::B16),
            4 => (SwizzleMode::B128, Atomicity::B32),
            5 => (SwizzleMode::B128, Atomicity::B32Flip8),
            6 => (SwizzleMode::B128, Atomicity::B64),
            _ => return false,
        };
        (self.swizzle, self.atomicity) = (mode, atomicity);
        true
    }

    /// The pattern of shared memory, where it is established; else why not.
    pub fn pattern(&self) -> Result<Swizzle, String> {
        match (self.swizzle, self.atomicity) {
            (SwizzleMode::None, _) => Ok(Swizzle::None),
            (SwizzleMode::B32, Atomicity::B16) => Ok(Swizzle::B32),
            (SwizzleMode::B64, Atomicity::B16) => Ok(Swizzle::B64),
            (SwizzleMode::B128, Atomicity::B16) => Ok(Swizzle::B128),
            (SwizzleMode::B128, Atomicity::B32) => Ok(Swizzle::B128Atom32),
            (SwizzleMode::B128, Atomicity::B64) => Ok(Swizzle::B128Atom64),
            (SwizzleMode::B128, Atomicity::B32Flip8) => {
                Err("swizzle 128B with 32-byte atoms and 8-byte flip: which rows are flipped is not documented, so this engine does not copy it".to_string())
            }
            (SwizzleMode::B96, Atomicity::B16) => {
                Err("swizzle 96B: its pattern on rows of 96 bytes is not documented, so this engine does not copy it".to_string())
            }
            (mode, atomicity) => Err(format!("swizzle {mode:?} takes atoms of 16 bytes, not {atomicity:?}")),
        }
    }

    /// Elements of a row: what lies side by side on both sides of a copy.
    pub fn row_elements(&self) -> u32 {
        if self.mode == Mode::Tiled { self.box_dims[0] } else { self.channels }
    }
}
