//! The documented rules of a tensor map: those of `cuTensorMapEncodeTiled`, `…Im2col` and `…Im2colWide` in NVIDIA's driver manual.
//!
//! The driver returns `CUDA_ERROR_INVALID_VALUE` with the text; a copy that uses a map which `tensormap.replace` made invalid is a
//! fault with the same text. Two things that the manual shows but real programs break without harm are no rules here: the null
//! address of a template map, and strides shorter than the extent they step over (overlapping windows).

use crate::tensormap::{Atomicity, Element, Fill, Interleave, Mode, SwizzleMode, TensorMap};

/// Names of the three spatial dimensions, innermost first.
const SPATIAL: [char; 3] = ['W', 'H', 'D'];

impl TensorMap {
    /// Whether every documented rule holds; else which one does not.
    pub fn check(&self) -> Result<(), String> {
        self.check_tensor()?;
        match self.mode {
            Mode::Tiled => self.check_box()?,
            _ => self.check_pixels()?,
        }
        self.check_layout()
    }

    fn check_tensor(&self) -> Result<(), String> {
        let least = if self.mode != Mode::Tiled || self.interleave != Interleave::None { 3 } else { 1 };
        if self.rank < least || self.rank > 5 {
            return Err(format!(
                "rank {} is outside {least} to 5{}",
                self.rank,
                if least == 3 { " (interleaved or im2col)" } else { "" }
            ));
        }
        let rank = self.rank as usize;
        let wide = self.interleave == Interleave::B32 || self.element.is_padded();
        let align = if wide { 32 } else { 16 };
        if self.base % align != 0 {
            return Err(format!("global address {:#x} is not a multiple of {align}", self.base));
        }
        for (i, dim) in self.dims[..rank].iter().enumerate() {
            if *dim == 0 || *dim > 1 << 32 {
                return Err(format!("global dimension {i} is {dim}, outside 1 to 2^32"));
            }
        }
        let group = match self.element {
            Element::U4x16 => 2,
            Element::U4x16Padded | Element::U6x16Padded => 128,
            _ => 1,
        };
        if self.dims[0] % group != 0 {
            return Err(format!(
                "global dimension 0 is {}, not a multiple of {group} as type {} needs",
                self.dims[0],
                self.element.name()
            ));
        }
        for (i, stride) in self.strides[..rank - 1].iter().enumerate() {
            if stride % align != 0 || *stride >= 1 << 40 {
                return Err(format!("global stride {i} is {stride} bytes: it must be a multiple of {align} below 2^40"));
            }
        }
        for (i, stride) in self.element_strides[..rank].iter().enumerate() {
            if i == 0 && self.interleave == Interleave::None {
                // The innermost dimension has no traversal stride: the entry is ignored.
                continue;
            }
            if *stride == 0 || *stride > 8 {
                return Err(format!("element stride {i} is {stride}, outside 1 to 8"));
            }
        }
        Ok(())
    }

    fn check_box(&self) -> Result<(), String> {
        for (i, extent) in self.box_dims[..self.rank as usize].iter().enumerate() {
            if *extent == 0 || *extent > 256 {
                return Err(format!("box dimension {i} is {extent}, outside 1 to 256"));
            }
        }
        if self.element.is_padded() && self.box_dims[0] != 128 {
            return Err(format!("box dimension 0 is {}: type {} needs 128", self.box_dims[0], self.element.name()));
        }
        let bits = u64::from(self.box_dims[0]) * u64::from(self.element.bits());
        if self.interleave == Interleave::None && bits % 128 != 0 {
            return Err(format!(
                "box dimension 0 is {} elements of type {}: a row must be a multiple of 16 bytes",
                self.box_dims[0],
                self.element.name()
            ));
        }
        Ok(())
    }

    fn check_pixels(&self) -> Result<(), String> {
        let wide = matches!(self.mode, Mode::Im2colW | Mode::Im2colW128);
        let spatial = self.rank as usize - 2;
        let (least, most) = match (wide, spatial) {
            (true, _) | (false, 1) => (-32768, 32767),
            (false, 2) => (-128, 127),
            _ => (-16, 15),
        };
        for i in 0..if wide { 1 } else { spatial } {
            let (lower, upper) = (self.lower[i], self.upper[i]);
            for (name, corner) in [("lower", lower), ("upper", upper)] {
                if corner < least || corner > most {
                    return Err(format!("pixel box {name} corner {} is {corner}, outside {least} to {most}", SPATIAL[i]));
                }
            }
            if self.dims[i + 1] as i64 - 1 + i64::from(upper) < i64::from(lower) {
                return Err(format!(
                    "the pixel box is empty along {}: from {lower} to {} {upper:+}",
                    SPATIAL[i],
                    self.dims[i + 1] - 1
                ));
            }
        }
        if self.channels == 0 || self.channels > 256 {
            return Err(format!("{} channels per pixel, outside 1 to 256", self.channels));
        }
        if self.element.is_padded() && self.channels != 128 {
            return Err(format!("{} channels per pixel: type {} needs 128", self.channels, self.element.name()));
        }
        // W128 always loads 128 pixels: the field is ignored.
        if self.mode != Mode::Im2colW128 && (self.pixels == 0 || self.pixels > 1024) {
            return Err(format!("{} pixels per column, outside 1 to 1024", self.pixels));
        }
        if wide {
            let known = matches!(
                (self.swizzle, self.atomicity),
                (SwizzleMode::B64, Atomicity::B16) | (SwizzleMode::B128, Atomicity::B16 | Atomicity::B32)
            );
            if !known {
                return Err("im2col wide maps take swizzle 64B, 128B or 128B with 32-byte atoms".to_string());
            }
            if self.interleave != Interleave::None {
                return Err("im2col wide maps have no interleaved layout".to_string());
            }
        }
        Ok(())
    }

    fn check_layout(&self) -> Result<(), String> {
        let span = match self.swizzle {
            SwizzleMode::None => None,
            SwizzleMode::B32 => Some(32),
            SwizzleMode::B64 => Some(64),
            SwizzleMode::B96 => Some(96),
            SwizzleMode::B128 => Some(128),
        };
        let row = self.element.shared_bytes(u64::from(self.row_elements()));
        if let Some(span) = span.filter(|span| self.interleave == Interleave::None && row > *span) {
            return Err(format!("a row of the box is {row} bytes, more than the {span} bytes of its swizzle"));
        }
        if self.interleave == Interleave::B32 && self.swizzle != SwizzleMode::B32 {
            return Err("a 32-byte interleaved layout needs swizzle 32B".to_string());
        }
        if self.element.is_padded() {
            let allowed = match (self.swizzle, self.atomicity) {
                (SwizzleMode::None, _) | (SwizzleMode::B128, Atomicity::B16 | Atomicity::B32) => true,
                (SwizzleMode::B128, Atomicity::B64) => self.element == Element::U6x16Padded,
                _ => false,
            };
            if !allowed {
                return Err(format!("type {} does not take this swizzle", self.element.name()));
            }
        }
        if self.element == Element::U6x16Padded && self.interleave != Interleave::None {
            return Err(format!("type {} has no interleaved layout", self.element.name()));
        }
        if self.fill == Fill::Nan && !self.element.is_float() {
            return Err(format!("NaN fill needs a floating-point type, not {}", self.element.name()));
        }
        Ok(())
    }
}
