//! The 128 bytes of a tensor map: our own layout, little-endian, with a magic number, a version and a checksum.
//!
//! ```text
//!   0  magic "tlwtMAP" and the version      8  element, rank, mode, interleave    12  swizzle, atomicity, fill, L2 promotion
//!  16  base                                24  dims: 5 × 40 bits                  49  strides: 4 × 48 bits
//!  73  box: 5 × 32 bits                    93  element strides: 5 × 8 bits        98  corners: 6 × 16 bits
//! 110  channels, pixels: 16 bits each     114  zero                              124  checksum: 32 bits
//! ```
//! Fields are wide enough for every value `tensormap.replace` may write, so that a wrong one is found where the map is used.

use std::fmt;

use crate::tensormap::{Atomicity, Element, Fill, Interleave, L2Promotion, Mode, SwizzleMode, TensorMap};

/// Size of a tensor map.
pub const BYTES: usize = 128;

const MAGIC: [u8; 7] = *b"tlwtMAP";
const VERSION: u8 = 1;
const CHECKSUM: usize = 124;

/// Why 128 bytes are no tensor map of ours.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MapError {
    /// Written by something else, or never.
    Magic,
    Version(u8),
    /// Changed by something other than the driver or `tensormap.replace`.
    Checksum,
    /// A field holds a number that names nothing.
    Field(&'static str, u32),
}

impl fmt::Display for MapError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            MapError::Magic => {
                write!(f, "these 128 bytes are not a tensor map of this driver: they do not begin with its magic number")
            }
            MapError::Version(version) => {
                write!(f, "the tensor map has version {version}, this driver writes and reads {VERSION}")
            }
            MapError::Checksum => {
                write!(
                    f,
                    "the tensor map's checksum is wrong: its bytes were changed by something other than the driver or 'tensormap.replace'"
                )
            }
            MapError::Field(field, value) => write!(f, "the tensor map's {field} is {value}, which names nothing"),
        }
    }
}

impl std::error::Error for MapError {}

/// A field `tensormap.replace` writes, with its ordinal where it has one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Field {
    GlobalAddress,
    /// The new value is the rank less one.
    Rank,
    BoxDim(u8),
    GlobalDim(u8),
    GlobalStride(u8),
    ElementStride(u8),
    ElementType,
    InterleaveLayout,
    SwizzleMode,
    SwizzleAtomicity,
    FillMode,
}

fn checksum(bytes: &[u8; BYTES]) -> u32 {
    // FNV-1a over 64-bit words, folded; the last word counts its lower half.
    let mut hash = 0xcbf2_9ce4_8422_2325_u64;
    for (i, word) in bytes.chunks_exact(8).enumerate() {
        let mut value = word.iter().rev().fold(0u64, |sum, byte| sum << 8 | u64::from(*byte));
        if i == CHECKSUM / 8 {
            value &= 0xffff_ffff;
        }
        hash = (hash ^ value).wrapping_mul(0x0000_0100_0000_01b3);
        hash ^= hash >> 29;
    }
    (hash ^ hash >> 32) as u32
}

fn put(bytes: &mut [u8; BYTES], at: usize, size: usize, value: u64) {
    bytes[at..at + size].copy_from_slice(&value.to_le_bytes()[..size]);
}

fn get(bytes: &[u8; BYTES], at: usize, size: usize) -> u64 {
    bytes[at..at + size].iter().rev().fold(0, |sum, byte| sum << 8 | u64::from(*byte))
}

impl TensorMap {
    /// The map's 128 bytes. Values that do not fit their field are cut: [`TensorMap::check`] admits none of those.
    pub fn to_bytes(&self) -> [u8; BYTES] {
        let mut out = [0u8; BYTES];
        out[..7].copy_from_slice(&MAGIC);
        out[7] = VERSION;
        out[8..12].copy_from_slice(&[self.element as u8, self.rank as u8, self.mode as u8, self.interleave as u8]);
        out[12..16].copy_from_slice(&[self.swizzle as u8, self.atomicity as u8, self.fill as u8, self.l2 as u8]);
        put(&mut out, 16, 8, self.base);
        for i in 0..5 {
            put(&mut out, 24 + 5 * i, 5, self.dims[i]);
            put(&mut out, 73 + 4 * i, 4, u64::from(self.box_dims[i]));
            put(&mut out, 93 + i, 1, u64::from(self.element_strides[i]));
        }
        for i in 0..4 {
            put(&mut out, 49 + 6 * i, 6, self.strides[i]);
        }
        for i in 0..3 {
            put(&mut out, 98 + 2 * i, 2, self.lower[i] as u64);
            put(&mut out, 104 + 2 * i, 2, self.upper[i] as u64);
        }
        put(&mut out, 110, 2, u64::from(self.channels));
        put(&mut out, 112, 2, u64::from(self.pixels));
        let sum = checksum(&out);
        put(&mut out, CHECKSUM, 4, u64::from(sum));
        out
    }

    /// Reads 128 bytes; the map's values may still break rules, see [`TensorMap::check`].
    pub fn from_bytes(bytes: &[u8; BYTES]) -> Result<TensorMap, MapError> {
        if bytes[..7] != MAGIC {
            return Err(MapError::Magic);
        }
        if bytes[7] != VERSION {
            return Err(MapError::Version(bytes[7]));
        }
        if get(bytes, CHECKSUM, 4) != u64::from(checksum(bytes)) {
            return Err(MapError::Checksum);
        }
        let number = |at: usize| u32::from(bytes[at]);
        let named = |field: &'static str, at: usize| MapError::Field(field, u32::from(bytes[at]));
        Ok(TensorMap {
            element: Element::from_number(number(8)).ok_or(named("element type", 8))?,
            rank: number(9),
            mode: Mode::from_number(number(10)).ok_or(named("mode", 10))?,
            interleave: Interleave::from_number(number(11)).ok_or(named("interleave layout", 11))?,
            swizzle: SwizzleMode::from_number(number(12)).ok_or(named("swizzle mode", 12))?,
            atomicity: Atomicity::from_number(number(13)).ok_or(named("swizzle atomicity", 13))?,
            fill: Fill::from_number(number(14)).ok_or(named("fill mode", 14))?,
            l2: L2Promotion::from_number(number(15)).ok_or(named("L2 promotion", 15))?,
            base: get(bytes, 16, 8),
            dims: std::array::from_fn(|i| get(bytes, 24 + 5 * i, 5)),
            strides: std::array::from_fn(|i| get(bytes, 49 + 6 * i, 6)),
            box_dims: std::array::from_fn(|i| get(bytes, 73 + 4 * i, 4) as u32),
            element_strides: std::array::from_fn(|i| number(93 + i)),
            lower: std::array::from_fn(|i| i32::from(get(bytes, 98 + 2 * i, 2) as u16 as i16)),
            upper: std::array::from_fn(|i| i32::from(get(bytes, 104 + 2 * i, 2) as u16 as i16)),
            channels: get(bytes, 110, 2) as u32,
            pixels: get(bytes, 112, 2) as u32,
        })
    }

    /// The map that `tensormap.replace` edits: kernels make one on the device from 128 zero bytes, too, field by field.
    pub fn to_edit(bytes: &[u8; BYTES]) -> Result<TensorMap, MapError> {
        if bytes.iter().all(|byte| *byte == 0) { Ok(TensorMap::default()) } else { TensorMap::from_bytes(bytes) }
    }

    /// `tensormap.replace`: writes one field. Err: why the value cannot be written there.
    pub fn replace(&mut self, field: Field, value: u64) -> Result<(), String> {
        let number = u32::try_from(value).unwrap_or(u32::MAX);
        match field {
            Field::GlobalAddress => self.base = value,
            Field::Rank if value < 5 => self.rank = number + 1,
            Field::Rank => return Err(format!("rank field {value}: it takes the rank less one, 0 to 4")),
            Field::BoxDim(i) => self.box_dims[usize::from(i)] = number,
            Field::GlobalDim(i) => self.dims[usize::from(i)] = u64::from(number),
            Field::GlobalStride(i) if i > 3 => return Err(format!("global stride {i}: a map of rank 5 has strides 0 to 3")),
            Field::GlobalStride(_) if value >= 1 << 48 => {
                return Err(format!("global stride {value}: strides are below 2^40 bytes"));
            }
            Field::GlobalStride(i) => self.strides[usize::from(i)] = value,
            Field::ElementStride(_) if number > 255 => return Err(format!("element stride {value}: it is 1 to 8")),
            Field::ElementStride(i) => self.element_strides[usize::from(i)] = number,
            Field::ElementType => self.element = Element::from_replace(number).ok_or_else(|| unknown("elemtype", value, 15))?,
            Field::InterleaveLayout => {
                self.interleave = Interleave::from_number(number).ok_or_else(|| unknown("interleave_layout", value, 2))?;
            }
            Field::SwizzleMode => {
                self.swizzle = SwizzleMode::from_number(number).ok_or_else(|| unknown("swizzle_mode", value, 4))?
            }
            Field::SwizzleAtomicity => {
                self.atomicity = Atomicity::from_number(number).ok_or_else(|| unknown("swizzle_atomicity", value, 3))?;
            }
            Field::FillMode => self.fill = Fill::from_number(number).ok_or_else(|| unknown("fill_mode", value, 1))?,
        }
        Ok(())
    }
}

fn unknown(field: &str, value: u64, last: u32) -> String {
    format!("{field} {value}: its values are 0 to {last}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bytes_give_the_map_back() {
        let map = TensorMap {
            mode: Mode::Im2col,
            element: Element::U6x16Padded,
            rank: 5,
            interleave: Interleave::B32,
            swizzle: SwizzleMode::B96,
            atomicity: Atomicity::B64,
            l2: L2Promotion::B256,
            fill: Fill::Nan,
            base: u64::MAX - 15,
            dims: [1 << 32, 2, 3, 4, 5],
            strides: [(1 << 40) - 16, 16, 32, 48],
            box_dims: [256, 1, 2, 3, 4],
            element_strides: [1, 2, 8, 4, 5],
            lower: [-32768, -1, 7],
            upper: [32767, -16, 15],
            channels: 256,
            pixels: 1024,
        };
        assert_eq!(TensorMap::from_bytes(&map.to_bytes()), Ok(map));
    }

    #[test]
    fn every_changed_bit_is_noticed() {
        let good = TensorMap::default().to_bytes();
        for bit in 0..BYTES * 8 {
            let mut bad = good;
            bad[bit / 8] ^= 1 << (bit % 8);
            assert!(TensorMap::from_bytes(&bad).is_err(), "bit {bit}");
        }
        assert_eq!(TensorMap::from_bytes(&[0; BYTES]), Err(MapError::Magic));
        let mut newer = good;
        newer[7] = 9;
        assert_eq!(TensorMap::from_bytes(&newer), Err(MapError::Version(9)));
        let mut wrong = good;
        wrong[30] ^= 4;
        assert_eq!(TensorMap::from_bytes(&wrong), Err(MapError::Checksum));
    }
}
